"""Letters: one tap for "wrote to …", and a reminder on the day to write next."""

from datetime import date, timedelta

import pytest

from habitbot.core.people import add_contact
from tests.talk import Talk


async def test_a_kept_networking_habit_asks_to_whom_and_then_when_next(ada: Talk) -> None:
    await ada.say("/people Ben")
    await ada.say("/today")
    await ada.tap(ada.buttons[0])
    await ada.tap("⋯")
    await ada.tap(ada.buttons[0])
    assert "Whom did you write to?" in await ada.tap("✍️ Wrote to…")
    assert "you wrote to Ben" in await ada.tap("Ben")
    await ada.tap("In 2 weeks")
    (ben,) = (await ada.read_book()).contacts.values()
    assert ben.wrote_on == (ada.today(),)
    assert ben.write_on == ada.today() + timedelta(14)


async def test_somebody_new_is_noted_by_writing_to_them(ada: Talk) -> None:
    await ada.tap_data(ada.message, f"wnew|{ada.today()}")
    assert "you wrote to Eve" in await ada.say("Eve")
    quick = ada.buttons
    assert "That leaves the day open." in await ada.say("sometime")
    assert ada.buttons == quick
    shown = await ada.say("friday")
    assert "Monday, 16 November" in shown
    assert "Noted: you wrote to Eve. Next: Friday, 20 November" in shown


@pytest.mark.parametrize(
    "undone",
    [
        *("↩︎ Undo", "undo", "no, I didn't", "No I did not!", "nein, hab ich nicht"),
        *("non, annuler", "no, no le escribí", "sometime, undo", "Sorry, I didn't write to Ben!"),
        *("No, not Ben", "nein, ich hab Ben nicht geschrieben"),
    ],
)
async def test_that_one_wrote_is_taken_back_and_the_day_it_settled_is_there_again(
    ada: Talk, undone: str
) -> None:
    await ada.say("/people Ben")
    await ada.tap("⏰ Next time…")
    await ada.say("in 2 days")
    for _ in range(2):
        await ada.jump("09:00")
    due = (await ada.read_book()).contacts
    assert "Noted: you wrote to Ben." in await ada.tap("✅ Wrote today")
    for said in undone.split(", ") if undone.startswith("sometime") else [undone]:
        if said == "↩︎ Undo":
            await ada.tap(said)
            assert ada.toast == "It is as it was before."
        else:
            await ada.say(said)
    assert "✍️ Write to Ben" in ada.shown
    (before,), (ben,) = due.values(), (await ada.read_book()).contacts.values()
    assert (ben.wrote_on, ben.write_on) == (before.wrote_on, before.write_on)


@pytest.mark.parametrize("undone", ["↩︎ Undo", "undo", "wrong person", "rückgängig", "deshacer"])
@pytest.mark.parametrize("is_due", [True, False])
async def test_of_several_who_were_noted_at_once_each_is_as_before_by_one_tap(
    ada: Talk, undone: str, *, is_due: bool
) -> None:
    await ada.say("/people Ben")
    await ada.tap("⏰ Next time…")
    await ada.say("tomorrow" if is_due else "in 2 days")
    await ada.say("/people Tom and Lea")
    await ada.jump("09:00")
    if not is_due:
        await ada.say("/people")
    before = await people_of(ada)
    assert "✓ Noted: you wrote to Ben, Tom and Lea." in await ada.say("wrote to Ben, Tom and Lea")
    assert all(one[0] for one in (await people_of(ada)).values())
    await (ada.tap(undone) if undone == "↩︎ Undo" else ada.say(undone))
    assert ("✍️ Write to Ben" in ada.shown) is is_due
    assert "Noted" not in ada.shown
    assert await people_of(ada) == before


async def people_of(ada: Talk) -> dict[str, tuple[tuple[date, ...], date | None]]:
    """When each of them was written to, and when they are to be next."""
    people = (await ada.read_book()).contacts.values()
    return {one.name: (one.wrote_on, one.write_on) for one in people}


