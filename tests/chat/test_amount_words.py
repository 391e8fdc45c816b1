"""Amounts typed below a day's list where several things count: the unit tells which one it is."""

import pytest

from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import set_target
from habitbot.core.check_in import set_amount
from habitbot.core.day import DAY
from habitbot.core.habit import Area
from habitbot.core.habits import add_habit
from habitbot.core.history import History, Mark
from tests.talk import Talk

COFFEES = Target(AmountUnit.OWN, 200, is_most=True, word="coffees")
NIGHT = Target(AmountUnit.HOURS, 420, adds_up=False)
READ, WALK, SLEEP, COFFEE = "Read a book", "Walk", "Sleep", "Few coffees"


async def let_count_several(talk: Talk) -> None:
    """Pages, minutes, hours of sleep and coffees, beside a habit that counts nothing."""
    await talk.say("/today")
    async with talk.house.books.open(talk.person.id) as book:
        for name, target in (
            (READ, Target(AmountUnit.PAGES, 2000)),
            (WALK, Target(AmountUnit.MINUTES, 20)),
            (SLEEP, NIGHT),
            (COFFEE, COFFEES),
        ):
            habit = add_habit(book, name, today=talk.today(), area=Area.LEARNING)
            set_target(book, habit.id, target, today=talk.today())


async def amounts(talk: Talk) -> dict[str, int]:
    book = await talk.read_book()
    said = {book.habits[key].name: one.on(talk.today()) for key, one in book.amounts.items()}
    return {name: amount for name, amount in said.items() if amount is not None}


@pytest.mark.parametrize(
    ("typed", "name", "amount"),
    [
        ("20 pages", READ, 2000),
        ("20 Seiten", READ, 2000),
        ("30 min", WALK, 30),
        ("an hour", WALK, 60),
        ("8 h", SLEEP, 480),
        ("2 coffees", COFFEE, 200),
        ("+1 coffee", COFFEE, 100),
    ],
)
async def test_an_amount_below_a_list_is_that_of_the_one_habit_that_counts_in_its_unit(
    ada: Talk, typed: str, name: str, amount: int
) -> None:
    await let_count_several(ada)
    await ada.jump("20:30")
    assert "of 5" in ada.shown
    said = await ada.say(typed)
    assert await amounts(ada) == {name: amount}
    assert "of 5" in said


async def count_sleep(talk: Talk) -> None:
    """Hours of sleep alone, beside a habit that counts nothing, asked about in the evening."""
    await talk.say("/today")
    async with talk.house.books.open(talk.person.id) as book:
        habit = add_habit(book, SLEEP, today=talk.today(), area=Area.SLEEP)
        set_target(book, habit.id, NIGHT, today=talk.today())
    await talk.jump("20:30")


async def test_a_short_time_is_no_night_though_only_sleep_is_open(ada: Talk) -> None:
    await count_sleep(ada)
    for typed in ("30 min", "30 min yoga", "20 min"):
        await ada.say(typed)
        assert await amounts(ada) == {}


async def test_where_two_count_in_it_i_ask_which_one(ada: Talk) -> None:
    await let_count_several(ada)
    async with ada.house.books.open(ada.person.id) as book:
        habit = add_habit(book, "Meditate", today=ada.today(), area=Area.BREAKS)
        set_target(book, habit.id, Target(AmountUnit.MINUTES, 10), today=ada.today())
    await ada.jump("20:30")
    assert "Which one?" in await ada.say("30 min")
    assert ada.buttons == ["Walk", "Meditate", "‹ Back"]
    assert await amounts(ada) == {}
    await ada.say("meditate")
    assert await amounts(ada) == {habit.name: 30}
    assert "Which one?" in await ada.say("20 min")
    assert "of 6" in await ada.tap("Walk")
    assert await amounts(ada) == {habit.name: 30, WALK: 20}


async def count_times(talk: Talk, *, with_sleep: bool) -> None:
    """Minutes, hours and, maybe, nights, asked about in the evening."""
    await talk.say("/today")
    async with talk.house.books.open(talk.person.id) as book:
        for name, target in (
            ("Meditate", Target(AmountUnit.MINUTES, 5)),
            ("Run", Target(AmountUnit.HOURS, 90)),
            *([(SLEEP, NIGHT)] if with_sleep else []),
        ):
            habit = add_habit(book, name, today=talk.today(), area=Area.LEARNING)
            set_target(book, habit.id, target, today=talk.today())
    await talk.jump("20:30")


