"""Choosing when to be asked: buttons for the usual times."""

from collections.abc import Callable
from datetime import time

from habitbot.chat.kit.screen import Button, Carried, button
from habitbot.texts.prompts import workdays_label
from habitbot.texts.times import describe_cron, times_of
from habitbot.texts.words import Words

EVENINGS = ("30 12 * * *", "0 18 * * *", "30 20 * * *")
DAILY = ("0 8 * * *", "30 12 * * *", "0 18 * * *", "30 20 * * *", "0 9 * * 1-5", "0 18 * * 1-5")
BREAKS = ("0 10-16 * * 1-5", "0 10,12,15 * * 1-5", "30 10,15 * * 1-5")
"""The working day's usual breaks: each hour, three, two."""
WEEKLY = ("0 18 * * 0", "0 20 * * 0", "0 18 * * 5", "0 9 * * 1")


def time_buttons(
    words: Words, crons: tuple[str, ...], tap_for: Callable[[str], Carried]
) -> list[Button]:
    """A button a time."""
    return [button(time_label(words, cron), tap_for(cron)) for cron in crons]


def time_label(words: Words, cron: str) -> str:
    """A plain daily time as a clock shows it, anything else in words."""
    minute, hour, *days = cron.split()
    if days == ["*", "*", "*"]:
        return words.time(time(int(hour), int(minute)))
    if days == ["*", "*", "1-5"]:
        return workdays_label(words, times_of(words, cron))
    line = describe_cron(words, cron)
    return line[:1].upper() + line[1:]
