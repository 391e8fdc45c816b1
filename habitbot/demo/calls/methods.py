"""How a method of the Bot API is told to the server: its name, its parameters, what it does."""

from collections.abc import Callable
from dataclasses import dataclass

from habitbot.demo.answers import Result
from habitbot.demo.exchange import Exchange
from habitbot.demo.params import Params

Doing = Callable[[Exchange, Params], Result]


@dataclass(frozen=True, slots=True)
class Method:
    """One method; `parameters` are those that Telegram knows, whatever the demo does with them."""

    name: str
    parameters: frozenset[str]
    do: Doing


def method(name: str, parameters: str, do: Doing) -> Method:
    """A method, its parameters given as words."""
    return Method(name, frozenset(parameters.split()), do)
