"""The rules of the house, each as a function from a tree of sources to what breaks it."""

import ast
import inspect
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from telegram import Bot, CallbackQuery, Chat, Message, User

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

ROOT_LIBRARIES = {"click", "aiohttp", "telegram"}

PURE = {
    "bisect",
    "calendar",
    "collections",
    "contextlib",
    "dataclasses",
    "datetime",
    "decimal",
    "enum",
    "fractions",
    "functools",
    "heapq",
    "itertools",
    "math",
    "operator",
    "re",
    "statistics",
    "string",
    "typing",
    "unicodedata",
    "zoneinfo",
}
"""What the core may use of the standard library: none of it waits, tells the time or opens."""

CLOCKS = {"now", "utcnow", "today"}
DOORS = {"open", "print", "input", "exec", "eval", "__import__"}
ENVIRONMENT = {"environ", "environb", "getenv", "getenvb"}
THOUGHTS_NOT_FINISHED = {"utils", "util", "helpers", "helper", "common", "shared", "misc"}
ADDRESSES = {"chat_id", "callback_query_id", "inline_query_id", "inline_message_id"}
WORD = re.compile(r"[^\W\d_]")


def _calls(*kinds: type, addresses: set[str] | None = None) -> set[str]:
    """The library's methods that call Telegram and ask for nothing; with such a parameter."""
    methods = {
        name: method
        for kind in kinds
        for name, method in inspect.getmembers(kind, inspect.iscoroutinefunction)
        if not name.startswith(("_", "get"))
    }
    return {
        name
        for name, method in methods.items()
        if addresses is None or addresses & inspect.signature(method).parameters.keys()
    }


WRITERS = {
    "do_api_request",
    *_calls(Bot, addresses=ADDRESSES),
    *_calls(Message, CallbackQuery, Chat, User),
} - {"set_chat_menu_button"}
"""Whatever of the library writes to a chat, on whatever it is called; a menu is no message."""


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
    arrows = _arrows(house)
    return [name for name in sorted(arrows) if name in _reached(name, arrows)]


def readers_with_a_book(house: list[Source]) -> list[str]:
    """What people type is read by its words alone: no arrow leads from there to a book."""
    arrows = _arrows(house)
    return [
        source.place
        for source in house
        if source.place.startswith("core/typed/")
        and f"{PACKAGE}.core.book" in _reached(_module(source), arrows)
    ]


def _arrows(sources: Iterable[Source]) -> dict[str, set[str]]:
    names = {_module(source): source for source in sources}
    return {name: _targets(source, names) for name, source in names.items()}


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
    """A clock is asked by its method, whatever the class is called here."""
    owners = {"datetime", "date"} | {
        alias.asname or alias.name
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
        if alias.name in {"datetime", "date"}
    }
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call):
            asked: ast.expr = node.func
        elif isinstance(node, ast.Attribute) and _last_name(node.value) in owners:
            asked = node
        else:
            continue
        if isinstance(asked, ast.Attribute) and asked.attr in CLOCKS:
            yield ast.unparse(asked)


def _last_name(node: ast.expr) -> str:
    return _last(ast.unparse(node))


def _files(source: Source) -> Iterator[str]:
    for name in source.imports:
        top = name.split(".")[0]
        if top in sys.stdlib_module_names - PURE:
            yield name
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in DOORS:
            yield f"{node.func.id}()"


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
    """The kit lies under the taps, those under the screens, and those under what reads typed words;
    none imports what is above."""
    above = {
        "chat/kit/": ("taps", "screens", "typed"),
        "chat/taps/": ("screens", "typed"),
        "chat/screens/": ("typed",),
    }
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
        and node.attr in WRITERS
        and ast.unparse(node.value) != "texts"
    ]


def shown_while_a_book_is_open(house: list[Source]) -> list[str]:
    """Nothing is shown while a book is open: what it says is not on disk yet, and may never be.

    A book is open within `async with … .book()`, and for whoever was handed one.
    """
    return [
        f"{source.place}:{call.lineno}: {ast.unparse(call.func)}"
        for source in house
        if source.room == "chat"
        for node in ast.walk(source.tree)
        if _has_a_book(node)
        for call in ast.walk(node)
        if isinstance(call, ast.Call) and _shows(call.func)
    ]


def _has_a_book(node: ast.AST) -> bool:
    match node:
        case ast.AsyncWith(items):
            opened = (ast.unparse(item.context_expr).partition("(")[0] for item in items)
            return any(_last(name) in {"book", "look", "open"} for name in opened)
        case (
            ast.FunctionDef(args=ast.arguments(args=args))
            | ast.AsyncFunctionDef(args=ast.arguments(args=args))
        ):
            return any(one.arg == "book" for one in args)
        case _:
            return False


