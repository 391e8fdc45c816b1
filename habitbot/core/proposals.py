"""What the bot proposes by itself: rarely, once, and only where it fits."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from msgspec.structs import replace

from habitbot.core.book import Book
from habitbot.core.coaching import (
    has_arrived,
    neglected_areas,
    prompts_to_move,
    weeks_to_aim_from,
    weeks_to_celebrate,
    weeks_to_look_at,
    weeks_to_rest_from,
    weeks_to_take_off,
)
from habitbot.core.day import WEEK
from habitbot.core.easing import habits_of_fewer_times, habits_to_anchor, habits_to_archive
from habitbot.core.goals import goals_to_link
from habitbot.core.greeting import is_just_back
from habitbot.core.prompt import Prompt, PromptKind
from habitbot.core.prompts import speaking_prompts
from habitbot.core.proposal import Proposal, ProposalKind, Proposed
from habitbot.core.rut import looks_to_repeat
from habitbot.core.schedule import next_run
from habitbot.core.silence import has_broken_silence, said_anything
from habitbot.core.versions import habits_to_grow, habits_to_shrink

APART = timedelta(days=3)
"""Two proposals a day apart feel like being pushed: so much lies between them at least."""

MOST_A_WEEK = 2
MOST_ON_CARDS = 1
"""Where a review comes, one of the week's two is kept for it."""

FOUR_WEEKS = timedelta(weeks=4)
MOST_UNANSWERED = 3
"""After so many in a row that nobody answered, nothing is proposed until the person is back."""

AFTER_NOT_NOW = timedelta(weeks=12)
"""Who said "not now" is not asked about the same for so long."""

MOST_REMEMBERED = 500

Fits = Callable[[Book, date, frozenset[date]], Iterable[int]]
"""From a book, today and the days the bot was down to the numbers of what a rule fits."""


class Rule(NamedTuple):
    """When something is proposed, in a coach's words and as a function.

    About the same thing it is proposed once; where `again_after` is told, once in so long, and
    once in twelve weeks after a "not now", whatever speaks for it by then. Where `apart` is told,
    so long lies between any two of the kind, whatever they are about. What `is_of_habit` is about a
    habit: of all of these, one in four weeks is about the same habit, and none in the twelve weeks
    after one was declined; where it `is_comparing`, the other habits tell, too, whether it fits.
    What `is_for_review` can wait: it stands under the week's review, on a card only where no review
    comes. What asks nothing (`is_asking` is not so) takes no room from what does.
    """

    kind: ProposalKind
    when: str
    fits: Fits
    again_after: timedelta | None = None
    apart: timedelta | None = None
    is_of_habit: bool = False
    is_comparing: bool = False
    is_for_review: bool = False
    is_asking: bool = True


RULES: tuple[Rule, ...] = (
    Rule(
        ProposalKind.LOOK,
        "In a week less than a third was kept, of seven or more, and there was never a look at the"
        " rut: offer one. Only to who said anything in two weeks, after the first week, and did not"
        " pause in this one.",
        weeks_to_look_at,
        is_for_review=True,
    ),
    Rule(
        ProposalKind.REST,
        "In each of two weeks less than a third was kept, of seven or more, and in these seven days"
        " nothing was taken up again, begun or held: offer a pause.",
        weeks_to_rest_from,
        again_after=timedelta(weeks=6),
        is_for_review=True,
    ),
    Rule(
        ProposalKind.LINK_GOAL,
        "No habit feeds an open goal a day after it was set, and before its day: choose one. The"
        " goal due first comes first.",
        goals_to_link,
    ),
    Rule(
        ProposalKind.LOOK_AGAIN,
        "The last look at the rut is six weeks old: look again, and see what moved.",
        looks_to_repeat,
    ),
    Rule(
        ProposalKind.MOVE_PROMPT,
        "Of a prompt's last eight times or more, most brought no answer: offer another time.",
        prompts_to_move,
        again_after=timedelta(weeks=6),
        is_for_review=True,
    ),
    Rule(
        ProposalKind.SHRINK,
        "A habit was missed two times in a row: make it smaller. One habit a week.",
        habits_to_shrink,
        again_after=timedelta(weeks=8),
        apart=WEEK,
        is_of_habit=True,
    ),
    Rule(
        ProposalKind.GROW,
        "A habit had four good weeks, nine times of ten kept: let it grow, or leave it.",
        habits_to_grow,
        is_of_habit=True,
        is_for_review=True,
    ),
    Rule(
        ProposalKind.CELEBRATE,
        "Of a week all was kept, or four of five, or a quarter more than usual, and seven times"
        " or more, or a goal was reached in it or a course finished: look at what was reached.",
        weeks_to_celebrate,
        again_after=timedelta(weeks=3),
        apart=timedelta(weeks=2),
        is_for_review=True,
        is_asking=False,
    ),
    Rule(
        ProposalKind.DAY_OFF,
        "All of four weeks was kept, or most nights of two weeks were short: offer tomorrow off.",
        weeks_to_take_off,
        again_after=timedelta(weeks=6),
        is_for_review=True,
    ),
    Rule(
        ProposalKind.FEWER_TIMES,
        "In each of four weeks a habit was kept about as often, less often than it asks for: ask"
        " for just that.",
        habits_of_fewer_times,
        again_after=timedelta(weeks=8),
        apart=timedelta(weeks=3),
        is_of_habit=True,
        is_for_review=True,
    ),
    Rule(
        ProposalKind.ARCHIVE,
        "In four weeks a habit was kept less than one time of four, and others more often: offer"
        " to let it rest.",
        habits_to_archive,
        again_after=timedelta(weeks=8),
        apart=timedelta(weeks=3),
        is_of_habit=True,
        is_comparing=True,
        is_for_review=True,
    ),
    Rule(
        ProposalKind.ANCHOR,
        "In two weeks a habit was kept less than two times of three: offer to tie it to a moment,"
        " or to another one.",
        habits_to_anchor,
        again_after=timedelta(weeks=8),
        apart=timedelta(weeks=2),
        is_of_habit=True,
        is_for_review=True,
    ),
    Rule(
        ProposalKind.SET_GOAL,
        "In each of two weeks half or more was kept, and there was never a goal: offer to set one.",
        weeks_to_aim_from,
        is_for_review=True,
    ),
    Rule(
        ProposalKind.NEGLECTED,
        "Two weeks went well, four of five kept (four weeks where there is one habit only), and an"
        " area has no habit: offer its first ones.",
        neglected_areas,
        apart=timedelta(weeks=3),
        is_for_review=True,
    ),
)
"""All rules; where several fit, the first one speaks, and the kind that spoke last comes last."""


