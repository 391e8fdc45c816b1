"""The week's review: what stands below its card, and its question, answered by reply or button."""

from datetime import timedelta

import pytest

from habitbot.core.book import Book
from habitbot.core.check_in import mark_day
from habitbot.core.history import History, Mark
from habitbot.demo.chats import Message
from tests.talk import Talk

HABIT = "Write to one person I like"
ASKED = "💭 What would make next week 1 % easier?"


async def get_review(talk: Talk) -> Message:
    """Let Sunday's review come."""
    await talk.jump("18:00", weekday=6)
    assert ASKED in talk.shown
    return talk.message


async def test_a_reply_to_the_review_is_kept_and_stands_below_its_week(ada: Talk) -> None:
    review = await get_review(ada)
    assert "I keep it with that week" in await ada.reply(review, "Lunch <b>outside</b>")
    assert f"{ASKED} “Lunch <b>outside</b>”" in await ada.tap("To the week")
    assert ada.message.photo is not None
    assert ada.buttons == ["As text", "✏️ Answer anew", "Today's list"]


async def test_on_the_first_day_of_a_week_the_review_is_about_the_one_before(ada: Talk) -> None:
    await ada.say("/settings")
    await ada.tap("Start of a week")
    await ada.tap("Sunday")
    for _ in range(2):
        await ada.jump("19:00", weekday=6)
    for _ in range(6):
        await ada.say("/today")
        await ada.tap(ada.buttons[0])
        await ada.jump("09:00")
    await ada.jump("18:00", weekday=6)
    review = ada.message
    assert "29 November – 5 December" in ada.shown
    assert "you kept 6 of 7" in ada.shown
    await ada.reply(review, "Lunch")
    (kept,) = (await ada.read_book()).reflections.values()
    assert kept.week.isoformat() == "2026-11-29"


async def test_a_review_of_weeks_ago_can_still_be_replied_to(ada: Talk) -> None:
    review = await get_review(ada)
    for _ in range(3):
        await ada.jump("19:00", weekday=6)
    await ada.reply(review, "Lunch")
    (kept,) = (await ada.read_book()).reflections.values()
    assert kept.week.isoformat() == "2026-11-16"
    assert f"{ASKED} “Lunch”" in await ada.tap("To the week")


async def test_a_second_reply_takes_the_place_of_the_first_and_it_is_said(ada: Talk) -> None:
    review = await get_review(ada)
    assert "in place of" not in await ada.reply(review, "Lunch")
    assert "in place of" not in await ada.reply(review, "Lunch")
    assert "in place of “Lunch”" in await ada.reply(review, "Sleep")
    assert [one.text for one in (await ada.read_book()).reflections.values()] == ["Sleep"]


async def test_what_a_second_answer_took_the_place_of_can_be_put_back(ada: Talk) -> None:
    review = await get_review(ada)
    await ada.reply(review, "Lunch")
    await ada.reply(review, "Sleep")
    undo = ada.message
    carried = ada.carried["↩︎ Undo"]
    assert await ada.tap("↩︎ Undo") == "Your answer is as it was before: “Lunch”"
    await ada.tap_data(undo, carried)
    assert [one.text for one in (await ada.read_book()).reflections.values()] == ["Lunch"]


async def test_small_talk_takes_no_answers_place(ada: Talk) -> None:
    review = await get_review(ada)
    assert await ada.reply(review, "Thanks!") == "Gladly."
    await ada.reply(review, "Lunch")
    assert await ada.reply(review, "thanks") == "Gladly."
    await ada.tap_data(review, "refl|2026-11-16")
    assert await ada.say("ok") == "Your answer stays as it is: “Lunch”"
    assert [one.text for one in (await ada.read_book()).reflections.values()] == ["Lunch"]


@pytest.mark.parametrize(
    "typed",
    [
        *("done", f"{HABIT} done", f"yes, {HABIT}!", f"{HABIT}: missed", "7.5", "+1", "2 pages"),
        *("Set a goal", "remind me at 8", "pause", "yes", "Not now.", "no", "ja", "sí", "oui"),
        *("week", "I feel terrible at work", "23:10 6:40", "8 hours", "half an hour"),
    ],
)
async def test_right_after_a_review_an_answer_about_a_day_or_a_wish_is_none_of_the_weeks(
    ada: Talk, typed: str
) -> None:
    await get_review(ada)
    assert "as your answer" not in await ada.say(typed)
    assert (await ada.read_book()).reflections == {}


