"""Habits that count: say how much, and choose what a habit counts."""

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
    shows,
    takes,
    tap,
    way_for,
)
from habitbot.chat.kit.screen import NOTHING_KEPT, Kept, Screen
from habitbot.chat.kit.tap import NotATap, sign_of
from habitbot.chat.screens.amount_words import (
    hear_amount,
    hear_was_all,
    which_amount_screen,
    which_limit_screen,
)
from habitbot.chat.screens.amounts import (
    amount_question_screen,
    amounts_screen,
    counts_screen,
    doubted_screen,
    own_word,
    targets_screen,
    tiny_amounts_screen,
    units_screen,
    word_screen,
)
from habitbot.chat.screens.habits import habit_screen
from habitbot.chat.screens.spoken import says_that_was_all
from habitbot.chat.screens.today import amount_asked, answered_screen, checked_toast, round_cheer
from habitbot.chat.taps.amounts import (
    AddingUpTap,
    AmountsTap,
    AmountTap,
    AmountTypedTap,
    CountsTap,
    NamedTargetTap,
    TargetsTap,
    TargetTap,
    TinyAmountsTap,
    TinyAmountTap,
    UncountTap,
    UnitsTap,
    WhichAmountTap,
    WhichLimitTap,
    unit_sign,
)
from habitbot.chat.taps.check_in import MoreTap
from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import (
    choose_target,
    clean_word,
    set_adding_up,
    set_target,
    set_tiny_amount,
)
from habitbot.core.book import ANSWER_WITHIN, Book
from habitbot.core.check_in import CheckedIn, amount_on, set_amount
from habitbot.core.day import DAY
from habitbot.core.habits import find_habit
from habitbot.core.limits import is_limit
from habitbot.core.refusal import NotCounted
from habitbot.core.telling import check_named
from habitbot.texts import amounts as texts
from habitbot.texts import amounts_typed as reading
from habitbot.texts.amounts_named import find_target
from habitbot.texts.habits import changed_toast
from habitbot.texts.words import Words

HEARD_FOR = timedelta(minutes=5)
"""So long after an amount a further one need only be typed."""


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        Of(AmountsTap).shows(amounts_screen),
        tap(AmountTap, on_amount),
        tap(AmountTypedTap, on_type_amount),
        shows(WhichAmountTap, which_amount_screen),
        shows(WhichLimitTap, which_limit_screen),
        Of(CountsTap).shows(counts_screen),
        Of(UnitsTap).shows(units_screen),
        shows(TargetsTap, targets_screen),
        tap(TargetTap, on_target),
        tap(NamedTargetTap, on_named_target),
        Of(TinyAmountsTap).shows(tiny_amounts_screen),
        tap(TinyAmountTap, on_tiny_amount),
        tap(AddingUpTap, on_adding_up),
        tap(UncountTap, on_uncount),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {
        AmountTypedTap.QUESTION: takes(on_amount_typed),
        UnitsTap.QUESTION: takes(on_unit_typed),
        TargetsTap.QUESTION: takes(on_target_typed),
        TinyAmountsTap.QUESTION: takes(on_tiny_amount_typed),
    }


def replies() -> list[OnReply]:
    """The words this feature takes up though nobody asked for them."""
    return [on_reply, on_was_all]


def ways_back() -> dict[str, WayBack]:
    """Where its questions are left to."""
    return {
        AmountTypedTap.QUESTION: way_for(AmountTypedTap, answered_screen),
        UnitsTap.QUESTION: Of(UnitsTap).way(habit_screen),
        TargetsTap.QUESTION: way_for(
            TargetsTap, lambda book, scene, tap: habit_screen(book, scene, tap.habit_id)
        ),
        TinyAmountsTap.QUESTION: Of(TinyAmountsTap).way(counts_screen),
    }


def asked_again() -> dict[str, WayBack]:
    """What shows its quick answers again, once a typed one was refused."""
    return {
        AmountTypedTap.QUESTION: way_for(AmountTypedTap, amount_question_screen),
        UnitsTap.QUESTION: Of(UnitsTap).way(units_screen),
        TargetsTap.QUESTION: _ask_target_again,
        TinyAmountsTap.QUESTION: Of(TinyAmountsTap).way(tiny_amounts_screen),
    }


