"""Anything else: words that answer no question, questions let go, groups. Always last."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime, timedelta
from difflib import get_close_matches
from functools import partial
from typing import NamedTuple, TypeGuard

from telegram import Update
from telegram.ext import CallbackQueryHandler, MessageHandler, filters

from habitbot.chat.kit.asking_page import asking_pages
from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import (
    NOTHING_ASKED,
    Handler,
    OnAnswer,
    OnReply,
    Press,
    WayBack,
    press,
    tap,
)
from habitbot.chat.kit.last_page import data_named, labelled
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import CancelTap, NotATap, Tap, read_tap
from habitbot.chat.kit.typed_habits import tells_of_a_habit
from habitbot.chat.kit.typed_names import whom_told
from habitbot.chat.screens.asks import recalled_pages
from habitbot.chat.screens.breaks import call_off_typed
from habitbot.chat.screens.dated import dated_screen
from habitbot.chat.screens.dated_words import hear_dated, is_answer_of_dates
from habitbot.chat.screens.help import help_screen
from habitbot.chat.screens.spoken import (
    is_answer_of_a_day,
    puts_off,
    says_of_a_day,
    says_that_was_all,
)
from habitbot.chat.screens.unknown import add_typed_screen
from habitbot.chat.taps.dated import MeantTap
from habitbot.chat.taps.goals import NewGoalTap
from habitbot.chat.taps.learning import LessonTap
from habitbot.chat.taps.paths import NewPathTap, NewSkillTap
from habitbot.chat.taps.people import AddContactTap
from habitbot.chat.taps.unknown import AddTypedTap
from habitbot.chat.taps.weighing import NewCriterionTap
from habitbot.core.agenda import agenda, told_since
from habitbot.core.book import ANSWER_WITHIN, Book, Pending
from habitbot.core.greeting import is_greeting_due
from habitbot.core.prompts import came_since, is_paused, plan
from habitbot.core.refusal import NothingNamed, NothingToName
from habitbot.core.settings import resume
from habitbot.core.small_talk import SmallTalk, read_small_talk, sounds_low, tells_how_it_was
from habitbot.core.telling import LEAVING, is_quoted, may_be_new, may_be_person, tells_of_it
from habitbot.core.typed import MOST_NAME_CHARACTERS, count_characters, cut_line, is_question
from habitbot.texts import small_talk
from habitbot.texts import unknown as texts
from habitbot.texts.buttons import back_line, cancel_label
from habitbot.texts.dated import words_gone_toast
from habitbot.texts.help import commands

SAID_BACK = {
    SmallTalk.THANKS: small_talk.thanks_line,
    SmallTalk.BYE: small_talk.bye_line,
    SmallTalk.AGREED: small_talk.agreed_line,
    SmallTalk.LOW: small_talk.low_text,
}

NAMED_BY_NO_LETTER = {
    *(NewGoalTap.QUESTION, NewPathTap.QUESTION, NewSkillTap.QUESTION, NewCriterionTap.QUESTION)
}
"""What asks for things that are not called as one tells that one wrote to somebody."""

SAID_WITHIN = timedelta(hours=2)
"""So long "done" is said of a list, whatever is seen meanwhile."""

IN_SENTENCES = {LessonTap.QUESTION, NewGoalTap.QUESTION}
"""What asks for what may be said in a sentence; elsewhere that is nobody's and nothing's name."""

LEAST_ALIKE = 0.7
"""How alike a command must be to be meant: one letter or two are a slip, three another word."""


class HandedIn(NamedTuple):
    """What all features hand in for words; `answers` are what they wait for.

    `ways_back` are where their questions are left to, `replies` who knows a reply as theirs,
    `cards` which questions a shared contact answers, `kept_as_typed` which keep what they get
    in a person's own words, `pages_asking` what asks them where that is no way back.
    """

    answers: Mapping[str, OnAnswer]
    ways_back: Mapping[str, WayBack]
    replies: Sequence[OnReply]
    cards: Mapping[str, OnAnswer]
    kept_as_typed: AbstractSet[str]
    pages_asking: Mapping[str, WayBack]


def handlers(handed: HandedIn) -> list[Handler]:
    """What this feature answers to, last of all."""

    async def worded(_: Update, context: Context) -> None:
        if not await _is_heard(context, handed):
            await on_words(context, handed)

    async def shared(_: Update, context: Context) -> None:
        await on_card(context, handed)

    async def grouped(_: Update, context: Context) -> None:
        on_group(context)

    async def sent(_: Update, context: Context) -> None:
        await _show_home(context, texts.file_not_read(context.words))

    async def cancelled(context: Context, _: CancelTap) -> None:
        await on_cancel(context, handed)

    async def tapped(_: Update, __: Context) -> None:
        raise NotATap

    alone, new = filters.ChatType.PRIVATE, filters.UpdateType.MESSAGE
    return [
        MessageHandler(new & ~alone & filters.COMMAND, grouped),
        MessageHandler(new & ~alone & filters.StatusUpdate.NEW_CHAT_MEMBERS, grouped),
        MessageHandler(new & alone & filters.TEXT, worded),
        MessageHandler(new & alone & filters.CONTACT, shared),
        MessageHandler(new & alone & ~filters.StatusUpdate.ALL, sent),
        tap(CancelTap, cancelled),
        tap(MeantTap, partial(on_meant, handed=handed)),
        tap(AddTypedTap, partial(on_add_typed, handed=handed)),
        CallbackQueryHandler(tapped),
    ]


async def _is_heard(context: Context, handed: HandedIn) -> bool:
    """Whether there is no more to say to these words: a reply was answered, or harm spoken of."""
    taken = await _taken_as_reply(context, handed)
    if taken is True or await _is_only_harm(context, handed):
        return True
    if taken:
        _tell_unread(context, taken)
    return bool(taken)


async def _taken_as_reply(context: Context, handed: HandedIn) -> bool | str:
    """Whether the words reply to a message that somebody knows, and were taken up.

    A button of that message goes first. The library knows commands by themselves; an unknown one
    and Cancel are no replies.
    """
    message_id, typed = context.replies_to, context.typed
    if message_id is None or typed.startswith("/") or typed == cancel_label(context.words):
        return False
    data = data_named(context.replied_buttons, typed)
    if data and data != CancelTap().write():
        await press(context, data)
        return True
    return await _taken(context, message_id, handed)


async def _taken(context: Context, message_id: int | None, handed: HandedIn) -> bool | str:
    """Whether somebody takes up what replies to this message, or to none; else a line to say."""
    line = ""
    for on_reply in handed.replies:
        taken = await on_reply(context, message_id, context.typed)
        if isinstance(taken, str):
            line = line or taken
            continue
        if isinstance(taken, Press):
            await press(context, taken.data)
        elif isinstance(taken, Tap):
            await _answer(context, taken, context.typed, handed)
        if taken:
            return True
    return line


async def _answer(context: Context, asking: Tap, typed: str, handed: HandedIn) -> None:
    """Take these words as what answers the question of that tap."""
    context.take_as_answer(asking)
    await handed.answers[asking.QUESTION](context, typed)


async def _is_only_harm(context: Context, handed: HandedIn) -> bool:
    """Whether these are words of harm, and no answer to a question that keeps them as they are.

    Who can help is said beside this; nothing else is, and what waits for an answer waits on.
    """
    if not context.is_of_harm:
        return False
    async with context.look() as book:
        asked = book.waiting(context.now)
    return asked is None or asked.question not in handed.kept_as_typed


async def _recall_pages(context: Context) -> None:
    """What came by itself last is drawn anew for words below it, where nothing is remembered.

    So it is after a restart, and where many others were here since. While a question waits, the
    page that asks it was seen later.
    """
    pages, person_id = context.kit.last_pages, context.person_id
    if context.replies_to is not None or pages.knows(person_id):
        return
    async with context.look() as book:
        if book.waiting(context.now) is not None:
            return
        for page in recalled_pages(book, context.scene):
            pages.note(person_id, page, is_unasked=True)


async def on_words(context: Context, handed: HandedIn) -> None:
    """Typed words: a button of the page, an answer to what is asked, or else a kind word."""
    await _recall_pages(context)
    async with context.look() as book:
        pending, has_started = book.pending, book.person.has_started
    if await _is_pressed(context, pending, handed):
        return
    typed, is_command = context.typed.strip().casefold(), context.typed.startswith("/")
    is_waited_for = _is_waited_for(pending, handed, context.now)
    is_free = not (has_started and is_waited_for) or _is_only_offered(pending)
    said = _heard_as_talk(typed, has_started=has_started) if is_free else None
    if is_free and (typed.rstrip("?!. ") or typed[:1]) in texts.help_words(context.words):
        await _show_help(context)
    elif not said and (meant := _command_meant(context)):
        context.tell(texts.did_you_mean(context.words, meant))
    elif is_command or not _is_waited_for(pending, handed, context.now):
        await _on_no_question(context, pending, handed, said, has_started=has_started)
    elif said:
        await _on_small_talk(context, said, has_started=has_started)
    else:
        await _on_answer(context, pending, handed)


async def _is_pressed(context: Context, pending: Pending | None, handed: HandedIn) -> bool:
    """Whether the words press a button of the page, or leave the question that waits.

    Where none does, “stop” may be said of the breaks of the day.
    """
    words = context.words
    known = {*texts.cancel_words(words), cancel_label(words).casefold()}
    is_cancel, is_command = context.typed.strip().casefold() in known, context.typed.startswith("/")
    data = None if is_command else await _button_named(context, pending, handed)
    if data and not (is_cancel and data == CancelTap().write()):
        await press(context, data)
    elif is_cancel:
        is_waited_for = _is_waited_for(pending, handed, context.now)
        if is_waited_for or not await _calls_off(context):
            await _leave(context, handed)
    return bool(data) or is_cancel


async def _calls_off(context: Context) -> bool:
    """Whether these words say that the breaks of the day are enough; so no more of them come."""
    async with context.look() as book:
        tap = call_off_typed(book, context.scene, context.typed)
    if tap is not None:
        await press(context, tap.write())
    return tap is not None


async def _tells_whom(context: Context) -> bool:
    """Whether these words tell to whom one wrote, by a name."""
    async with context.look() as book:
        return bool(whom_told(context, book, context.typed))


def _names_nothing(context: Context) -> bool:
    """Whether of these words nothing new is made that nobody asked for by itself."""
    typed = context.typed
    is_put_off = puts_off(typed, context.words) and not is_quoted(typed)
    return is_put_off or not may_be_new(typed)


def _heard_as_talk(typed: str, *, has_started: bool) -> SmallTalk | None:
    """What small talk is answered as; within the start only a greeting is, and none in quotes."""
    said = None if is_quoted(typed) else read_small_talk(typed)
    return said if has_started or said is SmallTalk.HELLO else None


async def _on_answer(context: Context, asked: Pending, handed: HandedIn) -> None:
    """Words while a question waits: its answer, unless they are said of a list or of dates that
    came after it, or of nothing; then it waits on."""
    async with context.look() as book:
        came = () if context.replies_to is not None else came_since(book, asked.asked_at)
    question = context.kit.last_pages.question_of(context.person_id, asked)
    if await _is_said_below(context, came, handed):
        told = texts.still_waits_line if context.held else texts.let_go_line
        context.tell(told(context.words, question))
        return
    tells_whom = asked.question in NAMED_BY_NO_LETTER and await _tells_whom(context)
    is_told = tells_whom or says_that_was_all(context.typed, context.words)
    if asked.is_beside and is_told and await _taken(context, None, handed) is True:
        return
    if asked.is_beside and await _calls_off(context):
        return
    if _is_only_offered(asked) and await _is_said_of_what_came(context, handed):
        return
    if _is_only_offered(asked) and (tells_whom or _names_nothing(context)):
        await _show_page_again(context, asked, handed)
        return
    if line := _line_back(context, asked, has_list_come=bool(came)):
        context.tell(line)
        return
    await _take_answer(context, asked, handed)


async def _take_answer(context: Context, asked: Pending, handed: HandedIn) -> None:
    """The answer goes where it is waited for. Where there is nothing to name the question is left;
    it waits on where nothing was named."""
    context.take_up(asked)
    try:
        await handed.answers[asked.question](context, context.typed)
    except NothingToName:
        await _leave(context, handed, texts.nothing_added_line(context.words))
    except NothingNamed:
        if _is_only_offered(asked):
            await _show_page_again(context, asked, handed)
        elif sounds_low(context.typed):
            context.tell(small_talk.low_text(context.words))
        else:
            raise


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


async def _is_said_below(context: Context, came: Sequence[int], handed: HandedIn) -> bool:
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
        if is_answer and await _taken(context, message_id, handed) is True:
            return True
        context.hold(None)
    return False


async def _is_said_of_what_came(context: Context, handed: HandedIn) -> bool:
    """Whether words for which the page has no use say how it went with what was asked last.

    So "done" is of the list that came while something else was asked, once that is answered.
    """
    async with context.look() as book:
        said = says_of_a_day(context.typed, context.words)
        came = came_since(book, context.now - SAID_WITHIN) if said else ()
    return await _is_said_below(context, came, handed)


def _is_waited_for(pending: Pending | None, handed: HandedIn, now: datetime) -> TypeGuard[Pending]:
    """Whether a question waits whose answer somebody takes."""
    return pending is not None and pending.question in handed.answers and pending.is_waiting(now)


def _is_only_offered(pending: Pending | None) -> bool:
    """Whether a page offers beside its buttons that something new may be typed."""
    if pending is None or not pending.is_beside:
        return False
    return read_tap(pending.facts["tap"]).MAKES


async def _on_no_question(
    context: Context,
    lapsed: Pending | None,
    handed: HandedIn,
    said: SmallTalk | None,
    *,
    has_started: bool,
) -> None:
    """Words for which no question waits: a page may ask one, before they are small talk."""
    is_command, is_reply = context.typed.startswith("/"), context.replies_to is not None
    taken: bool | str = False
    if not is_command and not is_reply:
        taken = await _taken(context, None, handed) or await _is_said_of_what_came(context, handed)
    if taken is True:
        return
    if said and not taken:
        await _on_small_talk(context, said, has_started=has_started)
        return
    is_of_list = has_started and not is_command and not sounds_low(context.typed)
    if is_of_list and await _offers_to_add(context):
        return
    if has_started and (taken or sounds_low(context.typed)):
        _tell_unread(context, taken or "")
        return
    is_answer = lapsed is not None and lapsed.question in handed.answers and not is_command
    line = texts.lapsed if is_answer else texts.not_understood
    if is_reply:
        line = texts.reply_not_known
    await _show_home(context, line(context.words) if has_started else "", is_unasked=True)


async def _offers_to_add(context: Context) -> bool:
    """Whether these words may go on the list that is seen last; then it is asked."""
    seen = context.tap_seen(AddTypedTap, ANSWER_WITHIN)
    if seen is None or not await _may_be_added(context, seen.asking.QUESTION):
        return False
    async with context.book() as book:
        context.ask(book, AddTypedTap.QUESTION, seen.asking, typed=context.typed)
        screen = add_typed_screen(context.scene, seen.asking, context.typed)
    context.show(screen)
    return True


async def _may_be_added(context: Context, question: str) -> bool:
    """Whether these words may be what that question adds to a list.

    Whom one wrote to is somebody, and nothing else.
    """
    typed = context.typed
    if _names_nothing(context) or tells_of_it(typed) or await tells_of_a_habit(context, typed):
        return False
    if await _tells_whom(context):
        return question == AddContactTap.QUESTION
    is_name = may_be_person(typed) and count_characters(typed) <= MOST_NAME_CHARACTERS
    return is_name or question in IN_SENTENCES


def _tell_unread(context: Context, line: str) -> None:
    """What is said of words that somebody waits for and can't read; what they see last stays."""
    context.tell(small_talk.low_text(context.words) if sounds_low(context.typed) else line)


