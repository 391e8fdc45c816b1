"""The habits: looking at them, adding, changing, ordering, archiving, deleting."""

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import Handler, OnAnswer, command, tap
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.taps import (
    AddTap,
    AnchorlessTap,
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
    NotATap,
    OrderTap,
    Part,
    UndoTap,
    WeekdaysTap,
)
from habitbot.chat.screens.habits import (
    added_screen,
    anchor_screen,
    archive_screen,
    areas_screen,
    delete_screen,
    deleted_screen,
    edit_part_screen,
    edit_screen,
    frequencies_screen,
    habit_screen,
    habits_screen,
    name_screen,
    order_screen,
    read_frequency,
    weekdays_screen,
)
from habitbot.chat.screens.start import next_start_screen
from habitbot.core.book import Book
from habitbot.core.deletion import delete_habit, undo_delete
from habitbot.core.habit import (
    Habit,
    add_habit,
    archive_habit,
    bring_back,
    guess_area,
    move_habit,
    rename,
    set_anchor,
    set_area,
    set_frequency,
    set_tiny_action,
)
from habitbot.core.prompts import plan
from habitbot.core.typed import clean_name
from habitbot.texts import habits as texts

NAME, ANCHOR, PART = "name", "anchor", "part"
SETTERS = {Part.NAME: rename, Part.ANCHOR: set_anchor, Part.TINY: set_tiny_action}


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        command("habits", on_habits),
        command("add", on_add),
        tap(HabitsTap, on_habits_page),
        tap(ArchivedTap, on_archived),
        tap(HabitTap, on_habit),
        tap(AddTap, on_add_tapped),
        tap(AnchorlessTap, on_anchorless),
        tap(EditTap, on_edit),
        tap(EditPartTap, on_edit_part),
        tap(ClearPartTap, on_clear_part),
        tap(AreasTap, on_areas),
        tap(AreaTap, on_area),
        tap(FrequenciesTap, on_frequencies),
        tap(FrequencyTap, on_frequency),
        tap(WeekdaysTap, on_weekdays),
        tap(OrderTap, on_order),
        tap(MoveTap, on_move),
        tap(ArchiveTap, on_archive),
        tap(BringBackTap, on_bring_back),
        tap(DeleteTap, on_delete),
        tap(DeleteSureTap, on_delete_sure),
        tap(UndoTap, on_undo),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {NAME: on_name_typed, ANCHOR: on_anchor_typed, PART: on_part_typed}


async def on_habits(context: Context) -> None:
    """The list."""
    async with context.book() as book:
        screen = habits_screen(book, context.scene)
    context.show(screen)


async def on_habits_page(context: Context, tap: HabitsTap) -> None:
    """Another page of it."""
    async with context.book() as book:
        screen = habits_screen(book, context.scene, tap.page)
    context.show(screen)


async def on_archived(context: Context, tap: ArchivedTap) -> None:
    """What rests."""
    async with context.book() as book:
        screen = archive_screen(book, context.scene, tap.page)
    context.show(screen)


async def on_habit(context: Context, tap: HabitTap) -> None:
    """A habit's page."""
    async with context.book() as book:
        screen = habit_screen(book, context.scene, tap.habit_id)
    context.show(screen)


async def on_add(context: Context) -> None:
    """Add a habit: by the words behind the command, or by asking."""
    typed = context.typed.partition(" ")[2].strip()
    async with context.book() as book:
        if typed:
            habit = _add(book, context, typed, "")
            screen = added_screen(book, context.scene, habit.id)
        else:
            context.ask(book, NAME)
            screen = name_screen(context.scene)
    context.show(screen)


async def on_add_tapped(context: Context, _: AddTap) -> None:
    """Add a habit, from a button."""
    async with context.book() as book:
        context.ask(book, NAME)
        screen = name_screen(context.scene)
    context.show(screen)


async def on_name_typed(context: Context, typed: str) -> None:
    """The words of a new habit; then its anchor."""
    async with context.book() as book:
        name = clean_name(typed)
        context.ask(book, ANCHOR, name=name)
        screen = anchor_screen(context.scene, name)
    context.show(screen)


async def on_anchor_typed(context: Context, typed: str) -> None:
    """The anchor of a new habit."""
    async with context.book() as book:
        screen = _finish_adding(book, context, clean_name(typed))
    context.show(screen)


async def on_anchorless(context: Context, _: AnchorlessTap) -> None:
    """A new habit without an anchor."""
    async with context.book() as book:
        screen = _finish_adding(book, context, "")
    context.show(screen)


async def on_edit(context: Context, tap: EditTap) -> None:
    """What shall change."""
    async with context.book() as book:
        screen = edit_screen(book, context.scene, tap.habit_id)
    context.show(screen)


