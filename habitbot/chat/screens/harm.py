"""Where somebody may come to harm: who can help, and whom to call in their country."""

from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Rows, Screen, button
from habitbot.chat.taps.harm import TakeUpTap
from habitbot.core.after_harm import has_let_go
from habitbot.core.book import Book
from habitbot.places.emergency import country_of, emergency_number
from habitbot.texts import harm as texts


def heard_screen(book: Book, scene: Scene) -> Screen:
    """To somebody who wrote words of harm."""
    urgent = emergency_text(book, scene, is_urgent=True)
    return Screen(f"{texts.heard(scene.words)}\n\n{urgent}", rows=_take_up_rows(book, scene))


def after_screen(book: Book, scene: Scene, *, is_written: bool) -> Screen:
    """To what they write or send next, whatever it is."""
    words, number = scene.words, emergency_text(book, scene, is_urgent=False)
    kind = texts.after(words) if is_written else texts.after_sent(words)
    text = f"{kind}\n\n{number} {texts.day_line(words)}"
    return Screen(text, rows=_take_up_rows(book, scene))


def emergency_text(book: Book, scene: Scene, *, is_urgent: bool) -> str:
    """Whom to call in danger, or once it is too much, where the person's clock hangs."""
    words, country = scene.words, country_of(book.person.zone or "")
    number = emergency_number(country) if country else None
    if country and number:
        say = texts.emergency_line if is_urgent else texts.any_hour_line
        return say(words, number, words.country(country))
    return texts.any_emergency_line(words) if is_urgent else texts.any_number_line(words)


def _take_up_rows(book: Book, scene: Scene) -> Rows:
    """The way back to what was asked before, where anything was."""
    take_up = button(texts.take_up_label(scene.words), TakeUpTap())
    return ((take_up,),) if has_let_go(book.pending) else ()
