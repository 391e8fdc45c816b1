"""A look at the rut: its questions, what it points to, tiny habits, and how it moved."""

from collections.abc import Sequence

from habitbot.chat.kit.pages import cancel_button, page_of, turn
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import WIDE, Button, Carried, Picture, Screen, button, rows_of
from habitbot.chat.kit.tap import NotATap, Tap
from habitbot.chat.screens.harm import emergency_text
from habitbot.chat.screens.sure import sure_row
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
    read_lacks,
    write_lacks,
)
from habitbot.core.book import Book
from habitbot.core.habit import Area
from habitbot.core.habits import find_habit_worded
from habitbot.core.look import Bullying, Drain, Lack, Root, RutLook, Since, Sleep
from habitbot.core.roots import (
    Answer,
    Clue,
    Finding,
    Moved,
    also_weighing,
    compare_looks,
    find_worries,
    is_urgent,
    moved_most,
    name_roots,
    weight_of,
)
from habitbot.core.rut import (
    MOST_LACKS,
    find_look,
    is_time_to_repeat,
    look_before,
    looks_newest_first,
)
from habitbot.core.typed.text import cut_line
from habitbot.pictures.rut_captions import RutCaptions, RutRow
from habitbot.texts import rut as texts
from habitbot.texts.areas import area_name
from habitbot.texts.buttons import (
    back_label,
    chosen_label,
    delete_label,
)
from habitbot.texts.harm import people_line
from habitbot.texts.week import as_text_label
from habitbot.texts.words import Words

Later = ChosenTap | DrainTap | SinceTap | SleepTap
"""What asks each question after the first."""

MOST_WORRIES = 2
"""So many are told that the answer stays in sight; a third would change nothing of the help."""

MOST_MOVED = 3
"""So many lines leave the whole picture above them in sight."""

AFTER_DRAINS = len((Since, Sleep, Bullying))
"""How many questions follow those about the lacks."""


def rut_screen(book: Book, scene: Scene, page: int = 0) -> Screen:
    """All looks, the last one first; where there is none, the first question."""
    looks = looks_newest_first(book)
    if not looks:
        return lacks_screen(book, scene, "")
    words, last, part = scene.words, looks[0], page_of(looks, page)
    is_time = is_time_to_repeat(last, scene.today)
    rows = [(button(_look_label(scene, look), LookTap(look.id)),) for look in part.rows]
    again = button(texts.again_label(words), LacksTap())
    return Screen(
        title=texts.looks_title(words, len(looks)),
        text=texts.looks_text(words, name_roots(last)[0].root, is_time=is_time),
        rows=((again,), *rows, *((turning,) if (turning := turn(words, part, RutTap)) else ())),
    )


def lacks_screen(book: Book, scene: Scene, lacks: str) -> Screen:
    """Asks what is missing; each button carries the whole choice."""
    words, chosen = scene.words, read_lacks(lacks)
    leave = button(back_label(words), RutTap()) if book.looks else cancel_button(words)
    onward = (button(texts.next_label(words), ChosenTap(lacks)),) if chosen else ()
    return Screen(
        title=texts.title(words),
        text=texts.lacks_question(words, MOST_LACKS, is_full=len(chosen) == MOST_LACKS),
        rows=(*rows_of([_lack_button(words, lack, chosen) for lack in Lack]), (leave, *onward)),
        asks=LacksTap(lacks),
    )


def question_screen(book: Book, scene: Scene, tap: Tap) -> Screen:
    """The question that this tap asks. Raises NotATap where it asks none."""
    match tap:
        case LacksTap():
            return lacks_screen(book, scene, tap.lacks)
        case ChosenTap():
            return next_drain_screen(scene, tap.lacks, "")
        case DrainTap():
            return next_drain_screen(scene, tap.lacks, tap.drains)
        case SinceTap():
            return sleep_screen(scene, tap)
        case SleepTap():
            return bullying_screen(scene, tap)
        case _:
            raise NotATap


def next_drain_screen(scene: Scene, lacks: str, drains: str) -> Screen:
    """Asks how much the next lack drains; after the last one, since when."""
    words, named, known = scene.words, read_lacks(lacks), read_drains(lacks, drains)
    back = _asked_by(lacks, drains[:-1]) if drains else LacksTap(lacks)
    if len(known) < len(named):
        text = texts.drain_question(words, named[len(known)])
        options = [
            button(texts.drain_label(words, drain), DrainTap(lacks, f"{drains}{number}"))
            for number, drain in enumerate(Drain, 1)
        ]
    else:
        text = texts.since_question(words)
        options = [
            button(texts.since_label(words, since), SinceTap(lacks, drains, since))
            for since in Since
        ]
    asks = _asked_by(lacks, drains)
    return _question(scene, asks, len(known), text, options, back)


