"""Hypothesis: days, marks, frequencies, and whole books with a past."""

from datetime import date, timedelta

from hypothesis import strategies as st

from habitbot.core.book import Book
from habitbot.core.frequency import EveryDay, Frequency, TimesAWeek, Weekdays
from habitbot.core.history import Mark
from habitbot.core.person import Change, DayRange, Person
from habitbot.core.settings import set_first_weekday
from tests.makers import TODAY, a_book, a_habit, a_person

LONGEST = 70

marks = st.sampled_from([*Mark])
drawings = st.text("xxxx..tsm", max_size=9) | st.text("xxxxxx.tsm", min_size=20, max_size=LONGEST)
past_days = st.integers(0, LONGEST).map(lambda ago: TODAY - timedelta(ago))
near_days = st.integers(-10, LONGEST).map(lambda ago: TODAY - timedelta(ago))

frequencies: st.SearchStrategy[Frequency] = st.one_of(
    st.just(EveryDay()),
    st.sets(st.integers(0, 6), min_size=1, max_size=6).map(lambda d: Weekdays(tuple(sorted(d)))),
    st.builds(TimesAWeek, st.integers(1, 6)),
)


@st.composite
def day_ranges(draw: st.DrawFn) -> DayRange:
    """A range of days; it may go on for ever."""
    first = draw(near_days)
    length = draw(st.none() | st.integers(0, 9))
    return DayRange(first, None if length is None else first + timedelta(length))


@st.composite
def books(draw: st.DrawFn) -> Book:
    """A person with one habit, number 1, that has been through a lot."""
    drawn = draw(drawings)
    book = a_book(drawn or "o", person=draw(travellers()))
    for day in sorted(draw(st.lists(past_days, max_size=2))):
        set_first_weekday(book, draw(st.integers(0, 6)), today=day)
    started_on = book.habits[1].started_on
    changed_on = sorted(draw(st.sets(past_days, max_size=3)))
    book.habits[1] = a_habit(
        started_on=started_on,
        frequencies=tuple(
            Change(day, draw(frequencies)) for day in changed_on if day >= started_on
        ),
        archived=tuple(draw(st.lists(day_ranges().filter(_may_be_a_rest), max_size=1))),
    )
    return book


def _may_be_a_rest(days: DayRange) -> bool:
    """A habit brought back is due that day: a rest is over before today, or it goes on."""
    return days.last is None or days.last < TODAY


@st.composite
def travellers(draw: st.DrawFn) -> Person:
    """A person who was away, and may have lost a date on the way."""
    return a_person(
        aways=tuple(draw(st.lists(day_ranges(), max_size=2))),
        lost_days=tuple(draw(st.lists(past_days, max_size=1))),
    )


down_days = st.frozensets(past_days, max_size=2)


def days_of(book: Book) -> list[date]:
    """The days of the first habit's life up to today."""
    started_on = book.habits[1].started_on
    return [started_on + timedelta(age) for age in range((TODAY - started_on).days + 1)]
