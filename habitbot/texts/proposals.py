"""What the bot proposes by itself, in words."""

from habitbot.texts.words import Words


def not_now_label(words: Words) -> str:
    """Decline, once and for all."""
    return words.say("Not now")


def not_now_toast(words: Words) -> str:
    """Declined."""
    return words.say("All right. It stays as it is.")
