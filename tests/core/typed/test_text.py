"""What people type: names in any script survive, and what only machines see does not."""

import unicodedata

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from habitbot.core.refusal import NameEmpty, NameTooLong, NoteTooLong
from habitbot.core.typed.text import (
    clean_line,
    clean_name,
    clean_note,
    count_characters,
    cut_text,
    read_number,
    split_list,
    split_names,
)

FAMILY = "👩\u200d👩\u200d👧\u200d👦"
SCOTLAND = "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"

KEPT_AS_TYPED = [
    "Read one page",
    "Lire une page à l’aube",
    "¿Qué aprendí hoy?",
    "Ölüm değil, ğüzel bir yürüyüş",
    "Đọc một trang sách",
    "Прочитать страницу",
    "Διάβασε μία σελίδα",
    "קריאת עמוד אחד",
    "اقرأ صفحة واحدة",
    "می\u200cخواهم بخوانم",
    "एक पृष्ठ पढ़ें",
    "क्\u200dष",
    "র\u200d্যাব",
    "ශ්\u200dරී",
    "読書を一頁",
    "读一页书",
    "책 한 쪽 읽기",
    "อ่านหนึ่งหน้า",
    "მხოლოდ ერთი გვერდი",
    "አንድ ገጽ",
    "🧘",
    "❤️",
    "🏃🏽\u200d♂️ run",
    FAMILY,
    "👩🏽\u200d💻 ship it",
    "❤️\u200d🔥",
    "🇺🇦🇩🇪",
    "1️⃣ thing",
    SCOTLAND,
    "葛\U000e0100飾",
    "<b>bold</b> & \"quoted\" 'words'",
    "</a><a href=tg://user?id=1>",
    "&lt;script&gt;",
    "*_[markdown](x)_*`",
    "=SUM(A1:A9)",
    "'; DROP TABLE habits; --",
    "{name} %s %(x)s {0}",
    "../../etc/passwd",
    "C:\\con\\nul",
    "/start",
    "null",
    "0",
    "T\u0336e\u0336x\u0336t\u0336",
]

CLEANED = [
    ("  two\t\tspaces \n", "two spaces"),
    ("line\nbreak\r\nand\u2028more\u0085here", "line break and more here"),
    ("no\u00a0break\u3000space", "no break space"),
    ("nul\x00 bell\x07 escape\x1b[31m", "nul bell escape[31m"),
    ("del\x7f c1\x9b", "del c1"),
    ("lone \ud800surrogate\udfff", "lone surrogate"),
    ("private \ue000\U000f0000use", "private use"),
    ("none\ufffe\U0001ffff\ufdd0", "none"),
    ("gpj.exe\u202efdp", "gpj.exefdp"),
    ("\u2066isolate\u2069 \u202aembed\u202c \u200emark\u200f\u061c", "isolate embed mark"),
    ("zero\u200bwidth\u2060joined\ufeff", "zerowidthjoined"),
    ("soft\u00adhyphen", "softhyphen"),
    ("\u200dloose\u200d joiner\u200c", "loose joiner"),
    ("a\u200d 1\u200d2", "a 12"),
    ("dou\u200d\u200dble", "double"),
    ("filler\u3164\u115f\uffa0\u2800", "filler"),
    ("tag\U000e0041\U000e007fs", "tags"),
    ("\u0301no base", "no base"),
    ("\ufe0fvariant \ufe0f\ufe0f", "variant"),
    ("cafe\u0301", "café"),
    ("Å\u200b\u030a", unicodedata.normalize("NFC", "Å\u030a")),
    ("e\u200b\u0301", "é"),
    ("x" * 64 + "\u200b" * 900, "x" * 64),
    (" " * 900 + "far right", "far right"),
]

EMPTY = [
    "",
    " ",
    "\n\t",
    "\u200b\u200d\ufeff",
    "\u202e",
    "\u3164",
    "\u2800",
    "\x00",
    "\u0301\u0301",
]


def test_the_table_of_hostile_names_is_long_enough() -> None:
    assert len({*KEPT_AS_TYPED, *(typed for typed, _ in CLEANED), *EMPTY}) >= 60


@pytest.mark.parametrize("typed", KEPT_AS_TYPED)
def test_a_name_in_any_script_is_kept_as_typed(typed: str) -> None:
    assert clean_name(typed) == unicodedata.normalize("NFC", typed)


@pytest.mark.parametrize(("typed", "kept"), CLEANED)
def test_what_only_machines_see_goes(typed: str, kept: str) -> None:
    assert clean_name(typed) == kept


@pytest.mark.parametrize("typed", EMPTY)
def test_a_name_nobody_could_read_is_refused(typed: str) -> None:
    with pytest.raises(NameEmpty):
        clean_name(typed)
    assert clean_line(typed) == ""


def test_a_family_is_one_character() -> None:
    assert count_characters(FAMILY) == count_characters(SCOTLAND) == 1
    assert clean_name("é" * 64)
    assert clean_name(FAMILY * 20)


@pytest.mark.parametrize("typed", ["x" * 65, FAMILY * 21, "a" + "\u0336" * 300])
def test_a_name_of_more_than_64_characters_or_512_bytes_is_refused(typed: str) -> None:
    with pytest.raises(NameTooLong) as refused:
        clean_name(typed)
    assert refused.value.most == 64


def test_a_note_keeps_its_lines() -> None:
    assert clean_note(" one\r\n\r\n  two \u202e\n\n") == "one\n\ntwo"


def test_a_note_of_more_than_a_thousand_characters_is_refused() -> None:
    assert len(clean_note("é" * 1000)) == 1000
    with pytest.raises(NoteTooLong) as refused:
        clean_note("x" * 1001)
    assert refused.value.most == 1000


