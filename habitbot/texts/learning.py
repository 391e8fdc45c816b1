"""What was learned: lines, courses, and what is asked about them."""

import re
from datetime import date
from itertools import dropwhile
from typing import NamedTuple

from habitbot.core.lesson import Course, CourseUnit
from habitbot.core.typed.number_words import numbers_as_digits
from habitbot.core.typed.telling import spaced_words
from habitbot.core.typed.text import fold, without_apostrophes
from habitbot.texts.amounts_typed import MORE, with_digits
from habitbot.texts.buttons import chosen_label
from habitbot.texts.dates import short_date
from habitbot.texts.words import Words

UNITS = {
    word: unit
    for unit, words in {
        CourseUnit.LESSONS: "lesson lessons unit units chapter chapters video videos module "
        "modules lektion lektionen kapitel leccion lecciones capitulo capitulos lecon lecons",
        CourseUnit.PAGES: "page pages seite seiten pagina paginas",
        CourseUnit.SESSIONS: "session sessions class classes evening evenings sitzung sitzungen "
        "termin termine abend abende sesion sesiones seance seances",
    }.items()
    for word in words.split()
}
"""What people call what they count, without accents."""

SHORT = {"p": CourseUnit.PAGES, "pg": CourseUnit.PAGES, "pag": CourseUnit.PAGES}
"""The same, where the number stands behind it: "p. 50"."""

NUMBER = frozenset(("no", "nr", "n", "num", "number", "nummer", "numero"))
OF_ALL = ("out of", "out", "of", "von", "de", "sur")
OF_TOTAL = re.compile(
    rf"\b(\d{{1,9}})\W{{0,3}}(?:{'|'.join(OF_ALL)}|/)\W{{0,3}}\d{{1,9}}\b", re.IGNORECASE
)
"""So many, and how many there are in all: "50 of 300", "50/300"."""
A_PART = re.compile(r"\d ?/ ?\d")
"""Before what is counted it is a part of one: "1/2 page"."""

BESIDE_REACHED = NUMBER | frozenset(
    (
        *OF_ALL,
        *("i", "im", "ive", "am", "at", "on", "now", "to", "up", "till", "until", "is", "in"),
        *("read", "finished", "done", "reached", "got", "through", "have", "was", "did"),
        *("just", "today", "the", "my", "a", "it", "its", "all", "so", "far", "about", "as"),
        *("around", "roughly", "some", "only", "another", "than", "think", "guess", "yet"),
        *("ich", "bin", "jetzt", "bei", "auf", "bis", "hab", "habe", "gelesen", "fertig"),
        *("geschafft", "gemacht", "erreicht", "heute", "zu", "der", "die", "das", "im", "es"),
        *("etwa", "circa", "ca", "rund", "ungefahr", "noch", "voy", "por", "en", "la", "el"),
        *("leido", "llegue", "estoy", "hasta", "hoy", "he", "terminado", "hecho", "y", "unos"),
        *("unas", "otras", "je", "jai", "suis", "lu", "fini", "fait", "le", "jusqua", "jusqu"),
        *("aujourdhui", "du", "environ", "encore"),
    )
)
"""What may stand beside how far one has come, and says nothing more of it."""


OF_LENGTH = (
    *("has", "it is", "its length is", "hat", "tiene", "il a", "elle a", "il y a", "il fait"),
    *("elle fait", "in total it is", "total is", "total to", "gesamtzahl", "son en total"),
)
"""How somebody says how long something is."""
BESIDE_LENGTH = frozenset(
    (
        *{word for phrase in OF_LENGTH for word in phrase.split()},
        *("book", "course", "buch", "kurs", "libro", "curso", "livre", "cours", "change", "set"),
        *("actually", "really", "sorry", "eigentlich", "el", "le", "no", "nein", "non"),
    )
)
MOST_DIGITS = 5


class Reached(NamedTuple):
    """How far words say that one has come.

    `is_place`: it is told where one is ("page 50"), not how many there were ("50 pages"). `beside`:
    the other words, which may name what it is of.
    """

    unit: CourseUnit
    number: int
    beside: tuple[str, ...]
    is_place: bool


def title(words: Words, number: int) -> str:
    """Above the lines."""
    return words.count("One line learned", "{number} lines learned", number)


def found_title(words: Words, typed: str, number: int) -> str:
    """Above the lines that were looked for."""
    return words.count("“{typed}”: one line", "“{typed}”: {number} lines", number, typed=typed)


def empty_text(words: Words) -> str:
    """No lines yet."""
    return words.say("Nothing here yet. One line a day adds up: what did you learn?")


def nothing_found_text(words: Words) -> str:
    """No line has these words."""
    return words.say("No line says that. Fewer words find more.")


