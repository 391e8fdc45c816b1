"""What people type who wrote to somebody: to whom, and on what day."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from habitbot.core.typed.beside import BY_ME, LATELY
from habitbot.core.typed.denials import NOBODY, NOT
from habitbot.core.typed.small_talk import SORRY
from habitbot.core.typed.text import fold, split_names, without_apostrophes
from habitbot.texts.dates import (
    LEAST_OF_A_WEEKDAY,
    may_tell_a_day,
    read_date,
    read_named_day,
    read_past_date,
)
from habitbot.texts.next_time import next_told
from habitbot.texts.spoken import BOTH, NO
from habitbot.texts.topics import find_topic
from habitbot.texts.words import Words

WROTE = frozenset(
    (
        *("written", "messaged", "emailed", "mailed", "schrieb", "escribi", "escrito", "ecrit"),
        *("replied to", "responded to", "wrote back to", "got back to", "respondi a", "repondu a"),
    )
)
WRITTEN_BEHIND = frozenset(("geschrieben", "angeschrieben"))
"""What says that one wrote, before the names and behind them, in other languages as well."""

ANSWERED = frozenset(("answered", "geantwortet"))
"""What says the same only of who says "I": "Tom answered" tells of an answer."""

OBJECTIONS = frozenset(("no", "nope", "nah", "actually", "eigentlich", *NO, *SORRY))
"""What says, set apart from what follows, that something else is so: "No, I wrote to Tom"."""

SELF = frozenset(("i", "ive", "ich", "hab", "habe", "jai"))
ME = frozenset(("me", "us", "mir", "uns", "mi", "moi", "nous"))
"""Who wrote, and to whom nobody writes."""

A = frozenset(
    (
        *("a", "an", "the", "my", "one", "some", "another", "ein", "eine", "einen", "die", "den"),
        *("meine", "meinen", "un", "una", "el", "la", "mi", "une", "le", "mon", "ma"),
    )
)
LETTERS = frozenset(
    (
        *("it", "that", "this", "mail", "email", "message", "line", "lines", "note", "letter"),
        *("text", "sms", "card", "postcard", "es", "das", "nachricht", "brief", "zeile", "zeilen"),
        *("karte", "postkarte", "mensaje", "carta", "correo", "lettre", "mot", "courriel"),
    )
)
"""What is written, and nobody's name: "a long mail"."""

MOST_WORDS_OF_A_LETTER = 3

NOT_BY_ME = NOT | NOBODY | frozenset(("hat", "haben", "mir", "mich"))
"""What says that nobody was written to, or by somebody else."""

BEFORE = (
    BY_ME
    | LATELY
    | frozenset(
        (
            *("also", "yes", "yesterday", "auch", "ja", "gestern", "le", "les", "tambien", "si"),
            *("ayer", "aussi", "oui", "hier"),
        )
    )
)
"""What may stand before that."""

MOST_WORDS_OF_A_DAY_OVER = 5
MOST_DAYS_TOLD = 8
"""A letter has one day; of many it is looked for by the first words that may tell one."""

NOT_LONG = timedelta(28)
"""Within what it was about, a day that lies farther back is none on which one wrote."""

ANY_DAYS = date(2000, 1, 1), date(2000, 7, 1)
"""A day that is over whatever today is, is told by how long ago it is: "yesterday"."""

ON = frozenset(("on", "am", "el", "le"))
OF = frozenset(
    (
        *("of", "from", "by", "until", "till", "for", "before", "after"),
        *("vom", "von", "zum", "bis", "fur", "vor", "nach", "des", "dem"),
        *("de", "del", "desde", "hasta", "para", "du", "depuis", "pour", "avant", "apres"),
    )
)
"""What ties a day to what stands before it: "the talk of last Friday"."""

MOST_WORDS = 100
"""More of them tell a story; to whom one wrote stands among the first."""

DAY_OF_A_MONTH = re.compile(r"\b\d{1,2}(?!\d)")
SHORTEST = 3
"""Letters: a shorter word that is written large is somebody's name: "Li"."""

TO = frozenset(("to", "an", "a", "à"))
"""What stands before a name, and is written small."""

AGO = ["il", "y", "a"]
"""What stands before a length of time, though it looks like "and to"."""

