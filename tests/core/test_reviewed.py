"""What a review told: the next one tells what came after it, however far that day had come."""

from habitbot.core.reviewed import Happening, OfHabit, Reviewed, Span
from tests.makers import TODAY, day


def test_a_day_of_which_a_part_was_told_has_the_rest_still_to_be_told() -> None:
    so_far = {1: OfHabit.BEGUN.value, 2: OfHabit.KEPT.value, 3: OfHabit.CAME_BACK.value}
    span = Span(day(7), TODAY, Reviewed(day(7), so_far))
    for number, is_untold in ((1, True), (2, True), (3, False), (4, True)):
        came_back = Happening(number, day(7), OfHabit.CAME_BACK)
        assert span.is_new(came_back) is is_untold
        assert (day(7) in span.days_of(number, OfHabit.CAME_BACK)) is is_untold
        assert day(6) in span.days_of(number, OfHabit.CAME_BACK)
