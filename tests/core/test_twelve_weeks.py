"""Twelve weeks of nine people: most reviews bring one thing to do, and nobody is nagged."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest

from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import set_target
from habitbot.core.book import Book
from habitbot.core.check_in import mark_day, set_amount
from habitbot.core.due import claim, find_due, record_sent
from habitbot.core.goals import add_goal
from habitbot.core.habit import Area
from habitbot.core.habits import add_habit
from habitbot.core.history import Mark
from habitbot.core.look import Bullying, Drain, Lack, Since, Sleep
from habitbot.core.prompt import PromptKind
from habitbot.core.prompts import add_first_prompts
from habitbot.core.proposal import Proposal, ProposalKind, Proposed
from habitbot.core.proposals import RULES, decline, is_asking, open_proposal, propose
from habitbot.core.rut import keep_look
from habitbot.core.settings import excuse_pause, pause
from tests.makers import a_person

FIRST = date(2026, 10, 12)
WEEKS = 12
DAYS = 7 * WEEKS
BERLIN = ZoneInfo("Europe/Berlin")
SEVEN_HOURS = Target(AmountUnit.HOURS, 420, adds_up=False, tiny=360)


class Life(NamedTuple):
    """A person: their habits by area, a letter a day drawn over and over, and what else they do.

    Of sleep `L` is a long night and `s` a short one. `does` names days and what is done on them.
    """

    habits: tuple[tuple[Area, str], ...]
    does: tuple[tuple[int, str], ...] = ()


LIVES = {
    "steady": Life(
        (
            (Area.LEARNING, "xxxxx.xxx.xxxx"),
            (Area.NETWORKING, "xxx.xxx"),
            (Area.EXERCISE, "xxxxxx."),
        ),
        ((2, "goal"),),
    ),
    "faltering": Life(
        (
            (Area.LEARNING, "xx..x..x..x...xxxx.x."),
            (Area.NETWORKING, "x....x........x..x.x."),
            (Area.EXERCISE, "..x....x......"),
        ),
        ((1, "look"),),
    ),
    "middling": Life(
        (
            (Area.LEARNING, "x.xx.x.xx..x.x"),
            (Area.NETWORKING, "xx.x.x..x.x.xx"),
            (Area.EXERCISE, ".x.xx.xx.x.x.x"),
        ),
        ((2, "goal"),),
    ),
    "one area only": Life(((Area.LEARNING, "xxxxxxxxxx.xxx"), (Area.LEARNING, "xxxx.xx"))),
    "away": Life(
        ((Area.LEARNING, "xxxx.xx"), (Area.EXERCISE, "x.xxx.x")),
        ((20, "pause"), (60, "pause")),
    ),
    "sleeper": Life(
        (
            (Area.SLEEP, "LLssLsLssLssss"),
            (Area.LEARNING, "xx..x.x..x...x"),
            (Area.NETWORKING, "x...x.x"),
        )
    ),
    "perfect": Life(((Area.LEARNING, "x"), (Area.NETWORKING, "x"), (Area.BREAKS, "x"))),
    "newcomer": Life(((Area.LEARNING, "xxxxxx.xxxx.xx"),)),
    "silent": Life(((Area.LEARNING, "x" * 9 + "." * DAYS), (Area.BREAKS, "x" * 5 + "." * DAYS))),
}


def at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), BERLIN)


def live(
    life: Life, declined: list[tuple[Proposal, date]] | None = None
) -> Iterator[tuple[Book, PromptKind]]:
    """Each message that may carry a proposal, in twelve weeks of such a life.

    Whoever has a list for it says "not now" to all that asks, and notes it there.
    """
    book = Book(a_person())
    for area, _ in life.habits:
        habit = add_habit(book, f"A bit of {area}", today=FIRST, area=area)
        if area is Area.SLEEP:
            set_target(book, habit.id, SEVEN_HOURS, today=FIRST)
    add_first_prompts(book, "30 20 * * *", at(FIRST, 9))
    for ahead in range(DAYS):
        day = FIRST + timedelta(ahead)
        does(book, dict(life.does).get(ahead, ""), day)
        for now in (at(day, 18), at(day, 21)):
            for kind in hear(book, now, day):
                yield book, kind
                if declined is not None:
                    declined += say_not_now(book, kind, day)
        for habit_id, (_, drawn) in zip(book.order, life.habits, strict=True):
            tell(book, habit_id, drawn[ahead % len(drawn)], day)


def does(book: Book, what: str, day: date) -> None:
    """What else the person does."""
    if what == "goal":
        add_goal(book, "Pass the exam", today=day)
    elif what == "look":
        said = Since.YEARS, next(iter(Sleep)), next(iter(Bullying))
        keep_look(book, {Lack.GROWTH: Drain.CLEAR}, *said, today=day)
    elif what == "pause":
        pause(book, today=day, days=14)
        excuse_pause(book)


def tell(book: Book, habit_id: int, letter: str, day: date) -> None:
    """What the person says of a habit in the evening."""
    if letter in "Ls" and book.habits[habit_id].area is Area.SLEEP:
        set_amount(book, habit_id, day, 440 if letter == "L" else 350, today=day)
    elif letter != ".":
        mark_day(book, habit_id, day, Mark(letter), today=day)


def say_not_now(book: Book, kind: PromptKind, day: date) -> Iterator[tuple[Proposal, date]]:
    """Press "not now" under what asks, in the review as on a card."""
    shown = open_proposal(book, today=day, is_in_review=kind is PromptKind.REVIEW)
    if shown is not None and is_asking(shown.kind):
        decline(book, shown)
        yield shown, day


def hear(book: Book, now: datetime, day: date) -> Iterator[PromptKind]:
    """What is due is sent, and may carry a proposal, as the bot does it."""
    for ask in find_due(book, now).messages:
        assert claim(book, ask, now)
        if ask.kind in {PromptKind.LIST, PromptKind.REVIEW}:
            propose(book, today=day, is_in_review=ask.kind is PromptKind.REVIEW)
            yield ask.kind
        record_sent(book, ask, now, message_id=1)


def told(name: str) -> tuple[int, list[Proposed]]:
    """How many reviews came, and all that was proposed."""
    heard = list(live(LIVES[name]))
    return sum(kind is PromptKind.REVIEW for _, kind in heard), list(heard[-1][0].proposed)


@pytest.mark.parametrize(
    ("name", "reviews", "under_them", "on_cards"),
    [
        ("steady", 12, "4 celebrate, 4 neglected", "1 link_goal"),
        (
            "faltering",
            12,
            "2 move_prompt, 1 shrink, 1 anchor, 2 archive",
            "4 shrink, 1 look_again",
        ),
        ("middling", 12, "3 fewer_times, 4 anchor", "1 link_goal"),
        ("one area only", 12, "4 celebrate, 3 neglected, 1 grow, 1 set_goal", ""),
        ("away", 8, "1 grow, 1 celebrate, 1 neglected, 1 set_goal", ""),
        ("sleeper", 12, "2 day_off, 2 anchor, 2 fewer_times", "4 shrink"),
        ("perfect", 12, "3 celebrate, 2 neglected, 3 grow, 2 day_off, 1 set_goal", ""),
        ("newcomer", 12, "3 celebrate, 3 neglected, 1 set_goal", ""),
        ("silent", 12, "1 look, 1 rest", "2 shrink"),
    ],
)
def test_reviews_bring_what_fits_such_a_life(
    name: str, reviews: int, under_them: str, on_cards: str
) -> None:
    came, made = told(name)
    assert came == reviews
    for said, is_in_review in ((under_them, True), (on_cards, False)):
        kinds = Counter(one.proposal.kind for one in made if one.is_in_review is is_in_review)
        assert {f"{number} {kind}" for kind, number in kinds.items()} == {*said.split(", ")} - {""}


OF_HABITS = {rule.kind for rule in RULES if rule.is_of_habit}


def key_of(made: Proposal) -> tuple[object, int]:
    """What nobody wants to hear of again who said "not now" to it."""
    if made.kind in {ProposalKind.REST, ProposalKind.DAY_OFF}:
        return made.kind, 0
    return "habit" if made.kind in OF_HABITS else made.kind, made.about


@pytest.mark.parametrize(
    ("name", "is_declining"), [(name, name not in {"away", "newcomer"}) for name in LIVES]
)
def test_who_says_not_now_to_all_of_it_has_twelve_weeks_of_peace_from_each(
    name: str, *, is_declining: bool
) -> None:
    declined: list[tuple[Proposal, date]] = []
    seen = 0
    for book, _ in live(LIVES[name], declined):
        for new in book.proposed[seen:]:
            key = key_of(new.proposal)
            assert all(new.on - on >= timedelta(84) for one, on in declined if key_of(one) == key)
        seen = len(book.proposed)
    assert len(declined) >= 2 or not is_declining


@pytest.mark.parametrize("name", LIVES)
def test_cards_leave_the_review_its_room_and_nobody_hears_two_within_three_days(name: str) -> None:
    _, made = told(name)
    assert all(later.on - one.on >= timedelta(3) for one, later in pairwise(made))
    on_cards = [one.on for one in made if not one.is_in_review]
    assert all(later - one >= timedelta(7) for one, later in pairwise(on_cards))
    assert {ProposalKind.SHRINK, ProposalKind.LINK_GOAL, ProposalKind.LOOK_AGAIN} >= {
        one.proposal.kind for one in made if not one.is_in_review
    }
