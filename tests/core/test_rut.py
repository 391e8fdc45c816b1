"""A look at the rut: kept once a day, it points to its roots and is laid beside the last one."""

from datetime import timedelta
from enum import StrEnum
from itertools import pairwise
from random import Random
from typing import TypeVar

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from habitbot.core.book import Book
from habitbot.core.look import Bullying, Drain, Lack, Root, RutLook, Shift, Since, Sleep, Worry
from habitbot.core.person import Person
from habitbot.core.proposal import Proposal, ProposalKind
from habitbot.core.proposals import open_proposal, propose
from habitbot.core.refusal import NoSuchLook, TooManyLacks
from habitbot.core.roots import (
    HARDENS,
    SPEAKS_FOR,
    WEIGHTS,
    Clue,
    Finding,
    Moved,
    also_weighing,
    compare_looks,
    find_worries,
    is_urgent,
    moved_most,
    name_roots,
)
from habitbot.core.rut import (
    MOST_LACKS,
    delete_look,
    find_look,
    keep_look,
    look_before,
    looks_newest_first,
    looks_to_repeat,
)
from tests.makers import TODAY, a_book, day

MISTREATED = {Bullying.SOMETIMES, Bullying.OFTEN}

T = TypeVar("T", bound=StrEnum)

LITTLE, CLEAR, STRONG = Drain

LACKS = st.dictionaries(
    st.sampled_from(Lack), st.sampled_from(Drain), min_size=1, max_size=MOST_LACKS
)
LOOKS = st.builds(
    RutLook,
    id=st.just(1),
    on=st.just(TODAY),
    lacks=LACKS,
    since=st.sampled_from(Since),
    sleep=st.sampled_from(Sleep),
    bullying=st.sampled_from(Bullying),
)


@pytest.fixture
def book() -> Book:
    return Book(Person(1))


def a_look(
    lacks: dict[Lack, Drain] | None = None,
    since: Since = Since.WEEKS,
    sleep: Sleep = Sleep.WELL,
    bullying: Bullying = Bullying.NEVER,
) -> RutLook:
    """A look of somebody who sleeps well and is treated well."""
    return RutLook(1, TODAY, lacks or {Lack.CHALLENGE: STRONG}, since, sleep, bullying)


def look_on(book: Book, ago: int, lack: Lack = Lack.PAY) -> RutLook:
    """A look so many days ago."""
    return keep_look(book, {lack: CLEAR}, Since.YEAR, Sleep.WELL, Bullying.UNSAID, today=day(ago))


def roots_of(look: RutLook) -> list[Root]:
    return [found.root for found in name_roots(look)]


def test_a_look_is_kept_as_it_was_answered(book: Book) -> None:
    lacks = {Lack.PAY: LITTLE, Lack.GROWTH: STRONG}
    look = keep_look(book, lacks, Since.MONTHS, Sleep.SO_SO, Bullying.NEVER, today=TODAY)
    assert look == RutLook(1, TODAY, lacks, Since.MONTHS, Sleep.SO_SO, Bullying.NEVER)
    assert find_look(book, look.id) == look
    assert book.next_id == 2


def test_of_two_looks_on_a_day_both_stay_and_the_last_one_is_the_newest(book: Book) -> None:
    before = look_on(book, 50, Lack.GROWTH)
    first, last = look_on(book, 0, Lack.PAY), look_on(book, 0, Lack.PEOPLE)
    assert looks_newest_first(book) == (last, first, before)
    assert [look_before(book, one.id) for one in (first, last)] == [before, before]


def test_the_same_answers_on_the_same_day_are_one_look(book: Book) -> None:
    assert look_on(book, 0, Lack.PAY) == look_on(book, 0, Lack.PAY)
    assert len(book.looks) == 1
    look_on(book, 50, Lack.PAY)
    assert len(book.looks) == 2


def test_a_look_names_three_lacks_at_most(book: Book) -> None:
    with pytest.raises(TooManyLacks):
        keep_look(
            book,
            dict.fromkeys((*Lack,)[:4], LITTLE),
            Since.YEAR,
            Sleep.WELL,
            Bullying.NEVER,
            today=TODAY,
        )
    assert book.looks == {}


