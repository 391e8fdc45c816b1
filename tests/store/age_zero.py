"""An artificial version 0 of the files, which called a habit's name its title."""

import orjson

from habitbot.core.book import Book
from habitbot.store.rows import rows_of
from habitbot.store.schema import Tables


def age_zero(book: Book) -> bytes:
    """A book as version 0 would have written it."""
    tables = orjson.loads(orjson.dumps(rows_of(book)))
    for habit in tables["habits"].values():
        habit["title"] = habit.pop("name")
    tables["person"]["1"]["schema"] = 0
    return orjson.dumps(tables)


def _name_habits(tables: Tables) -> Tables:
    for habit in tables["habits"].values():
        habit["name"] = habit.pop("title")
    return tables


FROM_AGE_ZERO = {0: _name_habits}
