"""The phone's page and what it asks for, over HTTP."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from importlib import resources
from pathlib import Path
from typing import Any
from urllib.parse import quote
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import orjson
from aiohttp import web

from habitbot.demo.answers import Refused
from habitbot.demo.chats import Account
from habitbot.demo.exchange import Exchange
from habitbot.demo.person import Person
from habitbot.demo.phone_events import PhoneEvents
from habitbot.demo.phone_view import moment_view

PAGE = Path(str(resources.files("habitbot.demo") / "phone"))
SENSELESS = (
    web.HTTPException,
    Refused,
    LookupError,
    ValueError,
    TypeError,
    PermissionError,
    TimeoutError,
)
LOOPBACK = {"127.0.0.1", "localhost", "[::1]"}

Wish = dict[str, Any]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
JumpTo = Callable[[datetime], Awaitable[datetime]]


class PhoneApi:
    """Answers the page. `jump_to` moves the clock and returns when the line is quiet."""

    def __init__(self, exchange: Exchange, jump_to: JumpTo) -> None:
        self.events = PhoneEvents(exchange)
        self._exchange = exchange
        self._jump_to = jump_to

    def add_routes(self, app: web.Application) -> None:
        """Take over the page's addresses."""
        app.router.add_get("/", _guarded(self._on_page))
        app.router.add_static("/phone/static", PAGE)
        app.on_response_prepare.append(_ask_again)
        app.router.add_get("/phone/events", _guarded(self._on_events))
        app.router.add_get("/phone/wire", _guarded(self._on_wire))
        app.router.add_get("/phone/file/{id}", _guarded(self._on_file))
        app.router.add_post("/phone/document", _guarded(self._on_document))
        wishes: dict[str, Callable[[Wish], Awaitable[Wish]]] = {
            "send": self._send,
            "press": self._press,
            "location": self._location,
            "contact": self._contact,
            "block": self._block,
            "people": self._add_person,
            "jump": self._jump,
            "misbehave": self._misbehave,
            "timezone": self._set_timezone,
        }
        for name, wish in wishes.items():
            app.router.add_post(f"/phone/{name}", _guarded(_told(wish)))

    async def _on_page(self, _request: web.Request) -> web.StreamResponse:
        return web.FileResponse(PAGE / "index.html")

    async def _on_events(self, request: web.Request) -> web.StreamResponse:
        person = self._person(request.query)
        return await self.events.stream(request, person.id)

    async def _on_wire(self, _request: web.Request) -> web.StreamResponse:
        return _json([call.as_json() for call in self._exchange.wire.calls])

    async def _on_file(self, request: web.Request) -> web.StreamResponse:
        file = self._exchange.files.by_unique_id(request.match_info["id"])
        if file is None:
            raise web.HTTPNotFound
        is_photo = file.path.startswith("photos/")
        placing = "inline" if is_photo else f"attachment; filename*=UTF-8''{quote(file.name)}"
        headers = {"Content-Disposition": placing, "X-Content-Type-Options": "nosniff"}
        return web.Response(
            body=file.content, headers=headers, content_type=_plain_type(file.content_type)
        )

    async def _on_document(self, request: web.Request) -> web.StreamResponse:
        person = self._person(request.query)
        form = await request.post()
        file = form.get("file")
        if not isinstance(file, web.FileField):
            raise TypeError("there is no file in the form")
        content = file.file.read()
        file.file.close()
        caption = str(form.get("caption", ""))
        if request.query.get("as") == "photo":
            message = await person.send_photo(content, caption)
        else:
            message = await person.send_document(file.filename, content, caption)
        return _json({"id": message.id})

    async def _send(self, wish: Wish) -> Wish:
        message = await self._person(wish).send(str(wish["text"]))
        return {"id": message.id}

    async def _press(self, wish: Wish) -> Wish:
        press = await self._person(wish).press_data(int(wish["message_id"]), str(wish["data"]))
        return {"id": press.id}

    async def _location(self, wish: Wish) -> Wish:
        place = float(wish["latitude"]), float(wish["longitude"])
        message = await self._person(wish).share_location(*place)
        return {"id": message.id}

    async def _contact(self, wish: Wish) -> Wish:
        card = str(wish["first_name"]), str(wish["phone_number"])
        message = await self._person(wish).share_contact(*card)
        return {"id": message.id}

    async def _block(self, wish: Wish) -> Wish:
        person = self._person(wish)
        if bool(wish["blocked"]) != person.chat.is_blocking:
            await (person.block() if wish["blocked"] else person.unblock())
        return {"blocked": person.chat.is_blocking}

    async def _add_person(self, wish: Wish) -> Wish:
        account = Account(
            self._exchange.chats.free_person_id(),
            str(wish["first_name"]).strip(),
            language_code=str(wish.get("language_code") or "en"),
            timezone=_checked_zone(str(wish.get("timezone") or "UTC")),
        )
        if not account.first_name:
            raise ValueError("a person has a first name")
        self._exchange.chats.add_person(account)
        return {"id": account.id}

    async def _jump(self, wish: Wish) -> Wish:
        return {"now": moment_view(await self._jump_to(self._jump_goal(wish)))}

    def _jump_goal(self, wish: Wish) -> datetime:
        if "to" in wish:
            moment = datetime.fromisoformat(str(wish["to"]))
            return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        if "minutes" in wish:
            return self._exchange.clock.now() + timedelta(minutes=float(wish["minutes"]))
        weekday = wish.get("weekday")
        day = None if weekday is None else int(weekday)
        return self._person(wish).next_local(str(wish["local"]), day)

    async def _misbehave(self, wish: Wish) -> Wish:
        chat_id, times = wish.get("chat_id"), wish.get("times")
        self._exchange.misbehaviour.begin(
            wish["kind"],
            chat_id=None if chat_id is None else int(chat_id),
            method=wish.get("method") or None,
            seconds=None if wish.get("seconds") is None else float(wish["seconds"]),
            times=None if times is None else int(times),
        )
        return {"kind": wish["kind"]}

    async def _set_timezone(self, wish: Wish) -> Wish:
        zone = _checked_zone(str(wish["timezone"]))
        self._person(wish).change(timezone=zone)
        return {"timezone": zone}

    def _person(self, wish: Any) -> Person:
        """Whom a wish means; the first one when it names nobody."""
        people = self._exchange.chats.people
        person_id = int(wish.get("person") or next(iter(people), 0))
        if person_id not in people:
            raise web.HTTPNotFound(text="there is no such person")
        return Person(self._exchange, person_id)


