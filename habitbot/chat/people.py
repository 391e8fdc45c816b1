"""People: who they are, where one knows them from, and what about."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import (
    NOTHING_ASKED,
    Handler,
    Of,
    OnAnswer,
    OnReply,
    Press,
    Taken,
    WayBack,
    answers_anew,
    asks,
    command_adds,
    does,
    names,
    takes,
    tap,
    way_for,
    way_to,
)
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import NotATap, Tap, check_sign
from habitbot.chat.kit.typed_date import tell_of_rough
from habitbot.chat.kit.typed_names import typed_names, written_told
from habitbot.chat.screens.people import (
    added_screen,
    another_contact_screen,
    contact_part_screen,
    contact_screen,
    delete_contact_screen,
    edit_contact_screen,
    known_contact_screen,
    name_question_screen,
    people_screen,
    sign_of_added,
)
from habitbot.chat.screens.pick_contact import one_or_two_screen, which_contact_screen
from habitbot.chat.screens.pick_zone import reminding_screen
from habitbot.chat.screens.unknown import add_typed_screen
from habitbot.chat.taps.letters import NextOnTap, WriteNextTap, WroteNewTap, WroteTap
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
from habitbot.chat.taps.unknown import AddTypedTap
from habitbot.core.book import ANSWER_WITHIN, Book
from habitbot.core.contact import Contact
from habitbot.core.letters import write_next
from habitbot.core.people import (
    MOST_WORDS_OF_A_NAME,
    add_contact,
    added_between,
    contacts_meant,
    contacts_named,
    count_mentions,
    delete_contact,
    find_contact,
    known_apart,
    rename_contact,
    set_about,
    set_met,
    take_back_added,
)
from habitbot.core.people_named import Meant, NamedPerson, people_meant, read_people
from habitbot.core.prompts import keep_dated_prompt
from habitbot.core.refusal import NothingToName
from habitbot.core.typed.asides import leaves_day_open
from habitbot.core.typed.telling import check_named, may_be_person
from habitbot.core.typed.text import (
    MOST_NAME_CHARACTERS,
    check_said,
    count_characters,
    is_question,
    split_names,
)
from habitbot.texts import people as texts
from habitbot.texts.answered import who_answered
from habitbot.texts.buttons import saved_toast
from habitbot.texts.dated import words_gone_toast
from habitbot.texts.dates import read_date, read_named_day, read_past_date
from habitbot.texts.review import put_back_toast

CONTACT, ANOTHER = AddContactTap.QUESTION, AnotherContactTap.QUESTION
MEANT, CONTACT_PART = AddPeopleTap.QUESTION, "contact_part"

PLACES = {
    "/habits": ("habits", "notes", "deleted"),
    "/goals": ("goals",),
    "/people": ("contacts", "events"),
    "/learned": ("lessons", "courses"),
    "/feedback": ("works",),
    "/paths": ("paths", "experiments", "criteria"),
    "/week": ("reflections",),
}
"""Where a person finds the texts of their own, and the tables of the book that keep them."""

SETTERS = {
    ContactPart.NAME: rename_contact,
    ContactPart.MET: set_met,
    ContactPart.ABOUT: set_about,
}


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        command_adds("people", people_screen, AddContactTap(), _noted),
        Of(PeopleTap).shows(people_screen),
        Of(ContactTap).shows(contact_screen),
        asks(AddContactTap, CONTACT, lambda _, scene, __: name_question_screen(scene)),
        asks(AnotherContactTap, ANOTHER, another_contact_screen),
        does(AddPeopleTap, on_people_meant),
        tap(NotAddedTap, on_not_added),
        Of(EditContactTap).shows(edit_contact_screen),
        Of(ContactPartTap).asks(CONTACT_PART, contact_part_screen),
        does(ClearContactPartTap, on_clear_part, saved_toast),
        Of(DeleteContactTap).shows(delete_contact_screen),
        tap(DeleteContactSureTap, on_delete),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {
        CONTACT: on_contact_typed,
        MEANT: answers_anew,
        ANOTHER: names(on_another_typed),
        CONTACT_PART: takes(on_part_typed),
    }


def cards() -> dict[str, OnAnswer]:
    """What a shared contact is while nothing asks for one: somebody new."""
    return {NOTHING_ASKED: takes(_named)}


def replies() -> list[OnReply]:
    """What it takes up that nobody asked for: who is on the list, and a day on somebody's page."""
    return [on_listed, on_day_said]


