"""What is kept, and the question before it is forgotten."""

from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Document, Screen, button
from habitbot.chat.kit.tap import CancelTap
from habitbot.chat.screens.sure import keep_button, sure_button
from habitbot.chat.taps.privacy import ExportTap, ForgetTap
from habitbot.core.book import Book
from habitbot.core.holdings import count_holdings
from habitbot.texts import privacy as texts


def privacy_screen(scene: Scene) -> Screen:
    """What is kept, and where."""
    words = scene.words
    export = button(texts.export_label(words), ExportTap())
    return Screen(title=texts.title(words), text=texts.text(words), rows=((export,),))


def export_screen(scene: Scene, content: bytes) -> Screen:
    """Everything as a file."""
    name = f"habitbot-{scene.today.isoformat()}.json"
    return Screen(text=texts.export_text(scene.words), document=Document(name, content))


def forget_screen(book: Book, scene: Scene) -> Screen:
    """Asks once, naming what is lost."""
    words = scene.words
    keep = keep_button(words, CancelTap())
    forget = sure_button(words, texts.forget_sure_label(words), ForgetTap(scene.today))
    question = texts.forget_question(words, count_holdings(book))
    return Screen(text=question, rows=((keep,), (forget,)))
