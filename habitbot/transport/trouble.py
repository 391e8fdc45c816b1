"""Errors of other people's code: what a log may say of them, and whose end a cancellation is."""

import asyncio
from pathlib import PurePath
from traceback import extract_tb


def describe(error: BaseException) -> str:
    """The error's type and the last places it came through, without its text.

    The text of an error often quotes the value it choked on, and that may be somebody's note.
    """
    places = [
        f"{PurePath(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in extract_tb(error.__traceback__)[-6:]
    ]
    return " < ".join([type(error).__name__, *reversed(places)])


def is_stopped() -> bool:
    """Whether the running task itself is told to end, rather than something it waited for."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0
