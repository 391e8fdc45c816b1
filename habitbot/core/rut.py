"""What a person does about their rut: look at it, look again, let an old look go."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from msgspec.structs import replace

from habitbot.core.book import Book
from habitbot.core.look import Bullying, Drain, Lack, RutLook, Since, Sleep
from habitbot.core.refusal import NoSuchLook, TooManyLacks

MOST_LACKS = 3

LOOK_AGAIN_AFTER = timedelta(weeks=6)


def check_lacks(lacks: Collection[Lack]) -> None:
    """Raise TooManyLacks for more than a person can look at well."""
    if len(lacks) > MOST_LACKS:
        raise TooManyLacks(MOST_LACKS)


def keep_look(
    book: Book,
    lacks: Mapping[Lack, Drain],
    since: Since,
    sleep: Sleep,
    bullying: Bullying,
    *,
    today: date,
) -> RutLook:
    """Keep what was answered today, beside what was before; the same once more is the same look.

    Raises TooManyLacks.
    """
    check_lacks(lacks)
    look = RutLook(book.next_id, today, dict(lacks), since, sleep, bullying)
    for last in looks_newest_first(book)[:1]:
        if replace(look, id=last.id) == last:
            return last
    book.next_id += 1
    book.looks[look.id] = look
    return look


def looks_on(book: Book, day: date) -> int:
    """How many looks there are of that day."""
    return sum(look.on == day for look in book.looks.values())


def find_look(book: Book, look_id: int) -> RutLook:
    """The look with that number. Raises NoSuchLook."""
    if look_id not in book.looks:
        raise NoSuchLook
    return book.looks[look_id]


def delete_look(book: Book, look_id: int) -> RutLook:
    """Take a look away. Raises NoSuchLook."""
    look = find_look(book, look_id)
    del book.looks[look_id]
    return look


def looks_newest_first(book: Book) -> tuple[RutLook, ...]:
    """All looks of a person; of two on a day the later one is the newer."""
    return tuple(sorted(book.looks.values(), key=lambda look: (look.on, look.id), reverse=True))


def look_before(book: Book, look_id: int) -> RutLook | None:
    """The last look of a day before that one, if there is one. Raises NoSuchLook."""
    on = find_look(book, look_id).on
    return next((look for look in looks_newest_first(book) if look.on < on), None)


def is_time_to_repeat(look: RutLook, today: date) -> bool:
    """Whether it is six weeks old."""
    return today - look.on >= LOOK_AGAIN_AFTER


def looks_to_repeat(book: Book, today: date, _: frozenset[date]) -> tuple[int, ...]:
    """The last look, once it is time for another one."""
    return tuple(look.id for look in looks_newest_first(book)[:1] if is_time_to_repeat(look, today))
