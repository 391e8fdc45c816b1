"""Privacy: everything as a file, everything forgotten."""

import functools
import gc
from pathlib import Path
from types import FunctionType, ModuleType

import orjson
import regex

from habitbot.chat.kit.tap import Tap, kinds_of
from tests.talk import Talk, talking


async def test_everything_can_be_exported(ada: Talk) -> None:
    await ada.say("/add Kleiner Gruß")
    await ada.say("/export")
    document = ada.message.document
    assert document is not None
    assert document.file.name == "habitbot-2026-11-16.json"
    kept = ada.stand.exchange.files.by_id(document.file.id)
    assert kept is not None
    content = orjson.loads(kept.content)
    assert content["habits"]["4"]["name"] == "Kleiner Gruß"
    assert content["person"]["zone"] == "Europe/Berlin"


async def test_forgetting_asks_once_and_then_deletes_everything_at_once(tmp_path: Path) -> None:
    async with talking(tmp_path) as talk:
        await talk.start()
        await talk.jump("09:00")
        await talk.say("/today")
        question = await talk.say("/forget")
        assert "Gone would be one habit and all notes" in question
        assert "There is no undo" in question
        await talk.tap("Forget everything")
        assert "I know nothing about you" in talk.shown
        assert left_of(talk.person.id, tmp_path) == []
        assert "What would you like more of first?" in await talk.say("/start")


async def test_an_old_button_forgets_nothing_but_asks_anew(ada: Talk) -> None:
    await ada.say("/forget")
    old = ada.message
    await ada.jump("09:00")
    await ada.tap("Forget everything", old)
    assert "There is no undo" in next(m for m in ada.messages if m.id == old.id).text
    assert len((await ada.read_book()).habits) == 1


async def test_keeping_keeps(ada: Talk) -> None:
    await ada.say("/forget")
    assert "0 of 1" in await ada.tap("Keep it")


async def test_privacy_says_what_is_kept(ada: Talk) -> None:
    shown = await ada.say("/privacy")
    assert "/forget deletes everything" in shown
    assert "the people and events you noted" in shown


async def test_what_is_remembered_to_be_fast_holds_nobodys_words(ada: Talk) -> None:
    await ada.say("/add Read the zebrafish book 10 pages")
    await ada.tap("🔢 Count: at least 10 pages")
    await ada.say("/today")
    for typed in ("4 pages zebrafish quickly", "4 zebrafish pages yesterday", "zebrafish", "/week"):
        await ada.say(typed)
    await ada.say("/people")
    await ada.say("Zebrafisher")
    await ada.tap("Delete…")
    await ada.tap("Delete it")
    assert not [one for one in remembered() if "zebrafish" in one.casefold()]


CACHES = type(functools.cache(len))


def remembered() -> list[str]:
    """All texts in what functions remember, and in what patterns were made of."""
    kept: list[object] = [one for one in gc.get_objects() if isinstance(one, CACHES)]
    kept += [*getattr(regex._main, "_cache", {})]
    texts, seen = [], set()
    while kept:
        one = kept.pop()
        if id(one) in seen or isinstance(one, type | ModuleType | FunctionType):
            continue
        seen.add(id(one))
        texts += [one] if isinstance(one, str) else []
        kept += [] if isinstance(one, str) else gc.get_referents(one)
    return texts


def left_of(person_id: int, data: Path) -> list[Path]:
    """Every file or folder that is still named after a person."""
    return [path for path in data.rglob("*") if str(person_id) in path.name]


async def test_before_all_is_forgotten_every_kind_of_thing_is_named(ada: Talk) -> None:
    await ada.say("/goals Pass the exam")
    await ada.say("/learned Lists are ordered")
    await ada.say("/learned Sets are not")
    question = await ada.say("/forget")
    assert "Gone would be one habit, one goal, 2 lines learned and all notes" in question


async def test_an_old_review_asks_and_keeps_nothing_once_all_is_forgotten(ada: Talk) -> None:
    await ada.jump("18:00", weekday=6)
    review = ada.message
    await forget(ada)
    assert "I know nothing about you any more" in await ada.tap("✏️ Answer", review)
    assert "/start" in ada.shown
    assert "more of first?" in await ada.say("Lunch outside")
    assert (await ada.read_book()).reflections == {}


async def test_an_old_card_forgets_what_it_showed_once_all_is_forgotten(ada: Talk) -> None:
    await ada.say("/today")
    card = ada.message
    await forget(ada)
    await ada.tap(ada.person.buttons(card)[0][0], card)
    (left,) = (one for one in ada.messages if one.id == card.id)
    assert "I know nothing about you any more" in left.text
    assert not left.keyboard


async def test_no_kind_of_button_makes_a_book_once_all_is_forgotten(ada: Talk) -> None:
    await forget(ada)
    for kind in kinds_of(Tap):
        await ada.tap_data(ada.message, kind.PREFIX)
        assert ada.person.unanswered_presses == []
        assert ada.person.id not in ada.house.books.people()


async def test_words_press_no_button_of_what_is_forgotten(ada: Talk) -> None:
    await ada.say("/privacy")
    await forget(ada)
    assert "more of first?" in await ada.say("Export")


async def forget(talk: Talk) -> None:
    """Let everything be forgotten."""
    await talk.say("/forget")
    await talk.tap("Forget everything")


async def test_an_old_button_after_all_was_forgotten_leads_to_the_next_step(ada: Talk) -> None:
    await ada.say("/today")
    card = ada.message
    await ada.say("/forget")
    await ada.tap("Forget everything")
    await ada.say("hello")
    await ada.tap(ada.person.buttons(card)[0][0], card)
    assert ada.toast == "That button no longer fits. Here is the next step."
