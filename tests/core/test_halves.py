"""The one amount in a habit's words: read in digits and in words, halved as people say it."""

from fractions import Fraction

import pytest

from habitbot.core.halves import halve_amount, larger_amounts, read_amount, write_amount


@pytest.mark.parametrize(
    ("words", "half"),
    [
        ("Read 10 pages", "Read 5 pages"),
        ("20 minutes of Spanish", "10 minutes of Spanish"),
        ("Walk 45 minutes", "Walk 20 minutes"),
        ("Walk 10,000 steps", "Walk 5,000 steps"),
        ("10.000 Schritte", "5.000 Schritte"),
        ("Run 30min", "Run 15min"),
        ("Do 10 push-ups", "Do 5 push-ups"),
        ("Read 3 pages", "Read 1 page"),
        ("Drink 2 glasses of water", "Drink 1 glass of water"),
        ("Read ten pages", "Read five pages"),
        ("Seven push-ups", "Three push-ups"),
        ("Read two pages", "Read one page"),
        ("Stretch for (twenty minutes)", "Stretch for (ten minutes)"),
        ("Lies 4 Seiten", "Lies 2 Seiten"),
    ],
)
def test_an_amount_in_the_words_is_halved_and_reads_as_people_say_it(words: str, half: str) -> None:
    assert halve_amount(words) == half


@pytest.mark.parametrize(
    ("words", "half"),
    [
        ("Practise guitar for half an hour", "Practise guitar for 15 minutes"),
        ("Walk for an hour", "Walk for 30 minutes"),
        ("Half an hour of Spanish", "15 minutes of Spanish"),
        ("Code one hour", "Code 30 minutes"),
        ("Read an hour and a half", "Read 45 minutes"),
        ("Eine halbe Stunde lesen", "15 Minuten lesen"),
        ("Lire une demi-heure", "Lire 15 minutes"),
        ("Leer media hora", "Leer 15 minutos"),
        ("No phone half an hour before bed", None),
        ("Get up an hour earlier", None),
    ],
)
def test_an_hour_in_words_is_halved_in_minutes(words: str, half: str | None) -> None:
    assert halve_amount(words) == half


@pytest.mark.parametrize(
    ("words", "larger"),
    [
        (
            "Learn two minutes of Bread",
            ("Learn three minutes of Bread", "Learn five minutes of Bread"),
        ),
        ("Read one page", ("Read two pages", "Read three pages")),
        ("Walk 30 minutes", ("Walk 45 minutes", "Walk 60 minutes")),
        ("Walk 10,000 steps", ("Walk 12,500 steps", "Walk 15,000 steps")),
        ("Practise half an hour", ("Practise 45 minutes", "Practise 60 minutes")),
        ("Do one plank", ()),
        ("Read", ()),
        ("In bed by 23:00", ()),
    ],
)
def test_a_little_more_is_the_next_amount_or_the_one_after(
    words: str, larger: tuple[str, ...]
) -> None:
    assert tuple(name for _, name in larger_amounts(words)) == larger


@pytest.mark.parametrize(
    "words",
    [
        "Read",
        "Read one page",
        "Read ten pages of 2 books",
        "Read ten pages of one book",
        "Tend tenderly",
        "Meet at seven sharp",
        "Read 1 page",
        "Lies 2 Seiten",
        "Do 2 push-ups",
        "Get up at 7 sharp",
        "In bed by 23 o'clock",
        "Bed before 10 pm",
        "In bed by 23:00",
        "Meet 7 am",
        "Walk 1.5 km",
        "Rate my day from 1 to 5",
        "3 sets of 10 squats",
        "Drink at most 4 coffees",
        "No more than 2 beers",
        "Learn chapter 8 words",
        "Finish the 2nd draft",
        "Practise level B2",
        "Follow 0 people",
        "10",
        "اقرأ ١٠ صفحات",
    ],
)
def test_words_whose_half_would_be_wrong_are_left_to_the_person(words: str) -> None:
    assert halve_amount(words) is None


@pytest.mark.parametrize(
    ("words", "language", "half"),
    [
        ("Lies zehn Seiten", "de-AT", "Lies fünf Seiten"),
        ("Lis six pages", "fr", "Lis trois pages"),
        ("Lee diez páginas", "es", "Lee cinco páginas"),
        ("Read ten pages", "de", "Read five pages"),
        ("Lies zehn Seiten", "pl", None),
    ],
)
def test_numbers_are_read_in_words_of_the_persons_language_and_of_english(
    words: str, language: str, half: str | None
) -> None:
    assert halve_amount(words, language) == half


def test_an_amount_is_written_the_way_it_stood_there() -> None:
    assert write_amount("Sleep seven hours", Fraction(13, 2)) == "Sleep 6½ hours"
    assert write_amount("Sleep 6½ hours", Fraction(6)) == "Sleep 6 hours"
    assert write_amount("Study 1 hour", Fraction(1, 2)) == "Study ½ hour"
    assert write_amount("Read two pages", Fraction(40)) == "Read 40 pages"
    for amount in (Fraction(0), Fraction(1, 3)):
        assert write_amount("Study 2 hours", amount) is None
    assert write_amount("Study", Fraction(1)) is None
    assert read_amount("Sleep 6½ hours") == Fraction(13, 2)
