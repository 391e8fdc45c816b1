"""Taps: what a button carries, 64 bytes there and back."""

import re
import typing
from collections.abc import Iterable, Iterator
from datetime import date, time
from functools import cache
from typing import ClassVar, Self, TypeGuard, TypeVar
from zlib import crc32

import msgspec

V = TypeVar("V", int, date)

_BETWEEN, _WITHIN, _BACK_TO = "|", ".", ">"
_LARGEST_NUMBER = 10_000_000
_FIRST_DAY, _LAST_DAY = date(2000, 1, 1), date(2999, 12, 31)


class NotATap(Exception):
    """Data that no button of ours carries: an old version's, or made up."""


class Tap(msgspec.Struct, frozen=True):
    """A pressed button, decoded. It says what is wanted, never "the other way round"."""

    PREFIX: ClassVar[str] = ""
    QUESTION: ClassVar[str] = ""
    """The question that waits for typed words once this is tapped, if one does."""
    MAKES: ClassVar[bool] = False
    """Whether they become something new: thanks typed beside a page's buttons do not."""
    DECLINES: ClassVar[bool] = False
    """Whether it says no to what the button before it offers."""

    def write(self) -> str:
        """The tap as Telegram carries it."""
        return _BETWEEN.join((self.PREFIX, *map(_write, msgspec.structs.astuple(self))))

    @classmethod
    def pattern(cls) -> str:
        """A regular expression that all taps of this kind match, and no others."""
        return rf"^{re.escape(cls.PREFIX)}(\{_BETWEEN}|{_BACK_TO}|$)"

    @classmethod
    def read(cls, data: str) -> Self:
        """The tap that was written; NotATap where it can't be one.

        An older button may lack what taps of its kind carry since: it means what it did then.
        """
        prefix, *values = data.split(_BETWEEN)
        kinds = _kinds(cls)
        least = len(kinds) - len(cls.__struct_defaults__)
        if prefix != cls.PREFIX or not least <= len(values) <= len(kinds):
            raise NotATap
        try:
            tap = cls(*map(_read, kinds, values))
        except ValueError as no_such_value:
            raise NotATap from no_such_value
        if not f"{tap.write()}{_BETWEEN}".startswith(f"{data}{_BETWEEN}"):
            raise NotATap
        return tap


def read_tap(data: str) -> Tap:
    """The tap that a button carries, of whatever kind; NotATap where it is none of ours."""
    prefix = data.partition(_BETWEEN)[0]
    kind = next((one for one in kinds_of(Tap) if prefix == one.PREFIX), None)
    if kind is None:
        raise NotATap
    return kind.read(data)


def kinds_of(kind: type[Tap]) -> Iterator[type[Tap]]:
    """Every kind of such taps; what has no prefix is no button's, and says what they share."""
    for one in kind.__subclasses__():
        if one.PREFIX:
            yield one
        yield from kinds_of(one)


class Packed(msgspec.Struct, frozen=True):
    """Several values in the place of one; the last ones are not written where they are usual.

    So an older button, of a time when there were fewer, means what it did then.
    """

    def write(self) -> str:
        """The values as a tap carries them."""
        values = list(msgspec.structs.astuple(self))
        usual = list(self.__struct_defaults__)
        while usual and values[-1] == usual.pop():
            values.pop()
        return _WITHIN.join(map(_write, values))

    @classmethod
    def read(cls, packed: str) -> Self:
        """The values that were written; ValueError where they can't be any."""
        kinds, values = _kinds(cls), packed.split(_WITHIN)
        least = len(kinds) - len(cls.__struct_defaults__)
        if not least <= len(values) <= len(kinds):
            raise ValueError(packed)
        return cls(*map(_read, kinds, values))


def write_detour(data: str, back_to: str) -> str:
    """What a button carries that leads away from a card: its own tap, and the one back there."""
    return _BACK_TO.join((data, back_to))


def split_detour(data: str) -> tuple[str, str]:
    """The button's own tap, and the one that leads back, if it is a detour."""
    tap, _, back_to = data.partition(_BACK_TO)
    return tap, back_to


@cache
def _kinds(struct: type[msgspec.Struct]) -> tuple[type, ...]:
    hints = typing.get_type_hints(struct)
    return tuple(hints[name] for name in struct.__struct_fields__)


def _write(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, Packed):
        return value.write()
    return value.isoformat() if isinstance(value, (date, time)) else str(value)


def _read(kind: type, value: str) -> object:
    options = [one for one in typing.get_args(kind) if one is not type(None)]
    if options:
        return None if value == "" else _read_first(options, value)
    if kind is date:
        return _within(date.fromisoformat(value), _FIRST_DAY, _LAST_DAY)
    if kind is time:
        return time.fromisoformat(value)
    if kind is bool:
        return bool(int(value))
    if _is_packed(kind):
        return kind.read(value)
    return _within(int(value), 0, _LARGEST_NUMBER) if kind is int else kind(value)


def _read_first(options: list[type], value: str) -> object:
    """The value as the first of several kinds that it can be."""
    for option in options[:-1]:
        try:
            return _read(option, value)
        except ValueError:
            continue
    return _read(options[-1], value)


def _is_packed(kind: type) -> TypeGuard[type[Packed]]:
    return issubclass(kind, Packed)


def sign_of(text: str) -> int:
    """A short sign of a text, which itself may be too long for a button."""
    return crc32(text.encode()) % _LARGEST_NUMBER


def check_sign(sign: int | None, words: str) -> None:
    """Raise NotATap where a button is about other words than stand there by now.

    What is gone already may be taken away once more; an older button carries no sign.
    """
    if words and sign not in {None, sign_of(words)}:
        raise NotATap


def signed(sign: int, texts: Iterable[str]) -> str:
    """The text of that sign; what can be chosen may have changed since. Raises NotATap."""
    for text in texts:
        if sign_of(text) == sign:
            return text
    raise NotATap


def _within(value: V, least: V, most: V) -> V:
    """A forged button may name numbers and days with which nobody can reckon."""
    if not least <= value <= most:
        raise ValueError(value)
    return value


class CancelTap(Tap, frozen=True):
    """Let the question go."""

    PREFIX = "cancel"