def test_a_deleted_look_is_gone_and_the_others_stay(book: Book) -> None:
    first, second, third = (look_on(book, ago) for ago in (90, 45, 0))
    assert looks_newest_first(book) == (third, second, first)
    delete_look(book, second.id)
    assert looks_newest_first(book) == (third, first)
    for act in (find_look, delete_look, look_before):
        with pytest.raises(NoSuchLook):
            act(book, second.id)


def test_the_look_before_is_the_last_one_earlier_than_it(book: Book) -> None:
    first, second, third = (look_on(book, ago) for ago in (90, 45, 0))
    assert look_before(book, third.id) == second
    assert look_before(book, second.id) == first
    assert look_before(book, first.id) is None


@pytest.mark.parametrize(("ago", "is_time"), [(0, False), (41, False), (42, True), (400, True)])
def test_it_is_time_to_look_again_after_six_weeks(book: Book, ago: int, *, is_time: bool) -> None:
    look_on(book, 500)
    last = look_on(book, ago)
    assert looks_to_repeat(book, TODAY, frozenset()) == ((last.id,) if is_time else ())


def test_nobody_who_never_looked_is_asked_to_look_again(book: Book) -> None:
    assert looks_to_repeat(book, TODAY, frozenset()) == ()


def test_looking_again_is_proposed_once_a_look() -> None:
    book = a_book()
    look = look_on(book, 42)
    for ahead in range(30):
        propose(book, today=TODAY + timedelta(ahead))
    assert [made.proposal for made in book.proposed] == [Proposal(ProposalKind.LOOK_AGAIN, look.id)]


def test_a_proposal_to_look_again_goes_once_one_has_looked() -> None:
    book = a_book()
    look = look_on(book, 42)
    propose(book, today=TODAY)
    assert open_proposal(book, today=TODAY) == Proposal(ProposalKind.LOOK_AGAIN, look.id)
    look_on(book, 0)
    assert open_proposal(book, today=TODAY) is None


@pytest.mark.parametrize(
    ("look", "roots"),
    [
        (a_look({Lack.CHALLENGE: STRONG, Lack.GROWTH: CLEAR}), [Root.STANDSTILL]),
        (a_look({Lack.RECOGNITION: CLEAR, Lack.PAY: STRONG}), [Root.UNSEEN]),
        (a_look({Lack.PEOPLE: STRONG}), [Root.ALONE]),
        (a_look({Lack.BALANCE: STRONG, Lack.HEALTH: STRONG}), [Root.OVERLOAD]),
        (a_look({Lack.MEANING: STRONG}), [Root.DRIFT]),
        (a_look({Lack.SAFETY: CLEAR}), [Root.UNSAFE]),
        (a_look({Lack.CHALLENGE: STRONG, Lack.PAY: CLEAR}), [Root.STANDSTILL, Root.UNSEEN]),
        (a_look({Lack.CHALLENGE: STRONG, Lack.PAY: LITTLE}), [Root.STANDSTILL]),
        (a_look({Lack.PAY: LITTLE}, sleep=Sleep.BADLY), [Root.UNSEEN]),
        (
            a_look({Lack.HEALTH: LITTLE, Lack.PAY: LITTLE}, sleep=Sleep.BADLY),
            [Root.OVERLOAD, Root.UNSEEN],
        ),
        (a_look({Lack.PAY: STRONG}, sleep=Sleep.BADLY), [Root.UNSEEN]),
        (a_look({Lack.MEANING: LITTLE}, Since.YEARS), [Root.DRIFT]),
        (
            a_look({Lack.PAY: STRONG, Lack.BALANCE: STRONG, Lack.MEANING: STRONG}),
            [Root.OVERLOAD, Root.UNSEEN],
        ),
        (
            a_look({Lack.PAY: STRONG, Lack.MEANING: STRONG}, bullying=Bullying.SOMETIMES),
            [Root.UNSEEN, Root.UNSAFE],
        ),
        (a_look({Lack.PAY: LITTLE}, Since.YEARS), [Root.UNSEEN]),
    ],
)
def test_what_is_missing_points_to_its_roots(look: RutLook, roots: list[Root]) -> None:
    assert roots_of(look) == roots


def test_the_strongest_clue_is_told_first_and_the_time_last() -> None:
    look = a_look({Lack.CHALLENGE: LITTLE, Lack.GROWTH: STRONG, Lack.PEOPLE: LITTLE}, Since.YEAR)
    clues = (Lack.GROWTH, Lack.CHALLENGE, Since.YEAR)
    assert name_roots(look) == (Finding(Root.STANDSTILL, clues),)


