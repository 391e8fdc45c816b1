"""What people type at the questions of a look, read as the choice that comes closest."""

from datetime import date

import pytest

from habitbot.core.look import Bullying, Drain, Lack, Since, Sleep
from habitbot.texts.rut_typed import read_bullying, read_drain, read_lack, read_since, read_sleep


@pytest.mark.parametrize(
    ("typed", "lack"),
    [
        ("pay", Lack.PAY),
        ("Money!", Lack.PAY),
        ("colleagues", Lack.PEOPLE),
        ("too much work", Lack.BALANCE),
        ("burnout", Lack.HEALTH),
        ("purpose", Lack.MEANING),
        ("Angst", Lack.SAFETY),
        ("everything", None),
        ("work", None),
    ],
)
def test_what_is_missing(typed: str, lack: Lack | None) -> None:
    assert read_lack(typed) is lack


@pytest.mark.parametrize(
    ("typed", "bullying"),
    [
        ("sometimes", Bullying.SOMETIMES),
        ("Rarely.", Bullying.SOMETIMES),
        ("manchmal", Bullying.SOMETIMES),
        ("every day", Bullying.OFTEN),
        ("All the time!", Bullying.OFTEN),
        ("never", Bullying.NEVER),
        ("nein", Bullying.NEVER),
        ("I'd rather not say", Bullying.UNSAID),
        ("yes", None),
        ("my boss", None),
        ("", None),
    ],
)
def test_how_often_somebody_is_treated_badly(typed: str, bullying: Bullying | None) -> None:
    assert read_bullying(typed) is bullying


@pytest.mark.parametrize(
    ("typed", "sleep"),
    [
        ("good", Sleep.WELL),
        ("fine", Sleep.WELL),
        ("Terrible", Sleep.BADLY),
        ("hardly at all", Sleep.BADLY),
        ("schlecht", Sleep.BADLY),
        ("ok", Sleep.SO_SO),
        ("not great", Sleep.SO_SO),
        ("yes", None),
        ("no", None),
    ],
)
def test_how_the_nights_were(typed: str, sleep: Sleep | None) -> None:
    assert read_sleep(typed) is sleep


@pytest.mark.parametrize(
    ("typed", "drain"),
    [
        ("very much", Drain.STRONG),
        ("terrible", Drain.STRONG),
        ("somewhat", Drain.CLEAR),
        ("a bit", Drain.LITTLE),
        ("un poco", Drain.LITTLE),
        ("yes", None),
        ("often", None),
    ],
)
def test_how_much_it_weighs(typed: str, drain: Drain | None) -> None:
    assert read_drain(typed) is drain


@pytest.mark.parametrize(
    ("typed", "language", "since"),
    [
        ("3 years", "en", Since.YEARS),
        ("for about two years", "en", Since.YEARS),
        ("since 3 years already", "en", Since.YEARS),
        ("18 months", "en", Since.YEARS),
        ("years", "en", Since.YEARS),
        ("always", "en", Since.YEARS),
        ("a year", "en", Since.YEAR),
        ("12 months", "en", Since.YEAR),
        ("half a year", "en", Since.MONTHS),
        ("3 months ago", "en", Since.MONTHS),
        ("months", "en", Since.MONTHS),
        ("2 weeks", "en", Since.WEEKS),
        ("ten days", "en", Since.WEEKS),
        ("seit 3 Jahren", "de", Since.YEARS),
        ("hace 2 meses", "es", Since.MONTHS),
        ("since Monday", "en", Since.WEEKS),
        ("since yesterday", "en", Since.WEEKS),
        ("since november", "en", Since.WEEKS),
        ("since march", "en", Since.MONTHS),
        ("ever since May", "en", Since.MONTHS),
        ("seit März", "de", Since.MONTHS),
        ("desde marzo", "es", Since.MONTHS),
        ("depuis mars", "fr", Since.MONTHS),
        ("since december", "en", Since.YEAR),
        ("since last year", "en", Since.YEAR),
        ("since autumn 2025", "en", None),
        ("since March 2025", "en", Since.YEARS),
        ("since 2025", "en", Since.YEAR),
        ("seit 2019", "de", Since.YEARS),
        ("since 12 May", "en", Since.MONTHS),
        ("since March 2027", "en", None),
        ("march", "en", None),
        ("3", "en", None),
        ("999999999999 years", "en", None),
        ("yes", "en", None),
    ],
)
def test_how_long_it_has_lasted(typed: str, language: str, since: Since | None) -> None:
    assert read_since(typed, date(2026, 11, 16), language) is since
