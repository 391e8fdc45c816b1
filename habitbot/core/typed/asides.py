"""What is said to us and names nothing: what we are to do, what to write, that there is none, and
no day where one is asked for.

The tables are written without capitals, accents, apostrophes and hyphens.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product

from habitbot.core.typed.phrases import sentences_of

DO = (
    *("go back", "back", "undo", "undo it", "undo that", "revert", "reset", "exit", "quit"),
    *("main menu", "menu", "help me", "show me", "zuruck", "geh zuruck", "geh wieder zuruck"),
    *("ruckgangig", "ruckgangig machen", "mach ruckgangig", "mach das ruckgangig", "hauptmenu"),
    *("hilf mir", "zeig mir", "atras", "vuelve", "vuelve atras", "volver", "deshacer", "deshaz"),
    *("deshazlo", "menu principal", "ayudame", "retour", "reviens", "revenir", "annuler"),
    *("annule", "annule ca", "aide moi"),
)
"""What we are to do, told in full."""

TO_GO = (
    *("delete", "forget", "remove", "erase", "clear", "wipe", "losche", "losch", "vergiss"),
    *("entferne", "borra", "borrar", "olvida", "elimina", "eliminar", "supprime", "supprimer"),
    *("efface", "effacer", "oublie"),
)
ALL = (
    *("everything", "all", "it all", "all of it", "all data", "my data", "all my data", "alles"),
    *("alle daten", "meine daten", "alle meine daten", "todo", "mis datos", "todos mis datos"),
    *("tout", "mes donnees", "toutes mes donnees"),
)
"""How somebody says that all is to be forgotten."""

TOO_MANY = (
    *("too many", "so many", "fewer", "less", "no more", "zu viele", "zuviele", "so viele"),
    *("weniger", "keine", "demasiados", "demasiadas", "tantos", "tantas", "menos", "no mas"),
    *("trop de", "tant de", "moins de", "plus de"),
)
SENT = (
    *("messages", "notifications", "questions", "nachrichten", "benachrichtigungen"),
    *("meldungen", "fragen", "mensajes", "notificaciones", "preguntas"),
)
"""How somebody says that we write too often; what is said so of reminders stops breaks, too."""

ASKING = (
    *("what should i", "what shall i", "what can i", "what could i", "what do i", "what am i"),
    *("how do i", "how can i", "how should i", "how does this", "what is this", "whats this"),
    *("who are you", "what are you", "where do i", "where can i", "why do you", "why are you"),
    *("was soll ich", "was kann ich", "was muss ich", "wie kann ich", "wie soll ich"),
    *("wie mache ich", "wie geht das", "wie funktioniert das", "was ist das", "wer bist du"),
    *("wo kann ich", "wo finde ich", "warum fragst du", "que debo", "que puedo", "que hago"),
    *("que escribo", "que pongo", "que tengo que", "como puedo", "como hago", "que es esto"),
    *("quien eres", "donde puedo", "que dois je", "que puis je", "quest ce que"),
    *("comment puis je", "comment je", "qui es tu", "ou puis je", "pourquoi tu", "cest quoi"),
)
"""How somebody begins who asks us something, be it without the sign."""

NOBODY = (
    *("nothing", "nobody", "no one", "noone", "nichts", "niemand", "keiner", "nada", "nadie"),
    *("rien", "personne"),
)
COMES_TO_MIND = (
    *("comes to mind", "comes to my mind", "i can think of", "fallt mir ein", "se me ocurre"),
    *("ne me vient", "ne me vient a lesprit"),
)
TO_ME = ("mir fallt", "mir fallt gerade", "no se me ocurre")

HAVE_NONE = (
    *("i dont have", "i do not have", "i have no", "i have nobody", "i have nothing"),
    *("i havent got", "there is nobody", "there is nothing", "theres nobody", "theres nothing"),
    *("there is no one", "theres no one", "ich habe kein", "ich habe keine", "ich habe keinen"),
    *("ich hab kein", "ich hab keine", "ich hab keinen", "ich habe nichts", "ich hab nichts"),
    *("ich habe niemanden", "ich hab niemanden", "es gibt niemanden", "es gibt nichts"),
    *("da ist niemand", "no tengo", "no hay nadie", "no hay nada", "je nai pas", "je nai rien"),
    *("i cant think of", "i know nobody", "i know no one", "i dont know any", "i dont know anyone"),
    *("i dont know anybody", "ich kenne niemanden", "ich kenn niemanden", "no conozco a nadie"),
    *("no se me ocurre", "je ne connais personne"),
    *("je nai personne", "je nai aucun", "je nai aucune", "il ny a personne", "il ny a rien"),
)
"""How somebody begins who says that there is none of what is asked for."""

HAVE_TO = frozenset(("to", "qu", "zu"))
"""Behind that, what need not be done: "I don't have to answer at once"."""

MOST_OF_NONE = 5
"""So many words say so; more of them tell something."""

DONT_KNOW = (
    *("ich weiss es nicht", "ich weiss das nicht", "das weiss ich nicht", "keine ahnung ehrlich"),
    *("i dont know that", "i wouldnt know", "eso no lo se", "je ne le sais pas", "jen sais rien"),
)

SOME_DAY = (
    *("soon", "very soon", "quite soon", "pretty soon", "sometime", "sometime soon", "some time"),
    *("someday", "some day", "one day", "one of these days", "before long", "shortly", "asap"),
    *("as soon as possible", "as soon as i can", "eventually", "at some point", "in a while"),
    *("in a bit", "in the near future", "the next days", "in the next days", "the next few days"),
    *("in the next few days", "in the coming days", "the week after", "the month after"),
    *("sooner or later", "bald", "sehr bald", "ganz bald", "recht bald", "moglichst bald"),
    *("so bald wie moglich", "sobald wie moglich", "so schnell wie moglich", "demnachst"),
    *("nachstens", "irgendwann", "irgendwann mal", "irgendwann bald", "eines tages", "in kurze"),
    *("in nachster zeit", "in naher zukunft", "in absehbarer zeit", "die nachsten tage"),
    *("in den nachsten tagen", "dieser tage", "die woche danach", "die woche darauf"),
    *("die woche drauf", "den monat darauf", "fruher oder spater", "bientot", "tres bientot"),
    *("prochainement", "sous peu", "un jour", "un de ces jours", "un jour ou lautre"),
    *("des que possible", "des que je peux", "au plus vite", "dans peu de temps", "tot ou tard"),
    *("les prochains jours", "dans les prochains jours", "la semaine dapres", "le mois dapres"),
    *("pronto", "muy pronto", "lo antes posible", "cuanto antes", "algun dia", "un dia"),
    *("un dia de estos", "en algun momento", "dentro de poco", "en breve", "proximamente"),
    *("los proximos dias", "en los proximos dias", "tarde o temprano", "la otra semana"),
    *("el mes despues", "la semana despues"),
)
"""How somebody says when who leaves the day open."""

POLITE = frozenset(("please", "pls", "bitte", "por", "favor", "stp", "svp", "now", "jetzt"))


def is_aside(typed: str) -> bool:
    """Whether words are said to us, and name nothing new."""
    said = _plain(typed)
    is_whole = any(said in wishes() for wishes in (_whole, _all_to_go, _too_many))
    return is_whole or _has_none(said) or bool(_begun(said, _asking()))


def leaves_day_open(typed: str) -> bool:
    """Whether words say when, and no day: "soon", "one of these days", "the week after"."""
    return _plain(typed) in _some_day()


def asks_plainly(typed: str) -> bool:
    """Whether words ask us something, as they begin, with the sign of it or without."""
    return bool(_begun(_plain(typed), _asking()))


def wants_all_forgotten(typed: str) -> bool:
    """Whether somebody wants all to be deleted: "forget everything"."""
    return _plain(typed) in _all_to_go()


def finds_too_many(typed: str) -> bool:
    """Whether somebody says that we write too often: "too many messages"."""
    return _plain(typed) in _too_many()


def _has_none(said: str) -> bool:
    head = _begun(said, _have_none())
    behind = said.removeprefix(head).split()
    has_to = bool(behind) and behind[0] in HAVE_TO
    return bool(head) and len(said.split()) <= MOST_OF_NONE and not has_to


def _begun(said: str, phrases: Iterable[str]) -> str:
    """The phrase with which words begin, if one is."""
    return next((one for one in phrases if f"{said} ".startswith(f"{one} ")), "")


def _plain(typed: str) -> str:
    """The words of one sentence; nothing where there are several."""
    sentences = sentences_of(typed)
    words = sentences[0] if len(sentences) == 1 else []
    return " ".join([word for word in words if word not in POLITE] or words)


@cache
def _whole() -> frozenset[str]:
    return frozenset(map(_plain, (*DO, *DONT_KNOW, *_to_mind())))


@cache
def _all_to_go() -> frozenset[str]:
    first = (f"{verb} {what}" for verb, what in product(TO_GO, ALL))
    last = (f"{what} {verb}" for verb, what in product(("loschen", "vergessen"), ALL))
    return frozenset(map(_plain, (*first, *last)))


@cache
def _too_many() -> frozenset[str]:
    return frozenset(_plain(f"{many} {sent}") for many, sent in product(TOO_MANY, SENT))


@cache
def _some_day() -> frozenset[str]:
    return frozenset(map(_plain, SOME_DAY))


@cache
def _asking() -> tuple[str, ...]:
    return tuple(map(_plain, ASKING))


@cache
def _have_none() -> tuple[str, ...]:
    return tuple(map(_plain, HAVE_NONE))


def _to_mind() -> Iterator[str]:
    for nobody in NOBODY:
        for said in COMES_TO_MIND:
            yield f"{nobody} {said}"
        for said in TO_ME:
            yield f"{said} {nobody}"
            yield f"{said} {nobody} ein"
