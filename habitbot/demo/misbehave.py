"""Misbehaviour on request: what the real Telegram and the road to it do on a bad day."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

from habitbot.demo.answers import Refused, flooded

Kind = Literal[
    "429", "500", "409", "html502", "silence", "cut", "duplicate", "reorder", "jump_ids", "off"
]
KINDS: tuple[str, ...] = get_args(Kind)
WAIT_SECONDS = 5.0
SILENT_SECONDS = 10.0
JUMPED_IDS = 1_000


@dataclass(slots=True)
class Rule:
    """One misbehaviour: whom it meets, and how long or how often."""

    kind: Kind
    chat_id: int | None
    method: str | None
    seconds: float
    ends_when: float
    times: float


class Misbehaviour:
    """All that is wrong just now. `seconds` is real time."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self.rules: list[Rule] = []

    def begin(
        self,
        kind: Kind,
        *,
        chat_id: int | None = None,
        method: str | None = None,
        seconds: float | None = None,
        times: int | None = None,
    ) -> None:
        """Misbehave from now on; `off` ends it all.

        Without `chat_id` or `method` every chat or method is met. `seconds`: how long; for 429 it
        is also the wait told to the bot (5 unless said), for silence how long a call hangs before
        its line is cut (10 unless said). `times`: how many calls or updates at most.
        """
        if kind not in KINDS:
            raise ValueError(f"unknown misbehaviour {kind!r}: one of {', '.join(KINDS)}")
        if kind == "off":
            self.rules.clear()
            return
        if kind == "429" and seconds is None:
            seconds = WAIT_SECONDS
        is_span = seconds is not None and kind != "silence"
        ends_when = self._seconds() + (seconds or 0) if is_span else math.inf
        wait = seconds if seconds is not None else SILENT_SECONDS
        self.rules.append(Rule(kind, chat_id, method, wait, ends_when, times or math.inf))

    def meet(self, method: str, chat_id: int | None) -> Rule | None:
        """The misbehaviour that this call meets."""
        kinds = {"429", "500", "409", "html502", "silence", "cut"}
        return self._use(
            lambda rule: (
                rule.kind in kinds
                and rule.chat_id in {None, chat_id}
                and (rule.method or method).lower() == method.lower()
            )
        )

    def meets_update(self, kind: Kind, chat_id: int) -> bool:
        """Whether an update on its way out is met by this kind."""
        if not self.rules:
            return False
        return (
            self._use(lambda rule: rule.kind == kind and rule.chat_id in {None, chat_id})
            is not None
        )

    def is_on(self, kind: Kind) -> bool:
        """Whether a misbehaviour of this kind is asked for just now."""
        return any(rule.kind == kind for rule in self.rules)

    def refusal(self, rule: Rule) -> Refused:
        """The answer of a rule that refuses."""
        if rule.kind == "429":
            return flooded(max(math.ceil(rule.ends_when - self._seconds()), 1))
        if rule.kind == "409":
            return Refused(
                409,
                "terminated by other getUpdates request; "
                "make sure that only one bot instance is running",
            )
        return Refused(500)

    def _use(self, fits: Callable[[Rule], bool]) -> Rule | None:
        now = self._seconds()
        self.rules = [rule for rule in self.rules if rule.ends_when > now and rule.times > 0]
        rule = next(filter(fits, self.rules), None)
        if rule is not None:
            rule.times -= 1
        return rule
