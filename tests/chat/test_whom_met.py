"""An event that is over: how it was and whom one met are both taken, however they are said."""

import pytest

from habitbot.core.contact import Event
from tests.talk import Talk

HOW = "How was “Fair”? One line is plenty."
WHOM = "Whom did you meet? Tap, type names with commas between, or share a contact."


async def be_asked(ada: Talk, *known: str) -> None:
    """The morning after the fair, which is asked about."""
    for name in known:
        await ada.say(f"/people {name}")
    await ada.say("/people")
    await ada.tap("📅 Events")
    await ada.tap("➕ An event")
    await ada.say("Fair today")
    await ada.jump("08:30")
    assert "How was “Fair”, and whom did you meet?" in await ada.jump("09:00")


async def kept(ada: Talk) -> tuple[str, list[str]]:
    """How the fair was, and whom one met there."""
    book = await ada.read_book()
    (event,) = book.events.values()
    return event.told, [book.contacts[one].name for one in event.contact_ids]


async def the_event(ada: Talk) -> Event:
    (event,) = (await ada.read_book()).events.values()
    return event


async def people(ada: Talk) -> list[str]:
    """Everybody who is known."""
    return [one.name for one in (await ada.read_book()).contacts.values()]


@pytest.mark.parametrize(
    "typed",
    [
        *("I met Ben", "met Ben", "Ben", "I talked to Ben", "Ben was there", "ben", "We met Ben."),
        *("Habe Ben getroffen", "Ich hab mit Ben gesprochen", "Ben war da", "traf Ben"),
        *("Conocí a Ben", "Hablé con Ben", "J'ai rencontré Ben", "j’ai parlé avec Ben"),
    ],
)
async def test_who_says_whom_they_met_is_asked_how_it_was_and_then_no_more(
    ada: Talk, typed: str
) -> None:
    await be_asked(ada, "Ben")
    assert f"You met Ben.\n{HOW}" in await ada.say(typed)
    assert await kept(ada) == ("", ["Ben"])
    assert "✓ Noted: Fair" in await ada.say("Loud, but good")
    assert await kept(ada) == ("Loud, but good", ["Ben"])


@pytest.mark.parametrize(
    "typed",
    [
        *("I met Ben and it was great", "It was loud, but I met Ben", "Ben, it was great"),
        *("I met Ben at the bar", "Es war laut, aber ich habe Ben getroffen", "loud. Met Ben"),
        *("Fue genial y conocí a Ben", "C'était bien, et j'ai rencontré Ben"),
        *("good, and Ben was there", "Gut, und Ben war auch da", "I met Ben, not Tom"),
    ],
)
async def test_whom_one_met_and_how_it_was_are_both_kept_from_one_line(
    ada: Talk, typed: str
) -> None:
    await be_asked(ada, "Ben")
    assert "✓ Noted: Fair" in await ada.say(typed)
    assert await kept(ada) == (typed, ["Ben"])
    assert await people(ada) == ["Ben"]


@pytest.mark.parametrize(
    "typed",
    [
        *("Ben would have liked it", "Ben wasn't there", "I haven't met Ben", "nothing from Ben"),
        *("Ben war nicht da", "Ich habe Ben nicht getroffen", "No conocí a Ben", "like Ben said"),
    ],
)
async def test_who_is_only_spoken_of_was_met_by_nobody(ada: Talk, typed: str) -> None:
    await be_asked(ada, "Ben")
    assert WHOM in await ada.say(typed)
    assert await kept(ada) == (typed, [])


@pytest.mark.parametrize(
    ("typed", "known", "new"),
    [
        ("I met Ben and Tom", ["Ben"], "Tom"),
        ("I talked to Ben and Tom Miller", ["Ben"], "Tom Miller"),
        ("Ben and Tom", ["Ben"], "Tom"),
        ("I met Uma", [], "Uma"),
        ("Habe Ben und Tom getroffen", ["Ben"], "Tom"),
        ("Conocí a Uma y a Ben", ["Ben"], "Uma"),
    ],
)
async def test_a_name_that_is_not_known_is_offered_and_who_is_known_is_noted(
    ada: Talk, typed: str, known: list[str], new: str
) -> None:
    await be_asked(ada, "Ben")
    assert f"“{new}”: is that somebody new?" in await ada.say(typed)
    assert await kept(ada) == (typed, known)
    assert HOW in await ada.tap(f"➕ {new}")
    assert await kept(ada) == ("", [*known, new])
    await ada.say("Loud")
    assert await kept(ada) == ("Loud", [*known, new])


