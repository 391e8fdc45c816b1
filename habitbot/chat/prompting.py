"""Prompting: sleep until somebody's prompt is due, claim it, send it, note what became of it."""

import asyncio
import dataclasses
import logging
import traceback
from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace

from habitbot.chat.kit.context import Kit
from habitbot.chat.kit.last_page import LastPage
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Screen, seen_rows
from habitbot.chat.kit.show import Fate, Outcome
from habitbot.chat.screens.asks import sent_screen
from habitbot.chat.screens.today import asked_first
from habitbot.chat.screens.week import review_screen, week_observation
from habitbot.core.agenda import untold_since
from habitbot.core.book import Book
from habitbot.core.day import down_days, local_day
from habitbot.core.due import (
    Ask,
    claim,
    close_unfinished,
    find_due,
    record_sent,
    record_skipped,
    record_unknown,
)
from habitbot.core.prompt import PromptKind
from habitbot.core.prompts import count_lists, plan
from habitbot.core.proposals import propose
from habitbot.core.review import day_told, forget_reviewed, note_reviewed
from habitbot.core.self_care import note_observed
from habitbot.core.silence import is_to_be_left_in_peace
from habitbot.texts import trouble as texts
from habitbot.texts.words import words_for

log = logging.getLogger(__name__)

SOFTENED = {PromptKind.LIST, PromptKind.HABIT, PromptKind.REVIEW}
"""What rings no more where nobody answers or all rests; what somebody dated does."""

ASKING = {PromptKind.REVIEW, PromptKind.DATED, PromptKind.BREAK}
"""What takes the place of a page above it that asks; of a day it is said what is said of a day."""

# A book that could not be looked after is left alone for a while, so that a disk in trouble is
# not asked in a circle.
REST = 30.0
# Weeks are painted one after the other; beyond so many at once they are spread, so that taps
# are answered meanwhile.
MANY = 50
# So many books are looked into at a time: when a thousand prompts fall into one minute, whoever
# taps must not wait behind them all.
FEW = 2
SPREAD = timedelta(minutes=20)


