"""What the buttons that hand over or delete a book carry."""

from datetime import date

from habitbot.chat.kit.tap import Tap


class ForgetTap(Tap, frozen=True):
    """Delete the whole book: the answer to the second question, on the day it was asked."""

    PREFIX = "forget"
    day: date


class ExportTap(Tap, frozen=True):
    """Send everything as a file."""

    PREFIX = "export"