async def _on_small_talk(context: Context, said: SmallTalk, *, has_started: bool) -> None:
    """A few warm words; who comes or is back sees today's card with them."""
    match said:
        case SmallTalk.HELLO:
            await _show_home(context, small_talk.hello_line(context.words) if has_started else "")
        case SmallTalk.BACK:
            await _welcome_back(context)
        case _:
            context.tell(SAID_BACK[said](context.words))


async def _welcome_back(context: Context) -> None:
    """A pause ends; nothing is to be caught up on, and a card that says so by itself says it alone.

    A day off that is still ahead stays.
    """
    async with context.book() as book:
        line = ""
        if is_paused(book.person, context.today):
            resume(book, today=context.today)
            plan(book, context.now)
        if not is_greeting_due(book, context.today):
            line = back_line(context.words, has_dates=bool(agenda(book, context.today)))
        screen = context.home(book)
    if line:
        context.tell(line)
    context.show(screen)


def _command_meant(context: Context) -> str | None:
    """The command that is spelled nearly like the one that was typed, if any is.

    Who is new hears of none.
    """
    if context.is_stranger or not context.typed.startswith("/"):
        return None
    first = context.typed.strip().casefold().removeprefix("/").partition(" ")[0]
    near = get_close_matches(first, commands(context.words), n=1, cutoff=LEAST_ALIKE)
    return near[0] if near else None