async def on_amount(context: Context, tap: AmountTap) -> None:
    """So much, the whole day's; it sets what it says, however often it is tapped."""
    async with context.book() as book:
        context.wait_meanwhile(book, AmountTypedTap.QUESTION)
        habit = find_habit(book, tap.habit_id)
        _check_unit(habit.target_on(tap.day), tap.unit, is_one=habit.counts_alike_all(tap.day))
        checked = _set_amount(book, context, tap, tap.amount, is_all=tap.is_all)
        toast, kept = _toast(context.words, checked), NOTHING_KEPT
        if context.is_pressed_by_words:
            toast, kept = "", _noted(context.words, checked)
        screen = answered_screen(book, context.scene, tap, kept)
    context.show(screen, toast)


async def on_type_amount(context: Context, tap: AmountTypedTap) -> None:
    """Wait for an amount."""
    async with context.book() as book:
        screen = amount_question_screen(book, context.scene, tap)
        context.ask(book, tap.QUESTION, tap)
    context.show(screen)


def on_amount_typed(context: Context, book: Book, typed: str) -> Screen:
    """The amount, the whole day's; behind a plus it comes on top of what there is.

    Under a prompt, which asks about the day, a plain number says that no more will come.
    """
    asked = context.asked(AmountTypedTap)
    target = find_habit(book, asked.habit_id).target_on(asked.day)
    if target is None:
        raise NotCounted
    said = reading.without_plus(typed)
    amount = reading.read_amount(said, target.unit, context.language, target.word)
    if amount is None:
        line = texts.not_read(context.words, target.unit)
        line = _not_read(context, said, line, target.unit, target.word)
        return _again(context, book, line)
    if target.is_doubtful(amount):
        context.ask(book, asked.QUESTION, asked)
        likelier = reading.likelier_night(typed, context.language)
        return doubted_screen(context.scene, asked, target, amount, likelier)
    return _keep_typed(book, context, asked, typed, amount)


async def on_reply(context: Context, _: int | None, typed: str) -> Taken:
    """What asks for an amount, where these words are one though nothing waits for them.

    A message that came by itself leaves the ear to the page below which it came. Where a day's card
    asks for several amounts, the unit tells which one it is.
    """
    async with context.look() as book:
        asking = (tap for tap in _heard(book, context) if _is_amount(book, context, tap, typed))
        heard = next(asking, None)
        named = _named(book, context, typed, heard)
    if isinstance(named, Screen):
        context.show(named)
        return True
    return heard or named or False


async def on_was_all(context: Context, message_id: int | None, typed: str) -> Taken:
    """That no more came of a limit, on whatever page it is typed, while its day is open: today's,
    or yesterday's that nobody called all."""
    if message_id is not None or not says_that_was_all(typed, context.words):
        return False
    async with context.look() as book:
        data = hear_was_all(book, context.today, context.today - DAY)
    return Press(data) if data else False


def _named(
    book: Book, context: Context, typed: str, heard: AmountTypedTap | None
) -> AmountTypedTap | Screen | None:
    """What of the day's card counts in the unit that was typed, unless something else asks."""
    day = _day_asked(context)
    if day is None or not (heard is None or heard.is_further):
        return None
    said_of = heard.habit_id if heard else None
    return hear_amount(book, context.scene, day, typed, context.language, said_of)


def _day_asked(context: Context) -> date | None:
    """The day of the card seen last, or replied to; one of another day is meant not for long."""
    card = context.tap_seen(MoreTap, DAY)
    if card is not None and card.day != context.today:
        card = context.tap_seen(MoreTap, ANSWER_WITHIN)
    return card.day if card else None


def _heard(book: Book, context: Context) -> list[AmountTypedTap]:
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


def _is_amount(book: Book, context: Context, tap: AmountTypedTap, typed: str) -> bool:
    """Whether words are an amount for it.

    Where one was just said on a card, a plus or what is counted must be said with the number:
    "+2", "4 glasses".
    """
    habit, language = book.habits.get(tap.habit_id), context.language
    target = habit.target_on(tap.day) if habit else None
    if target is None:
        return False
    said, is_added = reading.without_plus(typed), reading.added(typed) is not None
    if reading.read_amount(said, target.unit, language, target.word) is None:
        return False
    is_number = is_added and (target.unit.is_time or reading.is_number(said, language))
    return not tap.is_further or is_number or reading.names_unit(typed, target, language)


