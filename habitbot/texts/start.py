"""The first minute: what a new person reads."""

from datetime import time

from habitbot.texts.words import Words


def hello_title(words: Words, name: str) -> str:
    """The greeting."""
    return words.say("Hi {name}.", name=name) if name else words.say("Hi.")


def hello_text(words: Words) -> str:
    """What this is about, and the first question."""
    return words.say(
        "Small steps, every day, get people out of a rut. "
        "Smaller than you think: two minutes or less.\n\n"
        "What would you like more of first?"
    )


def more_text(words: Words) -> str:
    """Asks who has habits already where another one could be."""
    return words.say("What would you like more of?")


def area_not_understood(words: Words) -> str:
    """The typed words named no area."""
    return words.say(
        "Tap what you would like more of, or type its name. For a habit in your own words, tap "
        "“{label}”.",
        label=my_own_label(words),
    )


def own_words_label(words: Words) -> str:
    """The button for a habit of one's own."""
    return words.say("My own words…")


def my_own_label(words: Words) -> str:
    """The same, in the place of an area."""
    return words.say("My own…")


def other_area_label(words: Words) -> str:
    """The button back to the areas."""
    return words.say("‹ Another area")


def pick_starter_text(words: Words, *, has_habits: bool) -> str:
    """Above a starter pack, for who begins, and for who has habits already."""
    if has_habits:
        return words.say("One more, beside what you do already? Tap the one that fits your days.")
    return words.say("Pick one to begin with. One is plenty; more can come later.")


def recipe_line(words: Words, anchor: str, name: str) -> str:
    """A habit on offer as one sentence."""
    return words.say("· {anchor}: {name}", anchor=anchor, name=name)


def taken_text(words: Words) -> str:
    """Confirms the first habit."""
    return words.say("The smallest version counts.")


def planned_line(words: Words, frequency: str) -> str:
    """How often the first habit is asked about, as its words say."""
    return words.say("It's yours: {frequency}.", frequency=frequency)


def nearest_line(words: Words, frequency: str, nearest: str) -> str:
    """The same, where its words tell a rhythm that no plan holds, with the one that comes closest.

    Where it can be chosen is told: the start goes on.
    """
    return words.say(
        "It's yours: {frequency} for now. {nearest} comes closest to your words; you find it under"
        " /habits.",
        frequency=frequency,
        nearest=nearest,
    )


def taken_whole_text(words: Words) -> str:
    """Confirms a limit or medicine, of which there is no smaller version."""
    return words.say("One day at a time.")


def ask_time_question(words: Words) -> str:
    """Asks when to ask."""
    return words.say("When shall I ask how it went?")


def done_text(words: Words, when: str, city: str) -> str:
    """The end of the start."""
    return words.say(
        "Done. I'll ask {when} ({city} time). Already did it today?", when=when, city=city
    )


def begun_text(words: Words, when: str, city: str) -> str:
    """The same of a limit, of which nobody knows yet whether it holds today."""
    return words.say("Done. I'll ask {when} ({city} time).", when=when, city=city)


def yes_label(words: Words) -> str:
    """The button of who already did it."""
    return words.say("✅ Yes")


def not_yet_label(words: Words) -> str:
    """The button of who did not, yet."""
    return words.say("Not yet")


def zone_line(words: Words, city: str, clock: time) -> str:
    """Names the zone that was understood, by what its clock shows."""
    return words.say("Your clock: {clock}, {city} time.", clock=words.time(clock), city=city)


def not_my_clock_label(words: Words) -> str:
    """The way back from a mistaken tap on a clock."""
    return words.say("Not my clock")