hostile = st.text(
    st.characters()
    | st.sampled_from("\u200c\u200d\ufe0f\ufe0e🏴👩💻🏽\u0301\u3164\u202e\u00ad\u034f\u2060क्ष \n")
    | st.sampled_from("\U000e0067\U000e007f\ud800\ue000\ufdd0"),
    max_size=40,
)


@given(hostile)
def test_a_clean_name_stays_as_it_is(typed: str) -> None:
    once = clean_line(typed)
    assert clean_line(once) == once


@given(hostile)
def test_nothing_unseen_is_left(typed: str) -> None:
    line = clean_line(typed)
    assert not regex.search(r"[\p{Cc}\p{Cs}\p{Co}\p{Bidi_Control}\u200B\u2060\uFEFF]", line)
    assert line == " ".join(line.split())
    assert line.encode().decode() == line
    assert unicodedata.is_normalized("NFC", line)


@pytest.mark.parametrize("typed", ["...", "!!!", " - ", "¿?", "«»", "。、"])
def test_punctuation_alone_is_no_name(typed: str) -> None:
    with pytest.raises(NameEmpty):
        clean_name(typed)


@pytest.mark.parametrize("typed", ["🧘", "7", "C++", "$", "→", "读"])
def test_a_name_may_be_short_and_odd(typed: str) -> None:
    assert clean_name(typed) == typed


@given(st.lists(st.sampled_from(["a", "é", "👨‍👩‍👧", "🇩🇪", "क्षि", "\n"])), st.integers(2, 30))
def test_a_text_is_cut_behind_whole_characters(characters: list[str], most: int) -> None:
    text = "".join(characters)
    cut = cut_text(text, most)
    assert len(cut) <= most
    if cut != text:
        kept = regex.findall(r"\X", cut.removesuffix("…"))
        assert kept == regex.findall(r"\X", text)[: len(kept)]
        assert len(cut) + len(regex.findall(r"\X", text)[len(kept)]) > most


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Ben, Uma; and Karl", ["Ben", "Uma", "Karl"]),
        ("Ben,and Karl", ["Ben", "Karl"]),
        ("Ben and Uma AND Karl", ["Ben", "Uma", "Karl"]),
        ("Anna und Jörg\nLuis y Eva", ["Anna", "Jörg", "Luis", "Eva"]),
        ("Anne et Yves & Ben + Uma", ["Anne", "Yves", "Ben", "Uma"]),
        ("سارة، Ben", ["سارة", "Ben"]),
        ("Andy, Sandy Etienne, Malcolm Y", ["Andy", "Sandy Etienne", "Malcolm Y"]),
        ("Ben and Lea", ["Ben", "Lea"]),
        ("Ben, Lea & Tom", ["Ben", "Lea", "Tom"]),
        ("Dr. Meyer, PhD", ["Dr. Meyer, PhD"]),
        ("Uma Rao, M.Sc., MBA and Ben", ["Uma Rao, M.Sc., MBA", "Ben"]),
        ("Ben, Dr. Meyer", ["Ben", "Dr. Meyer"]),
        ("Martin Luther King, Jr.", ["Martin Luther King, Jr."]),
        ("Meyer, Dipl.-Ing., Lea", ["Meyer, Dipl.-Ing.", "Lea"]),
        ("Müller & Sons", ["Müller & Sons"]),
        ("Müller und Söhne, Ben", ["Müller und Söhne", "Ben"]),
        ("Weber & Co. KG", ["Weber & Co. KG"]),
        ("Acme, Inc. & Lea", ["Acme, Inc.", "Lea"]),
        ("Rossi + Partners", ["Rossi + Partners"]),
        ("H&M", ["H&M"]),
        ("Ben and Son Ye-jin", ["Ben", "Son Ye-jin"]),
        ("Ben, Ma & Bao", ["Ben", "Ma", "Bao"]),
        ("Li Bao, MA", ["Li Bao, MA"]),
        (" , and ", []),
        ("", []),
    ],
)
def test_names_are_told_apart_by_what_people_write_between_them(
    typed: str, names: list[str]
) -> None:
    assert list(split_names(typed)) == names


NO_TITLES = st.from_regex(r"[A-Z][a-z]{2,8}x", fullmatch=True)


@given(st.lists(NO_TITLES, max_size=6), st.data())
def test_whatever_stands_between_names_none_is_lost(names: list[str], data: st.DataObject) -> None:
    between = st.sampled_from([", ", " and ", ";", "\n", " & ", ", und ", "+"])
    typed = "".join(name + data.draw(between) for name in names[:-1]) + "".join(names[-1:])
    assert list(split_names(typed)) == names


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("5", 5),
        ("about 5.", 5),
        ("٧", 7),
        ("+5", 5),
        ("- 5", 5),
        ("A-5", 5),
        ("-5", None),
        ("about −5", None),
        ("3 or 5", None),
        ("3.5", None),
        ("many", None),
    ],
)
def test_a_number_is_read_where_there_is_one_and_none_below_zero(
    typed: str, number: int | None
) -> None:
    assert read_number(typed) == number


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("money, freedom,time for family and friends", 3),
        ("money; freedom\ntime", 3),
        ("金、自由，时间", 3),
        ("1,5 days off", 1),
        ("money, , …", 1),
        ("time and money", 1),
        ("…", 0),
    ],
)
def test_a_list_has_as_many_parts_as_stand_between_its_commas(typed: str, parts: int) -> None:
    assert len(split_list(typed)) == parts
