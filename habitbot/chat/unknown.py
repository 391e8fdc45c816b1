"""Anything else: words that answer no question, questions let go, groups. Always last."""

from collections.abc import Sequence
from difflib import get_close_matches
from functools import partial

from telegram import Update
from telegram.ext import CallbackQueryHandler, MessageHandler, filters

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import (
    NOTHING_ASKED,
    Handler,
    Press,
    open_command,
    press,
    tap,
)
from habitbot.chat.kit.last_page import data_named
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import CancelTap, NotATap, Tap, read_tap, split_detour, write_detour
from habitbot.chat.kit.typed_habits import tells_of_a_habit
from habitbot.chat.screens.dated import dated_screen
from habitbot.chat.screens.dated_words import hear_chosen
from habitbot.chat.screens.help import help_screen
from habitbot.chat.screens.unknown import add_typed_screen
from habitbot.chat.taps.dated import MeantTap
from habitbot.chat.taps.goals import ChangeGoalTap, GoalTap
from habitbot.chat.taps.habits import EditTap, HabitTap
from habitbot.chat.taps.paths import EditPathTap, PathTap
from habitbot.chat.taps.people import AddContactTap, ContactTap
from habitbot.chat.taps.unknown import AddTypedTap
from habitbot.chat.typed.answering import (
    IN_SENTENCES,
    SAID_BACK,
    is_said_of_what_came,
    names_nothing,
    on_answer,
    tells_whom,
)
from habitbot.chat.typed.caring import is_met_with_care, unless_cared_for
from habitbot.chat.typed.handed import HandedIn, answer, is_only_offered, is_waited_for, taken_up
from habitbot.chat.typed.leaving import back
from habitbot.chat.typed.offering import named_here
from habitbot.chat.typed.pressing import is_pressed, recall_pages
from habitbot.chat.typed.who_answered import asks_who_answered
from habitbot.core.agenda import agenda
from habitbot.core.book import ANSWER_WITHIN, Pending
from habitbot.core.greeting import is_greeting_due
from habitbot.core.habit import Habit
from habitbot.core.habits import active_habits
from habitbot.core.people import contacts_meant, words_of_names
from habitbot.core.prompts import is_paused, plan
from habitbot.core.settings import resume
from habitbot.core.typed.asides import finds_too_many, wants_all_forgotten
from habitbot.core.typed.naming import find_named
from habitbot.core.typed.small_talk import SmallTalk, read_small_talk, sounds_low
from habitbot.core.typed.telling import (
    asks_to_remind,
    may_be_person,
    spaced_words,
    tells_of_it,
)
from habitbot.core.typed.text import MOST_NAME_CHARACTERS, count_characters, cut_line, is_quoted
from habitbot.texts import small_talk
from habitbot.texts import unknown as texts
from habitbot.texts.answered import read_answered
from habitbot.texts.buttons import back_line, cancel_label
from habitbot.texts.dated import words_gone_toast
from habitbot.texts.help import OF_THINGS, command_named, commands
from habitbot.texts.people import names_nobody, nobody_words

NAMED_ONLY = {"add", "forget"}
"""The commands that make something or take all away: their names alone do not."""

LEAST_ALIKE = 0.7
"""How alike a command must be to be meant: one letter or two are a slip, three another word."""


