"""Hypothesis: days, marks, frequencies, and whole books with a past."""

from datetime import date, timedelta

from hypothesis import strategies as st

from habitbot.core.book import Book
from habitbot.core.frequency import EveryDay, Frequency, TimesAWeek, Weekdays
from habitbot.core.history import Mark
from habitbot.core.person import Change, DayRange, set_first_weekday
from tests.makers import TODAY, a_book, a_habit, a_person, history

LONGEST = 70

marks = st.sampled_from([*Mark])
drawings = st.text("xxxx..tsm", max_size=LONGEST)
past_days = st.integers(0, LONGEST).map(lambda ago: TODAY - timedelta(ago))
near_days = st.integers(-10, LONGEST).map(lambda ago: TODAY - timedelta(ago))

frequencies: st.SearchStrategy[Frequency] = st.one_of(
    st.just(EveryDay()),
    st.sets(st.integers(0, 6), min_size=1, max_size=6).map(lambda d: Weekdays(tuple(sorted(d)))),
    st.builds(TimesAWeek, st.integers(1, 6)),
)


@st.composite
def day_ranges(draw: st.DrawFn, *, may_go_on: bool = True) -> DayRange:
    """A range of days; it may go on for ever."""
    first = draw(near_days)
    length = draw(st.integers(0, 20))
    goes_on = may_go_on and draw(st.booleans())
    return DayRange(first, None if goes_on else first + timedelta(length))


@st.composite
def frequency_changes(draw: st.DrawFn) -> tuple[Change[Frequency], ...]:
    """Up to three choices of frequency, oldest first."""
    days = sorted(draw(st.sets(past_days, max_size=3)))
    return tuple(Change(day, draw(frequencies)) for day in days)


@st.composite
def books(draw: st.DrawFn) -> Book:
    """A person with one habit, number 1, that has been through a lot."""
    drawn = draw(drawings)
    person = a_person(
        aways=tuple(draw(st.lists(day_ranges(), max_size=2))),
        lost_days=tuple(draw(st.lists(past_days, max_size=1))),
    )
    book = a_book(person=person)
    for day in sorted(draw(st.lists(past_days, max_size=2))):
        set_first_weekday(book, draw(st.integers(0, 6)), today=day)
    book.habits[1] = a_habit(
        started_on=TODAY - timedelta(max(0, len(drawn) - 1)),
        frequencies=draw(frequency_changes()),
        archived=tuple(draw(st.lists(day_ranges(), max_size=1))),
    )
    book.order = (1,)
    book.histories[1] = history(drawn)
    return book


down_days = st.frozensets(past_days, max_size=2)


def days_of(book: Book) -> list[date]:
    """The days of the first habit's life up to today."""
    started_on = book.habits[1].started_on
    return [started_on + timedelta(age) for age in range((TODAY - started_on).days + 1)]
