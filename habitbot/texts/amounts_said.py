"""Amounts as people tell them of a habit: its name beside the number, what comes on top, a day."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from habitbot.core.amount import AmountUnit, Target
from habitbot.core.typed.alike import is_same_word
from habitbot.core.typed.deeds import is_deed
from habitbot.core.typed.denials import NONE_OF, NOT, NOTHING
from habitbot.core.typed.naming import telling_words
from habitbot.core.typed.number_words import IN_OTHER_LANGUAGES, NUMBERED
from habitbot.core.typed.small_talk import read_small_talk
from habitbot.core.typed.text import fold, is_question, straight_apostrophes
from habitbot.texts.amounts_typed import (
    MORE,
    TO_BED,
    UNITS_BY_WORD,
    added,
    is_measured,
    plain,
    read_amount,
    says_slept,
    tells_night,
    without_k,
)
from habitbot.texts.clock_said import read_clock_said
from habitbot.texts.dates import LEAST_OF_A_WEEKDAY, read_date, read_length
from habitbot.texts.spoken import NO
from habitbot.texts.times import MOST_LETTERS
from habitbot.texts.words import SOURCE
from habitbot.texts.written import MOST_WORDS_OF_A_DAY_OVER, day_over

DENIED = "|".join(("no", "nope", "n", *NO))
INSTEAD = re.compile(
    rf"^\s*(?:{DENIED})\b(?:\s*[,.;:!–-]+\s*|\s+(?=\d+\s*$|(?:it|that|es|das|era|fue|c)\b))",
    re.IGNORECASE,
)
"""What stands before an amount that takes the place of another: "no, 3", "nein, es waren 3"; but
"no 10 pages" may say that there were none."""

BESIDE_AN_AMOUNT = frozenset(
    (
        *("a", "an", "the", "i", "ive", "have", "had", "did", "done", "it", "its", "was", "were"),
        *("is", "that", "this", "then", "of", "for", "my", "me", "to", "at", "in", "on", "and"),
        *("with", "all", "total", "altogether", "whole", "only", "just", "about", "around"),
        *("roughly", "nearly", "almost", "exactly", "so", "far", "now", "today", "already"),
        *("finished", "completed", "finally", "yes", "yeah", "yep", "ok", "okay", "please"),
        *("ich", "bin", "hab", "habe", "es", "war", "waren", "sind", "das", "der", "die", "den"),
        *("dem", "des", "von", "vom", "fur", "mein", "meine", "meiner", "meinem", "im", "am"),
        *("beim", "mit", "insgesamt", "gesamt", "zusammen", "ganzen", "nur", "etwa", "ca"),
        *("circa", "ungefahr", "fast", "genau", "bisher", "jetzt", "heute", "schon", "erledigt"),
        *("gemacht", "geschafft", "fertig", "endlich", "ja", "jep", "gelesen", "getrunken"),
        *("bitte", "und", "yo", "he", "fue", "fueron", "era", "de", "del", "la", "las", "el"),
        *("los", "en", "mi", "mis", "un", "una", "solo", "casi", "unos", "unas", "ahora"),
        *("hoy", "ya", "hecho", "hecha", "si", "por", "favor", "leido", "con", "y"),
        *("jai", "ai", "cetait", "cest", "le", "les", "du", "d", "l", "au", "avec", "mon", "ma"),
        *("mes", "une", "seulement", "environ", "presque", "maintenant", "aujourdhui", "deja"),
        *("fait", "faits", "oui", "lu", "bu", "pour", "et"),
    )
)
"""What may stand around an amount and takes nothing from it."""

OTHER = frozenset(("another", "otro", "otra", "autre"))
ON_TOP = (
    MORE
    | OTHER
    | frozenset(
        (
            *("extra", "additional", "noch", "weiterer", "weiteres", "weiteren", "dazu"),
            *("zusatzlich", "otros", "otras", "adicional", "adicionales", "encore", "autres"),
            *("supplementaire", "supplementaires"),
        )
    )
)
"""What says that an amount comes on top of what there is, one of it or some."""

NOT_ON_TOP = NOT | NONE_OF | NOTHING | frozenset(("than", "or", "als", "oder", "que", "o", "ou"))
"""What makes something else of such a word: "no more", "3 or more"."""

ONE = frozenset(
    (
        *("a", "an", "one", "ein", "eine", "einen", "einer", "eins", "einem", "un", "una", "uno"),
        "une",
    )
)
"""What is one of something that comes on top: "noch ein Glas"; left out beside "another"."""

MOST_IN_WORDS = 10
SMALL_NUMBERS = {
    word: str(number) for word, number in IN_OTHER_LANGUAGES.items() if 1 < number <= MOST_IN_WORDS
}
"""Small numbers in German, Spanish and French; "once" is eleven there, and one time here."""

IN_THE_DAY = re.compile(
    r"\b(?:in the (?:morning|afternoon|evening)|(?:this|at) (?:morning|afternoon|evening|noon)"
    r"|tonight|am (?:morgen|vormittag|mittag|nachmittag|abend)|heute (?:fruh|morgen|abend)"
    r"|(?:por|de|en|a) la (?:manana|tarde|noche)|esta (?:manana|tarde|noche)"
    r"|(?:ce|le) (?:matin|soir)|cet apres-midi|l'apres-midi)\b"
)
"""A part of the day, which is today's where no other day is told."""

