"""What speaks for a person in a period, for an appraisal or a CV."""

from collections.abc import Iterator, Sequence
from datetime import date

from habitbot.core.life import Unit
from habitbot.core.streak import Streak
from habitbot.core.wins import Period, Win, WinKind
from habitbot.texts.check_in import length
from habitbot.texts.dates import short_date
from habitbot.texts.words import Words

SIGNS = {
    WinKind.GOAL: "🎯",
    WinKind.COURSE: "🎓",
    WinKind.PRAISE: "💬",
    WinKind.EVENT: "🤝",
    WinKind.TRIED: "🧪",
    WinKind.STREAK: "🔥",
}
MOST_NAMED = 3
"""So many of those that are left out are named."""

TOGETHER = {
    WinKind.MILESTONE: WinKind.GOAL,
    WinKind.LESSON: WinKind.COURSE,
    WinKind.CHANGE: WinKind.PRAISE,
}
"""Kinds that stand under another one's heading."""


def title(words: Words) -> str:
    """Above the list."""
    return words.say("What speaks for you")


def period_line(words: Words, first: date, last: date) -> str:
    """From when to when."""
    return words.say(
        "From {first} to {last}",
        first=words.date(first, "d MMM y"),
        last=words.date(last, "d MMM y"),
    )


def period_label(words: Words, period: Period, *, is_chosen: bool) -> str:
    """A period on its button."""
    labels = {
        Period.MONTH: words.say("30 days"),
        Period.QUARTER: words.say("3 months"),
        Period.YEAR: words.say("This year"),
        Period.ALL: words.say("All"),
    }
    return f"✓ {labels[period]}" if is_chosen else labels[period]


def file_label(words: Words) -> str:
    """Send it as a file."""
    return words.say("📄 As a file")


def file_text(words: Words, left_out: Sequence[Win]) -> str:
    """With the file; an appraisal is no place for the paths that lead away, nor for health."""
    ready = words.say(
        "Ready to paste into an appraisal or a CV. Read it through before you hand it in."
    )
    if not left_out:
        return ready
    kept_out = words.say(
        "What is about other paths, or your body and health, isn't in it: that is yours to tell."
    )
    return "\n".join((ready, kept_out, *_left_out_lines(words, left_out)))


def no_file_text(words: Words, left_out: Sequence[Win]) -> str:
    """In place of a file in which nothing would stand."""
    nothing = words.say(
        "I made no file: all there is for these days is about other paths, or your body and "
        "health, and that is yours to tell."
    )
    return "\n".join((nothing, *_left_out_lines(words, left_out)))


def whole_file_text(words: Words) -> str:
    """With the file in which that stands as well."""
    return words.say(
        "All of it, also what is about other paths, or your body and health. Read it through "
        "before you hand it in."
    )


def include_label(words: Words) -> str:
    """Send a file with what was left out."""
    return words.say("📄 Include it")


def _left_out_lines(words: Words, left_out: Sequence[Win]) -> Iterator[str]:
    """What isn't in the file, the first few by their words."""
    yield words.say("Left out:")
    for win in left_out[:MOST_NAMED]:
        yield words.say("· {line}", line=win_line(words, win))
    if more := len(left_out[MOST_NAMED:]):
        yield words.count("· and one more", "· and {number} more", more)


def empty_text(words: Words) -> str:
    """Nothing yet."""
    return words.say(
        "Nothing stands here yet for these days. It fills by itself: goals you reach, lines under "
        "/learned, praise under /feedback, events, and streaks of a week."
    )


def heading(words: Words, kind: WinKind) -> str:
    """Above the wins of a kind, or of two that belong together."""
    return words.say("{sign} {heading}", sign=SIGNS[_leading(kind)], heading=filed(words, kind))


def filed(words: Words, kind: WinKind) -> str:
    """The same in the file, which goes to people who want no pictures."""
    headings = {
        WinKind.GOAL: words.say("Goals"),
        WinKind.COURSE: words.say("Learned"),
        WinKind.PRAISE: words.say("Said of my work"),
        WinKind.EVENT: words.say("Among people"),
        WinKind.TRIED: words.say("Other paths"),
        WinKind.STREAK: words.say("Kept up"),
    }
    return headings[_leading(kind)]


def _leading(kind: WinKind) -> WinKind:
    return TOGETHER.get(kind, kind)


def win_line(words: Words, win: Win) -> str:
    """A win without its day. No streak is called unbroken: it has room for one slip."""
    if win.kind is WinKind.STREAK:
        count = length(words, Streak(win.number, win.unit or Unit.DAYS))
        return words.say("{habit}: {count}", habit=win.text, count=count)
    if win.kind is WinKind.EVENT and win.number:
        return words.count(
            "{event}, met one person", "{event}, met {number} people", win.number, event=win.text
        )
    sentences = {
        WinKind.GOAL: words.say("Reached: {win}", win=win.text),
        WinKind.MILESTONE: words.say("{win}, on the way to {goal}", win=win.text, goal=win.about),
        WinKind.COURSE: words.say("Finished: {win}", win=win.text),
        WinKind.PRAISE: words.say("“{win}” ({work})", win=win.text, work=win.about),
        WinKind.CHANGE: words.say("What I do differently now: {win}", win=win.text),
        WinKind.TRIED: words.say("Tried “{path}”: {win}", path=win.about, win=win.text),
    }
    return sentences.get(win.kind) or words.shown(win.text)


def dated_line(words: Words, win: Win, year: int) -> str:
    """A win with its day, a streak with its first and its last one; another year is named."""
    line = win_line(words, win)
    if win.since is None:
        return words.say("· {day}: {line}", day=short_date(words, win.on, year), line=line)
    return words.say(
        "· {line}, {first} – {last}",
        line=line,
        first=short_date(words, win.since, year),
        last=short_date(words, win.on, year),
    )


def filed_line(words: Words, win: Win) -> str:
    """The same in the file, with whole dates."""
    line, on = win_line(words, win), win.on.isoformat()
    if win.since is None:
        return f"- {on}  {line}"
    return words.say("- {line}, {first} – {last}", line=line, first=win.since.isoformat(), last=on)


def written_line(words: Words, number: int) -> str:
    """How many people were written to."""
    return words.count(
        "Stayed in touch with one person.", "Stayed in touch with {number} people.", number
    )


def come_backs_line(words: Words, number: int) -> str:
    """How often they came back: for them alone, so the file has none of it."""
    return words.count(
        "🌱 You came back after a miss. That is how things last.",
        "🌱 You came back {number} times after a miss. That is how things last.",
        number,
    )


def yes_days_line(words: Words, number: int) -> str:
    """On how many days they kept anything; in the chat alone, too."""
    return words.count(
        "✅ One day with a yes to yourself.", "✅ {number} days with a yes to yourself.", number
    )
