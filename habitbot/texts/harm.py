"""What we say where somebody may come to harm: who can help, and whom to call."""

from habitbot.texts.words import Words


def heard(words: Words) -> str:
    """To somebody who wrote that they may harm themselves, or can't go on."""
    return words.say(
        "I'm glad you told me. You are not alone with this: "
        "talk to a doctor, or to someone you trust, today."
    )


def after(words: Words) -> str:
    """To whatever is typed next: it answers the words above, and no question before them."""
    return words.say(
        "I'm glad you write. Nothing of it is noted here. A person can do more for you than I can: "
        "a doctor, or someone close to you."
    )


def after_sent(words: Words) -> str:
    """The same to a picture, a voice message or whatever else is sent."""
    return words.say(
        "I'm glad you are here. I can't look into what you send, and nothing of it is noted. "
        "A person can do more for you than I can: a doctor, or someone close to you."
    )


def day_line(words: Words) -> str:
    """How one comes back to the day's list."""
    return words.say("/today brings your day back, whenever you like.")


def take_up_label(words: Words) -> str:
    """Take up what was asked before."""
    return words.say("‹ Back to where we were")


def people_line(words: Words) -> str:
    """Who can help, where answers point to harm."""
    return words.say(
        "You don't have to carry this alone: talk to a doctor, or to someone you trust."
    )


def emergency_line(words: Words, number: str, country: str) -> str:
    """Whom to call in danger, where the country's number is known."""
    return words.say(
        "If you are in danger, or might hurt yourself, call {number} now ({country}).",
        number=number,
        country=country,
    )


def any_emergency_line(words: Words) -> str:
    """Whom to call in danger, where it isn't."""
    return words.say(
        "If you are in danger, or might hurt yourself, call your emergency number now."
    )


def any_hour_line(words: Words, number: str, country: str) -> str:
    """Whom one can call once it is too much, without alarm, where the number is known."""
    return words.say(
        "Should it ever be too much, {number} is there at any hour ({country}).",
        number=number,
        country=country,
    )


def any_number_line(words: Words) -> str:
    """The same where it isn't."""
    return words.say("Should it ever be too much, your emergency number is there at any hour.")
