"""Presses of buttons that wait for the bot's answer."""

import itertools
import secrets
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from habitbot.demo.answers import bad_request

ANSWERABLE_SECONDS = 60.0
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@dataclass(slots=True)
class Press:
    """One press of a button below a message."""

    id: str
    person_id: int
    chat_id: int
    message_id: int
    data: str
    pressed_when: float
    is_answered: bool = False


class Presses:
    """The presses of the last minute of real time; older ones can no longer be answered."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._recent: OrderedDict[str, Press] = OrderedDict()
        self._numbers = itertools.count(secrets.randbits(62))

    def add(self, person_id: int, chat_id: int, message_id: int, data: str) -> Press:
        """A new press."""
        self._forget_old()
        press = Press(
            str(next(self._numbers)), person_id, chat_id, message_id, data, self._seconds()
        )
        self._recent[press.id] = press
        return press

    def answer(self, press_id: str) -> Press:
        """The press that the bot answers; Refused when it is unknown or too old."""
        self._forget_old()
        press = self._recent.get(press_id)
        if press is None:
            raise bad_request(TOO_OLD)
        press.is_answered = True
        return press

    def unanswered(self) -> list[Press]:
        """Those whose button still shows a spinner."""
        self._forget_old()
        return [press for press in self._recent.values() if not press.is_answered]

    def _forget_old(self) -> None:
        oldest = self._seconds() - ANSWERABLE_SECONDS
        while self._recent and next(iter(self._recent.values())).pressed_when < oldest:
            self._recent.popitem(last=False)
