"""Events: plan one, rename and move it, be reminded, tell how it was and whom one met."""

import dataclasses
from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import (
    Handler,
    Of,
    OnAnswer,
    OnReply,
    Press,
    Taken,
    WayBack,
    asks,
    does,
    names,
    takes,
    tap,
    way_for,
    way_to,
)
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import check_sign
from habitbot.chat.kit.typed_date import tell_of_rough, typed_date
from habitbot.chat.kit.typed_names import Several, typed_names
from habitbot.chat.screens.dated import back_screen, noted
from habitbot.chat.screens.events import (
    NOBODY_NEW,
    NewMet,
    delete_event_screen,
    edit_event_screen,
    event_day_screen,
    event_name_screen,
    event_screen,
    events_screen,
    met_lines,
    met_screen,
    move_event_screen,
    rename_event_screen,
    tell_event_screen,
    twin_event_screen,
    which_moved_screen,
    with_new_screen,
)
from habitbot.chat.screens.met_words import Met, hear_met
from habitbot.chat.screens.people import name_question_screen, sign_of_added
from habitbot.chat.screens.pick_contact import which_contact_screen
from habitbot.chat.screens.pick_zone import reminding_screen
from habitbot.chat.taps.events import (
    AddEventTap,
    AddTwinEventTap,
    DeleteEventSureTap,
    DeleteEventTap,
    EditEventTap,
    EventOnTap,
    EventsTap,
    EventTap,
    MetContactTap,
    MetNewTap,
    MetTap,
    MetTypedTap,
    MoveEventOnTap,
    MoveEventTap,
    NotMetNewTap,
    RenameEventTap,
    StayAwayTap,
    TellEventTap,
    UntellEventTap,
)
from habitbot.chat.taps.people import AddContactTap
from habitbot.chat.taps.unknown import AddTypedTap
from habitbot.core.book import ANSWER_WITHIN, Book
from habitbot.core.contact import Event
from habitbot.core.dated import check_ahead
from habitbot.core.events import (
    add_event,
    delete_event,
    events_ahead,
    events_named,
    find_event,
    meet,
    meet_named,
    move_event,
    rename_event,
    stay_away,
    tell_event,
    unmeet,
    untell_event,
    untell_lines,
)
from habitbot.core.people import added_between, contacts_meant, names_apart, take_back_added
from habitbot.core.prompts import keep_dated_prompt
from habitbot.core.refusal import WeekdayAmiss
from habitbot.core.typed.naming import find_named
from habitbot.core.typed.telling import check_told, may_be_told
from habitbot.core.typed.text import clean_name, clean_note, is_question
from habitbot.texts import events as texts
from habitbot.texts.buttons import gone_toast, saved_toast
from habitbot.texts.dated import words_gone_toast
from habitbot.texts.dates import named_weekday_amiss, read_date, read_length, read_named_day
from habitbot.texts.people import noted_since_toast
from habitbot.texts.review import put_back_toast

EVENT, EVENT_DAY, TOLD = AddEventTap.QUESTION, "event_day", TellEventTap.QUESTION
RENAMED, MOVED = "event_renamed", "event_moved"


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        Of(EventsTap).shows(events_screen),
        Of(EventTap).shows(event_screen),
        asks(AddEventTap, EVENT, lambda _, scene, __: event_name_screen(scene)),
        does(EventOnTap, on_day),
        does(AddTwinEventTap, on_add_twin),
        Of(EditEventTap).shows(edit_event_screen),
        Of(RenameEventTap).asks(RENAMED, rename_event_screen),
        Of(MoveEventTap).asks(MOVED, move_event_screen),
        does(MoveEventOnTap, on_moved, saved_toast),
        asks(
            TellEventTap,
            TOLD,
            lambda book, scene, tap: tell_event_screen(book, scene, tap.event_id),
        ),
        does(UntellEventTap, on_untell, gone_toast),
        tap(MetTap, on_whom),
        does(MetContactTap, on_met, saved_toast),
        does(MetNewTap, on_met_new),
        does(MetTypedTap, on_met_typed_new),
        tap(NotMetNewTap, on_not_met_new),
        does(StayAwayTap, on_stay_away),
        Of(DeleteEventTap).shows(delete_event_screen),
        does(DeleteEventSureTap, on_delete, gone_toast),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {
        EVENT: names(on_name_typed),
        EVENT_DAY: takes(on_day_typed),
        RENAMED: names(on_renamed_typed),
        MOVED: takes(on_moved_typed),
        TOLD: takes(on_told_typed),
        MetTap.QUESTION: takes(on_met_typed),
    }


