"""HTML read as Telegram reads it: a text and its pieces, and complaints to the byte."""

import re
from dataclasses import dataclass, field

from habitbot.demo.answers import bad_request
from habitbot.demo.entities import Entity, in_order, utf16_length
from habitbot.demo.links import checked_link, mentioned_person

KIND_OF_TAG = {
    "a": "text_link",
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
ATTRIBUTE_OF_TAG = {
    "a": "href",
    "code": "class",
    "span": "class",
    "tg-emoji": "emoji-id",
    "tg-time": "unix",
}
NAMED = {b"lt": "<", b"gt": ">", b"amp": "&", b"quot": '"'}
LARGEST_CODE = 0x10FFFF
LONGEST_CODE = 10

PLAIN = re.compile(rb"[^&<]+")
SPACES = re.compile(rb"[ \t\r\n\v\0]*")
NAME = re.compile(rb"[^ \t\r\n\v\0>]*")
ATTRIBUTE = re.compile(rb"[^ \t\r\n\v\0=>]*")
TOKEN = re.compile(rb"[A-Za-z0-9.-]*")
CHARACTER = re.compile(rb"&(?:#x([0-9A-Fa-f]*)|#([0-9]*)|([A-Za-z]*));?")
QUOTED = {quote: re.compile(rb"[^&" + quote + rb"]+") for quote in (b"'", b'"')}


def parse_html(html: str) -> tuple[str, tuple[Entity, ...]]:
    """The text without its tags, and its pieces; wrong HTML is Refused in Telegram's words."""
    if "<" not in html and "&" not in html:
        return html, ()
    return _Reader(html.encode()).read()


@dataclass(slots=True)
class _OpenTag:
    name: str
    argument: str
    offset: int
    began: int


@dataclass(slots=True)
class _Reader:
    data: bytes
    at: int = 0
    units: int = 0
    text: bytearray = field(default_factory=bytearray)
    open_tags: list[_OpenTag] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def read(self) -> tuple[str, tuple[Entity, ...]]:
        while self.at < len(self.data):
            self._read_next()
        if self.open_tags:
            name = self.open_tags[-1].name
            raise _complaint(f'Can\'t find end tag corresponding to start tag "{name}"')
        return self.text.decode(), in_order(map(_without_language, self.entities))

    def _read_next(self) -> None:
        if plain := PLAIN.match(self.data, self.at):
            self.at = plain.end()
            self._write(plain[0])
        elif self.data.startswith(b"</", self.at):
            self._read_end_tag()
        elif self.data.startswith(b"<", self.at):
            self._read_start_tag()
        else:
            self._write(self._read_character().encode())

    def _write(self, piece: bytes) -> None:
        self.text += piece
        self.units += utf16_length(piece.decode())

    def _read_character(self) -> str:
        """What stands at an ampersand: the character it names, or the ampersand itself."""
        found = CHARACTER.match(self.data, self.at)
        character = _named_character(found) if found else ""
        self.at = found.end() if found and character else self.at + 1
        return character or "&"

    def _read_start_tag(self) -> None:
        begin = self.at
        self.at += 1
        name = self._take(NAME).decode().lower()
        if self._is_at_end():
            raise _complaint(f"Unclosed start tag at byte offset {begin}")
        if name not in KIND_OF_TAG:
            raise _complaint(f'Unsupported start tag "{name}" at byte offset {begin}')
        argument = self._read_attributes(name, begin)
        if name == "span" and argument != "spoiler":
            raise _complaint(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self.open_tags.append(_OpenTag(name, argument, self.units, len(self.text)))

    def _read_attributes(self, tag: str, begin: int) -> str:
        values: dict[str, str] = {}
        self._take(SPACES)
        while not self.data.startswith(b">", self.at):
            name = self._take(ATTRIBUTE).decode()
            if self._is_at_end():
                raise _complaint(f'Unclosed start tag "{tag}" at byte offset {begin}')
            if not name:
                raise _complaint(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
            values.setdefault(name, self._read_value(tag, begin))
            self._take(SPACES)
        self.at += 1
        return _argument(tag, values)

    def _read_value(self, tag: str, begin: int) -> str:
        self._take(SPACES)
        if not self.data.startswith(b"=", self.at):
            if self._is_at_end():
                raise _complaint(f'Unclosed start tag "{tag}" at byte offset {begin}')
            return ""
        self.at += 1
        self._take(SPACES)
        if self._is_at_end():
            raise _complaint(f'Unclosed start tag "{tag}" at byte offset {begin}')
        quote = self.data[self.at : self.at + 1]
        value = self._read_quoted(quote) if quote in QUOTED else self._read_token()
        if self._is_at_end():
            raise _complaint(f"Unclosed start tag at byte offset {begin}")
        return value

    def _read_token(self) -> str:
        begin = self.at
        token = self._take(TOKEN).decode().lower()
        if self.data[self.at : self.at + 1] not in b" \t\r\n\v\0>":
            raise _complaint(f"Unexpected end of name token at byte offset {begin}")
        return token

    def _read_quoted(self, quote: bytes) -> str:
        self.at += 1
        value = ""
        while not self._is_at_end() and not self.data.startswith(quote, self.at):
            if self.data.startswith(b"&", self.at):
                value += self._read_character()
            else:
                value += self._take(QUOTED[quote]).decode()
        self.at += 0 if self._is_at_end() else 1
        return value

    def _read_end_tag(self) -> None:
        begin = self.at
        if not self.open_tags:
            raise _complaint(f"Unexpected end tag at byte offset {begin}")
        self.at += 2
        name = self._take(NAME).decode()
        self._take(SPACES)
        if not self.data.startswith(b">", self.at):
            raise _complaint(f"Unclosed end tag at byte offset {begin}")
        self.at += 1
        tag = self.open_tags.pop()
        if name not in {"", tag.name}:
            raise _complaint(
                f"Unmatched end tag at byte offset {begin},"
                f' expected "</{tag.name}>", found "</{name}>"'
            )
        if self.units > tag.offset:
            self._keep_entity(tag)

    def _keep_entity(self, tag: _OpenTag) -> None:
        kind, target = KIND_OF_TAG[tag.name], tag.argument
        length = self.units - tag.offset
        if kind == "text_link":
            kind, target = _link(target or self.text[tag.began :].decode())
        elif kind == "blockquote" and target:
            kind, target = "expandable_blockquote", ""
        elif kind == "spoiler":
            target = ""
        elif kind in {"pre", "code"} and self._is_listing(kind, target, tag.offset, length):
            target = self.entities.pop().target or target
            kind = "pre"
        if kind:
            self.entities.append(Entity(kind, tag.offset, length, target))

    def _is_listing(self, kind: str, target: str, offset: int, length: int) -> bool:
        """Whether this tag and the one just closed are pre + code with a language, as one."""
        if not self.entities:
            return False
        last = self.entities[-1]
        is_pair = {last.kind, kind} == {"pre", "code"} and bool(last.target or target)
        return is_pair and (last.offset, last.length) == (offset, length)

    def _take(self, pattern: re.Pattern[bytes]) -> bytes:
        found = pattern.match(self.data, self.at)
        piece = found[0] if found else b""
        self.at += len(piece)
        return piece

    def _is_at_end(self) -> bool:
        return self.at >= len(self.data)


def _complaint(cause: str) -> Exception:
    return bad_request(f"can't parse entities: {cause}")


def _named_character(found: re.Match[bytes]) -> str:
    if found[3] is not None:
        return NAMED.get(found[3], "")
    digits, base = (found[1], 16) if found[1] is not None else (found[2], 10)
    length = len(found[0].removesuffix(b";"))
    code = int(digits, base) if digits and length < LONGEST_CODE else 0
    is_character = 0 < code < LARGEST_CODE and not 0xD800 <= code <= 0xDFFF
    return chr(code) if is_character else ""


def _argument(tag: str, values: dict[str, str]) -> str:
    if tag == "blockquote":
        return "expandable" if "expandable" in values else ""
    value = values.get(ATTRIBUTE_OF_TAG.get(tag, ""), "")
    match tag:
        case "code":
            return value.removeprefix("language-") if value.startswith("language-") else ""
        case "span":
            return value.removeprefix("tg-") if value.startswith("tg-") else ""
        case "tg-time":
            return f"{value} {values.get('format', '')}".strip()
    return value


def _link(address: str) -> tuple[str, str]:
    """What a link becomes: a mention, a link, or nothing if the address is none."""
    person = mentioned_person(address)
    if person is not None:
        return "text_mention", str(person)
    link = checked_link(address)
    return ("text_link", link) if link else ("", "")


def _without_language(entity: Entity) -> Entity:
    """A lone code has no language; only a pre may say one."""
    if entity.kind == "code" and entity.target:
        return Entity("code", entity.offset, entity.length)
    return entity