def lesson_line(words: Words, on: date, text: str, year: int) -> str:
    """A line with its day; the year where it is another one."""
    return words.say("{day}: {text}", day=short_date(words, on, year), text=text)


def add_label(words: Words) -> str:
    """Write a line."""
    return words.say("✏️ Add a line")


def asked_label(words: Words) -> str:
    """Write a line, right after a check-in."""
    return words.say("✏️ What did I learn?")


def kept_line(words: Words, text: str) -> str:
    """Below the day's card, after a line on what was learned."""
    return words.say("✏️ Kept: {text}", text=text)


def question(words: Words) -> str:
    """Asks for a line."""
    return words.say("What did you learn? One line is plenty.")


def find_label(words: Words) -> str:
    """Look for words."""
    return words.say("🔍 Search")


def find_question(words: Words) -> str:
    """Asks for the words to look for."""
    return words.say("Which words shall I look for?")


def learned_label(words: Words) -> str:
    """From the day's card to all lines."""
    return words.say("📚 All I learned")


def all_label(words: Words) -> str:
    """Back to all lines."""
    return words.say("‹ All lines")


def drop_label(words: Words) -> str:
    """Take a line away."""
    return words.say("Take one away…")


def drop_question(words: Words) -> str:
    """Asks which line."""
    return words.say("Which line shall go?")


def drop_one_question(words: Words) -> str:
    """Asks before this line goes."""
    return words.say("Take this line away? It goes for good.")


def recall_label(words: Words, *, is_wanted: bool) -> str:
    """The old line with the day's first list, on or off."""
    name = words.say("Bring back old lines")
    return chosen_label(words, name, is_chosen=is_wanted)


def recalled_line(words: Words, on: date, text: str) -> str:
    """An old line that comes back with the day's first list."""
    return words.say("On {day} you learned: {text}", day=words.date(on, "d MMMM"), text=text)


def courses_label(words: Words) -> str:
    """To the courses."""
    return words.say("📘 Courses and books")


def courses_title(words: Words) -> str:
    """Above the courses."""
    return words.say("Courses and books")


def no_courses_text(words: Words) -> str:
    """No courses yet."""
    return words.say(
        "A course, a book, a language: tell me how many lessons, pages or sessions, "
        "and I show when you arrive. What is the first one called?"
    )


def course_label(words: Words, course: Course, name: str) -> str:
    """A course on its button, by its name or what fits of it."""
    return words.say("{done}/{total} · {name}", done=course.done, total=course.total, name=name)


def new_course_label(words: Words) -> str:
    """Begin a course."""
    return words.say("➕ Begin one")


def course_question(words: Words) -> str:
    """Asks what it is called."""
    return words.say("What is it called? A course, a seminar, a book, a language.")


def unit_question(words: Words, name: str) -> str:
    """Asks what it is counted in."""
    return words.say("“{name}”. What do you count?", name=name)


def read_unit(typed: str) -> CourseUnit | None:
    """The one unit that was typed, maybe with a number; None for none or several."""
    said = {UNITS[word] for word in re.findall(r"[^\W\d]+", fold(typed)) if word in UNITS}
    return said.pop() if len(said) == 1 else None


def read_reached(typed: str) -> Reached | None:
    """How far one has come: "page 50", "Kapitel drei geschafft", "50 pages of it"; None for others,
    and for what has more numbers, but for how many there are in all."""
    words = _words_of(without_total(typed))
    at = next((place for place, word in enumerate(words) if word.isdecimal()), None)
    if at is None or sum(word.isdecimal() for word in words) > 1 or len(words[at]) > MOST_DIGITS:
        return None
    before = [word for word in words[:at] if word not in NUMBER]
    behind = [*dropwhile(MORE.__contains__, words[at + 1 :])]
    place = {**UNITS, **SHORT}.get(before[-1]) if before else None
    number = int(words[at])
    if place is not None:
        return Reached(place, number, (*before[:-1], *behind), is_place=True)
    counted = UNITS.get(behind[0]) if behind and not A_PART.search(typed) else None
    if counted is None:
        return None
    return Reached(counted, number, (*before, *behind[1:]), is_place=False)


def _words_of(typed: str) -> list[str]:
    """The words and numbers, those in words as digits."""
    return re.findall(r"\d+|[^\W\d_]+", numbers_as_digits(fold(without_apostrophes(typed))))


def says_only_how_far(typed: str, course: Course) -> bool:
    """Whether words that nobody asked for say no more than how far one has come in that course:
    its number, perhaps with what is counted and its name."""
    words = _words_of(without_total(with_digits(typed)))
    known = _beside_how_far(course)
    return all(word.isdecimal() or word in known for word in words)


