"""Pieces of a text that look or act otherwise: bold, links, commands; counted in UTF-16 units."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

COMMAND = re.compile(
    r"(?<![\w/@#$<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z][a-zA-Z0-9_]{2,31})?(?![\w/@<>])"
)
KINDS = (
    "blockquote",
    "expandable_blockquote",
    "pre",
    "code",
    "text_link",
    "text_mention",
    "custom_emoji",
    "date_time",
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "bot_command",
    "mention",
    "hashtag",
    "cashtag",
    "url",
    "email",
    "phone_number",
)
ORDER = {kind: place for place, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Entity:
    """One piece: its kind, where it starts, how long it is, and what it points to."""

    kind: str
    offset: int
    length: int
    target: str = ""

    @property
    def end(self) -> int:
        """The unit after its last one."""
        return self.offset + self.length


def utf16_length(text: str) -> int:
    """How many UTF-16 units a text takes: a flag or a runner takes more than one."""
    return len(text.encode("utf-16-le")) // 2


def in_order(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Each piece once, outer before inner."""
    return tuple(
        sorted(
            dict.fromkeys(entities),
            key=lambda entity: (entity.offset, -entity.length, ORDER[entity.kind]),
        )
    )


def clip(entities: Iterable[Entity], start: int, end: int) -> tuple[Entity, ...]:
    """The pieces of the part of a text between two units, counted from that part's start."""
    kept = []
    for entity in entities:
        begins, ends = max(entity.offset, start), min(entity.end, end)
        if begins < ends:
            kept.append(replace(entity, offset=begins - start, length=ends - begins))
    return tuple(kept)


def with_commands(text: str, entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """The pieces, and the commands that Telegram finds in the text by itself."""
    found = [
        Entity("bot_command", utf16_length(text[: command.start()]), len(command[0]))
        for command in COMMAND.finditer(text)
    ]
    closed = [entity for entity in entities if entity.kind in {"code", "pre", "text_link"}]
    free = [
        command
        for command in found
        if not any(other.offset < command.end and command.offset < other.end for other in closed)
    ]
    return in_order([*entities, *free]) if free else entities


def entities_json(
    entities: tuple[Entity, ...], people: dict[int, dict[str, Any]]
) -> list[dict[str, Any]]:
    """Pieces in the Bot API's form; a mention of somebody unknown is none."""
    return [
        _entity_json(entity, people)
        for entity in entities
        if entity.kind != "text_mention" or int(entity.target) in people
    ]


def _entity_json(entity: Entity, people: dict[int, dict[str, Any]]) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "type": entity.kind,
        "offset": entity.offset,
        "length": entity.length,
    }
    match entity.kind:
        case "text_link":
            facts["url"] = entity.target
        case "pre" if entity.target:
            facts["language"] = entity.target
        case "text_mention":
            facts["user"] = people[int(entity.target)]
        case "custom_emoji":
            facts["custom_emoji_id"] = entity.target
        case "date_time":
            facts["unix_time"], _, style = entity.target.partition(" ")
            facts["unix_time"] = int(facts["unix_time"])
            if style:
                facts["date_time_format"] = style
    return facts
