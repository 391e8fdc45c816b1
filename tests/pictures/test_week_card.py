"""The week card shows a week so that a friend would read it at a glance."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageColor, ImageFilter
from PIL.ImageFont import Layout

from habitbot.core.life import Unit
from habitbot.core.streak import Streak
from habitbot.core.week import DayState, HabitWeek
from habitbot.pictures import colours
from habitbot.pictures.canvas import Canvas
from habitbot.pictures.captions import count_pages
from habitbot.pictures.colours import BAND, INK, KEPT, MARGIN, MENDED, PAPER, SMALL, SOFT_INK
from habitbot.pictures.day_marks import draw_state
from habitbot.pictures.fonts import Fonts
from habitbot.pictures.text import Setting, Style, Typesetter
from habitbot.pictures.week_card import numbered_rows, paint_week
from tests.pictures.cards import (
    ALL_STATES,
    LAYOUTS,
    MONDAY,
    PACKAGED,
    SUNDAY,
    a_card,
    a_row,
    a_summary,
    captions_for,
    opened,
)

MOST_BYTES = 95_000
WORLD = [
    "Every single morning after my first cup of coffee I read a page",
    "كتابة سطر واحد في مذكرات العمل كل يوم قبل النوم",
    "🏃🏽‍♀️ Run 👩‍💻 code 🥗🍅🥑 eat ☕ rest 😴",
    "Читать хотя бы одну страницу каждый вечер",
    "לקרוא book (15 min) בערב לפני השינה",
    "पढ़ना एक पृष्ठ हर दिन सुबह कॉफी के बाद",
    "読書 一ページ 毎日 コーヒーの後",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützen",
]


class Watched(Typesetter):
    """Remembers every style that was asked for."""

    def __init__(self) -> None:
        super().__init__(Fonts(PACKAGED), Layout.BASIC)
        self.styles: set[Style] = set()

    def _setting(self, clusters: Sequence[str], style: Style) -> Setting:
        self.styles.add(style)
        return super()._setting(clusters, style)


def rows_named(names: list[str]) -> list[HabitWeek]:
    return [a_row(name, habit_id=number) for number, name in enumerate(names)]


def contrast(one: str, other: str) -> float:
    """How much lighter one colour is than the other, from 1 to 21 (WCAG 2)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 3294.6 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4
        for part in ImageColor.getrgb(colour)[:3]
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def shape_of(state: DayState, size: int) -> Image.Image:
    """A state's mark in black and white: where it differs clearly from the paper."""
    canvas = Canvas(Typesetter(Fonts([])))
    draw_state(canvas, state, 50, 50, size)
    drawn = canvas.image.crop((0, 0, 100, 100)).convert("L")
    paper = Image.new("RGB", (1, 1), PAPER).convert("L").getextrema()[0]
    return drawn.point(lambda value: 255 * (abs(value - paper) > 60))


def difference(one: bytes, other: bytes) -> tuple[int, int, int, int] | None:
    """The part in which two cards clearly differ; their palettes may, by a hair."""
    apart = ImageChops.difference(opened(one), opened(other)).convert("L")
    return apart.point(lambda value: 255 * (value > 24)).getbbox()


def left_end(picture: Image.Image, colour: str) -> int | None:
    """Where the first even patch of a colour begins, not counting the edges of letters."""
    shade = Image.new("RGB", picture.size, colour)
    far = ImageChops.difference(picture, shade).convert("L").point(lambda value: 255 * (value < 3))
    box = far.filter(ImageFilter.MinFilter(9)).getbbox()
    return box[0] if box else None


@pytest.mark.parametrize("count", [0, 1, 2, 3, 4, 5, 8])
def test_a_card_is_a_small_png_no_higher_than_1350(count: int) -> None:
    card = a_card(rows_named(WORLD[:count]))
    assert card.startswith(b"\x89PNG")
    width, height = opened(card).size
    assert (width, height <= 1350) == (1080, True)
    assert len(card) <= MOST_BYTES


@settings(max_examples=12)
@given(
    st.lists(st.text(min_size=1, max_size=64), min_size=1, max_size=8),
    st.lists(st.sampled_from(ALL_STATES), min_size=7, max_size=7),
    st.integers(0, 9999),
)
def test_whatever_the_names_nothing_leaves_the_sheet_or_the_limit(
    names: list[str], days: list[DayState], length: int
) -> None:
    rows = [msgspec.structs.replace(row, days=tuple(days)) for row in rows_named(names)]
    card = a_card([msgspec.structs.replace(row, streak=Streak(length)) for row in rows])
    assert len(card) <= MOST_BYTES
    _assert_margins_are_empty(card)


