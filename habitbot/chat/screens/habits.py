"""The habits: their list, a habit's page, and the screens that change one."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from habitbot.chat.kit.pages import cancel_button, page_of, turn
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import WIDE, Button, Carried, Screen, button, rows_of, rows_that_fit
from habitbot.chat.kit.tap import CancelTap, sign_of
from habitbot.chat.screens.prompts import prompts_of_habit
from habitbot.chat.screens.sure import sure_row
from habitbot.chat.screens.targets import counting_row
from habitbot.chat.screens.twins import twin_rows
from habitbot.chat.taps.habits import (
    AddTap,
    AddTwinTap,
    AnchorlessTap,
    AnchorTap,
    ArchivedTap,
    ArchiveTap,
    AreasTap,
    AreaTap,
    BringBackTap,
    ClearPartTap,
    DeleteSureTap,
    DeleteTap,
    EditPartTap,
    EditTap,
    FrequenciesTap,
    FrequencyTap,
    HabitsTap,
    HabitTap,
    MoveTap,
    NewAnchorTap,
    OrderTap,
    Part,
    UndoTap,
    WeekdaysTap,
)
from habitbot.chat.taps.prompts import NewPromptTap
from habitbot.chat.taps.recipes import RecipeTap
from habitbot.chat.taps.start import StartTap
from habitbot.chat.taps.targets import CountsTap
from habitbot.chat.taps.versions import VersionsTap
from habitbot.core.amounts import late_average
from habitbot.core.book import Book
from habitbot.core.care import is_whole
from habitbot.core.check_in import last_notes
from habitbot.core.come_backs import count_come_backs
from habitbot.core.deletion import UNDO_LASTS
from habitbot.core.frequency import EveryDay, Frequency, TimesAWeek, Weekdays, on_weekdays
from habitbot.core.habit import Area, Habit
from habitbot.core.habits import active_habits, archived_habits, find_habit
from habitbot.core.history import History
from habitbot.core.life import life_of, unit_of
from habitbot.core.prompt import PromptKind
from habitbot.core.streak import Streak, best_streak, current_streak
from habitbot.core.strength import current_strength
from habitbot.core.typed.areas import find_area, guess_area
from habitbot.core.typed.frequency_said import nearest_frequency, nearest_newly_said
from habitbot.core.typed.text import cut_line
from habitbot.core.versions import has_versions
from habitbot.texts import amounts, areas
from habitbot.texts import habits as texts
from habitbot.texts.buttons import (
    back_label,
    cancel_label,
    clear_label,
    delete_label,
    edit_label,
    save_label,
)
from habitbot.texts.check_in import called
from habitbot.texts.recipes import celebration_label, own_celebration_question, picture_label
from habitbot.texts.targets import counts_label
from habitbot.texts.times import describe_cron
from habitbot.texts.versions import before_line, change_label
from habitbot.texts.words import Words

NOTES = 5
LONG = 500
"""How many characters of a note stand on its habit's page; its day's menu has them all."""


def habits_screen(book: Book, scene: Scene, page: int = 0) -> Screen:
    """The list: a button a habit."""
    words, habits = scene.words, active_habits(book)
    part = page_of(habits, page)
    rows = [_habit_row(habit) for habit in part.rows]
    below = [*turn(words, part, HabitsTap), button(texts.add_label(words), AddTap())]
    resting = len(archived_habits(book)) + len(book.deleted)
    if resting:
        below.append(button(texts.archived_label(words, resting), ArchivedTap()))
    text = texts.list_text(words) if habits else texts.empty_text(words)
    title = texts.list_title(words, len(habits)) if habits else ""
    return Screen(title=title, text=text, rows=(*rows, *rows_of(below)))


def archive_screen(book: Book, scene: Scene, page: int = 0) -> Screen:
    """What rests, and what was deleted lately."""
    words = scene.words
    archived = archived_habits(book)
    lapsed = scene.now - UNDO_LASTS
    deleted = [gone.habit for gone in book.deleted.values() if gone.deleted_at > lapsed]
    part = page_of([*archived, *deleted], page)
    rows = [
        _habit_row(habit) if habit.id in book.habits else _undo_row(scene, habit)
        for habit in part.rows
    ]
    back = button(back_label(words), HabitsTap())
    text = texts.archive_text(words, has_archived=bool(archived), has_deleted=bool(deleted))
    return Screen(
        title=texts.archive_title(words),
        text=text,
        rows=(*rows, (*turn(words, part, ArchivedTap), back)),
    )


def renamed_screen(book: Book, scene: Scene, before: Habit) -> Screen:
    """The page of a habit with other words, and below how often it is due, where they tell that.

    Where they tell a rhythm that no plan holds, the nearest one is offered.
    """
    screen, after = habit_screen(book, scene, before.id), find_habit(book, before.id)
    frequency, words = after.frequency, scene.words
    if frequency != before.frequency:
        return replace(screen, text=f"{screen.text}\n\n{texts.renamed_line(words, frequency)}")
    nearest = nearest_newly_said(before, after.name)
    return _with_plan(words, screen, before.id, nearest) if nearest else screen


def offering_nearest(words: Words, screen: Screen, habit: Habit) -> Screen:
    """A page that shows what a new habit came to, with the plan nearest to its words."""
    nearest = nearest_frequency(habit.name)
    if nearest is None or nearest == habit.frequency:
        return screen
    return _with_plan(words, screen, habit.id, nearest)


def _with_plan(words: Words, screen: Screen, habit_id: int, nearest: Frequency) -> Screen:
    return replace(
        screen,
        text=f"{screen.text}\n\n{texts.nearest_line(words, nearest)}",
        rows=((_frequency_button(words, habit_id, nearest),), *screen.rows),
    )


def habit_screen(book: Book, scene: Scene, habit_id: int) -> Screen:
    """A habit's page."""
    words, habit = scene.words, find_habit(book, habit_id)
    today, down_days = scene.today, scene.down_days
    notes = last_notes(book, habit_id, NOTES)
    text = texts.page_text(
        words,
        habit,
        streak=current_streak(book, habit_id, today=today, down_days=down_days),
        best=best_streak(book, habit_id, today=today, down_days=down_days),
        best_before=_best_before(book, scene, habit),
        kept=book.histories.get(habit_id, History()).count_kept(),
        strength=current_strength(book, habit_id, today=today, down_days=down_days),
        notes=[
            texts.note_line(words, day, cut_line(note, LONG), today.year) for day, note in notes
        ],
        prompts=[describe_cron(words, prompt.cron) for prompt in prompts_of_habit(book, habit_id)],
        come_backs=count_come_backs(life_of(book, habit_id, today=today, down_days=down_days)),
        before=_before(scene, habit),
        counted=_counted(book, scene, habit),
    )
    return Screen(
        title=words.shown(habit.name), text=text, rows=rows_of(_page_buttons(scene, habit))
    )


