"""Events: the list, an event's page, and the questions about one."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import NamedTuple, Self

from msgspec.structs import replace

from habitbot.chat.kit.pages import cancel_button, cancel_rows, more_screen, page_of, turn
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import WIDE, Button, Screen, button, rows_of
from habitbot.chat.kit.tap import Tap, sign_of
from habitbot.chat.screens.people import sign_of_added, telling_added
from habitbot.chat.screens.pick_contact import Picker, picker_rows
from habitbot.chat.screens.pick_date import date_buttons
from habitbot.chat.screens.spoken import yes_said
from habitbot.chat.screens.sure import sure_row
from habitbot.chat.screens.twins import numbered, twin_rows
from habitbot.chat.screens.unknown import takes_typed
from habitbot.chat.taps.dated import Origin, way_back
from habitbot.chat.taps.events import (
    AddEventTap,
    AddTwinEventTap,
    DeleteEventSureTap,
    DeleteEventTap,
    EditEventTap,
    EventOnTap,
    EventsTap,
    EventTap,
    MetContactTap,
    MetNewTap,
    MetTap,
    MetTypedTap,
    MoveEventOnTap,
    MoveEventTap,
    NotMetNewTap,
    RenameEventTap,
    StayAwayTap,
    TellEventTap,
    UntellEventTap,
)
from habitbot.chat.taps.people import PeopleTap
from habitbot.core.book import Book
from habitbot.core.contact import Event
from habitbot.core.dated import Dated
from habitbot.core.events import events_by_day, events_named, find_event, is_asked_about
from habitbot.core.people import added_between, contacts_by_name
from habitbot.core.refusal import WeekdayAmiss
from habitbot.core.typed.text import MOST_NAME_CHARACTERS, cut_line, cut_text
from habitbot.texts import events as texts
from habitbot.texts.buttons import back_label, delete_label, edit_label
from habitbot.texts.letters import not_known_question, type_hint
from habitbot.texts.people import add_names_label, edit_question, name_label
from habitbot.texts.trouble import weekday_amiss_text
from habitbot.texts.words import Words

AHEAD = (0, 1, 7, 14)
LONGEST_NAMES = 8

LONGEST_TOLD = 120
"""Characters of how an event was, in the list; its own page has all of it."""


class NewMet(NamedTuple):
    """Who may be new of those who are named in words that are kept as how an event was.

    `told`: these words; `tells`: they say more than whom one met.
    """

    names: tuple[str, ...] = ()
    told: str = ""
    tells: bool = False

    @property
    def typed(self) -> str:
        """The names, one a line."""
        return "\n".join(self.names)

    def with_more(self, names: Sequence[str], told: str, *, tells: bool) -> Self:
        """The same with who else is named, in words that were told behind these."""
        lines = () if self.tells or tells else (self.told,)
        named = tuple(dict.fromkeys((*self.names, *names)))
        return type(self)(named, "\n".join(filter(None, (*lines, told))), self.tells or tells)

    def without(self, names: Collection[str]) -> Self:
        """The same without those who are named now."""
        return self._replace(names=tuple(one for one in self.names if one not in names))

    def facts(self) -> dict[str, str]:
        """What waits with the question whom one met."""
        return {"typed": self.typed, "told": self.told, "tells": "1" if self.tells else ""}

    @classmethod
    def read(cls, facts: Mapping[str, str]) -> Self:
        """Who waits with it."""
        names = (*facts.get("typed", "").splitlines(),)
        return cls(names, facts.get("told", ""), bool(facts.get("tells")))


NOBODY_NEW = NewMet()


def events_screen(book: Book, scene: Scene, page: int = 0) -> Screen:
    """Those to come, then those that are over."""
    words, events = scene.words, events_by_day(book, scene.today)
    part = page_of(events, page)
    rows = [
        (
            button(
                texts.event_label(
                    words, event, event_name(book, scene, event, WIDE - 14), scene.today
                ),
                EventTap(event.id),
            ),
        )
        for event in part.rows
    ]
    below = [
        *turn(words, part, EventsTap),
        button(texts.add_label(words), AddEventTap()),
        button(back_label(words), PeopleTap()),
    ]
    return Screen(
        title=texts.list_title(words) if events else "",
        text=_told(scene, part.rows) if events else texts.empty_text(words),
        rows=(*rows, *rows_of(below)),
        asks=None if events else AddEventTap(),
        means=takes_typed(AddEventTap()),
    )


def event_screen(book: Book, scene: Scene, event_id: int, origin: Origin | None = None) -> Screen:
    """When it is, how it was, who was met."""
    words, event = scene.words, find_event(book, event_id)
    buttons = [
        *(_after(scene, event) if event.on <= scene.today else ()),
        button(edit_label(words), EditEventTap(event_id)),
        button(delete_label(words), DeleteEventTap(event_id)),
        button(back_label(words), way_back(origin, EventsTap())),
    ]
    is_unmet = bool(event.told) and not event.contact_ids
    lines = [
        texts.on_line(words, event, scene.today),
        texts.away_line(words) if event.has_stayed_away else "",
        words.shown(event.told),
        *met_lines(book, scene, event),
        texts.untold_line(words) if is_asked_about(event, scene.today) else "",
        texts.unmet_line(words) if is_unmet else "",
    ]
    return Screen(
        title=words.shown(event_name(book, scene, event)),
        text="\n".join(line for line in lines if line),
        rows=rows_of(buttons),
        asks=_asked(event, scene, origin),
    )


def _asked(event: Event, scene: Scene, origin: Origin | None) -> Tap | None:
    """What words on its page answer: how it was, and then whom one met, or the other way round."""
    if is_asked_about(event, scene.today):
        return TellEventTap(event.id, origin)
    if event.contact_ids and not event.told:
        return TellEventTap(event.id, origin, is_whom_told=True)
    return MetTap(event.id, origin) if event.told and not event.contact_ids else None


def edit_event_screen(book: Book, scene: Scene, event_id: int) -> Screen:
    """Asks what to change: its name, and its day unless that is over."""
    words, event = scene.words, find_event(book, event_id)
    move = button(texts.move_label(words), MoveEventTap(event_id))
    buttons = [
        button(name_label(words), RenameEventTap(event_id)),
        *((move,) if event.on >= scene.today else ()),
        button(back_label(words), EventTap(event_id)),
    ]
    return Screen(title=words.shown(event.name), text=edit_question(words), rows=rows_of(buttons))


def rename_event_screen(book: Book, scene: Scene, event_id: int) -> Screen:
    """Asks for another name."""
    words, event = scene.words, find_event(book, event_id)
    return Screen(text=texts.rename_question(words, event), rows=cancel_rows(words))


def event_name_screen(scene: Scene) -> Screen:
    """Asks what it is called."""
    return Screen(text=texts.name_question(scene.words), rows=cancel_rows(scene.words))


def event_day_screen(scene: Scene, name: str, amiss: WeekdayAmiss | None = None) -> Screen:
    """Asks for the day.

    `amiss`: a date that was told with a weekday on which it does not fall; either may be meant.
    """
    words = scene.words

    def on(day: date) -> EventOnTap:
        return EventOnTap(day, sign_of(name))

    meant = [day for day in (amiss.days if amiss else ()) if day >= scene.today]
    buttons = [
        *(button(texts.on_label(words, day), on(day)) for day in meant),
        *date_buttons(words, AHEAD, scene.today, on),
        cancel_button(words),
    ]
    asked = weekday_amiss_text(words, amiss) if amiss else texts.day_question(words, name)
    text = "\n".join((asked, type_hint(words)))
    return Screen(title=words.shown(name) if amiss else "", text=text, rows=rows_of(buttons))


def twin_event_screen(scene: Scene, twin: Event, name: str) -> Screen:
    """An event of that name is there on that day already: open it, or add one more?"""
    words = scene.words
    return Screen(
        texts.twin_question(words, replace(twin, name=cut_line(twin.name, WIDE)), scene.today),
        rows=twin_rows(words, EventTap(twin.id), AddTwinEventTap(twin.on, sign_of(name))),
    )


def event_name(book: Book, scene: Scene, event: Event, most: int = MOST_NAME_CHARACTERS) -> str:
    """An event's name in so many characters; of several of that name on its day with a number."""
    place = events_named(book, event.name, event.on).index(event)
    return numbered(scene.words, event.name, place, most)


