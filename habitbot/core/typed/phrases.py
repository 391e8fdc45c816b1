"""What people type as phrases are compared with it: plain words, sentence by sentence."""

import re

from habitbot.core.typed.text import fold, without_apostrophes

BETWEEN_SENTENCES = re.compile(r"[^\w\s‐‑–—-]+|\n+|[–—-]{2,}|\s[–—-]\s")
HYPHENS = re.compile(r"[‐‑–—-]")
AGAIN = re.compile(r"([^\W\d])\1+")
UMLAUT_SPELLED_OUT = re.compile(r"(?<=[aou])e(?=[a-z])")


def sentences_of(typed: str) -> list[list[str]]:
    """The words of each sentence: no capitals, accents, apostrophes, hyphens or other signs."""
    plain = UMLAUT_SPELLED_OUT.sub("", fold(without_apostrophes(typed)))
    sentences = (HYPHENS.sub(" ", part).split() for part in BETWEEN_SENTENCES.split(plain))
    return [words for words in sentences if words]


def squeezed(text: str) -> str:
    """A text in which no letter is typed several times in a row: "killl", "moriiir"."""
    return AGAIN.sub(r"\1", text)