def _best_before(book: Book, scene: Scene, habit: Habit) -> Streak:
    """The longest streak while it counted in days, where it counts in weeks now, or in weeks."""
    unit = unit_of(habit.frequency).other
    best = best_streak(book, habit.id, today=scene.today, down_days=scene.down_days, unit=unit)
    return Streak(best, unit)


def _counted(book: Book, scene: Scene, habit: Habit) -> list[str]:
    """What a habit that counts asks for, and how much it was lately."""
    if habit.target is None:
        return []
    lately = late_average(book, habit.id, scene.today)
    is_ahead = habit.is_ahead(scene.today)
    lines = [amounts.goal_line(scene.words, habit.target, is_ahead=is_ahead)]
    return [*lines, amounts.average_line(scene.words, habit.target, lately)] if lately else lines


def edit_screen(book: Book, scene: Scene, habit_id: int) -> Screen:
    """Every part of a habit, to be changed; of a limit or medicine nothing is smaller."""
    words, habit = scene.words, find_habit(book, habit_id)
    tiny = [button(texts.tiny_part_label(words), EditPartTap(habit_id, Part.TINY))]
    if is_whole(habit) and not habit.tiny_action:
        tiny = []
    buttons = [
        button(texts.name_label(words), EditPartTap(habit_id, Part.NAME)),
        button(texts.anchor_label(words), EditPartTap(habit_id, Part.ANCHOR)),
        *tiny,
        button(celebration_label(words), RecipeTap(habit_id)),
        button(texts.area_part_label(words), AreasTap(habit_id)),
        button(texts.frequency_part_label(words), FrequenciesTap(habit_id)),
        button(counts_label(words), CountsTap(habit_id)),
        button(texts.order_label(words), OrderTap(habit_id)),
        button(delete_label(words), DeleteTap(habit_id)),
        button(back_label(words), HabitTap(habit_id)),
    ]
    return Screen(
        title=words.shown(habit.name), text=texts.edit_text(words), rows=rows_that_fit(buttons)
    )


def name_screen(scene: Scene) -> Screen:
    """The first question for a new habit: its words."""
    words = scene.words
    ideas = button(texts.ideas_label(words), StartTap())
    return Screen(
        text=texts.name_question(words),
        rows=((ideas, cancel_button(words)),),
    )


def twin_screen(scene: Scene, twin: Habit, name: str) -> Screen:
    """A habit of that name is there already: open it, or add one more?"""
    words = scene.words
    return Screen(
        text=texts.twin_question(words, twin.name),
        rows=twin_rows(words, HabitTap(twin.id), AddTwinTap(sign_of(name))),
    )


