"""Buttons that pick somebody: one of the contacts, or who is meant by a name, or by two."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from habitbot.chat.kit.pages import A_PAGE, Page, cancel_button, cancel_rows, turn
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import MARKED, NARROW, WIDE, Button, Screen, button, rows_of
from habitbot.chat.kit.tap import Tap, sign_of
from habitbot.chat.screens.spoken import declining_said, one_said, two_said
from habitbot.chat.taps.letters import WroteMeantTap
from habitbot.chat.taps.people import AddContactTap, AddPeopleTap, AnotherContactTap
from habitbot.core.book import Book
from habitbot.core.contact import Contact
from habitbot.core.people import contacts_named, first_name
from habitbot.core.people_named import Meant
from habitbot.core.typed.text import count_characters, cut_line, cut_text, fold
from habitbot.texts import people as texts
from habitbot.texts.buttons import chosen_label
from habitbot.texts.words import Words

LONGEST_TYPED = 200
"""Characters of typed words where it is asked whom they name."""

SHOWN = WIDE - 5
"""Characters of the names behind how many people they are."""


class Picker(NamedTuple):
    """What the buttons carry: to pick a contact, to turn the page, and for somebody new.

    `picked`: who is picked already, and marked so.
    """

    pick: Callable[[int], Tap]
    turned: Callable[[int], Tap]
    new: Tap | None
    picked: tuple[int, ...] = ()


def picker_rows(
    book: Book,
    scene: Scene,
    part: Page[Contact],
    picker: Picker,
    *below: Button,
    in_a_row: int = 2,
) -> tuple[tuple[Button, ...], ...]:
    """The contacts, and below them the next page, somebody new, and what else there is."""
    words, most = scene.words, NARROW if in_a_row > 1 else WIDE
    contacts = []
    for one in part.rows:
        is_picked = one.id in picker.picked
        name = name_apart(book, scene, one, MARKED if is_picked else most)
        contacts.append(button(chosen_label(words, name, is_chosen=is_picked), picker.pick(one.id)))
    new = (button(texts.somebody_new_label(words), picker.new),) if picker.new else ()
    more = [*turn(words, part, picker.turned), *new, *below]
    return (*rows_of(contacts, in_a_row), *rows_of(more))


def which_contact_screen(
    book: Book,
    scene: Scene,
    called: Sequence[Contact],
    asks: Tap,
    choose: Callable[[int], Tap],
    noted: str = "",
) -> Screen | None:
    """Asks which one of several who are called so is meant; None where nobody is, or one alone.

    `asks`: the tap whose question the name answered. `noted`: what was said of others with it.
    """
    if len(called) < 2:
        return None
    words, name = scene.words, called[0].name
    is_first_name = any(fold(one.name) != fold(name) for one in called)
    if is_first_name:
        name = first_name(name)
    buttons = [
        button(name_apart(book, scene, one, WIDE), choose(one.id)) for one in called[:A_PAGE]
    ]
    if isinstance(asks, AddContactTap) and not is_first_name:
        buttons.append(another_button(words, called[0]))
    question = texts.which_contact_question(words, name)
    return Screen(
        text="\n\n".join(filter(None, (noted, question))),
        rows=(*rows_of(buttons, 1), *cancel_rows(words)),
        asks=asks,
    )


def another_button(words: Words, contact: Contact) -> Button:
    """To somebody else who is called so, too."""
    label = texts.another_contact_label(words, cut_line(contact.name, NARROW))
    return button(label, AnotherContactTap(contact.id))


def name_apart(book: Book, scene: Scene, contact: Contact, most: int) -> str:
    """A contact's name in so many characters; what others are called, too, has something beside it.

    That is where they are from, if there is room for it and no other one is from there; else a
    number, but for the first one of whom nothing else is known.
    """
    same = contacts_named(book, contact.name)
    if len(same) == 1 or (contact == same[0] and not contact.met):
        return cut_line(contact.name, most)
    around = count_characters(texts.apart_label(scene.words, "", ""))
    room = most - around - count_characters(contact.name)
    is_only_one = sum(one.met == contact.met for one in same) == 1
    is_shown = contact.met and is_only_one and count_characters(contact.met) <= room
    detail = contact.met if is_shown else scene.words.number(same.index(contact) + 1)
    name = cut_line(contact.name, most - around - count_characters(detail))
    return texts.apart_label(scene.words, name, detail)


def one_or_two_screen(
    scene: Scene, typed: str, meant: Sequence[Meant], kind: type[AddPeopleTap | WroteMeantTap]
) -> Screen:
    """Asks whether two names are one person's; each reading is a tap."""
    words = scene.words
    (one,), several = meant
    names, sign = words.list_of([each.told for each in several]), sign_of(typed)
    cancel = cancel_button(words)
    buttons = [
        button(
            texts.one_person_label(words, cut_line(one.told, SHOWN)),
            kind(sign, are_several=False),
            one_said(words),
        ),
        button(
            texts.two_people_label(words, cut_line(names, SHOWN)),
            kind(sign, are_several=True),
            two_said(words),
        ),
        Button(cancel.label, cancel.data, meant_by=declining_said(words, hears_no=True)),
    ]
    line = " ".join(cut_text(typed, LONGEST_TYPED).split())
    return Screen(texts.one_or_two_question(words, line), rows=rows_of(buttons, 1))
