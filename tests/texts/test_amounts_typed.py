"""Amounts as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.core.amount import AmountUnit, Target
from habitbot.texts.amounts import amount_text, number_text
from habitbot.texts.amounts_said import Typed, read_said
from habitbot.texts.amounts_typed import (
    BARE,
    CLOCKED,
    HOURS_SAID,
    MINUTES_SAID,
    OWN,
    PARTS,
    SLEPT,
    WORDED,
    are_metres,
    find_amount,
    is_most_typed,
    is_rounded,
    likelier_night,
    read_amount,
    read_own,
    read_unit,
    two_readings,
    with_digits,
    within,
    without_limit,
)
from habitbot.texts.words import SOURCE, Words

ENGLISH = Words(SOURCE)
MONDAY = date(2026, 11, 16)
HOURS, MINUTES, GLASSES = AmountUnit.HOURS, AmountUnit.MINUTES, AmountUnit.GLASSES


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("7.5", 450),
        ("7,5", 450),
        ("7½", 450),
        ("7 ½", 450),
        ("7 1/2", 450),
        ("7 1/2 h", 450),
        ("1/2", 30),
        ("6 3/4 hours", 405),
        ("½", 30),
        ("7:30", 450),
        ("7.30", 450),
        ("7.50", 450),
        ("7.25", 435),
        ("730", 450),
        ("7h30", 450),
        ("7 h 30", 450),
        ("7h", 420),
        ("8", 480),
        ("8.", 480),
        ("About 8!", 480),
        ("8 hours", 480),
        ("7.5 hours", 450),
        ("seven and a half", 450),
        ("eight hours", 480),
        ("1h 20m", 80),
        ("1 hour 20 minutes", 80),
        ("1 hr and 20 min", 80),
        ("80 min", 80),
        ("45'", 45),
        ("an hour", 60),
        ("half an hour", 30),
        ("an hour and a half", 90),
        ("0", 0),
        ("none", 0),
        ("٧٫٥", 450),
        ("٧:٣٠", 450),
        ("७:३०", 450),
        ("７：３０", 450),
        ("23:10 6:40", 450),
        ("23:10-6:40", 450),
        ("23:10 – 6:40", 450),
        ("23.10, 6.40", 450),
        ("23h10 6h40", 450),
        ("٢٣:١٠ ٦:٤٠", 450),
        ("from 23:10 to 6:40", 450),
        ("11pm to 6:30", 450),
        ("11 pm 7 am", 480),
        ("23-7", 480),
        ("0:30 8:00", 450),
        ("13:00 14:30", 90),
        ("in bed 23:10, up 6:40", 450),
        ("bed 23:10 up 6:40", 450),
        ("Went to bed at 22:45 and woke up at 5:15", 390),
        ("im Bett 23:10, auf 6:40", 450),
        ("up 6:40, in bed 23:10", 450),
        ("bed 11, up 7", 480),
        ("11 7", 480),
        ("12 8", 480),
        ("23 7", 480),
        ("1 hour and a half", 90),
        ("eine Stunde", 60),
        ("eine halbe Stunde", 30),
        ("1 hora y 20 minutos", 80),
    ],
)
def test_hours_are_understood_however_they_are_typed(typed: str, minutes: int) -> None:
    assert read_amount(typed, HOURS) == minutes


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("45", 45),
        ("45 min", 45),
        ("45m", 45),
        ("forty", 40),
        ("1h 20m", 80),
        ("1:20", 80),
        ("1.5h", 90),
        ("7,4", 7),
        ("٤٥", 45),
        ("half an hour", 30),
    ],
)
def test_minutes_are_understood_as_well(typed: str, minutes: int) -> None:
    assert read_amount(typed, MINUTES) == minutes


@pytest.mark.parametrize(
    ("typed", "hundredths"),
    [
        ("3", 300),
        ("3 glasses", 300),
        ("2,5", 250),
        ("2.25", 225),
        ("½", 50),
        ("1½ glasses", 150),
        ("three", 300),
        ("٣", 300),
        ("10,000", 1_000_000),
        ("10.000", 1_000_000),
        ("10 000", 1_000_000),
        ("1.250.000", 125_000_000),
        ("0.125", 12),
    ],
)
def test_other_things_are_counted_to_the_hundredth(typed: str, hundredths: int) -> None:
    assert read_amount(typed, GLASSES) == hundredths


@pytest.mark.parametrize(
    ("typed", "hours", "pages", "km", "kilometer"),
    [
        ("7,5", 7.5, 7.5, 7.5, 7.5),
        ("7.5", 7.5, 7.5, 7.5, 7.5),
        ("1,200", 1.2, 1200, 1200, 1.2),
        ("1.200", 1.2, 1200, 1.2, 1200),
        ("1 200", 1200, 1200, 1200, 1200),
        ("1'200", 1200, 1200, 1200, 1200),
        ("1’200", 1200, 1200, 1200, 1200),
        ("1\u202f200", 1200, 1200, 1200, 1200),
        ("1,200.5", 1200.5, 1200.5, 1200.5, 1200.5),
        ("1.200,5", 1200.5, 1200.5, 1200.5, 1200.5),
        ("1,200,000", 1_200_000, 1_200_000, 1_200_000, 1_200_000),
        ("0,250", 0.25, 0.25, 0.25, 0.25),
    ],
)
def test_three_digits_behind_a_sign_are_thousands_where_a_thousandth_makes_no_sense(
    typed: str, hours: float, pages: float, km: float, kilometer: float
) -> None:
    assert read_amount(typed, HOURS) == round(hours * 60)
    for language in ("en", "de", "fr"):
        assert read_amount(typed, AmountUnit.PAGES, language) == pages * 100
    assert read_amount(typed, AmountUnit.OWN, "en", "km") == km * 100
    assert read_own(f"{typed} km") == (km * 100, "km")
    assert read_own(f"{typed} Kilometer", "de") == (kilometer * 100, "Kilometer")


def test_what_can_be_two_numbers_is_asked_about() -> None:
    assert read_own("1.200 km", "fr") is None
    assert read_amount("1.200", AmountUnit.OWN, "fr", "km") is None
    assert two_readings("1.200 km", "fr") == two_readings("1.200", "fr", "km") == ("1200", "1.2")
    assert read_own("1,250 km", "fr") == (125, "km")
    for typed in ("1.200 pas", "1 200 km", "1.20 km", "1.200.000 km", "km", ""):
        assert two_readings(typed, "fr") is None


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("pages", AmountUnit.PAGES),
        ("Seiten", AmountUnit.PAGES),
        ("Páginas.", AmountUnit.PAGES),
        ("Gläser", GLASSES),
        ("verres", GLASSES),
        ("minutos", MINUTES),
        ("Stunden", HOURS),
        ("veces", AmountUnit.TIMES),
        ("push-ups", None),
        ("頁", None),
        ("", None),
    ],
)
def test_a_unit_is_known_by_its_name_in_four_languages(typed: str, unit: AmountUnit | None) -> None:
    assert read_unit(typed) is unit


@pytest.mark.parametrize(
    "typed",
    [
        "at most 2 coffees",
        "Höchstens 2 Kaffee",
        "max 2",
        "como máximo 2",
        "up to 2",
        "less than 3 coffees",
        "2 or less coffees",
        "2 coffees or fewer",
        "under 2 hours",
        "less than 1h 20m",
        "up to 2h",
        "weniger als 3",
        "only 2 coffees",
        "2 beers",
        "at least 1 and at most 2 coffees",
    ],
)
def test_a_typed_limit_is_never_at_least(typed: str) -> None:
    assert is_most_typed(typed, is_most=False)


def test_a_typed_target_without_a_limits_words_is_as_it_was_asked_for() -> None:
    for typed in ("2 coffees", "almost 2", "maxims 2"):
        assert not is_most_typed(typed, is_most=False)
        assert is_most_typed(typed, is_most=True)
    for typed in ("at least 2 coffees", "mindestens 2", "2 or more", "not less than 2"):
        assert not is_most_typed(typed, is_most=True)


def test_less_than_a_whole_number_is_one_less_at_most() -> None:
    assert within("less than 3", GLASSES, 300) == within("3 or less", GLASSES, 300) - 100 == 200
    assert within("under 2 hours", HOURS, 120) == 120
    assert within("less than 2 km", AmountUnit.OWN, 200, "km") == 200
    assert within("less than 1.5", GLASSES, 150) == 150


def test_a_target_is_read_without_its_limits_words() -> None:
    for typed in ("at most 2", "2 max", "Höchstens 2", "2 at most.", "at least 2 a day"):
        assert read_amount(without_limit(typed), GLASSES) == 200


@pytest.mark.parametrize("typed", ["", " ", "many", "-3", "3 4", "3-4", "1e5", "7" * 200, "23:10"])
def test_what_is_no_amount_is_left_alone(typed: str) -> None:
    assert read_amount(typed, GLASSES) is None


@pytest.mark.parametrize(
    "typed",
    [
        *("", "long enough", "-3", "6-7", "7 8", "8-9", "10 12", "7 30", "20 15"),
        *("25:10 6:40", "in bed 23:10", "up", "7" * 200),
    ],
)
def test_what_is_no_time_is_left_alone(typed: str) -> None:
    assert read_amount(typed, HOURS) is None


def test_hundreds_of_m_are_no_minutes() -> None:
    assert read_amount("400 m", MINUTES) is read_amount("400m", MINUTES) is None
    assert read_amount("400 min", MINUTES) == 400
    assert read_amount("240 m", MINUTES) == 240
    assert read_amount("241 m", MINUTES) is None
    assert are_metres("Walk 200 m", "200")
    assert not are_metres("Walk 199 m", "199")
    assert find_amount("400 m") is None
    assert read_own("400 m") == (40_000, "m")


def test_two_numbers_of_minutes_are_no_night() -> None:
    assert read_amount("15-20", MINUTES) is read_amount("11 7", MINUTES) is None


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("11:30 6:30", 420),
        ("12:30 - 8:00", 450),
        ("10:00 to 6:15", 495),
        ("23:30 6:30", None),
        ("11:30 am 6:30", None),
        ("1:00 9:00", None),
        ("12", None),
    ],
)
def test_a_long_night_can_be_one_of_a_clock_of_twelve_hours(
    typed: str, minutes: int | None
) -> None:
    assert likelier_night(typed) == minutes


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("1h 20m", None),
        ("1 hour 20 minutes", None),
        ("1 hour 20 times", None),
        ("20 push-ups", (2000, "push-ups")),
        ("at least 20 push-ups!", (2000, "push-ups")),
        ("2,5 km", (250, "km")),
        ("10,000 steps", (1_000_000, "steps")),
        ("½ cup", (50, "cup")),
        ("٢٠ تمرين", (2000, "تمرين")),
        ("20", None),
        ("push-ups", None),
        ("1/2 cup", (50, "cup")),
        ("2 coffees at most", (200, "coffees")),
        ("3 beers max.", (300, "beers")),
        ("2 or less coffees", (200, "coffees")),
        ("2 coffees a day at most", (200, "coffees")),
        ("up to 2 cups of coffee a day", (200, "cups of coffee")),
        ("Höchstens 2 Kaffee am Tag", (200, "Kaffee")),
        ("2 Cafés al día como máximo", (200, "Cafés")),
        ("20 push-ups per day", (2000, "push-ups")),
        ("two Coffees", (200, "Coffees")),
        ("Twenty-five push-ups", (2500, "push-ups")),
        ("twenty one-legged squats", (2000, "one-legged squats")),
        ("2 a day", None),
        ("2/3 cup", None),
        ("", None),
        ("20 " + "x" * 100, None),
    ],
)
def test_an_own_word_is_typed_with_its_number(typed: str, read: tuple[int, str] | None) -> None:
    assert read_own(typed) == read


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Walk 30 minutes", (MINUTES, 30)),
        ("Walk five minutes", (MINUTES, 5)),
        ("Walk twenty-five minutes", (MINUTES, 25)),
        ("A 30-minute walk", (MINUTES, 30)),
        ("Sleep seven hours or more", (HOURS, 420)),
        ("Read for half an hour", (MINUTES, 30)),
        ("Drink 8 glasses of water", (GLASSES, 800)),
        ("اقرأ ١٠ pages", (AmountUnit.PAGES, 1000)),
        ("Read page 12", None),
        ("In bed by 23:30", None),
        ("Walk 20 minutes, read 2 pages", None),
        ("Run 1h 30", (HOURS, 90)),
        ("Sleep 7h 30", (HOURS, 450)),
        ("At most 1h 30 of TV", (HOURS, 90)),
        ("Jog 1h 15min", (HOURS, 75)),
        ("Read 1 hour 30 minutes", (HOURS, 90)),
        ("Swim 1 hour and 20 minutes", (HOURS, 80)),
        ("Schlafe 7 Std. 30 Min.", (HOURS, 450)),
        ("Meditiere eine halbe Stunde", (MINUTES, 30)),
        ("Meditate 1 hour 30 days", (HOURS, 60)),
        ("Run 1 hour 10 km", (HOURS, 60)),
        ("Run 1 hour 20 times", None),
        ("Lift 10 kg", None),
        ("Read 0 pages", None),
        ("Read", None),
    ],
)
def test_an_amount_in_a_habits_words_is_found(
    name: str, found: tuple[AmountUnit, int] | None
) -> None:
    assert find_amount(name) == found


@given(st.text(max_size=40), st.sampled_from(AmountUnit))
def test_whatever_is_typed_is_an_amount_or_nothing(typed: str, unit: AmountUnit) -> None:
    amount = read_amount(typed, unit)
    assert amount is None or amount >= 0
    own = read_own(typed)
    assert own is None or own[0] >= 0


@given(st.sampled_from([*AmountUnit]), st.integers(0, 1440), st.booleans())
def test_an_amount_that_is_said_is_read_back(unit: AmountUnit, amount: int, short: bool) -> None:
    target = Target(unit, amount, word="laps")
    said = (number_text if short else amount_text)(ENGLISH, target, amount)
    assert read_amount(said, unit) == amount


@given(st.integers(0, 1439), st.integers(0, 1439))
def test_a_night_is_as_long_as_its_clock_says(bed: int, up: int) -> None:
    clocks = [f"{at // 60}:{at % 60:02}" for at in (bed, up)]
    for between in (" ", "-", " to ", ", ", " – "):
        assert read_amount(between.join(clocks), HOURS) == (up - bed) % 1440


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("twelve", "12"),
        ("Ninety-nine pages", "99 pages"),
        ("a hundred", "100"),
        ("two hundred pages", "200 pages"),
        ("A hundred and twenty five", "125"),
        ("two thousand three hundred and one", "2301"),
        ("one by one", "1 by 1"),
        ("a page", "a page"),
        ("twenty 5", "twenty 5"),
    ],
)
def test_a_number_in_words_is_read_whole_or_not_at_all(typed: str, digits: str) -> None:
    assert with_digits(typed) == digits


@pytest.mark.parametrize(
    ("typed", "word", "amount", "is_named"),
    [
        ("8k steps", "steps", 800_000, True),
        ("8k", "steps", 800_000, False),
        ("8.5K", "Schritte", 850_000, False),
        ("5k", "km", 500, True),
        ("2,5k", "km", 250, True),
        ("5 km", "km", 500, True),
        ("5k", "m", 500_000, False),
    ],
)
def test_k_is_a_thousand_of_what_is_counted_and_a_kilometre_where_those_are(
    typed: str, word: str, amount: int, *, is_named: bool
) -> None:
    assert read_amount(typed, AmountUnit.OWN, word=word) == amount
    said = read_said(Typed(typed, MONDAY), Target(AmountUnit.OWN, 100, word=word), "Go")
    assert said is not None
    assert (said.amount, said.is_counted) == (amount, is_named)


def test_k_is_a_thousand_of_what_is_typed_with_its_word() -> None:
    assert read_own("10k steps") == (1_000_000, "steps")
    assert read_amount("5k", MINUTES) is None


HOSTILE = ("1", "1 ", ", ", "max ", "a day, ", "1h ", "1 a, ", "up 1 bed ", "slept 1 ", "½", "!")


@pytest.mark.parametrize("part", HOSTILE)
def test_however_long_words_are_they_are_read_or_left_alone(part: str) -> None:
    typed = (part * 50_000)[:50_000]
    for language in ("en", "de"):
        assert not is_rounded(typed, AmountUnit.MINUTES, language)
        assert read_amount(typed, AmountUnit.HOURS, language) is None
    assert without_limit(f"2 {typed}")[:1] in {"2", ""}
    for pattern in (OWN, WORDED, PARTS, HOURS_SAID, MINUTES_SAID, SLEPT, CLOCKED, BARE):
        assert pattern.fullmatch(f"{typed}\n") is None
