"""Words of the body that are words of work as well: "run a test", "one grammar exercise".

Read in English, German, Spanish and French, without accents.
"""

from collections.abc import Iterable, Sequence
from functools import cache

from habitbot.core.typed.counted_words import ENDS
from habitbot.core.typed.naming import COUNTED, FOLLOWED
from habitbot.core.typed.weekday_names import WEEKDAYS

MOVES = ("camin", "entren", "cycl", "estir", "laufe", "stretch", "walk")
MOVES_WHOLE = "lift push run running runs gehe gehen lauf andar correr sacar courir marche marcher"
"""What is done with a thing as well: it is lifted, pushed, run, walked through."""

TASKS = ("ejerc", "exercic", "exercis", "schritt")
TASKS_WHOLE = "pasos steps pas"
"""What is solved, written or planned as well."""

COMPANY = (
    "abs back barbell beach block body calves cardio dog dumbbells fitness forest hamstrings hill"
    " hills hips kettlebell knee knees lake laps leg legs marathon mobility muscles neck park"
    " physical physio race river shoulder shoulders spine strength trail treadmill ups weights"
    " woods beine berg fuss halbmarathon hanteln hund knie korper laufband nacken rucken runde"
    " runden schultern strand wald waden bosque brazos cinta cuello cuerpo espalda fisico hombros"
    " maraton montana perro pesas piernas playa rodillas chien corps epaules foret genoux halteres"
    " jambes nuque physique pied plage tapis"
)
"""Sport's own: beside one of these such a word is of the body."""

OPENING = (
    "a an the der die das den dem los las les de del du des of from about over via by into that who"
    " which que uber von vom aus sobre daily weekly each every per pro je jede jeden jedes taglich"
    " cada todos todas chaque tous toutes always"
)
"""Words that end what is counted, and behind which a thing may stand all the same."""

RELATING = (
    "along around down during inside then up while durante hacia pendant vers jusqu wahrend entlang"
)
"""What stands between such a deed and where, when and with whom it is done, beside all others that
end what is counted."""

SIGNS = ",.;:!?"

HOW = (
    "a an the my our your this some any another other half twice thrice do doing go going take"
    " have get start try enjoy healthy gesund sano sain bit brisk easy extra fast faster good"
    " heavy little long nice quick real short slow slowly alone again barefoot early late home"
    " outdoors outside today together tomorrow morning mornings noon lunch afternoon evening"
    " evenings night weekday weekdays weekend weekends days weeks month daily weekly each every"
    " regularly always per k km m mile miles meter meters metres h hr mins seconds lap kg kilos lb"
    " lbs rep reps set sets x way ein eine einen der die das den mein meine meinen paar mache"
    " machen kurz kurze kurzen lang lange langsam schnell bisschen etwas mehr weniger draussen"
    " morgens mittags abends fruh heute wieder allein zusammen jede jeden jedes taglich pro je"
    " tage tagen morgen abend mittag wochenende kilometer sekunden halbe halben einmal zweimal"
    " dreimal el la los las mi mis hacer dar salir ir poco rato corto largo lento despacio rapido"
    " mas fuera manana tarde noche dia dias diario semana veces vez hora horas minutos segundos"
    " metros media kilometros vueltas cada todos todas al le les l d demi mon ma mes faire aller"
    " sortir peu petit petite court courte longue lentement vite plus moins dehors matin midi soir"
    " jour jours semaine fois heure heures secondes metres kilometres tours chaque tous toutes"
    " i we ich wir yo nous"
)
"""What says who, how, how long, how far and how often, and how such a deed is begun."""

PARTS = ("de", "du", "des")
"""The same before it: "faire de l'exercice"; behind it they say of what it is."""

MOST_AROUND = 12
"""So many words around it are looked at."""


def may_be_work(word: str) -> bool:
    """Whether a word of the body is one of work as well."""
    return word in _words(MOVES_WHOLE) or word.startswith(MOVES) or _is_task(word)


def is_sports_own(word: str) -> bool:
    """Whether a word is sport's own beside such a word: "back", "marathon", "dog"."""
    return word in _words(COMPANY)


def stands_alone(words: Sequence[str], place: int) -> bool:
    """Whether nothing stands around such a word but how long, how far, how, where and when.

    With a thing that it is done with it is work: "run a meeting", "walk through my notes". Of an
    exercise it counts where it is from as well: "one exercise in my workbook".
    """
    before = words[max(0, place - MOST_AROUND) : place][::-1]
    behind = words[place + 1 : place + 1 + MOST_AROUND]
    if place and _is_task(words[place]):
        behind = [word for word in behind if word in FOLLOWED or not is_relating(word)]
    return _is_led_by_nothing(before) and _is_done_with_nothing(behind)


def _is_task(word: str) -> bool:
    return word in _words(TASKS_WHOLE) or word.startswith(TASKS)


def _is_led_by_nothing(before: Sequence[str]) -> bool:
    """Whether what leads up to it, the nearest word first, says nothing of what it is."""
    for at, word in enumerate(before):
        if is_relating(word):
            return True
        if not (says_how(word) or word in PARTS):
            return any(is_relating(one) for one in before[at:])
    return True


def _is_done_with_nothing(behind: Iterable[str]) -> bool:
    """Whether no thing follows, but where or when it is done, or nothing at all."""
    word = next((word for word in behind if not says_how(word)), None)
    return word is None or is_relating(word)


def says_how(word: str) -> bool:
    """Whether a word says no more than how, how much, how often or when."""
    known = word in COUNTED or word in WEEKDAYS or word in _words(HOW)
    return known or word.isdecimal() or may_be_work(word)


def is_relating(word: str) -> bool:
    """Whether a word leads on to where, when or with whom."""
    relates = word in ENDS and word not in _words(OPENING)
    return relates or word in _words(RELATING) or word in SIGNS


@cache
def _words(table: str) -> frozenset[str]:
    """The words of a table, put together where they are looked for first."""
    return frozenset(table.split())
