"""Feedback: finish something, send a question, be reminded once, note what was said."""

from datetime import date

import pytest

from habitbot.core.people import add_contact, delete_contact
from habitbot.core.work import Feedback
from tests.talk import Talk

REPORT = "The Q3 <report>"


async def finish(talk: Talk, what: str = REPORT) -> None:
    """Finish something, by buttons; once more where it was finished before."""
    await talk.say("/feedback")
    await talk.tap("I finished something")
    await talk.say(what)
    if "Add it, too" in talk.buttons:
        await talk.tap("Add it, too")


async def ask(talk: Talk, whom: str = "Mentor") -> None:
    """Finish the report, and send the question about it."""
    await finish(talk)
    await talk.tap(whom)
    await talk.tap("I sent it")


async def test_without_finished_work_the_page_says_how_to_begin(ada: Talk) -> None:
    assert "Finished something, however small?" in await ada.say("/feedback")
    assert ada.buttons == ["I finished something"]
    assert "What did you finish?" in await ada.tap("I finished something")
    assert "Finished something, however small?" in await ada.tap("Cancel")


async def test_a_question_is_worded_in_place_and_can_be_copied_as_it_is(ada: Talk) -> None:
    await finish(ada)
    assert f"{REPORT}\nWhom do you ask about it?" in ada.shown
    before = len(ada.messages)
    assert "To your supervisor, as it is" in await ada.tap("Supervisor")
    assert f"I've just finished “{REPORT}”, and your view means a lot" in ada.shown
    assert f"I have finished “{REPORT}”. What is the one thing to improve" in await ada.tap("Plain")
    assert f"I have finished “{REPORT}”. What in it should I keep?" in await ada.tap("Keep")
    assert f"“{REPORT}”: what was the best part? One line." in await ada.tap("Brief")
    assert ada.buttons[1:7] == ["Warm", "Plain", "✓ Brief", "Improve", "Unclear", "✓ Keep"]
    copy = (ada.message.keyboard or [])[0][0]
    assert copy["copy_text"] == {"text": f"“{REPORT}”: what was the best part? One line."}
    assert len(ada.messages) == before


async def test_the_next_question_sounds_like_the_last_one(ada: Talk) -> None:
    await finish(ada)
    await ada.tap("Colleague")
    await ada.tap("Brief")
    await finish(ada, "Talk")
    assert "“Talk”: what would make it twice as good?" in await ada.tap("Colleague")


async def test_what_was_finished_can_be_written_behind_the_command(ada: Talk) -> None:
    assert "Whom do you ask about it?" in await ada.say("/feedback The talk")
    assert "Finished on 16 November." in await ada.tap("‹ Back")
    assert ada.buttons == ["Ask somebody", "Note feedback", "Delete…", "‹ Back"]
    await ada.tap("Ask somebody")
    await ada.tap("Mentor")
    await ada.tap("‹ Back")
    assert "The question" in ada.buttons


async def test_three_days_after_the_question_comes_one_reminder_and_no_second_one(
    ada: Talk,
) -> None:
    await ask(ada)
    assert ada.toast == "On its way. Asking is the hard part."
    assert "You asked your mentor on 16 November." in ada.shown
    assert "Nothing noted by Thursday, 19 November? Then I ask once." in ada.shown
    reminders = []
    for _ in range(8):
        await ada.jump("10:00")
        reminders.append(sum("Did your mentor answer" in m.text for m in ada.messages))
    assert reminders == [0, 0, 0, 1, 1, 1, 1, 1]


async def remind(talk: Talk) -> None:
    """Let three days go by after the question was sent."""
    await ask(talk)
    await talk.jump("10:00", weekday=3)
    assert f"💬 Did your mentor answer about “{REPORT}”?" in talk.shown
    assert talk.buttons[:3] == ["Answered", "Ask again", "Let it be"]


async def test_what_was_said_is_noted_part_by_part_from_the_reminder(ada: Talk) -> None:
    await remind(ada)
    assert f"“{REPORT}”: what was good?" in await ada.tap("Answered")
    assert "what could be better" in await ada.say("Clear slides")
    assert "what will you do differently?" in await ada.say("Too\nlong")
    assert f"✓ Noted: {REPORT}\nThat's all of it." in await ada.say("Ten slides")
    assert "An answer came on 19 November." in await ada.tap(ada.buttons[0])
    for line in ("👍 Praise: Clear slides", "🔍 Criticism: Too long", "➡️ Next time: Ten slides"):
        assert line in ada.shown
    assert "➡️ Next time: Ten slides" in await ada.say("/feedback")
    assert f"{REPORT} · answered" in ada.buttons
    await ada.say("/today")
    assert "📌 1 date" not in ada.buttons


