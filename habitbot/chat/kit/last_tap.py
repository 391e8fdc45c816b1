"""The tap that took typed words up: pressed once more at once, it has done already what it says."""

from collections import OrderedDict

MOST_PEOPLE = 500


class LastTaps:
    """What the button carried by which everybody's words were taken up last.

    It is let go by the next thing they do. They are kept in memory alone: what is lost with a
    restart is how a second tap is answered.
    """

    def __init__(self) -> None:
        self._pressed: OrderedDict[int, str] = OrderedDict()

    def note(self, person_id: int, pressed: str) -> None:
        """From now on this is the one; nothing where no button took any words up."""
        self._pressed.pop(person_id, None)
        if pressed:
            self._pressed[person_id] = pressed
        if len(self._pressed) > MOST_PEOPLE:
            self._pressed.popitem(last=False)

    def is_again(self, person_id: int, pressed: str) -> bool:
        """Whether that button did it, and was pressed once more."""
        return bool(pressed) and self._pressed.get(person_id) == pressed
