"""Checking in: the day's card and every answer to it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from msgspec.structs import replace as with_other

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import (
    Handler,
    Of,
    OnAnswer,
    OnReply,
    Press,
    Taken,
    WayBack,
    command,
    does,
    takes,
    way_for,
)
from habitbot.chat.kit.last_page import tap_among
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import NOTHING_KEPT, Kept, Screen
from habitbot.chat.kit.tap import check_sign
from habitbot.chat.screens.amount_words import amount_asked_by
from habitbot.chat.screens.day_words import (
    DayAsked,
    hear_day,
    is_open,
    rows_taking,
    says_of_one,
)
from habitbot.chat.screens.habit_day import (
    asked_screen,
    habit_day_screen,
    note_screen,
    skip_screen,
)
from habitbot.chat.screens.review import is_of_now
from habitbot.chat.screens.spoken import (
    done_said,
    is_said,
    missed_said,
    no_said,
    says_of_a_day,
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
from habitbot.chat.taps.amounts import AmountsTap, WhichAmountTap, WhichLimitTap
from habitbot.chat.taps.check_in import (
    AskTap,
    DaysTap,
    DayTap,
    DropNoteTap,
    HabitDayTap,
    MarkOpenTap,
    MarkTap,
    MoreTap,
    NoteTap,
    SkipTap,
    TodayTap,
    View,
)
from habitbot.chat.taps.review import BELOW_A_WEEK, ReflectTap
from habitbot.core.book import ANSWER_WITHIN, Book
from habitbot.core.check_in import CheckedIn, add_note, mark_day, set_note
from habitbot.core.day import DAY
from habitbot.core.greeting import note_greeted
from habitbot.core.history import Mark
from habitbot.core.prompts import day_asked_in
from habitbot.core.typed.small_talk import SmallTalk, read_small_talk
from habitbot.core.typed.text import check_said
from habitbot.texts import check_in as texts
from habitbot.texts.buttons import gone_toast, today_word
from habitbot.texts.spoken import prompt_not_read

NOTE, CAUSE = "note", SkipTap.QUESTION


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        command("today", on_today),
        Of(TodayTap).shows(today_screen),
        Of(DayTap).shows(day_screen),
        does(MarkTap, on_mark),
        does(MarkOpenTap, on_mark_open),
        Of(MoreTap).shows(more_screen),
        Of(HabitDayTap).shows(habit_day_screen),
        Of(SkipTap).shows(skip_screen),
        Of(AskTap).shows(asked_screen),
        Of(DaysTap).shows(days_screen),
        Of(NoteTap).asks(NOTE, note_screen),
        does(DropNoteTap, on_drop_note, gone_toast),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {NOTE: takes(on_note_typed), CAUSE: takes(on_cause_typed)}


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
        CAUSE: Of(SkipTap).way(skip_screen),
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


def on_mark(context: Context, book: Book, tap: MarkTap) -> tuple[Screen, str]:
    """An answer: it sets what it says, however often it is tapped; a question waits on.

    One that a page asked beside its buttons does not: with the answer that page is left.
    A prompt that was answered in words says by itself what was noted, and a card that somebody
    came back.
    """
    context.wait_meanwhile(book)
    checked = _mark(context, book, tap)
    toast, kept = checked_toast(context.words, checked), NOTHING_KEPT
    says_so = tap.view is View.PROMPT or checked.come_back is not None
    if context.is_pressed_by_words and says_so:
        toast, kept = "", Kept("", cheer=round_cheer(context.words, checked))
    return answered_screen(book, context.scene, tap, kept), toast


def on_mark_open(context: Context, book: Book, tap: MarkOpenTap) -> Screen:
    """The same of those of its habits that are open and ask no more; it sets what it says."""
    context.wait_meanwhile(book)
    taking = rows_taking(book, context.scene, tap)
    return _mark_each(context, book, tap.day, tap.mark, [row.habit.id for row in taking])


async def on_reply(context: Context, message_id: int | None, typed: str) -> Taken:
    """Words below a prompt or a day's card, or in reply to one, as long as its day is open.

    They answer what is open there, as far as they say which habit is meant; else it is asked.
    What was asked on its own waits on meanwhile, and nothing else is asked beside it.
    """
    async with context.look() as book:
        asked = _day_asked(context, book, message_id, typed)
        if asked is None:
            return False
        if is_said(typed, texts.today_label(context.words), today_word(context.words)):
            return Press(TodayTap().write())
        heard = hear_day(book, context.scene, asked, typed)
        held = None if _asks_how_much(heard.data) else context.asked_before(book)
    context.hold(held)
    if heard.data:
        return Press(_left_out(heard.data) if held else heard.data)
    if not heard.done and heard.screen is None:
        return prompt_not_read(context.words) if heard.is_open else False
    screen = heard.screen and (_all_left_out(heard.screen) if held else heard.screen)
    async with context.book() as book:
        if screen is None:
            context.wait_meanwhile(book)
            screen = _mark_each(context, book, asked.day, Mark.DONE, heard.done)
    context.show(screen)
    return True


def _all_left_out(screen: Screen) -> Screen:
    """The same, where each button that would ask what came between leaves its day out at once."""
    rows = (tuple(with_other(one, data=_left_out(one.data)) for one in row) for row in screen.rows)
    return replace(screen, rows=tuple(rows))


def _asks_how_much(data: str) -> bool:
    """Whether what is pressed asks for words itself: no other question can wait for them."""
    return tap_among(AmountsTap, [("", data)]) is not None


def _left_out(data: str) -> str:
    """The same; a day is left out at once, where it would be asked what came between."""
    tap = tap_among(SkipTap, [("", data)])
    return MarkTap(tap.habit_id, tap.day, Mark.SKIP, view=tap.view).write() if tap else data


def _mark_each(
    context: Context, book: Book, day: date, mark: Mark, habits: Sequence[int]
) -> Screen:
    """Set this mark for each of these habits; the day's card tells the best of what it reached."""
    checked = [_mark(context, book, MarkTap(habit_id, day, mark)) for habit_id in habits]
    cheer = next(filter(None, (round_cheer(context.words, one) for one in checked)), "")
    return day_screen(book, context.scene, day, kept=Kept("", cheer=cheer))


