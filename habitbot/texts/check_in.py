"""The day's card, its menus, and what is said to a check-in."""

from datetime import date

from habitbot.core.care import Asking
from habitbot.core.come_backs import ComeBack
from habitbot.core.habit import Habit
from habitbot.core.history import KEPT_MARKS, Cause, Mark
from habitbot.core.life import Unit, WeekCount
from habitbot.core.streak import Streak
from habitbot.core.typed.text import fold
from habitbot.texts.buttons import today_word
from habitbot.texts.words import Words, later

CAUSES = {
    name: cause
    for cause, names in {
        Cause.SICK: "sick, ill, krank, enfermo, enferma, malade",
        Cause.TRAVEL: "travelling, traveling, travel, away, on the road, unterwegs, auf reisen",
        Cause.NO_CHANCE: "no chance, no time, keine chance, keine zeit",
    }.items()
    for name in names.split(", ")
}

MORE = "⋯"
MOST_NAMED = 2
"""So many habits are named in a line; more would be a list."""

ROUND_DAYS = {
    7: later("A week's worth of it. It begins to be yours."),
    14: later("Two weeks' worth of it. What was new is finding its place."),
    30: later("A month's worth of it, one small yes at a time."),
    50: later("Fifty times you kept your word to yourself."),
    100: later("A hundred small yeses. This is something you do now."),
    365: later("A year's worth of it. Take a moment to be proud."),
}
ROUND_WEEKS = {
    7: later("Nearly two months' worth of it."),
    14: later("A whole season's worth of it. It has found its place."),
    30: later("More than half a year's worth of it, one week at a time."),
    50: later("Nearly a year's worth of it. Take a moment to be proud."),
    100: later("Nearly two years' worth of it. This is something you do now."),
    365: later("Seven years' worth of it. Few things last like that."),
}
"""What a streak of a round length is: it counts what was kept, and a slip may lie within."""

OWN_QUESTIONS = {
    Asking.SLEEP: (later("How did you sleep?"), later("How was the night?")),
    Asking.HOURS_ASLEEP: (
        later("How long did you sleep?"),
        later("How many hours of sleep did you get?"),
    ),
    Asking.FOOD: (later("How did you eat and drink?"), later("How did it go with the eating?")),
    Asking.BREAK: (later("Did you get a breather?"), later("Was there a pause for you?")),
    Asking.MEDICINE: (later("Is it taken care of?"), later("Did you remember it?")),
    Asking.LIMIT: (later("Did it hold?"), later("How did you do with it?")),
}
"""What is no deed is asked about in words of its own."""

BY_MORNING = {Asking.SLEEP, Asking.HOURS_ASLEEP, Asking.MEDICINE}
"""What is over, or done, when a day begins."""

LEAST_BEST = 3
"""From so many kept periods on, a best streak is one to be proud of."""

SIGNS = {Mark.DONE: "✅", Mark.TINY: "◐", Mark.SKIP: "⏭", Mark.MISSED: "✖️", None: "◻️"}
MARK_NAMES = {
    Mark.DONE: later("done"),
    Mark.TINY: later("tiny"),
    Mark.SKIP: later("skipped"),
    Mark.MISSED: later("missed"),
}


def card_title(words: Words, day: date, kept: int, due: int) -> str:
    """The day, and how much of it is answered with yes."""
    if due == 0:
        return words.date(day)
    return words.say("{day}  ·  {kept} of {due}", day=words.date(day), kept=kept, due=due)


def all_done_line(words: Words, *, is_over: bool) -> str:
    """Said once, warmly, when nothing is open any more, of a day that is over as well."""
    if is_over:
        return words.say("All of it, done. That day counts in full.")
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
    words: Words, mark: Mark | None, name: str, said: str, streak: str, *, anchor: str = ""
) -> str:
    """One habit on the card: sign, name, what it follows, what was said, streak."""
    parts = (words.shown(name), words.shown(anchor), said, streak)
    return f"{SIGNS[mark]} " + "  ·  ".join(filter(None, parts))


def mark_name(words: Words, mark: Mark) -> str:
    """What can be said of a day, each in a word."""
    return words.say(MARK_NAMES[mark])


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


def read_cause(typed: str) -> Cause | None:
    """The cause that was typed; None for any other words."""
    return CAUSES.get(" ".join(fold(typed).strip(" .!").split()).removeprefix("i was "))


def cause_label(words: Words, cause: Cause) -> str:
    """A button for a cause."""
    labels = {
        Cause.SICK: words.say("🤒 Sick"),
        Cause.TRAVEL: words.say("🧳 Travelling"),
        Cause.NO_CHANCE: words.say("No chance"),
    }
    return labels[cause]


