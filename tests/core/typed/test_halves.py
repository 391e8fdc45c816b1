"""The one amount in a habit's words: read in digits and in words, halved as people say it."""

from fractions import Fraction

import pytest

from habitbot.core.typed.counted_words import one_of, words_counted
from habitbot.core.typed.halves import halve_amount, larger_amounts, read_amount, write_amount
from habitbot.core.typed.number_words import ENGLISH


@pytest.mark.parametrize(
    ("words", "half"),
    [
        ("Read 10 pages", "Read 5 pages"),
        ("20 minutes of Spanish", "10 minutes of Spanish"),
        ("Walk 45 minutes", "Walk 20 minutes"),
        ("Walk 10,000 steps", "Walk 5,000 steps"),
        ("10.000 Schritte", "5.000 Schritte"),
        ("Run 30min", "Run 15min"),
        ("Do 10 push-ups", "Do 5 push-ups"),
        ("Read 3 pages", "Read 1 page"),
        ("Drink 2 glasses of water", "Drink 1 glass of water"),
        ("Read ten pages", "Read five pages"),
        ("Seven push-ups", "Three push-ups"),
        ("Read two pages", "Read one page"),
        ("Stretch for (twenty minutes)", "Stretch for (ten minutes)"),
        ("Lies 4 Seiten", "Lies 2 Seiten"),
    ],
)
def test_an_amount_in_the_words_is_halved_and_reads_as_people_say_it(words: str, half: str) -> None:
    assert halve_amount(words) == half


@pytest.mark.parametrize(
    ("words", "half"),
    [
        ("Practise guitar for half an hour", "Practise guitar for 15 minutes"),
        ("Walk for an hour", "Walk for 30 minutes"),
        ("Half an hour of Spanish", "15 minutes of Spanish"),
        ("Code one hour", "Code 30 minutes"),
        ("Read an hour and a half", "Read 45 minutes"),
        ("Eine halbe Stunde lesen", "15 Minuten lesen"),
        ("Lire une demi-heure", "Lire 15 minutes"),
        ("Leer media hora", "Leer 15 minutos"),
        ("No phone half an hour before bed", None),
        ("Get up an hour earlier", None),
    ],
)
def test_an_hour_in_words_is_halved_in_minutes(words: str, half: str | None) -> None:
    assert halve_amount(words) == half


@pytest.mark.parametrize(
    ("words", "larger"),
    [
        (
            "Learn two minutes of Bread",
            ("Learn three minutes of Bread", "Learn five minutes of Bread"),
        ),
        ("Read one page", ("Read two pages", "Read three pages")),
        ("Walk 30 minutes", ("Walk 45 minutes", "Walk 60 minutes")),
        ("Walk 10,000 steps", ("Walk 12,500 steps", "Walk 15,000 steps")),
        ("Practise half an hour", ("Practise 45 minutes", "Practise 60 minutes")),
        ("Do one plank", ()),
        ("Read", ()),
        ("In bed by 23:00", ()),
    ],
)
def test_a_little_more_is_the_next_amount_or_the_one_after(
    words: str, larger: tuple[str, ...]
) -> None:
    assert tuple(name for _, name in larger_amounts(words)) == larger


