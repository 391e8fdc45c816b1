"""Reach: who blocked the bot is left in peace until they come back."""

from msgspec.structs import replace
from telegram import Chat, ChatMember, Update
from telegram.ext import ChatMemberHandler

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import Handler
from habitbot.core.prompts import plan


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [ChatMemberHandler(on_membership, ChatMemberHandler.MY_CHAT_MEMBER)]


async def on_membership(update: Update, context: Context) -> None:
    """The person blocked the bot, or took that back; what happens in groups is another matter."""
    change = update.my_chat_member
    if change is None or change.chat.type != Chat.PRIVATE:
        return
    if context.is_stranger:
        return
    is_blocked = change.new_chat_member.status in {ChatMember.BANNED, ChatMember.LEFT}
    async with context.book() as book:
        book.person = replace(book.person, is_unreachable=is_blocked)
        plan(book, context.now)
