"""Words behind a command that won't do: others need only be typed, without the command."""

from collections.abc import Iterator
from contextlib import contextmanager

from habitbot.chat.kit.tap import Tap
from habitbot.core.refusal import (
    AnswerEmpty,
    NameEmpty,
    NameTooLong,
    NoteTooLong,
    NothingNamed,
    Refusal,
)


class OtherWordsNeeded(Exception):
    """A refusal of words, and the tap whose question others answer."""

    def __init__(self, refusal: Refusal, tap: Tap) -> None:
        super().__init__(refusal)
        self.refusal = refusal
        self.tap = tap


@contextmanager
def or_ask(tap: Tap) -> Iterator[None]:
    """What is refused for its words in here is asked for again as by that tap."""
    try:
        yield
    except (AnswerEmpty, NameEmpty, NameTooLong, NoteTooLong, NothingNamed) as refusal:
        raise OtherWordsNeeded(refusal, tap) from refusal
