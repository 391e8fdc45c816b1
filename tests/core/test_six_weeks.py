"""Six weeks of anybody's life: whatever happens in them, the bot proposes rarely, and fittingly."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from habitbot.core.book import Book
from habitbot.core.check_in import mark_day
from habitbot.core.deletion import delete_habit
from habitbot.core.due import claim, find_due, record_sent
from habitbot.core.goals import add_goal, delete_goal
from habitbot.core.habit import Area
from habitbot.core.habits import active_habits, add_habit, archive_habit
from habitbot.core.history import Mark
from habitbot.core.look import Bullying, Drain, Lack, Since, Sleep
from habitbot.core.prompt import PromptKind
from habitbot.core.prompts import add_first_prompts, add_prompt, delete_prompt
from habitbot.core.proposal import Proposal, ProposalKind, Proposed
from habitbot.core.proposals import RULES, decline, open_proposal, propose
from habitbot.core.rut import delete_look, keep_look
from habitbot.core.settings import pause
from habitbot.core.versions import shrink
from tests.makers import a_book
from tests.store.books_to_write import unhurried

FIRST = date(2026, 10, 12)
DAYS = 48
"""A bit more than six weeks, so that what waits for six weeks has its day."""

EXAMPLES = 150
"""So many find most of what loosens a rule; each bound has an example of its own below."""

BERLIN = ZoneInfo("Europe/Berlin")
RULE = {rule.kind: rule for rule in RULES}

lives = st.one_of(
    st.sampled_from(["x" * DAYS, "." * DAYS, "x" * 14 + "." * 34, "." * 14 + "x" * 34]),
    st.text("xxxxxxt.sm", min_size=DAYS, max_size=DAYS),
    st.text("x...tsm", min_size=DAYS, max_size=DAYS),
)
acts = st.sampled_from(
    [
        *("today", "not-now", "add", "archive", "delete", "goal", "ungoal", "look", "unlook"),
        *("shrink", "prompt", "unprompt", "pause"),
    ]
)
happenings = st.lists(st.tuples(st.integers(0, DAYS - 1), acts), max_size=40)


def at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), BERLIN)


def live(
    letters: list[str], acted: list[tuple[int, str]], declined: list[Proposal]
) -> Iterator[tuple[Book, date, bool]]:
    """Each moment at which something may be shown: the book, the day, whether in the review.

    On a day of "not-now" whatever is proposed is declined right after it was shown, and noted in
    `declined`.
    """
    book = a_book(*["o"] * len(letters), today=FIRST)
    add_first_prompts(book, "30 20 * * *", at(FIRST, 9))
    for ahead in range(DAYS):
        day = FIRST + timedelta(ahead)
        if any(when == ahead for when, _ in acted):
            book.applied = (*book.applied, ahead + 1)
        for habit in active_habits(book):
            letter = letters[(habit.id - 1) % len(letters)][ahead]
            if letter != ".":
                mark_day(book, habit.id, day, Mark(letter), today=day)
        for name in [name for when, name in acted if when == ahead]:
            act(book, name, day)
            yield book, day, False
        noted = declined if (ahead, "not-now") in acted else None
        for hour in (18, 21):
            yield from hear(book, at(day, hour), day, noted)


def say_not_now(book: Book, day: date, is_in_review: bool) -> Iterator[Proposal]:
    """Press "not now" where there is such a button: what asks nothing has none."""
    shown = open_proposal(book, today=day, is_in_review=is_in_review)
    if shown is not None and RULE[shown.kind].is_asking:
        decline(book, shown)
        yield shown


def act(book: Book, name: str, day: date) -> None:
    """What the person does beside answering; opening today's card is all that it is mostly."""
    act_on_habits(book, name, day)
    act_on_others(book, name, day)


