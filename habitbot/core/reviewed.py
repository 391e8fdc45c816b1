"""What a review told, so that the next one tells what came after it, and nothing twice."""

from datetime import date

import msgspec


class Reviewed(msgspec.Struct, frozen=True):
    """A review that was sent: the last day it told of, and the numbers of what it told of that."""

    on: date
    told: tuple[int, ...] = ()