def _shows(called: ast.expr) -> bool:
    """Whether it writes into the chat: whatever `context` or the shower shows, says, tells."""
    owner, _, verb = ast.unparse(called).rpartition(".")
    return verb in {"show", "say", "tell", "send"} and _last(owner) in {"context", "shower"}


def _last(dotted: str) -> str:
    return dotted.rpartition(".")[2]


def sentences_out_of_place(house: list[Source]) -> list[str]:
    """Only texts/ holds sentences: no literal of two or more words in chat/ and pictures/."""
    return [
        f"{source.place}:{line}: {said!r}"
        for source in house
        if source.room in {"chat", "pictures"}
        for line, said in _spoken(source.tree)
    ]


def sentences_in_the_core(house: list[Source]) -> list[str]:
    """The core says nothing to people: no literal of two or more words there either.

    Two kinds are not for people: words to look for in what is typed, lower-case in a table at the
    top of a file, and when a rule for proposals speaks, which tells whoever reads the code.
    """
    return [
        f"{source.place}:{line}: {said!r}"
        for source in house
        if source.room == "core"
        for line, said in _spoken(source.tree, _words_looked_for(source.tree))
    ]


def _words_looked_for(tree: ast.Module) -> Iterator[ast.AST]:
    for statement in tree.body:
        if isinstance(statement, ast.Assign | ast.AnnAssign) and _names_a_table(statement):
            for node in ast.walk(statement):
                if all(map(_is_looked_for, _said(node).split())):
                    yield node


def _is_looked_for(word: str) -> bool:
    """Whether it has nothing but letters, none of them a capital; many scripts have no capitals."""
    is_word = all(unicodedata.category(letter)[0] in "LM" for letter in word)
    return is_word and word == word.lower()


def _names_a_table(statement: ast.Assign | ast.AnnAssign) -> bool:
    target = statement.targets[0] if isinstance(statement, ast.Assign) else statement.target
    return ast.unparse(target).isupper()


def _spoken(tree: ast.Module, also_silent: Iterable[ast.AST] = ()) -> Iterator[tuple[int, str]]:
    """Literals of two or more words that are no docstring, log line, pattern or error of ours."""
    silent = {id(it) for it in (*_docstrings(tree), *_not_for_people(tree), *also_silent)}
    inside = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in node.values
        if isinstance(part, ast.Constant)
    }
    for node in ast.walk(tree):
        if id(node) not in silent | inside:
            said = _said(node)
            if sum(bool(WORD.search(word)) for word in said.split()) >= 2:
                yield getattr(node, "lineno", 0), said


def _said(node: ast.AST) -> str:
    """What a literal says, with a gap where an f-string puts something in."""
    if isinstance(node, ast.JoinedStr):
        return "".join(_said(part) or "{}" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


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
            and ast.unparse(node.func.value) in {"re", "regex"}
        )
        is_rule = isinstance(node, ast.Call) and ast.unparse(node.func) == "Rule"
        if is_log or is_pattern or is_rule or isinstance(node, ast.Raise):
            yield from ast.walk(node)


def readers_of_the_environment(house: list[Source]) -> list[str]:
    """Only config.py reads the environment."""
    return [
        source.place
        for source in house
        if source.place != "config.py" and _names(source.tree) & ENVIRONMENT
    ]


def _names(tree: ast.Module) -> set[str]:
    """Every name that a file takes from elsewhere or asks for, under its own name."""
    return (
        {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        | {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        | {name.rpartition(".")[2] for name in _imports(tree)}
    )


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


def lambdas_nobody_checks(house: list[Source]) -> list[str]:
    """No lambda stands bare in a returned table or list.

    mypy, where what is returned does not fit, tries once more without the type that was promised;
    then such a lambda takes anything and all is well. One handed to a function is checked.
    """
    return [
        f"{source.place}:{one.lineno}"
        for source in house
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Return) and node.value is not None
        for one in _bare(node.value)
        if isinstance(one, ast.Lambda) and one is not node.value
    ]


def _bare(value: ast.expr) -> Iterator[ast.expr]:
    """What stands in a table or list, however deep."""
    match value:
        case ast.Dict(values=inside) | ast.List(inside) | ast.Tuple(inside) | ast.Set(inside):
            pass
        case ast.Call(func=ast.Name("dict") | ast.Attribute(ast.Name("dict"))):
            inside = [*value.args, *(one.value for one in value.keywords)]
        case ast.BinOp(left, _, right) | ast.IfExp(_, left, right):
            inside = [left, right]
        case ast.Starred(part) | ast.DictComp(value=part) | ast.ListComp(part):
            inside = [part]
        case _:
            inside = []
    yield value
    for part in inside:
        yield from _bare(part)


def rooms_without_a_plan(house: list[Source]) -> list[str]:
    """Every room is in the plan."""
    return sorted({source.room for source in house if source.room} - ROOMS.keys())
