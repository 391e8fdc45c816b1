"""Words of harm, heard wherever they are typed: who can help, below whatever else came of them."""

from dataclasses import replace

from telegram import Update
from telegram.ext import MessageHandler, filters

from habitbot.chat.kit.asking_page import rows_again
from habitbot.chat.kit.context import Context
from habitbot.chat.kit.errors import handling
from habitbot.chat.kit.handlers import Handler, tap
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import NotATap
from habitbot.chat.screens.harm import heard_screen
from habitbot.chat.taps.harm import TakeUpTap
from habitbot.chat.typed.handed import HandedIn
from habitbot.chat.typed.pressing import pages_of
from habitbot.core.after_harm import has_let_go, let_go, question_before
from habitbot.core.book import Book
from habitbot.texts.unknown import still_waits_line


def handlers(handed: HandedIn) -> list[Handler]:
    """What this feature answers to."""

    async def tapped(context: Context, _: TakeUpTap) -> None:
        await on_take_up(context, handed)

    return [tap(TakeUpTap, tapped)]


def listener() -> Handler:
    """What hears all words of a private chat, beside the feature that answers them."""

    async def heard(_: Update, context: Context) -> None:
        if context.is_of_harm:
            await on_harm(context, is_new=not handling.get().was_unsaved)

    own = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    return MessageHandler(own & (filters.TEXT | filters.CAPTION), heard)


async def on_harm(context: Context, *, is_new: bool) -> None:
    """Say who can help, whatever the disk does; what waits for an answer is let go.

    What is typed next answers these words, and no form before them.
    """
    context.back_to, screen = "", None
    try:
        async with context.kit.books.open(context.person_id) as book:
            context.see(book)
            if not context.is_stranger:
                _let_go(context, book)
            context.asked_now, context.is_asked_elsewhere = book.pending, False
            screen = heard_screen(book, context.scene)
    finally:
        if is_new and screen is not None:
            context.show(screen)


def _let_go(context: Context, book: Book) -> None:
    asked = book.waiting(context.now)
    put = context.kit.last_pages.question_of(context.person_id, asked) if asked else ""
    book.pending = let_go(asked, context.now, put)
    context.drop_keyboard(book)


async def on_take_up(context: Context, handed: HandedIn) -> None:
    """What was asked before is asked again, below the kind words, which stay."""
    context.spot = replace(context.spot, message_id=None)
    async with context.look() as book:
        waiting = book.pending
    if waiting is None or not has_let_go(waiting):
        raise NotATap
    asked, put = question_before(waiting, context.now)
    pages = await pages_of(context, asked, handed)
    async with context.book() as book:
        if pages:
            screen = context.asking(book, pages[0])
        elif asked.is_beside:
            screen = context.home(book)
        else:
            book.pending = context.left = asked
            rows = rows_again(context, book, handed.asked_again)
            screen = Screen(still_waits_line(context.words, put), rows=rows)
    context.show(screen)
