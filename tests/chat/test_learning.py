"""What was learned: a line after a check-in, lines found again, a course to its end."""

from datetime import date

import pytest

from tests.talk import Talk

BELOW_STEPS = ("Type how many…", "Its length…", "Let it go…", "‹ Back")


async def learner(talk: Talk) -> None:
    """Somebody with one learning habit."""
    await talk.start(area="📚 Learning")


async def test_a_line_is_asked_for_after_a_learning_habit_was_kept(talk: Talk) -> None:
    await learner(talk)
    await talk.tap("✅ Yes")
    await talk.tap("⋯")
    await talk.tap(talk.buttons[0])
    assert "What did you learn?" in await talk.tap("✏️ What did I learn?")
    assert "24 Nov" not in talk.shown
    card = await talk.say("Lists are\nordered")
    assert "1 of 1" in card
    assert "✏️ Kept: Lists are ordered" in card
    assert "📚 All I learned" in talk.buttons
    (lesson,) = (await talk.read_book()).lessons.values()
    assert (lesson.on, lesson.habit_id) == (date(2026, 11, 16), 1)


async def test_a_line_that_was_let_go_can_still_be_told_from_the_card(talk: Talk) -> None:
    await learner(talk)
    await talk.tap("✅ Yes")
    await talk.tap("✏️ What did I learn?")
    await talk.tap("Cancel")
    assert "✏️ What did I learn?" in talk.buttons
    await talk.tap("✏️ What did I learn?")
    assert "✏️ Kept: Lists" in await talk.say("Lists")
    (lesson,) = (await talk.read_book()).lessons.values()
    assert lesson.habit_id == 1


async def test_other_habits_are_not_asked_for_what_was_learned(ada: Talk) -> None:
    await ada.say("/today")
    await ada.tap("Write to one pe…")
    await ada.tap("⋯")
    await ada.tap("✅ Write to one…")
    assert "✏️ What did I learn?" not in ada.buttons


async def test_of_a_limit_nobody_is_asked_what_it_taught(ada: Talk) -> None:
    await ada.say("/add No phone after 22:00")
    await ada.tap("☕ Breaks")
    await ada.tap("📚 Learning")
    await ada.say("/today")
    await ada.tap("No phone after…")
    await ada.tap("⋯")
    await ada.tap("✅ No phone aft…")
    assert "✏️ Note" in ada.buttons
    assert "✏️ What did I learn?" not in ada.buttons


async def test_a_line_can_be_written_behind_the_command(ada: Talk) -> None:
    assert "One line learned" in await ada.say("/learned <b>Tuples</b> are fixed")
    assert "16 Nov: <b>Tuples</b> are fixed" in ada.shown


async def test_without_lines_the_page_says_how_to_begin(ada: Talk) -> None:
    assert "One line a day adds up" in await ada.say("/learned")
    assert ada.buttons == ["✏️ Add a line", "📘 Courses and books"]
    assert "What did you learn?" in await ada.tap("✏️ Add a line")
    assert "One line a day adds up" in await ada.tap("Cancel")


async def test_lines_are_found_by_their_words(ada: Talk) -> None:
    for line in ("A tuple is fixed", "A list grows", "A list is ordered"):
        await ada.say(f"/learned {line}")
    await ada.tap("🔍 Search")
    assert "“list”: 2 lines" in await ada.say("list")
    assert "A tuple" not in ada.shown
    await ada.tap("🔍 Search")
    assert "No line says that." in await ada.say("set")
    assert "3 lines learned" in await ada.tap("‹ All lines")


async def look_for(talk: Talk, typed: str) -> str:
    await talk.say("/learned")
    await talk.tap("🔍 Search")
    return await talk.say(typed)


async def test_all_that_is_found_is_turned_through_page_by_page_even_the_day_after(
    ada: Talk,
) -> None:
    for number in range(11):
        await ada.say(f"/learned Line {number:02} of a|b > c")
    assert "“line”: 11 lines" in await look_for(ada, "line")
    assert ada.buttons == ["1/2 ›", "🔍 Search", "‹ All lines"]
    place, page = len(ada.messages) - 1, ada.message
    await ada.jump("09:00")
    await ada.tap("1/2 ›", page)
    assert ada.messages[place].text.splitlines() == [
        "“line”: 11 lines",
        *(f"16 Nov: Line {number:02} of a|b > c" for number in (2, 1, 0)),
    ]
    await ada.tap("2/2 ›", page)
    assert "Line 10" in ada.messages[place].text


