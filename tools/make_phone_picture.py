"""Makes docs/phone.png: three moments of the chat, as the demo's page shows them in Chromium.

Run as `python -m tools.make_phone_picture`; it needs the dev extra, Chromium, Pillow and a font
with emoji (on Debian: fonts-noto-color-emoji).
"""

import asyncio
import io
import shutil
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from msgspec.structs import replace
from PIL import Image
from playwright.async_api import Page, ViewportSize, async_playwright

from habitbot.app import House, Options, usual_limits
from habitbot.config import Config
from habitbot.core.book import Book
from habitbot.core.check_in import mark_day
from habitbot.core.habit import Area
from habitbot.core.habits import add_habit, set_tiny_action
from habitbot.core.history import Mark
from habitbot.core.prompts import add_first_prompts
from habitbot.core.settings import set_zone
from habitbot.demo.clock import JumpClock
from habitbot.demo.stand import Stand
from habitbot.store.tiny import TinyBooks

PICTURE = Path(__file__).parents[1] / "docs" / "phone.png"
THURSDAY = datetime(2026, 11, 19, 12, 0, tzinfo=UTC)
PHONE: ViewportSize = {"width": 390, "height": 844}
GAP = 32
PAPER = (255, 255, 255)
CHROMIUM = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
STANDS_STILL = "shown => Promise.all(shown.getAnimations().map(moving => moving.finished))"
# Twelve weeks of three habits, as people live: mostly kept, some slips, a cold in between.
HABITS = (
    ("Write to one person I like", "After lunch", Area.NETWORKING, "xxxxxx.xxxtxxxxxxssxxxxxxxx"),
    ("Read one page", "After my first coffee", Area.LEARNING, "xxxxxxxxx.xxxxxxx"),
    ("In bed by 23:00", "", Area.SLEEP, "xx.xxxx..xxxtx.xxxxx"),
)


async def main() -> None:
    """Draw the picture."""
    with tempfile.TemporaryDirectory() as data:
        async with Stand(clock=JumpClock(THURSDAY)) as stand:
            ada = stand.add_person("Ada", timezone="Europe/Berlin")
            config = Config(stand.token, Path(data), stand.origin)
            house = House(config, Options(stand.clock, usual_limits(config)))
            stand.bot_is_quiet = house.is_quiet
            await _live_twelve_weeks(Path(data), ada.id)
            running = asyncio.create_task(house.run())
            await house.ready()
            await ada.send("/start")  # nobody is written to who has not written first
            await stand.until_quiet()
            shots = await _photograph(stand)
            await house.stop()
            await running
    _save(shots)


async def _live_twelve_weeks(data: Path, person_id: int) -> None:
    today = THURSDAY.date()
    books = TinyBooks(data, lambda: THURSDAY, print)
    await books.start()
    async with books.open(person_id) as book:
        set_zone(book, "Europe/Berlin", now=THURSDAY)
        for name, anchor, area, days in HABITS:
            habit = add_habit(book, name, today=today, area=area, anchor=anchor)
            set_tiny_action(book, habit.id, "One line")
            for back in range(84, 0, -1):
                _mark(book, habit.id, today - timedelta(back), days[back % len(days)])
        add_first_prompts(book, "30 20 * * *", THURSDAY)
        book.person = replace(book.person, has_started=True)
    await books.close()


def _mark(book: Book, habit_id: int, day: date, letter: str) -> None:
    if letter != ".":
        mark_day(book, habit_id, day, Mark(letter), today=day)


async def _photograph(stand: Stand) -> list[bytes]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=list(CHROMIUM)
        )
        page = await browser.new_page(viewport=PHONE, device_scale_factor=2)
        await page.goto(stand.origin)
        shots = []
        for _ in range(2):
            await _jump(stand, page, "20:30", None)
            await _tap(stand, page, "In bed", "Write to one", "Read one")
        await page.get_by_test_id("toast").wait_for(state="detached")
        await _jump(stand, page, "20:30", None)
        shots.append(await page.screenshot())
        await _tap(stand, page, "Write to one", "Read one")
        await page.get_by_test_id("toast").evaluate(STANDS_STILL)
        shots.append(await page.screenshot())
        await _jump(stand, page, "18:00", 6)
        await page.get_by_test_id("messages").locator("img").last.wait_for()
        await page.get_by_test_id("toast").wait_for(state="detached")
        shots.append(await page.screenshot())
        await browser.close()
        return shots


async def _tap(stand: Stand, page: Page, *labels: str) -> None:
    for label in labels:
        await page.get_by_test_id("inline-button").filter(has_text=label).last.click()
        await stand.until_quiet()
    await page.mouse.move(0, 0)


async def _jump(stand: Stand, page: Page, local: str, weekday: int | None) -> None:
    person = next(iter(stand.chats.people))
    await stand.jump_to(stand.person(person).next_local(local, weekday))
    await page.wait_for_timeout(600)


def _save(shots: list[bytes]) -> None:
    phones = [Image.open(io.BytesIO(shot)).convert("RGB") for shot in shots]
    width, height = phones[0].size
    whole = Image.new("RGB", (3 * width + 2 * GAP, height), PAPER)
    for place, phone in enumerate(phones):
        whole.paste(phone, (place * (width + GAP), 0))
    small = whole.resize((whole.width // 2, whole.height // 2), Image.Resampling.LANCZOS)
    PICTURE.parent.mkdir(exist_ok=True)
    small.quantize(256).save(PICTURE, optimize=True)


if __name__ == "__main__":
    asyncio.run(main())
