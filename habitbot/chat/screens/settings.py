"""The settings and their pages."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import time

from habitbot.chat.kit.pages import A_PAGE, cancel_rows
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Screen, button, rows_of, rows_that_fit
from habitbot.chat.screens.pick_zone import pick_zone_screen
from habitbot.chat.screens.prompts import prompt_label
from habitbot.chat.screens.spoken import declining_said, never_said
from habitbot.chat.taps.prompts import ClashTap, PromptsTap
from habitbot.chat.taps.settings import (
    CardTap,
    DayStartTap,
    FirstWeekdayTap,
    QuietTap,
    QuietTypedTap,
    Setting,
    SettingsTap,
)
from habitbot.chat.taps.zones import ZoneTap
from habitbot.core.book import Book
from habitbot.core.person import CardOptions, Person
from habitbot.core.prompt import Prompt
from habitbot.places.zones import name_zone
from habitbot.texts import settings as texts
from habitbot.texts.buttons import back_label, saved_toast

DAY_STARTS = (0, 2, 3, 4, 5, 6)
QUIETS = ("22:00-07:00", "21:00-08:00", "23:00-06:00")
LABELS = {
    Setting.ZONE: texts.zone_label,
    Setting.DAY_START: texts.day_start_label,
    Setting.FIRST_WEEKDAY: texts.first_weekday_label,
    Setting.QUIET: texts.quiet_label,
    Setting.CARD: texts.card_label,
}


def settings_screen(book: Book, scene: Scene) -> Screen:
    """All settings at a glance, each a tap away."""
    words, person = scene.words, book.person
    text = texts.main_text(
        words,
        clock=_clock_line(person, scene),
        day_start=person.day_starts_at,
        first_weekday=person.first_weekday,
        quiet=texts.quiet_hours(words, person.quiet_hours),
    )
    buttons = [button(label(words), SettingsTap(page)) for page, label in LABELS.items()]
    return Screen(title=texts.title(words), text=text, rows=rows_of(buttons))


def zone_taken_screen(book: Book, scene: Scene, before: str | None) -> Screen:
    """All settings with the clock just taken, and the way back to the one before."""
    screen = settings_screen(book, scene)
    if before is None or before == book.person.zone:
        return screen
    back = button(texts.zone_back_label(scene.words, name_zone(before)), ZoneTap(before))
    return replace(screen, rows=(*screen.rows, (back,)))


def _clock_line(person: Person, scene: Scene) -> str:
    if person.zone is None:
        return texts.no_clock_line(scene.words)
    clock = scene.now.astimezone(person.timezone).time()
    return texts.clock_line(scene.words, name_zone(person.zone), clock)


def setting_screen(book: Book, scene: Scene, page: Setting = Setting.MAIN) -> Screen:
    """One page of the settings."""
    pages = {
        Setting.MAIN: settings_screen,
        Setting.ZONE: _zone_screen,
        Setting.DAY_START: _day_start_screen,
        Setting.FIRST_WEEKDAY: _first_weekday_screen,
        Setting.QUIET: quiet_screen,
        Setting.CARD: _card_screen,
    }
    return pages[page](book, scene)


def quiet_typed_screen(scene: Scene) -> Screen:
    """Asks for typed quiet hours."""
    return Screen(text=texts.quiet_typed_question(scene.words), rows=cancel_rows(scene.words))


def which_quiet_screen(
    scene: Scene, tap: QuietTypedTap, spans: Sequence[tuple[time, time]]
) -> Screen:
    """Asks which quiet hours are meant; the likelier ones come first."""
    words = scene.words
    labels = [texts.span_label(words, *span) for span in spans]
    buttons = [
        button(label, QuietTap(f"{start:%H:%M}-{end:%H:%M}", tap.is_among_prompts))
        for label, (start, end) in zip(labels, spans, strict=True)
    ]
    return Screen(
        texts.which_quiet_question(words, *labels),
        rows=(tuple(buttons), *cancel_rows(words)),
        asks=tap,
    )


def silenced_screen(
    scene: Scene, book: Book, silenced: list[Prompt], *, is_among_prompts: bool = False
) -> Screen:
    """The prompts that fall into the new quiet hours, each a tap from being moved."""
    words = scene.words
    rows = [
        (button(prompt_label(book, words, prompt), ClashTap(prompt.id)),)
        for prompt in silenced[:A_PAGE]
    ]
    back = PromptsTap() if is_among_prompts or len(silenced) > A_PAGE else SettingsTap()
    return Screen(
        title=saved_toast(words),
        text=texts.silenced_text(words, book.person.quiet_hours, len(silenced)),
        rows=(*rows, (button(back_label(words), back),)),
    )


def _zone_screen(book: Book, scene: Scene) -> Screen:
    """The question for the clock, with the way back."""
    asking = pick_zone_screen(book, scene)
    back = button(back_label(scene.words), SettingsTap())
    return replace(asking, rows=(*asking.rows, (back,)))


def _day_start_screen(_: Book, scene: Scene) -> Screen:
    words = scene.words
    buttons = [button(words.time(time(hour)), DayStartTap(hour)) for hour in DAY_STARTS]
    return Screen(
        text=texts.day_start_question(words),
        rows=(*rows_of(buttons, 3), (button(back_label(words), SettingsTap()),)),
        asks=SettingsTap(Setting.DAY_START),
    )


def _first_weekday_screen(_: Book, scene: Scene) -> Screen:
    words = scene.words
    buttons = [button(words.weekday(day), FirstWeekdayTap(day)) for day in (0, 6, 5)]
    return Screen(
        text=texts.first_weekday_question(words),
        rows=(*rows_of(buttons), (button(back_label(words), SettingsTap()),)),
        asks=SettingsTap(Setting.FIRST_WEEKDAY),
    )


def quiet_screen(_: Book, scene: Scene, *, is_among_prompts: bool = False) -> Screen:
    """Asks when to be quiet; it leads back to the prompts where it was opened there."""
    words = scene.words
    typed = QuietTypedTap(is_among_prompts)
    buttons = [
        button(hours.replace("-", " – "), QuietTap(hours, is_among_prompts)) for hours in QUIETS
    ]
    buttons += [
        button(texts.quiet_typed_label(words), typed),
        button(texts.no_quiet_label(words), QuietTap("", is_among_prompts), never_said(words)),
        button(
            back_label(words),
            PromptsTap() if is_among_prompts else SettingsTap(),
            declining_said(words, hears_no=True),
        ),
    ]
    return Screen(text=texts.quiet_question(words), rows=rows_of(buttons), asks=typed)


def _card_screen(book: Book, scene: Scene) -> Screen:
    words, card = scene.words, book.person.card
    buttons = [
        button(
            texts.card_part_label(words, part, is_shown=getattr(card, part)),
            CardTap(part=part, is_shown=not getattr(card, part)),
        )
        for part in CardOptions.__struct_fields__
    ]
    buttons.append(button(back_label(words), SettingsTap()))
    return Screen(text=texts.card_question(words), rows=rows_that_fit(buttons))
