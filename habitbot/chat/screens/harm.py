"""Where somebody may come to harm: who can help, and whom to call in their country."""

from habitbot.chat.kit.scene import Scene
from habitbot.core.book import Book
from habitbot.places.emergency import country_of, emergency_number
from habitbot.texts import harm as texts


def heard_text(book: Book, scene: Scene) -> str:
    """To somebody who wrote words of harm."""
    return f"{texts.heard(scene.words)}\n\n{emergency_text(book, scene)}"


def emergency_text(book: Book, scene: Scene) -> str:
    """Whom to call in danger, by the country in which the person's clock hangs."""
    words, country = scene.words, country_of(book.person.zone or "")
    number = emergency_number(country) if country else None
    if country and number:
        return texts.emergency_line(words, number, words.country(country))
    return texts.any_emergency_line(words)
