"""The person's clock: by a button, a city, a zone, what it shows, or a location."""

import asyncio
from datetime import time

from telegram import Update
from telegram.ext import MessageHandler, filters

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import Handler, OnAnswer, WayBack, tap, way_to
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import NotATap
from habitbot.chat.screens.pick_zone import places_screen, type_zone_screen, zones_screen
from habitbot.chat.screens.settings import settings_screen
from habitbot.chat.screens.start import next_start_screen
from habitbot.chat.taps.zones import OtherZoneTap, ZoneTap
from habitbot.core.book import Book
from habitbot.core.prompts import plan
from habitbot.core.settings import set_zone
from habitbot.places.cities import find_places
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

    async def located(_: Update, context: Context) -> None:
        await on_location(context)

    return [
        tap(ZoneTap, on_zone),
        tap(OtherZoneTap, on_other_zone),
        MessageHandler(filters.LOCATION & filters.ChatType.PRIVATE, located),
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
        screen = _take(book, context, tap.zone)
    _confirm(context, tap.zone, screen, is_named=bool(book.order))


async def on_other_zone(context: Context, _: OtherZoneTap) -> None:
    """Wait for a city, a zone or a clock time."""
    async with context.book() as book:
        screen = context.asking(book, type_zone_screen(context.scene))
    context.show(screen)


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
    places = await asyncio.to_thread(find_places, typed)
    if len({place.zone for place in places}) == 1:
        return places[0].zone
    if places:
        return places_screen(scene, places)
    return type_zone_screen(scene, texts.not_found(scene.words, typed))


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
        screen = _take(book, context, zone)
        context.drop_keyboard(book)
    _confirm(context, zone, screen, is_named=bool(book.order))


def _confirm(context: Context, zone: str, screen: Screen, *, is_named: bool) -> None:
    """Go on, and say which clock was understood where the screen doesn't name it.

    The message that takes our keyboard away says it in any case.
    """
    line = texts.confirmed(context.words, name_zone(zone), local_time(zone, context.now).time())
    is_tap = context.spot.query_id is not None
    if context.drops_keyboard or not (is_named or is_tap):
        context.tell(line)
        is_named = True
    context.show(screen, "" if is_named else line)


def _take(book: Book, context: Context, zone: str) -> Screen:
    set_zone(book, zone, now=context.now)
    plan(book, context.now)
    context.see(book)
    if book.person.has_started:
        return settings_screen(book, context.scene)
    return context.asking(book, next_start_screen(book, context.scene))
