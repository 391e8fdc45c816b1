"""What the bot tells of itself: names, descriptions, commands and the menu button."""

from dataclasses import dataclass, field
from typing import Any, Literal

Command = dict[str, str]  # in the Bot API's form: command, description
Scope = tuple[str, int, int]  # type, chat id, person id; 0 where it has none
TextKind = Literal["name", "description", "short_description"]

EVERYWHERE: Scope = ("default", 0, 0)


@dataclass(slots=True)
class Profile:
    """The bot's profile, by language and scope."""

    texts: dict[tuple[TextKind, str], str] = field(default_factory=dict)
    commands: dict[tuple[Scope, str], list[Command]] = field(default_factory=dict)
    menu_buttons: dict[int, dict[str, Any]] = field(default_factory=dict)

    def text(self, kind: TextKind, language: str) -> str:
        """A profile text as somebody with this language sees it."""
        return self.texts.get((kind, language)) or self.texts.get((kind, ""), "")

    def set_text(self, kind: TextKind, language: str, text: str) -> None:
        """Set a text for a language; empty takes it away."""
        if text:
            self.texts[kind, language] = text
        else:
            self.texts.pop((kind, language), None)

    def commands_seen_in(self, chat_id: int, language: str, person_id: int) -> list[Command]:
        """The list a person sees: the narrowest scope first, in each their language first."""
        for scope in _scopes_seen(chat_id, person_id):
            for code in (language, ""):
                if found := self.commands.get((scope, code)):
                    return found
        return []

    def menu_button(self, chat_id: int) -> dict[str, Any]:
        """The menu button of a chat; 0 asks for everybody's."""
        return self.menu_buttons.get(chat_id) or self.menu_buttons.get(0) or {"type": "commands"}


def _scopes_seen(chat_id: int, person_id: int) -> list[Scope]:
    if chat_id > 0:
        return [("chat", chat_id, 0), ("all_private_chats", 0, 0), EVERYWHERE]
    return [
        ("chat_member", chat_id, person_id),
        ("chat", chat_id, 0),
        ("all_group_chats", 0, 0),
        EVERYWHERE,
    ]
