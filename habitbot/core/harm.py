"""Words that speak of harm to oneself, in the languages in which people type.

The tables are a coach's. They are written without apostrophes, and may leave out little words of
FILLERS; accents and capitals don't matter.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple, Self

from habitbot.core.typed import fold

Phrases = tuple[str, ...]


class Tongue(NamedTuple):
    """How one language speaks of harm to oneself, and what in it only sounds alike.

    `always` is heard wherever it stands, a deed where a wish comes before it (a word may lie
    between, unless it is a NOT), and `ends` where the sentence ends with it or goes on with one of
    `onward`. A sentence may leave out the "I" with which one of them begins.
    """

    always: Phrases
    wishes: Phrases
    deeds: Phrases
    ends: Phrases
    onward: Phrases
    alike: Phrases = ()

    def spelled_alike(self) -> Self:
        """The same as texts are compared."""
        return self._replace(
            always=tuple(_with_and_without_i(self.always)),
            wishes=tuple(_simple(one) for one in self.wishes),
            deeds=tuple(_simple(one) for one in self.deeds),
            ends=tuple(_with_and_without_i(self.ends)),
            onward=tuple(_simple(one) for one in self.onward),
            alike=tuple(_simple(one) for one in self.alike),
        )


ENGLISH = Tongue(
    always=(
        "kill myself",
        "kill my self",
        "take my own life",
        "taking my own life",
        "suicidal",
        "commit suicide",
        "committing suicide",
        "thinking about suicide",
        "thinking of suicide",
        "think about suicide",
        "thoughts of suicide",
        "self harm",
        "self harming",
        "no reason for living",
        "nothing to live for",
        "nothing left to live for",
        "better off dead",
        "rather be dead",
        "better off without me",
        "wish i was dead",
        "wish i were dead",
        "wish i could die",
        "wish i wasnt alive",
        "wish i was never born",
        "wish i had never been born",
        "never wake up again",
        "dont want to be alive",
        "dont want to exist",
        "i cant take it anymore",
        "i cant take this anymore",
    ),
    wishes=(
        "want to",
        "going to",
        "urge to",
        "plan to",
        "feel like",
        "think of",
        "think about",
        "thinking of",
        "thinking about",
        "thoughts of",
    ),
    deeds=(
        "hurt myself",
        "hurting myself",
        "harm myself",
        "harming myself",
        "killing myself",
        "hang myself",
        "shoot myself",
        "end my life",
        "ending my life",
        "end it all",
        "ending it all",
        "jump off a bridge",
    ),
    ends=(
        "no reason to live",
        "any reason to live",
        "not worth living",
        "isnt worth living",
        "dont deserve to live",
        "want to die",
        "want to be dead",
        "feel like dying",
        "i cant go on",
        "i cant do this anymore",
        "i dont want to live",
        "i want to end it",
        "want to kms",
        "going to kms",
        "want to cut myself",
        "no point in living",
        "no point living",
        "the point of living",
        "tired of living",
        "tired of life",
        "done with life",
        "nobody would miss me",
        "no one would miss me",
        "hurt myself",
        "hurting myself",
        "harm myself",
        "harming myself",
        "cutting myself",
        "killing myself",
        "hang myself",
        "take my life",
        "end my life",
        "end it all",
    ),
    onward=(
        "anymore",
        "like this",
        "like that",
        "this way",
        "living",
        "with my life",
        "with this life",
        "with life",
        "again",
        "on purpose",
        "now",
        "today",
        "tonight",
        "and",
        "but",
        "because",
        "so",
        "or",
    ),
    alike=(
        "kill myself laughing",
        "killing myself laughing",
        "kill myself at work",
        "killing myself at work",
        "shoot myself in the foot",
        "cut myself some slack",
        "cut myself off",
        "self harm prevention",
    ),
)

GERMAN = Tongue(
    always=(
        "mich umzubringen",
        "mich zu töten",
        "mir das leben zu nehmen",
        "mir etwas anzutun",
        "mir was anzutun",
        "mich selbst zu verletzen",
        "mich selbst verletzen",
        "ich bringe mich um",
        "ich bring mich um",
        "bringe ich mich um",
        "selbstmordgedanken",
        "suizidgedanken",
        "suizidal",
        "selbstmord begehen",
        "suizid begehen",
        "an selbstmord",
        "an suizid",
        "kein grund zu leben",
        "keinen grund zu leben",
        "kein grund mehr zu leben",
        "keinen grund mehr zu leben",
        "lebensmüde",
        "nicht mehr leben will",
        "nicht mehr leben möchte",
        "ich nicht mehr leben",
        "ich mag nicht mehr leben",
        "keine lust mehr zu leben",
        "keinen sinn mehr im leben",
        "keinen sinn im leben",
        "nie wieder aufwachen",
        "nie mehr aufwachen",
        "nicht mehr aufwachen",
        "mein leben beenden",
        "meinem leben ein ende",
        "leben hat keinen sinn",
        "ich wäre lieber tot",
        "ich wäre am liebsten tot",
        "am liebsten wäre ich tot",
        "wünschte ich wäre tot",
        "besser ohne mich dran",
        "ohne mich besser dran",
    ),
    wishes=(
        "ich",
        "ich will",
        "ich möchte",
        "ich werde",
        "ich könnte",
        "will ich",
        "möchte ich",
        "werde ich",
        "könnte ich",
    ),
    deeds=(
        "mich umbringen",
        "mich töten",
        "mich erhängen",
        "mich ritzen",
        "mich verletzen",
        "mir wehtun",
        "mir weh tun",
        "mir das leben nehmen",
        "mir etwas antun",
        "mir was antun",
    ),
    ends=(
        "ich will sterben",
        "will ich sterben",
        "ich möchte sterben",
        "möchte ich sterben",
        "ich sterben will",
        "ich sterben möchte",
        "ich will tot sein",
        "ich ritze mich",
        "mich geritzt",
        "mich wieder geritzt",
        "ich will nicht mehr leben",
        "ich möchte nicht mehr leben",
        "ich will nicht mehr",
        "ich kann nicht mehr",
        "ich kann nicht mehr weiter",
        "ich kann so nicht weiter",
        "ich kann so nicht mehr weiter",
        "ich halte es nicht mehr aus",
        "ich halte das nicht mehr aus",
    ),
    onward=("und", "aber", "weil", "heute", "jetzt", "länger", "weiterleben", "weitermachen"),
)

SPANISH = Tongue(
    always=(
        "me quiero matar",
        "me voy a matar",
        "me quiero suicidar",
        "me voy a suicidar",
        "pensamientos suicidas",
        "no quiero seguir viviendo",
        "ojalá estuviera muerto",
        "ojalá estuviera muerta",
        "estarían mejor sin mí",
    ),
    wishes=(
        "quiero",
        "quisiera",
        "queria",
        "voy a",
        "pienso en",
        "pensando en",
        "ganas de",
        "me gustaría",
    ),
    deeds=(
        "matarme",
        "suicidarme",
        "quitarme la vida",
        "hacerme daño",
        "acabar con mi vida",
        "terminar con mi vida",
        "estar muerto",
        "estar muerta",
    ),
    ends=(
        "sin razón para vivir",
        "sin razones para vivir",
        "ninguna razón para vivir",
        "ningún motivo para vivir",
        "no tengo razón para vivir",
        "no tengo razones para vivir",
        "no tengo motivos para vivir",
        "no hay razón para vivir",
        "nada por qué vivir",
        "nada por lo que vivir",
        "no vale la pena vivir",
        "quiero morir",
        "quiero morirme",
        "me quiero morir",
        "quisiera morir",
        "quisiera morirme",
        "ganas de morir",
        "ganas de morirme",
        "quiero cortarme",
        "no puedo más",
        "no puedo seguir",
        "no aguanto más",
        "no quiero vivir",
        "no quiero existir",
        "no tengo ganas de vivir",
        "me hago daño",
    ),
    onward=(
        "más",
        "así",
        "y",
        "pero",
        "porque",
        "ya",
        "hoy",
        "adelante",
        "viviendo",
        "con esto",
        "con mi vida",
    ),
)

FRENCH = Tongue(
    always=(
        "suicidaire",
        "suicidaires",
        "je pense au suicide",
        "mettre fin à mes jours",
        "mettre fin à ma vie",
        "je voudrais être mort",
        "je voudrais être morte",
    ),
    wishes=(
        "je veux",
        "je voudrais",
        "je vais",
        "envie de",
        "je pense à",
        "jai pensé à",
    ),
    deeds=(
        "me tuer",
        "me suicider",
        "me pendre",
        "me mutiler",
        "me scarifier",
        "me faire du mal",
        "môter la vie",
        "en finir avec la vie",
    ),
    ends=(
        "aucune raison de vivre",
        "plus de raison de vivre",
        "pas de raison de vivre",
        "je veux mourir",
        "je voudrais mourir",
        "envie de mourir",
        "je nen peux plus",
        "jen peux plus",
        "je ne peux plus continuer",
        "je peux plus continuer",
        "je ne peux pas continuer",
        "je ne veux plus vivre",
        "je veux plus vivre",
        "plus envie de vivre",
        "pas envie de vivre",
        "je veux en finir",
        "je me fais du mal",
        "mieux sans moi",
    ),
    onward=("et", "mais", "car", "parce", "comme ça", "ainsi", "de vivre", "maintenant"),
    alike=("me tuer à la tâche", "me tuer au travail"),
)

PORTUGUESE = Tongue(
    always=(
        "pensamentos suicidas",
        "penso em suicídio",
        "melhor sem mim",
    ),
    wishes=("quero", "queria", "vou", "penso em", "pensando em", "pensei em", "vontade de"),
    deeds=(
        "me matar",
        "matar me",
        "me suicidar",
        "suicidar me",
        "me machucar",
        "me ferir",
        "me cortar",
        "me magoar",
        "magoar me",
        "tirar minha vida",
        "tirar a minha vida",
        "acabar com minha vida",
        "acabar com a minha vida",
        "estar morto",
        "estar morta",
    ),
    ends=(
        "sem razão para viver",
        "sem motivo para viver",
        "sem motivo pra viver",
        "nenhuma razão para viver",
        "nenhum motivo para viver",
        "nenhum motivo pra viver",
        "não tenho razão para viver",
        "não tenho razões para viver",
        "não tenho motivo para viver",
        "não tenho motivos para viver",
        "não tenho motivo pra viver",
        "não vale a pena viver",
        "quero morrer",
        "queria morrer",
        "vontade de morrer",
        "quero acabar com tudo",
        "não tenho vontade de viver",
        "não tenho mais vontade de viver",
        "sem vontade de viver",
        "não quero viver",
        "não quero mais viver",
        "não aguento mais",
        "não posso mais",
        "não posso continuar",
        "não consigo continuar",
        "não consigo mais continuar",
    ),
    onward=("mais", "e", "mas", "porque", "assim", "agora", "hoje", "viver", "vivendo"),
    alike=("me matar de", "me matar a"),
)

ITALIAN = Tongue(
    always=(
        "pensieri suicidi",
        "penso al suicidio",
        "meglio senza di me",
    ),
    wishes=("voglio", "vorrei", "voglia di", "penso di", "pensato di", "pensando di"),
    deeds=(
        "uccidermi",
        "ammazzarmi",
        "suicidarmi",
        "togliermi la vita",
        "farmi del male",
        "farmi male",
        "essere morto",
        "essere morta",
    ),
    ends=(
        "nessun motivo per vivere",
        "nessuna ragione per vivere",
        "nessuna ragione di vivere",
        "non ho motivo per vivere",
        "non ho motivi per vivere",
        "non ho ragioni per vivere",
        "non vale la pena vivere",
        "voglio morire",
        "vorrei morire",
        "voglia di morire",
        "voglio farla finita",
        "voglio tagliarmi",
        "mi uccido",
        "mi ammazzo",
        "non ho voglia di vivere",
        "non ho più voglia di vivere",
        "non voglio vivere",
        "non voglio più vivere",
        "non ce la faccio più",
        "non posso andare avanti",
        "non posso più andare avanti",
        "non riesco ad andare avanti",
        "non riesco più ad andare avanti",
    ),
    onward=("più", "e", "ma", "perché", "così", "oggi", "ora", "adesso", "a vivere"),
)

RUSSIAN = Tongue(
    always=(
        "убью себя",
        "покончу с собой",
        "покончить с собой",
        "покончить с жизнью",
        "думаю о самоубийстве",
        "думаю о суициде",
        "мысли о самоубийстве",
        "мысли о суициде",
        "не вижу смысла в жизни",
        "лучше бы я умер",
        "лучше бы я умерла",
        "режу себя",
    ),
    wishes=("хочу", "хочется", "думаю", "собираюсь"),
    deeds=(
        "убить себя",
        "порезать себя",
        "навредить себе",
        "причинить себе боль",
        "причинить себе вред",
        "наложить на себя руки",
    ),
    ends=(
        "нет смысла жить",
        "нет причин жить",
        "нет причины жить",
        "незачем жить",
        "не вижу смысла жить",
        "хочу умереть",
        "хочется умереть",
        "хочу сдохнуть",
        "не хочу жить",
        "не хочу больше жить",
        "не хочется жить",
        "жить не хочу",
        "жить не хочется",
        "нет сил жить",
        "больше не могу",
        "не могу больше",
        "больше так не могу",
        "не могу так больше",
        "лучше без меня",
    ),
    onward=("больше", "так", "так жить", "жить", "терпеть", "и", "но", "сейчас", "сегодня"),
)

TONGUES = (ENGLISH, GERMAN, SPANISH, FRENCH, PORTUGUESE, ITALIAN, RUSSIAN)

ALONE = (
    "suicide",
    "selbstmord",
    "suizid",
    "suicidio",
    "suicídio",
    "суицид",
    "самоубийство",
)
"""What speaks of harm where nothing else is typed."""

FILLERS = (
    "just",
    "really",
    "simply",
    "honestly",
    "truly",
    "only",
    "sometimes",
    "einfach",
    "nur",
    "wirklich",
    "eigentlich",
    "echt",
    "manchmal",
    "simplemente",
    "realmente",
    "juste",
    "vraiment",
    "simplement",
    "simplesmente",
    "davvero",
    "semplicemente",
    "просто",
    "правда",
    "иногда",
)
"""Words that may stand anywhere without changing what is said."""

SHORTER = {
    "can not": "cant",
    "cannot": "cant",
    "do not": "dont",
    "wanna": "want to",
    "gonna": "going to",
    "any more": "anymore",
    "any longer": "anymore",
}
"""What is said in several ways, and how it stands in the tables."""

NOTS = ("not", "never", "nicht", "nie", "no", "nunca", "pas", "jamais", "não", "non", "mai", "не")

PRONOUNS = ("i", "ich", "je", "eu", "я")
"""How a sentence begins that may as well leave it out."""

END = "."
QUOTES = str.maketrans("", "", "'’‘`´")
HYPHENS = re.compile(r"[-‐‑–—]")
BETWEEN_SENTENCES = re.compile(r"[^\w\s]+|\n+")
UMLAUT_SPELLED_OUT = re.compile(r"(?<=[aou])e")


def speaks_of_harm(typed: str) -> bool:
    """Whether a person says that they may harm themselves, or can't go on."""
    said = _simple(typed)
    if said in _alone():
        return True
    text = f" {END} {said} {END} "
    return any(_is_heard(_without(text, tongue.alike), tongue) for tongue in _tongues())


