"""Amounts: what people type for them, how they are said, and what is asked about them."""

import re
import unicodedata
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from msgspec.structs import replace

from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import Average
from habitbot.core.limit_words import A_DAY, AT_LEAST, AT_MOST, BELOW, OR_LESS, UP_TO
from habitbot.core.limits import Bound, bound_in, is_limit, says_least
from habitbot.core.typed import fold
from habitbot.texts.check_in import day_label
from habitbot.texts.own_names import in_english, number_signs
from habitbot.texts.times import TENS, UNITS, read_span
from habitbot.texts.words import SOURCE, Words

MOST_LETTERS = 100
DAY_MINUTES = 24 * 60

FRACTIONS = {"¼": ".25", "½": ".5", "¾": ".75"}
QUARTERS = {"¼": (1, 4), "½": (1, 2), "¾": (3, 4)}
NUMBER_WORDS = {**{name: number for number, name in enumerate(UNITS.split())}, **TENS}
TWO_WORDS = re.compile(rf"(?i)\b({'|'.join(TENS)})[ -]({'|'.join(UNITS.split()[1:10])})\b(?!-)")
PHRASES = {
    "an hour and a half": "1.5 h",
    "half an hour": "30 min",
    "quarter of an hour": "15 min",
    "an hour": "1 h",
    "none": "0",
    "nothing": "0",
}

HOUR = r"(?: ?(?:h|hrs?|hours?|std|stunden?)\b\.?)"
MINUTE = r"(?: ?(?:m|min|mins|minutes?|minuten)\b\.?| ?['′])"
END = r"(?![.,]?\d)"
NUMBER = (
    rf"\d{{1,3}}(?:[ ']\d{{3}})+(?:[.,]\d\d?)?{END}|\d{{1,3}}(?:,\d{{3}})+(?:\.\d\d?)?{END}"
    rf"|\d{{1,3}}(?:\.\d{{3}})+(?:,\d\d?)?{END}|\d+(?:[.,]\d+)?|[.,]\d+"
)
GROUPED = re.compile(r"([1-9]\d{0,2}(?:[ ,.']\d{3})+)(?:[,.](\d\d?))?")
ONE_GROUP = re.compile(r"(?<![\d.,])[1-9]\d{0,2}([,.])\d{3}(?![.,]?\d)")
CLOCKED = re.compile(rf"(\d{{1,2}})(?: ?[:h] ?|{HOUR} ?(?:and )?)([0-5]?\d)(?:{MINUTE}|{HOUR})?")
HOURS = re.compile(rf"({NUMBER}){HOUR}")
MINUTES = re.compile(rf"({NUMBER}){MINUTE}")
BARE = re.compile(NUMBER)
PARTS = re.compile(rf"({NUMBER}){MINUTE}?")
WORDED = re.compile(rf"({NUMBER})(?: ?\D*)?")
CLOCK = r"\d{1,2}(?:[:.h]\d{2}(?: ?[ap]m)?| ?[ap]m)"
NIGHT = re.compile(rf"({CLOCK})[ ,;>→-]+({CLOCK})")
GLUED = re.compile(r"([1-9])([0-5]\d)")
MOST_GLUED = 600
"""So many minutes are as likely a night as the hours and minutes that the same digits say."""

ABOUT = re.compile(r"^(?:(?:about|around|ca\.?|circa|~|only|just|in all)\s*)+")
UNIT_WORDS = {
    AmountUnit.HOURS: "h hr hrs hour hours std stunde stunden hora horas heure heures",
    AmountUnit.MINUTES: "m min mins minute minutes minuten minuto minutos",
    AmountUnit.TIMES: "time times x mal vez veces fois",
    AmountUnit.PAGES: "page pages seite seiten pagina paginas",
    AmountUnit.GLASSES: "glass glasses glas glaser vaso vasos verre verres",
}
"""In English, German, Spanish and French, without accents."""

UNITS_BY_WORD = {word: unit for unit, words in UNIT_WORDS.items() for word in words.split()}
NAMED = re.compile(rf"(?<![\w:.,/-])({NUMBER})[ -]?({'|'.join(UNITS_BY_WORD)})(?![\w-])")
MEASURES = (
    "kg kilo kilos kilogram kilograms kilogramm km kilometer kilometers kilometre kilometres"
    " kilometro kilometros l liter liters litre litres litro litros mi mile miles meile meilen"
)
"""Own words of which there may be a thousandth: 1.250 km."""

