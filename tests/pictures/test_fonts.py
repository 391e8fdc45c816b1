"""Fonts come from a package first, and from the machine where that is not enough."""

from pathlib import Path

from PIL.ImageFont import Layout

from habitbot.pictures.fonts import (
    Face,
    Fonts,
    Kind,
    coverage,
    is_drawable,
    load_font,
    packaged_faces,
    scripts_without_font,
)
from tests.pictures.cards import PACKAGED


def test_the_packaged_fonts_draw_all_but_chinese_japanese_and_korean() -> None:
    assert scripts_without_font(Fonts(PACKAGED)) == ("Chinese", "Japanese", "Korean")


def test_coverage_names_the_file_that_draws_a_script() -> None:
    found = coverage(Fonts(PACKAGED))
    assert found["Arabic"] is not None
    assert found["Arabic"].name == "NotoSansArabic[wght].ttf"
    assert found["Chinese"] is None


def test_without_any_font_every_script_is_missing() -> None:
    assert set(scripts_without_font(Fonts([]))) == set(coverage())


def test_latin_is_asked_first() -> None:
    first = next(Fonts().in_order(is_emoji=False))
    assert first.path.name == "NotoSans[wght].ttf"


def test_a_file_that_is_no_font_is_never_drawn_with(tmp_path: Path) -> None:
    file = tmp_path / "NotoSansCJK-Regular.ttc"
    file.write_bytes(b"not a font")
    assert not is_drawable(Face(file))


def test_a_font_without_coloured_pictures_is_no_colour_font() -> None:
    outlines = packaged_faces(Kind.EMOJI)[0].path
    assert not is_drawable(Face(outlines, Kind.COLOUR))


def test_weight_makes_letters_wider() -> None:
    face = packaged_faces(Kind.LETTERS)[0]
    regular = load_font(face, 40, 400, Layout.BASIC)
    bold = load_font(face, 40, 700, Layout.BASIC)
    assert bold.getlength("weight") > regular.getlength("weight")
