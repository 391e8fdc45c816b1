"""The settings: the clock, the day, the week, the quiet hours, the card."""

from datetime import time

from msgspec.structs import replace

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import (
    Handler,
    Of,
    OnAnswer,
    WayBack,
    command_shows,
    does,
    shows,
    takes,
    way_to,
)
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import NotATap
from habitbot.chat.screens.prompts import prompts_screen
from habitbot.chat.screens.settings import (
    quiet_screen,
    quiet_typed_screen,
    setting_screen,
    settings_screen,
    silenced_screen,
    which_quiet_screen,
)
from habitbot.chat.taps.settings import (
    CardTap,
    DayStartTap,
    FirstWeekdayTap,
    QuietHoursTap,
    QuietTap,
    QuietTypedTap,
    Setting,
    SettingsTap,
)
from habitbot.core.book import Book
from habitbot.core.person import CardOptions, QuietHours
from habitbot.core.prompts import find_clashes, plan
from habitbot.core.settings import set_card, set_day_start, set_first_weekday, set_quiet_hours
from habitbot.texts import settings as texts
from habitbot.texts.buttons import saved_toast
from habitbot.texts.times import likelier_span, read_clock, read_span, read_weekdays

QUIET, SETTING = QuietTypedTap.QUESTION, SettingsTap.QUESTION
NOT_UNDERSTOOD = {
    Setting.DAY_START: texts.day_start_not_understood,
    Setting.FIRST_WEEKDAY: texts.first_weekday_not_understood,
}


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        command_shows("settings", settings_screen),
        Of(SettingsTap).shows(setting_screen),
        does(DayStartTap, on_day_start, saved_toast),
        does(FirstWeekdayTap, on_first_weekday, saved_toast),
        shows(
            QuietHoursTap, lambda book, scene, _: quiet_screen(book, scene, is_among_prompts=True)
        ),
        does(QuietTap, on_quiet, saved_toast),
        does(QuietTypedTap, on_quiet_asked),
        does(CardTap, on_card),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {QUIET: takes(on_quiet_typed), SETTING: takes(on_setting_typed)}


def ways_back() -> dict[str, WayBack]:
    """Where its questions are left to."""
    return {
        QUIET: _back_to_quiet,
        SETTING: way_to(settings_screen),
    }


def on_day_start(context: Context, book: Book, tap: DayStartTap) -> Screen:
    """When a day starts."""
    if not 0 <= tap.hour < 24:
        raise NotATap
    return _start_days(context, book, time(tap.hour))


def on_first_weekday(context: Context, book: Book, tap: FirstWeekdayTap) -> Screen:
    """Which day opens a week."""
    if not 0 <= tap.weekday < 7:
        raise NotATap
    set_first_weekday(book, tap.weekday, today=context.today)
    return settings_screen(book, context.scene)


def on_setting_typed(context: Context, book: Book, typed: str) -> Screen:
    """What the page that is open asks for: when a day starts, or which day opens a week."""
    page, clock = context.asked(SettingsTap).page, read_clock(typed)
    weekdays = read_weekdays(typed, context.language)
    if page is Setting.DAY_START and clock is not None:
        return _start_days(context, book, clock)
    if page is Setting.FIRST_WEEKDAY and len(weekdays) == 1:
        set_first_weekday(book, min(weekdays), today=context.today)
        return settings_screen(book, context.scene)
    again = setting_screen(book, context.scene, page)
    return context.ask_again(book, NOT_UNDERSTOOD[page](context.words), again.rows)


def on_quiet(context: Context, book: Book, tap: QuietTap) -> Screen:
    """These quiet hours, or none."""
    quiet = read_span(tap.hours)
    if tap.hours and quiet is None:
        raise NotATap
    return _set_quiet(context, book, quiet, is_among_prompts=tap.is_among_prompts)


def on_quiet_asked(context: Context, book: Book, tap: QuietTypedTap) -> Screen:
    """Wait for typed hours."""
    context.ask(book, QUIET, tap)
    return quiet_typed_screen(context.scene)


def on_quiet_typed(context: Context, book: Book, typed: str) -> Screen:
    """Typed hours; where they would take up the day, it is asked whether the night is meant."""
    span, likelier = read_span(typed), likelier_span(typed)
    if span is None:
        rows = _back_to_quiet(context, book).rows
        return context.ask_again(book, texts.quiet_not_understood(context.words), rows)
    asked = context.asked(QuietTypedTap)
    if likelier is not None:
        return context.asking(book, which_quiet_screen(context.scene, asked, (likelier, span)))
    return _set_quiet(context, book, span, is_among_prompts=asked.is_among_prompts)


def on_card(context: Context, book: Book, tap: CardTap) -> Screen:
    """Show or hide a part of the card."""
    if tap.part not in CardOptions.__struct_fields__:
        raise NotATap
    set_card(book, replace(book.person.card, **{tap.part: tap.is_shown}))
    return setting_screen(book, context.scene, Setting.CARD)


def _back_to_quiet(context: Context, book: Book) -> Screen:
    is_among_prompts = context.asked(QuietTypedTap).is_among_prompts
    return quiet_screen(book, context.scene, is_among_prompts=is_among_prompts)


def _start_days(context: Context, book: Book, clock: time) -> Screen:
    set_day_start(book, clock, now=context.now)
    plan(book, context.now)
    context.see(book)
    return settings_screen(book, context.scene)


def _set_quiet(
    context: Context, book: Book, span: tuple[time, time] | None, *, is_among_prompts: bool
) -> Screen:
    """Set them, and say which prompts they silence."""
    quiet = QuietHours(*span) if span else None
    set_quiet_hours(book, quiet)
    plan(book, context.now)
    silenced = [book.prompts[prompt_id] for prompt_id in find_clashes(book, quiet)]
    if silenced:
        return silenced_screen(context.scene, book, silenced, is_among_prompts=is_among_prompts)
    back = prompts_screen if is_among_prompts else settings_screen
    return back(book, context.scene)
