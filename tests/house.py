"""The rules of the house, each as a function from a tree of sources to what breaks it."""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

PACKAGE = "habitbot"

ROOMS: dict[str, set[str]] = {
    "core": set(),
    "places": set(),
    "store": {"core"},
    "texts": {"core"},
    "pictures": {"core"},
    "transport": set(),
    "chat": {"core", "texts", "pictures", "places"},
    "demo": set(),
}
"""Each room, and the rooms it may use."""

LIBRARIES: dict[str, set[str]] = {
    "core": {"croniter", "msgspec", "regex"},
    "places": {"tzfpy"},
    "store": {"tinydb", "orjson", "msgspec"},
    "texts": {"babel", "msgspec"},
    "pictures": {"PIL", "arabic_reshaper", "bidi", "manimgx_fonts"},
    "transport": {"aiohttp", "orjson", "telegram"},
    "chat": {"telegram", "msgspec"},
    "demo": {"aiohttp", "orjson"},
}
"""Each room, and the libraries that live in it."""

ROOT_LIBRARIES = {"click", "environs", "aiohttp", "telegram"}

CLOCKS = {"now", "utcnow", "today", "time", "monotonic", "perf_counter", "localtime"}
CLOCK_OWNERS = {"datetime", "date", "time"}
FILE_MODULES = {"os", "pathlib", "io", "shutil", "socket", "tempfile", "subprocess", "asyncio"}
THOUGHTS_NOT_FINISHED = {"utils", "util", "helpers", "helper", "common", "shared", "misc"}
SENDERS = ("send_", "edit_message", "answer_callback", "reply_", "delete_message")


