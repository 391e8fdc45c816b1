"""Letters: to whom one wrote, by whatever way, and when to write next."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

import msgspec

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import (
    Handler,
    Of,
    OnAnswer,
    OnReply,
    Taken,
    WayBack,
    answers_anew,
    asks,
    does,
    shows,
    takes,
    tap,
    way_for,
)
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import NOTHING_KEPT, Kept, Screen, button
from habitbot.chat.kit.tap import NotATap
from habitbot.chat.kit.typed_date import typed_date
from habitbot.chat.kit.typed_names import (
    Several,
    told_instead,
    typed_names,
    whom_asked,
    written_told,
)
from habitbot.chat.screens.dated import back_screen, named_button
from habitbot.chat.screens.letters import (
    suggestion_screen,
    telling_left_out,
    undo_all_button,
    who_screen,
    whom_meant_screen,
    write_next_screen,
    wrote_screen,
)
from habitbot.chat.screens.people import contact_screen, name_question_screen, people_screen
from habitbot.chat.screens.pick_contact import one_or_two_screen, which_contact_screen
from habitbot.chat.screens.pick_zone import reminding_screen
from habitbot.chat.screens.spoken import takes_back, takes_mark
from habitbot.chat.screens.today import checked_toast, day_screen
from habitbot.chat.taps.check_in import HabitDayTap, MoreTap
from habitbot.chat.taps.dated import Origin
from habitbot.chat.taps.letters import (
    DidNotWriteTap,
    NextOnTap,
    SuggestTap,
    WhoTap,
    WriteNextTap,
    WroteBeforeTap,
    WroteCardTap,
    WroteMeantTap,
    WroteNewTap,
    WroteTap,
    WroteToNoneTap,
    WroteTypedTap,
)
from habitbot.chat.taps.people import ContactTap
from habitbot.core.agenda import shown_since
from habitbot.core.book import Book
from habitbot.core.check_in import day_view, mark_day
from habitbot.core.contact import Contact
from habitbot.core.day import DAY
from habitbot.core.habit import Area
from habitbot.core.history import Mark
from habitbot.core.letters import (
    did_not_write,
    number_at_once,
    write_next,
    wrote_before,
    wrote_since,
    wrote_to,
    wrote_to_none_of,
)
from habitbot.core.people import (
    add_contact,
    contacts_meant,
    find_contact,
    know_contact,
    names_apart,
    who_else,
)
from habitbot.core.people_named import Meant, people_meant, read_people
from habitbot.core.prompts import keep_dated_prompt
from habitbot.core.refusal import DayNotOpen, NothingNamed
from habitbot.core.typed.text import clean_sentence, is_question, split_names
from habitbot.texts import letters as texts
from habitbot.texts.buttons import saved_toast
from habitbot.texts.dated import words_gone_toast
from habitbot.texts.next_time import next_told
from habitbot.texts.review import put_back_toast
from habitbot.texts.written import Written

WROTE, NEXT = WroteNewTap.QUESTION, WriteNextTap.QUESTION
NEW, MEANT = WroteTypedTap.QUESTION, WroteMeantTap.QUESTION
CARDS: tuple[type[WhoTap | MoreTap | HabitDayTap], ...] = (WhoTap, MoreTap, HabitDayTap)
"""What is tapped on a day's card, and on the prompt about one habit."""


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        Of(SuggestTap).shows(suggestion_screen),
        tap(WhoTap, on_who),
        does(WroteNewTap, on_wrote_new),
        does(WroteTap, on_wrote),
        does(WroteTypedTap, on_wrote_typed_new),
        does(WroteMeantTap, on_wrote_meant),
        does(WroteBeforeTap, on_wrote_before, saved_toast),
        does(DidNotWriteTap, on_did_not_write),
        does(WroteToNoneTap, on_wrote_to_none, put_back_toast),
        shows(WroteCardTap, _card),
        asks(WriteNextTap, NEXT, write_next_screen),
        does(NextOnTap, on_next, saved_toast),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {
        WROTE: takes(on_wrote_typed),
        NEW: takes(on_wrote_typed),
        MEANT: answers_anew,
        NEXT: takes(on_next_typed),
    }


