"""Habits that count: say how much there was on a day."""

from dataclasses import replace
from datetime import date, timedelta

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import (
    Handler,
    Of,
    OnAnswer,
    OnReply,
    Press,
    Taken,
    WayBack,
    does,
    shows,
    takes,
    way_for,
)
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import NOTHING_KEPT, Kept, Screen
from habitbot.chat.kit.tap import NotATap
from habitbot.chat.screens.amount_words import (
    hear_amount,
    hear_number_alone,
    hear_was_all,
    says_amount,
    which_amount_screen,
    which_limit_screen,
)
from habitbot.chat.screens.amounts import (
    amount_question_screen,
    amounts_screen,
    asked_of_eve,
    doubted_screen,
)
from habitbot.chat.screens.spoken import says_that_was_all
from habitbot.chat.screens.today import amount_asked, answered_screen, checked_toast, round_cheer
from habitbot.chat.taps.amounts import (
    AmountsTap,
    AmountTap,
    AmountTypedTap,
    WhichAmountTap,
    WhichLimitTap,
    check_unit,
)
from habitbot.chat.taps.breaks import TookBreakTap
from habitbot.chat.taps.check_in import HabitDayTap, MoreTap, View
from habitbot.chat.taps.unknown import AddTypedTap
from habitbot.core.amount import Target
from habitbot.core.book import ANSWER_WITHIN, Book
from habitbot.core.check_in import CheckedIn, amount_on, check_open, set_amount
from habitbot.core.day import DAY
from habitbot.core.habits import find_habit
from habitbot.core.refusal import NotCounted
from habitbot.core.typed.telling import FEWEST_WITH_NUMBER, spaced_words
from habitbot.texts import amounts as texts
from habitbot.texts import amounts_typed as reading
from habitbot.texts.amounts_said import SaidAmount, Typed, is_amount_replaced, read_said
from habitbot.texts.check_in import day_label
from habitbot.texts.words import Words

Asked = tuple[AmountTypedTap, SaidAmount | None]
"""What asks for an amount, and the one that was told of it."""

HEARD_FOR = timedelta(minutes=5)
"""So long after an amount a further one need only be typed."""


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        Of(AmountsTap).shows(amounts_screen),
        does(AmountTap, on_amount),
        does(AmountTypedTap, on_type_amount),
        shows(WhichAmountTap, which_amount_screen),
        shows(WhichLimitTap, which_limit_screen),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {
        AmountTypedTap.QUESTION: takes(on_amount_typed),
    }


def replies() -> list[OnReply]:
    """The words this feature takes up though nobody asked for them."""
    return [on_reply, on_was_all]


def ways_back() -> dict[str, WayBack]:
    """Where its questions are left to."""
    return {
        AmountTypedTap.QUESTION: way_for(AmountTypedTap, answered_screen),
    }


def asked_again() -> dict[str, WayBack]:
    """What shows its quick answers again, once a typed one was refused."""
    return {
        AmountTypedTap.QUESTION: way_for(AmountTypedTap, amount_question_screen),
    }


def on_amount(context: Context, book: Book, tap: AmountTap) -> tuple[Screen, str]:
    """So much, the whole day's; it sets what it says, however often it is tapped."""
    context.wait_meanwhile(book, AmountTypedTap.QUESTION)
    habit = find_habit(book, tap.habit_id)
    check_unit(habit.target_on(tap.day), tap.unit, is_one=habit.counts_alike_all(tap.day))
    so_far = (amount_on(book, tap.habit_id, tap.day) or 0) if tap.is_least else 0
    amount = max(tap.amount, so_far)
    checked = _set_amount(context, book, tap, amount, is_all=tap.is_all)
    toast, kept = _toast(context.words, checked), NOTHING_KEPT
    if context.is_pressed_by_words:
        toast, kept = "", _noted(context, tap.view, checked)
    return answered_screen(book, context.scene, tap, kept), toast


def on_type_amount(context: Context, book: Book, tap: AmountTypedTap) -> Screen:
    """Wait for an amount."""
    screen = amount_question_screen(book, context.scene, tap)
    context.ask(book, tap.QUESTION, tap)
    return screen


