"""People: the list, and a contact's page with its parts."""

import dataclasses
from collections.abc import Sequence
from datetime import date

from habitbot.chat.kit.pages import anew_screen, cancel_rows, page_of, turn
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import WIDE, Button, Screen, button, rows_of
from habitbot.chat.kit.tap import Tap, sign_of
from habitbot.chat.screens.pick_contact import another_button, name_apart
from habitbot.chat.screens.spoken import undo_said
from habitbot.chat.screens.sure import sure_row
from habitbot.chat.screens.unknown import takes_typed
from habitbot.chat.taps.events import EventsTap
from habitbot.chat.taps.letters import SuggestTap, WriteNextTap, WroteTap
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
    EditContactTap,
    NotAddedTap,
    PeopleTap,
)
from habitbot.core.book import Book
from habitbot.core.contact import Contact
from habitbot.core.people import contacts_by_waiting, contacts_named, find_contact, first_name
from habitbot.core.people_named import NamedPerson
from habitbot.core.typed.denials import NOT
from habitbot.core.typed.text import cut_line
from habitbot.texts import people as texts
from habitbot.texts.buttons import back_label, delete_label, due_label, edit_label
from habitbot.texts.events import events_label
from habitbot.texts.habits import undo_label
from habitbot.texts.letters import (
    next_label,
    next_line,
    suggest_label,
    wrote_line,
    wrote_on_label,
    wrote_today_label,
)
from habitbot.texts.words import Words


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


def _alone_not_added(words: Words, contact: Contact) -> Button:
    sign = sign_of_added((contact,))
    return _not_added_button(words, NotAddedTap(contact.id, contact.id, sign))


def sign_of_added(added: Sequence[Contact]) -> int:
    """A sign of all that is noted of them, which tells whether more of it was noted since."""
    return sign_of(str([*added]))


def people_screen(book: Book, scene: Scene, page: int = 0) -> Screen:
    """Everybody: dates first, then the longest waiting."""
    words, contacts = scene.words, contacts_by_waiting(book)
    part = page_of(contacts, page)
    rows = [(_contact_button(book, scene, contact),) for contact in part.rows]
    below = [*turn(words, part, PeopleTap)]
    if contacts:
        below.append(button(suggest_label(words), SuggestTap()))
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
    text = contact_text(scene, contact)
    today = wrote_today_label(words)
    buttons = [
        button(wrote_on_label(words, day) if day else today, WroteTap(contact_id, day)),
        button(next_label(words), WriteNextTap(contact_id)),
        *_still_empty(scene, contact),
        button(edit_label(words), EditContactTap(contact_id)),
        button(delete_label(words), DeleteContactTap(contact_id)),
        *((_alone_not_added(words, contact),) if is_added else ()),
        button(back_label(words), PeopleTap()),
    ]
    if not is_named_again:
        return Screen(title=words.shown(contact.name), text=text, rows=rows_of(buttons))
    return Screen(
        title=words.shown(contact.name),
        text="\n".join((texts.known_line(words, (contact.name,)), text)),
        rows=((another_button(words, contact),), *rows_of(buttons)),
    )


def contact_text(scene: Scene, contact: Contact) -> str:
    """What there is to know of somebody."""
    words, today = scene.words, scene.today
    lines = [
        texts.met_line(words, contact.met) if contact.met else "",
        texts.about_line(words, contact.about) if contact.about else "",
        wrote_line(words, contact.last_wrote_on, today),
        next_line(words, contact.write_on, today) if contact.write_on else "",
    ]
    return "\n".join(line for line in lines if line)


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


def _asking(words: Words, question: str) -> Screen:
    return Screen(text=question, rows=cancel_rows(words))