BEFORE = rf"\b(?:{AT_MOST.pattern}|{BELOW.pattern}|{UP_TO.pattern}|to)[\s.:]*"
BEHIND = rf"(?:{AT_MOST.pattern}|{OR_LESS.pattern}|{AT_LEAST.pattern})(?!\w)"
LIMITED = (
    re.compile(rf"{BEFORE}({NUMBER})\s+(\D+)"),
    re.compile(rf"({NUMBER})\s+{BEHIND}\s+(\D+)"),
    re.compile(rf"({NUMBER})\s+(\D+?)[\s,(]+{BEHIND}"),
)
"""A number with its word in a limit: "at most 2 coffees", "2 or less coffees", "2 coffees max"."""

AROUND_A_WORD = re.compile(
    rf"^(?:\s*{BEHIND}[\s.]+)+|(?:[\s,(]+(?:{BEHIND}|{A_DAY.pattern}(?!\w))[).]*)+$", re.IGNORECASE
)
"""What stands around the word for what is counted, where no more than it was asked for."""

BEFORE_A_NUMBER = re.compile(
    rf"^(?:{AT_LEAST.pattern}|{AT_MOST.pattern}|{BELOW.pattern}|{UP_TO.pattern})(?!\w)[\s.:]*",
    re.IGNORECASE,
)
"""What a typed target may begin with."""

BEHIND_A_WORD = re.compile(
    r"\s*(?:[,.;:(–—]|\b(?:a day|per|each|every|daily|before|after|until|when|pro|taglich|vor|nach"
    r"|bis|antes|despues|avant|apres|(?:am|al|par|por) (?:day|dia|jour|tag))\b).*"
)
"""What follows the word for what is counted: "coffees a day"."""

LONGEST_WORD = 20
OWN = re.compile(rf"\D*?({NUMBER})\s*(.*)")


def read_amount(typed: str, unit: AmountUnit, language: str = SOURCE, word: str = "") -> int | None:
    """The amount meant by what was typed, as amounts are kept; None where it isn't understood.

    Time is taken as "7.5", "7,5", "7½", "7:30", "1h 20m", "45 min", or as the times of going to
    bed and of waking: "23:10 6:40". Behind a dot, two digits that are no quarter are minutes;
    three digits that can be a time or minutes ("450") are neither.
    Hours and minutes are known in that language and in English. `word` is the person's own for
    what is counted. Three digits behind a comma or a dot:

    | typed       | hours | minutes, pages, most own words | km, kg, litres                        |
    |-------------|-------|--------------------------------|---------------------------------------|
    | 1,200 1.200 | 1.2   | 1200                           | as the language writes it: 1200 or 1.2|
    | 1 200 1'200 | 1200  | 1200                           | 1200                                  |
    """
    text = _plain(typed, language)
    if len(text) > MOST_LETTERS or not text:
        return None
    if unit is AmountUnit.HOURS and glued_readings(text):
        return None
    if unit.is_time:
        return _read_time(text, unit)
    found = WORDED.fullmatch(text)
    if found is None or two_readings(found[1], language, word):
        return None
    return round(_number(found[1], _grouping(word, language)) * unit.one)


def read_own(typed: str, language: str = SOURCE) -> tuple[int, str] | None:
    """A number and the word for what it counts: "20 push-ups"; None where one is missing."""
    words = " ".join(typed.split())
    found = OWN.fullmatch(_digits(with_digits(words)))
    if found is None or len(words) > MOST_LETTERS:
        return None
    word = AROUND_A_WORD.sub("", f" {found[2].strip(' .!')}").strip(" .!")
    if not word[:1].isalpha() or two_readings(found[1], language, word):
        return None
    return round(_number(found[1], _grouping(word, language)) * AmountUnit.OWN.one), word


def two_readings(typed: str, language: str, word: str = "") -> tuple[str, str] | None:
    """The two numbers that "1.200 km" may be where the language writes no dot; mostly None."""
    said = _digits(typed)
    number, named = ONE_GROUP.search(said), OWN.fullmatch(said)
    if number is None or number[1] in number_signs(language):
        return None
    if not _is_measure(word or (named[2].strip(" .!") if named else "")):
        return None
    return re.sub(r"\D", "", number[0]), number[0].rstrip("0").rstrip(",.")