def _is_heard(text: str, tongue: Tongue) -> bool:
    return (
        any(f" {phrase} " in text for phrase in tongue.always)
        or any(_is_wished(before, tongue) for before, _ in _around(text, tongue.deeds))
        or any(_is_ended(after, tongue) for _, after in _around(text, tongue.ends))
    )


def _is_wished(before: str, tongue: Tongue) -> bool:
    """Whether a wish comes right before, or but for one word."""
    shorter, _, last = before.rpartition(" ")
    is_near = before.endswith(tuple(f" {wish}" for wish in tongue.wishes))
    is_far = shorter.endswith(tuple(f" {wish}" for wish in tongue.wishes))
    return is_near or (is_far and last not in _nots())


def _is_ended(after: str, tongue: Tongue) -> bool:
    """Whether the sentence is over there, or goes on as it may."""
    return after.startswith((f"{END} ", *(f"{word} " for word in tongue.onward)))


def _around(text: str, phrases: Iterable[str]) -> Iterator[tuple[str, str]]:
    """What comes before and after each place where a phrase stands."""
    for phrase in phrases:
        parts = text.split(f" {phrase} ")
        for place in range(1, len(parts)):
            yield parts[place - 1], parts[place]


def _without(text: str, phrases: Iterable[str]) -> str:
    for phrase in phrases:
        text = text.replace(f" {phrase} ", " ")
    return text


def _simple(text: str) -> str:
    """The words as they are compared: no accents, marks or little words; a dot ends a sentence."""
    plain = HYPHENS.sub(" ", fold(text.translate(QUOTES)))
    words = BETWEEN_SENTENCES.sub(f" {END} ", UMLAUT_SPELLED_OUT.sub("", plain)).split()
    said = f" {' '.join(word for word in words if word not in FILLERS)} "
    for long, short in SHORTER.items():
        said = said.replace(f" {long} ", f" {short} ")
    return said.strip(f"{END} ")


def _with_and_without_i(phrases: Phrases) -> Iterator[str]:
    for phrase in map(_simple, phrases):
        yield phrase
        first, _, rest = phrase.partition(" ")
        if first in PRONOUNS:
            yield f"{END} {rest}"


@cache
def _tongues() -> tuple[Tongue, ...]:
    return tuple(tongue.spelled_alike() for tongue in TONGUES)


@cache
def _alone() -> frozenset[str]:
    return frozenset(map(_simple, ALONE))


@cache
def _nots() -> frozenset[str]:
    return frozenset(map(_simple, NOTS))
