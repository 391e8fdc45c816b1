"""The week's review: its question is answered by words right after it, by a reply, or a button."""

from datetime import date

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import (
    Handler,
    Of,
    OnAnswer,
    OnReply,
    Press,
    Taken,
    WayBack,
    does,
)
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import check_sign
from habitbot.chat.kit.typed_names import tells_of_known
from habitbot.chat.screens.day_words import habit_named_alone
from habitbot.chat.screens.review import (
    answer_gone_screen,
    answer_stays_screen,
    put_back_screen,
    reflect_screen,
    reflected_screen,
    taken_as_answer_screen,
)
from habitbot.chat.screens.spoken import declines, is_said, says_of_a_day, skip_said
from habitbot.chat.screens.week import week_screen
from habitbot.chat.taps.proposals import NotNowTap
from habitbot.chat.taps.review import (
    BELOW_A_WEEK,
    DropReflectionTap,
    PutAnswerBackTap,
    ReflectTap,
)
from habitbot.core.book import Book
from habitbot.core.day import week_of
from habitbot.core.reflection import WeekQuestion
from habitbot.core.review import (
    drop_reflection,
    find_reflection,
    put_answer_back,
    question_of,
    reflect,
    reviewed_week,
)
from habitbot.core.typed.small_talk import read_small_talk
from habitbot.core.typed.telling import check_told, is_unsure, may_answer_week, tells_of_week
from habitbot.texts.amounts_typed import find_amount, is_amount
from habitbot.texts.buttons import gone_toast
from habitbot.texts.help import OF_THE_BOT, command_named, commands
from habitbot.texts.review import declined_line, not_read
from habitbot.texts.words import Words

ANSWER = ReflectTap.QUESTION


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        does(ReflectTap, on_reflect),
        does(PutAnswerBackTap, on_put_back),
        does(DropReflectionTap, on_drop, gone_toast),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {ANSWER: on_answer_typed}


def kept_as_typed() -> set[str]:
    """Those that keep a person's own words."""
    return {ANSWER}


def ways_back() -> dict[str, WayBack]:
    """Where its question is left to."""
    return {ANSWER: Of(ReflectTap).way(week_screen)}


def replies() -> list[OnReply]:
    """The replies this feature knows as its own."""
    return [on_reply]


def on_reflect(context: Context, book: Book, tap: ReflectTap) -> Screen:
    """Wait for the answer."""
    screen = reflect_screen(book, context.scene, tap.day)
    context.ask(book, ANSWER, tap)
    return screen


async def on_answer_typed(context: Context, typed: str) -> None:
    """The answer itself, or that there will be none."""
    async with context.book() as book:
        day = context.asked(ReflectTap).day
        if is_declined := _needs_no_answer(typed, context.words):
            screen = week_screen(book, context.scene, day)
        else:
            check_told(typed)
            screen = _keep(context, book, day, typed)
    if is_declined:
        context.tell(declined_line(context.words))
    context.show(screen)


async def on_reply(context: Context, message_id: int | None, typed: str) -> Taken:
    """Words in reply to a review, or right after one, answer its question; whether they did."""
    if message_id is None:
        return await _answer_unasked(context, typed)
    async with context.look() as book:
        day = reviewed_week(book, message_id)
    if day is None:
        return False
    if _needs_no_answer(typed, context.words):
        return _decline(context, typed)
    if read_small_talk(typed) or command_named(typed) in OF_THE_BOT:
        return False
    if says_of_a_day(typed, context.words):
        return not_read(context.words)
    async with context.book() as book:
        screen = _keep(context, book, day, typed)
    context.show(screen)
    return True


async def _answer_unasked(context: Context, typed: str) -> Taken:
    """Whether a week was seen last, still unanswered, and this tells of it.

    What came by itself since does not stand in the way, and a letter to somebody known is none. It
    is kept as the answer; whoever meant something else takes it away with one tap.
    """
    seen, person_id = context.kit.last_pages, context.person_id
    tap = next(seen.taps_seen(person_id, ReflectTap, BELOW_A_WEEK, context.now), None)
    if tap is None:
        return False
    async with context.look() as book:
        is_answered = find_reflection(book, tap.day) is not None
        is_letter = tells_of_known(context, book, typed)
        names = [habit.name for habit in book.habits.values()]
        question = question_of(week_of(tap.day, book.person)[0])
    is_declined = _needs_no_answer(typed, context.words)
    if is_answered or is_letter or (read_small_talk(typed) and not is_declined):
        return False
    if is_declined:
        return _decline(context, typed)
    is_last = context.tap_seen(ReflectTap, BELOW_A_WEEK) is not None
    if not _tells_of_week(context, typed, names, None if is_last else question):
        return not_read(context.words) if is_last else False
    async with context.book() as book:
        reflection = reflect(book, tap.day, typed, today=context.today)
        named = habit_named_alone(book, context.scene, context.today, typed)
        screen = taken_as_answer_screen(context.scene, reflection, named)
    context.show(screen)
    return True


def _tells_of_week(
    context: Context, typed: str, habits: list[str], question: WeekQuestion | None
) -> bool:
    """Whether words tell of the week that was asked about.

    Where something else was seen since, as `question` is told then, they must do so by themselves.
    """
    if says_of_a_day(typed, context.words) or command_named(typed) in OF_THE_BOT:
        return False
    words, language = commands(context.words), context.language
    if question is None:
        return may_answer_week(typed, habits, words, is_amount=is_amount(typed, language))
    has_amount = find_amount(typed, language) is not None
    return tells_of_week(typed, question, (*habits, *words), has_amount=has_amount)


def _needs_no_answer(typed: str, words: Words) -> bool:
    """Whether somebody leaves the question out, or says no more than that they don't know."""
    return declines(typed, words) or is_unsure(typed) or is_said(typed, *skip_said(words))


def _decline(context: Context, typed: str) -> Taken:
    """No is said to what the week proposes, where it does; else its question is left out."""
    is_no = declines(typed, context.words)
    proposed = context.tap_seen(NotNowTap, BELOW_A_WEEK) if is_no else None
    return Press(proposed.write()) if proposed else declined_line(context.words)


def _keep(context: Context, book: Book, day: date, typed: str) -> Screen:
    """Keep the answer, and say where it takes the place of another; small talk never does."""
    known = find_reflection(book, day)
    if known is not None and read_small_talk(typed):
        return answer_stays_screen(context.scene, known)
    return reflected_screen(context.scene, reflect(book, day, typed, today=context.today))


def on_put_back(context: Context, book: Book, tap: PutAnswerBackTap) -> Screen:
    """Put back the answer that another took the place of."""
    known = find_reflection(book, tap.day)
    check_sign(tap.sign, known.before if known else "")
    put_answer_back(book, tap.day)
    return put_back_screen(book, context.scene, tap.day)


def on_drop(context: Context, book: Book, tap: DropReflectionTap) -> Screen:
    """Take the answer away."""
    known = find_reflection(book, tap.day)
    check_sign(tap.sign, known.text if known else "")
    drop_reflection(book, tap.day)
    return answer_gone_screen(book, context.scene, tap.day)
