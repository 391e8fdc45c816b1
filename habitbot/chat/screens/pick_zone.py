"""Choosing a time zone by what one's clock shows."""

from collections.abc import Sequence
from datetime import time

from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Screen, button, rows_of
from habitbot.chat.kit.taps import OtherZoneTap, ZoneTap
from habitbot.core.book import Book
from habitbot.places.cities import Place
from habitbot.places.zones import likely_zones, local_time, name_zone
from habitbot.texts import zones as texts


def pick_zone_screen(book: Book, scene: Scene) -> Screen:
    """Asks what the person's clock shows, with the likeliest answers."""
    words = scene.words
    buttons = [
        button(texts.zone_label(words, name_zone(zone), _clock(zone, scene)), ZoneTap(zone))
        for zone in likely_zones(book.person.language, scene.now)
    ]
    other = button(texts.other_label(words), OtherZoneTap())
    return Screen(text=texts.clock_question(words), rows=rows_of([*buttons, other]))


def type_zone_screen(scene: Scene) -> Screen:
    """Asks for a city, a zone, a clock time or a location."""
    return Screen(
        text=texts.question(scene.words), location_label=texts.location_label(scene.words)
    )


def places_screen(scene: Scene, places: Sequence[Place]) -> Screen:
    """Several places of that name: which one?"""
    words = scene.words
    rows = [
        (
            button(
                texts.place_label(words, place.name, place.country, _clock(place.zone, scene)),
                ZoneTap(place.zone),
            ),
        )
        for place in places
    ]
    return Screen(text=texts.which_one(words), rows=tuple(rows))


def zones_screen(scene: Scene, zones: Sequence[str]) -> Screen:
    """Several zones whose clocks show that time: which one?"""
    words = scene.words
    buttons = [
        button(texts.zone_label(words, name_zone(zone), _clock(zone, scene)), ZoneTap(zone))
        for zone in zones
    ]
    return Screen(text=texts.which_one(words), rows=rows_of(buttons))


def _clock(zone: str, scene: Scene) -> time:
    return local_time(zone, scene.now).time()
