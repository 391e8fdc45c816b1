"""A nervous thumb: a button that took what was typed up, and was tapped once more."""

from collections.abc import Callable

import pytest

from habitbot.core.book import Book
from tests.talk import Talk

DONE = "Your first tap did it. Once is enough."

DOUBLE = [
    (("/people Ben", "/people", "Tom"), "➕ Add it", lambda book: len(book.contacts) == 2),
    (("/goals Sing", "/goals", "Dance"), "➕ Add it", lambda book: len(book.goals) == 2),
    (("/paths Nurse", "/paths", "Teacher"), "➕ Add it", lambda book: len(book.paths) == 2),
    (("/learned SQL joins", "/learned", "CSS grids"), "➕ Add it", lambda b: len(b.lessons) == 2),
    (("/people", "[📅 Events]", "[➕ An event]", "Fair"), "Tomorrow", lambda b: len(b.events) == 1),
    (
        ("/people", "[📅 Events]", "Fair tomorrow", "[‹ Back]", "Fair tomorrow", "[➕ Add it]"),
        "Add it, too",
        lambda book: len(book.events) == 2,
    ),
    (
        ("/feedback Report", "/feedback Report"),
        "Add it, too",
        lambda book: len(book.works) == 2,
    ),
]


@pytest.mark.parametrize(("before", "label", "is_once"), DOUBLE)
async def test_a_second_tap_on_what_took_typed_words_up_says_that_it_is_done_and_changes_nothing(
    ada: Talk, before: tuple[str, ...], label: str, is_once: Callable[[Book], bool]
) -> None:
    for step in before:
        await (ada.tap(step[1:-1]) if step.startswith("[") else ada.say(step))
    old = ada.message
    await ada.person.press(label, old)
    await ada.person.press(label, old)
    await ada.heard()
    assert ada.toast == DONE
    assert is_once(await ada.read_book())
    shown, buttons = ada.shown, ada.buttons
    await ada.jump("09:30")
    assert (ada.shown, ada.buttons) == (shown, buttons)


async def test_once_something_else_was_done_such_a_button_is_an_old_one_as_any_other(
    ada: Talk,
) -> None:
    await ada.say("/people Ben")
    await ada.say("/people")
    await ada.say("Tom")
    old, data = ada.message, ada.carried["➕ Add it"]
    await ada.tap("➕ Add it")
    await ada.say("/people")
    await ada.tap_data(old, data)
    assert ada.toast == "I don't have your words any more. Please type them once more."
