"""What words say of an event that is over: whom one met there, and whether more is told."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from habitbot.chat.kit.scene import Scene
from habitbot.core.book import Book
from habitbot.core.people import contacts_meant, name_begun, who_else
from habitbot.core.people_named import (
    NamedPerson,
    is_name_with_place,
    is_told_by_role,
    read_people,
)
from habitbot.core.typed.denials import NOT
from habitbot.core.typed.telling import (
    ANSWERS,
    SPEAKERS,
    may_be_person,
    spaced_words,
    tells_of_before,
)
from habitbot.texts.answered import OTHERS
from habitbot.texts.met import Part, met_words, read_met
from habitbot.texts.people import names_nobody, nobody_words

MOST_PARTS = 100
"""More of them are no list of people, but a story."""


class Met(NamedTuple):
    """Whom one met, by the names that are plain, and whether anything else is told.

    `offered`: what may be the name of somebody new. `is_nobody`: it is said that it was nobody.
    """

    names: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    tells: bool = False
    is_nobody: bool = False


class _Heard(NamedTuple):
    """A part of what is told, and who is named in it, known or new; `is_all`: by all of it.

    `is_beside`: it tells of somebody who is named before it.
    """

    part: Part
    name: str = ""
    is_known: bool = False
    is_all: bool = False
    is_beside: bool = False


def hear_met(
    book: Book, scene: Scene, typed: str, *, asks_whom: bool = False, asks_one: bool = False
) -> Met:
    """Whom words name that answer how an event was.

    Who is known and was met there is plain. Who is new is plain only where nothing but names
    answers the question whom one met (`asks_whom`); else they are offered, where it is told that
    they were met, or nothing but names is. Two names that may be one person's are offered as one;
    with a comma between them only where somebody is asked for (`asks_one`), and no list.
    """
    parts = read_met(typed, met_words(scene.words))
    if len(parts) > MOST_PARTS:
        return Met(tells=True)
    nobody = nobody_words(scene.words) if asks_whom else []
    some = [one for one in parts if not _is_none(one, nobody)]
    heard = [*_beside_names(book, typed, some)] if asks_whom else [_hear(book, one) for one in some]
    is_nobody = any(one.is_nobody for one in parts)
    if asks_whom and all(one.is_all for one in heard):
        names = _once(one.name for one in heard)
        one = _may_be_one(book, typed) if asks_one or "," not in typed else None
        return Met((), (one.name,), bool(one.met)) if one else Met(names, is_nobody=is_nobody)
    met = [one for one in heard if _was_met(one, asks_whom=asks_whom)]
    others = [one for one in heard if not (one in met and one.is_all)]
    is_list = len(heard) > 1 and sum(one.begins for one in parts) == 1
    offered, tells = _offer(others, is_list=is_list, asks_whom=asks_whom)
    return Met(_once(one.name for one in met), _once(offered), tells, is_nobody and not met)


def _offer(
    others: Sequence[_Heard], *, is_list: bool, asks_whom: bool
) -> tuple[Sequence[str], bool]:
    """What may be the names of others, and whether more is told than names.

    `is_list`: all stand in one sentence, where that a name is written large tells something.
    """
    if asks_whom and all(map(_may_be_meant, others)):
        return [one.part.said for one in others], False
    new = [one for one in others if one.name and not one.is_known]
    whole = [one for one in new if one.is_all]
    is_list = is_list and len(whole) == len(others)
    is_plain = asks_whom and (len(whole) > 1 or all(" " not in one.name for one in whole))
    offered = [one for one in new if one.part.is_met or is_list or (is_plain and one.is_all)]
    is_told = len(offered) < len(others) or not all(one.is_all for one in offered)
    return [one.name for one in offered], is_told


def _may_be_one(book: Book, typed: str) -> NamedPerson | None:
    """The one person whom two names may be."""
    fewer, *several = read_people(book, typed)
    return fewer[0] if several else None


def _beside_names(book: Book, typed: str, parts: Sequence[Part]) -> Iterator[_Heard]:
    """Each part of what answers whom one met; what tells where somebody is from is nobody."""
    beside = {one.met for one in read_people(book, typed)[-1]}
    for part in parts:
        yield _Heard(part, is_beside=True) if part.said in beside else _hear(book, part)


def _hear(book: Book, part: Part) -> _Heard:
    words = spaced_words(part.said)
    if not NOT.isdisjoint(words) or (SPEAKERS | OTHERS).issuperset(words):
        return _Heard(part)
    # What stands in brackets behind a name tells more of who it is.
    bare, bracket, _ = part.said.partition(" (")
    name = next(iter(who_else(book, (), (bare,))), "")
    if name and contacts_meant(book, name):
        return _Heard(part, name, is_known=True, is_all=name == part.said)
    if name:
        return _Heard(part, part.said if bracket else name, is_all=True)
    return _Heard(part, name_begun(part.said) if part.is_said else "")


def _was_met(heard: _Heard, *, asks_whom: bool) -> bool:
    """Whether somebody known is said to have been there, not only spoken of."""
    if not heard.is_known or heard.is_all or heard.part.is_said:
        return heard.is_known
    return (heard.part.is_met or asks_whom) and not tells_of_before(heard.part.said)


def _may_be_meant(heard: _Heard) -> bool:
    """Whether words may name somebody to whom it is asked whom one met: "ben", "my old boss"."""
    if is_name_with_place(heard.part.said):
        return not heard.is_known and may_be_person(heard.part.said)
    words = spaced_words(heard.part.said)
    is_name = heard.is_all or len(words) == 1 or is_told_by_role(heard.part.said)
    is_free = not (heard.is_known or heard.is_beside)
    return is_name and is_free and may_be_person(heard.part.said)


def _is_none(part: Part, nobody: list[str]) -> bool:
    """Whether a part names nobody and tells nothing: "yes", "me"."""
    is_answer = ANSWERS.issuperset(spaced_words(part.said))
    return part.is_nobody or is_answer or (bool(nobody) and names_nobody(part.said, nobody))


def _once(names: Iterator[str] | Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
