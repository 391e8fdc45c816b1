"""What words say of a thing that was dated: that it was done, when it will be, or how it was."""

from collections.abc import Callable, Mapping, Sequence

from habitbot.chat.kit.handlers import Press
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.tap import Tap
from habitbot.chat.screens.answer_words import answer_told, is_of_another
from habitbot.chat.screens.experiments import did_button
from habitbot.chat.screens.spoken import (
    done_said,
    is_among,
    is_answer_of_a_day,
    missed_said,
    no_said,
    not_yet_said,
    puts_off,
    skip_said,
    yes_said,
)
from habitbot.chat.taps.dated import Origin
from habitbot.chat.taps.events import TellEventTap
from habitbot.chat.taps.experiments import TellTap, TypeDayTap, WhenTap
from habitbot.chat.taps.feedback import DidAnswerTap
from habitbot.chat.taps.letters import WriteNextTap, WroteNewTap, WroteTap
from habitbot.core.book import Book
from habitbot.core.dated import Dated, DatedKind
from habitbot.core.events import find_event
from habitbot.core.experiments import find_experiment
from habitbot.core.people import contacts_meant, who_else
from habitbot.core.refusal import WeekdayAmiss
from habitbot.core.typed.naming import bare_answer, find_named
from habitbot.core.typed.small_talk import read_small_talk, tells_how_it_was
from habitbot.core.typed.telling import may_be_new, tells_of_before
from habitbot.texts.answered import who_answered
from habitbot.texts.dated import not_read, stays_open_line
from habitbot.texts.dates import read_date, weekday_amiss
from habitbot.texts.people import names_nobody, nobody_words
from habitbot.texts.trouble import weekday_amiss_text
from habitbot.texts.words import Words
from habitbot.texts.written import Written, told_written, wrote_words

Meant = Tap | Press | str
"""A tap whose question the words answer, a button they press, or a line where they do neither."""


def hear_dated(
    book: Book, scene: Scene, kind: DatedKind, about: int, origin: Origin, typed: str
) -> Meant:
    """What words mean that are about that thing."""
    return HEARD[kind](book, scene, about, origin, typed)


def hear_chosen(
    book: Book, scene: Scene, kind: DatedKind, about: int, origin: Origin, typed: str
) -> Meant:
    """The same once it was tapped that they are: that is who is meant, unless others are named."""
    meant = hear_dated(book, scene, kind, about, origin, typed)
    if kind is not DatedKind.FOLLOW_UP or not isinstance(meant, WroteNewTap):
        return meant
    is_of_others = meant.contacts or _tells_whom(book, scene, typed)
    return meant if is_of_others else Press(WroteTap(about, meant.day, origin).write())


def hear_both(
    book: Book, scene: Scene, things: Sequence[Dated], origin: Origin, typed: str
) -> WroteNewTap | None:
    """That one wrote to both, where there are two of these things to whom one was to write."""
    told = _told(scene, typed, book.person.language)
    contacts = [str(thing.about) for thing in things if thing.kind is DatedKind.FOLLOW_UP]
    if told is None or not told.is_to_both or len(contacts) != 2:
        return None
    return WroteNewTap(told.day, origin, ".".join(contacts))


def answers_told(
    book: Book, things: Sequence[Dated], typed: str, *, named_only: bool = False
) -> tuple[int, ...]:
    """The places of those answers of which it is said whether they came: of who is named, if any.

    `named_only`: "he answered" says it of none.
    """
    awaited = [at for at, thing in enumerate(things) if thing.kind is DatedKind.ANSWER]
    told = {at: answer_told(book, things[at].about, typed) for at in awaited}
    named = tuple(at for at, said in told.items() if said is not None and said.is_named)
    said_of = tuple(at for at, said in told.items() if said is not None)
    return named if named or named_only else said_of


def is_answer_of_dates(scene: Scene, typed: str, language: str) -> bool:
    """Whether it says no more than how it went with what was dated: "done", "wrote to Ben"."""
    return _told(scene, typed, language) is not None or is_answer_of_a_day(typed, scene.words)


def _told(scene: Scene, typed: str, language: str) -> Written | None:
    return told_written(typed, wrote_words(scene.words), scene.today, language)


def _of_a_contact(book: Book, scene: Scene, contact_id: int, origin: Origin, typed: str) -> Meant:
    """Whether they were written to; "no" or "later" asks when they will be, as a day says."""
    words, later = scene.words, WriteNextTap(contact_id, origin)
    told = _told(scene, typed, book.person.language)
    if told is not None:
        return _of_whom(book, words, contact_id, origin, told)
    if _says_done(words, typed):
        return Press(WroteTap(contact_id, scene.today, origin).write())
    if _says_not(words, typed):
        return Press(later.write())
    if read_date(typed, scene.today, book.person.language):
        return later
    return _amiss(book, scene, typed) or not_read(words)


