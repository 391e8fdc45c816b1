"""Times: what people type for them, and how we say when a prompt asks."""

import re
import unicodedata
from datetime import time

import msgspec

from habitbot.core.schedule import CronLine, parse_cron
from habitbot.core.typed.number_words import IN_ENGLISH, TENS, number_called, numbers_joined
from habitbot.core.typed.text import fold, straight_apostrophes
from habitbot.core.typed.weekday_names import WEEKDAYS, weekdays_through
from habitbot.texts.own_names import in_english
from habitbot.texts.words import SOURCE, Words, later

MOST_LETTERS = 100
MOST_TIMES_SAID = 4
MOST_DATES_SAID = 3

SHORT = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
GROUPS = {
    **dict.fromkeys(["day", "days", "daily", "everyday", "taglich", "tgl", "tag"], range(7)),
    **dict.fromkeys(["dia", "dias", "diario", "jour", "jours"], range(7)),
    **dict.fromkeys(["weekday", "weekdays", "workday", "workdays", "werktags"], range(5)),
    **dict.fromkeys(["weekend", "weekends"], range(5, 7)),
}
PARTS_OF_DAY = {
    **dict.fromkeys(["am", "morning", "mornings"], "am"),
    **dict.fromkeys(["pm", "afternoon", "afternoons", "evening", "evenings"], "pm"),
    **dict.fromkeys(["night", "nights"], "night"),
}
FILLERS = (
    "a about and around ask at between clock each every from in is it it's its me now on please "
    "the um jeden von de immer siempre toujours cada todos todas tous toutes chaque jede los las la"
    " le les el du des au aux al a vers gegen gegn sobre tipo en am an der"
)
"""What may stand around a time; with any other word it is none."""

KNOWN = {*WEEKDAYS, *GROUPS, *PARTS_OF_DAY, *FILLERS.split()}

FRACTIONS = {"quarter": 15, "half": 30}
CLOCK_NUMBERS = IN_ENGLISH | FRACTIONS
NUMBER = re.compile(rf"\b(?:({'|'.join(TENS)})[ -](?=[a-z]))?({'|'.join(CLOCK_NUMBERS)})\b")

NAMED_TIMES = {"noon": "12:00", "midday": "12:00", "midnight": "0:00"}
CLOCK_WORDS = (
    (r"\b(?:mittags?|mediodia|midi)\b", "12:00"),
    (r"\b(?:mitternacht|medianoche|minuit)\b", "0:00"),
    (r"\b(?:entre semana|en semaine|unter der woche|dias (?:laborables|habiles))\b", "weekdays"),
    (
        r"\b(?:fin(?:es)? de semana|findes?|week-ends?|wochenenden?|wochenends|fins? de semaine)\b",
        "weekends",
    ),
    (
        r"\b(?:(?:de|por) la (?:manana|madrugada)|du matin|(?:tous )?les matins|chaque matin"
        r"|in der fruh|(?:jeden|am) (?:morgen|vormittag)|morgens|fruhmorgens|vormittags|cada manana"
        r"|todas las mananas)\b",
        " am",
    ),
    (
        r"\b(?:(?:de|por) la tarde|de l'?apres-midi|nachmittags|abends|du soir|(?:tous )?les soirs"
        r"|chaque soir|(?:jeden|am) (?:abend|nachmittag)|cada tarde|todas las tardes)\b",
        " pm",
    ),
    (
        r"\b(?:(?:de|por) la noche|de la nuit|nachts|in der nacht|cada noche|todas las noches)\b",
        " night",
    ),
    (r"(?<=\d)\s?(?:heures?|horas?|hs)\b", "h"),
    (r"\bviertel nach (?=\d)", "15 past "),
    (r"\b(\d{1,2}) (?:minuten )?nach (?=\d)", r"\1 past "),
    (r"\b(\d{1,2}) ?h? (?:y media|et demie?)\b", r"\1:30"),
    (r"\b(\d{1,2}) ?h? (?:y cuarto|et quart)\b", r"\1:15"),
    (r"\b(\d{1,2}) y ([0-5]\d)\b", r"\1:\2"),
    (r"\b(\d{1,2})(?:ish\b| o clock\b)", r"\1"),
)
"""How German, Spanish and French tell clock times and parts of the day, without accents, and how
English does."""

