"""What words say of an answer that is awaited: whether it came, and from whom."""

from datetime import date
from typing import NamedTuple

from habitbot.core.book import Book
from habitbot.core.feedback import find_work
from habitbot.core.people import first_name, words_of_names
from habitbot.core.typed.naming import NEUTRAL, find_named, telling_words
from habitbot.core.typed.telling import spaced_words
from habitbot.core.typed.text import fold
from habitbot.core.work import Role
from habitbot.texts.answered import read_answered
from habitbot.texts.feedback import read_role
from habitbot.texts.topics import topic_words


class AnswerTold(NamedTuple):
    """Whether the answer about a work came; `is_named`: it is said who answers, or of what."""

    has_come: bool
    is_named: bool


def is_of_another(book: Book, work_id: int, typed: str, *, today: date) -> bool:
    """Whether words are about somebody or something else that is known: "Ben was ill".

    They begin with the name of another person or of an event that was, or say of nobody but
    another person whether they answered; and they name neither who was asked nor the work.
    """
    work = find_work(book, work_id)
    asked = None if isinstance(work.asked, Role) else book.contacts.get(work.asked or 0)
    own = [work.what, *([asked.name] if asked else ())]
    if any(find_named(typed, [one]).places for one in own):
        return False
    others = [one for one in book.contacts.values() if one != asked]
    answered = read_answered(typed)
    if answered and answered.left and words_of_names(others).issuperset(answered.left):
        return True
    events = [one.name for one in book.events.values() if one.on <= today]
    begun = next((one for one in typed.split() if not NEUTRAL.issuperset(spaced_words(one))), "")
    first = "".join(spaced_words(begun))
    is_person = begun[:1].isupper() and first in {fold(first_name(one.name)) for one in others}
    return is_person or any(first in telling_words(name) for name in events)


def answer_told(book: Book, work_id: int, typed: str) -> AnswerTold | None:
    """What words say of the answer about that work; None where they say more, or nothing of it."""
    said, work = read_answered(typed), find_work(book, work_id)
    if said is None:
        return None
    contact = None if isinstance(work.asked, Role) else book.contacts.get(work.asked or 0)
    known = {*spaced_words(work.what), *(spaced_words(contact.name) if contact else ())}
    left = [word for word in said.left if word not in known | topic_words()]
    is_role = bool(left) and read_role(" ".join(left)) == work.asked
    if left and not is_role:
        return None
    return AnswerTold(said.has_come, is_named=bool(said.left))