def read_unit(typed: str) -> AmountUnit | None:
    """The unit that a word names in English, German, Spanish or French; None for any other."""
    return UNITS_BY_WORD.get(fold(typed).strip(" .!?"))


def names_unit(typed: str, target: Target, language: str = SOURCE) -> bool:
    """Whether a number is typed with what is counted: "4 glasses"."""
    if target.unit is AmountUnit.OWN:
        own = read_own(typed, language)
        return own is not None and _alike(own[1], target.word)
    known = find_amount(typed, language)
    return (
        known is not None
        and known[0].is_time == target.unit.is_time
        and (known[0].is_time or known[0] is target.unit)
    )


def _alike(one: str, other: str) -> bool:
    """The same word, of one or of many."""
    first, second = fold(one), fold(other)
    return first.rstrip("s") == second.rstrip("s")


def is_rounded(typed: str, unit: AmountUnit, language: str = SOURCE) -> bool:
    """Whether what was typed has parts of a minute, which are not kept."""
    found = PARTS.fullmatch(_plain(typed.lstrip(" +"), language))
    return found is not None and unit is AmountUnit.MINUTES and _number(found[1]) % 1 != 0


def added(typed: str) -> str | None:
    """What was typed behind a plus, which comes on top of what there is: "+2"; else None."""
    text = unicodedata.normalize("NFKC", typed).strip()
    return text[1:] if text.startswith("+") else None


def without_limit(typed: str) -> str:
    """What was typed without the words that only say that its number is the most or the least."""
    said = BEFORE_A_NUMBER.sub("", " ".join(typed.split()))
    return AROUND_A_WORD.sub("", said)


def with_digits(typed: str) -> str:
    """The same with its English number words as digits, where it has no number else."""
    if BARE.search(_digits(typed)):
        return typed
    typed = TWO_WORDS.sub(_added_up, typed)
    for name, number in NUMBER_WORDS.items():
        typed = re.sub(rf"(?i)\b{name}\b(?!-)", str(number), typed)
    return typed


def _added_up(said: re.Match[str]) -> str:
    """A number of two words as digits: "twenty-five"."""
    return str(sum(NUMBER_WORDS[word.casefold()] for word in said.groups()))


def is_most_typed(typed: str, *, is_most: bool) -> bool:
    """Whether a typed target is not to be exceeded; `is_most`, where its words say neither."""
    if says_least(typed):
        return False
    return is_most or is_limit(typed)


def within(typed: str, unit: AmountUnit, amount: int, word: str = "") -> int:
    """The most that the words allow: of what comes whole, "less than 3" is 2 at most."""
    is_whole = not unit.is_time and not _is_measure(word) and amount % unit.one == 0
    if bound_in(typed) is Bound.BELOW and is_whole and amount:
        return amount - unit.one
    return amount


def find_amount(name: str, language: str = SOURCE) -> tuple[AmountUnit, int] | None:
    """The one amount in a habit's words, with its unit: "Walk five minutes"; else None."""
    found = NAMED.findall(fold(_plain(name, language)))
    if len(found) != 1:
        return None
    (number, word) = found[0]
    unit = UNITS_BY_WORD[word]
    grouping = "" if unit is AmountUnit.HOURS else ",."
    amount = round(_number(number, grouping) * unit.one)
    return (unit, amount) if 0 < amount <= unit.most else None


def find_target(name: str, language: str = SOURCE) -> Target | None:
    """What a habit's words ask to be counted: "Walk five minutes", "At most 2 coffees"."""
    is_most = bound_in(name) is not None
    if not is_most and is_limit(name) and not says_least(name):
        return None
    if known := find_amount(name, language):
        unit, amount = known
        return Target(unit, within(name, unit, amount), is_most=is_most)
    limited = _limited(fold(_plain(name, language))) if is_most else None
    if limited is None:
        return None
    number, said = limited
    word = _word_in(name, said)
    amount = within(name, AmountUnit.OWN, round(_number(number) * AmountUnit.OWN.one), word)
    if not word or not 0 < amount <= AmountUnit.OWN.most:
        return None
    return Target(AmountUnit.OWN, amount, is_most=True, word=word)


def _limited(name: str) -> tuple[str, str] | None:
    """The one number with its word that a name limits."""
    for pattern in LIMITED:
        if found := pattern.findall(name):
            return found[0] if len(found) == 1 else None
    return None


