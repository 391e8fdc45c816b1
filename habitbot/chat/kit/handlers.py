"""How a feature says what it answers to: a command, a tap, or the answer to a question."""

import re
from collections.abc import Awaitable, Callable, Iterable
from itertools import chain
from typing import Any, Concatenate, Generic, NamedTuple, ParamSpec, TypeVar, cast

import msgspec
from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, filters

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.or_ask import or_ask
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import NotATap, Tap, read_tap
from habitbot.core.book import Book
from habitbot.core.typed.telling import check_named
from habitbot.texts.words import Words

T = TypeVar("T", bound=Tap)
P = ParamSpec("P")
Handler = BaseHandler[Update, Context, Any]
OnCommand = Callable[[Context], Awaitable[None]]
OnAnswer = Callable[[Context, str], Awaitable[Tap | None]]
"""What becomes of typed words. A tap: they answer the question that waits once that is tapped."""
Take = Callable[[Context, Book, str], Screen]
"""Typed words go into the book; what is seen then."""


class Press(NamedTuple):
    """Words mean what a button would do that carries this."""

    data: str


Taken = bool | Tap | Press | str
OnReply = Callable[[Context, int | None, str], Awaitable[Taken]]
"""From the number of the message that words reply to, whether they were taken up.

There is none where they reply to nothing and nothing waits for them; a list that came while
something else was asked counts as replied to by words that say how a day went. A tap: they
answer the question that waits once that is tapped. A line: it is said unless somebody else takes
them up.
"""

NOTHING_ASKED = ""
"""In place of a question, for what is shared while nothing asks for it."""

WayBack = Callable[[Context, Book], Screen]
"""Where one goes from a question that is let go."""


def _no_toast(_: Words) -> str:
    return ""


def command(name: str, on_command: OnCommand) -> Handler:
    """Answer to /name in a private chat."""

    async def callback(_: Update, context: Context) -> None:
        await on_command(context)

    return CommandHandler(name, callback, filters.ChatType.PRIVATE)


def command_takes(name: str, on_words: OnAnswer) -> Handler:
    """Answer to /name and to the words behind it, if there are any.

    Nothing is made of words of harm: who can help is said beside this.
    """

    async def on_command(context: Context) -> None:
        if not context.is_of_harm:
            await on_words(context, context.typed_behind)

    return command(name, on_command)


def takes(take: Take) -> OnAnswer:
    """Take typed words into the book, and show what comes of them."""

    async def on_answer(context: Context, typed: str) -> None:
        async with context.book() as book:
            screen = take(context, book, typed)
        context.show(screen)

    return on_answer


def names(take: Take) -> OnAnswer:
    """Take typed words as the name of a thing, where they may be one."""
    return takes(named(take))


async def answers_anew(context: Context, _: str) -> Tap:
    """Words in place of a choice answer anew the question that led to it."""
    if context.answering is None:
        raise NotATap
    return read_tap(context.answering.facts["tap"])


def named(take: Take) -> Take:
    """The same, of words that stand behind a command."""

    def taken(context: Context, book: Book, typed: str) -> Screen:
        check_named(typed)
        return take(context, book, typed)

    return taken


def command_adds(
    name: str, draw: Callable[[Book, Scene], Screen], asking: Tap, add: Take
) -> Handler:
    """Answer to /name with all there is, or to the words behind it with what they add.

    Words that won't do are asked for again as by that tap.
    """

    def take(context: Context, book: Book, typed: str) -> Screen:
        if not typed:
            return context.asking(book, draw(book, context.scene))
        with or_ask(asking):
            return add(context, book, typed)

    return command_takes(name, takes(take))


def tap(kind: type[T], on_tap: Callable[[Context, T], Awaitable[None]]) -> Handler:
    """Answer to a button that carries this kind of tap."""

    async def callback(_: Update, context: Context) -> None:
        await on_tap(context, kind.read(context.data))

    return CallbackQueryHandler(callback, pattern=kind.pattern())


