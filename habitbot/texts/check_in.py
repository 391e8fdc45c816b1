"""The day's card, its menus, and what is said to a check-in."""

from datetime import date

from habitbot.core.habit import Habit
from habitbot.core.history import Cause, Mark
from habitbot.core.streak import Streak, Unit, WeekCount
from habitbot.texts.words import Words

MORE = "⋯"
SIGNS = {Mark.DONE: "✅", Mark.TINY: "◐", Mark.SKIP: "⏭", Mark.MISSED: "✖️", None: "◻️"}


def card_title(words: Words, day: date, kept: int, due: int) -> str:
    """The day, and how much of it is answered with yes."""
    if due == 0:
        return words.date(day)
    return words.say("{day}  ·  {kept} of {due}", day=words.date(day), kept=kept, due=due)


def all_done_line(words: Words) -> str:
    """Said once, warmly, when nothing is open any more."""
    return words.say("All of it, done. Enjoy the rest of your day.")


def all_answered_line(words: Words) -> str:
    """Nothing open, not everything done."""
    return words.say("That's the day. Thank you for the honest answers.")


def nothing_due_text(words: Words) -> str:
    """A day without anything due."""
    return words.say("Nothing is due on this day. Rest is part of it.")


def all_resting_text(words: Words) -> str:
    """A card without habits, where there were some."""
    return words.say("All your habits rest. You find them under /habits, in the archive.")


def habit_line(
    words: Words, habit: Habit, mark: Mark | None, streak: str, said: str, *, has_anchor: bool
) -> str:
    """One habit on the card: sign, name, what it follows, what was said, streak."""
    anchor = habit.anchor if has_anchor else ""
    parts = [part for part in (habit.name, anchor, said, streak) if part]
    return f"{SIGNS[mark]} " + "  ·  ".join(words.shown(part) for part in parts)


def mark_name(words: Words, mark: Mark) -> str:
    """What can be said of a day, each in a word."""
    names = {
        Mark.DONE: words.say("done"),
        Mark.TINY: words.say("tiny"),
        Mark.SKIP: words.say("skipped"),
        Mark.MISSED: words.say("missed"),
    }
    return names[mark]


def mark_word(words: Words, mark: Mark | None, cause: Cause | None) -> str:
    """What was said, in words; nothing for a plain yes or an open day."""
    if mark is None or mark is Mark.DONE:
        return ""
    return skipped_word(words, cause) if mark is Mark.SKIP else mark_name(words, mark)


def skipped_word(words: Words, cause: Cause | None) -> str:
    """Skipped, and why."""
    if cause is None:
        return mark_name(words, Mark.SKIP)
    return words.say("skipped, {cause}", cause=cause_word(words, cause))


def cause_word(words: Words, cause: Cause) -> str:
    """Why a day was skipped."""
    causes = {
        Cause.SICK: words.say("sick"),
        Cause.TRAVEL: words.say("travelling"),
        Cause.NO_CHANCE: words.say("no chance"),
    }
    return causes[cause]


def cause_label(words: Words, cause: Cause) -> str:
    """A button for a cause."""
    labels = {
        Cause.SICK: words.say("🤒 Sick"),
        Cause.TRAVEL: words.say("🧳 Travelling"),
        Cause.NO_CHANCE: words.say("No chance"),
    }
    return labels[cause]


def streak_word(words: Words, streak: Streak) -> str:
    """A streak on the card: silent at none, with a flame from three on."""
    if streak.is_at_risk:
        return words.say("{count} (come back and it lives on)", count=length(words, streak))
    if streak.length == 0:
        return ""
    flame = "🔥 " if streak.length >= 3 else ""
    return flame + length(words, streak)


def week_word(words: Words, kept: int, asked: int) -> str:
    """How often it was done of the times asked for this week."""
    return words.say("{kept} of {asked} this week", kept=kept, asked=asked)


def length(words: Words, streak: Streak) -> str:
    """A streak's length with its unit."""
    if streak.unit is Unit.WEEKS:
        return words.count("{number} week", "{number} weeks", streak.length)
    return words.count("{number} day", "{number} days", streak.length)


def marked_toast(
    words: Words,
    mark: Mark | None,
    streak: Streak,
    *,
    week: WeekCount | None,
    is_come_back: bool,
    is_new: bool,
) -> str:
    """The short thing said to a tap; mostly the number."""
    if mark is None:
        return words.say("Cleared.")
    if mark is Mark.SKIP:
        return words.say("Skipped. Your streak waits.")
    if mark is Mark.MISSED:
        return words.say("Noted. Every day is a new one.")
    if week is not None and not week.is_reached:
        return words.say("✅ {week}", week=week_word(words, week.kept, week.asked))
    if not is_new:
        return words.say("That was noted already. {count}", count=length(words, streak))
    return _kept_toast(words, mark, streak, is_come_back=is_come_back)


