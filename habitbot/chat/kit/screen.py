"""A screen: what one message shows, as a value."""

import dataclasses
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import msgspec
from msgspec.structs import replace

from habitbot.chat.kit.tap import Tap, split_detour, write_detour
from habitbot.core.typed.text import count_characters, cut_line, cut_text

WIDE, NARROW, MARKED, SLIM = 34, 16, 13, 12
"""How many characters of a name fit on a button: alone in its row, beside another one, beside
another one and behind a mark, or beside two."""

A_ROW = 42
"""So many letters of a text have room in one row of a phone."""

LONGEST_QUESTION = 80
"""Characters of a question where it is named."""

WIDE_SIGNS = re.compile("[\u1100-\u115f\u2e80-\ufdff\uff00-\uffef\U0001f000-\U0003ffff]")
"""Chinese, Japanese and Korean signs and emoji, which are as wide as two letters."""

BUTTONS = 2
"""A row of buttons is as high as so many rows of letters."""

MOST_ROWS = 29
"""So many rows of letters, buttons included, a phone shows below a title."""

WRAPPED = 5
"""So many letters fewer stand in a row where words are not broken."""

MOST_CARRIED = 64
"""How many bytes a button can carry."""

MOST_COPIED = 256
"""How many characters of a text a button can copy."""


class Carried(Protocol):
    """What a button carries: a tap that writes itself down."""

    def write(self) -> str:
        """The tap as Telegram carries it, at most 64 bytes."""
        ...


class Button(msgspec.Struct, frozen=True):
    """One button under a message: what it says, and what it carries or puts on the clipboard.

    `meant_by`: words that mean it as well, beside what it says.
    """

    label: str
    data: str = ""
    copied: str = ""
    meant_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that is painted when it is needed, away from the event loop.

    `add` says what else is to be read below it, where only the painter knows; it may say nothing.
    `short` stands there in place of the screen's text where it does.
    """

    paint: Callable[..., bytes]
    facts: tuple[object, ...]
    add: Callable[..., str] | None = None
    short: str = ""

    def make(self) -> tuple[bytes, str]:
        """The picture, and what to add below it."""
        return self.paint(*self.facts), self.add(*self.facts) if self.add else ""


@dataclass(frozen=True, slots=True)
class Document:
    """A file to hand over."""

    name: str
    content: bytes


Rows = tuple[tuple[Button, ...], ...]
"""Buttons as they stand below a message."""


@dataclass(frozen=True, slots=True)
class Screen:
    """What a message shows. Plain text: whoever draws it escapes it.

    `title` is the first line, in bold. `rows` are the buttons under it. `location_label` puts a
    button that shares the phone's location in place of the keyboard, and `way_out` one below it
    that says these words. `asks` is the tap whose question the screen asks beside its buttons:
    typed words answer it as though that had been tapped first. `hears` is a tap whose question
    words of its kind answer for a few minutes, while others are free. `means` are buttons that
    are not shown. `is_card`: the day's card itself, to which detours lead back. `is_soft`: it
    arrives without a sound.
    """

    text: str = ""
    title: str = ""
    rows: Rows = ()
    picture: Picture | None = None
    document: Document | None = None
    location_label: str = ""
    way_out: str = ""
    asks: Tap | None = None
    hears: Tap | None = None
    means: tuple[Button, ...] = ()
    is_card: bool = False
    is_soft: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """What was just kept, told on the card one comes back to.

    A line, a way to more of it, and one to the next thing of its kind.

    `cheer` is said of what it reached, on a prompt, too, which tells the rest by itself.
    """

    line: str
    more: Button | None = None
    again: Button | None = None
    cheer: str = ""

    @property
    def row(self) -> tuple[Button, ...]:
        """The ways to more of it and to the next one, where there are any."""
        return tuple(one for one in (self.more, self.again) if one)


NOTHING_KEPT = Kept("")


def button(label: str, tap: Carried, meant_by: tuple[str, ...] = ()) -> Button:
    """A button that carries this tap."""
    return Button(label, tap.write(), meant_by=meant_by)


def whole(name: str, most: int) -> tuple[str, ...]:
    """What means a button beside its label, where a name has more than `most` characters."""
    return (name,) if count_characters(name) > most else ()


def detour(one: Button, back_to: Tap) -> Button:
    """The same button; each screen that follows will have one more, which leads back."""
    return replace(one, data=write_detour(one.data, back_to.write()))


def led_back(screen: Screen, label: str, back_to: str) -> Screen:
    """The same screen on a detour: with a way back, which its own buttons carry along.

    A button too long for both leads on without it; the card itself is where the detour ends.
    """
    if screen.is_card:
        return screen
    rows = tuple(tuple(_carrying(one, back_to) for one in row) for row in screen.rows)
    has_way_back = any(one.data == back_to for row in rows for one in row)
    return dataclasses.replace(
        screen, rows=rows if has_way_back else (*rows, (Button(label, back_to),))
    )


def _carrying(one: Button, back_to: str) -> Button:
    data = write_detour(one.data, back_to)
    is_plain = one.data not in {"", back_to} and not split_detour(one.data)[1]
    return replace(one, data=data) if is_plain and len(data.encode()) <= MOST_CARRIED else one


def phone_rows(text: str, narrower: int = 0) -> int:
    """How many rows of a phone a text takes, or of one where so many letters fewer have room."""
    room = A_ROW - narrower
    return sum(max(1, -(-width_of(line) // room)) for line in text.splitlines())


def cut_to_width(name: str, most: int) -> str:
    """A name cut to the width of so many letters; of wide signs there are fewer."""
    if name.isascii():
        return cut_line(name, max(1, most))
    cut, longest = name, count_characters(name)
    while longest > 1 and width_of(cut) > most:
        longest -= 1
        cut = cut_line(name, longest)
    return cut


def cut_to_rows(text: str, most: int) -> str:
    """A text in one paragraph, cut to about so many rows of a phone."""
    room, width = most * (A_ROW - WRAPPED), width_of(text)
    return text if width <= room else cut_text(text, room * len(text) // width)


def width_of(line: str) -> int:
    """How many letters are as wide as this line."""
    return len(line) if line.isascii() else len(line) + len(WIDE_SIGNS.findall(line))


def is_words_alone(screen: Screen) -> bool:
    """Whether it is a text, perhaps with buttons, and nothing else."""
    return screen.picture is None and screen.document is None and not screen.location_label


def seen_rows(screen: Screen) -> tuple[tuple[Button, ...], ...]:
    """Its buttons, those that are not shown, and one without a label for what it hears."""
    heard = (Button("", screen.hears.write()),) if screen.hears else ()
    unseen = (*screen.means, *heard)
    return (*screen.rows, unseen) if unseen else screen.rows


def question_put(screen: Screen) -> str:
    """The first question in a screen's text; its first line where none has the sign of one."""
    asked, mark, _ = screen.text.partition("?")
    line = f"{asked}{mark}".splitlines()[-1] if mark else next(iter(screen.text.splitlines()), "")
    return cut_line(line, LONGEST_QUESTION)


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


def is_slim(one: Button) -> bool:
    """Whether a button can stand in a row of three."""
    return count_characters(one.label) <= SLIM


def _is_short(one: Button) -> bool:
    return count_characters(one.label) <= NARROW


def rows_of(buttons: list[Button], width: int = 2) -> tuple[tuple[Button, ...], ...]:
    """Lay buttons out in rows of that many."""
    return tuple(tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))