@pytest.mark.parametrize(
    ("typed", "new"),
    [
        ("I spoke with Uma, a recruiter", "Uma"),
        ("I met Tom at the bar", "Tom"),
        ("It was loud, but I met Uma Kern and Tom", "Uma Kern and Tom"),
    ],
)
async def test_a_name_is_offered_beside_how_it_was_and_the_line_stays(
    ada: Talk, typed: str, new: str
) -> None:
    await be_asked(ada, "Ben")
    assert f"“{new}”: is that somebody new?" in await ada.say(typed)
    assert await people(ada) == ["Ben"]
    assert "✓ Noted: Fair" in await ada.say("yes")
    assert await kept(ada) == (typed, new.split(" and "))


async def test_who_taps_somebody_they_know_is_still_offered_who_is_new(ada: Talk) -> None:
    await be_asked(ada, "Ben", "Lea")
    await ada.say("I met Ben and Tom")
    await ada.tap("Lea")
    await ada.tap("➕ Tom")
    assert await kept(ada) == ("", ["Ben", "Lea", "Tom"])


async def test_a_name_that_is_offered_and_left_stands_in_how_it_was(ada: Talk) -> None:
    await be_asked(ada, "Ben")
    await ada.say("I met Ben and Tom")
    await ada.tap("‹ Back")
    assert await kept(ada) == ("I met Ben and Tom", ["Ben"])


@pytest.mark.parametrize(
    "typed",
    [
        *("I met nobody", "met no one", "nobody", "I didn't meet anybody", "niemanden getroffen"),
        *("Ich habe keinen getroffen", "No conocí a nadie", "Je n'ai rencontré personne"),
    ],
)
async def test_nobody_is_an_answer_and_whom_one_met_is_not_asked_again(
    ada: Talk, typed: str
) -> None:
    await be_asked(ada, "Ben")
    assert HOW in await ada.say(typed)
    assert "✓ Noted: Fair" in await ada.say("Loud")
    assert await kept(ada) == ("Loud", [])


@pytest.mark.parametrize("typed", ["nobody, it was boring", "It was dull and I met nobody"])
async def test_nobody_beside_how_it_was_is_kept_and_nothing_more_is_asked(
    ada: Talk, typed: str
) -> None:
    await be_asked(ada)
    assert "✓ Noted: Fair" in await ada.say(typed)
    assert await kept(ada) == (typed, [])


@pytest.mark.parametrize(
    "typed",
    ["didn't go and was ill", "didn't go, was ill", "Nein, war nicht da, war krank"],
)
@pytest.mark.parametrize("label", ["", "🤝 I met…"])
async def test_who_did_not_go_and_says_why_was_not_there_and_the_words_are_kept(
    ada: Talk, typed: str, label: str
) -> None:
    await be_asked(ada)
    if label:
        await ada.tap(label)
    assert "✓ Noted: Fair" in await ada.say(typed)
    event = await the_event(ada)
    assert event.told == typed
    assert event.has_stayed_away
    assert await people(ada) == []
    assert "Fair" not in await ada.say("/wins")


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "It was fun, Jürgen sang",
            "great talks, bad coffee",
            "Long queue and good food",
            "great",
        ),
        *("It was loud", "I was ill", "nobody, it was boring", "Lange Schlange und gutes Essen"),
        *("Il y avait du monde", "Mucha gente y buena comida", "die Vorträge waren gut"),
    ],
)
async def test_sentences_in_answer_to_whom_one_met_are_how_it_was_and_nobodys_name(
    ada: Talk, typed: str
) -> None:
    await be_asked(ada)
    await ada.tap("🤝 I met…")
    assert "✓ Noted: Fair" in await ada.say(typed)
    assert await kept(ada) == (typed, [])
    assert await people(ada) == []