BACK = re.compile(
    r"\b(?P<part>viertel|cuarto|\d{1,2}) (?:min(?:uten|utos)? )?(?:vor|para las?)"
    r" (?P<hour>\d{1,2})\b"
    r"|\b(?P<of>\d{1,2}) ?h? (?:menos|moins(?: le)?) (?P<less>cuarto|quart|\d{1,2})\b"
    r"|\b(?P<german>halb|dreiviertel) (?P<coming>\d{1,2})\b"
)
"""Times told back from the hour that is coming: "zehn vor sieben", "neuf heures moins le quart"; in
German "halb neun" is half past eight."""

PARTS_LEFT = {"viertel": 15, "cuarto": 15, "quart": 15, "halb": 30, "dreiviertel": 15}

AT_ONE = re.compile(r"\ba la una\b|\bum eins\b|\bune heure\b")
A_WORD = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]+)*")
MOST_OF_A_CLOCK, HOURS, HOUR = 59, 24, 60

NAMED = re.compile(rf"\b({'|'.join(NAMED_TIMES)})\b")

CLOCK = re.compile(
    r"""(?x) (?<![\w:.])
    (?: (?P<away>5|10|15|20|25|30) (?:\ minutes)? \ (?P<way>past|to) \ (?P<near>\d{1,2})
      | (?P<hour>\d{1,2}?) (?: (?:\ ?[:.h]\ ?|\ uhr\ |\ )? (?P<minute>[0-5]\d) )?
    )
    (?: \ ?(?:hrs?|h|uhr|o'clock)\b )?
    (?: \ ?(?:in\ the\ |at\ )?(?P<part>am|pm|morning|afternoon|evening|night)\b )?
    (?! \w | [:.]\d )
    """
)
RANGE = re.compile(
    r"\b([a-z]+) ?(?:-|\bto\b|\bbis\b|\btill\b|\buntil\b|\bthrough\b|\bal?\b|\bau\b)"
    r" ?([a-z]+)\b"
)
NOON, HALF_A_DAY = 12, 12 * 60
FEWEST_OF_A_CLOCK = 3
"""Digits of a time with its minutes: "830"."""

HALF_TOLD = re.compile(r"\d ?[ap]\.?m\b")
SAYS_WHICH = re.compile(rf"\b0\d|(?:{'|'.join(PARTS_OF_DAY)})\b")
BETWEEN = re.compile(r" ?(?:-|\b(?:and|to|till|until|bis|und|hasta|à)\b|(?<=\d) a (?=\d)) ?")
CRON = re.compile(r"@.*|.*\*.*|[\d,/-]+ +[\d,/-]+ +[\d,/l-]+ +\S+ +\S+", re.IGNORECASE)


class _Said(msgspec.Struct, frozen=True):
    """Clock times and weekdays (Monday = 0) found in what was typed."""

    clocks: frozenset[time]
    weekdays: frozenset[int]


def read_times(typed: str, language: str = SOURCE) -> str | None:
    """The cron line meant by typed times: "weekdays 8:30", "half past eight", "sat, sun 10".

    Weekdays are known in that language and in English. What looks like a cron line is handed on
    as it is. None where it isn't understood, or where no single cron line says it (8:00 and 20:30).
    """
    if CRON.fullmatch(typed.strip()):
        return typed.strip()
    said = _read(in_english(_plain(typed), language))
    return _cron(said) if said is not None and said.clocks else None


def read_clock(typed: str) -> time | None:
    """The one clock time typed: "8.30", "830", "8pm", "quarter to nine", "20h30"; else None."""
    said = _read(_plain(typed))
    if said is None or said.weekdays or len(said.clocks) != 1:
        return None
    return next(iter(said.clocks))


def is_plain_clock(typed: str) -> bool:
    """Whether it is one time of every day that can be no other: "20:30", but not "8"."""
    clock, digits = read_clock(typed), sum(map(str.isdigit, typed))
    has_minutes, has_half = digits >= FEWEST_OF_A_CLOCK, HALF_TOLD.search(typed.casefold())
    return clock is not None and bool(has_minutes or has_half or clock.hour > NOON)


def read_weekdays(typed: str, language: str = SOURCE) -> frozenset[int]:
    """The weekdays typed, Monday = 0, in that language or in English; none beside anything else."""
    said = _read(in_english(_plain(typed), language))
    return frozenset() if said is None or said.clocks else said.weekdays


def read_span(typed: str) -> tuple[time, time] | None:
    """The two clock times typed, from and to: "22-7", "10pm to 6:30 am"; else None."""
    ends = BETWEEN.split(_plain(typed))
    clocks = [read_clock(end) for end in ends]
    match clocks:
        case [time() as start, time() as end]:
            return start, end
        case _:
            return None


