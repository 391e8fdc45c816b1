"""All sentences of the texts: as a translator's tool finds them, and as Python calls them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.extract import extract_from_dir

import habitbot.texts

TEXTS = Path(habitbot.texts.__file__).parent
KEYWORDS = {"say": None, "later": None, "count": (1, 2)}
"""Which functions say something, as a translator's tool is told."""


@dataclass(frozen=True, slots=True)
class Said:
    """One call that says something: where, its forms, and the facts it hands in."""

    place: str
    forms: tuple[str, ...]
    facts: frozenset[str]


def extract() -> set[tuple[str, ...]]:
    """Every sentence that a translator's tool finds, in its forms."""
    found = extract_from_dir(TEXTS, [("**.py", "python")], keywords=KEYWORDS)
    return {(said,) if isinstance(said, str) else tuple(said) for _, _, said, _, _ in found}


def find_calls() -> list[Said]:
    """Every call of `say` and `count` with a sentence written out."""
    return [said for path in sorted(TEXTS.glob("*.py")) for said in _calls_in(path)]


def find_unwritten() -> list[str]:
    """Calls whose sentence is neither written out there nor one of a table."""
    return [
        f"{path.name}:{call.lineno}"
        for path in sorted(TEXTS.glob("*.py"))
        for call in _saying(path)
        if not all(isinstance(form, ast.Constant) or _is_looked_up(form) for form in _forms(call))
    ]


def _calls_in(path: Path) -> Iterator[Said]:
    for call in _saying(path):
        forms = [form.value for form in _forms(call) if isinstance(form, ast.Constant)]
        if forms:
            facts = frozenset(str(keyword.arg) for keyword in call.keywords)
            yield Said(f"{path.name}:{call.lineno}", tuple(map(str, forms)), facts)


def _saying(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _name(node.func) in {"say", "count"}:
            yield node


def _is_looked_up(form: ast.expr) -> bool:
    """Whether it comes from a table, whose sentences are marked by `later`."""
    is_got = isinstance(form, ast.Call) and _name(form.func) == "get"
    return is_got or isinstance(form, ast.Subscript)


def _forms(call: ast.Call) -> list[ast.expr]:
    return call.args[:2] if _name(call.func) == "count" else call.args[:1]


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