async def test_who_was_noted_before_them_and_who_is_noted_after_stays_so_where_several_are_not(
    ada: Talk,
) -> None:
    await ada.say("/people Ben, Tom, Lea")
    await ask_to_whom(ada)
    await ada.say("Ben")
    await ada.tap("‹ Back")
    await ada.say("wrote to Ben, Tom and Lea")
    card = ada.message
    await ada.say("wrote to Lea yesterday")
    await ada.tap("↩︎ Undo", card)
    assert {name: len(told[0]) for name, told in (await people_of(ada)).items()} == {
        "Ben": 1,
        "Tom": 0,
        "Lea": 2,
    }


async def test_who_was_asked_about_among_several_is_taken_back_with_them(ada: Talk) -> None:
    await ada.say("/people Lea")
    async with ada.house.books.open(ada.person.id) as book:
        for place in ("Rome", "Oslo"):
            add_contact(book, "Tom", today=ada.today(), met=place)
    await ask_to_whom(ada)
    await ada.say("Tom and Lea")
    await ada.tap("Tom (Rome)")
    assert await written(ada) == ["Lea", "Tom"]
    await ada.tap("↩︎ Undo")
    assert await written(ada) == []
    assert ada.toast == "It is as it was before."


async def written(ada: Talk) -> list[str]:
    """Who was written to, by their names."""
    people = (await ada.read_book()).contacts.values()
    return [one.name for one in people if one.wrote_on]


async def test_who_asks_when_next_alone_has_nothing_to_take_back(ada: Talk) -> None:
    await ada.say("/people Ben")
    await ada.tap("⏰ Next time…")
    assert "↩︎ Undo" not in ada.buttons
    assert "I couldn't read a day in that" in await ada.say("undo")


async def ask_to_whom(ada: Talk) -> None:
    """Keep the networking habit, and open what asks to whom one wrote."""
    await ada.say("/today")
    await ada.tap(ada.buttons[0])
    await ada.tap("✍️ Wrote to…")


async def test_several_who_were_written_to_are_noted_at_once_whether_they_are_known_or_not(
    ada: Talk,
) -> None:
    await ada.say("/people Ben")
    await ask_to_whom(ada)
    shown = await ada.say("ben and Lea")
    assert "✓ Noted: you wrote to Ben and Lea." in shown
    assert "✍️ Wrote to…" in ada.buttons
    people = (await ada.read_book()).contacts.values()
    assert [(one.name, one.wrote_on) for one in people] == [
        ("Ben", (ada.today(),)),
        ("Lea", (ada.today(),)),
    ]


@pytest.mark.parametrize(
    "typed", ["I wrote to Ben and Lea", "ben und Lea geschrieben", "le escribí a Ben y a Lea"]
)
async def test_who_was_written_to_may_be_told_in_a_sentence(ada: Talk, typed: str) -> None:
    await ada.say("/people Ben")
    await ask_to_whom(ada)
    await ada.say(typed)
    people = (await ada.read_book()).contacts.values()
    assert [(one.name, one.wrote_on) for one in people] == [
        ("Ben", (ada.today(),)),
        ("Lea", (ada.today(),)),
    ]


async def test_a_shared_contact_who_was_written_to_is_one_person(ada: Talk) -> None:
    await ask_to_whom(ada)
    await ada.person.share_contact("Ben and Lea", "+49123")
    assert "you wrote to Ben and Lea" in await ada.heard()
    assert len((await ada.read_book()).contacts) == 1


async def test_who_goes_back_to_the_card_reads_there_who_was_written_to(ada: Talk) -> None:
    await ada.say("/people Tom")
    await ask_to_whom(ada)
    await ada.tap("Tom")
    shown = await ada.tap("‹ Back")
    assert "1 of 1" in shown
    assert "✓ Noted: you wrote to Tom." in shown
    assert "✍️ Wrote to…" in ada.buttons


async def test_who_names_nobody_can_still_do_it_from_the_card(ada: Talk) -> None:
    await ask_to_whom(ada)
    assert "1 of 1" in await ada.tap("‹ Back")
    await ada.tap("✍️ Wrote to…")
    assert "1 of 1" in await ada.say("nobody")
    assert "✍️ Wrote to…" in ada.buttons


