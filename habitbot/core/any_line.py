"""Cron lines that name more than times and weekdays: croniter reads them, and knows their days."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from croniter import croniter
from croniter.croniter import CroniterError

from habitbot.core.refusal import BadCron, CronFault, CronField

YEARS_AHEAD = 5
MINUTE = timedelta(minutes=1)


def expand(cron: str) -> tuple[list[list[int | str]], bool]:
    """The values of each of the five fields, and whether it counts weekdays. Raises BadCron."""
    try:
        fields, counted = croniter.expand(cron)
    except CroniterError:
        raise BadCron(CronFault.UNKNOWN_VALUE, *_blame(cron)) from None
    return fields, bool(counted)


def days_from(midnights: str, first: date) -> Iterator[date]:
    """The days of a line that runs at midnight, from the first one on; none within five years."""
    start = datetime.combine(first, time()) - MINUTE
    runs = croniter(midnights, start, datetime, max_years_between_matches=YEARS_AHEAD)
    for midnight in runs.all_next():
        yield midnight.date()


def _blame(cron: str) -> tuple[CronField | None, str]:
    """The first field that croniter refuses on its own, None where only the whole is wrong."""
    for place, (field, text) in enumerate(zip(CronField, cron.split(), strict=True)):
        alone = ["*"] * len(CronField)
        alone[place] = text
        if not croniter.is_valid(" ".join(alone)):
            return field, text
    return None, cron
