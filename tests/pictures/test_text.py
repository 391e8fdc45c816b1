"""Text in any script is drawn right, or not at all; never as a box."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageFont
from PIL.ImageFont import Layout

from habitbot.pictures.clusters import clean, split_clusters
from habitbot.pictures.fonts import INVISIBLE, Fonts, can_shape
from habitbot.pictures.text import ELLIPSIS, Line, Style, Typesetter, draw_line
from tests.pictures.cards import HAS_COLOUR, LAYOUTS, PACKAGED

STYLE = Style(40, "#000000")
SETTERS = {layout: Typesetter(layout=layout) for layout in LAYOUTS}
OF_PACKAGE = {layout: Typesetter(Fonts(PACKAGED), layout) for layout in LAYOUTS}
BASIC = OF_PACKAGE[Layout.BASIC]

needs_shaping = pytest.mark.skipif(not can_shape(), reason="libfribidi is not installed")
needs_colour = pytest.mark.skipif(not HAS_COLOUR, reason="Noto Color Emoji is not installed")
with_each_layout = pytest.mark.parametrize("layout", LAYOUTS)

NAMES = [
    "Read one page",
    "Đọc một trang sách",
    "Читать страницу",
    "Διάβασμα μιας σελίδας",
    "قراءة صفحة واحدة",
    "می‌خواهم بخوانم",
    "ئۇيغۇرچە ڀاڱ",
    "לקרוא (15) דקות",
    "שָׁלוֹם",
    "पढ़ना एक पृष्ठ",
    "বই পড়া",
    "படிக்க",
    "อ่านหนังสือหนึ่งหน้า",
    "ხელი",
    "Կարդալ",
    "ማንበብ",
    "読書 읽기 读书",
    "🏃🏽‍♀️ Run ☕ 👩‍💻 🇩🇪 🇩 1️⃣ ❤️‍🔥",
    "𝓕𝓪𝓷𝓬𝔂 ＷＩＤＥ ﬁ",
    "ⴰⵎⴰⵣⵉⵖ ᚠᚢᚦ 𓀀 ꙮ",
    "Z\u0300\u0301\u0302\u0303 \u20dd \u0301 ◌",
    "\u200d \ud800 \x07 \u202e \ufffe \U000e0041",
]


def text_of(line: Line) -> str:
    """What a line draws from left to right, coloured emoji left out."""
    return "".join(run.text for run in line.runs)


def picture_of(line: Line) -> Image.Image:
    """A line alone on white."""
    image = Image.new("L", (round(line.width) + 40, 100), 255)
    draw_line(image, 20, 60, line)
    return image


def boxes_in(line: Line) -> list[str]:
    """Characters that their font draws as it draws what it does not have."""
    return [
        char
        for run in line.runs
        for char in run.text
        if char not in INVISIBLE and _looks_missing(run.font, char)
    ]


def _looks_missing(font: ImageFont.FreeTypeFont, char: str) -> bool:
    plain = ImageFont.truetype(font.path, 40, layout_engine=Layout.BASIC)
    glyph, missing = plain.getmask(char), plain.getmask("\ufdd0")
    return bytes(glyph) == bytes(missing) != b"" and glyph.size == missing.size


@with_each_layout
@pytest.mark.parametrize("name", NAMES)
def test_no_name_is_drawn_with_a_box(layout: Layout, name: str) -> None:
    assert boxes_in(SETTERS[layout].set_line(name, STYLE)) == []
    assert boxes_in(OF_PACKAGE[layout].set_line(name, STYLE)) == []


@with_each_layout
@settings(max_examples=60)
@given(text=st.text(max_size=30))
def test_no_text_is_drawn_with_a_box(layout: Layout, text: str) -> None:
    assert boxes_in(SETTERS[layout].set_line(text, STYLE)) == []


@with_each_layout
@settings(max_examples=40)
@given(text=st.text(max_size=60), width=st.integers(60, 600), most=st.integers(1, 3))
def test_lines_keep_to_their_width_and_number(
    layout: Layout, text: str, width: int, most: int
) -> None:
    lines = SETTERS[layout].wrap_lines(text, STYLE, width, most)
    assert 1 <= len(lines) <= most
    assert all(line.width <= width for line in lines)
    image = Image.new("RGB", (width, 100))
    for line in lines:
        draw_line(image, 0, 60, line)


@with_each_layout
@pytest.mark.parametrize("name", NAMES[:9])
def test_names_in_latin_cyrillic_greek_arabic_and_hebrew_can_be_drawn(
    layout: Layout, name: str
) -> None:
    assert OF_PACKAGE[layout].can_draw(name)
    assert OF_PACKAGE[layout].set_line(name, STYLE).width > 40


@needs_shaping
@pytest.mark.parametrize("name", NAMES[9:16])
def test_scripts_of_india_and_beyond_are_drawn_where_they_can_be_shaped(name: str) -> None:
    assert OF_PACKAGE[Layout.RAQM].can_draw(name)


def test_scripts_that_need_shaping_are_not_drawn_without_it() -> None:
    assert not BASIC.can_draw("पढ़ना एक पृष्ठ")
    assert BASIC.can_draw("อ่านหนังสือ")


@pytest.mark.parametrize("name", ["読書 daily", "읽기", "   ", "\u200d", "\U000f0000", "🇩", "𓀀"])
def test_a_name_with_letters_that_no_font_has_cannot_be_drawn(name: str) -> None:
    assert not BASIC.can_draw(name)


def test_a_missing_sign_is_no_reason_against_a_name() -> None:
    line = BASIC.set_line("Run ⍰🇩🇪 now", STYLE)
    assert BASIC.can_draw("Run ⍰🇩🇪 now")
    assert "🇩" not in text_of(line)


def test_what_is_left_out_leaves_no_hole() -> None:
    assert text_of(BASIC.set_line("🇩🇪 one 🇫🇷 two 🇬🇧", STYLE)) == "one two"


def test_fancy_letters_are_drawn_plain() -> None:
    assert text_of(BASIC.set_line("𝓕𝓪𝓷𝓬𝔂", STYLE)) == "Fancy"


def test_without_the_systems_library_arabic_is_joined_and_runs_from_right_to_left() -> None:
    line = BASIC.set_line("مشي 20 دقيقة", STYLE)
    assert text_of(line) == "\ufe94\ufed8\ufef4\ufed7\ufea9 20 \ufef2\ufeb8\ufee3"


def test_without_the_systems_library_persian_keeps_letters_apart_that_must_not_join() -> None:
    line = BASIC.set_line("می‌خ", STYLE)
    assert text_of(line) == "\ufea5\ufbfd\ufee3"


def test_without_the_systems_library_hebrew_runs_from_right_to_left_with_brackets_turned() -> None:
    assert text_of(BASIC.set_line("Read סֵפֶר (עמוד) daily", STYLE)) == "Read (דומע) רפס daily"


@needs_shaping
def test_with_the_systems_library_each_word_is_handed_over_with_its_direction() -> None:
    line = OF_PACKAGE[Layout.RAQM].set_line("Read סֵפֶר", STYLE)
    assert [(run.text, run.direction) for run in line.runs] == [
        ("Read", "ltr"),
        (" ", "ltr"),
        ("סֵפֶר", "rtl"),
    ]


@needs_shaping
@pytest.mark.parametrize("name", ["قراءة صفحة", "مشي 20 دقيقة", "לקרוא book (15 דקות)", "שלום"])
def test_both_ways_of_setting_right_to_left_look_alike(name: str) -> None:
    one, other = (picture_of(OF_PACKAGE[layout].set_line(name, STYLE)) for layout in LAYOUTS)
    size = max(one.width, other.width), one.height
    assert abs(one.width - other.width) <= 0.03 * size[0]
    ink = 255 * size[0] * size[1] - _brightness(one.resize(size))
    difference = ImageChops.difference(one.resize(size), other.resize(size))
    assert _brightness(difference) < 0.5 * ink


def _brightness(image: Image.Image) -> int:
    return sum(value * count for value, count in enumerate(image.histogram()))


@needs_shaping
def test_joined_letters_are_drawn_other_than_letters_that_stand_alone() -> None:
    setter = OF_PACKAGE[Layout.RAQM]
    joined = setter.set_line("كتاب", STYLE)
    alone = setter.set_line("ك ت ا ب", STYLE)
    spaces = 3 * setter.set_line("a b", STYLE).runs[1].width
    assert joined.width < 0.9 * (alone.width - spaces)


@with_each_layout
def test_a_long_name_is_cut_with_an_ellipsis(layout: Layout) -> None:
    line = SETTERS[layout].fit_line("Every single morning after my coffee", STYLE, 300)
    assert text_of(line).endswith(ELLIPSIS)
    assert "Every single morning".startswith(text_of(line)[:-1])
    assert 240 < line.width <= 300


@with_each_layout
def test_a_long_hebrew_name_ends_with_its_ellipsis_on_the_left(layout: Layout) -> None:
    line = SETTERS[layout].fit_line("לקרוא עמוד אחד כל בוקר אחרי הקפה", STYLE, 300)
    assert line.runs[0].text == ELLIPSIS


def test_a_name_that_fits_is_not_cut() -> None:
    line = BASIC.fit_line("Read", STYLE, 300)
    assert text_of(line) == "Read"


@with_each_layout
@settings(max_examples=30)
@given(
    clusters=st.lists(st.sampled_from(["q\u0323\u0302", "☕", "b", " ", "ў", "w"]), max_size=40),
    width=st.integers(60, 500),
)
def test_a_cut_never_falls_inside_a_character(
    layout: Layout, clusters: list[str], width: int
) -> None:
    text = clean("".join(clusters))
    drawn = text_of(OF_PACKAGE[layout].fit_line(text, STYLE, width))
    kept = split_clusters(drawn.removesuffix(ELLIPSIS))
    assert kept == split_clusters(text)[: len(kept)]


def test_lines_break_between_words_and_within_a_word_only_where_it_is_too_long() -> None:
    lines = BASIC.wrap_lines("one two Donaudampfschifffahrtsgesellschaft", STYLE, 260, 5)
    assert text_of(lines[0]) == "one two"
    assert len(lines) > 2
    *broken, last = map(text_of, lines[1:])
    assert all(one.endswith("-") for one in broken)
    assert "".join((*broken, last)).replace("-", "") == "Donaudampfschifffahrtsgesellschaft"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Krankenpfleger in der Nacht", ["Kran-", "kenpf-", "leger in", "der", "Nacht"]),
        ("Enfermera escolar", ["Enfer-", "mera", "escolar"]),
        ("Reha-Zentrum", ["Reha-", "Zent-", "rum"]),
        ("Abendessen", ["Aben-", "dessen"]),
        ("Проектировщик", ["Проек-", "тиров-", "щик"]),
        ("1234567890123", ["123456", "789012", "3"]),
        ("הממשלההגדולה", ["לשממה", "הלודגהה"]),
    ],
)
def test_a_word_is_broken_with_a_hyphen_where_its_script_has_one_and_never_off_two_letters(
    text: str, said: list[str]
) -> None:
    assert [text_of(line) for line in BASIC.wrap_lines(text, STYLE, 150, 6)] == said


@with_each_layout
def test_the_second_line_of_a_hebrew_name_is_hebrew_too(layout: Layout) -> None:
    lines = SETTERS[layout].wrap_lines("לקרוא ספר now!", STYLE, 210, 2)
    assert [line.is_rtl for line in lines] == [True, True]
    assert text_of(lines[1]) == "!now"


def test_short_names_are_cut_alike() -> None:
    days = ["Mon", "Tue", "Wed", "Fri"]
    assert BASIC.fit_alike(days, STYLE, 200) == days
    assert BASIC.fit_alike(days, STYLE, 65) == ["Mo", "Tu", "We", "Fr"]
    assert BASIC.fit_alike(days, STYLE, 1) == ["M", "T", "W", "F"]


@needs_colour
@with_each_layout
def test_an_emoji_comes_out_in_colour_as_one_tile(layout: Layout) -> None:
    line = SETTERS[layout].set_line("☕", STYLE)
    assert len(line.runs) == 1
    image = Image.new("RGB", (80, 80), "white")
    draw_line(image, 10, 55, line)
    red, _, blue = image.split()
    assert ImageChops.difference(red, blue).histogram()[60:] != [0] * 196


@needs_colour
@needs_shaping
@pytest.mark.parametrize("emoji", ["👩‍💻", "🏃🏽‍♀️", "🇩🇪", "❤️‍🔥", "👨‍👩‍👧‍👦", "1️⃣"])
def test_emoji_of_several_parts_come_out_as_one(emoji: str) -> None:
    line = SETTERS[Layout.RAQM].set_line(emoji, STYLE)
    assert len(line.runs) == 1
    assert line.width == SETTERS[Layout.RAQM].set_line("😀", STYLE).width


@needs_shaping
@pytest.mark.parametrize("emoji", ["👩‍💻", "🏃🏽‍♀️", "🇩🇪", "👨‍👩‍👧‍👦"])
def test_without_a_colour_font_emoji_come_out_as_one_in_ink(emoji: str) -> None:
    line = OF_PACKAGE[Layout.RAQM].set_line(emoji, STYLE)
    assert [run.tile for run in line.runs] == [None]
    assert line.width < 1.5 * STYLE.size


@with_each_layout
@pytest.mark.parametrize("pieces", ["😀\u200d😀", "🐕‍🐈", "🇩"])
def test_emoji_that_would_fall_to_pieces_are_left_out(layout: Layout, pieces: str) -> None:
    assert SETTERS[layout].set_line(pieces, STYLE).runs == ()


@pytest.mark.parametrize(
    ("emoji", "drawn"), [("🏃🏽‍♀️", "🏃"), ("👍🏿", "👍"), ("❤️", "❤"), ("1️⃣", "1"), ("👩‍💻", "")]
)
def test_without_shaping_the_plain_emoji_stands_for_its_kind(emoji: str, drawn: str) -> None:
    assert text_of(BASIC.set_line(emoji, STYLE)) == drawn


def test_two_marks_at_most_climb_above_a_letter() -> None:
    tower = picture_of(BASIC.set_line("x" + "\u0307" * 40, STYLE))
    top = ImageChops.invert(tower).getbbox()
    assert top is not None
    assert top[1] > 0