def test_every_lack_can_lead_a_look_and_every_root_can_be_the_first() -> None:
    alone = {lack: roots_of(a_look({lack: STRONG}))[0] for lack in Lack}
    assert set(alone.values()) == set(Root)


@given(LOOKS)
def test_a_look_points_to_one_root_or_two(look: RutLook) -> None:
    found = name_roots(look)
    assert 1 <= len({one.root for one in found}) == len(found) <= 2
    for one in found:
        assert one.clues
        assert not isinstance(one.clues[0], Since)
        assert all(_was_said(look, clue) for clue in one.clues)


@given(LOOKS)
def test_no_root_rests_on_sleep_alone_and_no_two_on_the_same(look: RutLook) -> None:
    clues = [frozenset(found.clues) for found in name_roots(look)]
    assert len(set(clues)) == len(clues)
    assert all(any(isinstance(clue, Lack | Bullying) for clue in one) for one in clues)


@example(a_look({Lack.PAY: STRONG, Lack.HEALTH: STRONG, Lack.MEANING: STRONG}))
@given(LOOKS)
def test_what_weighs_a_lot_is_always_told_and_once(look: RutLook) -> None:
    named = name_roots(look)
    told, also = {clue for found in named for clue in found.clues}, also_weighing(look, named)
    assert {lack for lack, drain in look.lacks.items() if drain is STRONG} <= {*told, *also}
    assert told.isdisjoint(also)


def _was_said(look: RutLook, clue: Clue) -> bool:
    return clue in look.lacks or clue in {look.since, look.sleep, look.bullying}


@given(LOOKS, st.randoms())
def test_the_order_of_the_taps_does_not_matter(look: RutLook, random: Random) -> None:
    shuffled = list(look.lacks.items())
    random.shuffle(shuffled)
    again = a_look(dict(shuffled), look.since, look.sleep, look.bullying)
    assert name_roots(again) == name_roots(look)


@given(LOOKS)
def test_whoever_is_treated_badly_hears_of_it_and_first_if_often(look: RutLook) -> None:
    is_bullied = look.bullying in MISTREATED
    if is_bullied:
        assert Root.UNSAFE in roots_of(look)
        assert Worry.MISTREATED in find_worries(look)
    if look.bullying is Bullying.OFTEN:
        assert roots_of(look)[0] is Root.UNSAFE


@given(LOOKS, st.sampled_from(Lack))
def test_what_drains_more_never_speaks_less_for_its_first_root(look: RutLook, lack: Lack) -> None:
    if lack not in look.lacks:
        return
    lighter = a_look({**look.lacks, lack: LITTLE}, look.since, look.sleep, look.bullying)
    heavier = a_look({**look.lacks, lack: STRONG}, look.since, look.sleep, look.bullying)
    (root,) = roots_of(a_look({lack: STRONG}))
    if roots_of(lighter)[0] is root:
        assert roots_of(heavier)[0] is root


def test_the_coachs_tables_are_whole() -> None:
    assert {clue for clue in SPEAKS_FOR if isinstance(clue, Lack)} == set(Lack)
    assert {root for roots in SPEAKS_FOR.values() for root in roots} == set(Root)
    assert set(WEIGHTS) == {*Drain, *Sleep, *Bullying} - {Bullying.UNSAID}
    assert len(set(SPEAKS_FOR) | set(HARDENS) | set(WEIGHTS)) == len(
        {str(answer) for answer in (*SPEAKS_FOR, *HARDENS, *WEIGHTS)}
    )


@pytest.mark.parametrize("scale", [Drain, Sleep, [*Bullying][:3]])
def test_a_worse_answer_weighs_more(scale: list[Drain]) -> None:
    assert all(WEIGHTS[one] < WEIGHTS[other] for one, other in pairwise(scale))


