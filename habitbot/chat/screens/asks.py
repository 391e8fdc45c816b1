"""What comes by itself shows: the day's list, one habit, a break, what was dated, the week."""

from datetime import date

from habitbot.chat.kit.last_page import LastPage
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Screen, seen_rows
from habitbot.chat.screens.breaks import break_screen
from habitbot.chat.screens.dated import dated_screen
from habitbot.chat.screens.habit_day import prompt_screen
from habitbot.chat.screens.today import list_prompt_screen
from habitbot.chat.screens.week import review_screen
from habitbot.chat.taps.dated import Origin
from habitbot.core.agenda import told_since
from habitbot.core.book import Book
from habitbot.core.day import DAY
from habitbot.core.due import Ask, SentAsk, sent_since
from habitbot.core.prompt import PromptKind
from habitbot.core.prompts import count_lists
from habitbot.core.review import day_told

MOST_PAGES_RECALLED = 2
"""So many messages that came by themselves are remembered beside the page somebody is on."""


def sent_screen(
    book: Book, scene: Scene, ask: Ask, dated_since: date, turn: int | None = None
) -> Screen:
    """What such a message shows; of what is dated, all since that day.

    `turn`: how many lists came before it on its day, where it is not under way itself.
    """
    match ask.kind:
        case PromptKind.REVIEW:
            return review_screen(book, scene, day_told(ask.day, book.person), None)
        case PromptKind.DATED:
            return dated_screen(book, scene, Origin(dated_since))
        case PromptKind.BREAK if ask.habit_id is not None:
            return break_screen(book, scene, ask.habit_id, ask.day, ask.runs[-1])
        case PromptKind.HABIT if ask.habit_id is not None:
            return prompt_screen(book, scene, ask.habit_id, ask.day)
        case _:
            return list_prompt_screen(book, scene, ask.day, turn)


def recalled_pages(book: Book, scene: Scene) -> list[LastPage]:
    """What came by itself within a day, as it would be drawn now: it hears the words it did."""
    sent = sent_since(book, scene.now - DAY)[-MOST_PAGES_RECALLED:]
    return [LastPage(seen_rows(_again(book, scene, one)), one.came_at, None) for one in sent]


def _again(book: Book, scene: Scene, sent: SentAsk) -> Screen:
    turn = count_lists(book, sent.ask.day) - 1
    since = told_since(book, sent.message_id) or sent.ask.day
    return sent_screen(book, scene, sent.ask, since, turn)
