"""What the buttons of the question for one's clock carry."""

from habitbot.chat.kit.tap import Tap


class ZoneTap(Tap, frozen=True):
    """This is my time zone."""

    PREFIX = "zone"
    zone: str


class OtherZoneTap(Tap, frozen=True):
    """Type a city or share a location."""

    PREFIX = "zones"
    QUESTION = "clock"