def _beside_how_far(course: Course) -> frozenset[str]:
    """What may stand beside a number of that course."""
    units = {word for word, unit in (UNITS | SHORT).items() if unit is course.unit}
    return BESIDE_REACHED | MORE | units | {*spaced_words(course.name)}


def which_reached_question(words: Words, typed: str) -> str:
    """Asks of which course or book that is said."""
    return words.say("“{typed}”: in which one?", typed=typed)


def without_total(typed: str) -> str:
    """What was typed without how many there are in all; of numbers in words, too: "ten of 300"."""
    written, totals = OF_TOTAL.subn(r"\1", numbers_as_digits(typed))
    return written if totals else typed


def unit_not_read(words: Words) -> str:
    """What was typed is nothing that is counted here."""
    return words.say("I count lessons, pages or sessions. Which of them comes closest?")


def unit_label(words: Words, unit: CourseUnit) -> str:
    """A unit on its button."""
    labels = {
        CourseUnit.LESSONS: words.say("Lessons"),
        CourseUnit.PAGES: words.say("Pages"),
        CourseUnit.SESSIONS: words.say("Sessions"),
    }
    return labels[unit]


def amount(words: Words, unit: CourseUnit, number: int) -> str:
    """So many of a unit."""
    match unit:
        case CourseUnit.LESSONS:
            return words.count("{number} lesson", "{number} lessons", number)
        case CourseUnit.PAGES:
            return words.count("{number} page", "{number} pages", number)
        case CourseUnit.SESSIONS:
            return words.count("{number} session", "{number} sessions", number)


def total_question(words: Words, unit: CourseUnit) -> str:
    """Asks for the size."""
    questions = {
        CourseUnit.LESSONS: words.say("How many lessons does it have? A guess will do."),
        CourseUnit.PAGES: words.say("How many pages does it have? A guess will do."),
        CourseUnit.SESSIONS: words.say("How many sessions does it have? A guess will do."),
    }
    return questions[unit]


def progress_line(words: Words, course: Course) -> str:
    """How far one has come."""
    total = amount(words, course.unit, course.total)
    if not course.done:
        return words.say("{total} ahead.", total=total)
    return words.say(
        "{done} of {total} ({percent})",
        done=course.done,
        total=total,
        percent=words.percent(course.done / course.total),
    )


def pace_line(words: Words, a_week: str) -> str:
    """How fast one goes."""
    return words.say("Pace: about {amount} a week.", amount=a_week)


def slow_pace_line(words: Words, a_month: str) -> str:
    """How fast one goes, where that is too little for a week."""
    return words.say("Pace: about {amount} a month.", amount=a_month)


def end_line(words: Words, end: date, year: int) -> str:
    """When one will arrive."""
    pattern = "d MMMM" if end.year == year else "d MMMM y"
    return words.say("At this pace you arrive on {day}.", day=words.date(end, pattern))


def far_end_line(words: Words, unit: CourseUnit, end: date) -> str:
    """When one will arrive, in more than a year, and what brings that nearer."""
    lines = {
        CourseUnit.LESSONS: words.say(
            "At this pace you arrive in {month}. "
            "A few lessons more a week, and you arrive much sooner.",
            month=words.date(end, "MMMM y"),
        ),
        CourseUnit.PAGES: words.say(
            "At this pace you arrive in {month}. "
            "A few pages more a week, and you arrive much sooner.",
            month=words.date(end, "MMMM y"),
        ),
        CourseUnit.SESSIONS: words.say(
            "At this pace you arrive in {month}. "
            "One session more a week, and you arrive much sooner.",
            month=words.date(end, "MMMM y"),
        ),
    }
    return lines[unit]


def fresh_line(words: Words) -> str:
    """A course that was begun a day or two ago."""
    return words.say("Just begun. In some days I can tell when you arrive.")


def still_line(words: Words) -> str:
    """Nothing moved lately."""
    return words.say("It rests just now. One small step wakes it.")


def arrived_line(words: Words, on: date, year: int) -> str:
    """All of it is done."""
    pattern = "d MMMM" if on.year == year else "d MMMM y"
    return words.say("🎓 You arrived on {day}. All of it is done.", day=words.date(on, pattern))


def arrived_title(words: Words) -> str:
    """Above what is celebrated once: a course or a book worked through to its end."""
    return words.say("🎓 You worked it through!")


def arrived_text(words: Words, course: Course, took: str) -> str:
    """The same in full: what it was, all of it, how long it took."""
    total = amount(words, course.unit, course.total)
    lines = (
        words.say("“{name}”, all of it: {total}.", name=course.name, total=total),
        took,
        words.say("What you know now, nobody takes from you. What will you use first?"),
    )
    return "\n".join(line for line in lines if line)


def reach_label(words: Words, number: int) -> str:
    """So many more are done."""
    return words.say("+{number}", number=number)