def propose(
    book: Book,
    *,
    today: date,
    down_days: frozenset[date] = frozenset(),
    is_in_review: bool = False,
) -> None:
    """Find what to propose here today and note it down: at most twice in seven days, days apart.

    Where a review comes, one of the two is kept for it; below a goal that was reached or a course
    that was finished it asks nothing, and looks at what was reached. Who is just back from a pause
    or a silence is asked for nothing. After three that were neither taken nor declined, while
    nothing was marked nor anything else changed in the book, nothing is proposed until the person
    does something again.
    """
    if is_just_back(book, today) or has_broken_silence(book, today) or _is_unheard(book, today):
        return
    is_left = not has_arrived(book, today) if is_in_review else _leaves_room_for_review(book, today)
    has_room = _has_room(book, today) and is_left
    waits = not is_in_review and bool(_reviews(book))
    rules = [
        rule
        for rule in RULES
        if not (waits and rule.is_for_review) and (has_room or not rule.is_asking)
    ]
    rules.sort(key=lambda rule: rule.kind is _last_kind(book))
    found = next(_fitting(book, rules, today, down_days), None)
    if found is not None:
        new = Proposed(found, today, is_in_review, heard=_last_heard(book))
        made = (*book.proposed, new)
        book.proposed = made[-MOST_REMEMBERED:]


def open_proposal(
    book: Book,
    *,
    today: date,
    down_days: frozenset[date] = frozenset(),
    is_in_review: bool = False,
) -> Proposal | None:
    """What was proposed here today, unless it was declined or does not fit any more.

    Nor is it asked any more of who has come back from a silence since.
    """
    last = book.proposed[-1] if book.proposed else None
    if last is None or last.on != today or last.is_declined or last.is_in_review != is_in_review:
        return None
    if has_broken_silence(book, today):
        return None
    rule = next((rule for rule in RULES if rule.kind is last.proposal.kind), None)
    if rule is None or not _fits_still(book, rule, last.proposal, today, down_days):
        return None
    return last.proposal


def _fits_still(
    book: Book, rule: Rule, made: Proposal, today: date, down_days: frozenset[date]
) -> bool:
    """Whether it fits as it did. Each tap of its day asks, so it looks at that habit alone."""
    _, about = made.subject
    if rule.is_of_habit and not rule.is_comparing:
        book = replace(book, order=tuple({about} & {*book.order}))
    return about in rule.fits(book, today, down_days)


def count_earlier(book: Book, kind: ProposalKind, today: date) -> int:
    """How often that kind was proposed on the days before."""
    return sum(made.proposal.kind is kind and made.on < today for made in book.proposed)


def decline(book: Book, proposal: Proposal) -> None:
    """Say "not now" to it: it is not shown any more, nor made again soon."""
    book.proposed = tuple(
        replace(made, is_declined=True) if made.proposal.subject == proposal.subject else made
        for made in book.proposed
    )


