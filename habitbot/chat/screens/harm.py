"""Where somebody may come to harm: who can help, and whom to call in their country."""

from habitbot.chat.kit.scene import Scene
from habitbot.core.book import Book
from habitbot.places.emergency import country_of, emergency_number
from habitbot.texts import harm as texts


def heard_text(book: Book, scene: Scene) -> str:
    """To somebody who wrote words of harm."""
    return f"{texts.heard(scene.words)}\n\n{emergency_text(book, scene, is_urgent=True)}"


def emergency_text(book: Book, scene: Scene, *, is_urgent: bool) -> str:
    """Whom to call in danger, or once it is too much, where the person's clock hangs."""
    words, country = scene.words, country_of(book.person.zone or "")
    number = emergency_number(country) if country else None
    if country and number:
        say = texts.emergency_line if is_urgent else texts.any_hour_line
        return say(words, number, words.country(country))
    return texts.any_emergency_line(words) if is_urgent else texts.any_number_line(words)
