"""What a habit's own words say of how often it is due."""

import re
from functools import cache
from itertools import accumulate

from habitbot.core.frequency import EveryDay, Frequency, TimesAWeek, on_weekdays
from habitbot.core.habit import Habit
from habitbot.core.typed.limits import is_limit
from habitbot.core.typed.number_words import IN_ENGLISH, IN_OTHER_LANGUAGES
from habitbot.core.typed.text import fold
from habitbot.core.typed.weekday_names import WEEKDAYS, weekdays_through

MOST_A_WEEK = 7
NUMBERS = {
    **{name: number for name, number in IN_OTHER_LANGUAGES.items() if number <= MOST_A_WEEK},
    **{name: number for name, number in IN_ENGLISH.items() if 0 < number <= MOST_A_WEEK},
    **{
        name: number
        for number, names in enumerate(
            [
                "once einmal una une",
                "twice zweimal",
                "thrice dreimal",
                "viermal",
                "funfmal",
                "sechsmal",
                "siebenmal",
            ],
            1,
        )
        for name in names.split()
    },
}
ALONE = "once|twice|thrice|ein(?=mal)|einmal|zweimal|dreimal|viermal|funfmal|sechsmal|siebenmal"
"""What says how many times without another word for that."""

_NUMBER = rf"(?<![\d.,])[1-7]|\b(?:{'|'.join(NUMBERS)})\b"
_DAYS = "days?|tage?n?|dias?|jours?|evenings?|mornings?|nights?|abende?n?|noches?|soirs?"
_TIMES = f"x|times?|mal|veces|vcs|vez|fois|{_DAYS}"
_A_WEEK = (
    r"(?:(?:a|per|each|every|in\sthe|die|pro|je|jede|in\sder|a\sla|por|x|cada|par|la|chaque)\s|/\s?)?"
    r"(?:week|wk|woche|wo|semana|semaine|sem)\b"
    r"|\b(?:weekly|wochentlich|woechentlich|semanales|semanalmente)\b"
)
_OR = r"(?:\s?-\s?|-?\s(?:to|or|bis|oder|a|o|ou)\s)"
TIMES_A_WEEK = re.compile(
    rf"(?:(?P<few>{_NUMBER}){_OR})?"
    rf"(?:(?P<number>{_NUMBER}) ?(?:{_TIMES})\b|\b(?P<alone>{ALONE})\b) ?(?:{_A_WEEK})"
)
EACH_WEEK = re.compile(
    r"\b(?:every|each|jede|cada|chaque) (?:week|woche|semana|semaine)(?= *$|,)"
    r"|\b(?:weekly|wochentlich|semanalmente)(?= *$|,)"
)

FULL = {name: day for name, day in WEEKDAYS.items() if name.endswith("day")} | {
    name: weekday
    for weekday, names in enumerate(
        [
            "montag lunes lundi",
            "dienstag martes mardi",
            "mittwoch miercoles mercredi",
            "donnerstag jueves jeudi",
            "freitag viernes vendredi",
            "samstag sonnabend sabado samedi",
            "sonntag domingo dimanche",
        ]
    )
    for name in names.split()
}
SHORT = {name: day for name, day in WEEKDAYS.items() if not name.endswith(("day", "days"))} | {
    name: weekday
    for weekday, names in enumerate(
        ["lun", "di mar", "mi mie mier mer", "do jue jeu", "vie ven", "sab sam", "so dom dim"]
    )
    for name in names.split()
}
"""A habit may be named in another language than the person's own, so all are known at once."""

WORDS_AS_WELL = frozenset(
    ("tu", "we", "su", "mi", "do", "so", "mar", "mer", "vie", "ven", "sam", "dom")
)
"""What is short for a weekday, and another word in some language."""

