"""The habits: their list, their pages, adding, changing, archiving, deleting."""

import re
from collections.abc import Iterator
from datetime import date

from habitbot.core.frequency import EveryDay, Frequency, TimesAWeek, Weekdays, on_weekdays
from habitbot.core.habit import Habit
from habitbot.core.streak import Streak
from habitbot.core.typed.text import is_below_zero
from habitbot.texts.areas import area_label
from habitbot.texts.buttons import chosen_label
from habitbot.texts.check_in import length
from habitbot.texts.dates import short_date
from habitbot.texts.own_names import in_english
from habitbot.texts.recipes import celebration_line
from habitbot.texts.times import every_day, read_weekdays
from habitbot.texts.words import SOURCE, Words

TIMES = {"once": 1, "twice": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
TIMES_A_WEEK = re.compile(
    rf"(?:(?P<number>\d)|(?P<word>{'|'.join(TIMES)}))? ?(?:x|times|mal)?"
    r" ?(?:(?:a|per|each|every|pro|die|in der|in the|/) ?)?(?:week|weekly)"
)


def list_title(words: Words, number: int) -> str:
    """Above the list."""
    return words.count("Your habit", "Your {number} habits", number)


def list_text(words: Words) -> str:
    """Under the title of the list."""
    return words.say("Tap one to see or change it.")


def empty_text(words: Words) -> str:
    """A list or a card without habits."""
    return words.say("Nothing on your list. One tiny habit is plenty to begin with.")


def add_label(words: Words) -> str:
    """Add a habit."""
    return words.say("➕ Add a habit")


def archived_label(words: Words, number: int) -> str:
    """To the archive."""
    return words.count("Archive (1)", "Archive ({number})", number)


def name_question(words: Words) -> str:
    """The first question for a new habit."""
    return words.say(
        "What will you do? Make it small enough for a bad day.\nFor example: Read one page."
    )


def twin_question(words: Words, name: str) -> str:
    """A habit of that name is there already."""
    return words.say("“{name}” is one of your habits already. Add it once more?", name=name)


def open_label(words: Words) -> str:
    """To the habit that is there."""
    return words.say("Open it")


def add_twin_label(words: Words) -> str:
    """One more of that name."""
    return words.say("Add it, too")


def anchor_question(words: Words, name: str) -> str:
    """The second question: what it follows."""
    return words.say(
        "“{name}”. And after what? Something you do anyway. Tap one or write your own,"
        " for example: After my first coffee.",
        name=name,
    )


def usual_moments(words: Words) -> tuple[str, ...]:
    """Moments of most days that a habit can follow."""
    return (
        words.say("After waking up"),
        words.say("After breakfast"),
        words.say("After lunch"),
        words.say("After work"),
        words.say("After dinner"),
        words.say("At bedtime"),
    )


def no_anchor_label(words: Words) -> str:
    """Skip the anchor."""
    return words.say("No fixed moment")


def frequency_question(words: Words) -> str:
    """The third question."""
    return words.say("How often?")


def frequency_meant(typed: str, language: str = SOURCE) -> Frequency | None:
    """How often was typed: "mon, wed", "weekdays", "daily", "3 times a week"; else None."""
    weekdays = read_weekdays(typed, language)
    if weekdays:
        return on_weekdays(weekdays)
    text = " ".join(in_english(typed.casefold(), language).strip(" .!").split())
    found = TIMES_A_WEEK.fullmatch(text)
    if found is None or is_below_zero(typed):
        return None
    times = int(found["number"] or TIMES.get(found["word"] or "", 1))
    if times == 7:
        return EveryDay()
    return TimesAWeek(times) if 0 < times < 7 else None


def frequency_not_read(words: Words) -> str:
    """What was typed says not how often."""
    return words.say(
        "I couldn't read how often in that. For example: mon, wed, fri. Or: 3 times a week."
    )


def nearest_line(words: Words, frequency: Frequency) -> str:
    """A rhythm was told that no plan holds, and this one comes closest."""
    return words.say(
        "I plan by days and weeks: {frequency} comes closest to your words.",
        frequency=frequency_line(words, frequency),
    )


def ideas_label(words: Words) -> str:
    """To the starter packs."""
    return words.say("💡 Ideas")


def renamed_line(words: Words, frequency: Frequency) -> str:
    """Its new name says how often, and so it is from now on."""
    return words.say("From today on: {frequency}.", frequency=frequency_line(words, frequency))


def added_text(words: Words, frequency: str, area: str) -> str:
    """A habit is in the book, with what was preset."""
    return words.say(
        "It's yours: {frequency}, under {area}. Change what doesn't fit.",
        frequency=frequency,
        area=area,
    )


def added_somewhere_text(words: Words, frequency: str, area: str) -> str:
    """The same, where its words don't say where it belongs."""
    return words.say(
        "It's yours: {frequency}. Where does it belong? For now it's under {area}.",
        frequency=frequency,
        area=area,
    )


def fine_label(words: Words) -> str:
    """Nothing to change."""
    return words.say("That's fine")


def page_text(
    words: Words,
    habit: Habit,
    streak: Streak,
    best: int,
    best_before: Streak,
    kept: int,
    strength: float,
    notes: list[str],
    prompts: list[str],
    *,
    come_backs: int,
    before: str,
    counted: list[str],
) -> str:
    """A habit's page: what it is, what it counts, how it stands, its prompts and notes."""
    lines = [
        words.shown(habit.anchor) if habit.anchor else None,
        words.say("Tiny version: {tiny}", tiny=habit.tiny_action) if habit.tiny_action else None,
        celebration_line(words, habit.celebration) if habit.celebration else None,
        before or None,
        f"{area_label(words, habit.area)}  ·  {frequency_line(words, habit.frequency)}",
        *counted,
        "",
        *_standing(words, streak, best, best_before, kept, strength, come_backs),
        words.say("It is archived: its history waits here.") if habit.is_archived else None,
        "",
        *(f"⏰ {prompt}" for prompt in prompts),
        None if prompts else words.say("⏰ No prompt of its own."),
        "" if notes else None,
        *(f"✏️ {note}" for note in notes),
    ]
    return "\n".join(line for line in lines if line is not None)


def _standing(
    words: Words,
    streak: Streak,
    best: int,
    best_before: Streak,
    kept: int,
    strength: float,
    come_backs: int,
) -> Iterator[str]:
    """How it stands, without what there is none of.

    What was reached while it counted in days or weeks stays when it counts in the others.
    """
    if not kept:
        yield words.say("Not kept yet. Once is a beginning.")
        return
    if streak.length:
        yield streak_line(words, streak)
    if best:
        yield words.say("Best streak: {count}", count=length(words, Streak(best, streak.unit)))
    else:
        yield words.count("Kept on one day so far.", "Kept on {number} days so far.", kept)
    if best_before.length:
        yield words.say("Best streak before: {count}", count=length(words, best_before))
    if come_backs:
        yield come_backs_line(words, come_backs)
    if round(100 * strength) > 0:
        yield words.say("Strength: {percent}", percent=words.percent(strength))


def streak_line(words: Words, streak: Streak) -> str:
    """The current streak as a sentence."""
    if streak.is_worth_mending:
        return words.say(
            "Current streak: {count}, come back and it lives on", count=length(words, streak)
        )
    return words.say("Current streak: {count}", count=length(words, streak))


def come_backs_line(words: Words, number: int) -> str:
    """How often they came back, which is worth more than any streak."""
    return words.count(
        "🌱 You came back once after a miss.",
        "🌱 You came back {number} times after a miss.",
        number,
    )


def note_line(words: Words, day: date, note: str, year: int) -> str:
    """One note with its day."""
    return words.say("{day}: {note}", day=short_date(words, day, year), note=note)


def frequency_line(words: Words, frequency: Frequency) -> str:
    """When a habit is due, in words."""
    match frequency:
        case EveryDay():
            return every_day(words)
        case Weekdays(days):
            return weekdays_line(words, days)
        case TimesAWeek(times):
            return words.count("once a week", "{number} times a week", times)


def weekdays_line(words: Words, days: tuple[int, ...]) -> str:
    """Chosen weekdays, in words."""
    if days == (0, 1, 2, 3, 4):
        return words.say("Monday to Friday")
    if days == (5, 6):
        return words.say("at weekends")
    return words.list_of([words.weekday(day, is_short=True) for day in days])


def frequency_label(words: Words, frequency: Frequency) -> str:
    """When a habit is due, on a button."""
    line = frequency_line(words, frequency)
    return line[:1].upper() + line[1:]


def weekdays_label(words: Words) -> str:
    """To the choice of weekdays."""
    return words.say("On chosen days…")


def weekdays_question(words: Words) -> str:
    """Choose weekdays one by one."""
    return words.say("On which days?")


def weekday_label(words: Words, number: int, *, is_chosen: bool) -> str:
    """One weekday, chosen or not."""
    return chosen_label(words, words.weekday(number, is_short=True), is_chosen=is_chosen)


def edit_text(words: Words) -> str:
    """Above the changes."""
    return words.say("What shall change? What you did so far stays as it is.")


def name_label(words: Words) -> str:
    """Change the name."""
    return words.say("Words")


def anchor_label(words: Words) -> str:
    """Change the anchor."""
    return words.say("Anchor")


def tiny_part_label(words: Words) -> str:
    """Change the tiny version."""
    return words.say("Tiny version")


def area_part_label(words: Words) -> str:
    """Change the area."""
    return words.say("Area")


def frequency_part_label(words: Words) -> str:
    """Change when it is due."""
    return words.say("How often")


def order_label(words: Words) -> str:
    """Change its place."""
    return words.say("Place in the list")


def order_question(words: Words, habit: Habit) -> str:
    """Asks for a place."""
    return words.say("Where shall “{habit}” stand?", habit=habit.name)


def place_label(words: Words, place: int, name: str) -> str:
    """A place, by the habit that stands there now."""
    return words.say("{place}. {name}", place=place + 1, name=name)


def new_name_question(words: Words, habit: Habit) -> str:
    """Asks for new words."""
    return words.say("What shall “{habit}” be called?", habit=habit.name)


def new_anchor_question(words: Words, habit: Habit) -> str:
    """Asks for a new anchor."""
    return words.say(
        "What does “{habit}” follow? Something you do anyway. Tap one or write your own,"
        " for example: After my first coffee.",
        habit=habit.name,
    )


def new_tiny_question(words: Words, habit: Habit) -> str:
    """Asks for a tiny version."""
    return words.say(
        "What is the version of “{habit}” that even the worst day allows?\n"
        "For example: Open the book.",
        habit=habit.name,
    )


def area_question(words: Words) -> str:
    """Asks for an area."""
    return words.say("Where does it belong?")


def archive_label(words: Words) -> str:
    """Archive it."""
    return words.say("Archive")


def resting_text(words: Words, name: str) -> str:
    """A habit that is wanted was archived."""
    return words.say("“{name}” is archived: its history waits.", name=name)


def bring_back_label(words: Words) -> str:
    """Bring it back."""
    return words.say("Bring it back")


def archived_toast(words: Words) -> str:
    """It rests."""
    return words.say("Archived. Its days are kept, and one tap brings it back.")


def delete_question(words: Words, habit: Habit, answers: int) -> str:
    """Asks once, naming what is lost."""
    if not answers:
        return words.say(
            "Delete “{habit}” with its notes and prompts? You can undo it for seven days.",
            habit=habit.name,
        )
    return words.count(
        "Delete “{habit}” with its one answer, its notes and prompts? "
        "You can undo it for seven days.",
        "Delete “{habit}” with its {number} answers, its notes and prompts? "
        "You can undo it for seven days.",
        answers,
        habit=habit.name,
    )


def deleted_text(words: Words, habit: Habit) -> str:
    """It is gone, and how to undo it."""
    return words.say(
        "“{habit}” is deleted. Changed your mind? "
        "For seven days it waits in the archive of /habits.",
        habit=habit.name,
    )


def undo_label(words: Words) -> str:
    """Undo the deletion."""
    return words.say("↩︎ Undo")


def undo_one_label(words: Words, name: str) -> str:
    """Undo one deletion of several."""
    return words.say("↩︎ {name}", name=name)


def undone_toast(words: Words) -> str:
    """It is back."""
    return words.say("It is back, with all its days.")


def archive_title(words: Words) -> str:
    """Above the archive."""
    return words.say("Your archive")


def archive_text(words: Words, *, has_archived: bool, has_deleted: bool) -> str:
    """What lies in the archive."""
    lines = [
        words.say("Archived habits keep their history. Tap one to open it.")
        if has_archived
        else "",
        words.say("With ↩︎: deleted in the last seven days.") if has_deleted else "",
    ]
    text = "\n".join(line for line in lines if line)
    return text or words.say("Nothing here.")


def changed_toast(words: Words) -> str:
    """A change is kept."""
    return words.say("Changed.")


def prompts_label(words: Words) -> str:
    """To the habit's prompt."""
    return words.say("⏰ Ask me…")