def streak_word(words: Words, streak: Streak, *, is_short: bool = False) -> str:
    """A streak on the card: silent at none, with a flame from three on.

    `is_short`: one that can be mended is told by its length alone.
    """
    if streak.is_worth_mending:
        count = length(words, streak)
        return count if is_short else words.say("{count} (come back and it lives on)", count=count)
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
    is_first: bool,
    is_new: bool,
    celebration: str,
    turn: int,
) -> str:
    """The short thing said to a tap: the celebration where there is one, mostly the number."""
    if mark not in KEPT_MARKS:
        return _noted_toast(words, mark, streak)
    if week is not None and not week.is_reached:
        return words.say("✅ {week}", week=week_word(words, week.kept, week.asked))
    if not is_new:
        return _counted(words, words.say("That was noted already."), streak)
    if mark is Mark.TINY:
        return _tiny_toast(words, streak, turn)
    return _done_toast(words, streak, celebration, turn, is_first=is_first)


def begins_again_toast(words: Words, week: WeekCount) -> str:
    """Said to the first yes of a week, after a silent one."""
    return words.say(
        "✅ {week}. Good to have you back.", week=week_word(words, week.kept, week.asked)
    )


def _noted_toast(words: Words, mark: Mark | None, streak: Streak) -> str:
    if mark is None:
        return words.say("Cleared.")
    if mark is Mark.SKIP and streak.length:
        return words.say("Skipped. Your streak waits.")
    if mark is Mark.SKIP:
        return words.say("Skipped. That is no miss.")
    return words.say("Noted. Every day is a new one.")


def _done_toast(
    words: Words, streak: Streak, celebration: str, turn: int, *, is_first: bool
) -> str:
    if celebration:
        return _celebrating_toast(words, streak, celebration)
    if is_first:
        return in_turn(
            turn,
            words.say("✅ Done. One is a beginning."),
            words.say("✅ Done. That's how it begins."),
        )
    if streak.length <= 1:
        return in_turn(
            turn,
            words.say("✅ Done. Good to see you."),
            words.say("✅ Done. That one counts."),
        )
    count = length(words, streak)
    return in_turn(
        turn,
        words.say("✅ {count}", count=count),
        words.say("✅ {count}. Nice.", count=count),
        words.say("✅ Noted: {count}.", count=count),
        words.say("✅ That makes {count}.", count=count),
    )


def _tiny_toast(words: Words, streak: Streak, turn: int) -> str:
    said = in_turn(
        turn,
        words.say("Tiny counts."),
        words.say("◐ Small, and done."),
        words.say("◐ The small way is a way."),
        words.say("◐ Kept, the tiny way."),
    )
    return _counted(words, said, streak)


def _counted(words: Words, said: str, streak: Streak) -> str:
    """What is said, and the streak behind it; an old day may be answered where there is none."""
    return f"{said} {length(words, streak)}" if streak.length else said


def _celebrating_toast(words: Words, streak: Streak, celebration: str) -> str:
    if streak.length <= 1:
        return words.say("✅ Done. Now: {celebration}", celebration=celebration)
    return words.say(
        "✅ {count}. Now: {celebration}", count=length(words, streak), celebration=celebration
    )


def round_toast(words: Words, reached: Streak) -> str:
    """Said once, to the tap that brings a streak to a round length."""
    sentences = ROUND_WEEKS if reached.unit is Unit.WEEKS else ROUND_DAYS
    said = words.say(sentences[reached.length])
    return words.say("🔥 {count}. {said}", count=length(words, reached), said=said)


def come_back_praise(words: Words, streak: Streak, come_back: ComeBack, turn: int) -> str:
    """Said to who came back after a miss, or after many: the warmest words there are."""
    if not come_back.is_mended:
        best = _best_sentence(words, come_back)
        return " ".join(said for said in (_welcome(words, come_back, turn), best) if said)
    praise = in_turn(
        turn,
        words.say("Back after one miss. That is all it takes."),
        words.say("You came back. That is what counts."),
        words.say("Here you are again. This is how it lasts."),
        words.say("One slip, and you stood up again. Bravo."),
    )
    return f"{praise} 🔥 {length(words, streak)}" if streak.length else praise


def _welcome(words: Words, come_back: ComeBack, turn: int) -> str:
    """Said to who was gone for longer."""
    gap = _gap(words, come_back)
    return in_turn(
        turn,
        words.say("🌱 You are back after {gap}. The hardest step is done.", gap=gap),
        words.say("🌱 After {gap}, here you are. Nothing is worth more than that.", gap=gap),
        words.say("🌱 You began again after {gap}. That is how things last.", gap=gap),
        words.say("🌱 Back after {gap}: that takes the most, and you did it.", gap=gap),
    )


def _gap(words: Words, come_back: ComeBack) -> str:
    return length(words, Streak(come_back.gap, come_back.unit))