def cards() -> dict[str, OnAnswer]:
    """What a shared contact answers."""
    return {MetTap.QUESTION: takes(on_met_card)}


def kept_as_typed() -> set[str]:
    """Those that keep a person's own words."""
    return {TOLD}


def replies() -> list[OnReply]:
    """What it takes up that nobody asked for: that an event is on another day."""
    return [on_moved_said]


def ways_back() -> dict[str, WayBack]:
    """Where its questions are left to."""
    return {
        EVENT: way_to(events_screen),
        EVENT_DAY: way_to(events_screen),
        RENAMED: Of(RenameEventTap).way(event_screen),
        MOVED: Of(MoveEventTap).way(event_screen),
        TOLD: way_for(TellEventTap, _back),
        MetTap.QUESTION: way_for(MetTap, _back),
    }


def asked_again() -> dict[str, WayBack]:
    """What shows its quick answers again, once a typed one was refused."""
    return {
        EVENT_DAY: _ask_day_again,
        MOVED: Of(MoveEventTap).way(move_event_screen),
    }


def pages_asking() -> dict[str, WayBack]:
    """The pages that ask beside their buttons, where another one is the way back."""
    return {
        MetTap.QUESTION: way_for(MetTap, met_screen),
    }


def on_name_typed(context: Context, book: Book, typed: str) -> Screen:
    """What it is called; then its day, if that was not said with it."""
    named, on = read_named_day(typed, context.today, context.language)
    name = clean_name(named)
    if on is None:
        context.ask(book, EVENT_DAY, name=name)
        amiss = named_weekday_amiss(typed, context.today, context.language)
        return event_day_screen(context.scene, name, WeekdayAmiss(*amiss) if amiss else None)
    tell_of_rough(context, typed.removeprefix(name), on)
    return _plan(context, book, name, on)


def on_day(context: Context, book: Book, tap: EventOnTap) -> Screen:
    """Its day; with it the event is planned."""
    return _plan(context, book, context.name_before(tap.sign, EVENT_DAY), tap.on)


def on_add_twin(context: Context, book: Book, tap: AddTwinEventTap) -> Screen:
    """One more of that name on that day."""
    return _add(context, book, context.name_before(tap.sign, EVENT), tap.on)


def on_day_typed(context: Context, book: Book, typed: str) -> Screen:
    """Its day, typed; a week told behind its name is that of a weekday told now."""
    asked = _name_asked(context)
    name, on = read_named_day(f"{asked} {typed}", context.today, context.language)
    week, language = asked.removeprefix(name), context.language
    is_week = read_length(week, language) is None and read_date(week, context.today, language)
    if on is not None and is_week:
        return _plan(context, book, clean_name(name), on)
    return _plan(context, book, asked, typed_date(context, typed))


def on_renamed_typed(context: Context, book: Book, typed: str) -> Screen:
    """The other name."""
    event = rename_event(book, context.asked(RenameEventTap).event_id, typed)
    return event_screen(book, context.scene, event.id)


def on_moved(context: Context, book: Book, tap: MoveEventOnTap) -> Screen:
    """It is on that day instead."""
    move_event(book, tap.event_id, tap.on, today=context.today)
    return _planned(context, book, tap.event_id)


def on_moved_typed(context: Context, book: Book, typed: str) -> Screen:
    """The other day, typed."""
    event_id = context.asked(MoveEventTap).event_id
    move_event(book, event_id, typed_date(context, typed), today=context.today)
    return _planned(context, book, event_id)