def ways_back() -> dict[str, WayBack]:
    """Where its questions are left to."""
    return {
        CONTACT: way_to(people_screen),
        MEANT: way_to(people_screen),
        ANOTHER: Of(AnotherContactTap).way(contact_screen),
        CONTACT_PART: way_for(
            ContactPartTap, lambda book, scene, tap: contact_screen(book, scene, tap.contact_id)
        ),
    }


def asked_again() -> dict[str, WayBack]:
    """What shows its quick answers again, once a typed one was refused."""
    return {CONTACT_PART: Of(ContactPartTap).way(contact_part_screen)}


async def on_contact_typed(context: Context, typed: str) -> Tap | None:
    """Who it is, or several; of whom one tells to have written to them, that is noted as well."""
    async with context.look():
        told = written_told(context, typed)
    if told is not None and told.names:
        return WroteNewTap(told.day)
    if not typed_names(context, typed):
        raise NothingToName
    await takes(_noted)(context, who_answered(typed) or typed)
    return None


def _noted(context: Context, book: Book, typed: str) -> Screen:
    """Who is called so: one person, or the list where several were named, or nobody.

    Where two names may be one person's, it is asked.
    """
    names = typed_names(context, typed)
    if len(names) == 1:
        return _noted_one(context, book, names[0])
    meant = people_meant(book, typed, names)
    if len(meant) == 1:
        return _add_people(context, book, meant[0], typed)
    context.ask(book, MEANT, AddContactTap(), typed=typed)
    return one_or_two_screen(context.scene, typed, meant, AddPeopleTap)


def _noted_one(context: Context, book: Book, name: str) -> Screen:
    """Who is called so; a day that stands behind the name is when they are written to next."""
    alone, on = _day_beside(context, name)
    behind = name.removeprefix(alone).strip()
    is_surname = " " not in behind and behind[:1].isupper()
    is_known = bool(contacts_named(book, alone)) and not contacts_named(book, name)
    if on is not None and (is_known or not is_surname):
        return _named(context, book, alone, on)
    return _named(context, book, name)


def _named(
    context: Context, book: Book, name: str, on: date | None = None, met: str = ""
) -> Screen:
    """Somebody of that name: who is here already, of several the one meant, or who is new.

    `on`: the day that was named beside them; `met`: where they are from.
    """
    called = contacts_named(book, name)
    which = which_contact_screen(book, context.scene, called, AddContactTap(), ContactTap)
    if which is not None:
        return context.asking(book, which)
    contact = called[0] if called else add_contact(book, name, today=context.today, met=met)
    if on is not None:
        return context.asking(book, _with_day(context, book, contact, on))
    if not called:
        return _added(context, book, contact)
    return contact_screen(book, context.scene, contact.id, is_named_again=True)


def _with_day(context: Context, book: Book, contact: Contact, on: date | None) -> Screen:
    """Their page; they are written to next on a day ahead that was named beside them, and may have
    been written to on one that is over."""
    scene = context.scene
    if on is not None and on > context.today:
        write_next(book, contact.id, on, today=context.today)
        keep_dated_prompt(book, context.now)
        return reminding_screen(book, scene, contact_screen(book, scene, contact.id))
    day = on if on is not None and on < context.today else None
    return contact_screen(book, scene, contact.id, day=day)


def _day_beside(context: Context, typed: str) -> tuple[str, date | None]:
    """A name and the day behind it: "Ben tomorrow"; all of it where none is told."""
    named, on = read_named_day(typed, context.today, context.language)
    return (named, on) if on and typed.startswith(named) else (typed, None)


def _add_people(context: Context, book: Book, people: Meant, typed: str) -> Screen:
    """All of them are here; one alone is shown, and who is new can be taken back.

    Somebody of a name that is known may be another one, where it was typed where they are from.
    """
    scene = context.scene
    if len(people) == 1:
        (one,) = people
        known = contacts_named(book, one.name) if one.met else ()
        if len(known) != 1 or known[0].met == one.met:
            return _named(context, book, one.name, met=one.met)
        context.ask(book, MEANT, AddContactTap(), is_beside=True, typed=typed)
        return known_contact_screen(book, scene, known[0].id, one, typed)
    added = [_add(context, book, one) for one in people if not contacts_named(book, one.name)]
    page = added_screen(book, scene, added) if added else people_screen(book, scene)
    return context.asking(book, page)


