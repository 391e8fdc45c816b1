"""The house keeps its rules, and each rule notices a house that doesn't."""

from collections.abc import Callable
from pathlib import Path

import pytest

import habitbot
from tests import house as rules
from tests.house import Source, read_house

HOUSE = read_house(Path(habitbot.__file__).parent)

Rule = Callable[[list[Source]], list[str]]

BROKEN: list[tuple[Rule, dict[str, str]]] = [
    (rules.arrows_against_the_plan, {"core/day.py": "from habitbot.store import tiny"}),
    (rules.arrows_against_the_plan, {"chat/week.py": "import habitbot.transport.pace"}),
    (
        rules.arrows_against_the_plan,
        {"demo/stand.py": "from habitbot.chat.bot import Conversation"},
    ),
    (rules.guests_in_the_wrong_room, {"core/day.py": "import tinydb"}),
    (rules.guests_in_the_wrong_room, {"texts/week.py": "from telegram import Bot"}),
    (rules.guests_in_the_wrong_room, {"cli.py": "import PIL"}),
    (rules.relative_imports, {"core/day.py": "from . import person"}),
    (rules.imports_of_root_files, {"app.py": "", "chat/bot.py": "from habitbot.app import House"}),
    (rules.imports_of_root_files, {"config.py": "", "store/a.py": "import habitbot.config"}),
    (rules.handing_on, {"core/__init__.py": '"""The core."""\nfrom habitbot.core.day import DAY'}),
    (
        rules.circles,
        {
            "core/a.py": "from habitbot.core.b import B",
            "core/b.py": "if TYPE_CHECKING:\n    from habitbot.core.a import A",
        },
    ),
    (rules.waiting_in_the_core, {"core/day.py": "async def wait(): ..."}),
    (rules.waiting_in_the_core, {"core/day.py": "today = date.today()"}),
    (rules.waiting_in_the_core, {"core/day.py": "now = datetime.now(UTC)"}),
    *(
        (rules.waiting_in_the_core, {"core/day.py": text})
        for text in (
            "from pathlib import Path",
            "import os.path",
            "import time\nmoment = time.time()",
            "from time import time, monotonic, sleep",
            "import datetime\nnow = datetime.datetime.now()",
            "from datetime import datetime as dt\nnow = dt.now()",
            "from datetime import date as d\nask = d.today",
            "moment = what().utcnow()",
            "import urllib.request",
            "from urllib import request",
            "import http.client",
            "from http.client import HTTPSConnection",
            "import threading",
            "from threading import Thread",
            "print(1)",
        )
    ),
    (rules.waiting_in_the_core, {"core/day.py": "text = open('days').read()"}),
    (
        rules.readers_with_a_book,
        {
            "core/book.py": "",
            "core/people.py": "from habitbot.core.book import Book",
            "core/typed/naming.py": "from habitbot.core.people import Somebody",
        },
    ),
    (
        rules.features_that_know_each_other,
        {"chat/week.py": "", "chat/habits.py": "from habitbot.chat.week import on_week"},
    ),
    (
        rules.features_that_know_each_other,
        {"chat/week.py": "", "chat/screens/week.py": "from habitbot.chat import week"},
    ),
    (
        rules.features_that_know_each_other,
        {"chat/week.py": "", "chat/kit/show.py": "import habitbot.chat.week"},
    ),
    (rules.floors_turned_over, {"chat/kit/a.py": "from habitbot.chat.screens.today import x"}),
    (rules.floors_turned_over, {"chat/kit/a.py": "from habitbot.chat.taps.week import WeekTap"}),
    (rules.floors_turned_over, {"chat/taps/a.py": "from habitbot.chat.screens.today import x"}),
    (rules.floors_turned_over, {"chat/screens/a.py": "from habitbot.chat.typed.leaving import x"}),
    (rules.other_writers, {"chat/week.py": "await bot.send_message(1, 'hi')"}),
    (rules.other_writers, {"chat/kit/errors.py": "await message.reply_text('hi')"}),
    *(
        (rules.other_writers, {"chat/week.py": f"await {call}"})
        for call in (
            "query.answer('hi')",
            "message.edit_text('hi')",
            "query.edit_message_text('hi')",
            "message.edit_reply_markup()",
            "bot.copy_message(1, 2, 3)",
            "message.copy(1)",
            "bot.forward_message(1, 2, 3)",
            "bot.pin_chat_message(1, 2)",
            "bot.set_message_reaction(1, 2, '👍')",
            "bot.do_api_request('sendMessage', {})",
            "bot.answer_callback_query('1')",
            "bot.delete_message(1, 2)",
        )
    ),
    *(
        (rules.shown_while_a_book_is_open, {"chat/week.py": f"async def on_week(context):{text}"})
        for text in (
            "\n async with context.book() as book:\n  context.show(screen)",
            "\n async with context.look() as book:\n  if book.pending:\n   context.tell(line)",
            "\n async with kit.books.open(1) as book:\n  kit.shower.send(1, screen)",
            "\n def draw(book):\n  context.say(line)",
        )
    ),
    *(
        (rules.sentences_out_of_place, {"chat/week.py": f"line = {literal}"})
        for literal in (
            "'Well done'",
            "'Well done!'",
            "'Really sure?'",
            '"Don\'t stop!"',
            "'Saved. Thanks!'",
            "'You’re welcome'",
            "'✅ Done, Ada!'",
            "f'Well done {name}'",
            "f'Kept {n} days'",
            "f'{name}: well' f'{name} done'",
        )
    ),
    *(
        (rules.sentences_in_the_core, {"core/day.py": f"line = {literal}"})
        for literal in (
            "'Well done!'",
            "f'Kept {n} days'",
            "'you rest today'",
            "{1: 'well done, you'}",
            "Line('well done')",
        )
    ),
    (rules.sentences_out_of_place, {"pictures/week_card.py": "title = 'Your week'"}),
    (rules.readers_of_the_environment, {"store/tiny.py": "import os\nos.environ['HOME']"}),
    (rules.readers_of_the_environment, {"cli.py": "from os import getenv\ngetenv('HOME')"}),
    (rules.readers_of_the_environment, {"app.py": "from os import environ as e\ne['HOME']"}),
    (rules.readers_of_the_environment, {"app.py": "import os as o\no.environ['HOME']"}),
    (rules.thoughts_not_finished, {"core/utils.py": ""}),
    (rules.thoughts_not_finished, {"chat/helpers/day.py": ""}),
    (rules.silent_files, {"core/day.py": "DAY = 1"}),
    *(
        (rules.lambdas_nobody_checks, {"chat/week.py": f"def ways():\n    return {table}"})
        for table in (
            "{'week': lambda context, book: book}",
            "dict(week=lambda context, book: book)",
            "dict.fromkeys(('week', 'day'), lambda context, book: book)",
            "OTHERS | {'week': lambda context, book: book}",
            "[('week', lambda context, book: book)]",
        )
    ),
    (rules.rooms_without_a_plan, {"cellar/wine.py": ""}),
]

