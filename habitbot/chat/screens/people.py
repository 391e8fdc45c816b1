"""People: the list, a contact's page, whom to write to, and when next."""

import dataclasses
from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from habitbot.chat.kit.pages import (
    A_PAGE,
    anew_screen,
    cancel_button,
    cancel_rows,
    page_of,
    sure_row,
    turn,
)
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import WIDE, Button, Screen, button, rows_of
from habitbot.chat.kit.tap import Tap, sign_of
from habitbot.chat.screens.pick_contact import Picker, another_button, name_apart, picker_rows
from habitbot.chat.screens.pick_date import date_buttons
from habitbot.chat.screens.spoken import (
    declining_said,
    one_said,
    two_said,
    undo_said,
    yes_said,
)
from habitbot.chat.screens.unknown import takes_typed
from habitbot.chat.taps.dated import Origin, way_back
from habitbot.chat.taps.events import EventsTap
from habitbot.chat.taps.people import (
    AddContactTap,
    AddPeopleTap,
    AnotherContactTap,
    ClearContactPartTap,
    ContactPart,
    ContactPartTap,
    ContactTap,
    DeleteContactSureTap,
    DeleteContactTap,
    DidNotWriteTap,
    EditContactTap,
    NextOnTap,
    NotAddedTap,
    PeopleTap,
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
from habitbot.core.agenda import agenda
from habitbot.core.book import Book
from habitbot.core.contact import Contact
from habitbot.core.dated import Dated, DatedKind
from habitbot.core.denials import NOT
from habitbot.core.people import (
    contacts_by_waiting,
    contacts_named,
    find_contact,
    first_name,
    suggest_contact,
)
from habitbot.core.people_named import Meant, NamedPerson
from habitbot.core.typed import MOST_NAME_CHARACTERS, cut_line, cut_text
from habitbot.texts import people as texts
from habitbot.texts.buttons import (
    back_label,
    delete_label,
    due_label,
    edit_label,
)
from habitbot.texts.dated import contact_label
from habitbot.texts.events import events_label
from habitbot.texts.habits import undo_label
from habitbot.texts.words import Words

LONGEST_TYPED = 200
"""Characters of typed words where it is asked whom they name."""

SHOWN = WIDE - 5
"""Characters of the names behind how many people they are."""

NEXT = (7, 14, 30, 91)
"""The usual spans in days until one writes again."""


def added_screen(book: Book, scene: Scene, added: Sequence[Contact]) -> Screen:
    """Everybody, once these were added, which can be taken back."""
    undo = NotAddedTap(added[0].id, added[-1].id, sign_of_added(added))
    return telling_added(scene.words, people_screen(book, scene), added, undo)


def telling_added(words: Words, page: Screen, added: Sequence[Contact], undo: Tap) -> Screen:
    """A page, once these were added, which that tap takes back."""
    line = texts.added_line(words, tuple(one.name for one in added))
    return dataclasses.replace(
        page,
        text="\n\n".join(filter(None, (line, page.text))),
        rows=((_not_added_button(words, undo),), *page.rows),
    )


def _not_added_button(words: Words, undo: Tap) -> Button:
    return button(undo_label(words), undo, tuple(one for one in undo_said(words) if one not in NOT))


def sign_of_added(added: Sequence[Contact]) -> int:
    """A sign of all that is noted of them, which tells whether more of it was noted since."""
    return sign_of(str([*added]))


def one_or_two_screen(scene: Scene, typed: str, meant: Sequence[Meant]) -> Screen:
    """Asks whether two names are one person's; each reading is a tap."""
    words = scene.words
    (one,), several = meant
    names, sign = words.list_of([each.told for each in several]), sign_of(typed)
    cancel = cancel_button(words)
    buttons = [
        button(
            texts.one_person_label(words, cut_line(one.told, SHOWN)),
            AddPeopleTap(sign, are_several=False),
            one_said(words),
        ),
        button(
            texts.two_people_label(words, cut_line(names, SHOWN)),
            AddPeopleTap(sign, are_several=True),
            two_said(words),
        ),
        Button(cancel.label, cancel.data, meant_by=declining_said(words, hears_no=True)),
    ]
    line = " ".join(cut_text(typed, LONGEST_TYPED).split())
    return Screen(texts.one_or_two_question(words, line), rows=rows_of(buttons, 1))


def people_screen(book: Book, scene: Scene, page: int = 0) -> Screen:
    """Everybody: dates first, then the longest waiting."""
    words, contacts = scene.words, contacts_by_waiting(book)
    part = page_of(contacts, page)
    rows = [(_contact_button(book, scene, contact),) for contact in part.rows]
    below = [*turn(words, part, PeopleTap)]
    if contacts:
        below.append(button(texts.suggest_label(words), SuggestTap()))
    below.append(button(texts.add_label(words), AddContactTap()))
    below.append(button(events_label(words), EventsTap()))
    return Screen(
        title=texts.list_title(words, len(contacts)) if contacts else "",
        text=_list_text(scene, contacts),
        rows=(*rows, *rows_of(below)),
        asks=None if contacts else AddContactTap(),
        means=takes_typed(AddContactTap()),
    )


def contact_screen(
    book: Book,
    scene: Scene,
    contact_id: int,
    *,
    is_named_again: bool = False,
    is_added: bool = False,
    day: date | None = None,
) -> Screen:
    """Who it is, where from, what about, when last and when next.

    `is_named_again`: their name was given for somebody new, who may be another one. `is_added`:
    they are new, which can be taken back. `day`: one that is over, named beside them, on which they
    may have been written to.
    """
    words, contact = scene.words, find_contact(book, contact_id)
    text = _standing(scene, contact)
    today = texts.wrote_today_label(words)
    undo = NotAddedTap(contact_id, contact_id, sign_of_added((contact,)))
    buttons = [
        button(texts.wrote_on_label(words, day) if day else today, WroteTap(contact_id, day)),
        button(texts.next_label(words), WriteNextTap(contact_id)),
        *_still_empty(scene, contact),
        button(edit_label(words), EditContactTap(contact_id)),
        button(delete_label(words), DeleteContactTap(contact_id)),
        *((_not_added_button(words, undo),) if is_added else ()),
        button(back_label(words), PeopleTap()),
    ]
    if not is_named_again:
        return Screen(title=words.shown(contact.name), text=text, rows=rows_of(buttons))
    return Screen(
        title=words.shown(contact.name),
        text="\n".join((texts.known_line(words, (contact.name,)), text)),
        rows=((another_button(words, contact),), *rows_of(buttons)),
    )


def known_contact_screen(
    book: Book, scene: Scene, contact_id: int, named: NamedPerson, typed: str
) -> Screen:
    """Who is called so already; somebody else who is from where it was typed is one tap away."""
    page = contact_screen(book, scene, contact_id, is_named_again=True)
    label = texts.add_names_label(scene.words, cut_line(named.told, WIDE - 2))
    add = AddPeopleTap(sign_of(typed), are_several=False)
    return dataclasses.replace(page, rows=((button(label, add),), *page.rows[1:]))


def another_contact_screen(book: Book, scene: Scene, tap: AnotherContactTap) -> Screen:
    """Asks where somebody else of that name is from."""
    contact = find_contact(book, tap.contact_id)
    return _asking(scene.words, texts.another_contact_question(scene.words, contact))


def _still_empty(scene: Scene, contact: Contact) -> list[Button]:
    """The parts of a contact that nothing is said of yet."""
    words = scene.words
    parts = {
        ContactPart.MET: (contact.met, texts.add_met_label(words)),
        ContactPart.ABOUT: (contact.about, texts.add_about_label(words)),
    }
    return [
        button(label, ContactPartTap(contact.id, part))
        for part, (said, label) in parts.items()
        if not said
    ]


def name_question_screen(scene: Scene) -> Screen:
    """Asks for a name."""
    return _asking(scene.words, texts.name_question(scene.words))


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
    text = "\n".join((texts.suggestion_text(words, contact), _standing(scene, contact)))
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
        return button(texts.somebody_new_label(words), tap)
    label = texts.add_names_label(words, cut_line(words.list_of([*names]), WIDE - 2))
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


def edit_contact_screen(book: Book, scene: Scene, contact_id: int) -> Screen:
    """Asks what to change."""
    words, contact = scene.words, find_contact(book, contact_id)
    labels = {
        ContactPart.MET: texts.met_label(words),
        ContactPart.ABOUT: texts.about_label(words),
        ContactPart.NAME: texts.name_label(words),
    }
    buttons = [button(label, ContactPartTap(contact_id, part)) for part, label in labels.items()]
    buttons.append(button(back_label(words), ContactTap(contact_id)))
    return Screen(
        title=words.shown(contact.name), text=texts.edit_question(words), rows=rows_of(buttons)
    )


def contact_part_screen(book: Book, scene: Scene, contact_id: int, part: ContactPart) -> Screen:
    """Asks for one part anew."""
    words, contact = scene.words, find_contact(book, contact_id)
    questions = {
        ContactPart.NAME: texts.rename_question(words, contact),
        ContactPart.MET: texts.met_question(words, contact),
        ContactPart.ABOUT: texts.about_question(words, contact),
    }
    kept = {
        ContactPart.MET: texts.met_line(words, contact.met) if contact.met else "",
        ContactPart.ABOUT: texts.about_line(words, contact.about) if contact.about else "",
    }
    said = {ContactPart.MET: contact.met, ContactPart.ABOUT: contact.about}
    clear = ClearContactPartTap(contact_id, part, sign_of(said.get(part, "")))
    return anew_screen(words, questions[part], kept.get(part, ""), clear)


def delete_contact_screen(book: Book, scene: Scene, contact_id: int) -> Screen:
    """Asks before somebody is deleted."""
    words, contact = scene.words, find_contact(book, contact_id)
    row = sure_row(words, DeleteContactSureTap(contact_id), ContactTap(contact_id))
    return Screen(text=texts.delete_question(words, contact), rows=(row,))


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
        button(texts.no_date_label(words), on(None)),
        *_undo(words, tap),
        button(back_label(words), way_back(tap.origin, page)),
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


def _list_text(scene: Scene, contacts: Sequence[Contact]) -> str:
    """What there is to know of the list; who is due stands first in it."""
    if not contacts:
        return texts.empty_text(scene.words)
    order = (texts.order_line(scene.words),) if len(contacts) > 1 else ()
    due = (texts.due_line(scene.words),) if _is_due(scene, contacts[0]) else ()
    return "\n".join((*order, *due))


def _is_due(scene: Scene, contact: Contact) -> bool:
    return contact.write_on is not None and contact.write_on <= scene.today


def _contact_button(book: Book, scene: Scene, contact: Contact) -> Button:
    name = name_apart(book, scene, contact, WIDE - 2)
    label = due_label(scene.words, name, is_due=_is_due(scene, contact))
    first = first_name(contact.name)
    is_theirs = not contacts_named(book, first)
    return button(label, ContactTap(contact.id), (first,) if is_theirs else ())


def _standing(scene: Scene, contact: Contact) -> str:
    words, today = scene.words, scene.today
    lines = [
        texts.met_line(words, contact.met) if contact.met else "",
        texts.about_line(words, contact.about) if contact.about else "",
        texts.wrote_line(words, contact.last_wrote_on, today),
        texts.next_line(words, contact.write_on, today) if contact.write_on else "",
    ]
    return "\n".join(line for line in lines if line)


def _asking(words: Words, question: str) -> Screen:
    return Screen(text=question, rows=cancel_rows(words))
