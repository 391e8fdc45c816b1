"""A proposal on a card or under the week: its line, its yes, and declining it."""

from collections.abc import Callable, Mapping
from datetime import date

from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import WIDE, Button, button, detour, rows_that_fit
from habitbot.chat.screens.habits import write_frequency
from habitbot.chat.screens.rut import look_again_offer
from habitbot.chat.screens.spoken import declining_said
from habitbot.chat.screens.versions import larger_buttons, smaller_buttons
from habitbot.chat.taps.check_in import TodayTap
from habitbot.chat.taps.goals import GoalHabitsTap, NewGoalTap
from habitbot.chat.taps.habits import ArchiveTap, EditPartTap, FrequencyTap, Part
from habitbot.chat.taps.prompts import ChangeTimesTap, DayOffTap, PausesTap
from habitbot.chat.taps.proposals import NotNowTap
from habitbot.chat.taps.rut import RutTap
from habitbot.chat.taps.start import StarterAreaTap
from habitbot.chat.taps.versions import GrowTypedTap, ShrinkTypedTap
from habitbot.chat.taps.wins import WinsTap
from habitbot.core.book import Book
from habitbot.core.care import Asking, asking_of
from habitbot.core.coaching import is_week_full
from habitbot.core.day import DAY
from habitbot.core.easing import FEWEST, fitting_times
from habitbot.core.frequency import TimesAWeek
from habitbot.core.goals import find_goal
from habitbot.core.habit import Area
from habitbot.core.habits import find_habit
from habitbot.core.prompts import find_prompt
from habitbot.core.proposal import Proposal, ProposalKind
from habitbot.core.proposals import count_earlier, is_asking, may_come_again, open_proposal
from habitbot.core.self_care import are_nights_short
from habitbot.core.typed.text import cut_line
from habitbot.core.wins import Period
from habitbot.texts import goals, versions
from habitbot.texts import proposals as texts
from habitbot.texts.areas import area_label
from habitbot.texts.habits import frequency_label
from habitbot.texts.times import times_of

Offer = tuple[str, Button]


def _offer_smaller(book: Book, scene: Scene, habit_id: int) -> Offer:
    words, habit = scene.words, find_habit(book, habit_id)
    typed = button(versions.shrink_label(words), ShrinkTypedTap(habit_id))
    accept = next(iter(smaller_buttons(words, book, habit)), typed)
    name, turn = cut_line(habit.name, WIDE), count_earlier(book, ProposalKind.SHRINK, scene.today)
    if asking_of(habit) in {Asking.SLEEP, Asking.HOURS_ASLEEP}:
        return versions.sleep_proposal(words, name), accept
    return versions.shrink_proposal(words, name, turn=turn), accept


def _offer_larger(book: Book, scene: Scene, habit_id: int) -> Offer:
    words, habit = scene.words, find_habit(book, habit_id)
    typed = button(versions.grow_label(words), GrowTypedTap(habit_id))
    accept = next(iter(larger_buttons(words, habit)), typed)
    return versions.grow_proposal(words, cut_line(habit.name, WIDE)), accept


def _offer_habit(book: Book, scene: Scene, goal_id: int) -> Offer:
    words, goal = scene.words, find_goal(book, goal_id)
    accept = button(goals.feed_label(words), GoalHabitsTap(goal_id))
    return goals.link_proposal(words, cut_line(goal.what, WIDE)), accept


def _offer_look(_: Book, scene: Scene, __: int) -> Offer:
    words = scene.words
    return texts.look_proposal(words), button(texts.look_label(words), RutTap())


def _offer_goal(_: Book, scene: Scene, __: int) -> Offer:
    words = scene.words
    return texts.goal_proposal(words), button(goals.new_label(words), NewGoalTap())


def _offer_time(book: Book, scene: Scene, prompt_id: int) -> Offer:
    words = scene.words
    times = cut_line(times_of(words, find_prompt(book, prompt_id).cron), WIDE)
    accept = button(texts.move_label(words), ChangeTimesTap(prompt_id))
    return texts.move_proposal(words, times), accept


def _offer_rest(_: Book, scene: Scene, __: int) -> Offer:
    words = scene.words
    return texts.rest_proposal(words), button(texts.rest_label(words), PausesTap())


