"""Words while a question waits: its answer, or said of what came after it."""

from collections.abc import Sequence
from datetime import timedelta

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.typed_date import is_day_alone
from habitbot.chat.kit.typed_names import whom_told
from habitbot.chat.screens.amount_words import says_amount
from habitbot.chat.screens.dated_words import is_answer_of_dates
from habitbot.chat.screens.spoken import (
    is_answer_of_a_day,
    puts_off,
    says_of_a_day,
    says_that_was_all,
)
from habitbot.chat.taps.events import AddEventTap
from habitbot.chat.taps.goals import AskGoalTap, NewGoalTap
from habitbot.chat.taps.learning import LessonTap, NewCourseTap, ReachTypedTap
from habitbot.chat.taps.paths import NewPathTap, NewSkillTap
from habitbot.chat.taps.people import AddContactTap
from habitbot.chat.taps.weighing import NewCriterionTap
from habitbot.chat.typed.handed import (
    HandedIn,
    answer_question,
    is_only_offered,
    makes_new,
    taken_up,
)
from habitbot.chat.typed.leaving import leave
from habitbot.chat.typed.offering import hear_named, offers_first
from habitbot.chat.typed.pressing import calls_off, pages_of
from habitbot.chat.typed.who_answered import asks_who_answered
from habitbot.core.agenda import told_since
from habitbot.core.book import Pending
from habitbot.core.prompts import came_since
from habitbot.core.refusal import NothingNamed, NothingToName
from habitbot.core.typed.asides import asks_plainly
from habitbot.core.typed.entry import may_be_entry
from habitbot.core.typed.lesson_told import tells_lesson
from habitbot.core.typed.small_talk import SmallTalk, read_small_talk, sounds_low, tells_how_it_was
from habitbot.core.typed.telling import LEAVING
from habitbot.core.typed.text import is_question, is_quoted
from habitbot.texts import small_talk
from habitbot.texts import unknown as texts
from habitbot.texts.amounts_said import Typed, is_amount_replaced
from habitbot.texts.breaks import tells_of_break
from habitbot.texts.events import read_moved
from habitbot.texts.learning import read_length, read_reached, says_only_how_far

IN_SENTENCES = {LessonTap.QUESTION, NewGoalTap.QUESTION}
"""What asks for what may be said in a sentence; elsewhere that is nobody's and nothing's name."""

BY_NUMBERS = {NewCourseTap.QUESTION, AddEventTap.QUESTION}
"""What asks for what may be called by a number or a day: "1984", "12 Dec"."""

NAMED_BY_NO_LETTER = {
    *(NewGoalTap.QUESTION, NewPathTap.QUESTION, NewSkillTap.QUESTION, NewCriterionTap.QUESTION)
}
"""What asks for things that are not called as one tells that one wrote to somebody."""

LINE = LessonTap.QUESTION
"""What asks for a line, which may tell anything."""

SAID_BACK = {
    SmallTalk.THANKS: small_talk.thanks_line,
    SmallTalk.BYE: small_talk.bye_line,
    SmallTalk.SORRY: small_talk.sorry_line,
    SmallTalk.AGREED: small_talk.agreed_line,
    SmallTalk.LOW: small_talk.low_text,
}

SAID_WITHIN = timedelta(hours=2)
"""So long "done" is said of a list, whatever is seen meanwhile."""


async def on_answer(context: Context, asked: Pending, handed: HandedIn) -> None:
    """Words while a question waits: its answer, unless they are said of a list or of dates that
    came after it, or of nothing; then it waits on."""
    hear_named(context, asked)
    async with context.look() as book:
        came = () if context.replies_to is not None else came_since(book, asked.asked_at)
    question = context.kit.last_pages.question_of(context.person_id, asked)
    if await is_said_below(context, came, handed):
        told = texts.still_waits_line if context.held else texts.let_go_line
        context.tell(told(context.words, question))
        return
    is_letter = asked.question in NAMED_BY_NO_LETTER and await tells_whom(context)
    if (
        asked.is_beside
        and (is_letter or await _tells_of_else(context, asked))
        and await taken_up(context, None, handed) is True
    ):
        return
    if asked.is_beside and await calls_off(context):
        return
    if is_only_offered(asked) and await _is_of_else(context, asked, handed):
        return
    if is_only_offered(asked) and (is_letter or names_nothing(context, asked.question)):
        await _show_page_again(context, asked, handed)
        return
    if line := _line_back(context, asked, has_list_come=bool(came)):
        context.tell(line)
    elif not (is_only_offered(asked) and await offers_first(context, asked)):
        await _take_answer(context, asked, handed)


async def _take_answer(context: Context, asked: Pending, handed: HandedIn) -> None:
    """The answer goes where it is waited for. Where there is nothing to name the question is left;
    it waits on where nothing was named."""
    context.take_up(asked)
    try:
        _check_named(context, asked)
        await answer_question(context, asked.question, context.typed, handed)
    except NothingToName:
        await leave(context, handed, texts.nothing_added_line(context.words))
    except NothingNamed:
        if is_only_offered(asked):
            await _show_page_again(context, asked, handed)
        elif sounds_low(context.typed):
            context.tell(small_talk.low_text(context.words))
        else:
            raise


def _check_named(context: Context, asked: Pending) -> None:
    """Raise NothingNamed for what is no name, where something new is to be named."""
    if makes_new(asked) and _is_no_name(context, asked.question):
        raise NothingNamed


