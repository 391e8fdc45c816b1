"""What may go on a list of one's own, of words that nobody asked for.

The tables are written as words are compared: without capitals, accents and apostrophes.
"""

from habitbot.core.typed.denials import NONE_OF, NOT
from habitbot.core.typed.naming import LEFT_OUT, NEUTRAL, TRIED
from habitbot.core.typed.telling import ANSWERS, asks_something_of_us, may_be_new, spaced_words
from habitbot.core.typed.text import is_quoted

DAYS = frozenset(
    ("yesterday", "gestern", "morgen", "ayer", "manana", "hier", "demain", "tonight", "abends")
)
"""Days that are told by one word, beside those that answer by themselves."""

DOING = frozenset(
    (
        *("do", "doing", "did", "made", "mach", "mache", "tue", "getan", "hice", "hago", "hare"),
        *("hacer", "fais", "ferai", "faire", "learned", "learnt", "gelernt", "aprendi"),
        *("aprendido", "appris", "ging", "pude", "podido", "reussi"),
    )
)
"""What tells beside other answers that something is done, or will be."""

SAY_NOTHING = frozenset(
    (
        *("it", "i", "have", "had", "was", "that", "all", "alles", "todo", "tout", "tutto"),
        *("little", "tiny", "encore"),
    )
)
"""What of the answers says by itself neither that it was so nor when: "All of it"."""

EXCUSES = frozenset(
    (
        *("time", "energy", "mood", "feel", "want", "busy", "sick", "ill", "tired", "lust", "bock"),
        *("zeit", "energie", "kraft", "krank", "mude", "ganas", "tiempo", "energia", "apetece"),
        *("ocupado", "ocupada", "enfermo", "enferma", "cansado", "cansada", "envie", "temps"),
        *(
            "occupe",
            "occupee",
            "malade",
            "fatigue",
            "fatiguee",
            "work",
            "trabajo",
            "travail",
            "los",
        ),
        *("tun", "flojera", "pereza", "flemme", "hueva"),
    )
)
"""What is missing, or stands in the way, where something is not done."""

BEFORE_AN_EXCUSE = frozenset(
    (
        *("was", "am", "im", "too", "so", "very", "war", "bin", "zu", "sehr", "estuve", "estaba"),
        *("estoy", "muy", "demasiado", "etais", "jetais", "suis", "trop", "tres", "viel", "much"),
        *("mucho", "null", "dio", "que", "la"),
    )
)
"""What says beside it that it was so."""

AROUND = frozenset(
    (
        *("like", "be", "will", "feeling", "in", "for", "dazu", "mich", "mir", "werde", "wieder"),
        *("leider", "with", "mit", "me", "yo", "he", "tengo", "tenia", "por", "para", "con"),
        *("je", "jai", "lai", "ai", "nai", "ne", "nen", "nous", "de", "du", "avec", "habs", "se"),
        *("tuve", "hatte", "eu", "le", "les"),
    )
)
"""What may stand around all these, and names nothing."""


def may_be_entry(typed: str) -> bool:
    """Whether words may go on a list, though nobody asked for them.

    Not where they say no more than that something was done or was not, when, or what came between;
    nor where they ask something of us. What stands in quotes may.
    """
    is_entry = may_be_new(typed) and not asks_something_of_us(typed)
    return is_quoted(typed) or (is_entry and not _is_only_an_answer(typed))


def _is_only_an_answer(typed: str) -> bool:
    """Whether it is an answer about a day, also in a sentence: "hab ich gemacht", "no, 3"."""
    words = {word for word in spaced_words(typed) if not word.isnumeric()}
    denials = NOT | NONE_OF
    answers = (ANSWERS - SAY_NOTHING) | DOING | DAYS | LEFT_OUT
    is_excuse = not EXCUSES.isdisjoint(words) and not words.isdisjoint(denials | BEFORE_AN_EXCUSE)
    if len(words) == 1:
        return words <= ANSWERS | DAYS | denials | LEFT_OUT
    known = ANSWERS | answers | denials | EXCUSES | BEFORE_AN_EXCUSE | AROUND | NEUTRAL | TRIED
    return words <= known and (is_excuse or not words.isdisjoint(answers))