@pytest.mark.parametrize(
    ("words", "language", "larger"),
    [
        ("Call 3 old friends", "en", "5 old friends"),
        ("Do 10 push-ups", "en", "15 push-ups"),
        ("Do ten sit ups", "en", "15 sit ups"),
        ("Learn 5 new words a day", "en", "7 new words"),
        ("Meet 3 old friends every week", "en", "5 old friends"),
        ("Send 3 follow-up emails to leads", "en", "5 follow-up emails"),
        ("Walk 10,000 steps", "en", "12,500 steps"),
        ("Read 10 pages of a novel", "en", "15 pages"),
        ("Read 3 kids' books", "en", "5 kids' books"),
        ("Read one short page", "en", "2 short pages"),
        ("Eat 5 a day", "en", "Eat 7 a day"),
        ("3 alte Freunde anrufen", "de", "5 alte Freunde"),
        ("Rufe 3 alte Freunde an", "de-AT", "5 alte Freunde"),
        ("Lerne 3 neue Wörter am Tag", "de", "5 neue Wörter"),
        ("3 U-Bahn-Stationen laufen", "de", "5 U-Bahn-Stationen"),
        ("3 alte freunde anrufen", "de", "5 alte freunde anrufen"),
        ("10 Minuten spazieren gehen", "de", "15 Minuten"),
        ("Learn 5 Spanish words", "de", "7 Spanish words"),
        ("Aprender 5 palabras nuevas al día", "es", "7 palabras nuevas"),
        ("Escribir 3 viejos amigos", "es", "5 viejos amigos"),
        ("Appeler 3 vieux amis", "fr", "5 vieux amis"),
        ("Lire 10 pages d'histoire", "fr", "15 pages"),
        ("Apprendre 5 mots nouveaux par jour", "fr", "7 mots nouveaux"),
    ],
)
def test_a_little_more_by_itself_keeps_all_the_words_for_what_is_counted(
    words: str, language: str, larger: str
) -> None:
    assert larger_amounts(words, language)[0][0] == larger


@pytest.mark.parametrize(
    ("words", "language", "half"),
    [
        ("Do 2 push-ups", "en", "Do 1 push-up"),
        ("Call 3 old friends", "en", "Call 1 old friend"),
        ("Write two short letters", "en", "Write one short letter"),
        ("Read 2 pages aloud", "en", "Read 1 page aloud"),
        ("Read 2 kids' books", "en", "Read 1 kids' book"),
        ("Watch 2 movies", "en", "Watch 1 movie"),
        ("Read 2 stories", "en", "Read 1 story"),
        ("2 Videos schauen", "de", "1 Video schauen"),
        ("Zwei Videos schauen", "de", "1 Video schauen"),
        ("Lire deux pages", "fr", "Lire 1 page"),
        ("Leer dos páginas", "es", "Leer 1 página"),
        ("Read two pages", "es", "Read one page"),
        ("Call 3 old friends", "de", "Call 1 old friend"),
        ("Read 2 stories", "de", "Read 1 story"),
        ("Send 2 short letters", "fr", "Send 1 short letter"),
        ("Leer 2 páginas del libro", "es", "Leer 1 página del libro"),
        ("Lire 2 pages", "fr", "Lire 1 page"),
        ("Read 2 news articles", "en", None),
        ("Eat 2 fruits/vegetables", "en", None),
        ("Clean 2 shelves", "en", None),
        ("2 neue Videos schauen", "de", None),
        ("Leer 2 páginas nuevas", "es", None),
        ("Regar 2 flores", "es", None),
        ("Lire 2 petits livres", "fr", None),
        ("Cuisiner 2 repas", "fr", None),
        ("Appeler 2 vieux amis", "fr", None),
    ],
)
def test_one_is_asked_for_where_all_words_for_it_can_be_said_well(
    words: str, language: str, half: str | None
) -> None:
    assert halve_amount(words, language) == half


@pytest.mark.parametrize(
    ("words", "language", "smaller"),
    [
        ("3 Freunde anrufen", "de", "2 Freunde anrufen"),
        ("Drei alte Freunde anrufen", "de", "Zwei alte Freunde anrufen"),
        ("Rufe 3 Freunde an", "de", "Rufe 2 Freunde an"),
        ("Appeler 3 amis", "fr", "Appeler 2 amis"),
        ("Escribir a 3 viejos amigos", "es", "Escribir a 2 viejos amigos"),
        ("Eat 3 fruits/vegetables", "en", "Eat 2 fruits/vegetables"),
    ],
)
def test_two_of_three_are_asked_for_where_one_of_them_can_not_be_said_well(
    words: str, language: str, smaller: str
) -> None:
    assert halve_amount(words, language) == smaller


