"""Two people: each has their own clock, and neither hears of the other."""

from collections.abc import Iterator

from tests.stories.story import Story, clock_times


async def test_each_is_asked_when_their_own_clock_says_so(ada: Story) -> None:
    tenzin = await meet_tenzin(ada)
    replies = len(ada.messages), len(tenzin.messages)
    await ada.wait("23:00", weekday=2)
    evenings = ["Mon 20:30", "Tue 20:30", "Wed 20:30"]
    assert clock_times(ada.messages[replies[0] :], "Europe/London") == evenings
    assert clock_times(tenzin.messages[replies[1] :], "Asia/Kathmandu") == evenings


async def test_an_answer_is_the_own_one_although_both_have_the_same_habit(ada: Story) -> None:
    tenzin = await meet_tenzin(ada)
    await tenzin.wait("20:30")
    assert "1 of 1" in await tenzin.tap_habit("Write to one person I like")
    assert "0 of 1" in await ada.say("/today")


async def test_neither_reads_a_word_of_the_other(ada: Story) -> None:
    tenzin = await meet_tenzin(ada)
    await tell_a_secret(ada, "Ask for a raise", "Noor said yes")
    await tell_a_secret(tenzin, "Walk the kora", "Pasang was there")
    hers, his = list(all_that_was_shown(ada)), list(all_that_was_shown(tenzin))
    for word in ("raise", "Noor"):
        assert any(word in text for text in hers)
        assert not any(word in text for text in his)
    for word in ("kora", "Pasang", "Kathmandu", "Tenzin"):
        assert any(word in text for text in his)
        assert not any(word in text for text in hers)


async def meet_tenzin(ada: Story) -> Story:
    """Tenzin in Kathmandu begins after Ada, with the same habit at the same time of day."""
    await ada.begin()
    language = ada.person.account.language_code
    person = ada.stand.add_person("Tenzin", language_code=language, timezone="Asia/Kathmandu")
    tenzin = Story(ada.bot, ada.house, person)
    tenzin.facts = ada.facts = ada.facts | tenzin.facts
    await tenzin.begin(city="Kathmandu")
    return tenzin


async def tell_a_secret(story: Story, habit: str, note: str) -> None:
    """Add a habit with a note, then look at everything there is to see."""
    await story.say("/add")
    await story.say(habit)
    await story.tap("No fixed moment")
    await story.say("/today")
    await story.tap("⋯")
    await story.tap_habit(habit)
    await story.tap("✏️ Note")
    await story.say(note)
    await story.say("/habits")
    await story.tap_habit(habit)
    await story.say("/week")
    await story.tap("As text")
    await story.say("/export")


def all_that_was_shown(story: Story) -> Iterator[str]:
    """Every message with its buttons, and what was handed over as a file."""
    for message in story.messages:
        yield message.text
        yield from (label for row in message.buttons for label in row)
        if message.document:
            yield message.document.file.content.decode()