async def test_however_much_is_looked_for_and_in_whatever_signs_nothing_found_is_hidden(
    ada: Talk,
) -> None:
    line = "Größe | Wert > Länge: mehr als die Bytes, die ein Knopf trägt, und noch viel mehr"
    for number in range(9):
        await ada.say(f"/learned {line} {number}")
    await look_for(ada, line)
    assert "9 lines" in ada.shown
    assert f"{line} 0" not in ada.shown
    assert f"{line} 0" in await ada.tap("1/2 ›")
    assert "No line says that." in await look_for(ada, "|")


async def test_a_line_can_be_taken_away(ada: Talk) -> None:
    await ada.say("/learned Wrong")
    await ada.tap("Take one away…")
    assert await ada.tap("Wrong") == "16 Nov: Wrong\n\nTake this line away? It goes for good."
    assert ada.buttons == ["Keep it", "Take it away"]
    assert "16 Nov: Wrong" in await ada.tap("Keep it")
    await ada.tap("Take one away…")
    await ada.tap("Wrong")
    assert "One line a day adds up" in await ada.tap("Take it away")
    assert ada.toast == "Gone."
    assert (await ada.read_book()).lessons == {}


async def ask_for_old_lines(talk: Talk) -> None:
    await talk.say("/learned Lists are ordered")
    await talk.tap("Bring back old lines")
    assert "✓ Bring back old lines" in talk.buttons


async def test_a_line_of_a_month_ago_comes_back_with_a_list_that_comes_in_the_evening(
    ada: Talk,
) -> None:
    await ask_for_old_lines(ada)
    for _ in range(5):
        await ada.jump("20:30", weekday=0)
    assert "Monday, 14 December" in ada.shown
    assert "On 16 November you learned: Lists are ordered" in ada.shown
    before = len(ada.messages)
    for _ in range(7):
        await ada.jump("20:30")
    assert all("you learned" not in m.text for m in ada.messages[before:])


async def test_an_old_line_comes_with_the_first_list_of_its_day_only(ada: Talk) -> None:
    await ask_for_old_lines(ada)
    await ada.say("/prompts")
    for label in ("➕ Another prompt", "The day's list", "08:00"):
        await ada.tap(label)
    for _ in range(4):
        await ada.jump("08:30", weekday=0)
    assert "On 16 November you learned: Lists are ordered" in ada.shown
    await ada.jump("21:00")
    assert "Monday, 14 December" in ada.shown
    assert "you learned" not in ada.shown


async def test_no_old_line_comes_back_unless_it_is_wanted(ada: Talk) -> None:
    await ada.say("/learned Lists are ordered")
    for _ in range(5):
        await ada.jump("20:30", weekday=0)
    assert all("you learned" not in m.text for m in ada.messages)


async def begin_a_course(talk: Talk) -> None:
    await talk.say("/learned")
    await talk.tap("📘 Courses and books")
    await talk.tap("➕ Begin one")
    assert "What do you count?" in await talk.say("Statistics <1>")


async def test_a_course_is_worked_through_to_its_end(ada: Talk) -> None:
    await begin_a_course(ada)
    await ada.tap("Lessons")
    assert "I couldn't read a whole number" in await ada.say("many")
    assert "5 lessons ahead." in await ada.say("about 5")
    assert "Just begun." in ada.shown
    assert "2 of 5 lessons (40 %)" in await ada.tap("+2")
    assert "Pace" not in ada.shown
    assert ada.buttons == ["+1", "+2", "+3", *BELOW_STEPS]
    assert (await ada.tap("+3")).splitlines() == [
        "🎓 You worked it through!",
        "“Statistics <1>”, all of it: 5 lessons.",
        "What you know now, nobody takes from you. What will you use first?",
    ]
    assert ada.buttons == ["✏️ What did I learn?", "‹ Back"]
    assert "You arrived on 16 November." in await ada.tap("‹ Back")
    assert "5/5 · Statistics <1>" in (await ada.tap("‹ Back"), *ada.buttons)