def cards() -> dict[str, OnAnswer]:
    """What a shared contact answers."""
    return {WROTE: takes(on_wrote_card)}


def replies() -> list[OnReply]:
    """What it takes up that nobody asked for: to whom one wrote."""
    return [on_told]


def ways_back() -> dict[str, WayBack]:
    """Where its questions are left to."""
    return {
        WROTE: way_for(WroteNewTap, _left_who),
        NEW: way_for(WroteNewTap, _left_who),
        MEANT: way_for(WroteNewTap, _left_who),
        NEXT: way_for(WriteNextTap, _left),
    }


def asked_again() -> dict[str, WayBack]:
    """What shows its quick answers again, once a typed one was refused."""
    return {NEXT: way_for(WriteNextTap, write_next_screen)}


def on_wrote_new(context: Context, book: Book, tap: WroteNewTap) -> Screen:
    """Wait for who it was."""
    if tap.day > context.today:
        raise NotATap
    context.ask(book, WROTE, tap, typed="")
    return name_question_screen(context.scene)


async def on_who(context: Context, tap: WhoTap) -> None:
    """Ask who was written to on that day; words that name the button may say: "wrote to Tom"."""
    told = written_told(context, context.typed) if context.is_pressed_by_words else None
    if told is not None and told.each_name:
        context.take_as_answer(WroteNewTap(_day_told(context, told, tap.day)))
        await takes(on_wrote_typed)(context, context.typed)
        return
    async with context.book() as book:
        screen = context.asking(book, who_screen(book, context.scene, tap.day, tap.page))
    context.show(screen)


async def on_told(context: Context, _: int | None, typed: str) -> Taken:
    """Words that say to whom one wrote, though nobody asked: to people who are known.

    Below a day's card that asks about it, also to somebody new; where one habit of networking is
    open there, it is done with that.
    """
    async with context.look() as book:
        told = None if is_question(typed) else written_told(context, typed)
        letters = None if told is None else _letters_told(context, book, told)
    if letters is None:
        return False
    context.take_as_answer(letters.asked)
    async with context.book() as book:
        toast = _keep_habit(context, book, letters)
        screen = _wrote_some(context, book, letters.asked, letters.names, letters.said)
    if toast:
        context.tell(toast)
    context.show(screen)
    return True


class Letters(NamedTuple):
    """To whom one wrote, unasked; what would ask it, and the habit that is done with it.

    `names` are those of whom it is plain, of all that was `said`.
    """

    asked: WroteNewTap
    said: Sequence[str]
    names: Sequence[str]
    habit_id: int | None


def _letters_told(context: Context, book: Book, told: Written) -> Letters | None:
    """Those that words tell of; None where they name nobody known, and nothing asks for others.

    They are answers on the card of what is dated where the day of one of them has come.
    """
    card = _card_seen(context)
    day = _day_told(context, told, card or context.today)
    said = told.each_name
    names = who_else(book, (), said)
    habit_id = _habit_kept(book, context.scene, day) if card == day else None
    known = [one for name in names for one in contacts_meant(book, name)]
    is_all_told = bool(names) and len(names) == len(said)
    is_asked = habit_id is not None or context.tap_seen(WhoTap, DAY) is not None
    if not (known or (is_asked and is_all_told)):
        return None
    is_due = any(one.write_on and one.write_on <= context.today for one in known)
    origin = Origin(shown_since(book, context.today)) if is_due else None
    return Letters(WroteNewTap(day, origin), said, names, habit_id)


def _keep_habit(context: Context, book: Book, letters: Letters) -> str:
    """The habit that is kept by it is done; what that reached."""
    if letters.habit_id is None:
        return ""
    checked = mark_day(
        book,
        letters.habit_id,
        letters.asked.day,
        Mark.DONE,
        today=context.today,
        down_days=context.scene.down_days,
    )
    return checked_toast(context.words, checked)


def _day_told(context: Context, told: Written, asked: date) -> date:
    """The day that words tell; the one that was asked about where they tell none."""
    return told.day if told.day < context.today else asked