def _add(context: Context, book: Book, one: NamedPerson) -> Contact:
    return add_contact(book, one.name, today=context.today, met=one.met)


def _added(context: Context, book: Book, contact: Contact) -> Screen:
    return contact_screen(book, context.scene, contact.id, is_added=True)


def on_people_meant(context: Context, book: Book, tap: AddPeopleTap) -> tuple[Screen, str]:
    """The names typed just now are one person's or two; once they are let go, all are shown."""
    if typed := context.typed_before(tap.sign, MEANT):
        return _add_meant(context, book, typed, are_several=tap.are_several), ""
    page = context.asking(book, people_screen(book, context.scene))
    return page, words_gone_toast(context.words)


def _add_meant(context: Context, book: Book, typed: str, *, are_several: bool) -> Screen:
    """One who is chosen so is new, even where that name is known."""
    people = read_people(book, typed)[-1 if are_several else 0]
    if len(people) > 1:
        return _add_people(context, book, people, typed)
    return _added(context, book, _add(context, book, people[0]))


async def on_not_added(context: Context, tap: NotAddedTap) -> None:
    """Who was added just now goes again, unless more was noted of them since."""
    async with context.book() as book:
        added = added_between(book, tap.first, tap.last)
        is_same = not added or sign_of_added(added) == tap.sign
        is_gone = is_same and take_back_added(book, added)
        screen = context.asking(book, people_screen(book, context.scene))
    if is_gone:
        await context.kit.books.erase(context.person_id)
    words = context.words
    context.show(screen, put_back_toast(words) if is_gone else texts.noted_since_toast(words))


def on_another_typed(context: Context, book: Book, typed: str) -> Screen:
    """Somebody else of the same name, from there."""
    check_said(typed)
    known = find_contact(book, context.asked(AnotherContactTap).contact_id)
    contact = add_contact(book, known.name, today=context.today, met=typed)
    return _added(context, book, contact)


async def on_listed(context: Context, _: int | None, typed: str) -> Taken:
    """The name of somebody who is known opens their page from the list; of several it is asked.

    Where several are named, only who is not on the list is offered to be added. A day that stands
    behind the names of those on the list is when they are written to next; where the words leave it
    open, it is asked for.
    """
    seen = context.tap_seen(AddTypedTap, ANSWER_WITHIN)
    if seen is None or seen.prefix != AddContactTap.PREFIX:
        return False
    named, on = _day_beside(context, typed)
    async with context.look() as book:
        if on is None and (when := _when_beside(context, book, typed)):
            return when
        called, new = known_apart(book, [typed])
        if not called and on is not None:
            called, new = _known_in(book, named)
        on = on if called and not new else None
        if on is None and not called:
            called, new = known_apart(book, split_names(typed))
    if not called or not all(map(may_be_person, new)):
        return False
    async with context.book() as book:
        screen = _listed(context, book, called, new, on)
    if on is not None and on > context.today:
        tell_of_rough(context, typed.removeprefix(named), on)
    context.show(screen)
    return True


async def on_day_said(context: Context, _: int | None, typed: str) -> Taken:
    """A day alone on somebody's page: when they are written to next.

    On one that is over they may have been written to, which is offered; where it is said, without
    a name, it is noted.
    """
    seen = context.tap_seen(EditContactTap, ANSWER_WITHIN)
    if seen is None:
        return False
    async with context.look() as book:
        if seen.contact_id not in book.contacts or _meant(book, typed):
            return False
        if when := _when_told(context, seen.contact_id, typed):
            return when
        told = None if is_question(typed) else written_told(context, typed)
        if told is not None and not told.names:
            return Press(WroteTap(seen.contact_id, told.day).write())
        day = read_past_date(typed, context.today, context.language)
        if day is None or day == context.today:
            return False
        screen = contact_screen(book, context.scene, seen.contact_id, day=day)
    context.show(screen)
    return True


