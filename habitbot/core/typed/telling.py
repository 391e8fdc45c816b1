"""Words that nobody asked for: whether they tell something, or say what was done or is wished."""

import re
from collections.abc import Iterable

from habitbot.core.reflection import WeekQuestion
from habitbot.core.refusal import NothingNamed, NothingToName
from habitbot.core.typed.asides import asks_plainly, is_aside
from habitbot.core.typed.small_talk import (
    FILLERS,
    SmallTalk,
    read_small_talk,
    sounds_low,
    tells_how_it_was,
)
from habitbot.core.typed.text import (
    MOST_NAME_CHARACTERS,
    fold,
    is_question,
    is_quoted,
    without_apostrophes,
)

ANSWERS = frozenset(
    (
        *("yes", "yeah", "yep", "yup", "y", "no", "nope", "n", "not", "now", "yet", "today"),
        *("later", "maybe", "tomorrow", "done", "did", "didnt", "it", "i", "have", "had", "was"),
        *("that", "finished", "completed", "checked", "missed", "skip", "skipped", "tiny"),
        *("little", "none", "nothing", "all", "ja", "jep", "nein", "nee", "nicht", "noch"),
        *("jetzt", "heute", "spater", "erledigt", "gemacht", "geschafft", "fertig", "verpasst"),
        *("nichts", "alles", "si", "hecho", "hecha", "ahora", "hoy", "todavia", "nada", "todo"),
        *("oui", "non", "fait", "pas", "rien", "tout", "encore", "fatto", "fatta", "niente"),
        *("tutto", "sim", "nao", "feito", "gedaan"),
    )
)
"""What a day, a card or a button is answered with: words of these alone tell nothing."""

HESITATIONS = frozenset(
    (
        *("hm", "hmm", "hmmm", "mhm", "uh", "um", "uhm", "erm", "eh", "huh", "lol", "haha", "idk"),
        *("dunno", "ah", "aha", "ahm", "tja", "naja", "pff", "bof", "mah", "ehm", "wait"),
        *("both", "either", "beide", "beides", "ambos", "vielleicht", "quizas", "talvez"),
        *("forse", "misschien"),
    )
)
"""What is said while nothing is named."""

UNSURE = frozenset(
    (
        *("i dont know", "i do not know", "dont know", "i am not sure", "im not sure", "not sure"),
        *("no idea", "i have no idea", "no clue", "i have no clue", "i cant say", "cant say"),
        *("keine ahnung", "ich weiss nicht", "weiss nicht", "keine idee", "no se", "no lo se"),
        *("ni idea", "je ne sais pas", "je sais pas", "aucune idee", "non lo so", "non so"),
        *("nao sei", "geen idee", "weet ik niet", "ik weet het niet", "nothing comes to mind"),
        *("i dunno", "dunno", "idk", "unsure", "sais pas", "boh", "sei la", "weet niet"),
        *("не знаю", "я не знаю"),
        *("i cant think of anything", "cant think of anything", "mir fallt nichts ein"),
        *("i cant think of any", "cant think of any", "i dont remember", "dont remember"),
        *("i cant remember", "cant remember", "no recuerdo", "no me acuerdo", "keinen plan"),
        *("kein plan", "je ne me souviens pas", "je ne me souviens plus", "weiss ich nicht"),
        *(
            "no se me ocurre nada",
            "rien ne me vient",
            "non mi viene niente",
            "beats me",
            "kp",
            "ka",
        ),
        *("k a", "weiss ned", "woas ned", "woas i ned", "weis nich", "weis nicht", "weiss net"),
        *("ich weiss es nicht", "keinen schimmer", "mir fallt nix ein", "fallt mir nix ein"),
        *("nse", "no tengo idea", "no tengo ni idea", "quien sabe", "no sabria decir", "jsais pas"),
        *("chais pas", "chepa", "je c pas", "jsp", "pas didee", "jai pas didee", "sais pas trop"),
        *("jen sais rien", "je nen sais rien", "je sais pas trop", "ca me vient pas"),
        *("je me souviens pas",),
    )
)
"""Who says so doesn't know, and has nothing to name."""