def sleep_screen(scene: Scene, tap: SinceTap) -> Screen:
    """Asks about the nights."""
    words, number = scene.words, len(_all_drains(tap.lacks, tap.drains)) + 1
    options = [
        button(texts.sleep_label(words, sleep), SleepTap(tap.lacks, tap.drains, tap.since, sleep))
        for sleep in Sleep
    ]
    back = DrainTap(tap.lacks, tap.drains)
    return _question(scene, tap, number, texts.sleep_question(words), options, back)


def bullying_screen(scene: Scene, tap: SleepTap) -> Screen:
    """Asks whether one is treated badly."""
    words, number = scene.words, len(_all_drains(tap.lacks, tap.drains)) + 2
    options = [
        button(
            texts.bullying_label(words, bullying),
            BullyingTap(tap.lacks, tap.drains, tap.since, tap.sleep, bullying),
        )
        for bullying in Bullying
    ]
    back = SinceTap(tap.lacks, tap.drains, tap.since)
    return _question(scene, tap, number, texts.bullying_question(words), options, back)


def look_screen(book: Book, scene: Scene, look_id: int) -> Screen:
    """What a look points to, what speaks for it, and who can help where it points to harm."""
    words, look = scene.words, find_look(book, look_id)
    found = name_roots(look)
    causes = [_cause(words, look, one, is_first=one is found[0]) for one in found]
    also = [texts.lack_name(words, lack) for lack in also_weighing(look, found)]
    packs = [
        (button(texts.pack_label(words, one.root), PackTap(look_id, one.root)),) for one in found
    ]
    moved = button(texts.moved_label(words), MovedTap(look_id))
    drop = button(delete_label(words), DropLookTap(look_id))
    back = button(back_label(words), RutTap())
    return Screen(
        title=texts.look_title(words, look.on, scene.today.year),
        text="\n\n".join(
            (
                *causes,
                *([texts.also_line(words, also)] if also else []),
                *_help(book, scene, look),
                texts.no_diagnosis_line(words),
            )
        ),
        rows=(*packs, (*((moved,) if look_before(book, look_id) else ()), drop, back)),
    )


def pack_screen(book: Book, scene: Scene, look_id: int, root: Root) -> Screen:
    """Tiny habits against a root, and why each helps; those taken show as taken."""
    words, pack = scene.words, texts.pack(scene.words, root)
    find_look(book, look_id)
    rows = [
        (button(_packed_label(book, words, packed), TakeTap(look_id, root, number)),)
        for number, packed in enumerate(pack)
    ]
    back = button(back_label(words), LookTap(look_id))
    lines = [texts.packed_line(words, packed) for packed in pack]
    return Screen(
        title=texts.pack_label(words, root),
        text="\n\n".join((texts.pack_text(words), *lines)),
        rows=(*rows, (back,)),
    )


def moved_screen(book: Book, scene: Scene, look_id: int) -> Screen:
    """A look beside the one before: a picture, what moved most, and the way to all in words."""
    words, look, before = scene.words, find_look(book, look_id), look_before(book, look_id)
    if before is None:
        return look_screen(book, scene, look_id)
    moves, year = compare_looks(before, look), scene.today.year
    captions = RutCaptions(
        title=texts.moved_title(words),
        weight=texts.weight_caption(words),
        before=texts.day_caption(words, before.on, year),
        now=texts.day_caption(words, look.on, year),
        rows=tuple(_row(words, moved) for moved in moves),
        is_right_to_left=words.locale.text_direction == "rtl",
    )
    lines = [_moved_line(words, moved) for moved in moved_most(moves)[:MOST_MOVED]]
    as_text = button(as_text_label(words), MovedTextTap(look_id))
    return Screen(
        title=texts.moved_title(words),
        text="\n".join(lines) or texts.nothing_moved(words),
        picture=Picture(_paint_moves, (captions,)),
        rows=((as_text, button(back_label(words), LookTap(look_id))),),
    )


def moved_text_screen(book: Book, scene: Scene, look_id: int) -> Screen:
    """All of the picture in words."""
    words, look, before = scene.words, find_look(book, look_id), look_before(book, look_id)
    if before is None:
        return look_screen(book, scene, look_id)
    between = texts.between_line(words, before.on, look.on, scene.today.year)
    lines = [_moved_line(words, moved) for moved in compare_looks(before, look)]
    return Screen(
        title=texts.moved_title(words),
        text="\n".join((between, *lines)),
        rows=((button(back_label(words), MovedTap(look_id)),),),
    )