def is_settled(book: Book, proposal: Proposal, down_days: frozenset[date] = frozenset()) -> bool:
    """Whether it was taken up since it was made, or what it was about is gone or rests.

    As things are now, it would not have been made.
    """
    made = next((one for one in reversed(book.proposed) if one.proposal == proposal), None)
    rule = next((rule for rule in RULES if rule.kind is proposal.kind), None)
    if made is None or rule is None:
        return False
    return proposal.about not in rule.fits(book, made.on, down_days)


def may_come_again(kind: ProposalKind) -> bool:
    """Whether a kind is proposed about the same thing again, after a while."""
    return any(rule.kind is kind and rule.again_after is not None for rule in RULES)


def is_asking(kind: ProposalKind) -> bool:
    """Whether a kind asks for a yes or a no."""
    return all(rule.is_asking for rule in RULES if rule.kind is kind)


def _has_room(book: Book, today: date) -> bool:
    lately = [made for made in _asked(book) if made.on > today - WEEK]
    return len(lately) < MOST_A_WEEK and all(today - made.on >= APART for made in lately)


def _asked(book: Book) -> list[Proposed]:
    return [made for made in book.proposed if is_asking(made.proposal.kind)]


def _leaves_room_for_review(book: Book, today: date) -> bool:
    """Whether the next review can still propose something, if a card does so today."""
    reviews = _reviews(book)
    zone = book.person.timezone
    before = datetime.combine(today, time(), zone) - timedelta(minutes=1)
    runs = [next_run(one.cron, before, zone) for one in reviews]
    is_soon = any(run is not None and run.day - today < APART for run in runs)
    lately = [one for one in _asked(book) if one.on > today - WEEK and not one.is_in_review]
    return not reviews or (not is_soon and len(lately) < MOST_ON_CARDS)


def _reviews(book: Book) -> list[Prompt]:
    return [one for one in speaking_prompts(book) if one.kind is PromptKind.REVIEW]


def _is_unheard(book: Book, today: date) -> bool:
    """Whether nothing came back since the first of the last three proposals."""
    lately = _asked(book)[-MOST_UNANSWERED:]
    if len(lately) < MOST_UNANSWERED or any(made.is_declined for made in lately):
        return False
    first = lately[0]
    return first.heard == _last_heard(book) and not said_anything(book, first.on, today)


def _last_heard(book: Book) -> int:
    """The last of what the person did, as a number; 0 before anything."""
    return book.applied[-1] if book.applied else 0


def _last_kind(book: Book) -> ProposalKind | None:
    return book.proposed[-1].proposal.kind if book.proposed else None


def _fitting(
    book: Book, rules: Iterable[Rule], today: date, down_days: frozenset[date]
) -> Iterator[Proposal]:
    for rule in rules:
        if _is_too_soon(book, rule, today):
            continue
        for about in rule.fits(book, today, down_days):
            proposal = Proposal(rule.kind, about)
            is_left_alone = rule.is_of_habit and _is_safeguard(book, about)
            if not is_left_alone and not _was_made(book, proposal, rule, today):
                yield proposal


def _is_safeguard(book: Book, habit_id: int) -> bool:
    """Whether a habit is there against harm: it stays as it is, however often it was kept."""
    return habit_id in book.habits and book.habits[habit_id].is_safeguard


def _is_too_soon(book: Book, rule: Rule, today: date) -> bool:
    """Whether the last one of the kind was made too lately, whatever it was about."""
    if rule.apart is None:
        return False
    return any(
        made.proposal.kind is rule.kind and today - made.on < rule.apart for made in book.proposed
    )


def _was_made(book: Book, proposal: Proposal, rule: Rule, today: date) -> bool:
    """Whether the same was proposed already or too lately, or anything about the same habit."""
    if rule.is_of_habit and _was_habit_spoken_of(book, proposal.about, today):
        return True
    earlier = [made for made in book.proposed if made.proposal.subject == proposal.subject]
    if not earlier:
        return False
    if rule.again_after is None:
        return True
    waits = AFTER_NOT_NOW if earlier[-1].is_declined else timedelta()
    return today - earlier[-1].on < max(rule.again_after, waits)


def _was_habit_spoken_of(book: Book, habit_id: int, today: date) -> bool:
    """Whether anything was proposed about a habit in four weeks, or declined in twelve."""
    kinds = {rule.kind for rule in RULES if rule.is_of_habit}
    return any(
        today - made.on < (AFTER_NOT_NOW if made.is_declined else FOUR_WEEKS)
        for made in book.proposed
        if made.proposal.kind in kinds and made.proposal.about == habit_id
    )
