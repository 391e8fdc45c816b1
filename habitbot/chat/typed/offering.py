"""Words on an empty list that may be said of something else: they are offered, not added."""

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.tap import read_tap
from habitbot.chat.kit.typed_habits import tells_of_a_habit
from habitbot.chat.kit.typed_names import written_told
from habitbot.chat.screens.unknown import add_typed_screen
from habitbot.chat.taps.feedback import FinishTap
from habitbot.chat.taps.goals import NewGoalTap
from habitbot.chat.taps.learning import LessonTap
from habitbot.chat.taps.people import AddContactTap
from habitbot.chat.taps.unknown import AddTypedTap
from habitbot.chat.typed.handed import makes_new
from habitbot.core.book import ANSWER_WITHIN, Pending
from habitbot.core.people_named import is_told_by_role
from habitbot.core.typed.limits import is_limit
from habitbot.core.typed.naming import find_named
from habitbot.core.typed.telling import tells_of_before, tells_of_it
from habitbot.core.typed.text import is_quoted, split_names
from habitbot.texts import unknown as texts
from habitbot.texts.goals import without_before

OF_BEFORE = {FinishTap.QUESTION, LessonTap.QUESTION}
"""What asks for what has been."""

MOST_WORDS_OF_A_NAME = 2


def hear_named(context: Context, asked: Pending) -> None:
    """From here on words for something new are the name alone."""
    if makes_new(asked):
        context.typed = named_here(context.typed, asked.question, is_asked=not asked.is_beside)


def named_here(typed: str, question: str, *, is_asked: bool = False) -> str:
    """What words name on a list, without what says that it is to be added: "add Ben", "new goal:
    run". Where it was asked for by itself, "Add" may begin a name. Quotes mean all of it."""
    if is_quoted(typed):
        return typed
    if question == NewGoalTap.QUESTION:
        return without_before(typed)
    may_begin = is_asked or question == LessonTap.QUESTION
    return typed if may_begin else texts.named_to_add(typed) or typed


async def offers_first(context: Context, asked: Pending) -> bool:
    """Whether words on an empty list may be said of something else; then it is asked, as it is on
    a list that has entries."""
    seen = context.tap_seen(AddTypedTap, ANSWER_WITHIN)
    is_of_list = seen is not None and asked.question == seen.asking.QUESTION
    asking, typed = read_tap(asked.facts["tap"]), context.typed
    is_none = is_quoted(typed) or tells_of_it(typed)
    if not is_of_list or is_none or not await _may_be_of_else(context, asked):
        return False
    async with context.book() as book:
        context.ask(book, AddTypedTap.QUESTION, asking, typed=typed)
        screen = add_typed_screen(context.scene, asking, typed)
    context.show(screen)
    return True


async def _may_be_of_else(context: Context, asked: Pending) -> bool:
    """Whether words tell what was, of a habit or a letter; where people are asked for, whether they
    are no plain names."""
    typed = context.typed
    is_letter = written_told(context, typed) is not None
    if asked.question == AddContactTap.QUESTION:
        return not (is_letter or all(map(_is_plain_name, split_names(typed))))
    is_over = asked.question not in OF_BEFORE and tells_of_before(typed)
    async with context.look() as book:
        names = [one.name for one in book.habits.values() if not is_limit(one.name)]
    is_habit = bool(find_named(typed, names).places) or await tells_of_a_habit(context, typed)
    return is_letter or is_over or is_habit or texts.asks_to_delete(typed)


def _is_plain_name(name: str) -> bool:
    """Whether it is written as names are, or tells somebody by what they are to the person."""
    words = name.split()
    if any(sign.isdigit() for sign in name):
        return False
    is_short = len(words) <= MOST_WORDS_OF_A_NAME
    is_written_so = sum(word[:1].isupper() for word in words) > 1
    return is_short or is_written_so or is_told_by_role(name)