def _line_back(context: Context, asked: Pending, *, has_list_come: bool) -> str:
    """What is said to words that are no answer to a question, but small talk or put it off.

    They are none below a list that came after it, or where a page asks it only beside its buttons.
    What stands in quotes is an answer.
    """
    words, typed, is_by_the_way = context.words, context.typed, asked.is_beside and asked.has_limit
    said = read_small_talk(typed)
    if is_quoted(typed):
        return ""
    if is_by_the_way and puts_off(typed, words):
        return texts.whenever_line(words)
    if said is None or tells_how_it_was(typed):
        return ""
    is_heard = said in SAID_BACK if has_list_come else is_by_the_way and said in LEAVING
    return SAID_BACK[said](words) if is_heard else ""


async def is_said_below(context: Context, came: Sequence[int], handed: HandedIn) -> bool:
    """Whether these words say no more than how it went with what one of these messages asks."""
    for message_id in came:
        async with context.look() as book:
            is_dated = told_since(book, message_id) is not None
            is_answer = (
                is_answer_of_dates(context.scene, context.typed, context.language)
                if is_dated
                else is_answer_of_a_day(context.typed, context.words)
            )
            if is_answer and is_dated:
                context.hold(context.asked_before(book))
        if is_answer and await taken_up(context, message_id, handed) is True:
            return True
        context.hold(None)
    return False


async def is_said_of_what_came(context: Context, handed: HandedIn) -> bool:
    """Whether words for which the page has no use say how it went with what was asked last.

    So "done" is of the list that came while something else was asked, once that is answered.
    """
    async with context.look() as book:
        said = says_of_a_day(context.typed, context.words)
        came = came_since(book, context.now - SAID_WITHIN) if said else ()
    return await is_said_below(context, came, handed)


async def _show_page_again(context: Context, asked: Pending, handed: HandedIn) -> None:
    """Of these words nothing is made; the page that offered to type something waits on."""
    pages = await pages_of(context, asked, handed)
    is_asked = is_question(context.typed) or asks_plainly(context.typed)
    line = texts.question_line if is_asked else texts.nothing_added_line
    context.tell(line(context.words))
    async with context.book() as book:
        screen = context.asking(book, pages[0]) if pages else context.home(book)
    context.show(screen)


async def tells_whom(context: Context) -> bool:
    """Whether these words tell to whom one wrote, by a name."""
    async with context.look() as book:
        return bool(whom_told(context, book, context.typed))


async def _is_of_else(context: Context, asked: Pending, handed: HandedIn) -> bool:
    """Whether words say how it went with what came, or that somebody answered who is not known.

    Where people are asked for, that is who they are; a line may tell it.
    """
    if await is_said_of_what_came(context, handed):
        return True
    takes_it = asked.question in {AddContactTap.QUESTION, LINE}
    return not takes_it and await asks_who_answered(context)


async def _tells_of_else(context: Context, asked: Pending) -> bool:
    """Whether words tell what nobody is called and no line says: so much, or that was all; that an
    event is on another day, how far one has come in a course, or what was learned."""
    typed = context.typed
    if asked.question != LINE and tells_lesson(typed):
        return True
    is_of_people = asked.question == AddContactTap.QUESTION
    if is_of_people and (read_moved(typed).is_moved or await _tells_amount(context)):
        return True
    is_reached = asked.question == LINE and read_reached(typed) is not None
    if asked.question == ReachTypedTap.QUESTION:
        async with context.look() as book:
            course = book.courses.get(ReachTypedTap.read(asked.facts["tap"]).course_id)
        is_of_it = course is None or says_only_how_far(typed, course)
        return not (is_of_it or (course and read_length(typed, course) is not None))
    return is_reached or says_that_was_all(typed, context.words)


async def _tells_amount(context: Context) -> bool:
    """Whether these words are so much of what a habit counts, which nobody is called."""
    async with context.look() as book:
        typed = Typed(context.typed, context.today, context.language)
        return says_amount(book, context.scene, typed, is_alone=True)


def names_nothing(context: Context, question: str) -> bool:
    """Whether of these words nothing new is made that nobody asked for by itself.

    They say how a day went, that a break was taken, or that an answer may come another time; they
    are a day or a number alone, or ask us to do something.
    """
    typed, words = context.typed, context.words
    is_of_a_day = says_of_a_day(typed, words) or says_that_was_all(typed, words)
    is_told = is_of_a_day or is_amount_replaced(typed) or tells_of_break(typed)
    is_said = is_told or puts_off(typed, words)
    is_said = is_said or _is_no_name(context, question)
    return (is_said and not is_quoted(typed)) or not may_be_entry(typed)


def _is_no_name(context: Context, question: str) -> bool:
    """Whether words are no more than a day or a number, which name only a book or an event, or ask
    to delete something, which only a line or a goal may begin with.

    All of them may answer what is asked of a goal. What stands in quotes is meant just so.
    """
    typed = context.typed
    if question == AskGoalTap.QUESTION or is_quoted(typed):
        return False
    if question not in IN_SENTENCES and texts.asks_to_delete(typed):
        return True
    is_number = any(map(str.isdecimal, typed)) and not any(map(str.isalpha, typed))
    return question not in BY_NUMBERS and (is_number or is_day_alone(context, typed))
