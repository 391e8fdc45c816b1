"""What the button that adds typed words to a list carries."""

from habitbot.chat.kit.tap import NotATap, Tap, read_tap


class AddTypedTap(Tap, frozen=True):
    """What was typed just now, told by its sign, goes on the list to which that kind of tap adds.

    `prefix` is the tap's. Without a sign it is on the list itself, which takes such words.
    """

    PREFIX = "addtyped"
    QUESTION = "add_typed"
    prefix: str
    sign: int | None = None

    @property
    def asking(self) -> Tap:
        """The tap whose question the words answer. Raises NotATap where it makes nothing new."""
        asking = read_tap(self.prefix)
        if not asking.MAKES:
            raise NotATap
        return asking
