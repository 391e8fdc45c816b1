"""What people type: names and notes in any script, without what only machines can see."""

import re
import unicodedata
from itertools import takewhile

import regex

from habitbot.core.refusal import AnswerEmpty, NameEmpty, NameTooLong, NoteTooLong

MOST_NAME_CHARACTERS = 64
BYTES_A_CHARACTER = 8
MOST_NOTE_CHARACTERS = 1000

UNSEEN = regex.compile(
    r"(?V1)[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\u2800"
    r"--[\u200C\u200D\p{Variation_Selector}\U000E0020-\U000E007F]]"
)
"""Controls, surrogates, private use, bidi controls, fillers and zero-width characters."""

STRAY = regex.compile(
    r"""(?xV1)
      (?<! [\p{L}\p{M}\p{Emoji_Modifier}\p{Extended_Pictographic}] ) [\u200C\u200D]
    | [\u200C\u200D] (?! [[\p{L}\p{M}\p{Extended_Pictographic}]--\p{Variation_Selector}] )
    | (?<! [\p{L}\p{N}\p{P}\p{S}] ) \p{Variation_Selector}
    | (?<! \U0001F3F4 [\U000E0020-\U000E007E]* ) [\U000E0020-\U000E007F]
    """
)
"""What shapes its neighbours, where there are none: joiners belong between letters or emoji,
variation selectors behind a sign, tags behind a black flag (🏴󠁧󠁢󠁳󠁣󠁴󠁿)."""

APOSTROPHES = "'’‘ʼ`´"
"""However phones and people write them, be it as single quotes."""

QUOTES = frozenset("\"“”„«»'‘’‚")
CLOSING = QUOTES - {"„", "‚"}
"""What people set around words that are meant just so, and what of it may end them."""

NO_APOSTROPHES = str.maketrans("", "", APOSTROPHES)
STRAIGHT_APOSTROPHES = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
CHARACTER = regex.compile(r"\X")
PUNCTUATION = regex.compile(r"[\p{P}\s]*")
RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""The blocks that Unicode keeps for scripts from right to left, with their digits and signs.

`regex` knows the letters themselves, but lets other threads run at each search, and each name
that is shown is searched.
"""

TITLES = r"jr|sr|esq|phd|mba|msc|bsc|cpa|dr|prof|dipl|ing|iii?|iv|(?-i:MD|MA|BA|JD|RN)"
ABBREVIATED = r"\p{L}{1,3}(?:\.\p{L}{1,3})+"
FIRMS = r"inc|ltd|llc|llp|plc|gmbh|ag|kg|co|cie|company|partners?|associates|team|family"
SONS = r"sons?|söhne|bro(?:ther)?s|brüder|fils|frères|hijos|filhos|figli"
"""What stands behind a name and is none: a title ("PhD", "M.D."), or the end of a firm's name."""

BETWEEN_NAMES = regex.compile(
    rf"""(?xi) (?: [,;+/،、；，\n] | (?<=\s)& | &(?=\s) | (?<=[\s,;&+/])(?:and|und|y|et)(?=\s) )
    (?! \s* (?: (?:{TITLES}|{ABBREVIATED}|{FIRMS}|{SONS}) \b [\s.-]* )++
      (?: [,;&+/،、；，\n] | (?<=\s)(?:and|und|y|et)\s | $ ) )"""
)
"""What stands between names."""

BETWEEN_ITEMS = re.compile(r"[;،、，；\n]|(?<!\d),|,(?!\d)")
"""What stands between the parts of a list; a comma within a number does not."""

BETWEEN_PARTS = re.compile(rf"(?i:{BETWEEN_ITEMS.pattern}|(?<=\s)(?:and|und|y|et|&)(?=\s))")
"""What stands between them, or within one: "research and development"."""

BELOW_ZERO = regex.compile(r"(?:^|[^\W\d_]\s)\s*[-\u2010-\u2015\u2212]\d|(?i)\bminus\s*\d")

LEADING_MARKS = regex.compile(r"(?V1)^[\p{M}\u200C\u200D\s]+")


def clean_name(typed: str) -> str:
    """A name as it is kept: one clean line of 64 characters, as people count them, at most.

    Raises NameEmpty if nothing is left but punctuation, NameTooLong also beyond 8 bytes for each.
    """
    name = clean_line(typed)
    if PUNCTUATION.fullmatch(name):
        raise NameEmpty
    return name


def clean_line(typed: str, most: int = MOST_NAME_CHARACTERS) -> str:
    """A name that may be empty, like an anchor. Raises NameTooLong."""
    line = _clean(typed)
    if len(line.encode()) > BYTES_A_CHARACTER * most or count_characters(line) > most:
        raise NameTooLong(most)
    return line


def clean_note(typed: str) -> str:
    """A note as it is kept: clean lines, 1,000 characters at most. Raises NoteTooLong."""
    note = "\n".join(_clean(line) for line in typed.splitlines()).strip()
    if len(note) > MOST_NOTE_CHARACTERS:
        raise NoteTooLong(MOST_NOTE_CHARACTERS)
    return note


def add_lines(noted: str, typed: str) -> str:
    """A note with more lines below those it has; what stands there already, once.

    Raises NoteTooLong.
    """
    lines = (*noted.splitlines(), *clean_note(typed).splitlines())
    return clean_note("\n".join(dict.fromkeys(lines)))


