"""What the person set a date for, when its day has come."""

from habitbot.texts.words import Words


def title(words: Words, number: int) -> str:
    """Above what is dated."""
    return words.count("One thing you set a date for", "{number} things you set a date for", number)


def nothing_text(words: Words) -> str:
    """All of it is seen to, or moved."""
    return words.say("Nothing is waiting here any more.")


def open_label(words: Words, number: int) -> str:
    """From the day's card to what is dated."""
    return words.count("📌 One date", "📌 {number} dates", number)