async def on_edit_part(context: Context, tap: EditPartTap) -> None:
    """Wait for one part anew."""
    async with context.book() as book:
        screen = edit_part_screen(book, context.scene, tap.habit_id, tap.part)
        context.ask(book, PART, tap)
    context.show(screen)


async def on_part_typed(context: Context, typed: str) -> None:
    """One part anew."""
    async with context.book() as book:
        tap = context.asked(EditPartTap)
        SETTERS[tap.part](book, tap.habit_id, typed)
        screen = habit_screen(book, context.scene, tap.habit_id)
    context.show(screen)


async def on_clear_part(context: Context, tap: ClearPartTap) -> None:
    """Take the anchor or the tiny version away."""
    if tap.part is Part.NAME:
        raise NotATap
    async with context.book() as book:
        SETTERS[tap.part](book, tap.habit_id, "")
        screen = habit_screen(book, context.scene, tap.habit_id)
    context.show(screen, texts.changed_toast(context.words))


async def on_areas(context: Context, tap: AreasTap) -> None:
    """Which area."""
    async with context.book() as book:
        screen = areas_screen(book, context.scene, tap.habit_id)
    context.show(screen)


async def on_area(context: Context, tap: AreaTap) -> None:
    """This area."""
    async with context.book() as book:
        set_area(book, tap.habit_id, tap.area)
        screen = habit_screen(book, context.scene, tap.habit_id)
    context.show(screen, texts.changed_toast(context.words))


async def on_frequencies(context: Context, tap: FrequenciesTap) -> None:
    """How often."""
    async with context.book() as book:
        screen = frequencies_screen(book, context.scene, tap.habit_id)
    context.show(screen)


async def on_frequency(context: Context, tap: FrequencyTap) -> None:
    """This often."""
    try:
        frequency = read_frequency(tap.code)
    except ValueError as no_frequency:
        raise NotATap from no_frequency
    async with context.book() as book:
        set_frequency(book, tap.habit_id, frequency, today=context.today)
        screen = habit_screen(book, context.scene, tap.habit_id)
    context.show(screen, texts.changed_toast(context.words))


async def on_weekdays(context: Context, tap: WeekdaysTap) -> None:
    """These weekdays, so far."""
    async with context.book() as book:
        screen = weekdays_screen(book, context.scene, tap.habit_id, tap.chosen)
    context.show(screen)


async def on_order(context: Context, tap: OrderTap) -> None:
    """Which place."""
    async with context.book() as book:
        screen = order_screen(book, context.scene, tap.habit_id)
    context.show(screen)


async def on_move(context: Context, tap: MoveTap) -> None:
    """This place."""
    async with context.book() as book:
        move_habit(book, tap.habit_id, tap.place)
        screen = habits_screen(book, context.scene)
    context.show(screen, texts.changed_toast(context.words))


async def on_archive(context: Context, tap: ArchiveTap) -> None:
    """Let it rest."""
    async with context.book() as book:
        archive_habit(book, tap.habit_id, today=context.today)
        plan(book, context.now)
        screen = habit_screen(book, context.scene, tap.habit_id)
    context.show(screen, texts.archived_toast(context.words))


async def on_bring_back(context: Context, tap: BringBackTap) -> None:
    """Take it up again."""
    async with context.book() as book:
        bring_back(book, tap.habit_id, today=context.today)
        plan(book, context.now)
        screen = habit_screen(book, context.scene, tap.habit_id)
    context.show(screen, texts.brought_back_toast(context.words))


async def on_delete(context: Context, tap: DeleteTap) -> None:
    """Ask once."""
    async with context.book() as book:
        screen = delete_screen(book, context.scene, tap.habit_id)
    context.show(screen)


async def on_delete_sure(context: Context, tap: DeleteSureTap) -> None:
    """Delete it, with seven days to undo it."""
    async with context.book() as book:
        gone = delete_habit(book, tap.habit_id, now=context.now)
        plan(book, context.now)
    context.show(deleted_screen(context.scene, gone.habit))


async def on_undo(context: Context, tap: UndoTap) -> None:
    """Bring it back with all that belonged to it."""
    async with context.book() as book:
        undo_delete(book, tap.habit_id, now=context.now)
        plan(book, context.now)
        screen = habit_screen(book, context.scene, tap.habit_id)
    context.show(screen, texts.undone_toast(context.words))


def _finish_adding(book: Book, context: Context, anchor: str) -> Screen:
    name = context.left.facts.get("name") if context.left else None
    if name is None:
        raise NotATap
    habit = _add(book, context, name, anchor)
    if book.person.has_started:
        return added_screen(book, context.scene, habit.id)
    return next_start_screen(book, context.scene)


def _add(book: Book, context: Context, name: str, anchor: str) -> Habit:
    area = guess_area(f"{anchor} {name}")
    return add_habit(book, name, today=context.today, area=area, anchor=anchor)
