"""The prompts: when to be asked, quiet hours, pauses."""

from datetime import date

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
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import NotATap, sign_of
from habitbot.chat.kit.typed_date import check_weekday, tell_of_rough, tell_of_time
from habitbot.chat.screens.breaks import left_behind_screen
from habitbot.chat.screens.pick_zone import pick_zone_screen
from habitbot.chat.screens.prompts import (
    PAUSES,
    add_prompt_screen,
    change_time_screen,
    day_off_screen,
    delete_prompt_screen,
    new_time_screen,
    paused_screen,
    pauses_screen,
    preview_screen,
    prompt_for_habit_screen,
    prompt_page_screen,
    prompts_screen,
    saved_screen,
    type_time_screen,
)
from habitbot.chat.screens.start import first_time_screen, started_screen
from habitbot.chat.taps.prompts import (
    AddPromptTap,
    ChangeTimesTap,
    ChangeTimeTap,
    ChangeTimeTypedTap,
    ClashTap,
    DayOffTap,
    DeletePromptSureTap,
    DeletePromptTap,
    ExcuseTap,
    InsistTap,
    NewPromptTap,
    NewTimeTap,
    NewTimeTypedTap,
    PausesTap,
    PauseTap,
    PromptForHabitTap,
    PromptsTap,
    PromptTap,
    ReturnTap,
    SaveTimeTap,
)
from habitbot.chat.taps.start import FirstTimeTypedTap
from habitbot.core.book import Book
from habitbot.core.breaks import habit_left_behind
from habitbot.core.dated import check_ahead
from habitbot.core.day import DAY
from habitbot.core.greeting import is_greeting_due
from habitbot.core.prompt import PromptKind
from habitbot.core.prompts import (
    add_prompt,
    change_prompt,
    check_about,
    delete_prompt,
    find_clash,
    find_prompt,
    is_paused,
    plan,
    take_first_time,
)
from habitbot.core.schedule import read_cron
from habitbot.core.settings import excuse_pause, pause, resume, take_day_off
from habitbot.texts import prompts as texts
from habitbot.texts.buttons import saved_toast, welcome_back_toast
from habitbot.texts.dates import read_pause
from habitbot.texts.times import is_plain_clock, read_times

TIME, PAUSE = FirstTimeTypedTap.QUESTION, PausesTap.QUESTION


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        command_shows("prompts", _prompts),
        Of(PromptsTap).shows(_prompts),
        Of(PromptTap).shows(prompt_page_screen),
        Of(ClashTap).shows(saved_screen),
        Of(AddPromptTap).shows(add_prompt_screen),
        Of(PromptForHabitTap).shows(prompt_for_habit_screen),
        Of(NewPromptTap).shows(_when),
        does(NewTimeTap, on_new_time, saved_toast),
        does(NewTimeTypedTap, on_type_time),
        does(FirstTimeTypedTap, on_type_time),
        Of(ChangeTimesTap).shows(change_time_screen),
        does(ChangeTimeTap, on_change_time, saved_toast),
        does(ChangeTimeTypedTap, on_type_time),
        does(SaveTimeTap, on_save, saved_toast),
        does(InsistTap, on_insist, saved_toast),
        Of(DeletePromptTap).shows(delete_prompt_screen),
        does(DeletePromptSureTap, on_delete, texts.deleted_toast),
        shows(PausesTap, lambda _, scene, __: pauses_screen(scene)),
        does(PauseTap, on_pause),
        does(ExcuseTap, on_excuse),
        does(DayOffTap, on_day_off),
        does(ReturnTap, on_return),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {TIME: takes(on_time_typed), PAUSE: takes(on_pause_typed)}


def ways_back() -> dict[str, WayBack]:
    """Where its questions are left to."""
    return dict.fromkeys((TIME, PAUSE), way_to(prompts_screen))


def asked_again() -> dict[str, WayBack]:
    """What shows its quick answers again, once a typed one was refused."""
    return {TIME: _times_again, PAUSE: way_to(lambda _, scene: pauses_screen(scene))}


def _prompts(book: Book, scene: Scene, page: int = 0) -> Screen:
    """One page of them; without a clock there is nothing to ask by."""
    if book.person.zone is None:
        return pick_zone_screen(book, scene)
    return prompts_screen(book, scene, page)


