"""The habits: looking at them, adding, changing, ordering, archiving, deleting."""

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import (
    Handler,
    Of,
    OnAnswer,
    WayBack,
    asks,
    command_shows,
    command_takes,
    does,
    names,
    takes,
)
from habitbot.chat.kit.or_ask import or_ask
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import NotATap, check_sign, signed
from habitbot.chat.kit.typed_habits import take_at_its_word
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
    part_that_can_go,
    read_frequency,
    renamed_screen,
    twin_screen,
    weekdays_screen,
)
from habitbot.chat.screens.recipes import recipe_screen
from habitbot.chat.screens.start import next_start_screen
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
from habitbot.core.book import Book
from habitbot.core.deletion import delete_habit, undo_delete
from habitbot.core.habit import Habit
from habitbot.core.habits import (
    add_habit,
    archive_habit,
    bring_back,
    find_habit,
    find_habit_named,
    move_habit,
    rename,
    set_anchor,
    set_area,
    set_celebration,
    set_frequency,
    set_tiny_action,
)
from habitbot.core.prompts import plan
from habitbot.core.typed.areas import guess_area
from habitbot.core.typed.frequency_said import nearest_frequency
from habitbot.core.typed.telling import check_named, says_none
from habitbot.core.typed.text import check_said, clean_answer, clean_name
from habitbot.texts import habits as texts
from habitbot.texts.buttons import welcome_back_toast

NAME, ANCHOR = AddTap.QUESTION, "anchor"
PART, FREQUENCY = EditPartTap.QUESTION, FrequenciesTap.QUESTION
SETTERS = {
    Part.NAME: rename,
    Part.ANCHOR: set_anchor,
    Part.TINY: set_tiny_action,
    Part.CELEBRATION: set_celebration,
}


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        command_shows("habits", habits_screen),
        command_takes("add", takes(on_add)),
        Of(HabitsTap).shows(habits_screen),
        Of(ArchivedTap).shows(archive_screen),
        Of(HabitTap).shows(habit_screen),
        asks(AddTap, NAME, lambda _, scene, __: name_screen(scene)),
        does(AddTwinTap, on_add_twin),
        does(AnchorlessTap, on_anchorless),
        does(NewAnchorTap, on_new_anchor),
        does(AnchorTap, on_anchor, texts.changed_toast),
        Of(EditTap).shows(edit_screen),
        Of(EditPartTap).asks(PART, edit_part_screen),
        does(ClearPartTap, on_clear_part, texts.changed_toast),
        Of(AreasTap).shows(areas_screen),
        does(AreaTap, on_area, texts.changed_toast),
        Of(FrequenciesTap).shows(frequencies_screen),
        does(FrequencyTap, on_frequency, texts.changed_toast),
        Of(WeekdaysTap).shows(weekdays_screen),
        Of(OrderTap).shows(order_screen),
        does(MoveTap, on_move, texts.changed_toast),
        does(ArchiveTap, on_archive, texts.archived_toast),
        does(BringBackTap, on_bring_back, welcome_back_toast),
        Of(DeleteTap).shows(delete_screen),
        does(DeleteSureTap, on_delete_sure),
        does(UndoTap, on_undo, texts.undone_toast),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {
        NAME: names(on_name_typed),
        ANCHOR: takes(on_anchor_typed),
        PART: takes(on_part_typed),
        FREQUENCY: takes(on_frequency_typed),
    }


def ways_back() -> dict[str, WayBack]:
    """Where its questions are left to."""
    return {
        NAME: _back_to_list,
        ANCHOR: _back_to_list,
        PART: _back_to_habit,
        FREQUENCY: Of(FrequenciesTap).way(habit_screen),
    }


def on_add(context: Context, book: Book, typed: str) -> Screen:
    """Add a habit: by the words behind the command, or by asking."""
    if typed:
        with or_ask(AddTap()):
            return _add_at_once(context, book, typed)
    context.ask(book, NAME)
    return name_screen(context.scene)


def _add_at_once(context: Context, book: Book, name: str) -> Screen:
    check_named(name)
    twin = find_habit_named(book, name)
    if twin is not None:
        return _ask_of_twin(context, book, twin, name)
    return added_screen(book, context.scene, _add(context, book, name, "").id)


def on_name_typed(context: Context, book: Book, typed: str) -> Screen:
    """The words of a new habit; then its anchor."""
    name = clean_name(typed)
    twin = find_habit_named(book, name)
    if twin is not None:
        return _ask_of_twin(context, book, twin, name)
    context.ask(book, ANCHOR, name=name)
    return anchor_screen(context.scene, name)


def on_add_twin(context: Context, book: Book, tap: AddTwinTap) -> Screen:
    """One more of that name; what it follows tells the two apart."""
    name = context.name_before(tap.sign, NAME)
    context.ask(book, ANCHOR, name=name)
    return anchor_screen(context.scene, name)


def on_anchor_typed(context: Context, book: Book, typed: str) -> Screen:
    """The anchor of a new habit, which may have none."""
    if says_none(typed):
        return _finish_adding(context, book, "")
    check_named(typed)
    return _finish_adding(context, book, clean_answer(typed))


def on_anchorless(context: Context, book: Book, tap: AnchorlessTap) -> Screen:
    """A new habit without an anchor."""
    return _finish_adding(context, book, "", tap.sign)


