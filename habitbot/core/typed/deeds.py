"""Words that say that something was done: "walked" of "walk", "gedehnt" of "dehnen"."""

from collections.abc import Iterator

IRREGULAR = {
    said: word
    for word, told in (
        *(
            ("drink", "drank drunk"),
            ("eat", "ate eaten"),
            ("run", "ran"),
            ("write", "wrote written"),
        ),
        *(
            ("sleep", "slept"),
            ("swim", "swam swum"),
            ("ride", "rode ridden"),
            ("sing", "sang sung"),
        ),
        *(("draw", "drew drawn"), ("speak", "spoke spoken"), ("schreiben", "geschrieben")),
        *(("trinken", "getrunken"), ("essen", "gegessen"), ("schwimmen", "geschwommen")),
        *(("gehen", "gegangen"), ("escribir", "escrito"), ("lire", "lu"), ("ecrire", "ecrit")),
        *(("boire", "bu"), ("courir", "couru")),
    )
    for said in told.split()
}
"""Those that no ending tells, in English, German, Spanish and French, without accents."""

LEAST = 3
"""Letters of what is done."""


def is_deed(said: str, word: str) -> bool:
    """Whether a word, as words are compared, says that what the other one names was done."""
    if len(word) < LEAST or said == word:
        return False
    return IRREGULAR.get(said) == word or said in _forms(word)


def _forms(word: str) -> Iterator[str]:
    yield f"{word.removesuffix('e')}ed"
    yield f"{word}{word[-1]}ed"
    if word.endswith("y"):
        yield f"{word[:-1]}ied"
    stem, ending = word[:-2], word[-2:]
    if ending == "en":
        yield from (f"ge{stem}t", f"ge{stem}et", f"ge{word}")
    if word.endswith("ieren"):
        yield f"{stem}t"
    if ending in {"ar", "er", "ir"}:
        yield from (f"{stem}{one}" for one in ("ado", "ido", "e", "i"))