def on_amount_typed(context: Context, book: Book, typed: str) -> Screen:
    """The amount, the whole day's; behind a plus or with "more" it comes on top of what there is.

    Under a prompt, which asks about the day, a plain number says that no more will come. A day
    told with it is meant, and words that say something else are asked about.
    """
    told = Typed(typed, context.today, context.language)
    asked, said = _named_instead(context, book, told)
    if said is not None and said.day not in {None, asked.day}:
        asked, said = _of_its_day(context, book, asked, said, told)
    target = find_habit(book, asked.habit_id).target_on(asked.day)
    if target is None:
        raise NotCounted
    if said is None or said.is_of_another:
        return _again(context, book, _no_amount_line(context, target, typed, said), asked)
    if _is_doubtful(asked, target, said):
        likelier = reading.likelier_night(typed, context.language) if said.is_plain else None
        if said.by_clock is not None:
            likelier, said = said.amount, said._replace(amount=said.by_clock)
        return _doubted(book, context.scene, asked, said, likelier)
    return _keep_typed(context, book, asked, typed, said)


def _named_instead(context: Context, book: Book, told: Typed) -> Asked:
    """What was asked for; where the words name another habit of that day instead, that one's."""
    asked = context.asked(AmountTypedTap)
    said = _said_of(book, asked, told)
    if said is not None and said.is_plain:
        return asked, said
    other = hear_amount(book, context.scene, asked.day, told)
    if not isinstance(other, AmountTypedTap):
        return asked, said
    of_other = _said_of(book, other, told)
    is_meant = of_other is not None and of_other.is_plain and of_other.is_named
    return (other, of_other) if is_meant else (asked, said)


def _of_its_day(
    context: Context, book: Book, asked: AmountTypedTap, said: SaidAmount, told: Typed
) -> Asked:
    """The same of the day that is told with the amount. Raises DayNotOpen for one ahead."""
    day = said.day or asked.day
    check_open(book, asked.habit_id, day, context.today)
    of_day = AmountTypedTap(asked.habit_id, day, View.EVE)
    return of_day, _said_of(book, of_day, told)


def _no_amount_line(
    context: Context, target: Target, typed: str, of_another: SaidAmount | None
) -> str:
    """What is said of words that hold no amount of what is counted, or one of something else."""
    said, unit, word = reading.without_plus(typed), target.unit, target.word
    is_another = of_another or reading.is_of_another_kind(said, unit, context.language, word)
    if is_another:
        return texts.another_kind_line(context.words, target)
    line = texts.not_read(context.words, unit)
    return texts.unread_line(context.words, said, line, unit, context.language, word)


def _said_of(book: Book, tap: AmountTypedTap, told: Typed) -> SaidAmount | None:
    """The amount that words tell of its habit."""
    habit = book.habits.get(tap.habit_id)
    target = habit.target_on(tap.day) if habit else None
    if habit is None or target is None:
        return None
    return read_said(told, target, habit.as_of(tap.day).name)


def _is_doubtful(asked: AmountTypedTap, target: Target, said: SaidAmount) -> bool:
    """Whether so much was rarely meant, or may be something else's: so short a night behind one
    that was said, or beside its name, or a number beside words that say something else. So it is
    of a night whose words may be those of a clock."""
    is_beside = asked.is_further or (said.is_named and not said.is_night)
    is_short = is_beside and not said.is_more and target.is_no_night(said.amount)
    is_clock = said.by_clock is not None
    return target.is_doubtful(said.amount) or is_short or is_clock or not said.is_plain


def _doubted(
    book: Book, scene: Scene, asked: AmountTypedTap, said: SaidAmount, likelier: int | None
) -> Screen:
    """Asks once whether that was meant."""
    amount = said.amount + _there_is(book, asked, said)
    is_all = asked.is_prompted and not said.is_more
    return doubted_screen(book, scene, asked, amount, likelier, is_all=is_all)


def _there_is(book: Book, asked: AmountTypedTap, said: SaidAmount) -> int:
    """How much of the day there is that it comes on top of."""
    return (amount_on(book, asked.habit_id, asked.day) or 0) if said.is_more else 0