RULES = sorted({rule for rule, _ in BROKEN}, key=lambda rule: rule.__name__)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps_its_rules(rule: Rule) -> None:
    assert rule(HOUSE) == []


@pytest.mark.parametrize(
    ("rule", "files"), BROKEN, ids=[f"{rule.__name__}-{list(files)[-1]}" for rule, files in BROKEN]
)
def test_each_rule_notices_a_house_that_breaks_it(rule: Rule, files: dict[str, str]) -> None:
    assert rule([Source(place, text) for place, text in files.items()])


def test_a_lambda_handed_to_a_function_is_checked_and_may_stand() -> None:
    ways = "def ways():\n    return {'week': way_to(lambda book, scene: book)}"
    alone = "def way():\n    return lambda book, scene: book"
    for text in (ways, alone):
        assert rules.lambdas_nobody_checks([Source("chat/week.py", text)]) == []


def test_every_rule_has_a_house_that_breaks_it() -> None:
    written = {
        name
        for name, value in vars(rules).items()
        if callable(value)
        and getattr(value, "__annotations__", {}).get("house") is not None
        and name not in {"features", "read_house"}
    }
    assert written == {rule.__name__ for rule in RULES}


def test_every_room_of_the_plan_stands() -> None:
    assert {source.room for source in HOUSE if source.room} == set(rules.ROOMS)
