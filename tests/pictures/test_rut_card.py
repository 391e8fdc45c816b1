"""The rut card lays two looks side by side so that one sees at a glance what moved."""

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from habitbot.core.look import Shift
from habitbot.pictures.colours import BAND, MARGIN, SMALL
from habitbot.pictures.fonts import Fonts
from habitbot.pictures.rut_captions import RutCaptions, RutRow
from habitbot.pictures.rut_card import paint_moves
from habitbot.pictures.text import Setting, Style, Typesetter
from tests.pictures.cards import LAYOUTS, PACKAGED, opened

MOST_BYTES = 95_000
WORLD = ("Challenge", "التقدير", "Признание", "הערכה", "मान्यता", "評価", "Work-life balance", "😴")


class Watched(Typesetter):
    """Remembers every style that was asked for."""

    def __init__(self) -> None:
        super().__init__(Fonts(PACKAGED), LAYOUTS[0])
        self.styles: set[Style] = set()

    def _setting(self, clusters: Sequence[str], style: Style) -> Setting:
        self.styles.add(style)
        return super()._setting(clusters, style)


def a_row(name: str = "Challenge", **parts: object) -> RutRow:
    defaults = {
        "name": name,
        "before": 3,
        "now": 1,
        "before_word": "a lot",
        "now_word": "a little",
        "shift": Shift.BETTER,
        "shift_word": "better",
    }
    return RutRow(**{**defaults, **parts})  # type: ignore[arg-type]


def a_card(*rows: RutRow, setter: Typesetter | None = None, **parts: object) -> bytes:
    defaults = {
        "title": "How it moved for you",
        "weight": "How much it weighs",
        "before": "11 Oct",
        "now": "22 Nov",
        "rows": rows or (a_row(),),
    }
    captions = RutCaptions(**{**defaults, **parts})  # type: ignore[arg-type]
    return paint_moves(captions, typesetter=setter)


def apart(one: bytes, other: bytes) -> Image.Image:
    """Where two cards of one size clearly differ, in black and white."""
    both = ImageChops.difference(opened(one), opened(other)).convert("L")
    return both.point(lambda value: 255 * (value > 24))


@pytest.mark.parametrize("count", [2, 8])
def test_a_card_is_a_small_png_as_high_as_its_rows(count: int) -> None:
    card = a_card(*map(a_row, WORLD[:count]))
    assert card.startswith(b"\x89PNG")
    assert opened(card).width == 1080
    assert opened(card).height < 1350
    assert len(card) <= MOST_BYTES


@settings(max_examples=15, deadline=None)
@given(words=st.lists(st.text(max_size=64), min_size=2, max_size=8), is_right_to_left=st.booleans())
def test_whatever_the_words_nothing_leaves_the_sheet(
    words: list[str], *, is_right_to_left: bool
) -> None:
    rows = [a_row(word, before_word=word, now_word=word, shift_word=word) for word in words]
    long = " ".join(words) * 3
    card = a_card(
        *rows, title=long, weight=long, before=long, now=long, is_right_to_left=is_right_to_left
    )
    picture = opened(card)
    assert len(card) <= MOST_BYTES
    for side in (0, picture.width - MARGIN + 12):
        colours = picture.crop((side, 0, side + MARGIN - 12, picture.height)).getcolors()
        assert colours is not None
        assert len(colours) == 1


@pytest.mark.parametrize(("one", "other"), list(combinations(Shift, 2)))
def test_shifts_differ_in_shape_when_all_words_and_colours_are_taken_away(
    one: Shift, other: Shift
) -> None:
    cards = [
        opened(a_card(a_row(shift=shift, shift_word="")))
        .convert("L")
        .point(lambda v: 255 * (v < 160))
        for shift in (one, other)
    ]
    assert ImageChops.difference(*cards).histogram()[255] > 40


@pytest.mark.parametrize("weight", [1, 2, 3])
def test_each_weight_fills_one_block_more_and_nothing_else_changes(weight: int) -> None:
    box = apart(a_card(a_row(now=weight - 1)), a_card(a_row(now=weight))).getbbox()
    assert box is not None
    assert (box[2] - box[0], box[3] - box[1]) == (68, 34)


def test_the_later_look_lies_on_a_band_on_the_readers_far_side() -> None:
    starts = []
    for is_right_to_left in (False, True):
        picture = opened(a_card(is_right_to_left=is_right_to_left))
        shade = Image.new("RGB", picture.size, BAND)
        near = ImageChops.difference(picture, shade).convert("L").point(lambda v: 255 * (v < 3))
        box = near.getbbox()
        assert box is not None
        starts.append(box[0])
    assert starts[0] > 540 > starts[1]


def test_no_text_is_smaller_than_a_phone_can_show() -> None:
    setter = Watched()
    a_card(a_row(), setter=setter)
    assert min(style.size for style in setter.styles) >= SMALL


def test_the_same_looks_give_the_same_bytes() -> None:
    assert a_card(*map(a_row, WORLD)) == a_card(*map(a_row, WORLD), setter=Typesetter())


def test_a_machine_without_fonts_still_gives_a_card() -> None:
    assert opened(a_card(setter=Typesetter(Fonts([])))).width == 1080
