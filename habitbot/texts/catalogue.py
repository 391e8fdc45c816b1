"""Catalogues: what translators wrote, one `.po` file a language, compiled in memory at start."""

import gettext
import io
import string
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import babel

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

CATALOGUES = Path(__file__).parent / "catalogues"


class BadCatalogue(Exception):
    """A translator's file can't be used: which one, where, and why."""


def read_catalogue(path: Path, locale: babel.Locale) -> gettext.NullTranslations:
    """A translator's file, ready to be asked. Raises BadCatalogue."""
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415  # 1 MB, not for English

    try:
        with path.open("rb") as po:
            catalogue = read_po(po, locale, abort_invalid=True)
        translations = _compile(catalogue)
    except PoFileError as bad:
        fault = f"line {bad.lineno + 1}: what is {bad.line.strip()!r}?"
        raise BadCatalogue(f"{path.name}, {fault}") from bad
    except (UnicodeDecodeError, LookupError) as bad:
        raise BadCatalogue(f"{path.name}: it is not written in UTF-8") from bad
    except ValueError as bad:
        raise BadCatalogue(f"{path.name}, in its head: {bad}") from bad
    for fault in _find_faults(catalogue):
        raise BadCatalogue(f"{path.name}, {fault}")
    return translations


def facts_of(*sentences: str) -> set[str]:
    """The names of the {facts} in these sentences. Raises ValueError for a brace that is alone."""
    parts = (part for sentence in sentences for part in string.Formatter().parse(sentence))
    return {name for _, name, _, _ in parts if name is not None}


def _compile(catalogue: "Catalog") -> gettext.NullTranslations:
    from babel.messages.mofile import write_mo  # noqa: PLC0415
    from babel.support import Translations  # noqa: PLC0415

    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)


def _find_faults(catalogue: "Catalog") -> Iterator[str]:
    """Translations that could not be said, because their {facts} are not those of the sentence."""
    for message in catalogue:
        known = facts_of(*_forms(message.id))
        for form in _forms(message.string if message.id else ""):
            try:
                strange = facts_of(form) - known
            except ValueError:
                yield f"line {message.lineno}: a brace is missing in {form!r}"
            else:
                yield from (f"line {message.lineno}: there is no {{{name}}}" for name in strange)


def _forms(said: Any) -> tuple[str, ...]:
    """All forms of a message: one, or as many as its plural has."""
    return (said,) if isinstance(said, str) else tuple(said)
