"""What all features hand in for typed words, and who of them takes some up."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from typing import NamedTuple, TypeGuard

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import OnAnswer, OnReply, Press, WayBack, press
from habitbot.chat.kit.tap import Tap, read_tap
from habitbot.core.book import Pending


class HandedIn(NamedTuple):
    """What all features hand in for words; `answers` are what they wait for.

    `ways_back` are where their questions are left to, `replies` who knows a reply as theirs,
    `cards` which questions a shared contact answers, `kept_as_typed` which keep what they get
    in a person's own words, `pages_asking` what asks them where that is no way back, and
    `asked_again` the buttons that come again with some of them.
    """

    answers: Mapping[str, OnAnswer]
    ways_back: Mapping[str, WayBack]
    replies: Sequence[OnReply]
    cards: Mapping[str, OnAnswer]
    kept_as_typed: AbstractSet[str]
    pages_asking: Mapping[str, WayBack]
    asked_again: Mapping[str, WayBack]


async def taken_up(context: Context, message_id: int | None, handed: HandedIn) -> bool | str:
    """Whether somebody takes up what replies to this message, or to none; else a line to say."""
    line = ""
    for on_reply in handed.replies:
        taken = await on_reply(context, message_id, context.typed)
        if isinstance(taken, str):
            line = line or taken
            continue
        if isinstance(taken, Press):
            await press(context, taken.data)
        elif isinstance(taken, Tap):
            await answer(context, taken, context.typed, handed)
        if taken:
            return True
    return line


async def answer(context: Context, asking: Tap, typed: str, handed: HandedIn) -> None:
    """Take these words as what answers the question of that tap."""
    context.take_as_answer(asking)
    await answer_question(context, asking.QUESTION, typed, handed)


async def answer_question(context: Context, question: str, typed: str, handed: HandedIn) -> None:
    """Take these words as an answer to that question, or to the one that it hands them on to."""
    asking = await handed.answers[question](context, typed)
    if asking is not None:
        await answer(context, asking, typed, handed)


def is_waited_for(pending: Pending | None, handed: HandedIn, now: datetime) -> TypeGuard[Pending]:
    """Whether a question waits whose answer somebody takes."""
    return pending is not None and pending.question in handed.answers and pending.is_waiting(now)


def is_only_offered(pending: Pending | None) -> bool:
    """Whether a page offers beside its buttons that something new may be typed."""
    return pending is not None and pending.is_beside and makes_new(pending)


def makes_new(asked: Pending) -> bool:
    """Whether what answers a question becomes something new, not a part of it."""
    tap = read_tap(asked.facts["tap"]) if "tap" in asked.facts else None
    return tap is not None and tap.MAKES and asked.question == tap.QUESTION