async def test_each_part_can_be_skipped_and_an_answer_without_words_is_one(ada: Talk) -> None:
    await remind(ada)
    await ada.tap("Answered")
    await ada.tap("Skip")
    assert "what will you do differently?" in await ada.tap("Skip")
    assert "That's all of it." in await ada.tap("Skip")
    assert ada.toast == "Saved."
    assert "An answer came on 19 November." in await ada.tap(ada.buttons[0])
    assert "📌 1 date" not in (await ada.say("/today"), *ada.buttons)


async def test_a_question_let_go_leaves_the_answer_awaited(ada: Talk) -> None:
    await remind(ada)
    await ada.tap("Answered")
    assert "Did your mentor answer" in await ada.tap("Cancel")
    assert "Answered" in ada.buttons


@pytest.mark.parametrize(
    "typed", ["no", "Nothing.", "-", "none", "skip it", "Skip", "nein", "nada", "rien", "—"]
)
async def test_a_part_of_which_nothing_was_said_is_skipped_by_words_too(
    ada: Talk, typed: str
) -> None:
    await remind(ada)
    await ada.tap("Answered")
    assert "what could be better" in await ada.say(typed)
    await ada.say("Too long")
    assert "That's all of it." in await ada.say(typed)
    (work,) = (await ada.read_book()).works.values()
    assert work.feedback == Feedback(date(2026, 11, 19), criticism="Too long")


@pytest.mark.parametrize(
    ("typed", "praise", "criticism", "change"),
    [
        ("Praise: ok Criticism: meh", "ok", "meh", ""),
        ("Praise: good, Criticism: slow, Next time: run", "good", "slow", "run"),
        ("praise : nice\ncriticism: none next time: less", "nice", "", "less"),
        ("Lob: klar Kritik: zu lang Beim nächsten Mal: kürzer", "klar", "zu lang", "kürzer"),
        ("Fine all in all. Criticism: the end", "Fine all in all.", "the end", ""),
        ("Good: the start; bad: the end", "the start", "the end", ""),
        ("What was good: the start", "What was good: the start", "", ""),
        ("They praised it", "They praised it", "", ""),
    ],
)
async def test_what_was_said_is_told_apart_by_the_names_of_its_parts_wherever_they_stand(
    ada: Talk, typed: str, praise: str, criticism: str, change: str
) -> None:
    await finish(ada)
    await ada.tap("Note feedback")
    await ada.say(typed)
    (work,) = (await ada.read_book()).works.values()
    assert work.feedback == Feedback(ada.today(), praise, criticism, change)


async def test_feedback_that_nobody_gave_leaves_no_answer(ada: Talk) -> None:
    await finish(ada)
    await ada.tap("Note feedback")
    for _ in range(3):
        await ada.tap("Skip")
    assert "An answer came" not in ada.shown
    assert "Ask somebody" in ada.buttons
    await ada.say("/feedback")
    assert REPORT in ada.buttons


async def test_the_first_finished_work_can_be_typed_at_once(ada: Talk) -> None:
    await ada.say("/feedback")
    assert f"{REPORT}\nWhom do you ask about it?" in await ada.say(REPORT)


async def test_more_of_a_part_is_added_to_what_stands_there_which_can_be_taken_away(
    ada: Talk,
) -> None:
    await finish(ada)
    await ada.tap("Note feedback")
    await ada.say("Clear slides")
    await ada.tap("Cancel")
    await ada.tap("Praise…")
    assert ada.shown == (
        f"So far:\nClear slides\n\n“{REPORT}”: what was good? In their words, if you can.\n"
        "What you write is added to it."
    )
    assert ada.buttons == ["Take it away", "Cancel"]
    assert "I can't read an answer in that." in await ada.say("\u200b")
    assert "👍 Praise: Clear slides\nClear words" in await ada.say("Clear words")
    assert "🔍" not in ada.shown
    await ada.tap("Praise…")
    assert "👍" not in await ada.tap("Take it away")


