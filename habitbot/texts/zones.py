"""Asking for a person's clock and city."""

from datetime import time
from itertools import chain

from habitbot.core.look import Bullying
from habitbot.core.typed.phrases import sentences_of
from habitbot.core.typed.telling import is_unsure
from habitbot.texts.rut_typed import read_bullying
from habitbot.texts.words import Words

NOT_SAID = (
    *("ever", "nowhere", "anywhere", "whatever", "no matter", "it doesnt matter", "doesnt matter"),
    *("i dont care", "not telling", "private", "secret", "niemals", "nirgends", "nirgendwo"),
    *("egal", "ist egal", "geheim", "jamas", "da igual", "ningun sitio", "en ninguna parte"),
    *("peu importe", "nulle part", "da nessuna parte", "tanto faz", "em lugar nenhum"),
    *("nergens", "nooit", "нигде"),
)
"""How people say that they don't tell, beside never, rather not, and that they don't know."""


def clock_question(words: Words) -> str:
    """Asks what the person's clock shows."""
    return words.say("So that I ask at your time: what does your clock show now?")


def reminder_clock_question(words: Words) -> str:
    """Asks what the clock shows of somebody who has just set a date."""
    return words.say("So that I can remind you on the day: what does your clock show now?")


def other_label(words: Words) -> str:
    """The button for a clock that isn't on offer."""
    return words.say("Another…")


def question(words: Words) -> str:
    """Asks for a city, a zone, a clock time or a location."""
    return words.say(
        "Type your city (Munich, Nairobi, São Paulo), what your clock shows (14:05), "
        "or share your location."
    )


def location_label(words: Words) -> str:
    """The button that shares a location."""
    return words.say("📍 Share my location")


def confirmed(words: Words, city: str, clock: time) -> str:
    """Says which clock was understood."""
    return words.say("{city}: your clock shows {clock}.", city=city, clock=words.time(clock))


def which_one(words: Words) -> str:
    """Several places fit."""
    return words.say("Which one is yours?")


def is_it_meant(words: Words) -> str:
    """One place fits, but it is only guessed at."""
    return words.say("Did you mean this one?")


def is_it_yours(words: Words) -> str:
    """One zone fits, and it may be far away."""
    return words.say("I know of one clock that shows that now. Is it yours?")


def no_such_clock(words: Words, clock: time) -> str:
    """No clock on earth shows that time."""
    return words.say(
        "No clock shows {clock} now, as far as I know. Look once more, or type a city nearby.",
        clock=words.time(clock),
    )


def place_label(words: Words, city: str, country: str, clock: time) -> str:
    """One of several places, by its clock."""
    return words.say(
        "{clock} {city}, {country}", clock=words.time(clock), city=city, country=country
    )


def zone_label(words: Words, city: str, clock: time) -> str:
    """One of several zones, by its clock."""
    return words.say("{clock} {city}", clock=words.time(clock), city=city)


def not_found(words: Words, typed: str) -> str:
    """Nothing fits what was typed."""
    return words.say(
        "I don't know “{typed}”. A larger city nearby works, "
        "or a zone like Europe/Berlin, or what your clock shows now.",
        typed=typed,
    )


def no_zone_there(words: Words) -> str:
    """A location without a zone."""
    return words.say("I can't tell the time zone there. Type a city nearby, please.")


def is_not_said(typed: str) -> bool:
    """Whether somebody says that they never will, don't know or don't tell: no town is meant."""
    words = " ".join(chain(*sentences_of(typed)))
    is_told = read_bullying(typed) in {Bullying.NEVER, Bullying.UNSAID} or words in NOT_SAID
    return is_told or is_unsure(typed)
