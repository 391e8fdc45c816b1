"""A question let go, in words or by a tap: back to where it was asked."""

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import read_tap
from habitbot.chat.taps.unknown import AddTypedTap
from habitbot.chat.typed.handed import HandedIn
from habitbot.core.book import Book, Pending
from habitbot.texts import unknown as texts


async def leave(context: Context, handed: HandedIn, line: str = "") -> None:
    """Let the question go in words, as the button over the phone's keyboard sends them, too.

    It is said that nothing is changed, or that line.
    """
    async with context.book() as book:
        context.drop_keyboard(book)
        if context.left is not None:
            context.take_up(context.left)
        screen = back(context, book, handed)
    # A phone keeps its keyboard until it is taken away, whatever the book knows of it.
    context.drops_keyboard = True
    is_let_go = context.left is not None
    left = texts.left_as_it_was if is_let_go else texts.nothing_waits
    context.tell(line or left(context.words))
    context.show(screen)


def back(context: Context, book: Book, handed: HandedIn) -> Screen:
    """Where the question that was let go was asked."""
    left = context.left
    question = _question_of(left) if left is not None and book.person.has_started else ""
    if question in handed.ways_back:
        return context.asking(book, handed.ways_back[question](context, book))
    return context.home(book)


def _question_of(left: Pending) -> str:
    """What asked; of words that were to go on a list, what asks for more on it."""
    is_of_list = left.question == AddTypedTap.QUESTION
    return read_tap(left.facts["tap"]).QUESTION if is_of_list else left.question