class Prompting:
    """Looks after everybody's prompts, one person at a time each, all side by side."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._under_way: dict[int, asyncio.Task[None]] = {}
        self._resting: set[int] = set()
        self._looking = asyncio.Semaphore(FEW)
        self._is_asleep = False

    async def keep_prompting(self) -> None:
        """Go on for ever: whoever is due is looked after, then sleep until the next one is."""
        kit = self._kit
        while True:
            kit.alarm.clear()
            now = kit.clock.now()
            due = [person for person in kit.books.due(now) if person not in self._under_way]
            for person_id in due:
                self._look_after(person_id, is_crowded=len(due) > MANY)
            await self._sleep(now)

    def is_quiet(self) -> bool:
        """Whether nobody is being looked after, or about to be."""
        due = self._kit.books.due(self._kit.clock.now())
        is_anybody_waiting = self._kit.alarm.is_set() or not self._resting.issuperset(due)
        is_busy = not self._resting.issuperset(self._under_way)
        return self._is_asleep and not is_anybody_waiting and not is_busy

    async def stop(self, seconds: float) -> None:
        """Note what became of prompts that are out already, and leave the others unclaimed."""
        tasks = list(self._under_way.values())
        if tasks:
            await asyncio.wait(tasks, timeout=seconds)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _sleep(self, now: datetime) -> None:
        """Until the next moment after `now` that anybody's prompt is due, or until the alarm."""
        kit = self._kit
        moment = kit.books.next_due_at(now)
        waits: set[asyncio.Future[object]] = {asyncio.ensure_future(kit.alarm.wait())}
        if moment is not None:
            waits.add(asyncio.ensure_future(kit.clock.sleep_until(moment)))
        self._is_asleep = True
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._is_asleep = False
            for wait in waits:
                wait.cancel()

    def _look_after(self, person_id: int, *, is_crowded: bool) -> None:
        task = asyncio.create_task(self._serve(person_id, is_crowded=is_crowded))
        self._under_way[person_id] = task
        task.add_done_callback(lambda _: self._let_go(person_id))

    def _let_go(self, person_id: int) -> None:
        self._under_way.pop(person_id, None)
        self._resting.discard(person_id)
        self._kit.alarm.set()

    async def _serve(self, person_id: int, *, is_crowded: bool) -> None:
        """One person's due prompts; their trouble does not silence anybody else's."""
        try:
            for ask in await self._find(person_id):
                if is_crowded and ask.kind is PromptKind.REVIEW:
                    await self._wait_ones_turn(person_id)
                await self._send(person_id, ask)
            is_served = await self._is_served(person_id)
        except Exception as accident:  # noqa: BLE001  # one person's trouble, whatever it is
            # Its own text may quote what a person wrote; where it happened is enough.
            places = "".join(traceback.format_tb(accident.__traceback__))
            self._kit.owner.tell("prompts", texts.owner_told_of_prompts(words_for(None)))
            log.error("prompts of one person failed: %s\n%s", type(accident).__name__, places)  # noqa: TRY400
            is_served = False
        if not is_served:
            self._resting.add(person_id)
            await asyncio.sleep(REST)

    async def _find(self, person_id: int) -> Sequence[Ask]:
        async with self._looking, self._kit.books.open(person_id) as book:
            now = self._kit.clock.now()
            close_unfinished(book, now)
            due = find_due(book, now, down_days=self._scene(book).down_days)
            record_skipped(book, due.skipped, now)
        return due.messages

    async def _wait_ones_turn(self, person_id: int) -> None:
        """Late on purpose: painting everybody's week at once would keep taps waiting."""
        share = (person_id * 2654435761 % 2**32) / 2**32
        self._resting.add(person_id)
        await self._kit.clock.sleep_until(self._kit.clock.now() + share * SPREAD)
        self._resting.discard(person_id)

    async def _send(self, person_id: int, ask: Ask) -> None:
        """Claimed on disk just before it leaves, and never sent twice."""

        async def claim_and_draw() -> Screen | None:
            async with self._kit.books.open(person_id) as book:
                scene = self._scene(book)
                if not claim(book, ask, scene.now, down_days=scene.down_days):
                    return None
                if may_propose(book, ask, scene):
                    propose(
                        book,
                        today=scene.today,
                        down_days=scene.down_days,
                        is_in_review=ask.kind is PromptKind.REVIEW,
                    )
                screen = ask_screen(book, scene, ask)
                if ask.kind in ASKING and book.pending is not None and book.pending.is_beside:
                    # What a page asked beside its buttons is left for one that is told in words.
                    book.pending = None
                if ask.kind in SOFTENED and is_to_be_left_in_peace(book, scene.today):
                    screen = dataclasses.replace(screen, is_soft=True)
                self._note_page(person_id, book, screen)
                return screen

        outcome = await self._kit.shower.send_when_due(person_id, claim_and_draw)
        if outcome.kind != Fate.DROPPED:
            await asyncio.shield(self._note(person_id, ask, outcome))

    def _note_page(self, person_id: int, book: Book, screen: Screen) -> None:
        """Its buttons can be typed, unless something was asked on its own: words answer that."""
        now = self._kit.clock.now()
        asked = book.waiting(now)
        if asked is None or asked.is_beside:
            page = LastPage(seen_rows(screen), now, asked)
            self._kit.last_pages.note(person_id, page, is_unasked=True)

    async def _note(self, person_id: int, ask: Ask, outcome: Outcome) -> None:
        now = self._kit.clock.now()
        async with self._kit.books.open(person_id) as book:
            match outcome.kind:
                case Fate.SENT:
                    record_sent(book, ask, now, message_id=getattr(outcome.result, "message_id", 0))
                case Fate.UNKNOWN:
                    record_unknown(book, ask, now)
                case _:
                    record_skipped(book, ask.runs, now)
                    if ask.kind is PromptKind.REVIEW:
                        forget_reviewed(book, day_told(ask.day, book.person))
            if outcome.kind == Fate.GONE and person_id in self._kit.books.people():
                book.person = replace(book.person, is_unreachable=True)
                plan(book, now)

    async def _is_served(self, person_id: int) -> bool:
        """Whether the person has no more to hear for now."""
        return person_id not in self._kit.books.due(self._kit.clock.now())

    def _scene(self, book: Book) -> Scene:
        now = self._kit.clock.now()
        return Scene(
            words=words_for(book.person.language),
            now=now,
            today=local_day(now, book.person),
            down_days=down_days(self._kit.outages(), book.person),
        )


def may_propose(book: Book, ask: Ask, scene: Scene) -> bool:
    """Whether a message may carry a proposal: the review, and the first list about today.

    No list does that asks after a goal or after yesterday: one thing is asked at a time.
    """
    if ask.kind is PromptKind.LIST:
        is_first = ask.day == scene.today and not count_lists(book, scene.today)
        return is_first and not asked_first(book, scene)[0]
    return ask.kind is PromptKind.REVIEW


def ask_screen(book: Book, scene: Scene, ask: Ask) -> Screen:
    """What a prompt shows; what a review tells is remembered."""
    if ask.kind is not PromptKind.REVIEW:
        return sent_screen(book, scene, ask, untold_since(book, scene.today))
    day = day_told(ask.day, book.person)
    observed = week_observation(book, scene, day)
    note_observed(book, observed, today=scene.today)
    note_reviewed(book, day, today=scene.today, down_days=scene.down_days)
    return review_screen(book, scene, day, observed)
