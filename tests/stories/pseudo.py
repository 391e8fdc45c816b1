"""Reading the pseudo-language: back into English, and what in it stayed plain English."""

import html
import re
import string
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Any

import orjson

from habitbot.demo.params import Params
from habitbot.demo.stand import Stand
from habitbot.demo.wire import WireCall
from habitbot.texts.words import PSEUDO, Words

ACCENTED = {Words(PSEUDO).say(letter): letter for letter in string.ascii_letters}
PLAIN = "".join(letter for accented, letter in ACCENTED.items() if accented != letter)
TO_ENGLISH = str.maketrans({**ACCENTED, "~": ""})
A_PLAIN_WORD = re.compile(rf"\w*[{PLAIN}]\w*")
TAGS = re.compile(r"</?b>")
COMMANDS = re.compile(r"/[a-z]+")


def as_english(text: str) -> str:
    """What was said in the pseudo-language, in English."""
    return text.translate(TO_ENGLISH)


def listen(stand: Stand) -> list[str]:
    """All that the bot says from now on: messages, captions, buttons and toasts."""
    said: list[str] = []

    def hear(call: WireCall) -> None:
        if call.method.startswith(("send", "edit", "answer")):
            said.extend(_sentences(call.said))

    stand.exchange.wire.listeners.append(hear)
    return said


def left_plain(said: Iterable[str], facts: Iterable[str]) -> dict[str, list[str]]:
    """Each sentence with words that were not translated, and which words.

    `facts` are what people typed and names of places; commands and what comes from Babel are no
    sentences of ours either. A button may show no more than the beginning of one.
    """
    known = sorted({*facts, *_words_of_babel()}, key=len, reverse=True)
    whole = (rf"\b{re.escape(name)}(?!\w)" for name in known)
    fact = re.compile("|".join([*whole, *map(_beginning, known)]))
    plain = {
        sentence: A_PLAIN_WORD.findall(fact.sub("", COMMANDS.sub("", sentence)))
        for sentence in said
    }
    return {sentence: words for sentence, words in plain.items() if words}


def _beginning(name: str) -> str:
    """A pattern for a name of which only the beginning fits."""
    letters = ""
    for letter in reversed(name):
        letters = re.escape(letter) + (f"(?:{letters})?" if letters else "")
    return rf"\b{letters}…"


@cache
def _words_of_babel() -> tuple[str, ...]:
    """Days, months, countries, and what joins a list."""
    return tuple(_say_with_babel())


def _say_with_babel() -> Iterator[str]:
    words = Words(PSEUDO)
    yield words.list_of([".", "."]).strip(" .")
    codes = map(str, words.locale.territories)
    yield from (words.country(code) for code in codes if code.isalpha())
    for weekday in range(7):
        yield words.weekday(weekday)
        yield words.weekday(weekday, is_short=True)
    for month in range(1, 13):
        yield words.date(date(2026, month, 1), "MMMM")
        yield words.date(date(2026, month, 1), "MMM")


def _sentences(said: Params) -> Iterator[str]:
    """Every text in a call's parameters, however deep."""
    yield from (_plain(said.text(name)) for name in ("text", "caption") if said.text(name))
    for name in ("media", "reply_markup"):
        yield from _texts(orjson.loads(said.text(name) or "null"))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from [_plain(item)] if name in {"text", "caption"} else _texts(item)


def _plain(marked_up: str) -> str:
    return html.unescape(TAGS.sub("", marked_up))
