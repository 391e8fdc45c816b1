"""Weighing: what matters by taps or own words, a score a tap, and a table without a winner."""

import pytest

from habitbot.core.paths import add_path
from habitbot.core.weighing import add_criterion
from tests.talk import Talk


async def two_paths(talk: Talk, *criteria: str) -> None:
    """A nurse's path and staying, to be weighed on these."""
    await talk.say("/paths Nurse")
    await talk.say("/paths")
    await talk.tap("➕ Staying is one, too")
    async with talk.house.books.open(talk.person.id) as book:
        for name in criteria:
            add_criterion(book, name)


async def score(talk: Talk, path: str, *scores: int) -> None:
    """Score a path, one tap after the other, from its page on."""
    await talk.say("/paths")
    await talk.tap(path)
    await talk.tap("Scores")
    await talk.tap(talk.buttons[0])
    for one in scores:
        await talk.tap(str(one))


async def test_before_anything_is_weighed_one_says_what_matters(ada: Talk) -> None:
    await two_paths(ada)
    await ada.say("/paths")
    assert "What matters to you in your work?" in await ada.tap("⚖️ Side by side")
    assert "➕ Good pay" in ada.buttons
    assert "One thing matters to you" in await ada.tap("➕ Good pay")
    assert ada.buttons[0] == "Good pay: matters much"
    ideas = [label for label in ada.buttons if label.startswith("➕")]
    assert ideas == [
        "➕ Free time",
        "➕ Room to grow",
        "➕ Kind people",
        "➕ Purpose",
        "➕ A safe job",
    ]


async def test_what_matters_can_be_said_in_own_words_and_how_much_by_a_tap(ada: Talk) -> None:
    await two_paths(ada, "Good pay")
    await ada.say("/paths")
    await ada.tap("⚖️ Side by side")
    await ada.tap("What matters")
    assert "in a few words?" in await ada.tap("My own words…")
    assert "How much does it matter to you?" in await ada.say("A short way")
    assert ada.buttons[:3] == ["A bit", "✓ Much", "Most"]
    await ada.tap("Most")
    assert ada.buttons[:2] == ["Good pay: matters much", "A short way: matters most"]
    await ada.tap("A short way: matters most")
    await ada.tap("Words")
    assert "How do you say “A short way” better?" in ada.shown
    await ada.say("A walk to work")
    assert ada.shown.startswith("A walk to work")


async def test_six_things_are_plenty_and_then_nothing_more_is_offered(ada: Talk) -> None:
    await two_paths(ada, *"abcde")
    await ada.say("/paths")
    await ada.tap("⚖️ Side by side")
    await ada.tap("What matters")
    old, data = ada.message, "videa|time"
    await ada.tap("➕ Good pay")
    assert "6 things matter to you" in ada.shown
    assert not any(label.startswith(("➕", "My own")) for label in ada.buttons)
    await ada.tap_data(old, data)
    assert ada.toast == "6 things to weigh on is plenty. Take one away first."


async def test_a_path_is_scored_by_a_tap_a_thing_and_then_all_scores_show(ada: Talk) -> None:
    await two_paths(ada, "Good pay", "Free time")
    await score(ada, "Nurse", 4)
    assert "Free time: how good is it there?" in ada.shown
    assert "“Nurse”: your scores" in await ada.tap("2")
    assert ada.buttons[:2] == ["Good pay: 4", "Free time: 2"]
    await ada.tap("Good pay: 4")
    assert ada.buttons[:5] == ["1", "2", "3", "✓ 4", "5"]


async def test_the_table_is_a_picture_with_the_same_in_words_and_no_verdict(ada: Talk) -> None:
    await two_paths(ada, "Good pay", "Free time")
    await score(ada, "Nurse", 4, 5)
    await score(ada, "Staying where I am", 4)
    await ada.say("/paths")
    await ada.tap("⚖️ Side by side")
    assert ada.message.photo
    assert ada.shown.splitlines() == [
        "Your paths, side by side",
        "In this order: Nurse  ·  Staying where I…",
        "Good pay (matters much): 4  ·  4",
        "Free time (matters much): 5  ·  –",
        "By your weights: 4.5  ·  –",
        "– is a score you haven't given yet.",
    ]
    await score(ada, "Staying where I am", 5, 1)
    await ada.say("/paths")
    await ada.tap("⚖️ Side by side")
    assert "By your weights: 4.5  ·  3" in ada.shown
    assert "They lie farthest apart on “Free time”." in ada.shown
    assert "The numbers are yours, the choice is too. Later is fine." in ada.shown