async def test_somebody_can_be_asked_also_after_something_was_noted_of_it(ada: Talk) -> None:
    await finish(ada)
    await ada.tap("Note feedback")
    for typed in ("Clear slides", "skip", "skip"):
        await ada.say(typed)
    assert "Noted on 16 November." in ada.shown
    assert "An answer came" not in ada.shown
    assert ada.buttons == [
        *("Praise…", "Criticism…", "Next time…", "Ask somebody", "Delete…", "‹ Back")
    ]
    await ada.tap("‹ Back")
    assert f"{REPORT} · noted" in ada.buttons
    await ada.tap(f"{REPORT} · noted")
    await ada.tap("Ask somebody")
    await ada.tap("Mentor")
    assert "You asked your mentor on 16 November." in await ada.tap("I sent it")
    await ada.jump("10:00", weekday=3)
    assert "Did your mentor answer" in ada.shown
    assert "So far:\nClear slides" in await ada.tap("Answered")
    for typed in ("Brave", "skip", "skip"):
        await ada.say(typed)
    shown = await ada.tap(ada.buttons[0])
    assert "An answer came on 19 November.\n👍 Praise: Clear slides\nBrave" in shown


async def test_asked_again_the_reminder_comes_three_days_later(ada: Talk) -> None:
    await remind(ada)
    assert "and your view means a lot" in await ada.tap("Ask again")
    await ada.tap("I sent it")
    assert "You asked your mentor on 19 November." in await ada.tap(ada.buttons[0])
    await ada.jump("10:00", weekday=6)
    assert "Did your mentor answer" in ada.messages[-1].text


async def test_a_reminder_let_be_is_gone_from_the_day_too(ada: Talk) -> None:
    await remind(ada)
    assert "That's all of it." in await ada.tap("Let it be")
    assert ada.toast == "Fine. If an answer comes, note it here."
    assert "📌 1 date" not in (await ada.say("/today"), *ada.buttons)
    await ada.say("/feedback")
    assert "Note feedback" not in await ada.tap(f"{REPORT} · asked")
    assert "Answered" in ada.buttons


async def test_asking_somebody_else_begins_anew_once_the_question_is_sent(ada: Talk) -> None:
    await ask(ada)
    await ada.tap("Ask again")
    await ada.tap("Someone else…")
    assert "To a colleague, as it is" in await ada.tap("Colleague")
    assert "To a colleague, as it is" in await ada.tap("Brief")
    shown = await ada.tap("‹ Back")
    assert "You asked your mentor on 16 November." in shown
    assert "Nothing noted by Thursday, 19 November? Then I ask once." in shown
    assert "To your mentor, as it is" in await ada.tap("Ask again")
    await ada.tap("Someone else…")
    await ada.tap("Colleague")
    assert "You asked a colleague on 16 November." in await ada.tap("I sent it")


async def know(talk: Talk, *names: str) -> list[int]:
    """Have noted these people, by name."""
    async with talk.house.books.open(talk.person.id) as book:
        return [add_contact(book, name, today=date(2026, 11, 2)).id for name in names]


async def test_somebody_from_the_list_of_people_can_be_asked_by_name(ada: Talk) -> None:
    await finish(ada, "Talk")
    assert "Someone I know…" not in ada.buttons
    _, _, emile, _ = await know(ada, "Zoë", "ben", "Émile", "عمر")
    await finish(ada)
    assert f"Who of your people knows “{REPORT}”?" in await ada.tap("Someone I know…")
    assert ada.buttons[:3] == ["ben", "Émile", "Zoë"]
    assert "To Émile, as it is or in your words:" in await ada.tap("Émile")
    assert "You asked Émile on 16 November." in await ada.tap("I sent it")
    await ada.jump("10:00", weekday=3)
    assert f"💬 Did Émile answer about “{REPORT}”?" in ada.shown
    assert (await ada.read_book()).contacts[emile].wrote_on == (date(2026, 11, 16),)