def _best_sentence(words: Words, come_back: ComeBack) -> str:
    """What nobody loses by a miss; nothing where there is little to be proud of."""
    if come_back.best < LEAST_BEST:
        return ""
    best = length(words, Streak(come_back.best, come_back.unit))
    return words.say("Your best was {best}, and it stays yours.", best=best)


def come_backs_so_far(words: Words, number: int) -> str:
    """Below that praise: how often they have come back."""
    return words.count(
        "One come-back so far. It is worth more than any streak.",
        "{number} come-backs so far. They are worth more than any streak.",
        number,
    )


def came_back_word(words: Words) -> str:
    """On the card, beside a habit that was kept again after a miss."""
    return words.say("came back")


def went_on_line(words: Words, habits: list[str], *, turn: int) -> str:
    """Under the card of a day on which they went on after a slip: light, and in turn."""
    if len(habits) > MOST_NAMED:
        return in_turn(
            turn,
            words.say("{number} things slipped by, and you went on with them.", number=len(habits)),
            words.say("{number} times back after a miss. Bravo.", number=len(habits)),
        )
    named = quoted(words, habits)
    return in_turn(
        turn,
        words.say("Back to {habits} after a miss. This is how it lasts.", habits=named),
        words.say("One slip, and you went on with {habits}.", habits=named),
        words.say("Good to see {habits} again. A miss is only a miss.", habits=named),
        words.say("You picked {habits} up again. Well done.", habits=named),
    )


def back_after_line(words: Words, habit: str, come_back: ComeBack, *, turn: int) -> str:
    """The same, where they had been gone for longer: the warmest words there are."""
    kind = _best_sentence(words, come_back) or in_turn(
        turn,
        words.say("That is the hardest step."),
        words.say("That takes the most, and you did it."),
        words.say("Nothing is worth more than that."),
    )
    return f"{back_after_sentence(words, habit, come_back)} {kind}"


def back_after_sentence(words: Words, habit: str, come_back: ComeBack) -> str:
    """The same in short."""
    return words.say(
        "🌱 You are back to “{habit}” after {gap}.", habit=habit, gap=_gap(words, come_back)
    )


def fallen_line(words: Words, habits: list[str]) -> str:
    """Why their numbers fell, though they were gone for one slip alone; nothing without."""
    if not habits:
        return ""
    if len(habits) > MOST_NAMED:
        return words.say(
            "One slip in seven is fine; two were closer, so {number} streaks count from after the "
            "first.",
            number=len(habits),
        )
    return words.count(
        "One slip in seven is fine; two were closer, so {habits} counts from after the first.",
        "One slip in seven is fine; two were closer, so {habits} count from after the first.",
        len(habits),
        habits=quoted(words, habits),
    )


def quoted(words: Words, habits: list[str]) -> str:
    """Some habits by name, within a sentence."""
    return words.list_of([words.say("“{habit}”", habit=habit) for habit in habits])


def come_back_line(
    words: Words,
    streak: Streak,
    tiny_action: str,
    *,
    was_yesterday: bool,
    turn: int,
    is_first: bool = True,
) -> str:
    """After a miss, in place of the plain question; between may lie days that were not due.

    A day's first one says what slipped by, a later one only invites.
    """
    if streak.unit is Unit.WEEKS:
        slipped = words.say("Last week slipped by.")
        invitation = _week_invitation(words, streak, turn)
        return f"{slipped} {invitation}" if is_first else invitation
    slipped = (
        words.say("Yesterday slipped by.") if was_yesterday else words.say("Last time slipped by.")
    )
    invitation = _day_invitation(words, streak, tiny_action, turn)
    return f"{slipped} {invitation}" if is_first else invitation


def _week_invitation(words: Words, streak: Streak, turn: int) -> str:
    count = length(words, streak)
    return in_turn(
        turn,
        words.say("Keep this one, and your streak of {count} lives on.", count=count),
        words.say("This one is open, and with it your streak of {count} lives on.", count=count),
        words.say("It happens. Keep this one, and your streak of {count} goes on.", count=count),
        words.say("Come back this week, and your streak of {count} goes on.", count=count),
    )


def _day_invitation(words: Words, streak: Streak, tiny_action: str, turn: int) -> str:
    count = length(words, streak)
    smallest = (
        words.say(
            "{tiny}: just that today, and your streak of {count} lives on.",
            tiny=tiny_action,
            count=count,
        )
        if tiny_action
        else words.say("One small yes today, and your streak of {count} lives on.", count=count)
    )
    return in_turn(
        turn,
        words.say("Come back today, and your streak of {count} lives on.", count=count),
        smallest,
        words.say("It happens. Come back today, and your streak of {count} goes on.", count=count),
        words.say(
            "Today is the day that counts: your streak of {count} waits for it.", count=count
        ),
    )


