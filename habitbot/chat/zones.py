"""The person's clock: by a button, a city, a zone, what it shows, or a location."""

import asyncio
from dataclasses import replace
from datetime import time

from telegram.ext import MessageHandler, filters

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import Handler, OnAnswer, WayBack, does, tap, way_to
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import NotATap
from habitbot.chat.screens.pick_zone import places_screen, type_zone_screen, zones_screen
from habitbot.chat.screens.settings import settings_screen, zone_taken_screen
from habitbot.chat.screens.spoken import is_answer_of_a_day
from habitbot.chat.screens.start import next_start_screen
from habitbot.chat.taps.zones import OtherZoneTap, ZoneTap
from habitbot.chat.typed.caring import unless_cared_for
from habitbot.core.book import Book
from habitbot.core.prompts import plan
from habitbot.core.settings import set_zone
from habitbot.core.typed.small_talk import read_small_talk
from habitbot.places.cities import find_places, fold_name
from habitbot.places.locate import zone_at
from habitbot.places.zones import (
    is_zone,
    likely_zones,
    local_time,
    name_zone,
    zones_meant,
    zones_showing,
)
from habitbot.texts import zones as texts
from habitbot.texts.times import read_clock

CLOCK = OtherZoneTap.QUESTION


def handlers() -> list[Handler]:
    """What this feature answers to."""

    return [
        tap(ZoneTap, on_zone),
        does(OtherZoneTap, on_other_zone),
        MessageHandler(filters.LOCATION & filters.ChatType.PRIVATE, unless_cared_for(on_location)),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {CLOCK: on_clock_typed}


def ways_back() -> dict[str, WayBack]:
    """Where its question is left to."""
    return {CLOCK: way_to(settings_screen)}


async def on_zone(context: Context, tap: ZoneTap) -> None:
    """This zone is mine."""
    if not is_zone(tap.zone):
        raise NotATap
    async with context.book() as book:
        context.drop_keyboard(book)
        screen = _take(context, book, tap.zone)
    _confirm(context, tap.zone, screen, is_named=bool(book.order))


def on_other_zone(context: Context, book: Book, _: OtherZoneTap) -> Screen:
    """Wait for a city, a zone or a clock time."""
    return context.asking(book, type_zone_screen(context.scene))


async def on_clock_typed(context: Context, typed: str) -> None:
    """A city, a zone, or what the clock shows."""
    meant = await _understand(context, typed)
    if isinstance(meant, str):
        await _take_told(context, meant)
        return
    async with context.book() as book:
        context.asking(book, meant)
    context.show(meant)


async def on_location(context: Context) -> None:
    """A shared location: its zone is taken, the place itself is not kept."""
    shared = context.message.location if context.message else None
    zone = None
    if shared is not None:
        zone = await asyncio.to_thread(zone_at, shared.latitude, shared.longitude)
    if zone is not None:
        await _take_told(context, zone)
        return
    async with context.book() as book:
        again = type_zone_screen(context.scene, texts.no_zone_there(context.words))
        screen = context.asking(book, again)
    context.show(screen)


async def _understand(context: Context, typed: str) -> str | Screen:
    """The zone that was meant for certain, or a screen that asks on."""
    async with context.look():
        scene = context.scene
    clock = read_clock(typed)
    if clock is not None:
        return await _understand_clock(scene, clock, context.user.language_code)
    zones = zones_meant(typed, scene.now)
    if len(zones) == 1:
        return zones[0]
    if zones:
        return zones_screen(scene, zones)
    return await understand_town(scene, typed)


async def understand_town(scene: Scene, typed: str) -> str | Screen:
    """A town that is only guessed at is asked about, and one called like small talk: "nice".

    By another clock days would be told apart otherwise. What answers a question about a day, or
    says that there is no answer, is no town at all: "never" is not Nevers.
    """
    if is_answer_of_a_day(typed, scene.words) or texts.is_not_said(typed):
        return type_zone_screen(scene)
    places = await asyncio.to_thread(find_places, typed)
    is_talk = read_small_talk(typed) is not None
    if is_talk:
        places = tuple(one for one in places if fold_name(one.name) == fold_name(typed))
    if len(places) == 1 and places[0].is_named and not is_talk:
        return places[0].zone
    if places:
        return places_screen(scene, places)
    text = "" if is_talk else texts.not_found(scene.words, typed)
    return type_zone_screen(scene, text)


async def _understand_clock(scene: Scene, clock: time, language: str | None) -> str | Screen:
    """A single zone is certain only where one would look for this person."""
    zones = await asyncio.to_thread(zones_showing, clock, scene.now, language_code=language)
    if not zones:
        return type_zone_screen(scene, texts.no_such_clock(scene.words, clock))
    if len(zones) == 1 and zones[0] in likely_zones(language, scene.now):
        return zones[0]
    return zones_screen(scene, zones)


async def _take_told(context: Context, zone: str) -> None:
    """Take the zone that was told in words or by a location."""
    async with context.book() as book:
        screen = _take(context, book, zone)
        context.drop_keyboard(book)
    _confirm(context, zone, screen, is_named=bool(book.order))


def _confirm(context: Context, zone: str, screen: Screen, *, is_named: bool) -> None:
    """Go on, and say which clock was understood where the screen doesn't name it."""
    clock = local_time(zone, context.now).time()
    line = "" if is_named else texts.confirmed(context.words, name_zone(zone), clock)
    is_said = context.drops_keyboard or context.spot.query_id is None
    if context.drops_keyboard:
        # Only a new message takes the keyboard away, so what follows stands below that one.
        context.spot = replace(context.spot, message_id=None)
    if line and is_said:
        context.tell(line)
    context.show(screen, "" if is_said else line)


def _take(context: Context, book: Book, zone: str) -> Screen:
    before = book.person.zone
    set_zone(book, zone, now=context.now)
    plan(book, context.now)
    context.see(book)
    if book.person.has_started:
        return zone_taken_screen(book, context.scene, before)
    return context.asking(book, next_start_screen(book, context.scene))