def _of_whom(book: Book, words: Words, contact_id: int, origin: Origin, told: Written) -> Meant:
    """To whom one wrote: whose day it is, unless others are named, who may be beside them.

    Who names somebody else did not write to whose day it is; nobody named is they.
    """
    if names_nobody(told.names, nobody_words(words)):
        return Press(WriteNextTap(contact_id, origin).write())
    meant = [contacts_meant(book, name) for name in who_else(book, (), told.each_name)]
    theirs = [ones for ones in meant if contact_id in {one.id for one in ones}]
    is_theirs = told.is_to_them or bool(theirs)
    is_nobody_else = not (meant or told.names)
    if is_nobody_else or (is_theirs and len(meant) == len(theirs)):
        return Press(WroteTap(contact_id, told.day, origin).write())
    # Where their name alone says who is meant, they are found by it.
    is_found = not told.is_to_them and all(len(ones) == 1 for ones in theirs)
    beside = str(contact_id) if is_theirs and not is_found else ""
    return WroteNewTap(told.day, origin, beside)


def _tells_whom(book: Book, scene: Scene, typed: str) -> bool:
    """Whether it tells to whom one wrote, "her" or a name: that is no answer to anything else."""
    told = _told(scene, typed, book.person.language)
    if told is None:
        return False
    return told.is_to_them or bool(who_else(book, (), told.each_name))


def _of_an_event(book: Book, scene: Scene, event_id: int, origin: Origin, typed: str) -> Meant:
    """How it was; a plain yes says only that one was there, "later" that it waits."""
    words, tell = scene.words, TellEventTap(event_id, origin)
    if puts_off(typed, words):
        return stays_open_line(words)
    if _is_mere_talk(typed) or _tells_whom(book, scene, typed):
        return not_read(words)
    return Press(tell.write()) if _says_done(words, typed) else tell


def _of_an_answer(book: Book, scene: Scene, work_id: int, origin: Origin, typed: str) -> Meant:
    """Whether it came, or what it was; what is of somebody or something else is none of it."""
    words = scene.words
    is_answer = puts_off(typed, words) or not (
        _is_mere_talk(typed)
        or _tells_whom(book, scene, typed)
        or is_of_another(book, work_id, typed, today=scene.today)
        or (who_answered(typed) and answer_told(book, work_id, typed) is None)
    )
    return DidAnswerTap(work_id, origin) if is_answer else not_read(words)


def _of_an_experiment(
    book: Book, scene: Scene, experiment_id: int, origin: Origin, typed: str
) -> Meant:
    """Whether it was done, when it will be, or what it told."""
    words = scene.words
    if _says_done(words, typed):
        return Press(did_button(scene, find_experiment(book, experiment_id), origin).data)
    if _says_not(words, typed):
        return Press(WhenTap(experiment_id, origin).write())
    if read_date(typed, scene.today, book.person.language):
        return TypeDayTap(experiment_id, origin)
    if line := _amiss(book, scene, typed):
        return line
    return TellTap(experiment_id, origin) if may_be_new(typed) else not_read(words)


def _of_what_is_ahead(book: Book, scene: Scene, event_id: int, origin: Origin, typed: str) -> Meant:
    """An event that is announced asks nothing; on its own day it can be told how it was."""
    event = find_event(book, event_id)
    said = find_named(typed, [event.name]).said
    is_told = tells_how_it_was(said) or tells_of_before(typed)
    if event.on == scene.today and is_told:
        return TellEventTap(event_id, origin)
    return not_read(scene.words)


HEARD: Mapping[DatedKind, Callable[[Book, Scene, int, Origin, str], Meant]] = {
    DatedKind.FOLLOW_UP: _of_a_contact,
    DatedKind.EVENT_AHEAD: _of_what_is_ahead,
    DatedKind.EVENT_WAS: _of_an_event,
    DatedKind.ANSWER: _of_an_answer,
    DatedKind.EXPERIMENT: _of_an_experiment,
}


def _says_done(words: Words, typed: str) -> bool:
    return is_among(bare_answer(typed), *done_said(words), *yes_said(words), words=words)


def _says_not(words: Words, typed: str) -> bool:
    said = (*no_said(words), *not_yet_said(words), *missed_said(words), *skip_said(words))
    return is_among(bare_answer(typed), *said, words=words) or puts_off(typed, words)


def _amiss(book: Book, scene: Scene, typed: str) -> str:
    """Asks which day is meant, where a date is typed with a weekday on which it does not fall."""
    amiss = weekday_amiss(typed, scene.today, book.person.language)
    return weekday_amiss_text(scene.words, WeekdayAmiss(*amiss)) if amiss else ""


def _is_mere_talk(typed: str) -> bool:
    """Whether it is small talk that does not tell how something was either."""
    return read_small_talk(typed) is not None and not tells_how_it_was(typed)