async def test_somebody_new_can_be_asked_and_is_known_from_then_on(ada: Talk) -> None:
    await finish(ada)
    assert "Who is it?" in await ada.tap("➕ Somebody new")
    assert "To Uma, as it is or in your words:" in await ada.say("Uma")
    await finish(ada)
    await ada.tap("Someone I know…")
    assert ada.buttons == ["Uma", "➕ Somebody new", "‹ Back"]
    assert "To Ben, as it is or in your words:" in await ada.say("Ben")
    await finish(ada)
    await ada.tap("Someone I know…")
    await ada.tap("➕ Somebody new")
    assert "Whom do you ask about it?" in await ada.tap("Cancel")
    assert [one.name for one in (await ada.read_book()).contacts.values()] == ["Uma", "Ben"]


async def test_who_was_asked_is_forgotten_with_them_and_the_answer_is_not(ada: Talk) -> None:
    [ben] = await know(ada, "Ben")
    await finish(ada)
    await ada.tap("Someone I know…")
    old = ada.message
    await ada.tap("Ben")
    await ada.tap("I sent it")
    async with ada.house.books.open(ada.person.id) as book:
        delete_contact(book, ben)
    await ada.jump("10:00", weekday=3)
    assert "Did somebody answer about" in ada.shown
    assert "Whom do you ask about it?" in await ada.tap("Ask again")
    (work,) = (await ada.read_book()).works
    await ada.tap_data(old, f"wcontact|{work}|{ben}")
    assert ada.toast.startswith("That person isn't in your list any more.")


async def test_a_question_sent_by_two_taps_was_sent_once(ada: Talk) -> None:
    await finish(ada)
    await ada.tap("Mentor")
    message = ada.message
    data = next(
        b["callback_data"] for row in message.keyboard or [] for b in row if "I sent" in b["text"]
    )
    for _ in range(2):
        await ada.tap_data(message, str(data))
    (work,) = (await ada.read_book()).works.values()
    assert (work.asked_on, work.answer_due_on) == (date(2026, 11, 16), date(2026, 11, 19))
    assert sum(p.kind == "dated" for p in (await ada.read_book()).prompts.values()) == 1


async def test_words_of_harm_are_not_shown_again_when_its_like_is_finished(ada: Talk) -> None:
    await finish(ada, "Quarterly report")
    await ada.tap("Note feedback")
    await ada.say("I want to die")
    await ada.tap("‹ Back to where we were")
    await ada.say("Too many numbers")
    await ada.tap("Skip")
    await finish(ada, "Quarterly reports for the board")
    assert "Too many numbers" in ada.shown
    assert "I want to die" not in ada.shown


async def test_what_was_said_of_similar_work_is_shown_when_its_like_is_finished(
    ada: Talk,
) -> None:
    await finish(ada, "Quarterly report")
    await ada.tap("Note feedback")
    await ada.tap("Skip")
    await ada.say("Too many numbers")
    await ada.say("One chart a page")
    await finish(ada, "Quarterly reports for the board")
    assert "You did something like it before, “Quarterly report”:" in ada.shown
    told = "🔍 Criticism: Too many numbers\n➡️ Next time: One chart a page"
    assert f"{told}\n\n" in ada.shown
    await finish(ada, "Talk in Vienna")
    assert "like it before" not in ada.shown


async def test_beside_what_to_mind_of_similar_work_stands_what_was_good_in_one_line(
    ada: Talk,
) -> None:
    await finish(ada, "Quarterly report")
    await ada.tap("Note feedback")
    await ada.say("The summary " + "was clear and " * 40)
    await ada.say("Too many numbers")
    await ada.tap("Skip")
    await finish(ada, "Quarterly reports for the board")
    _, criticism, praise = ada.shown.partition("\n\n")[0].splitlines()[-3:]
    assert criticism == "🔍 Criticism: Too many numbers"
    assert praise.startswith("👍 Praise: The summary was clear")
    assert len(praise) < 120


async def test_a_work_is_deleted_after_a_question_and_its_old_buttons_say_so(ada: Talk) -> None:
    await ask(ada)
    old = ada.message
    data = str((old.keyboard or [])[0][0]["callback_data"])
    assert f"Delete “{REPORT}”, with what was said of it?" in await ada.tap("Delete…")
    assert "Finished something, however small?" in await ada.tap("Delete it")
    assert ada.toast == "Deleted."
    await ada.tap_data(old, data)
    assert ada.toast == "That work is gone already. /feedback shows the rest."
    await ada.jump("10:00", weekday=3)
    assert "answer" not in "".join(m.text for m in ada.messages[-2:])