async def test_a_follow_up_comes_once_on_its_day_and_one_tap_settles_it(ada: Talk) -> None:
    await ada.say("/people Ben")
    await ada.tap("⏰ Next time…")
    await ada.tap("In a week")
    before = len(ada.messages)
    for _ in range(7):
        await ada.jump("09:30")
    assert all("Write to Ben" not in message.text for message in ada.messages[before:])
    assert "✍️ Write to Ben" in await ada.jump("09:00")
    assert "One thing you set a date for" in ada.shown
    assert "you wrote to Ben" in await ada.tap("✅ Wrote today")
    await ada.tap("No date")
    before = len(ada.messages)
    await ada.jump("09:30")
    assert all("Write to Ben" not in message.text for message in ada.messages[before:])


async def test_who_wrote_on_another_day_than_the_button_was_drawn_wrote_on_that_day(
    ada: Talk,
) -> None:
    await ada.say("/people Ben")
    page = ada.message
    await ada.say("/people Ben")
    await ada.tap("⏰ Next time…")
    await ada.say("tomorrow")
    assert "✍️ Write to Ben" in await ada.jump("09:00")
    told = ada.message
    for _ in range(2):
        await ada.jump("08:00")
    await ada.tap("✅ Wrote today", told)
    thursday = ada.today()
    await ada.jump("08:00")
    await ada.tap("✅ Wrote today", page)
    (ben,) = (await ada.read_book()).contacts.values()
    assert ben.wrote_on == (thursday, thursday + timedelta(1))


async def test_a_button_made_before_days_were_those_of_the_tap_keeps_its_own(ada: Talk) -> None:
    await ada.say("/people Ben")
    (contact_id,) = (await ada.read_book()).contacts
    page, drawn_on = ada.message, ada.today()
    await ada.jump("08:00")
    await ada.tap_data(page, f"wrote|{contact_id}|{drawn_on}")
    (ben,) = (await ada.read_book()).contacts.values()
    assert ben.wrote_on == (drawn_on,)


async def test_a_double_tap_on_wrote_counts_once(ada: Talk) -> None:
    await ada.say("/people Ben")
    (contact_id,) = (await ada.read_book()).contacts
    card, data = ada.message, f"wrote|{contact_id}|"
    await ada.tap_data(card, data)
    await ada.tap_data(card, data)
    (ben,) = (await ada.read_book()).contacts.values()
    assert ben.wrote_on == (ada.today(),)


async def test_the_longest_waiting_is_suggested_and_another_one_is_a_tap_away(ada: Talk) -> None:
    await ada.say("/people Ben")
    await ada.say("/people Eve")
    await ada.say("/people")
    assert "How about Ben?" in await ada.tap("✍️ Whom today?")
    assert "How about Eve?" in await ada.tap("Another one")
    await ada.tap("✅ Wrote today")
    await ada.say("/people")
    await ada.tap("✍️ Whom today?")
    await ada.tap("✅ Wrote today")
    await ada.say("/people")
    assert "Nobody waits" in await ada.tap("✍️ Whom today?")


async def test_who_was_written_to_just_now_stands_last(ada: Talk) -> None:
    for name in ("Ben", "Eve", "Joe"):
        await ada.say(f"/people {name}")
    await ada.tap("⏰ Next time…")
    await ada.tap("In a month")
    await ada.say("/people Ben")
    await ada.tap("✅ Wrote today")
    assert "Dates come first, then the longest waiting." in await ada.say("/people")
    assert ada.buttons[:3] == ["Joe", "Eve", "Ben"]


async def test_a_letter_of_long_ago_is_told_in_months_and_with_its_day(ada: Talk) -> None:
    await ada.say("/people Ben")
    await ada.tap("✅ Wrote today")
    await ada.tap("No date")
    for _ in range(13):
        await ada.jump("09:00", weekday=0)
    assert "You wrote about 3 months ago, on 16 November 2026." in await ada.say("/people Ben")


