"""A story: a talk over days, told in English whatever the bot speaks, with what came unasked."""

from collections import Counter
from datetime import date
from zoneinfo import ZoneInfo

from habitbot.app import House
from habitbot.demo.chats import Message
from habitbot.demo.person import Person
from habitbot.demo.stand import Stand
from habitbot.texts.words import PSEUDO
from tests.stories.pseudo import as_english
from tests.talk import Talk


class Story(Talk):
    """A talk that knows what the person typed, and what came while they did nothing."""

    def __init__(self, stand: Stand, house: House, person: Person) -> None:
        super().__init__(stand, house, person)
        self.typed: list[str] = []
        self.unasked: list[Message] = []

    async def say(self, text: str) -> str:
        """Write to the bot; what it shows last."""
        self.typed.append(text)
        return await super().say(text)

    async def tap(self, label: str, message: Message | None = None) -> str:
        """Press a button by what it says in English; what the bot shows last."""
        shown = [message] if message else reversed(self.messages)
        raw = (raw for one in shown for row in one.buttons for raw in row)
        return await super().tap(next((it for it in raw if self.read(it) == label), label), message)

    async def wait(self, local: str, weekday: int | None = None) -> list[str]:
        """Do nothing until then by one's own clock; what the bot said meanwhile."""
        seen = self.person.last_message.id if self.messages else 0
        await self.jump(local, weekday)
        came = [message for message in self.messages if message.id > seen]
        self.unasked += came
        return [self.read(message.text) for message in came]

    def count_unasked(self) -> dict[date, int]:
        """How many messages came unasked, by the date on the person's clock."""
        zone = ZoneInfo(self.person.account.timezone)
        return Counter(message.sent_at.astimezone(zone).date() for message in self.unasked)

    def read(self, text: str) -> str:
        """What a text of the bot says in English."""
        return as_english(text) if self.person.account.language_code == PSEUDO else text

    @property
    def shown(self) -> str:
        """What the bot's newest message says now."""
        return self.read(super().shown)

    @property
    def buttons(self) -> list[str]:
        """What the buttons under the newest message say."""
        return [self.read(label) for label in super().buttons]

    @property
    def toast(self) -> str:
        """The last short word that a tap brought."""
        return self.read(super().toast)

    def button(self, beginning: str) -> str:
        """The button under the newest message that begins so; long names are cut."""
        return next(label for label in self.buttons if label.startswith(beginning))
