"""Events: their list, an event's page, and what is asked about them."""

import re
from datetime import date
from typing import NamedTuple

from habitbot.core.contact import Event
from habitbot.core.day import DAY
from habitbot.core.typed.telling import spaced_words
from habitbot.core.typed.text import fold, without_apostrophes
from habitbot.texts.dates import short_date
from habitbot.texts.words import Words

AWAY = frozenset(
    (
        *("didnt go", "did not go", "didnt go there", "did not go there", "was not there"),
        *("skipped", "skipped it", "skipped that", "skip", "skip it", "missed it", "missed"),
        *("couldnt go", "could not go", "couldnt make it", "could not make it", "didnt make it"),
        *("did not make it", "wasnt able to go", "was not able to go", "stayed home"),
        *("stayed at home", "stayed away", "didnt attend", "did not attend", "didnt get there"),
        *("nein", "war nicht da", "war nicht dort", "nicht da", "nicht hingegangen"),
        *("bin nicht hingegangen", "bin nicht hin", "ging nicht hin", "war ich nicht"),
        *("no fui", "no pude ir", "non", "pas alle", "pas allee", "je ny suis pas alle"),
        *("je ny suis pas allee", "non ci sono andato", "non ci sono andata", "nao fui"),
    )
)
"""What else they type, without accents and apostrophes."""

BEFORE_AWAY = frozenset(
    (
        *("no", "nope", "sorry", "i", "unfortunately", "actually", "oh", "well", "in", "the"),
        *("end", "so", "ich", "leider", "nein"),
    )
)
"""What may stand before it."""

MOVED = frozenset(
    (
        *("moved", "moves", "move", "postponed", "postpone", "rescheduled", "reschedule", "pushed"),
        *("shifted", "changed", "delayed", "verschoben", "verlegt", "vertagt", "verschieben"),
        *("verschiebt", "aplazado", "aplazada", "pospuesto", "pospuesta", "movido", "movida"),
        *("mover", "cambiado", "cambiada", "cambia", "pasa", "aplaza", "reporte", "reportee"),
        *("decale", "decalee", "repousse", "repoussee", "deplace", "deplacee"),
    )
)
"""What says that something is on another day than it was."""

BESIDE_MOVED = frozenset(
    (
        *("is", "was", "has", "been", "got", "the", "it", "its", "now", "to", "on", "for", "until"),
        *("a", "off", "back", "will", "be", "out", "instead", "again", "der", "die", "das", "es"),
        *("ist", "wurde", "wird", "jetzt", "auf", "am", "erst", "nun", "se", "ha", "sido", "fue"),
        *("al", "el", "la", "para", "ahora", "hasta", "le", "les", "est", "ete", "au", "pour"),
        "maintenant",
    )
)
"""What may stand around it, and names no event."""

NO_LETTER = re.compile(r"[^\w]+")
BETWEEN_CLAUSES = re.compile(r"[.,;:!…()–—-]|\b(?:and|und|y|et|because|weil|porque|parce|car)\b")
"""What stands between that and why."""


def events_label(words: Words) -> str:
    """To the events."""
    return words.say("📅 Events")


def list_title(words: Words) -> str:
    """Above the list."""
    return words.say("Events")


def empty_text(words: Words) -> str:
    """None yet."""
    return words.say(
        "A meetup, a fair, a talk: tell me the day. I remind you the day before, and ask whom you "
        "met the day after."
    )


class Moved(NamedTuple):
    """What words name, and whether they say that it is on another day."""

    name: str
    is_moved: bool


def read_moved(said: str) -> Moved:
    """What is said of an event beside a day: "Fair moved to"."""
    words = said.split()
    plain = [" ".join(spaced_words(word)) for word in words]
    left = [word for word, one in zip(words, plain, strict=True) if one not in MOVED | BESIDE_MOVED]
    return Moved(" ".join(left), not MOVED.isdisjoint(plain))


def moved_behind(typed: str) -> tuple[str, str]:
    """The words before one that says so at their end, and that: "auf Freitag", "verschoben"."""
    before, _, last = typed.rstrip(" .!").rpartition(" ")
    return (before, last) if MOVED.issuperset(spaced_words(last)) and before else (typed, "")


def which_moved_question(words: Words, on: date) -> str:
    """Asks what is on that day instead."""
    return words.say("On {day} instead: which one is it?", day=words.date(on))


def event_label(words: Words, event: Event, name: str, today: date) -> str:
    """An event on its button, by its name or what fits of it."""
    return words.say("{day} · {name}", day=_day(words, event.on, today), name=name)


def add_label(words: Words) -> str:
    """A new one."""
    return words.say("➕ An event")


def name_question(words: Words) -> str:
    """Asks what it is called."""
    return words.say("What is it called?")


