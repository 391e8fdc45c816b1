"""What keeps a person stuck: a look by taps, tiny habits against its roots, and how it moved."""

import re
from dataclasses import replace

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import (
    Handler,
    Of,
    OnAnswer,
    WayBack,
    command_shows,
    does,
    shows,
    takes,
)
from habitbot.chat.kit.last_page import data_named, labelled
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import NotATap, Tap
from habitbot.chat.screens.rut import (
    drop_look_screen,
    look_screen,
    moved_screen,
    moved_text_screen,
    pack_screen,
    question_screen,
    rut_screen,
)
from habitbot.chat.taps.rut import (
    BullyingTap,
    ChosenTap,
    DrainTap,
    DropLookSureTap,
    DropLookTap,
    LacksTap,
    LookTap,
    MovedTap,
    MovedTextTap,
    PackTap,
    RutTap,
    SinceTap,
    SleepTap,
    TakeTap,
    read_drains,
)
from habitbot.core.book import Book
from habitbot.core.habits import add_once, bring_back_worded
from habitbot.core.prompts import plan
from habitbot.core.roots import GUARDED
from habitbot.core.rut import MOST_LACKS, delete_look, find_look, keep_look, looks_on
from habitbot.core.typed.text import split_names
from habitbot.texts import rut as texts
from habitbot.texts.buttons import back_on_list_toast
from habitbot.texts.rut_typed import read_bullying, read_drain, read_lack, read_since, read_sleep

RUT = LacksTap.QUESTION
ASKING: tuple[type[Tap], ...] = (LacksTap, ChosenTap, DrainTap, SinceTap, SleepTap)
"""The taps that ask a question of a look, in their order."""

READ: tuple[type[Tap], ...] = (*ASKING, BullyingTap)
"""All taps that answer one."""


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        command_shows("rut", rut_screen),
        Of(RutTap).shows(rut_screen),
        does(LacksTap, on_lacks),
        *(shows(kind, question_screen) for kind in ASKING if kind is not LacksTap),
        does(BullyingTap, _keep),
        Of(LookTap).shows(look_screen),
        Of(PackTap).shows(pack_screen),
        does(TakeTap, on_take),
        Of(MovedTap).shows(moved_screen),
        Of(MovedTextTap).shows(moved_text_screen),
        Of(DropLookTap).shows(drop_look_screen),
        does(DropLookSureTap, on_drop, texts.drop_toast),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {RUT: takes(on_answer_typed)}


def ways_back() -> dict[str, WayBack]:
    """Where its questions are left to."""
    return {RUT: _leave}


def on_lacks(context: Context, book: Book, tap: LacksTap) -> Screen:
    """What is missing, so far: a tap may take a choice back, its words only make it."""
    is_named = context.is_pressed_by_words and context.left and context.left.question == RUT
    chosen = _go_on(context.asked_any(*ASKING), tap) if is_named else tap
    return context.asking(book, question_screen(book, context.scene, chosen))


def on_answer_typed(context: Context, book: Book, typed: str) -> Screen:
    """An answer by its button's words, or by what comes close to them, or several lacks; else the
    question is asked again.
    """
    asked = context.asked_any(*ASKING)
    said = _read_answer(context, book, asked, typed)
    if isinstance(said, BullyingTap):
        screen = _keep(context, book, said)
    else:
        screen = context.asking(book, question_screen(book, context.scene, said or asked))
    if said is None:
        text = f"{texts.not_understood(context.words)}\n\n{screen.text}"
        screen = replace(screen, text=text)
    return screen


def on_take(context: Context, book: Book, tap: TakeTap) -> tuple[Screen, str]:
    """Take a habit of the pack; a second tap adds nothing, and one that rests comes back."""
    find_look(book, tap.look_id)
    pack = texts.pack(context.words, tap.root)
    if tap.number >= len(pack):
        raise NotATap
    packed = pack[tap.number]
    habit = add_once(
        book,
        packed.name,
        today=context.today,
        area=packed.area,
        anchor=packed.anchor,
        tiny_action=packed.tiny,
        is_safeguard=tap.root in GUARDED,
    )
    back = bring_back_worded(book, packed.name, packed.anchor, today=context.today)
    plan(book, context.now)
    screen = pack_screen(book, context.scene, tap.look_id, tap.root)
    known = back_on_list_toast if back else texts.has_already_toast
    return screen, (texts.taken_toast if habit else known)(context.words)


def on_drop(context: Context, book: Book, tap: DropLookSureTap) -> Screen:
    """Delete a look, for good."""
    delete_look(book, tap.look_id)
    return context.asking(book, rut_screen(book, context.scene))


def _keep(context: Context, book: Book, tap: BullyingTap) -> Screen:
    """The last answer: the look is kept, and says what it points to."""
    lacks = read_drains(tap.lacks, tap.drains)
    if len(lacks) < len(tap.lacks):
        raise NotATap
    earlier = looks_on(book, context.today)
    look = keep_look(book, lacks, tap.since, tap.sleep, tap.bullying, today=context.today)
    screen = look_screen(book, context.scene, look.id)
    if not 0 < earlier < looks_on(book, context.today):
        return screen
    return replace(screen, text=f"{texts.kept_too_line(context.words)}\n\n{screen.text}")


def _leave(context: Context, book: Book) -> Screen:
    """Back to the looks; whoever has none sees what else there is."""
    if book.looks:
        return rut_screen(book, context.scene)
    return context.kit.home(book, context.scene)


def _read_answer(context: Context, book: Book, asked: Tap, typed: str) -> Tap | None:
    """The tap on the button whose words were typed; of lacks there may be several in a row."""
    names = split_names(typed) if isinstance(asked, LacksTap) else (typed,)
    said: Tap | None = None
    for name in names:
        screen = question_screen(book, context.scene, said or asked)
        one = _read_one(screen, name) or _read_one(screen, _closest(context, screen, name))
        if one is None:
            return None
        said = _go_on(said or asked, one)
    return said


def _go_on(chosen: Tap, named: Tap) -> Tap:
    """The choice with what was named; what is chosen already stays so when it is named again.

    Of more than a look has room for, those named first stay.
    """
    if isinstance(chosen, LacksTap) and isinstance(named, LacksTap):
        is_chosen = set(named.lacks) < set(chosen.lacks)
        return chosen if is_chosen or len(named.lacks) > MOST_LACKS else named
    return named


def _read_one(screen: Screen, typed: str) -> Tap | None:
    """What the button carries whose words were typed, if it answers."""
    return _read_data(data_named(labelled(screen.rows), typed) or "")


def _read_data(data: str) -> Tap | None:
    kind = next((kind for kind in READ if re.search(kind.pattern(), data)), None)
    return kind.read(data) if kind else None


def _closest(context: Context, screen: Screen, typed: str) -> str:
    """What the choice is called that comes closest to one's own words; nothing where none does."""
    words, offered = context.words, _read_data(screen.rows[0][0].data)
    if isinstance(offered, LacksTap) and (lack := read_lack(typed)):
        return texts.lack_name(words, lack)
    if isinstance(offered, DrainTap) and (drain := read_drain(typed)):
        return texts.drain_label(words, drain)
    if isinstance(offered, SinceTap) and (
        since := read_since(typed, context.today, context.language)
    ):
        return texts.since_label(words, since)
    if isinstance(offered, SleepTap) and (sleep := read_sleep(typed)):
        return texts.sleep_label(words, sleep)
    if isinstance(offered, BullyingTap) and (bullying := read_bullying(typed)):
        return texts.bullying_label(words, bullying)
    return ""