AND = frozenset(("and", "und", "y", "e", "et", "&", "+"))
"""What stands between two names, beside a comma."""

BEHIND = frozenset(
    (
        *("again", "too", "also", "now", "instead", "already", "finally", "twice", "back"),
        *("wieder", "nochmal", "nochmals", "auch", "endlich", "tambien", "aussi", "encore"),
    )
)
"""What may stand behind a name, and is none of it."""

AROUND = " -–—:"
"""Signs that may stand between a name and what follows it."""

THEM = frozenset(
    ("him", "her", "them", "ihm", "ihr", "ihnen", "el", "ella", "ellos", "ellas", "lui", "elle")
)
"""What names those of whom it is asked."""

THE_TWO = frozenset(("both", "both of them", "them both", *BOTH))
"""What names the two of whom it is asked."""


class Written(NamedTuple):
    """That one wrote, and on what day, where one that is over is told.

    `names`: to whom, with commas between them, perhaps nobody. `is_to_them`: also to those of
    whom it is asked; `is_to_both`: of two. `other`: a day that is over, on which it may have been
    instead, though it is more likely that of what it was about. `is_instead`: not to those of whom
    it was told before.
    """

    names: str
    is_to_them: bool
    day: date
    is_to_both: bool = False
    other: date | None = None
    is_instead: bool = False

    @property
    def each_name(self) -> tuple[str, ...]:
        """Those to whom one wrote, one by one."""
        return tuple(split_names(self.names))


class Letter(NamedTuple):
    """The same, as the words tell it: the names as they stand there, and no day but a told one."""

    names: str
    day: date | None
    other: date | None


def told_written(typed: str, known: list[str], today: date, language: str) -> Written | None:
    """To whom one wrote, by words that say so: "I wrote to Tom and to Eve"; None for others.

    `known`: how that is said in the person's language. When one writes next is no part of it.
    """
    typed, _ = next_told(typed, today, language)
    told, is_instead = without_objection(typed.rstrip(" .!…").split()[:MOST_WORDS])
    first, said = _day_begun(told, today, language)
    plain = [fold(without_apostrophes(word)).strip(".,!…") for word in said]
    start = next((at for at, word in enumerate(plain) if word not in BEFORE), len(plain))
    own = frozenset() if SELF.isdisjoint(plain[:start]) else ANSWERED
    until = len(plain) - len((WRITTEN_BEHIND | own).intersection(plain[-1:]))
    begun = _length_begun([*known, *own], plain[start:])
    is_behind = until < len(plain) and NOT_BY_ME.isdisjoint(plain)
    if not begun and not is_behind:
        return None
    letter = _read_letter(said[start + begun : until], today, language)
    days = [first, letter.day, *(day_over([word], today, language) for word in said[:start]), today]
    written = _written(letter._replace(day=next(filter(None, days))), today)
    is_to_me = bool(written.names) and ME.issuperset(fold(written.names).split(", "))
    return None if is_to_me else written._replace(is_instead=is_instead)


def without_objection(said: list[str]) -> tuple[list[str], bool]:
    """The words behind a "no" that says that something else is so, and whether there is one.

    It is set apart, or who did something follows: "no escribí" says that one did not.
    """
    plain = [fold(without_apostrophes(word)).strip(" ,.;:!–-") for word in said[:2]]
    if len(said) < 2 or plain[0] not in OBJECTIONS:
        return said, False
    is_apart = not said[0][-1].isalpha() or plain[1] in {*SELF, *OBJECTIONS, ""}
    return (without_objection(said[1 + (not plain[1]) :])[0], True) if is_apart else (said, False)


def told_whom(typed: str, today: date, language: str) -> Written | None:
    """The same where it is asked to whom one wrote: "Ben about Python", "Ben yesterday, and Lea".

    Each line is read by itself. None where it names nobody, and of a long list, which is names.
    """
    typed, _ = next_told(typed, today, language)
    if len(typed.split()) > MOST_WORDS:
        return None
    lines = (line.rstrip(" .!…").split()[:MOST_WORDS] for line in typed.splitlines())
    letters = [_read_letter(line, today, language) for line in lines if line]
    if not letters:
        return None
    names = "\n".join(letter.names for letter in letters)
    day, other = (next(filter(None, days), None) for days in [*zip(*letters, strict=True)][1:])
    written = _written(Letter(names, day, other), today)
    return written if written.names else None


