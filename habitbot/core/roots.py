"""What a look at the rut points to: its likely roots, what worries, and what moved since another.

The tables here are a coach's; change them and nothing else has to change.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from habitbot.core.look import Bullying, Drain, Lack, Root, RutLook, Shift, Since, Sleep, Worry

Clue = Lack | Since | Sleep | Bullying
"""An answer that may speak for a root."""

Answer = Drain | Sleep | Bullying
"""An answer that has a weight of its own, so that two looks can be laid side by side."""

SPEAKS_FOR: Mapping[Clue, Mapping[Root, int]] = {
    Lack.CHALLENGE: {Root.STANDSTILL: 3, Root.DRIFT: 1},
    Lack.GROWTH: {Root.STANDSTILL: 3, Root.UNSEEN: 1},
    Lack.RECOGNITION: {Root.UNSEEN: 3, Root.ALONE: 1},
    Lack.PEOPLE: {Root.ALONE: 3},
    Lack.PAY: {Root.UNSEEN: 3},
    Lack.BALANCE: {Root.OVERLOAD: 3},
    Lack.HEALTH: {Root.OVERLOAD: 3},
    Lack.MEANING: {Root.DRIFT: 3, Root.STANDSTILL: 1},
    Lack.SAFETY: {Root.UNSAFE: 3},
    Bullying.SOMETIMES: {Root.UNSAFE: 8},
    Bullying.OFTEN: {Root.UNSAFE: 30},
}
"""For which roots an answer speaks, and how much.