def act_on_habits(book: Book, name: str, day: date) -> None:
    """Add, shrink, archive or delete a habit, or give it a prompt."""
    habits = [habit.id for habit in active_habits(book)]
    if name == "add":
        add_habit(book, "Walk", today=day, area=Area.EXERCISE)
    elif name == "archive" and habits:
        archive_habit(book, habits[0], today=day)
    elif name == "delete" and habits:
        delete_habit(book, habits[-1], now=at(day, 12))
    elif name == "shrink" and habits:
        shrink(book, habits[0], f"Read {day.day} words", today=day)
    elif name == "prompt" and habits:
        add_prompt(book, PromptKind.HABIT, "0 17 * * *", now=at(day, 12), habit_id=habits[0])


def act_on_others(book: Book, name: str, day: date) -> None:
    """Set goals, look at the rut, take such things away; pause."""
    if name == "goal":
        add_goal(book, "Pass", today=day)
    elif name == "look":
        said = Since.YEARS, next(iter(Sleep)), next(iter(Bullying))
        keep_look(book, {Lack.GROWTH: Drain.CLEAR}, *said, today=day)
    elif name == "pause":
        pause(book, today=day, days=3)
    elif name in {"ungoal", "unlook", "unprompt"}:
        tables: dict[str, Mapping[int, object]] = {
            "ungoal": book.goals,
            "unlook": book.looks,
            "unprompt": book.prompts,
        }
        take_last(book, tables[name], day)


def take_last(book: Book, table: Mapping[int, object], day: date) -> None:
    """Delete the last goal, look or prompt, whichever the table has."""
    for number in sorted(table)[-1:]:
        if number in book.goals:
            delete_goal(book, number)
        elif number in book.looks:
            delete_look(book, number)
        else:
            delete_prompt(book, number, now=at(day, 12))


def hear(
    book: Book, now: datetime, day: date, declined: list[Proposal] | None
) -> Iterator[tuple[Book, date, bool]]:
    """What is due is sent, and may carry a proposal, as the bot does it."""
    for ask in find_due(book, now).messages:
        assert claim(book, ask, now)
        if ask.kind in {PromptKind.LIST, PromptKind.REVIEW}:
            is_in_review = ask.kind is PromptKind.REVIEW
            propose(book, today=day, is_in_review=is_in_review)
            yield book, day, is_in_review
            if declined is not None:
                declined += say_not_now(book, day, is_in_review)
        record_sent(book, ask, now, message_id=1)


def is_there(book: Book, proposal: Proposal) -> bool:
    """Whether there is what a proposal is about."""
    habits = {habit.id for habit in active_habits(book)}
    match proposal.kind:
        case (
            ProposalKind.SHRINK
            | ProposalKind.GROW
            | ProposalKind.FEWER_TIMES
            | ProposalKind.ANCHOR
            | ProposalKind.ARCHIVE
        ):
            return proposal.about in habits
        case ProposalKind.LINK_GOAL:
            return proposal.about in book.goals
        case ProposalKind.LOOK_AGAIN:
            return proposal.about in book.looks
        case ProposalKind.MOVE_PROMPT:
            return proposal.about in book.prompts
        case ProposalKind.NEGLECTED:
            areas = {habit.area for habit in active_habits(book)}
            return tuple(Area)[proposal.about] not in areas
        case _:
            return proposal.about == 0


def is_due_again(earlier: list[Proposed], made: Proposed) -> bool:
    """Whether a proposal may be made after those before it."""
    rule = RULE[made.proposal.kind]
    alike = [one for one in earlier if one.proposal.kind is rule.kind]
    same = [one for one in alike if one.proposal == made.proposal]
    waits = rule.again_after
    is_over = all(
        waits and made.on - one.on >= (max(waits, timedelta(84)) if one.is_declined else waits)
        for one in same
    )
    about_it = [
        one
        for one in earlier
        if rule.is_of_habit
        and RULE[one.proposal.kind].is_of_habit
        and one.proposal.about == made.proposal.about
    ]
    return (
        is_over
        and all(made.on - one.on >= (rule.apart or timedelta(0)) for one in alike)
        and all(made.on - one.on >= weeks_of_peace(one) for one in about_it)
    )


