"""The owner hears of each kind of trouble, and not too often."""

from habitbot.chat.kit.owner import AGAIN_AFTER, Owner
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.show import Shower


class Heard(Shower):
    """Notes what would be sent, to whom."""

    def __init__(self) -> None:
        self.lines: list[tuple[int, str]] = []

    def send(self, chat_id: int, screen: Screen, *, removes_keyboard: bool = False) -> None:
        """Note it."""
        self.lines.append((chat_id, screen.text))


def test_each_kind_of_trouble_is_told_once_an_hour() -> None:
    heard, now = Heard(), [0.0]
    owner = Owner(heard, 42, lambda: now[0])
    owner.tell("disk", "full")
    owner.tell("disk", "still full")
    owner.tell("bug", "note 1")
    now[0] = AGAIN_AFTER
    owner.tell("disk", "full again")
    assert heard.lines == [(42, "full"), (42, "note 1"), (42, "full again")]


def test_without_an_owner_nobody_is_told() -> None:
    heard = Heard()
    Owner(heard, None, lambda: 0.0).tell("disk", "full")
    assert heard.lines == []