async def test_that_a_date_was_kept_is_said_once_however_it_was_said(ada: Talk) -> None:
    await ada.say("/people Tom")
    await ada.tap("⏰ Next time…")
    await ada.say("tomorrow")
    await ada.jump("09:00")
    await ada.tap("✅ Wrote today")
    said = await ada.say("no date")
    assert "✓ Noted: you wrote to Tom." in said
    assert "Saved" not in said


async def test_a_weekday_that_is_not_the_one_of_the_date_beside_it_is_asked_about(
    ada: Talk,
) -> None:
    await ada.say("/people Tom")
    await ada.tap("⏰ Next time…")
    before = len(ada.messages)
    await ada.say("thursday 27 nov")
    said = "".join(one.text for one in ada.messages[before:])
    assert "That is Friday, 27 November 2026, and no Thursday. Which day do you mean?" in said
    assert "In a week" in ada.buttons
    assert "Next: Thursday, 26 November" in await ada.say("thursday 26 nov")


async def test_of_a_date_with_a_time_it_is_said_that_the_day_alone_is_kept(ada: Talk) -> None:
    await ada.say("/people Tom")
    await ada.tap("⏰ Next time…")
    before = len(ada.messages)
    assert "Next: Tuesday" in await ada.say("tomorrow at 5")
    assert ada.messages[before].text == "I keep the day, not the time of day."


async def test_of_a_few_weeks_it_is_said_which_day_that_is(ada: Talk) -> None:
    await ada.say("/people Tom")
    await ada.tap("⏰ Next time…")
    before = len(ada.messages)
    assert "Next: Monday, 7 December" in await ada.say("in ein paar Wochen")
    assert ada.messages[before].text == "I take that as 7 December."


async def letters(ada: Talk) -> dict[str, int]:
    """On how many days each of them was written to."""
    people = (await ada.read_book()).contacts.values()
    return {one.name: len(one.wrote_on) for one in people}


@pytest.mark.parametrize("typed", ["wrote to Tom", "I wrote to Tom", "hab Tom geschrieben"])
async def test_who_was_written_to_is_told_below_the_kept_habit_in_one_line(
    ada: Talk, typed: str
) -> None:
    await ada.say("/people Tom")
    await ada.jump("20:30")
    await ada.tap(ada.buttons[0])
    assert "Noted: you wrote to Tom." in await ada.say(typed)
    assert await letters(ada) == {"Tom": 1}
    assert "1 of 1" in await ada.tap("‹ Back")


@pytest.mark.parametrize("typed", ["wrote to Tom", "I've written to Tom", "escribí a Tom"])
@pytest.mark.parametrize("known", [True, False])
async def test_who_tells_to_whom_they_wrote_has_kept_the_one_habit_of_it_that_is_open(
    ada: Talk, typed: str, *, known: bool
) -> None:
    if known:
        await ada.say("/people Tom")
    await ada.jump("20:30")
    before = len(ada.messages)
    assert "Noted: you wrote to Tom." in await ada.say(typed)
    assert "✅ Done." in ada.messages[before].text
    assert await letters(ada) == {"Tom": 1}
    assert "1 of 1" in await ada.tap("‹ Back")


async def test_of_two_habits_of_it_none_is_taken_to_be_kept_and_a_day_before_keeps_none(
    ada: Talk,
) -> None:
    await ada.say("/people Tom")
    await ada.jump("20:30")
    await ada.say("wrote to Tom yesterday")
    assert await letters(ada) == {"Tom": 1}
    assert "0 of 1" in await ada.say("/today")
    await ada.say("/add Answer one message warmly")
    await ada.say("/today")
    assert "Noted: you wrote to Tom." in await ada.say("wrote to Tom")
    assert "0 of 2" in await ada.tap("‹ Back")


@pytest.mark.parametrize("typed", ["wrote to HR about it", "wrote to my boss", "I wrote to nobody"])
async def test_of_nobody_who_is_known_nothing_is_noted(ada: Talk, typed: str) -> None:
    await ada.say("/people Tom")
    await ada.say("/habits")
    await ada.say(typed)
    assert await letters(ada) == {"Tom": 0}