def length_label(words: Words) -> str:
    """Say how long it is."""
    return words.say("Its length…")


def length_question(words: Words, course: Course) -> str:
    """Asks how many there are, where another number was a guess."""
    total = course.total
    questions = {
        CourseUnit.LESSONS: words.say(
            "How many lessons does it have? So far: {total}", total=total
        ),
        CourseUnit.PAGES: words.say("How many pages does it have? So far: {total}", total=total),
        CourseUnit.SESSIONS: words.say(
            "How many sessions does it have? So far: {total}", total=total
        ),
    }
    return questions[course.unit]


def longer_question(words: Words, course: Course, number: int) -> str:
    """More are done than there are, as far as one knew."""
    return words.say(
        "{number} is more than the {total} it was to have. Is it longer? Tap what fits.",
        number=number,
        total=amount(words, course.unit, course.total),
    )


def all_done_label(words: Words, number: int) -> str:
    """It has so many, and all of them are done."""
    return words.say("Yes, all {number} are done", number=number)


def of_more_label(words: Words, number: int) -> str:
    """So many are done, and it has still more."""
    return words.say("{number} are done, it has more…", number=number)


def has_label(words: Words, course: Course, number: int) -> str:
    """It has so many, and what is done stays, which is said where anything is."""
    if not course.done:
        return words.say("It has {total}", total=amount(words, course.unit, number))
    return words.say("It has {number}, {done} are done", number=number, done=course.done)


def read_length(typed: str, course: Course) -> int | None:
    """How long words tell that a course is, where they say nothing else: "it has 700 pages"."""
    words = _words_of(with_digits(typed))
    numbers = [int(word) for word in words if word.isdecimal() and len(word) <= MOST_DIGITS]
    said = f" {' '.join(words)} "
    rest = {word for word in words if not word.isdecimal()} - _beside_how_far(course)
    is_told = any(f" {phrase} " in said for phrase in OF_LENGTH) and rest <= BESIDE_LENGTH
    return numbers[0] if is_told and len(numbers) == 1 else None


def reach_typed_label(words: Words) -> str:
    """Type how far one has come."""
    return words.say("Type how many…")


def reach_question(words: Words, course: Course) -> str:
    """Asks how many are done in all; who has begun may add some to them."""
    total = amount(words, course.unit, course.total)
    if not 0 < course.done < course.total:
        return words.say("How many of the {total} are done in all?", total=total)
    return words.say(
        "{done} of {total} so far. How many are done in all? Or add some, like +2",
        done=course.done,
        total=total,
    )


def reach_doubt_text(words: Words, course: Course, number: int, *, is_room: bool) -> str:
    """Fewer were typed than are done: asks how they are meant, or whether they are meant."""
    done, total = course.done, amount(words, course.unit, course.total)
    if is_room:
        return words.say(
            "{done} of {total} are done. Is it {number} in all, or {number} more?",
            done=done,
            total=total,
            number=number,
        )
    return words.say(
        "{done} of {total} are done. Is it {number} in all?", done=done, total=total, number=number
    )


def end_doubt_text(words: Words, course: Course, number: int, day: str) -> str:
    """The same of a course whose end stands."""
    return words.say(
        "All {total} were done on {day}. Was that a slip, and it is {number} in all? "
        "Or do you go through it once more? Then that end stays.",
        total=amount(words, course.unit, course.total),
        day=day,
        number=number,
    )


def once_more_label(words: Words, number: int) -> str:
    """One goes through it again, and has done so many."""
    return words.say("Once more: {number}", number=number)


def in_all_label(words: Words, number: int) -> str:
    """So many are done, and no more."""
    return words.say("{number} in all", number=number)


def says_more(typed: str) -> bool:
    """Whether a number was typed with the word that puts it on top of what is done."""
    return not MORE.isdisjoint(re.findall(r"\w+", fold(typed)))


def no_number(words: Words) -> str:
    """The typed words hold no whole number."""
    return words.say("I couldn't read a whole number in that. For example: 12")


def not_how_far(words: Words) -> str:
    """Words on a course's page that do not say how far one has come in it."""
    return words.say("I can't tell from that how far you came. For example: 12")


def further_toast(words: Words) -> str:
    """An old button, tapped when one has come further."""
    return words.say("You have moved on since; here is where you are.")


def drop_course_label(words: Words) -> str:
    """Let a course go."""
    return words.say("Let it go…")


def drop_course_question(words: Words, course: Course) -> str:
    """Asks before it goes."""
    return words.say("Let “{name}” go, with how far you came? It goes for good.", name=course.name)


def drop_course_sure_label(words: Words) -> str:
    """Yes, let it go."""
    return words.say("Let it go")
