"""What waits once words of harm were typed: no answer, and the question before can come back."""

from datetime import datetime
from typing import Final, TypeGuard

import msgspec
from msgspec.structs import replace

from habitbot.core.book import Pending

AFTER_HARM: Final = "after_harm"
BEFORE, PUT = "before", "put"


def let_go(asked: Pending | None, now: datetime, put: str) -> Pending:
    """What waits in place of what was asked: for nothing that is typed. `put`: how it was asked.

    Words of harm that come again lose no question that was let go for the first ones.
    """
    if is_after_harm(asked):
        return replace(asked, asked_at=now)
    facts = {} if asked is None else {BEFORE: msgspec.json.encode(asked).decode(), PUT: put}
    return Pending(AFTER_HARM, now, facts)


def is_after_harm(asked: Pending | None) -> TypeGuard[Pending]:
    """Whether words of harm were typed, and nothing else was turned to since."""
    return asked is not None and asked.question == AFTER_HARM


def has_let_go(asked: Pending | None) -> bool:
    """Whether a question was let go for them, which can be taken up again, be it days later."""
    return is_after_harm(asked) and BEFORE in asked.facts


def question_before(asked: Pending, now: datetime) -> tuple[Pending, str]:
    """The question that was let go, as though it were asked now, and how it was put."""
    before = msgspec.json.decode(asked.facts[BEFORE], type=Pending)
    return replace(before, asked_at=now), asked.facts[PUT]
