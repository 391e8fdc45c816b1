"""Smaller and larger versions of a habit: what is offered, asked and said."""

import re
from datetime import date

from habitbot.core.habit import Area, Habit
from habitbot.texts import rut, starters
from habitbot.texts.dates import short_date
from habitbot.texts.words import Words

TIMED = re.compile(r"(?i)\d|minut")
WRITES = re.compile(
    r"(?i)^(?:note|write|journal|jot|list|schreib\w*|notier\w*|not[eé]r|écri\w*|escrib\w*|anot\w*)\b"
)
TAKES_TIME = re.compile(
    r"(?i)^(?:build|clean|clear|code|declutter|design|draw|edit|explore|garden|improve|learn|listen"
    r"|look for|meditate|paint|plan|play|polish|practi[cs]e|prepare|program|read|rehearse|research"
    r"|review|revise|search|sing|sketch|solve|sort|study|teach|tidy|train|watch|work on)\b"
)
LANGUAGES = (
    "arabic chinese czech danish dutch english farsi finnish french german greek hebrew hindi"
    " hungarian indonesian irish italian japanese korean latin mandarin norwegian persian polish"
    " portuguese romanian russian spanish swahili swedish thai turkish ukrainian vietnamese welsh"
    " arabisch deutsch englisch französisch italienisch japanisch polnisch russisch spanisch"
    " türkisch alemán español francés inglés italiano japonés portugués allemand anglais espagnol"
    " français italien"
)
LEARNS_LANGUAGE = re.compile(
    rf"(?i)\b(?:learn|practi[cs]e|study|lern\w*|üben|übe|aprend\w*|estudi\w*|appren\w*|étudi\w*)\b"
    rf".*?\b(?P<before>{'|'.join(LANGUAGES.split())})\b"
    rf"|^(?P<after>{'|'.join(LANGUAGES.split())}) (?:lernen|üben)$"
)
TALKS_TO = re.compile(
    r"(?i)^(?:call|ring|phone|text|message|write to|email|rufe|llamar a|appeler)\s+"
    r"(?P<whom>(?!it\b|the\b|in\b|a\b|an\b).+?)"
    r"(?:\s+(?:after|at|before|by|each|every|for|in|on|to|twice|once|via|when|an?\s+(?:week|month)"
    r"|per|alle|jede|pro|cada|por|tod[ao]s|tous|toutes|chaque|par)\b.*|[,.;:(].*|$)"
)
LONGEST_WHOM = 24


def change_label(words: Words) -> str:
    """To the choice of another version, on a habit's page."""
    return words.say("◐ Make it smaller")


def choice_text(words: Words, *, has_larger: bool) -> str:
    """Above the versions on offer."""
    if has_larger:
        return words.say(
            "Smaller, or back to more? It holds from now on. "
            "Your days and your streak stay as they are."
        )
    return words.say(
        "Which version would fit a busy day, too? It holds from now on. "
        "Your days and your streak stay as they are."
    )


def smaller_label(words: Words, name: str) -> str:
    """A smaller version on offer."""
    return words.say("◐ {name}", name=name)


def larger_label(words: Words, name: str) -> str:
    """Back to what it was."""
    return words.say("🌱 {name}", name=name)


def house_version(words: Words, name: str) -> str:
    """The tiny version of a habit of the house, by its words; nothing for any other."""
    return starters.tiny_of(words, name) or rut.tiny_of(words, name)


def area_version(words: Words, area: Area) -> str:
    """A smaller version that fits nearly any habit of an area; nothing where none does."""
    fitting = {
        Area.NETWORKING: words.say("Say hello to somebody"),
        Area.FEEDBACK: words.say("Write down one question to ask"),
        Area.SLEEP: words.say("Put my phone away before bed"),
        Area.EXERCISE: words.say("Move for one minute"),
        Area.NUTRITION: words.say("Put one good thing on my plate"),
        Area.BREAKS: words.say("Take one slow breath"),
    }
    return fitting.get(area, "")


def bed_version(words: Words) -> str:
    """Smaller than sleep, of which nobody shall have less."""
    return words.say("Be in bed a little earlier")


