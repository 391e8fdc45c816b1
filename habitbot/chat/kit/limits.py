"""How much one person, and how many new ones, may ask of the bot."""

from collections.abc import Callable, Collection

from habitbot.core.refusal import NotInvited, TooManyNewcomers

ACTIONS, ACTIONS_WITHIN = 20, 10.0
NEWCOMERS, NEWCOMERS_WITHIN = 100, 3600.0


class Window:
    """At most so many moments within so many seconds."""

    __slots__ = ("_moments", "_most", "_seconds")

    def __init__(self, most: int, seconds: float) -> None:
        self._most, self._seconds = most, seconds
        # Mostly one or two, of many people: a list or a queue would take ten times the memory.
        self._moments: tuple[float, ...] = ()

    def admit(self, now: float) -> bool:
        """Take one more moment in, unless there are too many."""
        self._moments = tuple(at for at in self._moments if at > now - self._seconds)
        if len(self._moments) >= self._most:
            return False
        self._moments = (*self._moments, now)
        return True

    def is_over(self, now: float) -> bool:
        """Whether the last moment lies further back than the window reaches."""
        return not self._moments or self._moments[-1] <= now - self._seconds


class Limits:
    """The limits of one bot, counted in memory.

    `seconds` tells the time that passes, in seconds; `invited` are the people who may use the
    bot, everybody where it is None.
    """

    def __init__(
        self,
        seconds: Callable[[], float],
        invited: Collection[int] | None = None,
        actions: int = ACTIONS,
        newcomers: int = NEWCOMERS,
    ) -> None:
        self._seconds = seconds
        self._invited = invited
        self._most_actions = actions
        self._actions: dict[int, Window] = {}
        self._told: dict[int, float] = {}
        self._most_newcomers = newcomers
        self._newcomers: dict[int, float] = {}

    def admit_action(self, person_id: int) -> bool:
        """Whether this person may do one more thing now."""
        now = self._seconds()
        if len(self._actions) > 10_000:
            self._forget_quiet_people(now)
        window = self._actions.setdefault(person_id, Window(self._most_actions, ACTIONS_WITHIN))
        return window.admit(now)

    def tell_once(self, person_id: int) -> bool:
        """Whether this person, refused just now, is still to be told that they are too fast.

        Who was refused within the last ten seconds knows.
        """
        now = self._seconds()
        before = self._told.get(person_id)
        self._told[person_id] = now
        return before is None or before <= now - ACTIONS_WITHIN

    def check_invited(self, person_id: int) -> None:
        """Refuse who is not on the owner's list."""
        if self._invited is not None and person_id not in self._invited:
            raise NotInvited

    def admit_newcomer(self, person_id: int) -> None:
        """Let one more new person in, or refuse where there are too many.

        Who begins again and again without a book to show for it is one person all the same.
        """
        now = self._seconds()
        self._newcomers = {
            known: at for known, at in self._newcomers.items() if at > now - NEWCOMERS_WITHIN
        }
        if len(self._newcomers.keys() - {person_id}) >= self._most_newcomers:
            raise TooManyNewcomers(self._most_newcomers)
        self._newcomers.setdefault(person_id, now)

    def _forget_quiet_people(self, now: float) -> None:
        self._actions = {
            person_id: window
            for person_id, window in self._actions.items()
            if not window.is_over(now)
        }
        self._told = {
            person_id: at for person_id, at in self._told.items() if at > now - ACTIONS_WITHIN
        }
