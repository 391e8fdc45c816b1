"""What comes after words of harm: it is met with care, and filed nowhere."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from telegram import Update

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import press
from habitbot.chat.screens.harm import after_screen
from habitbot.chat.typed.answering import is_said_below
from habitbot.chat.typed.handed import HandedIn
from habitbot.core.after_harm import is_after_harm, let_go
from habitbot.core.prompts import came_since
from habitbot.core.typed.small_talk import SmallTalk, read_small_talk
from habitbot.texts.small_talk import bye_line


async def is_met_with_care(context: Context, handed: HandedIn) -> bool:
    """Whether these words come after words of harm; a kind word answers them, whatever they are.

    A command is meant, and so is the button below the kind words. What says no more than how it
    went with a list that came since, is said of that.
    """
    async with context.look() as book:
        waiting = book.waiting(context.now)
        if not is_after_harm(waiting) or context.typed.startswith("/"):
            return False
        came = () if context.replies_to is not None else came_since(book, waiting.asked_at)
    pages, person_id = context.kit.last_pages, context.person_id
    data = pages.button_named(person_id, context.typed, waiting, context.now)
    if data:
        await press(context, data)
    elif not await is_said_below(context, came, handed):
        await _meet(context)
    return True


async def _meet(context: Context) -> None:
    """Who thanks or takes their leave is wished well, and may still go on."""
    if read_small_talk(context.typed) not in {None, SmallTalk.LOW}:
        context.tell(bye_line(context.words))
        return
    await _answer_kindly(context, is_written=True)


def unless_cared_for(
    on_sent: Callable[[Context], Awaitable[None]],
) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
    """What becomes of what is no words, unless it comes with words of harm, or after them.

    After them a kind word answers it. To those that stand below it is said beside this who can
    help.
    """

    async def sent(_: Update, context: Context) -> None:
        if context.is_of_harm:
            return
        async with context.look() as book:
            is_after = is_after_harm(book.waiting(context.now))
        await (_answer_kindly(context, is_written=False) if is_after else on_sent(context))

    return sent


async def _answer_kindly(context: Context, *, is_written: bool) -> None:
    async with context.book() as book:
        book.pending = let_go(context.left, context.now, "")
        screen = after_screen(book, context.scene, is_written=is_written)
    context.show(screen)