def _card_seen(context: Context) -> date | None:
    """The day of the card, or of the prompt about one habit, that was seen last."""
    taps = (context.tap_seen(kind, DAY) for kind in CARDS)
    return next((seen.day for seen in taps if seen is not None), None)


def _habit_kept(book: Book, scene: Scene, day: date) -> int | None:
    """The habit that is kept by writing to somebody: the only one of networking that is open."""
    views = day_view(book, day, today=scene.today, down_days=scene.down_days)
    rows = [
        row
        for row in views
        if row.is_due and not row.is_answered and row.habit.area is Area.NETWORKING
    ]
    is_plain = len(rows) == 1 and takes_mark(rows[0], Mark.DONE)
    return rows[0].habit.id if is_plain else None


def on_wrote_typed(context: Context, book: Book, typed: str) -> Screen:
    """Who it was, or several, also in a sentence."""
    asked = context.asked(WroteNewTap)
    told = whom_asked(context, book, typed)
    said = _names_typed(context, asked, typed, told)
    if told is not None and not Several.waiting(context, asked).unclear:
        asked = msgspec.structs.replace(asked, day=_day_told(context, told, asked.day))
    # What was typed before these names; nothing where they were asked for right away.
    before = context.left.facts.get("typed") if context.left else None
    if before == "" and (told is None or told.each_name == split_names(typed)):
        meant = people_meant(book, typed, said)
        if len(meant) == 1:
            return _wrote_people(context, book, asked, meant[0])
        context.ask(book, MEANT, asked, typed=typed)
        return one_or_two_screen(context.scene, typed, meant, WroteMeantTap)
    if asked.origin is None or before == "" or Several.waiting(context, asked).unclear:
        return _wrote_named(context, book, asked, said)
    # Where nobody asked for names, on the card of what is dated, not all that is told is one.
    names = who_else(book, asked.contact_ids, said)
    if before and not names:
        raise NothingNamed
    is_known = asked.contact_ids or any(contacts_meant(book, name) for name in names)
    if not (before or is_known):
        return _ask_whom(context, book, asked, typed, names)
    return _wrote_some(context, book, asked, names, said)


def _ask_whom(
    context: Context, book: Book, asked: WroteNewTap, typed: str, names: Sequence[str]
) -> Screen:
    """Asks who was written to by words that name nobody known; whether who is named is new."""
    line = clean_sentence(typed)
    context.ask(book, NEW if names else WROTE, asked, is_beside=not names, typed=line)
    return whom_meant_screen(book, context.scene, asked, line, names)


def on_wrote_typed_new(context: Context, book: Book, tap: WroteTypedTap) -> tuple[Screen, str]:
    """Those who were named just now are new, and were written to; once the words are let go, they
    are asked for."""
    typed = context.typed_before(tap.sign, NEW)
    told = written_told(context, typed)
    said = told.each_name if told is not None else ()
    asked = WroteNewTap(tap.day, tap.origin)
    if names := who_else(book, (), said):
        return _wrote_some(context, book, asked, names, said), ""
    page = context.asking(book, _left_who(book, context.scene, asked))
    return page, words_gone_toast(context.words)


def on_wrote_meant(context: Context, book: Book, tap: WroteMeantTap) -> tuple[Screen, str]:
    """The names typed just now are one person's or two, who were written to; once they are let go,
    all people are shown."""
    if typed := context.typed_before(tap.sign, MEANT):
        people = read_people(book, typed)[-1 if tap.are_several else 0]
        return _wrote_people(context, book, context.asked(WroteNewTap), people), ""
    page = context.asking(book, people_screen(book, context.scene))
    return page, words_gone_toast(context.words)


def on_wrote_card(context: Context, book: Book, name: str) -> Screen:
    """A shared contact whom one wrote to."""
    return _wrote_named(context, book, context.asked(WroteNewTap), (name,))