async def test_the_end_of_a_course_is_celebrated_once_be_it_tapped_or_typed(ada: Talk) -> None:
    await begin_a_course(ada)
    await ada.tap("Pages")
    await ada.say("12")
    await ada.jump("12:00", weekday=3)
    await ada.say("/learned")
    await ada.tap("📘 Courses and books")
    await ada.tap(ada.buttons[0])
    assert ada.buttons[:3] == ["+2", "+10", "+12"]
    await ada.tap("Type how many…")
    assert "🎓 You worked it through!" in await ada.say("12")
    assert "It took 4 days." in ada.shown
    await ada.tap("‹ Back")
    await ada.tap("Type how many…")
    assert "You arrived on 19 November." in await ada.say("12")
    await ada.tap("Type how many…")
    await ada.say("10")
    await ada.tap("10 in all")
    assert "You worked it through!" in await ada.tap("+2")


async def test_an_end_that_was_reached_before_is_celebrated_again_only_on_another_day(
    ada: Talk,
) -> None:
    await begin_a_course(ada)
    await ada.tap("Pages")
    await ada.say("12")
    await ada.tap("Type how many…")
    assert "🎓 You worked it through!" in await ada.say("12")
    await ada.jump("12:00", weekday=3)

    async def correct() -> None:
        await ada.say("/learned")
        await ada.tap("📘 Courses and books")
        await ada.tap(ada.buttons[0])
        await ada.tap("Type how many…")
        await ada.say("10")
        await ada.tap("Once more: 10")

    await correct()
    assert "You arrived on 16 November." in await ada.tap("+2")
    await correct()
    await ada.jump("12:00")
    await ada.say("/learned")
    await ada.tap("📘 Courses and books")
    await ada.tap(ada.buttons[0])
    assert "🎓 You worked it through!" in await ada.tap("+2")


async def test_a_course_tells_its_pace_once_there_are_some_days_to_tell_it_from(ada: Talk) -> None:
    await begin_a_course(ada)
    await ada.tap("Lessons")
    await ada.say("12")
    await ada.tap("+2")
    await ada.jump("12:00", weekday=3)
    await ada.say("/learned")
    await ada.tap("📘 Courses and books")
    await ada.tap(ada.buttons[0])
    assert "Pace: about 4 lessons a week." in ada.shown
    assert "At this pace you arrive on 9 December." in ada.shown


async def test_a_course_of_years_is_told_by_its_month_and_how_it_gets_nearer(ada: Talk) -> None:
    await begin_a_course(ada)
    await ada.tap("Pages")
    await ada.say("9999")
    await ada.say("50")
    await ada.jump("12:00", weekday=3)
    await ada.say("/learned")
    await ada.tap("📘 Courses and books")
    await ada.tap(ada.buttons[0])
    assert "Pace: about 90 pages a week." in ada.shown
    assert ada.shown.endswith(
        "At this pace you arrive in January 2029. "
        "A few pages more a week, and you arrive much sooner."
    )


async def test_the_first_course_is_begun_by_its_name_and_no_second_one(ada: Talk) -> None:
    await ada.say("/learned")
    await ada.tap("📘 Courses and books")
    assert "“Statistics”. What do you count?" in await ada.say("Statistics")
    await ada.say("12 lessons")
    await ada.tap("‹ Back")
    await ada.say("Spanish")
    assert len((await ada.read_book()).courses) == 1


async def test_how_far_one_has_come_is_typed_on_the_page_of_a_course(ada: Talk) -> None:
    await begin_a_course(ada)
    await ada.tap("Sessions")
    assert "12 sessions ahead." in await ada.say("12")
    assert "3 of 12 sessions" in await ada.say("3")
    assert "5 of 12 sessions" in await ada.say("+2")
    assert "10 of 12 sessions" in await ada.say("+ 5")
    assert "11 of 12 sessions" in await ada.say("session 11")
    assert "🎓 You worked it through!" in await ada.say("+1")