def clean_answer(typed: str, most: int = MOST_NAME_CHARACTERS) -> str:
    """A short answer that is no name, as it is kept: one clean line.

    Raises AnswerEmpty and NameTooLong.
    """
    line = clean_line(typed, most)
    check_said(line)
    return line


def clean_sentence(typed: str) -> str:
    """A longer answer as it is kept: one clean line. Raises AnswerEmpty and NoteTooLong."""
    line = " ".join(clean_note(typed).split())
    check_said(line)
    return line


def split_names(typed: str) -> tuple[str, ...]:
    """The names in what was typed, as they stand there between commas, words for "and", or lines.

    "Ben, Uma; and Karl" are three; "Dr. Meyer, PhD", "Müller & Sons" and "H&M" are one each. What
    looks the same can't be told apart: "Marks and Spencer" are two, and so are "Meyer, Anna", while
    somebody who is called Co or Ing goes with the name before.
    """
    return tuple(name for part in BETWEEN_NAMES.split(typed) if (name := part.strip()))


def split_list(typed: str) -> tuple[str, ...]:
    """The parts of a list, as they stand there between commas, semicolons or lines.

    "Time for family and friends" is one.
    """
    parts = (part.strip() for part in BETWEEN_ITEMS.split(typed))
    return tuple(part for part in parts if not PUNCTUATION.fullmatch(part))


def split_parts(typed: str) -> tuple[str, ...]:
    """The same, and between words for "and": they may be several, or one that is called so."""
    parts = (part.strip() for part in BETWEEN_PARTS.split(typed))
    return tuple(part for part in parts if not PUNCTUATION.fullmatch(part))


def check_said(typed: str) -> None:
    """Raise AnswerEmpty where an answer has nothing but punctuation once it is cleaned."""
    if PUNCTUATION.fullmatch(_clean(typed)):
        raise AnswerEmpty


def is_question(typed: str) -> bool:
    """Whether it asks something, by its last sign."""
    return typed.rstrip().endswith(("?", "？", "؟"))


def is_quoted(typed: str) -> bool:
    """Whether words stand in quotes, and so are meant just as they are."""
    said = typed.strip()
    return len(said) > 1 and said[0] in QUOTES and said[-1] in CLOSING


def without_quotes(typed: str) -> str:
    """Words without the one pair of quotes they stand in; all others as they are."""
    inside = typed.strip()[1:-1]
    is_one_pair = is_quoted(typed) and QUOTES.isdisjoint(inside.translate(NO_APOSTROPHES))
    return inside.strip() if is_one_pair and inside.strip() else typed


def without_apostrophes(text: str) -> str:
    """A text without apostrophes, however they are typed."""
    return text.translate(NO_APOSTROPHES)


def straight_apostrophes(text: str) -> str:
    """A text in which each of them is typed as "'"."""
    return text.translate(STRAIGHT_APOSTROPHES)


def count_characters(text: str) -> int:
    """How many characters people see: a flag or a family is one."""
    return len(text) if text.isascii() and "\r" not in text else len(_split(text))


def cut_line(text: str, most: int) -> str:
    """A line shortened to that many characters, as people count them, with an ellipsis."""
    characters = text if text.isascii() else _split(text)
    return text if len(characters) <= most else "".join(characters[: most - 1]).rstrip() + "…"


def cut_text(text: str, most: int) -> str:
    """A text of at most that many code points, cut behind whole characters, with an ellipsis."""
    if len(text) <= most:
        return text
    ends = (found.end() for found in CHARACTER.finditer(text))
    return text[: max(takewhile(lambda end: end < most, ends), default=0)] + "…"


def has_right_to_left(text: str) -> bool:
    """Whether any letter is of a script that runs from right to left."""
    if text.isascii():
        return False
    return any(unicodedata.bidirectional(one) in {"R", "AL"} for one in RIGHT_TO_LEFT.findall(text))


def is_below_zero(typed: str) -> bool:
    """Whether a number stands in it behind a minus: "-3", "in minus 3 days", but not "22 -7"."""
    return BELOW_ZERO.search(typed[:MOST_NOTE_CHARACTERS]) is not None


def read_number(typed: str) -> int | None:
    """The one whole number in what was typed, in any script's digits; None for none or several.

    None also for one below zero.
    """
    if is_below_zero(typed):
        return None
    digits = "".join(str(unicodedata.decimal(sign, sign)) for sign in typed[:MOST_NOTE_CHARACTERS])
    found = regex.findall(r"(?<![\d.,])\d+(?![\d.,]*\d)", digits)
    return int(found[0]) if len(found) == 1 and len(found[0]) < 10 else None


def fold(text: str) -> str:
    """A text to be compared with others: neither accents nor capitals matter."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _split(text: str) -> list[str]:
    """The characters that people see; each is one of the text's own or several."""
    return CHARACTER.findall(text)


def _clean(typed: str) -> str:
    seen = UNSEEN.sub("", " ".join(typed.split()))
    line = LEADING_MARKS.sub("", STRAY.sub("", seen))
    return unicodedata.normalize("NFC", " ".join(line.split()))