def _offer_area(_: Book, scene: Scene, place: int) -> Offer:
    words, area = scene.words, tuple(Area)[place]
    accept = button(area_label(words, area), StarterAreaTap(area))
    return texts.neglected_proposal(words, area), accept


def _offer_wins(book: Book, scene: Scene, _: int) -> Offer:
    words, is_full = scene.words, is_week_full(book, scene.today, scene.down_days)
    accept = button(texts.celebrate_label(words), WinsTap(Period.MONTH))
    return texts.celebrate_proposal(words, is_full=is_full), accept


def _offer_day_off(book: Book, scene: Scene, _: int) -> Offer:
    words, is_after_nights = scene.words, are_nights_short(book, scene.today)
    accept = button(texts.day_off_label(words), DayOffTap(scene.today + DAY))
    return texts.day_off_proposal(words, is_after_nights=is_after_nights), accept


def _offer_fewer_times(book: Book, scene: Scene, habit_id: int) -> Offer:
    words, habit = scene.words, find_habit(book, habit_id)
    times = fitting_times(book, habit, scene.today, scene.down_days) or FEWEST
    frequency = TimesAWeek(times)
    accept = button(
        frequency_label(words, frequency), FrequencyTap(habit_id, write_frequency(frequency))
    )
    return texts.fewer_times_proposal(words, cut_line(habit.name, WIDE), times), accept


def _offer_anchor(book: Book, scene: Scene, habit_id: int) -> Offer:
    words, habit = scene.words, find_habit(book, habit_id)
    accept = button(texts.anchor_label(words), EditPartTap(habit_id, Part.ANCHOR))
    name, anchor = cut_line(habit.name, WIDE), cut_line(habit.anchor, WIDE)
    return texts.anchor_proposal(words, name, anchor), accept


def _offer_archive(book: Book, scene: Scene, habit_id: int) -> Offer:
    words, habit = scene.words, find_habit(book, habit_id)
    accept = button(texts.archive_label(words), ArchiveTap(habit_id))
    return texts.archive_proposal(words, cut_line(habit.name, WIDE)), accept


OFFERS: Mapping[ProposalKind, Callable[[Book, Scene, int], Offer]] = {
    ProposalKind.SHRINK: _offer_smaller,
    ProposalKind.GROW: _offer_larger,
    ProposalKind.LOOK: _offer_look,
    ProposalKind.LOOK_AGAIN: look_again_offer,
    ProposalKind.SET_GOAL: _offer_goal,
    ProposalKind.LINK_GOAL: _offer_habit,
    ProposalKind.MOVE_PROMPT: _offer_time,
    ProposalKind.REST: _offer_rest,
    ProposalKind.NEGLECTED: _offer_area,
    ProposalKind.CELEBRATE: _offer_wins,
    ProposalKind.DAY_OFF: _offer_day_off,
    ProposalKind.FEWER_TIMES: _offer_fewer_times,
    ProposalKind.ANCHOR: _offer_anchor,
    ProposalKind.ARCHIVE: _offer_archive,
}
"""How each kind is worded, and the button that takes it up, by what it is about."""


def proposal_part(
    book: Book, scene: Scene, week: date | None = None, *, hears_no: bool = False
) -> tuple[str, tuple[tuple[Button, ...], ...]]:
    """The line and the buttons of what is proposed today, on a day's card or under a week.

    Nothing where nothing is. `hears_no`: nothing else is asked, so a typed no declines it.
    """
    proposal = open_proposal(
        book, today=scene.today, down_days=scene.down_days, is_in_review=week is not None
    )
    said = declining_said(scene.words, hears_no=hears_no)
    return _part(book, scene, proposal, week, said) if proposal else ("", ())


def _part(
    book: Book, scene: Scene, proposal: Proposal, week: date | None, said: tuple[str, ...]
) -> tuple[str, tuple[tuple[Button, ...], ...]]:
    line, accept = OFFERS[proposal.kind](book, scene, proposal.about)
    if week is None:
        accept = detour(accept, TodayTap())
    if not is_asking(proposal.kind):
        return line, rows_that_fit([accept])
    label = texts.decline_label(scene.words, may_come_again=may_come_again(proposal.kind))
    declines = button(label, NotNowTap(proposal.kind, proposal.about, week), said)
    return line, rows_that_fit([accept, declines])
