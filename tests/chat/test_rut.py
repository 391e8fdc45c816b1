"""What keeps a person stuck: a look by taps, tiny habits against its roots, and how it moved."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from habitbot.core.habit import Area
from habitbot.core.look import Bullying, Drain, Lack, RutLook, Since, Sleep
from habitbot.demo.chats import Message
from tests.talk import Talk, restarted, talking

LACKS: Mapping[str, str] = {"Challenge": "A lot", "Fair pay": "A little"}


async def look(
    talk: Talk,
    lacks: Mapping[str, str] = LACKS,  # nobody changes it
    *,
    since: str = "About a year",
    sleep: str = "Well",
    bullying: str = "No",
) -> str:
    """Go through a look from its first question; what it points to."""
    for label in lacks:
        await talk.tap(label)
    await talk.tap("Next ›")
    for drain in lacks.values():
        await talk.tap(drain)
    for label in (since, sleep):
        await talk.tap(label)
    return await talk.tap(bullying)


async def looks_of(talk: Talk) -> list[RutLook]:
    return list((await talk.read_book()).looks.values())


@pytest.mark.parametrize(("number", "taps"), [(1, 6), (2, 8), (3, 10)])
async def test_a_look_takes_six_to_ten_taps(
    ada: Talk, number: int, taps: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ada.say("/rut")
    press, pressed = ada.person.press, list[str]()

    async def counted(label: str, message: Message | None = None) -> None:
        pressed.append(label)
        await press(label, message)

    monkeypatch.setattr(ada.person, "press", counted)
    await look(ada, dict.fromkeys(("Challenge", "Growth", "Health")[:number], "Quite a bit"))
    assert len(pressed) == taps
    assert len(await looks_of(ada)) == 1


async def test_a_look_names_its_roots_and_what_speaks_for_them(ada: Talk) -> None:
    assert "What is missing most at work" in await ada.say("/rut")
    said = await look(ada, {"Challenge": "A lot", "Fair pay": "Quite a bit"})
    assert "Most likely: your work has become too small for you." in said
    assert "“Challenge” (a lot) and how long it has lasted" in said
    assert "Perhaps also: what you give isn't seen, or isn't paid for." in said
    assert "not a diagnosis" in said
    assert "doctor" not in said
    assert await looks_of(ada) == [
        RutLook(
            (await looks_of(ada))[0].id,
            date(2026, 11, 16),
            {Lack.CHALLENGE: Drain.STRONG, Lack.PAY: Drain.CLEAR},
            Since.YEAR,
            Sleep.WELL,
            Bullying.NEVER,
        )
    ]


async def test_each_question_says_which_one_it_is_and_leads_back(ada: Talk) -> None:
    await ada.say("/rut")
    assert ada.buttons[-1] == "Cancel"
    await ada.tap("Growth")
    await ada.tap("Health")
    seen = [await ada.tap("Next ›")]
    seen += [await ada.tap(label) for label in ("A lot", "A little", "Longer", "Badly")]
    for number, said in enumerate(seen, 2):
        assert f"Question {number} of 6" in said
    for said in reversed(seen[:-1]):
        assert await ada.tap("‹ Back") == said
    await ada.tap("‹ Back")
    assert {"✓ Growth", "✓ Health", "Next ›"} <= set(ada.buttons)


async def test_a_look_can_be_cancelled_and_leaves_nothing(ada: Talk) -> None:
    await ada.say("/rut")
    await ada.tap("Growth")
    await ada.tap("Next ›")
    assert "16 November" in await ada.tap("Cancel")
    assert await looks_of(ada) == []


async def test_a_choice_can_be_taken_back_and_without_one_there_is_no_next(ada: Talk) -> None:
    await ada.say("/rut")
    await ada.tap("Growth")
    await ada.tap("Health")
    await ada.tap("✓ Health")
    assert {"✓ Growth", "Health", "Next ›"} <= set(ada.buttons)
    await ada.tap("✓ Growth")
    assert "Growth" in ada.buttons
    assert "Next ›" not in ada.buttons


async def test_a_fourth_choice_is_kindly_refused(ada: Talk) -> None:
    await ada.say("/rut")
    for label in ("Growth", "Health", "Balance"):
        await ada.tap(label)
    await ada.tap("Meaning")
    assert ada.toast == "3 is plenty for one look. Tap a chosen one first to let it go."
    assert {"✓ Growth", "✓ Health", "✓ Balance", "Meaning"} <= set(ada.buttons)


async def test_answers_can_be_typed_as_their_buttons_say(ada: Talk) -> None:
    await ada.say("/rut")
    for typed in ("growth", "Fair Pay", "next", "a lot", "A little.", "longer", "WELL"):
        await ada.say(typed)
    assert "Most likely" in await ada.say("no")
    (kept,) = await looks_of(ada)
    assert kept.lacks == {Lack.GROWTH: Drain.STRONG, Lack.PAY: Drain.LITTLE}


async def test_what_answers_nothing_is_asked_again_and_nothing_is_lost(ada: Talk) -> None:
    await ada.say("/rut")
    await ada.tap("Growth")
    assert "What is missing most" in await ada.say("everything")
    await ada.tap("Next ›")
    assert "You miss growth" in await ada.say("‹ Back to the roots")
    assert "Question 2 of 5" in ada.shown
    await ada.tap("A lot")
    for nonsense in ("rbully|2|3|year|well|often", "🤷"):
        assert "How long has it been like this?" in await ada.say(nonsense)
    assert await looks_of(ada) == []


async def test_what_is_missing_can_be_typed_all_at_once(ada: Talk) -> None:
    await ada.say("/rut")
    await ada.say("growth, fair pay and health")
    assert [label for label in ada.buttons if label.startswith("✓")] == [
        "✓ Growth",
        "✓ Fair pay",
        "✓ Health",
    ]
    assert "Which comes closest? Tap one, or type it." in await ada.say("growth, cheese")
    assert "✓ Growth" in ada.buttons


@pytest.mark.parametrize("typed", ["growth", "✓ Growth", "growth and growth", "Growth, health"])
async def test_what_is_chosen_stays_so_when_it_is_typed_again(ada: Talk, typed: str) -> None:
    await ada.say("/rut")
    await ada.tap("Growth")
    await ada.say(typed)
    assert "✓ Growth" in ada.buttons


async def test_another_look_can_be_begun_by_its_words(ada: Talk) -> None:
    await ada.say("/rut")
    await look(ada)
    await ada.say("/rut")
    assert "What is missing most at work" in await ada.say("look again")


async def test_own_words_are_read_as_the_choice_that_comes_closest(ada: Talk) -> None:
    await ada.say("/rut")
    for typed in ("money and growth", "next", "a bit", "very much", "3 years", "terrible"):
        await ada.say(typed)
    assert "Does anybody at work shout" in await ada.say("yes")
    assert "Which comes closest? Tap one, or type it." in ada.shown
    assert "Most likely" in await ada.say("sometimes")
    (kept,) = await looks_of(ada)
    assert kept.lacks == {Lack.GROWTH: Drain.LITTLE, Lack.PAY: Drain.STRONG}
    assert (kept.since, kept.sleep, kept.bullying) == (
        Since.YEARS,
        Sleep.BADLY,
        Bullying.SOMETIMES,
    )


@pytest.mark.parametrize(
    "typed",
    [
        ["growth", "pay", "health", "meaning"],
        ["growth, pay, health and meaning"],
        ["growth, pay", "health, meaning"],
    ],
)
async def test_of_four_that_are_typed_the_first_three_are_chosen(
    ada: Talk, typed: list[str]
) -> None:
    await ada.say("/rut")
    for one in typed:
        said = await ada.say(one)
    assert "These 3 are plenty for one look." in said
    chosen = [label for label in ada.buttons if label.startswith("✓")]
    assert chosen == ["✓ Growth", "✓ Fair pay", "✓ Health"]
    assert "Meaning" in ada.buttons
    assert "These 3" not in await ada.tap("✓ Health")
    assert {"✓ Growth", "✓ Fair pay", "Health"} <= set(ada.buttons)
    await ada.tap("Meaning")
    assert "You miss growth" in await ada.say("next")


async def test_whoever_has_looked_before_is_led_back_to_the_looks(ada: Talk) -> None:
    await ada.say("/rut")
    await look(ada)
    await ada.say("/rut")
    await ada.tap("Look again")
    await ada.tap("Growth")
    await ada.tap("Next ›")
    assert "One look at what keeps you stuck" in await ada.tap("Cancel")


async def test_a_look_half_done_survives_a_restart(tmp_path: Path) -> None:
    async def half_way(talk: Talk) -> None:
        await talk.say("/rut")
        for label in ("Growth", "Next ›", "A lot"):
            await talk.tap(label)

    async with restarted(tmp_path, half_way) as talk:
        for label in ("Longer", "So-so", "No"):
            await talk.tap(label)
        assert "Most likely: your work has become too small for you." in talk.shown
        assert len(await looks_of(talk)) == 1


async def test_the_last_answer_tapped_twice_keeps_one_look(ada: Talk) -> None:
    await ada.say("/rut")
    for label in ("Growth", "Next ›", "A lot", "Longer", "Well"):
        await ada.tap(label)
    message = ada.message
    data = str((message.keyboard or [])[0][0]["callback_data"])
    for _ in range(2):
        await ada.tap_data(message, data)
    assert len(await looks_of(ada)) == 1
    assert "newer one" not in ada.shown


async def test_forged_answers_keep_nothing(ada: Talk) -> None:
    await ada.say("/rut")
    for data in (
        "rchosen|",
        "rchosen|0",
        "rlacks|21",
        "rlacks|11",
        "rdrain|1|4",
        "rdrain|1|11",
        "rdrain||",
        "rsince|12|1|year",
        "rsleep|1||year|well",
        "rbully|12|1|year|well|never",
        "rbully|1|x|year|well|never",
        "rbully|1|²|year|well|never",
        "rtake|1|drift|0",
        "rlook|99",
        "rmoved|99",
        "rmovedtext|99",
        "rdelsure|99",
    ):
        await ada.tap_data(ada.message, data)
    assert await looks_of(ada) == []
    assert len((await ada.read_book()).habits) == 1


async def test_a_tiny_habit_is_taken_by_one_tap_and_not_twice(ada: Talk) -> None:
    await ada.say("/rut")
    await look(ada)
    assert "A tap makes it a daily habit" in await ada.tap("Tiny steps towards growth")
    assert "When a task bores me: Do one part of it in a new way" in ada.shown
    message = ada.message
    data = str((message.keyboard or [])[0][0]["callback_data"])
    await ada.tap_data(message, data)
    assert ada.toast == "It is on your list now."
    assert ada.buttons[0] == "✓ Learn one thing nobody asked for"
    await ada.tap_data(message, data)
    assert ada.toast == "You have that one already."
    habits = list((await ada.read_book()).habits.values())
    assert [(one.name, one.anchor, one.area) for one in habits[1:]] == [
        ("Learn one thing nobody asked for", "With my morning coffee", Area.LEARNING)
    ]
    assert "Most likely" in await ada.tap("‹ Back")


async def test_what_is_taken_against_harm_is_asked_daily_and_no_proposal_touches_it(
    ada: Talk,
) -> None:
    await ada.say("/rut")
    await look(ada, bullying="Often")
    said = await ada.tap("Tiny steps towards safety")
    assert "Once I'm home: Ask myself: was today all right?\nAny answer counts." in said
    for number in range(3):
        await ada.tap(ada.buttons[number])
    taken = list((await ada.read_book()).habits.values())[1:]
    assert [one.is_safeguard for one in taken] == [True] * 3
    await ada.tap("‹ Back")
    await ada.tap("Tiny steps towards growth")
    await ada.tap(ada.buttons[0])
    assert not list((await ada.read_book()).habits.values())[-1].is_safeguard


async def test_a_full_list_says_so_and_stays(ada: Talk) -> None:
    await ada.say("/rut")
    await look(ada)
    for number in range(49):
        await ada.say(f"/add Habit {number}")
    await ada.say("/rut")
    await ada.tap("16 Nov · Standing still")
    await ada.tap("Tiny steps towards growth")
    await ada.tap("Learn one thing nobody asked for")
    assert "50 habits is the most I keep" in ada.toast
    assert len((await ada.read_book()).habits) == 50


async def test_where_answers_point_to_harm_people_and_the_countrys_number_are_named(
    ada: Talk,
) -> None:
    await ada.say("/rut")
    said = await look(ada, {"Health": "A lot"}, sleep="Badly", bullying="Often")
    for line in (
        "Most likely: something at work is hurting you.",
        "Being treated like that is serious, and it isn't your fault.",
        "this worn out deserves help",
        "how you sleep (badly)",
        "talk to a doctor, or to someone you trust",
        "call 112 now (Germany)",
        "not a diagnosis",
    ):
        assert line in said


async def test_fear_is_named_where_fear_was_named_and_bad_treatment_where_that_was(
    ada: Talk,
) -> None:
    await ada.say("/rut")
    afraid = await look(ada, {"Feeling safe": "A lot"})
    assert "Fear at work is serious, and it isn't your fault." in afraid
    await ada.say("/rut")
    await ada.tap("Look again")
    mocked = await look(ada, {"Feeling safe": "A lot"}, bullying="Now and then")
    assert "Being treated like that is serious" in mocked
    assert "Fear at work" not in mocked


async def test_bad_sleep_alone_leads_to_a_doctor_and_names_the_number_without_alarm(
    ada: Talk,
) -> None:
    await ada.say("/rut")
    said = await look(ada, {"Fair pay": "A little"}, sleep="Badly")
    assert "talk to a doctor, or to someone you trust" in said
    assert "Should it ever be too much, 112 is there at any hour (Germany)." in said
    assert "danger" not in said


async def test_where_the_country_is_unknown_the_number_is_not_made_up(tmp_path: Path) -> None:
    async with talking(tmp_path) as talk:
        await talk.say("/rut")
        said = await look(talk, {"Feeling safe": "A lot"})
        assert "call your emergency number now" in said
        assert "112" not in said


async def look_again_after_six_weeks(talk: Talk, **answers: str) -> None:
    for _ in range(6):
        await talk.jump("08:30", weekday=0)
    await talk.say("/rut")
    await talk.tap("Look again")
    await look(talk, {"Growth": "A lot", "Health": "A lot", "Meaning": "A little"}, **answers)


async def test_a_second_look_shows_how_it_moved_as_a_picture_and_what_moved_most_in_words(
    ada: Talk,
) -> None:
    await ada.say("/rut")
    await look(ada, {"Challenge": "A lot", "Fair pay": "A little", "Meaning": "A little"})
    assert "Changes" not in ada.buttons
    await look_again_after_six_weeks(ada, sleep="Badly")
    said = await ada.tap("Changes")
    pictured = ada.message
    assert pictured.photo is not None
    assert said.splitlines() == [
        "What changed for you",
        "Challenge: a lot → not named (off the list)",
        "Growth: not named → a lot (new on the list)",
        "Health: not named → a lot (new on the list)",
    ]
    said = await ada.tap("As text")
    worded = ada.message
    assert worded.photo is None
    assert said.splitlines() == [
        "What changed for you",
        "How much it weighed on 16 November, and on 28 December:",
        "Challenge: a lot → not named (off the list)",
        "Growth: not named → a lot (new on the list)",
        "Fair pay: a little → not named (off the list)",
        "Health: not named → a lot (new on the list)",
        "Meaning: a little → a little (the same)",
        "Sleep: well → badly (worse)",
    ]
    await ada.tap("‹ Back")
    assert "As text" in ada.buttons
    assert "Most likely" in await ada.tap("‹ Back")


async def test_a_second_look_with_the_same_answers_says_that_nothing_moved(ada: Talk) -> None:
    await ada.say("/rut")
    await look(ada, {"Growth": "A lot", "Health": "A lot", "Meaning": "A little"})
    await look_again_after_six_weeks(ada)
    assert "All of it weighs as much as it did then." in await ada.tap("Changes")


async def test_a_second_look_on_a_day_leaves_the_first_as_it_is(ada: Talk) -> None:
    kept_too = "Your earlier look of today is kept, too."
    await ada.say("/rut")
    assert kept_too not in await look(ada)
    (first,) = await looks_of(ada)
    await ada.say("/rut")
    await ada.tap("Look again")
    assert kept_too in await look(ada, {"Good company": "A lot"})
    assert "Changes" not in ada.buttons
    assert kept_too not in await ada.tap("‹ Back")
    both = await looks_of(ada)
    assert both[0] == first
    assert [list(one.lacks) for one in both[1:]] == [[Lack.PEOPLE]]
    assert len([one for one in ada.buttons if one.startswith("16 Nov")]) == 2


async def test_whoever_opens_their_looks_after_six_weeks_reads_that_it_is_time(ada: Talk) -> None:
    await ada.say("/rut")
    await look(ada)
    for weeks in range(6):
        assert "Another look every few weeks" in await ada.say("/rut"), weeks
        await ada.jump("08:30", weekday=0)
    said = await ada.say("/rut")
    assert "That is six weeks ago or more: a good time to look again." in said
    assert "Another look" not in said
    await ada.tap("Look again")
    await look(ada)
    assert "Another look every few weeks" in await ada.say("/rut")


async def test_six_weeks_later_a_second_look_is_proposed_once(ada: Talk) -> None:
    await ada.say("/rut")
    await look(ada)
    proposal = "A few weeks ago you looked at what keeps you stuck."
    for ahead in range(50):
        await ada.jump("21:00")
        if ahead == 30:
            await ada.tap(ada.buttons[0])
        if proposal in "\n".join(message.text for message in ada.messages):
            break
    assert ada.today() == date(2026, 12, 30)
    card = next(message for message in ada.messages if proposal in message.text)
    assert "Choose one to three" in await ada.tap("Look again", card)
    await ada.say("/today")
    await ada.tap("No, thanks")
    assert ada.toast == "All right. I won't ask again."
    assert proposal not in ada.shown


async def test_looks_are_listed_newest_first_and_one_can_be_deleted(ada: Talk) -> None:
    await ada.say("/rut")
    await look(ada)
    await ada.jump("08:30", weekday=0)
    await ada.say("/rut")
    await ada.tap("Look again")
    await look(ada, {"Good company": "A lot"})
    assert "2 looks so far" in await ada.say("/rut")
    assert ada.buttons == ["Look again", "23 Nov · On your own", "16 Nov · Standing still"]
    await ada.tap("16 Nov · Standing still")
    old = ada.message
    assert "Delete your look from 16 November" in await ada.tap("Delete…")
    assert "One look at what keeps you stuck" in await ada.tap("Delete it")
    assert ada.toast == "That look is deleted."
    (kept,) = await looks_of(ada)
    await ada.tap_data(old, f"rlook|{kept.id - 1}")
    assert ada.toast == "That look is gone already. /rut shows the rest."


async def test_looks_are_exported_and_forgotten(ada: Talk) -> None:
    await ada.say("/rut")
    await look(ada)
    await ada.say("/export")
    document = ada.message.document
    assert document is not None
    assert b"challenge" in document.file.content
    await ada.say("/forget")
    await ada.tap("Forget everything")
    assert "What is missing most at work" in await ada.say("/rut")


async def test_a_habit_of_a_pack_that_was_archived_comes_back_by_one_tap(ada: Talk) -> None:
    await ada.say("/rut")
    await look(ada)
    await ada.tap("Tiny steps towards growth")
    pack = ada.message
    await ada.tap(ada.buttons[0])
    await ada.say("/habits")
    await ada.tap("📚 Learn one thing nobody asked for")
    await ada.tap("Archive")
    await ada.tap("✓ Learn one thing nobody asked for", pack)
    assert ada.toast == "It is back on your list, its history with it."
    shown = next(one for one in ada.messages if one.id == pack.id)
    assert shown.buttons[0] == ["✓ Learn one thing nobody asked for"]
    await ada.tap("✓ Learn one thing nobody asked for", pack)
    assert ada.toast == "You have that one already."
    habits = list((await ada.read_book()).habits.values())
    assert [one.is_archived for one in habits] == [False, False]
