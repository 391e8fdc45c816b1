"""What the bot proposes by itself, in words."""

from habitbot.core.habit import Area
from habitbot.texts.areas import area_name
from habitbot.texts.words import Words


def decline_label(words: Words, *, may_come_again: bool) -> str:
    """Decline, for a long while or for good."""
    return words.say("Not now") if may_come_again else words.say("No, thanks")


def declined_toast(words: Words, *, may_come_again: bool) -> str:
    """Declined."""
    if may_come_again:
        return words.say("All right. It stays as it is, and I won't ask for three months.")
    return words.say("All right. I won't ask again.")


def settled_toast(words: Words) -> str:
    """Declined after it was taken up, or what it was about is gone or rests."""
    return words.say("That is settled already. Nothing changes.")


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


def look_proposal(words: Words) -> str:
    """After a hard week, for somebody who never looked at the rut."""
    return words.say("Some weeks are heavy. Shall we see what keeps you stuck? It takes a minute.")


def look_label(words: Words) -> str:
    """Yes, a look."""
    return words.say("🔎 Take a look")


def goal_proposal(words: Words) -> str:
    """After two fair weeks, for somebody who never had a goal."""
    return words.say("You are on your way. Is there a place where you would like to arrive?")


def celebrate_proposal(words: Words, *, is_full: bool) -> str:
    """A whole week kept, or a good one."""
    if is_full:
        return words.say(
            "Nothing left out in seven days. Take a minute to see what you have reached?"
        )
    return words.say("That adds up. Take a minute to see what you have reached?")


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


def fewer_times_proposal(words: Words, habit: str, times: int) -> str:
    """A habit that is kept in a rhythm of its own."""
    return words.count(
        "You do “{habit}” about once a week. Shall just that be the plan?",
        "You do “{habit}” about {number} times a week. Shall just that be the plan?",
        times,
        habit=habit,
    )


def anchor_proposal(words: Words, habit: str, anchor: str) -> str:
    """A habit without a moment of its own, or with one that often passes."""
    if anchor:
        return words.say(
            "Is “{anchor}” the best moment for “{habit}”, or does another one fit better?",
            habit=habit,
            anchor=anchor,
        )
    return words.say(
        "“{habit}” has no moment of its own yet. Tie it to something you do anyway?", habit=habit
    )


def anchor_label(words: Words) -> str:
    """Yes, choose one."""
    return words.say("🔗 Pick a moment")


def archive_proposal(words: Words, habit: str) -> str:
    """A habit that found no place in four weeks, beside others that did."""
    return words.say(
        "“{habit}” has been quiet lately, and that is fine. Let it rest? Its days are kept,"
        " and one tap brings it back.",
        habit=habit,
    )


def archive_label(words: Words) -> str:
    """Yes, into the archive."""
    return words.say("🌙 Let it rest")


def neglected_proposal(words: Words, area: Area) -> str:
    """Two good weeks, and an area without a habit."""
    return words.say(
        "It goes well. Room for something tiny here, too: {area}?", area=area_name(words, area)
    )
