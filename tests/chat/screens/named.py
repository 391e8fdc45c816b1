"""A book whose habits can be told apart, and what its screens show."""

from habitbot.chat.kit.screen import Screen
from habitbot.core.book import Book
from habitbot.core.habits import rename
from tests.makers import a_book


def named_book(*drawn: str) -> Book:
    """A book with a habit for each history, named One, Two, Three …"""
    book = a_book(*drawn)
    names = ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"]
    for habit_id, name in zip(book.order, names, strict=False):
        rename(book, habit_id, name)
    return book


def labels(screen: Screen) -> list[list[str]]:
    """Its buttons, row by row."""
    return [[button.label for button in row] for row in screen.rows]


def lines(screen: Screen) -> list[str]:
    """Its text, line by line."""
    return screen.text.splitlines()