async def test_a_work_deleted_while_a_question_waited_is_answered_kindly(ada: Talk) -> None:
    await finish(ada)
    await ada.tap("Note feedback")
    await ada.stand.until_quiet()
    async with ada.house.books.open(ada.person.id) as book:
        book.works.clear()
    await ada.say("Clear slides")
    assert any("That work is gone already." in m.text for m in ada.messages[-2:])


async def test_nine_works_are_two_pages(ada: Talk) -> None:
    for number in range(1, 10):
        await ada.say(f"/feedback Work {number}")
    assert "9 things finished" in await ada.say("/feedback")
    assert ada.buttons[:2] == ["Work 9", "Work 8"]
    await ada.tap("1/2 ›")
    assert ada.buttons[0] == "Work 1"


async def test_a_feedback_habit_that_was_kept_asks_what_was_finished(talk: Talk) -> None:
    await talk.start(area="💬 Feedback")
    await talk.tap("✅ Yes")
    await talk.tap("⋯")
    await talk.tap(talk.buttons[0])
    assert "What did you finish?" in await talk.tap("I finished something")
    assert "Whom do you ask about it?" in await talk.say(REPORT)


@pytest.mark.parametrize("forged", ["wadd|2026-11-17", "wrole|9|mentor", "wrole|1|boss", "wsent|9"])
async def test_a_forged_button_is_answered_and_changes_nothing(ada: Talk, forged: str) -> None:
    await ada.say("/feedback")
    before = await ada.read_book()
    await ada.tap_data(ada.message, forged)
    book = await ada.read_book()
    assert (book.works, book.pending) == ({}, before.pending)
    assert ada.person.unanswered_presses == []


async def test_feedback_is_exported_and_forgotten(ada: Talk) -> None:
    await finish(ada)
    await ada.tap("Note feedback")
    await ada.say("Clear slides")
    await ada.say("/export")
    document = ada.message.document
    assert document is not None
    assert b"Clear slides" in document.file.content
    await ada.say("/forget")
    await ada.tap("Forget everything")
    assert "Finished something, however small?" in await ada.say("/feedback")


async def test_work_is_finished_on_the_day_it_is_told_of_however_old_the_page(ada: Talk) -> None:
    await ada.say("/feedback")
    page = ada.message
    await ada.jump("08:00")
    await ada.tap("I finished something", page)
    await ada.say("The talk")
    (work,) = (await ada.read_book()).works.values()
    assert work.finished_on == ada.today()


async def test_work_that_is_called_the_same_is_offered_before_a_twin_is_added(ada: Talk) -> None:
    await finish(ada, "Quarterly report")
    assert "You finished “Quarterly report” on 16 Nov already." in await ada.say(
        "/feedback quarterly report"
    )
    assert ada.buttons == ["Open it", "Add it, too", "Cancel"]
    assert "Finished on" in await ada.tap("Open it")
    assert len((await ada.read_book()).works) == 1


async def test_work_finished_once_more_is_told_apart_by_its_day_or_a_number(ada: Talk) -> None:
    await finish(ada, "Quarterly report")
    await ada.jump("12:00", weekday=2)
    for _ in range(2):
        await ada.say("/feedback Quarterly report")
        assert "Whom do you ask about it?" in await ada.tap("Add it, too")
        await ada.tap("Mentor")
        await ada.tap("I sent it")
    await ada.say("/feedback")
    assert ada.buttons[:3] == [
        "Quarterly report (3) · asked",
        "Quarterly r… (18 Nov) · asked",
        "Quarterly report (16 Nov)",
    ]


@pytest.mark.parametrize(
    "typed",
    [
        *("sent", "Sent it!", "I sent it", "I have sent it", "I asked", "asked", "gesendet"),
        *("hab ich geschickt", "abgeschickt", "enviado", "ya lo envié", "c'est envoyé", "envoyé"),
    ],
)
async def test_that_the_question_was_sent_can_be_said_where_it_is_shown(
    ada: Talk, typed: str
) -> None:
    await ada.say("/feedback")
    await ada.say("Q3 report")
    await ada.say("mentor")
    await ada.say(typed)
    (work,) = (await ada.read_book()).works.values()
    assert work.asked_on == ada.today()
    assert "0 of 1" in await ada.say("/today")
