"""The promise that every engine keeps: whole, durable, one writer a person at a time."""

import asyncio
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from habitbot.core.book import MOST_APPLIED, AlreadyApplied, Book
from habitbot.core.history import History
from habitbot.core.person import Person
from habitbot.core.refusal import BookTooBig
from tests.store.books_to_write import FIRST_DAY, fill, mark, unhurried
from tests.store.conftest import Engine, OpenEngine

ADA, BEN = 42, 43
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


async def read(store: Engine, person_id: int) -> Book:
    async with store.open(person_id) as book:
        return book


async def test_a_new_person_gets_an_empty_book(store: Engine) -> None:
    assert await read(store, ADA) == Book(Person(ADA))


async def test_a_look_leaves_nothing_behind(store: Engine) -> None:
    await read(store, ADA)
    assert list(store.people()) == []


async def test_what_was_written_is_there_after_a_restart(open_engine: OpenEngine) -> None:
    async with open_engine() as store, store.open(ADA) as book:
        fill(book)
    async with open_engine() as store:
        assert await read(store, ADA) == book
        assert set(store.people()) == {ADA}


async def test_what_was_removed_is_gone_after_a_restart(open_engine: OpenEngine) -> None:
    async with open_engine() as store:
        async with store.open(ADA) as book:
            fill(book, habits=2)
            book.notes[1] = {FIRST_DAY: "rain"}
        async with store.open(ADA) as book:
            del book.habits[2], book.histories[2]
            book.notes.clear()
            book.histories[1] = History({"2026-11": "x"})
    async with open_engine() as store:
        assert await read(store, ADA) == book


async def test_people_do_not_see_each_other(store: Engine) -> None:
    async with store.open(ADA) as book:
        fill(book)
    assert await read(store, BEN) == Book(Person(BEN))


async def spoil(store: Engine) -> None:
    async with store.open(ADA, 1) as book:
        book.notes[1][FIRST_DAY] = "sun"
        book.histories[1].months["2026-11"] = "mmm"
        book.next_due_at = None
        book.habits.clear()
        raise ZeroDivisionError


async def test_an_exception_leaves_the_book_as_it_was(open_engine: OpenEngine) -> None:
    async with open_engine() as store:
        async with store.open(ADA) as book:
            fill(book, habits=1)
            book.notes[1] = {FIRST_DAY: "rain"}
        before = msgspec.json.encode(book)
        with pytest.raises(ZeroDivisionError):
            await spoil(store)
        assert msgspec.json.encode(await read(store, ADA)) == before
    async with open_engine() as store:
        assert msgspec.json.encode(await read(store, ADA)) == before


async def test_what_is_done_to_a_book_after_leaving_it_does_not_count(store: Engine) -> None:
    async with store.open(ADA) as book:
        fill(book, habits=1)
        book.notes[1] = {FIRST_DAY: "rain"}
    book.habits.clear()
    book.notes[1].clear()
    again = await read(store, ADA)
    assert list(again.habits) == [1]
    assert again.notes == {1: {FIRST_DAY: "rain"}}


async def test_a_change_deep_inside_a_book_is_a_change(open_engine: OpenEngine) -> None:
    async with open_engine() as store:
        async with store.open(ADA) as book:
            fill(book, habits=1)
        async with store.open(ADA) as book:
            book.histories[1].months["2026-11"] = "x"
    async with open_engine() as store:
        assert (await read(store, ADA)).histories[1].months["2026-11"] == "x"


async def test_an_update_is_applied_once(open_engine: OpenEngine) -> None:
    async with open_engine() as store:
        async with store.open(ADA, 7) as book:
            fill(book, habits=1)
        for _ in range(2):
            with pytest.raises(AlreadyApplied):
                async with store.open(ADA, 7):
                    pytest.fail("the body ran")
    async with open_engine() as store:
        with pytest.raises(AlreadyApplied):
            async with store.open(ADA, 7):
                pytest.fail("the body ran")


async def test_an_update_known_of_one_person_is_new_to_another(store: Engine) -> None:
    async with store.open(ADA, 7) as book:
        fill(book, habits=1)
    async with store.open(BEN, 7) as book:
        fill(book, habits=1)
    assert (await read(store, BEN)).applied == (7,)


