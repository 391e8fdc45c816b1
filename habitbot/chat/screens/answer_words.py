"""What words say of an answer that is awaited: whether it came, and from whom."""

from typing import NamedTuple

from habitbot.core.book import Book
from habitbot.core.feedback import find_work
from habitbot.core.telling import spaced_words
from habitbot.core.work import Role
from habitbot.texts.answered import read_answered
from habitbot.texts.feedback import read_role
from habitbot.texts.topics import topic_words


class AnswerTold(NamedTuple):
    """Whether the answer about a work came; `is_named`: it is said who answers, or of what."""

    has_come: bool
    is_named: bool


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