def handlers(handed: HandedIn) -> list[Handler]:
    """What this feature answers to, last of all."""

    async def worded(_: Update, context: Context) -> None:
        if not await _is_heard(context, handed):
            await on_words(context, handed)

    async def grouped(_: Update, context: Context) -> None:
        on_group(context)

    async def cancelled(context: Context, _: CancelTap) -> None:
        await on_cancel(context, handed)

    async def tapped(_: Update, __: Context) -> None:
        raise NotATap

    alone, new = filters.ChatType.PRIVATE, filters.UpdateType.MESSAGE
    return [
        MessageHandler(new & ~alone & filters.COMMAND, grouped),
        MessageHandler(new & ~alone & filters.StatusUpdate.NEW_CHAT_MEMBERS, grouped),
        MessageHandler(new & alone & filters.TEXT, worded),
        MessageHandler(
            new & alone & filters.CONTACT, unless_cared_for(partial(on_card, handed=handed))
        ),
        MessageHandler(new & alone & ~filters.StatusUpdate.ALL, unless_cared_for(on_file)),
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
    if await is_met_with_care(context, handed):
        return True
    if taken and not await asks_who_answered(context):
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
    return await taken_up(context, message_id, handed)


async def _is_only_harm(context: Context, handed: HandedIn) -> bool:
    """Whether these are words of harm, and no answer to a question that keeps them as they are.

    Who can help is said beside this; nothing else is.
    """
    if not context.is_of_harm:
        return False
    async with context.look() as book:
        asked = book.waiting(context.now)
    return asked is None or asked.question not in handed.kept_as_typed


async def on_words(context: Context, handed: HandedIn) -> None:
    """Typed words: a button of the page, an answer to what is asked, or else a kind word.

    Who left the start before it was over is heard where they are; its question waits on.
    """
    await recall_pages(context)
    async with context.look() as book:
        pending, has_started, has_habits = book.pending, book.person.has_started, bool(book.order)
    if await is_pressed(context, pending, handed):
        return
    typed, is_command = context.typed.strip().casefold(), context.typed.startswith("/")
    asked = pending if is_waited_for(pending, handed, context.now) else None
    is_free = asked is None or not has_started or is_only_offered(asked)
    said = _heard_as_talk(typed, has_started=has_started) if is_free else None
    if is_free and (typed.rstrip("?!. ") or typed[:1]) in texts.help_words(context.words):
        await _show_help(context)
    elif not said and (meant := _command_meant(context)):
        context.tell(texts.did_you_mean(context.words, meant))
    elif is_command or asked is None:
        await _on_no_question(context, pending, handed, said, has_started=has_started)
    elif said:
        await _on_small_talk(context, said, has_started=has_started)
    elif not (
        (is_free and has_started and not _may_be_thing(typed) and await _does_as_told(context))
        or (has_habits and not has_started and await taken_up(context, None, handed) is True)
    ):
        await on_answer(context, asked, handed)


def _heard_as_talk(typed: str, *, has_started: bool) -> SmallTalk | None:
    """What small talk is answered as; within the start only a greeting is, and none in quotes."""
    said = None if is_quoted(typed) else read_small_talk(typed)
    return said if has_started or said is SmallTalk.HELLO else None


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
        taken = await taken_up(context, None, handed) or await is_said_of_what_came(context, handed)
    if taken is True:
        return
    if said and not taken:
        await _on_small_talk(context, said, has_started=has_started)
        return
    is_heard = has_started and not is_command
    if is_heard and (await _does_as_told(context) or await asks_who_answered(context)):
        return
    is_of_list = is_heard and not sounds_low(context.typed)
    if is_of_list and await _offers_to_add(context, lapsed):
        return
    if has_started and (taken or sounds_low(context.typed)):
        _tell_unread(context, taken or "")
        return
    is_answer = lapsed is not None and lapsed.question in handed.answers and not is_command
    line = texts.lapsed if is_answer else texts.not_understood
    if is_reply:
        line = texts.reply_not_known
    await _show_home(context, line(context.words) if has_started else "", is_unasked=True)


async def _does_as_told(context: Context) -> bool:
    """Whether words name a command, which opens, or what is to be deleted, which is shown.

    A command that makes or takes away is only named, as are those of the reminders that are asked
    for, of the messages that are too many, and of all that is to be forgotten. What stands in
    quotes is meant just so.
    """
    typed = context.typed
    if is_quoted(typed):
        return False
    meant = _meant_in_words(typed)
    named = meant or command_named(typed)
    if named and (meant or named in NAMED_ONLY):
        context.tell(texts.did_you_mean(context.words, named))
    elif named:
        await open_command(context, named)
    return bool(named) or await _shows_to_delete(context, texts.named_to_delete(typed))


def _meant_in_words(typed: str) -> str:
    """The command that does what is asked for in words, if one does; nothing is done yet."""
    if wants_all_forgotten(typed):
        return "forget"
    return "prompts" if asks_to_remind(typed) or finds_too_many(typed) else ""


def _may_be_thing(typed: str) -> bool:
    """Whether a command's name alone may as well be what a page asks for: "Feedback", of skills."""
    return len(spaced_words(typed)) == 1 and command_named(typed) in OF_THINGS


async def _shows_to_delete(context: Context, name: str) -> bool:
    """Whether that is on the list that is seen, or somebody known, or a habit.

    The page is shown that has the button for it.
    """
    if not name:
        return False
    seen = context.tap_seen(AddTypedTap, ANSWER_WITHIN)
    pages, person_id = context.kit.last_pages, context.person_id
    data = pages.button_named(person_id, name, None, context.now) if seen else None
    async with context.look() as book:
        is_name = count_characters(name) <= MOST_NAME_CHARACTERS
        called = contacts_meant(book, name) if is_name else ()
        habits = active_habits(book) if is_name else ()
    if data is None and len(called) == 1:
        data = ContactTap(called[0].id).write()
    if data is None and (habit := _named_in_whole(name, habits)):
        data = HabitTap(habit.id).write()
    if data is not None:
        context.tell(texts.delete_there_line(context.words))
        await press(context, _where_deleted(data))
    return data is not None


def _named_in_whole(name: str, habits: Sequence[Habit]) -> Habit | None:
    """The one habit that words name, and say nothing else."""
    named = find_named(name, [habit.name for habit in habits])
    return habits[named.places[0]] if len(named.places) == 1 and not named.said else None


def _where_deleted(data: str) -> str:
    """The page with the button that deletes what a list's button shows: that may be behind the one
    that changes it."""
    own, back_to = split_detour(data)
    page = _page_deleting(read_tap(own)).write()
    return write_detour(page, back_to) if back_to else page


def _page_deleting(tapped: Tap) -> Tap:
    match tapped:
        case HabitTap():
            return EditTap(tapped.habit_id)
        case GoalTap():
            return ChangeGoalTap(tapped.goal_id)
        case PathTap():
            return EditPathTap(tapped.path_id)
        case _:
            return tapped


async def _offers_to_add(context: Context, before: Pending | None) -> bool:
    """Whether these words may go on the list that is seen last; then it is asked.

    Words that name nothing leave what was offered before as it was.
    """
    seen = context.tap_seen(AddTypedTap, ANSWER_WITHIN)
    if seen is None:
        return False
    is_offered = before is not None and before.question == AddTypedTap.QUESTION
    offered = before.facts["typed"] if before is not None and is_offered else ""
    question = seen.asking.QUESTION
    context.typed = named_here(context.typed, question)
    typed = context.typed if await _may_be_added(context, question) else offered
    if not typed:
        return False
    async with context.book() as book:
        context.ask(book, AddTypedTap.QUESTION, seen.asking, typed=typed)
        screen = add_typed_screen(context.scene, seen.asking, typed)
    context.show(screen)
    return True


async def _may_be_added(context: Context, question: str) -> bool:
    """Whether these words may be what that question adds to a list.

    Whom one wrote to is somebody, and nothing else.
    """
    typed = context.typed
    if (
        names_nothing(context, question)
        or tells_of_it(typed)
        or await tells_of_a_habit(context, typed)
    ):
        return False
    if await _tells_of_people(context, question):
        return False
    if await tells_whom(context):
        return question == AddContactTap.QUESTION
    is_name = may_be_person(typed) and count_characters(typed) <= MOST_NAME_CHARACTERS
    return is_name or question in IN_SENTENCES


async def _tells_of_people(context: Context, question: str) -> bool:
    """Whether words say that an answer came or did not, or, where somebody is asked for, nobody."""
    said, is_person = read_answered(context.typed), question == AddContactTap.QUESTION
    async with context.look() as book:
        known = words_of_names(book.contacts.values())
        is_nobody = is_person and names_nobody(context.typed, nobody_words(context.words))
    is_answer = said is not None and known.issuperset(said.left)
    return is_nobody or (is_answer and not is_quoted(context.typed))


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


async def on_meant(context: Context, tap: MeantTap, handed: HandedIn) -> None:
    """The words typed just now are about this thing; once they are let go, they are asked for."""
    async with context.look() as book:
        context.left = book.pending if is_waited_for(book.pending, handed, context.now) else None
        typed = context.typed_before(tap.sign, MeantTap.QUESTION)
        screen = dated_screen(book, context.scene, tap.origin)
        meant = hear_chosen(book, context.scene, tap.kind, tap.about, tap.origin, typed)
    if not typed or isinstance(meant, str):
        context.show(screen, words_gone_toast(context.words))
    elif isinstance(meant, Press):
        await press(context, meant.data)
    else:
        await answer(context, meant, typed, handed)


async def on_add_typed(context: Context, tap: AddTypedTap, handed: HandedIn) -> None:
    """The words typed just now go on that list; once they are let go, the list is shown."""
    async with context.look() as book:
        context.left = book.waiting(context.now)
        typed = context.typed_before(tap.sign, AddTypedTap.QUESTION)
    if typed:
        await answer(context, tap.asking, typed, handed)
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


async def on_file(context: Context) -> None:
    """A picture, a voice message or a file: it can't be read."""
    await _show_home(context, texts.file_not_read(context.words))


async def on_cancel(context: Context, handed: HandedIn) -> None:
    """Let the question go, as opening the book has done, and go back to where it was asked."""
    async with context.book() as book:
        screen = back(context, book, handed)
    context.show(screen)


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
