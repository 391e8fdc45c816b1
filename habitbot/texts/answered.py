"""What people type of an answer that they wait for: that it came, or not yet."""

from typing import NamedTuple

from habitbot.core.naming import whole_answer

CAME = (
    *("answered", "replied", "responded", "wrote back", "written back", "got back", "come back"),
    *("geantwortet", "antwortete", "zuruckgeschrieben", "gemeldet", "ruckgemeldet"),
    *("respondio", "respondido", "contesto", "contestado", "repondu"),
)
"""What somebody did who answered."""

TO_COME = (
    *("answer", "reply", "respond", "response", "antwort", "antworten", "ruckmeldung"),
    *("respuesta", "responde", "contesta", "reponse", "repond", "nothing from", "nothing back"),
    *("heard from", "heard back", "gehort von", "waiting", "warte", "esperando", "attends"),
)
"""What came by that, or is to come."""

NOT_YET = frozenset(
    (
        *("not", "no", "never", "nothing", "hasnt", "havent", "didnt", "doesnt", "isnt", "waiting"),
        *("nicht", "nichts", "nie", "kein", "keine", "keinen", "warte"),
        *("nunca", "nada", "ningun", "ninguna", "sin", "esperando"),
        *("pas", "jamais", "rien", "aucune", "attends"),
    )
)
"""What says that it did not."""

BESIDE = frozenset(
    (
        *("yes", "yeah", "yep", "i", "im", "ive", "am", "we", "he", "she", "they", "has", "have"),
        *("had", "did", "got", "get", "came", "come", "is", "there", "here", "in", "just"),
        *("finally", "today", "yesterday", "already", "yet", "so", "far", "still", "to", "from"),
        *("for", "by", "of", "me", "my", "us", "back", "a", "an", "the", "any", "on", "it"),
        *("ja", "nein", "er", "sie", "es", "ich", "hat", "haben", "habe", "hab", "ist", "da"),
        *("mir", "uns", "mein", "meine", "noch", "schon", "endlich", "heute", "gestern", "von"),
        *("die", "der", "eine", "auf", "immer", "sich", "zuruck", "bisher", "gekommen"),
        *("si", "ha", "han", "he", "hay", "me", "nos", "ya", "todavia", "aun", "por", "fin", "hoy"),
        *("ayer", "el", "ella", "ellos", "mi", "una", "la", "de", "llego", "llegado", "sigo"),
        *("oui", "non", "il", "elle", "ils", "elles", "on", "a", "ont", "ma", "mont", "na"),
        *("nont", "nous", "deja", "enfin", "encore", "hier", "aujourdhui", "mon", "une", "du"),
        *("jai", "recu", "jattends", "toujours"),
    )
)
"""What may stand beside it, and names nobody."""


class Answered(NamedTuple):
    """Whether an answer came, and what else was said: who answered, perhaps.

    `left`: its words, without capitals, accents and signs.
    """

    has_come: bool
    left: tuple[str, ...]


def read_answered(typed: str) -> Answered | None:
    """What words say of an answer that is waited for; None where they say nothing of it.

    That is no more than that one came or did not; "no" alone says it to a question only.
    """
    words = whole_answer(typed).split()
    said = _phrase_in(words)
    if not said:
        return None
    is_not_yet = not NOT_YET.isdisjoint(words[:-1]) or words[-1] in NOT_YET - {"no"}
    known = {*said, *NOT_YET, *BESIDE}
    return Answered(not is_not_yet, tuple(word for word in words if word not in known))


def _phrase_in(words: list[str]) -> list[str]:
    """The words of the answering that are said, if any are."""
    text = f" {' '.join(words)} "
    phrases = (one for one in (*CAME, *TO_COME) if f" {one} " in text)
    return next((one.split() for one in phrases), [])
