"""Weekdays by their English names, whole and short, and those from one to another."""

WEEKDAYS = {
    name: weekday
    for weekday, names in enumerate(
        [
            "mo mon monday mondays",
            "tu tue tues tuesday tuesdays",
            "we wed weds wednesday wednesdays",
            "th thu thur thurs thursday thursdays",
            "fr fri friday fridays",
            "sa sat saturday saturdays",
            "su sun sunday sundays",
        ]
    )
    for name in names.split()
}


def weekdays_through(first: int, last: int) -> list[int]:
    """The weekdays from one to another, over the end of a week: "fri-mon"."""
    return [day % 7 for day in range(first, last + 1 if first <= last else last + 8)]
