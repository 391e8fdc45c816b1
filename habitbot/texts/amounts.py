"""Amounts: how they are said, and what is asked about them."""

from datetime import date
from decimal import Decimal

from msgspec.structs import replace

from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import Average
from habitbot.core.typed.text import fold
from habitbot.texts.amounts_typed import glued_readings, is_measured, two_readings
from habitbot.texts.check_in import day_label
from habitbot.texts.words import Words

LONGEST_SIGN = 2
"""Letters of what stands for a measure's name: km, l, ml."""


def amount_text(words: Words, target: Target, amount: int) -> str:
    """An amount with its unit: "7½ hours", "7 h 20 min", "3 glasses", "20 push-ups"."""
    unit = target.unit
    if unit is AmountUnit.HOURS and amount % 30 == 0:
        return _plural_hours(words, amount)
    if unit is AmountUnit.HOURS:
        return _hours_and_minutes(words, amount)
    number = number_text(words, target, amount)
    if unit is AmountUnit.MINUTES:
        return words.say("{amount} min", amount=number)
    if unit is AmountUnit.OWN:
        return _own(words, target, amount, number)
    return _counted(words, unit, number, _plural(amount, unit.one))


def _own(words: Words, target: Target, amount: int, number: str) -> str:
    """A word of one's own is known in one form; any other number is said beside the target."""
    if _has_word_for(words, target, amount):
        return words.say("{amount} {word}", amount=number, word=target.word)
    if amount < target.amount:
        return _part_of(words, number, amount_text(words, target, target.amount))
    return _beside_target(words, target, number)


def _has_word_for(words: Words, target: Target, amount: int) -> bool:
    """Whether the word fits a number: one that takes the form of that it was chosen with.

    Signs like "km" have but one.
    """
    one, is_sign = target.unit.one, is_measured(target.word) and len(target.word) <= LONGEST_SIGN
    forms = {words.form_of(Decimal(said) / one) for said in (amount, target.amount)}
    return target.unit is not AmountUnit.OWN or is_sign or len(forms) == 1


def _beside_target(words: Words, target: Target, number: str) -> str:
    return words.say("{amount} ({target})", amount=number, target=target_text(words, target))


def _plural_hours(words: Words, amount: int) -> str:
    number = _halves(amount)
    plural = 1 if number == "½" else _plural(amount, 60)
    return words.count("{amount} hour", "{amount} hours", plural, amount=number)


def _hours_and_minutes(words: Words, amount: int) -> str:
    hours, minutes = divmod(amount, 60)
    if not hours:
        return words.say("{minutes} minutes", minutes=minutes)
    return words.say("{hours} h {minutes} min", hours=hours, minutes=minutes)


def _counted(words: Words, unit: AmountUnit, number: str, plural: int) -> str:
    match unit:
        case AmountUnit.PAGES:
            return words.count("{amount} page", "{amount} pages", plural, amount=number)
        case AmountUnit.GLASSES:
            return words.count("{amount} glass", "{amount} glasses", plural, amount=number)
        case _:
            return words.count("{amount} time", "{amount} times", plural, amount=number)


def _plural(amount: int, one: int) -> int:
    """The number by which a language chooses its form; what is no whole number counts as many."""
    return amount // one if amount % one == 0 else max(2, amount // one)


def _halves(minutes: int) -> str:
    hours, is_half = divmod(minutes, 60)
    return f"{hours or ''}½" if is_half else str(hours)


def number_text(words: Words, target: Target, amount: int) -> str:
    """The number of an amount alone: "7½", "7:20", "45", "2.5"."""
    if target.unit is AmountUnit.MINUTES:
        return str(amount)
    if target.unit is AmountUnit.HOURS:
        return _halves(amount) if amount % 30 == 0 else f"{amount // 60}:{amount % 60:02}"
    return words.decimal(Decimal(amount) / target.unit.one)


def target_text(words: Words, target: Target) -> str:
    """What a day is to reach, or not to exceed."""
    amount = amount_text(words, target, target.amount)
    if target.is_most:
        return words.say("at most {amount}", amount=amount)
    return words.say("at least {amount}", amount=amount)


def so_far_text(words: Words, target: Target, amount: int | None, *, is_open: bool = False) -> str:
    """How a day stands: "20 of 30 min", "6½ hours", "1 (at most 2 glasses)"; "" for no amount.

    `is_open`: the day has no mark yet: "1 of at most 2 glasses so far".
    """
    if amount is None:
        return ""
    if target.unit is AmountUnit.HOURS and max(amount, target.amount) < AmountUnit.HOURS.one:
        target = replace(target, unit=AmountUnit.MINUTES)
    number = number_text(words, target, amount)
    if target.is_most and is_open:
        return _limit_so_far(words, target, amount)
    if target.is_most:
        return _beside_target(words, target, number)
    if target.adds_up and amount < target.amount:
        return _part_of(words, number, amount_text(words, target, target.amount))
    return amount_text(words, target, amount)