def on_wrote(context: Context, book: Book, tap: WroteTap) -> Screen:
    """Wrote to them; it sets the day, however often it is tapped. And next?"""
    told = written_told(context, context.typed) if context.is_pressed_by_words else None
    said = told.each_name if told is not None else ()
    asked = WroteNewTap(tap.day or context.today, tap.origin)
    several = Several.waiting(context, asked).once_chosen(book, tap.contact_id)
    contact = _note(context, book, tap, several.number if several else None)
    if several is None:
        screen = _ask_next(context, book, tap)
    else:
        screen = _go_on(context, book, asked, several, contact)
    if told is not None and (told.is_to_them or len(said) > 1):
        screen = telling_left_out(book, context.scene, screen, said)
    return screen


def on_wrote_before(context: Context, book: Book, tap: WroteBeforeTap) -> Screen:
    """It was on that day before, not on the one that was noted. And next?"""
    day = tap.day - tap.before * DAY
    wrote_before(
        book,
        tap.contact_id,
        tap.day,
        day,
        today=context.today,
        asked_on=None if tap.origin is None else context.today,
    )
    return _ask_next(context, book, WroteTap(tap.contact_id, day, tap.origin, tap.card and day))


def on_did_not_write(context: Context, book: Book, tap: DidNotWriteTap) -> tuple[Screen, str]:
    """It is as it was before that was noted, unless another letter was since."""
    words = context.words
    is_older = wrote_since(book, tap.contact_id, tap.day)
    screen = context.asking(book, _taken_back(context, book, tap))
    return screen, texts.wrote_since_toast(words) if is_older else put_back_toast(words)


def on_wrote_to_none(context: Context, book: Book, tap: WroteToNoneTap) -> Screen:
    """All who were noted with one message are as they were before."""
    wrote_to_none_of(book, tap.at_once)
    page = _card_with(book, context.scene, tap.card or context.today, NOTHING_KEPT)
    return context.asking(book, back_screen(book, context.scene, tap.origin, page))


def on_next(context: Context, book: Book, tap: NextOnTap) -> Screen:
    """On that day, or not at all."""
    return _next_on(context, book, tap, tap.on)


def on_next_typed(context: Context, book: Book, typed: str) -> Screen:
    """A typed date; words that tell whom else one wrote to go first, and let the question go.

    So do those that take back what was noted just now.
    """
    asked, told = context.asked(WriteNextTap), written_told(context, typed)
    name = find_contact(book, asked.contact_id).name
    if told is None and asked.wrote_on and takes_back(typed, name, context.words):
        tap = DidNotWriteTap(asked.contact_id, asked.wrote_on, asked.origin, asked.card)
        return _taken_back(context, book, tap)
    if (instead := _wrote_instead(context, book, asked, typed)) is not None:
        return instead
    said = told.each_name if told is not None else ()
    names = who_else(book, (), said)
    if told is not None and names:
        return _wrote_some(context, book, WroteNewTap(told.day, asked.origin), names, said)
    return _next_on(context, book, asked, typed_date(context, typed))


def _wrote_instead(context: Context, book: Book, asked: WriteNextTap, typed: str) -> Screen | None:
    """Others were written to than who was noted just now, which is taken back; None where that is
    not said."""
    told = told_instead(context, book, typed)
    if told is None or asked.wrote_on is None:
        return None
    said = told.each_name
    names = who_else(book, (), said)
    meant = [one.id for name in names for one in contacts_meant(book, name)]
    if not names or asked.contact_id in meant:
        return None
    did_not_write(book, asked.contact_id, asked.wrote_on)
    wrote = WroteNewTap(_day_told(context, told, asked.wrote_on), asked.origin)
    if not meant and asked.origin is not None:
        return _ask_whom(context, book, wrote, typed, names)
    return _wrote_some(context, book, wrote, names, said)


def _wrote_people(context: Context, book: Book, asked: WroteNewTap, people: Meant) -> Screen:
    """All of them were written to; who is new is noted with where they are from.

    Of somebody known it is told that this is not kept.
    """
    told = [one for one in people if one.met]
    new = [
        add_contact(book, one.name, today=context.today, met=one.met).name
        for one in told
        if not contacts_meant(book, one.name)
    ]
    left_out = [one.met for one in told if one.name not in new]
    return _wrote_some(context, book, asked, [one.name for one in people], left_out)


