"""Areas: the one that a habit's words point at, in English, German, Spanish and French."""

from functools import cache

import regex

from habitbot.core.habit import Area
from habitbot.core.typed.care_words import (
    DOSES,
    FOODS,
    MEDICINES,
    STEMS_OF_A_NUMBER,
    VICE_NAMES,
    letter_words,
)
from habitbot.core.typed.counted_words import ENDS
from habitbot.core.typed.limits import is_first_of_all_limit
from habitbot.core.typed.naming import FOLLOWED, NEUTRAL
from habitbot.core.typed.sport_words import is_sports_own, may_be_work, stands_alone
from habitbot.core.typed.text import fold

BEGINNINGS = {
    Area.LEARNING: (
        "duolingo flashcard learn lesson podcast study tutorial vocab"
        " lern studier vokabel aprend estudi leccion palabra appren etudi lecon"
    ),
    Area.NETWORKING: (
        "acquaint colleague connect contact friend linkedin meet messag neighbo network somebod"
        " someon thank anruf bedank begruss freund grusse kolleg kontakt nachbar telefonier treff"
        " agradec alguien amig coleg companer conoc llam mensaj"
        " collegu quelqu remerci rencontr telephon voisin"
    ),
    Area.FEEDBACK: (
        "advi critique criticis criticiz feedback mentor opinion review"
        " kritik ruckmeld consej critic conseil"
    ),
    Area.SLEEP: "alarm asleep bedtim sleep schlaf wecker acost despert dorm siest sommeil reveil",
    Area.EXERCISE: (
        "bicycl bik cycl danc exercic exercis gym hik jog plank pushup situp squat stair stretch"
        " swim walk workout yoga dehn fahrrad kniebeug krafttrain laufe liegestutz schritt schwimm"
        " spazier sport tanz trepp bici camin deport ejerc escaler estir flexion sentadill"
        " escalier etir muscu"
        " aerob burpee cardio climbing crossfit fitness pilates spinning zumba badminton basketball"
        " football tennis volleyball gassi boulder fussball handball hantel kletter radfahr radl"
        " skifahr wandern wanderu abdominal entren esqui futbol gimnas lagartij pesas tenis trota"
        " abdos escalad gainage natation promen randon"
    ),
    Area.NUTRITION: (
        "breakfast cook drink fruit meal protein salad snack sugar vegetab"
        " apfel fruhstuck gemus koche mahlzeit obst trink zucker"
        " azucar cocin comida desayun ensalad frut verdur cuisin dejeun legum mange"
    ),
    Area.BREAKS: (
        "breath meditat offlin paus screen window atme bildschirm durchatm fenster meditier"
        " descans pantall respir ventan ecran fenetr"
    ),
    Area.DIRECTION: (
        "applica career goal gratef gratitud journal portfolio reflect"
        " bewerb dankbar karrier lebenslauf tagebuch carrer curricul empleo objetiv"
        " candidatur carrier emploi objectif"
    ),
}
"""How words begin, without accents."""

WHOLE_WORDS = {
    Area.LEARNING: (
        "book books course courses language languages page pages read reading reads word words"
        " buch kurs lese lesen lies seite seiten sprache ube uben wort worter"
        " curso idioma leer leo libro libros lectura pagina paginas"
        " cours langue lecture lire lis livre livres mot mots"
    ),
    Area.NETWORKING: (
        "brother call calling calls chat dad family father hello invite mother mum"
        " people person sister bruder danke danken familie leute mama mensch menschen mutter"
        " nachricht nachrichten oma opa papa personen rufe schwester vater"
        " familia gente gracias hermana hermano invitar madre padre persona personas saludar"
        " ami amie amis amies appelle appeler famille frere gens inviter maman merci mere pere"
        " personne personnes soeur"
    ),
    Area.FEEDBACK: "avis",
    Area.SLEEP: "bed lights nap naps wake waking dodo bett cama sueno coucher couche lit",
    Area.EXERCISE: (
        "lift push run running steps gehe gehen lauf rad turnen"
        " andar bailar correr nadar pasear paseo pasos"
        " sacar courir danse danser footing marche marcher nager pas pompes rando velo"
    ),
    Area.NUTRITION: (
        "dinner eat eating eats food water esse essen iss suppe wasser"
        " agua beber comer cenar eau boire bois repas sucre"
    ),
    Area.BREAKS: "break breaks rest meditar mediter repos",
    Area.DIRECTION: "cv job jobs plan planning plans resume beruf ziel ziele diario meta metier",
}
"""Words that are more than how others begin: "call", but not "recall"; "person", not "personal"."""

TABLE = {"cafe", "cafes", "coffee", "coffees", "kaffee", "lunch", "lunches", "tea", "teas", "tee"}
COMPANY = {"avec", "con", "mit", "with"}
"""A coffee or a lunch with somebody is for networking, else it is one's own."""

TAKEN = (
    *FOODS,
    *MEDICINES,
    *("alcohol", "alcool", "alkohol", "beer", "cervez", "meat", "vodka", "whisk", "wine"),
    *("cigar", "fumar", "fumer", "rauch", "smok", "tabac", "tabak", "tobacco", "vape", "zigar"),
)
TAKEN_NAMES = DOSES - {"drop", "drops"} | VICE_NAMES | {"fleisch"}
"""What one takes in, where nothing else says what it is about: food, drink, smoke and medicine."""

