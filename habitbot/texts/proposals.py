"""What the bot proposes by itself, in words."""

from habitbot.core.habit import Area
from habitbot.core.proposal import ProposalKind
from habitbot.texts.areas import area_name
from habitbot.texts.words import Words


def not_now_label(words: Words) -> str:
    """Decline, once and for all."""
    return words.say("Not now")


def not_now_toast(words: Words, kind: ProposalKind) -> str:
    """Declined."""
    if kind is ProposalKind.CELEBRATE:
        return words.say("All right. /wins keeps it for you.")
    return words.say("All right. It stays as it is.")


def move_proposal(words: Words, times: str) -> str:
    """A prompt that mostly comes at a bad moment."""
    return words.say(
        "At {times} your hands are often full, it seems. Would another time be better?",
        times=times,
    )


def move_label(words: Words) -> str:
    """Yes, another time."""
    return words.say("⏰ Another time")


def rest_proposal(words: Words) -> str:
    """After two weeks in which little was marked, whatever the reason."""
    return words.say("Shall I leave you in peace for a few days? Everything here waits for you.")


def rest_label(words: Words) -> str:
    """Yes, a pause."""
    return words.say("🌙 Some days off")


def celebrate_proposal(words: Words, *, is_full: bool) -> str:
    """A whole week kept, or a good one."""
    if is_full:
        return words.say(
            "Nothing left out in seven days. Take a minute to see what you have reached?"
        )
    return words.say("A strong week. Take a minute to see what you have reached?")


def day_off_proposal(words: Words, *, is_after_nights: bool) -> str:
    """Most nights were short, or all of four weeks was kept."""
    if is_after_nights:
        return words.say("Your nights were short lately. Shall tomorrow be a day off, to rest?")
    return words.say("Four weeks without a gap. Shall tomorrow be a day off? You have earned it.")


def day_off_label(words: Words) -> str:
    """Yes, tomorrow."""
    return words.say("🌙 Tomorrow off")


def celebrate_label(words: Words) -> str:
    """Yes, look back."""
    return words.say("🏆 What speaks for me")


def neglected_proposal(words: Words, area: Area) -> str:
    """Two good weeks, and an area without a habit."""
    return words.say(
        "It goes well. Room for something tiny here, too: {area}?", area=area_name(words, area)
    )