@pytest.mark.parametrize(
    "typed",
    [
        *("Rest", "lunch", "Sunshine!", "Schlaf", "Dormir", "Mes amis", HABIT),
        *("20 min walks", "7.5 hours of sleep", "walked five minutes", "3 free evenings"),
    ],
)
async def test_right_after_a_review_one_word_is_enough_of_an_answer_and_can_be_taken_away(
    ada: Talk, typed: str
) -> None:
    await get_review(ada)
    assert "as your answer to “What would make next week 1 % easier?”" in await ada.say(typed)
    assert [one.text for one in (await ada.read_book()).reflections.values()] == [typed]
    await ada.tap("Take it away")
    assert (await ada.read_book()).reflections == {}


async def test_one_word_below_a_list_that_came_after_the_review_is_about_the_list(
    ada: Talk,
) -> None:
    await ada.say("/prompts")
    await ada.tap("➕ Another prompt")
    await ada.tap("The day's list")
    await ada.say("18:30")
    await ada.tap("Save")
    await get_review(ada)
    await ada.jump("18:30")
    for typed in ("page", "Rest"):
        await ada.say(typed)
    assert (await ada.read_book()).reflections == {}


async def test_a_reply_to_anything_else_is_read_as_it_was_before(ada: Talk) -> None:
    await ada.say("/week")
    await ada.reply(ada.message, "Lunch")
    assert (await ada.read_book()).reflections == {}
    await ada.say("/add")
    await ada.reply(ada.message, "Stretch")
    assert "After what" in ada.shown or "Stretch" in ada.shown


async def test_a_command_or_cancel_in_reply_to_the_review_is_no_answer(ada: Talk) -> None:
    review = await get_review(ada)
    await ada.reply(review, "/today")
    await ada.reply(review, "/nonsense")
    await ada.reply(review, "Cancel")
    assert (await ada.read_book()).reflections == {}


@pytest.mark.parametrize("typed", ["settings", "Einstellungen", "abre los ajustes", "réglages"])
@pytest.mark.parametrize("how", ["reply", "below"])
async def test_a_commands_name_said_to_a_review_opens_it_and_is_no_answer(
    ada: Talk, how: str, typed: str
) -> None:
    await get_review(ada)
    await say_to_the_review(ada, how, typed)
    assert ada.shown.startswith("Settings")
    assert (await ada.read_book()).reflections == {}


async def test_the_button_asks_and_what_is_typed_is_the_answer(ada: Talk) -> None:
    await get_review(ada)
    await ada.tap("✏️ Answer")
    assert ada.shown == "What would make next week 1 % easier?\nA few words are plenty."
    assert ada.buttons == ["Cancel"]
    assert "I can't read" in await ada.say("\u200b")
    assert "I keep it" in await ada.say("Lunch")
    await ada.tap("To the week")
    assert "So far: Lunch" in await ada.tap("✏️ Answer anew")
    assert f"{ASKED} “Lunch”" in await ada.tap("Cancel")
    await ada.tap("✏️ Answer anew")
    assert ada.buttons == ["Take it away", "Cancel"]
    assert await ada.tap("Take it away") == "Your answer is taken away."
    assert ada.buttons == ["✏️ Answer", "To the week"]
    assert (await ada.tap("To the week")).endswith(f"{ASKED} Just write it here.")
    assert (await ada.read_book()).reflections == {}


async def test_with_a_name_that_no_card_can_draw_a_full_review_has_eight_lines_all_the_same(
    ada: Talk,
) -> None:
    for name in ("\U00012000\U00012000", "Read", "Walk"):
        await ada.say(f"/add {name}")
    await ada.say("/learned Lists are ordered")
    await ada.say("/goals Pass the exam")
    await ada.jump("09:00", weekday=6)
    async with ada.house.books.open(ada.person.id) as book:
        for habit_id, letters in zip(
            book.order, ("xxxxxx", "x.xxxx", "xxxxxx", "xxxx.x"), strict=True
        ):
            for ago, letter in enumerate(letters, 1):
                mark = Mark.DONE if letter == "x" else None
                mark_day(book, habit_id, ada.today() - timedelta(ago), mark, today=ada.today())
    await ada.jump("18:00")
    lines = ada.shown.splitlines()
    assert any(line.startswith("In the picture:") for line in lines)
    assert len(lines) == 8


async def test_a_week_that_is_not_over_asks_nothing_and_an_old_one_no_more(ada: Talk) -> None:
    await ada.say("/week")
    assert ada.buttons == ["As text"]
    assert "💭" not in ada.shown
    await ada.jump("09:00", weekday=2)
    await ada.jump("09:00", weekday=2)
    await ada.say("/week")
    assert "✏️ Answer" not in ada.buttons
    assert ASKED in await ada.tap("‹ 16 Nov")
    await ada.jump("09:00", weekday=2)
    await ada.tap("23 Nov ›")
    await ada.tap("‹ 16 Nov")
    assert "✏️ Answer" not in ada.buttons


