"""A text and its pieces as HTML that a page can show without fear."""

from html import escape
from itertools import pairwise

from habitbot.demo.entities import Entity

TAGS = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "spoiler": ('<span class="tg-spoiler">', "</span>"),
    "code": ("<code>", "</code>"),
    "pre": ("<pre>", "</pre>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ("<blockquote>", "</blockquote>"),
}


def render_html(text: str, entities: tuple[Entity, ...]) -> str:
    """HTML of a message: everything typed is escaped, only known tags appear, rightly nested."""
    shown = [entity for entity in entities if entity.kind in TAGS or entity.kind == "text_link"]
    if not shown:
        return escape(text, quote=False)
    units = text.encode("utf-16-le")
    cuts = sorted({0, len(units) // 2, *(cut for one in shown for cut in (one.offset, one.end))})
    open_now: list[Entity] = []
    html = ""
    for start, end in pairwise([*cuts, cuts[-1]]):
        piece = units[2 * start : 2 * end].decode("utf-16-le", "replace")
        html += _change_tags(open_now, shown, start) + escape(piece, quote=False)
    return html


def _change_tags(open_now: list[Entity], shown: list[Entity], at: int) -> str:
    """The tags between two characters; what overlaps an ending piece closes and opens again."""
    ended = [place for place, entity in enumerate(open_now) if entity.end <= at]
    cut = open_now[ended[0] :] if ended else []
    closing = "".join(_tags(entity)[1] for entity in reversed(cut))
    del open_now[len(open_now) - len(cut) :]
    begun = [entity for entity in cut if entity.end > at]
    begun += [entity for entity in shown if entity.offset == at]
    open_now += begun
    return closing + "".join(_tags(entity)[0] for entity in begun)


def _tags(entity: Entity) -> tuple[str, str]:
    if entity.kind == "text_link":
        return f'<a href="{escape(entity.target)}" rel="noopener noreferrer">', "</a>"
    return TAGS[entity.kind]
