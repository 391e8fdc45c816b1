"""What answers the question before something is deleted."""

from habitbot.chat.kit.screen import Button, Carried, button
from habitbot.chat.screens.spoken import declining_said, yes_said
from habitbot.texts.buttons import delete_sure_label, keep_label
from habitbot.texts.unknown import cancel_words
from habitbot.texts.words import Words


def sure_row(words: Words, sure: Carried, keep: Carried, label: str = "") -> tuple[Button, ...]:
    """Keep it, or be sure: everywhere in this order, and heard in words.

    `label` is said where it is not deleted but let go or cleared.
    """
    return keep_button(words, keep), sure_button(words, label or delete_sure_label(words), sure)


def keep_button(words: Words, keep: Carried) -> Button:
    """It stays; so does a plain no say, and what leaves a question."""
    return button(
        keep_label(words), keep, (*declining_said(words, hears_no=True), *cancel_words(words))
    )


def sure_button(words: Words, label: str, sure: Carried) -> Button:
    """It goes; so does a plain yes say."""
    return button(label, sure, yes_said(words))