def anchor_screen(scene: Scene, name: str) -> Screen:
    """The second question: its anchor."""
    words = scene.words
    none = button(texts.no_anchor_label(words), AnchorlessTap(sign_of(name)))
    return Screen(
        text=texts.anchor_question(words, name),
        rows=(
            *_moment_rows(words, lambda moment: NewAnchorTap(moment, sign_of(name))),
            (none, cancel_button(words)),
        ),
    )


def _moment_rows(
    words: Words, tap: Callable[[int], NewAnchorTap | AnchorTap]
) -> tuple[tuple[Button, ...], ...]:
    """The usual moments, each by one tap."""
    return rows_of([button(one, tap(sign_of(one))) for one in texts.usual_moments(words)])


def added_screen(book: Book, scene: Scene, habit_id: int) -> Screen:
    """A new habit is in the book: how often, with every day preset, and the area proposed."""
    words, habit = scene.words, find_habit(book, habit_id)
    found = find_area(habit.name, habit.anchor)
    is_sure = found is not None or habit.area is not guess_area(habit.name, habit.anchor)
    tell = texts.added_text if is_sure else texts.added_somewhere_text
    line = tell(
        words, texts.frequency_line(words, habit.frequency), areas.area_name(words, habit.area)
    )
    buttons = [
        button(texts.frequency_part_label(words), FrequenciesTap(habit_id)),
        button(areas.area_label(words, habit.area), AreasTap(habit_id)),
        button(texts.prompts_label(words), NewPromptTap(PromptKind.HABIT, habit_id)),
        button(picture_label(words), RecipeTap(habit_id)),
        button(counts_label(words), CountsTap(habit_id)),
        button(texts.fine_label(words), CancelTap()),
    ]
    rows = (*counting_row(book, scene, habit), *rows_of(buttons))
    nearest = nearest_frequency(habit.name)
    if nearest is not None:
        line = f"{line}\n{texts.nearest_line(words, nearest)}"
        rows = ((_frequency_button(words, habit_id, nearest),), *rows)
    return Screen(title=called(words, habit), text=line, rows=rows)


def part_that_can_go(habit: Habit, part: Part) -> str:
    """What is said of a part that can be taken away; a name can't."""
    parts = {
        Part.NAME: "",
        Part.ANCHOR: habit.anchor,
        Part.TINY: habit.tiny_action,
        Part.CELEBRATION: habit.celebration,
    }
    return parts[part]


def _frequency_button(words: Words, habit_id: int, frequency: Frequency) -> Button:
    return button(
        texts.frequency_label(words, frequency), FrequencyTap(habit_id, write_frequency(frequency))
    )


def edit_part_screen(book: Book, scene: Scene, habit_id: int, part: Part) -> Screen:
    """Asks for one part anew."""
    words, habit = scene.words, find_habit(book, habit_id)
    questions = {
        Part.NAME: texts.new_name_question,
        Part.ANCHOR: texts.new_anchor_question,
        Part.TINY: texts.new_tiny_question,
        Part.CELEBRATION: own_celebration_question,
    }
    buttons = [button(cancel_label(words), HabitTap(habit_id))]
    if said := part_that_can_go(habit, part):
        clear = ClearPartTap(habit_id, part, sign_of(said))
        buttons.insert(0, button(clear_label(words), clear))
    usual = _moment_rows(words, partial(AnchorTap, habit_id)) if part is Part.ANCHOR else ()
    return Screen(text=questions[part](words, habit), rows=(*usual, tuple(buttons)))


def areas_screen(book: Book, scene: Scene, habit_id: int) -> Screen:
    """Asks for the area."""
    words, habit = scene.words, find_habit(book, habit_id)
    buttons: list[Button] = [
        button(areas.area_label(words, area), AreaTap(habit_id, area)) for area in Area
    ]
    back = button(back_label(words), HabitTap(habit_id))
    return Screen(
        title=words.shown(habit.name),
        text=texts.area_question(words),
        rows=(*rows_of(buttons), (back,)),
    )


def frequencies_screen(book: Book, scene: Scene, habit_id: int) -> Screen:
    """Asks how often."""
    words, habit = scene.words, find_habit(book, habit_id)
    offered: list[Frequency] = [
        EveryDay(),
        Weekdays((0, 1, 2, 3, 4)),
        *(TimesAWeek(times) for times in range(1, 7)),
    ]
    buttons = [
        *(_frequency_button(words, habit_id, frequency) for frequency in offered),
        button(texts.weekdays_label(words), WeekdaysTap(habit_id, "")),
        button(back_label(words), HabitTap(habit_id)),
    ]
    return Screen(
        title=words.shown(habit.name),
        text=texts.frequency_question(words),
        rows=rows_of(buttons),
        asks=FrequenciesTap(habit_id),
    )