@pytest.mark.parametrize("is_right_to_left", [False, True])
@pytest.mark.parametrize("count", [1, 2, 3, 4, 8])
def test_long_words_stay_inside_the_margins(count: int, *, is_right_to_left: bool) -> None:
    long = "Unaussprechlichkeitsvermutung und noch mehr"
    rows = rows_named(WORLD[:count])
    card = a_card(
        rows,
        title=long * 3,
        weekdays=(long,) * 7,
        states=dict.fromkeys(DayState, long),
        streak_words=(long,) * count,
        share="1000000 %",
        share_line=long * 2,
        mended=long * 2,
        strength=long,
        heat_title=long,
        less=long,
        more=long,
        page="1000/1000",
        is_right_to_left=is_right_to_left,
    )
    _assert_margins_are_empty(card)


def _assert_margins_are_empty(card: bytes) -> None:
    """No ink but of letters that lean over by a hair."""
    picture = opened(card)
    room = MARGIN - 12
    for side in (0, picture.width - room):
        colours_there = picture.crop((side, 0, side + room, picture.height)).getcolors()
        assert colours_there is not None
        assert len(colours_there) == 1


def test_the_same_week_gives_the_same_bytes() -> None:
    summary = a_summary(rows_named(WORLD))
    captions = captions_for(summary)
    first = paint_week(summary, captions)
    a_card(rows_named(["Something else"]))
    assert paint_week(summary, captions) == first
    assert paint_week(summary, captions, typesetter=Typesetter()) == first


@pytest.mark.parametrize("colour", [INK, SOFT_INK, KEPT, MENDED])
def test_every_ink_stands_out_from_paper_and_band(colour: str) -> None:
    assert contrast(colour, PAPER) >= 4.5
    assert contrast(colour, BAND) >= 4.5


def test_the_saved_picture_keeps_its_colours() -> None:
    wanted = {ImageColor.getrgb(colour) for colour in (PAPER, BAND, INK, KEPT, MENDED)}
    counted = opened(a_card([a_row()])).getcolors(9999) or []
    common = [colour for count, colour in counted if count > 300]
    for colour in wanted:
        nearest = min(common, key=lambda it: _distance(it, colour))
        assert _distance(nearest, colour) <= 6


