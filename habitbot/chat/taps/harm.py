"""What the button below the kind words after words of harm carries."""

from habitbot.chat.kit.tap import Tap


class TakeUpTap(Tap, frozen=True):
    """Take up the question that was let go."""

    PREFIX = "takeup"