BESIDE_UNSURE = frozenset(
    (
        *("yet", "really", "right", "now", "sorry", "noch", "aun", "encore", "honestly", "tbh"),
        *(
            "grad",
            "gerade",
            "ehrlich",
            "gesagt",
            "leider",
            "mehr",
            "today",
            "heute",
            "hoy",
            "aujourdhui",
            "so",
        ),
    )
)
WHAT = (
    *("what", "how", "where", "which", "who", "if", "was", "wie", "wo", "wen", "ob", "que"),
    *("ce que", "lo que", "como", "donde", "cual", "quoi", "comment", "ou", "quel"),
)
"""Behind that, what somebody doesn't know: "I don't know what I want"."""

NO_NAME = frozenset(
    (
        *("no", "nope", "n", "not", "nothing", "none", "later", "skip", "skipped", "nein", "nee"),
        *("nicht", "nichts", "nix", "keine", "spater", "uberspringen", "auslassen", "nada"),
        *("ninguno", "luego", "omitir", "saltar", "non", "pas", "rien", "aucun", "passer"),
        *("niente", "dopo"),
        *("saltare", "nao", "depois", "pular", "niet", "niets", "geen", "straks", "overslaan"),
        *("neither", "لا", "нет", "nah", "keins", "ninguna", "aucune"),
    )
)
"""What says by one word that there is nothing to name, or nothing now."""

BESIDE_NO_NAME = ANSWERS | frozenset(
    (
        *("thanks", "thank", "you", "please", "really", "right", "sorry", "special", "much"),
        *("more", "new", "for", "me", "this", "the", "at", "moment", "perhaps", "danke", "bitte"),
        *("mehr", "wirklich", "besonderes", "neues", "vielleicht", "gracias", "especial"),
        *("nuevo", "esto", "quizas", "merci", "de", "nouveau", "ca", "maintenant", "grazie"),
        *("ora", "adesso", "speciale", "obrigado", "obrigada", "agora", "dank", "je", "bedankt"),
        *("nu", "por", "week", "weekend", "month", "next", "planned", "diese", "nachste", "woche"),
        *(
            "gar",
            "en",
            "que",
            "decir",
            "du",
            "neuf",
            "monat",
            "geplant",
            "semana",
            "mes",
            "proxima",
            "previsto",
            "semaine",
            "mois",
            "prevu",
        ),
    )
)
"""What may stand beside it."""

ANOTHER_TIME = frozenset(
    (
        *("another time", "some other time", "ein andermal", "otro dia", "en otro momento"),
        *("mas tarde", "quizas mas tarde", "plus tard", "une autre fois", "piu tardi"),
        *("unaltra volta", "mais tarde", "outra vez", "een andere keer"),
        *("forget it", "forget about it", "vergiss es", "vergiss das", "egal", "olvidalo"),
        *("dejalo", "laisse tomber", "peu importe"),
    )
)
"""What says the same in several words, or that it need not be named any more."""

LEAVING = {SmallTalk.THANKS, SmallTalk.BYE}
"""Small talk that answers no question, and after which nothing is named any more."""

TELLS = (
    *("it was", "it is", "its", "it went", "it has", "that was", "thats", "es war", "es ist"),
    *("es ging", "das war", "das ist", "fue", "ha sido", "estuvo", "cetait", "cest"),
    *("e stato", "e stata", "foi", "het was", "het is", "dat was"),
)
"""How somebody begins to tell of something that they don't name."""

BEFORE_NOW = frozenset(
    (
        *("was", "wasnt", "were", "werent", "went", "felt", "met", "talked", "learned", "learnt"),
        *("war", "waren", "ging", "lief", "fand", "hatte", "gab", "traf", "getroffen"),
        *("fue", "fueron", "era", "estuvo", "hubo", "conoci", "etait", "cetait", "etaient", "fut"),
        *("rencontre", "stato", "stata", "foi"),
    )
)
"""Words that tell of what has been."""

REMINDING = (
    *("remind me", "ask me", "wake me", "erinnere mich", "erinner mich", "frag mich", "frage mich"),
    *("weck mich", "wecke mich", "recuerdame", "avisame", "preguntame", "despiertame"),
    *("rappelle moi", "demande moi", "reveille moi"),
)
"""How somebody begins to ask that we remind them."""

ASKED_OF_US = (
    *REMINDING,
    *("show me", "tell me", "help me", "can you", "could you", "set a goal", "set goal"),
    *("new goal", "add a goal", "new habit", "add habit", "add a habit", "zeig mir", "zeige mir"),
    *("sag mir", "hilf mir", "kannst du", "konntest du", "muestrame", "ensename", "dime"),
    *("ayudame", "puedes", "podrias", "montre moi", "dis moi", "aide moi", "peux tu"),
    *("tu peux", "pourrais tu"),
)
"""How somebody begins to ask anything of us, not of themselves."""