def _distance(one: object, other: object) -> int:
    assert isinstance(one, tuple)
    assert isinstance(other, tuple)
    return sum(abs(a - b) for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("size", [38, 50, 104])
@pytest.mark.parametrize(("one", "other"), list(combinations(DayState, 2)))
def test_states_differ_in_shape_when_all_colour_is_taken_away(
    one: DayState, other: DayState, size: int
) -> None:
    shapes = shape_of(one, size), shape_of(other, size)
    apart = ImageChops.difference(*shapes).histogram()[255]
    inked = max(shape.histogram()[255] for shape in shapes)
    assert apart > 0.15 * inked


@pytest.mark.parametrize("state", DayState)
def test_every_state_is_seen(state: DayState) -> None:
    assert shape_of(state, 38).getbbox() is not None


@pytest.mark.parametrize("count", [1, 3, 8])
def test_a_day_changes_only_its_own_mark(count: int) -> None:
    names = rows_named(WORLD[:count])
    other = msgspec.structs.replace(names[-1], days=(DayState.MISSED, *ALL_STATES[1:]))
    box = difference(a_card(names), a_card([*names[:-1], other]))
    assert box is not None
    assert box[2] - box[0] < 120
    assert box[3] - box[1] < 120


def test_no_text_is_smaller_than_a_phone_can_show() -> None:
    for count in (0, 1, 2, 3, 4, 6, 8):
        setter = Watched()
        summary = a_summary(rows_named(WORLD[:count]))
        paint_week(summary, captions_for(summary, page="1/2"), typesetter=setter)
        assert min(style.size for style in setter.styles) >= SMALL == 30


@pytest.mark.parametrize("count", [1, 2, 4, 8])
def test_todays_column_is_marked(count: int) -> None:
    summary = a_summary(rows_named(WORLD[:count]))
    captions = captions_for(summary)
    cards = [
        paint_week(msgspec.structs.replace(summary, today=day), captions)
        for day in (MONDAY, SUNDAY, SUNDAY + timedelta(days=1), MONDAY - timedelta(days=1))
    ]
    starts = [left_end(opened(card), BAND) for card in cards]
    assert starts[0] is not None
    assert starts[1] is not None
    assert starts[0] < starts[1]
    assert starts[2:] == [None, None]


@pytest.mark.parametrize(("habits", "pages"), [(0, 1), (1, 1), (8, 1), (9, 2), (16, 2), (50, 7)])
def test_eight_habits_fit_a_page(habits: int, pages: int) -> None:
    assert count_pages(a_summary(rows_named(["x"] * habits))) == pages


def test_a_page_shows_its_own_habits() -> None:
    names = [f"Habit {number}" for number in range(11)]
    last_page = a_card(rows_named(names), at_page=1)
    assert last_page == a_card(rows_named(["x"] * 8 + names[8:]), at_page=1)
    assert last_page != a_card(rows_named(names), at_page=0)


@pytest.mark.parametrize("page", [2, 99])
def test_a_page_past_the_last_shows_the_last(page: int) -> None:
    rows = rows_named(["x"] * 11)
    assert a_card(rows, at_page=page) == a_card(rows, at_page=1)


def test_a_name_that_no_font_draws_shows_as_its_place_in_the_list() -> None:
    setter = Typesetter(Fonts(PACKAGED), LAYOUTS[-1])
    cards = []
    for name in ("読書", "10"):
        summary = a_summary(rows_named([*["x"] * 9, name]))
        cards.append(paint_week(summary, captions_for(summary), 1, typesetter=setter))
    assert cards[0] == cards[1]


def test_a_machine_without_fonts_still_gives_a_card() -> None:
    summary = a_summary(rows_named(WORLD))
    card = paint_week(summary, captions_for(summary), typesetter=Typesetter(Fonts([])))
    assert opened(card).width == 1080


@pytest.mark.parametrize("count", [1, 2, 4, 8])
def test_a_streak_at_risk_is_told_in_shape_too(count: int) -> None:
    rows = rows_named(WORLD[:count])
    at_risk = [msgspec.structs.replace(row, streak=Streak(12, is_at_risk=True)) for row in rows]
    words = ("days",) * count
    cards = [a_card(rows, streak_words=words), a_card(at_risk, streak_words=words)]
    apart = ImageChops.difference(*(opened(card).convert("L") for card in cards))
    assert apart.histogram()[100:] != [0] * 156


def test_a_long_word_after_a_streak_leaves_room_for_names() -> None:
    sunday = left_end(opened(a_card(rows_named(WORLD), streak_words=("gefährdet" * 3,) * 8)), BAND)
    assert sunday is not None
    assert sunday > 690


def test_a_streak_of_weeks_is_shown_and_where_there_is_none_nothing_is() -> None:
    weeks, none = a_row(streak=Streak(4, Unit.WEEKS)), a_row(streak=Streak(0))
    assert a_card([weeks]) != a_card([none])


def test_one_habit_without_a_streak_leaves_no_gap_where_it_would_stand() -> None:
    none, some = (opened(a_card([a_row(streak=Streak(length))])) for length in (0, 1))
    assert none.height < some.height


@pytest.mark.parametrize("count", [1, 2, 4, 8])
def test_a_streak_of_nothing_has_neither_a_number_nor_a_word(count: int) -> None:
    rows = rows_named(WORLD[:count])
    none = [msgspec.structs.replace(row, streak=Streak(0)) for row in rows]
    days, weeks = (a_card(none, streak_words=(word,) * count) for word in ("days", "weeks"))
    assert difference(days, weeks) is None
    one = a_card([*none[1:], msgspec.structs.replace(rows[0], streak=Streak(1))])
    assert one != days


@pytest.mark.parametrize("count", [1, 8])
def test_strength_fills_a_bar(count: int) -> None:
    rows = rows_named(WORLD[:count])
    weak, strong = (
        a_card([msgspec.structs.replace(rows[0], strength=strength), *rows[1:]])
        for strength in (0.1, 0.9)
    )
    box = difference(weak, strong)
    assert box is not None
    assert box[3] - box[1] <= 10


def test_strengths_beyond_the_bar_are_drawn_as_its_ends() -> None:
    assert a_card([a_row(strength=1.2)]) == a_card([a_row(strength=1.0)])
    assert a_card([a_row(strength=-0.1)]) == a_card([a_row(strength=0.0)])


def test_the_ring_grows_with_the_share_kept() -> None:
    summary = a_summary([a_row()])
    greens = []
    for kept in (0, 7, 14, 21, 30):
        week = msgspec.structs.replace(summary, kept=kept)
        greens.append(_count(opened(paint_week(week, captions_for(week))), KEPT))
    assert greens[0] < greens[1] < greens[2] < greens[3] == greens[4]


def _count(picture: Image.Image, colour: str) -> int:
    wanted = ImageColor.getrgb(colour)
    return sum(n for n, found in picture.getcolors(9999) or [] if _distance(found, wanted) <= 6)


def test_the_heat_map_shows_more_for_more_and_tells_none_kept_from_nothing_due() -> None:
    summary = a_summary([a_row()])
    cards = []
    for share in (None, 0.0, 0.3, 0.6, 1.0):
        week = msgspec.structs.replace(summary, heat=((share,) * 7,) * 12)
        cards.append(opened(paint_week(week, captions_for(week))))
    greens = [_count(card, KEPT) for card in cards]
    assert greens[0] == greens[1] < greens[2] < greens[3] < greens[4]
    assert ImageChops.difference(cards[0], cards[1]).getbbox() is not None


def test_a_week_without_habits_is_a_calm_card() -> None:
    nothing = a_summary(kept=0, due=0, come_backs=0, heat=((None,) * 7,) * 12)
    words = captions_for(nothing, share="", share_line="", mended="")
    calm = opened(paint_week(nothing, words))
    assert calm.crop((0, 900, 1080, 1350)).getcolors() is not None
    assert len(calm.crop((0, 900, 1080, 1350)).getcolors() or []) == 1
    past = msgspec.structs.replace(nothing, heat=((1.0,) * 7,) * 12)
    assert len(opened(paint_week(past, words)).crop((0, 900, 1080, 1350)).getcolors() or []) > 1


def test_a_week_of_which_nothing_was_said_is_a_calm_card_too_above_the_weeks_before() -> None:
    rows = [a_row(f"Habit {number}", is_silent=True) for number in range(9)]
    silent = a_summary(rows, kept=0, come_backs=0)
    words = captions_for(silent, share="", share_line="", mended="", no_habits="A quiet week")
    card = opened(paint_week(silent, words))
    nothing = msgspec.structs.replace(silent, rows=())
    without = opened(paint_week(nothing, replace(words, streak_words=())))
    assert ImageChops.difference(card, without).getbbox() is None
    assert (count_pages(silent), numbered_rows(silent)) == (1, [])


def test_a_row_without_a_streak_word_is_refused() -> None:
    summary = a_summary([a_row(), a_row()])
    with pytest.raises(ValueError, match="zip"):
        paint_week(summary, replace(captions_for(summary), streak_words=("days",)))


def test_a_card_in_hebrew_is_read_from_the_right() -> None:
    rows = rows_named(WORLD[:4])
    plain, turned = opened(a_card(rows)), opened(a_card(rows, is_right_to_left=True))
    first, last = left_end(plain, BAND), left_end(turned, BAND)
    assert first is not None
    assert last is not None
    assert first > 540 > last


def test_the_week_before_the_turn_of_the_year_is_like_any_other() -> None:
    summary = a_summary([a_row()], first_day=date(2026, 12, 28), today=date(2027, 1, 3))
    assert left_end(opened(paint_week(summary, captions_for(summary))), BAND) is not None


def test_the_palette_names_colours_that_pillow_knows() -> None:
    names = [name for name in vars(colours) if name.isupper()]
    hexes = [value for name in names if isinstance(value := vars(colours)[name], str)]
    assert len({ImageColor.getrgb(value) for value in hexes}) == len(hexes) == 7


def test_names_that_no_font_draws_are_told_with_the_numbers_that_stand_for_them() -> None:
    setter = Typesetter(Fonts(PACKAGED), Layout.BASIC)
    names = ["Read", "読書", *["Run"] * 7, "書", "Écrire"]
    week = a_summary(rows_named(names))
    assert numbered_rows(week, 0, typesetter=setter) == [(2, "読書")]
    assert numbered_rows(week, 1, typesetter=setter) == [(10, "書")]
    assert numbered_rows(week, 9, typesetter=setter) == [(10, "書")]
