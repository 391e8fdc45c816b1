"""A story written down as it is read on the phone: who said what, when, with buttons and toasts."""

from datetime import datetime
from zoneinfo import ZoneInfo

from habitbot.demo.chats import Message
from tests.stories.story import Story

ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


class Transcript:
    """Listens to a story; each act of the person is followed by all that it changed."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._zone = ZoneInfo(story.person.account.timezone)
        self._seen: dict[int, Message] = {}
        self._toasts = 0
        self._day = ""
        self.lines: list[str] = []

    @property
    def text(self) -> str:
        """All of it, as it is kept in a file."""
        return "\n".join(self.lines).lstrip("\n") + "\n"

    def write(self, act: str) -> None:
        """Something the person did, at this moment."""
        self._begin(self._story.stand.clock.now())
        self.lines.append(f"> {act.translate(ISOLATES)}")

    def hear(self) -> None:
        """All that came, changed or went since the last time."""
        toasts = self._story.person.toasts
        self.lines += [f"  ({one.text.translate(ISOLATES)})" for one in toasts[self._toasts :]]
        self._toasts = len(toasts)
        now = {message.id: message for message in self._story.messages}
        for message_id, message in now.items():
            before = self._seen.get(message_id)
            if before is None:
                self._show(message, f"{message.sent_at.astimezone(self._zone):%H:%M}")
            elif _look(before) != _look(message):
                self._show(message, self._name_change(before))
        self.lines += ["  it is gone" for message_id in self._seen if message_id not in now]
        self._seen = now

    def _name_change(self, before: Message) -> str:
        """Which message became another one: the newest one needs no name."""
        newest = max(self._seen)
        sent = before.sent_at.astimezone(self._zone)
        return "it becomes" if before.id == newest else f"the one of {sent:%a %H:%M} becomes"

    def _begin(self, moment: datetime) -> None:
        """A line for each new day."""
        day = f"{moment.astimezone(self._zone):%A, %-d %B}"
        if day != self._day:
            self.lines += ["", f"=== {day} ==="]
            self._day = day

    def _show(self, message: Message, when: str) -> None:
        if when[:2].isdigit():
            self._begin(message.sent_at)
        signs = [sign for sign, is_there in _kinds(message) if is_there]
        self.lines.append(" ".join([f"  {when}", *signs]))
        self.lines += [f"    {line}".rstrip() for line in message.text.split("\n")]
        self.lines += ["    " + " ".join(f"[{label}]" for label in row) for row in message.buttons]
        self.lines = [line.translate(ISOLATES) for line in self.lines]


class Told(Story):
    """A story that is written down while it happens."""

    written: Transcript | None = None

    @property
    def script(self) -> Transcript:
        """What was written down so far."""
        if self.written is None:
            self.written = Transcript(self)
        return self.written

    async def say(self, text: str) -> str:
        """Write to the bot."""
        self.script.write(text)
        return self._noted(await super().say(text))

    async def tap(self, label: str, message: Message | None = None) -> str:
        """Press a button by what it says."""
        self.script.write(f"[{label}]")
        return self._noted(await super().tap(label, message))

    async def wait(self, local: str, weekday: int | None = None) -> list[str]:
        """Do nothing until then."""
        came = await super().wait(local, weekday)
        self._noted("")
        return came

    def _noted(self, shown: str) -> str:
        self.script.hear()
        return shown


def _kinds(message: Message) -> list[tuple[str, bool]]:
    return [
        ("(picture)", message.photo is not None),
        ("(file)", message.document is not None),
        ("(silent)", message.is_silent),
    ]


def _look(message: Message) -> tuple[str, list[list[str]], bool]:
    """What of a message can be seen."""
    return message.text, message.buttons, message.photo is not None
