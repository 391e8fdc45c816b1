"""What a habit counts, and how much of it a day: labels and questions."""

from habitbot.core.amount import AmountUnit, Target
from habitbot.texts.amounts import amount_text, goal_line, not_read, target_text, unit_names
from habitbot.texts.words import Words


def counts_label(words: Words) -> str:
    """Let a habit count, or change what it counts."""
    return words.say("🔢 It counts…")


def target_page_text(words: Words, target: Target, *, is_ahead: bool) -> str:
    """What a habit counts, with all there is to it."""
    lines = [goal_line(words, target, is_ahead=is_ahead)]
    if target.tiny is not None:
        tiny = amount_text(words, target, target.tiny)
        lines.append(words.say("Tiny version: {amount} counts, too", amount=tiny))
    lines.append(
        words.say("Amounts of one day add up.")
        if target.adds_up
        else words.say("One amount says the whole day.")
    )
    if target.is_said_last:
        lines.append(words.say("The day stays open until you say that was all."))
    return "\n".join(lines)


def units_question(words: Words, *, has_target: bool) -> str:
    """Asks what a habit counts."""
    if has_target:
        return words.say("What shall it count from today on? Earlier days stay as they are.")
    return words.say("Just yes or no so far. What shall it count? Tap or type, like: 20 push-ups")


def units_label(words: Words) -> str:
    """Count something else."""
    return words.say("Another unit")


def named_label(words: Words, target: Target) -> str:
    """Count what stands in the habit's words already."""
    line = target_text(words, target)
    return line[:1].upper() + line[1:]


def count_label(words: Words, target: Target) -> str:
    """The same, under a habit that was just added."""
    return words.say("🔢 Count: {target}", target=target_text(words, target))


def hours_of_sleep_label(words: Words) -> str:
    """Count how long the nights are."""
    return words.say("🔢 Count hours of sleep…")


def unit_label(words: Words, unit: AmountUnit) -> str:
    """A unit on its button."""
    labels = {
        AmountUnit.HOURS: words.say("🕗 Hours"),
        AmountUnit.MINUTES: words.say("⏱ Minutes"),
        AmountUnit.TIMES: words.say("🔁 Times"),
        AmountUnit.PAGES: words.say("📖 Pages"),
        AmountUnit.GLASSES: words.say("🥛 Glasses"),
        AmountUnit.OWN: words.say("Own word…"),
    }
    return labels[unit]


def target_question(words: Words, unit: AmountUnit, *, is_most: bool) -> str:
    """Asks for the target; words count, too."""
    if unit is AmountUnit.OWN:
        return own_question(words, is_most=is_most)
    names = unit_names(words)
    if is_most:
        return words.say("At most how many {unit} a day? Tap or type.", unit=names[unit])
    return words.say(
        "At least how many {unit} a day? Small enough for a bad day. Tap or type.",
        unit=names[unit],
    )


def own_question(words: Words, *, is_most: bool) -> str:
    """Asks for a number and its word."""
    if is_most:
        return words.say("At most how many of what a day? For example: 2 coffees")
    return words.say("At least how many of what a day? For example: 20 push-ups")


def unit_not_read(words: Words) -> str:
    """The typed words name nothing that could be counted."""
    return words.say("What shall it count? A word is plenty, like: pages. Or: 20 push-ups")


def word_question(words: Words, word: str, *, is_most: bool) -> str:
    """Asks how many of what the person's own word names."""
    if is_most:
        return words.say(
            "{word}: at most how many a day? A number is plenty.", word=words.shown(word)
        )
    return words.say(
        "{word}: at least how many a day? Small enough for a bad day. A number is plenty.",
        word=words.shown(word),
    )


def target_not_read(words: Words, unit: AmountUnit, *, has_word: bool) -> str:
    """The typed words hold no target of that kind."""
    if unit is AmountUnit.OWN and not has_word:
        return words.say("I need a number and a word. For example: 20 push-ups")
    return not_read(words, unit)


def direction_label(words: Words, *, is_most: bool) -> str:
    """To the other kind of target."""
    return words.say("At most instead") if is_most else words.say("At least instead")


def change_label(words: Words) -> str:
    """Another target."""
    return words.say("Another amount")


def tiny_label(words: Words) -> str:
    """Choose the tiny amount."""
    return words.say("Tiny amount")


def tiny_question(words: Words, target: Target) -> str:
    """Asks for the amount of the tiny version."""
    return words.say(
        "How little still counts as the tiny version of {target}?",
        target=amount_text(words, target, target.amount),
    )


def tiny_not_read(words: Words, target: Target) -> str:
    """What was typed is no amount below the target."""
    return words.say(
        "A number smaller than {target}, please, or tap one.",
        target=amount_text(words, target, target.amount),
    )


def no_tiny_label(words: Words) -> str:
    """No tiny version of that kind."""
    return words.say("None")


def adding_label(words: Words, *, adds_up: bool) -> str:
    """To the other way in which amounts say a day."""
    return words.say("Let it add up") if adds_up else words.say("Say the day whole")


def uncount_label(words: Words) -> str:
    """Count nothing any more."""
    return words.say("Just yes or no")
