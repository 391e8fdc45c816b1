"""How often a habit is done, as people type it on a phone in four languages."""

import pytest

from habitbot.core.frequency import EveryDay, Frequency, TimesAWeek, on_weekdays
from habitbot.core.typed.frequency_said import frequency_said

SAID: list[tuple[Frequency | None, str]] = [
    (
        TimesAWeek(3),
        """\
Run 3 times a week
run 3x/week
run 3x per wk
3 days a week yoga
3x die woche laufen
3 mal die woche laufen
dreimal pro woche laufen
dreimal die woche laufen
3x woche laufen
an drei tagen pro woche yoga
correr 3 veces a la semana
correr 3 x semana
correr 3x por semana
correr 3 vcs por semana
3 días por semana yoga
courir trois fois par semaine
courir 3x/semaine
courir 3 fois/sem
3 jours par semaine yoga
""",
    ),
    (
        TimesAWeek(2),
        """\
gym twice weekly
gym twice per week
2x wöchentlich schwimmen
zweimal wöchentlich schwimmen
zwei- bis dreimal pro woche laufen
2-3x pro woche laufen
correr dos veces semanales
correr dos o tres veces por semana
deux à trois fois par semaine courir
courir 2 à 3 fois par semaine
""",
    ),
    (
        TimesAWeek(1),
        """\
once a week call mum
1x die woche mama anrufen
1x pro wo mama anrufen
einmal die woche mama anrufen
einmal in der woche mama anrufen
mama anrufen jede woche
correr una vez por semana
correr 1 vez a la semana
courir une fois par semaine
courir 1 fois par semaine
review, weekly
weekly
""",
    ),
    (
        on_weekdays(frozenset({0, 3})),
        """\
yoga mondays and thursdays
mo und do yoga
montag und donnerstag yoga
montags und donnerstags yoga
mo+do laufen
yoga lunes y jueves
yoga los lunes y jueves
yoga lundi et jeudi
yoga le lundi et le jeudi
""",
    ),
    (
        on_weekdays(frozenset({0, 2, 4})),
        """\
yoga mon, wed, fri
yoga mon/wed/fri
mo, mi, fr laufen
mo/mi/fr laufen
yoga lun, mie y vie
lunes, miércoles y viernes yoga
lunes, miercoles y viernes yoga
yoga lun, mer, ven
""",
    ),
    (
        None,
        """\
yoga mwf
jede woche mama anrufen
jeden abnd lesen
alle zwei tage laufen
jeden zweiten tag laufen
yoga lu mi vi
un día sí y otro no correr
yoga lun mer ven
lire la semaine
courir un jour sur deux
read on monday
call Ben monday
am montag zum arzt
lunes
read 3 pages
3 pages
do sit-ups
so do it
su mi do
mi casa
mi libro y su libro
so und so viel
learn 3 words
weekly review
""",
    ),
    (
        on_weekdays(frozenset({1})),
        """\
yoga on tuesdays
every tuesday yoga
every tues yoga
""",
    ),
    (
        on_weekdays(frozenset({0, 1, 2, 3, 4})),
        """\
weekdays read
read every weekday
read monday to friday
mo-fr lesen
montag bis freitag lesen
werktags lesen
an werktagen lesen
leer lunes a viernes
lire du lundi au vendredi
lire en semaine
""",
    ),
    (
        on_weekdays(frozenset({5, 6})),
        """\
read on weekends
am wochenende lesen
an wochenenden lesen
samstags und sonntags laufen
leer el fin de semana
leer los findes
lire le week-end
lire les weekends
lire les fins de semaine
""",
    ),
    (
        EveryDay(),
        """\
read every day
daily reading
read every single day
read every morning
read nightly
täglich lesen
jeden abend lesen
allabendlich lesen
leer todos los días
leer cada día
leer diariamente
leer cada noche
leer cada mañana
lire chaque jour
lire quotidiennement
lire chaque soir
lire chaque matin
""",
    ),
    (
        on_weekdays(frozenset({0})),
        """\
montags yoga
jeden montag yoga
immer montags yoga
immer am montag yoga
jeden mo yoga
yoga los lunes
yoga todos los lunes
yoga cada lunes
yoga le lundi
yoga les lundis
yoga tous les lundis
yoga chaque lundi
""",
    ),
    (
        on_weekdays(frozenset({5})),
        """\
sonnabends laufen
jeden Sonnabend laufen
correr los sábados
correr los sabados
""",
    ),
    (
        on_weekdays(frozenset({0, 1, 2, 3, 4, 5})),
        """\
jeden Tag außer sonntags lesen
leer todos los días menos el domingo
lire tous les jours sauf le dimanche
""",
    ),
]


@pytest.mark.parametrize(
    ("name", "meant"), [(name, meant) for meant, names in SAID for name in names.splitlines()]
)
def test_how_often_is_understood_however_it_is_typed(name: str, meant: Frequency | None) -> None:
    assert frequency_said(name) == meant
