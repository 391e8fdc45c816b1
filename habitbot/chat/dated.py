"""What the person set a date for, shown again, and what is typed to it."""

from collections.abc import Sequence
from datetime import timedelta

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import (
    Handler,
    OnAnswer,
    OnReply,
    Press,
    Taken,
    WayBack,
    shows,
    takes,
    way_for,
)
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.typed_habits import tells_of_a_habit
from habitbot.chat.kit.typed_names import whom_told, written_told
from habitbot.chat.screens.dated import dated_name, dated_screen, meant_screen
from habitbot.chat.screens.dated_words import Meant, answers_told, hear_both, hear_dated
from habitbot.chat.taps.dated import DatedTap, MeantTap, Origin
from habitbot.chat.taps.events import TellEventTap
from habitbot.chat.taps.experiments import TalkedTap, TriedTap
from habitbot.chat.taps.feedback import SaidTap
from habitbot.chat.taps.letters import WroteNewTap, WroteTap, WroteTypedTap
from habitbot.core.agenda import agenda, shown_since, told_since
from habitbot.core.book import Book
from habitbot.core.dated import Dated, DatedKind
from habitbot.core.people import contacts_meant
from habitbot.core.typed.naming import find_named
from habitbot.core.typed.small_talk import read_small_talk
from habitbot.core.typed.text import clean_sentence, is_question
from habitbot.texts.dated import not_read

ASKING: tuple[
    type[TellEventTap | SaidTap | WroteTap | WroteTypedTap | TriedTap | TalkedTap], ...
] = (
    TellEventTap,
    SaidTap,
    WroteTap,
    WroteTypedTap,
    TriedTap,
    TalkedTap,
)
"""What is tapped on the card only where it asks something."""

UNASKED_WITHIN = timedelta(hours=2)
"""So long words that reply to nothing are taken as said to the card seen last."""


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        shows(
            DatedTap,
            lambda book, scene, tap: dated_screen(book, scene, Origin(tap.since, tap.page)),
        )
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {MeantTap.QUESTION: takes(on_more_typed)}


def ways_back() -> dict[str, WayBack]:
    """Where its questions are left to."""
    return {
        MeantTap.QUESTION: way_for(
            DatedTap,
            lambda book, scene, tap: dated_screen(book, scene, Origin(tap.since, tap.page)),
        )
    }


def replies() -> list[OnReply]:
    """Whose replies it knows: those to the message that told what was dated."""
    return [on_reply]


async def on_reply(context: Context, message_id: int | None, typed: str) -> Taken:
    """Words to the card: they answer what it asks; small talk may, too, and is else none of it.

    Where it tells several things they are about the one that they name, or it is asked which one.
    """
    origin = await _origin(context, message_id, typed)
    if origin is None:
        return await _named_by(context, typed)
    async with context.look() as book:
        things = agenda(book, context.today, origin.since)
        heard = [_hear(context, book, origin, thing, typed) for thing in things]
        meant = hear_both(book, context.scene, things, origin, typed) or _plainly_meant(
            context, book, things, heard, typed
        )
    if meant is not None:
        return meant
    if all(one == not_read(context.words) for one in heard):
        is_talk = not things or read_small_talk(typed)
        return False if is_talk else await _of_something_else(context, origin, typed) or heard[0]
    async with context.book() as book:
        screen = _ask_which(context, book, origin, typed)
    context.show(screen)
    return True


def _plainly_meant(
    context: Context, book: Book, things: Sequence[Dated], heard: Sequence[Meant], typed: str
) -> Meant | None:
    """What words mean where it is plain, of what each thing hears in them; None where it isn't."""
    taps = [one for one in heard if not isinstance(one, str)]
    if not taps:
        return next((one for one in heard if one != not_read(context.words)), None)
    if len(things) == 1 or (len({*taps}) == 1 and isinstance(taps[0], WroteNewTap)):
        return taps[0]
    named = find_named(typed, [dated_name(book, context.scene, thing) for thing in things])
    places = answers_told(book, things, typed) or named.places
    meant = {heard[place] for place in places}
    one = meant.pop() if len(meant) == 1 else ""
    return None if isinstance(one, str) else one