@pytest.mark.parametrize("with_sleep", [False, True])
@pytest.mark.parametrize(("typed", "amount"), [("90 min", 90), ("1h 30", 90), ("200 min", 200)])
async def test_of_a_time_i_ask_among_all_that_count_time_be_it_in_hours_or_in_minutes(
    ada: Talk, typed: str, amount: int, *, with_sleep: bool
) -> None:
    await count_times(ada, with_sleep=with_sleep)
    assert "Which one?" in await ada.say(typed)
    assert ada.buttons == ["Meditate", "Run", "‹ Back"]
    await ada.tap("Run")
    assert await amounts(ada) == {"Run": amount}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("slept 7.5 hours", "30 min"),
        ("30 min", "7.5 h"),
        ("23:10 6:40", "half an hour"),
        ("30 min", "slept 7.5"),
        ("7 Stunden 30", "30 Minuten"),
    ],
)
async def test_an_amount_right_behind_another_goes_to_the_open_habit_that_it_fits(
    ada: Talk, first: str, second: str
) -> None:
    await let_count_several(ada)
    await ada.jump("20:30")
    await ada.say(first)
    await ada.say(second)
    assert await amounts(ada) == {SLEEP: 450, WALK: 30}


async def test_so_short_a_night_right_behind_a_longer_one_is_asked_about(ada: Talk) -> None:
    await count_sleep(ada)
    await ada.say("slept 7.5")
    assert "1 hour?" in await ada.say("an hour")
    assert await amounts(ada) == {SLEEP: 450}
    await ada.tap("Yes")
    assert await amounts(ada) == {SLEEP: 60}
    await ada.say("+30 min")
    assert await amounts(ada) == {SLEEP: 90}


async def test_so_many_hours_as_a_night_has_are_of_what_counts_in_hours(ada: Talk) -> None:
    await count_times(ada, with_sleep=True)
    assert "Which one?" in await ada.say("8 h")
    assert ada.buttons == ["Run", SLEEP, "‹ Back"]


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("23:10 6:40", 450),
        ("in bed 11, up 7", 480),
        ("up 6:40, in bed 23:10", 450),
        ("im Bett 23:10, auf 6:40", 450),
        ("slept 6.5", 390),
        ("I slept for 7 hours", 420),
        ("ich habe 7 Stunden geschlafen", 420),
        ("dormí 7 horas", 420),
        ("j'ai dormi 7 heures", 420),
    ],
)
async def test_the_times_of_a_night_are_that_of_sleep_whatever_else_counts(
    ada: Talk, typed: str, amount: int
) -> None:
    await count_times(ada, with_sleep=True)
    await ada.say(typed)
    assert await amounts(ada) == {SLEEP: amount}


@pytest.mark.parametrize("typed", ["9:00 - 17:00", "17:00 18:30", "11 7", "6-7"])
async def test_the_times_of_anything_else_are_no_night(ada: Talk, typed: str) -> None:
    await count_times(ada, with_sleep=True)
    await ada.say(typed)
    assert await amounts(ada) == {}


async def test_of_a_limit_the_number_in_the_evening_is_the_days_and_before_noon_it_is_not(
    ada: Talk,
) -> None:
    await let_count_several(ada)
    assert "1 of at most 2 coffees" in await ada.say("1 coffee")
    assert await amounts(ada) == {COFFEE: 100}
    assert "0 of 5" in ada.shown
    await ada.jump("20:30")
    assert "1 of 5" in await ada.say("2 coffees")
    assert await amounts(ada) == {COFFEE: 200}


async def test_a_unit_that_nothing_open_counts_is_not_understood(ada: Talk) -> None:
    await let_count_several(ada)
    await ada.jump("20:30")
    await ada.say("20 pages")
    for typed in ("3 litres", "10 push-ups", "5"):
        await ada.say(typed)
    assert await amounts(ada) == {READ: 2000}