def _names_typed(
    context: Context, asked: WroteNewTap, typed: str, told: Written | None
) -> Sequence[str]:
    """The names of "Tom and Eve", and of "I wrote to Tom and Eve", as they are told."""
    if told is not None and asked.contact_ids and not told.names:
        return ()
    return typed_names(context, told.names if told else typed)


def _wrote_named(context: Context, book: Book, tap: WroteNewTap, names: Sequence[str]) -> Screen:
    """All of them were written to, and who is not known yet is noted; nothing of nobody.

    A first name is plenty. Of a name that several have it is asked who is meant, once all others
    are noted. When next is noted of all of them where that is told.
    """
    asked, before = WroteNewTap(tap.day, tap.origin), Several.waiting(context, tap)
    plain, unclear = names_apart(book, names)
    new = [know_contact(book, name, today=context.today) for name in plain]
    known = [*(find_contact(book, one) for one in tap.contact_ids), *new]
    is_several = not before.at_once and len(known) + len(unclear) > 1
    at_once = (str(number_at_once(book)),) if is_several else before.at_once
    left = Several(before.noted, (*unclear, *before.unclear[1:]), at_once)
    for contact in known:
        left = _note_one_of(context, book, WroteTap(contact.id, tap.day, tap.origin), left)
    if is_several and (on := _next_told(context)) is not None:
        for contact in known:
            write_next(book, contact.id, on, today=context.today)
        keep_dated_prompt(book, context.now)
    return _go_on(context, book, asked, left, known[-1] if known else None)


def _next_told(context: Context) -> date | None:
    """When they write next, where the words that tell that they wrote say so."""
    return next_told(context.typed, context.today, context.language)[1]


def _wrote_some(
    context: Context, book: Book, tap: WroteNewTap, names: Sequence[str], said: Sequence[str]
) -> Screen:
    """The same; of all who were said it is told who is not noted."""
    page = _wrote_named(context, book, tap, names)
    return telling_left_out(book, context.scene, page, said)


def _note_one_of(context: Context, book: Book, tap: WroteTap, several: Several) -> Several:
    """One of several was written to, and is noted together with the others."""
    contact = _note(context, book, tap, several.number)
    return several._replace(noted=(*several.noted, contact.name))


def _note(context: Context, book: Book, tap: WroteTap, at_once: int | None = None) -> Contact:
    """They were written to; on the card of what is dated that settles what it asks."""
    asked_on = None if tap.origin is None else context.today
    day = tap.day or context.today
    return wrote_to(
        book, tap.contact_id, day, today=context.today, asked_on=asked_on, at_once=at_once
    )


def _go_on(
    context: Context, book: Book, asked: WroteNewTap, several: Several, last: Contact | None
) -> Screen:
    """Who is meant by the next name that several have, once all who were written to are noted.

    Else when next, if it was one alone; of several the card one came from tells, with the day
    where that is over.
    """
    scene, card = context.scene, asked.day if asked.origin is None else None

    def wrote(contact_id: int) -> WroteTap:
        return WroteTap(contact_id, asked.day, asked.origin, card)

    line = texts.wrote_to_line(scene.words, several.noted) if several.noted else ""
    if line and (asked.day < scene.today or _other_day(context, book, asked.day)):
        line = f"{line} {texts.wrote_line(scene.words, asked.day, scene.today)}"
    for name in several.unclear:
        called = contacts_meant(book, name)
        which = which_contact_screen(book, scene, called, asked, wrote, line)
        if which is not None:
            return context.asking(book, which, **several.facts())
    if last is not None and len(several.noted) == 1:
        return _ask_next(context, book, wrote(last.id))
    if line and (on := _next_told(context)) is not None:
        line = f"{line} {texts.next_line(scene.words, on, scene.today)}"
    number = several.number if len(several.noted) > 1 else None
    undo = number and undo_all_button(scene.words, WroteToNoneTap(number, asked.origin, card))
    kept = Kept(line, undo or None)
    return back_screen(book, scene, asked.origin, _card_with(book, scene, asked.day, kept), kept)


