"""Letters: whom to write to, to whom one wrote, and when next."""

import dataclasses
from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from habitbot.chat.kit.pages import A_PAGE, cancel_button, page_of
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import WIDE, Button, Screen, button, rows_of
from habitbot.chat.kit.tap import sign_of
from habitbot.chat.screens.people import contact_text
from habitbot.chat.screens.pick_contact import LONGEST_TYPED, Picker, name_apart, picker_rows
from habitbot.chat.screens.pick_date import date_buttons
from habitbot.chat.screens.spoken import declining_said, never_said, undo_said, yes_said
from habitbot.chat.taps.dated import Origin, way_back
from habitbot.chat.taps.letters import (
    DidNotWriteTap,
    NextOnTap,
    SuggestTap,
    WhoTap,
    WriteNextTap,
    WroteBeforeTap,
    WroteCardTap,
    WroteNewTap,
    WroteTap,
    WroteToNoneTap,
    WroteTypedTap,
)
from habitbot.chat.taps.people import ContactTap, PeopleTap
from habitbot.core.agenda import agenda
from habitbot.core.book import Book
from habitbot.core.dated import Dated, DatedKind
from habitbot.core.letters import suggest_contact
from habitbot.core.people import contacts_by_waiting, find_contact, who_is_left_out
from habitbot.core.typed.denials import NOT
from habitbot.core.typed.text import MOST_NAME_CHARACTERS, cut_line, cut_text
from habitbot.texts import letters as texts
from habitbot.texts.buttons import back_label
from habitbot.texts.dated import contact_label
from habitbot.texts.habits import undo_label
from habitbot.texts.people import add_names_label, somebody_new_label
from habitbot.texts.words import Words

NEXT = (7, 14, 30, 91)
"""The usual spans in days until one writes again."""


def suggestion_screen(book: Book, scene: Scene, after: int | None = None) -> Screen:
    """Whom to write to today."""
    words, contact = scene.words, suggest_contact(book, scene.today, after)
    back = button(back_label(words), PeopleTap())
    if contact is None:
        return Screen(text=texts.all_written_text(words), rows=((back,),))
    another = button(texts.another_label(words), SuggestTap(contact.id))
    is_alone = suggest_contact(book, scene.today, contact.id) == contact
    buttons = [
        button(texts.wrote_today_label(words), WroteTap(contact.id, None)),
        button(texts.later_label(words), WriteNextTap(contact.id)),
        *(() if is_alone else (another,)),
        back,
    ]
    text = "\n".join((texts.suggestion_text(words, contact), contact_text(scene, contact)))
    return Screen(text=text, rows=rows_of(buttons))


def who_screen(book: Book, scene: Scene, day: date, page: int = 0) -> Screen:
    """Asks who was written to on that day: somebody known by a tap or the name, or anybody new."""
    picker = Picker(
        pick=lambda contact_id: WroteTap(contact_id, day, card=day),
        turned=lambda number: WhoTap(day, number),
        new=WroteNewTap(day),
    )
    part = page_of(contacts_by_waiting(book), page)
    back = button(back_label(scene.words), WroteCardTap(day))
    return Screen(
        text=texts.who_question(scene.words),
        rows=picker_rows(book, scene, part, picker, back),
        asks=WroteNewTap(day),
    )


def whom_meant_screen(
    book: Book, scene: Scene, tap: WroteNewTap, typed: str, names: Sequence[str]
) -> Screen:
    """Asks who was written to by words that name nobody known: somebody new, or who is waiting.

    Those are the ones whose day has come.
    """
    words = scene.words
    waiting = [find_contact(book, one.about) for one in _letters_open(book, scene, tap)]
    labels = {one: contact_label(words, name_apart(book, scene, one, WIDE - 2)) for one in waiting}
    cancel = cancel_button(words)
    buttons = [
        _new_button(words, tap, typed, names),
        *(
            button(label, WroteTap(one.id, tap.day, tap.origin), (one.name,))
            for one, label in labels.items()
        ),
        Button(cancel.label, cancel.data, meant_by=declining_said(words, hears_no=True)),
    ]
    question = texts.not_known_question if names else texts.whom_meant_question
    return Screen(question(words, cut_text(typed, LONGEST_TYPED)), rows=rows_of(buttons, 1))