_FULL = rf"(?:{'|'.join(FULL)})(?:s|e)?"
_ANY = rf"\b(?:{_FULL}|(?:{'|'.join(sorted(SHORT, key=len, reverse=True))}))\b"
_AND = (
    r"(?:\s?[,/&+]\s?(?:(?:and|und|y|e|et)\s)?|\s(?:and|und|y|e|et|sowie)\s)"
    r"(?:(?:on|every|am|jeden|an|los|el|les|le)\s)?"
)
SEVERAL = re.compile(rf"{_ANY}(?:{_AND}{_ANY})+")
RANGE = re.compile(rf"({_ANY})(?: ?- ?| (?:to|through|thru|till|bis|a|al|au) )({_ANY})")
ONE = re.compile(
    r"\b(?:every|each|jede[nr]?|immer(?: am)?|cada|chaque|tous les|ts les|todos los"
    rf"|siempre (?:el|los)|toujours le|los|le|les) ({_FULL})\b"
    rf"|\b(?:every|each|jeden) ({'|'.join(SHORT)})\b"
    rf"|\b({'|'.join(name for name in FULL if name.endswith(('day', 'tag', 'woch', 'abend')))})s\b"
)
"""A weekday that comes again and again: "every Monday", "montags"; other than "on Monday"."""

GROUPS = (
    (
        re.compile(
            r"\b(?:every|each|on|jeden) (?:weekday|workday|working day|werktag)s?\b|\bweekdays\b"
            r"|\b(?:werktags|wochentags|entre semana|en semaine|an werktagen|unter der woche)\b"
            r"|\b(?:los|cada) dias? (?:laborables?|habil(?:es)?)\b|\bjours? ouvrables?\b"
        ),
        frozenset(range(5)),
    ),
    (
        re.compile(
            r"\b(?:every|each|on|at|on the|at the|am|an|jedes|cada|le|les|chaque|tous les) "
            r"(?:weekend|wochenende|week-?end)[sn]?\b|\bfines? de semana\b|\bwochenends\b"
            r"|\b(?:el|los|cada) (?:fin de semana|findes?)\b|\b(?:la|les|chaque) fins? de semaine\b"
            r"|^weekends\b"
        ),
        frozenset((5, 6)),
    ),
)


ALL_BUT = re.compile(
    r"\b(?:except|apart from|but not|not (?:on|at)|ausser|bis auf|nicht (?:am|an)|menos|excepto"
    r"|salvo|sauf|hormis|pas (?:le|les))\b"
)
"""What turns the days named behind it round: "every day except on Sundays"."""

SELDOM = re.compile(
    r"\b(?:every|each|alle|jede[nrs]?|cada|chaque|tous les|toutes les) "
    r"(?:[2-9]|other|second|third|two|three|four|zweite[nrs]?|dritte[nrs]?|zwei|drei|vier|dos|tres"
    r"|cuatro|segund[oa]|deux|trois|quatre)\b"
    r"|\b(?:a|per|each|every|im|pro|al|por|par|du|chaque|cada|jeden) (?:month|monat|mes|mois)\b"
    r"|\b(?:monthly|monatlich|mensual(?:mente)?|mensuel(?:le)?|fortnightly|biweekly)\b"
)
"""Another rhythm, of which weekdays say no more than on which of them: every 2 weeks on Mondays."""

WHICH = {
    name: number
    for number, names in enumerate(
        [
            "other second zweiten zweite segundo segunda deuxieme",
            "third dritten dritte tercer tercera troisieme",
            "fourth vierten vierte cuarto cuarta quatrieme",
            "fifth funften funfte quinto quinta cinquieme",
            "sixth sechsten sechste sexto sexta sixieme",
        ],
        2,
    )
    for name in names.split()
}
"""Which one of several days it is that comes again: "every other day"."""

WEEKS_OF_A_MONTH = 4

EACH_DAY = re.compile(
    r"\b(?:(?:every|each)(?: single)? (?:day|night|morning|afternoon|evening)|everyday|daily"
    r"|nightly|jeden (?:tag|morgen|mittag|vormittag|nachmittag|abend)|jede nacht|taglich"
    r"|taeglich|tgl|allabendlich|cada (?:dia|noche|manana|tarde)|todos los dias"
    r"|todas las (?:noches|mananas|tardes)|a diario|diariamente|chaque (?:jour|soir|matin|nuit)"
    r"|(?:tous|ts) les (?:jours|soirs|matins)"
    r"|toutes les nuits|quotidiennement)\b"
)

