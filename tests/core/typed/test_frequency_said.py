"""How often: what a habit's own words say of it."""

import pytest

from habitbot.core.frequency import Frequency, TimesAWeek, Weekdays
from habitbot.core.typed.frequency_said import find_frequency, nearest_frequency

MON_THU = Weekdays((0, 3))
WORK = Weekdays((0, 1, 2, 3, 4))
WEEKEND = Weekdays((5, 6))


@pytest.mark.parametrize(
    ("name", "frequency"),
    [
        ("Run 3 times a week", TimesAWeek(3)),
        ("Run three times per week", TimesAWeek(3)),
        ("Gym 3x/week", TimesAWeek(3)),
        ("Gym 4x a week before work", TimesAWeek(4)),
        ("Twice a week, call one friend", TimesAWeek(2)),
        ("Write once a week", TimesAWeek(1)),
        ("Swim 2-3 times a week", TimesAWeek(2)),
        ("Swim once or twice a week", TimesAWeek(1)),
        ("At least 3 times a week yoga", TimesAWeek(3)),
        ("Cook 5 days a week", TimesAWeek(5)),
        ("Call Mum every week", TimesAWeek(1)),
        ("Tidy my desk weekly", TimesAWeek(1)),
        ("Laufen 3 mal die Woche", TimesAWeek(3)),
        ("Dreimal pro Woche laufen", TimesAWeek(3)),
        ("Zweimal die Woche Yoga", TimesAWeek(2)),
        ("Schwimmen 2x pro Woche", TimesAWeek(2)),
        ("Jede Woche, einen Brief schreiben", TimesAWeek(1)),
        ("Correr 3 veces por semana", TimesAWeek(3)),
        ("Nadar dos veces a la semana", TimesAWeek(2)),
        ("Llamar a mamá una vez por semana", TimesAWeek(1)),
        ("Courir 3 fois par semaine", TimesAWeek(3)),
        ("Nager deux fois la semaine", TimesAWeek(2)),
        ("Yoga on Mondays and Thursdays", MON_THU),
        ("Yoga Mon/Thu", MON_THU),
        ("Yoga Monday and Thursday", MON_THU),
        ("Yoga, every Monday and every Thursday", MON_THU),
        ("Yoga montags und donnerstags", MON_THU),
        ("Yoga Mo, Do", MON_THU),
        ("Yoga mo, do", MON_THU),
        ("Mo, Mi, Fr: joggen", Weekdays((0, 2, 4))),
        ("joggen mo bis fr", WORK),
        ("Yoga So und Do", Weekdays((3, 6))),
        ("so, do", Weekdays((3, 6))),
        ("Yoga sa/so", WEEKEND),
        ("Yoga Tu/Th", Weekdays((1, 3))),
        ("Yoga jeden Montag und Donnerstag", MON_THU),
        ("Yoga los lunes y jueves", MON_THU),
        ("Yoga le lundi et le jeudi", MON_THU),
        ("Yoga tous les lundis et jeudis", MON_THU),
        ("Gym Mon, Wed & Fri", Weekdays((0, 2, 4))),
        ("Plan the week on Sundays", Weekdays((6,))),
        ("Sonntags die Woche planen", Weekdays((6,))),
        ("Cada domingo, planear la semana", Weekdays((6,))),
        ("Chaque dimanche, ranger le bureau", Weekdays((6,))),
        ("Read one page every weekday", WORK),
        ("No phone at lunch on weekdays", WORK),
        ("Lesen Montag bis Freitag", WORK),
        ("Leer de lunes a viernes", WORK),
        ("Lire du lundi au vendredi", WORK),
        ("Mon–Fri: one page", WORK),
        ("Werktags eine Seite lesen", WORK),
        ("Hike at the weekend", WEEKEND),
        ("Wandern am Wochenende", WEEKEND),
        ("Caminar los fines de semana", WEEKEND),
        ("Marcher le week-end", WEEKEND),
    ],
)
def test_a_plan_is_read_from_the_words(name: str, frequency: Frequency) -> None:
    assert find_frequency(name) == frequency


@pytest.mark.parametrize(
    "name",
    [
        *("Read one page", "Run 3 times a day", "Walk every day", "7 times a week", "Run 5 km"),
        *("Run 3 times a month", "Once every two weeks", "Write the weekly report", "Get some sun"),
        *("Read 10 pages a week", "Call Tom on Monday", "Prepare Friday", "Meat at most 2x a week"),
        *("No sweets 3 times a week", "Eat out max twice a week", "Three good things", "Do so"),
        *("Plan the weekend", "Täglich lesen", "Un livre en 3 semaines", "Mi momento del día"),
        *("Mon café sans sucre", "Ma semaine en 3 lignes", "One week without news", "A day a time"),
        *("So, do sit-ups", "So - do it", "Read so, do it again", "Sing do, mi", "SO, DO SIT-UPS"),
        *("Mi, tu y su madre", "We, so to say", "So and do it"),
        *("Before Monday, pack my bag", "Semana por semana", "Sit by the fire", "Read chapter 3"),
    ],
)
def test_what_says_no_plan_is_for_every_day(name: str) -> None:
    assert find_frequency(name) is None