def sip_version(words: Words) -> str:
    """Smaller than anything to drink."""
    return words.say("Take one sip of water")


def book_version(words: Words) -> str:
    """Smaller than anything to read."""
    return words.say("Open the book")


def begun_version(words: Words, name: str) -> str:
    """How what is done begins: with a sentence, a word, a minute; nothing where that is unknown.

    A minute of it makes no sense where the words hold a number, like a clock, or minutes already.
    """
    if found := LEARNS_LANGUAGE.search(name):
        language = found["before"] or found["after"]
        return words.say("Say one sentence in {language}", language=language)
    if WRITES.search(name):
        return words.say("Note one word")
    if TAKES_TIME.search(name) and not TIMED.search(name):
        return words.say("{name}, for a minute", name=name)
    return ""


def hello_version(words: Words, name: str) -> str:
    """Smaller than a talk with somebody who is named; nothing for any other habit."""
    found = TALKS_TO.match(name)
    if found is None or len(found["whom"]) > LONGEST_WHOM:
        return ""
    return words.say("Send {whom} a hello", whom=found["whom"])


def typed_smaller_label(words: Words) -> str:
    """Type a smaller one."""
    return words.say("✏️ Smaller…")


def typed_larger_label(words: Words) -> str:
    """Type a larger one."""
    return words.say("✏️ Larger…")


def smaller_question(words: Words, habit: Habit) -> str:
    """Asks for a smaller version."""
    return words.say(
        "What is a smaller “{habit}”, one that takes a minute?\n"
        "For example: Put on my shoes. Or: Open the file.",
        habit=habit.name,
    )


def larger_question(words: Words, habit: Habit) -> str:
    """Asks for a larger version."""
    return words.say(
        "What is the next step up from “{habit}”? A small one is plenty.\n"
        "For example: Two pages in place of one.",
        habit=habit.name,
    )


def shrink_proposal(words: Words, habit: str, *, turn: int) -> str:
    """After two misses, on a card or under the week; from one time to the next in other words."""
    wordings = (
        words.say(
            "Some days are full. A smaller “{habit}” keeps you going, and counts just the same.",
            habit=habit,
        ),
        words.say("Shall “{habit}” be smaller for now? It can grow again any time.", habit=habit),
        words.say(
            "Would a smaller “{habit}” be easier for now? Your days and your streak stay.",
            habit=habit,
        ),
        words.say("A smaller “{habit}” counts in full, too. Try it for a while?", habit=habit),
    )
    return wordings[turn % len(wordings)]


def sleep_proposal(words: Words, habit: str) -> str:
    """The same about sleep itself, which nobody can do better by trying harder."""
    return words.say(
        "Sleep can't be forced. Shall something smaller stand in for “{habit}” for a while?",
        habit=habit,
    )


def grow_proposal(words: Words, habit: str) -> str:
    """After four good weeks, on a card or under the week."""
    return words.say(
        "Four good weeks of “{habit}”. A little more, or is it right as it is?", habit=habit
    )


def shrink_label(words: Words) -> str:
    """Yes, and say how."""
    return words.say("◐ Smaller…")


def grow_label(words: Words) -> str:
    """Yes, and say how."""
    return words.say("🌱 A little more…")


def shrunk_toast(words: Words, *, is_ahead: bool) -> str:
    """It asks for less now; `is_ahead`: once today, which is kept already, is over."""
    if is_ahead:
        return words.say("Smaller from tomorrow on; today stays yours.")
    return words.say("Smaller from today on. Small and done beats big and open.")


def grown_toast(words: Words, *, is_ahead: bool) -> str:
    """It asks for more now; `is_ahead`: once today, which is kept already, is over."""
    if is_ahead:
        return words.say("It grows from tomorrow on. The way back is always open.")
    return words.say("It grows from today on. The way back is always open.")


def before_line(words: Words, habit: Habit, last: date, today: date) -> str:
    """What was asked for up to a day, on the habit's page."""
    day = short_date(words, last, today.year)
    return words.say("Until {day}: {name}", day=day, name=habit.name)