def does(
    kind: type[T],
    act: Callable[[Context, Book, T], Screen | tuple[Screen, str]],
    toast: Callable[[Words], str] = _no_toast,
) -> Handler:
    """Answer to a tap that changes the book with what is seen then, and perhaps a short word.

    The word is that of this kind of tap, or comes with the screen.
    """

    async def on_tap(context: Context, tapped: T) -> None:
        async with context.book() as book:
            shown = act(context, book, tapped)
        screen, said = shown if isinstance(shown, tuple) else (shown, toast(context.words))
        context.show(screen, said)

    return tap(kind, on_tap)


async def press(context: Context, data: str) -> None:
    """Do what a tap on a button would do that carries this."""
    context.press(data)
    # How the library types an application's handlers fits no context but its own.
    groups: Iterable[Any] = context.application.handlers.values()
    for one in chain.from_iterable(groups):
        pattern = getattr(one, "pattern", None)
        if isinstance(pattern, re.Pattern) and pattern.match(context.data):
            await one.callback(context.arrived, context)
            return
    raise NotATap


async def open_command(context: Context, name: str) -> None:
    """Do what the command of that name does, with nothing behind it."""
    context.typed = f"/{name}"
    groups: Iterable[Any] = context.application.handlers.values()
    for one in chain.from_iterable(groups):
        if isinstance(one, CommandHandler) and name in one.commands:
            await one.callback(context.arrived, context)
            return


def shows(kind: type[T], draw: Callable[[Book, Scene, T], Screen]) -> Handler:
    """Answer to a tap with a screen, and change nothing."""

    async def on_tap(context: Context, tapped: T) -> None:
        async with context.book() as book:
            screen = context.asking(book, draw(book, context.scene, tapped))
        context.show(screen)

    return tap(kind, on_tap)


def asks(kind: type[T], question: str, draw: Callable[[Book, Scene, T], Screen]) -> Handler:
    """Answer to a tap with a screen that asks; the next words typed answer that question."""

    async def on_tap(context: Context, tapped: T) -> None:
        async with context.book() as book:
            screen = draw(book, context.scene, tapped)
            context.ask(book, question, tapped)
        context.show(screen)

    return tap(kind, on_tap)


def way_to(draw: Callable[[Book, Scene], Screen]) -> WayBack:
    """The way to a screen of the whole book."""

    def way(context: Context, book: Book) -> Screen:
        return draw(book, context.scene)

    return way


def way_for(kind: type[T], draw: Callable[[Book, Scene, T], Screen]) -> WayBack:
    """The way to a screen of what the question was about."""

    def way(context: Context, book: Book) -> Screen:
        return draw(book, context.scene, context.asked(kind))

    return way


class Of(Generic[P]):
    """A kind of tap that carries just what a screen takes beside the book and the scene.

    `Of(SkillTap).shows(skill_screen)` draws `skill_screen(book, scene, path_id, skill_id)`.
    """

    # That the fields fit is checked where both are known one after the other: asked for at once,
    # a type checker would settle for any that are the same.
    def __init__(self, kind: Callable[P, Tap]) -> None:
        self._kind = cast("type[Tap]", kind)

    def shows(self, draw: Callable[Concatenate[Book, Scene, P], Screen]) -> Handler:
        """Answer to it with that screen, and change nothing."""
        return shows(self._kind, _by_fields(draw))

    def asks(self, question: str, draw: Callable[Concatenate[Book, Scene, P], Screen]) -> Handler:
        """Answer to it with that screen, which asks."""
        return asks(self._kind, question, _by_fields(draw))

    def way(self, draw: Callable[Concatenate[Book, Scene, P], Screen]) -> WayBack:
        """The way from its question to that screen."""
        return way_for(self._kind, _by_fields(draw))


def _by_fields(draw: Callable[..., Screen]) -> Callable[[Book, Scene, Tap], Screen]:
    def drawn(book: Book, scene: Scene, tapped: Tap) -> Screen:
        return draw(book, scene, *msgspec.structs.astuple(tapped))

    return drawn


def command_shows(name: str, draw: Callable[[Book, Scene], Screen]) -> Handler:
    """Answer to /name with a screen, and change nothing."""

    async def on_command(context: Context) -> None:
        async with context.book() as book:
            screen = context.asking(book, draw(book, context.scene))
        context.show(screen)

    return command(name, on_command)