def may_end_a_name(typed: str, today: date, language: str) -> bool:
    """Whether words end with a weekday that may be somebody's surname: "Leo Sonntag"."""
    *before, last = ["", *typed.rstrip(" .!…").split()]
    is_bare = before[-1:] != [""] and fold(before[-1]) not in ON and before[-1][-1].isalnum()
    is_name = last[:1].isupper() and not _is_told_by_how_long_ago([last], language)
    return is_bare and is_name and day_over([last], today, language) is not None


def _written(letter: Letter, today: date) -> Written:
    """What a letter tells; without a day it is today's."""
    written = (name for name in split_names(letter.names) if not _names_nobody(name))
    names = [_bare_name(name) for one in written if (name := one.strip(AROUND))]
    others = [name for name in names if fold(name) not in THEM | THE_TWO]
    is_to_them, is_to_both = len(others) < len(names), any(fold(one) in THE_TWO for one in names)
    day = letter.day or today
    other = letter.other if day == today else None
    return Written(", ".join(others), is_to_them, day, is_to_both, other)


def _read_letter(said: list[str], today: date, language: str) -> Letter:
    """To whom one wrote and when, by the words behind those that say that one did."""
    parts = [*_parts(said)]
    told = [_without_day(beside, today, language) for beside, _ in parts]
    names = " , ".join(" ".join(beside) for beside, _ in told)
    day = next(filter(None, (day for _, day in told)), None)
    behind, other = _day_behind(parts[-1][1], today, language)
    return Letter(names, day or behind, None if day else other)


def _day_begun(said: list[str], today: date, language: str) -> tuple[date | None, list[str]]:
    """The day that is over with which the words begin, and the others: "on Friday I wrote"."""
    for size in range(MOST_WORDS_OF_A_DAY_OVER, 0, -1):
        day = day_over(said[:size], today, language) if len(said) > size else None
        if day is not None:
            return day, said[size:]
    return None, said


def _without_day(said: list[str], today: date, language: str) -> tuple[list[str], date | None]:
    """The words without the day they tell, and that day, if it is over: "Tom last Friday"."""
    named, ahead = read_named_day(" ".join(said), today, language)
    behind = said[len(named.split()) :]
    if ahead is not None and ahead > today and day_over(behind, today, language) is None:
        return said[: len(named.split())], None
    for at, until in _places_of_a_day(said, language):
        is_a_name = at > 0 and said[at - 1].casefold() in TO
        day = None if is_a_name else day_over(said[at:until], today, language)
        if day is not None:
            return _around(said, at, until), day
    return said, None


def _places_of_a_day(said: list[str], language: str) -> Iterator[tuple[int, int]]:
    """Where a day may stand among the words, each from and until where, the longest first."""
    telling = (at for at, word in enumerate(said) if may_tell_a_day(word, language))
    told = [*islice(telling, MOST_DAYS_TOLD)]
    for size in range(MOST_WORDS_OF_A_DAY_OVER, 0, -1):
        begins = {at for one in told for at in range(one - size + 1, one + 1)}
        yield from ((at, at + size) for at in sorted(begins) if 0 <= at <= len(said) - size)


def _around(said: list[str], at: int, until: int) -> list[str]:
    """The words before a day that stands there, or those behind it where there are none.

    Both where another name goes on behind it: "Tom yesterday, and Eve".
    """
    before, behind = said[:at], said[until:]
    if not before or _is_and(behind[:1]):
        return [*before, *behind]
    return [*before, ",", *behind] if _is_and(said[until - 1 : until]) else before


def _is_and(word: list[str]) -> bool:
    """Whether another name may follow behind that word, if there is one."""
    return any(one.endswith(",") or one.casefold() in AND for one in word)