def _word_in(name: str, said: str) -> str:
    """The word for what is counted as it stands in the name; nothing for a long one."""
    word = BEHIND_A_WORD.sub("", said.strip())
    if not word[:1].isalpha() or len(word) > LONGEST_WORD:
        return ""
    start = fold(name).find(word)
    typed = name[start : start + len(word)]
    return typed if fold(typed) == word else word


def _plain(typed: str, language: str) -> str:
    """What was typed in small letters, with plain digits, dashes and blanks."""
    text = " ".join(_digits(typed[: MOST_LETTERS + 1]).casefold().split())
    text = in_english(text, language)
    for phrase, meant in PHRASES.items():
        text = re.sub(rf"\b{phrase}\b", meant, text)
    for name, number in NUMBER_WORDS.items():
        text = re.sub(rf"\b{name}\b", str(number), text)
    text = re.sub(r"(?<=\d) and a half\b", ".5", text)
    return ABOUT.sub("", text).rstrip(" .!?")


def _digits(typed: str) -> str:
    """Digits of any script as ours, fractions as decimals, one kind of dash."""
    text = "".join(str(unicodedata.decimal(sign, sign)) for sign in typed)
    for sign, (above, below) in QUARTERS.items():
        text = re.sub(rf"(?<![\d/.,]){above}/{below}(?![\d/])", sign, text)
    text = re.sub(r"(?<=\d) (?=[¼½¾])", "", text)
    for sign, decimal in FRACTIONS.items():
        text = re.sub(rf"(?<!\d){sign}", f"0{decimal}", text).replace(sign, decimal)
    text = text.replace("\u066b", ".").replace("\u066c", ",").replace("’", "'")
    text = unicodedata.normalize("NFKC", text)
    return re.sub("[\u2010-\u2015\u2212]", "-", text)


def _number(said: str, grouping: str = ",.") -> Decimal:
    """A number with a comma or a dot before its decimals.

    Three digits behind one of `grouping` are thousands; behind a blank, an apostrophe, or several
    times, they always are.
    """
    found = GROUPED.fullmatch(said)
    one = ONE_GROUP.fullmatch(said)
    if found is None or (one and one[1] not in grouping):
        return Decimal(said.replace(",", "."))
    whole = re.sub(r"\D", "", found[1])
    return Decimal(f"{whole}.{found[2] or 0}")


def _grouping(word: str, language: str) -> str:
    """Which of comma and dot stand between thousands of it."""
    return number_signs(language)[0] if _is_measure(word) else ",."


def _is_measure(word: str) -> bool:
    return fold(word) in MEASURES.split()


def _read_time(text: str, unit: AmountUnit) -> int | None:
    night = _read_night(text)
    if night is not None:
        return night
    if found := CLOCKED.fullmatch(text):
        return int(found[1]) * 60 + int(found[2])
    if found := HOURS.fullmatch(text):
        return _hours(found[1])
    if found := MINUTES.fullmatch(text):
        return _whole(_number(found[1]))
    if BARE.fullmatch(text) is None:
        return None
    return _hours(text) if unit is AmountUnit.HOURS else _whole(_number(text))


def _whole(minutes: Decimal) -> int:
    """Whole minutes; half of one is rounded up, as people do."""
    return int(minutes.to_integral_value(ROUND_HALF_UP))


def _hours(said: str) -> int:
    """Hours in minutes: "730" is half past seven, and so is "7.30"."""
    if re.fullmatch(r"\d{3,4}", said) and int(said[-2:]) < 60:
        return int(said[:-2]) * 60 + int(said[-2:])
    whole, _, minutes = said.replace(",", ".").partition(".")
    if len(minutes) == 2 and int(minutes) < 60 and int(minutes) % 25:
        return int(whole or "0") * 60 + int(minutes)
    return round(_number(said, grouping="") * 60)


def _read_night(text: str) -> int | None:
    """From going to bed to waking, over midnight; two times with a colon, am or pm between."""
    found = NIGHT.fullmatch(text)
    both = f"{found[1]} - {found[2]}" if found else text
    span = read_span(both) if re.search(r"\d[:.h]\d\d|\d ?[ap]m\b|^1[3-9]\b|^2\d\b", both) else None
    if span is None:
        return None
    start, end = (60 * at.hour + at.minute for at in span)
    return (end - start) % DAY_MINUTES


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
        return words.say("{amount} {word}", amount=number, word=target.word)
    return _counted(words, unit, number, _plural(amount, unit.one))


