"""Reads from a font file which characters it has a glyph for, without loading the font."""

import struct
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import BinaryIO

SEGMENTS = 4
GROUPS = 12
END_OF_SEGMENTS = 0xFFFF


class Characters:
    """A set of characters kept as ranges of code points; even a large font needs few kilobytes."""

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Take ranges of first and last code point, which may overlap."""
        self._firsts = array("I")
        self._lasts = array("I")
        for first, last in sorted(ranges):
            self._firsts.append(first)
            self._lasts.append(max(last, self._lasts[-1]) if self._lasts else last)

    def __contains__(self, char: str) -> bool:
        """Whether the font has a glyph of its own for this one character."""
        at = bisect_right(self._firsts, ord(char)) - 1
        return at >= 0 and ord(char) <= self._lasts[at]


@lru_cache(maxsize=256)
def read_characters(path: Path) -> Characters:
    """The characters of a font file, of the first face in a collection; none if it is no font.

    The tables are those of the OpenType specification, chapter "cmap", formats 4 and 12.
    """
    try:
        with path.open("rb") as file:
            return Characters(_ranges(_read_tables(file)))
    except (OSError, struct.error):
        return Characters(())


def _ranges(tables: dict[int, bytes]) -> list[tuple[int, int]]:
    if GROUPS in tables:
        return list(_read_groups(tables[GROUPS]))
    return list(_read_segments(tables[SEGMENTS])) if SEGMENTS in tables else []


def _read_tables(file: BinaryIO) -> dict[int, bytes]:
    """The character tables of a font by their format."""
    cmap = _read_cmap(file)
    tables = {}
    for at in range(struct.unpack_from(">H", cmap, 2)[0]):
        platform, _, offset = struct.unpack_from(">HHI", cmap, 4 + 8 * at)
        if platform in (0, 3):
            tables[struct.unpack_from(">H", cmap, offset)[0]] = cmap[offset:]
    return tables


def _read_cmap(file: BinaryIO) -> bytes:
    """The bytes of a font's character table, empty of entries where there is none."""
    head = file.read(16)
    start = struct.unpack_from(">I", head, 12)[0] if head.startswith(b"ttcf") else 0
    file.seek(start + 4)
    count = struct.unpack(">H6x", file.read(8))[0]
    for _ in range(count):
        tag, offset, length = struct.unpack(">4s4xII", file.read(16))
        if tag == b"cmap":
            file.seek(offset)
            return file.read(length)
    return bytes(4)


def _read_groups(table: bytes) -> Iterator[tuple[int, int]]:
    count = struct.unpack_from(">I", table, 12)[0]
    for first, last, glyph in struct.iter_unpack(">III", table[16 : 16 + 12 * count]):
        yield (first if glyph else first + 1), last


def _read_segments(table: bytes) -> Iterator[tuple[int, int]]:
    count = struct.unpack_from(">H", table, 6)[0] // 2
    lasts = struct.unpack_from(f">{count}H", table, 14)
    firsts = struct.unpack_from(f">{count}H", table, 16 + 2 * count)
    offsets_at = 16 + 6 * count
    offsets = struct.unpack_from(f">{count}H", table, offsets_at)
    for at, (first, last, offset) in enumerate(zip(firsts, lasts, offsets, strict=True)):
        if offset and first != END_OF_SEGMENTS:
            glyphs_at = offsets_at + 2 * at + offset
            glyphs = struct.unpack_from(f">{last - first + 1}H", table, glyphs_at)
            yield from _drawn(first, glyphs)
        else:
            yield first, last


def _drawn(first: int, glyphs: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """The ranges of a segment's codes whose glyph is not the missing one, which has number 0."""
    for has_glyph, group in groupby(enumerate(glyphs, first), key=lambda pair: pair[1] != 0):
        codes = [code for code, _ in group]
        if has_glyph:
            yield codes[0], codes[-1]
