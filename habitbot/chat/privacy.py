"""Privacy: saying what is kept, handing it over, forgetting it."""

import msgspec

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import Handler, command, command_shows, tap
from habitbot.chat.kit.screen import Screen
from habitbot.chat.screens.privacy import export_screen, forget_screen, privacy_screen
from habitbot.chat.taps.privacy import ExportTap, ForgetTap
from habitbot.core.book import Book
from habitbot.texts import privacy as texts


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        command_shows("privacy", lambda _, scene: privacy_screen(scene)),
        command("export", on_export),
        command_shows("forget", forget_screen),
        tap(ExportTap, on_export_tapped),
        tap(ForgetTap, on_forget_sure),
    ]


async def on_export(context: Context) -> None:
    """Everything as a file."""
    async with context.book() as book:
        screen = export_screen(context.scene, export_book(book))
    context.show(screen)


async def on_export_tapped(context: Context, _: ExportTap) -> None:
    """The same, from a button."""
    await on_export(context)


async def on_forget_sure(context: Context, tap: ForgetTap) -> None:
    """Delete everything, at once and fully; an old button asks anew."""
    async with context.look() as book:
        question = forget_screen(book, context.scene)
        context.drops_keyboard = tap.day == context.today and bool(book.keyboard_for)
    if tap.day != context.today and not context.is_stranger:
        context.show(question)
        return
    await context.kit.books.forget(context.person_id)
    context.show(Screen(texts.forgotten_text(context.words)))


def export_book(book: Book) -> bytes:
    """Everything in a book, as JSON that people and programs can read."""
    return msgspec.json.format(msgspec.json.encode(book), indent=2)
