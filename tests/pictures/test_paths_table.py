"""The table of paths can be read at a phone's size, in any script, and names no winner."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops
from PIL.ImageFont import Layout

from habitbot.pictures.colours import MARGIN, PAPER, SMALL
from habitbot.pictures.fonts import Fonts
from habitbot.pictures.paths_captions import PathsCaptions, PathsRow
from habitbot.pictures.paths_table import has_numbers, paint_paths
from habitbot.pictures.text import Setting, Style, Typesetter
from tests.pictures.cards import LAYOUTS, PACKAGED, opened

MOST_BYTES = 95_000
BAND_BEYOND = 20
"""How far the band of the means reaches into the margin."""

WORLD = [
    "My own carpentry workshop by the sea",
    "ممرضة في مستشفى الأطفال",
    "👩‍💻 code 🥗",
    "Donaudampfschifffahrtsgesellschaftskapitän",
    "मेरा अपना काम",
    "読書の先生",
]


class Watched(Typesetter):
    """Remembers every style that was asked for."""

    def __init__(self) -> None:
        super().__init__(Fonts(PACKAGED), Layout.BASIC)
        self.styles: set[Style] = set()

    def _setting(self, clusters: Sequence[str], style: Style) -> Setting:
        self.styles.add(style)
        return super()._setting(clusters, style)


def a_row(*scores: int | None, name: str = "Good pay") -> PathsRow:
    """What matters, with these scores."""
    words = tuple("–" if score is None else str(score) for score in scores)
    return PathsRow(name, "matters most", scores, words)


def a_table(*rows: PathsRow, **parts: object) -> PathsCaptions:
    """A table of these rows, with as many paths as they have scores."""
    count = len(rows[0].scores)
    defaults = {
        "title": "Your paths, side by side",
        "columns": tuple(WORLD[:count]),
        "rows": rows,
        "overall_name": "By your weights",
        "overall": ("3.8",) * count,
        "found_name": "Found out",
        "found": (("for: 2", "against: 1"),) * count,
        "scale": "1 poor, 5 great, – not scored yet",
    }
    return PathsCaptions(**{**defaults, **parts})  # type: ignore[arg-type]


def differ(one: PathsCaptions, other: PathsCaptions) -> bool:
    """Whether two tables can be told apart without colour."""
    apart = ImageChops.difference(
        opened(paint_paths(one)).convert("L"), opened(paint_paths(other)).convert("L")
    )
    return apart.point(lambda value: 255 * (value > 60)).getbbox() is not None


def assert_margins_are_empty(table: bytes) -> None:
    picture = opened(table)
    apart = ImageChops.difference(picture, Image.new("RGB", picture.size, PAPER)).convert("L")
    box = apart.point(lambda value: 255 * (value > 8)).getbbox()
    assert box is not None
    assert box[0] >= MARGIN - BAND_BEYOND - 1
    assert box[2] <= picture.width - MARGIN + BAND_BEYOND + 1
    assert box[1] > 20
    assert box[3] < picture.height - 20


@pytest.mark.parametrize("paths", [1, 2, 3, 4])
@pytest.mark.parametrize("rows", [1, 3, 6])
def test_a_table_is_a_small_png_as_high_as_its_rows(paths: int, rows: int) -> None:
    row = a_row(*(1, None, 5, 3)[:paths])
    table = paint_paths(a_table(*[row] * rows))
    assert table.startswith(b"\x89PNG")
    assert opened(table).width == 1080
    assert opened(table).height == 630 + 138 * rows
    assert len(table) <= MOST_BYTES


@settings(max_examples=12, deadline=None)
@given(
    st.lists(st.text(min_size=1, max_size=64), min_size=4, max_size=4),
    st.lists(st.text(min_size=1, max_size=64), min_size=1, max_size=6),
    st.booleans(),
)
def test_whatever_the_names_nothing_leaves_the_sheet_or_the_limit(
    columns: list[str], names: list[str], is_right_to_left: bool
) -> None:
    rows = [a_row(1, None, 5, 3, name=name) for name in names]
    table = paint_paths(a_table(*rows, columns=tuple(columns), is_right_to_left=is_right_to_left))
    assert len(table) <= MOST_BYTES
    assert_margins_are_empty(table)


@pytest.mark.parametrize("is_right_to_left", [False, True])
def test_long_words_stay_inside_the_margins(*, is_right_to_left: bool) -> None:
    long = "Unaussprechlichkeitsvermutung und noch mehr"
    row = PathsRow(long, long, (1, None, 5, 3), (long,) * 4)
    assert_margins_are_empty(
        paint_paths(
            a_table(
                *[row] * 6,
                title=long * 2,
                columns=(long,) * 4,
                overall_name=long,
                overall=(long,) * 4,
                found_name=long,
                found=((long, long),) * 4,
                scale=long * 2,
                page="1000/1000",
                is_right_to_left=is_right_to_left,
            )
        )
    )


def test_each_score_differs_from_each_other_and_from_none_without_colour() -> None:
    scores = [None, 1, 2, 3, 4, 5]
    silent = [replace(a_row(score), score_words=("",)) for score in scores]
    for place, one in enumerate(silent):
        for other in silent[place + 1 :]:
            assert differ(a_table(one), a_table(other))


def test_the_best_path_is_written_like_every_other_one() -> None:
    alike, apart = Watched(), Watched()
    paint_paths(a_table(a_row(3, 3), overall=("3", "3")), typesetter=alike)
    paint_paths(a_table(a_row(5, 1), overall=("5", "1")), typesetter=apart)
    assert alike.styles == apart.styles


def test_a_name_that_no_font_draws_is_shown_by_its_place() -> None:
    setter = Typesetter(Fonts(PACKAGED), Layout.BASIC)
    unknown = "\U00013000\U00013001"
    assert not setter.can_draw(unknown)
    by_place = a_table(a_row(3, name="1"), columns=("5",), first=5)
    unnamed = a_table(a_row(3, name=unknown), columns=(unknown,), first=5)
    assert paint_paths(unnamed, typesetter=setter) == paint_paths(by_place, typesetter=setter)
    assert has_numbers(unnamed, typesetter=setter)
    assert not has_numbers(by_place, typesetter=setter)


def test_no_text_is_too_small_for_a_phone() -> None:
    setter = Watched()
    paint_paths(a_table(a_row(1, None, 5, 3), page="1/2"), typesetter=setter)
    assert min(style.size for style in setter.styles) >= SMALL


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_table_is_the_same_picture(layout: Layout) -> None:
    table = a_table(a_row(1, None, 5, 3))
    one, other = (
        paint_paths(table, typesetter=Typesetter(Fonts(PACKAGED), layout)) for _ in range(2)
    )
    assert one == other