async def test_a_slip_at_the_end_of_a_course_that_is_put_right_later_is_no_win(ada: Talk) -> None:
    await begin_a_course(ada)
    await ada.tap("Pages")
    await ada.say("300")
    await ada.say("300")
    await ada.jump("09:00")
    await ada.say("/learned")
    await ada.tap("📘 Courses and books")
    await ada.tap(ada.buttons[0])
    await ada.tap("Type how many…")
    assert await ada.say("30") == (
        "All 300 pages were done on 16 November. Was that a slip, and it is 30 in all? "
        "Or do you go through it once more? Then that end stays."
    )
    assert ada.buttons == ["30 in all", "Once more: 30", "Cancel"]
    assert "30 of 300 pages" in await ada.say("30 in all")
    await ada.jump("18:00", weekday=6)
    assert "Finished" not in ada.shown
    assert "Finished" not in await ada.say("/wins")


async def forty_pages(talk: Talk) -> None:
    """Read forty pages of two hundred."""
    await begin_a_course(talk)
    await talk.say("200 pages")
    assert "40 of 200 pages" in await talk.say("40")


@pytest.mark.parametrize("asking", ["on its page", "where they are asked for"])
async def test_fewer_than_are_done_take_nothing_back_before_it_is_said_how_they_are_meant(
    ada: Talk, asking: str
) -> None:
    await forty_pages(ada)
    if asking == "where they are asked for":
        asked = await ada.tap("Type how many…")
        assert asked == "40 of 200 pages so far. How many are done in all? Or add some, like +2"
    doubt = "40 of 200 pages are done. Is it 30 in all, or 30 more?"
    assert await ada.say("30 pages") == doubt
    assert ada.buttons == ["30 in all", "+30", "Cancel"]
    assert await ada.say("30") == doubt
    assert "70 of 200 pages" in await ada.say("30 more")
    await ada.say("30")
    assert "30 of 200 pages" in await ada.say("30 in all")


async def test_who_meant_neither_comes_back_to_the_course_as_it_was(ada: Talk) -> None:
    await forty_pages(ada)
    await ada.say("30")
    assert "40 of 200 pages" in await ada.tap("Cancel")
    assert "+10" in ada.buttons


async def test_more_than_there_is_room_for_can_only_be_meant_in_all(ada: Talk) -> None:
    await forty_pages(ada)
    await ada.say("190")
    assert await ada.say("30") == "190 of 200 pages are done. Is it 30 in all?"
    assert ada.buttons == ["30 in all", "Cancel"]


@pytest.mark.parametrize("typed", ["20 more", "20 pages more", "20 weitere Seiten", "plus twenty"])
async def test_what_is_typed_as_more_comes_on_top(ada: Talk, typed: str) -> None:
    await forty_pages(ada)
    assert "60 of 200 pages" in await ada.say(typed)


async def test_how_many_can_be_typed_in_words(ada: Talk) -> None:
    await begin_a_course(ada)
    await ada.tap("Lessons")
    assert "225 lessons ahead." in await ada.say("Two hundred and twenty-five")
    assert "12 of 225 lessons" in await ada.say("twelve")
    assert "13 of 225 lessons" in await ada.say("one more")


@pytest.mark.parametrize("typed", ["-3", "−3", "about -3", "minus 3", "Minus three"])
async def test_nobody_goes_back_by_a_minus(ada: Talk, typed: str) -> None:
    await begin_a_course(ada)
    await ada.tap("Pages")
    await ada.say("300")
    await ada.say("4")
    await ada.tap("Type how many…")
    assert "I couldn't read a whole number in that." in await ada.say(typed)
    assert "5 of 300 pages" in await ada.say("5")


async def test_a_step_tapped_twice_counts_once(ada: Talk) -> None:
    await begin_a_course(ada)
    await ada.tap("Pages")
    await ada.say("300")
    message = ada.message
    data = str((message.keyboard or [])[0][1]["callback_data"])
    await ada.tap_data(message, data)
    await ada.tap_data(message, data)
    (course,) = (await ada.read_book()).courses.values()
    assert course.done == 10


async def test_an_old_step_of_a_course_leaves_it_where_it_stands(ada: Talk) -> None:
    await begin_a_course(ada)
    await ada.tap("Lessons")
    await ada.say("20")
    await ada.tap("Type how many…")
    await ada.say("10")
    old = ada.message
    await ada.say("/learned")
    await ada.tap("📘 Courses and books")
    await ada.tap(ada.buttons[0])
    await ada.tap("Type how many…")
    await ada.say("19")
    assert "19 of 20 lessons" in await ada.tap("+3", old)
    assert ada.toast == "You have moved on since; here is where you are."
    (course,) = (await ada.read_book()).courses.values()
    assert course.done == 19