def weeks_of_peace(made: Proposed) -> timedelta:
    """How long a habit is left alone after that."""
    return timedelta(weeks=12 if made.is_declined else 4)


def is_declined(declined: list[Proposal], new: Proposal) -> bool:
    """Whether "not now" was said to it: to a pause or a day off whatever spoke for it, to what is
    about a habit whatever else that was about, and else to the same thing.
    """
    if new.kind in {ProposalKind.REST, ProposalKind.DAY_OFF}:
        return new.kind in {one.kind for one in declined}
    if RULE[new.kind].is_of_habit:
        return new.about in {one.about for one in declined if RULE[one.kind].is_of_habit}
    return new in declined


def is_answered(book: Book, made: Proposed, heard: tuple[int, ...]) -> bool:
    """Whether anything came back since a proposal, after which so much had been heard."""
    since = [
        history.letters(made.on, made.on + timedelta(DAYS)) for history in book.histories.values()
    ]
    return made.is_declined or book.applied != heard or any(set(one) != {"."} for one in since)


@settings(unhurried, max_examples=EXAMPLES)
@given(st.lists(lives, min_size=1, max_size=4), happenings, st.booleans())
def test_in_six_weeks_of_anything_proposals_stay_rare_fitting_and_heard(
    letters: list[str], acted: list[tuple[int, str]], always_declines: bool
) -> None:
    acted = acted + daily("not-now") * always_declines
    made: tuple[Proposed, ...] = ()
    heard: list[tuple[int, ...]] = []
    declined: list[Proposal] = []
    for book, day, is_in_review in live(letters, acted, declined):
        for new in book.proposed[len(made) :]:
            assert not is_declined(declined, new.proposal)
            assert is_there(book, new.proposal)
            assert is_due_again(list(book.proposed[: len(made)]), new)
            lately = zip(book.proposed[: len(made)][-3:], heard[-3:], strict=True)
            answers = [is_answered(book, one, before) for one, before in lately]
            assert len(answers) < 3 or any(answers)
            heard.append(book.applied)
            event(new.proposal.kind)
        made = book.proposed
        for in_review in (False, True):
            shown = open_proposal(book, today=day, is_in_review=in_review)
            assert shown is None or is_there(book, shown)
            assert shown is None or not made[-1].is_declined
        assert not is_in_review or day.weekday() == 6
    for one in declined:
        event(f"not now: {one.kind}")
    days = [one.on for one in made if RULE[one.proposal.kind].is_asking]
    assert all(later - first >= timedelta(3) for first, later in pairwise(days))
    assert all(later - first >= timedelta(7) for first, later in zip(days, days[2:], strict=False))
    if not {"unprompt", "pause"} & {name for _, name in acted}:
        cards = [one.on for one in made if not one.is_in_review]
        assert all(later - first >= timedelta(7) for first, later in pairwise(cards))


def daily(does: str) -> list[tuple[int, str]]:
    """The same on each day."""
    return [(ahead, does) for ahead in range(DAYS)]


@pytest.mark.parametrize(
    ("letters", "kinds"),
    [
        (
            ["x" * DAYS] * 2,
            {
                ProposalKind.NEGLECTED,
                ProposalKind.DAY_OFF,
                ProposalKind.GROW,
                ProposalKind.SET_GOAL,
            },
        ),
        (["." * DAYS] * 2, {ProposalKind.SHRINK, ProposalKind.MOVE_PROMPT, ProposalKind.REST}),
        (
            ["xx.xx.x" * 7, "xx..." * 10],
            {ProposalKind.FEWER_TIMES, ProposalKind.SHRINK, ProposalKind.SET_GOAL},
        ),
    ],
)
def test_who_says_not_now_to_everything_hears_of_nothing_twice(
    letters: list[str], kinds: set[ProposalKind]
) -> None:
    declined: list[Proposal] = []
    so_far: list[Proposal] = []
    for book, _, _ in live(letters, daily("not-now"), declined):
        for new in book.proposed[len(so_far) :]:
            assert not is_declined(declined, new.proposal)
        so_far = [one.proposal for one in book.proposed]
    assert {one.kind for one in declined} == kinds