def twin_question(words: Words, event: Event, today: date) -> str:
    """An event of that name is there on that day already."""
    return words.say(
        "“{name}” on {day} is noted already. Add it once more?",
        name=event.name,
        day=_day(words, event.on, today),
    )


def day_question(words: Words, name: str) -> str:
    """Asks for the day."""
    return words.say("When is “{name}”?", name=name)


def told_line(words: Words, event: Event, told: str, today: date) -> str:
    """One that is over, with what was said of it."""
    return words.say(
        "{day}, {name}: {told}", day=_day(words, event.on, today), name=event.name, told=told
    )


def rename_question(words: Words, event: Event) -> str:
    """Asks for another name."""
    return words.say("What shall I call “{name}”?", name=event.name)


def on_label(words: Words, day: date) -> str:
    """It is on that day."""
    return words.date(day, "EEE, d MMM")


def move_label(words: Words) -> str:
    """It is on another day."""
    return words.say("📅 Another day")


def move_question(words: Words, event: Event) -> str:
    """Asks for the other day."""
    return words.say("When is “{name}” now?", name=event.name)


def told_already_toast(words: Words) -> str:
    """That one wasn't there takes nothing away of what was told."""
    return words.say("You told of it already, and that stays.")


def away_label(words: Words) -> str:
    """One didn't go."""
    return words.say("Not there")


def says_away(typed: str, phrases: list[str]) -> bool:
    """Whether somebody says no more than that they didn't go, by one of these phrases or others."""
    known, said = AWAY.union(map(_plain, phrases)), _plain(typed)
    while said and said not in known:
        first, _, rest = said.partition(" ")
        said = rest if first in BEFORE_AWAY else ""
    return bool(said)


def tells_away(typed: str, phrases: list[str]) -> bool:
    """Whether it begins by saying in a few words that somebody didn't go: "didn't go, was ill"."""
    clauses = [*filter(None, map(_plain, BETWEEN_CLAUSES.split(typed)))]
    first = next((one for one in clauses if one not in BEFORE_AWAY), "")
    return " " in first and says_away(first, phrases)


def away_words(words: Words) -> list[str]:
    """What people type who didn't go, in small letters."""
    return words.say("no, nope, not there, wasn't there, didn't go, did not go").split(", ")


def _plain(said: str) -> str:
    return " ".join(NO_LETTER.sub(" ", fold(without_apostrophes(said))).split())


def away_line(words: Words) -> str:
    """One didn't go; that is fine."""
    return words.say("You weren't there. Another one will come.")


def on_line(words: Words, event: Event, today: date) -> str:
    """When it is."""
    if event.on == today:
        return words.say("Today.")
    if event.on == today + DAY:
        return words.say(
            "Tomorrow, {day}. I'll ask you the day after how it was.", day=words.date(event.on)
        )
    pattern = "EEEE, d MMMM" if event.on.year == today.year else "EEEE, d MMMM y"
    return words.date(event.on, pattern)


def untold_line(words: Words) -> str:
    """It is over, and nothing was said of it."""
    return words.say("How was it? Whom did you meet?")


def unmet_line(words: Words) -> str:
    """It was told how it was, and nobody is known to have been met: names can be typed."""
    return words.say("Whom did you meet? Type their names, or tap.")


def met_line(words: Words, names: list[str]) -> str:
    """Who was met there."""
    return words.say("You met {names}.", names=words.list_of([*map(words.shown, names)]))


def kept_line(words: Words, told: str) -> str:
    """What was said is kept as how it was."""
    return words.say("✓ Noted: “{told}”", told=told)


def tell_label(words: Words) -> str:
    """Say how it was."""
    return words.say("✏️ Tell…")


def tell_question(words: Words, event: Event) -> str:
    """Asks how it was."""
    return words.say("How was “{name}”? One line is plenty.", name=event.name)


def meet_label(words: Words) -> str:
    """Say who was met."""
    return words.say("🤝 I met…")


def meet_question(words: Words) -> str:
    """Asks who was met."""
    return words.say("Whom did you meet? Tap, type names with commas between, or share a contact.")


def delete_question(words: Words, event: Event) -> str:
    """Asks before it is deleted."""
    return words.say(
        "Delete “{name}”, with how it was? Whom you met there stays under /people.",
        name=event.name,
    )


def ahead_line(words: Words, event: Event, today: date) -> str:
    """The day before."""
    if event.on == today:
        return words.say("📅 Today: {name}", name=event.name)
    return words.say("📅 Tomorrow: {name}", name=event.name)


def was_line(words: Words, event: Event) -> str:
    """The day after."""
    return words.say("📅 How was “{name}”, and whom did you meet?", name=event.name)


def _day(words: Words, on: date, today: date) -> str:
    return short_date(words, on, today.year)