async def test_how_far_one_has_come_can_be_typed(ada: Talk) -> None:
    await begin_a_course(ada)
    await ada.tap("Sessions")
    await ada.say("12")
    await ada.tap("Type how many…")
    assert "Is it longer?" in await ada.say("13")
    assert "a whole number up to 10000" in await ada.say("10001")
    assert "7 of 12 sessions" in await ada.say("٧")


async def test_a_number_of_no_unit_asks_for_one_again(ada: Talk) -> None:
    await begin_a_course(ada)
    buttons = ada.buttons
    assert "Which of them comes closest?" in await ada.say("300")
    assert ada.buttons == buttons
    await ada.tap("Pages")
    assert "300 pages ahead" in await ada.say("300")


@pytest.mark.parametrize(
    ("typed", "size"),
    [("pages", "300 pages"), ("Seiten.", "300 pages"), ("Chapters", "300 lessons")],
)
async def test_what_a_course_is_counted_in_can_be_typed(ada: Talk, typed: str, size: str) -> None:
    await begin_a_course(ada)
    assert "A guess will do." in await ada.say(typed)
    assert f"{size} ahead" in await ada.say("300")


async def test_what_a_course_is_counted_in_can_be_typed_with_its_size(ada: Talk) -> None:
    await begin_a_course(ada)
    assert "24 lessons ahead" in await ada.say("24 videos")


async def test_two_units_at_once_ask_for_one(ada: Talk) -> None:
    await begin_a_course(ada)
    assert "Which of them comes closest?" in await ada.say("pages or lessons")


async def test_a_course_is_let_go_after_a_question(ada: Talk) -> None:
    await begin_a_course(ada)
    await ada.tap("Pages")
    await ada.say("300")
    assert "Let “Statistics <1>” go" in await ada.tap("Let it go…")
    assert "What is the first one called?" in await ada.tap("Let it go")
    assert (await ada.read_book()).courses == {}


async def test_what_was_learned_is_exported_and_forgotten(ada: Talk) -> None:
    await ada.say("/learned Lists are ordered")
    await ada.say("/export")
    document = ada.message.document
    assert document is not None
    assert b"Lists are ordered" in document.file.content
    await ada.say("/forget")
    await ada.tap("Forget everything")
    assert "One line a day adds up" in await ada.say("/learned")


async def test_a_line_is_of_the_day_it_is_told_on_however_old_the_page(ada: Talk) -> None:
    await ada.say("/learned")
    page = ada.message
    await ada.jump("08:00")
    await ada.tap("✏️ Add a line", page)
    await ada.say("Tests are prose")
    (lesson,) = (await ada.read_book()).lessons.values()
    assert lesson.on == ada.today()


async def begin(ada: Talk, name: str, unit: str, total: str) -> None:
    """A course of that size."""
    await ada.say("/learned")
    await ada.tap("📘 Courses and books")
    await ada.tap("➕ Begin one")
    for said in (name, unit, total):
        await ada.say(said)


@pytest.mark.parametrize(
    "typed",
    [
        *("page 50", "p. 50", "I'm on page fifty now", "seite 50 von 300", "50 pages", "page 50."),
        *("bin auf Seite fünfzig", "estoy en la página 50", "je suis à la page 50"),
        *("Deep Work page 50", "deep work, 50 pages read"),
    ],
)
@pytest.mark.parametrize("page", ["/learned", "courses"])
async def test_how_far_one_has_come_is_said_of_the_one_open_course_that_is_counted_so(
    ada: Talk, typed: str, page: str
) -> None:
    await begin(ada, "Deep Work", "Pages", "300")
    await begin(ada, "SQL basics", "Lessons", "12")
    await ada.say("/learned")
    if page == "courses":
        await ada.tap("📘 Courses and books")
    assert "50 of 300 pages" in await ada.say(typed)
    assert not (await ada.read_book()).lessons