def _parts(said: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    """The words that tell to whom one wrote, each with what it was about.

    That ends where another one is written to: "Ben about Python and to Lea".
    """
    topic = find_topic(said)
    begins = (
        at
        for at in range(topic.begins + 1, len(said))
        if said[at].casefold() in TO and (topic.begins == 0 or _is_and(said[at - 1 : at]))
        if [fold(word) for word in said[at - 2 : at + 1]] != AGO
    )
    goes_on = next(begins, len(said))
    yield said[: topic.begins], said[topic.what : goes_on]
    if goes_on < len(said):
        yield from _parts(said[goes_on:])


def _day_behind(topic: list[str], today: date, language: str) -> tuple[date | None, date | None]:
    """The day with which it ends what a letter was about, and the day that it may be.

    It is the letter's where it is told by how long ago it is ("about Python yesterday"), unless it
    is tied to what it was about ("the talk of yesterday") or is that itself. A weekday or a date
    may be its day, and is more likely that of what it was about: "the talk on Friday".
    """
    for start in range(max(0, len(topic) - MOST_WORDS_OF_A_DAY_OVER), len(topic)):
        said = topic[start:]
        day = day_over(said, today, language)
        if day is not None:
            around = {fold(word) for word in topic[max(0, start - 1) : start + 1]}
            if start == 0 or not OF.isdisjoint(around):
                break
            if ON.isdisjoint(around) and _is_told_by_how_long_ago(said, language):
                return day, None
            return None, day if today - NOT_LONG <= day < today else None
        if read_date(" ".join(said), today, language) is not None:
            break
    return None, None


def _is_told_by_how_long_ago(said: list[str], language: str) -> bool:
    days = ((read_date(" ".join(said), today, language), today) for today in ANY_DAYS)
    return all(day is not None and day < today for day, today in days)


def day_over(told: list[str], today: date, language: str) -> date | None:
    """Today or a day that is over, named by no more than these words: "gestern".

    A date without a year is the last one gone by.
    """
    said = " ".join(told)
    is_number = len(told) == 1 and said.strip(",").isdigit()
    is_telling = any(len(word) >= LEAST_OF_A_WEEKDAY or word[0].isdigit() for word in told)
    has_name = any(len(word) < SHORTEST and word[0].isupper() for word in told[1:])
    is_to_somebody = told[0] in TO and told[-1][0].isupper()
    if is_number or not is_telling or has_name or is_to_somebody:
        return None
    has_number = DAY_OF_A_MONTH.search(said) and read_date(said, today, language)
    years = (today.year, today.year - 1) if has_number else ()
    dated = (f"{said.rstrip(' ,')} {year}" for year in years)
    days = (read_past_date(one, today, language) for one in (said, *dated))
    return next(filter(None, days), None)


def _length_begun(known: list[str], said: Sequence[str]) -> int:
    """How many of the words say that one wrote, before the names."""
    phrases = [[word for word in one.split() if word not in BEFORE] for one in (*known, *WROTE)]
    return max((len(one) for one in phrases if [*said[: len(one)]] == one), default=0)


def _bare_name(name: str) -> str:
    """A name without what stands around it, be it what was written to them: "a mail to Tom"."""
    words = name.split()
    while len(words) > 1 and words[-1].islower() and fold(words[-1]) in BEHIND:
        words.pop()
    places = (at for at, word in enumerate(words[:-1]) if at and word in TO)
    for at in places:
        before, is_large = words[:at], words[at + 1][0].isupper()
        is_thing = fold(words[0]) in A or not any(word[0].isupper() for word in before)
        if _is_letter(before) or (is_large and is_thing):
            return " ".join(words[at + 1 :])
    return " ".join(words[1:] if words[0] in TO else words)


def _names_nobody(name: str) -> bool:
    """Whether it is no more than what was written, or what may stand behind a name."""
    return _is_letter(name.split()) or (name.islower() and fold(name) in BEHIND)


def _is_letter(words: list[str]) -> bool:
    """Whether words name no more than what was written: "it", "a long mail"."""
    plain = [fold(word) for word in words]
    is_short = len(words) == 1 or (len(words) <= MOST_WORDS_OF_A_LETTER and plain[0] in A)
    return is_short and plain[-1] in LETTERS


def wrote_words(words: Words) -> list[str]:
    """How somebody begins to say that they wrote, in small letters."""
    return words.say("wrote, sent, i have written, texted, called").split(", ")