async def on_moved_said(context: Context, _: int | None, typed: str) -> Taken:
    """That an event is on another day, said below the events or the people: "Fair moved to Friday".

    It is the one event ahead, or the one that is named; else it is asked. So it is of a day alone
    below the events. Without a day that is asked for.
    """
    seen = context.tap_seen(AddTypedTap, ANSWER_WITHIN)
    if seen is None or seen.prefix not in {AddEventTap.PREFIX, AddContactTap.PREFIX}:
        return False
    said, on = _day_said(context, typed)
    moved = texts.read_moved(said)
    async with context.look() as book:
        events = _events_meant(events_ahead(book, context.today), moved.name)
    is_day = on is not None and not said and seen.prefix == AddEventTap.PREFIX
    is_over = on is not None and on < context.today
    if not events or is_over or is_question(typed) or not (moved.is_moved or is_day):
        return False
    if on is None:
        return len(events) == 1 and Press(MoveEventTap(events[0].id).write())
    async with context.book() as book:
        if moved.is_moved and len(events) == 1:
            move_event(book, events[0].id, on, today=context.today)
            screen = _planned(context, book, events[0].id)
        else:
            screen = which_moved_screen(book, context.scene, events, on)
    context.show(screen)
    return True


def _events_meant(events: Sequence[Event], name: str) -> Sequence[Event]:
    """Those that are named, or all where none is."""
    if not name:
        return events
    return [events[place] for place in find_named(name, [one.name for one in events]).places]


def _day_said(context: Context, typed: str) -> tuple[str, date | None]:
    """What stands around a day, and the day."""
    before, moved = texts.moved_behind(typed)
    if alone := read_date(before, context.today, context.language):
        return moved, alone
    named, on = read_named_day(before, context.today, context.language)
    return f"{named} {moved}".strip(), on


def on_told_typed(context: Context, book: Book, typed: str) -> Screen:
    """How it was, and whom one met there, where that is said with it."""
    tap = context.asked(TellEventTap)
    if (away := _stayed_away(context, book, tap, typed)) is not None:
        return away
    met = hear_met(book, context.scene, typed)
    is_told = met.tells or not (met.names or met.is_nobody)
    if not is_told and not met.offered:
        return _met(context, book, MetTap(tap.event_id, tap.origin), met.names)
    check_told(typed)
    return _told(context, book, tap, typed, met)


def on_untell(context: Context, book: Book, tap: UntellEventTap) -> Screen:
    """How it was goes."""
    check_sign(tap.sign, find_event(book, tap.event_id).told)
    untell_event(book, tap.event_id)
    return context.asking(book, event_screen(book, context.scene, tap.event_id))


async def on_whom(context: Context, tap: MetTap) -> None:
    """Ask whom one met; words that name the button may say it: "I met Ben"."""
    async with context.look() as book:
        is_said = (
            context.is_pressed_by_words and hear_met(book, context.scene, context.typed) != Met()
        )
    if is_said:
        context.take_as_answer(TellEventTap(tap.event_id, tap.origin))
        await takes(on_told_typed)(context, context.typed)
        return
    async with context.book() as book:
        screen = context.asking(book, met_screen(book, context.scene, tap))
    context.show(screen)


def on_met(context: Context, book: Book, tap: MetContactTap) -> Screen:
    """This contact was met, or was not; it sets what it says. More of them may be tapped.

    Where it answers who is meant by a name, it goes on as after the name.
    """
    note = meet if tap.has_met else unmeet
    note(book, tap.event_id, tap.contact_id)
    asked = MetTap(tap.event_id, tap.origin)
    left = Several.waiting(context, asked).once_chosen(book, tap.contact_id)
    new = _new(context)
    if left is None:
        page = met_screen(book, context.scene, replace(asked, page=tap.page), new)
        return context.asking(book, page, **new.facts())
    return _go_on(context, book, asked, left, new)


def on_met_new(context: Context, book: Book, tap: MetNewTap) -> Screen:
    """Wait for the names of who is not known yet."""
    find_event(book, tap.event_id)
    context.ask(book, MetTap.QUESTION, MetTap(tap.event_id, tap.origin))
    return name_question_screen(context.scene)


def on_met_typed_new(context: Context, book: Book, tap: MetTypedTap) -> tuple[Screen, str]:
    """Those who were named just now are new, and were met there.

    A line that says no more than that is how it was no longer.
    """
    typed = context.typed_before(tap.sign, MetTap.QUESTION)
    asked, new = MetTap(tap.event_id, tap.origin), _new(context)
    if typed:
        untold = "" if new.tells else new.told
        untell_lines(book, tap.event_id, untold)
        return _met(context, book, asked, new.names, untold=untold), ""
    page = context.asking(book, met_screen(book, context.scene, asked, new), **new.facts())
    return page, words_gone_toast(context.words)