def _part_of(words: Words, number: str, target: str) -> str:
    return words.say("{amount} of {target}", amount=number, target=target)


def _limit_so_far(words: Words, target: Target, amount: int) -> str:
    number = number_text(words, target, amount)
    if amount > target.amount:
        said = target_text(words, target)
        return words.say("{amount} so far, {target}", amount=number, target=said)
    goal = amount_text(words, target, target.amount)
    return words.say("{amount} of at most {target} so far", amount=number, target=goal)


def was_all_question(words: Words) -> str:
    """Asks whether no more came, where some of a limit was counted."""
    return words.say("Was that all?")


def eve_question(words: Words, name: str, target: Target, amount: int) -> str:
    """Asks the same the day after, where nobody said so."""
    return words.say(
        "{name}, yesterday: {amount}. Was that all?",
        name=words.shown(name),
        amount=_amount_beside(words, name, target, amount),
    )


def _amount_beside(words: Words, name: str, target: Target, amount: int) -> str:
    """An amount behind the name; a word of one's own is said of the number it was chosen with."""
    if target.unit is not AmountUnit.OWN:
        return amount_text(words, target, amount)
    number = number_text(words, target, amount)
    if fold(target.word) in fold(name):
        return number
    return _part_of(words, number, target_text(words, target))


def more_came_label(words: Words) -> str:
    """It was not; to the amounts of that day."""
    return words.say("It was more…")


def that_was_all_label(words: Words) -> str:
    """No more came than was said."""
    return words.say("That was all")


def in_all_label(words: Words, target: Target, amount: int, *, is_over: bool) -> str:
    """So much on the whole day, on a button beside those that add some."""
    if not amount and is_over:
        return words.say("None at all")
    if not amount:
        return words.say("None today")
    return words.say("{amount} in all", amount=number_text(words, target, amount))


def offer_label(words: Words, target: Target, amount: int, *, is_last: bool) -> str:
    """The whole day's amount on a button; the last one may stand for more."""
    number = number_text(words, target, amount)
    if is_last:
        return words.say("{amount}+", amount=number)
    if target.unit is AmountUnit.MINUTES:
        return amount_text(words, target, amount)
    return number


def more_label(words: Words, target: Target, amount: int) -> str:
    """So much more, on a button."""
    number = number_text(words, target, amount)
    return words.say("+{amount}", amount=number)


def type_label(words: Words) -> str:
    """Type the amount."""
    return words.say("Type it…")


def open_label(words: Words) -> str:
    """To the amounts, from a habit's menu."""
    return words.say("🔢 How much…")


def question(words: Words, target: Target, *, is_over: bool) -> str:
    """Above the amounts of a day, which may be over; words count, too."""
    if target.unit is AmountUnit.HOURS and not target.adds_up:
        return words.say("How long? Tap or type: 7:30, or in bed and up: 23:10 6:40")
    if target.is_said_last and not is_over:
        return words.say("So far, or in all? Tap or type.")
    if target.is_said_last:
        return words.say("How much in all, that day? Tap or type.")
    if target.adds_up:
        return words.say("How much in all? Tap or type.")
    return words.say("How much? Tap or type.")


def asked_question(words: Words, target: Target, day: date, today: date) -> str:
    """Asks for a typed amount."""
    when = day_label(words, day, today)
    if target.is_said_last and day == today:
        return words.say("{day}: how much so far? A number is plenty.", day=when)
    if target.unit is AmountUnit.HOURS:
        return words.say("{day}: how long, in all? For example: 7:30, or 23:10 6:40", day=when)
    if target.unit is AmountUnit.MINUTES:
        return words.say("{day}: how long, in all? For example: 45, or 1h 20m", day=when)
    return words.say("{day}: how many, in all? A number is plenty.", day=when)


def unit_names(words: Words) -> dict[AmountUnit, str]:
    return {
        AmountUnit.HOURS: words.say("hours"),
        AmountUnit.MINUTES: words.say("minutes"),
        AmountUnit.TIMES: words.say("times"),
        AmountUnit.PAGES: words.say("pages"),
        AmountUnit.GLASSES: words.say("glasses"),
    }


def not_read(words: Words, unit: AmountUnit) -> str:
    """The typed words hold no amount of that kind."""
    if unit.is_time:
        return words.say("I couldn't read a time in that. For example: 7:30, 7.5 or 1h 20m")
    return words.say("I couldn't read one number in that. For example: 3")


