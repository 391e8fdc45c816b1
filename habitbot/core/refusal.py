"""What the rules do not allow: each refusal carries its facts, its sentence lives in the texts."""


class Refusal(Exception):
    """Something a person asked for that the rules of the house do not allow."""


class NoSuchHabit(Refusal):
    """The habit was deleted, or never was in this book."""


class NoSuchPrompt(Refusal):
    """The prompt was deleted, or never was in this book."""


class DayNotOpen(Refusal):
    """The day lies in the future, or is too long past to be marked from the chat."""


class UndoLapsed(Refusal):
    """The habit was deleted more than seven days ago, or is back already."""


class NameEmpty(Refusal):
    """Nothing readable was left of a name once it was cleaned."""


class _Limit(Refusal):
    """A wish beyond a limit: `most` is what is allowed."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most


class NameTooLong(_Limit):
    """A name may have `most` characters as people count them."""


class NoteTooLong(_Limit):
    """A note may have `most` characters."""


class TooManyHabits(_Limit):
    """A book may hold `most` habits, archived ones included."""


class TooManyPrompts(_Limit):
    """A book may hold `most` prompts."""


class BookTooBig(_Limit):
    """A book may take `most` bytes on disk."""


class TooManyNewcomers(_Limit):
    """The bot takes in `most` new people an hour."""


class NotInvited(Refusal):
    """The owner keeps a list of who may use the bot, and this person is not on it."""
