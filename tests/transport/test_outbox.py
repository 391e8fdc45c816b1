"""The outbox: one chat in order, all chats side by side, and nothing said twice."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
    TimedOut,
)

from habitbot.transport.outbox import Outbox, Outcome
from habitbot.transport.pace import Pace
from habitbot.transport.request import Flooded, NoAnswer, NotSent
from tests.transport.jumping_loop import JumpingLoop

EVENT_LOOP = JumpingLoop

Call = Callable[[], Awaitable[str]]


def moment() -> float:
    return asyncio.get_running_loop().time()


class Wire:
    """Takes messages, a tenth of a second each, and fails as it is told to."""

    def __init__(self) -> None:
        self.tries: list[tuple[str, float]] = []
        self.errors: list[Exception] = []
        self.start = moment()

    def send(self, text: str) -> Call:
        async def call() -> str:
            self.tries.append((text, round(moment() - self.start, 2)))
            if self.errors:
                raise self.errors.pop(0)
            await asyncio.sleep(0.1)
            return text

        return call

    def texts(self) -> list[str]:
        return [text for text, _ in self.tries]

    def times(self, text: str) -> list[float]:
        return [at for name, at in self.tries if name == text]


@pytest.fixture
async def wire() -> Wire:
    return Wire()


@pytest.fixture
async def outbox() -> Outbox:
    return Outbox(Pace())


def failing(wire: Wire, *errors: Exception) -> Wire:
    wire.errors = list(errors)
    return wire


async def kinds(*outcomes: Awaitable[Outcome[Any]]) -> list[str]:
    return [outcome.kind for outcome in await asyncio.gather(*outcomes)]


async def test_one_chats_messages_go_in_order_and_chats_side_by_side(
    wire: Wire, outbox: Outbox
) -> None:
    jobs = [outbox.put(chat, wire.send(f"{chat}{n}")) for n in range(2) for chat in (1, 2)]
    outcomes = await asyncio.gather(*jobs)
    assert [outcome.result for outcome in outcomes] == ["10", "20", "11", "21"]
    assert wire.tries == [("10", 0), ("20", 0), ("11", 0.1), ("21", 0.1)]
    assert outbox.is_quiet()


async def test_a_waiting_edit_gives_its_place_to_a_newer_one(wire: Wire, outbox: Outbox) -> None:
    jobs = [outbox.put(1, wire.send(text), key=key) for text, key in (("x", 0), ("a", 5))]
    await asyncio.sleep(0.05)
    jobs += [outbox.put(1, wire.send(text), key=key) for text, key in (("b", 6), ("c", 5))]
    assert await kinds(*jobs) == ["sent", "replaced", "sent", "sent"]
    assert wire.texts() == ["x", "c", "b"]


async def test_an_edit_under_way_is_followed_by_the_newest_one_only(
    wire: Wire, outbox: Outbox
) -> None:
    jobs = [outbox.put(1, wire.send("first"), key=5)]
    await asyncio.sleep(0.05)
    jobs += [outbox.put(1, wire.send(text), key=5) for text in ("second", "third", "last")]
    assert await kinds(*jobs) == ["sent", "replaced", "replaced", "sent"]
    assert wire.texts() == ["first", "last"]


async def test_jobs_without_a_key_never_replace_one_another(wire: Wire, outbox: Outbox) -> None:
    assert await kinds(*(outbox.put(1, wire.send("same")) for _ in range(4))) == ["sent"] * 4


async def test_a_tap_goes_before_a_prompt_of_its_chat_that_has_not_begun(
    wire: Wire, outbox: Outbox
) -> None:
    jobs = [outbox.put(1, wire.send("prompt"), is_prompt=True), outbox.put(1, wire.send("tap"))]
    await asyncio.gather(*jobs)
    assert wire.texts() == ["tap", "prompt"]


async def test_a_tap_need_not_wait_for_the_queue_its_chats_prompt_waits_in(
    wire: Wire, outbox: Outbox
) -> None:
    prompts = [outbox.put(chat, wire.send(f"{chat}"), is_prompt=True) for chat in range(500)]
    await asyncio.sleep(1)
    await outbox.put(499, wire.send("tap"))
    assert 1 <= wire.times("tap")[0] < 1.1
    assert not prompts[499].done()
    assert await kinds(*prompts) == ["sent"] * 500


async def test_a_chat_held_for_a_minute_delays_no_other_by_a_fifth_of_a_second(
    wire: Wire, outbox: Outbox
) -> None:
    held = outbox.put(7, failing(wire, Flooded(60)).send("held"))
    await asyncio.sleep(0.01)
    waits: list[float] = []

    async def answer(chat: int) -> None:
        asked = moment()
        await outbox.put(chat, wire.send("answer"))
        waits.append(moment() - asked - 0.1)

    for chat in range(1_000, 1_500):
        asyncio.get_running_loop().create_task(answer(chat))
        await asyncio.sleep(0.05)
    await asyncio.sleep(1)
    assert len(waits) == 500
    assert max(waits) <= 0.2
    assert (await held).kind == "sent"
    assert wire.times("held") == [0, 60]


async def test_after_a_429_the_message_is_sent_at_the_named_time_and_not_twice(
    wire: Wire, outbox: Outbox
) -> None:
    job = outbox.put(7, failing(wire, Flooded(3)).send("a"), is_repeatable=False)
    assert await job == Outcome("sent", "a")
    assert wire.tries == [("a", 0), ("a", 3)]


async def test_an_edit_held_by_a_429_gives_way_to_a_newer_one(wire: Wire, outbox: Outbox) -> None:
    failing(wire, Flooded(60))
    jobs = [outbox.put(7, wire.send("old"), key=5)]
    await asyncio.sleep(1)
    jobs += [outbox.put(7, wire.send("other")), outbox.put(7, wire.send("new"), key=5)]
    assert await kinds(*jobs) == ["replaced", "sent", "sent"]
    assert wire.texts() == ["old", "new", "other"]


async def test_an_edit_that_a_429_meets_when_a_newer_one_waits_gives_way_in_its_place(
    wire: Wire, outbox: Outbox
) -> None:
    failing(wire, Flooded(60))
    jobs = [
        outbox.put(7, wire.send("old"), key=5),
        outbox.put(7, wire.send("other")),
    ]
    await asyncio.sleep(0)
    jobs.append(outbox.put(7, wire.send("new"), key=5))
    assert (await kinds(*jobs))[1:] == ["sent", "sent"]
    assert wire.texts()[-2:] == ["new", "other"]


async def test_what_never_left_is_sent_when_the_network_is_back(wire: Wire, outbox: Outbox) -> None:
    failing(wire, *(NotSent("refused") for _ in range(20)))
    job = outbox.put(7, wire.send("a"), is_repeatable=False)
    assert await kinds(job) == ["sent"]
    assert wire.times("a")[:5] == [0, 0.5, 1.5, 3.5, 7.5]


async def test_what_cannot_leave_for_too_long_is_dropped(wire: Wire, outbox: Outbox) -> None:
    failing(wire, *(NotSent("refused") for _ in range(1_000)))
    assert await kinds(outbox.put(7, wire.send("a"), within=60)) == ["dropped"]
    assert 59 < moment() - wire.start < 65


@pytest.mark.parametrize(
    "error", [TimedOut(), NoAnswer("cut"), NetworkError("Bad Gateway"), NetworkError("no result")]
)
async def test_a_new_message_whose_fate_is_unknown_is_never_sent_again(
    wire: Wire, outbox: Outbox, error: Exception
) -> None:
    failing(wire, error)
    jobs = [
        outbox.put(7, wire.send("message"), is_repeatable=False),
        outbox.put(7, wire.send("next")),
    ]
    assert await kinds(*jobs) == ["unknown", "sent"]
    assert wire.texts() == ["message", "next"]


async def test_a_prompt_is_never_repeated_whatever_is_said(wire: Wire, outbox: Outbox) -> None:
    failing(wire, TimedOut())
    job = outbox.put(7, wire.send("prompt"), is_prompt=True, is_repeatable=True)
    assert await kinds(job) == ["unknown"]
    assert wire.texts() == ["prompt"]


async def test_an_edit_whose_fate_is_unknown_is_tried_three_times(
    wire: Wire, outbox: Outbox
) -> None:
    failing(wire, TimedOut(), NetworkError("Bad Gateway"))
    assert await kinds(outbox.put(7, wire.send("edit"), key=5)) == ["sent"]
    failing(wire, TimedOut(), TimedOut(), TimedOut())
    assert await kinds(outbox.put(7, wire.send("edit"), key=5)) == ["unknown"]
    assert len(wire.tries) == 6


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (BadRequest("Bad Request: message is not modified: specified new message content"), "sent"),
        (
            BadRequest("Query is too old and response timeout expired or query ID is invalid"),
            "sent",
        ),
        (BadRequest("Chat not found"), "gone"),
        (Forbidden("Forbidden: bot was blocked by the user"), "gone"),
        (Forbidden("Forbidden: user is deactivated"), "gone"),
        (Forbidden("Forbidden: bot was kicked from the group chat"), "gone"),
        (ChatMigrated(-100), "gone"),
        (BadRequest("Message to edit not found"), "refused"),
        (InvalidToken("Unauthorized"), "refused"),
    ],
)
async def test_telegrams_no_says_what_becomes_of_the_chat(
    wire: Wire, outbox: Outbox, error: TelegramError, kind: str
) -> None:
    outcome = await outbox.put(7, failing(wire, error).send("a"))
    assert outcome.kind == kind
    assert outcome.reason == ("" if kind == "sent" else error.message)
    assert len(wire.tries) == 1


async def test_a_refusal_is_logged_without_what_people_wrote(
    wire: Wire, outbox: Outbox, caplog: pytest.LogCaptureFixture
) -> None:
    refusal = BadRequest('Can\'t parse entities: unsupported start tag "my love" at byte offset 3')
    assert await kinds(outbox.put(7, failing(wire, refusal).send("<my love>"))) == ["refused"]
    assert "unsupported start tag … at byte offset 3" in caplog.text
    assert "my love" not in caplog.text


async def test_a_bug_in_one_message_stops_no_other(
    wire: Wire, outbox: Outbox, caplog: pytest.LogCaptureFixture
) -> None:
    failing(wire, KeyError("my love"))
    jobs = [outbox.put(7, wire.send(text)) for text in ("a", "b")]
    assert await kinds(*jobs) == ["refused", "sent"]
    assert "KeyError < test_outbox.py" in caplog.text
    assert "my love" not in caplog.text


async def test_a_prompt_is_claimed_once_right_before_its_first_try(
    wire: Wire, outbox: Outbox
) -> None:
    claims: list[float] = []

    async def claim() -> bool:
        claims.append(round(moment() - wire.start, 2))
        return True

    failing(wire, Flooded(10), NotSent("refused"))
    await outbox.put(7, wire.send("a"), is_prompt=True, prepare=claim)
    assert wire.times("a") == [0, 10, 11]
    assert claims == [0]


async def test_a_prompt_that_may_not_be_sent_is_dropped_and_takes_nobodys_turn(
    wire: Wire, outbox: Outbox
) -> None:
    async def is_unanswered() -> bool:
        return False

    jobs = [
        outbox.put(chat, wire.send("a"), is_prompt=True, prepare=is_unanswered)
        for chat in range(1_000)
    ]
    assert await kinds(*jobs) == ["dropped"] * 1_000
    assert wire.tries == []
    assert moment() - wire.start < 1


async def test_a_prompt_that_cannot_be_claimed_is_not_sent(
    wire: Wire, outbox: Outbox, caplog: pytest.LogCaptureFixture
) -> None:
    async def claim() -> bool:
        raise OSError(28, "No space left on device")

    assert await kinds(outbox.put(7, wire.send("a"), is_prompt=True, prepare=claim)) == ["dropped"]
    assert wire.tries == []
    assert "could not be prepared: OSError" in caplog.text


async def test_answers_to_taps_go_at_once_beside_the_edit_and_outside_the_pace(
    wire: Wire,
) -> None:
    outbox = Outbox(Pace(per_second=0.01, burst=1))
    edits = [outbox.put(7, wire.send("edit"), key=n) for n in range(2)]
    answers = [outbox.put(7, wire.send("answer"), is_free=True) for _ in range(20)]
    assert await kinds(*answers) == ["sent"] * 20
    assert wire.times("answer") == [0] * 20
    assert not edits[1].done()
    await outbox.drain(0)


async def test_an_answer_to_a_tap_is_tried_again_like_an_edit(wire: Wire, outbox: Outbox) -> None:
    failing(wire, NotSent("refused"), Flooded(2), TimedOut())
    assert await kinds(outbox.put(7, wire.send("a"), is_free=True)) == ["sent"]
    assert wire.times("a") == [0, 0.5, 2.5, 3]


async def test_one_chat_cannot_fill_the_memory(wire: Wire, outbox: Outbox) -> None:
    jobs = [outbox.put(7, wire.send(f"{n}")) for n in range(60)]
    assert await kinds(*jobs) == ["dropped"] * 10 + ["sent"] * 50


async def test_draining_sends_what_people_wait_for_and_drops_prompts_unclaimed(
    wire: Wire, outbox: Outbox
) -> None:
    claims: list[int] = []

    async def claim() -> bool:
        claims.append(1)
        return True

    jobs = [
        *(outbox.put(1, wire.send(f"tap {n}")) for n in range(3)),
        outbox.put(1, wire.send("prompt"), is_prompt=True, prepare=claim),
    ]
    await asyncio.sleep(0)
    await outbox.drain(5)
    assert await kinds(*jobs) == ["sent", "sent", "sent", "dropped"]
    assert not claims
    assert moment() - wire.start < 0.4
    assert outbox.is_quiet()
    assert await kinds(outbox.put(1, wire.send("late"))) == ["dropped"]


async def test_draining_does_not_wait_for_prompts_in_line(wire: Wire, outbox: Outbox) -> None:
    jobs = [outbox.put(chat, wire.send("a"), is_prompt=True) for chat in range(100)]
    await asyncio.sleep(0.05)
    await outbox.drain(5)
    assert moment() - wire.start < 0.2
    fates = await kinds(*jobs)
    assert set(fates) == {"sent", "dropped"}
    assert fates.count("sent") == len(wire.tries)


async def test_draining_ends_in_time_and_knows_what_it_does_not_know(
    wire: Wire, outbox: Outbox
) -> None:
    async def hang() -> str:
        await asyncio.sleep(3_600)
        return ""

    failing(wire, Flooded(60))
    jobs = [outbox.put(1, hang), outbox.put(1, wire.send("b")), outbox.put(2, wire.send("held"))]
    await asyncio.sleep(0.01)
    await outbox.drain(2)
    assert round(moment() - wire.start, 1) == 2
    assert await kinds(*jobs) == ["unknown", "dropped", "dropped"]


ERRORS = st.sampled_from(
    [Flooded(3), Flooded(60), NotSent("refused"), TimedOut(), NoAnswer("cut"), BadRequest("no")]
)
JOBS = st.tuples(st.integers(0, 2), st.sampled_from([None, 1, 2]), st.booleans())


@settings(deadline=None)
@given(st.lists(JOBS, max_size=20), st.lists(ERRORS, max_size=20))
def test_whatever_telegram_answers_every_job_ends_and_no_message_is_said_twice(
    wishes: list[tuple[int, int | None, bool]], errors: list[Exception]
) -> None:
    arrived: list[int] = []

    async def play() -> list[str]:
        outbox, wire = Outbox(Pace()), failing(Wire(), *errors)

        def message(number: int) -> Call:
            async def call() -> str:
                try:
                    result = await wire.send(str(number))()
                except (TimedOut, NoAnswer) as error:
                    if not isinstance(error, NotSent):
                        arrived.append(number)
                    raise
                arrived.append(number)
                return result

            return call

        jobs = [
            outbox.put(chat, message(n), key=key, is_prompt=is_prompt, is_repeatable=False)
            for n, (chat, key, is_prompt) in enumerate(wishes)
        ]
        return await kinds(*jobs)

    with asyncio.Runner(loop_factory=JumpingLoop) as runner:
        fates = runner.run(play())
    assert len(arrived) == len(set(arrived))
    assert {n for n, fate in enumerate(fates) if fate in ("sent", "unknown")} == set(arrived)