@pytest.mark.parametrize(
    "typed",
    [
        *("page 50 tomorrow", "page 50 was great", "Ulysses page 50", "want to read 20 pages"),
        *("3 lessons about SQL", "page 50?", "50", "pages 20 to 50", "not page 50"),
    ],
)
async def test_what_says_more_than_how_far_one_has_come_is_none_of_it(
    ada: Talk, typed: str
) -> None:
    await begin(ada, "Deep Work", "Pages", "300")
    await ada.say("/learned")
    await ada.tap("📘 Courses and books")
    await ada.say(typed)
    (course,) = (await ada.read_book()).courses.values()
    assert course.done == 0


async def test_of_two_courses_that_are_counted_so_it_is_asked_which_one_is_meant(ada: Talk) -> None:
    await begin(ada, "Deep Work", "Pages", "300")
    await begin(ada, "Ulysses", "Pages", "700")
    await ada.tap("‹ Back")
    assert await ada.say("page 50") == "“page 50”: in which one?"
    assert "50 of 700 pages" in await ada.tap("50/700 · Ulysses")


async def test_pages_that_may_be_those_of_a_habit_are_asked_about(ada: Talk) -> None:
    await ada.say("/add Read 10 pages")
    await begin(ada, "Deep Work", "Pages", "300")
    await ada.tap("‹ Back")
    assert await ada.say("read 20 pages") == "“read 20 pages”: in which one?"
    assert "20 of 300 pages" in await ada.tap("20/300 · Deep Work")


async def test_so_many_beside_those_that_are_done_are_asked_about(ada: Talk) -> None:
    await begin(ada, "Deep Work", "Pages", "300")
    await ada.say("50")
    await ada.tap("‹ Back")
    assert "Is it 20 in all, or 20 more?" in await ada.say("20 pages")


@pytest.mark.parametrize(
    "typed",
    [
        "3 coffees",
        "20 minutes",
        "chapter 3",
        "in bed at 11",
        "went for a walk at 6",
        "wait until 27",
    ],
)
async def test_a_number_of_something_else_is_no_page_of_the_book_that_is_seen(
    ada: Talk, typed: str
) -> None:
    await begin(ada, "Deep Work", "Pages", "300")
    assert "I can't tell from that how far you came." in await ada.say(typed)
    (course,) = (await ada.read_book()).courses.values()
    assert course.done == 0


@pytest.mark.parametrize(
    "typed", ["about 50", "50 of 300", "fünfzig Seiten", "now at 50, I think", "página 50", "+50"]
)
async def test_a_number_with_no_more_than_what_is_counted_is_that_of_the_book_that_is_seen(
    ada: Talk, typed: str
) -> None:
    await begin(ada, "Deep Work", "Pages", "300")
    assert "50 of 300 pages" in await ada.say(typed)


async def test_a_letter_told_on_the_page_of_a_book_is_no_page_of_it(ada: Talk) -> None:
    await ada.say("/people Ben")
    await begin(ada, "Deep Work", "Pages", "300")
    assert "you wrote to Ben" in await ada.say("wrote to Ben at 5")
    (course,) = (await ada.read_book()).courses.values()
    assert course.done == 0


async def the_book(talk: Talk) -> tuple[int, int]:
    """How much of the one course is done, and how much it has."""
    (course,) = (await talk.read_book()).courses.values()
    return course.done, course.total


async def six_hundred_pages(talk: Talk) -> None:
    """A book of about six hundred pages, of which a hundred are read."""
    await begin(talk, "Moby Dick", "Pages", "600")
    await talk.say("100")


@pytest.mark.parametrize("is_asked", [True, False])
async def test_who_goes_past_the_length_that_was_guessed_is_asked_whether_it_is_longer(
    ada: Talk, is_asked: bool
) -> None:
    await six_hundred_pages(ada)
    if is_asked:
        await ada.tap("Type how many…")
    shown = await ada.say("650")
    assert shown == "650 is more than the 600 pages it was to have. Is it longer? Tap what fits."
    assert ada.buttons == [
        "Yes, all 650 are done",
        "650 are done, it has more…",
        "It has 650, 100 are done",
        "Cancel",
    ]
    assert await the_book(ada) == (100, 600)
    assert "650 pages" in await ada.tap("Yes, all 650 are done")
    assert "🎓 You worked it through!" in ada.shown
    assert await the_book(ada) == (650, 650)