WISHES = ("delete", "losche", "undo", "pause", "unpause", "settings")
"""How a wish to be helped begins, beside those."""

ONE_WORD = {
    WeekQuestion.HELPED,
    WeekQuestion.ENERGY,
    WeekQuestion.LEAVE_OUT,
    WeekQuestion.THANKS,
    WeekQuestion.LOOK_FORWARD,
}
"""The questions that one word answers: a name, or a thing."""

SPEAKERS = frozenset(
    (
        *("i", "ive", "im", "we", "he", "she", "they", "you", "ich", "wir", "yo", "je", "jai"),
        *("nous", "io", "ho", "abbiamo", "eu", "ik", "wij"),
    )
)
"""Who does something in a sentence: no name begins so."""

FEWEST_OF_A_SENTENCE = 3
"""So many words make one."""

FEWEST_OF_A_LINE = 5
"""So many words a question needs to be one that somebody asks themselves."""

FEWEST_WITH_NUMBER = 5
"""So many words a number needs around it to be more than an amount."""


def tells_of_week(
    typed: str, question: WeekQuestion, named: Iterable[str] = (), *, has_amount: bool = False
) -> bool:
    """Whether words answer that question though they were not asked for.

    `named` are the names that mean something by themselves, as habits and commands do.
    `has_amount`: a number stands in them with what it counts.
    """
    words = spaced_words(typed)
    rest = _without_names(words, named)
    return not (
        _is_no_answer(typed, rest)
        or len(rest) < (1 if question in ONE_WORD else 2)
        or (len(words) < FEWEST_WITH_NUMBER and (has_amount or words[0].isnumeric()))
    )


def may_answer_week(
    typed: str, habits: Iterable[str], commands: Iterable[str] = (), *, is_amount: bool = False
) -> bool:
    """Whether words right below a week's question answer it, as nothing else is asked there.

    One word is enough, and so is the name of a habit, unless an answer about a day stands beside
    it. A command by its name is none, nor is an amount alone, which `is_amount` tells.
    """
    words = spaced_words(typed)
    rest = _without_names(words, habits) or words
    is_command = len(_without_names(words, commands)) < len(words)
    return not (_is_no_answer(typed, rest) or is_command or is_amount)


def _is_no_answer(typed: str, rest: list[str]) -> bool:
    """Whether it asks or wishes something, is small talk, only hesitates, or with its names left
    out is an answer about a day."""
    is_wish = _begins_as(rest, WISHES) or asks_something_of_us(typed)
    is_talk = read_small_talk(typed) is not None or sounds_low(typed)
    is_idle = ANSWERS.issuperset(rest) or _only_hesitates(rest)
    return is_question(typed) or is_talk or is_wish or is_idle


def is_of_a_habit(typed: str, names: Iterable[str], *, has_amount: bool = False) -> bool:
    """Whether words name a habit, with no more than an answer beside it, or are an amount alone."""
    words = spaced_words(typed)
    is_named = len(_without_names(words, names)) < len(words)
    is_number = len(words) == 1 and words[0].isnumeric()
    return is_named or is_number or (has_amount and len(words) < FEWEST_WITH_NUMBER)


def may_be_new(typed: str) -> bool:
    """Whether something new may be called so that nobody asked for by itself.

    Small talk, questions, what a button is answered with, words that only hesitate and what is said
    to us ("undo", "I have no goal") are no names, unless they stand in quotes.
    """
    return is_quoted(typed) or not (says_none(typed) or read_small_talk(typed) or _is_idle(typed))


def check_new(typed: str) -> None:
    """Raise NothingToName or NothingNamed where nothing new may be called so."""
    _check(typed, is_idle=not may_be_new(typed))


def check_named(typed: str) -> None:
    """Raise the same for what tells of something else, too: "it was nice"."""
    _check(typed, is_idle=tells_of_it(typed) or not may_be_new(typed))


def check_person(typed: str) -> None:
    """Raise the same for a person's name, which no sentence of who does something is either."""
    _check(typed, is_idle=not may_be_person(typed))


def may_be_person(typed: str) -> bool:
    """Whether somebody may be called so."""
    is_sentence = tells_of_somebody(typed) or tells_of_it(typed)
    return is_quoted(typed) or (may_be_new(typed) and not is_sentence)


