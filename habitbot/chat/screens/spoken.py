"""What a question about one habit is answered with in words, as buttons that are not shown."""

from habitbot.chat.kit.last_page import data_named
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Button, Carried, button
from habitbot.chat.screens.standing import is_half_said
from habitbot.chat.taps.amounts import AmountsTap, AmountTap, unit_sign
from habitbot.chat.taps.check_in import MarkTap, SkipTap, View
from habitbot.core.amounts import is_one_tap
from habitbot.core.care import Asking, asking_of
from habitbot.core.check_in import HabitDay
from habitbot.core.history import Mark
from habitbot.core.typed.naming import bare, bare_answer, find_named, whole_answer
from habitbot.core.typed.small_talk import SORRY, read_small_talk
from habitbot.core.typed.telling import spaced_words
from habitbot.texts import spoken as texts
from habitbot.texts.buttons import save_label
from habitbot.texts.words import Words


def spoken_answers(
    scene: Scene, row: HabitDay, view: View, *, is_asked_alone: bool = True
) -> tuple[Button, ...]:
    """Each answer by the words that mean it.

    A plain yes or no counts only where nothing else is asked.
    """
    words = scene.words
    yes = yes_said(words) if is_asked_alone else ()
    no = no_said(words) if is_asked_alone else ()
    said = {
        Mark.DONE: (*done_said(words), *yes),
        Mark.MISSED: (*missed_said(words), *no),
        Mark.SKIP: skip_said(words),
        Mark.TINY: tiny_said(words),
    }
    taps = ((tap_marking(row, mark, view), meaning) for mark, meaning in said.items())
    answers = [_meant(tap, meaning) for tap, meaning in taps if tap]
    if row.target is not None and row.target.is_most:
        unit = unit_sign(row.target)
        none = AmountTap(row.habit.id, row.day, 0, view, is_all=True, unit=unit)
        answers.append(_meant(none, none_said(words)))
    return (*answers, *all_answers(scene, row, view))


def tap_marking(row: HabitDay, mark: Mark, view: View) -> Carried | None:
    """What says so of a habit, or asks what must be known first; None where it can't be so."""
    habit_id, day = row.habit.id, row.day
    match mark:
        case Mark.DONE:
            return _yes(row, view)
        case Mark.MISSED:
            return _no(row, view)
        case Mark.SKIP:
            return SkipTap(habit_id, day, view)
        case Mark.TINY:
            return MarkTap(habit_id, day, mark, view=view) if takes_mark(row, mark) else None


def takes_mark(row: HabitDay, mark: Mark) -> bool:
    """Whether this mark alone is an answer, so that nothing more is to be asked."""
    match mark:
        case Mark.DONE:
            return row.target is None or is_one_tap(row.target)
        case Mark.MISSED:
            return isinstance(_no(row, View.CARD), MarkTap)
        case Mark.TINY:
            return bool(row.habit.tiny_action) or (
                row.target is not None and row.target.tiny is not None
            )
        case _:
            return True


def all_answers(scene: Scene, row: HabitDay, view: View) -> tuple[Button, ...]:
    """That it was all, where some of a limit was counted."""
    said = (*that_was_all_said(scene.words), *texts.no_more_words(scene.words))
    return (_meant(_yes(row, view), said),) if is_half_said(row) else ()


def is_said(typed: str, *said: str) -> bool:
    """Whether that is all that was typed, however it is written."""
    return data_named([(one, "said") for one in said], typed) is not None


def is_answer_of_a_day(typed: str, words: Words) -> bool:
    """Whether it is what a question about a day is answered with, or saves something."""
    said = (all_said, both_said, tiny_said, skip_said, yes_said, no_said, not_yet_said, none_said)
    answers = (one for table in said for one in table(words))
    is_answer = is_among(bare_answer(typed), *answers, words=words)
    is_of_a_day = says_of_a_day(typed, words) or says_that_was_all(typed, words)
    return is_answer or is_of_a_day or is_said(typed, save_label(words))


def says_of_a_day(typed: str, words: Words) -> bool:
    """Whether it says by itself how a day went, whatever is asked: "done", "did both", "missed"."""
    said = (done_said, all_done_said, both_done_said, missed_said)
    answers = (one for table in said for one in table(words))
    return is_among(bare_answer(typed), *answers, words=words)


def says_that_was_all(typed: str, words: Words) -> bool:
    """Whether it says by itself that no more came of something, whatever is asked."""
    said = whole_answer(typed)
    known = {whole_answer(one) for one in that_was_all_said(words)}
    return not known.isdisjoint({said, without_yes(words, said)})


def declines(typed: str, words: Words) -> bool:
    """Whether it says that what is asked alone gets no answer, or none now."""
    return is_among(bare_answer(typed), *declining_said(words, hears_no=True), words=words)


def puts_off(typed: str, words: Words) -> bool:
    """Whether it says that an answer may come another time, if at all.

    Thanks belong to it: "no, thanks" puts off what a plain "no" answers.
    """
    heard = (bare(spaced_words(typed)), bare_answer(typed))
    known = {bare(spaced_words(one)) for one in put_off_said(words)}
    return any({said, without_yes(words, said)} & known for said in heard)