@dataclass(frozen=True)
class Source:
    """One file of the package, by its place below it ("chat/kit/show.py")."""

    place: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The file as Python reads it."""
        return ast.parse(self.text)

    @property
    def room(self) -> str:
        """The folder it lies in, nothing for a root file."""
        first, _, rest = self.place.partition("/")
        return first if rest else ""

    @cached_property
    def imports(self) -> list[str]:
        """Every module it imports, written whole; a relative one begins with a dot."""
        return list(_imports(self.tree))


def read_house(package: Path) -> list[Source]:
    """All files of the package."""
    return [
        Source(path.relative_to(package).as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted(package.rglob("*.py"))
    ]


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            dots = "." * node.level
            module = dots + (node.module or "")
            # `from habitbot.chat import week` imports the file week.
            yield from (f"{module}.{alias.name}" for alias in node.names)


def rooms_used(source: Source) -> set[str]:
    """The rooms of the house that a file imports."""
    parts = (name.split(".") for name in source.imports if name.startswith(f"{PACKAGE}."))
    return {part[1] for part in parts if part[1] in ROOMS}


def arrows_against_the_plan(house: list[Source]) -> list[str]:
    """A room uses only the rooms below it."""
    return [
        f"{source.place} uses {room}"
        for source in house
        if source.room in ROOMS
        for room in sorted(rooms_used(source) - {source.room} - ROOMS[source.room])
    ]


def guests_in_the_wrong_room(house: list[Source]) -> list[str]:
    """A library lives in its own rooms."""
    return [
        f"{source.place} uses {library}"
        for source in house
        for library in sorted(_libraries(source) - LIBRARIES.get(source.room, ROOT_LIBRARIES))
    ]


def _libraries(source: Source) -> set[str]:
    tops = {name.split(".")[0] for name in source.imports if not name.startswith(".")}
    return tops - sys.stdlib_module_names - {PACKAGE}


def relative_imports(house: list[Source]) -> list[str]:
    """Imports are written whole, from habitbot down."""
    return [s.place for s in house if any(name.startswith(".") for name in s.imports)]


def imports_of_root_files(house: list[Source]) -> list[str]:
    """Nobody imports the root files but root files."""
    roots = {s.place.removesuffix(".py") for s in house if not s.room} - {"__init__"}
    return [
        f"{source.place} imports {name}"
        for source in house
        for name in source.imports
        if source.room and name.split(".")[0] == PACKAGE and name.split(".")[1] in roots
    ]


def handing_on(house: list[Source]) -> list[str]:
    """An __init__ file holds a docstring and, at the top, the version; it hands nothing on."""
    return [
        source.place
        for source in house
        if source.place.endswith("__init__.py") and len(source.tree.body) > _allowed(source)
    ]


def _allowed(source: Source) -> int:
    return 1 if source.room else 2


def circles(house: list[Source]) -> list[str]:
    """No file reaches itself through its imports, not even for its types."""
    names = {_module(source): source for source in house}
    arrows = {name: _targets(source, names) for name, source in names.items()}
    return [name for name in sorted(arrows) if name in _reached(name, arrows)]


def _module(source: Source) -> str:
    dotted = source.place.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    return f"{PACKAGE}.{dotted}"


def _targets(source: Source, names: dict[str, Source]) -> set[str]:
    whole = {name for name in source.imports if name in names}
    owners = {name.rpartition(".")[0] for name in source.imports}
    return whole | (owners & names.keys())


def _reached(start: str, arrows: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    waiting = list(arrows[start])
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += arrows[name]
    return seen


def waiting_in_the_core(house: list[Source]) -> list[str]:
    """The core waits for nothing, asks no clock and opens no file."""
    core = [source for source in house if source.room == "core"]
    return [
        f"{source.place}: {what}"
        for source in core
        for what in (*_waits(source), *_clocks(source), *_files(source))
    ]


def _waits(source: Source) -> Iterator[str]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.AsyncFunctionDef | ast.Await | ast.AsyncFor | ast.AsyncWith):
            yield "async"


def _clocks(source: Source) -> Iterator[str]:
    for node in ast.walk(source.tree):
        if (
            isinstance(node, ast.Attribute)
            and node.attr in CLOCKS
            and isinstance(node.value, ast.Name)
            and node.value.id in CLOCK_OWNERS
        ):
            yield f"{node.value.id}.{node.attr}"


def _files(source: Source) -> Iterator[str]:
    for name in source.imports:
        if name.split(".")[0] in FILE_MODULES:
            yield name
    for node in ast.walk(source.tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "open"
        ):
            yield "open()"


def features(house: list[Source]) -> set[str]:
    """The features of the chat: its files but for those that put them together."""
    files = {s.place.split("/")[1].removesuffix(".py") for s in house if _is_feature(s)}
    return files - {"__init__", "bot"}


def _is_feature(source: Source) -> bool:
    return source.room == "chat" and source.place.count("/") == 1


def features_that_know_each_other(house: list[Source]) -> list[str]:
    """No feature imports another one, and neither screens nor the kit import a feature."""
    named = features(house)
    return [
        f"{source.place} imports {name}"
        for source in house
        if source.room == "chat" and source.place != "chat/bot.py"
        for name in source.imports
        if name.startswith(f"{PACKAGE}.chat.") and name.split(".")[2] in named
    ]


def floors_turned_over(house: list[Source]) -> list[str]:
    """The kit lies under the taps, and those under the screens; neither imports what is above."""
    above = {"chat/kit/": ("taps", "screens"), "chat/taps/": ("screens",)}
    return [
        f"{source.place} imports {name}"
        for floor, higher in above.items()
        for source in house
        if source.place.startswith(floor)
        for name in source.imports
        if name.startswith(tuple(f"{PACKAGE}.chat.{upper}" for upper in higher))
    ]


def other_writers(house: list[Source]) -> list[str]:
    """Only kit/show.py writes to a chat."""
    return [
        f"{source.place}: {node.attr}"
        for source in house
        if source.room == "chat" and source.place != "chat/kit/show.py"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute)
        and node.attr.startswith(SENDERS)
        and node.attr != "send_when_due"
    ]


def sentences_out_of_place(house: list[Source]) -> list[str]:
    """Only texts/ holds sentences: no literal of two or more words in chat/ and pictures/."""
    return [
        f"{source.place}:{node.lineno}: {node.value!r}"
        for source in house
        if source.room in {"chat", "pictures"}
        for node in _spoken(source.tree)
    ]


def _spoken(tree: ast.Module) -> Iterator[ast.Constant]:
    """Literals of two or more words that are no docstring, log line, pattern or error of ours."""
    silent = set(map(id, _docstrings(tree))) | set(map(id, _not_for_people(tree)))
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in silent
        ):
            words = [word for word in node.value.split() if word.strip(".,·-–—*|:()").isalpha()]
            if len(words) >= 2:
                yield node


def _docstrings(tree: ast.Module) -> Iterator[ast.Constant]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value


def _not_for_people(tree: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        is_log = (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id in {"log", "logger"}
        )
        is_pattern = (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and ast.unparse(node.func) == "re.compile"
        )
        if is_log or is_pattern or isinstance(node, ast.Raise):
            yield from ast.walk(node)


def readers_of_the_environment(house: list[Source]) -> list[str]:
    """Only config.py reads the environment."""
    return [
        source.place
        for source in house
        if source.place != "config.py"
        and any(
            (isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv", "environb"})
            or (isinstance(node, ast.Name) and node.id in {"environ", "getenv"})
            for node in ast.walk(source.tree)
        )
    ]


def thoughts_not_finished(house: list[Source]) -> list[str]:
    """Nothing is named utils, helpers, common or shared."""
    return [
        source.place
        for source in house
        if THOUGHTS_NOT_FINISHED & set(source.place.removesuffix(".py").split("/"))
    ]


def silent_files(house: list[Source]) -> list[str]:
    """A file opens with one sentence that says what it is."""
    return [source.place for source in house if not ast.get_docstring(source.tree)]


def rooms_without_a_plan(house: list[Source]) -> list[str]:
    """Every room is in the plan."""
    return sorted({source.room for source in house if source.room} - ROOMS.keys())