@pytest.mark.parametrize(
    ("words", "language", "half"),
    [
        ("Llamar a 3 amigos", "es", "Llamar a 1 amigo"),
        ("Llamar a tres amigos", "es", "Llamar a 1 amigo"),
        ("Escribir a 4 amigos cada semana", "es", "Escribir a 2 amigos cada semana"),
        ("Écrire à 4 amis", "fr", "Écrire à 2 amis"),
        ("Write to 3 friends", "en", "Write to 1 friend"),
        ("Talk to four people", "en", "Talk to two people"),
        ("An 4 Freunde schreiben", "de", "An 2 Freunde schreiben"),
    ],
)
def test_whom_or_what_something_is_done_to_is_counted_behind_its_preposition(
    words: str, language: str, half: str
) -> None:
    assert halve_amount(words, language) == half


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Se coucher à 23 heures", "fr"),
        ("Courir à 7 demain matin", "fr"),
        ("Acostarse a 23 horas", "es"),
        ("Correr a 7 los lunes", "es"),
        ("Vivir a 10 minutos", "es"),
        ("Quarter to seven wake up", "en"),
        ("Drink up to 4 coffees", "en"),
        ("Get down to 4 coffees", "en"),
    ],
)
def test_a_clock_or_a_limit_behind_such_a_word_is_no_amount(words: str, language: str) -> None:
    assert halve_amount(words, language) is None


@pytest.mark.parametrize("words", ["Play one card game", "Do one minute plank", "Lire 1 page lue"])
def test_more_than_one_is_not_offered_where_other_words_would_change(words: str) -> None:
    assert larger_amounts(words) == ()


@pytest.mark.parametrize(
    "words",
    [
        "Read",
        "Read one page",
        "Read ten pages of 2 books",
        "Read ten pages of one book",
        "Tend tenderly",
        "Meet at seven sharp",
        "Read 1 page",
        "Lies 2 Seiten",
        "Get up at 7 sharp",
        "In bed by 23 o'clock",
        "Bed before 10 pm",
        "In bed by 23:00",
        "Meet 7 am",
        "Walk 1.5 km",
        "Rate my day from 1 to 5",
        "3 sets of 10 squats",
        "Drink at most 4 coffees",
        "No more than 2 beers",
        "Learn chapter 8 words",
        "Finish the 2nd draft",
        "Practise level B2",
        "Follow 0 people",
        "10",
        "اقرأ ١٠ صفحات",
    ],
)
def test_words_whose_half_would_be_wrong_are_left_to_the_person(words: str) -> None:
    assert halve_amount(words) is None


@pytest.mark.parametrize(
    ("words", "language", "half"),
    [
        ("Lies zehn Seiten", "de-AT", "Lies fünf Seiten"),
        ("Lis six pages", "fr", "Lis trois pages"),
        ("Lee diez páginas", "es", "Lee cinco páginas"),
        ("Read ten pages", "de", "Read five pages"),
        ("Lies zehn Seiten", "pl", None),
    ],
)
def test_numbers_are_read_in_words_of_the_persons_language_and_of_english(
    words: str, language: str, half: str | None
) -> None:
    assert halve_amount(words, language) == half


