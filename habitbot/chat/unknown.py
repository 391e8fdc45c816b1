"""Anything else: typed words that answer no question, groups, old buttons. Always last."""

from collections.abc import Mapping

from telegram import Update
from telegram.ext import CallbackQueryHandler, MessageHandler, filters

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import Handler, OnAnswer
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.taps import NotATap
from habitbot.texts import unknown as texts


def handlers(answers: Mapping[str, OnAnswer]) -> list[Handler]:
    """What this feature answers to, last of all; `answers` are what the others wait for."""

    async def worded(_: Update, context: Context) -> None:
        await on_words(context, answers)

    async def grouped(_: Update, context: Context) -> None:
        on_group(context)

    async def sent(_: Update, context: Context) -> None:
        await _show_home(context, texts.file_not_read(context.words))

    async def tapped(_: Update, __: Context) -> None:
        raise NotATap

    alone, new = filters.ChatType.PRIVATE, filters.UpdateType.MESSAGE
    return [
        MessageHandler(new & ~alone & filters.COMMAND, grouped),
        MessageHandler(new & ~alone & filters.StatusUpdate.NEW_CHAT_MEMBERS, grouped),
        MessageHandler(new & alone & filters.TEXT, worded),
        MessageHandler(new & alone & ~filters.StatusUpdate.ALL, sent),
        CallbackQueryHandler(tapped),
    ]


async def on_words(context: Context, answers: Mapping[str, OnAnswer]) -> None:
    """Typed words: the answer to a question that waits, or a kind word and today's card."""
    async with context.look() as book:
        pending = book.pending
    is_command = context.typed.startswith("/")
    if pending is None or is_command or pending.question not in answers:
        await _show_home(context, texts.not_understood(context.words))
    elif not pending.is_waiting(context.now):
        await _show_home(context, texts.lapsed(context.words))
    else:
        await answers[pending.question](context, context.typed)


def on_group(context: Context) -> None:
    """In a group: the bot works in private, and how to start."""
    line = texts.in_groups(context.words, context.bot.username)
    context.show(Screen(line))


async def _show_home(context: Context, line: str) -> None:
    async with context.book() as book:
        screen = context.kit.home(book, context.scene)
    context.kit.shower.send(context.spot.chat_id, Screen(line))
    context.show(screen)