def likelier_span(typed: str) -> tuple[time, time] | None:
    """The two clock times of a span that takes up the day, by a clock of twelve hours.

    So "10 to 7" may be from ten at night. None where it takes up no more than half a day, or where
    a 24-hour clock or a part of the day is told with its beginning.
    """
    span = read_span(typed)
    begun = BETWEEN.split(_plain(typed))[0]
    if span is None or span[0].hour > NOON or SAYS_WHICH.search(begun):
        return None
    start, end = (60 * at.hour + at.minute for at in span)
    if (end - start) % (2 * HALF_A_DAY) <= HALF_A_DAY:
        return None
    return time(*divmod((start + HALF_A_DAY) % (2 * HALF_A_DAY), 60)), span[1]


def describe_cron(words: Words, cron: str) -> str:
    """When a prompt asks, to stand within a sentence: "every day at 20:30".

    A cron line that says more than a few dates, weekdays and times is shown as it is.
    """
    line = parse_cron(cron)
    if not _can_be_said(line):
        return cron
    days = _days(words, line.days, line.weekdays)
    if len(line.times) > MOST_TIMES_SAID:
        return words.say("{days}, {times}", days=days, times=_times(words, line))
    return words.say("{days} at {times}", days=days, times=_times(words, line))


def label_cron(words: Words, cron: str) -> str:
    """The same on a button, the time first: "20:30", "08:30 Monday to Friday"."""
    line = parse_cron(cron)
    if not _can_be_said(line):
        return cron
    if not line.days and not line.weekdays:
        return _times(words, line)
    days = _days(words, line.days, line.weekdays)
    return words.say("{times} {days}", times=_times(words, line), days=days)


def times_of(words: Words, cron: str) -> str:
    """The times of a cron line alone."""
    return _times(words, parse_cron(cron))


def every_day(words: Words) -> str:
    """Each day of the week."""
    return words.say("every day")


def _can_be_said(line: CronLine) -> bool:
    has_few_times = len(line.times) <= MOST_TIMES_SAID or _is_hourly(line)
    is_short = has_few_times and len(line.days) <= MOST_DATES_SAID
    return is_short and not line.months and not line.has_counted_weekdays


def _is_hourly(line: CronLine) -> bool:
    """Whether it names every hour from the first time to the last."""
    first, last = line.times[0], line.times[-1]
    return {at.minute for at in line.times} == {first.minute} and (
        len(line.times) == last.hour - first.hour + 1
    )


def _times(words: Words, line: CronLine) -> str:
    if len(line.times) > MOST_TIMES_SAID:
        return words.say(
            "hourly {first} – {last}",
            first=words.time(line.times[0]),
            last=words.time(line.times[-1]),
        )
    return words.list_of([words.time(at) for at in line.times])


def _days(words: Words, days: tuple[int, ...], weekdays: tuple[int, ...]) -> str:
    """The days of a cron line; a date and a weekday together mean either, so that is said."""
    if days and weekdays:
        return words.say(
            "{dates} or {weekdays}",
            dates=_dates(words, days),
            weekdays=_weekdays(words, weekdays),
        )
    if days:
        return _dates(words, days)
    return _weekdays(words, weekdays) if weekdays else every_day(words)


def _dates(words: Words, days: tuple[int, ...]) -> str:
    dates = [_ordinal(words, day) for day in days if day > 0]
    if -1 in days:
        dates.append(words.say("last day"))
    return words.say("{dates} of the month", dates=words.list_of(dates))


def _ordinal(words: Words, number: int) -> str:
    endings = {
        1: later("{number}st"),
        2: later("{number}nd"),
        3: later("{number}rd"),
    }
    ending = number % 10 if number not in (11, 12, 13) else 0
    return words.say(endings.get(ending, later("{number}th")), number=number)


def _weekdays(words: Words, weekdays: tuple[int, ...]) -> str:
    first, last = weekdays[0], weekdays[-1]
    if len(weekdays) > 2 and last - first == len(weekdays) - 1:
        return words.say("{first} to {last}", first=words.weekday(first), last=words.weekday(last))
    each = (
        later("Mondays"),
        later("Tuesdays"),
        later("Wednesdays"),
        later("Thursdays"),
        later("Fridays"),
        later("Saturdays"),
        later("Sundays"),
    )
    return words.list_of([words.say(each[weekday]) for weekday in weekdays])