def on_new_anchor(context: Context, book: Book, tap: NewAnchorTap) -> Screen:
    """A new habit after one of the usual moments."""
    moment = signed(tap.sign, texts.usual_moments(context.words))
    return _finish_adding(context, book, moment, tap.name_sign)


def on_anchor(context: Context, book: Book, tap: AnchorTap) -> Screen:
    """One of the usual moments; tapped twice it is the same."""
    set_anchor(book, tap.habit_id, signed(tap.sign, texts.usual_moments(context.words)))
    return habit_screen(book, context.scene, tap.habit_id)


def on_part_typed(context: Context, book: Book, typed: str) -> Screen:
    """One part anew; a celebration may be called anything: "yes!"."""
    tap = context.asked(EditPartTap)
    if tap.part is not Part.CELEBRATION or says_none(typed):
        check_named(typed)
    if tap.part is not Part.NAME:
        check_said(typed)
    before = find_habit(book, tap.habit_id)
    SETTERS[tap.part](book, tap.habit_id, typed)
    if tap.part is not Part.NAME:
        return _part_screen(context, book, tap)
    take_at_its_word(book, before, today=context.today)
    return renamed_screen(book, context.scene, before)


def on_clear_part(context: Context, book: Book, tap: ClearPartTap) -> Screen:
    """Take a part away; the words stay."""
    if tap.part is Part.NAME:
        raise NotATap
    check_sign(tap.sign, part_that_can_go(find_habit(book, tap.habit_id), tap.part))
    SETTERS[tap.part](book, tap.habit_id, "")
    return _part_screen(context, book, tap)


def on_area(context: Context, book: Book, tap: AreaTap) -> Screen:
    """This area."""
    set_area(book, tap.habit_id, tap.area)
    return habit_screen(book, context.scene, tap.habit_id)


def on_frequency(context: Context, book: Book, tap: FrequencyTap) -> Screen:
    """This often."""
    try:
        frequency = read_frequency(tap.code)
    except ValueError as no_frequency:
        raise NotATap from no_frequency
    set_frequency(book, tap.habit_id, frequency, today=context.today)
    return habit_screen(book, context.scene, tap.habit_id)


def on_frequency_typed(context: Context, book: Book, typed: str) -> Screen:
    """This often, typed."""
    habit_id = context.asked(FrequenciesTap).habit_id
    frequency = texts.frequency_meant(typed, context.language)
    if frequency is None:
        rows = frequencies_screen(book, context.scene, habit_id).rows
        nearest = nearest_frequency(typed)
        line = (
            texts.nearest_line(context.words, nearest)
            if nearest
            else texts.frequency_not_read(context.words)
        )
        return context.ask_again(book, line, rows)
    set_frequency(book, habit_id, frequency, today=context.today)
    return habit_screen(book, context.scene, habit_id)


def on_move(context: Context, book: Book, tap: MoveTap) -> Screen:
    """This place."""
    move_habit(book, tap.habit_id, tap.place)
    return habits_screen(book, context.scene)


def on_archive(context: Context, book: Book, tap: ArchiveTap) -> Screen:
    """Let it rest."""
    archive_habit(book, tap.habit_id, today=context.today)
    plan(book, context.now)
    return habit_screen(book, context.scene, tap.habit_id)


def on_bring_back(context: Context, book: Book, tap: BringBackTap) -> Screen:
    """Take it up again."""
    bring_back(book, tap.habit_id, today=context.today)
    plan(book, context.now)
    return habit_screen(book, context.scene, tap.habit_id)


def on_delete_sure(context: Context, book: Book, tap: DeleteSureTap) -> Screen:
    """Delete it, with seven days to undo it."""
    gone = delete_habit(book, tap.habit_id, now=context.now)
    plan(book, context.now)
    return deleted_screen(context.scene, gone.habit)


def on_undo(context: Context, book: Book, tap: UndoTap) -> Screen:
    """Bring it back with all that belonged to it."""
    undo_delete(book, tap.habit_id, now=context.now)
    plan(book, context.now)
    return habit_screen(book, context.scene, tap.habit_id)


def _back_to_list(context: Context, book: Book) -> Screen:
    return habits_screen(book, context.scene)


def _back_to_habit(context: Context, book: Book) -> Screen:
    return habit_screen(book, context.scene, context.asked(EditPartTap).habit_id)


def _part_screen(context: Context, book: Book, tap: EditPartTap | ClearPartTap) -> Screen:
    """Where a part is seen: the celebration in its recipe, the others on the habit's page."""
    draw = recipe_screen if tap.part is Part.CELEBRATION else habit_screen
    return draw(book, context.scene, tap.habit_id)


def _ask_of_twin(context: Context, book: Book, twin: Habit, name: str) -> Screen:
    """Wait for a tap on it, or for another name."""
    name = clean_name(name)
    context.ask(book, NAME, name=name)
    return twin_screen(context.scene, twin, name)


def _finish_adding(context: Context, book: Book, anchor: str, sign: int | None = None) -> Screen:
    name = context.name_before(sign, ANCHOR)
    habit = _add(context, book, name, anchor)
    if book.person.has_started:
        return added_screen(book, context.scene, habit.id)
    return context.asking(book, next_start_screen(book, context.scene))


def _add(context: Context, book: Book, name: str, anchor: str) -> Habit:
    area = guess_area(name, anchor)
    return add_habit(book, name, today=context.today, area=area, anchor=anchor)
