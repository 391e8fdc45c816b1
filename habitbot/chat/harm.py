"""Words of harm, heard wherever they are typed: who can help, below whatever else came of them."""

from telegram import Update
from telegram.ext import MessageHandler, filters

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.errors import handling
from habitbot.chat.kit.handlers import Handler
from habitbot.chat.screens.harm import heard_text


def listener() -> Handler:
    """What hears all words of a private chat, beside the feature that answers them."""

    async def heard(_: Update, context: Context) -> None:
        is_new = not handling.get().was_unsaved
        if is_new and context.is_of_harm:
            await on_harm(context)

    own = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    return MessageHandler(own & (filters.TEXT | filters.CAPTION), heard)


async def on_harm(context: Context) -> None:
    """Say who can help; what waits for an answer waits on."""
    async with context.look() as book:
        line = heard_text(book, context.scene)
    context.tell(line)
