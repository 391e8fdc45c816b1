"""The week's summary: the card's captions, the lines below it, and the whole as text."""

from datetime import date, timedelta

from habitbot.core.come_backs import ComeBack
from habitbot.core.history import Mark
from habitbot.core.streak import Streak
from habitbot.core.week import DayState, HabitWeek, Unreviewed, WeekSummary
from habitbot.texts.check_in import MARK_NAMES, MOST_NAMED, in_turn, length, quoted
from habitbot.texts.words import Words, later

BOTH = 2
LEAST_TOLD = 2
"""A best streak so long is named beside a habit of which nothing was said."""

STATE_NAMES = {
    DayState.DONE: MARK_NAMES[Mark.DONE],
    DayState.TINY: MARK_NAMES[Mark.TINY],
    DayState.SKIP: MARK_NAMES[Mark.SKIP],
    DayState.MENDED: later("mended"),
    DayState.MISSED: MARK_NAMES[Mark.MISSED],
    DayState.OPEN: later("open"),
    DayState.NOT_DUE: later("not due"),
}


def week_title(words: Words, first_day: date) -> str:
    """A week by its first and last day."""
    last_day = first_day + timedelta(days=6)
    pattern = "d" if first_day.month == last_day.month else "d MMMM"
    return words.say(
        "{first} – {last}",
        first=words.date(first_day, pattern),
        last=words.date(last_day, "d MMMM"),
    )


def state_name(words: Words, state: DayState) -> str:
    """A day's state in a word, for the legend."""
    return words.say(STATE_NAMES[state])


def kept_line(words: Words, summary: WeekSummary) -> str:
    """How much was kept of what was due; of a thin week only what was."""
    if summary.is_thin:
        return words.count("One small yes", "{number} small yeses", summary.kept)
    return _kept_share(words, summary.kept, summary.due)


def _kept_share(words: Words, kept: int, due: int) -> str:
    return words.say("{kept} of {due} kept", kept=kept, due=due)


def kept_of(words: Words, kept: int, due: int) -> str:
    """How much was kept of what was due, within a sentence."""
    return words.say("{kept} of {due}", kept=kept, due=due)


def mended_line(words: Words, number: int) -> str:
    """How many misses are mended, beside their sign."""
    return words.count("one mended", "{number} mended", number)


def heat_title(words: Words, weeks: int) -> str:
    """Above the heat map."""
    return words.count("The last week", "The last {number} weeks", weeks)


def heat_less(words: Words) -> str:
    """The pale end of the heat map."""
    return words.say("less")


def heat_more(words: Words) -> str:
    """The full end of the heat map."""
    return words.say("more")


def at_risk_caption(words: Words) -> str:
    """A streak that can still be mended."""
    return words.say("at risk")


def kept_sentence(words: Words, summary: WeekSummary) -> str:
    """What was kept of what was due, where anything was."""
    if summary.due + summary.open == 0:
        return words.say("Nothing was due this week. Rest is part of it.")
    if summary.kept < summary.due and summary.is_thin:
        return words.count(
            "One small yes this week. It counts.",
            "{number} small yeses this week. Each one counts.",
            summary.kept,
        )
    if summary.kept >= summary.due:
        kept = _full_sentence(words, summary)
    elif summary.is_strong:
        kept = words.say(
            "A strong week: you kept {kept} of {due}.", kept=summary.kept, due=summary.due
        )
    else:
        kept = words.say("You kept {kept} of {due}.", kept=summary.kept, due=summary.due)
    if not summary.misses_today:
        return kept
    return f"{kept} {_still_open(words, summary)}"


def _still_open(words: Words, summary: WeekSummary) -> str:
    """How much may still be kept, and that it is today's, where that is so."""
    number = summary.open
    if summary.is_open_today:
        return words.count("One more is open today.", "{number} more are open today.", number)
    return words.count("One more is still open.", "{number} more are still open.", number)


def unreviewed_sentence(words: Words, weeks: Unreviewed) -> str:
    """That weeks before this one are told with it, and what was kept in them."""
    told = words.count(
        "The week before had no review, so it is told here, too",
        "The {number} weeks before had no review, so they are told here, too",
        weeks.weeks,
    )
    if not weeks.kept:
        return words.say("{told}.", told=told)
    if weeks.is_thin:
        kept = words.count("one small yes", "{number} small yeses", weeks.kept)
    else:
        kept = _kept_share(words, weeks.kept, weeks.due)
    return words.say("{told}: {kept}.", told=told, kept=kept)


