"""Detours: what was taken up from the day's card leads back to it, however far one goes."""

from datetime import date

from habitbot.chat.kit.screen import Button, Screen, copy_button, led_back
from habitbot.chat.taps.check_in import DayTap
from tests.talk import Talk

LIST = "Today's list"


async def finish_from_the_card(talk: Talk) -> None:
    """Keep a habit of feedback, and say below it what was finished."""
    await talk.start(area="💬 Feedback")
    await talk.tap("✅ Yes")
    await talk.tap(talk.buttons[0])
    await talk.tap("I finished something")


async def test_what_was_finished_leads_back_to_the_day_through_words_and_taps(talk: Talk) -> None:
    await finish_from_the_card(talk)
    assert LIST in talk.buttons
    assert "Whom do you ask about it?" in await talk.say("The Q3 report")
    for label in ("Mentor", "Brief", "I sent it"):
        assert LIST in talk.buttons
        await talk.tap(label)
    assert "You asked your mentor" in talk.shown
    assert "1 of 1" in await talk.tap(LIST)
    assert talk.buttons.count(LIST) == 0


async def test_the_way_back_leads_to_the_list_of_the_day_on_which_it_is_taken(talk: Talk) -> None:
    await finish_from_the_card(talk)
    await talk.say("The Q3 report")
    asked = talk.message
    await talk.jump("09:00")
    await talk.tap(LIST, asked)
    (shown,) = (one.text for one in talk.messages if one.id == asked.id)
    assert shown.startswith("Tuesday, 17 November  ·  0 of 1")


async def test_a_question_on_the_way_that_is_let_go_keeps_the_way_back(talk: Talk) -> None:
    await finish_from_the_card(talk)
    await talk.tap("Cancel")
    assert "1 of 1" in await talk.tap(LIST)


async def test_cancel_typed_keeps_the_way_back_and_a_command_leaves_it(talk: Talk) -> None:
    await finish_from_the_card(talk)
    await talk.say("cancel")
    assert LIST in talk.buttons
    await talk.tap("I finished something")
    await talk.say("/people")
    assert LIST not in talk.buttons


async def test_a_refused_answer_keeps_the_way_back(talk: Talk) -> None:
    await finish_from_the_card(talk)
    await talk.say("x" * 2000)
    assert LIST in talk.buttons


async def test_a_proposal_leads_back_from_all_that_follows_it(ada: Talk) -> None:
    for _ in range(7):
        await ada.jump("20:31")
    (offer,) = [one for one in ada.messages if "◐ Say hello" in str(one.buttons)]

    def buttons() -> list[str]:
        now = next(one for one in ada.messages if one.id == offer.id)
        return [label for row in now.buttons for label in row]

    await ada.tap("◐ Say hello to one person", offer)
    for label in ("Change…", "Words"):
        assert LIST in buttons()
        await ada.tap(label, offer)
    assert buttons() == ["Cancel", LIST]
    await ada.tap(LIST, offer)
    assert LIST not in buttons()


def test_a_button_too_long_for_a_way_back_or_with_one_of_its_own_stays_as_it_is() -> None:
    back_to = DayTap(date(2026, 11, 16)).write()
    long, own, copied = Button("Long", "x" * 60), Button("Own", "a>b"), copy_button("Copy", "Hi")
    shown = led_back(
        Screen(rows=((long, own, copied), (Button("Short", "works|0"),))), "L", back_to
    )
    assert shown.rows == (
        (long, own, copied),
        (Button("Short", f"works|0>{back_to}"),),
        (Button("L", back_to),),
    )


def test_a_screen_that_has_the_way_back_gets_no_second_one() -> None:
    back_to = DayTap(date(2026, 11, 16)).write()
    rows = ((Button("‹ Back", back_to),),)
    assert led_back(Screen(rows=rows), "L", back_to).rows == rows
