"""That one wrote to somebody, as it is typed: to whom, and on what day."""

from datetime import date, timedelta

import pytest

from habitbot.texts.written import Written, told_written

TODAY = date(2026, 11, 16)
KNOWN = ["wrote", "sent", "i have written", "texted", "called"]


def told(typed: str, language: str = "en") -> Written | None:
    return told_written(typed, KNOWN, TODAY, language)


@pytest.mark.parametrize(
    "typed",
    [
        "wrote to Tom and Eve",
        "I've written to Tom and to Eve today",
        "just texted Tom, Eve.",
        "I finally wrote to Tom and Eve!",
        "I have already written to Tom and Eve this morning",
        "heute morgen hab ich endlich Tom und Eve geschrieben",
        "j’ai enfin écrit à Tom et à Eve ce matin",
        "Ich habe Tom und Eve geschrieben",
        "heute Tom und Eve angeschrieben",
        "schrieb an Tom und an Eve",
        "le escribí a Tom y a Eve",
        "hoy he escrito a Tom y Eve",
        "j’ai écrit à Tom et à Eve aujourd'hui",
    ],
)
def test_to_whom_one_wrote_stands_between_commas(typed: str) -> None:
    assert told(typed) == Written("Tom, Eve", is_to_them=False, day=TODAY)


@pytest.mark.parametrize("typed", ["I wrote to her", "hab ihr geschrieben", "wrote to them, Tom"])
def test_those_of_whom_it_is_asked_need_no_name(typed: str) -> None:
    said = told(typed)
    assert said is not None
    assert said.is_to_them
    assert said.names == ("Tom" if "Tom" in typed else "")


@pytest.mark.parametrize(
    ("typed", "language", "days"),
    [
        ("wrote to Tom yesterday", "en", 1),
        ("yesterday I wrote to Tom", "en", 1),
        ("wrote to Tom last Friday", "en", 3),
        ("gestern hab ich Tom geschrieben", "de", 1),
        ("hab Tom gestern geschrieben", "de", 1),
        ("wrote to Tom on Friday", "en", 3),
        ("wrote to Tom, Friday", "en", 3),
        ("on Friday I wrote to Tom", "en", 3),
        ("wrote on Friday to Tom", "en", 3),
        ("wrote to Tom yesterday at 5", "en", 1),
        ("hab Tom am Freitag geschrieben", "de", 3),
        ("hab Tom letzten Freitag geschrieben", "de", 3),
        ("el viernes escribí a Tom", "es", 3),
        ("escribí a Tom el viernes", "es", 3),
        ("j'ai écrit à Tom vendredi", "fr", 3),
        ("ayer escribí a Tom", "es", 1),
        ("j'ai écrit hier à Tom", "fr", 1),
    ],
)
def test_a_day_that_is_over_is_the_one_on_which_one_wrote(
    typed: str, language: str, days: int
) -> None:
    day = TODAY - timedelta(days)
    assert told(typed, language) == Written("Tom", is_to_them=False, day=day)


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("wrote to Tom on 3 March", "en"),
        ("on March 3rd I wrote to Tom", "en"),
        ("hab Tom am 3. März geschrieben", "de"),
        ("escribí a Tom el 3 de marzo", "es"),
        ("j'ai écrit à Tom le 3 mars", "fr"),
    ],
)
def test_a_date_without_a_year_is_the_last_one_gone_by(typed: str, language: str) -> None:
    said = Written("Tom", is_to_them=False, day=date(2026, 3, 3))
    assert told(typed, language) == said