async def _ask_again(request: web.Request, response: web.StreamResponse) -> None:
    """After an update no old part of the page may stay; one that didn't change comes as 304."""
    if request.path == "/" or request.path.startswith("/phone/static/"):
        response.headers["Cache-Control"] = "no-cache"


def _told(do: Callable[[Wish], Awaitable[Wish]]) -> Handler:
    async def on_request(request: web.Request) -> web.StreamResponse:
        wish = orjson.loads(await request.read())
        if not isinstance(wish, dict):
            raise TypeError("a wish is a JSON object")
        return _json(await do(wish))

    return on_request


def _guarded(handler: Handler) -> Handler:
    """Only this machine's own page is answered; a wish that makes no sense is told why."""

    async def on_request(request: web.Request) -> web.StreamResponse:
        origin = request.headers.get("Origin")
        if request.url.host not in LOOPBACK or origin not in {None, f"http://{request.host}"}:
            return _json({"error": "only the page itself may ask"}, status=403)
        try:
            return await handler(request)
        except SENSELESS as error:
            return _told_why(error)

    return on_request


def _told_why(error: Exception) -> web.Response:
    match error:
        case web.HTTPException():
            return _json({"error": error.text or error.reason}, status=error.status)
        case Refused():
            return _json({"error": error.description}, status=400)
        case KeyError():
            return _json({"error": f"{error.args[0]} is missing"}, status=400)
        case TimeoutError():
            return _json({"error": str(error)}, status=503)
    return _json({"error": str(error)}, status=400)


def _json(view: Any, status: int = 200) -> web.Response:
    return web.Response(body=orjson.dumps(view), status=status, content_type="application/json")


def _checked_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f"there is no time zone {name!r}") from None
    return name


def _plain_type(content_type: str) -> str:
    return (
        content_type if content_type in {"image/png", "image/jpeg"} else "application/octet-stream"
    )
