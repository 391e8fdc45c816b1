"""What somebody tells unasked that they learned: "I learned that lists are ordered"."""

import re
from itertools import dropwhile

from habitbot.core.typed.beside import LATELY
from habitbot.core.typed.telling import spaced_words
from habitbot.core.typed.text import fold, is_question, is_quoted, without_apostrophes

BEFORE = frozenset(
    (
        *(*LATELY, "so", "and", "also", "ok", "yesterday", "und", "ayer", "acabo", "y", "hier"),
        "et",
    )
)
BETWEEN = frozenset(
    (
        *("just", "also", "finally", "now", "today", "really", "heute", "gerade", "eben", "auch"),
        *("neu", "hoy", "aussi", "enfin", "bien", "aujourdhui"),
    )
)
"""What may stand before and within, and says nothing of what was learned."""

HAVE = ("ich habe", "ich hab", "habe ich", "hab ich", "habe", "hab")
WHAT_IN_GERMAN = frozenset(
    (
        *("dass", "das", "wie", "was", "warum", "wann", "wo", "wer", "welche", "welcher"),
        *("welches", "uber", "von", "zu", "man", "ein", "eine", "einen", "der", "die", "den"),
        *("etwas", "nicht"),
    )
)
LEARNED = ("gelernt", "dazugelernt")
WHAT_IN_FRENCH = frozenset(
    (
        *("que", "comment", "pourquoi", "quand", "ou", "ce", "a", "le", "la", "les", "un", "une"),
        *("des", "du", "de", "au", "sur", "quelque", "il", "on"),
    )
)

TOLD = (
    (
        (
            *("i learned", "i learnt", "ive learned", "ive learnt", "i have learned"),
            *("i have learnt", "til"),
        ),
        frozenset(
            (
                *("that", "how", "what", "why", "when", "where", "which", "who", "about", "to"),
                *("from", "a", "an", "the", "some", "something", "one", "my", "there", "not"),
            )
        ),
    ),
    (
        (*(f"{have} {learned}" for have in HAVE for learned in LEARNED), *LEARNED),
        WHAT_IN_GERMAN,
    ),
    (
        ("he aprendido", "yo he aprendido", "aprendi", "yo aprendi"),
        frozenset(
            (
                *("que", "como", "cuando", "donde", "por", "sobre", "a", "de", "del", "el", "la"),
                *("un", "una", "los", "las", "algo", "lo", "no"),
            )
        ),
    ),
    (("jai appris", "j ai appris"), WHAT_IN_FRENCH),
)
"""How people say that they learned, and the words with which they go on to say what."""

ELIDED = re.compile(r"(?:qu|l|d)[aeiouhy]\w+")
"""In French such a word is one with its article."""

SAYS_NOTHING = frozenset(
    (
        *("a", "lot", "the", "bit", "little", "something", "some", "new", "things", "thing", "one"),
        *("today", "about", "it", "that", "to", "from", "much", "many", "hard", "way", "my"),
        *("lesson", "again", "etwas", "was", "neues", "heute", "ein", "eine", "einen", "bisschen"),
        *("wenig", "viel", "nicht", "die", "der", "algo", "nuevo", "hoy", "un", "una", "poco"),
        *("mucho", "cosas", "de", "la", "quelque", "chose", "peu", "aujourdhui", "des", "choses"),
        *("nouveau", "no", "nada", "rien", "not", "anything", "nothing", "this", "week"),
        *("leccion", "lecon"),
    )
)
"""Of these alone no line is made: that something was learned is no more than a yes."""

MOST_READ = 300
"""Characters; how somebody begins is read from no more of them."""


def tells_lesson(typed: str) -> bool:
    """Whether somebody tells what they learned, in a sentence that says what it was.

    How long something was learned, or that there was nothing, is no such line; what stands in
    quotes is meant just so.
    """
    if is_question(typed) or is_quoted(typed):
        return False
    words = spaced_words(fold(without_apostrophes(typed[:MOST_READ])))
    said = [word for word in dropwhile(BEFORE.__contains__, words) if word not in BETWEEN]
    return not SAYS_NOTHING.issuperset(_what(" ".join(said)))


def _what(said: str) -> list[str]:
    """The words that say what was learned; in German they may stand in the middle."""
    for phrases, goes_on in TOLD:
        behind = (said.removeprefix(f"{one} ") for one in phrases if said.startswith(f"{one} "))
        for words in map(str.split, behind):
            if words[0] in goes_on or (goes_on is WHAT_IN_FRENCH and ELIDED.fullmatch(words[0])):
                return words
    have = next((one for one in HAVE if said.startswith(f"{one} ")), None)
    *words, last = said.removeprefix(f"{have} ").split() or [""]
    is_german = " " in (have or "") and last in LEARNED and bool(words)
    return words if is_german and words[0] in WHAT_IN_GERMAN else []
