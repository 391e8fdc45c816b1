"""That one wrote to somebody, as it is typed: to whom, and on what day."""

from datetime import date, timedelta

import pytest

from habitbot.texts import written
from habitbot.texts.written import Written, may_end_a_name, told_whom, told_written

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


@pytest.mark.parametrize(
    ("typed", "language", "days"),
    [
        ("wrote to Ben about the talk on 3 December", "en", 0),
        ("wrote to Ben about the talk on Friday", "en", 0),
        ("wrote to Ben about last Friday", "en", 0),
        ("wrote to Ben about the talk of last Friday", "en", 0),
        ("wrote to Ben about the talk on Friday to plan it", "en", 0),
        ("wrote about the talk on Friday to Ben", "en", 0),
        ("wrote to Ben about Python yesterday", "en", 1),
        ("wrote to Ben about the job last Friday", "en", 3),
        ("wrote to Ben about the job two days ago", "en", 2),
        ("wrote to Ben yesterday about the talk on Friday", "en", 1),
        ("yesterday I wrote to Ben about the talk on Friday", "en", 1),
        ("wrote about Python to Ben yesterday", "en", 1),
        ("called Ben about the talk at 5 yesterday", "en", 1),
        ("called Ben yesterday at 5", "en", 1),
        ("j'ai écrit à Ben sur Python il y a deux jours", "fr", 2),
        ("hab Ben wegen des Treffens am Freitag geschrieben", "de", 0),
        ("schrieb Ben über das Treffen vom Freitag", "de", 0),
        ("schrieb Ben zum Treffen am 3. Dezember", "de", 0),
        ("hab Ben über das Treffen von gestern geschrieben", "de", 0),
        ("hab Ben gestern wegen des Treffens am Freitag geschrieben", "de", 1),
        ("hab Ben wegen der Stelle gestern geschrieben", "de", 1),
        ("escribí a Ben sobre la reunión del viernes", "es", 0),
        ("escribí a Ben ayer sobre la reunión del viernes", "es", 1),
        ("escribí a Ben sobre la reunión de ayer", "es", 0),
        ("escribí a Ben sobre Python ayer", "es", 1),
        ("j'ai écrit à Ben au sujet de vendredi", "fr", 0),
        ("j'ai écrit à Ben à propos de la réunion de vendredi", "fr", 0),
        ("j'ai écrit hier à Ben à propos de la réunion de vendredi", "fr", 1),
        ("j'ai écrit à Ben à propos du poste hier", "fr", 1),
    ],
)
def test_a_day_behind_what_it_was_about_is_the_letters_only_if_it_ends_with_how_long_ago_it_was(
    typed: str, language: str, days: int
) -> None:
    said = told(typed, language)
    assert said is not None
    assert (said.names, said.day) == ("Ben", TODAY - timedelta(days))


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("wrote to Ben about the talk on Friday", 3),
        ("wrote to Ben about the talk on 3 November", 13),
        ("wrote to Ben about the talk on 3 December", None),
        ("wrote to Ben about Friday", None),
        ("wrote to Ben about the talk of last Friday", None),
        ("wrote to Ben about Python yesterday", None),
        ("wrote to Ben yesterday about the talk on Friday", None),
        ("wrote to Ben on Friday", None),
        ("wrote to Ben about my talk next Friday", None),
        ("wrote to Ben about the talk tomorrow", None),
    ],
)
def test_a_weekday_or_a_date_that_is_told_of_what_it_was_about_may_be_the_letters(
    typed: str, other: int | None
) -> None:
    said = told(typed)
    assert said is not None
    assert said.other == (None if other is None else TODAY - timedelta(other))


@pytest.mark.parametrize("typed", ["wrote to Sur Para", "wrote to Ben About"])
def test_a_name_that_is_written_large_is_no_word_of_what_it_was_about(typed: str) -> None:
    said = told(typed)
    assert said is not None
    assert said.names == typed.removeprefix("wrote to ")


@pytest.mark.parametrize(
    "typed", ["now I wrote to Tom", "yo le escribí a Tom", "eben Tom geschrieben"]
)
def test_just_now_may_stand_before_it(typed: str) -> None:
    assert told(typed) == Written("Tom", is_to_them=False, day=TODAY)


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
        "ich habe Tom niemals geschrieben",
        "ich habe niemanden angeschrieben",
        "I have not written to Tom",
        "no escribí a Tom",
        "write to Tom",
        "Tom answered",
        "answered Tom's question",
        "Tom hat geantwortet",
        "endlich Tom geantwortet",
        "Tom",
        "An Li",
    ],
)
def test_what_nobody_wrote_names_nobody(typed: str) -> None:
    assert told(typed) is None


def test_of_a_long_story_only_the_beginning_tells_to_whom_one_wrote() -> None:
    story = "wrote to Tom about " + "the job " * 60
    assert told(f"{story}and to Eve") == Written("Tom", is_to_them=False, day=TODAY)