@pytest.mark.parametrize("typed", ["loud and crowded", "ben", "ben and tom", "my old boss"])
async def test_what_may_be_a_name_or_how_it_was_is_kept_and_offered(ada: Talk, typed: str) -> None:
    await be_asked(ada)
    await ada.tap("🤝 I met…")
    shown = await ada.say(typed)
    assert f"“{typed}”: is that somebody new?" in shown
    assert await kept(ada) == (typed, [])
    assert await people(ada) == []
    await ada.tap(f"➕ {typed}")
    assert await kept(ada) == ("", typed.split(" and "))


@pytest.mark.parametrize(
    ("typed", "new"),
    [
        ("Uma, my old boss", "Uma"),
        ("Uma, a recruiter at ACME", "Uma"),
        ("Uma, it was great", "Uma"),
        ("Uma and Tom, it was great", "Uma and Tom"),
    ],
)
async def test_a_name_beside_other_words_is_offered_where_it_is_asked_whom_one_met(
    ada: Talk, typed: str, new: str
) -> None:
    await be_asked(ada)
    await ada.tap("🤝 I met…")
    assert f"“{new}”: is that somebody new?" in await ada.say(typed)
    await ada.tap(f"➕ {new}")
    assert await kept(ada) == (typed, new.split(" and "))


async def test_two_names_that_may_be_one_persons_are_offered_as_one_and_nobody_is_guessed(
    ada: Talk,
) -> None:
    await be_asked(ada)
    await ada.tap("🤝 I met…")
    assert "is that somebody new?" in await ada.say("José Ortega y Gasset")
    assert await people(ada) == []
    await ada.tap("➕ José Ortega y Gasset")
    assert await kept(ada) == ("", ["José Ortega y Gasset"])


@pytest.mark.parametrize("typed", ["Loud. Crowded.", "Loud! Long", "Loud, but good", "Musik"])
async def test_words_that_begin_a_sentence_are_nobodys_name_by_that(ada: Talk, typed: str) -> None:
    await be_asked(ada)
    assert WHOM in await ada.say(typed)
    assert await kept(ada) == (typed, [])


@pytest.mark.parametrize(
    ("typed", "met", "told"),
    [
        ("Ben and Tom", ["Ben", "Tom"], ""),
        ("Tom", ["Tom"], ""),
        ("I met Tom", ["Tom"], ""),
        ("Ben y Tom", ["Ben", "Tom"], ""),
        ("ben", ["Ben"], ""),
        ("Tom Miller, Lea", ["Tom Miller", "Lea"], ""),
        ("Ben, my old boss", ["Ben"], "Ben, my old boss"),
        ("Tom Miller, Dr. Uma Kern", ["Tom Miller", "Dr. Uma Kern"], ""),
        ("Tom (ACME)", ["Tom (ACME)"], ""),
        ("good, and Ben was there", ["Ben"], "good, and Ben was there"),
        ("Ben war da, Ben auch", ["Ben"], ""),
        ("Ben at the bar", ["Ben"], "Ben at the bar"),
        ("李明", ["李明"], ""),
    ],
)
async def test_names_in_answer_to_whom_one_met_are_people(
    ada: Talk, typed: str, met: list[str], told: str
) -> None:
    await be_asked(ada, "Ben")
    await ada.tap("🤝 I met…")
    await ada.say(typed)
    assert await kept(ada) == (told, met)


async def test_of_two_of_a_name_it_is_asked_who_was_met_and_who_is_new_is_offered_then(
    ada: Talk,
) -> None:
    await be_asked(ada, "Ben Ahrens", "Ben Kern")
    assert "More than one is called Ben." in await ada.say("I met Ben and Tom")
    assert "“Tom”: is that somebody new?" in await ada.tap("Ben Kern")
    await ada.tap("➕ Tom")
    assert await kept(ada) == ("", ["Ben Kern", "Tom"])


async def test_two_events_that_are_asked_about_are_told_apart_before_anybody_was_met(
    ada: Talk,
) -> None:
    await ada.say("/people Ben")
    await ada.say("/people")
    await ada.tap("📅 Events")
    await ada.tap("➕ An event")
    await ada.say("Meetup today")
    await be_asked(ada)
    await ada.say("I met Ben and it was great")
    await ada.tap("📅 Fair")
    book = await ada.read_book()
    assert {one.name: len(one.contact_ids) for one in book.events.values()} == {
        "Meetup": 0,
        "Fair": 1,
    }


