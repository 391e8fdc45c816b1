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


def event_label(words: Words, name: str) -> str:
    """About that event."""
    return words.say("📅 {name}", name=name)


def answer_label(words: Words, name: str) -> str:
    """About that work."""
    return words.say("💬 {name}", name=name)


def words_gone_toast(words: Words) -> str:
    """The words that were about one of them were let go."""
    return words.say("I don't have your words any more. Please type them once more.")


def nothing_text(words: Words) -> str:
    """All of it is seen to, or moved."""
    return words.say("That's all of it. Nothing else is waiting.")


def open_label(words: Words, number: int) -> str:
    """From the day's card to what is dated."""
    return words.count("📌 One date", "📌 {number} dates", number)