def empty_sentence(words: Words, summary: WeekSummary) -> str:
    """Nothing was kept, whether little or much was due: a number would help nobody."""
    if summary.due == 0:
        return words.say("The week is open. One tiny yes is a beginning.")
    if summary.open:
        return in_turn(
            summary.number,
            words.say("A quiet week so far. It is still open: one tiny yes is a beginning."),
            words.say("A quiet week so far. The smallest one on the list may be enough."),
            words.say("A quiet week so far. There is room in it for one tiny thing."),
            words.say("A quiet week so far. Whatever you like best of it is a good way in."),
        )
    return in_turn(
        summary.number,
        words.say("A quiet week. Nothing is lost: all of it waits for you here."),
        words.say("A quiet week. The next one begins with whatever is smallest."),
        words.say("A quiet week. It is over, and the next one is new."),
        words.say("A quiet week. What you did before stays yours."),
    )


def begun_sentence(words: Words, days: int) -> str:
    """In place of that, where some of it was counted, be it less than was wanted."""
    return words.count(
        "You noted something on one day. That counts.",
        "You noted something on {number} days. That counts.",
        days,
    )


def first_days_sentence(words: Words) -> str:
    """In place of that, where they have only just begun."""
    return words.say("Your first days. Next week there is more to see.")


def _full_sentence(words: Words, summary: WeekSummary) -> str:
    number, is_open = summary.due, summary.open > 0
    if number == BOTH:
        return (
            words.say("Both things so far are done.")
            if is_open
            else words.say("Both things you meant to do are done.")
        )
    if is_open:
        return words.count(
            "The one thing so far is done.", "All of it so far is done: {number} yeses.", number
        )
    return words.count(
        "The one thing you meant to do is done.",
        "All that you meant to do is done: {number} yeses.",
        number,
    )


def quiet_caption(words: Words) -> str:
    """On the picture of a week of which nothing was said, in place of habit by habit."""
    return words.say("A quiet week")


def beyond_caption(words: Words) -> str:
    """The same where there was something in the week beside its habits."""
    return words.say("What you did stands below.")


def on_and_off_sentence(words: Words, *, turn: int) -> str:
    """Gaps nearly everywhere: that they went on each time is worth more than how often."""
    return in_turn(
        turn,
        words.say("🌱 On and off, and each time you went on."),
        words.say("🌱 There were gaps, and after each one you were there again."),
    )


def picked_up_sentence(words: Words, number: int, habits: list[str], *, turn: int) -> str:
    """What was kept again after single misses; many are only counted."""
    if number > MOST_NAMED:
        return in_turn(
            turn,
            words.count(
                "🌱 You picked things up again once after a miss.",
                "🌱 You picked things up again {number} times after a miss.",
                number,
            ),
            words.count(
                "🌱 Once you went on after a miss. That is how it lasts.",
                "🌱 {number} times you went on after a miss. That is how it lasts.",
                number,
            ),
            words.count(
                "🌱 After a miss you simply went on, once.",
                "🌱 After a miss you simply went on, {number} times.",
                number,
            ),
        )
    if number == len(habits) > 1:
        return _each_once_sentence(words, habits, turn)
    named = quoted(words, habits)
    return in_turn(
        turn,
        _picked_up(words, number, named),
        words.count(
            "🌱 One miss with {habits}, and you went on.",
            "🌱 {habits}: {number} times you went on after a miss.",
            number,
            habits=named,
        ),
        words.count(
            "🌱 {habits} slipped by once, and you were back the next time.",
            "🌱 {habits} slipped by {number} times, and you were back each next time.",
            number,
            habits=named,
        ),
    )


def _each_once_sentence(words: Words, habits: list[str], turn: int) -> str:
    """The same of several habits, each of which had one miss."""
    named = quoted(words, habits)
    return in_turn(
        turn,
        _picked_up(words, 1, named),
        words.say("🌱 One miss each with {habits}, and you went on.", habits=named),
        words.say("🌱 {habits} slipped by once each, and you went on with both.", habits=named),
    )


def _picked_up(words: Words, times: int, habits: str) -> str:
    return words.count(
        "🌱 You picked {habits} up again after a miss.",
        "🌱 You picked {habits} up again {number} times after a miss.",
        times,
        habits=habits,
    )


