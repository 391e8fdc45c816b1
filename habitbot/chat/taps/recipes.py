"""What the buttons around a habit's recipe carry."""

from habitbot.chat.kit.tap import Tap


class RecipeTap(Tap, frozen=True):
    """Picture a habit once: after what, what, and then."""

    PREFIX = "recipe"
    habit_id: int


class CelebrationTap(Tap, frozen=True):
    """Celebrate a habit like this, one of those on offer."""

    PREFIX = "cele"
    habit_id: int
    number: int


class PicturedTap(Tap, frozen=True):
    """It was pictured."""

    PREFIX = "pictured"
    habit_id: int
