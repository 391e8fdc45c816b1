"""The owner: told of trouble, once an hour for each kind of it."""

from collections.abc import Callable

from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.show import Shower

AGAIN_AFTER = 3600.0


class Owner:
    """Whoever runs the bot; without a Telegram id of theirs the log is all there is.

    `seconds` tells the time that passes, in seconds.
    """

    def __init__(self, shower: Shower, owner_id: int | None, seconds: Callable[[], float]) -> None:
        self._shower = shower
        self._owner_id = owner_id
        self._seconds = seconds
        self._told_at: dict[str, float] = {}

    def tell(self, kind: str, line: str) -> None:
        """Say it, unless this kind of trouble was told within the hour."""
        now = self._seconds()
        if self._owner_id is None or now - self._told_at.get(kind, -AGAIN_AFTER) < AGAIN_AFTER:
            return
        self._told_at[kind] = now
        self._shower.send(self._owner_id, Screen(line))
