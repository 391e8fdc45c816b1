"""What asks about a habit: deeds as deeds, sleep as sleep, and what asks for care with care."""

import pytest

from habitbot.core.care import Asking
from habitbot.texts.check_in import ahead_prompt_text, habit_prompt_text, list_prompt_text
from habitbot.texts.words import SOURCE, Words

ENGLISH = Words(SOURCE)
TURNS = range(12)


def asked(asking: Asking, tiny: str = "Sit") -> set[str]:
    """All that may be asked about one habit of that kind, by a prompt of its own or the list."""
    alone = {habit_prompt_text(ENGLISH, tiny, asking, turn=turn) for turn in TURNS}
    listed = {list_prompt_text(ENGLISH, 1, "At night", asking, turn=turn) for turn in TURNS}
    return alone | listed


@pytest.mark.parametrize(
    ("asking", "question"),
    [
        (Asking.SLEEP, "How did you sleep?"),
        (Asking.HOURS_ASLEEP, "How long did you sleep?"),
        (Asking.FOOD, "How did you eat and drink?"),
        (Asking.BREAK, "Did you get a breather?"),
        (Asking.MEDICINE, "Is it taken care of?"),
        (Asking.LIMIT, "Did it hold?"),
        (Asking.DEED, "Was there a moment for it?"),
    ],
)
def test_each_kind_of_habit_is_asked_about_in_words_of_its_own(
    asking: Asking, question: str
) -> None:
    assert question in asked(asking)
    others = [asked(other) for other in Asking if other is not asking]
    assert all(question not in said for said in others)


@pytest.mark.parametrize("asking", Asking)
def test_in_the_morning_nothing_is_asked_about_but_what_is_over_by_then(asking: Asking) -> None:
    is_over = asking in {Asking.SLEEP, Asking.HOURS_ASLEEP, Asking.MEDICINE}
    for number, anchor in ((1, ""), (1, "At night"), (7, "")):
        said = {ahead_prompt_text(ENGLISH, number, anchor, asking, turn=turn) for turn in TURNS}
        assert len(said) >= 2
        assert any("did" in one.lower() or "Is it" in one for one in said) is is_over


@pytest.mark.parametrize("asking", [one for one in Asking if one is not Asking.DEED])
def test_only_deeds_need_a_moment(asking: Asking) -> None:
    assert not any("moment" in said or "get to it" in said for said in asked(asking))


@pytest.mark.parametrize("asking", [Asking.MEDICINE, Asking.LIMIT, Asking.HOURS_ASLEEP])
def test_of_medicine_limits_and_hours_asleep_nobody_is_offered_a_little(asking: Asking) -> None:
    assert not any("tiny" in said or "little" in said for said in asked(asking))
