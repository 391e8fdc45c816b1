"""Twins: what a new thing is offered before it is added twice, and how several are told apart."""

from msgspec.structs import replace

from habitbot.chat.kit.pages import cancel_button
from habitbot.chat.kit.screen import Button, button
from habitbot.chat.kit.tap import Tap
from habitbot.chat.screens.spoken import no_said, yes_said
from habitbot.core.typed.text import count_characters, cut_line
from habitbot.texts.habits import add_twin_label, open_label
from habitbot.texts.people import apart_label
from habitbot.texts.words import Words


def twin_rows(words: Words, opening: Tap, adding: Tap) -> tuple[tuple[Button, ...], ...]:
    """Open the one that is there, add one more, which is asked, or neither."""
    opens = button(open_label(words), opening)
    adds = button(add_twin_label(words), adding, yes_said(words))
    neither = replace(cancel_button(words), meant_by=no_said(words))
    return ((opens, adds, neither),)


def numbered(words: Words, name: str, place: int, most: int) -> str:
    """A name in so many characters; of several that are alike all but the first have their number.

    `place` counts from 0.
    """
    return detailed(words, name, words.number(place + 1) if place else "", most)


def detailed(words: Words, name: str, detail: str, most: int) -> str:
    """A name in so many characters, with what tells it apart behind it, if anything does."""
    if not detail:
        return cut_line(name, most)
    around = count_characters(apart_label(words, "", detail))
    return apart_label(words, cut_line(name, most - around), detail)