async def test_an_update_that_changed_nothing_may_come_again(store: Engine) -> None:
    for _ in range(2):
        async with store.open(ADA, 7):
            pass
    assert (await read(store, ADA)).applied == ()


async def test_an_update_that_failed_may_come_again(store: Engine) -> None:
    with pytest.raises(ZeroDivisionError):
        async with store.open(ADA, 7):
            raise ZeroDivisionError
    async with store.open(ADA, 7) as book:
        fill(book, habits=1)
    assert (await read(store, ADA)).applied == (7,)


async def test_update_ids_are_a_set_and_not_a_line(store: Engine) -> None:
    """After a quiet week Telegram begins anew with a random id, which may be a smaller one."""
    for update_id in (900, 5, 901):
        async with store.open(ADA, update_id) as book:
            book.next_id += 1
    assert (await read(store, ADA)).next_id == 4


async def test_the_last_two_hundred_updates_are_known(store: Engine) -> None:
    for update_id in range(MOST_APPLIED + 1):
        async with store.open(ADA, update_id) as book:
            book.next_id += 1
    assert (await read(store, ADA)).applied == tuple(range(1, MOST_APPLIED + 1))
    async with store.open(ADA, 0) as book:
        book.next_id += 1
    with pytest.raises(AlreadyApplied):
        async with store.open(ADA, MOST_APPLIED):
            pytest.fail("the body ran")


async def test_fifty_at_once_on_one_book_lose_nothing(store: Engine) -> None:
    async def count() -> None:
        async with store.open(ADA) as book:
            read = book.next_id
            await asyncio.sleep(0)
            book.next_id = read + 1

    await asyncio.gather(*(count() for _ in range(50)))
    assert (await read(store, ADA)).next_id == 51


async def test_the_same_update_fifty_times_at_once_is_applied_once(store: Engine) -> None:
    async def apply() -> None:
        async with store.open(ADA, 7) as book:
            await asyncio.sleep(0)
            book.next_id += 1

    results = await asyncio.gather(*(apply() for _ in range(50)), return_exceptions=True)
    assert results.count(None) == 1
    assert sum(isinstance(result, AlreadyApplied) for result in results) == 49
    assert (await read(store, ADA)).next_id == 2


async def test_those_who_wait_for_a_book_get_it_in_the_order_they_came(store: Engine) -> None:
    order = []

    async def come(number: int) -> None:
        async with store.open(ADA) as book:
            order.append(number)
            book.next_id += 1

    await asyncio.gather(*(come(number) for number in range(10)))
    assert order == list(range(10))


async def test_one_person_does_not_wait_for_another(store: Engine) -> None:
    async def of_ben() -> int:
        async with store.open(BEN) as book:
            fill(book, habits=1)
        return (await read(store, BEN)).next_id

    async with store.open(ADA):
        assert await asyncio.create_task(of_ben()) == 2


async def test_more_people_than_books_at_once_all_have_their_turn(store: Engine) -> None:
    async def fill_one(person_id: int) -> None:
        async with store.open(person_id) as book:
            await asyncio.sleep(0.001)
            fill(book, habits=1)

    async with asyncio.timeout(10):
        await asyncio.gather(*(fill_one(person_id) for person_id in range(1, 41)))
    assert len(store.people()) == 40


async def test_a_task_that_holds_a_book_cannot_wait_for_itself(store: Engine) -> None:
    async with store.open(ADA) as book:
        fill(book, habits=1)
        for whose in (ADA, BEN):
            with pytest.raises(RuntimeError, match="already"):
                async with store.open(whose):
                    pytest.fail("the body ran")
        with pytest.raises(RuntimeError, match="already"):
            await store.forget(ADA)
    assert await read(store, ADA) == book


async def test_a_body_that_was_cancelled_writes_nothing(store: Engine) -> None:
    async def clear_slowly() -> None:
        async with store.open(ADA) as book:
            book.habits.clear()
            is_inside.set()
            await asyncio.Event().wait()

    async with store.open(ADA) as book:
        fill(book, habits=1)
    is_inside = asyncio.Event()
    clearing = asyncio.create_task(clear_slowly())
    await is_inside.wait()
    clearing.cancel()
    assert list((await read(store, ADA)).habits) == [1]
    assert clearing.cancelled()


