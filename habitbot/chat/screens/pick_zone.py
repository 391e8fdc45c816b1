"""Choosing a time zone by what one's clock shows."""

import dataclasses
from collections.abc import Sequence
from datetime import time

from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Button, Screen, button, rows_that_fit
from habitbot.chat.screens.spoken import yes_said
from habitbot.chat.taps.zones import OtherZoneTap, ZoneTap
from habitbot.core.book import Book
from habitbot.places.cities import Place
from habitbot.places.zones import likely_zones, local_time, name_zone
from habitbot.texts import zones as texts
from habitbot.texts.buttons import cancel_label
from habitbot.texts.words import Words


def pick_zone_screen(book: Book, scene: Scene) -> Screen:
    """Asks what the person's clock shows, with the likeliest answers."""
    words = scene.words
    buttons = [
        button(texts.zone_label(words, name_zone(zone), _clock(zone, scene)), ZoneTap(zone))
        for zone in likely_zones(book.person.language, scene.now)
    ]
    return Screen(
        text=texts.clock_question(words),
        rows=rows_that_fit([*buttons, _none_of_them(words)]),
        asks=OtherZoneTap(),
    )


def reminding_screen(book: Book, scene: Scene, page: Screen) -> Screen:
    """A page on which something was dated; nobody is reminded whose clock isn't known: it asks."""
    if book.person.zone is not None:
        return page
    asking = pick_zone_screen(book, scene)
    return dataclasses.replace(
        page,
        text=f"{page.text}\n\n{texts.reminder_clock_question(scene.words)}",
        rows=(*asking.rows, *page.rows),
        asks=asking.asks,
    )


def type_zone_screen(scene: Scene, text: str = "") -> Screen:
    """Asks for a city, a zone, a clock time or a location; with `text`, once more."""
    words = scene.words
    return Screen(
        text=text or texts.question(words),
        location_label=texts.location_label(words),
        way_out=cancel_label(words),
        asks=OtherZoneTap(),
    )


def places_screen(scene: Scene, places: Sequence[Place]) -> Screen:
    """Several places of that name: which one? A single one is only guessed at."""
    words, is_alone = scene.words, len(places) == 1
    meant_by = yes_said(words) if is_alone else ()
    rows = [
        (
            button(
                texts.place_label(words, place.name, place.country, _clock(place.zone, scene)),
                ZoneTap(place.zone),
                meant_by,
            ),
        )
        for place in places
    ]
    return Screen(
        text=texts.is_it_meant(words) if is_alone else texts.which_one(words),
        rows=(*rows, (_none_of_them(words),)),
        asks=OtherZoneTap(),
    )


def zones_screen(scene: Scene, zones: Sequence[str]) -> Screen:
    """Zones whose clocks show that time: which one? A single one is asked about all the same."""
    words, is_alone = scene.words, len(zones) == 1
    meant_by = yes_said(words) if is_alone else ()
    buttons = [
        button(
            texts.zone_label(words, name_zone(zone), _clock(zone, scene)), ZoneTap(zone), meant_by
        )
        for zone in zones
    ]
    text = texts.is_it_yours(words) if is_alone else texts.which_one(words)
    return Screen(
        text=text, rows=rows_that_fit([*buttons, _none_of_them(words)]), asks=OtherZoneTap()
    )


def _none_of_them(words: Words) -> Button:
    return button(texts.other_label(words), OtherZoneTap())


def _clock(zone: str, scene: Scene) -> time:
    return local_time(zone, scene.now).time()