def move_event_screen(book: Book, scene: Scene, event_id: int) -> Screen:
    """Asks for another day."""
    words, event = scene.words, find_event(book, event_id)
    buttons = [
        *date_buttons(words, AHEAD, scene.today, lambda on: MoveEventOnTap(event_id, on)),
        cancel_button(words),
    ]
    text = "\n".join((texts.move_question(words, event), type_hint(words)))
    return Screen(text=text, rows=rows_of(buttons))


def which_moved_screen(book: Book, scene: Scene, events: Sequence[Event], on: date) -> Screen:
    """Asks which event is on that day instead."""
    words = scene.words
    rows = [
        (
            button(
                words.shown(event_name(book, scene, event, WIDE)),
                MoveEventOnTap(event.id, on),
                (event.name,),
            ),
        )
        for event in page_of(events, 0).rows
    ]
    return Screen(texts.which_moved_question(words, on), rows=(*rows, *cancel_rows(words)))


def tell_event_screen(book: Book, scene: Scene, event_id: int) -> Screen:
    """Asks how it was, or what more there is to tell."""
    words, event = scene.words, find_event(book, event_id)
    question = texts.tell_question(words, event)
    return more_screen(words, question, event.told, UntellEventTap(event_id, sign_of(event.told)))


def met_screen(book: Book, scene: Scene, tap: MetTap, new: NewMet = NOBODY_NEW) -> Screen:
    """Asks who was met: the contacts, of whom a tap sets the other of both, or typed names.

    Names that may be somebody's who is `new` are offered.
    """
    words, event, origin = scene.words, find_event(book, tap.event_id), tap.origin
    part = page_of(contacts_by_name(book), tap.page)
    shown, met = replace(tap, page=part.number), event.contact_ids

    def pick(contact_id: int) -> MetContactTap:
        return MetContactTap(event.id, contact_id, contact_id not in met, origin, part.number)

    picker = Picker(
        pick=pick,
        turned=lambda number: replace(tap, page=number),
        new=MetNewTap(event.id, origin) if part.rows else None,
        picked=met,
    )
    tell = button(texts.tell_label(words), TellEventTap(event.id, origin))
    below = (
        *((tell,) if met and origin and not event.told else ()),
        button(back_label(words), way_back(origin, EventTap(event.id))),
    )
    asked = _new_lines(words, new) or (texts.meet_question(words),)
    lines = [*met_lines(book, scene, event), *asked]
    return Screen(
        title=words.shown(event.name),
        text="\n".join(lines),
        rows=(*_new_rows(words, tap, new), *picker_rows(book, scene, part, picker, *below)),
        asks=shown,
    )


