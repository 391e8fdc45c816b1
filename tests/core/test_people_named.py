"""One person or several, and what stands behind a name."""

from datetime import date
from time import perf_counter

import pytest

from habitbot.core.book import Book
from habitbot.core.people import add_contact
from habitbot.core.people_named import Meant, NamedPerson, read_people
from habitbot.core.person import Person

TODAY = date(2026, 11, 16)


def a_book(*known: str) -> Book:
    book = Book(Person(1, "Ada", "en"))
    for name in known:
        add_contact(book, name, today=TODAY)
    return book


def named(*names: str) -> Meant:
    return tuple(NamedPerson(*name.split(" | ")) for name in names)


@pytest.mark.parametrize(
    ("typed", "people"),
    [
        ("Ben, my old boss", ["Ben | my old boss"]),
        ("Ben, lead analyst at ACME", ["Ben | lead analyst at ACME"]),
        ("Ben, mein alter Chef", ["Ben | mein alter Chef"]),
        ("Ben, mi antiguo jefe", ["Ben | mi antiguo jefe"]),
        ("Ben, l'ami de Zoé", ["Ben | l'ami de Zoé"]),
        ("my old boss, Ben", ["Ben | my old boss"]),
        ("Ben, my old boss, and Tom", ["Ben | my old boss", "Tom"]),
        ("Ben, who sold the car, a friend", ["Ben | who sold the car, a friend"]),
        ("Ben and Tom", ["Ben", "Tom"]),
        ("ben and tom", ["ben", "tom"]),
        ("Ben y Tom", ["Ben", "Tom"]),
        ("Ben and my old boss", ["Ben", "my old boss"]),
        ("Tom Miller and Lea", ["Tom Miller", "Lea"]),
        ("Tom Miller, Lea Kern", ["Tom Miller", "Lea Kern"]),
        ("Nora; Tom", ["Nora", "Tom"]),
        ("Nora\nTom", ["Nora", "Tom"]),
        ("Ben, Uma, Karl", ["Ben", "Uma", "Karl"]),
        ("Khalid from Aramco, Layla", ["Khalid from Aramco", "Layla"]),
        ("Layla, Khalid from Aramco", ["Layla", "Khalid from Aramco"]),
        ("Tom, Anna (HR)", ["Tom", "Anna (HR)"]),
        ("Layla, friend from school", ["Layla | friend from school"]),
        ("Layla, from Aramco", ["Layla | from Aramco"]),
        ("李明，王芳", ["李明", "王芳"]),
    ],
)
def test_what_names_people_plainly_names_just_these(typed: str, people: list[str]) -> None:
    assert read_people(a_book(), typed) == (named(*people),)


@pytest.mark.parametrize(
    ("typed", "several", "one"),
    [
        ("José Ortega y Gasset", ["José Ortega", "Gasset"], "José Ortega y Gasset"),
        ("Santiago Ramón y Cajal", ["Santiago Ramón", "Cajal"], "Santiago Ramón y Cajal"),
        ("Müller, Hans", ["Müller", "Hans"], "Hans Müller"),
        ("smith, john", ["smith", "john"], "john smith"),
        ("Müller, Hans Peter", ["Müller", "Hans Peter"], "Müller, Hans Peter"),
        (
            "Dr. Anna Schmidt, Siemens",
            ["Dr. Anna Schmidt", "Siemens"],
            "Dr. Anna Schmidt | Siemens",
        ),
        ("Anne and Bob's daughter", ["Anne", "Bob's daughter"], "Anne and Bob's daughter"),
    ],
)
def test_what_may_be_one_person_or_two_is_both(typed: str, several: list[str], one: str) -> None:
    assert read_people(a_book(), typed) == (named(one), named(*several))


def test_who_is_known_is_not_the_other_half_of_somebodys_name() -> None:
    assert read_people(a_book("Ben"), "Ben, Lea") == (named("Ben", "Lea"),)
    assert read_people(a_book("Müller, Hans"), "Müller, Hans") == (named("Müller, Hans"),)


@pytest.mark.parametrize("typed", ["a, " * 1300, "and " * 1000, "Ben y " * 660, ", " * 2000])
def test_however_long_it_is_it_is_read_at_once(typed: str) -> None:
    begun = perf_counter()
    read_people(a_book(), typed)
    assert perf_counter() - begun < 5