def habit_prompt_text(words: Words, tiny_action: str, asking: Asking, *, turn: int) -> str:
    """Asks about one habit: about a deed, or in the words of what it is."""
    if asking is not Asking.DEED:
        return _own_question(words, asking, turn)
    smallest = (
        words.say("Done, or the tiny version: {tiny}?", tiny=tiny_action)
        if tiny_action
        else words.say("Done? Even a little counts.")
    )
    return in_turn(
        turn,
        words.say("How did it go?"),
        words.say("Did you get to it?"),
        smallest,
        words.say("Was there a moment for it?"),
        words.say("Did it fit in?"),
        words.say("One tap, whatever the answer."),
    )


def _own_question(words: Words, asking: Asking, turn: int) -> str:
    questions = OWN_QUESTIONS[asking]
    return words.say(questions[turn % len(questions)])


def softening_line(words: Words) -> str:
    """Said once, after two weeks without an answer."""
    return words.say("From now on I come without a sound. With your next tap I ring again.")


def ahead_prompt_text(words: Words, number: int, anchor: str, asking: Asking, *, turn: int) -> str:
    """Names what the day has in store, while most of it is still to come."""
    if asking in BY_MORNING:
        return _own_question(words, asking, turn)
    plain = _open_sentence(words, number)
    waits = words.count(
        "One small thing waits for you today.", "{number} small things wait for you today.", number
    )
    if asking is not Asking.DEED:
        return in_turn(turn, plain, waits)
    if anchor:
        return in_turn(
            turn,
            plain,
            words.say("{anchor}: that is its moment today.", anchor=anchor),
            words.say("{anchor}: room for it today?", anchor=anchor),
            words.say("{anchor}: one small thing for today.", anchor=anchor),
        )
    return in_turn(
        turn,
        plain,
        waits,
        _room_sentence(words, number),
        words.count(
            "A new day, and one small thing in it.",
            "A new day, and {number} small things in it.",
            number,
        ),
    )


def list_prompt_text(words: Words, number: int, anchor: str, asking: Asking, *, turn: int) -> str:
    """Asks about the day; one thing alone is asked about by what it is, or what it follows."""
    plain = _open_sentence(words, number)
    if asking is not Asking.DEED:
        return _own_question(words, asking, turn) if turn % 3 else plain
    if anchor:
        return in_turn(
            turn,
            plain,
            words.say("{anchor}: did you get to it?", anchor=anchor),
            words.say("{anchor}: was there a moment for it?", anchor=anchor),
            words.say("{anchor}: how did it go?", anchor=anchor),
        )
    return in_turn(
        turn,
        plain,
        words.count("One thing waits for its tap.", "{number} things wait for their tap.", number),
        _room_sentence(words, number),
        words.count(
            "How did it go? One is still open.", "How did it go? {number} are still open.", number
        ),
    )


def _open_sentence(words: Words, number: int) -> str:
    return words.count("One small thing is open.", "{number} small things are open.", number)


def _room_sentence(words: Words, number: int) -> str:
    return words.count(
        "Room for one small thing?", "Room for one of {number} small things?", number
    )


def in_turn(turn: int, *wordings: str) -> str:
    """Another wording each day or week, and within it the same one."""
    return wordings[turn % len(wordings)]


def kept_text(words: Words, streak: Streak) -> str:
    """What a prompt turns into once it is answered with yes."""
    done, counted = words.say("✅ Done."), streak_word(words, streak)
    return f"{done} {counted}" if counted else done


def came_back_text(
    words: Words, streak: Streak, come_back: ComeBack, times: int, *, turn: int
) -> str:
    """What a prompt turns into once it is answered with yes after a miss."""
    praise = come_back_praise(words, streak, come_back, turn)
    return f"{praise}\n{come_backs_so_far(words, times)}"


def answered_text(words: Words, mark: Mark, cause: Cause | None, streak: Streak) -> str:
    """What a prompt turns into once it is answered otherwise."""
    if mark is Mark.TINY:
        return words.say("◐ The tiny version. It counts.")
    if mark is Mark.SKIP and streak.length:
        return words.say("⏭ {said}. Your streak waits.", said=skipped_word(words, cause))
    if mark is Mark.SKIP:
        return words.say("⏭ {said}. That is no miss.", said=skipped_word(words, cause))
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


def which_one_text(words: Words, mark: Mark | None) -> str:
    """Asks which habit words were about, and says what a tap notes where that was no yes."""
    match mark:
        case Mark.MISSED:
            return words.say("Which one? A tap notes it as missed.")
        case Mark.SKIP:
            return words.say("Which one? It is left out for the day.")
        case _:
            return pick_habit_text(words)


def all_of_them_label(words: Words) -> str:
    """All those between which one can choose."""
    return words.say("All of them")


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
        return today_word(words)
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


def stale_at_start_line(words: Words) -> str:
    """The same before the first habit, or after all was forgotten."""
    return words.say("That button no longer fits. Here is the next step.")


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
