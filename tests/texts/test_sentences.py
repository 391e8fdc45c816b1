"""Sentences: every wish that is refused has one, every fact is said, nothing is forgotten."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from telegram.constants import BotCommandLimit, BotDescriptionLimit

from habitbot.chat.bot import FEATURES
from habitbot.chat.kit.show import TOAST_LENGTH
from habitbot.core.care import Care, care_for
from habitbot.core.habit import Area
from habitbot.core.look import Root
from habitbot.core.refusal import (
    BadCron,
    BookTooBig,
    CronFault,
    CronField,
    Refusal,
    TooManyNewcomers,
    WeekdayAmiss,
)
from habitbot.core.schedule import MOST_LETTERS
from habitbot.core.typed.text import MOST_NAME_CHARACTERS, clean_name, count_characters
from habitbot.texts import (
    areas,
    check_in,
    help,  # noqa: A004  # named after what a person types
    rut,
    starters,
    trouble,
    versions,
)
from habitbot.texts.catalogue import CATALOGUES, facts_of
from habitbot.texts.words import PSEUDO, SOURCE, Words, languages
from tests.makers import a_habit
from tests.stories.pseudo import left_plain
from tests.texts.every_text import FACT, Text, every_text, say_every_way
from tests.texts.spoken import TEXTS as TEXTS_FOLDER
from tests.texts.spoken import extract, find_calls, find_unwritten

ENGLISH = Words(SOURCE)
LONGER = Words(PSEUDO)
AND = "and"
"""What the library puts between the last two of several things."""

SPOKEN = [Words(code) for code in sorted(languages() - {PSEUDO})]
TEXTS = every_text()

MOST_COMMANDS = 20
STARTER_LENGTH = 38
MOST_TINY = 40
PREACHING = re.compile(
    r"\b(must|never|always|ought|lazy|discipline|proper|healthy|guilty|finally|at least)\b", re.I
)

# Their numbers would tell a person nothing.
UNSAID: dict[type[Refusal], set[str]] = {BookTooBig: {"most"}, TooManyNewcomers: {"most"}}


def concrete(kind: type[Refusal]) -> Iterator[type[Refusal]]:
    """All kinds of refusals that a person can meet."""
    for below in kind.__subclasses__():
        yield from concrete(below)
    if not kind.__subclasses__():
        yield kind


REFUSALS = sorted(concrete(Refusal), key=lambda kind: kind.__name__)


def make(kind: type[Refusal]) -> Refusal:
    """One such refusal, with its facts at their longest."""
    if kind is BadCron:
        return BadCron(CronFault.UNKNOWN_VALUE, CronField.WEEKDAY, "x" * MOST_LETTERS)
    if kind is WeekdayAmiss:
        return WeekdayAmiss(date(2026, 9, 30), 2)
    try:
        return kind(1_000_000)
    except TypeError:
        return kind()


@pytest.mark.parametrize("kind", REFUSALS)
def test_every_refusal_has_a_sentence_with_its_facts(kind: type[Refusal]) -> None:
    refusal = make(kind)
    said = trouble.refusal_text(ENGLISH, refusal)
    assert said
    assert not set("{}") & set(said)
    if kind is not BadCron:
        facts = vars(refusal).keys() - UNSAID.get(kind, set())
        assert facts_of(trouble.SENTENCES[kind]) == facts


def test_no_sentence_is_left_of_a_refusal_that_is_gone() -> None:
    assert {*trouble.SENTENCES, BadCron} == set(REFUSALS)


@pytest.mark.parametrize("fault", CronFault)
def test_every_fault_of_a_cron_line_has_words_and_an_example(fault: CronFault) -> None:
    for field in (*CronField, None):
        said = trouble.bad_cron_text(ENGLISH, BadCron(fault, field, "61"))
        assert "30 8 * * 1-5" in said
        assert not set("{}") & set(said)
    assert facts_of(trouble.CRON_FAULTS[fault]) <= {"part", "field"}


def test_every_field_of_a_cron_line_has_a_name() -> None:
    names = [ENGLISH.say(trouble.CRON_FIELDS[field]) for field in CronField]
    assert len({*names}) == len(CronField)


@pytest.mark.parametrize("words", SPOKEN, ids=lambda words: words.language)
def test_what_answers_a_tap_fits_into_telegrams_toast(words: Words) -> None:
    refused = [trouble.refusal_text(words, make(kind)) for kind in REFUSALS]
    faults = [
        trouble.bad_cron_text(words, BadCron(fault, CronField.WEEKDAY, "x" * MOST_LETTERS))
        for fault in CronFault
    ]
    toasts = [said for text in toast_texts() for said in say_every_way(text, words)]
    assert len(toasts) > 50
    assert [said for said in (*refused, *faults, *toasts) if len(said) > TOAST_LENGTH] == []


def toast_texts() -> list[Text]:
    """The texts that answer a tap without a message."""
    others = {
        check_in.stale_tap_line,
        check_in.already_line,
        check_in.come_back_praise,
        trouble.not_saved,
        trouble.bug,
        trouble.too_fast,
        trouble.newer_book,
    }
    return [text for text in TEXTS if text in others or text.__name__.endswith("_toast")]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: f"{text.__module__}.{text.__name__}")
def test_every_text_says_all_its_facts_and_is_translated_whole(text: Text) -> None:
    said_in_english = list(say_every_way(text, ENGLISH))
    assert said_in_english
    for said in said_in_english:
        assert not set("{}") & set(said)
        assert said == said.strip()
    assert left_plain(say_every_way(text, LONGER), {FACT, AND}) == {}


def test_every_text_is_said_by_somebody() -> None:
    package = TEXTS_FOLDER.parent
    code = "\n".join(path.read_text(encoding="utf-8") for path in package.rglob("*.py"))
    times = Counter(re.findall(r"\w+", code))
    assert [text.__name__ for text in TEXTS if times[text.__name__] < 2] == []


def test_a_translators_tool_finds_every_sentence() -> None:
    assert find_unwritten() == []
    assert {said.forms for said in find_calls()} <= extract()
    assert len(extract()) > 250


def test_no_sentence_is_written_twice_but_what_starters_follow() -> None:
    written = [said.forms for said in find_calls() if not said.place.startswith("starters.py")]
    assert [forms for forms, times in Counter(written).items() if times > 1] == []


def test_every_sentence_is_handed_just_the_facts_it_names() -> None:
    assert [
        said.place
        for said in find_calls()
        if facts_of(*said.forms) - {"number"} != said.facts - {"number"}
    ] == []


def test_both_forms_of_a_sentence_name_the_same_facts_but_for_the_number() -> None:
    for one, many in (forms for forms in extract() if len(forms) == 2):
        assert facts_of(one) | {"number"} == facts_of(many) | {"number"}, one


def test_every_catalogue_has_every_sentence_and_none_that_is_gone() -> None:
    for path in CATALOGUES.glob("*.po"):
        assert sentences_in(path) == {forms[0] for forms in extract()}, path.name


def test_a_catalogue_that_lacks_a_sentence_or_one_form_of_it_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "ru.po"
    path.write_text(
        'msgid "a"\nmsgstr "x"\n\nmsgid "b"\nmsgstr ""\n\n#, fuzzy\nmsgid "c"\nmsgstr "x"\n\n'
        'msgid "d"\nmsgid_plural "ds"\nmsgstr[0] "x"\nmsgstr[1] ""\n\n'
        'msgid "e"\nmsgid_plural "es"\nmsgstr[0] "x"\nmsgstr[1] "y"\n'
    )
    assert sentences_in(path) == {"a", "e"}


def sentences_in(path: Path) -> set[str]:
    """The sentences that a catalogue translates in all their forms."""
    with path.open("rb") as po:
        catalogue = read_po(po, ignore_obsolete=True)
    translated = [m for m in catalogue if m.id and not m.fuzzy and m.string and all(m.string)]
    return {m.id if isinstance(m.id, str) else m.id[0] for m in translated}


@pytest.mark.parametrize("area", Area)
def test_every_area_has_a_name_a_sign_and_five_starters(area: Area) -> None:
    assert (
        areas.area_label(ENGLISH, area) == f"{areas.SIGNS[area]} {areas.area_name(ENGLISH, area)}"
    )
    assert len(starters.starters(ENGLISH, area)) >= 5


def test_areas_are_told_apart_by_sign_and_by_name() -> None:
    assert len({*areas.SIGNS.values()}) == len(Area)
    assert len({areas.area_name(ENGLISH, area) for area in Area}) == len(Area)


STARTERS = [starter for area in Area for starter in starters.starters(ENGLISH, area)]


def test_there_are_forty_starters_and_each_is_another_one() -> None:
    assert len(STARTERS) >= 40
    assert len({starter.name for starter in STARTERS}) == len(STARTERS)


@pytest.mark.parametrize("starter", STARTERS, ids=lambda starter: starter.name)
def test_a_starter_fits_on_a_button_and_is_clean_and_does_not_preach(
    starter: starters.Starter,
) -> None:
    assert count_characters(starter.name) <= STARTER_LENGTH
    assert clean_name(starter.name) == starter.name
    assert clean_name(starter.anchor) == starter.anchor
    assert not PREACHING.search(f"{starter.anchor} {starter.name}")


PACKED = [packed for root in Root for packed in rut.pack(ENGLISH, root)]


@pytest.mark.parametrize("house", [*STARTERS, *PACKED], ids=lambda house: house.name)
def test_each_habit_of_the_house_has_a_tiny_version_of_its_own_in_words_or_by_its_amount(
    house: starters.Starter,
) -> None:
    if house.target is not None:
        assert (house.tiny, house.target.tiny is None) == ("", False)
        return
    assert 2 <= count_characters(house.tiny) <= MOST_TINY
    assert clean_name(house.tiny) == house.tiny != house.name
    assert not PREACHING.search(house.tiny)
    longer = [*starters.starters(LONGER, Area.LEARNING), *rut.pack(LONGER, Root.ALONE)]
    assert all(count_characters(one.tiny) <= MOST_NAME_CHARACTERS for one in longer)


@pytest.mark.parametrize("house", [*STARTERS, *PACKED], ids=lambda house: house.name)
def test_nothing_of_the_house_is_a_limit_or_medicine_so_all_of_it_can_become_smaller(
    house: starters.Starter,
) -> None:
    for words in filter(None, (house.name, house.tiny)):
        care = care_for(a_habit(name=words))
        assert care not in {Care.LIMIT, Care.MEDICINE}


@pytest.mark.parametrize("words", [ENGLISH, LONGER], ids=["en", "qps"])
def test_the_tiny_version_of_the_house_is_found_by_its_words(words: Words) -> None:
    for area in Area:
        for starter in starters.starters(words, area):
            assert versions.house_version(words, starter.name) == starter.tiny
    for root in Root:
        for packed in rut.pack(words, root):
            assert versions.house_version(words, packed.name) == packed.tiny
    assert versions.house_version(words, "Read two pages") == ""


@pytest.mark.parametrize("area", Area)
def test_a_starter_can_be_taken_in_a_language_that_is_longer(area: Area) -> None:
    for starter in starters.starters(LONGER, area):
        assert count_characters(clean_name(starter.name)) <= MOST_NAME_CHARACTERS
        assert count_characters(clean_name(starter.anchor)) <= MOST_NAME_CHARACTERS


COMMANDS = help.commands(ENGLISH)


def test_every_command_of_the_menu_is_handled_and_every_handled_one_is_in_the_menu() -> None:
    handled = {
        name
        for feature in FEATURES
        for handler in feature.handlers()
        for name in getattr(handler, "commands", ())
    }
    assert handled == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_in_the_readme(name: str) -> None:
    readme = Path(__file__).parents[2] / "README.md"
    assert f"/{name}" in readme.read_text(encoding="utf-8")


@pytest.mark.parametrize("words", SPOKEN, ids=lambda words: words.language)
def test_the_profile_keeps_to_telegrams_limits(words: Words) -> None:
    lines = help.commands(words)
    assert len(lines) <= MOST_COMMANDS
    for name, line in lines.items():
        assert re.fullmatch(r"[a-z0-9_]{1,32}", name)
        assert BotCommandLimit.MIN_DESCRIPTION <= len(line) <= BotCommandLimit.MAX_DESCRIPTION
    assert len(help.description(words)) <= BotDescriptionLimit.MAX_DESCRIPTION_LENGTH
    assert len(help.short_description(words)) <= BotDescriptionLimit.MAX_SHORT_DESCRIPTION_LENGTH


def test_the_help_names_every_command() -> None:
    for name, line in COMMANDS.items():
        assert f"/{name}  {line}" in help.text(ENGLISH)


def test_days_near_today_have_names_of_their_own() -> None:
    today = date(2026, 11, 22)
    said = [check_in.day_label(ENGLISH, date(2026, 11, day), today) for day in (22, 21, 20)]
    assert said == ["Today", "Yesterday", "Fri 20 Nov"]
