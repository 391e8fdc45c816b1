"""Holds calls to the machine-readable Bot API: an unknown method, parameter or type is an error."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import orjson

SPEC_FILE = Path(__file__).with_name("bot_api_spec.json")
WHOLE_NUMBER = re.compile(r"-?\d+")
ATTACHED = re.compile(r"attach://([\w-]+)")

Facts = dict[str, Any]


class SpecBrokenError(AssertionError):
    """A call that the Bot API does not know in this form."""


class BotApiSpec:
    """Checks calls; `check` fits wherever every call is told as (method, parameters).

    Parameters are texts as a form sends them, what JSON can say, or files (anything else).
    """

    def __init__(self, spec: Facts) -> None:
        self.methods: dict[str, Facts] = spec["methods"]
        self.types: dict[str, Facts] = spec["types"]
        self.update_kinds: list[str] = spec["updates"]

    def check(self, method: str, params: Facts) -> None:
        """Raise SpecBrokenError with the first thing that is wrong."""
        if method not in self.methods:
            raise SpecBrokenError(f"unknown method {method}")
        attached = {name for value in params.values() for name in _attached_names(value)}
        said = {name: value for name, value in params.items() if name not in attached}
        self._check_fields(self.methods[method], _opened(self, method, said), method)

    def _check_fields(self, known: Facts, said: Facts, where: str) -> None:
        for name, facts in known.items():
            if facts.get("r") and name not in said:
                raise SpecBrokenError(f"{where}: {name} is required")
        for name, value in said.items():
            if name not in known:
                raise SpecBrokenError(f"{where}: unknown parameter {name}")
            self._check_value(known[name], value, f"{where}.{name}", said)

    def _check_value(self, facts: Facts, value: Any, where: str, said: Facts) -> None:
        self._check_type(facts["t"], value, where)
        if "const" in facts and value != facts["const"]:
            raise SpecBrokenError(f"{where}: {value!r} instead of {facts['const']!r}")
        if "num" in facts:
            _check_range(facts["num"], value, where)
        if "items" in facts:
            _check_range(facts["items"], len(value), where)
        is_parsed = facts.get("ent") and any(name.endswith("parse_mode") for name in said)
        if "len" in facts and isinstance(value, str) and not is_parsed:
            low, high, unit = facts["len"]
            _check_range([low, high], len(value.encode() if unit == "bytes" else value), where)

    def _check_type(self, name: str, value: Any, where: str) -> None:
        if name.startswith("Array of "):
            if not isinstance(value, list):
                raise SpecBrokenError(f"{where}: {value!r} is no array")
            for place, item in enumerate(value):
                self._check_type(name.removeprefix("Array of "), item, f"{where}[{place}]")
            return
        choices = re.split(r" or |, | and ", name)
        if len(choices) == 1:
            self._check_one_type(name, value, where)
        else:
            self._check_any(choices, value, where)

    def _check_any(self, choices: list[str], value: Any, where: str) -> None:
        broken = []
        for choice in choices:
            try:
                return self._check_one_type(choice, value, where)
            except SpecBrokenError as error:
                broken.append(str(error))
        raise SpecBrokenError(f"{where}: none of {', '.join(choices)}: {'; '.join(broken)}")

    def _check_one_type(self, name: str, value: Any, where: str) -> None:
        if name in self.types and "any_of" in self.types[name]:
            return self._check_any(self.types[name]["any_of"], value, where)
        if name in self.types:
            if not isinstance(value, dict):
                raise SpecBrokenError(f"{where}: {value!r} is no {name}")
            return self._check_fields(self.types[name], value, f"{where} ({name})")
        if not _is_plain(name, value):
            raise SpecBrokenError(f"{where}: {value!r} is no {name}")
        return None


@cache
def load_spec() -> BotApiSpec:
    """The Bot API that lies beside this file."""
    return BotApiSpec(orjson.loads(SPEC_FILE.read_bytes()))


def _opened(spec: BotApiSpec, method: str, said: Facts) -> Facts:
    """The parameters as JSON values, where a form could only send texts."""
    known = spec.methods[method]
    return {
        name: _open_value(known[name]["t"], value, f"{method}.{name}") if name in known else value
        for name, value in said.items()
    }


def _open_value(kind: str, value: Any, where: str) -> Any:
    if not isinstance(value, str) or "String" in kind.split(" or "):
        return value
    if kind.startswith("Integer") and WHOLE_NUMBER.fullmatch(value):
        return int(value)
    if kind in {"String", "InputFile"}:
        return value
    try:
        return orjson.loads(value)
    except orjson.JSONDecodeError:
        raise SpecBrokenError(f"{where}: {value!r} is no {kind}") from None


def _is_plain(name: str, value: Any) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    fits = {
        "String": isinstance(value, str),
        "Integer": is_number and isinstance(value, int),
        "Float": is_number,
        "Boolean": isinstance(value, bool),
        "True": value is True,
        "InputFile": not isinstance(value, str | int | float | list | dict | None),
    }
    return fits.get(name, False)


def _check_range(limits: list[int], size: int, where: str) -> None:
    low, high = limits
    if not low <= size <= high:
        raise SpecBrokenError(f"{where}: {size} is not within {low} and {high}")


def _attached_names(value: Any) -> list[str]:
    return ATTACHED.findall(value) if isinstance(value, str) else []