def _when(book: Book, scene: Scene, kind: PromptKind, habit_id: int | None = None) -> Screen:
    """When a new one asks."""
    if book.person.zone is None:
        return pick_zone_screen(book, scene)
    return new_time_screen(book, scene, kind, habit_id)


def on_new_time(context: Context, book: Book, tap: NewTimeTap) -> Screen:
    """A new prompt at this time."""
    prompt = add_prompt(book, tap.kind, tap.cron, now=context.now, habit_id=tap.habit_id)
    return saved_screen(book, context.scene, prompt.id)


def on_change_time(context: Context, book: Book, tap: ChangeTimeTap) -> Screen:
    """This other time."""
    prompt = change_prompt(book, tap.prompt_id, now=context.now, cron=tap.cron)
    return saved_screen(book, context.scene, prompt.id)


def on_type_time(
    context: Context, book: Book, tap: NewTimeTypedTap | ChangeTimeTypedTap | FirstTimeTypedTap
) -> Screen:
    """Wait for a typed time of what is still there."""
    _check_there(book, tap)
    context.ask(book, TIME, tap, has_limit=book.person.has_started)
    return type_time_screen(context.scene)


def on_time_typed(context: Context, book: Book, typed: str) -> Screen:
    """A typed time: say what was understood, and the next runs, before it is kept.

    At the start a plain one, "20:30", is as good as its button.
    """
    line = read_times(typed, context.language)
    if line is not None and not book.person.has_started and is_plain_clock(typed):
        return _keep(context, book, read_cron(line), is_insistent=False)
    if line is not None:
        return _preview(context, book, read_cron(line))
    rows = _times_again(context, book).rows
    line = texts.not_understood(context.words, is_new=not book.person.has_started)
    return context.ask_again(book, line, rows)


def on_save(context: Context, book: Book, tap: SaveTimeTap) -> Screen:
    """Keep the typed time."""
    left = context.left
    cron = left.facts.get("cron") if left and left.question == TIME else None
    if cron is None or sign_of(cron) != tap.sign:
        raise NotATap
    clash = find_clash(cron, book.person.quiet_hours)
    if tap.is_moved and clash is not None and clash.cron is not None:
        cron = clash.cron
    return _keep(context, book, cron, is_insistent=tap.is_insistent)


def on_insist(context: Context, book: Book, tap: InsistTap) -> Screen:
    """Ask within the quiet hours too, or no longer."""
    change_prompt(book, tap.prompt_id, now=context.now, is_insistent=tap.is_insistent)
    return prompt_page_screen(book, context.scene, tap.prompt_id)


def on_delete(context: Context, book: Book, tap: DeletePromptSureTap) -> Screen:
    """Ask then no longer; a series of breaks may take its habit along."""
    gone = delete_prompt(book, tap.prompt_id, now=context.now)
    left = habit_left_behind(book, gone)
    return (
        prompts_screen(book, context.scene)
        if left is None
        else left_behind_screen(context.scene, left)
    )


def on_pause(context: Context, book: Book, tap: PauseTap) -> Screen:
    """This long."""
    if tap.days not in (*PAUSES, None):
        raise NotATap
    return _pause(context, book, tap.days)


def on_pause_typed(context: Context, book: Book, typed: str) -> Screen:
    """So many days, or until a day that is named."""
    check_weekday(context, typed)
    until, at = read_pause(typed, context.today, context.language)
    if until is None:
        line = texts.pause_not_understood(context.words)
        return context.ask_again(book, line, pauses_screen(context.scene).rows)
    check_ahead(until, context.today + DAY)
    tell_of_time(context, at)
    tell_of_rough(context, typed, until)
    return _pause(context, book, (until - context.today).days)


def on_excuse(context: Context, book: Book, tap: ExcuseTap) -> tuple[Screen, str]:
    """Let the streaks wait, too; today is shown once that pause is over."""
    chosen = book.person.pause
    if chosen is None or tap.since not in {None, chosen.since}:
        raise NotATap
    excuse_pause(book)
    is_over = not is_paused(book.person, context.today)
    screen = context.home(book) if is_over else paused_screen(book, context.scene, is_excused=True)
    return screen, texts.excused_line(context.words) if is_over else ""