async def test_a_forged_week_ahead_is_refused_kindly(ada: Talk) -> None:
    review = await get_review(ada)
    await ada.tap_data(review, "refl|2027-11-16")
    assert "That day isn't there" in ada.toast
    assert (await ada.read_book()).pending is None


async def test_the_whole_answer_stands_in_the_weeks_text(ada: Talk) -> None:
    review = await get_review(ada)
    await ada.reply(review, "Sun " * 60)
    assert ("Sun " * 22) + "S…" in await ada.tap("To the week")
    assert ("Sun " * 60).strip() in await ada.tap("As text")


async def test_what_happens_after_the_review_is_in_the_next_one_and_only_there(ada: Talk) -> None:
    await ada.say("/today")
    await ada.tap(ada.buttons[0])
    await get_review(ada)
    await ada.say("/learned Lists are ordered")
    await ada.jump("20:31")
    await ada.tap(ada.buttons[0])
    assert "🌱" in ada.toast
    reviews = []
    for _ in range(2):
        for _ in range(6):
            await ada.jump("09:00")
            await ada.say("/today")
            await ada.tap(ada.buttons[0])
        await get_next_review(ada)
        reviews.append(ada.shown)
    first, second = reviews
    assert "🌱" in first
    assert "You learned one thing." in first
    assert "🌱" not in second
    assert "You learned" not in second


async def test_what_else_there_was_is_counted_in_one_line(ada: Talk) -> None:
    await ada.say("/learned Lists are ordered")
    assert "\nYou learned one thing." in await ada.say("/week")
    await ada.say("/learned Tuples are fixed")
    assert "You learned 2 things." in await ada.say("/week")


async def test_answers_are_exported_and_forgotten(ada: Talk) -> None:
    await ada.reply(await get_review(ada), "Lunch outside")
    await ada.say("/export")
    document = ada.message.document
    assert document is not None
    assert b"Lunch outside" in document.file.content
    await ada.say("/forget")
    await ada.tap("Forget everything")
    assert (await ada.read_book()).reflections == {}


async def test_words_right_after_a_review_are_its_answer_and_can_be_taken_away(ada: Talk) -> None:
    await get_review(ada)
    shown = await ada.say("Lunch outside")
    assert "as your answer to “What would make next week 1 % easier?”" in shown
    assert ada.buttons == ["Take it away", "To the week"]
    (kept,) = (await ada.read_book()).reflections.values()
    assert kept.text == "Lunch outside"
    await ada.tap("Take it away")
    assert (await ada.read_book()).reflections == {}


async def test_they_are_for_two_hours_and_until_something_else_is_shown(ada: Talk) -> None:
    await get_review(ada)
    await ada.jump("19:55")
    await ada.tap("Today's list")
    await ada.say("Lunch outside")
    assert (await ada.read_book()).reflections == {}
    await get_next_review(ada)
    await ada.jump("20:05")
    await ada.say("Lunch outside")
    assert (await ada.read_book()).reflections == {}
    await get_next_review(ada)
    await ada.jump("19:55")
    await ada.say("Lunch outside")
    assert len((await ada.read_book()).reflections) == 1


async def test_a_question_a_greeting_and_a_command_after_a_review_are_no_answers(ada: Talk) -> None:
    for typed in ("how do I delete this?", "hello", "/weak", "help", "as text"):
        await get_next_review(ada)
        await ada.say(typed)
    assert (await ada.read_book()).reflections == {}


async def test_an_answer_that_stands_is_not_replaced_by_words_that_reply_to_nothing(
    ada: Talk,
) -> None:
    await ada.reply(await get_review(ada), "Lunch outside")
    await ada.tap("To the week")
    await ada.say("Something else")
    (kept,) = (await ada.read_book()).reflections.values()
    assert kept.text == "Lunch outside"


async def test_how_to_answer_is_said_under_the_first_review_alone(ada: Talk) -> None:
    await get_review(ada)
    assert f"{ASKED} Just write it here." in ada.shown
    await get_next_review(ada)
    assert "💭" in ada.shown
    assert "Just write" not in ada.shown


async def get_next_review(talk: Talk) -> None:
    """Keep something, and let the next Sunday's review come."""
    await talk.jump("09:00")
    await talk.say("/today")
    await talk.tap(talk.buttons[0])
    await talk.jump("18:00", weekday=6)
    assert "✏️ Answer" in talk.buttons