async def test_a_table_too_large_for_words_beside_it_has_them_a_tap_away(ada: Talk) -> None:
    things = ("Good pay", "Free time", "Room to grow", "Kind people", "Purpose", "A safe job")
    await two_paths(ada, *things)
    await score(ada, "Nurse", 4, 5, 3, 3, 3, 3)
    await score(ada, "Staying where I am", 5, 1, 3, 3, 3, 3)
    await ada.say("/paths")
    assert "In this order" not in await ada.tap("⚖️ Side by side")
    assert "They lie farthest apart on “Free time”." in ada.shown
    assert ada.buttons == ["Scores", "What matters", "As text", "‹ Back"]
    said = await ada.tap("As text")
    assert "Free time (matters much): 5  ·  1\n" in said
    assert "By your weights: 3.5  ·  3" in said
    await ada.tap("‹ Back")
    assert ada.message.photo


async def test_before_any_score_one_is_asked_for_in_place_of_an_empty_table(ada: Talk) -> None:
    await two_paths(ada, "Good pay")
    await ada.say("/paths")
    assert "Which path first?" in await ada.tap("⚖️ Side by side")
    assert not ada.message.photo
    assert ada.buttons == ["Nurse", "Staying where I am", "What matters", "‹ Back"]
    assert "“Nurse”: your scores" in await ada.tap("Nurse")
    await ada.tap("Good pay: –")
    await ada.tap("3")
    await ada.tap("⚖️ Side by side")
    assert ada.message.photo


async def test_a_name_from_right_to_left_keeps_to_itself_in_the_order_of_the_paths(
    ada: Talk,
) -> None:
    await ada.say("/paths ممرضة")
    await two_paths(ada, "Good pay")
    await score(ada, "Nurse", 4)
    await ada.say("/paths")
    shown = await ada.tap("⚖️ Side by side")
    assert "In this order: Nurse  ·  \u2068ممرضة\u2069  ·  Staying where I…" in shown


async def test_what_was_found_out_stands_in_the_table_and_what_was_let_go_does_not(
    ada: Talk,
) -> None:
    await two_paths(ada, "Good pay")
    await ada.tap("🧪 Plan an experiment")
    await ada.tap("Note three good things about it")
    await ada.tap("No day yet")
    await ada.tap("✅ I did it")
    await ada.tap("👍 For it")
    await ada.tap("Scores")
    await ada.tap("⚖️ Side by side")
    assert "Found out: 0 for, 0 against  ·  1 for, 0 against" in ada.shown
    await ada.say("/paths")
    await ada.tap("Nurse")
    await ada.tap("Decide…")
    await ada.tap("Let this one go")
    await ada.say("/paths")
    assert "In this order: Staying where I…" in await ada.tap("⚖️ Side by side")


async def test_five_paths_are_two_tables_turned_in_place(ada: Talk) -> None:
    await two_paths(ada, "Good pay")
    async with ada.house.books.open(ada.person.id) as book:
        for name in "abc":
            add_path(book, name, today=ada.today())
    await score(ada, "Nurse", 4)
    await ada.say("/paths")
    await ada.tap("⚖️ Side by side")
    before = len(ada.messages)
    assert "In this order: c" in await ada.tap("1/2 ›")
    assert len(ada.messages) == before


async def test_two_scored_paths_of_six_stand_side_by_side_and_the_others_wait(ada: Talk) -> None:
    await two_paths(ada, "Good pay")
    async with ada.house.books.open(ada.person.id) as book:
        for name in "abcd":
            add_path(book, name, today=ada.today())
    await score(ada, "Nurse", 4)
    await score(ada, "d", 2)
    await ada.say("/paths")
    await ada.tap("⚖️ Side by side")
    assert "In this order: Nurse  ·  d\n" in ada.shown
    assert ada.shown.endswith("\n4 more paths join with their first scores.")
    assert not any("/2" in label for label in ada.buttons)


async def test_a_thing_taken_away_names_the_scores_it_takes_along(ada: Talk) -> None:
    await two_paths(ada, "Good pay", "Free time")
    await score(ada, "Nurse", 4, 5)
    await ada.tap("⚖️ Side by side")
    await ada.tap("What matters")
    await ada.tap("Good pay: matters much")
    assert "Take “Good pay” away, with its one score?" in await ada.tap("Take it away")
    assert "One thing matters to you" in await ada.tap("Take it away")
    (path, _) = (await ada.read_book()).paths.values()
    assert [*path.scores.values()] == [5]