What a lack says counts once, twice or three times, by how much it drains. Somebody who is treated
badly hears of that whatever else they said, and first if it is often.
"""

HARDENS: Mapping[Clue, Mapping[Root, int]] = {
    Since.YEAR: {Root.STANDSTILL: 1, Root.DRIFT: 1},
    Since.YEARS: {Root.STANDSTILL: 2, Root.DRIFT: 2},
    Sleep.SO_SO: {Root.OVERLOAD: 1},
    Sleep.BADLY: {Root.OVERLOAD: 3},
    Lack.PEOPLE: {Root.UNSAFE: 1},
    Lack.HEALTH: {Root.UNSAFE: 1},
}
"""What adds to a root, where something else speaks for it already: time, bad nights, a lack."""

ENOUGH = 6
"""A second root is told where so much speaks for it, or half as much as for the first."""

WEIGHTS: Mapping[Answer, int] = {
    Drain.LITTLE: 1,
    Drain.CLEAR: 2,
    Drain.STRONG: 3,
    Sleep.WELL: 0,
    Sleep.SO_SO: 2,
    Sleep.BADLY: 3,
    Bullying.NEVER: 0,
    Bullying.SOMETIMES: 2,
    Bullying.OFTEN: 3,
}
"""How heavy an answer is, from 0 to 3."""


LENGTHS = tuple(Since)
"""How long it may have lasted, from short to long."""


class Wear(NamedTuple):
    """What wears a person out: of these lacks so many weigh so much, so long, with such nights.

    Each is the least there must be; longer, heavier and worse nights count all the more.
    """

    lacks: Collection[Lack]
    drain: Drain
    number: int = 1
    since: Since = Since.WEEKS
    sleep: Sleep = Sleep.WELL


WEARING = set(Lack) - {Lack.CHALLENGE, Lack.GROWTH}
"""What wears people out; too little to do bores them, and that is told by its root."""

WEARS_OUT: Collection[Wear] = (
    Wear({Lack.HEALTH}, Drain.CLEAR),
    Wear({Lack.BALANCE}, Drain.STRONG),
    Wear({Lack.HEALTH}, Drain.LITTLE, sleep=Sleep.BADLY),
    Wear({Lack.BALANCE}, Drain.CLEAR, sleep=Sleep.BADLY),
    Wear(WEARING, Drain.CLEAR, 3, Since.YEAR, Sleep.SO_SO),
    Wear(WEARING, Drain.STRONG, 3, Since.YEAR),
    Wear(WEARING, Drain.STRONG, 2, Since.MONTHS, Sleep.BADLY),
)
"""Who is worn out: one of these is enough."""

URGENT = {Worry.MISTREATED, Worry.UNSAFE}
"""Where it is told whom to call in danger; who is worn out hears of it as of a help at hand."""


GUARDED = {Root.UNSAFE}
"""Whose habits are safeguards: no proposal makes them smaller or rarer, or lets them rest."""


class Finding(NamedTuple):
    """A likely root, and the answers that speak for it, the strongest first.

    `is_faint`: little speaks for it, so that it is told with more care.
    """

    root: Root
    clues: tuple[Clue, ...]
    is_faint: bool = False


class Moved(NamedTuple):
    """A lack, the sleep or the bullying in two looks; a lack that was not named has no answer."""

    what: Lack | type[Sleep] | type[Bullying]
    before: Answer | None
    now: Answer | None

    @property
    def way(self) -> int:
        """How far it moved, up or down."""
        return abs(weight_of(self.now) - weight_of(self.before))

    @property
    def shift(self) -> Shift:
        """Whether it weighs less, as much or more than before.

        What was not named may weigh something all the same: it is only off the list, or new on it.
        """
        if self.before is None:
            return Shift.ADDED
        if self.now is None:
            return Shift.DROPPED
        before, now = WEIGHTS[self.before], WEIGHTS[self.now]
        if before == now:
            return Shift.SAME
        return Shift.BETTER if now < before else Shift.WORSE


def weight_of(answer: Answer | None) -> int:
    """How heavy an answer is, from 0 to 3; nothing is what was not named."""
    return WEIGHTS[answer] if answer is not None else 0


def name_roots(look: RutLook) -> tuple[Finding, ...]:
    """The likely root and, where enough speaks for it, a second one.

    A second one is told, too, where something that weighs a lot would else go unmentioned. Of
    several that might be, harm goes first.
    """
    first, *others = sorted(_all_found(look), key=lambda found: -_points(look, found.root))
    seconds = [
        found
        for found in others
        if _is_enough(look, first, found) or _brings_what_weighs(look, first, found)
    ]
    seconds.sort(key=lambda found: found.root is not Root.UNSAFE)
    return (first, *seconds[:1])


def also_weighing(look: RutLook, named: Collection[Finding]) -> tuple[Lack, ...]:
    """What weighs a lot and speaks for none of the roots that were named."""
    told = {clue for found in named for clue in found.clues}
    return tuple(lack for lack in _weighty(look) if lack not in told)


def is_bullied(look: RutLook) -> bool:
    """Whether somebody treats the person badly, be it now and then."""
    return look.bullying in {Bullying.SOMETIMES, Bullying.OFTEN}


def find_worries(look: RutLook) -> tuple[Worry, ...]:
    """What of a look points to harm: being treated badly or afraid, being worn out, not sleeping.

    Who is treated badly has reason to be afraid, so that only the one is told.
    """
    is_afraid = Lack.SAFETY in look.lacks
    found = {
        Worry.MISTREATED: is_bullied(look),
        Worry.UNSAFE: is_afraid and not is_bullied(look),
        Worry.EXHAUSTED: any(_is_worn(look, wear) for wear in WEARS_OUT),
        Worry.SLEEPLESS: look.sleep is Sleep.BADLY,
    }
    return tuple(worry for worry, is_there in found.items() if is_there)


def is_urgent(worries: Collection[Worry]) -> bool:
    """Whether somebody may be in danger, so that it is said plainly whom to call."""
    return not URGENT.isdisjoint(worries)


def compare_looks(before: RutLook, now: RutLook) -> tuple[Moved, ...]:
    """What each lack named in either look, the sleep and the bullying were, and are now.

    Bullying is left out where it was never there, or one did not say.
    """
    return (
        *(
            Moved(lack, before.lacks.get(lack), now.lacks.get(lack))
            for lack in Lack
            if lack in before.lacks or lack in now.lacks
        ),
        Moved(Sleep, before.sleep, now.sleep),
        *_bullying_moved(before.bullying, now.bullying),
    )


def moved_most(moves: Collection[Moved]) -> tuple[Moved, ...]:
    """What weighs otherwise than before, what moved furthest first."""
    moved = (one for one in moves if one.shift is not Shift.SAME)
    return tuple(sorted(moved, key=lambda one: -one.way))


def _is_worn(look: RutLook, wear: Wear) -> bool:
    weighing = [
        lack for lack in wear.lacks if weight_of(look.lacks.get(lack)) >= WEIGHTS[wear.drain]
    ]
    is_long = LENGTHS.index(look.since) >= LENGTHS.index(wear.since)
    is_sleepless = WEIGHTS[look.sleep] >= WEIGHTS[wear.sleep]
    return len(weighing) >= wear.number and is_long and is_sleepless


def _bullying_moved(before: Bullying, now: Bullying) -> Iterator[Moved]:
    if Bullying.UNSAID not in {before, now} and {before, now} != {Bullying.NEVER}:
        yield Moved(Bullying, before, now)


def _all_found(look: RutLook) -> Iterator[Finding]:
    """Every root for which something speaks, in their own order."""
    return (_find(look, root) for root in Root if _points(look, root))


def _is_enough(look: RutLook, first: Finding, second: Finding) -> bool:
    """Whether enough speaks for a second root, and not just what speaks for the first one."""
    points = _points(look, second.root)
    is_strong = points * 2 >= min(2 * ENOUGH, _points(look, first.root))
    return is_strong and set(second.clues) != set(first.clues)


def _brings_what_weighs(look: RutLook, first: Finding, second: Finding) -> bool:
    """Whether a root rests on something that weighs a lot and does not speak for the first one."""
    return not ({*_weighty(look)} - {*first.clues}).isdisjoint(second.clues)


def _weighty(look: RutLook) -> tuple[Lack, ...]:
    return tuple(lack for lack in _lacks(look) if look.lacks[lack] is Drain.STRONG)


def _points(look: RutLook, root: Root) -> int:
    """How much speaks for a root."""
    said = sum(_counts(look, clue, root) for clue in _clues(look))
    return said + sum(HARDENS[one][root] for one in _hardening(look, root)) if said else 0


def _find(look: RutLook, root: Root) -> Finding:
    clues = [clue for clue in _clues(look) if _counts(look, clue, root)]
    strongest = sorted(clues, key=lambda clue: -_counts(look, clue, root))
    is_faint = _points(look, root) < ENOUGH
    return Finding(root, (*strongest, *_hardening(look, root)), is_faint=is_faint)


def _hardening(look: RutLook, root: Root) -> tuple[Clue, ...]:
    """What adds to a root without speaking for it."""
    answers: tuple[Clue, ...] = (*_lacks(look), look.sleep, look.since)
    return tuple(one for one in answers if root in HARDENS.get(one, {}))


def _clues(look: RutLook) -> tuple[Clue, ...]:
    """The answers that may speak for a root, in an order of their own, however they were tapped."""
    return (*_lacks(look), look.bullying)


def _lacks(look: RutLook) -> tuple[Lack, ...]:
    return tuple(lack for lack in Lack if lack in look.lacks)


def _counts(look: RutLook, clue: Clue, root: Root) -> int:
    """How much one answer speaks for a root."""
    speaks = SPEAKS_FOR.get(clue, {}).get(root, 0)
    return speaks * (WEIGHTS[look.lacks[clue]] if isinstance(clue, Lack) else 1)