def _plural_hours(words: Words, amount: int) -> str:
    number = _halves(amount)
    return words.count("{amount} hour", "{amount} hours", _plural(amount, 60), amount=number)


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
    number = number_text(words, target, amount)
    if target.is_most and is_open:
        return _limit_so_far(words, target, amount)
    if target.is_most:
        return words.say("{amount} ({target})", amount=number, target=target_text(words, target))
    if target.adds_up and amount < target.amount:
        goal = amount_text(words, target, target.amount)
        return words.say("{amount} of {target}", amount=number, target=goal)
    return amount_text(words, target, amount)


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
        amount=amount_text(words, target, amount),
    )


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


def not_read(words: Words, unit: AmountUnit) -> str:
    """The typed words hold no amount of that kind."""
    if unit.is_time:
        return words.say("I couldn't read a time in that. For example: 7:30, 7.5 or 1h 20m")
    return words.say("I couldn't read one number in that. For example: 3")


def two_readings_line(words: Words, large: str, small: str) -> str:
    """The typed number can be two; asks for it in other signs."""
    return words.say(
        "Is that {large}, or {small}? Please type it once more, in one of these two ways.",
        large=large,
        small=small,
    )


def noted_line(words: Words, so_far: str) -> str:
    """What was understood of a typed amount."""
    return words.say("Noted: {amount}", amount=so_far)


def added_line(words: Words, so_far: str) -> str:
    """What there is of the day in all, once some was added."""
    return words.say("Added. Now: {amount}", amount=so_far)


def rounded_line(words: Words, line: str) -> str:
    """The same, where parts of a minute were left out."""
    return words.say("{line} (whole minutes)", line=line)


def doubted_question(words: Words, target: Target, amount: int) -> str:
    """Asks once whether such a long night was meant."""
    return words.say("{amount}?", amount=amount_text(words, target, amount))


def meant_label(words: Words) -> str:
    """It was."""
    return words.say("Yes")


def not_meant_label(words: Words) -> str:
    """It was not; type another one."""
    return words.say("No, another…")


def glued_readings(typed: str) -> tuple[str, str] | None:
    """The two times that "450" may be, as a clock shows it and in minutes; mostly None.

    More minutes than anybody sleeps are no second reading: "730" is half past seven.
    """
    found = GLUED.fullmatch(_digits(typed).strip(" .!?"))
    if found is None or int(found[0]) > MOST_GLUED:
        return None
    return f"{found[1]}:{found[2]}", f"{found[0]} min"


def open_toast(words: Words, target: Target, amount: int) -> str:
    """Some of it is there, and the day is open for more; over a limit, with a kind word."""
    so_far = so_far_text(words, target, amount, is_open=True)
    if not target.is_most:
        return words.say("{amount}. More may come.", amount=so_far)
    if amount > target.amount:
        return words.say("{amount}. Good that you count it.", amount=so_far)
    return words.say("{amount}.", amount=so_far)


def counts_label(words: Words) -> str:
    """Let a habit count, or change what it counts."""
    return words.say("🔢 It counts…")


def goal_line(words: Words, target: Target) -> str:
    """On a habit's page: what a day is to reach."""
    return words.say("🔢 Each day: {target}", target=target_text(words, target))


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
        amount = _sum_text(words, target, average.total)
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


def _sum_text(words: Words, target: Target, total: int) -> str:
    """A sum; many minutes are said in hours."""
    is_long = target.unit is AmountUnit.MINUTES and total >= 120
    in_hours = replace(target, unit=AmountUnit.HOURS)
    return amount_text(words, in_hours if is_long else target, total)


def _rounded(target: Target, average: Average) -> int:
    """A mean to be said: to a minute, or to a tenth."""
    if target.unit.is_time:
        return average.a_day
    return (average.a_day + 5) // 10 * 10


def target_page_text(words: Words, target: Target) -> str:
    """What a habit counts, with all there is to it."""
    lines = [goal_line(words, target)]
    if target.tiny is not None:
        tiny = amount_text(words, target, target.tiny)
        lines.append(words.say("Tiny version: {amount} counts, too", amount=tiny))
    lines.append(
        words.say("Amounts of one day add up.")
        if target.adds_up
        else words.say("One amount says the whole day.")
    )
    if target.is_said_last:
        lines.append(words.say("The day stays open until you say that was all."))
    return "\n".join(lines)