def weekdays_screen(book: Book, scene: Scene, habit_id: int, chosen: str) -> Screen:
    """Choose weekdays one by one."""
    words, habit = scene.words, find_habit(book, habit_id)
    buttons = [
        button(
            texts.weekday_label(words, day, is_chosen=str(day) in chosen),
            WeekdaysTap(habit_id, _with_day(chosen, str(day))),
        )
        for day in range(7)
    ]
    below = [button(back_label(words), FrequenciesTap(habit_id))]
    if chosen:
        below.insert(0, button(save_label(words), FrequencyTap(habit_id, f"w{chosen}")))
    return Screen(
        title=words.shown(habit.name),
        text=texts.weekdays_question(words),
        rows=(*rows_of(buttons, 3), tuple(below)),
        asks=FrequenciesTap(habit_id),
    )


def order_screen(book: Book, scene: Scene, habit_id: int, page: int = 0) -> Screen:
    """Asks for a place in the list: that of which habit."""
    words, habit = scene.words, find_habit(book, habit_id)
    part = page_of([*enumerate(active_habits(book))], page)
    rows = [
        (
            button(
                texts.place_label(words, place, cut_line(other.name, WIDE)),
                MoveTap(habit_id, place),
            ),
        )
        for place, other in part.rows
    ]
    turning = turn(words, part, lambda number: OrderTap(habit_id, number))
    back = button(back_label(words), HabitTap(habit_id))
    return Screen(text=texts.order_question(words, habit), rows=(*rows, (*turning, back)))


def delete_screen(book: Book, scene: Scene, habit_id: int) -> Screen:
    """Asks once, naming what is lost."""
    words, habit = scene.words, find_habit(book, habit_id)
    history = book.histories.get(habit_id)
    answers = history.count_marks() if history else 0
    row = sure_row(words, DeleteSureTap(habit_id), HabitTap(habit_id))
    return Screen(text=texts.delete_question(words, habit, answers), rows=(row,))


def deleted_screen(scene: Scene, habit: Habit) -> Screen:
    """It is gone, and how to undo it."""
    words = scene.words
    undo = button(texts.undo_label(words), UndoTap(habit.id))
    back = button(back_label(words), HabitsTap())
    return Screen(text=texts.deleted_text(words, habit), rows=((undo, back),))


def write_frequency(frequency: Frequency) -> str:
    """A frequency as a button carries it: "d", "w024", "n3"."""
    match frequency:
        case Weekdays(days):
            return "w" + "".join(map(str, days))
        case TimesAWeek(times):
            return f"n{times}"
        case _:
            return "d"


def read_frequency(code: str) -> Frequency:
    """The frequency that a button carries; ValueError where it can't be one."""
    kind, numbers = code[:1], [int(number) for number in code[1:]]
    if kind == "w" and numbers and max(numbers) < 7:
        return on_weekdays(numbers)
    if kind == "n" and len(numbers) == 1 and 1 <= numbers[0] <= 6:
        return TimesAWeek(numbers[0])
    if code == "d":
        return EveryDay()
    raise ValueError(code)


def _with_day(chosen: str, day: str) -> str:
    """The weekdays chosen once this one was tapped as well."""
    return "".join(sorted(set(chosen) ^ {day}))


def _habit_row(habit: Habit) -> tuple[Button, ...]:
    label = f"{areas.SIGNS[habit.area]} {cut_line(habit.name, WIDE)}"
    return (button(label, HabitTap(habit.id)),)


def _undo_row(scene: Scene, habit: Habit) -> tuple[Button, ...]:
    label = texts.undo_one_label(scene.words, cut_line(habit.name, WIDE))
    return (button(label, UndoTap(habit.id)),)


def _before(scene: Scene, habit: Habit) -> str:
    """What was asked for before, in a line; nothing where that never held for a day."""
    if not habit.versions or habit.versions[-1].last < habit.started_on:
        return ""
    last = habit.versions[-1].last
    return before_line(scene.words, habit.as_of(last), last, scene.today)


def _page_buttons(scene: Scene, habit: Habit) -> list[Button]:
    words = scene.words
    smaller = button(change_label(words), VersionsTap(habit.id))
    rest: tuple[str, Carried] = (
        (texts.bring_back_label(words), BringBackTap(habit.id))
        if habit.is_archived
        else (texts.archive_label(words), ArchiveTap(habit.id))
    )
    return [
        button(edit_label(words), EditTap(habit.id)),
        button(texts.prompts_label(words), NewPromptTap(PromptKind.HABIT, habit.id)),
        *(() if habit.is_archived or not has_versions(habit) else (smaller,)),
        button(*rest),
        button(back_label(words), HabitsTap()),
    ]
