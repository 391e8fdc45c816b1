"""What we say to whoever greets, thanks, comes back, or is low."""

from habitbot.texts.words import Words


def hello_line(words: Words) -> str:
    """Above today's card."""
    return words.say("Hello! Here is your day.")


def thanks_line(words: Words) -> str:
    """To whoever thanks."""
    return words.say("Gladly.")


def bye_line(words: Words) -> str:
    """To whoever goes."""
    return words.say("Take care. I'm here whenever you are.")


def sorry_line(words: Words) -> str:
    """To whoever is sorry."""
    return words.say("No harm done.")


def agreed_line(words: Words) -> str:
    """To whoever says yes to nothing in particular."""
    return words.say("All right.")


def low_text(words: Words) -> str:
    """To whoever is tired, sad or worn out."""
    return words.say(
        "I'm sorry it is hard. Nothing has to be done today. "
        "If it lasts, /rut can show what weighs on you, and someone you trust can listen."
    )
