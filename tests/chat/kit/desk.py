"""A desk: here updates are handed to the conversation one by one, as often as a test wants."""

from telegram import Update

from habitbot.chat.bot import Conversation
from habitbot.demo.chats import Message
from habitbot.demo.person import Person
from habitbot.demo.stand import Stand
from habitbot.store.tiny import TinyBooks
from habitbot.transport.line import Line


class Desk:
    """What a person does arrives here, and goes to the conversation when the test says so."""

    def __init__(
        self,
        stand: Stand,
        line: Line,
        conversation: Conversation,
        books: TinyBooks,
        person: Person,
    ) -> None:
        self.stand = stand
        self.books = books
        self.person = person
        self._line = line
        self._conversation = conversation

    async def typed(self, text: str) -> Update:
        """What they write, not handed over yet."""
        await self.person.send(text)
        return await self._arrived()

    async def pressed(self, message: Message, data: str) -> Update:
        """A button they press, not handed over yet."""
        await self.person.press_data(message.id, data)
        return await self._arrived()

    async def hand_over(self, update: Update) -> bool:
        """Whether the conversation has settled it, once all it says is said."""
        is_settled = await self._conversation.handle(update)
        await self.stand.until_quiet()
        return is_settled

    async def say(self, text: str) -> str:
        """Write, hand over, and read the newest message."""
        assert await self.hand_over(await self.typed(text))
        return self.person.last_message.text

    @property
    def said(self) -> list[str]:
        """All messages of the bot as they stand, oldest first."""
        return [message.text for message in self.person.messages if message.is_from_bot]

    @property
    def toasts(self) -> list[str]:
        """Every short word so far that answered a press."""
        return [toast.text for toast in self.person.toasts]

    async def _arrived(self) -> Update:
        (raw,) = await self._line.fetch_updates(0, seconds=0)
        update = Update.de_json(raw, self._line)
        await self._line.fetch_updates(update.update_id + 1, seconds=0)
        return update