TIME_OF_DAY = re.compile(
    r"(?:\b(?:at|around|um|gegen|a las?|sobre las|vers)|@) ?"
    r"\d{1,2}(?:[:.]\d\d)?(?: ?(?:am|pm|a\.m\.|p\.m\.|o'clock|uhr|h)\b)?(?!\s*[^\W\d]|[\w/])"
    r"|\ba \d{1,2} ?h(?:\d\d)?\b|\b\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|uhr)\b"
)
"""A time of day, which is no amount: "walk at 18:30", "4pm coffee"; but "at 20 pages" is one."""

LAST_NIGHT = re.compile(
    r"\b(?:last night|(?:letzte|gestern) nacht|heute nacht|anoche|la nuit derniere|cette nuit)\b"
)
YESTERDAY = "yesterday"

OF_A_NIGHT = (
    *TO_BED.split(),
    *("schlaf", "geschlafen", "sueno", "dormi", "sommeil", "night", "nacht", "noche", "nuit"),
)
"""What names a night, whatever the habit is called."""

MOST_WORDS = 10
"""More of them tell rather than say an amount."""

BEFORE_A_DEED = "ge"
ENDINGS = ("ing", "ed", "d", "t", "te", "e")
SHORTEST_STEM = 3

BETWEEN_TALK = re.compile(r"(?<=[^\W\d])[.,;!?…]+\s|(?<![.,;!?…])[.,;!?…]++(?=\s|$)|\n+|\s[–—]\s")
ELIDED = re.compile(r"^[dl]'")
SIGNS_AROUND = "\"'“”„()[].,;:!?…*"

UNTIL = frozenset(("until", "till", "til", "bis", "hasta", "jusqua", "jusque"))
BEFORE_A_PLACE = NUMBERED | UNTIL | {"to"}
ARTICLES = frozenset(["the", "a", "der", "die", "das", "den", "dem", "la", "el", "le", "l"])
NTH = re.compile(r"\d{1,4}(?:st|nd|rd|th|er|e|i?eme|te[nrs]?|[ao])")
"""What makes a number a place, which tells how far one is and not how much it was: "page 200"."""

ENDINGS_OF_MANY = frozenset(("s", "es", "e", "n", "en", "er"))
OF_MANY = ("s", "er", "ungen", "ionen", "eiten")
OF_ONE_IN_S = ("ss", "us", "is")
"""What words of many things end with beyond that of one, or by themselves; and those of one that
end with the same."""