def drop_look_screen(book: Book, scene: Scene, look_id: int) -> Screen:
    """Asks before a look is deleted."""
    words, look = scene.words, find_look(book, look_id)
    row = sure_row(words, DropLookSureTap(look_id), LookTap(look_id))
    return Screen(text=texts.drop_question(words, look.on, scene.today.year), rows=(row,))


def look_again_offer(_: Book, scene: Scene, __: int) -> tuple[str, Button]:
    """Proposes to look again."""
    words = scene.words
    return texts.again_line(words), button(texts.again_label(words), LacksTap())


def _lack_button(words: Words, lack: Lack, chosen: Sequence[Lack]) -> Button:
    """A lack; its tap sets the choice with it, or without it where it was chosen."""
    name = texts.lack_name(words, lack)
    if lack in chosen:
        without = write_lacks(one for one in chosen if one is not lack)
        return button(chosen_label(words, name, is_chosen=True), LacksTap(without))
    return button(name, LacksTap(write_lacks((*chosen, lack))))


def _asked_by(lacks: str, drains: str) -> ChosenTap | DrainTap:
    """The tap that asks for the drain after these."""
    return DrainTap(lacks, drains) if drains else ChosenTap(lacks)


def _all_drains(lacks: str, drains: str) -> dict[Lack, Drain]:
    """How much each lack drains. Raises NotATap where one is still to be asked for."""
    known = read_drains(lacks, drains)
    if len(known) < len(lacks):
        raise NotATap
    return known


def _question(
    scene: Scene, asks: Later, number: int, text: str, options: list[Button], back: Carried
) -> Screen:
    """One question of a look; `number` counts from 0 after the first one."""
    words = scene.words
    leave = (button(back_label(words), back), cancel_button(words))
    return Screen(
        title=texts.question_title(words, number + 2, 1 + len(asks.lacks) + AFTER_DRAINS),
        text=text,
        rows=(*rows_of(options, 3 if len(options) == len(Drain) else 2), leave),
        asks=asks,
    )


def _look_label(scene: Scene, look: RutLook) -> str:
    root = name_roots(look)[0].root
    return texts.look_label(scene.words, look.on, scene.today.year, root)


def _cause(words: Words, look: RutLook, found: Finding, *, is_first: bool) -> str:
    """A likely root, and what of the answers speaks for it."""
    clues = [_clue(words, look, clue) for clue in found.clues]
    root = texts.root_line(words, found.root, is_first=is_first, is_faint=found.is_faint)
    return f"{root}\n{texts.clues_line(words, clues)}"


def _clue(words: Words, look: RutLook, clue: Clue) -> str:
    if isinstance(clue, Lack):
        return texts.lack_clue(words, clue, look.lacks[clue])
    return texts.clue(words, clue)


def _help(book: Book, scene: Scene, look: RutLook) -> tuple[str, ...]:
    """Who can help, where the answers point to harm, and why; nothing where they don't."""
    words, worries = scene.words, find_worries(look)
    if not worries:
        return ()
    lines = [texts.worry_line(words, worry) for worry in worries[:MOST_WORRIES]]
    call = emergency_text(book, scene, is_urgent=is_urgent(worries))
    return (f"{' '.join((*lines, people_line(words)))}\n{call}",)


def _packed_label(book: Book, words: Words, packed: texts.Packed) -> str:
    name = cut_line(packed.name, WIDE)
    habit = find_habit_worded(book, packed.name, packed.anchor)
    return chosen_label(words, name, is_chosen=habit is not None and not habit.is_archived)


def _moved_line(words: Words, moved: Moved) -> str:
    before, now = _answer_word(words, moved.before), _answer_word(words, moved.now)
    return texts.moved_line(words, _moved_name(words, moved), before, now, moved.shift)


def _moved_name(words: Words, moved: Moved) -> str:
    if isinstance(moved.what, Lack):
        return texts.lack_name(words, moved.what)
    return area_name(words, Area.SLEEP) if moved.what is Sleep else texts.bullying_name(words)


def _answer_word(words: Words, answer: Answer | None) -> str:
    match answer:
        case None:
            return texts.not_named(words)
        case Drain():
            return texts.drain_word(words, answer)
        case Sleep():
            return texts.sleep_word(words, answer)
        case Bullying():
            return texts.bullying_word(words, answer)


def _row(words: Words, moved: Moved) -> RutRow:
    return RutRow(
        name=_moved_name(words, moved),
        before=weight_of(moved.before),
        now=weight_of(moved.now),
        before_word=_answer_word(words, moved.before),
        now_word=_answer_word(words, moved.now),
        shift=moved.shift,
        shift_word=texts.shift_word(words, moved.shift),
    )


def _paint_moves(captions: RutCaptions) -> bytes:
    from habitbot.pictures.rut_card import paint_moves  # noqa: PLC0415  # 5 MB, for a picture only

    return paint_moves(captions)