@pytest.fixture
async def paging(ada: Talk) -> Talk:
    """Ada, on whose list of this evening two habits count pages, and two count coffees at most."""
    await ada.say("/today")
    async with ada.house.books.open(ada.person.id) as book:
        for name, target in (
            ("Read a novel", Target(AmountUnit.PAGES, 2000)),
            ("Write a novel", Target(AmountUnit.PAGES, 200)),
            ("Coffees at home", COFFEES),
            ("Coffees at work", COFFEES),
        ):
            habit = add_habit(book, name, today=ada.today(), area=Area.LEARNING)
            set_target(book, habit.id, target, today=ada.today())
    await ada.jump("20:30")
    return ada


async def test_another_amount_where_it_was_asked_which_one_takes_the_place_of_the_first(
    paging: Talk,
) -> None:
    await paging.say("20 pages")
    for typed in ("25 pages", "twenty-five pages"):
        assert "Which one?" in await paging.say(typed)
        assert paging.buttons == ["Read a novel", "Write a novel", "‹ Back"]
    await paging.tap("Read a novel")
    assert await amounts(paging) == {"Read a novel": 2500}


async def test_a_word_that_tells_it_from_the_other_says_which_one_the_amount_is_for(
    paging: Talk,
) -> None:
    await paging.say("20 pages")
    await paging.say("read")
    assert await amounts(paging) == {"Read a novel": 2000}


async def test_what_comes_on_top_does_so_where_it_is_asked_which_one(paging: Talk) -> None:
    async with paging.house.books.open(paging.person.id) as book:
        (novel,) = (one.id for one in book.habits.values() if one.name == "Read a novel")
        set_amount(book, novel, paging.today(), 1000, today=paging.today())
    assert "Which one?" in await paging.say("+5 pages")
    await paging.tap("Read a novel")
    assert await amounts(paging) == {"Read a novel": 1500}


@pytest.mark.parametrize(("typed", "mark"), [("1 coffee", Mark.DONE), ("+1 coffee", None)])
async def test_which_limit_one_more_is_of_closes_no_day_and_the_days_number_does(
    paging: Talk, typed: str, mark: Mark | None
) -> None:
    assert "Which one?" in await paging.say(typed)
    await paging.tap("Coffees at home")
    book = await paging.read_book()
    (habit,) = (one for one in book.habits.values() if one.name == "Coffees at home")
    assert book.amounts[habit.id].on(paging.today()) == 100
    assert book.histories.get(habit.id, History()).mark_on(paging.today()) is mark


@pytest.mark.parametrize(
    "typed",
    ["all of them", "both", "yes", "all", "done", "did both", "all done, thanks", "alle", "sí"],
)
@pytest.mark.parametrize("before", ["", "missed"])
async def test_that_it_was_all_of_them_marks_nothing_where_an_amount_is_for_one(
    paging: Talk, typed: str, before: str
) -> None:
    if before:
        assert "Which one?" in await paging.say(before)
    await paging.say("20 pages")
    for _ in range(2):
        assert "Which one?" in await paging.say(typed)
        assert paging.buttons == ["Read a novel", "Write a novel", "‹ Back"]
    book = await paging.read_book()
    assert {one.mark_on(paging.today()) for one in book.histories.values()} <= {None}
    await paging.tap("Read a novel")
    assert await amounts(paging) == {"Read a novel": 2000}


@pytest.mark.parametrize(
    "typed",
    [
        *("no", "missed", "not today", "none", "neither", "skip", "a little", "not yet"),
        *("nein", "verpasst", "heute nicht", "no, thanks", "hoy no", "pas encore", "rien"),
    ],
)
@pytest.mark.parametrize("is_reply", [False, True])
async def test_an_answer_of_a_day_drops_no_amount_where_it_was_asked_which_one_it_is_for(
    paging: Talk, typed: str, *, is_reply: bool
) -> None:
    await paging.say("20 pages")
    page = paging.message
    for _ in range(2):
        shown = await (paging.reply(page, typed) if is_reply else paging.say(typed))
        assert "Which one?" in shown
        assert paging.buttons == ["Read a novel", "Write a novel", "‹ Back"]
    book = await paging.read_book()
    assert {one.mark_on(paging.today()) for one in book.histories.values()} <= {None}
    await paging.say("read")
    assert await amounts(paging) == {"Read a novel": 2000}


