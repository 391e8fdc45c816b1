"""What a person hears when something goes wrong."""

import logging
import secrets
import traceback
from collections.abc import Callable, Coroutine, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from telegram import Update

from habitbot.chat.kit.asking_page import rows_again
from habitbot.chat.kit.context import Context, DoneAlready, Forgotten
from habitbot.chat.kit.handlers import WayBack
from habitbot.chat.kit.or_ask import OtherWordsNeeded
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import NotATap, Tap, read_tap
from habitbot.core.book import (
    AlreadyApplied,
    Book,
    DiskRefused,
    LeftAlone,
    NewerBook,
    note_applied,
)
from habitbot.core.refusal import DayNotOpen, Gone, NoSuchHabit, Refusal
from habitbot.texts import check_in as texts
from habitbot.texts import trouble
from habitbot.texts.buttons import done_already_toast
from habitbot.texts.words import words_for

WithoutGone = Callable[[Book, Scene, Tap, Gone], Screen | None]
"""What a message shows, once that was tapped on it and is gone; None where it stays as it is."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Handling:
    """How the handling of one update goes: unsaved means that it is to be tried again."""

    was_unsaved: bool = False
    is_unsaved: bool = False


handling: ContextVar[Handling] = ContextVar("handling")
"""The update under way; the library swallows exceptions, so how it ended is noted here."""


def error_handler(
    asked_again: Mapping[str, WayBack], without_gone: WithoutGone
) -> Callable[[object, Context], Coroutine[Any, Any, None]]:
    """The one place that words refusals, accidents and a disk that says no.

    `asked_again` draws the questions whose quick answers come again beside a refusal,
    `without_gone` what a message shows once something was tapped on it that is gone.
    """

    async def callback(update: object, context: Context) -> None:
        await _on_error(update, context, asked_again, without_gone)

    return callback


async def _on_error(
    update: object, context: Context, asked_again: Mapping[str, WayBack], without_gone: WithoutGone
) -> None:
    if not isinstance(update, Update) or update.effective_user is None:
        log.error("an update failed that nobody sent\n%s", _places(context.error))
        return
    match context.error:
        case AlreadyApplied():
            line = texts.already_line(context.words)
            await _show_today(context, line, at_start=line)
        case NotATap() | Forgotten() | DoneAlready() as stale:
            await _show_stale(context, stale)
        case NoSuchHabit() | DayNotOpen() as refusal:
            line = trouble.refusal_text(context.words, refusal)
            at_start = texts.stale_at_start_line(context.words)
            await _show_today(context, line, at_start=at_start)
        case (Refusal() | OtherWordsNeeded()) as refused:
            await _answer_refused(context, refused, asked_again, without_gone)
        case NewerBook():
            _tell(context, trouble.newer_book(context.words))
        case DiskRefused() as refused:
            _tell_unsaved(context, refused)
        case accident:
            await _own_up(context, accident)


async def _show_stale(context: Context, stale: NotATap | Forgotten | DoneAlready) -> None:
    """A button that does nothing any more: today instead, where there still is one.

    What it did just now stays in sight.
    """
    if isinstance(stale, DoneAlready):
        context.say(done_already_toast(context.words))
    elif context.is_strangers_tap:
        context.show(Screen(trouble.forgotten_line(context.words)))
    else:
        words = context.words
        line, at_start = texts.stale_tap_line(words), texts.stale_at_start_line(words)
        await _show_today(context, line, at_start=at_start)


async def _show_today(context: Context, line: str, *, at_start: str) -> None:
    """Today's card, or the next step of the start, with the line that fits."""
    async with context.look() as book:
        screen = context.kit.home(book, context.scene)
    line = line if screen.is_card else at_start
    if context.spot.query_id is None:
        context.kit.shower.send(context.spot.chat_id, Screen(line))
    context.show(screen, line)


async def _answer_refused(
    context: Context,
    refused: Refusal | OtherWordsNeeded,
    asked_again: Mapping[str, WayBack],
    without_gone: WithoutGone,
) -> None:
    """What is possible instead; after words behind a command, others need only be typed."""
    if isinstance(refused, Refusal):
        await _refuse(context, refused, asked_again, without_gone)
        return
    try:
        await _keep_asking(context, refused.tap)
    except DiskRefused as unsaved:
        _tell_unsaved(context, unsaved)
    else:
        await _refuse(context, refused.refusal, asked_again, without_gone)


async def _keep_asking(context: Context, tap: Tap) -> None:
    """Wait for other words, unless something waited before: that goes on waiting."""
    async with context.book() as book:
        if context.left is None or context.left.is_beside:
            context.ask(book, tap.QUESTION, tap)
        else:
            context.wait_on(book)


async def _refuse(
    context: Context,
    refusal: Refusal,
    asked_again: Mapping[str, WayBack],
    without_gone: WithoutGone,
) -> None:
    """A question that waited for something else stays, with its quick answers and the way out.

    A message on which something was tapped that is gone forgets it; on a detour that is where
    today's card comes back.
    """
    line, is_tap = trouble.refusal_text(context.words, refusal), context.spot.query_id is not None
    async with context.look() as book:
        context.left = book.pending
        rows = rows_again(context, book, asked_again)
        screen = None
        if is_tap and isinstance(refusal, Gone):
            screen = (
                context.kit.home(book, context.scene)
                if context.back_to
                else without_gone(book, context.scene, read_tap(context.data), refusal)
            )
    if screen is not None:
        context.show(screen, line)
    elif context.left is not None and not is_tap:
        context.take_up(context.left)
        context.show(Screen(line, rows=rows))
    else:
        _tell(context, line)


def _tell(context: Context, line: str) -> None:
    if context.spot.query_id is None:
        context.show(Screen(line))
    else:
        context.say(line, is_alert=True)


def _tell_unsaved(context: Context, refused: DiskRefused) -> None:
    """Say it once; the update stays unsettled and comes again."""
    log.error("a write was refused: %s", refused.strerror or type(refused).__name__)
    under_way = handling.get()
    under_way.is_unsaved = True
    context.kit.owner.tell("disk", trouble.owner_told_of_disk(words_for(None)))
    if not under_way.was_unsaved:
        _tell(context, trouble.not_saved(context.words))


def _places(accident: Exception | None) -> str:
    """Where an accident came through; its own text may quote what a person wrote."""
    return "".join(traceback.format_tb(accident.__traceback__ if accident else None))


async def _own_up(context: Context, accident: Exception | None) -> None:
    """Give the person a number, the log the trace under it, and never ask the update again."""
    note = secrets.token_hex(2)
    log.error("note %s: %s\n%s", note, type(accident).__name__, _places(accident))
    _tell(context, trouble.bug(context.words, note))
    context.kit.owner.tell("bug", trouble.owner_told_of_bug(words_for(None), note))
    if context.is_stranger:
        return
    try:
        async with context.kit.books.open(context.person_id) as book:
            note_applied(book, context.update_id)
    except DiskRefused as refused:
        _tell_unsaved(context, refused)
    except LeftAlone:
        log.error("note %s stands in no book: this one can't be read", note)  # noqa: TRY400