def units_question(words: Words, *, has_target: bool) -> str:
    """Asks what a habit counts."""
    if has_target:
        return words.say("What shall it count from today on? Earlier days stay as they are.")
    return words.say("Just yes or no so far. What shall it count? Tap or type, like: 20 push-ups")


def units_label(words: Words) -> str:
    """Count something else."""
    return words.say("Another unit")


def named_label(words: Words, target: Target) -> str:
    """Count what stands in the habit's words already."""
    line = target_text(words, target)
    return line[:1].upper() + line[1:]


def count_label(words: Words, target: Target) -> str:
    """The same, under a habit that was just added."""
    return words.say("🔢 Count: {target}", target=target_text(words, target))


def hours_of_sleep_label(words: Words) -> str:
    """Count how long the nights are."""
    return words.say("🔢 Count hours of sleep…")


def unit_label(words: Words, unit: AmountUnit) -> str:
    """A unit on its button."""
    labels = {
        AmountUnit.HOURS: words.say("🕗 Hours"),
        AmountUnit.MINUTES: words.say("⏱ Minutes"),
        AmountUnit.TIMES: words.say("🔁 Times"),
        AmountUnit.PAGES: words.say("📖 Pages"),
        AmountUnit.GLASSES: words.say("🥛 Glasses"),
        AmountUnit.OWN: words.say("Own word…"),
    }
    return labels[unit]


def target_question(words: Words, unit: AmountUnit, *, is_most: bool) -> str:
    """Asks for the target; words count, too."""
    names = {
        AmountUnit.HOURS: words.say("hours"),
        AmountUnit.MINUTES: words.say("minutes"),
        AmountUnit.TIMES: words.say("times"),
        AmountUnit.PAGES: words.say("pages"),
        AmountUnit.GLASSES: words.say("glasses"),
    }
    if unit is AmountUnit.OWN:
        return own_question(words, is_most=is_most)
    if is_most:
        return words.say("At most how many {unit} a day? Tap or type.", unit=names[unit])
    return words.say(
        "At least how many {unit} a day? Small enough for a bad day. Tap or type.",
        unit=names[unit],
    )


def own_question(words: Words, *, is_most: bool) -> str:
    """Asks for a number and its word."""
    if is_most:
        return words.say("At most how many of what a day? For example: 2 coffees")
    return words.say("At least how many of what a day? For example: 20 push-ups")


def unit_not_read(words: Words) -> str:
    """The typed words name nothing that could be counted."""
    return words.say("What shall it count? A word is plenty, like: pages. Or: 20 push-ups")


def word_question(words: Words, word: str, *, is_most: bool) -> str:
    """Asks how many of what the person's own word names."""
    if is_most:
        return words.say(
            "{word}: at most how many a day? A number is plenty.", word=words.shown(word)
        )
    return words.say(
        "{word}: at least how many a day? Small enough for a bad day. A number is plenty.",
        word=words.shown(word),
    )


def target_not_read(words: Words, unit: AmountUnit, *, has_word: bool) -> str:
    """The typed words hold no target of that kind."""
    if unit is AmountUnit.OWN and not has_word:
        return words.say("I need a number and a word. For example: 20 push-ups")
    return not_read(words, unit)


def direction_label(words: Words, *, is_most: bool) -> str:
    """To the other kind of target."""
    return words.say("At most instead") if is_most else words.say("At least instead")


def change_label(words: Words) -> str:
    """Another target."""
    return words.say("Another amount")


def tiny_label(words: Words) -> str:
    """Choose the tiny amount."""
    return words.say("Tiny amount")


def tiny_question(words: Words, target: Target) -> str:
    """Asks for the amount of the tiny version."""
    return words.say(
        "How little still counts as the tiny version of {target}?",
        target=amount_text(words, target, target.amount),
    )


def tiny_not_read(words: Words, target: Target) -> str:
    """What was typed is no amount below the target."""
    return words.say(
        "A number smaller than {target}, please, or tap one.",
        target=amount_text(words, target, target.amount),
    )


def no_tiny_label(words: Words) -> str:
    """No tiny version of that kind."""
    return words.say("None")


def adding_label(words: Words, *, adds_up: bool) -> str:
    """To the other way in which amounts say a day."""
    return words.say("Let it add up") if adds_up else words.say("Say the day whole")


def uncount_label(words: Words) -> str:
    """Count nothing any more."""
    return words.say("Just yes or no")