LOOSE = re.compile(
    r"(?i)^[,:;.) –-]+|(?<![,:;( –-])[,:;( –-]++(?:(?:on|at|am|an|el|los|le|les)\b)?[,: ]*+$"
)
"""What led to how often, once that is taken out."""

QUOTED = re.compile(r"[“„\"«][^”“\"»]*[”“\"»]|(?<!\w)['‘][^'’]*['’](?!\w)")
"""A title, which says nothing of how often."""


def find_frequency(name: str, anchor: str = "") -> Frequency | None:
    """How often a habit's words say that it is done: "Run 3 times a week", "Yoga on Mondays".

    What it follows says so where its name doesn't: "on Monday morning" comes again each week.
    A limit's times a week are how much is too much. None, too, for every day.
    """
    found = frequency_said(name) or _said_of_moment(anchor)
    return None if isinstance(found, EveryDay) else found


def frequency_said(name: str) -> Frequency | None:
    """The same, and every day where words say that; None where they say nothing of how often."""
    said = QUOTED.sub(" ", name)
    text = " ".join(re.sub("[\u2010-\u2015\u2212]", "-", fold(said)).split())
    if SELDOM.search(text):
        return None
    days = _weekdays_in(text, _large(said))
    if left_out := ALL_BUT.search(text):
        named = days or {_weekday_of(one) for one in _whole_in(text[left_out.end() :])}
        days = frozenset(range(7)) - named if named else frozenset()
    if days:
        return on_weekdays(days)
    found = _times_in(text, name)
    return EveryDay() if found is None and EACH_DAY.search(text) and not is_limit(name) else found