async def on_reply(context: Context, _: int | None, typed: str) -> Taken:
    """What asks for an amount, where these words are one though nothing waits for them.

    A message that came by itself leaves the ear to the page below which it came. Where a day's card
    asks for several amounts, the unit or the habit's name tells which one it is, also right after
    one was said. Words that say something else beside the number come last: they are asked about.
    """
    async with context.look() as book:
        told = Typed(typed, context.today, context.language)
        if instead := _instead_on_eve(context, book, told):
            return instead
        asking = [
            (tap, said) for tap in _heard(context, book) if (said := _said_of(book, tap, told))
        ]
        heard = next((tap for tap, said in asking if _is_amount(tap, said)), None)
        is_beside = any(tap.is_further for tap, _ in asking)
        named = _named(context, book, told, heard, is_beside=is_beside)
        few = len(spaced_words(typed)) < FEWEST_WITH_NUMBER
        maybe = next((tap for tap, _ in asking if few and not tap.is_further), None)
    if isinstance(named, Screen):
        context.show(named)
        return True
    return _better(heard, named) or maybe or False


def _instead_on_eve(context: Context, book: Book, told: Typed) -> AmountTypedTap | None:
    """What asks whether yesterday's was all, where the words say that it was another amount."""
    prompt, shown = context.tap_seen(HabitDayTap, DAY), context.tap_seen(AmountTap, DAY)
    is_prompt = prompt is not None and prompt.view is View.PROMPT and prompt.day == context.today
    is_shown = shown is not None and shown.view is View.EVE and shown.day == context.today - DAY
    if not (is_amount_replaced(told.words) and (is_prompt or is_shown)):
        return None
    eve = context.today - DAY
    habit = asked_of_eve(book, eve, prompt.habit_id if prompt and is_prompt else None)
    tap = AmountTypedTap(habit.id, eve, View.EVE) if habit else None
    said = _said_of(book, tap, told) if tap else None
    return tap if said is not None and said.is_plain and said.day in {None, eve} else None


def _better(heard: AmountTypedTap | None, named: AmountTypedTap | None) -> AmountTypedTap | None:
    """What words are for that fit what just had an amount, and a habit of the day's card.

    What is open there goes before what has its amount.
    """
    is_the_same = heard and named and heard.habit_id == named.habit_id
    return heard if is_the_same else named or heard


async def on_was_all(context: Context, message_id: int | None, typed: str) -> Taken:
    """That no more came of a limit, on whatever page it is typed, while its day is open: today's,
    or yesterday's that nobody called all."""
    if message_id is not None or not says_that_was_all(typed, context.words):
        return False
    async with context.look() as book:
        data = hear_was_all(book, context.today, context.today - DAY)
    return Press(data) if data else False


def _named(
    context: Context, book: Book, told: Typed, heard: AmountTypedTap | None, *, is_beside: bool
) -> AmountTypedTap | Screen | None:
    """What of the day's card counts in the unit that was typed, unless something else asks.

    A number alone is none of it beside an amount that was just said: it may correct that.
    """
    day = _day_asked(context)
    if day is None and _is_said_by_itself(context, book, told):
        day = context.today
    if day is None or not (heard is None or heard.is_further):
        return None
    said_of = heard.habit_id if heard else None
    named = hear_amount(book, context.scene, day, told, said_of)
    return named if named or is_beside else hear_number_alone(book, context.scene, day, told)


def _day_asked(context: Context) -> date | None:
    """The day of the card seen last, or replied to; one of another day is meant not for long."""
    card = context.tap_seen(MoreTap, DAY)
    if card is not None and card.day != context.today:
        card = context.tap_seen(MoreTap, ANSWER_WITHIN)
    return card.day if card else None


def _is_said_by_itself(context: Context, book: Book, told: Typed) -> bool:
    """Whether words on any other page say by themselves how much there was.

    Where a list offers to add what is typed, they do with nothing but what is counted; what is said
    to a reminder of a break is of the break.
    """
    is_offered = context.tap_seen(AddTypedTap, ANSWER_WITHIN) is not None
    if context.replies_to is not None or context.tap_seen(TookBreakTap, ANSWER_WITHIN):
        return False
    return says_amount(book, context.scene, told, is_alone=is_offered)