@pytest.mark.parametrize(
    ("look", "worries"),
    [
        (a_look({Lack.HEALTH: CLEAR}), [Worry.EXHAUSTED]),
        (a_look({Lack.HEALTH: STRONG}), [Worry.EXHAUSTED]),
        (a_look({Lack.BALANCE: STRONG}, Since.YEARS, Sleep.SO_SO), [Worry.EXHAUSTED]),
        (
            a_look(
                {Lack.BALANCE: CLEAR, Lack.HEALTH: CLEAR, Lack.MEANING: CLEAR},
                Since.YEARS,
                Sleep.SO_SO,
            ),
            [Worry.EXHAUSTED],
        ),
        (
            a_look(
                {Lack.BALANCE: CLEAR, Lack.PEOPLE: CLEAR, Lack.MEANING: CLEAR},
                Since.YEAR,
                Sleep.SO_SO,
            ),
            [Worry.EXHAUSTED],
        ),
        (a_look({Lack.BALANCE: CLEAR}, sleep=Sleep.BADLY), [Worry.EXHAUSTED, Worry.SLEEPLESS]),
        (a_look({Lack.HEALTH: LITTLE}, sleep=Sleep.BADLY), [Worry.EXHAUSTED, Worry.SLEEPLESS]),
        (a_look({Lack.HEALTH: LITTLE, Lack.MEANING: STRONG}), []),
        (a_look({Lack.HEALTH: LITTLE, Lack.PAY: STRONG}), []),
        (a_look({Lack.BALANCE: CLEAR}, Since.YEARS, Sleep.SO_SO), []),
        (
            a_look(
                {Lack.CHALLENGE: STRONG, Lack.GROWTH: STRONG, Lack.MEANING: STRONG},
                Since.YEARS,
                Sleep.SO_SO,
            ),
            [],
        ),
        (a_look({Lack.PAY: STRONG}, Since.YEARS, Sleep.BADLY), [Worry.SLEEPLESS]),
        (a_look({Lack.SAFETY: LITTLE}), [Worry.UNSAFE]),
        (a_look({Lack.SAFETY: LITTLE}, Since.YEARS, bullying=Bullying.UNSAID), [Worry.UNSAFE]),
        (a_look({Lack.SAFETY: CLEAR}), [Worry.UNSAFE]),
        (a_look(bullying=Bullying.SOMETIMES), [Worry.MISTREATED]),
        (a_look({Lack.SAFETY: STRONG}, bullying=Bullying.OFTEN), [Worry.MISTREATED]),
        (a_look(bullying=Bullying.UNSAID), []),
        (a_look(sleep=Sleep.SO_SO), []),
        (a_look(sleep=Sleep.BADLY), [Worry.SLEEPLESS]),
        (
            a_look({Lack.HEALTH: STRONG}, sleep=Sleep.BADLY, bullying=Bullying.OFTEN),
            [Worry.MISTREATED, Worry.EXHAUSTED, Worry.SLEEPLESS],
        ),
    ],
)
def test_being_hurt_worn_out_or_sleepless_is_a_worry(look: RutLook, worries: list[Worry]) -> None:
    assert list(find_worries(look)) == worries


@example(a_look({Lack.PEOPLE: CLEAR, Lack.HEALTH: LITTLE, Lack.MEANING: LITTLE}, Since.MONTHS))
@given(LOOKS)
def test_whoever_reads_that_something_hurts_them_reads_who_can_help(look: RutLook) -> None:
    if Root.UNSAFE in roots_of(look):
        assert {Worry.UNSAFE, Worry.MISTREATED} & set(find_worries(look))


@st.composite
def two_looks(draw: st.DrawFn) -> tuple[RutLook, RutLook]:
    """A look, and one in which each answer is as strong or stronger."""
    lighter = draw(LOOKS)
    stronger = a_look(
        {lack: draw(_at_least(Drain, drain)) for lack, drain in lighter.lacks.items()},
        draw(_at_least(Since, lighter.since)),
        draw(_at_least(Sleep, lighter.sleep)),
        draw(_at_least(Bullying, lighter.bullying)),
    )
    more = draw(st.sampled_from(Lack))
    if len(stronger.lacks) < MOST_LACKS and more not in stronger.lacks:
        stronger.lacks[more] = draw(st.sampled_from(Drain))
    return lighter, stronger


def _at_least(scale: type[T], answer: T) -> st.SearchStrategy[T]:
    """The answer or a stronger one; what was not said stays so."""
    answers = [*scale]
    if answer is Bullying.UNSAID:
        return st.just(answer)
    return st.sampled_from([one for one in answers[answers.index(answer) :] if one != "unsaid"])


