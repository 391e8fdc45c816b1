"""The page that a person sees last: what its buttons say can be typed as well."""

import re
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from functools import cache
from typing import NamedTuple, TypeVar

import msgspec

from habitbot.chat.kit.screen import Rows
from habitbot.chat.kit.tap import Tap, split_detour
from habitbot.core.book import ANSWER_WITHIN, Pending
from habitbot.core.typed.text import fold, is_below_zero, is_question, without_apostrophes
from habitbot.texts.spoken import YES, yes_words
from habitbot.texts.words import SOURCE, words_for

T = TypeVar("T", bound=Tap)
MOST_PEOPLE = 500
AROUND = re.compile(r"^[^\w+]+|\W+$")
"""Pictures, arrows and dots around what a button says; the plus of "+5" is meant."""

IT = " it"
"""What nobody types of "Skip it"."""

BETWEEN = re.compile(r" · |: ")
LEAST_CUT = 4
"""So much of a label must be left for what goes on from there to mean it."""


class LastPage(NamedTuple):
    """The buttons of a page, when they were shown, and the question that waited beside them.

    `question`: how it was put.
    """

    rows: Rows
    shown_at: datetime
    asked: Pending | None
    question: str = ""


class LastPages:
    """The last page of everybody who was here lately.

    They are kept in memory alone: what is lost with a restart, or where many others were here
    since, is a way to press a button by words, and the button itself is still there.
    """

    def __init__(self) -> None:
        self._pages: OrderedDict[int, tuple[_Packed, ...]] = OrderedDict()

    def note(self, person_id: int, page: LastPage, *, is_unasked: bool = False) -> None:
        """From now on this is the page that they see last.

        `is_unasked`: it came by itself, so the page they are on goes on hearing the words for which
        it has no use, and so does what came by itself before it.
        """
        before = self._pages.pop(person_id, ())
        if before and before[0].asked is not None and before[0].asked == page.asked:
            page = page._replace(question=before[0].question)
        pages = (_pack(page),) if any(page.rows) else ()
        if is_unasked:
            pages = (*pages, *before[:1], *before[1:][-1:])
        self._pages[person_id] = pages
        if len(self._pages) > MOST_PEOPLE:
            self._pages.popitem(last=False)

    def knows(self, person_id: int) -> bool:
        """Whether it is remembered what they saw last, be it a page without buttons."""
        return person_id in self._pages

    def has_page(self, person_id: int) -> bool:
        """Whether any page of theirs is remembered."""
        return bool(self._pages.get(person_id))

    def question_of(self, person_id: int, asked: Pending) -> str:
        """How that question was put on the page they are on; nothing where that is not known."""
        pages = self._pages.get(person_id, ())
        return next((page.question for page in pages if page.asked == asked), "")

    def button_named(
        self, person_id: int, typed: str, asked: Pending | None, now: datetime
    ) -> str | None:
        """What the button carries that says these words; None where none does, or two do.

        What a page that came by itself has no button for may be one of the page they are on, but
        for a plain yes, which is said to what came last. While a question waits, only the page that
        asks it counts: words meant for an answer press no button of another page. While none does,
        a label that is cut short may be typed whole, and one that tells how something stands
        without that. A number below zero is on no button, and a question presses none but one that
        says it.
        """
        if is_below_zero(typed):
            return None
        is_yes = asked is None and _name(typed) in _yes()
        pages = self._pages.get(person_id, ())[: 1 if is_yes else None]
        named = (
            _named_on(page, typed, asked)
            for place, page in enumerate(pages)
            if (page.asked == asked or (place and asked is None)) and _is_fresh(page, now)
        )
        return next(filter(None, named), None)

    def tap_seen(self, person_id: int, kind: type[T], within: timedelta, now: datetime) -> T | None:
        """What the button of that kind carries, if the page has one and came no longer ago."""
        last = self._pages.get(person_id, ())[:1]
        return _tap_on(last[0], kind, within, now) if last else None

    def taps_seen(
        self, person_id: int, kind: type[T], within: timedelta, now: datetime
    ) -> Iterator[T]:
        """The same, and behind a page that came by itself, of the page they are on."""
        pages = self._pages.get(person_id, ())
        yield from filter(None, (_tap_on(page, kind, within, now) for page in pages))


def tap_among(kind: type[T], buttons: Iterable[tuple[str, str]]) -> T | None:
    """What the first of the buttons carries that is of that kind, each with its label."""
    carried = (split_detour(data)[0] for _, data in buttons)
    return next((kind.read(data) for data in carried if re.match(kind.pattern(), data)), None)


def data_named(buttons: Iterable[tuple[str, str]], typed: str) -> str | None:
    """What that one of the buttons carries, each with its label, that says these words.

    None where none does, or two do.
    """
    name = _name(typed)
    return _only(data for label, data in buttons if _name(label) == name)


class _Packed(NamedTuple):
    """A page as it is kept: its buttons as bytes, a fifth of what they take as strings."""

    buttons: bytes
    shown_at: datetime
    asked: Pending | None
    question: str


_BUTTONS = msgspec.msgpack.Decoder(list[tuple[str, str]])


def _pack(page: LastPage) -> _Packed:
    buttons = labelled(page.rows)
    return _Packed(msgspec.msgpack.encode(buttons), page.shown_at, page.asked, page.question)


def labelled(rows: Rows) -> list[tuple[str, str]]:
    """Each button that carries something, by its label and by what else means it."""
    buttons = [one for row in rows for one in row if one.data]
    return [(said, one.data) for one in buttons for said in (one.label, *one.meant_by)]


def _named_on(page: _Packed, typed: str, asked: Pending | None) -> str | None:
    buttons = _BUTTONS.decode(page.buttons)
    if is_question(typed):
        buttons = [one for one in buttons if is_question(one[0]) or one[0].endswith("…")]
    named = data_named(buttons, typed)
    return named or (_data_of_part(buttons, typed) if asked is None else None)


def _tap_on(page: _Packed, kind: type[T], within: timedelta, now: datetime) -> T | None:
    if now - page.shown_at > within:
        return None
    return tap_among(kind, _BUTTONS.decode(page.buttons))


def _data_of_part(buttons: Iterable[tuple[str, str]], typed: str) -> str | None:
    """What that one of the buttons carries that says how these words begin, or these and more."""
    name = _name(typed)
    return _only(
        data for label, data in buttons if _is_cut_short(label, name) or _is_named_in(label, name)
    )


def _is_cut_short(label: str, name: str) -> bool:
    begun = _name(label)
    return label.endswith("…") and len(begun) >= LEAST_CUT and name.startswith(begun)


def _is_named_in(label: str, name: str) -> bool:
    """Whether it is what the label names, without how that stands: "Q3 report · asked"."""
    return name in {_name(part) for part in BETWEEN.split(label)}


@cache
def _yes() -> frozenset[str]:
    return frozenset(map(_name, (*YES, *yes_words(words_for(SOURCE)))))


def _only(carried: Iterable[str]) -> str | None:
    different = set(carried)
    return different.pop() if len(different) == 1 else None


def _is_fresh(page: _Packed, now: datetime) -> bool:
    """As long as an answer would count."""
    if page.asked is not None:
        return page.asked.is_waiting(now)
    return now - page.shown_at < ANSWER_WITHIN


def _name(label: str) -> str:
    """The words of a label, however they are written."""
    text = " ".join(fold(without_apostrophes(label)).split())
    return (AROUND.sub("", text) or text).removesuffix(IT)