async def _button_named(context: Context, asked: Pending | None, handed: HandedIn) -> str | None:
    """What the button carries whose words were typed, if the page seen last has it.

    Where no page is remembered, a question that waits beside buttons still knows its own.
    """
    pages = context.kit.last_pages
    asked = asked if asked is not None and asked.is_waiting(context.now) else None
    if context.replies_to is not None:
        return None
    if pages.has_page(context.person_id):
        return pages.button_named(context.person_id, context.typed, asked, context.now)
    drawn = await _pages_of(context, asked, handed) if asked is not None else []
    rows = tuple(row for page in drawn for row in page.rows)
    return data_named(labelled(rows), context.typed)


async def _pages_of(context: Context, asked: Pending, handed: HandedIn) -> list[Screen]:
    """The pages that ask what waits beside their buttons, drawn anew."""
    if not asked.is_beside or not asked.is_waiting(context.now):
        return []
    tables = (handed.pages_asking, handed.ways_back)
    return await asking_pages(context, asked, [table.get(asked.question) for table in tables])


async def _show_page_again(context: Context, asked: Pending, handed: HandedIn) -> None:
    """Of these words nothing is made; the page that offered to type something waits on."""
    pages = await _pages_of(context, asked, handed)
    line = texts.question_line if is_question(context.typed) else texts.nothing_added_line
    context.tell(line(context.words))
    async with context.book() as book:
        screen = context.asking(book, pages[0]) if pages else context.home(book)
    context.show(screen)


