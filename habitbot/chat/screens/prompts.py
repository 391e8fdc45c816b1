"""When to be asked: the prompts, their times, and the pause."""

from collections.abc import Callable, Collection
from datetime import date

from habitbot.chat.kit.pages import cancel_button, cancel_rows, page_of, turn
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import (
    NARROW,
    WIDE,
    Button,
    Carried,
    Screen,
    button,
    rows_of,
    rows_that_fit,
)
from habitbot.chat.kit.tap import Tap, sign_of
from habitbot.chat.screens.pick_time import BREAKS, DAILY, WEEKLY, time_buttons
from habitbot.chat.screens.sure import sure_row
from habitbot.chat.taps.breaks import BreaksTap, WakeBreaksTap
from habitbot.chat.taps.prompts import (
    AddPromptTap,
    ChangeTimesTap,
    ChangeTimeTap,
    ChangeTimeTypedTap,
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
from habitbot.chat.taps.settings import QuietHoursTap
from habitbot.core.book import Book
from habitbot.core.breaks import next_reminders
from habitbot.core.habits import active_habits
from habitbot.core.person import QuietHours
from habitbot.core.prompt import Prompt, PromptKind
from habitbot.core.prompts import (
    Clash,
    check_about,
    find_clash,
    find_clashes,
    find_prompt,
    is_paused,
    next_asks,
)
from habitbot.core.typed.text import cut_line
from habitbot.texts import prompts as texts
from habitbot.texts.breaks import asleep_page_text, wake_label
from habitbot.texts.breaks import label as breaks_label
from habitbot.texts.buttons import (
    another_time_label,
    back_label,
    delete_label,
    save_label,
)
from habitbot.texts.settings import quiet_label
from habitbot.texts.times import describe_cron, label_cron
from habitbot.texts.words import Words

PAUSES = (1, 3, 7, 14)
MOST_BYTES = 64
"""What Telegram lets a button carry; a typed cron line can be longer."""


def prompts_screen(book: Book, scene: Scene, page: int = 0) -> Screen:
    """All prompts, the pause and the quiet hours."""
    words = scene.words
    part = page_of(sorted(book.prompts.values(), key=_rank), page)
    hushed = find_clashes(book, book.person.quiet_hours)
    rows = [
        (button(_row_label(book, words, prompt, hushed), PromptTap(prompt.id)),)
        for prompt in part.rows
    ]
    below = [
        *turn(words, part, PromptsTap),
        button(texts.add_label(words), AddPromptTap()),
        _pause_button(book, scene),
        button(quiet_label(words), QuietHoursTap()),
    ]
    return Screen(
        title=texts.title(words), text=_list_text(book, scene), rows=(*rows, *rows_of(below))
    )


def prompt_page_screen(book: Book, scene: Scene, prompt_id: int) -> Screen:
    """One prompt: its next three runs, and what can be done with it."""
    words, prompt = scene.words, find_prompt(book, prompt_id)
    runs = _runs(book, scene, prompt)
    buttons = [button(texts.change_label(words), ChangeTimesTap(prompt_id))]
    if prompt.is_asleep:
        buttons.insert(0, button(wake_label(words), WakeBreaksTap(prompt_id)))
    clash = find_clash(prompt.cron, book.person.quiet_hours)
    if not prompt.is_insistent:
        buttons += _ways_out(words, prompt_id, clash)
    if clash is not None or prompt.is_insistent:
        label = texts.keep_quiet_label if prompt.is_insistent else texts.ask_anyway_label
        buttons.append(button(label(words), InsistTap(prompt_id, not prompt.is_insistent)))
    buttons += [
        button(delete_label(words), DeletePromptTap(prompt_id)),
        button(back_label(words), PromptsTap()),
    ]
    return Screen(
        title=words.shown(prompt_name(book, words, prompt)),
        text=_page_text(book, words, prompt, runs),
        rows=rows_of(buttons),
    )


def _page_text(book: Book, words: Words, prompt: Prompt, runs: list[str]) -> str:
    """When it asks, or why it does not."""
    when = describe_cron(words, prompt.cron)
    if prompt.is_asleep:
        return asleep_page_text(words, when)
    if _is_resting(book, prompt):
        return texts.resting_text(words, when)
    return texts.page_text(words, when, runs, is_insistent=prompt.is_insistent)


def add_prompt_screen(book: Book, scene: Scene) -> Screen:
    """Asks what a new prompt is about; a time that is typed here is one for the day's list."""
    words = scene.words
    buttons = [
        button(texts.kind_name(words, kind), NewPromptTap(kind))
        for kind in (PromptKind.LIST, PromptKind.REVIEW)
    ]
    if book.order:
        buttons.insert(1, button(texts.one_habit_label(words), PromptForHabitTap()))
    buttons.append(button(breaks_label(words), BreaksTap()))
    buttons.append(button(back_label(words), PromptsTap()))
    return Screen(
        text=texts.what_question(words),
        rows=rows_that_fit(buttons),
        asks=NewTimeTypedTap(PromptKind.LIST),
    )


def prompt_for_habit_screen(book: Book, scene: Scene, page: int = 0) -> Screen:
    """Asks for the habit."""
    words = scene.words
    part = page_of(active_habits(book), page)
    rows = [
        (button(cut_line(habit.name, WIDE), NewPromptTap(PromptKind.HABIT, habit.id)),)
        for habit in part.rows
    ]
    below = (*turn(words, part, PromptForHabitTap), button(back_label(words), AddPromptTap()))
    return Screen(text=texts.which_habit_question(words), rows=(*rows, below))


def new_time_screen(book: Book, scene: Scene, kind: PromptKind, habit_id: int | None) -> Screen:
    """Asks when a new prompt asks. Raises NoSuchHabit where its habit is gone."""
    check_about(book, kind, habit_id)
    words = scene.words
    typed = NewTimeTypedTap(kind, habit_id)
    return _times_screen(
        book, words, kind, habit_id, lambda cron: NewTimeTap(kind, habit_id, cron), typed
    )


def change_time_screen(book: Book, scene: Scene, prompt_id: int) -> Screen:
    """Asks for another time."""
    prompt = find_prompt(book, prompt_id)
    return _times_screen(
        book,
        scene.words,
        prompt.kind,
        prompt.habit_id,
        lambda cron: ChangeTimeTap(prompt_id, cron),
        ChangeTimeTypedTap(prompt_id),
    )


def type_time_screen(scene: Scene) -> Screen:
    """Asks for a typed time."""
    return Screen(text=texts.typed_question(scene.words), rows=cancel_rows(scene.words))


def preview_screen(
    book: Book, scene: Scene, cron: str, kind: PromptKind, clash: Clash | None
) -> Screen:
    """A typed time, understood: the next three runs before it is kept."""
    words = scene.words
    runs = _runs(book, scene, Prompt(0, kind, cron))
    lines = [texts.preview_text(words, describe_cron(words, cron), runs)]
    buttons = [
        button(save_label(words), SaveTimeTap(sign_of(cron))),
        cancel_button(words),
    ]
    quiet = book.person.quiet_hours
    if clash is not None and quiet is not None:
        lines.append(texts.clash_text(words, quiet))
        anyway = SaveTimeTap(sign_of(cron), is_insistent=True)
        buttons.insert(1, button(texts.ask_anyway_label(words), anyway))
        if clash.move_to is not None:
            label = texts.move_label(words, words.time(clash.move_to))
            buttons.insert(0, button(label, SaveTimeTap(sign_of(cron), is_moved=True)))
    return Screen(text="\n\n".join(lines), rows=rows_of(buttons))


def saved_screen(book: Book, scene: Scene, prompt_id: int) -> Screen:
    """The prompt's page, or the question what to do about the quiet hours."""
    prompt, quiet = find_prompt(book, prompt_id), book.person.quiet_hours
    clash = None if prompt.is_insistent else find_clash(prompt.cron, quiet)
    if clash is not None and quiet is not None:
        return clash_screen(scene, prompt_id, clash, quiet)
    return prompt_page_screen(book, scene, prompt_id)


def clash_screen(scene: Scene, prompt_id: int, clash: Clash, quiet: QuietHours) -> Screen:
    """The prompt just saved lies in the quiet hours: move it, or ask anyway?"""
    words = scene.words
    buttons = [
        *_ways_out(words, prompt_id, clash),
        button(texts.ask_anyway_label(words), InsistTap(prompt_id, is_insistent=True)),
        button(texts.keep_quiet_label(words), PromptTap(prompt_id)),
    ]
    return Screen(text=texts.clash_text(words, quiet), rows=rows_of(buttons))


def delete_prompt_screen(book: Book, scene: Scene, prompt_id: int) -> Screen:
    """Asks before a prompt is deleted, and names it."""
    words, prompt = scene.words, find_prompt(book, prompt_id)
    name = cut_line(prompt_name(book, words, prompt), WIDE)
    return Screen(
        text=texts.delete_question(words, name, describe_cron(words, prompt.cron)),
        rows=(sure_row(words, DeletePromptSureTap(prompt_id), PromptTap(prompt_id)),),
    )


def pauses_screen(scene: Scene) -> Screen:
    """Asks how long."""
    words = scene.words
    buttons = [button(texts.pause_days_label(words, days), PauseTap(days)) for days in PAUSES]
    buttons += [
        button(texts.until_return_label(words), PauseTap(None)),
        button(back_label(words), PromptsTap()),
    ]
    return Screen(text=texts.pause_question(words), rows=rows_of(buttons), asks=PausesTap())


def paused_screen(book: Book, scene: Scene, *, is_excused: bool) -> Screen:
    """The pause has begun; shall its days be excused?"""
    words, pause = scene.words, book.person.pause
    is_paused_now = is_paused(book.person, scene.today)
    lines = [texts.paused_line(words, pause)] if pause and is_paused_now else []
    lines.append(texts.excused_line(words) if is_excused else texts.paused_text(words))
    excuse = ExcuseTap(pause.since if pause else None)
    offer = () if is_excused else (button(texts.excuse_label(words), excuse),)
    back = button(texts.return_label(words), ReturnTap())
    return Screen(text="\n".join(lines), rows=rows_that_fit([*offer, back]))


def day_off_screen(scene: Scene, day: date) -> Screen:
    """That day is off; one tap takes it back."""
    words = scene.words
    return Screen(
        text=texts.day_off_text(words, day),
        rows=((button(texts.rather_not_label(words), ReturnTap(day)),),),
    )


def prompt_name(book: Book, words: Words, prompt: Prompt) -> str:
    """What a prompt asks about."""
    if prompt.kind is PromptKind.HABIT and prompt.habit_id in book.habits:
        return book.habits[prompt.habit_id].name
    return texts.kind_name(words, prompt.kind)


def _is_resting(book: Book, prompt: Prompt) -> bool:
    """Whether the prompt is silent because its habit is archived."""
    habit = book.habits.get(prompt.habit_id) if prompt.habit_id is not None else None
    return habit is not None and habit.is_archived


def prompts_of_habit(book: Book, habit_id: int) -> list[Prompt]:
    """The prompts that ask about this habit alone."""
    return [prompt for prompt in book.prompts.values() if prompt.habit_id == habit_id]


def _ways_out(words: Words, prompt_id: int, clash: Clash | None) -> list[Button]:
    """The way out of the quiet hours, where there is one and a button can carry it."""
    if clash is None or clash.move_to is None or clash.cron is None:
        return []
    move = button(
        texts.move_label(words, words.time(clash.move_to)), ChangeTimeTap(prompt_id, clash.cron)
    )
    return [move] if len(move.data) <= MOST_BYTES else []


def prompt_label(book: Book, words: Words, prompt: Prompt) -> str:
    """A prompt on its button: when, and what it asks about."""
    name = prompt_name(book, words, prompt)
    when = label_cron(words, prompt.cron)
    if prompt.kind is PromptKind.BREAK:
        when = cut_line(when, NARROW)
    return cut_line(texts.prompt_line(words, name, when), WIDE)


def _row_label(book: Book, words: Words, prompt: Prompt, hushed: Collection[int]) -> str:
    label = prompt_label(book, words, prompt)
    if prompt.is_asleep:
        return texts.asleep_label(words, label)
    return texts.hushed_label(words, label) if prompt.id in hushed else label


def _list_text(book: Book, scene: Scene) -> str:
    words, person, today = scene.words, book.person, scene.today
    lines = [] if book.prompts else [texts.empty_text(words)]
    if person.pause is not None and is_paused(person, today):
        lines.append(texts.paused_line(words, person.pause))
    if person.quiet_hours is not None:
        lines.append(texts.quiet_line(words, person.quiet_hours))
    if find_clashes(book, person.quiet_hours):
        lines.append(texts.hushed_line(words))
    if any(prompt.is_asleep for prompt in book.prompts.values()):
        lines.append(texts.asleep_line(words))
    return "\n".join(lines)


def _pause_button(book: Book, scene: Scene) -> Button:
    words = scene.words
    if is_paused(book.person, scene.today):
        return button(texts.return_label(words), ReturnTap())
    return button(texts.pause_label(words), PausesTap())


def _times_screen(
    book: Book,
    words: Words,
    kind: PromptKind,
    habit_id: int | None,
    tap_for: Callable[[str], Carried],
    typed: Tap,
) -> Screen:
    crons = {PromptKind.REVIEW: WEEKLY, PromptKind.BREAK: BREAKS}.get(kind, DAILY)
    buttons = [
        *time_buttons(words, crons, tap_for),
        button(another_time_label(words), typed),
        button(back_label(words), PromptsTap()),
    ]
    title = words.shown(prompt_name(book, words, Prompt(0, kind, "", habit_id)))
    width = 1 if kind is PromptKind.BREAK else 2
    return Screen(
        title=title, text=texts.when_question(words), rows=rows_of(buttons, width), asks=typed
    )


def _runs(book: Book, scene: Scene, prompt: Prompt) -> list[str]:
    """The next messages that a prompt will bring, be it one that is not kept yet."""
    if prompt.kind is PromptKind.BREAK:
        asks = next_reminders(book, prompt, scene.now)
    else:
        asks = next_asks(
            book, prompt.cron, scene.now, kind=prompt.kind, is_insistent=prompt.is_insistent
        )
    lines = [texts.run_line(scene.words, ask.at, ask.day) for ask in asks]
    return lines or [texts.no_runs_line(scene.words)]


def _rank(prompt: Prompt) -> tuple[int, int]:
    """The day's list first, then single habits, then the week."""
    return (list(PromptKind).index(prompt.kind), prompt.id)
