"""Words that press a button of the page seen last, or stop what goes on."""

from habitbot.chat.kit.asking_page import asking_pages
from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import press
from habitbot.chat.kit.last_page import data_named, labelled
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import CancelTap
from habitbot.chat.screens.asks import recalled_pages
from habitbot.chat.screens.breaks import call_off_typed
from habitbot.chat.typed.handed import HandedIn, is_waited_for
from habitbot.chat.typed.leaving import leave
from habitbot.core.book import Pending
from habitbot.texts import unknown as texts
from habitbot.texts.buttons import cancel_label


async def recall_pages(context: Context) -> None:
    """What came by itself last is drawn anew for words below it, where nothing is remembered.

    So it is after a restart, and where many others were here since. While a question waits, the
    page that asks it was seen later.
    """
    pages, person_id = context.kit.last_pages, context.person_id
    if context.replies_to is not None or pages.knows(person_id):
        return
    async with context.look() as book:
        if book.waiting(context.now) is not None:
            return
        for page in recalled_pages(book, context.scene):
            pages.note(person_id, page, is_unasked=True)


async def is_pressed(context: Context, pending: Pending | None, handed: HandedIn) -> bool:
    """Whether the words press a button of the page, or leave the question that waits.

    Where none does, “stop” may be said of the breaks of the day.
    """
    words = context.words
    known = {*texts.cancel_words(words), cancel_label(words).casefold()}
    is_cancel, is_command = context.typed.strip().casefold() in known, context.typed.startswith("/")
    data = None if is_command else await _button_named(context, pending, handed)
    if data and not (is_cancel and data == CancelTap().write()):
        await press(context, data)
    elif is_cancel and (
        is_waited_for(pending, handed, context.now) or not await calls_off(context)
    ):
        await leave(context, handed)
    return bool(data) or is_cancel


async def calls_off(context: Context) -> bool:
    """Whether these words say that the breaks of the day are enough; so no more of them come."""
    async with context.look() as book:
        tap = call_off_typed(book, context.scene, context.typed)
    if tap is not None:
        await press(context, tap.write())
    return tap is not None


async def _button_named(context: Context, asked: Pending | None, handed: HandedIn) -> str | None:
    """What the button carries whose words were typed, if the page seen last has it.

    Where no page is remembered, a question that waits beside buttons still knows its own.
    """
    pages = context.kit.last_pages
    asked = asked if asked is not None and asked.is_waiting(context.now) else None
    if context.replies_to is not None:
        return None
    if pages.has_page(context.person_id):
        return pages.button_named(context.person_id, context.typed, asked, context.now)
    drawn = await pages_of(context, asked, handed) if asked is not None else []
    rows = tuple(row for page in drawn for row in page.rows)
    return data_named(labelled(rows), context.typed)


async def pages_of(context: Context, asked: Pending, handed: HandedIn) -> list[Screen]:
    """The pages that ask what waits beside their buttons, drawn anew."""
    if not asked.is_beside or not asked.is_waiting(context.now):
        return []
    tables = (handed.pages_asking, handed.ways_back)
    return await asking_pages(context, asked, [table.get(asked.question) for table in tables])