def _keep_typed(
    book: Book, context: Context, tap: AmountTypedTap, typed: str, amount: int
) -> Screen:
    """Keep a typed amount, and tell what was understood."""
    is_added = reading.added(typed) is not None
    before = (amount_on(book, tap.habit_id, tap.day) or 0) if is_added else 0
    is_all = not is_added and tap.is_prompted
    checked = _set_amount(book, context, tap, before + amount, is_all=is_all)
    kept = _noted(context.words, checked, is_added=is_added)
    target = checked.habit.target_on(checked.day)
    if target is not None and reading.is_rounded(typed, target.unit, context.language):
        kept = replace(kept, line=texts.rounded_line(context.words, kept.line))
    return answered_screen(book, context.scene, tap, kept)


async def on_target(context: Context, tap: TargetTap) -> None:
    """So many a day from today on; one's own word is always typed."""
    if tap.unit is AmountUnit.OWN:
        raise NotATap
    async with context.book() as book:
        screen = _choose(book, context, tap.habit_id, tap.unit, tap.amount, is_most=tap.is_most)
    context.show(screen, changed_toast(context.words))


async def on_named_target(context: Context, tap: NamedTargetTap) -> None:
    """What stands in the habit's name, a day from today on."""
    async with context.book() as book:
        habit = find_habit(book, tap.habit_id)
        named = find_target(habit.name, context.language)
        if named is None or sign_of(texts.named_label(context.words, named)) != tap.sign:
            raise NotATap
        screen = _choose(
            book, context, habit.id, named.unit, named.amount, named.word, is_most=named.is_most
        )
    context.show(screen, changed_toast(context.words))


def on_unit_typed(context: Context, book: Book, typed: str) -> Screen:
    """What it counts, typed: a known unit, a word of one's own, or either with its number."""
    habit_id = context.asked(UnitsTap).habit_id
    is_limited = is_limit(find_habit(book, habit_id).name)
    is_most = reading.is_most_typed(typed, is_most=is_limited)
    unit, named = reading.read_unit(typed), _read_named(typed, context.language)
    if named is not None:
        return _choose(book, context, habit_id, *named, is_most=is_most)
    if unit is not None:
        tap = TargetsTap(habit_id, unit, is_most)
        return context.asking(book, targets_screen(book, context.scene, tap))
    check_named(typed)
    if (word := clean_word(reading.without_limit(typed)))[:1].isalpha():
        tap = TargetsTap(habit_id, AmountUnit.OWN, is_most)
        context.ask(book, tap.QUESTION, tap, word=word)
        return word_screen(book, context.scene, tap, word)
    line = texts.unit_not_read(context.words)
    return _again(context, book, _not_read(context, typed, line, AmountUnit.OWN))


def on_target_typed(context: Context, book: Book, typed: str) -> Screen:
    """So many a day, typed; of one's own word with it, or of the one that is known already."""
    asked = context.asked(TargetsTap)
    word = _word_asked(context) or own_word(find_habit(book, asked.habit_id), asked.unit)
    read = _read_target(typed, asked.unit, context.language, word)
    if read is None:
        line = texts.target_not_read(context.words, asked.unit, has_word=bool(word))
        return _again(context, book, _not_read(context, typed, line, asked.unit, word))
    is_most = reading.is_most_typed(typed, is_most=asked.is_most)
    return _choose(book, context, asked.habit_id, *read, is_most=is_most)


async def on_tiny_amount(context: Context, tap: TinyAmountTap) -> None:
    """So little still counts."""
    async with context.book() as book:
        habit = find_habit(book, tap.habit_id)
        is_one = habit.counts_one_thing and habit.counts_alike_all(context.today)
        _check_unit(habit.target, tap.unit, is_one=is_one)
        set_tiny_amount(book, tap.habit_id, tap.amount, today=context.today)
        screen = counts_screen(book, context.scene, tap.habit_id)
    context.show(screen, changed_toast(context.words))


def on_tiny_amount_typed(context: Context, book: Book, typed: str) -> Screen:
    """So little still counts, typed; it is smaller than what the day is to reach."""
    habit_id = context.asked(TinyAmountsTap).habit_id
    target = find_habit(book, habit_id).target
    if target is None:
        raise NotCounted
    amount = reading.read_amount(typed, target.unit, context.language, target.word)
    if amount is None or not 0 < amount < target.amount:
        line = texts.tiny_not_read(context.words, target)
        return _again(context, book, line)
    set_tiny_amount(book, habit_id, amount, today=context.today)
    return counts_screen(book, context.scene, habit_id)