def _new_button(words: Words, tap: WroteNewTap, typed: str, names: Sequence[str]) -> Button:
    """Those who are named are new; without any, a name is asked for."""
    if not names:
        return button(somebody_new_label(words), tap)
    label = add_names_label(words, cut_line(words.list_of([*names]), WIDE - 2))
    return button(label, WroteTypedTap(tap.day, tap.origin, sign_of(typed)), yes_said(words))


def _letters_open(book: Book, scene: Scene, tap: WroteNewTap) -> Sequence[Dated]:
    """Those to whom one was to write, on the card that words are said to."""
    if tap.origin is None:
        return ()
    things = agenda(book, scene.today, tap.origin.since)
    return [one for one in things if one.kind is DatedKind.FOLLOW_UP][:A_PAGE]


def wrote_screen(book: Book, scene: Scene, tap: WriteNextTap, other: date | None = None) -> Screen:
    """They were written to; and next?

    The day is told where it is over, or where it may have been the `other` one.
    """
    words, contact, day = scene.words, find_contact(book, tap.contact_id), tap.wrote_on
    if day is None or (day == scene.today and other is None):
        return _dates_screen(scene, tap, texts.wrote_text(words, contact))
    text = texts.wrote_text(words, contact, texts.noted_day(words, day, scene.today))
    page = _dates_screen(scene, tap, text)
    if other is None:
        return page
    before = WroteBeforeTap(tap.contact_id, day, (day - other).days, tap.origin, tap.card)
    row = (button(texts.other_day_label(words, other), before),)
    return dataclasses.replace(page, rows=(row, *page.rows))


def write_next_screen(book: Book, scene: Scene, tap: WriteNextTap) -> Screen:
    """Asks when to write next."""
    words, contact = scene.words, find_contact(book, tap.contact_id)
    question = texts.next_question(words, contact)
    return _dates_screen(scene, tap, "\n".join((question, texts.type_hint(words))))


def follow_up_line(
    book: Book, scene: Scene, dated: Dated, origin: Origin
) -> tuple[str, tuple[Button, ...]]:
    """Somebody whose day has come."""
    words, contact = scene.words, find_contact(book, dated.about)
    named = replace(contact, name=name_apart(book, scene, contact, MOST_NAME_CHARACTERS))
    return texts.follow_up_line(words, named), (
        button(texts.wrote_today_label(words), WroteTap(contact.id, None, origin)),
        button(texts.later_label(words), WriteNextTap(contact.id, origin)),
    )


def _dates_screen(scene: Scene, tap: WriteNextTap, text: str) -> Screen:
    def on(day: date | None) -> NextOnTap:
        return NextOnTap(tap.contact_id, day, tap.origin, tap.card)

    words = scene.words
    id_ = tap.contact_id
    page = WroteCardTap(tap.card, id_) if tap.card else ContactTap(id_)
    buttons = [
        *date_buttons(words, NEXT, scene.today, on),
        button(texts.no_date_label(words), on(None), never_said(words)),
        *_undo(words, tap),
        button(back_label(words), way_back(tap.origin, page), declining_said(words, hears_no=True)),
    ]
    return Screen(text=text, rows=rows_of(buttons))


def undo_all_button(words: Words, tap: WroteToNoneTap) -> Button:
    """Takes back that several were written to, who were noted at once.

    Words that mean it say more than "not": on a day's card that is of the day.
    """
    return button(undo_label(words), tap, tuple(one for one in undo_said(words) if one not in NOT))


def _undo(words: Words, tap: WriteNextTap) -> tuple[Button, ...]:
    """Takes back that they were written to, where that was noted just now."""
    if tap.wrote_on is None:
        return ()
    undo = DidNotWriteTap(tap.contact_id, tap.wrote_on, tap.origin, tap.card)
    return (button(undo_label(words), undo),)


def telling_left_out(book: Book, scene: Scene, page: Screen, said: Sequence[str]) -> Screen:
    """The page, and of words that nobody asked for, who may be meant by them and is not noted."""
    left_out = who_is_left_out(book, said)
    if not left_out:
        return page
    return dataclasses.replace(
        page, text=f"{page.text}\n\n{texts.left_out_line(scene.words, left_out)}"
    )
