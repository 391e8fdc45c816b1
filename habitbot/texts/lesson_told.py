"""What somebody tells unasked that they learned: "I learned that lists are ordered"."""

import re

from habitbot.core.typed.telling import spaced_words
from habitbot.core.typed.text import fold, is_question, without_apostrophes

_BEFORE = (
    *("so", "and", "also", "ok", "today", "yesterday", "just", "heute", "gerade", "eben", "und"),
    *("hoy", "ayer", "acabo", "y", "aujourdhui", "hier", "et", "oggi"),
)
_ENGLISH = (
    r"(?:(?:i|ive|i have)(?: (?:just|also|finally|now|today|really))* (?:learned|learnt)|til)"
    r"(?: today)?",
    "that how what why when where which who about to from a an the some something one my there not",
)
_GERMAN = (
    r"(?:(?:ich hab|ich habe|hab ich|habe ich|hab|habe)(?: (?:heute|gerade|eben|auch|neu))* )?"
    r"(?:dazu)?gelernt",
    "dass das wie was warum wann wo wer welche welcher welches uber von zu man ein eine einen der "
    "die den etwas nicht",
)
_SPANISH = (
    r"(?:yo )?(?:he aprendido|aprendi)(?: hoy)?",
    "que como cuando donde por sobre a de del el la un una los las algo lo no",
)
_FRENCH = (
    r"j ?ai(?: (?:aussi|enfin|bien))? appris(?: aujourdhui)?",
    "que comment pourquoi quand ou ce a le la les un une des du de au sur quelque il on "
    r"(?:qu|l|d)[aeiouhy]\w+",
)
"""How people say that they learned, and the words with which they go on to say what."""


def _whats(words: str) -> str:
    return rf"(?:{'|'.join(words.split())})\b"


_BEGINS = "|".join(
    rf"(?:{learned}) (?={_whats(words)})"
    for learned, words in (_ENGLISH, _GERMAN, _SPANISH, _FRENCH)
)
_TOLD = re.compile(rf"(?:(?:{'|'.join(_BEFORE)}) )*(?:{_BEGINS})(?P<what>.*)")
_TOLD_AT_THE_END = re.compile(
    r"(?:heute |gerade |eben )?(?:ich hab|ich habe|hab ich|habe ich)(?: heute)? "
    rf"(?P<what>{_whats(_GERMAN[1])}.*) (?:dazu)?gelernt"
)
"""In German what was learned stands in the middle."""

_SAYS_NOTHING = frozenset(
    (
        *("a", "lot", "the", "bit", "little", "something", "some", "new", "things", "thing", "one"),
        *("today", "about", "it", "that", "to", "from", "much", "many", "hard", "way", "my"),
        *("lesson", "again", "etwas", "was", "neues", "heute", "ein", "eine", "einen", "bisschen"),
        *("wenig", "viel", "nicht", "die", "der", "algo", "nuevo", "hoy", "un", "una", "poco"),
        *("mucho", "cosas", "de", "la", "quelque", "chose", "peu", "aujourdhui", "des", "choses"),
        *(
            "nouveau",
            "no",
            "nada",
            "rien",
            "not",
            "anything",
            "nothing",
            "this",
            "week",
            "leccion",
            "lecon",
        ),
    )
)
"""Of these alone no line is made: that something was learned is no more than a yes."""

MOST_READ = 300
"""Characters; how somebody begins is read from no more of them."""


def tells_lesson(typed: str) -> bool:
    """Whether somebody tells what they learned, in a sentence that says what it was.

    How long something was learned, or that there was nothing, is no such line.
    """
    if is_question(typed):
        return False
    said = " ".join(spaced_words(fold(without_apostrophes(typed[:MOST_READ]))))
    found = _TOLD.fullmatch(said) or _TOLD_AT_THE_END.fullmatch(said)
    return found is not None and not _SAYS_NOTHING.issuperset(found["what"].split())
