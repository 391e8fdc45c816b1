"""Updates that wait for the bot: numbered, kept until confirmed, a day at most."""

import itertools
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import orjson

KEPT_FOR = timedelta(hours=24)
ASKED_FOR_ONLY = {"chat_member", "message_reaction", "message_reaction_count"}


@dataclass(frozen=True, slots=True)
class Update:
    """One thing that happened, as the bot will read it."""

    id: int
    kind: str
    chat_id: int
    person_id: int
    message_id: int | None
    queued_at: datetime
    body: bytes


Listener = Callable[[Update], None]


class Updates:
    """The line of updates; `on_arrived` and `on_confirmed` hear of each that comes and goes."""

    def __init__(self, first_id: int) -> None:
        self.pending: OrderedDict[int, Update] = OrderedDict()
        self.kinds: frozenset[str] = frozenset()
        self.on_arrived: Listener = _ignore
        self.on_confirmed: Listener = _ignore
        self._next_id = first_id

    def put(
        self,
        kind: str,
        facts: dict[str, Any],
        *,
        chat_id: int,
        person_id: int,
        now: datetime,
        message_id: int | None = None,
    ) -> None:
        """Queue an update, if the bot asked for such."""
        if not self.is_wanted(kind):
            return
        update_id = self._next_id
        self._next_id += 1
        body = orjson.dumps({"update_id": update_id, kind: facts})
        update = Update(update_id, kind, chat_id, person_id, message_id, now, body)
        self.pending[update_id] = update
        self.on_arrived(update)

    def is_wanted(self, kind: str) -> bool:
        """Whether the bot's `allowed_updates` let this kind through."""
        if not self.kinds:
            return kind not in ASKED_FOR_ONLY
        return kind in self.kinds

    def skip_ids(self, count: int) -> None:
        """Leave a hole in the numbers, as Telegram does after a quiet week."""
        self._next_id += count

    def confirm_below(self, offset: int) -> None:
        """The bot has all updates with a smaller id; a negative offset keeps only the last ones."""
        if offset < 0:
            ids = list(self.pending)[offset:]
            offset = ids[0] if ids else 0
        while self.pending and next(iter(self.pending)) < offset:
            self._take_away(next(iter(self.pending)))

    def confirm(self, update_id: int) -> None:
        """The bot has this one."""
        if update_id in self.pending:
            self._take_away(update_id)

    def drop_old(self, now: datetime) -> None:
        """Forget what waited for more than a day."""
        while self.pending and next(iter(self.pending.values())).queued_at + KEPT_FOR < now:
            self.pending.popitem(last=False)

    def first(self, limit: int) -> list[Update]:
        """The oldest ones."""
        return list(itertools.islice(self.pending.values(), limit))

    def _take_away(self, update_id: int) -> None:
        self.on_confirmed(self.pending.pop(update_id))


def _ignore(_update: Update) -> None:
    """Nobody listens yet."""
