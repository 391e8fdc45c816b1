"""What a list does with words that are not on it: it offers to add them, and asks first."""

from habitbot.chat.kit.pages import cancel_button
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Button, Screen, button
from habitbot.chat.kit.tap import Tap, sign_of
from habitbot.chat.screens.spoken import declining_said, yes_said
from habitbot.chat.taps.unknown import AddTypedTap
from habitbot.core.typed.text import cut_text
from habitbot.texts import unknown as texts

MOST_SHOWN = 200
"""Code points of what was typed, where it is asked about."""


def takes_typed(asking: Tap) -> tuple[Button, ...]:
    """What a list means beside its buttons that offers to add words, as that tap does."""
    return (button("", AddTypedTap(asking.PREFIX)),)


def add_typed_screen(scene: Scene, asking: Tap, typed: str) -> Screen:
    """Asks whether that is to be added; other words are offered in its place."""
    words = scene.words
    add = AddTypedTap(asking.PREFIX, sign_of(typed))
    cancel = cancel_button(words)
    return Screen(
        text=texts.add_typed_question(words, cut_text(" ".join(typed.split()), MOST_SHOWN)),
        rows=(
            (
                Button(texts.add_typed_label(words), add.write(), meant_by=yes_said(words)),
                Button(cancel.label, cancel.data, meant_by=declining_said(words, hears_no=True)),
            ),
        ),
        means=takes_typed(asking),
    )
