"""Checking in: the day's card and every answer to it."""

from datetime import timedelta

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import (
    Handler,
    OnAnswer,
    OnReply,
    Press,
    Taken,
    WayBack,
    asks,
    command,
    shows,
    tap,
    way_for,
)
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import NOTHING_KEPT, Kept, Screen
from habitbot.chat.screens.day_words import DayAsked, hear_day
from habitbot.chat.screens.habit_day import (
    asked_screen,
    habit_day_screen,
    note_screen,
    skip_screen,
)
from habitbot.chat.screens.spoken import (
    done_said,
    is_said,
    missed_said,
    no_said,
    skip_said,
    yes_said,
)
from habitbot.chat.screens.today import (
    answered_screen,
    checked_toast,
    day_screen,
    days_screen,
    more_screen,
    round_cheer,
    today_screen,
)
from habitbot.chat.taps.check_in import (
    AskTap,
    DaysTap,
    DayTap,
    HabitDayTap,
    MarkTap,
    MoreTap,
    NoteTap,
    SkipTap,
    TodayTap,
    View,
)
from habitbot.core.book import ANSWER_WITHIN, Book
from habitbot.core.check_in import CheckedIn, add_note, mark_day, set_note
from habitbot.core.day import DAY
from habitbot.core.greeting import note_greeted
from habitbot.core.history import Mark
from habitbot.core.small_talk import SmallTalk, read_small_talk
from habitbot.core.typed import check_said
from habitbot.texts import check_in as texts
from habitbot.texts.buttons import today_word
from habitbot.texts.spoken import prompt_not_read

NOTE, CAUSE = "note", SkipTap.QUESTION


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        command("today", on_today),
        shows(TodayTap, lambda book, scene, _: today_screen(book, scene)),
        shows(DayTap, lambda book, scene, tap: day_screen(book, scene, tap.day, tap.page)),
        tap(MarkTap, on_mark),
        shows(MoreTap, lambda book, scene, tap: more_screen(book, scene, tap.day, tap.page)),
        shows(
            HabitDayTap,
            lambda book, scene, tap: habit_day_screen(book, scene, tap.habit_id, tap.day, tap.view),
        ),
        shows(
            SkipTap,
            lambda book, scene, tap: skip_screen(book, scene, tap.habit_id, tap.day, tap.view),
        ),
        shows(AskTap, lambda book, scene, tap: asked_screen(book, scene, tap.habit_id, tap.day)),
        shows(DaysTap, lambda book, scene, tap: days_screen(book, scene, tap.habit_id)),
        asks(
            NoteTap, NOTE, lambda book, scene, tap: note_screen(book, scene, tap.habit_id, tap.day)
        ),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {NOTE: on_note_typed, CAUSE: on_cause_typed}


def kept_as_typed() -> set[str]:
    """Those that keep a person's own words."""
    return {NOTE}


def ways_back() -> dict[str, WayBack]:
    """Where its questions are left to."""
    return {
        NOTE: way_for(NoteTap, _habit_day),
        CAUSE: way_for(SkipTap, _habit_day),
    }


def pages_asking() -> dict[str, WayBack]:
    """The pages that ask beside their buttons, where another one is the way back."""
    return {
        CAUSE: way_for(
            SkipTap,
            lambda book, scene, tap: skip_screen(book, scene, tap.habit_id, tap.day, tap.view),
        ),
    }


def replies() -> list[OnReply]:
    """The words this feature takes up below a prompt or a day's card, or in reply to one."""
    return [on_reply]


async def on_today(context: Context) -> None:
    """Today's card; it greets whoever is just back from a pause, and no later one does."""
    async with context.book() as book:
        screen = today_screen(book, context.scene)
        note_greeted(book, context.today)
    context.show(screen)


async def on_mark(context: Context, tap: MarkTap) -> None:
    """An answer: it sets what it says, however often it is tapped; a question waits on.

    One that a page asked beside its buttons does not: with the answer that page is left.
    A prompt that was answered in words says by itself what was noted.
    """
    async with context.book() as book:
        context.wait_meanwhile(book)
        checked = _mark(context, book, tap)
        toast, kept = checked_toast(context.words, checked), NOTHING_KEPT
        if context.is_pressed_by_words and tap.view is View.PROMPT:
            toast, kept = "", Kept("", cheer=round_cheer(context.words, checked))
        screen = answered_screen(book, context.scene, tap, kept)
    context.show(screen, toast)


