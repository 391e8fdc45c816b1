"""Put together: the one place that knows every room."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any

from telegram.error import BadRequest, InvalidToken, TelegramError

from habitbot.chat.bot import UPDATES, Conversation
from habitbot.chat.kit.context import Clock, Kit
from habitbot.chat.kit.limits import Limits
from habitbot.chat.kit.owner import Owner
from habitbot.chat.kit.show import Shower
from habitbot.chat.profile import set_profile
from habitbot.chat.prompting import Prompting
from habitbot.chat.screens.start import next_start_screen
from habitbot.chat.trouble import tell_damage
from habitbot.config import BadSetting, Config
from habitbot.config import Webhook as WebhookConfig
from habitbot.store.secret import own_secret
from habitbot.store.tiny import TinyBooks
from habitbot.store.trouble import Trouble
from habitbot.store.up import Uptime
from habitbot.transport.inbox import Inbox
from habitbot.transport.line import Line, make_line
from habitbot.transport.outbox import Outbox
from habitbot.transport.pace import Pace
from habitbot.transport.receiver import Receiver, Rhythm
from habitbot.transport.trouble import describe

if TYPE_CHECKING:
    from habitbot.transport.webhook import Webhook

log = logging.getLogger(__name__)

# Supervisors give a stopping process a few seconds; replies that people wait for get most of them.
DRAIN = 1.0
NOTE_WITHIN = 0.5
# A clock that is set moves no sleeper, so nobody sleeps longer than this without looking.
LONGEST_SLEEP = 60.0
NOTE_EVERY = 60.0
TRY_AGAIN = (1, 2, 5, 10, 30)


class RealClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The moment, in UTC."""
        return datetime.now(UTC)

    async def sleep_until(self, moment: datetime) -> None:
        """Come back at that moment, also where the clock is set meanwhile."""
        while (seconds := (moment - self.now()).total_seconds()) > 0:  # noqa: ASYNC110  # no event tells
            await asyncio.sleep(min(seconds, LONGEST_SLEEP))


@dataclass(frozen=True, slots=True)
class Options:
    """What a test, a benchmark or the demo may put in place of the usual."""

    clock: Clock
    limits: Limits
    pace: Callable[[], Pace] = Pace
    rhythm: Rhythm | None = None
    skips_known: bool = True


def usual_options(config: Config) -> Options:
    """The real clock and the usual limits."""
    return Options(RealClock(), usual_limits(config))


def usual_limits(config: Config, actions: int = 20, newcomers: int = 100) -> Limits:
    """The limits of a bot; its owner is always invited."""
    invited = config.invited
    if invited is not None and config.owner_id is not None:
        invited |= {config.owner_id}
    return Limits(_real_seconds, invited, actions, newcomers)


