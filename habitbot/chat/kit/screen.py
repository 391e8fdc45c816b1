"""A screen: what one message shows, as a value."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import msgspec
from msgspec.structs import replace

from habitbot.chat.kit.tap import Tap, write_detour
from habitbot.core.typed import count_characters

WIDE, NARROW = 34, 16
"""How many characters of a name fit on a button: alone in its row, or beside another one."""


MOST_COPIED = 256
"""How many characters of a text a button can copy."""


class Carried(Protocol):
    """What a button carries: a tap that writes itself down."""

    def write(self) -> str:
        """The tap as Telegram carries it, at most 64 bytes."""
        ...


class Button(msgspec.Struct, frozen=True):
    """One button under a message: what it says, and what it carries or puts on the clipboard."""

    label: str
    data: str = ""
    copied: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that is painted when it is needed, away from the event loop.

    `add` says what else is to be read below it, where only the painter knows; it may say nothing.
    """

    paint: Callable[..., bytes]
    facts: tuple[object, ...]
    add: Callable[..., str] | None = None

    def make(self) -> tuple[bytes, str]:
        """The picture, and what to add below it."""
        return self.paint(*self.facts), self.add(*self.facts) if self.add else ""


@dataclass(frozen=True, slots=True)
class Document:
    """A file to hand over."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Screen:
    """What a message shows. Plain text: whoever draws it escapes it.

    `title` is the first line, in bold. `rows` are the buttons under it. `location_label` puts a
    button that shares the phone's location in place of the keyboard, and `way_out` one below it
    that says these words. `asks` is the tap whose question the screen asks beside its buttons:
    typed words answer it as though that had been tapped first.
    """

    text: str = ""
    title: str = ""
    rows: tuple[tuple[Button, ...], ...] = ()
    picture: Picture | None = None
    document: Document | None = None
    location_label: str = ""
    way_out: str = ""
    asks: Tap | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What was just kept, told on the card one comes back to: a line, and a way to more of it."""

    line: str
    more: Button | None = None

    @property
    def row(self) -> tuple[Button, ...]:
        """The way to more of it, where there is one."""
        return (self.more,) if self.more else ()


NOTHING_KEPT = Kept("")


def button(label: str, tap: Carried) -> Button:
    """A button that carries this tap."""
    return Button(label, tap.write())


def detour(one: Button, back_to: Tap) -> Button:
    """The same button; the screen it leads to will have one more, which leads back."""
    return replace(one, data=write_detour(one.data, back_to))


def copy_button(label: str, text: str) -> Button:
    """A button that copies a text of at most 256 characters, and tells us nothing."""
    return Button(label, copied=text)


def rows_that_fit(buttons: list[Button]) -> tuple[tuple[Button, ...], ...]:
    """Lay buttons out in twos, in their order; a long one has a row of its own."""
    rows: list[tuple[Button, ...]] = []
    for one in buttons:
        if rows and len(rows[-1]) == 1 and all(map(_is_short, (*rows[-1], one))):
            rows[-1] = (*rows[-1], one)
        else:
            rows.append((one,))
    return tuple(rows)


def _is_short(one: Button) -> bool:
    return count_characters(one.label) <= NARROW


def rows_of(buttons: list[Button], width: int = 2) -> tuple[tuple[Button, ...], ...]:
    """Lay buttons out in rows of that many."""
    return tuple(tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))