async def on_reply(context: Context, _: int | None, typed: str) -> Taken:
    """Words below a prompt or a day's card, or in reply to one, as long as its day is open.

    They answer what is open there, as far as they say which habit is meant; else it is asked.
    """
    asked = _day_asked(context)
    if asked is None:
        return False
    if is_said(typed, texts.today_label(context.words), today_word(context.words)):
        return Press(TodayTap().write())
    async with context.look() as book:
        heard = hear_day(book, context.scene, asked, typed)
    if heard.data:
        return Press(heard.data)
    if not heard.done and heard.screen is None:
        return prompt_not_read(context.words) if heard.is_open else False
    async with context.book() as book:
        context.wait_meanwhile(book)
        checked = [
            _mark(context, book, MarkTap(habit_id, asked.day, Mark.DONE)) for habit_id in heard.done
        ]
        cheer = next(filter(None, (round_cheer(context.words, one) for one in checked)), "")
        card = day_screen(book, context.scene, asked.day, kept=Kept("", cheer=cheer))
    context.show(heard.screen or card)
    return True


def _day_asked(context: Context) -> DayAsked | None:
    """What the message asks about that words are said to.

    Once its day is over, a page is meant only by words that reply to it, or come soon.
    """
    asked = _day_seen(context, DAY)
    if asked is None or context.replies_to is not None or asked.day == context.today:
        return asked
    return _day_seen(context, ANSWER_WITHIN)


def _day_seen(context: Context, within: timedelta) -> DayAsked | None:
    """A prompt about one habit, the day's card, or the menu of one of its habits."""
    prompt = context.tap_seen(HabitDayTap, within)
    if prompt is not None and prompt.view is View.PROMPT:
        return DayAsked(prompt.day, prompt.habit_id)
    seen = context.tap_seen(MoreTap, within) or context.tap_seen(NoteTap, within)
    return DayAsked(seen.day) if seen else None


async def on_cause_typed(context: Context, typed: str) -> None:
    """What came between: a cause by its name, or own words, which the day's note keeps.

    "No" leads back to the day's answers, "yes" gives no cause, small talk leaves the page open.
    """
    async with context.book() as book:
        asked, words = context.asked(SkipTap), context.words
        if is_said(typed, *yes_said(words), *skip_said(words)):
            screen = _skip(context, book, asked)
        elif is_said(typed, *no_said(words), *done_said(words), *missed_said(words)):
            screen = habit_day_screen(book, context.scene, asked.habit_id, asked.day, asked.view)
        elif read_small_talk(typed) not in {None, SmallTalk.LOW}:
            page = skip_screen(book, context.scene, asked.habit_id, asked.day, asked.view)
            screen = context.asking(book, page)
        else:
            screen = _skip(context, book, asked, typed)
    context.show(screen)


def _skip(context: Context, book: Book, asked: SkipTap, typed: str = "") -> Screen:
    """Skip the day, for what was typed."""
    cause = texts.read_cause(typed)
    tap = MarkTap(asked.habit_id, asked.day, Mark.SKIP, cause, asked.view)
    checked = _mark(context, book, tap)
    if typed and cause is None:
        check_said(typed)
        add_note(book, tap.habit_id, tap.day, typed, today=context.today)
    return answered_screen(book, context.scene, tap, Kept(checked_toast(context.words, checked)))


async def on_note_typed(context: Context, typed: str) -> None:
    """The note itself."""
    async with context.book() as book:
        tap = context.asked(NoteTap)
        check_said(typed)
        set_note(book, tap.habit_id, tap.day, typed, today=context.today)
        screen = habit_day_screen(book, context.scene, tap.habit_id, tap.day)
    context.show(screen)


def _mark(context: Context, book: Book, tap: MarkTap) -> CheckedIn:
    return mark_day(
        book,
        tap.habit_id,
        tap.day,
        tap.mark,
        today=context.today,
        cause=tap.cause,
        down_days=context.scene.down_days,
    )


def _habit_day(book: Book, scene: Scene, tap: NoteTap | SkipTap) -> Screen:
    return habit_day_screen(book, scene, tap.habit_id, tap.day)