def nearest_frequency(name: str) -> Frequency | None:
    """The plan that comes closest to a rhythm that none can hold: "every 2 days", "8x a month".

    It asks no more often than the words do. None where they tell no such rhythm, or a rarer one
    than a week.
    """
    text = " ".join(fold(QUOTED.sub(" ", name)).split())
    if is_limit(name) or find_frequency(name) is not None:
        return None
    few_days, alternating, times_a_month = _rhythms()
    if found := few_days.search(text):
        apart = WHICH.get(found["said"]) or _number_of(found["said"])
        return TimesAWeek(MOST_A_WEEK // apart) if apart > 1 else None
    if alternating.search(text):
        return TimesAWeek(MOST_A_WEEK // 2)
    found = times_a_month.search(text)
    times = _number_of(found["number"] or found["alone"]) // WEEKS_OF_A_MONTH if found else 0
    return TimesAWeek(times) if 0 < times < MOST_A_WEEK else None


@cache
def _rhythms() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Some days apart, one day of two, and times a month."""
    return (
        re.compile(
            rf"\b(?:every|each|alle|jede[nrs]?|cada|(?:tous|toutes) les)"
            rf" (?P<said>{_NUMBER}|{'|'.join(WHICH)}) (?:{_DAYS})\b"
        ),
        re.compile(
            r"\b(?:(?:un|1) (?:jour|soir) sur (?:deux|2)|un dia si,? (?:y )?(?:otro|un dia) no"
            r"|dia por medio|dias alternos|alternate days)\b"
        ),
        re.compile(
            rf"(?:(?<![\d.,])(?P<number>\d\d?|\b(?:{'|'.join(NUMBERS)})) ?(?:{_TIMES})\b"
            rf"|\b(?P<alone>{ALONE})\b)"
            r" (?:a|per|each|every|im|in the|pro|al|por|par|du) (?:month|monat|mes|mois)\b"
        ),
    )


def _number_of(said: str) -> int:
    return int(said) if said.isdecimal() else NUMBERS.get(said, 1)


def _said_of_moment(anchor: str) -> Frequency | None:
    """The same of the moment that a habit follows, of which a weekday alone is enough."""
    found, moment, (weekday, other) = frequency_said(anchor), fold(anchor), _in_moments()
    if found is not None or SELDOM.search(moment) or other.search(moment):
        return found
    days = {_weekday_of(one) for one in weekday.findall(QUOTED.sub(" ", moment))}
    return on_weekdays(days) if days else None


@cache
def _in_moments() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A weekday, whole, also at the head of a German part of the day, and what makes it another.

    "Montagmorgen" is one, "the first Monday of the month" comes too seldom.
    """
    parts = "fruh|morgen|vormittag|mittag|nachmittag|abend|nacht"
    others = r"month|monat|mes|mois|before|until|bevor|vor|bis|antes|hasta|avant|jusqu"
    return re.compile(rf"\b({_FULL})(?:(?:{parts})s?)?\b"), re.compile(rf"\b(?:{others})")


def frequency_newly_said(before: Habit, name: str) -> Frequency | None:
    """How often a new name says that it is done, where the old one did not and it is not so yet."""
    said = frequency_said(name)
    is_new = said not in {None, frequency_said(before.name), before.frequency}
    return said if is_new else None


def nearest_newly_said(before: Habit, name: str) -> Frequency | None:
    """The plan nearest to what a new name tells, where the old one did not and it is not so yet."""
    nearest = nearest_frequency(name)
    is_new = nearest not in {None, nearest_frequency(before.name), before.frequency}
    return nearest if is_new else None


def without_plan(name: str) -> str:
    """The words but for those of how often: of "Twice a week, 20 push-ups" the last two."""
    if frequency_said(name) is None:
        return name
    letters = [fold(letter) for letter in name]
    text, starts = "".join(letters), accumulate(map(len, letters), initial=0)
    plans = (TIMES_A_WEEK, RANGE, SEVERAL, ONE, *(pattern for pattern, _ in GROUPS))
    said = {at for plan in plans for found in plan.finditer(text) for at in range(*found.span())}
    rest = (letter for letter, at in zip(name, starts, strict=False) if at not in said)
    return LOOSE.sub("", " ".join("".join(rest).split()))


def _times_in(text: str, name: str) -> Frequency | None:
    found = TIMES_A_WEEK.search(text)
    if (found is None and EACH_WEEK.search(text) is None) or is_limit(name):
        return None
    said = found and (found["few"] or found["number"] or found["alone"])
    times = _number_of(said or "")
    return TimesAWeek(times) if times < MOST_A_WEEK else EveryDay()


def _large(said: str) -> frozenset[str]:
    """The words that are written large wherever they stand; none where all are."""
    words = [] if said.isupper() else re.findall(r"\w+", said)
    large, small = (
        {fold(one) for one in words if one[0].isupper() is size} for size in (True, False)
    )
    return frozenset(large - small)


def _weekdays_in(text: str, large: frozenset[str]) -> frozenset[int]:
    """The weekdays on which it comes again: several of them, a range, a group, or one by itself."""
    days: set[int] = set()
    for span in RANGE.finditer(text):
        if _are_weekdays(span, large):
            first, last = map(_weekday_of, span.groups())
            days |= {*weekdays_through(first, last)}
    for several in SEVERAL.finditer(text):
        if _are_weekdays(several, large):
            days |= {_weekday_of(one) for one in re.findall(_ANY, several[0])}
    for one in ONE.finditer(text):
        days.add(_weekday_of(one[1] or one[2] or one[3]))
    for pattern, group in GROUPS:
        days |= group if pattern.search(text) else frozenset()
    return frozenset(days)


def _whole_in(text: str) -> list[str]:
    return re.findall(rf"\b{_FULL}\b", text)


def _are_weekdays(found: re.Match[str], large: frozenset[str]) -> bool:
    """Whether words that may be weekdays are: all there is, large, or one of them nothing else.

    "So, do sit-ups" names none.
    """
    names = re.findall(_ANY, found[0])
    around = found.string[: found.start()] + found.string[found.end() :]
    is_all = re.search(r"\w", around) is None
    return is_all or not WORDS_AS_WELL.issuperset(names) or large.issuperset(names)


def _weekday_of(name: str) -> int:
    """The weekday that a name means, be it said of one or of many."""
    known = FULL | SHORT
    return next(known[one] for one in (name, name[:-1]) if one in known)
