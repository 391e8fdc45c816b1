"""The prompts: when to be asked, quiet hours, pauses."""

from datetime import date, datetime

from habitbot.core.person import Pause, QuietHours
from habitbot.core.prompt import PromptKind
from habitbot.texts.words import Words

THREE = 3


def title(words: Words) -> str:
    """Above the list."""
    return words.say("When I ask")


def empty_text(words: Words) -> str:
    """Without prompts."""
    return words.say("I don't ask by myself. Shall I?")


def prompt_line(words: Words, what: str, when: str) -> str:
    """One prompt on its button: when, and what it asks about."""
    return words.say("{when} · {what}", what=what, when=when)


def hushed_label(words: Words, label: str) -> str:
    """A prompt that quiet hours keep silent, on its button."""
    return words.say("🔇 {label}", label=label)


def hushed_line(words: Words) -> str:
    """What the sign on such a button means, and what to do about it."""
    return words.say("🔇 Silent in your quiet hours. Tap it to move it or to ask anyway.")


def asleep_label(words: Words, label: str) -> str:
    """A prompt that rests, on its button."""
    return words.say("💤 {label}", label=label)


def asleep_line(words: Words) -> str:
    """What the sign on such a button means, and what to do about it."""
    return words.say("💤 Rests. Tap it to wake it.")


def kind_name(words: Words, kind: PromptKind) -> str:
    """What a prompt asks about."""
    names = {
        PromptKind.REVIEW: words.say("The week's review"),
        PromptKind.DATED: words.say("What you set a date for"),
        PromptKind.BREAK: words.say("Short breaks"),
    }
    return names.get(kind) or words.say("The day's list")


def quiet_line(words: Words, quiet: QuietHours) -> str:
    """The quiet hours as a sentence."""
    return words.say(
        "Quiet hours: {start} to {end}.", start=words.time(quiet.start), end=words.time(quiet.end)
    )


def add_label(words: Words) -> str:
    """A new prompt."""
    return words.say("➕ Another prompt")


def pause_label(words: Words) -> str:
    """To the pause."""
    return words.say("Pause…")


def what_question(words: Words) -> str:
    """Asks what the prompt is about."""
    return words.say("What shall I ask about?")


def one_habit_label(words: Words) -> str:
    """One habit."""
    return words.say("One habit…")


def which_habit_question(words: Words) -> str:
    """Asks for the habit."""
    return words.say("About which habit?")


def when_question(words: Words) -> str:
    """Asks for the time."""
    return words.say("When?")


def workdays_label(words: Words, times: str) -> str:
    """Times from Monday to Friday, on a button."""
    first, last = (words.weekday(day, is_short=True) for day in (0, 4))
    return words.say("{first} – {last} {times}", first=first, last=last, times=times)


def typed_question(words: Words) -> str:
    """Asks for a typed time."""
    return words.say(
        "Type when: “8:30”, “weekdays 8:30”, “sat, sun 10”, “9 and 21”, or a cron line like "
        "30 8 * * 1-5."
    )


def not_understood(words: Words, *, is_new: bool) -> str:
    """The typed time was no time; who is new hears of no cron line."""
    if is_new:
        return words.say("I couldn't read that as a time. For example: 20:30. Or: weekdays 8:30.")
    return words.say(
        "I couldn't read that as a time. For example: 8:30. Or: weekdays 8:30. Or: 30 8 * * 1-5."
    )


def preview_text(words: Words, when: str, runs: list[str]) -> str:
    """What was understood, with the next three runs."""
    return "\n".join([words.say("So: {when}.", when=when), *_to_come(words, runs)])


def run_line(words: Words, at: datetime, about: date) -> str:
    """One run to come; it names the day it asks about where that is another one."""
    moment = words.say(
        "{day}, {clock}", day=words.date(at.date(), "EEE d MMM"), clock=words.time(at.timetz())
    )
    if about == at.date():
        return words.say("· {moment}", moment=moment)
    return words.say(
        "· {moment} (asks about {day})", moment=moment, day=words.weekday(about.weekday())
    )


def no_runs_line(words: Words) -> str:
    """Nothing would ever be sent."""
    return words.say("· none: all of them fall into your quiet hours")


def clash_text(words: Words, quiet: QuietHours) -> str:
    """The prompt lies in the quiet hours."""
    return words.say(
        "That lies in your quiet hours, {start} to {end}. They win, unless you say otherwise.",
        start=words.time(quiet.start),
        end=words.time(quiet.end),
    )


def move_label(words: Words, clock: str) -> str:
    """Move it out of the quiet hours."""
    return words.say("Move to {clock}", clock=clock)


def ask_anyway_label(words: Words) -> str:
    """Ask although it is quiet."""
    return words.say("Ask anyway")


def keep_quiet_label(words: Words) -> str:
    """Keep the quiet after all."""
    return words.say("Keep it quiet")


def page_text(words: Words, when: str, runs: list[str], *, is_insistent: bool) -> str:
    """One prompt's page."""
    lines = [words.say("Asks {when}.", when=when)]
    if is_insistent:
        lines.append(words.say("Also within your quiet hours."))
    return "\n".join([*lines, "", *_to_come(words, runs)])


def _to_come(words: Words, runs: list[str]) -> list[str]:
    """The next three; there are fewer of what is about to rest."""
    return [words.say("The next three:") if len(runs) == THREE else words.say("To come:"), *runs]


def resting_text(words: Words, when: str) -> str:
    """The page of a prompt whose habit is archived."""
    return words.say("Would ask {when}. Silent while its habit is archived.", when=when)


def change_label(words: Words) -> str:
    """Another time."""
    return words.say("Another time")


def delete_question(words: Words, what: str, when: str) -> str:
    """Names what goes."""
    return words.say("Delete this prompt: {what}, {when}? Your habits stay.", when=when, what=what)


def deleted_toast(words: Words) -> str:
    """It is gone."""
    return words.say("I won't ask then any more.")


def pause_question(words: Words) -> str:
    """How long."""
    return words.say(
        "How long shall I stay silent? Tap, or type it: “5 days”, “until friday”. "
        "You can still write to me any time."
    )


def pause_not_understood(words: Words) -> str:
    """What was typed was no length of time and no day."""
    return words.say("I couldn't read how long in that. For example: 5 days. Or: until 24.12.")


def pause_days_label(words: Words, days: int) -> str:
    """So many days."""
    return words.count("1 day", "{number} days", days)


def until_return_label(words: Words) -> str:
    """Until they say so."""
    return words.say("Until I return")


def paused_line(words: Words, pause: Pause) -> str:
    """The pause as a sentence."""
    if pause.until is None:
        return words.say("Paused until you return.")
    return words.say("Paused. I ask again on {day}.", day=words.date(pause.until))


def paused_text(words: Words) -> str:
    """After a pause was chosen."""
    return words.say("Shall these days be excused, so that your streaks wait?")


def excuse_label(words: Words) -> str:
    """Excuse the days."""
    return words.say("Excuse these days")


def excused_line(words: Words) -> str:
    """They are excused."""
    return words.say("These days are excused: your streaks wait for you.")


def day_off_text(words: Words, day: date) -> str:
    """That day is off."""
    return words.say("{day} is off: I stay silent, and your streaks wait.", day=words.date(day))


def rather_not_label(words: Words) -> str:
    """Take the day off back."""
    return words.say("Rather not")


def return_label(words: Words) -> str:
    """End the pause."""
    return words.say("I'm back")
