"""Names of people that were asked for, as they are typed."""

from typing import NamedTuple, Self

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.tap import Tap
from habitbot.core.book import Book
from habitbot.core.people import contacts_meant, contacts_named, who_else
from habitbot.core.refusal import NothingNamed, SeveralNames
from habitbot.core.typed.telling import check_person, has_nothing_to_say, may_be_person
from habitbot.core.typed.text import is_question, split_names
from habitbot.texts.people import names_nobody, nobody_words
from habitbot.texts.written import (
    Written,
    may_end_a_name,
    told_whom,
    told_written,
    without_objection,
    wrote_words,
)


def typed_name(context: Context, typed: str) -> str | None:
    """The name that was typed; None for "nobody", "no idea", "later" and the person themselves.

    Beside a page's buttons also for questions and the like; else NothingNamed is raised for those.
    """
    if names_nobody(typed, nobody_words(context.words)) or has_nothing_to_say(typed):
        return None
    try:
        check_person(typed)
    except NothingNamed:
        if context.is_asked_beside:
            return None
        raise
    return typed


def typed_one(context: Context, book: Book, typed: str) -> str | None:
    """The same where one person alone is asked for. Raises SeveralNames for "Tom and Lea".

    A shared contact is one, whatever it is called.
    """
    names = split_names(typed) if context.typed and not contacts_named(book, typed) else ()
    people = [name for name in names if " " not in name or who_else(book, (), (name,))]
    if len(names) == len(people) > 1:
        raise SeveralNames
    return typed_name(context, typed)


def typed_names(context: Context, typed: str) -> tuple[str, ...]:
    """The names that were typed, but "nobody" and the person themselves.

    Where there is nothing but signs, an empty one, which is refused as every empty name is.
    """
    names = split_names(typed) or ("",)
    if len(names) > 1:
        names = tuple(name for name in names if may_be_person(name))
    return tuple(name for name in names if typed_name(context, name) is not None)


def written_told(context: Context, typed: str) -> Written | None:
    """To whom one wrote, and when, if words say so."""
    return told_written(typed, wrote_words(context.words), context.today, context.language)


def whom_asked(context: Context, book: Book, typed: str) -> Written | None:
    """The same where it is asked to whom one wrote, so that names are enough: "Ben yesterday".

    None where all of it is the names: of who is known, or of somebody called "Leo Sonntag".
    """
    told = written_told(context, typed) or told_whom(typed, context.today, context.language)
    if told is None or all(contacts_named(book, name) for name in split_names(typed)):
        return None
    is_known = all(contacts_meant(book, name) for name in told.each_name)
    may_be_all = not is_known and may_end_a_name(typed, context.today, context.language)
    return None if may_be_all else told


def told_instead(context: Context, book: Book, typed: str) -> Written | None:
    """To whom one wrote instead: "No, I wrote to Tom"; a name is enough of who is known."""
    told = written_told(context, typed)
    if told is not None:
        return told if told.is_instead else None
    rest, is_instead = without_objection(typed.split())
    told = told_whom(" ".join(rest), context.today, context.language) if is_instead else None
    if told is None or not all(contacts_meant(book, name) for name in told.each_name):
        return None
    return told


def whom_told(context: Context, book: Book, typed: str) -> tuple[str, ...]:
    """To whom one wrote, by name, where words tell that though nobody asked."""
    told = written_told(context, typed)
    return who_else(book, (), told.each_name) if told is not None else ()


def tells_of_known(context: Context, book: Book, typed: str) -> bool:
    """Whether words tell no more than that one wrote, to somebody who is known."""
    told = None if is_question(typed) else written_told(context, typed)
    said = told.each_name if told is not None else ()
    names = who_else(book, (), said)
    return len(names) == len(said) and any(contacts_meant(book, name) for name in names)


class Several(NamedTuple):
    """People who were named at once: those who are noted, and the names that more than one has.

    They wait with the question who is meant by the first of these, so that the next one follows.
    `at_once`: the number under which they are noted together, if they are. `added`: the numbers of
    those who are new. `untold`: the lines that were taken for no more than their names.
    """

    noted: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()
    at_once: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    untold: tuple[str, ...] = ()

    @classmethod
    def waiting(cls, context: Context, asking: Tap) -> Self:
        """Those that wait with the question of that tap, if it waits."""
        facts = context.left.facts if context.left else {}
        if facts.get("tap") != asking.write():
            return cls()
        return cls(*(tuple(facts.get(fact, "").splitlines()) for fact in cls._fields))

    @property
    def number(self) -> int | None:
        """That number, if there is one."""
        return int(self.at_once[0]) if self.at_once else None

    def facts(self) -> dict[str, str]:
        """What waits with the question."""
        return {fact: "\n".join(names) for fact, names in self._asdict().items()}

    def once_chosen(self, book: Book, contact_id: int) -> Self | None:
        """What is left once it is this one who is meant; None where nobody asked for them."""
        for place, name in enumerate(self.unclear):
            chosen = [one for one in contacts_meant(book, name) if one.id == contact_id]
            if chosen:
                left = (*self.unclear[:place], *self.unclear[place + 1 :])
                return self._replace(noted=(*self.noted, chosen[0].name), unclear=left)
        return None
