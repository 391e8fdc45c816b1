"""A font's own character table says what it can draw."""

from pathlib import Path

import pytest
from PIL import ImageFont

from habitbot.pictures.characters import Characters, read_characters
from habitbot.pictures.fonts import Face, Kind, packaged_faces, system_faces

FACES = [*packaged_faces(Kind.LETTERS), *packaged_faces(Kind.EMOJI), *system_faces(Kind.LETTERS)]
NO_CHARACTER = "\ufdd0"


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.path.name)
def test_a_character_outside_the_table_is_drawn_as_the_missing_glyph(face: Face) -> None:
    font = ImageFont.truetype(face.path, 24, layout_engine=ImageFont.Layout.BASIC)
    missing = bytes(font.getmask(NO_CHARACTER))
    characters = read_characters(face.path)
    absent = [char for char in map(chr, range(0x20, 0x3000, 7)) if char not in characters]
    assert len(absent) > 50
    assert all(bytes(font.getmask(char)) == missing for char in absent)


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.path.name)
def test_hardly_any_character_in_the_table_looks_like_the_missing_glyph(face: Face) -> None:
    font = ImageFont.truetype(face.path, 24, layout_engine=ImageFont.Layout.BASIC)
    missing = bytes(font.getmask(NO_CHARACTER))
    characters = read_characters(face.path)
    present = [char for char in map(chr, range(0x21, 0x3000, 7)) if char in characters]
    alike = [char for char in present if bytes(font.getmask(char)) == missing != b""]
    assert len(alike) <= 1, alike


def test_both_table_formats_are_read() -> None:
    names = {face.path.name: read_characters(face.path) for face in FACES}
    assert "א" in names["NotoSansHebrew[wght].ttf"]
    assert "a" not in read_characters(Path("/dev/null"))
    assert "😀" in names["NotoEmoji[wght].ttf"]
    assert "ж" in names["NotoSans[wght].ttf"]
    assert "読" not in names["NotoSans[wght].ttf"]


def test_the_first_font_of_a_collection_is_read(tmp_path: Path) -> None:
    alone = next(face.path for face in FACES if "Hebrew" in face.path.name)
    collection = tmp_path / "both.ttc"
    collection.write_bytes(_as_collection(alone.read_bytes()))
    assert "ש" in read_characters(collection)
    assert "ж" not in read_characters(collection)


@pytest.mark.parametrize("content", [b"", b"no font at all", b"\0\1\0\0\0\xff" + bytes(40)])
def test_a_file_that_is_no_font_has_no_characters(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "broken.ttf"
    file.write_bytes(content)
    assert "a" not in read_characters(file)


def test_a_truncated_font_has_no_characters(tmp_path: Path) -> None:
    file = tmp_path / "short.ttf"
    file.write_bytes(FACES[0].path.read_bytes()[:300])
    assert "a" not in read_characters(file)


def test_ranges_may_overlap_and_come_in_any_order() -> None:
    characters = Characters([(0x61, 0x7A), (0x41, 0x5A), (0x63, 0x64)])
    assert [char in characters for char in "AZaez@[`{"] == [True] * 5 + [False] * 4


def _as_collection(font: bytes) -> bytes:
    """The same font as the only one of a collection, its tables moved by the new head."""
    head = b"ttcf" + bytes([0, 1, 0, 0]) + (1).to_bytes(4) + (16).to_bytes(4)
    body = bytearray(font)
    for table in range(int.from_bytes(font[4:6])):
        at = 12 + 16 * table + 8
        body[at : at + 4] = (int.from_bytes(font[at : at + 4]) + len(head)).to_bytes(4)
    return head + bytes(body)