@pytest.mark.parametrize(
    ("typed", "names", "days"),
    [
        ("Ben about Python", "Ben", 0),
        ("Ben yesterday", "Ben", 1),
        ("to Ben and Lea last Friday", "Ben, Lea", 3),
        ("Ben, yesterday, about the talk on Friday", "Ben", 1),
        ("Ben wegen der Stelle", "Ben", 0),
        ("Ben gestern", "Ben", 1),
        ("a Ben ayer sobre el puesto", "Ben", 1),
        ("à Ben hier au sujet du poste", "Ben", 1),
        ("Ben about Python\nLea", "Ben, Lea", 0),
        ("Ben – about Python", "Ben", 0),
        ("Ben (about Python)", "Ben", 0),
        ("Ben re: Python", "Ben", 0),
        ("Karl zu Guttenberg", "Karl zu Guttenberg", 0),
    ],
)
def test_where_it_is_asked_to_whom_one_wrote_names_are_enough_beside_the_day_and_the_topic(
    typed: str, names: str, days: int
) -> None:
    said = told_whom(typed, TODAY, "en")
    assert said is not None
    assert (said.names, said.day) == (names, TODAY - timedelta(days))


@pytest.mark.parametrize("typed", ["about Python", "yesterday", "Friday", "–"])
def test_what_names_nobody_tells_to_nobody_that_one_wrote(typed: str) -> None:
    assert told_whom(typed, TODAY, "en") is None


@pytest.mark.parametrize("typed", ["called Ben at 5", "texted Ben at 3"])
def test_a_time_of_day_is_no_day(typed: str) -> None:
    said = told(typed)
    assert said is not None
    assert said.day == TODAY


@pytest.mark.parametrize(
    ("typed", "is_name"),
    [
        ("Leo Sonntag", True),
        ("Billie Friday", True),
        ("Ben on Friday", False),
        ("Ben, Friday", False),
        ("Ben friday", False),
        ("Ben Yesterday", False),
        ("Sonntag", False),
        ("Ben Okri", False),
    ],
)
def test_a_weekday_right_behind_a_name_may_be_a_surname(typed: str, *, is_name: bool) -> None:
    assert may_end_a_name(typed, TODAY, "en") is is_name


@pytest.mark.parametrize(
    "typed",
    [
        "wrote a mail to Tom",
        "sent it to Tom",
        "sent the CV to Tom",
        "schrieb einen Brief an Tom",
        "escribí una carta a Tom",
        "j'ai écrit une lettre à Tom",
        "I replied to Tom",
        "I answered Tom",
        "wrote to Tom again",
        "texted Tom too, finally",
        "hab Tom nochmal geschrieben",
        "ich habe Tom geantwortet",
        "heute hab ich Tom geantwortet",
        "got back to Tom",
        "j'ai répondu à Tom",
    ],
)
def test_what_was_written_is_nobodys_name(typed: str) -> None:
    assert told(typed) == Written("Tom", is_to_them=False, day=TODAY)


@pytest.mark.parametrize("typed", ["sent it", "wrote a long mail", "eine Nachricht geschrieben"])
def test_who_names_only_what_was_written_names_nobody(typed: str) -> None:
    assert told(typed) == Written("", is_to_them=False, day=TODAY)


@pytest.mark.parametrize(
    "typed",
    [
        "No, I wrote to Tom",
        "no I wrote to Tom!",
        "Nein, ich hab Tom geschrieben",
        "No, escribí a Tom",
        "non, j’ai écrit à Tom",
        "No – I've written to Tom",
        "No, sorry, I wrote to Tom",
        "Actually I wrote to Tom",
        "nein hab Tom geschrieben",
    ],
)
def test_a_no_that_is_set_apart_says_that_one_wrote_to_somebody_else(typed: str) -> None:
    assert told(typed) == Written("Tom", is_to_them=False, day=TODAY, is_instead=True)


@pytest.mark.parametrize(
    "typed",
    ["no escribí a Tom", "No, I didn't write to Tom", "No, no escribí a Tom", "replied to me"],
)
def test_a_no_within_it_says_that_one_did_not(typed: str) -> None:
    assert told(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "wrote to Ben" + 97 * " yesterday",
        "wrote to " + 49 * "Ann, Tom and ",
        "sent to Ben" + 97 * " 1.11.",
    ],
)
def test_of_however_many_words_few_are_looked_at_for_a_day(
    typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[list[str]] = []

    def day_over(said: list[str], *_: object) -> None:
        looked_at.append(said)

    monkeypatch.setattr(written, "day_over", day_over)
    assert told(typed) is not None
    assert len(looked_at) < 100


def test_a_long_list_is_names_and_nothing_else() -> None:
    assert told_whom(", ".join(f"Ben {number}" for number in range(60)), TODAY, "en") is None