@pytest.mark.parametrize("typed", ["Read a novel", "read", "read, thanks", "the one I read"])
@pytest.mark.parametrize("meanwhile", ["", "/today", "/people"])
async def test_a_habit_named_in_reply_to_the_page_that_asks_which_one_gets_the_amount(
    paging: Talk, typed: str, meanwhile: str
) -> None:
    await paging.say("20 pages")
    page = paging.message
    if meanwhile:
        await paging.say(meanwhile)
    await paging.reply(page, typed)
    assert await amounts(paging) == {"Read a novel": 2000}


async def test_what_comes_on_top_does_so_also_by_a_reply(paging: Talk) -> None:
    await paging.say("+1 coffee")
    page = paging.message
    assert "Which one?" in await paging.reply(page, "both")
    await paging.reply(page, "home")
    assert await amounts(paging) == {"Coffees at home": 100}
    book = await paging.read_book()
    assert {one.mark_on(paging.today()) for one in book.histories.values()} <= {None}


async def test_what_comes_on_top_still_does_where_it_is_asked_again(paging: Talk) -> None:
    await paging.say("+1 coffee")
    assert "Which one?" in await paging.say("both")
    await paging.say("home")
    assert await amounts(paging) == {"Coffees at home": 100}
    book = await paging.read_book()
    assert {one.mark_on(paging.today()) for one in book.histories.values()} <= {None}


@pytest.mark.parametrize(
    ("typed", "name", "amount"),
    [
        ("7h sleep", SLEEP, 420),
        ("sleep 7h", SLEEP, 420),
        ("sleep: 7.5", SLEEP, 450),
        ("7 hours of sleep", SLEEP, 420),
        ("7 Stunden Schlaf", SLEEP, 420),
        ("slept 7:30", SLEEP, 450),
        ("walk 20 min", WALK, 20),
        ("walked 20", WALK, 20),
        ("20 min of walking", WALK, 20),
        ("coffee 1", COFFEE, 100),
        ("coffees: 2", COFFEE, 200),
        ("10 pages, great!", READ, 1000),
        ("10 pages done", READ, 1000),
    ],
)
async def test_an_amount_is_heard_with_its_habits_name(
    ada: Talk, typed: str, name: str, amount: int
) -> None:
    await let_count_several(ada)
    await ada.jump("20:30")
    await ada.say(typed)
    assert await amounts(ada) == {name: amount}


@pytest.mark.parametrize(
    ("typed", "pages"),
    [
        ("4 pages more", 1000),
        ("another 4 pages", 1000),
        ("noch 4 Seiten", 1000),
        ("noch eine Seite", 700),
        ("otras 4 páginas", 1000),
        ("una página más", 700),
        ("encore 4 pages", 1000),
        ("another page", 700),
    ],
)
@pytest.mark.parametrize("later", ["20:33", "20:50"])
async def test_more_comes_on_top_in_four_languages(
    ada: Talk, typed: str, pages: int, later: str
) -> None:
    await let_count_several(ada)
    await ada.jump("20:30")
    await ada.say("6 pages")
    await ada.jump(later)
    assert "Added. Now:" in await ada.say(typed)
    assert await amounts(ada) == {READ: pages}


async def test_one_more_of_a_limit_is_never_taken_for_all_of_it(ada: Talk) -> None:
    await let_count_several(ada)
    await ada.say("2 coffees")
    await ada.jump("20:30")
    assert "3 so far, at most 2 coffees" in await ada.say("one more coffee")
    assert await amounts(ada) == {COFFEE: 300}


@pytest.mark.parametrize("typed", ["10 pages yesterday", "gestern 10 Seiten", "ayer 10 páginas"])
async def test_an_amount_of_yesterday_is_kept_with_yesterday(ada: Talk, typed: str) -> None:
    await let_count_several(ada)
    await ada.jump("20:30")
    await ada.jump("20:30")
    card = await ada.say(typed)
    assert card.startswith("Tuesday, 17 November")
    assert "Yesterday: 10 of 20 pages. Noted." in card
    assert await amounts(ada) == {}
    book = await ada.read_book()
    (habit,) = (one for one in book.habits.values() if one.name == READ)
    assert book.amounts[habit.id].on(ada.today() - DAY) == 1000
    await ada.say("3 pages")
    assert await amounts(ada) == {READ: 300}