@pytest.mark.parametrize(
    ("typed", "language", "names", "days"),
    [
        ("wrote to Ben today about Python", "en", "Ben", 0),
        ("I wrote to Ben yesterday about Siemens", "en", "Ben", 1),
        ("wrote to Ben on Friday about Berlin", "en", "Ben", 3),
        ("wrote to Juan & Lea Sommer yesterday about Köln", "en", "Juan, Lea Sommer", 1),
        ("I wrote to Ben and Lea about the job", "en", "Ben, Lea", 0),
        ("wrote to Ben about Python and Rust", "en", "Ben", 0),
        ("wrote to Ben about Python and to Lea about Rust", "en", "Ben, Lea", 0),
        ("wrote to Ben about Friday", "en", "Ben", 0),
        ("wrote to Ben about the job on Friday", "en", "Ben", 3),
        ("wrote to Ben yesterday about Friday", "en", "Ben", 1),
        ("wrote to Ben yesterday Siemens", "en", "Ben", 1),
        ("wrote to Ben yesterday and Lea", "en", "Ben, Lea", 1),
        ("wrote to Ben yesterday, Lea", "en", "Ben, Lea", 1),
        ("wrote about Python to Ben", "en", "Ben", 0),
        ("wrote yesterday to Ben about Python", "en", "Ben", 1),
        ("wrote to Ben because Lea asked", "en", "Ben", 0),
        ("hab Ben gestern wegen Siemens geschrieben", "de", "Ben", 1),
        ("hab Ben heute über Python geschrieben", "de", "Ben", 0),
        ("gestern hab ich Ben und Lea wegen der Stelle geschrieben", "de", "Ben, Lea", 1),
        ("schrieb an Ben am Freitag über Berlin", "de", "Ben", 3),
        ("escribí a Ben ayer sobre Siemens", "es", "Ben", 1),
        ("escribí a Ben y Lea sobre el puesto", "es", "Ben, Lea", 0),
        ("escribí a Ben el viernes por lo de Berlín", "es", "Ben", 3),
        ("j'ai écrit à Ben hier au sujet de Siemens", "fr", "Ben", 1),
        ("j’ai écrit à Ben et à Lea à propos du poste", "fr", "Ben, Lea", 0),
        ("j'ai écrit à Ben vendredi pour Berlin", "fr", "Ben", 3),
    ],
)
def test_what_it_was_about_is_no_part_of_a_name(
    typed: str, language: str, names: str, days: int
) -> None:
    day = TODAY - timedelta(days)
    assert told(typed, language) == Written(names, is_to_them=False, day=day)


@pytest.mark.parametrize("typed", ["wrote to Sur Para", "wrote to Ben About"])
def test_a_name_that_is_written_large_is_no_word_of_what_it_was_about(typed: str) -> None:
    said = told(typed)
    assert said is not None
    assert said.names == typed.removeprefix("wrote to ")


def test_a_day_ahead_is_none_on_which_one_wrote() -> None:
    assert told("wrote to Tom, next Friday") == Written("Tom", is_to_them=False, day=TODAY)
    assert told("wrote to Tom, tomorrow") == Written("Tom", is_to_them=False, day=TODAY)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("wrote on Friday", ""),
        ("wrote to her on Friday", ""),
        ("wrote to Mo and Sun", "Mo, Sun"),
        ("escribí a Domingo", "Domingo"),
        ("j'ai écrit à mon chef", "mon chef"),
    ],
)
def test_a_weekday_is_nobodys_name_unless_it_is_short_or_written_to(typed: str, names: str) -> None:
    said = told(typed, "es" if "Domingo" in typed else "en")
    assert said is not None
    assert said.names == names
    assert (said.day < TODAY) is not bool(names)


@pytest.mark.parametrize(
    "typed",
    [
        "Tom wrote to me",
        "Tom hat mir geschrieben",
        "hab Tom noch nicht geschrieben",
        "I have not written to Tom",
        "no escribí a Tom",
        "write to Tom",
        "Tom",
        "An Li",
    ],
)
def test_what_nobody_wrote_names_nobody(typed: str) -> None:
    assert told(typed) is None


def test_of_a_long_story_only_the_beginning_tells_to_whom_one_wrote() -> None:
    story = "wrote to Tom about " + "the job " * 60
    assert told(f"{story}and to Eve") == Written("Tom", is_to_them=False, day=TODAY)
