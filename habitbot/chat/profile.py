"""The bot's profile in Telegram: its commands, its descriptions, its menu button."""

import logging
from collections.abc import Awaitable, Iterable

from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats, MenuButtonCommands
from telegram.error import TelegramError

from habitbot.texts import help as texts
from habitbot.texts.words import PSEUDO, SOURCE, Words, languages, words_for

log = logging.getLogger(__name__)


async def set_profile(bot: Bot) -> None:
    """Set the profile in every language we speak; a server that can't never stops the bot."""
    for code, language in codes_of(languages() - {PSEUDO}).items():
        await _set_words(bot, words_for(language), code)
    await _try("menu", bot.set_chat_menu_button(menu_button=MenuButtonCommands()))


def codes_of(languages: Iterable[str]) -> dict[str | None, str]:
    """Telegram's codes, and which of our languages speaks under each.

    Telegram takes two letters and no region; a language without its region speaks for all of
    them. What has no such code is reached by nobody, and English, without any, by everybody else.
    """
    codes: dict[str | None, str] = {None: SOURCE}
    for language in sorted(languages):
        code = language.partition("-")[0]
        if len(code) == 2 and language != SOURCE:
            codes.setdefault(code, language)
    return codes


async def _set_words(bot: Bot, words: Words, code: str | None) -> None:
    commands = [BotCommand(name, line) for name, line in texts.commands(words).items()]
    scope = BotCommandScopeAllPrivateChats()
    await _try("commands", bot.set_my_commands(commands, scope=scope, language_code=code))
    await _try("description", bot.set_my_description(texts.description(words), code))
    short = texts.short_description(words)
    await _try("summary", bot.set_my_short_description(short, code))


async def _try(what: str, call: Awaitable[object]) -> None:
    try:
        await call
    except TelegramError as refused:
        log.warning("the profile's %s could not be set: %s", what, type(refused).__name__)