def _ask_next(context: Context, book: Book, tap: WroteTap) -> Screen:
    """When next is asked, once it is noted that they were written to, unless that was told."""
    day = tap.day or context.today
    asking = WriteNextTap(tap.contact_id, tap.origin, tap.card, wrote_on=day)
    if (on := _next_told(context)) is not None:
        return _next_on(context, book, asking, on)
    context.ask(book, NEXT, asking)
    return wrote_screen(book, context.scene, asking, _other_day(context, book, day))


def _other_day(context: Context, book: Book, day: date) -> date | None:
    """The day that was told of what a letter was about, if that may have been the letter's."""
    told = whom_asked(context, book, context.typed)
    return told.other if told is not None and day == context.today else None


def _taken_back(context: Context, book: Book, tap: DidNotWriteTap) -> Screen:
    """Where one came from, once they were not written to after all; who is new stays there."""
    contact = did_not_write(book, tap.contact_id, tap.day)
    if tap.card is not None:
        return _card_with(book, context.scene, tap.card, _still_here(context, contact))
    page = contact_screen(book, context.scene, tap.contact_id)
    return back_screen(book, context.scene, tap.origin, page)


def _still_here(context: Context, contact: Contact) -> Kept:
    """That somebody is there even so, with the way to their page; nothing of who was before."""
    if not contact.is_only_added(context.today):
        return NOTHING_KEPT
    page = named_button(context.words, contact.name, ContactTap(contact.id))
    return Kept(texts.stays_line(context.words, contact.name), page)


def _next_on(
    context: Context, book: Book, tap: NextOnTap | WriteNextTap, on: date | None
) -> Screen:
    """When next is noted, and they are reminded of then."""
    write_next(book, tap.contact_id, on, today=context.today)
    settled = _settled(book, context.scene, tap)
    if on is None:
        return settled
    keep_dated_prompt(book, context.now)
    return context.asking(book, reminding_screen(book, context.scene, settled))


def _left_who(book: Book, scene: Scene, tap: WroteNewTap) -> Screen:
    """Without a name: back to what is dated, where one came from there, or to who it may be."""
    return back_screen(book, scene, tap.origin, who_screen(book, scene, tap.day))


def _left(book: Book, scene: Scene, tap: WriteNextTap) -> Screen:
    """Without a date: where one came from; a day's card tells that they were written to."""
    if tap.card is not None:
        return _settled(book, scene, tap)
    return back_screen(book, scene, tap.origin, contact_screen(book, scene, tap.contact_id))


def _card(book: Book, scene: Scene, tap: WroteCardTap) -> Screen:
    """A day's card, with what was noted before one came back to it."""
    if tap.contact_id is None:
        return _card_with(book, scene, tap.card, NOTHING_KEPT)
    return _settled(book, scene, WriteNextTap(tap.contact_id, card=tap.card))


def _card_with(book: Book, scene: Scene, day: date, kept: Kept) -> Screen:
    """A day's card with what was kept; who else was written to is one tap away.

    Today's card, where that day is before the habits.
    """
    again = button(texts.who_label(scene.words), WhoTap(day))
    try:
        return day_screen(book, scene, day, kept=replace(kept, again=again))
    except DayNotOpen:
        return day_screen(book, scene, scene.today, kept=replace(kept, again=again))


def _settled(book: Book, scene: Scene, tap: NextOnTap | WriteNextTap) -> Screen:
    """Back to the card one came from, of what is dated or of a day, or to who it is."""
    contact = find_contact(book, tap.contact_id)
    written_on = tap.card or scene.today
    line = texts.kept_line(
        scene.words, contact, scene.today, was_written_to=written_on in contact.wrote_on
    )
    kept = Kept(line, named_button(scene.words, contact.name, ContactTap(contact.id)))
    if tap.card is not None:
        return _card_with(book, scene, tap.card, kept)
    page = contact_screen(book, scene, tap.contact_id)
    return back_screen(book, scene, tap.origin, page, kept)
