"""What a habit's own words ask to be counted each day."""

import pytest

from habitbot.core.amount import AmountUnit, Target
from habitbot.core.typed.frequency_said import without_plan
from habitbot.texts.amounts_named import find_target

HOURS, MINUTES, GLASSES = AmountUnit.HOURS, AmountUnit.MINUTES, AmountUnit.GLASSES


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("At most 2 coffees", (200, "coffees")),
        ("At most two coffees a day", (200, "coffees")),
        ("Max 1 Bier", (100, "Bier")),
        ("Höchstens 2 Tassen Kaffee pro Tag", (200, "Tassen Kaffee")),
        ("Nicht mehr als drei Kekse, auch sonntags", (300, "Kekse")),
        ("Como máximo 2 cafés al día", (200, "cafés")),
        ("Up to 3 cookies after lunch", (300, "cookies")),
        ("Up to eleven coffees", (1100, "coffees")),
        ("Höchstens elf Kekse am Tag", (1100, "Kekse")),
        ("Bis zu zwanzig Zigaretten", (2000, "Zigaretten")),
        ("Como mucho once cafés", (1100, "cafés")),
        ("Au plus vingt-cinq cigarettes", (2500, "cigarettes")),
        ("At most once before lunch", None),
        ("At most 2 very small and very sweet biscuits", None),
        ("2 coffees at most", (200, "coffees")),
        ("One coffee at most", (100, "coffee")),
        ("3 Beers (max)", (300, "Beers")),
        ("2 or less coffees", (200, "coffees")),
        ("5 cigarettes or less", (500, "cigarettes")),
        ("Cut coffee to 2 cups", (200, "cups")),
        ("Less than 3 coffees", (200, "coffees")),
        ("Weniger als 3 Kaffee am Tag", (200, "Kaffee")),
        ("Keep coffee below 3 cups", (200, "cups")),
        ("Only 2 coffees", None),
        ("Drink 2 coffees", None),
        ("At most 0 coffees", None),
        ("No sugar", None),
        ("At most 2", None),
        ("Less than 5 cups a week", None),
    ],
)
def test_a_limit_in_a_habits_words_is_found_with_what_it_counts(
    name: str, found: tuple[int, str] | None
) -> None:
    target = find_target(name, "de" if "Tag" in name else "en")
    assert (target and (target.amount, target.word)) == found
    assert target is None or (target.unit is AmountUnit.OWN and target.is_most)


@pytest.mark.parametrize(
    ("name", "amount", "word"),
    [
        *(("Run 5k", 500, "km"), ("5K run before work", 500, "km"), ("Walk 2.5k a day", 250, "km")),
        *(("Lauf 10k", 1000, "km"), ("Correr 5k", 500, "km"), ("Courir 5k", 500, "km")),
        *(("10k steps", 1_000_000, "steps"), ("Walk 10k steps", 1_000_000, "steps")),
        *(("Gehe 10k Schritte", 1_000_000, "Schritte"), ("Camina 8k pasos", 800_000, "pasos")),
        *(("Read 2k words", 200_000, "words"), ("Write 1.5k words a day", 150_000, "words")),
    ],
)
def test_k_is_kilometres_of_a_way_and_a_thousand_of_all_else(
    name: str, amount: int, word: str
) -> None:
    assert find_target(name) == Target(AmountUnit.OWN, amount, word=word)


@pytest.mark.parametrize("name", ["Save 5k", "Read chapter 2k", "Drink k 2", "Run 5kg"])
def test_k_alone_is_no_amount_of_anything(name: str) -> None:
    assert find_target(name) is None


def test_a_limit_of_a_known_unit_is_found_with_it() -> None:
    assert find_target("At most 30 min of TikTok") == Target(MINUTES, 30, is_most=True)
    assert find_target("Walk 30 min") == Target(MINUTES, 30)
    assert find_target("Max 2 glasses of wine") == Target(GLASSES, 200, is_most=True)
    assert find_target("Under 2 hours of TV") == Target(HOURS, 120, is_most=True)
    assert find_target("Less than an hour of screen time") == Target(HOURS, 60, is_most=True)
    assert find_target("No more than 1h 20m of TV") == Target(HOURS, 80, is_most=True)
    assert find_target("Less than 1h 20m of TV") == Target(HOURS, 80, is_most=True)
    assert find_target("Up to 2h of TV") == Target(HOURS, 120, is_most=True)
    assert find_target("Phone under 1.5 hours") == Target(HOURS, 90, is_most=True)
    assert find_target("TV at most three quarters of an hour") == Target(MINUTES, 45, is_most=True)


@pytest.mark.parametrize(
    ("name", "amount", "word"),
    [
        ("20 push-ups", 2000, "push-ups"),
        ("Do 20 Push-ups a day", 2000, "Push-ups"),
        ("Do at least 20 push-ups", 2000, "push-ups"),
        ("20 push-ups or more", 2000, "push-ups"),
        ("After lunch, 20 squats", 2000, "squats"),
        ("20 Liegestütze", 2000, "Liegestütze"),
        ("20 Liegestütze machen", 2000, "Liegestütze"),
        ("10 neue Wörter lernen", 1000, "neue Wörter"),
        ("3 Bewerbungen verschicken", 300, "Bewerbungen"),
        ("10.000 steps", 1_000_000, "steps"),
        ("Gehe 10.000 Schritte", 1_000_000, "Schritte"),
        ("Drink 2.5 litres", 250, "litres"),
        ("Trinke 2 Liter", 200, "Liter"),
        ("Eat 5 portions of fruit", 500, "portions of fruit"),
    ],
)
def test_a_number_in_a_habits_words_is_found_with_what_it_counts(
    name: str, amount: int, word: str
) -> None:
    assert find_target(name) == Target(AmountUnit.OWN, amount, word=word)


