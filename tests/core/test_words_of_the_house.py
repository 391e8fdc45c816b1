"""One word per thing: every word of the glossary is a name in the code."""

import ast
import re
from pathlib import Path

import pytest

import habitbot
from habitbot import core

PACKAGE = Path(habitbot.__file__).parent

WORDS = re.findall(r"^([a-z]+(?: [a-z]+)?)  +\S", core.__doc__ or "", re.MULTILINE)


def names_in(package: Path) -> set[str]:
    """Every name that is defined or used, as lower-case words with underscores."""
    names: set[str] = set()
    for path in package.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for field in ("name", "id", "attr", "arg"):
                name = getattr(node, field, None)
                if isinstance(name, str):
                    names.add(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower())
    return names


NAMES = names_in(PACKAGE)


def test_the_glossary_is_read() -> None:
    assert len(WORDS) >= 23


@pytest.mark.parametrize("word", WORDS)
def test_every_word_of_the_glossary_is_a_name_in_the_code(word: str) -> None:
    term = word.replace(" ", "_")
    assert any(re.search(rf"(^|_){term}", name) for name in NAMES), word