async def test_a_first_name_means_who_is_known_by_it_wherever_it_is_asked_to_whom_one_wrote(
    ada: Talk,
) -> None:
    await ada.say("/people Tom Miller")
    await ask_to_whom(ada)
    assert "you wrote to Tom Miller" in await ada.say("Tom")
    assert await letters(ada) == {"Tom Miller": 1}


@pytest.mark.parametrize(
    ("typed", "written_to"),
    [
        ("wrote to Ben today about Python", {"Ben": 1}),
        ("I wrote to Ben yesterday about Siemens", {"Ben": 1}),
        ("wrote to Ben on Friday about Berlin", {"Ben": 1}),
        ("I wrote to Ben and Lea about the job", {"Ben": 1, "Lea": 1}),
        ("hab Ben und Lea gestern wegen der Stelle geschrieben", {"Ben": 1, "Lea": 1}),
        ("escribí a Ben ayer sobre el puesto", {"Ben": 1}),
        ("j'ai écrit à Ben et à Lea hier à propos du poste", {"Ben": 1, "Lea": 1}),
    ],
)
async def test_what_it_was_about_makes_nobody_and_takes_nothing_from_who_is_known(
    ada: Talk, typed: str, written_to: dict[str, int]
) -> None:
    await ada.say("/people Ben")
    await ada.say("/today")
    await ada.say(typed)
    assert await letters(ada) == written_to


LEFT_OUT = "I noted nobody for “her boss”. A name is plenty: “wrote to Eve”."


async def test_who_is_named_beside_others_and_not_noted_is_told(ada: Talk) -> None:
    await ada.say("/people Ben")
    await ada.say("/today")
    assert LEFT_OUT in await ada.say("wrote to Ben and her boss, finally")
    assert await letters(ada) == {"Ben": 1}
    assert LEFT_OUT not in await ada.say("wrote to Ben")


@pytest.mark.parametrize(
    ("typed", "is_told"), [("wrote to him and her boss", True), ("wrote to the boss", False)]
)
async def test_below_somebodys_day_it_is_told_who_else_is_not_noted(
    ada: Talk, typed: str, is_told: bool
) -> None:
    await ada.say("/people Ben")
    await ada.tap("⏰ Next time…")
    await ada.say("tomorrow")
    await ada.jump("09:00")
    assert (LEFT_OUT in await ada.say(typed)) is is_told
    assert await letters(ada) == {"Ben": int(is_told)}


async def test_who_wrote_to_whose_day_it_is_has_kept_the_open_habit_as_well(ada: Talk) -> None:
    await ada.say("/people Tom")
    await ada.tap("⏰ Next time…")
    await ada.say("tomorrow")
    await ada.jump("09:00")
    await ada.jump("20:30")
    assert "Noted: you wrote to Tom." in await ada.say("I wrote to Tom and asked about his job")
    assert await letters(ada) == {"Tom": 1}
    assert "That's all of it." in await ada.tap("‹ Back")
    assert "1 of 1" in await ada.say("/today")


async def last_letters(ada: Talk) -> dict[str, str]:
    """When each of them was written to last."""
    people = (await ada.read_book()).contacts.values()
    return {one.name: f"{one.last_wrote_on:%a %d}" if one.wrote_on else "" for one in people}


@pytest.mark.parametrize(
    ("typed", "noted"),
    [
        ("Ben about Python", {"Ben": "Mon 16"}),
        ("Ben yesterday", {"Ben": "Sun 15"}),
        ("I wrote to Ben yesterday", {"Ben": "Sun 15"}),
        ("Ben Friday", {"Ben": "Fri 13"}),
        ("Zoe yesterday about the job", {"Ben": "", "Zoe": "Sun 15"}),
        ("Ben and Zoe, gestern", {"Ben": "Sun 15", "Zoe": "Sun 15"}),
        ("Leo Sonntag", {"Ben": "", "Leo Sonntag": "Mon 16"}),
        ("Ben wegen der Stelle", {"Ben": "Mon 16"}),
        ("a Ben ayer sobre el puesto", {"Ben": "Sun 15"}),
        ("à Ben au sujet de vendredi", {"Ben": "Mon 16"}),
    ],
)
async def test_beside_a_name_that_is_asked_for_a_day_and_a_topic_make_nobody(
    ada: Talk, typed: str, noted: dict[str, str]
) -> None:
    await ada.say("/people Ben")
    await ask_to_whom(ada)
    await ada.say(typed)
    assert await last_letters(ada) == noted