async def test_who_was_added_while_telling_whom_one_met_is_taken_back_by_one_tap(ada: Talk) -> None:
    await be_asked(ada, "Ben")
    await ada.say("I met Ben and Tom")
    assert "✓ Added: Tom." in await ada.tap("➕ Tom")
    assert WHOM in await ada.tap("↩︎ Undo")
    assert await people(ada) == ["Ben"]
    assert await kept(ada) == ("I met Ben and Tom", ["Ben"])


async def test_on_an_events_page_too_who_was_added_is_taken_back_by_one_tap(ada: Talk) -> None:
    await be_asked(ada)
    await ada.tap_data(ada.message, f"event|{(await the_event(ada)).id}")
    await ada.say("I met Tom Miller and Lea")
    await ada.tap("➕ Tom Miller and Lea")
    assert "✓ Added: Tom Miller and Lea." in ada.shown
    assert "“Fair”" not in await ada.tap("↩︎ Undo")
    assert await people(ada) == []
    assert await kept(ada) == ("I met Tom Miller and Lea", [])


@pytest.mark.parametrize("typed", ["Tom", "Ben and Tom"])
async def test_who_was_added_by_a_name_typed_there_is_taken_back_as_well(
    ada: Talk, typed: str
) -> None:
    await be_asked(ada, "Ben")
    await ada.tap("🤝 I met…")
    assert "✓ Added: Tom." in await ada.say(typed)
    assert HOW in ada.shown
    await ada.tap("↩︎ Undo")
    assert await people(ada) == ["Ben"]


async def test_who_was_added_is_taken_back_also_where_it_was_asked_who_else_is_meant(
    ada: Talk,
) -> None:
    await be_asked(ada, "Ben Ahrens", "Ben Kern")
    await ada.tap("🤝 I met…")
    await ada.say("Tom and Ben")
    assert "✓ Added: Tom." in await ada.tap("Ben Kern")
    await ada.tap("↩︎ Undo")
    assert await people(ada) == ["Ben Ahrens", "Ben Kern"]
    assert await kept(ada) == ("", ["Ben Kern"])


async def test_who_was_known_before_is_not_offered_to_be_taken_back(ada: Talk) -> None:
    await be_asked(ada, "Ben")
    await ada.say("I met Ben")
    assert "↩︎ Undo" not in ada.buttons


async def test_who_was_added_there_and_written_to_since_is_not_taken_back(ada: Talk) -> None:
    await be_asked(ada)
    await ada.say("I met Tom")
    await ada.tap("➕ Tom")
    old, undo = ada.message, ada.carried["↩︎ Undo"]
    await ada.say("/people")
    await ada.say("wrote to Tom")
    await ada.tap_data(old, undo)
    assert "You noted something of them since." in ada.toast
    assert await people(ada) == ["Tom"]


async def test_who_is_named_with_where_they_are_from_is_offered_beside_the_others(
    ada: Talk,
) -> None:
    await be_asked(ada, "Ben")
    await ada.tap("🤝 I met…")
    assert "Khalid from Aramco and Layla" in await ada.say("Khalid from Aramco, Layla")
    await ada.tap("➕ Khalid from Aramco and Layla")
    assert await kept(ada) == ("", ["Khalid from Aramco", "Layla"])


async def test_who_waits_to_be_known_stays_on_offer_while_more_is_told(ada: Talk) -> None:
    await be_asked(ada, "Ben")
    await ada.tap("🤝 I met…")
    assert "“Layla”: is that somebody new?" in await ada.say("my boss was proud, Layla")
    offer = ada.message
    assert "“Layla”: is that somebody new?" in await ada.say("Crowded, but two good talks")
    assert "“Layla”: is that somebody new?" in await ada.say("Ben")
    await ada.tap("➕ Layla", offer)
    assert await kept(ada) == (
        "my boss was proud, Layla\nCrowded, but two good talks",
        ["Ben", "Layla"],
    )


async def test_an_offer_whose_words_are_gone_leaves_those_that_wait_on_offer(ada: Talk) -> None:
    await be_asked(ada, "Ben")
    await ada.say("I met Uma and it was loud")
    old = ada.message
    await ada.say("I met Tom as well")
    assert "Uma" in await ada.tap("➕ Uma", old)