async def _of_something_else(context: Context, origin: Origin, typed: str) -> Taken:
    """Words of which nothing on the card makes anything: of what else is open, and they name.

    Or they tell to whom one wrote who is not known: that is asked about.
    """
    if taken := await _named_by(context, typed):
        return taken
    async with context.look() as book:
        told, names = written_told(context, typed), whom_told(context, book, typed)
        is_known = any(contacts_meant(book, name) for name in names)
    is_new = told is not None and names and not is_known
    return WroteNewTap(told.day, origin) if told is not None and is_new else False


async def _named_by(context: Context, typed: str) -> Taken:
    """Words that name what is open, whatever is seen meanwhile.

    Those that name nothing are said to the day by then, and to whom one wrote is taken wherever it
    is said. An experiment is named by all that is tried: its words are those of any day. A name
    alone says nothing of it.
    """
    if is_question(typed) or await tells_of_a_habit(context, typed):
        return False
    async with context.look() as book:
        origin = Origin(shown_since(book, context.today))
        is_of_people = bool(whom_told(context, book, typed))
        things = [
            thing
            for thing in agenda(book, context.today)
            if thing.kind is not DatedKind.FOLLOW_UP or not is_of_people
        ]
        names = [dated_name(book, context.scene, thing) for thing in things]
        tried = [at for at, thing in enumerate(things) if thing.kind is DatedKind.EXPERIMENT]
        named = find_named(typed, names, tried)
        answered = answers_told(book, things, typed, named_only=True)
        places = answered or (named.places if named.said else ())
        meant = [things[place] for place in places]
        heard = {_hear(context, book, origin, thing, typed) for thing in meant}
        said = {_hear(context, book, origin, thing, named.said) for thing in meant}
    taken = [one for one in heard if not isinstance(one, str)]
    pressed = [one for one in said if isinstance(one, Press)]
    if len(taken or pressed) < 2:
        return next(iter(taken or pressed), False)
    async with context.book() as book:
        screen = _ask_which(context, book, origin, typed)
    context.show(screen)
    return True


def on_more_typed(context: Context, book: Book, typed: str) -> Screen:
    """Other words, while it was not said yet what the first ones are about: those go first."""
    tap, first = context.asked(DatedTap), context.typed_before(None, MeantTap.QUESTION)
    origin = Origin(tap.since, tap.page)
    return _ask_which(context, book, origin, first or typed, is_again=True)


def _ask_which(
    context: Context, book: Book, origin: Origin, typed: str, *, is_again: bool = False
) -> Screen:
    said = clean_sentence(typed)
    asked = [
        thing
        for thing in agenda(book, context.today, origin.since)
        if not isinstance(_hear(context, book, origin, thing, said), str)
    ]
    context.ask(book, MeantTap.QUESTION, DatedTap(origin.since, origin.page), typed=said)
    return meant_screen(book, context.scene, origin, asked, said, is_again=is_again)


def _hear(context: Context, book: Book, origin: Origin, thing: Dated, typed: str) -> Meant:
    return hear_dated(book, context.scene, thing.kind, thing.about, origin, typed)


async def _origin(context: Context, message_id: int | None, typed: str) -> Origin | None:
    """The card that words are said to, if they are said to one."""
    if message_id is not None:
        async with context.look() as book:
            since = told_since(book, message_id)
        return None if since is None else Origin(since)
    if is_question(typed) or await tells_of_a_habit(context, typed):
        return None
    taps = (context.tap_seen(kind, UNASKED_WITHIN) for kind in ASKING)
    return next((tap.origin for tap in taps if tap and tap.origin), None)