@pytest.mark.parametrize("name", ["Ben for Python", "Ben Friday"])
async def test_who_is_called_like_a_topic_or_a_day_is_found_by_their_whole_name(
    ada: Talk, name: str
) -> None:
    await ada.say(f"/people {name}")
    await ask_to_whom(ada)
    await ada.say(name)
    assert await last_letters(ada) == {name: "Mon 16"}


@pytest.mark.parametrize("is_due", [True, False])
async def test_a_day_of_what_a_letter_was_about_is_one_tap_away_from_being_the_letters(
    ada: Talk, *, is_due: bool
) -> None:
    await ada.say("/people Ben")
    if is_due:
        await ada.tap("⏰ Next time…")
        await ada.say("tomorrow")
    await ada.jump("09:00")
    await ada.say("/people")
    shown = await ada.say("wrote to Ben about the talk on Friday")
    assert "Noted for today: you wrote to Ben. When shall I remind you next?" in shown
    assert await last_letters(ada) == {"Ben": "Tue 17"}
    shown = await ada.tap("It was on Fri, 13 Nov")
    assert "Noted for Friday, 13 November: you wrote to Ben." in shown
    assert await last_letters(ada) == {"Ben": "Fri 13"}
    (ben,) = (await ada.read_book()).contacts.values()
    assert ben.write_on is None
    await ada.tap("↩︎ Undo")
    (ben,) = (await ada.read_book()).contacts.values()
    assert ben.wrote_on == ()
    assert (ben.write_on is not None) is is_due


async def test_of_several_it_is_told_for_which_day_they_are_noted_where_that_is_not_plain(
    ada: Talk,
) -> None:
    await ada.say("/people Ben and Lea")
    await ask_to_whom(ada)
    shown = await ada.say("wrote to Ben and Lea about the talk on Friday")
    assert "✓ Noted: you wrote to Ben and Lea. You wrote today." in shown


@pytest.mark.parametrize(
    "typed", ["wrote to Ben, again in 2 days", "I wrote to Ben today, remind me in 2 days"]
)
async def test_when_next_is_not_asked_of_who_told_it(ada: Talk, typed: str) -> None:
    await ada.say("/people Ben")
    await ada.say("/people")
    assert "✓ Noted: you wrote to Ben. Next: Wednesday, 18 November" in await ada.say(typed)
    [ben] = (await ada.read_book()).contacts.values()
    assert (ben.wrote_on, ben.write_on) == ((date(2026, 11, 16),), date(2026, 11, 18))
    assert "remind me" not in ada.shown


async def test_when_next_is_noted_of_all_to_whom_one_wrote(ada: Talk) -> None:
    await ada.say("/people Ben and Lea")
    await ada.say("/people")
    shown = await ada.say("wrote to Ben and Lea, remind me in a week")
    assert "✓ Noted: you wrote to Ben and Lea. Next: Monday, 23 November" in shown
    contacts = (await ada.read_book()).contacts.values()
    assert {one.name: one.write_on for one in contacts} == dict.fromkeys(
        ("Ben", "Lea"), date(2026, 11, 23)
    )


async def test_once_a_letter_is_taken_back_it_is_told_that_who_is_new_stays(ada: Talk) -> None:
    await ada.say("/today")
    await ada.say("wrote to Zoe")
    if "➕ Zoe" in ada.buttons:
        await ada.tap("➕ Zoe")
    assert "Zoe stays among your people." in await ada.tap("↩︎ Undo")
    assert "Delete…" in str([await ada.tap("Zoe"), ada.buttons])


async def test_of_who_was_here_before_a_letter_nothing_is_told_once_it_is_taken_back(
    ada: Talk,
) -> None:
    await ada.say("/people Ben")
    await ada.jump("09:00")
    await ada.say("wrote to Ben")
    assert "stays among" not in await ada.tap("↩︎ Undo")