def _plain(typed: str) -> str:
    """What was typed in small letters, with plain digits, dashes and blanks, numbers as digits."""
    digits = "".join(str(unicodedata.decimal(sign, sign)) for sign in typed[: MOST_LETTERS + 1])
    text = unicodedata.normalize("NFKC", straight_apostrophes(digits)).casefold()
    text = " ".join(re.sub("[\u2010-\u2015\u2212]", "-", text).split())
    text = re.sub(r"\b([ap])\.? ?m\b\.?", r"\1m", text)
    text = NAMED.sub(lambda word: NAMED_TIMES[word[0]], text)
    return _clock_in_english(NUMBER.sub(_as_digits, fold(text))).strip(" .!?")


def _clock_in_english(text: str) -> str:
    """A plain text with the clock times of other languages as English tells them."""
    text = AT_ONE.sub("1", text)
    text = A_WORD.sub(_number_as_digits, numbers_joined(text))
    for said, meant in CLOCK_WORDS:
        text = re.sub(said, meant, text)
    return " ".join(BACK.sub(_told_back, text).split())


def _number_as_digits(found: re.Match[str]) -> str:
    number = number_called(found[0])
    return found[0] if number is None or number > MOST_OF_A_CLOCK else str(number)


def _told_back(found: re.Match[str]) -> str:
    """A time that is told back from an hour, as a clock shows it."""
    said = {name: value for name, value in found.groupdict().items() if value}
    part = said.get("part") or said.get("less") or said["german"]
    hour = (int(said.get("hour") or said.get("of") or said["coming"]) - 1) % HOURS
    minutes = PARTS_LEFT.get(part) or int(part)
    return f"{hour or NOON}:{HOUR - minutes:02}" if 0 < minutes < HOUR else found[0]


def _as_digits(word: re.Match[str]) -> str:
    """A number word, or two of them: "twenty five" is one number, "twenty thirty" a time."""
    tens, last = (CLOCK_NUMBERS.get(part, 0) for part in word.groups())
    return str(tens + last) if last < 10 else f"{tens or ''} {last}".strip()


def _read(text: str) -> _Said | None:
    """The times and weekdays in a plain text, None if anything in it is not understood."""
    if len(text) > MOST_LETTERS:
        return None
    words = set(re.findall(r"[^\s,;&+.]+", RANGE.sub(_spell_out, CLOCK.sub(" ", text))))
    parts = {PARTS_OF_DAY[word] for word in words if word in PARTS_OF_DAY}
    if not words <= KNOWN or len(parts) > 1:
        return None
    found = [_clock(match, "".join(parts)) for match in CLOCK.finditer(text)]
    clocks = frozenset(clock for clock in found if clock is not None)
    if None in found:
        return None
    weekdays = {WEEKDAYS[word] for word in words if word in WEEKDAYS}
    groups = (GROUPS[word] for word in words if word in GROUPS)
    return _Said(clocks, frozenset(weekdays.union(*groups)))


def _spell_out(span: re.Match[str]) -> str:
    """All weekdays of a range like "fri-mon"; what is no such range stays as it is."""
    first, last = (WEEKDAYS.get(name) for name in span.groups())
    if first is None or last is None:
        return span[0]
    return " ".join(SHORT[day] for day in weekdays_through(first, last))


def _clock(found: re.Match[str], part: str) -> time | None:
    """The time of a match; `part` of the day where the match itself names none."""
    part = PARTS_OF_DAY[found["part"]] if found["part"] else part
    hour = _hour(int(found["near"] or found["hour"]), part)
    minute = int(found["minute"] or 0)
    if hour is None or (hour == 24 and minute):
        return None
    away = int(found["away"] or 0) * (-1 if found["way"] == "to" else 1)
    return time(*divmod((60 * hour + minute + away) % (24 * 60), 60))


def _hour(hour: int, part: str) -> int | None:
    """An hour of 24 from one as it was said; None where there is no such hour."""
    if hour > 24 or (part == "am" and hour > 12):
        return None
    if part == "night":
        return (hour + 12) % 24 if 5 <= hour <= 12 else hour
    if not part or hour > 12:
        return hour
    return hour % 12 + (12 if part == "pm" else 0)


def _cron(said: _Said) -> str | None:
    hours = sorted({clock.hour for clock in said.clocks})
    minutes = sorted({clock.minute for clock in said.clocks})
    if len(hours) * len(minutes) != len(said.clocks):
        return None
    at = " ".join(",".join(map(str, numbers)) for numbers in (minutes, hours))
    return f"{at} * * {_cron_weekdays(said.weekdays)}"


def _cron_weekdays(weekdays: frozenset[int]) -> str:
    if len(weekdays) in (0, 7):
        return "*"
    if weekdays == frozenset(range(5)):
        return "1-5"
    return ",".join(str((weekday + 1) % 7) for weekday in sorted(weekdays))
