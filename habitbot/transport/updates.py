"""Updates: what Telegram sent, as the library's values."""

import logging
from typing import Any

from telegram import Bot, Update

from habitbot.transport.trouble import describe

_log = logging.getLogger(__name__)

_ASKED = {"message_id", "date", "chat", "photo"}
"""Where a tapped message is, and whether it is a picture."""


def read_update(raw: dict[str, Any], bot: Bot) -> Update | None:
    """The update; None, and a line in the log, if it cannot be read.

    It must not stop its neighbours, nor be sent again and again for a whole day.
    """
    try:
        _drop_unasked(raw)
        return Update.de_json(raw, bot)
    except Exception as error:  # noqa: BLE001 - whatever is odd about it
        _log.error("update %d cannot be read: %s", raw["update_id"], describe(error))
        return None


def _drop_unasked(raw: dict[str, Any]) -> None:
    """A tap comes with its whole message: nobody asks what it said or what other buttons were
    under it, and the library would take longer to build that than all the rest. Only a picture
    stays where words answer it, and so its buttons matter."""
    tapped = (raw.get("callback_query") or {}).get("message") or {}
    asked = {*_ASKED, "reply_markup"} if "photo" in tapped else _ASKED
    for name in tapped.keys() - asked:
        del tapped[name]