@pytest.mark.parametrize(
    "name",
    [
        *("Read chapter 3", "Chapter 3 notes", "Python 3 tutorial", "Level 3 puzzles"),
        *("Wake at 6", "5am run", "5 am run", "At 6 run", "Call mom at 5", "In bed by 23"),
        *("Lift 10 kg", "Lose 5 kg", "Read 12 books", "30 day challenge", "100 days of code"),
        *("Run 3 times a week", "Read 50 pages a week", "Run 20 km per week", "5 a day"),
        *("Read 10 to 20 pages", "Walk one or two hours", "At most one or two coffees"),
        *("Call one friend", "3 sets of 10 squats", "Drink 2 coffees", "2 beers"),
    ],
)
def test_a_number_that_is_no_amount_of_a_day_is_not_offered(name: str) -> None:
    assert find_target(name) is None


def test_a_limit_in_a_habits_words_never_asks_for_at_least_so_much() -> None:
    for name in ("No phone for 30 minutes", "TV 2 hours", "Walk 10 minutes without phone"):
        assert find_target(name) is None
    for name in ("Not less than 7 hours of sleep", "Never sleep less than 7 hours"):
        assert find_target(name) == Target(HOURS, 420)


@pytest.mark.parametrize(
    ("name", "amount", "word"),
    [
        ("Swim 400 m", 400, "m"),
        ("Swim 400m", 400, "m"),
        ("400m swim", 400, "m"),
        ("Schwimme 400 m", 400, "m"),
        ("Nadar 1.500 m", 1500, "m"),
        ("Nager 400 m", 400, "m"),
        ("Sprint 100 m", 100, "m"),
        ("Walk 500 m", 500, "m"),
        ("At most 400 m", 400, "m"),
        ("Swim 400 metres", 400, "metres"),
        ("Run 10 km", 10, "km"),
        ("Run 10km", 10, "km"),
        ("10km run", 10, "km"),
        ("2 l water", 2, "l"),
        ("Drink 2l of water", 2, "l"),
        ("Trinke 2 l Wasser", 2, "l"),
        ("Drink 500 ml water", 500, "ml"),
    ],
)
def test_a_distance_and_a_measure_are_counted_in_their_own_unit_with_or_without_a_blank(
    name: str, amount: int, word: str
) -> None:
    target = find_target(name)
    assert target is not None
    assert (target.unit, target.amount, target.word) == (AmountUnit.OWN, 100 * amount, word)


@pytest.mark.parametrize("name", ["Read 20 m", "Walk 20 m", "Walk 20m", "20m walk", "Meditar 20 m"])
def test_a_few_m_of_what_is_no_way_through_water_are_minutes(name: str) -> None:
    assert find_target(name) == Target(MINUTES, 20)


@pytest.mark.parametrize(
    "name", ["Swim 25 m", "25m swim", "Row 30 m", "Sprint 60m", "Walk 120 m", "Deep work 400 m"]
)
def test_m_that_may_be_metres_or_minutes_is_not_offered(name: str) -> None:
    assert find_target(name) is None


@pytest.mark.parametrize(
    ("name", "amount", "word"),
    [
        ("20 push-ups twice a week", 2000, "push-ups"),
        ("Twice a week: 20 push-ups", 2000, "push-ups"),
        ("20 push-ups 2-3 times a week", 2000, "push-ups"),
        ("20 push-ups on Mondays and Thursdays", 2000, "push-ups"),
        ("Run 30 minutes 3 times a week", 30, ""),
        ("3x a week, run 5k", 500, "km"),
        ("Read 10 pages 5 days a week", 1000, ""),
        ("20 Liegestütze zweimal die Woche", 2000, "Liegestütze"),
        ("20 Liegestütze montags und donnerstags", 2000, "Liegestütze"),
        ("Dreimal pro Woche 30 Minuten laufen", 30, ""),
        ("20 flexiones dos veces por semana", 2000, "flexiones"),
        ("Leer 10 páginas los lunes", 1000, ""),
        ("Courir 30 minutes trois fois par semaine", 30, ""),
        ("20 pompes le lundi et le jeudi", 2000, "pompes"),
    ],
)
def test_what_is_done_some_times_a_week_counts_how_much_each_time(
    name: str, amount: int, word: str
) -> None:
    target = find_target(name)
    assert target is not None
    assert (target.amount, target.word, target.is_most) == (amount, word, False)


@pytest.mark.parametrize(
    "name",
    [
        "Read 10 pages a week",
        "150 minutes of exercise a week",
        "Run 3 times a week",
        "At most 2 coffees 3 times a week",
        "20 push-ups 2 times a month",
    ],
)
def test_how_much_there_is_in_a_week_is_nothing_to_count_each_day(name: str) -> None:
    assert find_target(name) is None


@pytest.mark.parametrize("piece", ["2 x a week ", "mondays, ", "(", ", on ", "a\u0308"])
def test_names_of_any_length_lose_their_plan_in_one_go(piece: str) -> None:
    assert len(without_plan(f"daily {piece * (4000 // len(piece))}")) < 4010
