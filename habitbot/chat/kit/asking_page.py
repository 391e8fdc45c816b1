"""What asks something, drawn anew: the page that asks beside its buttons, the quick answers."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from habitbot.chat.kit.context import BACK_TO, Context
from habitbot.chat.kit.handlers import WayBack
from habitbot.chat.kit.pages import cancel_rows
from habitbot.chat.kit.screen import Rows, Screen, led_back
from habitbot.chat.kit.tap import NotATap
from habitbot.core.book import Book, Pending
from habitbot.core.refusal import Refusal
from habitbot.texts.check_in import today_label


async def asking_pages(
    context: Context, asked: Pending, ways: Iterable[WayBack | None]
) -> list[Screen]:
    """Those of the pages that these ways lead to which ask what waits, as on its detour."""
    context.left = asked
    async with context.look() as book:
        # Where a way leads it may ask something else, which is not what waits.
        return list(_drawn(context, replace(book), asked, ways))


def rows_again(context: Context, book: Book, asked_again: Mapping[str, WayBack]) -> Rows:
    """The quick answers of the question that waits, unless a command was typed instead of one."""
    left, is_command = context.left, context.typed.startswith("/")
    draw = None if left is None or is_command else asked_again.get(left.question)
    try:
        return draw(context, book).rows if draw else cancel_rows(context.words)
    except (Refusal, NotATap):
        return cancel_rows(context.words)


def _drawn(
    context: Context, book: Book, asked: Pending, ways: Iterable[WayBack | None]
) -> Iterator[Screen]:
    for way in ways:
        try:
            screen = way(context, book) if way else Screen()
        except (Refusal, NotATap):
            continue
        if screen.asks is not None and screen.asks.write() == asked.facts.get("tap"):
            back_to = asked.facts.get(BACK_TO, "")
            yield led_back(screen, today_label(context.words), back_to) if back_to else screen