def _day_asked(context: Context, book: Book, message_id: int | None, typed: str) -> DayAsked | None:
    """What the message asks about that words are said to.

    Once its day is over, a page is meant only by words that reply to it, or come soon. Words about
    a list that came while something else was asked are said to that list. Below a week, which asks
    about more than a day, and below such a list on which all is answered, only words count that
    say by themselves how a day went, or right below a week how it went with a habit.
    """
    asked = _day_seen(context, DAY)
    if asked is None and message_id is not None and (told := day_asked_in(book, message_id)):
        came = DayAsked(*told)
        is_meant = is_open(book, context.scene, came) or says_of_a_day(typed, context.words)
        return came if is_meant else None
    if asked is None:
        week = context.tap_seen(ReflectTap, BELOW_A_WEEK)
        is_below = is_of_now(week, context.today)
        is_of_one = message_id is None and says_of_one(book, context.scene, context.today, typed)
        is_of_today = is_of_one or says_of_a_day(typed, context.words)
        return DayAsked(context.today) if is_below and is_of_today else None
    if context.replies_to is not None or asked.day == context.today:
        return asked
    return _day_seen(context, ANSWER_WITHIN)


def _day_seen(context: Context, within: timedelta) -> DayAsked | None:
    """A prompt about one habit, the day's card, which habit is meant, or the menu of one."""
    prompt = context.tap_seen(HabitDayTap, within)
    if prompt is not None and prompt.view is View.PROMPT:
        return DayAsked(prompt.day, prompt.habit_id)
    which = context.tap_seen(MarkOpenTap, within)
    if which is not None:
        return DayAsked(which.day, mark=which.mark, among=which.habit_ids)
    one = context.tap_seen(WhichAmountTap, within) or context.tap_seen(WhichLimitTap, within)
    if one is not None:
        return DayAsked(one.day, which=one)
    seen = context.tap_seen(MoreTap, within) or context.tap_seen(NoteTap, within)
    if seen is not None:
        return DayAsked(seen.day)
    # What a page hears beside its buttons does not stand on the message that words reply to.
    amount = amount_asked_by(context.replied_buttons)
    return DayAsked(amount.day, which=amount) if amount else None


def on_cause_typed(context: Context, book: Book, typed: str) -> Screen:
    """What came between: a cause by its name, or own words, which the day's note keeps.

    "No" leads back to the day's answers, "yes" gives no cause, small talk leaves the page open.
    """
    asked, words = context.asked(SkipTap), context.words
    if is_said(typed, *yes_said(words), *skip_said(words)):
        return _skip(context, book, asked)
    if is_said(typed, *no_said(words), *done_said(words), *missed_said(words)):
        return habit_day_screen(book, context.scene, asked.habit_id, asked.day, asked.view)
    if read_small_talk(typed) not in {None, SmallTalk.LOW}:
        page = skip_screen(book, context.scene, asked.habit_id, asked.day, asked.view)
        return context.asking(book, page)
    return _skip(context, book, asked, typed)


def _skip(context: Context, book: Book, asked: SkipTap, typed: str = "") -> Screen:
    """Skip the day, for what was typed."""
    cause = texts.read_cause(typed)
    tap = MarkTap(asked.habit_id, asked.day, Mark.SKIP, cause, asked.view)
    checked = _mark(context, book, tap)
    if typed and cause is None:
        check_said(typed)
        add_note(book, tap.habit_id, tap.day, typed, today=context.today)
    return answered_screen(book, context.scene, tap, Kept(checked_toast(context.words, checked)))


def on_note_typed(context: Context, book: Book, typed: str) -> Screen:
    """The note itself."""
    tap = context.asked(NoteTap)
    check_said(typed)
    add_note(book, tap.habit_id, tap.day, typed, today=context.today)
    return habit_day_screen(book, context.scene, tap.habit_id, tap.day)


def on_drop_note(context: Context, book: Book, tap: DropNoteTap) -> Screen:
    """The note goes."""
    check_sign(tap.sign, book.notes.get(tap.habit_id, {}).get(tap.day, ""))
    set_note(book, tap.habit_id, tap.day, None, today=context.today)
    return habit_day_screen(book, context.scene, tap.habit_id, tap.day)


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