@pytest.mark.parametrize("typed", ["10 pages tomorrow", "morgen 10 Seiten", "demain 10 pages"])
async def test_no_amount_is_kept_for_a_day_ahead(ada: Talk, typed: str) -> None:
    await let_count_several(ada)
    await ada.jump("20:30")
    await ada.say(typed)
    assert "That day isn't there to be marked" in ada.messages[-2].text
    assert not (await ada.read_book()).amounts


@pytest.mark.parametrize("typed", ["10 pages missed", "10 pages maybe", "10 pages Tolstoy"])
async def test_words_that_say_something_else_beside_an_amount_are_asked_about(
    ada: Talk, typed: str
) -> None:
    await let_count_several(ada)
    await ada.jump("20:30")
    assert (await ada.say(typed)).endswith("Read a book\n10 pages?")
    assert await amounts(ada) == {}
    await ada.tap("Yes")
    assert await amounts(ada) == {READ: 1000}


async def test_what_another_habit_is_named_with_is_not_asked_about(ada: Talk) -> None:
    await let_count_several(ada)
    async with ada.house.books.open(ada.person.id) as book:
        add_habit(book, "Yoga", today=ada.today(), area=Area.EXERCISE)
    await ada.jump("20:30")
    assert "30 min?" not in await ada.say("30 min yoga")
    assert await amounts(ada) == {}


async def test_of_a_number_alone_i_ask_which_of_several_it_is(ada: Talk) -> None:
    await let_count_several(ada)
    await ada.jump("20:30")
    assert "Which one?" in await ada.say("7.5")
    assert ada.buttons == [READ, WALK, SLEEP, COFFEE, "‹ Back"]
    await ada.say("sleep")
    assert await amounts(ada) == {SLEEP: 450}


async def test_a_later_amount_corrects_the_day(ada: Talk) -> None:
    await let_count_several(ada)
    await ada.jump("20:30")
    for typed in ("2 coffees", "35 min", "20 pages", "7 h"):
        await ada.say(typed)
    await ada.jump("20:45")
    await ada.say("3 coffees")
    assert (await amounts(ada))[COFFEE] == 300
    await ada.say("no, 50 min")
    await ada.jump("21:30")
    await ada.say("nein, 1 coffee")
    await ada.say("slept 7:30")
    assert await amounts(ada) == {COFFEE: 100, WALK: 50, READ: 2000, SLEEP: 450}


async def test_what_is_asked_about_keeps_nothing_else_from_being_heard(ada: Talk) -> None:
    await let_count_several(ada)
    await ada.jump("20:30")
    await ada.say("10 pages Tolstoy")
    await ada.say("walk 20 min")
    assert await amounts(ada) == {WALK: 20}
    await ada.say("10 pages Tolstoy")
    await ada.say("12 pages")
    assert await amounts(ada) == {WALK: 20, READ: 1200}


async def test_where_a_page_asks_for_an_amount_another_habits_name_is_heard(ada: Talk) -> None:
    await let_count_several(ada)
    await ada.say("/today")
    await ada.tap(SLEEP)
    await ada.tap("Type it…")
    await ada.say("walk 20 min")
    assert await amounts(ada) == {WALK: 20}


async def test_a_short_night_is_kept_where_it_is_said_to_be_one(ada: Talk) -> None:
    await let_count_several(ada)
    await ada.jump("20:30")
    assert "½ hour?" in await ada.say("sleep 30 min")
    assert await amounts(ada) == {}
    await ada.say("slept 2 hours")
    assert await amounts(ada) == {SLEEP: 120}


@pytest.mark.parametrize("typed", ["noch eine Seite", "one more Seite", "otra página"])
async def test_one_more_opens_no_menu_where_its_word_stands_in_the_habits_name(
    ada: Talk, typed: str
) -> None:
    await ada.say("/today")
    async with ada.house.books.open(ada.person.id) as book:
        habit = add_habit(book, "Eine Seite oder página lesen", today=ada.today(), area=Area.SLEEP)
        set_target(book, habit.id, Target(AmountUnit.PAGES, 500), today=ada.today())
    await ada.jump("20:30")
    assert "Added. Now: 1 of 5 pages" in await ada.say(typed)