async def on_not_met_new(context: Context, tap: NotMetNewTap) -> None:
    """Who was new just now goes again, unless more was noted of them since.

    A line that was taken for their names is how it was again, while that is still asked.
    """
    async with context.book() as book:
        find_event(book, tap.event_id)
        added = added_between(book, tap.first, tap.last)
        is_same = not added or sign_of_added(added) == tap.sign
        is_gone = is_same and take_back_added(book, added, tap.event_id)
        asked = MetTap(tap.event_id, tap.origin)
        if is_gone and added and (untold := _untold(context, tap)):
            tell_event(book, tap.event_id, untold)
        screen = context.asking(book, met_screen(book, context.scene, asked))
    if is_gone:
        await context.kit.books.erase(context.person_id)
    words = context.words
    context.show(screen, put_back_toast(words) if is_gone else noted_since_toast(words))


def _untold(context: Context, tap: NotMetNewTap) -> str:
    """The line that was taken for the names of these people at that event, if it waits."""
    told = TellEventTap(tap.event_id, tap.origin, is_whom_told=True)
    return "\n".join(Several.waiting(context, told).untold)


def on_met_typed(context: Context, book: Book, typed: str) -> Screen:
    """The names of whom one met; who is not known yet is noted. What else is told is how it was.

    While it is asked whether somebody is new, more that is told names only who is said to be met.
    """
    tap = context.asked(MetTap)
    if Several.waiting(context, tap).unclear:
        return _met(context, book, tap, typed_names(context, typed))
    if texts.tells_away(typed, texts.away_words(context.words)):
        tell = TellEventTap(tap.event_id, tap.origin)
        return _stayed_away(context, book, tell, typed) or _settled(context, book, tap)
    asks_one, waiting = not context.is_asked_beside, _new(context)
    met = hear_met(book, context.scene, typed, asks_whom=True, asks_one=asks_one)
    if waiting.names and met.tells:
        met = hear_met(book, context.scene, typed)
    if met.names and not (met.tells or met.offered):
        return _met(context, book, tap, met.names, waiting.without(met.names))
    if not may_be_told(typed) or not (met.tells or met.offered):
        return _met(context, book, tap, () if met.is_nobody else typed_names(context, typed))
    return _told(
        context, book, TellEventTap(tap.event_id, tap.origin, is_whom_told=True), typed, met
    )


def on_met_card(context: Context, book: Book, name: str) -> Screen:
    """A shared contact whom one met."""
    return _met(context, book, context.asked(MetTap), (name,))


def on_stay_away(context: Context, book: Book, tap: StayAwayTap) -> tuple[Screen, str]:
    """One wasn't there, and is asked no more; what was told of it before stays."""
    event = stay_away(book, tap.event_id)
    screen = _settled(context, book, tap)
    was_there = texts.told_already_toast(context.words)
    return screen, was_there if event.was_attended else saved_toast(context.words)


def on_delete(context: Context, book: Book, tap: DeleteEventSureTap) -> Screen:
    """It goes."""
    delete_event(book, tap.event_id)
    return context.asking(book, events_screen(book, context.scene))


def _stayed_away(context: Context, book: Book, tap: TellEventTap, typed: str) -> Screen | None:
    """One wasn't there, and perhaps why; None where that is not said."""
    phrases = texts.away_words(context.words)
    is_away = texts.says_away(typed, phrases)
    if not (is_away or texts.tells_away(typed, phrases)):
        return None
    stay_away(book, tap.event_id, "" if is_away else typed)
    return _settled(context, book, tap)


def _told(context: Context, book: Book, tap: TellEventTap, told: str, met: Met) -> Screen:
    """How it was is noted, with whom one met; whom one met is asked next where that isn't told."""
    event = tell_event(book, tap.event_id, told)
    asked = MetTap(event.id, tap.origin)
    new = _new(context).with_more(met.offered, clean_note(told), tells=met.tells)
    is_whom_told = tap.is_whom_told or met.is_nobody or bool(met.names or event.contact_ids)
    if met.names or new.names:
        return _met(context, book, asked, met.names, new)
    if tap.origin is None or is_whom_told:
        return _settled(context, book, tap)
    return context.asking(book, met_screen(book, context.scene, asked))


