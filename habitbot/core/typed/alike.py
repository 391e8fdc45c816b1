"""How alike two finished works are, by the words of their names."""

from collections.abc import Iterator

import regex

from habitbot.core.typed.text import fold

LEAST = 2
"""So much must be shared: a word that tells what a work is, or two that stand in many names."""

SHORTEST_TELLING = 4
"""Letters of a word that tells what a work is: shorter ones, "the" and "for", stand anywhere."""

ENDINGS = frozenset({"", "e", "en", "es", "n", "r", "s"})
"""What one word may end with beyond the other: "report" and "Reports", "Vortrag" and "Vorträge"."""

ANYWHERE = (
    "about after again also been before between both could does done each every finished from have"
    " into just like made make more most much other over some than that their them then there these"
    " they this those through under until very what when where which while with within without"
    " would your"
    " aber alle allen aller auch beim dies diese diesem diesen dieser dieses eine einem einen einer"
    " eines etwas fertig gegen haben hatte ihre ihrem ihren ihrer kein keine mein meine meinem"
    " meinen meiner nach nicht noch oder ohne sein seine seinem seinen seiner sich sowie unser"
    " unsere unserem unseren unserer unter wegen weil wenn wird wurde zwischen über"
)
"""Words that say nothing of a work, in English and German."""

IN_MANY_NAMES = (
    "annual daily document draft final first last meeting month monthly notes overview part project"
    " quarter quarterly report review second short status summary task team thing third update"
    " version week weekly work year yearly"
    " arbeit aufgabe bericht dokument entwurf erste ersten erster jahr jahres jährlich jährliche"
    " jährlicher kurze kurzer letzte letzten letzter monat monatlich monatliche monatlicher neue"
    " neuen neuer neues projekt protokoll quartal sache stand treffen täglich tägliche täglicher"
    " woche wochen wöchentlich wöchentliche wöchentlicher zusammenfassung zweite zweiter überblick"
)
"""Words that stand in many names, and tell little of a work by themselves."""

WORD = regex.compile(r"\p{L}[\p{L}\p{M}\p{N}]*")
NUMBERED = regex.compile(r"(\p{L}+)\p{N}+")
"""One of a row, like "Q3", is alike to the others of it."""

_ANYWHERE = frozenset(fold(ANYWHERE).split())
_IN_MANY_NAMES = frozenset(fold(IN_MANY_NAMES).split())


def likeness(what: str, other: str) -> int:
    """How much two works share, the more the more alike; 0 where that is not enough.

    A word that tells counts two, one of many names counts one. Only whole words are shared;
    neither accents nor capitals nor usual endings matter.
    """
    mine, theirs = tuple(_telling(what)), tuple(_telling(other))
    shared = {(one, two) for one in mine for two in theirs if is_same_word(one, two)}
    weight = min(_weight({one for one, _ in shared}), _weight({two for _, two in shared}))
    return weight if weight >= LEAST else 0


def _weight(words: set[str]) -> int:
    return sum(1 if _is_in_many_names(word) else 2 for word in words)


def _is_in_many_names(word: str) -> bool:
    return len(word) < SHORTEST_TELLING or any(is_same_word(word, one) for one in _IN_MANY_NAMES)


def _telling(what: str) -> Iterator[str]:
    """The words of a work that say anything of it; of one that is numbered, what is numbered."""
    for word in WORD.findall(fold(what)):
        if numbered := NUMBERED.fullmatch(word):
            yield numbered[1]
        elif len(word) >= SHORTEST_TELLING and word not in _ANYWHERE:
            yield word


def is_same_word(one: str, other: str) -> bool:
    """Whether two words, as they are compared, are one with different endings."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and longer[len(shorter) :] in ENDINGS
