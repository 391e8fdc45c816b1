"""What keeps a person stuck: a look by taps, tiny habits against its roots, and how it moved."""

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import Handler, command_shows, shows, tap
from habitbot.chat.kit.tap import NotATap
from habitbot.chat.screens.rut import (
    bullying_screen,
    drop_look_screen,
    lacks_screen,
    look_screen,
    moved_screen,
    next_drain_screen,
    pack_screen,
    rut_screen,
    sleep_screen,
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
    PackTap,
    RutTap,
    SinceTap,
    SleepTap,
    TakeTap,
    read_drains,
)
from habitbot.core.habits import add_habit, has_habit
from habitbot.core.rut import delete_look, find_look, keep_look
from habitbot.texts import rut as texts


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        command_shows("rut", rut_screen),
        shows(RutTap, lambda book, scene, tap: rut_screen(book, scene, tap.page)),
        shows(LacksTap, lambda book, scene, tap: lacks_screen(book, scene, tap.lacks)),
        shows(ChosenTap, lambda _, scene, tap: next_drain_screen(scene, tap.lacks, "")),
        shows(DrainTap, lambda _, scene, tap: next_drain_screen(scene, tap.lacks, tap.drains)),
        shows(SinceTap, lambda _, scene, tap: sleep_screen(scene, tap)),
        shows(SleepTap, lambda _, scene, tap: bullying_screen(scene, tap)),
        tap(BullyingTap, on_last_answer),
        shows(LookTap, lambda book, scene, tap: look_screen(book, scene, tap.look_id)),
        shows(PackTap, lambda book, scene, tap: pack_screen(book, scene, tap.look_id, tap.root)),
        tap(TakeTap, on_take),
        shows(MovedTap, lambda book, scene, tap: moved_screen(book, scene, tap.look_id)),
        shows(DropLookTap, lambda book, scene, tap: drop_look_screen(book, scene, tap.look_id)),
        tap(DropLookSureTap, on_drop),
    ]


async def on_last_answer(context: Context, tap: BullyingTap) -> None:
    """The last answer: the look is kept, and says what it points to."""
    lacks = read_drains(tap.lacks, tap.drains)
    if len(lacks) < len(tap.lacks):
        raise NotATap
    async with context.book() as book:
        today = context.today
        look = keep_look(book, lacks, tap.since, tap.sleep, tap.bullying, today=today)
        screen = look_screen(book, context.scene, look.id)
    context.show(screen)


async def on_take(context: Context, tap: TakeTap) -> None:
    """Take a habit of the pack; a second tap adds nothing."""
    async with context.book() as book:
        find_look(book, tap.look_id)
        pack = texts.pack(context.words, tap.root)
        if tap.number >= len(pack):
            raise NotATap
        packed = pack[tap.number]
        is_there = has_habit(book, packed.name, packed.anchor)
        if not is_there:
            name, anchor, area = packed.name, packed.anchor, packed.area
            add_habit(book, name, today=context.today, area=area, anchor=anchor)
        screen = pack_screen(book, context.scene, tap.look_id, tap.root)
    words = context.words
    context.show(screen, texts.has_already_toast(words) if is_there else texts.taken_toast(words))


async def on_drop(context: Context, tap: DropLookSureTap) -> None:
    """Delete a look, for good."""
    async with context.book() as book:
        delete_look(book, tap.look_id)
        screen = rut_screen(book, context.scene)
    context.show(screen, texts.drop_toast(context.words))
