"""Moments: when each person's next prompt is due, in memory and in order."""

from bisect import bisect_left, bisect_right, insort
from datetime import UTC, datetime

_ANYBODY = 1 << 63
"""Greater than every id, so that a moment is sought behind all who are due at it."""


class DueMoments:
    """Next due moments by person; a person may be known and have none."""

    def __init__(self) -> None:
        self._moments: dict[int, datetime | None] = {}
        self._line: list[tuple[datetime, int]] = []

    def knows(self, person_id: int) -> bool:
        """Whether this person's moment, or that there is none, was noted."""
        return person_id in self._moments

    def note(self, person_id: int, moment: datetime | None) -> None:
        """Note a person's next due moment in place of the last one."""
        utc = moment and moment.astimezone(UTC)
        if self.knows(person_id) and self._moments[person_id] == utc:
            return
        self.forget(person_id)
        self._moments[person_id] = utc
        if utc is not None:
            insort(self._line, (utc, person_id))

    def forget(self, person_id: int) -> None:
        """Know nothing of a person."""
        moment = self._moments.pop(person_id, None)
        if moment is not None:
            del self._line[bisect_left(self._line, (moment, person_id))]

    def due(self, now: datetime) -> list[int]:
        """Who is due by now, the longest waiting first."""
        return [person_id for _, person_id in self._line[: self._behind(now)]]

    def next_after(self, moment: datetime) -> datetime | None:
        """The first due moment later than that one."""
        place = self._behind(moment)
        return self._line[place][0] if place < len(self._line) else None

    def _behind(self, moment: datetime) -> int:
        return bisect_right(self._line, (moment.astimezone(UTC), _ANYBODY))