async def test_a_book_that_is_still_longer_is_asked_for_its_length(ada: Talk) -> None:
    await six_hundred_pages(ada)
    await ada.say("650")
    said = await ada.tap("650 are done, it has more…")
    assert said == "How many pages does it have? So far: 600"
    assert "650 are done already" in await ada.say("640")
    assert await the_book(ada) == (100, 600)
    assert "650 of 700 pages" in await ada.say("seven hundred")
    assert await the_book(ada) == (650, 700)


async def test_a_number_past_the_guess_may_be_the_length(ada: Talk) -> None:
    await six_hundred_pages(ada)
    await ada.say("700")
    old = ada.message
    assert "100 of 700 pages" in await ada.tap("It has 700, 100 are done")
    await ada.say("120")
    await ada.tap_data(old, "clen|1|100|700|700".replace("|1|", f"|{await course_id(ada)}|"))
    assert await the_book(ada) == (120, 700)


async def test_a_length_of_what_is_not_begun_yet_says_nothing_of_what_is_done(ada: Talk) -> None:
    await begin(ada, "Moby Dick", "Pages", "300")
    await ada.say("320")
    assert ada.buttons[2] == "It has 320 pages"
    assert "320 pages ahead" in await ada.tap("It has 320 pages")
    assert await the_book(ada) == (0, 320)


async def course_id(talk: Talk) -> int:
    """The number of the one course."""
    (course,) = (await talk.read_book()).courses.values()
    return course.id


async def test_what_was_added_past_the_guess_is_no_length(ada: Talk) -> None:
    await six_hundred_pages(ada)
    assert "600 is more" not in await ada.say("+500")
    assert await the_book(ada) == (600, 600)
    await six_hundred_more(ada)
    assert ada.buttons == ["Yes, all 1100 are done", "1100 are done, it has more…", "Cancel"]


async def six_hundred_more(talk: Talk) -> None:
    """Say that five hundred pages more are read of the book that was at its end."""
    await talk.say("/learned")
    await talk.tap("📘 Courses and books")
    await talk.tap(talk.buttons[0])
    await talk.tap("Type how many…")
    await talk.say("+500")


@pytest.mark.parametrize(
    "typed",
    [
        *("it has 700 pages", "the book has 700", "es hat 700 Seiten", "tiene 700 páginas"),
        *("il y a 700 pages", "change the total to 700"),
    ],
)
@pytest.mark.parametrize("is_asked", [True, False])
async def test_a_length_is_told_in_words_on_its_page(ada: Talk, typed: str, is_asked: bool) -> None:
    await six_hundred_pages(ada)
    if is_asked:
        await ada.tap("Type how many…")
    assert "100 of 700 pages" in await ada.say(typed)
    assert await the_book(ada) == (100, 700)


async def test_what_somebody_else_has_is_no_length(ada: Talk) -> None:
    await six_hundred_pages(ada)
    for typed in ("Ben has 3 coffees", "it has been 50 days", "has it 20 pages of notes"):
        await ada.say(typed)
        assert await the_book(ada) == (100, 600)


async def test_the_page_of_a_course_lets_its_length_be_changed_and_its_pace_follows(
    ada: Talk,
) -> None:
    await six_hundred_pages(ada)
    for _ in range(4):
        await ada.jump("10:00")
    await ada.say("/learned")
    await ada.tap("📘 Courses and books")
    await ada.tap(ada.buttons[0])
    assert "100 of 600 pages" in ada.shown
    end = ada.shown.splitlines()[-1]
    assert "At this pace you arrive on" in end
    await ada.tap("Its length…")
    assert "100 of 200 pages (50" in await ada.say("200")
    assert ada.shown.splitlines()[-1] not in {"", end}
    await ada.tap("Its length…")
    assert "100 are done already" in await ada.say("90")
    assert "100 of 200 pages" in await ada.tap("Cancel")
    await ada.tap("Its length…")
    await ada.say("100")
    assert await the_book(ada) == (100, 100)


async def test_page_650_below_the_lines_asks_as_well(ada: Talk) -> None:
    await six_hundred_pages(ada)
    await ada.say("/learned")
    assert "Is it longer?" in await ada.say("page 650")