def made_of(letters: list[str], does: str = "") -> list[tuple[ProposalKind, int]]:
    """What is proposed in such a life, and after how many days; the person may do so each day."""
    *_, (book, _, _) = live(letters, daily(does) if does else [], [])
    return [(made.proposal.kind, (made.on - FIRST).days) for made in book.proposed]


def asked_in(letters: str, acted: list[tuple[int, str]]) -> list[Proposed]:
    """What is proposed in six weeks of such days."""
    *_, (book, _, _) = live([letters * 7], acted, [])
    return list(book.proposed)


def test_one_card_and_one_review_a_week_propose_however_much_there_is_to_propose() -> None:
    made = asked_in(".xx.xxx", [(6, "goal")] * 4)
    assert [((one.on - FIRST).days, one.is_in_review) for one in made[:4]] == [
        (7, False),
        (13, True),
        (17, False),
        (20, True),
    ]
    assert {one.proposal.kind for one in made[:4]} == {ProposalKind.LINK_GOAL}


def test_where_no_review_comes_two_cards_a_week_propose_days_apart_and_each_thing_once() -> None:
    made = asked_in(".......", [(0, "unprompt"), *((ahead, "goal") for ahead in range(28))])
    assert [(one.on - FIRST).days for one in made[:6]] == [1, 4, 8, 11, 15, 18]
    assert len({one.proposal for one in made}) == len(made) > 10


@pytest.mark.parametrize(
    ("begun", "asked", "is_in_review"),
    [(0, 1, False), (2, 3, False), (3, 6, True), (4, 6, True), (5, 6, True), (6, 7, False)],
)
def test_in_the_three_days_before_a_review_no_card_takes_its_room(
    begun: int, asked: int, *, is_in_review: bool
) -> None:
    open_on = (begun + 1) % 7
    (made, *_) = asked_in("x" * open_on + "." + "x" * (6 - open_on), [(begun, "goal")])
    assert ((made.on - FIRST).days, made.is_in_review) == (asked, is_in_review)


def test_a_silent_person_with_ten_habits_hears_three_proposals_and_then_none() -> None:
    made = made_of(["." * DAYS] * 10)
    assert made == [(ProposalKind.SHRINK, 3), (ProposalKind.SHRINK, 10), (ProposalKind.REST, 13)]


def test_ten_habits_missed_by_somebody_who_is_there_shrink_one_in_a_week() -> None:
    made = made_of(["xx..." * 10] * 10, does="today")
    shrunk = [ahead for kind, ahead in made if kind is ProposalKind.SHRINK]
    assert len(shrunk) == 4
    assert all(later - first >= 7 for first, later in pairwise(shrunk))
    assert ProposalKind.MOVE_PROMPT in {kind for kind, _ in made}


def test_a_habit_that_was_to_grow_is_not_to_shrink_in_the_four_weeks_after() -> None:
    made = made_of(["x" * 37 + "." * 11])
    (grown,) = [ahead for kind, ahead in made if kind is ProposalKind.GROW]
    assert grown == 34
    assert ProposalKind.SHRINK not in {kind for kind, _ in made}


def test_in_these_lives_every_rule_speaks() -> None:
    well, badly = "x" * DAYS, "." * DAYS
    spoken = set()
    for letters, acted in (
        ([well, well], [(2, "goal")]),
        ([well, badly], [(0, "look")]),
        ([badly, badly], []),
        (["xx..." * 10] * 10, daily("today")),
        (["xx.xx.x" * 7, well], []),
        (["x......" * 7], []),
        (["x" + "." * (DAYS - 1), well], []),
    ):
        for book, _, _ in live(letters, acted, []):
            spoken |= {one.proposal.kind for one in book.proposed}
    assert spoken == {*RULE}
