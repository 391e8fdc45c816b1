"""A story: a talk over days, told in English whatever the bot speaks, with what came unasked."""

import re
from collections import Counter
from datetime import date
from itertools import chain
from zoneinfo import ZoneInfo

from habitbot.app import House
from habitbot.demo.chats import Message
from habitbot.demo.person import Person
from habitbot.places.cities import find_places
from habitbot.places.zones import likely_zones, name_zone
from habitbot.texts.words import PSEUDO
from tests.stories.bot import Bot
from tests.stories.pseudo import as_english
from tests.talk import Talk

WRITE = "Write to one person I like"
SIGN = re.compile(r"^\W+ ")


class Story(Talk):
    """A talk that knows what came while the person did nothing.

    `facts` are names that nobody translates: the person's own, what they typed, places.
    """

    def __init__(self, bot: Bot, house: House, person: Person) -> None:
        super().__init__(bot.stand, house, person)
        self.bot = bot
        offered = likely_zones(person.account.language_code, bot.stand.clock.now())
        self.facts = {person.account.first_name, *map(name_zone, offered)}
        self.unasked: list[Message] = []

    async def begin(self, city: str = "") -> None:
        """Take a first habit, be asked at 20:30; from London, or from a city that is typed."""
        await self.say("/start")
        await self.tap("🤝 Networking")
        await self.tap(WRITE)
        if city:
            self.know_places(city)
            await self.tap("Another…")
            await self.say(city)
        else:
            await self.tap(next(label for label in self.buttons if label.endswith("London")))
        await self.tap("20:30")
        await self.tap("Not yet")

    async def say(self, text: str) -> str:
        """Write to the bot; what it shows last."""
        self.facts.add(text)
        return await super().say(text)

    async def reply(self, message: Message, text: str) -> str:
        """Write in reply to a message; what the bot shows last."""
        self.facts.add(text)
        return await super().reply(message, text)

    def know_places(self, typed: str) -> None:
        """Places by that name will be shown, with their countries and zones."""
        for place in find_places(typed):
            self.facts |= {place.name, place.country, name_zone(place.zone)}

    async def tap(self, label: str, message: Message | None = None) -> str:
        """Press a button by what it says in English; what the bot shows last.

        In the pseudo-language some labels are so long that they are cut.
        """
        shown = [message] if message else reversed(self.messages)
        raw = [raw for one in shown for row in one.buttons for raw in row]
        whole = (it for it in raw if self.read(it) == label)
        cut = (it for it in raw if self._is_translated and _begins(self.read(it), label))
        return await super().tap(next(chain(whole, cut), label), message)

    async def tap_habit(self, name: str) -> str:
        """Press the newest message's button of a habit, whose long name it may cut."""
        while not any(_is_of(label, name) for label in self.buttons):
            await self.tap(next(label for label in self.buttons if label.endswith("›")))
        return await self.tap(next(label for label in self.buttons if _is_of(label, name)))

    async def wait(self, local: str, weekday: int | None = None) -> list[str]:
        """Do nothing until then by one's own clock; what the bot said meanwhile."""
        seen = self.person.last_message.id if self.messages else 0
        await self.jump(local, weekday)
        came = [message for message in self.messages if message.id > seen]
        self.unasked += came
        return [self.read(message.text) for message in came]

    async def do_without_bot(self, until: str, weekday: int | None = None, say: str = "") -> None:
        """The bot stops, and starts again at that time by one's own clock; `say` is said between.

        What waited for it is answered when this returns.
        """
        await self.bot.stop()
        if say:
            self.facts.add(say)
            await self.person.send(say)
        await self.stand.jump_to(self.person.next_local(until, weekday), is_bot_awaited=False)
        self.house = await self.bot.start()
        await self.heard()

    def count_unasked(self) -> dict[date, int]:
        """How many messages came unasked, by the date on the person's clock."""
        zone = ZoneInfo(self.person.account.timezone)
        return Counter(message.sent_at.astimezone(zone).date() for message in self.unasked)

    def read(self, text: str) -> str:
        """What a text of the bot says in English."""
        return as_english(text) if self._is_translated else text

    @property
    def _is_translated(self) -> bool:
        return self.person.account.language_code == PSEUDO

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


def clock_times(messages: list[Message], zone: str) -> list[str]:
    """When messages came, as weekday and time on a clock of that zone."""
    return [f"{message.sent_at.astimezone(ZoneInfo(zone)):%a %H:%M}" for message in messages]


def _is_of(label: str, name: str) -> bool:
    """A habit's button: perhaps a sign, then its name or the beginning of it."""
    shown = SIGN.sub("", label)
    return name == shown or _begins(shown, name)


def _begins(cut: str, label: str) -> bool:
    """Whether that is the cut beginning of a label."""
    return cut.endswith("…") and label.startswith(cut[:-1].rstrip())