def is_among(said: str, *known: str, words: Words) -> bool:
    """Whether the bare words of an answer are those of one of these, perhaps behind "yes"."""
    heard = {said, without_yes(words, said)} - {""}
    return not heard.isdisjoint(bare_answer(one) for one in known)


def without_yes(words: Words, said: str) -> str:
    """What follows "yes" or "ok"; nothing where neither stands before it."""
    first, _, rest = said.partition(" ")
    return rest if first in yes_said(words) or read_small_talk(first) else ""


def done_said(words: Words) -> tuple[str, ...]:
    """What means that it was done."""
    return (*texts.done_words(words), *texts.DONE)


def all_done_said(words: Words) -> tuple[str, ...]:
    """What means that all of it was."""
    return (*texts.all_done_words(words), *texts.ALL_DONE)


def both_done_said(words: Words) -> tuple[str, ...]:
    """What means that the two were."""
    return (*texts.both_done_words(words), *texts.BOTH_DONE)


def all_said(words: Words) -> tuple[str, ...]:
    """What means all of it, whatever is said of it."""
    return (*texts.all_of_it_words(words), *texts.ALL)


def both_said(words: Words) -> tuple[str, ...]:
    """What means the two, whatever is said of them."""
    return (*texts.both_words(words), *texts.BOTH)


def one_said(words: Words) -> tuple[str, ...]:
    """What means that two names are one person's."""
    return (*texts.one_person_words(words), *texts.ONE)


def two_said(words: Words) -> tuple[str, ...]:
    """What means that they are two people's."""
    return (*texts.two_people_words(words), *texts.TWO)


def tiny_said(words: Words) -> tuple[str, ...]:
    """What means the smallest version."""
    return (*texts.tiny_words(words), *texts.TINY)


def missed_said(words: Words) -> tuple[str, ...]:
    """What means that it was not."""
    return (*texts.missed_words(words), *texts.MISSED)


def skip_said(words: Words) -> tuple[str, ...]:
    """What means that a day is left out."""
    return (*texts.skip_words(words), *texts.NOT_TODAY)


def that_was_all_said(words: Words) -> tuple[str, ...]:
    """What means that no more came on top."""
    return (*texts.that_was_all_words(words), *texts.THAT_WAS_ALL)


def yes_said(words: Words) -> tuple[str, ...]:
    """What means a plain yes."""
    return (*texts.yes_words(words), *texts.YES)


def no_said(words: Words) -> tuple[str, ...]:
    """What means a plain no."""
    return (*texts.no_words(words), *texts.NO)


def declining_said(words: Words, *, hears_no: bool) -> tuple[str, ...]:
    """What means that an offer is not wanted; a plain no only where nothing else is asked."""
    return (*put_off_said(words), *no_said(words)) if hears_no else _not_wanted_said(words)


def put_off_said(words: Words) -> tuple[str, ...]:
    """What means that an answer may come another time, if at all."""
    return (*_not_wanted_said(words), *texts.later_words(words), *texts.LATER)


def _not_wanted_said(words: Words) -> tuple[str, ...]:
    return (*texts.not_wanted_words(words), *texts.NOT_WANTED)


def not_yet_said(words: Words) -> tuple[str, ...]:
    """What means that it may still come."""
    return (*texts.not_yet_words(words), *texts.NOT_YET)


def never_said(words: Words) -> tuple[str, ...]:
    """What means that there is to be none at all."""
    return (*none_said(words), *texts.never_words(words), *texts.NEVER)


def none_said(words: Words) -> tuple[str, ...]:
    """What means that there was nothing."""
    return (*texts.none_words(words), *texts.NONE)


def undo_said(words: Words) -> tuple[str, ...]:
    """What means that what was noted just now was not so."""
    return (*texts.undo_words(words), *texts.UNDO)


def takes_back(typed: str, name: str, words: Words) -> bool:
    """Whether it says that what was noted just now of who is called so was not so.

    Perhaps behind a "no" or a "sorry", and with the name.
    """
    phrases = (*undo_said(words), *missed_said(words))
    known = {bare_answer(one) for one in phrases} - {""}
    before, said = {*no_said(words), *SORRY, "oh"}, find_named(typed, [name]).said
    while said and said not in known:
        first, _, rest = said.partition(" ")
        said = rest if first in before else ""
    return bool(said)


def _yes(row: HabitDay, view: View) -> Carried:
    """What yes says: that was all, or it was done; of a night only its hours are an answer."""
    if is_half_said(row) and row.target is not None and row.amount is not None:
        unit = unit_sign(row.target)
        return AmountTap(row.habit.id, row.day, row.amount, view, is_all=True, unit=unit)
    if asking_of(row.habit) is Asking.HOURS_ASLEEP:
        return AmountsTap(row.habit.id, row.day, view)
    return MarkTap(row.habit.id, row.day, Mark.DONE, view=view)


def _no(row: HabitDay, view: View) -> Carried:
    """What no says: it was not done, or it was not all, so how much was it?"""
    if is_half_said(row) or asking_of(row.habit) is Asking.HOURS_ASLEEP:
        return AmountsTap(row.habit.id, row.day, view)
    return MarkTap(row.habit.id, row.day, Mark.MISSED, view=view)


def _meant(tap: Carried, words: tuple[str, ...]) -> Button:
    return button("", tap, words)