@dataclass(frozen=True, slots=True)
class Typed:
    """The words of one message on a day, as they are read for each habit that counts.

    Which day some of them tell is looked up once, and known no longer than they are.
    """

    words: str
    today: date
    language: str = SOURCE
    _days: dict[tuple[str, ...], date | None] = field(default_factory=dict, repr=False)

    def day_told(self, words: tuple[str, ...]) -> date | None:
        """The day that no more than these of its words name: one that is over, or else ahead."""
        if words not in self._days:
            self._days[words] = _day_told(words, self.today, self.language)
        return self._days[words]


class SaidAmount(NamedTuple):
    """An amount as it was told of one habit.

    `is_more`: it comes on top of what there is. `day`: of which it is told, where one is.
    `is_counted`: said with what is counted, `is_named`: with a word of the habit's name,
    `is_night`: as a night's times or length. `by_clock`: so much, where the same words are those
    of a clock. `unknown`: the words beside it that say something else. `is_of_another`: its number
    tells no amount of what is counted, but a place, how often, or so many of what the habit is
    named for.
    """

    amount: int
    is_more: bool = False
    day: date | None = None
    is_counted: bool = False
    is_named: bool = False
    is_night: bool = False
    by_clock: int | None = None
    unknown: tuple[str, ...] = ()
    is_of_another: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether it can be meant only so."""
        return not (self.unknown or self.is_of_another)

    @property
    def is_bare(self) -> bool:
        """Whether it is a number alone, of which nothing tells what it counts."""
        is_told = self.is_counted or self.is_named or self.is_more or self.is_night
        return self.is_plain and not is_told


def read_said(typed: Typed, target: Target, name: str) -> SaidAmount | None:
    """The amount that words tell of a habit of that name; None where they tell none.

    "20 min of exercise", "coffees: 1", "4 pages more", "noch ein Glas", "10 pages yesterday", "no,
    3". A day ahead is told, too.
    """
    if len(typed.words) > MOST_LETTERS or is_question(typed.words):
        return None
    said, language = INSTEAD.sub("", typed.words), typed.language
    if not tells_night(said, language) and TIME_OF_DAY.search(fold(said)):
        said = TIME_OF_DAY.sub(" ", fold(said))
    behind_plus = added(said)
    is_more, said = behind_plus is not None, said if behind_plus is None else behind_plus
    if (whole := _read_whole(said, target, language)) is not None:
        return whole._replace(is_more=is_more)
    own, words = _own_words(target, name), _without_talk(said, target)
    if len(words) > MOST_WORDS:
        return None
    found = _read_words(words, target, own, language)
    if found is None or found.unknown:
        rest, day = _without_day(words, own, typed)
        dated = _read_words(rest, target, own, language) if day else None
        found = dated._replace(day=day) if dated else found
    found = _by_the_clock(found, target, typed.words)
    return found and found._replace(is_more=is_more or found.is_more)


def _by_the_clock(found: SaidAmount | None, target: Target, typed: str) -> SaidAmount | None:
    """The same, as so many hours where a clock's words name them: "half past six" may be 6½.

    So may "five to six" be of a night, where it is nothing else.
    """
    is_doubted = found.unknown if found else target.is_of_a_night
    is_hours = target.unit is AmountUnit.HOURS
    minutes = read_clock_said(typed) if is_hours and is_doubted else None
    if minutes is None:
        return found
    doubted = found or SaidAmount(0, unknown=(*typed.split(),))
    return doubted._replace(amount=minutes, is_of_another=False)


def is_amount_replaced(typed: str) -> bool:
    """Whether what is typed takes the place of an amount that was asked about: "no, 3"."""
    return INSTEAD.match(typed) is not None


def tells_of_more(typed: str) -> bool:
    """Whether a number of something comes on top of what there is, be it in words alone."""
    told = [_bare(word) for word in plain(typed, SOURCE).split()]
    has_number = any(map(_has_digit, told)) or not (ONE | OTHER).isdisjoint(told)
    return has_number and _comes_on_top(told)


def _comes_on_top(told: Sequence[str]) -> bool:
    return not ON_TOP.isdisjoint(told) and NOT_ON_TOP.isdisjoint(told)


def _read_whole(said: str, target: Target, language: str) -> SaidAmount | None:
    """Of time, all that is known by itself: "1h 20m", "in bed 23:10, up 6:40"."""
    if not target.unit.is_time:
        return None
    amount = read_amount(said, target.unit, language)
    if amount is None:
        return None
    is_night = tells_night(said, language)
    is_counted = target.is_of_a_night if is_night else _has_letter(plain(said, language))
    is_named = target.is_of_a_night and says_slept(said, language)
    return SaidAmount(
        amount,
        is_counted=is_counted,
        is_named=is_named,
        is_night=is_night,
        by_clock=_clock_said(said) if target.is_of_a_night else None,
    )


def _clock_said(said: str) -> int | None:
    """The clock that words mean, to five minutes, as people say it: "ten to seven"."""
    minutes = read_clock_said(said)
    return None if minutes is None or minutes % 5 else minutes


def _read_words(
    words: Sequence[str], target: Target, own: AbstractSet[str], language: str
) -> SaidAmount | None:
    """The amount in words that tell no day."""
    told = [
        word
        for one in plain(" ".join(words), language, target.word).split()
        if (word := _bare(one))
    ]
    is_more = _comes_on_top(told)
    said = [SMALL_NUMBERS.get(word, word) for word in told if not (is_more and word in ON_TOP)]
    counted = [word for word in said if _is_counted(word, target)]
    is_one = is_more and not any(map(_has_digit, said))
    if is_one and (counted or not ONE.isdisjoint(said)):
        said = ["1", *(word for word in said if word not in ONE)]
    known = [word for word in said if _has_digit(word) or _is_unit(word) or word in counted]
    named = [word for word in said if word not in known and _is_own(word, own)]
    unknown = [word for word in said if word not in {*known, *named, *BESIDE_AN_AMOUNT, *UNTIL}]
    amount = _read_counted(known, target, language)
    if amount is None:
        is_told = len([*filter(_has_digit, said)]) == 1 and bool(named)
        of_another = SaidAmount(0, is_named=True, unknown=tuple(unknown), is_of_another=True)
        return of_another if is_told else None
    is_nothing = amount == 0 and len(words) > 1 and not any(map(_has_digit, words))
    if is_nothing or (is_one and (unknown or (named and not counted))):
        return None
    is_timed = target.unit.is_time and any(map(_has_letter, known))
    has_unit = any(map(_has_letter, known)) or target.unit is AmountUnit.TIMES
    return SaidAmount(
        amount,
        is_more,
        is_counted=bool(counted) or is_timed,
        is_named=bool(named),
        unknown=tuple(unknown),
        is_of_another=_tells_a_place(said) or not (has_unit or _is_of_what_counts(said, own)),
    )


def _tells_a_place(said: Sequence[str]) -> bool:
    """Whether the number says which one it is: "read page 200", "bis 200", "the 5th page"."""
    at = _number_at(said)
    before = [word for word in said[:at] if word not in ARTICLES]
    is_behind = BEFORE_A_PLACE.issuperset(before[-1:]) if before else False
    return at < len(said) and (is_behind or NTH.fullmatch(said[at]) is not None)


def _is_of_what_counts(said: Sequence[str], own: AbstractSet[str]) -> bool:
    """Whether a number without a unit is none of what the name tells of: "2 books", "one walk"."""
    is_one = any(word == "1" and behind in own for word, behind in pairwise(said))
    behind = said[_number_at(said) :]
    return not (
        is_one
        or any(_is_many_of(word, one) for word in said for one in own)
        or any(word in own and _is_of_many(word) for word in behind)
    )


def _is_many_of(word: str, one: str) -> bool:
    """Whether a word is another one for many of it: of "Read a book" it is "books"."""
    return word.startswith(one) and word[len(one) :] in ENDINGS_OF_MANY


def _is_of_many(word: str) -> bool:
    """The same of a word that stands so in the name, as far as its end can tell."""
    return word.endswith(OF_MANY) and not word.endswith(OF_ONE_IN_S)


def _number_at(said: Sequence[str]) -> int:
    """Where the first number stands; behind all words where none does."""
    return next((at for at, word in enumerate(said) if _has_digit(word)), len(said))


def _read_counted(words: Sequence[str], target: Target, language: str) -> int | None:
    """A number with what it counts, in this order or the other: "coffees 1"."""
    begun = _number_at(words)
    text = " ".join([*words[begun:], *words[:begun]])
    return read_amount(text, target.unit, language, target.word)


def _own_words(target: Target, name: str) -> frozenset[str]:
    """What names the habit or what it counts, without numbers and known units."""
    own = {*telling_words(name), *(fold(word) for word in target.word.split())}
    if target.is_of_a_night:
        own |= {*OF_A_NIGHT}
    return frozenset(word for word in own if word not in UNITS_BY_WORD and not _has_digit(word))


def _is_counted(word: str, target: Target) -> bool:
    """Whether it is what is counted: the unit, or a word of one's own, of one or of many."""
    unit = UNITS_BY_WORD.get(word)
    if unit is not None and (unit is target.unit or (unit.is_time and target.unit.is_time)):
        return True
    own = fold(target.word)
    measure = re.sub(r"^[\d.,]+ ?", "", without_k(word, own))
    words = {one.rstrip("s") for one in {own, *own.split()} - BESIDE_AN_AMOUNT - {""}}
    return word.rstrip("s") in words or (is_measured(own) and is_measured(measure))