async def test_a_question_below_the_week_leaves_room_for_its_answer(ada: Talk) -> None:
    await ada.jump("18:00", weekday=6)
    assert "A line about your week is plenty" in await ada.say("what do you mean?")
    await ada.say("the quiet mornings helped")
    assert [one.text for one in (await ada.read_book()).reflections.values()] == [
        "the quiet mornings helped"
    ]


async def test_a_list_that_comes_after_the_week_leaves_room_for_its_answer(ada: Talk) -> None:
    await ada.say("/prompts")
    await ada.tap("➕ Another prompt")
    await ada.tap("The day's list")
    await ada.say("18:30")
    await ada.tap("Save")
    await ada.jump("18:00", weekday=6)
    await ada.jump("18:30")
    assert "Sunday" in ada.shown
    await ada.say("the quiet mornings helped")
    assert len((await ada.read_book()).reflections) == 1


async def say_to_the_review(ada: Talk, how: str, typed: str) -> None:
    """Words in reply to the review, below it, or for its question once that was tapped."""
    if how == "asked":
        await ada.tap("✏️ Answer")
    await (ada.reply(ada.message, typed) if how == "reply" else ada.say(typed))


def marked_today(ada: Talk, book: Book) -> set[Mark | None]:
    """What was said of today."""
    histories = (book.histories.get(habit_id, History()) for habit_id in book.order)
    return {one.mark_on(ada.today()) for one in histories}


DECLINED = (
    *("no thanks", "No, thanks!", "not now", "later", "nein danke", "no, gracias", "skip"),
    *("not today", "I don't know", "keine Ahnung"),
)
"""What leaves a week's question without an answer."""


@pytest.mark.parametrize("how", ["reply", "below", "asked"])
@pytest.mark.parametrize("typed", DECLINED)
async def test_who_does_not_want_to_answer_a_review_need_not(
    ada: Talk, how: str, typed: str
) -> None:
    await ada.jump("18:00", weekday=6)
    before = len(ada.messages)
    await say_to_the_review(ada, how, typed)
    said = "\n".join(one.text for one in ada.messages[before:])
    assert "That's fine." in said or "All right." in said
    book = await ada.read_book()
    assert book.reflections == {}
    assert book.pending is None


@pytest.mark.parametrize("how", ["reply", "below"])
@pytest.mark.parametrize("typed", ["both done", "did everything", "alles erledigt", "done"])
async def test_a_days_answer_said_to_a_review_is_about_today(
    ada: Talk, how: str, typed: str
) -> None:
    await ada.say("/add Walk")
    await ada.jump("18:00", weekday=6)
    await say_to_the_review(ada, how, typed)
    book = await ada.read_book()
    assert marked_today(ada, book) == ({None} if typed == "done" else {Mark.DONE})
    assert ("Which one?" in ada.shown) == (typed == "done")
    assert book.reflections == {}


async def test_a_days_answer_to_a_review_of_weeks_ago_is_neither_kept_nor_about_today(
    ada: Talk,
) -> None:
    await ada.jump("18:00", weekday=6)
    review = ada.message
    for _ in range(2):
        await ada.jump("18:00", weekday=6)
    assert "A line about your week is plenty" in await ada.reply(review, "did everything")
    book = await ada.read_book()
    assert book.reflections == {}
    assert marked_today(ada, book) == {None}


async def test_what_is_typed_for_a_reviews_question_is_kept_though_a_day_is_answered_so(
    ada: Talk,
) -> None:
    await ada.jump("18:00", weekday=6)
    await say_to_the_review(ada, "asked", "did everything")
    assert [one.text for one in (await ada.read_book()).reflections.values()] == ["did everything"]


async def keep_habits_and_ben(ada: Talk) -> None:
    """Habits that count pages and coffees, one that counts nothing, and somebody who is known."""
    for said in ("/add Read 10 pages", "/add Drink at most 2 coffees"):
        await ada.say(said)
        await ada.tap(ada.buttons[0])
    await ada.say("/add Stretch")
    await ada.say("/people Ben")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("read 10 pages", "10 pages"),
        ("10 pages yesterday", "10 pages"),
        ("gestern 10 Seiten", "10 pages"),
        ("1 coffee", "1 of at most 2 coffees"),
        ("wrote to Ben", "you wrote to Ben"),
        ("hab Ben geschrieben", "you wrote to Ben"),
        ("le escribí a Ben", "you wrote to Ben"),
        ("Stretch done", "✅ Stretch"),
        ("yes, stretch!", "✅ Stretch"),
        ("Stretch: erledigt", "✅ Stretch"),
        ("skip stretch", "Stretch"),
        ("missed Stretch", "Stretch"),
        ("no stretch", "Stretch"),
        ("kein Stretch", "Stretch"),
    ],
)
async def test_what_is_plainly_said_of_a_habit_or_a_letter_is_none_of_the_weeks_below_it(
    ada: Talk, typed: str, shown: str
) -> None:
    await keep_habits_and_ben(ada)
    await get_review(ada)
    await ada.say(typed)
    assert shown in ada.shown
    assert "can't place" not in ada.shown
    assert (await ada.read_book()).reflections == {}