def _heard(context: Context, book: Book) -> list[AmountTypedTap]:
    """What asks for an amount: the message replied to, a prompt of today, or a page seen lately.

    For a few minutes also what just had one.
    """
    if context.replies_to is not None:
        tap, card = context.tap_seen(AmountTypedTap, DAY), context.tap_seen(MoreTap, DAY)
        asked = tap or (amount_asked(book, context.scene, card.day) if card else None)
        return [asked] if asked else []
    seen, person_id, now = context.kit.last_pages, context.person_id, context.now
    lately = [*seen.taps_seen(person_id, AmountTypedTap, HEARD_FOR, now)]
    asking = [*seen.taps_seen(person_id, AmountTypedTap, ANSWER_WITHIN, now)]
    prompted = [
        tap
        for tap in seen.taps_seen(person_id, AmountTypedTap, DAY, now)
        if tap.is_prompted and tap.day == context.today and tap not in asking
    ]
    return [tap for tap in (*asking, *prompted) if not tap.is_further or tap in lately]


def _is_amount(tap: AmountTypedTap, said: SaidAmount) -> bool:
    """Whether words are an amount for it.

    Where one was just said on a card, a plus or what is counted must be said with the number:
    "+2", "4 glasses".
    """
    is_said_with = said.is_more or said.is_counted or said.is_named
    return said.is_plain and (not tap.is_further or is_said_with)


def _keep_typed(
    context: Context, book: Book, tap: AmountTypedTap, typed: str, said: SaidAmount
) -> Screen:
    """Keep a typed amount, and tell what was understood."""
    amount = said.amount + _there_is(book, tap, said)
    is_all = not said.is_more and tap.is_prompted
    checked = _set_amount(context, book, tap, amount, is_all=is_all)
    kept = _noted(context, tap.view, checked, is_added=said.is_more)
    target = checked.habit.target_on(checked.day)
    if target is not None and reading.is_rounded(typed, target.unit, context.language):
        kept = replace(kept, line=texts.rounded_line(context.words, kept.line))
    return answered_screen(book, context.scene, tap, kept)


def _set_amount(
    context: Context, book: Book, tap: AmountTap | AmountTypedTap, amount: int, *, is_all: bool
) -> CheckedIn:
    return set_amount(
        book,
        tap.habit_id,
        tap.day,
        amount,
        today=context.today,
        down_days=context.scene.down_days,
        is_all=is_all,
    )


def _again(context: Context, book: Book, line: str, other: AmountTypedTap | None = None) -> Screen:
    """The same question once more with its buttons, and what is possible.

    `other`: what the amount is asked of, where the words told another day or habit.
    """
    if context.left is None:
        raise NotATap
    if other is None or other == context.asked(AmountTypedTap):
        context.wait_on(book)
        page = asked_again()[context.left.question](context, book)
    else:
        context.ask(book, other.QUESTION, other)
        page = amount_question_screen(book, context.scene, other)
    return Screen(line, title=page.title, rows=page.rows)


def _noted(context: Context, view: View, checked: CheckedIn, *, is_added: bool = False) -> Kept:
    """What the day has in all, once it was said in words, and the cheer that no toast brings.

    A card of another day says which one it is.
    """
    words = context.words
    so_far = _so_far(words, checked)
    if view is View.EVE:
        line = texts.noted_of_day_line(words, day_label(words, checked.day, context.today), so_far)
    else:
        line = (texts.added_line if is_added else texts.noted_line)(words, so_far)
    return Kept(line, cheer=round_cheer(words, checked))


def _toast(words: Words, checked: CheckedIn) -> str:
    target = checked.habit.target_on(checked.day)
    if checked.mark is None and target is not None and checked.amount is not None:
        return texts.open_toast(words, target, checked.amount)
    return checked_toast(words, checked)


def _so_far(words: Words, checked: CheckedIn) -> str:
    target, is_open = checked.habit.target_on(checked.day), checked.mark is None
    return texts.so_far_text(words, target, checked.amount, is_open=is_open) if target else ""