def another_kind_line(words: Words, target: Target) -> str:
    """A number of something else was typed, which is never so many of what is counted."""
    own = target.unit is AmountUnit.OWN
    return words.say(
        "I can't turn that into {unit}. How many was it? A number is plenty.",
        unit=words.shown(target.word) if own else unit_names(words)[target.unit],
    )


def two_readings_line(words: Words, large: str, small: str) -> str:
    """The typed number can be two; asks for it in other signs."""
    return words.say(
        "Is that {large}, or {small}? Please type it once more, in one of these two ways.",
        large=large,
        small=small,
    )


def unread_line(
    words: Words, typed: str, line: str, unit: AmountUnit, language: str, word: str = ""
) -> str:
    """What is said of words that hold no number, or one that can be two."""
    readings = two_readings(typed, language, word)
    if unit is AmountUnit.HOURS:
        readings = glued_readings(typed) or readings
    return two_readings_line(words, *readings) if readings else line


def noted_line(words: Words, so_far: str) -> str:
    """What was understood of a typed amount."""
    return words.say("Noted: {amount}", amount=so_far)


def noted_of_day_line(words: Words, day: str, so_far: str) -> str:
    """The same of a day that the card does not show: "Yesterday: 1 (at most 2 coffees). Noted."."""
    return words.say("{day}: {amount}. Noted.", day=day, amount=so_far)


def added_line(words: Words, so_far: str) -> str:
    """What there is of the day in all, once some was added."""
    return words.say("Added. Now: {amount}", amount=so_far)


def rounded_line(words: Words, line: str) -> str:
    """The same, where parts of a minute were left out."""
    return words.say("{line} (whole minutes)", line=line)


def doubted_question(
    words: Words, target: Target, amount: int, likelier: int | None, *, so_far: int | None
) -> str:
    """Asks once whether that was meant, or another that it can be; `so_far` is what there was.

    Where amounts of a day add up it would be all of them.
    """
    asked = amount_text(words, target, amount)
    if likelier is None and so_far is not None and target.adds_up:
        return words.say("{amount} in all?", amount=asked)
    if likelier is None:
        return words.say("{amount}?", amount=asked)
    likely = amount_text(words, target, likelier)
    return words.say("{likely}, or {amount}?", likely=likely, amount=asked)


def meant_label(words: Words) -> str:
    """It was."""
    return words.say("Yes")


def not_meant_label(words: Words) -> str:
    """It was not; type another one."""
    return words.say("No, another…")


def open_toast(words: Words, target: Target, amount: int) -> str:
    """Some of it is there, and the day is open for more; over a limit, with a kind word."""
    so_far = so_far_text(words, target, amount, is_open=True)
    if not target.is_most:
        return words.say("{amount}. More may come.", amount=so_far)
    if amount > target.amount:
        return words.say("{amount}. Good that you count it.", amount=so_far)
    return words.say("{amount}.", amount=so_far)


def goal_line(words: Words, target: Target, *, is_ahead: bool) -> str:
    """On a habit's page: what a day is to reach; `is_ahead`: today is asked for something else."""
    asked = target_text(words, target)
    if is_ahead:
        return words.say("🔢 Each day from tomorrow on: {target}", target=asked)
    return words.say("🔢 Each day: {target}", target=asked)


def average_line(words: Words, target: Target, average: Average) -> str:
    """On a habit's page: how much it was lately."""
    return words.count(
        "Last 4 weeks: {amount}, on one day",
        "Last 4 weeks: {amount} a day, on {number} days",
        average.days,
        amount=amount_text(words, target, _rounded(target, average)),
    )


def week_line(words: Words, target: Target, average: Average) -> str:
    """In a week's text: how much it was in all, or a day where a day is said whole."""
    if target.adds_up:
        amount = _sum_text(words, target, average)
        return words.count(
            "{amount} on one day", "{amount} in all, on {number} days", average.days, amount=amount
        )
    amount = amount_text(words, target, _rounded(target, average))
    return words.count(
        "{amount}, said on one day",
        "{amount} a day, said on {number} days",
        average.days,
        amount=amount,
    )


def _sum_text(words: Words, target: Target, average: Average) -> str:
    """A sum; many minutes are said in hours, and what a day asks for beside no sum of several."""
    total = average.total
    if average.days > 1 and not _has_word_for(words, target, total):
        return number_text(words, target, total)
    is_long = target.unit is AmountUnit.MINUTES and total >= 120
    in_hours = replace(target, unit=AmountUnit.HOURS)
    return amount_text(words, in_hours if is_long else target, total)


def _rounded(target: Target, average: Average) -> int:
    """A mean to be said: to a minute, or to a tenth."""
    if target.unit.is_time:
        return average.a_day
    return (average.a_day + 5) // 10 * 10
