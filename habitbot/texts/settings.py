"""The settings: the clock, the week, the quiet hours, the card."""

from datetime import time

from habitbot.core.person import QuietHours
from habitbot.texts.buttons import chosen_label
from habitbot.texts.words import Words


def title(words: Words) -> str:
    """Above the settings."""
    return words.say("Settings")


def main_text(words: Words, clock: str, day_start: time, first_weekday: int, quiet: str) -> str:
    """All settings at a glance."""
    return "\n".join(
        (
            clock,
            words.say("A day starts at {clock}", clock=words.time(day_start)),
            words.say("A week starts on {weekday}", weekday=words.weekday(first_weekday)),
            quiet_line(words, quiet),
        )
    )


def quiet_line(words: Words, quiet: str) -> str:
    """Which hours are quiet."""
    return words.say("Quiet hours: {quiet}", quiet=quiet)


def clock_line(words: Words, city: str, clock: time) -> str:
    """What the person's clock shows."""
    return words.say("Clock: {clock}, {city}", clock=words.time(clock), city=city)


def no_clock_line(words: Words) -> str:
    """The person's clock was not told yet."""
    return words.say("Clock: you haven't told me yet. Tap “{label}”.", label=zone_label(words))


def quiet_hours(words: Words, quiet: QuietHours | None) -> str:
    """The quiet hours, or none."""
    if quiet is None:
        return words.say("none")
    return words.say("{start} to {end}", start=words.time(quiet.start), end=words.time(quiet.end))


def zone_label(words: Words) -> str:
    """To the time zone."""
    return words.say("Time zone")


def zone_back_label(words: Words, city: str) -> str:
    """To the time zone that was held before."""
    return words.say("↩︎ Back to {city} time", city=city)


def day_start_label(words: Words) -> str:
    """To the day's start."""
    return words.say("Start of a day")


def first_weekday_label(words: Words) -> str:
    """To the week's first day."""
    return words.say("Start of a week")


def quiet_label(words: Words) -> str:
    """To the quiet hours."""
    return words.say("Quiet hours")


def card_label(words: Words) -> str:
    """To what the card shows."""
    return words.say("The day's card")


def day_start_question(words: Words) -> str:
    """When does a day start."""
    return words.say(
        "When does your day start? Whatever you tap before then still counts for the day before."
    )


def first_weekday_question(words: Words) -> str:
    """When does a week start."""
    return words.say("Which day opens your week? It holds from next week on.")


def day_start_not_understood(words: Words) -> str:
    """What was typed was no time."""
    return words.say("I couldn't read one time in that. For example: 4:00. Or tap one.")


def first_weekday_not_understood(words: Words) -> str:
    """What was typed was no weekday."""
    return words.say("I couldn't read one weekday in that. For example: sunday. Or tap one.")


def quiet_question(words: Words) -> str:
    """When is it quiet."""
    return words.say("When shall I be quiet, whatever the prompts say?")


def no_quiet_label(words: Words) -> str:
    """No quiet hours."""
    return words.say("No quiet hours")


def quiet_typed_label(words: Words) -> str:
    """Type them."""
    return words.say("Other hours…")


def quiet_typed_question(words: Words) -> str:
    """Asks for typed hours."""
    return words.say("Type from when to when, for example: 22:30 to 6:45.")


def quiet_not_understood(words: Words) -> str:
    """The typed hours were none."""
    return words.say("I couldn't read two times in that. For example: 22:30 to 6:45.")


def span_label(words: Words, start: time, end: time) -> str:
    """Quiet hours on a button."""
    return words.say("{start} – {end}", start=words.time(start), end=words.time(end))


def which_quiet_question(words: Words, likely: str, other: str) -> str:
    """The typed hours may be those of the night, or nearly all of the day."""
    return words.say("Which hours are they: {likely}, or {other}?", likely=likely, other=other)


def silenced_text(words: Words, quiet: QuietHours | None, prompts: int) -> str:
    """Some prompts fall into the new quiet hours: what shall happen to them."""
    hours = quiet_line(words, quiet_hours(words, quiet))
    return f"{hours}\n{_silenced_line(words, prompts)}"


def _silenced_line(words: Words, prompts: int) -> str:
    return words.count(
        "Within them now: one prompt. The quiet hours win. Tap it to move it or to let it ask "
        "anyway.",
        "Within them now: {number} prompts. The quiet hours win. Tap one to move it or to let it "
        "ask anyway.",
        prompts,
    )


def card_question(words: Words) -> str:
    """What the card shows."""
    return words.say("What shall your day's card show?")


def card_part_label(words: Words, part: str, *, is_shown: bool) -> str:
    """One part of the card, shown or not."""
    parts = {
        "has_streaks": words.say("Streaks"),
        "has_anchors": words.say("Anchors"),
        "has_answered": words.say("What is answered"),
    }
    return chosen_label(words, parts[part], is_chosen=is_shown)
