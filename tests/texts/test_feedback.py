"""What was said of a work is told apart by what its buttons call the parts."""

from habitbot.core.work import FeedbackPart
from habitbot.texts.feedback import part_label, read_parts
from habitbot.texts.words import PSEUDO, Words


def test_the_parts_are_known_by_what_the_persons_own_language_calls_them() -> None:
    words = Words(PSEUDO)
    praise, criticism, change = (part_label(words, part).strip("…~") for part in FeedbackPart)
    typed = f"{praise}: ok {criticism.upper()}: meh {change}: less"
    assert list(read_parts(words, typed, FeedbackPart.CHANGE).values()) == ["ok", "meh", "less"]