async def test_who_is_cancelled_while_waiting_for_a_book_leaves_the_line(store: Engine) -> None:
    async with store.open(ADA) as book:
        waiting = asyncio.create_task(read(store, ADA))
        await asyncio.sleep(0)
        waiting.cancel()
        fill(book, habits=1)
    assert await read(store, ADA) == book


async def test_a_write_goes_to_its_end_though_its_task_is_cancelled(
    open_engine: OpenEngine,
) -> None:
    async def write(store: Engine, is_leaving: asyncio.Event) -> None:
        async with store.open(ADA, 7) as book:
            fill(book, habits=1)
            is_leaving.set()

    async with open_engine() as store:
        is_leaving = asyncio.Event()
        writing = asyncio.create_task(write(store, is_leaving))
        await is_leaving.wait()
        writing.cancel()
        with pytest.raises(asyncio.CancelledError):
            await writing
        seen = await read(store, ADA)
        assert seen.applied in {(), (7,)}
    async with open_engine() as store:
        assert await read(store, ADA) == seen


async def write_a_novel(store: Engine) -> None:
    async with store.open(ADA, 7) as book:
        mark(book, 1, "x")
        days = (FIRST_DAY + timedelta(number) for number in range(5_000))
        book.notes[1] = dict.fromkeys(days, "x" * 1_000)


async def test_a_book_over_five_megabytes_is_refused_and_stays_as_it_was(
    open_engine: OpenEngine,
) -> None:
    async with open_engine() as store:
        async with store.open(ADA) as book:
            fill(book, habits=2)
        before = await read(store, ADA)
        with pytest.raises(BookTooBig) as raised:
            await write_a_novel(store)
        assert raised.value.most == 5_000_000
        assert await read(store, ADA) == before
    async with open_engine() as store:
        assert await read(store, ADA) == before


@pytest.mark.parametrize(
    ("name", "value"), [("next_id", "3"), ("person", Person(BEN)), ("order", (1.5,))]
)
async def test_what_no_book_can_hold_is_not_written(
    store: Engine, name: str, value: object
) -> None:
    async def slip() -> None:
        async with store.open(ADA, 7) as book:
            setattr(book, name, value)

    async with store.open(ADA) as book:
        fill(book, habits=1)
    before = await read(store, ADA)
    with pytest.raises(ValueError, match="the book"):
        await slip()
    assert await read(store, ADA) == before


@pytest.mark.parametrize("person_id", [0, -1, True, 1 << 63, 1.0, "42", "../42", None])
async def test_only_whole_numbers_above_zero_are_people(store: Engine, person_id: int) -> None:
    with pytest.raises(ValueError, match="whole number"):
        await read(store, person_id)
    with pytest.raises(ValueError, match="whole number"):
        await store.forget(person_id)


async def test_the_largest_id_is_a_person_too(store: Engine) -> None:
    async with store.open((1 << 63) - 1) as book:
        fill(book, habits=1)
    assert set(store.people()) == {(1 << 63) - 1}


async def set_due(store: Engine, person_id: int, moment: datetime | None) -> None:
    async with store.open(person_id) as book:
        book.next_due_at = moment
        book.next_id += 1


async def test_who_is_due_comes_with_the_longest_waiting_first(store: Engine) -> None:
    for person_id, minutes in ((1, 5), (2, 1), (3, 3), (4, 9)):
        await set_due(store, person_id, NOON + timedelta(minutes=minutes))
    await set_due(store, 5, None)
    assert list(store.due(NOON)) == []
    assert list(store.due(NOON + timedelta(minutes=5))) == [2, 3, 1]


async def test_the_next_due_moment_is_the_first_one_later_than_asked_for(store: Engine) -> None:
    assert store.next_due_at(NOON) is None
    for person_id in (1, 2, 3):
        await set_due(store, person_id, NOON + timedelta(minutes=person_id))
    assert store.next_due_at(NOON) == NOON + timedelta(minutes=1)
    assert store.next_due_at(NOON + timedelta(minutes=1)) == NOON + timedelta(minutes=2)
    assert store.next_due_at(NOON + timedelta(minutes=3)) is None


