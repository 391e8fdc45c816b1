"""The yardstick: the same library, requests, receiver and inbox; it answers and keeps nothing."""

import asyncio
import signal
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ParseMode
from telegram.ext import Application, ApplicationBuilder, CallbackQueryHandler, ContextTypes

from habitbot.chat.kit.scene import Scene
from habitbot.chat.screens.today import today_screen
from habitbot.config import read_config
from habitbot.texts.words import words_for
from habitbot.transport.inbox import Inbox
from habitbot.transport.line import make_line
from habitbot.transport.receiver import Receiver
from tests.bench.books import MORNING, TODAY, a_book

CARD = today_screen(a_book(1), Scene(words_for("en"), MORNING, TODAY))
TEXT = f"<b>{CARD.title}</b>\n{CARD.text}"


async def on_tap(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """The two calls of a check-in, side by side, with a card of ten habits."""
    query = update.callback_query
    assert query is not None
    assert query.message is not None
    keyboard = [
        [InlineKeyboardButton(button.label, callback_data=button.data) for button in row]
        for row in CARD.rows
    ]
    await asyncio.gather(
        context.bot.answer_callback_query(query.id, "✅ 12 days"),
        context.bot.edit_message_text(
            TEXT,
            chat_id=query.message.chat.id,
            message_id=query.message.message_id,
            parse_mode=ParseMode.HTML,
            reply_markup=InlineKeyboardMarkup(keyboard),
        ),
    )


async def main() -> None:
    """Answer taps until told to end."""
    config = read_config()
    line = make_line(config.token, config.api_url)
    application: Application[Any, Any, Any, Any, Any, Any] = (
        ApplicationBuilder().bot(line).updater(None).job_queue(None).build()
    )
    application.add_handler(CallbackQueryHandler(on_tap))

    async def handle(update: Update) -> bool:
        await application.process_update(update)
        return True

    receiver = Receiver(line, Inbox(handle), kinds=["callback_query"])
    ending: list[asyncio.Task[None]] = []
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(
        signal.SIGTERM, lambda: ending.append(loop.create_task(receiver.stop()))
    )
    async with application:
        await receiver.run()


if __name__ == "__main__":
    asyncio.run(main())