def on_day_off(context: Context, book: Book, tap: DayOffTap) -> Screen:
    """Tomorrow is off, or today where the button is from yesterday."""
    if not context.today <= tap.day <= context.today + DAY:
        raise NotATap
    take_day_off(book, tap.day)
    plan(book, context.now)
    return day_off_screen(context.scene, tap.day)


def on_return(context: Context, book: Book, tap: ReturnTap) -> tuple[Screen, str]:
    """Back again; the card greets whoever was away for a day at least.

    What takes back a day off ends no other pause.
    """
    if tap.since is not None and not _is_ahead(book, tap.since, context.today):
        raise NotATap
    resume(book, today=context.today)
    plan(book, context.now)
    is_greeted = is_greeting_due(book, context.today)
    screen = context.home(book)
    return screen, "" if is_greeted else welcome_back_toast(context.words)


def _is_ahead(book: Book, since: date, today: date) -> bool:
    """Whether the pause that began then is not over."""
    chosen = book.person.pause
    return chosen is not None and chosen.since == since >= today


def _pause(context: Context, book: Book, days: int | None) -> Screen:
    pause(book, today=context.today, days=days)
    plan(book, context.now)
    return paused_screen(book, context.scene, is_excused=False)


def _preview(context: Context, book: Book, cron: str) -> Screen:
    """Remember the line until it is saved; a new one may still be typed."""
    if context.left is None:
        raise NotATap
    facts = {**context.left.facts, "cron": cron}
    book.pending = replace(context.left, facts=facts, asked_at=context.now)
    kind = _kind(context, book)
    clash = find_clash(cron, book.person.quiet_hours)
    return preview_screen(book, context.scene, cron, kind, clash)


def _check_there(book: Book, tap: NewTimeTypedTap | ChangeTimeTypedTap | FirstTimeTypedTap) -> None:
    """Raise NoSuchHabit or NoSuchPrompt where what is to ask at the time is gone."""
    match tap:
        case NewTimeTypedTap(kind=kind, habit_id=habit_id):
            check_about(book, kind, habit_id)
        case ChangeTimeTypedTap(prompt_id=prompt_id):
            find_prompt(book, prompt_id)


def _times_again(context: Context, book: Book) -> Screen:
    """The usual times of what is asked for."""
    asked = context.asked_any(NewTimeTypedTap, ChangeTimeTypedTap, FirstTimeTypedTap)
    match asked:
        case NewTimeTypedTap(kind=kind, habit_id=habit_id):
            return new_time_screen(book, context.scene, kind, habit_id)
        case ChangeTimeTypedTap(prompt_id=prompt_id):
            return change_time_screen(book, context.scene, prompt_id)
        case _:
            return first_time_screen(book, context.scene)


def _kind(context: Context, book: Book) -> PromptKind:
    asked = context.asked_any(NewTimeTypedTap, ChangeTimeTypedTap, FirstTimeTypedTap)
    match asked:
        case NewTimeTypedTap(kind=kind):
            return kind
        case ChangeTimeTypedTap(prompt_id=prompt_id):
            return find_prompt(book, prompt_id).kind
        case _:
            return PromptKind.LIST


def _keep(context: Context, book: Book, cron: str, *, is_insistent: bool) -> Screen:
    asked = context.asked_any(NewTimeTypedTap, ChangeTimeTypedTap, FirstTimeTypedTap)
    now = context.now
    match asked:
        case NewTimeTypedTap(kind=kind, habit_id=habit_id):
            prompt = add_prompt(
                book, kind, cron, now=now, habit_id=habit_id, is_insistent=is_insistent
            )
        case ChangeTimeTypedTap(prompt_id=prompt_id):
            prompt = change_prompt(book, prompt_id, now=now, cron=cron, is_insistent=is_insistent)
        case _:
            return _end_start(context, book, cron)
    return saved_screen(book, context.scene, prompt.id)


def _end_start(context: Context, book: Book, cron: str) -> Screen:
    if take_first_time(book, cron, context.now) and book.order:
        return started_screen(book, context.scene, cron)
    return context.home(book)
