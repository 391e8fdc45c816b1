"""Hot books: how many are kept, and which are let go."""

from habitbot.core.book import Book
from habitbot.core.person import Person
from habitbot.store.hot import HotBooks, Kept


def kept(person_id: int, size: int = 1) -> Kept:
    return Kept({}, Book(Person(person_id)), size)


def test_the_one_unused_for_longest_is_let_go_first() -> None:
    hot = HotBooks(most_people=2)
    hot.put(1, kept(1))
    hot.put(2, kept(2))
    assert hot.get(1)
    hot.put(3, kept(3))
    assert hot.get(2) is None
    assert hot.get(1)
    assert hot.get(3)


def test_big_books_count_for_more() -> None:
    hot = HotBooks(most_people=10, most_bytes=100)
    for person_id in range(1, 5):
        hot.put(person_id, kept(person_id, 30))
    assert [person_id for person_id in range(1, 5) if hot.get(person_id)] == [2, 3, 4]


def test_a_book_put_again_counts_once_and_a_dropped_one_no_more() -> None:
    hot = HotBooks(most_people=10, most_bytes=100)
    for _ in range(10):
        hot.put(1, kept(1, 60))
    hot.put(2, kept(2, 40))
    assert hot.get(1)
    hot.drop(1)
    hot.drop(1)
    hot.put(3, kept(3, 60))
    assert hot.get(2)
    assert hot.get(3)


def test_a_book_bigger_than_all_room_is_not_kept() -> None:
    hot = HotBooks(most_bytes=100)
    hot.put(1, kept(1, 200))
    assert hot.get(1) is None
    hot.put(2, kept(2, 100))
    assert hot.get(2)