def _new_lines(words: Words, new: NewMet) -> tuple[str, ...]:
    """That the words are kept, and whether anybody in them is new."""
    if not new.names:
        return ()
    names = cut_text(words.list_of([*new.names]), LONGEST_TOLD)
    told = texts.kept_line(words, cut_text(new.told, LONGEST_TOLD))
    return told, not_known_question(words, names)


def _new_rows(words: Words, tap: MetTap, new: NewMet) -> tuple[tuple[Button, ...], ...]:
    if not new.names:
        return ()
    label = add_names_label(words, cut_line(words.list_of([*new.names]), WIDE - 2))
    add = MetTypedTap(tap.event_id, tap.origin, sign_of(new.typed))
    return ((button(label, add, yes_said(words)),),)


def with_new_screen(
    book: Book, scene: Scene, page: Screen, tap: MetTap, new_ids: Sequence[int]
) -> Screen:
    """A page, once these were met at an event and are new, which can be taken back."""
    new = added_between(book, new_ids[0], new_ids[-1]) if new_ids else ()
    if not new:
        return page
    undo = NotMetNewTap(tap.event_id, new[0].id, new[-1].id, sign_of_added(new), tap.origin)
    return telling_added(scene.words, page, new, undo)


def met_lines(book: Book, scene: Scene, event: Event) -> tuple[str, ...]:
    """Whom one met there, the last of them, if anybody."""
    names = [book.contacts[one].name for one in event.contact_ids if one in book.contacts]
    return (texts.met_line(scene.words, names[-LONGEST_NAMES:]),) if names else ()


def delete_event_screen(book: Book, scene: Scene, event_id: int) -> Screen:
    """Asks before it is deleted."""
    words, event = scene.words, find_event(book, event_id)
    row = sure_row(words, DeleteEventSureTap(event_id), EventTap(event_id))
    return Screen(text=texts.delete_question(words, event), rows=(row,))


def ahead_line(
    book: Book, scene: Scene, dated: Dated, origin: Origin
) -> tuple[str, tuple[Button, ...]]:
    """The day before."""
    words, event = scene.words, find_event(book, dated.about)
    name = event_name(book, scene, event)
    opening = button(words.shown(event_name(book, scene, event, WIDE)), EventTap(event.id, origin))
    return texts.ahead_line(words, replace(event, name=name), scene.today), (opening,)


def was_line(
    book: Book, scene: Scene, dated: Dated, origin: Origin
) -> tuple[str, tuple[Button, ...]]:
    """The day after."""
    words, event = scene.words, find_event(book, dated.about)
    name = event_name(book, scene, event)
    return texts.was_line(words, replace(event, name=name)), (
        button(texts.tell_label(words), TellEventTap(event.id, origin)),
        button(texts.meet_label(words), MetTap(event.id, origin)),
        button(texts.away_label(words), StayAwayTap(event.id, origin)),
    )


def _after(scene: Scene, event: Event) -> tuple[Button, ...]:
    """What can be said of it once its day has come."""
    words = scene.words
    tell = button(texts.tell_label(words), TellEventTap(event.id))
    met = button(texts.meet_label(words), MetTap(event.id))
    if not is_asked_about(event, scene.today):
        return (tell, met)
    return (tell, met, button(texts.away_label(words), StayAwayTap(event.id)))


def _told(scene: Scene, events: Sequence[Event]) -> str:
    """What was said of those that are over."""
    return "\n".join(
        texts.told_line(scene.words, event, cut_text(event.told, LONGEST_TOLD), scene.today)
        for event in events
        if event.told
    )