def _kept_toast(words: Words, mark: Mark, streak: Streak, *, is_come_back: bool) -> str:
    if is_come_back:
        return words.say(
            "Back. That is the hardest one, and you did it. 🔥 {count}",
            count=length(words, streak),
        )
    if mark is Mark.TINY:
        return words.say("Tiny counts. {count}", count=length(words, streak))
    if streak.length <= 1:
        return words.say("✅ Done. That's how it begins.")
    return words.say("✅ {count}", count=length(words, streak))


def come_back_line(words: Words, streak: Streak, *, was_yesterday: bool) -> str:
    """After a miss, in place of the plain question; between may lie days that were not due."""
    count = length(words, streak)
    if streak.unit is Unit.WEEKS:
        return words.say(
            "Last week slipped by. Keep this one, and your streak of {count} lives on.", count=count
        )
    if was_yesterday:
        return words.say(
            "Yesterday slipped by. Come back today, and your streak of {count} lives on.",
            count=count,
        )
    return words.say(
        "Last time slipped by. Come back today, and your streak of {count} lives on.", count=count
    )


def habit_prompt_text(words: Words) -> str:
    """Asks about one habit."""
    return words.say("How did it go?")


def list_prompt_text(words: Words, number: int) -> str:
    """Asks about the day."""
    return words.count("One small thing is open.", "{number} small things are open.", number)


def kept_text(words: Words, streak: Streak, *, is_come_back: bool) -> str:
    """What a prompt turns into once it is answered with yes."""
    if is_come_back:
        return words.say(
            "✅ Back. That is the hardest one, and you did it. 🔥 {count}",
            count=length(words, streak),
        )
    return words.say("✅ Done. {count}", count=streak_word(words, streak) or length(words, streak))


def answered_text(words: Words, mark: Mark, cause: Cause | None) -> str:
    """What a prompt turns into once it is answered otherwise."""
    if mark is Mark.TINY:
        return words.say("◐ The tiny version. It counts.")
    if mark is Mark.SKIP:
        return words.say("⏭ {said}. Your streak waits.", said=skipped_word(words, cause))
    return words.say("Noted as missed. Every day is a new one.")


def did_it_label(words: Words) -> str:
    """The yes under a prompt."""
    return words.say("✅ Did it")


def done_label(words: Words) -> str:
    """Did it."""
    return words.say("✅ Done")


def tiny_label(words: Words) -> str:
    """Did the tiny version."""
    return words.say("◐ Tiny")


def skip_label(words: Words) -> str:
    """Not today, with a cause."""
    return words.say("Skip ›")


def missed_label(words: Words) -> str:
    """Did not."""
    return words.say("Missed")


def clear_label(words: Words) -> str:
    """Take the answer back."""
    return words.say("Clear")


def note_label(words: Words) -> str:
    """Write a note."""
    return words.say("✏️ Note")


def another_day_label(words: Words) -> str:
    """Today and the six days before."""
    return words.say("Another day")


def pick_habit_text(words: Words) -> str:
    """Above the list behind the dots."""
    return words.say("Which one?")


def why_skip_text(words: Words) -> str:
    """Asks for a cause."""
    return words.say("What came between? A skipped day leaves your streak as it is.")


def which_day_text(words: Words) -> str:
    """Asks for a day."""
    return words.say("Which day?")


def today_label(words: Words) -> str:
    """To today's card."""
    return words.say("Today's list")


def day_label(words: Words, day: date, today: date) -> str:
    """A day on a button."""
    ago = (today - day).days
    if ago == 0:
        return words.say("Today")
    if ago == 1:
        return words.say("Yesterday")
    return words.date(day, "EEE d MMM")


def menu_text(words: Words, said: str, streak: str, note: str) -> str:
    """How one habit stands on one day."""
    lines = [said or words.say("Not answered yet."), streak, f"✏️ {note}" if note else ""]
    return "\n".join(line for line in lines if line)


def said_line(words: Words, mark: Mark | None, cause: Cause | None) -> str:
    """What was said, as a line of its own."""
    if mark is None:
        return ""
    word = mark_word(words, mark, cause) or mark_name(words, mark)
    return f"{SIGNS[mark]} {word}"


def note_question(words: Words, habit: Habit, day: date, today: date) -> str:
    """Asks for a note."""
    is_near = 0 <= (today - day).days < 2
    return words.say(
        "A note for “{habit}”, {day}: just type it.",
        habit=habit.name,
        day=day_label(words, day, today).lower() if is_near else words.date(day),
    )


def stale_tap_line(words: Words) -> str:
    """An old button that makes no sense any more."""
    return words.say("That button no longer fits. Here is today.")


def already_line(words: Words) -> str:
    """An update that came before: it was applied, or we broke down over it and said so."""
    return words.say("That has reached me before. This is how things stand.")


def called(words: Words, habit: Habit) -> str:
    """A habit as one sentence: what it follows, then what is done."""
    if habit.anchor:
        return words.say("{anchor}: {name}", anchor=habit.anchor, name=habit.name)
    return words.shown(habit.name)