@pytest.mark.parametrize("has_run", [False, True])
async def test_what_may_be_metres_or_minutes_is_asked_about(ada: Talk, *, has_run: bool) -> None:
    await ada.say("/today")
    async with ada.house.books.open(ada.person.id) as book:
        for name, target in (
            (WALK, Target(AmountUnit.MINUTES, 20)),
            ("Run", Target(AmountUnit.OWN, 500, word="km")),
        ):
            habit = add_habit(book, name, today=ada.today(), area=Area.EXERCISE)
            set_target(book, habit.id, target, today=ada.today())
    await ada.jump("20:30")
    if has_run:
        await ada.say("5 km")
        await ada.jump("20:45")
    assert "Which one?" in await ada.say("200 m")
    assert ada.buttons == [WALK, "Run", "‹ Back"]
    await ada.say("run")
    assert await amounts(ada) == {"Run": 20}


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        *((typed, READ) for typed in ("2 books", "I read 2 books today", "1 book", "books: 2")),
        *((typed, WALK) for typed in ("two walks", "one walk", "two more walks", "2 long walks")),
        *((typed, READ) for typed in ("read 5 times", "5 mal read", "read 20 min")),
        *((typed, READ) for typed in ("page 5", "read page 200", "the 5th page", "read to 200")),
        *((typed, READ) for typed in ("Seite 200", "bis Seite 200", "página 200", "la page 200")),
        *((typed, READ) for typed in ("hasta la página 200", "jusqu'à la page 200")),
    ],
)
async def test_a_number_of_something_else_or_of_a_place_is_no_amount_and_how_many_it_was_is_asked(
    ada: Talk, typed: str, name: str
) -> None:
    await let_count_several(ada)
    await ada.jump("20:30")
    unit = "pages" if name is READ else "minutes"
    assert await ada.say(typed) == (
        f"{name}\nI can't turn that into {unit}. How many was it? A number is plenty."
    )
    assert await amounts(ada) == {}
    await ada.say("7")
    assert await amounts(ada) == {name: 700 if name is READ else 7}


@pytest.mark.parametrize("typed", ["2 Bücher", "zwei Bücher", "2 libros", "2 livres"])
async def test_many_of_what_a_habit_is_named_for_are_known_in_its_language(
    ada: Talk, typed: str
) -> None:
    await ada.say("/today")
    async with ada.house.books.open(ada.person.id) as book:
        for name in ("Ein Buch lesen", "Leer un libro", "Lire un livre"):
            habit = add_habit(book, name, today=ada.today(), area=Area.LEARNING)
            set_target(book, habit.id, Target(AmountUnit.PAGES, 500), today=ada.today())
    await ada.jump("20:30")
    assert "How many was it?" in await ada.say(typed)
    assert await amounts(ada) == {}


async def test_where_a_place_may_be_of_two_it_is_asked_which_one_and_then_how_much(
    paging: Talk,
) -> None:
    assert "Which one?" in await paging.say("page 200")
    await paging.say("write")
    assert await amounts(paging) == {}
    await paging.say("3")
    assert await amounts(paging) == {"Write a novel": 300}


@pytest.mark.parametrize(
    ("typed", "name", "amount"),
    [
        ("half an hour", WALK, 30),
        ("eine halbe Stunde", WALK, 30),
        ("una media hora", WALK, 30),
        ("une demi-heure", WALK, 30),
        ("eine Viertelstunde", WALK, 15),
        ("half a page", READ, 50),
        ("eineinhalb Seiten", READ, 150),
        ("media página", READ, 50),
        ("une page et demie", READ, 150),
        ("half a coffee", COFFEE, 50),
        ("slept seven and a half hours", SLEEP, 450),
        ("sechseinhalb Stunden geschlafen", SLEEP, 390),
    ],
)
async def test_halves_are_read_in_four_languages(
    ada: Talk, typed: str, name: str, amount: int
) -> None:
    await let_count_several(ada)
    await ada.jump("20:30")
    await ada.say(typed)
    assert await amounts(ada) == {name: amount}


