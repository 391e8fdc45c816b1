"""The page that asks something beside its buttons, drawn anew: a restart forgets what was shown."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from habitbot.chat.kit.context import BACK_TO, Context
from habitbot.chat.kit.handlers import WayBack
from habitbot.chat.kit.screen import Screen, led_back
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