@pytest.mark.parametrize(
    ("name", "frequency"),
    [
        ("Read every day except on Sundays", Weekdays((0, 1, 2, 3, 4, 5))),
        ("Yoga jeden Tag außer sonntags", Weekdays((0, 1, 2, 3, 4, 5))),
        ("Leer todos los días menos los domingos", Weekdays((0, 1, 2, 3, 4, 5))),
        ("Lire tous les jours sauf le week-end", WORK),
        ("Gym, not on Mondays", Weekdays((1, 2, 3, 4, 5, 6))),
    ],
)
def test_days_that_are_left_out_are_those_on_which_it_is_not_due(
    name: str, frequency: Frequency
) -> None:
    assert find_frequency(name) == frequency


@pytest.mark.parametrize(
    "name",
    [
        "Every 2 weeks on Mondays: clean",
        "Alle zwei Wochen montags putzen",
        "Once a month on Fridays: budget",
        "Read 'Tuesdays with Morrie'",
        "Read “Tuesdays with Morrie”",
    ],
)
def test_another_rhythm_or_a_title_says_no_weekdays(name: str) -> None:
    assert find_frequency(name) is None


@pytest.mark.parametrize(
    ("name", "times"),
    [
        ("Call mum every 2 days", 3),
        ("Every other day, call mum", 3),
        ("Water the plants every third day", 2),
        ("Run every two days", 3),
        ("Change the sheets every 7 days", 1),
        ("Yoga on alternate days", 3),
        ("Swim 4 times a month", 1),
        ("Run 8x a month", 2),
        ("Alle 2 Tage Mama anrufen", 3),
        ("Alle drei Tage gießen", 2),
        ("Jeden zweiten Tag laufen", 3),
        ("Viermal im Monat schwimmen", 1),
        ("Llamar a mamá cada 2 días", 3),
        ("Correr cada dos días", 3),
        ("Correr un día sí y otro no", 3),
        ("Correr 12 veces al mes", 3),
        ("Courir tous les 3 jours", 2),
        ("Courir un jour sur deux", 3),
        ("Nager 4 fois par mois", 1),
    ],
)
def test_a_rhythm_that_is_no_plan_has_one_that_comes_closest_and_asks_no_more_often(
    name: str, times: int
) -> None:
    assert find_frequency(name) is None
    assert nearest_frequency(name) == TimesAWeek(times)


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Read one page",
            "Walk every day",
            "Run 3 times a week",
            "Yoga on Mondays",
            "Each day run",
        ),
        *(
            "Clean every 2 weeks",
            "Budget once a month",
            "Run twice a month",
            "Stretch every 2 hours",
        ),
        *("At most one coffee every 2 days", "Read “Every other day”", "Read 4 books a month"),
        *("Jeden Tag lesen", "Cada día leer", "Alle 10 Tage putzen", "Run 40 times a month"),
    ],
)
def test_where_no_plan_comes_close_or_none_is_needed_none_is_offered(name: str) -> None:
    assert nearest_frequency(name) is None


@pytest.mark.parametrize("piece", ["every ", "every 2 ", "4 ", "4 x ", "un dia si ", "1"])
def test_words_of_any_length_are_looked_through_for_a_rhythm_in_one_go(piece: str) -> None:
    assert nearest_frequency(piece * (4000 // len(piece))) is None


@pytest.mark.parametrize(
    ("anchor", "frequency"),
    [
        ("On Monday morning", Weekdays((0,))),
        ("After our Friday meeting", Weekdays((4,))),
        ("Montagmorgens", Weekdays((0,))),
        ("Am Sonntagabend", Weekdays((6,))),
        ("El lunes por la mañana", Weekdays((0,))),
        ("Le lundi matin", Weekdays((0,))),
        ("On weekdays after work", WORK),
        ("After waking up", None),
        ("On the first Monday of the month", None),
        ("Every second Friday", None),
        ("Before Monday", None),
        ("Vor Montag", None),
    ],
)
def test_what_a_habit_follows_says_how_often_where_its_name_does_not(
    anchor: str, frequency: Frequency | None
) -> None:
    assert find_frequency("Plan", anchor) == frequency
    assert find_frequency("Run 3 times a week", anchor) == TimesAWeek(3)
    assert find_frequency("Plan every day", anchor) is None
