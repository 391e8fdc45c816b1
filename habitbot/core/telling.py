"""Words that nobody asked for: whether they tell something, or say what was done or is wished."""

import re
from collections.abc import Iterable

from habitbot.core.reflection import WeekQuestion
from habitbot.core.small_talk import FILLERS, read_small_talk, sounds_low
from habitbot.core.typed import fold, is_question, without_quotes

ANSWERS = frozenset(
    (
        *("yes", "yeah", "yep", "yup", "y", "no", "nope", "n", "not", "now", "yet", "today"),
        *("later", "maybe", "tomorrow", "done", "did", "didnt", "it", "i", "have", "had", "was"),
        *("that", "finished", "completed", "checked", "missed", "skip", "skipped", "tiny"),
        *("little", "none", "nothing", "all", "ja", "jep", "nein", "nee", "nicht", "noch"),
        *("jetzt", "heute", "spater", "erledigt", "gemacht", "geschafft", "fertig", "verpasst"),
        *("nichts", "alles", "si", "hecho", "hecha", "ahora", "hoy", "todavia", "nada", "todo"),
        *("oui", "non", "fait", "pas", "rien", "tout", "encore", "fatto", "fatta", "niente"),
        *("tutto", "sim", "nao", "feito", "gedaan"),
    )
)
"""What a day, a card or a button is answered with: words of these alone tell nothing."""

HESITATIONS = frozenset(
    (
        *("hm", "hmm", "hmmm", "mhm", "uh", "um", "uhm", "erm", "eh", "huh", "lol", "haha", "idk"),
        *("dunno", "ah", "aha", "ahm", "tja", "naja", "pff", "bof", "mah", "ehm"),
    )
)
"""What is said while nothing is."""

UNSURE = frozenset(
    (
        *("i dont know", "i do not know", "dont know", "i am not sure", "im not sure", "not sure"),
        *("no idea", "i have no idea", "no clue", "i have no clue", "i cant say", "cant say"),
        *("keine ahnung", "ich weiss nicht", "weiss nicht", "keine idee", "no se", "no lo se"),
        *("ni idea", "je ne sais pas", "je sais pas", "aucune idee", "non lo so", "non so"),
        *("nao sei", "geen idee", "weet ik niet", "ik weet het niet"),
    )
)
"""Who says so has nothing to name."""

BESIDE_UNSURE = frozenset(("yet", "really", "right", "now", "sorry", "noch", "aun", "encore"))

WISHES = (
    *("remind me", "ask me", "show me", "tell me", "wake me", "set a goal", "set goal"),
    *("new goal", "add a goal", "new habit", "add habit", "add a habit", "delete", "undo"),
    *("pause", "unpause", "settings", "erinnere mich", "frag mich", "zeig mir", "losche"),
    *("recuerdame", "rappelle moi"),
)
"""How a wish to be helped begins."""

ONE_WORD = {
    WeekQuestion.HELPED,
    WeekQuestion.ENERGY,
    WeekQuestion.LEAVE_OUT,
    WeekQuestion.THANKS,
    WeekQuestion.LOOK_FORWARD,
}
"""The questions that one word answers: a name, or a thing."""

FEWEST_WITH_NUMBER = 5
"""So many words a number needs around it to be more than an amount."""


def tells_of_week(
    typed: str, question: WeekQuestion, named: Iterable[str] = (), *, has_amount: bool = False
) -> bool:
    """Whether words answer that question though they were not asked for.

    `named` are the names that mean something by themselves, as habits and commands do.
    `has_amount`: a number stands in them with what it counts.
    """
    words = spaced_words(typed)
    rest = _without_names(words, named)
    return not (
        is_question(typed)
        or read_small_talk(typed)
        or sounds_low(typed)
        or ANSWERS.issuperset(rest)
        or len(rest) < (1 if question in ONE_WORD else 2)
        or any(f"{' '.join(rest)} ".startswith(f"{wish} ") for wish in WISHES)
        or (len(words) < FEWEST_WITH_NUMBER and (has_amount or words[0].isnumeric()))
    )


def is_of_a_habit(typed: str, names: Iterable[str], *, has_amount: bool = False) -> bool:
    """Whether words name a habit, with no more than an answer beside it, or are an amount alone."""
    words = spaced_words(typed)
    is_named = len(_without_names(words, names)) < len(words)
    is_number = len(words) == 1 and words[0].isnumeric()
    return is_named or is_number or (has_amount and len(words) < FEWEST_WITH_NUMBER)


def may_be_new(typed: str) -> bool:
    """Whether something new may be called so that nobody asked for by itself.

    Small talk, questions, what a button is answered with, and words that only hesitate are no
    names.
    """
    words = spaced_words(typed)
    is_idle = bool(words) and (ANSWERS.issuperset(words) or _only_hesitates(words))
    return not (is_question(typed) or read_small_talk(typed) or is_idle or is_unsure(typed))


def _only_hesitates(words: list[str]) -> bool:
    return HESITATIONS.issuperset(words) or (len(words) == 1 and words[0] in FILLERS)


def is_unsure(typed: str) -> bool:
    """Whether somebody says no more than that they don't know."""
    return " ".join(word for word in spaced_words(typed) if word not in BESIDE_UNSURE) in UNSURE


def _without_names(words: list[str], named: Iterable[str]) -> list[str]:
    """What stands around the longest name that was typed whole; all of it where none was."""
    text = f" {' '.join(words)} "
    for name in sorted((" ".join(spaced_words(one)) for one in named), key=len, reverse=True):
        if name and f" {name} " in text:
            around = text.replace(f" {name} ", " ", 1).split()
            return around if ANSWERS.issuperset(around) else words
    return words


def spaced_words(text: str) -> list[str]:
    """What stands between a text's blanks, numbers too, without capitals, accents and signs."""
    return re.sub(r"[^\w\s]+", "", fold(without_quotes(text))).split()