def _plan(context: Context, book: Book, name: str, on: date) -> Screen:
    """It is planned; where one of that name is there on that day already, that is asked."""
    check_ahead(on, context.today)
    twin = next(iter(events_named(book, name, on)), None)
    if twin is None:
        return _add(context, book, name, on)
    context.ask(book, EVENT, name=name)
    return twin_event_screen(context.scene, twin, name)


def _add(context: Context, book: Book, name: str, on: date) -> Screen:
    keep_dated_prompt(book, context.now)
    event = add_event(book, name, on, today=context.today)
    return _planned(context, book, event.id)


def _planned(context: Context, book: Book, event_id: int) -> Screen:
    page = event_screen(book, context.scene, event_id)
    return context.asking(book, reminding_screen(book, context.scene, page))


def _ask_day_again(context: Context, _: Book) -> Screen:
    return event_day_screen(context.scene, _name_asked(context))


def _name_asked(context: Context) -> str:
    """What the event was called before its day was asked for."""
    return context.name_before(None, EVENT_DAY)


def _met(
    context: Context,
    book: Book,
    tap: MetTap,
    names: Sequence[str],
    new: NewMet = NOBODY_NEW,
    untold: str = "",
) -> Screen:
    """Whom one met is noted; of a name that several have it is asked who is meant.

    `untold`: the lines that told no more than these names.
    """
    before, known = Several.waiting(context, tap), {*book.contacts}
    plain, unclear = names_apart(book, names)
    met = [meet_named(book, tap.event_id, name, today=context.today) for name in plain]
    added = dict.fromkeys(str(one.id) for one in met if one.id not in known)
    left = Several(
        unclear=(*unclear, *before.unclear[1:]),
        added=(*before.added, *added),
        untold=(*before.untold, *untold.splitlines()),
    )
    return _go_on(context, book, MetTap(tap.event_id, tap.origin), left, new)


def _go_on(
    context: Context, book: Book, tap: MetTap, several: Several, new: NewMet = NOBODY_NEW
) -> Screen:
    """Who is meant by the next name that several have, once all others are noted.

    Then whether somebody new is; else, on the card of what is dated, how it was is asked next.
    """

    def met(contact_id: int) -> MetContactTap:
        return MetContactTap(tap.event_id, contact_id, has_met=True, origin=tap.origin)

    def telling(page: Screen) -> Screen:
        return with_new_screen(book, context.scene, page, tap, [*map(int, several.added)])

    event = find_event(book, tap.event_id)
    line = "\n".join(met_lines(book, context.scene, event))
    for name in several.unclear:
        called = contacts_meant(book, name)
        which = which_contact_screen(book, context.scene, called, tap, met, line)
        if which is not None:
            return context.asking(book, which, **several.facts(), **new.facts())
    if new.names:
        page = telling(met_screen(book, context.scene, tap, new))
        return context.asking(book, page, **several.facts(), **new.facts())
    if tap.origin is None or event.told:
        return telling(_settled(context, book, tap, **several.facts()))
    told = TellEventTap(tap.event_id, tap.origin, is_whom_told=True)
    context.ask(book, TOLD, told, untold="\n".join(several.untold))
    page = tell_event_screen(book, context.scene, tap.event_id)
    return telling(dataclasses.replace(page, text="\n".join(filter(None, (line, page.text)))))


def _new(context: Context) -> NewMet:
    """Who may be new of those who were named, where it is asked about them."""
    left = context.left
    is_asked = left is not None and left.question == MetTap.QUESTION
    return NewMet.read(left.facts) if left is not None and is_asked else NOBODY_NEW


def _back(book: Book, scene: Scene, tap: TellEventTap | MetTap) -> Screen:
    """Back to what is dated, where one came from there, or to the event."""
    return back_screen(book, scene, tap.origin, event_screen(book, scene, tap.event_id))


def _settled(
    context: Context, book: Book, tap: TellEventTap | MetTap | StayAwayTap, **facts: str
) -> Screen:
    """To what is left of what is dated, or to the event, which shows what was kept."""
    event = find_event(book, tap.event_id)
    page = event_screen(book, context.scene, event.id)
    kept = noted(context.words, event.name, EventTap(event.id))
    return context.asking(book, back_screen(book, context.scene, tap.origin, page, kept), **facts)