async def on_meant(context: Context, tap: MeantTap, handed: HandedIn) -> None:
    """The words typed just now are about this thing; once they are let go, they are asked for."""
    async with context.look() as book:
        context.left = book.pending if _is_waited_for(book.pending, handed, context.now) else None
        typed = context.typed_before(tap.sign, MeantTap.QUESTION)
        screen = dated_screen(book, context.scene, tap.origin)
        meant = hear_dated(book, context.scene, tap.kind, tap.about, tap.origin, typed)
    if not typed or isinstance(meant, str):
        context.show(screen, words_gone_toast(context.words))
    elif isinstance(meant, Press):
        await press(context, meant.data)
    else:
        await _answer(context, meant, typed, handed)


async def on_add_typed(context: Context, tap: AddTypedTap, handed: HandedIn) -> None:
    """The words typed just now go on that list; once they are let go, the list is shown."""
    async with context.look() as book:
        is_waiting = book.pending is not None and book.pending.is_waiting(context.now)
        context.left = book.pending if is_waiting else None
        typed = context.typed_before(tap.sign, AddTypedTap.QUESTION)
    if typed:
        await _answer(context, tap.asking, typed, handed)
        return
    context.take_as_answer(tap.asking)
    async with context.book() as book:
        screen = context.asking(book, handed.ways_back[tap.asking.QUESTION](context, book))
    context.show(screen, words_gone_toast(context.words))


