"""Reading the pseudo-language: back into English, and what in it stayed plain English."""

import html
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import orjson

from habitbot.demo.params import Params
from habitbot.demo.stand import Stand
from habitbot.demo.wire import WireCall
from habitbot.texts.words import PSEUDO, Words, _Pseudo

TO_ENGLISH = {accented: plain for plain, accented in _Pseudo.ACCENTS.items()} | {ord("~"): None}
PLAIN_LETTERS = "".join(map(chr, _Pseudo.ACCENTS))
A_PLAIN_WORD = re.compile(rf"\w*[{PLAIN_LETTERS}]\w*")
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

    `facts` are what people typed and names of places; commands, and names of days and months by
    the library that knows them, are no sentences of ours either.
    """
    known = sorted({*facts, *_calendar_names()}, key=len, reverse=True)
    fact = re.compile("|".join(rf"\b{re.escape(name)}(?!\w)" for name in known))
    plain = {
        sentence: A_PLAIN_WORD.findall(fact.sub("", COMMANDS.sub("", sentence)))
        for sentence in said
    }
    return {sentence: words for sentence, words in plain.items() if words}


def _calendar_names() -> Iterator[str]:
    words = Words(PSEUDO)
    for weekday in range(7):
        yield words.weekday(weekday)
        yield words.weekday(weekday, is_short=True)
    for month in range(1, 13):
        yield words.date(date(2026, month, 1), "MMMM")
        yield words.date(date(2026, month, 1), "MMM")


def _sentences(said: Params) -> Iterator[str]:
    """Every text in a call's parameters, however deep."""
    for name in ("text", "caption", "media", "reply_markup"):
        value = said.text(name)
        if value[:1] in {"{", "["}:
            yield from _texts(orjson.loads(value))
        elif value:
            yield _plain(value)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for name, item in value.items():
            if name in {"text", "caption"}:
                yield _plain(item)
            else:
                yield from _texts(item)


def _plain(marked_up: str) -> str:
    return html.unescape(TAGS.sub("", marked_up))
