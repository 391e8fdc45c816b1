"""The week card: how long it is painted, and how many bytes it has."""

from collections.abc import Awaitable, Callable
from io import BytesIO
from pathlib import Path
from time import monotonic, process_time

from PIL import Image

from habitbot.chat.kit.scene import Scene
from habitbot.chat.screens.week import week_screen
from habitbot.core.habits import rename
from habitbot.texts.words import words_for
from tests.bench.books import FIVE_YEARS, MORNING, TODAY, a_book
from tests.bench.figures import Table, beside, in_turns
from tests.bench.size import Size

EIGHT = 8
NAMES = (
    "Прочитать страницу",
    "اقرأ صفحة واحدة",
    "קרא עמוד אחד",
    "Διάβασε μία σελίδα",
    "本を一ページ読む",
    "책 한 페이지",
    "🧘 Three calm breaths",
    "Früh und schön schlafen",
)
ALONE = "Pillow alone: the same pixels as a PNG"

Paint = Callable[[], bytes]


async def measure(_: Path, size: Size) -> Table:
    """Cards after five years, each with its twelve weeks of heat map."""
    eight = _painting(EIGHT)
    first = _time(eight)
    image = Image.open(BytesIO(eight()))
    image.load()
    paints = {
        ALONE: lambda: _save(image),
        "1 habit": _painting(1),
        "8 habits": eight,
        "8 habits in eight scripts": _painting(EIGHT, *NAMES),
    }
    found = {"8 habits, the first card of a process": first}
    found |= await in_turns({name: _timed(paint) for name, paint in paints.items()}, size.cards)
    return Table(
        f"Week card, painted: {size.cards} rounds",
        ("ms", "CPU ms", "kB", "÷ alone"),
        beside(ALONE, found),
        "≤ 100 ms, ≤ 95 kB",
    )


def _painting(habits: int, *names: str) -> Paint:
    """What paints the card of a book with so many habits, all facts at hand."""
    book = a_book(1, habits=habits, days=FIVE_YEARS)
    for habit_id, name in enumerate(names, 1):
        rename(book, habit_id, name)
    picture = week_screen(book, Scene(words_for("en"), MORNING, TODAY), TODAY).picture
    assert picture is not None
    return lambda: picture.paint(*picture.facts)


def _save(image: Image.Image) -> bytes:
    into = BytesIO()
    image.save(into, "PNG")
    return into.getvalue()


def _timed(paint: Paint) -> Callable[[], Awaitable[list[float]]]:
    async def time() -> list[float]:
        return _time(paint)

    return time


def _time(paint: Paint) -> list[float]:
    began_at, cpu = monotonic(), process_time()
    card = paint()
    return [(monotonic() - began_at) * 1000, (process_time() - cpu) * 1000, len(card) / 1000]