def beyond_week_sentence(
    words: Words,
    number: int,
    habits: list[str],
    longest: str,
    come_back: ComeBack | None,
    *,
    is_after_review: bool,
) -> str:
    """The same where more was taken up again than this week alone can tell of.

    That was since the last review, where there was one.
    """
    when = _since_when(words, is_after_review=is_after_review)
    if come_back is not None and come_back.is_long:
        return words.count(
            "🌱 {when} you came back to “{habit}” after {gap}. "
            "That is the hardest step, and you took it.",
            "🌱 {when} you came back {number} times, to “{habit}” after {gap}. "
            "That is the hardest step, and you took it.",
            number,
            when=when,
            habit=longest,
            gap=length(words, Streak(come_back.gap, come_back.unit)),
        )
    if number > MOST_NAMED:
        return words.count(
            "🌱 {when} you picked things up again once after a miss.",
            "🌱 {when} you picked things up again {number} times after a miss.",
            number,
            when=when,
        )
    return words.count(
        "🌱 {when} you picked {habits} up again after a miss.",
        "🌱 {when} you picked {habits} up again {number} times after a miss.",
        1 if number == len(habits) else number,
        when=when,
        habits=quoted(words, habits),
    )


def beyond_week_line(words: Words, number: int, *, is_after_review: bool) -> str:
    """The same in short."""
    when = _since_when(words, is_after_review=is_after_review)
    return words.count(
        "🌱 {when} you came back once.",
        "🌱 {when} you came back {number} times.",
        number,
        when=when,
    )


def _since_when(words: Words, *, is_after_review: bool) -> str:
    return words.say("Since the last review") if is_after_review else words.say("In these weeks")


def back_to_line(words: Words, habit: str, come_back: ComeBack, number: int) -> str:
    """What was taken up again after days, in short."""
    return words.count(
        "🌱 Back to “{habit}” after {gap}.",
        "🌱 Back {number} times, to “{habit}” after {gap}.",
        number,
        habit=habit,
        gap=length(words, Streak(come_back.gap, come_back.unit)),
    )


def back_after_line(words: Words, come_back: ComeBack, number: int) -> str:
    """The same where there is no room for its name."""
    return words.count(
        "🌱 Back after {gap}.",
        "🌱 Back {number} times, even after {gap}.",
        number,
        gap=length(words, Streak(come_back.gap, come_back.unit)),
    )


def back_after_sentence(
    words: Words, habit: str, come_back: ComeBack, number: int, *, turn: int
) -> str:
    """What was taken up again after days: nothing in the week was worth more.

    `number`: how often they came back in all, be it after one miss.
    """
    gap = length(words, Streak(come_back.gap, come_back.unit))
    return in_turn(
        turn,
        words.count(
            "🌱 You came back to “{habit}” after {gap}. That is the hardest step, and you took it.",
            "🌱 You came back {number} times, to “{habit}” after {gap}. That one takes the most.",
            number,
            habit=habit,
            gap=gap,
        ),
        words.count(
            "🌱 “{habit}” again after {gap}: nothing is harder, and you did it.",
            "🌱 You picked things up again {number} times, “{habit}” even after {gap}.",
            number,
            habit=habit,
            gap=gap,
        ),
        words.count(
            "🌱 After {gap} you took “{habit}” up again. That takes the most.",
            "🌱 After {gap} you took “{habit}” up again, and came back {number} times in all.",
            number,
            habit=habit,
            gap=gap,
        ),
    )


def best_stays_sentence(
    words: Words, habit: str, come_back: ComeBack, best: Streak, *, turn: int
) -> str:
    """The same of one habit with a longer streak behind it, which stays in sight."""
    gap, kept = length(words, Streak(come_back.gap, come_back.unit)), length(words, best)
    return in_turn(
        turn,
        words.say(
            "🌱 You came back to “{habit}” after {gap}. That is the hardest step, and your best, "
            "{best}, stays yours.",
            habit=habit,
            gap=gap,
            best=kept,
        ),
        words.say(
            "🌱 “{habit}” again after {gap}: nothing is harder. Your best, {best}, stays yours.",
            habit=habit,
            gap=gap,
            best=kept,
        ),
        words.say(
            "🌱 After {gap} you took “{habit}” up again. That takes the most, and your best, "
            "{best}, stays yours.",
            habit=habit,
            gap=gap,
            best=kept,
        ),
    )


def longest_sentence(words: Words, row: HabitWeek) -> str:
    """What stood out."""
    return words.say("🔥 {habit}: {count}", habit=row.name, count=length(words, row.streak))


