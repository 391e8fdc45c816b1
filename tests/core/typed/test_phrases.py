"""What people type is compared with phrases word by word."""

import pytest

from habitbot.core.typed.phrases import sentences_of


@pytest.mark.parametrize(
    ("typed", "sentences"),
    [
        ("I can’t go on.\nReally!", [["i", "cant", "go", "on"], ["really"]]),
        ("Müde – MUEDE -- well-being", [["mude"], ["mude"], ["well", "being"]]),
        ("Danke (sehr) 🙏 / bye", [["danke"], ["sehr"], ["bye"]]),
        ("…?!", []),
    ],
)
def test_sentences_are_plain_words_without_signs(typed: str, sentences: list[list[str]]) -> None:
    assert sentences_of(typed) == sentences
