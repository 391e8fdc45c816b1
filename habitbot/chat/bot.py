"""The bot: all features in order, on one application, and what becomes of an update."""

from collections.abc import Sequence
from types import ModuleType
from typing import Any

from telegram import Bot, Update
from telegram.ext import Application, ApplicationBuilder, ContextTypes

from habitbot.chat import (
    amounts,
    breaks,
    check_in,
    dated,
    events,
    experiments,
    feedback,
    goals,
    habits,
    harm,
    help,  # noqa: A004  # named after what a person types
    learning,
    letters,
    paths,
    people,
    privacy,
    prompts,
    proposals,
    reach,
    recipes,
    review,
    rut,
    settings,
    start,
    targets,
    unknown,
    versions,
    week,
    weighing,
    wins,
    zones,
)
from habitbot.chat.kit.context import Context, Kit
from habitbot.chat.kit.errors import Handling, error_handler, handling
from habitbot.chat.kit.handlers import OnAnswer, OnReply, WayBack
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.show import Spot
from habitbot.chat.screens.gone import without_gone
from habitbot.chat.typed.handed import HandedIn
from habitbot.texts import trouble
from habitbot.texts.words import words_for

FEATURES: Sequence[ModuleType] = (
    check_in,
    amounts,
    targets,
    start,
    habits,
    recipes,
    versions,
    prompts,
    breaks,
    week,
    review,
    goals,
    events,
    learning,
    feedback,
    rut,
    paths,
    experiments,
    weighing,
    wins,
    dated,
    letters,
    people,
    proposals,
    settings,
    zones,
    privacy,
    help,
    reach,
)

BESIDE = 1
"""The library's number for what is done beside the one feature that answers an update."""

UPDATES = ["message", "callback_query", "my_chat_member"]
"""The kinds of updates we ask Telegram for."""

App = Application[Any, Any, Any, Any, Any, Any]


class Conversation:
    """Hands each update to the feature it is for, and tells whether it is settled."""

    def __init__(self, bot: Bot, kit: Kit) -> None:
        self._kit = kit
        self._unsaved: set[int] = set()
        self.application = _build(bot, kit)

    async def handle(self, update: Update) -> bool:
        """Whether the update is settled: its change is on disk, or there was none to write."""
        person = update.effective_user
        if person is None or person.is_bot or not self._is_admitted(update, person.id):
            return True
        how = Handling(was_unsaved=update.update_id in self._unsaved)
        handling.set(how)
        await self.application.process_update(update)
        if how.is_unsaved:
            self._unsaved.add(update.update_id)
        else:
            self._unsaved.discard(update.update_id)
        return not how.is_unsaved

    def _is_admitted(self, update: Update, person_id: int) -> bool:
        """Too many actions are answered once, then with silence; they are settled all the same.

        A button stops turning even so.
        """
        limits = self._kit.limits
        is_again = update.update_id in self._unsaved
        if is_again or limits.admit_action(person_id):
            return True
        if limits.tell_once(person_id):
            self._tell(update, person_id)
        elif update.callback_query is not None:
            self._kit.shower.say(Spot(person_id, update.callback_query.id))
        return False

    def _tell(self, update: Update, person_id: int) -> None:
        user = update.effective_user
        words = words_for(user.language_code if user else None)
        line = trouble.too_fast(words)
        query = update.callback_query
        if query is not None:
            self._kit.shower.say(Spot(person_id, query.id), line)
        elif update.effective_chat is not None:
            self._kit.shower.send(update.effective_chat.id, Screen(line))


def _build(bot: Bot, kit: Kit) -> App:
    application: App = (
        ApplicationBuilder()
        .bot(bot)
        .updater(None)
        .job_queue(None)
        .context_types(ContextTypes(context=Context))
        .build()
    )
    application.bot_data["kit"] = kit
    for feature in FEATURES:
        application.add_handlers(feature.handlers())
    handed = HandedIn(
        answers(),
        ways_back(),
        replies(),
        cards(),
        kept_as_typed(),
        pages_asking(),
        asked_again(),
    )
    application.add_handlers(harm.handlers(handed))
    application.add_handlers(unknown.handlers(handed))
    application.add_handler(harm.listener(), group=BESIDE)
    application.add_error_handler(error_handler(handed.asked_again, without_gone))
    return application


def answers() -> dict[str, OnAnswer]:
    """Every typed answer that some feature waits for."""
    return _gathered("answers")


def cards() -> dict[str, OnAnswer]:
    """Every question that a shared contact answers, and what becomes of one while none waits."""
    return _gathered("cards")


def ways_back() -> dict[str, WayBack]:
    """Where each of these questions is left to."""
    return _gathered("ways_back")


def pages_asking() -> dict[str, WayBack]:
    """The page that asks each of those beside its buttons whose way back is another one."""
    return _gathered("pages_asking")


def asked_again() -> dict[str, WayBack]:
    """What shows the quick answers of those that have some, once a typed one was refused."""
    return _gathered("asked_again")


def kept_as_typed() -> frozenset[str]:
    """The questions whose answers are a person's own words, kept whatever they say."""
    named = [one.kept_as_typed() for one in FEATURES if hasattr(one, "kept_as_typed")]
    return frozenset().union(*named)


def replies() -> list[OnReply]:
    """Who may know the message that words reply to, one after the other."""
    return [one for feature in FEATURES if hasattr(feature, "replies") for one in feature.replies()]


def _gathered(table: str) -> dict[str, Any]:
    """What the features with such a table say in it, as one."""
    gathered: dict[str, Any] = {}
    for feature in FEATURES:
        if hasattr(feature, table):
            gathered |= getattr(feature, table)()
    return gathered
