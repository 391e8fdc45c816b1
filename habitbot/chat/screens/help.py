"""What the bot can do."""

from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Screen
from habitbot.texts import help as texts


def help_screen(scene: Scene) -> Screen:
    """What the bot is for, and its commands."""
    return Screen(title=texts.title(scene.words), text=texts.text(scene.words))