async def on_adding_up(context: Context, tap: AddingUpTap) -> None:
    """A day's amounts add up, or one says it whole."""
    async with context.book() as book:
        set_adding_up(book, tap.habit_id, adds_up=tap.adds_up, today=context.today)
        screen = counts_screen(book, context.scene, tap.habit_id)
    context.show(screen, changed_toast(context.words))


async def on_uncount(context: Context, tap: UncountTap) -> None:
    """Just yes or no from today on."""
    async with context.book() as book:
        set_target(book, tap.habit_id, None, today=context.today)
        screen = habit_screen(book, context.scene, tap.habit_id)
    context.show(screen, changed_toast(context.words))


def _check_unit(target: Target | None, unit: int | None, *, is_one: bool) -> None:
    """Raise NotATap for a number of something else than the habit counts.

    `is_one`: nothing else was counted then, so that a button without a sign of it is right.
    """
    if target is not None and not (is_one if unit is None else unit == unit_sign(target)):
        raise NotATap


def _set_amount(
    book: Book, context: Context, tap: AmountTap | AmountTypedTap, amount: int, *, is_all: bool
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


def _choose(
    book: Book,
    context: Context,
    habit_id: int,
    unit: AmountUnit,
    amount: int,
    word: str = "",
    *,
    is_most: bool,
) -> Screen:
    choose_target(book, habit_id, unit, amount, today=context.today, is_most=is_most, word=word)
    return counts_screen(book, context.scene, habit_id)


def _read_named(typed: str, language: str) -> tuple[AmountUnit, int, str] | None:
    """A number with what it counts: a known unit, or a word of the person's own."""
    if known := reading.find_amount(typed, language):
        unit, amount = known
        return unit, reading.within(typed, unit, amount), ""
    own = _read_own(typed, language)
    return (AmountUnit.OWN, *own) if own else None


def _read_own(typed: str, language: str) -> tuple[int, str] | None:
    own = reading.read_own(typed, language)
    if own is None:
        return None
    amount, word = own
    return reading.within(typed, AmountUnit.OWN, amount, word), word


def _word_asked(context: Context) -> str:
    """One's own word, where it was typed before its number."""
    return context.left.facts.get("word", "") if context.left else ""


def _read_target(
    typed: str, unit: AmountUnit, language: str, word: str
) -> tuple[AmountUnit, int, str] | None:
    """A number of that unit, or of the person's own word; time is never that."""
    if unit is AmountUnit.OWN and (own := _read_own(typed, language)):
        return unit, *own
    if unit is AmountUnit.OWN and not word:
        return _read_named(typed, language)
    amount = reading.read_amount(reading.without_limit(typed), unit, language, word)
    return None if amount is None else (unit, reading.within(typed, unit, amount, word), word)


def _not_read(context: Context, typed: str, line: str, unit: AmountUnit, word: str = "") -> str:
    """What is said of words that hold no number, or one that can be two."""
    readings = reading.two_readings(typed, context.language, word)
    if unit is AmountUnit.HOURS:
        readings = reading.glued_readings(typed) or readings
    return texts.two_readings_line(context.words, *readings) if readings else line


def _again(context: Context, book: Book, line: str) -> Screen:
    """The same question once more with its buttons, and what is possible."""
    if context.left is None:
        raise NotATap
    context.wait_on(book)
    return Screen(line, rows=asked_again()[context.left.question](context, book).rows)


def _ask_target_again(context: Context, book: Book) -> Screen:
    asked, word = context.asked(TargetsTap), _word_asked(context)
    if word:
        return word_screen(book, context.scene, asked, word)
    return targets_screen(book, context.scene, asked)


def _noted(words: Words, checked: CheckedIn, *, is_added: bool = False) -> Kept:
    """What the day has in all, once it was said in words, and the cheer that no toast brings."""
    told = texts.added_line if is_added else texts.noted_line
    return Kept(told(words, _so_far(words, checked)), cheer=round_cheer(words, checked))


def _toast(words: Words, checked: CheckedIn) -> str:
    target = checked.habit.target_on(checked.day)
    if checked.mark is None and target is not None and checked.amount is not None:
        return texts.open_toast(words, target, checked.amount)
    return checked_toast(words, checked)


def _so_far(words: Words, checked: CheckedIn) -> str:
    target, is_open = checked.habit.target_on(checked.day), checked.mark is None
    return texts.so_far_text(words, target, checked.amount, is_open=is_open) if target else ""
