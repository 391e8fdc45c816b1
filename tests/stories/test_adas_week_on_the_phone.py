"""Ada's week once more, by real clicks in a real browser on the phone's page."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Locator, Page, expect

from tests.browser import PHONE, needs_chromium, note_troubles, open_browser
from tests.stories.story import WRITE
from tests.stories.telling import MONDAY
from tests.talk import running, standing

pytestmark = needs_chromium

READ = "Read one page"


async def test_two_habits_an_evening_and_a_week_by_clicks(tmp_path: Path) -> None:
    async with standing(MONDAY) as stand, running(stand, tmp_path / "data"):
        stand.add_person("Ada", language_code="en", timezone="Europe/London")
        async with phone_at(stand.origin) as page:
            await page.get_by_test_id("start").click()
            for label in ("🤝 Networking", WRITE, "09:00 London", "20:30", "Not yet"):
                await click(page, label)
            await add_a_habit(page)
            await click(page, READ)
            await expect(page.get_by_test_id("toast")).to_have_text("✅ Done. One is a beginning.")
            await expect(newest(page)).to_contain_text("1 of 2")

            await jump(page, "evening")
            await expect(newest(page)).to_contain_text("One small thing is open.")
            await click(page, re.compile("^Write to"))
            await expect(newest(page)).to_contain_text("All of it, done.")

            await jump(page, "sunday")
            await expect(newest(page)).to_contain_text("16 – 22 November")
            assert await size_of_picture(newest(page)) == [1080, 1208]
            await page.screenshot(path=tmp_path / "sunday.png")
            await click(page, "As text")
            await expect(newest(page)).to_contain_text(f"1. {WRITE}\nMon done, Tue missed")


async def test_the_demo_as_people_start_it_answers_on_its_page_and_ends_with_ctrl_c() -> None:
    async with demo_process() as (process, origin), phone_at(origin) as page:
        await page.get_by_test_id("start").click()
        await click(page, "🤝 Networking")
        await expect(newest(page)).to_contain_text(WRITE)
        await jump(page, "day")
        await click(page, WRITE)
        await expect(newest(page)).to_contain_text("what does your clock show now?")
        await page.goto("about:blank")
        process.send_signal(signal.SIGINT)
        _, errors = await process.communicate()
        assert (process.returncode, errors) == (0, b"")


@asynccontextmanager
async def phone_at(origin: str) -> AsyncIterator[Page]:
    """The page in a browser as large as a phone; it must not have complained in the end."""
    troubles: list[str] = []
    async with open_browser() as browser, await browser.new_page(viewport=PHONE) as page:
        note_troubles(page, troubles)
        await page.goto(origin)
        yield page
    assert troubles == []


@asynccontextmanager
async def demo_process() -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
    """`habitbot demo` on a free port, and where its page is."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "habitbot", "demo", "--port", "0"),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    try:
        assert process.stdout is not None
        async with asyncio.timeout(60):
            said = (await process.stdout.readline()).decode()
        found = re.search(r"http://[\d.:]+", said)
        assert found is not None
        yield process, found[0]
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()


def newest(page: Page) -> Locator:
    """The newest message."""
    return page.get_by_test_id("message").last


async def click(page: Page, label: str | re.Pattern[str]) -> None:
    """Press a button of the newest message that has it."""
    is_exact = isinstance(label, str)
    await (
        page.get_by_test_id("messages")
        .get_by_role("button", name=label, exact=is_exact)
        .last.click()
    )


async def add_a_habit(page: Page) -> None:
    """Add a habit from the menu, by typing."""
    await page.get_by_test_id("menu").click()
    await page.get_by_test_id("command").filter(has_text="/add").click()
    for typed, answer in ((READ, "And after what?"), ("After my first coffee", "It's yours")):
        await page.get_by_test_id("input").fill(typed)
        await page.keyboard.press("Enter")
        await expect(newest(page)).to_contain_text(answer)
    await click(page, "That's fine")
    await expect(newest(page)).to_contain_text("0 of 2")


async def jump(page: Page, where: str) -> None:
    """Let time run by a button of the demo's tools."""
    await page.get_by_test_id("tools").click()
    await page.get_by_test_id(f"jump-{where}").click()


async def size_of_picture(message: Locator) -> list[int]:
    """Width and height of a message's picture, once it is loaded."""
    size: list[int] = await message.locator("img").evaluate(
        "image => image.decode().then(() => [image.naturalWidth, image.naturalHeight])"
    )
    return size
