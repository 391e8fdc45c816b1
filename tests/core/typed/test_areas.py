"""Areas: what a habit's words point at."""

import pytest

from habitbot.core.habit import Area
from habitbot.core.typed.areas import (
    BEGINNINGS,
    COMPANY,
    TABLE,
    WHOLE_WORDS,
    find_area,
    guess_area,
    is_watering,
    points_at,
)

HABITS = {
    Area.LEARNING: (
        "Read one page",
        "Personal growth book",
        "Recall ten flashcards",
        "Read about people",
        "Learn to cook",
        "Practise the piano",
        "Eine Seite lesen",
        "Vokabeln üben",
        "Drei Wörter Spanisch",
        "Leer una página",
        "Estudiar francés",
        "Lire une page",
        "Apprendre un mot",
        "読書を一頁",
    ),
    Area.NETWORKING: (
        "Write to one person",
        "Thank a colleague",
        "Call mum",
        "Coffee with Ben",
        "Lunch with someone new",
        "Have a coffee chat",
        "Send one message",
        "Say hello to new people",
        "Einer Person schreiben",
        "Oma anrufen",
        "Mich bei einem Kollegen bedanken",
        "Freunde treffen",
        "Kaffee mit Uma",
        "Escribir a una persona",
        "Llamar a un amigo",
        "Café con Ana",
        "Écrire à une personne",
        "Appeler quelqu'un",
        "Un café avec Zoé",
    ),
    Area.FEEDBACK: (
        "Ask for feedback",
        "Ask one person for feedback",
        "Ask a colleague for advice",
        "Einen Kollegen um Feedback bitten",
        "Pedir consejo a una persona",
        "Demander conseil à un collègue",
    ),
    Area.SLEEP: (
        "In bed by 23:00",
        "Lights out at eleven",
        "Um elf ins Bett",
        "Acostarme a las once",
        "Dormir huit heures",
    ),
    Area.EXERCISE: (
        "10 push-ups / squats",
        "Plank for a minute",
        "Walk with a friend",
        "Take the stairs",
        "10,000 steps",
        "Zwanzig Minuten spazieren",
        "Joggen",
        "Caminar diez minutos a diario",
        "Correr",
        "Courir cinq minutes",
        "Étirements",
    ),
    Area.NUTRITION: (
        "drink a glass of WATER",
        "Breakfast before work",
        "No coffee after three",
        "Drink one coffee less",
        "Eat lunch with no hurry",
        "Ein Glas Wasser trinken",
        "Obst essen",
        "Beber agua",
        "Comer fruta",
        "Boire de l'eau",
        "Manger une pomme",
        "At most 2 coffees",
        "Max 1 beer",
        "No sweets",
        "Less meat",
        "Höchstens zwei Kaffee",
        "Take my pills",
        "Meine Tabletten nehmen",
        "Prendre mes médicaments",
        "Vitamin D",
        "5 cigarettes or less",
        "Stop smoking",
    ),
    Area.BREAKS: (
        "Take a real break",
        "Breathe three times",
        "Meditate",
        "At most 30 min of TikTok",
        "No phone after 22:00",
        "Phone under 1 hour",
        "At most 3 pages of news",
        "No gossip",
        "Eine Pause machen",
        "Respirar hondo",
        "Regarder par la fenêtre",
    ),
    Area.DIRECTION: (
        "Update my CV",
        "Journal for two minutes",
        "Plan tomorrow",
        "Read one job advert for a new job",
        "Eine Bewerbung schreiben",
        "Wofür ich dankbar bin",
        "Mejorar mi currículum",
        "Préparer une candidature",
    ),
}


@pytest.mark.parametrize(
    ("name", "area"), [(name, area) for area, names in HABITS.items() for name in names]
)
def test_an_area_is_guessed_from_the_name(name: str, area: Area) -> None:
    assert guess_area(name) == area


@pytest.mark.parametrize(
    ("anchor", "name", "area"),
    [
        ("After I read the news", "Write to one person", Area.NETWORKING),
        ("When I go to bed", "Breathe out slowly", Area.BREAKS),
        ("When I go to bed", "Put the phone away", Area.SLEEP),
        ("After I eat breakfast", "Write one line", Area.LEARNING),
        ("After my first coffee", "Write one line", Area.LEARNING),
        ("", "", Area.LEARNING),
    ],
)
def test_the_name_counts_before_the_anchor_and_a_meal_there_only_says_when(
    anchor: str, name: str, area: Area
) -> None:
    assert guess_area(name, anchor) == area


@pytest.mark.parametrize(
    ("name", "area"),
    [
        ("Write one line of Python after dinner", Area.LEARNING),
        ("After breakfast I stretch", Area.EXERCISE),
        ("After dinner, stretch", Area.EXERCISE),
        ("Before breakfast: meditate", Area.BREAKS),
        ("Before bed read", Area.LEARNING),
        ("Nach dem Frühstück dehnen", Area.EXERCISE),
        ("Spazieren nach dem Essen", Area.EXERCISE),
        ("Después de cenar leer", Area.LEARNING),
        ("Après le déjeuner, marcher", Area.EXERCISE),
        ("Cook dinner", Area.NUTRITION),
        ("After breakfast eat an apple", Area.NUTRITION),
        ("No snacks after dinner", Area.NUTRITION),
        ("Floss before bed", Area.SLEEP),
        ("Look after my mother", Area.NETWORKING),
        ("After dinner", Area.NUTRITION),
    ],
)
def test_in_a_name_too_a_meal_behind_an_after_only_says_when(name: str, area: Area) -> None:
    assert guess_area(name) == area