def at_risk_sentence(words: Words, row: HabitWeek, due_on: date | None) -> str:
    """What may still be mended: now, or on the day on which it is due next."""
    count = length(words, row.streak)
    if due_on is None:
        return words.say(
            "{habit}: come back, and your streak of {count} lives on", habit=row.name, count=count
        )
    return words.say(
        "{habit}: {weekday} carries your {count} on",
        habit=row.name,
        weekday=words.weekday(due_on.weekday()),
        count=count,
    )


def last_chance_sentence(words: Words, row: HabitWeek) -> str:
    """A streak of weeks whose week is reached with one more today."""
    count = length(words, row.streak)
    return words.say(
        "{habit}: once more today, and your streak of {count} goes on", habit=row.name, count=count
    )


def waiting_part(words: Words, habit: str, streak: Streak) -> str:
    """One of several that may still be mended."""
    return words.say("{habit} ({count})", habit=habit, count=length(words, streak))


def waiting_sentence(words: Words, habits: list[str]) -> str:
    """Several that may still be mended, in one line; nothing without."""
    if not habits:
        return ""
    return words.say("Waiting for you: {habits}", habits=", ".join(habits))


def empty_text(words: Words) -> str:
    """A week without habits."""
    return words.say("No habits in this week.")


def week_label(words: Words, first_day: date, *, is_forward: bool) -> str:
    """To the week before or after."""
    name = words.date(first_day, "d MMM")
    return words.say("{week} ›", week=name) if is_forward else words.say("‹ {week}", week=name)


def as_text_label(words: Words) -> str:
    """The whole as text."""
    return words.say("As text")


def page_caption(words: Words, page: int, pages: int) -> str:
    """Which eight habits the card shows."""
    return words.say("{page}/{pages}", page=page + 1, pages=pages)


def strength_word(words: Words) -> str:
    """How settled a habit is, as the name of a bar."""
    return words.say("strength")


def unit_word(words: Words, number: int, *, is_weekly: bool) -> str:
    """What a streak's number counts."""
    if is_weekly:
        return words.count("week", "weeks", number)
    return words.count("day", "days", number)


def row_line(words: Words, number: int, name: str) -> str:
    """A habit's name with its number, by which the card may call it."""
    return words.say("{number}. {habit}", number=number, habit=name)


def numbers_line(words: Words, names: str) -> str:
    """The habits that the picture calls by their numbers."""
    return words.say("In the picture: {names}", names=names)


def days_line(words: Words, summary: WeekSummary, row: HabitWeek) -> str:
    """Seven days, each by its weekday and its state in words."""
    named = (
        words.say(
            "{weekday} {state}",
            weekday=words.date(summary.first_day + timedelta(days=number), "EEE"),
            state=state_name(words, state),
        )
        for number, state in enumerate(row.days)
        if summary.first_day + timedelta(days=number) <= summary.today
    )
    return ", ".join(named)


def standing_line(words: Words, row: HabitWeek) -> str:
    """How a habit stands after the week, without what there is none of."""
    best, before = row.bests
    streak, is_felt = row.streak, round(100 * row.strength) > 0
    parts = [
        kept_of(words, row.kept, max(row.kept, row.due - row.open)) if row.kept else "",
        words.say("streak {streak}", streak=length(words, streak)) if streak.length else "",
        words.say("best {best}", best=length(words, best)) if best.length else "",
        words.say("best before {best}", best=length(words, before)) if before.length else "",
        words.say("strength {strength}", strength=words.percent(row.strength)) if is_felt else "",
    ]
    return ", ".join(part for part in parts if part)


def quiet_title(words: Words, *, is_every_habit: bool, is_all: bool) -> str:
    """Above the habits of which nothing was said, where that is every one, or all there is."""
    if is_every_habit and is_all:
        return words.say("Nothing noted in these days, and nothing is lost:")
    if is_every_habit:
        return words.say("None of your habits was noted in these days, and nothing is lost:")
    return words.say("Nothing noted of these in these days:")


def quiet_row_line(words: Words, number: int, row: HabitWeek) -> str:
    """One of them, with what stays of it."""
    told = next((one for one in row.bests if one.length >= LEAST_TOLD), None)
    if told is None:
        return row_line(words, number, row.name)
    best = length(words, told)
    return words.say("{number}. {habit}, best {best}", number=number, habit=row.name, best=best)