class House:
    """The whole bot: opened, it answers people and prompts them, until it is stopped."""

    def __init__(self, config: Config, options: Options | None = None) -> None:
        self._config = config
        self._options = options or usual_options(config)
        clock = self._options.clock
        self.books = TinyBooks(
            config.data, clock.now, self._on_trouble, skips_known=self._options.skips_known
        )
        self.line: Line = make_line(config.token, config.api_url)
        self._uptime = Uptime(config.data)
        self._outbox = Outbox(self._options.pace())
        self._painter = ThreadPoolExecutor(1, thread_name_prefix="painter")
        shower = Shower(self.line, self._outbox, self._painter)
        self._kit = Kit(
            books=self.books,
            clock=clock,
            shower=shower,
            limits=self._options.limits,
            outages=lambda: self._uptime.outages,
            home=next_start_screen,
            owner=Owner(shower, config.owner_id, _real_seconds),
        )
        self._conversation = Conversation(self.line, self._kit)
        self._inbox = Inbox(self._conversation.handle)
        self._prompting = Prompting(self._kit)
        self._door: Receiver | Webhook | None = None
        self._connecting: asyncio.Future[None] | None = None
        self._is_stopping = False
        self._side_tasks: set[asyncio.Task[None]] = set()
        self._noting: asyncio.Task[None] | None = None
        self._ready = asyncio.Event()

    async def run(self) -> None:
        """Answer until `stop`.

        Raises BadSetting, DirectoryHeld, FolderNotOurs, BadToken and Deaf, which nothing here
        can mend.
        """
        with _blaming("HABITBOT_DATA", "name a folder that can be written"):
            await self.books.start()
        try:
            await self._uptime.load(self._options.clock.now())
            if await self._connect():
                self._door = self._make_door()
                await self._serve(self._door)
        finally:
            await self._close()

    async def _connect(self) -> bool:
        """Whether Telegram answered, before somebody asked us to stop."""
        initialize = self._conversation.application.initialize
        self._connecting = asyncio.ensure_future(_until_connected(initialize))
        if self._is_stopping:
            self._connecting.cancel()
        await asyncio.wait({self._connecting})
        if self._connecting.cancelled():
            return False
        self._connecting.result()
        return not self._is_stopping

    async def stop(self) -> None:
        """Let what is under way finish, then end `run`."""
        self._is_stopping = True
        if self._door is not None:
            await self._door.stop()
        elif self._connecting is not None:
            self._connecting.cancel()

    async def ready(self) -> None:
        """Wait until people are answered."""
        await self._ready.wait()

    def is_quiet(self) -> bool:
        """Whether nothing is left to do until somebody acts or a moment comes."""
        is_door_idle = self._door is not None and self._door.is_idle()
        is_noted = self._noting is None or self._noting.done()
        return is_door_idle and is_noted and self._outbox.is_quiet() and self._prompting.is_quiet()

    async def _serve(self, door: "Receiver | Webhook") -> None:
        self._aside(set_profile(self.line))
        self._aside(self._prompt())
        self._ready.set()
        await (door.run() if isinstance(door, Receiver) else self._listen(door))

    async def _listen(self, door: "Webhook") -> None:
        """What stands against it is for the owner to mend."""
        self._aside(self._note_being_up(door))
        try:
            with _blaming("HABITBOT_LISTEN", "name an address and port that are free"):
                await door.run()
        except BadRequest as refused:
            remedy = f"Telegram does not take this address ({refused.message})"
            raise BadSetting("HABITBOT_URL", remedy) from refused

    async def _prompt(self) -> None:
        await self.books.loaded()
        await self._prompting.keep_prompting()

    async def _note_being_up(self, door: "Webhook") -> None:
        """Behind a webhook nobody calls for hours; being known is all there is to note."""
        await door.until_set()
        while True:
            self._on_good()
            await asyncio.sleep(NOTE_EVERY)

    def _on_good(self) -> None:
        """Telegram was heard; the note is written beside, one at a time."""
        if self._noting is None or self._noting.done():
            self._noting = self._aside(self._uptime.note(self._options.clock.now()))

    def _make_door(self) -> "Receiver | Webhook":
        hook = self._config.webhook
        if hook is None:
            return Receiver(
                self.line,
                self._inbox,
                kinds=UPDATES,
                on_good_poll=self._on_good,
                rhythm=self._options.rhythm,
            )
        return self._make_webhook(hook)

    def _make_webhook(self, hook: WebhookConfig) -> "Webhook":
        # A web server of 2 MB, which a bot that polls never needs.
        from habitbot.transport.webhook import Webhook  # noqa: PLC0415

        return Webhook(
            self.line,
            self._inbox,
            url=hook.url,
            secret=hook.secret or own_secret(self._config.data),
            health=self._health,
            host=hook.host,
            port=hook.port,
            kinds=UPDATES,
            on_good_post=self._on_good,
        )

    def _health(self) -> dict[str, int]:
        """Counts only; nothing that names anybody."""
        now = self._options.clock.now()
        return {"people": len(self.books.people()), "due": len(self.books.due(now))}

    def _on_trouble(self, trouble: Trouble) -> None:
        log.error("the book of person %d can't be used: %s", trouble.person_id, trouble.damage)
        self._aside(self._tell_trouble(trouble))

    async def _tell_trouble(self, trouble: Trouble) -> None:
        """Most of it is found at start, before there is a line over which to tell."""
        await self._ready.wait()
        await tell_damage(self._kit, trouble.person_id, trouble.damage, trouble.taken_from)

    def _aside(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Do it beside everything else; what goes wrong there is logged."""
        task = asyncio.get_running_loop().create_task(work)
        self._side_tasks.add(task)
        task.add_done_callback(self._end_aside)
        return task

    def _end_aside(self, task: asyncio.Task[None]) -> None:
        self._side_tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("something beside the conversation failed: %s", describe(error))

    async def _close(self) -> None:
        for task in list(self._side_tasks):
            task.cancel()
        await asyncio.gather(*self._side_tasks, return_exceptions=True)
        await self._outbox.drain(DRAIN)
        await self._prompting.stop(NOTE_WITHIN)
        await self.books.close()
        self._painter.shutdown(wait=False)
        await self._conversation.application.shutdown()
        # The library closes no line over which Telegram was never heard.
        await self.line.shutdown()


@contextmanager
def _blaming(setting: str, remedy: str) -> Iterator[None]:
    """What the system refuses in here is for the owner to mend: by that setting."""
    try:
        yield
    except OSError as refused:
        raise BadSetting(setting, f"{remedy} ({refused.strerror})") from refused


async def _until_connected(initialize: Callable[[], Awaitable[None]]) -> None:
    """A machine may be up before its network is; only a token that nobody knows is final."""
    for seconds in chain(TRY_AGAIN, repeat(TRY_AGAIN[-1])):
        try:
            await initialize()
        except InvalidToken:
            raise
        except TelegramError as error:
            name = type(error).__name__
            log.warning("Telegram can't be reached (%s); trying again in %s s", name, seconds)
            await asyncio.sleep(seconds)
        else:
            return


def _real_seconds() -> float:
    return asyncio.get_running_loop().time()