def _is_own(word: str, own: AbstractSet[str]) -> bool:
    """Whether it is a word of the name, or what one says of having done that."""
    done = word.removeprefix(BEFORE_A_DEED)
    said = (word, done) if len(done) > SHORTEST_STEM else (word,)
    return any(
        is_same_word(form, one) or _is_many_of(form, one) or _stem(form) == _stem(one)
        for one in own
        for form in said
    ) or any(is_deed(word, one) for one in own)


def _stem(word: str) -> str:
    """A word without the ending of what is done: "walked", "Walking"."""
    for ending in ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= SHORTEST_STEM:
            return stem
    return word


def _without_talk(said: str, target: Target) -> list[str]:
    """The words without small talk beside them, and without parts of the day."""
    parts = [part for part in BETWEEN_TALK.split(said) if part.strip()]
    told = [part for part in parts if _has_digit(part) or read_small_talk(part) is None]
    text = IN_THE_DAY.sub(" ", fold(" ".join(told)))
    return LAST_NIGHT.sub(" " if target.is_of_a_night else YESTERDAY, text).split()


def _without_day(
    words: list[str], own: AbstractSet[str], typed: Typed
) -> tuple[list[str], date | None]:
    """The words without the day that they tell, over or ahead, and that day."""
    for size in range(min(MOST_WORDS_OF_A_DAY_OVER, len(words) - 1), 0, -1):
        for at in range(len(words) - size + 1):
            named = [_bare(word) for word in words[at : at + size]]
            if any(not word or _is_own(word, own) or word in UNITS_BY_WORD for word in named):
                continue
            if day := typed.day_told(tuple(named)):
                return [*words[:at], *words[at + size :]], day
    return words, None


def _day_told(words: tuple[str, ...], today: date, language: str) -> date | None:
    if not any(len(word) >= LEAST_OF_A_WEEKDAY and not _has_digit(word) for word in words):
        return None
    over = day_over([*words], today, language)
    if over is not None or any(map(_has_digit, words)):
        return over
    said = " ".join(words)
    return None if read_length(said, language) else read_date(said, today, language)


def _bare(word: str) -> str:
    """A word without the signs around it, as it is compared."""
    said = ELIDED.sub("", straight_apostrophes(fold(word))).replace("'", "").strip(SIGNS_AROUND)
    return said if re.search(r"\w", said) else ""


def _has_digit(word: str) -> bool:
    return any(sign.isdigit() for sign in word)


def _has_letter(word: str) -> bool:
    return any(sign.isalpha() for sign in word)


def _is_unit(word: str) -> bool:
    return word in UNITS_BY_WORD or is_measured(word)