async def on_card(context: Context, handed: HandedIn) -> None:
    """A contact shared from Telegram: the name alone is kept, and it answers what was asked."""
    card = context.message.contact if context.message else None
    name = f"{card.first_name} {card.last_name or ''}".strip() if card else ""
    async with context.look() as book:
        waiting = book.waiting(context.now)
    asked = NOTHING_ASKED
    if waiting is not None:
        context.take_up(waiting)
        asked = waiting.question
    on_name = handed.cards.get(asked) or handed.cards[NOTHING_ASKED]
    await on_name(context, cut_line(name, MOST_NAME_CHARACTERS))


async def on_cancel(context: Context, handed: HandedIn) -> None:
    """Let the question go, as opening the book has done, and go back to where it was asked."""
    async with context.book() as book:
        screen = _back(context, book, handed)
    context.show(screen)


async def _leave(context: Context, handed: HandedIn, line: str = "") -> None:
    """The same in words, as the button over the phone's keyboard sends them, too.

    It is said that nothing is changed, or that line.
    """
    async with context.book() as book:
        context.drop_keyboard(book)
        if context.left is not None:
            context.take_up(context.left)
        screen = _back(context, book, handed)
    # A phone keeps its keyboard until it is taken away, whatever the book knows of it.
    context.drops_keyboard = True
    is_let_go = context.left is not None
    left = texts.left_as_it_was if is_let_go else texts.nothing_waits
    context.tell(line or left(context.words))
    context.show(screen)


def _back(context: Context, book: Book, handed: HandedIn) -> Screen:
    """Where the question that was let go was asked."""
    left = context.left
    question = _question_of(left) if left is not None and book.person.has_started else ""
    if question in handed.ways_back:
        return context.asking(book, handed.ways_back[question](context, book))
    return context.home(book)


def _question_of(left: Pending) -> str:
    """What asked; of words that were to go on a list, what asks for more on it."""
    is_of_list = left.question == AddTypedTap.QUESTION
    return read_tap(left.facts["tap"]).QUESTION if is_of_list else left.question


def on_group(context: Context) -> None:
    """In a group: the bot works in private, and how to start."""
    line = texts.in_groups(context.words, context.bot.username)
    context.show(Screen(line))


async def _show_help(context: Context) -> None:
    """What there is to do; a question of the start waits on."""
    async with context.book() as book:
        context.wait_on(book)
        screen = help_screen(context.scene)
    context.show(screen)


async def _show_home(context: Context, line: str = "", *, is_unasked: bool = False) -> None:
    """Today's card, or the next step of the start, below a line if there is one to say."""
    async with context.book() as book:
        screen = context.home(book)
    if line:
        context.tell(line)
    context.show(screen, is_unasked=is_unasked)