async def test_once_all_paths_are_let_go_an_old_button_leads_to_their_list(ada: Talk) -> None:
    await two_paths(ada, "Good pay")
    await ada.say("/paths")
    old = ada.message
    for name in ("Nurse", "Staying where I am"):
        await ada.say("/paths")
        await ada.tap(name)
        await ada.tap("Decide…")
        await ada.tap("Let this one go")
    for data in ("weigh|0", "vwhose|0"):
        await ada.tap_data(old, data)
        (shown,) = [message.text for message in ada.messages if message.id == old.id]
        assert "2 paths to look at" in shown


async def test_a_score_for_what_is_gone_is_answered_kindly(ada: Talk) -> None:
    await two_paths(ada, "Good pay")
    await ada.tap("Scores")
    await ada.tap("Good pay: –")
    async with ada.house.books.open(ada.person.id) as book:
        book.criteria.clear()
    await ada.tap("3")
    assert ada.toast == "You don't weigh on that any more. /paths shows the rest."


@pytest.mark.parametrize("forged", ["vscore|1|1|6", "vscore|9|9|3", "vweight|9|3", "scores|9"])
async def test_a_forged_button_is_answered_and_changes_nothing(ada: Talk, forged: str) -> None:
    await two_paths(ada)
    before = await ada.read_book()
    await ada.tap_data(ada.message, forged)
    book = await ada.read_book()
    assert (book.paths, book.criteria) == (before.paths, before.criteria)
    assert ada.person.unanswered_presses == []


@pytest.mark.parametrize(
    "typed",
    ["money, freedom, time for family and 1,5 days off", "money;freedom\ntime for family, …"],
)
async def test_what_matters_typed_in_a_list_is_as_many_things(ada: Talk, typed: str) -> None:
    await two_paths(ada)
    await ada.say("/paths")
    await ada.tap("⚖️ Side by side")
    assert "3 things matter to you" in await ada.say(typed)
    names = [one.name for one in (await ada.read_book()).criteria.values()]
    assert names[:2] == ["money", "freedom"]
    assert names[2].startswith("time for family")
    assert "4 things matter to you" in await ada.tap("➕ Good pay")


async def test_of_a_list_with_more_than_there_is_room_for_the_rest_is_named(ada: Talk) -> None:
    await two_paths(ada, "1", "2", "3", "4")
    await ada.say("/paths")
    await ada.tap("⚖️ Side by side")
    await ada.tap("What matters")
    assert "There was no room for: sun and rain.\n\n" in await ada.say("money, time, sun, rain")
    names = [one.name for one in (await ada.read_book()).criteria.values()]
    assert names == ["1", "2", "3", "4", "money", "time"]


@pytest.mark.parametrize(
    ("typed", "weight"),
    [
        *(("a bit", 1), ("a little", 1), ("not much", 1), ("wenig", 1), ("un poco", 1)),
        *(("much", 2), ("a lot", 2), ("sehr", 2), ("mucho", 2), ("beaucoup", 2)),
        *(("most", 3), ("the most", 3), ("very important", 3), ("am meisten", 3)),
    ],
)
async def test_how_much_a_thing_matters_can_be_said(ada: Talk, typed: str, weight: int) -> None:
    await two_paths(ada)
    await ada.say("/paths")
    await ada.tap("⚖️ Side by side")
    await ada.say("Freedom")
    await ada.say(typed)
    assert [(one.name, one.weight) for one in (await ada.read_book()).criteria.values()] == [
        ("Freedom", weight)
    ]


@pytest.mark.parametrize("typed", ["a lot", "a little", "sehr wichtig"])
async def test_how_much_is_no_thing_that_matters_and_of_several_it_is_asked_which(
    ada: Talk, typed: str
) -> None:
    await two_paths(ada, "Good pay", "Free time")
    await ada.tap_data(ada.message, "crits")
    assert "Which of them? Tap it to say how much it matters." in await ada.say(typed)
    assert [one.name for one in (await ada.read_book()).criteria.values()] == [
        "Good pay",
        "Free time",
    ]


@pytest.mark.parametrize(
    ("typed", "score"), [("four", 4), ("fünf", 5), ("poor", 1), ("great", 5), ("dos", 2), ("3", 3)]
)
async def test_a_score_can_be_said(ada: Talk, typed: str, score: int) -> None:
    await two_paths(ada, "Good pay")
    path = next(iter((await ada.read_book()).paths.values()))
    await ada.tap_data(ada.message, f"scores|{path.id}")
    await ada.tap("Good pay: –")
    await ada.say(typed)
    assert [*(await ada.read_book()).paths[path.id].scores.values()] == [score]