@pytest.mark.parametrize(
    "typed",
    [
        *("hm", "Sorry!", "Lo siento", "désolée", "Entschuldigung", "tja", "wait", "haha"),
        *("alles gut", "all good", "todo bien", "tout va bien"),
    ],
)
async def test_small_talk_right_below_a_review_is_no_answer_to_it(ada: Talk, typed: str) -> None:
    await get_review(ada)
    await ada.say(typed)
    assert (await ada.read_book()).reflections == {}


@pytest.mark.parametrize(
    "typed",
    [
        *("reading 10 pages in bed instead of my phone", "2 coffees less", "Writing to Ben helped"),
        *("I wrote to Ben and we had a long walk", "10 pages tomorrow", "Ben", "Stretch"),
        *("stretching with Ben", "wrote to my boss"),
    ],
)
async def test_what_says_more_than_that_stays_the_answer_right_below_a_review(
    ada: Talk, typed: str
) -> None:
    await keep_habits_and_ben(ada)
    await get_review(ada)
    assert "as your answer" in await ada.say(typed)
    await ada.tap("Take it away")
    assert (await ada.read_book()).reflections == {}


@pytest.mark.parametrize("typed", ["read 10 pages", "wrote to Ben", "Stretch done", "hm"])
async def test_a_reply_to_a_review_is_kept_whatever_it_says_and_can_be_taken_away(
    ada: Talk, typed: str
) -> None:
    await keep_habits_and_ben(ada)
    assert "I keep it with that week" in await ada.reply(await get_review(ada), typed)
    assert [one.text for one in (await ada.read_book()).reflections.values()] == [typed]
    await ada.tap("Take it away")
    assert (await ada.read_book()).reflections == {}


async def test_a_habits_name_right_below_a_review_may_as_well_say_that_it_was_done(
    ada: Talk,
) -> None:
    await keep_habits_and_ben(ada)
    await get_review(ada)
    await ada.say("stretch")
    assert ada.buttons == ["Take it away", "To the week", "✅ Done today"]
    assert "✅ Stretch" in await ada.tap("✅ Done today")


async def test_who_missed_a_habit_again_since_is_not_told_of_one_miss(ada: Talk) -> None:
    for weekday in (0, 1, 2, 3, 4, 5, 6, 1, 2, 3, 4):
        await ada.jump("12:00", weekday=weekday)
        await ada.say("/today")
        await ada.tap(ada.buttons[0])
    shown = await ada.jump("18:00", weekday=6)
    assert "🌱 You picked “Write to one person I like” up again after a miss." in shown
    assert "One miss" not in shown


async def test_a_week_whose_review_fell_into_a_pause_is_told_by_the_next_one(ada: Talk) -> None:
    await ada.say("/today")
    await ada.tap(ada.buttons[0])
    await ada.say("/learned Joins are cheap")
    await ada.say("/prompts")
    for label in ("Pause…", "Until I return", "Excuse these days"):
        await ada.tap(label)
    await ada.jump("12:00", weekday=1)
    await ada.jump("12:00", weekday=1)
    await ada.say("I'm back")
    await ada.say("/today")
    await ada.tap(ada.buttons[0])
    review = await ada.jump("18:00", weekday=6)
    assert "The week before had no review, so it is told here, too: 1 of 1 kept." in review
    assert "learned one thing" in review


@pytest.mark.parametrize(
    "typed", ["leí 10 páginas", "10 Seiten gelesen", "hoy he leído 10 páginas", "lu 12 pages"]
)
async def test_an_amount_kept_below_a_review_may_as_well_say_that_a_habit_was_done(
    ada: Talk, typed: str
) -> None:
    await ada.say("/add Read 10 pages")
    await get_review(ada)
    assert "as your answer" in await ada.say(typed)
    assert ada.buttons == ["Take it away", "To the week", "✅ Done today"]
    assert "✅ Read 10 pages" in await ada.tap("✅ Done today")
