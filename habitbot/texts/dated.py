"""What the person set a date for, when its day has come."""

from habitbot.texts.words import Words


def title(words: Words, number: int) -> str:
    """Above what is dated."""
    return words.count("One thing you set a date for", "{number} things you set a date for", number)


def numbered(words: Words, place: int, line: str) -> str:
    """One of several things, or its button, told apart by its place."""
    return f"{words.number(place)} {line}"


def noted_line(words: Words, name: str) -> str:
    """What was just said of one of them is kept."""
    return words.say("✓ Noted: {name}", name=name)


def meant_question(words: Words, typed: str) -> str:
    """Asks which of several things some words are about."""
    return words.say("What is that about?\n“{typed}”", typed=typed)


def meant_first_question(words: Words, typed: str) -> str:
    """Asks once more, where other words came meanwhile."""
    return words.say(
        "One after the other: what is this about?\n“{typed}”\nThen send me the next one again.",
        typed=typed,
    )


def not_read(words: Words) -> str:
    """Words to a thing with a date that say neither that it was done nor when it will be."""
    return words.say("That one I can't place. A tap, “done”, “later” or a day is plenty.")


def stays_open_line(words: Words) -> str:
    """An answer that may come another time."""
    return words.say("Whenever you like. It stays open under /today.")


def event_label(words: Words, name: str) -> str:
    """About that event."""
    return words.say("📅 {name}", name=name)


def answer_label(words: Words, name: str) -> str:
    """About that work."""
    return words.say("💬 {name}", name=name)


def contact_label(words: Words, name: str) -> str:
    """About that person."""
    return words.say("✍️ {name}", name=name)


def experiment_label(words: Words, what: str) -> str:
    """About that experiment."""
    return words.say("🧪 {what}", what=what)


def of_path(words: Words, path: str, what: str) -> str:
    """One of several experiments that are alike, by the path it is for."""
    return words.say("{path}: {what}", path=path, what=what)


def words_gone_toast(words: Words) -> str:
    """The words that were about one of them were let go."""
    return words.say("I don't have your words any more. Please type them once more.")


def nothing_text(words: Words) -> str:
    """All of it is seen to, or moved."""
    return words.say("That's all of it. Nothing else is waiting.")


def open_label(words: Words, number: int) -> str:
    """From the day's card to what is dated."""
    return words.count("📌 {number} date", "📌 {number} dates", number)