@given(two_looks())
def test_stronger_answers_never_take_help_away(looks: tuple[RutLook, RutLook]) -> None:
    lighter, stronger = (set(find_worries(look)) for look in looks)
    if Worry.MISTREATED in stronger:
        lighter.discard(Worry.UNSAFE)
    assert lighter <= stronger
    assert is_urgent(tuple(stronger)) or not is_urgent(find_worries(looks[0]))


@pytest.mark.parametrize(
    ("worries", "is_it"),
    [
        ((), False),
        ((Worry.SLEEPLESS,), False),
        ((Worry.EXHAUSTED, Worry.SLEEPLESS), False),
        ((Worry.UNSAFE,), True),
        ((Worry.MISTREATED,), True),
    ],
)
def test_who_is_treated_badly_or_afraid_may_be_in_danger_and_nobody_is_for_being_tired(
    worries: tuple[Worry, ...], *, is_it: bool
) -> None:
    assert is_urgent(worries) is is_it


@pytest.mark.parametrize(
    ("before", "now", "shift"),
    [
        (STRONG, LITTLE, Shift.BETTER),
        (CLEAR, CLEAR, Shift.SAME),
        (LITTLE, CLEAR, Shift.WORSE),
        (None, LITTLE, Shift.ADDED),
        (STRONG, None, Shift.DROPPED),
        (Sleep.BADLY, Sleep.SO_SO, Shift.BETTER),
        (Bullying.NEVER, Bullying.OFTEN, Shift.WORSE),
    ],
)
def test_what_weighs_less_is_better_and_what_was_not_named_is_neither(
    before: Drain | None, now: Drain | None, shift: Shift
) -> None:
    assert Moved(Lack.PAY, before, now).shift is shift


def test_two_looks_lie_side_by_side() -> None:
    before = a_look({Lack.PAY: STRONG, Lack.CHALLENGE: CLEAR}, bullying=Bullying.SOMETIMES)
    now = a_look({Lack.CHALLENGE: LITTLE, Lack.HEALTH: CLEAR}, sleep=Sleep.SO_SO)
    assert compare_looks(before, now) == (
        Moved(Lack.CHALLENGE, CLEAR, LITTLE),
        Moved(Lack.PAY, STRONG, None),
        Moved(Lack.HEALTH, None, CLEAR),
        Moved(Sleep, Sleep.WELL, Sleep.SO_SO),
        Moved(Bullying, Bullying.SOMETIMES, Bullying.NEVER),
    )


def test_what_moved_furthest_is_told_first_and_what_did_not_move_is_not() -> None:
    before = a_look({Lack.GROWTH: STRONG, Lack.PAY: LITTLE, Lack.MEANING: CLEAR})
    now = a_look({Lack.GROWTH: CLEAR, Lack.MEANING: CLEAR, Lack.HEALTH: STRONG}, sleep=Sleep.BADLY)
    moved = moved_most(compare_looks(before, now))
    assert [one.what for one in moved] == [Lack.HEALTH, Sleep, Lack.GROWTH, Lack.PAY]


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (Bullying.NEVER, Bullying.NEVER),
        (Bullying.OFTEN, Bullying.UNSAID),
        (Bullying.UNSAID, Bullying.OFTEN),
        (Bullying.UNSAID, Bullying.UNSAID),
    ],
)
def test_bullying_that_never_was_or_is_not_told_is_not_laid_side_by_side(
    before: Bullying, now: Bullying
) -> None:
    moves = compare_looks(a_look(bullying=before), a_look(bullying=now))
    assert [moved.what for moved in moves] == [Lack.CHALLENGE, Sleep]


OPPOSITE = {
    Shift.BETTER: Shift.WORSE,
    Shift.WORSE: Shift.BETTER,
    Shift.SAME: Shift.SAME,
    Shift.ADDED: Shift.DROPPED,
    Shift.DROPPED: Shift.ADDED,
}


@given(LOOKS, LOOKS)
def test_seen_the_other_way_round_everything_moved_the_other_way(
    one: RutLook, other: RutLook
) -> None:
    there, back = compare_looks(one, other), compare_looks(other, one)
    assert [moved.what for moved in there] == [moved.what for moved in back]
    assert [OPPOSITE[moved.shift] for moved in there] == [moved.shift for moved in back]
    assert all(moved.shift is Shift.SAME for moved in compare_looks(one, one))