@pytest.mark.parametrize(
    ("name", "waters"),
    [
        ("Water plants", True),
        ("Water plants every 10 days", True),
        ("Water the garden", True),
        ("Water all my tomatoes", True),
        ("Water", False),
        ("Water first", False),
        ("Water 2 glasses", False),
        ("Water before coffee", False),
        ("Water with lemon", False),
        ("Water always at hand", False),
        ("Wasser trinken", False),
        ("Drink water", False),
    ],
)
def test_what_is_watered_is_no_drink(name: str, *, waters: bool) -> None:
    assert is_watering(name) is waters
    assert (guess_area(name) is Area.NUTRITION) is not waters


def test_whom_one_phones_is_no_screen_to_be_limited() -> None:
    assert guess_area("Phone Max") is Area.LEARNING
    assert guess_area("Phone max 20 minutes") is Area.BREAKS


def test_a_word_points_at_one_area_alone() -> None:
    for area in Area:
        for word in f"{BEGINNINGS[area]} {WHOLE_WORDS[area]}".split():
            assert [other for other in Area if points_at(word, other)] == [area], word
    for word in TABLE | COMPANY:
        assert not any(points_at(word, area) for area in Area), word


@pytest.mark.parametrize(
    "name",
    [
        "Run 5k",
        "Run",
        "Go for a run",
        "Run 30 minutes 3 times a week",
        "Run to work",
        "Run with Ben",
        "Morning run",
        "Exercise",
        "Exercise for 10 minutes",
        "Do one exercise",
        "Get some exercise",
        "Walk",
        "I walk",
        "Walk the dog",
        "Take a walk",
        "Walk home",
        "Walk 10,000 steps",
        "10,000 steps",
        "Take a short walk after lunch",
        "Walk through the park",
        "Stretch my back",
        "Stretch",
        "Lift weights",
        "Lift twice a week",
        "10 push-ups",
        "20 push-ups twice a week",
        "Back exercises",
        "Stand up and stretch",
        "After work run",
        "Run a marathon",
        "Do my exercises",
        "Do my exercises for my back",
        "Run on Mondays",
        "Walk with a friend",
        "Walk around the block",
        "Exercise at home",
        "Exercise before breakfast",
        "Laufen",
        "20 Minuten laufen",
        "Im Wald laufen",
        "Laufen gehen",
        "Spazieren gehen",
        "10 Minuten gehen",
        "Mit Ben laufen",
        "10.000 Schritte",
        "Jeden Tag 8000 Schritte gehen",
        "Jeden Morgen laufen",
        "Einen Marathon laufen",
        "Correr",
        "Correr 5 km",
        "Salir a correr",
        "Hacer ejercicio",
        "Caminar media hora",
        "Caminar por el parque",
        "Estirar la espalda",
        "Andar 20 minutos",
        "10000 pasos",
        "Correr con Ana",
        "Courir",
        "Courir 20 minutes",
        "Faire de l'exercice",
        "Marcher",
        "Marcher 20 minutes",
        "Marche à pied",
        "Aller courir",
        "Marcher jusqu'au travail",
        "Dreimal die Woche laufen",
        "Correr tres veces por semana",
        "Run 3 times a week. Marathon",
        "Run 20 minutes. Feel well",
        "Do one exercise. Run a marathon",
        "Exercise. Lose five kilos",
        "Cycle to work",
        "Use the stretch band for my legs",
    ],
)
def test_a_deed_of_the_body_is_sport_alone_with_how_much_of_it_or_in_sports_company(
    name: str,
) -> None:
    assert find_area(name) is Area.EXERCISE


@pytest.mark.parametrize(
    "name",
    [
        "Solve one exercise",
        "Do one grammar exercise",
        "Write one exercise of my course",
        "Run the tests",
        "Run a meeting",
        "Walk through my notes",
        "Do a coding exercise",
        "Lift one idea",
        "Stretch my skills",
        "Push one commit",
        "Exercise patience",
        "Do one exercise in the workbook",
        "Do exercise 3 of chapter 2",
        "Run the numbers",
        "Run errands",
        "Break a task into steps",
        "Plan the next steps",
        "Run two experiments",
        "Run through my slides",
        "Push myself to call Ben",
        "Walk Ben through the code",
        "Run it by Ben",
        "Run a weekly standup",
        "Run daily standup",
        "Cycle through five contacts",
        "Push 3 commits",
        "Math exercises",
        "Eine Grammatikübung lösen",
        "Den nächsten Schritt planen",
        "Einen Test laufen lassen",
        "Durch meine Notizen gehen",
        "Laufende Kosten prüfen",
        "Zwei Schritte aufschreiben",
        "Drei Schritte meines Projekts",
        "Hacer un ejercicio de gramática",
        "Resolver un ejercicio",
        "Correr las pruebas",
        "Escribir sobre mi camino",
        "Escribir los próximos pasos",
        "Faire un exercice de grammaire",
        "Résoudre un exercice",
        "Étudier le marché",
        "Do one exercise. Pass the data analyst exam",
        "Solve one exercise. Pass the exam",
        "Dry run of my talk",
        "Lift my mood",
    ],
)
def test_what_is_done_with_a_thing_of_work_or_learning_is_no_sport(name: str) -> None:
    assert find_area(name) is not Area.EXERCISE


@pytest.mark.parametrize("piece", ["run ", "run a ", "exercise in the ", "gehe. ", "one of "])
def test_names_of_any_length_are_looked_through_for_sport_in_one_go(piece: str) -> None:
    assert find_area(piece * (4000 // len(piece))) in {None, Area.EXERCISE}