async def test_a_due_moment_moves_with_each_write(store: Engine) -> None:
    await set_due(store, ADA, NOON)
    await set_due(store, ADA, NOON + timedelta(days=1))
    assert list(store.due(NOON)) == []
    await set_due(store, ADA, None)
    assert store.next_due_at(NOON) is None


async def test_a_due_moment_does_not_move_where_the_write_failed(store: Engine) -> None:
    async with store.open(ADA) as book:
        fill(book, habits=1)
        book.next_due_at = NOON
        book.notes[1] = {}
    with pytest.raises(ZeroDivisionError):
        await spoil(store)
    assert list(store.due(NOON)) == [ADA]


async def test_due_moments_outlive_a_restart(open_engine: OpenEngine) -> None:
    async with open_engine() as store:
        await set_due(store, ADA, NOON)
        await set_due(store, BEN, None)
    async with open_engine() as store:
        await store.loaded()
        assert list(store.due(NOON)) == [ADA]
        assert set(store.people()) == {ADA, BEN}


async def test_a_due_moment_changed_while_the_others_are_read_stays_changed(
    open_engine: OpenEngine,
) -> None:
    async with open_engine() as store:
        for person_id in range(1, 60):
            await set_due(store, person_id, NOON)
    async with open_engine() as store:
        await set_due(store, 59, NOON + timedelta(days=1))
        await store.loaded()
        assert sorted(store.due(NOON)) == list(range(1, 59))


async def test_a_forgotten_person_is_gone_and_may_begin_anew(open_engine: OpenEngine) -> None:
    async with open_engine() as store:
        for person_id in (ADA, BEN):
            async with store.open(person_id, 7) as book:
                fill(book, habits=1)
                book.next_due_at = NOON
        await store.forget(ADA)
        assert set(store.people()) == {BEN}
        assert list(store.due(NOON)) == [BEN]
        assert await read(store, ADA) == Book(Person(ADA))
    async with open_engine() as store:
        await store.loaded()
        assert set(store.people()) == {BEN}
        assert list(store.due(NOON)) == [BEN]
        async with store.open(ADA, 7) as book:
            fill(book, habits=1)
        assert set(store.people()) == {ADA, BEN}


async def test_forgetting_a_stranger_does_nothing(store: Engine) -> None:
    await store.forget(ADA)
    assert list(store.people()) == []


async def test_forgetting_waits_for_who_has_the_book(store: Engine) -> None:
    async with store.open(ADA) as book:
        forgetting = asyncio.ensure_future(store.forget(ADA))
        await asyncio.sleep(0)
        fill(book, habits=1)
    await forgetting
    assert list(store.people()) == []


VERBS = st.tuples(
    st.sampled_from(["write", "fail", "look", "forget", "restart"]),
    st.sampled_from([ADA, BEN]),
    st.integers(1, 5),
)


async def count(store: Engine, person_id: int, update_id: int, *, fails: bool = False) -> None:
    async with store.open(person_id, update_id) as book:
        book.next_id += 1
        if fails:
            raise ZeroDivisionError


@settings(unhurried, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(st.lists(VERBS, min_size=5, max_size=25))
async def test_any_list_of_wishes_ends_as_it_would_in_a_plain_dictionary(
    open_engine: OpenEngine, wishes: list[tuple[str, int, int]]
) -> None:
    plain: dict[int, list[int]] = {}
    async with AsyncExitStack() as stack:
        store = await stack.enter_async_context(open_engine())
        for person_id in (ADA, BEN):
            await store.forget(person_id)
        for verb, person_id, update_id in wishes:
            applied = plain.get(person_id, [])
            match verb:
                case "write" | "fail" if update_id in applied:
                    with pytest.raises(AlreadyApplied):
                        await count(store, person_id, update_id)
                case "write":
                    await count(store, person_id, update_id)
                    plain[person_id] = [*applied, update_id]
                case "fail":
                    with pytest.raises(ZeroDivisionError):
                        await count(store, person_id, update_id, fails=True)
                case "forget":
                    await store.forget(person_id)
                    plain.pop(person_id, None)
                case "restart":
                    await stack.aclose()
                    store = await stack.enter_async_context(open_engine())
            book = await read(store, person_id)
            applied = plain.get(person_id, [])
            assert (book.next_id, [*book.applied]) == (1 + len(applied), applied)
            assert set(store.people()) == set(plain)
