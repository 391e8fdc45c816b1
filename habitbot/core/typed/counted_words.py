"""The words for what a number counts: where they end, and one of it where there were several."""

import regex

from habitbot.core.typed.naming import FOLLOWED
from habitbot.core.typed.text import fold

WORD = regex.compile(r"\p{L}+(?:[-‑'’/&]\p{L}+)*+['’]?")

ENDS = FOLLOWED.union(
    (
        *("a", "an", "the", "of", "for", "from", "with", "without", "in", "into", "on", "at", "to"),
        *("by", "about", "over", "via", "per", "each", "every", "daily", "weekly", "and", "or"),
        *("then", "that", "who", "which", "aloud", "afterwards", "always", "outdoors", "pro", "je"),
        *("jede", "jeden", "jedes", "taglich", "von", "vom", "mit", "ohne", "fur", "bei", "beim"),
        *("zu", "zum", "zur", "im", "los", "las", "les", "am", "auf", "aus"),
        *("um", "uber", "bis", "der", "die", "das"),
        *("den", "dem", "und", "oder", "de", "del", "en", "con", "sin", "para", "por", "al", "y"),
        *("cada", "todos", "todas", "o", "u", "sobre", "hasta", "que", "du", "des", "dans"),
        *("avec", "sans", "pour", "par", "au", "aux", "chez", "chaque", "tous", "toutes", "et"),
        *("ou", "sur"),
    )
)
"""Words that are no part of what a number counts, in English, German, Spanish and French."""

ELIDED = ("d'", "l'", "qu'", "d’", "l’", "qu’")
"""How French words begin that are two in one, the first of which ends what is counted."""

VERB_ENDINGS = ("en", "ern", "eln", "tun")
"""How German verbs end that stand behind what is counted."""

MULTIPLIED = "card exercise flashcard hour lesson line minute page question sentence step word"
"""What can be asked for more of in good words, where it was one so far."""

SINGULARS = {"sses": "ss", "shes": "sh", "ches": "ch", "veces": "vez", "s": ""}
"""How plurals end, and one of them."""

IN_IE = frozenset(["brownies", "calories", "cookies", "movies", "selfies", "smoothies", "veggies"])
"""English plurals of words in "ie"; others that end so are of words in "y"."""

UNTOLD = ("ss", "us", "is", "ives", "aves", "lves", "oes", "xes", "zes", "eries", "ecies")
UNTOLD_BESIDE = {
    "es": ("ies", "iones", "des", "les", "nes", "res", "eves"),
    "fr": ("ies", "as", "cours", "fils", "mps", "rps"),
}
"""How words end of which it can't be told by that what one of them is called: in any language, and
in which people count in Spanish and French, as well."""

TWO_IN_ONE = frozenset("/&")
"""What stands between two words for what is counted: "fruits/vegetables"."""

SEVERAL = frozenset(("people", "children", "men", "women"))
"""Those of which nothing at their end tells it."""

NO_PLURALS = ("ss", "ous")
"""How words end that are none for several, though in "s"."""


def words_counted(text: str, start: int) -> str:
    """The words for what is counted, from there on: "old friends", "push-ups".

    They end before a word like "of", "with" or "every", before any sign, and before German verbs,
    which stand last: "Wörter lernen". "" where nothing is counted there.
    """
    end = at = start
    while (word := WORD.match(text, at)) and not _ends(word[0]):
        end = word.end()
        at = end + 1 if text[end : end + 1] == " " else len(text)
    return without_verbs(text[start:end])


def without_verbs(words: str) -> str:
    """The words up to the last one with a capital, where none but verbs like "lernen" follow."""
    parts = words.split(" ")
    capitals = [place for place, part in enumerate(parts, 1) if part[:1].isupper()]
    until = capitals[-1] if capitals else len(parts)
    are_verbs = all(part.endswith(VERB_ENDINGS) for part in parts[until:])
    return " ".join(parts[:until]) if are_verbs else words


def one_of(words: str, language: str) -> str:
    """One of what these words count several of; "" where that can't be told.

    No other word may change with it, as those of Spanish, French and German would.
    """
    parts = words.split(" ")
    changing = [part for part in parts if _may_change(part, language)]
    if len(changing) != 1 or not TWO_IN_ONE.isdisjoint(changing[0]):
        return ""
    single = _singular(changing[0], language)
    return " ".join(single if part == changing[0] else part for part in parts) if single else ""


def are_several(words: str) -> bool:
    """Whether words name several of something, by how one of them ends: "viejos amigos"."""
    return any(
        part.casefold() in SEVERAL or (part.endswith(("s", "x")) and not part.endswith(NO_PLURALS))
        for part in words.split(" ")
    )


def several_of(words: str) -> str:
    """Several of what these words name one of; "" where that can't be told."""
    return f"{words}s" if words.casefold().split(" ")[-1] in MULTIPLIED.split() else ""


def _ends(word: str) -> bool:
    return fold(word) in ENDS or word.casefold().startswith(ELIDED)


def _may_change(word: str, language: str) -> bool:
    """Whether it may be a plural, or a German word beside one: "neue Videos"."""
    is_beside = word.endswith("e") and _is_in(language, "de")
    return is_beside or (word.endswith(("s", "x")) and not word.endswith(NO_PLURALS))


def _singular(plural: str, language: str) -> str:
    """One of what a plural names; "" for a word of which that can't be told."""
    beside = next((ends for one, ends in UNTOLD_BESIDE.items() if _is_in(language, one)), ())
    if plural.endswith((*UNTOLD, *beside)):
        return ""
    if plural.endswith("ies") and plural.casefold() not in IN_IE:
        return plural.removesuffix("ies") + "y"
    known = (ending for ending in SINGULARS if plural.endswith(ending))
    return next((plural.removesuffix(ending) + SINGULARS[ending] for ending in known), "")


def _is_in(language: str, main: str) -> bool:
    return language.partition("-")[0].lower() == main
