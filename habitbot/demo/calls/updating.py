"""Methods that say how updates reach the bot; getUpdates itself is `polling.py`."""

from habitbot.demo.answers import Result
from habitbot.demo.calls.methods import method
from habitbot.demo.exchange import Exchange
from habitbot.demo.params import Params
from habitbot.demo.polling import BY_WEBHOOK


def set_webhook(exchange: Exchange, params: Params) -> Result:
    """Have updates posted to an address; an empty one ends it."""
    if not params.text("url").strip():
        return delete_webhook(exchange, params)
    kinds = params.json("allowed_updates", "can't parse allowed updates JSON array")
    target = exchange.webhook.read_target(params)
    exchange.polling.end_waiting(BY_WEBHOOK)
    _drop_if_wished(exchange, params)
    if isinstance(kinds, list):
        exchange.updates.kinds = frozenset(map(str, kinds))
    exchange.webhook.set(target)
    return True


def delete_webhook(exchange: Exchange, params: Params) -> Result:
    """Have updates wait for getUpdates again."""
    exchange.webhook.unset()
    _drop_if_wished(exchange, params)
    return True


def get_webhook_info(exchange: Exchange, _params: Params) -> Result:
    """Where updates go, and how it goes."""
    return exchange.webhook.info()


def _drop_if_wished(exchange: Exchange, params: Params) -> None:
    if params.is_yes("drop_pending_updates"):
        exchange.updates.pending.clear()


METHODS = (
    method(
        "setWebhook",
        "url certificate ip_address max_connections allowed_updates drop_pending_updates "
        "secret_token",
        set_webhook,
    ),
    method("deleteWebhook", "drop_pending_updates", delete_webhook),
    method("getWebhookInfo", "", get_webhook_info),
)
