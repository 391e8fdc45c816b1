"""The words of a call: parsed, cleaned, trimmed and measured as Telegram does it."""

import re
from dataclasses import dataclass
from typing import Any

from habitbot.demo.answers import bad_request
from habitbot.demo.entities import KINDS, Entity, clip, in_order, utf16_length, with_commands
from habitbot.demo.html_in import parse_html
from habitbot.demo.params import Params

LONGEST_RAW = 32_768
LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f]")
BLANKS = " \n"


@dataclass(frozen=True, slots=True)
class Words:
    """A text and its pieces."""

    text: str = ""
    entities: tuple[Entity, ...] = ()


NO_WORDS = Words()


def read_text(params: Params) -> Words:
    """The `text` of a call: 1 to 4096 code points after parsing."""
    if not params.text("text"):
        raise bad_request("message text is empty")
    words = _read(params, "text", "entities")
    if not words.text:
        raise bad_request("text must be non-empty")
    if len(words.text) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return words


def read_caption(params: Params) -> Words:
    """The `caption` of a call: at most 1024 code points after parsing."""
    words = _read(params, "caption", "caption_entities")
    if len(words.text) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    return words


def typed_words(text: str) -> Words:
    """What a person typed, with the commands that Telegram finds in it."""
    words = _trim(CONTROLS.sub(" ", text.replace("\r", "")), ())
    return Words(words.text, with_commands(words.text, words.entities))


def _read(params: Params, name: str, entities_name: str) -> Words:
    raw = params.text(name)
    if len(raw.encode()) > LONGEST_RAW:
        raise bad_request("text is too long")
    raw = CONTROLS.sub(" ", raw.replace("\r", ""))
    mode = params.text("parse_mode").lower()
    if mode == "html":
        text, entities = parse_html(raw)
    elif mode in {"", "none"}:
        text, entities = raw, _given_entities(params, entities_name)
    else:
        raise bad_request("unsupported parse_mode")
    words = _trim(text, entities)
    return Words(words.text, with_commands(words.text, words.entities))


def _trim(text: str, entities: tuple[Entity, ...]) -> Words:
    begun = text.lstrip(BLANKS)
    trimmed = begun.rstrip(BLANKS)
    if not entities:
        return Words(trimmed)
    start = utf16_length(text) - utf16_length(begun)
    return Words(trimmed, clip(entities, start, start + utf16_length(trimmed)))


def _given_entities(params: Params, name: str) -> tuple[Entity, ...]:
    said = params.json(name, "can't parse entities JSON object")
    if said is None:
        return ()
    if not isinstance(said, list):
        raise bad_request("can't parse entities: expected an Array")
    return in_order(entity for one in said if (entity := _given_entity(one)))


def _given_entity(said: Any) -> Entity | None:
    """One entity of a call; kinds that Telegram finds by itself are left to it."""
    if not isinstance(said, dict) or said.get("type") not in KINDS:
        raise bad_request("can't parse entities: unsupported MessageEntity")
    kind = said["type"]
    if kind in {"bot_command", "mention", "hashtag", "cashtag", "url", "email", "phone_number"}:
        return None
    offset, length = said.get("offset"), said.get("length")
    if not isinstance(offset, int) or not isinstance(length, int):
        raise bad_request("can't parse entities: an entity has an offset and a length")
    target = said.get("url") or said.get("language") or said.get("custom_emoji_id") or ""
    if kind == "text_mention":
        target = said.get("user", {}).get("id", "")
    if kind == "date_time":
        target = f"{said.get('unix_time', 0)} {said.get('date_time_format', '')}".strip()
    return Entity(kind, offset, length, str(target))