def test_an_amount_is_written_the_way_it_stood_there() -> None:
    assert write_amount("Sleep seven hours", Fraction(13, 2)) == "Sleep 6½ hours"
    assert write_amount("Sleep 6½ hours", Fraction(6)) == "Sleep 6 hours"
    assert write_amount("Study 1 hour", Fraction(1, 2)) == "Study ½ hour"
    assert write_amount("Read two pages", Fraction(40)) == "Read 40 pages"
    for amount in (Fraction(0), Fraction(1, 3)):
        assert write_amount("Study 2 hours", amount) is None
    assert write_amount("Study", Fraction(1)) is None
    assert read_amount("Sleep 6½ hours") == Fraction(13, 2)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Call mum every 2 days", "en"),
        ("Call mum every two days", "en"),
        ("Email a mentor every 4 weeks", "en"),
        ("Stand up every 30 minutes", "en"),
        ("Stand up every half hour", "en"),
        ("Every 2 to 3 days clean the desk", "en"),
        ("Apply for a job once every 10 days", "en"),
        ("Alle 2 Tage Mama anrufen", "de"),
        ("Alle drei Wochen Oma besuchen", "de"),
        ("Llamar a mamá cada 2 días", "es"),
        ("Llamar a mamá cada cuatro semanas", "es"),
        ("Appeler maman tous les 3 jours", "fr"),
        ("Boire toutes les 2 heures", "fr"),
        ("Run 3 times a week", "en"),
        ("Run three times a week", "en"),
        ("Run once a week", "es"),
        ("Gym 4x a week", "en"),
        ("Run 3 times every 2 weeks", "en"),
        ("Swim 4 times a month", "en"),
        ("Every week run 3 times", "en"),
        ("Cook 5 days a week", "en"),
        ("Practise guitar on 4 evenings", "en"),
        ("Laufen 3 mal pro Woche", "de"),
        ("3x pro Woche laufen", "de"),
        ("Drei Mal die Woche laufen", "de"),
        ("Correr 3 veces por semana", "es"),
        ("Correr tres días a la semana", "es"),
        ("Courir 4 fois par semaine", "fr"),
        ("Courir 4 jours par semaine", "fr"),
    ],
)
def test_a_number_that_tells_how_often_is_no_amount_to_be_less_or_more(
    words: str, language: str
) -> None:
    assert halve_amount(words, language) is None
    assert larger_amounts(words, language) == ()
    assert read_amount(words, language) is None


@pytest.mark.parametrize(
    ("words", "half"),
    [
        ("Read 10 pages 3 times a week", "Read 5 pages 3 times a week"),
        ("Study 2 hours on 3 days a week", "Study 1 hour on 3 days a week"),
        ("Every 2 days stretch 10 minutes", "Every 2 days stretch 5 minutes"),
        ("Piano 1 hour every 2 days", "Piano 30 minutes every 2 days"),
        ("Pray 5 times a day", "Pray 2 times a day"),
        ("Alle 10 Seiten lesen", "Alle 5 Seiten lesen"),
        ("Meet 4 friends a week", "Meet 2 friends a week"),
    ],
)
def test_beside_a_number_that_tells_how_often_the_amount_is_halved(words: str, half: str) -> None:
    assert halve_amount(words) == half


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Walk with my 2 dogs", "en"),
        ("Mit meinen 2 Hunden gehen", "de"),
        ("Pasear con mis 2 perros", "es"),
        ("Sortir mes 2 chiens", "fr"),
        ("Cantar 2 canciones", "es"),
    ],
)
def test_what_one_has_or_of_which_one_can_not_be_said_is_not_halved(
    words: str, language: str
) -> None:
    assert halve_amount(words, language) is None


def test_one_time_of_several_is_said_as_people_say_it() -> None:
    assert halve_amount("Rezar 2 veces al día", "es") == "Rezar 1 vez al día"


@pytest.mark.parametrize("piece", ["1", "a", "a-", "a' ", "s ", "old "])
def test_words_of_any_length_are_looked_through_for_what_is_counted_in_one_go(piece: str) -> None:
    words = f"2 {piece * (4000 // len(piece))}"
    assert one_of(words_counted(words, 2), ENGLISH) == ""


@pytest.mark.parametrize("piece", ["1", "1,", "1 ", "every ", "every 1 ", "3 x ", "1-", "a "])
def test_words_of_any_length_are_looked_through_for_how_often_in_one_go(piece: str) -> None:
    assert halve_amount(piece * (4000 // len(piece))) is None