SCREENS = (*STEMS_OF_A_NUMBER, "handy", "internet", "movil", "news", "phone", "smartphone")
"""The same of what one looks at, where it is to be little; else one phones somebody."""

SMALL = FOLLOWED | NEUTRAL | ENDS
"""What may stand between an "after" and what one does before: "after my", "nach dem"."""

WATERED = regex.compile(
    r"water (?:all )?(?:(?:both|her|his|my|our|the|their|your)\b"
    r"|(?!always|cress|glass|less)[a-z]{3,}(?:['’]?s)\b|(?:basil|garden|lawn|plant)\b)"
)
"""How a name begins that waters what grows, other than one of water to drink."""

SKILLS = (
    "code",
    "coding",
    "draw",
    "guitar",
    "paint",
    "piano",
    "practi",
    "program",
    "sing",
    "write",
)
"""The same of what one gets better at."""


CLAUSE = regex.compile(r"[^,.;:!?]*+[,.;:!?]*+")


def guess_area(name: str, anchor: str = "") -> Area:
    """The area that a habit's words point at; else breaks for a limit, learning for all else."""
    is_limit = is_first_of_all_limit(name)
    return _find_area(name, anchor, is_limit=is_limit) or (
        Area.BREAKS if is_limit else Area.LEARNING
    )


def find_area(name: str, anchor: str = "") -> Area | None:
    """The area that a habit's words point at, None where they point nowhere.

    What is done counts before the anchor and before what a name says behind an "after", where a
    meal only says when. Of areas that as many words point at, feedback comes first (whom one asks
    for it is the way there), then the one named first. What is to be little or left alone is
    nobody's learning.
    """
    return _find_area(name, anchor, is_limit=is_first_of_all_limit(name))


def _find_area(name: str, anchor: str, *, is_limit: bool) -> Area | None:
    what, then = _what_and_when(fold(name))
    when = [area for area in _areas_in(f"{anchor}. {then}") if area is not Area.NUTRITION]
    others = {*Area} - {Area.LEARNING} if is_limit else {*Area}
    for said in (_areas_in(what), _hinted(what, is_limit=is_limit), when):
        if areas := [area for area in said if area in others]:
            return max(areas, key=lambda area: (areas.count(area), area is Area.FEEDBACK))
    return None


def _what_and_when(said: str) -> tuple[str, str]:
    """What is done, and the words behind an "after" or a "before"; all of it where that is all.

    Where these come first and no comma ends them, they are one word with the small ones before it.
    """
    clauses = [one for one in CLAUSE.findall(said) if one.strip()]
    what: list[str] = []
    when: list[str] = []
    for place, clause in enumerate(clauses):
        words = clause.split()
        start = next((at for at, word in enumerate(words) if word in FOLLOWED), len(words))
        end = len(words)
        if start == 0 and place == len(clauses) - 1:
            main = (at for at, one in enumerate(words) if one not in SMALL)
            end = next(main, end - 1) + 1
        what += [*words[:start], *words[end:]]
        when += words[start:end]
    return (" ".join(what), " ".join(when)) if what else (said, "")


def is_watering(name: str) -> bool:
    """Whether a name is one of watering, not of drinking: "Water plants", not "Water first"."""
    return WATERED.match(fold(name)) is not None


def points_at(word: str, area: Area) -> bool:
    """Whether a word, without accents, is one of an area's."""
    beginnings, whole = _words_of(area)
    return word in whole or word.startswith(beginnings)


@cache
def _words_of(area: Area) -> tuple[tuple[str, ...], frozenset[str]]:
    """How an area's words begin, and those that count only whole."""
    return tuple(BEGINNINGS[area].split()), frozenset(WHOLE_WORDS[area].split())


def _areas_in(said: str) -> list[Area]:
    """An area for each word that points at one, in their order.

    A word of the body that is one of work as well counts alone, or in sport's own company.
    """
    words = regex.findall(r"\p{L}+|\p{Nd}+|[,.;:!?]", fold(said))[is_watering(said) :]
    areas = [
        area
        for place, word in enumerate(words)
        for area in Area
        if points_at(word, area) and (not may_be_work(word) or _is_of_the_body(words, place))
    ]
    if areas or TABLE.isdisjoint(words):
        return areas
    return [Area.NUTRITION if COMPANY.isdisjoint(words) else Area.NETWORKING]


def _is_of_the_body(words: list[str], place: int) -> bool:
    """Whether a word of the body that may be one of work is none here."""
    return stands_alone(words, place) or any(
        is_sports_own(word) or (points_at(word, Area.EXERCISE) and not may_be_work(word))
        for word in words
    )


def _hinted(said: str, *, is_limit: bool) -> list[Area]:
    """What one takes in, practises, or sees on a screen, where nothing else says what it is."""
    words = letter_words(said)
    if any(word in TAKEN_NAMES or word.startswith(TAKEN) for word in words):
        return [Area.NUTRITION]
    screens = SCREENS if is_limit else STEMS_OF_A_NUMBER
    if any(word.startswith(screens) for word in words):
        return [Area.BREAKS]
    return [Area.LEARNING] if any(word.startswith(SKILLS) for word in words) else []