async def count_one(talk: Talk, name: str, target: Target) -> None:
    """One thing that counts beside some that don't, asked about in the evening."""
    await talk.say("/today")
    async with talk.house.books.open(talk.person.id) as book:
        habit = add_habit(book, name, today=talk.today(), area=Area.LEARNING)
        set_target(book, habit.id, target, today=talk.today())
        add_habit(book, "Yoga", today=talk.today(), area=Area.EXERCISE)
    await talk.jump("20:30")


ONE_COUNTS = {
    SLEEP: NIGHT,
    READ: Target(AmountUnit.PAGES, 2000),
    WALK: Target(AmountUnit.MINUTES, 20),
    COFFEE: COFFEES,
    "Run": Target(AmountUnit.OWN, 500, word="km"),
}


@pytest.mark.parametrize(
    ("typed", "name", "amount"),
    [
        ("7.5", SLEEP, 450),
        ("7:30", SLEEP, 450),
        ("12", READ, 1200),
        ("25", WALK, 25),
        ("3", COFFEE, 300),
        ("5.5", "Run", 550),
    ],
)
async def test_a_number_alone_is_of_the_one_habit_that_counts_among_others(
    ada: Talk, typed: str, name: str, amount: int
) -> None:
    await count_one(ada, name, ONE_COUNTS[name])
    assert "Noted:" in await ada.say(typed)
    assert await amounts(ada) == {name: amount}


@pytest.mark.parametrize(
    ("typed", "name", "asked"),
    [
        ("20", SLEEP, "20 hours?"),
        ("3", SLEEP, "3 hours?"),
        ("450", SLEEP, "Is that 4:50, or 450 min?"),
        ("7.5", READ, "7.5 pages?"),
        ("300", READ, "300 pages?"),
        ("7.5", WALK, "8 min?"),
        ("20", COFFEE, "20 coffees?"),
    ],
)
async def test_a_number_alone_that_is_not_likely_is_asked_about(
    ada: Talk, typed: str, name: str, asked: str
) -> None:
    await count_one(ada, name, ONE_COUNTS[name])
    assert asked in await ada.say(typed)
    assert await amounts(ada) == {}


async def test_where_something_else_counts_as_well_a_number_alone_is_asked_about(
    ada: Talk,
) -> None:
    await let_count_several(ada)
    await ada.jump("20:30")
    for typed in ("20 pages", "20 min", "2 coffees"):
        await ada.say(typed)
    await ada.jump("20:50")
    await ada.say("/today")
    assert "7½ hours?" in await ada.say("7.5")
    await ada.tap("Yes")
    assert (await amounts(ada))[SLEEP] == 450
    await ada.jump("21:10")
    await ada.say("/today")
    await ada.say("7")
    assert (await amounts(ada))[SLEEP] == 450


@pytest.mark.parametrize("page", ["/settings", "/habits", "/week", "/help", "/people"])
@pytest.mark.parametrize("before", ["3 coffees", "1 coffee", ""])
async def test_what_is_plainly_an_amount_is_heard_on_any_page_also_beyond_a_limit(
    ada: Talk, page: str, before: str
) -> None:
    await ada.say("/people Ben")
    await let_count_several(ada)
    await ada.jump("20:30")
    await ada.say(before or "/today")
    await ada.jump("20:50")
    await ada.say(page)
    assert "Noted: 4 (at most 2 coffees)" in await ada.say("4 coffees")
    assert await amounts(ada) == {COFFEE: 400}
    await ada.say(page)
    await ada.say("7")
    assert await amounts(ada) == {COFFEE: 400}


async def test_so_much_of_what_is_counted_is_nobody_where_people_are_asked_for(ada: Talk) -> None:
    await let_count_several(ada)
    await ada.say("/people")
    assert "Noted: 4 so far, at most 2 coffees" in await ada.say("4 coffees")
    assert not (await ada.read_book()).contacts
    await ada.say("/people")
    await ada.say("Walker")
    assert [one.name for one in (await ada.read_book()).contacts.values()] == ["Walker"]


async def test_what_may_add_to_what_there_is_is_asked_about_as_all_of_it(ada: Talk) -> None:
    await let_count_several(ada)
    await ada.jump("20:30")
    assert "\n20 pages?" in await ada.say("devoured 20 pages")
    await ada.tap("Yes")
    assert "\n30 pages in all?" in await ada.say("devoured 30 pages")
    await ada.tap("Yes")
    assert await amounts(ada) == {READ: 3000}