def check_line(typed: str) -> None:
    """Raise the same where what was typed for a line of one's own says nothing.

    Other than a name, it may say how one feels, or ask oneself something.
    """
    is_long = len(spaced_words(typed)) >= FEWEST_OF_A_LINE
    is_asked = is_long and (is_question(typed) or asks_plainly(typed))
    _check(typed, is_idle=not (is_asked or sounds_low(typed) or may_be_new(typed)))


def check_told(typed: str) -> None:
    """Raise the same where it does not even tell how something was: "great"."""
    if not tells_how_it_was(typed):
        check_line(typed)


def may_be_told(typed: str) -> bool:
    """Whether it may tell how something was."""
    try:
        check_told(typed)
    except (NothingNamed, NothingToName):
        return False
    return True


def _check(typed: str, *, is_idle: bool) -> None:
    if says_none(typed):
        raise NothingToName
    if is_idle and not is_quoted(typed):
        raise NothingNamed


def says_none(typed: str) -> bool:
    """Whether somebody says that there is nothing to name, or nothing now, or takes their leave."""
    if is_quoted(typed):
        return False
    words, said = spaced_words(typed), read_small_talk(typed)
    is_none = (NO_NAME | BESIDE_NO_NAME).issuperset(words) and not NO_NAME.isdisjoint(words)
    is_leaving = said in LEAVING and not tells_how_it_was(typed)
    is_none = is_none or is_leaving or " ".join(words) in ANOTHER_TIME
    return is_none and not is_unsure(typed)


def has_nothing_to_say(typed: str) -> bool:
    """Whether a question that may be left out is: there is nothing to say, or nothing is known."""
    return says_none(typed) or is_unsure(typed)


def tells_of_somebody(typed: str) -> bool:
    """Whether it is a sentence of what somebody does: "she liked it"."""
    words = spaced_words(typed)
    return len(words) >= FEWEST_OF_A_SENTENCE and words[0] in SPEAKERS


def tells_of_it(typed: str) -> bool:
    """Whether somebody begins to tell of something that they don't name."""
    return _begins_as(spaced_words(typed), TELLS)


def asks_something_of_us(typed: str) -> bool:
    """Whether somebody asks us to remind or to show them something, or the like."""
    return _begins_as(_words_apart(typed), ASKED_OF_US)


def asks_to_remind(typed: str) -> bool:
    """Whether somebody asks to be reminded."""
    return _begins_as(_words_apart(typed), REMINDING)


def tells_of_before(typed: str) -> bool:
    """Whether somebody tells of what has been, not of what will be."""
    return not BEFORE_NOW.isdisjoint(spaced_words(typed))


def _is_idle(typed: str) -> bool:
    words = spaced_words(typed) if len(typed) <= MOST_NAME_CHARACTERS else []
    is_answer = bool(words) and (ANSWERS.issuperset(words) or _only_hesitates(words))
    return is_question(typed) or is_answer or is_unsure(typed) or is_aside(typed)


def _only_hesitates(words: list[str]) -> bool:
    return HESITATIONS.issuperset(words) or (len(words) == 1 and words[0] in FILLERS)


def _begins_as(words: list[str], phrases: Iterable[str]) -> bool:
    """Whether words begin with one of these phrases."""
    said = f"{' '.join(words)} "
    return any(said.startswith(f"{phrase} ") for phrase in phrases)


def _words_apart(typed: str) -> list[str]:
    """The words, also those between hyphens: "rappelle-moi" is two."""
    return spaced_words(typed.replace("-", " "))


def is_unsure(typed: str) -> bool:
    """Whether somebody says no more than that they don't know."""
    said = " ".join(word for word in spaced_words(typed) if word not in BESIDE_UNSURE)
    begun = (f"{said} ".partition(f" {what} ")[0].strip() for what in WHAT)
    return not UNSURE.isdisjoint((said, *begun))


def _without_names(words: list[str], named: Iterable[str]) -> list[str]:
    """What stands around the longest name that was typed whole; all of it where none was."""
    text = f" {' '.join(words)} "
    for name in sorted((" ".join(spaced_words(one)) for one in named), key=len, reverse=True):
        if name and f" {name} " in text:
            around = text.replace(f" {name} ", " ", 1).split()
            return around if ANSWERS.issuperset(around) else words
    return words


def spaced_words(text: str) -> list[str]:
    """What stands between a text's blanks, numbers too, without capitals, accents and signs."""
    return re.sub(r"[^\w\s]+", "", fold(without_apostrophes(text))).split()