def _when_beside(context: Context, book: Book, typed: str) -> Press | None:
    """When to write next to the one who is known by the name before it: "Ben next week".

    A single word written large may be a surname.
    """
    words = typed.split()
    for size in range(min(MOST_WORDS_OF_A_NAME, len(words) - 1), 0, -1):
        name, said = " ".join(words[:size]).rstrip(",:"), " ".join(words[size:])
        is_surname = len(words) == size + 1 and said[:1].isupper()
        called = _meant(book, name)
        if len(called) == 1 and not is_surname:
            return _when_told(context, called[0].id, said)
    return None


def _when_told(context: Context, contact_id: int, said: str) -> Press | None:
    """A day ahead on which to write to them next; where words leave it open, it is asked for."""
    if leaves_day_open(said):
        return Press(WriteNextTap(contact_id).write())
    on = read_date(said, context.today, context.language)
    if on is None or on <= context.today:
        return None
    tell_of_rough(context, said, on)
    return Press(NextOnTap(contact_id, on).write())


def _meant(book: Book, name: str) -> Sequence[Contact]:
    """Who is called so; nobody by what is longer than a name."""
    return contacts_meant(book, name) if count_characters(name) <= MOST_NAME_CHARACTERS else ()


def _known_in(book: Book, typed: str) -> tuple[Sequence[str], Sequence[str]]:
    """Who is known by what was typed as one name, or else by the names in it, and the others."""
    called, new = known_apart(book, [typed])
    return (called, new) if called else known_apart(book, split_names(typed))


def _listed(
    context: Context, book: Book, known: Sequence[str], new: Sequence[str], on: date | None
) -> Screen:
    """Who is known by these names, and whether the others are to be added.

    On that day they are written to next, where it is ahead.
    """
    scene = context.scene
    meant = [contacts_meant(book, name) for name in known]
    if len(known) == 1 and not new:
        called = meant[0]

        def choose(contact_id: int) -> Tap:
            is_ahead = on is not None and on > scene.today
            return NextOnTap(contact_id, on) if is_ahead else ContactTap(contact_id)

        which = which_contact_screen(book, scene, called, AddContactTap(), choose)
        return context.asking(book, which or _with_day(context, book, called[0], on))
    for one in [called[0] for called in meant if len(called) == 1] if on else []:
        _with_day(context, book, one, on)
    page = people_screen(book, scene)
    if new:
        asking, typed = AddContactTap(), "; ".join(new)
        context.ask(book, AddTypedTap.QUESTION, asking, typed=typed)
        page = add_typed_screen(scene, asking, typed)
    return replace(page, text=f"{texts.known_line(scene.words, (*known,))}\n\n{page.text}")


def on_part_typed(context: Context, book: Book, typed: str) -> Screen:
    """One part anew."""
    tap = context.asked(ContactPartTap)
    check_named(typed)
    if tap.part is not ContactPart.NAME:
        check_said(typed)
    SETTERS[tap.part](book, tap.contact_id, typed)
    return contact_screen(book, context.scene, tap.contact_id)


def on_clear_part(context: Context, book: Book, tap: ClearContactPartTap) -> Screen:
    """Take a part away."""
    if tap.part is ContactPart.NAME:
        raise NotATap
    contact = find_contact(book, tap.contact_id)
    check_sign(tap.sign, contact.met if tap.part is ContactPart.MET else contact.about)
    SETTERS[tap.part](book, tap.contact_id, "")
    return contact_screen(book, context.scene, tap.contact_id)


async def on_delete(context: Context, tap: DeleteContactSureTap) -> None:
    """All about them goes, from the copies as well; of texts that name them it is told where."""
    async with context.book() as book:
        gone = delete_contact(book, tap.contact_id)
        mentions = {at: count_mentions(book, gone.name, kept) for at, kept in PLACES.items()}
        screen = context.asking(book, people_screen(book, context.scene))
    if places := [place for place, number in mentions.items() if number]:
        line = texts.mentions_line(context.words, sum(mentions.values()), places)
        screen = replace(screen, text=f"{line}\n\n{screen.text}".strip())
    is_everywhere = await context.kit.books.erase(context.person_id)
    context.show(screen, texts.deleted_toast(context.words, is_everywhere=is_everywhere))
