"""What the person set a date for, shown again, and what is typed to it."""

from datetime import timedelta

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import Handler, OnAnswer, OnReply, WayBack, shows, way_for
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import Tap
from habitbot.chat.screens.dated import ASKED, dated_screen, meant_screen
from habitbot.chat.taps.dated import DatedTap, MeantTap, Origin
from habitbot.chat.taps.events import TellEventTap
from habitbot.chat.taps.feedback import SaidTap
from habitbot.core.agenda import agenda, told_since
from habitbot.core.book import Book
from habitbot.core.telling import is_of_a_habit
from habitbot.core.typed import clean_sentence, is_question
from habitbot.texts.amounts_typed import find_amount

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
    return {MeantTap.QUESTION: on_more_typed}


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


async def on_reply(context: Context, message_id: int | None, typed: str) -> bool | Tap:
    """Words to the card: they answer what it asks, and where it tells several things it is asked
    which one is meant."""
    origin = await _origin(context, message_id, typed)
    if origin is None:
        return False
    async with context.look() as book:
        things = agenda(book, context.today, origin.since)
    asked = [ASKED[one.kind](one.about, origin) for one in things if one.kind in ASKED]
    if not asked or len(things) == 1:
        return asked[0] if asked else False
    async with context.book() as book:
        screen = _ask_which(context, book, origin, typed)
    context.show(screen)
    return True


async def on_more_typed(context: Context, typed: str) -> None:
    """More words about the thing that was not named yet."""
    async with context.book() as book:
        tap, before = context.asked(DatedTap), context.left.facts["typed"] if context.left else ""
        screen = _ask_which(context, book, Origin(tap.since, tap.page), f"{before} {typed}")
    context.show(screen)


def _ask_which(context: Context, book: Book, origin: Origin, typed: str) -> Screen:
    said = clean_sentence(typed)
    context.ask(book, MeantTap.QUESTION, DatedTap(origin.since, origin.page), typed=said)
    return meant_screen(book, context.scene, origin, said)


async def _is_of_a_habit(context: Context, typed: str) -> bool:
    """Whether words are about one of the habits, not about what is dated."""
    async with context.look() as book:
        names = [habit.name for habit in book.habits.values()]
    has_amount = find_amount(typed, context.language) is not None
    return is_of_a_habit(typed, names, has_amount=has_amount)


async def _origin(context: Context, message_id: int | None, typed: str) -> Origin | None:
    """The card that words are said to, if they are said to one."""
    if message_id is not None:
        async with context.look() as book:
            since = told_since(book, message_id)
        return None if since is None else Origin(since)
    if is_question(typed) or await _is_of_a_habit(context, typed):
        return None
    seen = context.kit.last_pages
    taps = (
        seen.tap_seen(context.person_id, TellEventTap, UNASKED_WITHIN, context.now),
        seen.tap_seen(context.person_id, SaidTap, UNASKED_WITHIN, context.now),
    )
    return next((tap.origin for tap in taps if tap and tap.origin), None)
