"""The smaller versions on offer: a habit's own, one of the house, or one that fits nearly all."""

import pytest

from habitbot.chat.screens.versions import smaller_names
from habitbot.core.amount import AmountUnit, Target
from habitbot.core.habit import Area, Version
from habitbot.core.person import Change
from habitbot.texts.words import PSEUDO, SOURCE, Words
from tests.makers import TODAY, a_habit

ENGLISH = Words(SOURCE)


@pytest.mark.parametrize(
    ("name", "area", "smaller"),
    [
        ("Learn Spanish", Area.LEARNING, "Say one sentence in Spanish"),
        ("Spanisch lernen", Area.LEARNING, "Say one sentence in Spanisch"),
        ("Note one win", Area.DIRECTION, "Note one word"),
        ("Write my journal", Area.DIRECTION, "Note one word"),
        ("Practise guitar", Area.LEARNING, "Practise guitar, for a minute"),
        ("Practise guitar for half an hour", Area.LEARNING, "Practise guitar for 15 minutes"),
        ("Call mum", Area.NETWORKING, "Send mum a hello"),
        ("Call mum on Sundays", Area.NETWORKING, "Send mum a hello"),
        ("Call one friend", Area.NETWORKING, "Send one friend a hello"),
        ("Call mum every 2 days", Area.NETWORKING, "Send mum a hello"),
        ("Call Tom by 10 am", Area.NETWORKING, "Send Tom a hello"),
        ("Llamar a mamá cada 2 días", Area.NETWORKING, "Send mamá a hello"),
        ("Appeler maman tous les 3 jours", Area.NETWORKING, "Send maman a hello"),
        ("Rufe Oma alle 2 Wochen an", Area.NETWORKING, "Send Oma a hello"),
        ("Write to 2 people a week", Area.NETWORKING, "Send 2 people a hello"),
        ("Run 3 times a week", Area.EXERCISE, "Move for one minute"),
        ("Call the bank", Area.NETWORKING, "Say hello to somebody"),
        ("Read a novel", Area.LEARNING, "Open the book"),
        ("Read a job advert", Area.LEARNING, "Read a job advert, for a minute"),
        ("Read 10 pages", Area.LEARNING, "Read 5 pages"),
        ("Read one page", Area.LEARNING, "Read one line"),
        ("Call my old team", Area.NETWORKING, "Send my old team a hello"),
        ("Collect praise", Area.FEEDBACK, "Write down one question to ask"),
        ("In bed by 23:00", Area.SLEEP, "Put my phone away before bed"),
        ("Sleep 7 hours", Area.LEARNING, "Be in bed a little earlier"),
        ("Swim", Area.EXERCISE, "Move for one minute"),
        ("Cook dinner", Area.NUTRITION, "Put one good thing on my plate"),
        ("Eat 1800 calories", Area.LEARNING, "Put one good thing on my plate"),
        ("Drink 8 glasses", Area.NUTRITION, "Take one sip of water"),
        ("Sit outside", Area.BREAKS, "Take one slow breath"),
        ("Polish my CV", Area.DIRECTION, "Polish my CV, for a minute"),
    ],
)
def test_nearly_every_habit_has_a_smaller_version_in_words(
    name: str, area: Area, smaller: str
) -> None:
    assert smaller_names(ENGLISH, a_habit(name=name, area=area), "en") == (smaller,)


@pytest.mark.parametrize(
    "name",
    [
        "Get up at 7",
        "Stand up every 30 minutes",
        "A minute of Spanish",
        "L" * 60,
        "No sugar",
        "Take 2 pills",
        "Sing, for a minute",
        "Be patient with my team",
        "تعلم الإسبانية",
    ],
)
def test_where_none_fits_the_person_is_asked(name: str) -> None:
    assert smaller_names(ENGLISH, a_habit(name=name, area=Area.DIRECTION), "en") == ()


@pytest.mark.parametrize("area", [Area.NUTRITION, Area.LEARNING])
def test_who_waters_plants_is_offered_no_sip_whatever_the_area(area: Area) -> None:
    assert smaller_names(ENGLISH, a_habit(name="Water plants", area=area), "en") == ()
    assert smaller_names(ENGLISH, a_habit(name="Water first", area=area), "en") == (
        "Take one sip of water",
    )


@pytest.mark.parametrize(
    ("name", "area"),
    [
        ("Phone-free dinner", Area.NUTRITION),
        ("Phone free dinner", Area.NUTRITION),
        ("Sugar-free breakfast", Area.NUTRITION),
        ("Handyfreies Abendessen", Area.NUTRITION),
        ("Cena en familia", Area.NUTRITION),
        ("Dîner en famille", Area.NUTRITION),
        ("Family dinner", Area.NUTRITION),
        ("Dinner with Ben", Area.NUTRITION),
        ("Set the table for dinner", Area.NUTRITION),
        ("Screen-free evening", Area.BREAKS),
        ("Phone-free walk", Area.EXERCISE),
    ],
)
def test_what_is_smaller_of_something_else_is_no_smaller_version(name: str, area: Area) -> None:
    assert smaller_names(ENGLISH, a_habit(name=name, area=area), "en") == ()


@pytest.mark.parametrize(
    "name",
    [
        "Dinner",
        "Have a good breakfast before work",
        "Eat a healthy lunch",
        "Gesund frühstücken",
        "Abendessen kochen",
        "Desayunar fruta",
        "Manger des légumes",
        "Cook for the family",
    ],
)
def test_what_is_eaten_and_cooked_is_begun_with_one_good_thing(name: str) -> None:
    habit = a_habit(name=name, area=Area.NUTRITION)
    assert smaller_names(ENGLISH, habit, "en") == ("Put one good thing on my plate",)


def test_what_counts_or_was_made_smaller_before_is_not_begun_for_a_minute() -> None:
    counts = (Change(TODAY, Target(AmountUnit.TIMES, 100)),)
    assert smaller_names(ENGLISH, a_habit(name="Sing", targets=counts), "en") == ()
    held = (Version(TODAY, "Sing a song"),)
    assert smaller_names(ENGLISH, a_habit(name="Sing", versions=held), "en") == ()


def test_a_version_that_is_the_habit_itself_is_none() -> None:
    habit = a_habit(name="Move for one minute", area=Area.EXERCISE)
    assert smaller_names(ENGLISH, habit, "en") == ()


def test_a_version_of_the_house_is_said_in_the_language_we_speak() -> None:
    (name,) = smaller_names(Words(PSEUDO), a_habit(name="Swim", area=Area.EXERCISE), PSEUDO)
    assert name not in {"", "Move for one minute"}


def test_a_version_that_another_habit_is_called_by_makes_room_for_the_next_one() -> None:
    habit = a_habit(name="Read a novel", area=Area.LEARNING)
    taken = frozenset({"open the book"})
    assert smaller_names(ENGLISH, habit, "en") == ("Open the book",)
    assert smaller_names(ENGLISH, habit, "en", taken) == ("Read a novel, for a minute",)
    own = a_habit(name="Read 10 pages", tiny_action="Open the Book", area=Area.LEARNING)
    assert smaller_names(ENGLISH, own, "en", taken) == ("Read 5 pages",)
