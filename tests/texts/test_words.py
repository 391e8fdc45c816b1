"""Words: facts, plurals, dates and lists in a person's language, and translators' files."""

import logging
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.texts.catalogue import BadCatalogue, facts_of
from habitbot.texts.words import (
    ISOLATE,
    POP_ISOLATE,
    PSEUDO,
    SOURCE,
    Words,
    languages,
    words_for,
)

ENGLISH = Words(SOURCE)
LONGER = Words(PSEUDO)
SUNDAY = date(2026, 11, 22)
ARABIC = "اقرأ صفحة"

DAYS = ("{number} day", "{number} days")
RUSSIAN = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

msgid "Hi {name}."
msgstr "Привет, {name}!"

msgid "{number} day"
msgid_plural "{number} days"
msgstr[0] "{number} день"
msgstr[1] "{number} дня"
msgstr[2] "{number} дней"

#, fuzzy
msgid "Saved."
msgstr "Спасено."
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a Russian catalogue."""
    (tmp_path / "ru.po").write_text(RUSSIAN, encoding="utf-8")
    return tmp_path


def test_facts_stand_where_the_sentence_names_them() -> None:
    assert ENGLISH.say("{kept} of {due} kept", kept=3, due=4) == "3 of 4 kept"


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 days"), (1, "1 day"), (2, "2 days"), (21, "21 days")]
)
def test_english_has_a_form_for_one_and_a_form_for_all_other_numbers(
    number: int, said: str
) -> None:
    assert ENGLISH.count(*DAYS, number) == said


def test_a_day_is_written_out_with_its_weekday_first() -> None:
    assert ENGLISH.date(SUNDAY) == "Sunday, 22 November"
    assert ENGLISH.date(SUNDAY, "EEE d MMM") == "Sun 22 Nov"
    assert ENGLISH.month(SUNDAY) == "Nov"


def test_a_clock_has_24_hours() -> None:
    assert ENGLISH.time(time(20, 5)) == "20:05"
    assert ENGLISH.time(time(0, 30)) == "00:30"


def test_weeks_are_counted_from_monday() -> None:
    assert [ENGLISH.weekday(number, is_short=True) for number in (0, 6)] == ["Mon", "Sun"]
    assert ENGLISH.weekday(SUNDAY.weekday()) == "Sunday"


def test_several_things_are_one_phrase() -> None:
    assert ENGLISH.list_of(["Mon"]) == "Mon"
    assert ENGLISH.list_of(["Mon", "Wed", "Fri"]) == "Mon, Wed and Fri"


def test_a_share_is_whole_percents() -> None:
    assert ENGLISH.percent(0.0519) == "5 %"
    assert ENGLISH.percent(1.0) == "100 %"


@pytest.mark.parametrize("name", [ARABIC, "לקרוא דף", "Read اقرأ", "\ufdfa", "𞤀𞤣𞤤𞤢𞤥"])
def test_a_name_written_from_right_to_left_does_not_turn_the_line_around_it(name: str) -> None:
    assert ENGLISH.say("{habit}: done", habit=name) == f"{ISOLATE}{name}{POP_ISOLATE}: done"
    assert ENGLISH.count(*DAYS, 2) == "2 days"
    assert ENGLISH.shown(name) == f"{ISOLATE}{name}{POP_ISOLATE}"


@pytest.mark.parametrize("name", ["Read one page", "Прочитать", "読む", "🏃🏽‍♀️", "ελληνικά", ""])
def test_other_names_stay_as_they_were_typed(name: str) -> None:
    assert ENGLISH.shown(name) == name


@pytest.mark.parametrize("typed", ["“so”", '"so"', "«so»", "„so“", "'so'", "so"])
def test_what_was_typed_in_quotes_is_said_in_one_pair_of_them(typed: str) -> None:
    assert ENGLISH.say("“{typed}”: shall I?", typed=typed) == "“so”: shall I?"
    assert ENGLISH.count("“{typed}”: one", "“{typed}”: more", 1, typed=typed) == "“so”: one"


@pytest.mark.parametrize("typed", ["“so” and “that”", "“", "““”", "“so", "“ ”", "don't 'do'"])
def test_quotes_that_are_not_one_pair_around_it_stay(typed: str) -> None:
    assert ENGLISH.say("“{typed}”: shall I?", typed=typed) == f"“{typed}”: shall I?"


def test_quotes_stay_where_the_sentence_has_none() -> None:
    assert ENGLISH.say("Kept: {typed}", typed="“so”") == "Kept: “so”"


def test_braces_in_what_a_person_typed_are_letters_like_any_other() -> None:
    typed = "{habit} {0} {} {{x}} %s"
    assert ENGLISH.say("“{habit}” is deleted", habit=typed) == f"“{typed}” is deleted"


@given(st.text(max_size=200))
def test_whatever_was_typed_is_said_as_it_was_typed(typed: str) -> None:
    said = ENGLISH.say("“{habit}”", habit=typed)
    assert said.replace(ISOLATE, "").replace(POP_ISOLATE, "") == f"“{typed}”".replace(
        ISOLATE, ""
    ).replace(POP_ISOLATE, "")


def test_the_pseudo_language_is_longer_and_accented_and_keeps_the_facts() -> None:
    sentence = "Hi {name}, your {count} live on."
    said = LONGER.say(sentence, name="Ada", count="12 days")
    assert "Ada" in said
    assert "12 days" in said
    assert "Hi" not in said
    assert len(said) >= 1.3 * len(ENGLISH.say(sentence, name="Ada", count="12 days"))


def test_the_pseudo_language_counts_as_english_does() -> None:
    assert LONGER.count(*DAYS, 1).startswith("1 dàý~")
    assert LONGER.count(*DAYS, 2).startswith("2 dàýš")


@pytest.mark.parametrize("code", [None, "", "en", "en-us", "EN", "xx", "de", "../../etc/passwd"])
def test_a_language_we_do_not_speak_is_answered_in_english(code: str | None) -> None:
    assert words_for(code).language == SOURCE
    assert words_for(code).say("Saved.") == "Saved."


def test_a_catalogue_in_the_folder_is_a_language_without_any_build_step(folder: Path) -> None:
    assert languages(folder) == {SOURCE, PSEUDO, "ru"}
    words = words_for("ru", folder)
    assert words.say("Hi {name}.", name="Ада") == "Привет, Ада!"
    assert words.date(SUNDAY) == "воскресенье, 22 ноября"
    assert words.weekday(0) == "понедельник"
    assert words.list_of(["а", "б"]) == "а и б"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "1 день"),
        (2, "2 дня"),
        (5, "5 дней"),
        (11, "11 дней"),
        (21, "21 день"),
        (104, "104 дня"),
    ],
)
def test_russian_has_three_forms(number: int, said: str, folder: Path) -> None:
    assert words_for("ru", folder).count(*DAYS, number) == said


def test_what_is_not_translated_yet_or_only_a_guess_is_said_in_english(folder: Path) -> None:
    assert words_for("ru", folder).say("Cleared.") == "Cleared."
    assert words_for("ru", folder).say("Saved.") == "Saved."


def test_a_language_of_one_country_goes_before_the_language_alone(folder: Path) -> None:
    for code in ("pt", "pt-br", "zh-hans"):
        text = f'msgid "Saved."\nmsgstr "{code}"\n'
        (folder / f"{code}.po").write_text(text, encoding="utf-8")
    assert words_for("pt-BR", folder).say("Saved.") == "pt-br"
    assert words_for("pt-pt", folder).say("Saved.") == "pt"
    assert words_for("zh-hans", folder).locale.script == "Hans"
    assert words_for("pt-br", folder).locale.territory == "BR"


BROKEN = [
    ("ru", b'msgid "Saved."\nmsgstr "ok"\nmsgfoo "x"\n', "ru.po, line 3: what is 'msgfoo"),
    ("ru", b'msgid "Saved."\nmsgstr "\xff"\n', "ru.po: it is not written in UTF-8"),
    ("ru", b'msgid "Hi {name}."\nmsgstr "Hi {nmae}."\n', "ru.po, line 1: there is no {nmae}"),
    ("ru", b'msgid "Hi {name}."\nmsgstr "Hi {name."\n', "ru.po, line 1: a brace is missing"),
    ("ru", b'msgid "Hi {name}."\nmsgstr "Hi {name.x}"\n', "ru.po, line 1: there is no {name.x}"),
    (
        "ru",
        b'msgid "{number} day"\nmsgid_plural "{number} days"\nmsgstr[0] "a"\nmsgstr[2] "{n}"\n',
        "ru.po, line 1: there is no {n}",
    ),
    (
        "ru",
        b'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=many;\\n"\n',
        "ru.po, in its head: invalid token in plural form",
    ),
    (
        "ru",
        b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=mine\\n"\n',
        "ru.po: it is not written in UTF-8",
    ),
    ("klingon", b"", "klingon.po: there is no such language"),
]


@pytest.mark.parametrize(("code", "content", "fault"), BROKEN)
def test_a_broken_catalogue_says_where_and_why(
    code: str, content: bytes, fault: str, tmp_path: Path
) -> None:
    (tmp_path / f"{code}.po").write_bytes(content)
    with pytest.raises(BadCatalogue) as bad:
        Words(code, tmp_path)
    assert str(bad.value).startswith(fault)


def test_people_whose_catalogue_is_broken_are_answered_in_english_and_the_log_says_why(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "ru.po").write_bytes(b'msgid "Hi {name}."\nmsgstr "{nmae}"\n')
    with caplog.at_level(logging.ERROR):
        assert words_for("ru", tmp_path).say("Hi {name}.", name="Ада") == "Hi Ада."
    assert "speaking English instead: ru.po, line 1: there is no {nmae}" in caplog.text


def test_every_catalogue_we_bring_along_can_be_used() -> None:
    assert {Words(code).language for code in languages()} == languages()


def test_facts_are_found_by_name() -> None:
    assert facts_of("{day}, {clock}", "{{no}} {day}") == {"day", "clock"}
