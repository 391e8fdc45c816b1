"""Small talk: what people say to anybody who is there, in the languages in which people type.

The tables are written without accents, capitals and apostrophes, and leave out the words of
FILLERS. How often a letter is typed doesn't matter: "heyyy", "graciasss".
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from itertools import product

from habitbot.core.typed.phrases import sentences_of

Phrases = tuple[str, ...]


class SmallTalk(StrEnum):
    """What was said; where several things were, the first of these counts."""

    LOW = "low"
    BACK = "back"
    THANKS = "thanks"
    BYE = "bye"
    SORRY = "sorry"
    AGREED = "agreed"
    HELLO = "hello"


HELLO: Phrases = (
    *("hi", "hello", "hey", "hiya", "good morning", "good afternoon", "good evening"),
    *("start", "begin", "hallo", "moin", "servus", "guten morgen", "guten tag", "guten abend"),
    *("hola", "buenos dias", "buenas tardes", "buenas noches", "salut", "bonjour", "bonsoir"),
    *("ciao", "buongiorno", "buonasera", "ola", "bom dia", "boa tarde", "boa noite"),
    *("goedemorgen", "goedemiddag", "goedenavond", "helo", "howdy", "gm", "hallochen", "huhu"),
    *("halli hallo", "moinsen", "tach", "guten tach", "gruss gott", "gruss dich", "griass di"),
    *("griass gott", "gruezi", "hoi", "salu", "hi du", "hey du", "schonen guten morgen"),
    *("buenas", "buen dia", "quiubo", "que hubo", "que onda", "coucou", "allo", "bon matin"),
    *("hola que tal", "que tal", "buenas que tal", "salut ca va", "hey whats up", "na wie gehts"),
)

BACK: Phrases = (
    *("i am back", "im back", "back", "i am here", "im here", "here i am", "i returned"),
    *("i am back on track", "im back on track", "i have returned", "ive returned"),
    *("ich bin zuruck", "bin zuruck", "zuruck", "ich bin da", "bin da", "da bin ich"),
    *("he vuelto", "volvi", "ya volvi", "estoy de vuelta", "aqui estoy", "he regresado"),
    *("je suis de retour", "de retour", "me revoila", "je suis la", "me voila"),
    *("sono tornato", "sono tornata", "eccomi", "sono qui", "voltei", "estou de volta"),
    *("ik ben terug", "terug", "ik ben er weer", "wieder da", "do bin i", "bin do", "regrese"),
    *("ya regrese", "ya estoy aqui", "ya llegue", "aqui estoy otra vez", "estoy de regreso"),
    *("me revoici", "je suis revenu", "je suis revenue"),
)

PRAISE: Phrases = (
    *("great", "awesome", "perfect", "nice", "cool", "wonderful", "love it", "i love it"),
    *("i like it", "super", "toll", "prima", "genial", "perfecto", "parfait", "perfetto"),
    *("perfeito", "amazing", "lovely", "brilliant", "fantastic", "excellent", "klasse", "spitze"),
    *(
        "geil",
        "mega",
        "top",
        "leiwand",
        "hammer",
        "excelente",
        "estupendo",
        "buenisimo",
        "que bien",
    ),
    *("que bueno", "que guay", "guay", "chevere", "bacano", "padrisimo", "barbaro", "nickel"),
    *("chouette", "extra"),
)
"""What is said of something good: thanks, where nobody asked how it was."""

THANKS: Phrases = (
    *("thanks", "thank you", "thx", "ty", "many thanks", "thanks lot", "thank you much"),
    *("thanks much", "cheers", "appreciate it", "i appreciate it", "good bot", "i love this"),
    *("i like this", "this helps", "that helps", "this helped", "that helped", *PRAISE),
    *("danke", "vielen dank", "danke schon", "dankeschon", "dank dir", "danke dir"),
    *("gracias", "muchas gracias", "mil gracias", "merci", "merci beaucoup"),
    *("grazie", "grazie mille", "mille grazie", "obrigado", "obrigada", "dank je", "dankje"),
    *("dank u", "bedankt", "thanks bunch", "much appreciated", "cheers mate", "tysm", "tyvm"),
    *("besten dank", "herzlichen dank", "tausend dank", "vielen lieben dank", "lieben dank"),
    *("danke vielmals", "merci vielmal", "merci vilmal", "danke euch", "merci bien", "merci a toi"),
    *("merci infiniment", "mille mercis", "mille merci", "un grand merci", "grand merci"),
    *("muchisimas gracias", "gracias a ti", "te lo agradezco", "se agradece"),
)

BYE: Phrases = (
    *("bye", "goodbye", "bye bye", "good night", "see you", "see ya", "later", "see you later"),
    *("see you tomorrow", "until tomorrow", "till tomorrow", "tschuss", "gute nacht"),
    *("bis morgen", "bis dann", "bis spater", "adios", "hasta manana", "hasta luego"),
    *("au revoir", "bonne nuit", "a demain", "a bientot", "arrivederci", "buonanotte"),
    *("a domani", "tchau", "ate amanha", "ate logo", "doei", "tot morgen", "welterusten"),
    *("cya", "ttyl", "talk to you later", "gn", "nite", "night night", "gnight", "have nice day"),
    *(
        "have nice evening",
        "have good one",
        "have good day",
        "tschussi",
        "tschau",
        "baba",
        "pfiat di",
    ),
    *("pfiati", "ade", "uf widerluege", "uf wiederluege", "auf wiedersehen", "bis bald"),
    *("bis zum nachsten mal", "gut nacht", "schlaf gut", "schonen abend", "schonen abend noch"),
    *("schonen tag", "schonen tag noch", "machs gut", "chao", "chau", "nos vemos", "hasta pronto"),
    *("hasta la proxima", "que descanses", "buena noche", "feliz noche", "bonne soiree"),
    *("bonne journee", "a tantot", "a la prochaine", "bisous"),
)

SORRY: Phrases = (
    *("sorry", "i am sorry", "im sorry", "my bad", "oops", "ups", "hoppla", "entschuldigung"),
    *("entschuldige", "tut mir leid", "sorry dafur", "perdon", "lo siento", "disculpa"),
    *("disculpe", "pardon", "desole", "desolee", "je suis desole", "je suis desolee", "scusa"),
    *("scusami", "mi dispiace", "desculpa", "desculpe", "excuses", "sorry about that"),
    *("my apologies", "apologies", "my fault", "entschuldige bitte", "tschuldigung"),
    *("tschuldige", "sorry bitte", "verzeihung", "oje", "lo siento mucho", "disculpame"),
    *("mil disculpas", "mala mia", "excuse moi", "excusez moi", "oups", "mes excuses"),
)
"""What is said of a slip."""

FAIR: Phrases = (
    *("ok", "okay", "okey", "alright", "all right", "good", "fine", "gut", "bien", "va bene"),
    *("tudo bem", "goed", "vale", "all good", "alles gut", "todo bien", "tout va bien", "ca va"),
    *("passt", "passt schon"),
)
"""What is said of something that was as it should be: agreed, where nobody asked how it was."""

AGREED: Phrases = (
    *("k", "kk", "right", "sure", "got it", "i see", "understood", "will do", "i will", *FAIR),
    *("ill do that", "ill do it", "alles klar", "verstanden", "mach ich", "claro"),
    *("entendido", "daccord", "compris", "capito", "entendi", "prima zo", "okie", "oki", "oke"),
    *(
        "okidoki",
        "okie dokie",
        "okey dokey",
        "okis",
        "gotcha",
        "sounds good",
        "deal",
        "makes sense",
    ),
    *("fair enough", "geht klar", "eh klar", "in ordnung", "genau", "wird gemacht", "bueno"),
    *("de acuerdo", "dale", "claro que si", "ca marche", "ca roule", "entendu", "bien recu"),
    *("cest bon", "dac"),
)

POOR: Phrases = ("terrible",)
"""What is said of something bad: of oneself, where nobody asked how it was."""

LOW_BEGUN: tuple[tuple[Phrases, Phrases], ...] = (
    (
        ("i feel", "i am feeling", "im feeling", "feeling"),
        (
            *("terrible", "tired", "sad", "awful", "bad", "down", "low", "exhausted", "stressed"),
            *("overwhelmed", "empty", "lonely", "alone", "depressed", "unwell", "sick", "ill"),
            *("drained", "anxious", "worried", "miserable", "lost", "stuck", "frustrated"),
            *("burnt out", "burned out", "like failure", "useless", "worthless", "guilty"),
            *("horrible", "rough", "blue", "unhappy", "weak", "lazy", "ashamed", "afraid"),
            *("like shit", "like crap", "meh", "hopeless", "numb", "crappy", "shitty"),
        ),
    ),
    (
        ("i am", "im", "i was", "been"),
        (
            *("tired", "sad", "exhausted", "stressed", "overwhelmed", "lonely", "depressed"),
            *("unwell", "sick", "ill", "drained", "anxious", "worried", "miserable", "stuck"),
            *("frustrated", "burnt out", "burned out", "unhappy", "not well", "not okay"),
            *("not ok", "not good", "not fine", "failure", "loser", "afraid", "scared"),
            *("not doing well", "not doing great", "not doing good", "knackered", "wrecked"),
        ),
    ),
    (
        ("i dont feel", "i do not feel", "not feeling", "im not feeling", "i am not feeling"),
        ("good", "well", "great", "ok", "okay", "myself"),
    ),
    (
        ("ich bin", "bin", "i bin"),
        (
            *("mude", "traurig", "erschopft", "krank", "kaputt", "ausgelaugt", "gestresst"),
            *("niedergeschlagen", "uberfordert", "einsam", "deprimiert", "ausgebrannt"),
            *(
                "frustriert",
                "verzweifelt",
                "unglucklich",
                "platt",
                "fix und fertig",
                "fix und foxi",
            ),
            *("fertig mit der welt", "todmude", "hundemude", "ko", "bedient", "down", "miad"),
        ),
    ),
    (
        ("ich fuhle mich", "ich fuhl mich", "fuhle mich", "fuhl mich", "mir geht es", "mir gehts"),
        (
            *("schlecht", "nicht gut", "mies", "elend", "furchtbar", "schrecklich", "mude"),
            *("leer", "traurig", "krank", "einsam", "uberfordert", "beschissen", "dreckig"),
            *("scheisse", "gar nicht gut", "mau", "nid guet", "ned guat", "allein", "alleine"),
        ),
    ),
    (
        ("estoy", "me siento", "ando", "me encuentro"),
        (
            *("cansado", "cansada", "triste", "agotado", "agotada", "mal", "fatal", "enfermo"),
            *("enferma", "estresado", "estresada", "solo", "sola", "deprimido", "deprimida"),
            *("bajoneado", "bajoneada", "depre", "chipil", "hecho polvo", "hecha polvo", "vacio"),
            *("vacia", "hecho mierda", "hecha mierda", "como la mierda", "de la patada"),
            *("desanimado", "desanimada", "agobiado", "agobiada", "quemado", "quemada"),
            *("rendido", "rendida", "reventado", "reventada"),
        ),
    ),
    (
        ("no estoy", "no me siento", "no ando", "no me encuentro"),
        ("bien", "bien de animo"),
    ),
    (
        ("je suis", "je me sens", "me sens"),
        (
            *("fatigue", "fatiguee", "triste", "epuise", "epuisee", "malade", "stresse"),
            *("stressee", "mal", "seul", "seule", "deprime", "deprimee", "nul", "nulle"),
            *("creve", "crevee", "claque", "claquee", "pas bien", "vide", "naze", "a plat"),
            *("au bout du rouleau", "decourage", "decouragee", "magane", "maganee"),
        ),
    ),
    (
        ("sono", "mi sento", "sto"),
        (
            *("stanco", "stanca", "triste", "male", "esausto", "esausta", "malato", "malata"),
            *("stressato", "stressata", "solo", "sola", "depresso", "depressa"),
        ),
    ),
    (
        ("estou", "me sinto", "sinto me"),
        (
            *("cansado", "cansada", "triste", "mal", "exausto", "exausta", "doente"),
            *("estressado", "estressada", "sozinho", "sozinha", "deprimido", "deprimida"),
        ),
    ),
    (
        ("ik ben", "ik voel me", "voel me"),
        ("moe", "verdrietig", "uitgeput", "ziek", "gestrest", "somber", "slecht", "rot", "eenzaam"),
    ),
)
"""How somebody begins to say that they are low, and how it goes on."""

LOW: Phrases = (
    *("bad day", "i had bad day", "i have bad day", "its bad day", "rough day", "hard day"),
    *("i had hard day", "tough day", "i had rough day", "schlechter tag", "mieser tag"),
    *("scheisstag", "scheiss tag", "heute war scheisstag", "mal dia", "dia de mierda"),
    *(
        "dia horrible",
        "un dia de mierda",
        "not doing great",
        "not doing well",
        "que dia de mierda",
        "mauvaise journee",
        "sale journee",
        "dure journee",
    ),
    *("journee de merde", "ca va mal", "ca ne va pas", "ca va pas", "sto male", "today sucks"),
    *("today sucked", "everything sucks", "i hate my job", "ich hab die schnauze voll"),
    *("ich habe die schnauze voll", "je vais pas bien", "je ne vais pas bien"),
    *("je ne suis pas bien", "jai le moral a zero", "jai le cafard", "je deprime"),
    *("tired", "sad", "exhausted", "depressed", "stressed", "mude", "traurig", *POOR),
    *("erschopft", "triste", "cansado", "cansada", "fatigue", "stanco", "stanca", "moe"),
    *("hundemude", "todmude", "kaputt", "agotado", "agotada", "fatiguee", "crevee", "epuisee"),
)

LOW_ALONE: Phrases = (
    *("what day", "was fur tag", "que dia", "i am struggling", "im struggling"),
    *("ich bin am ende", "bin am ende", "ich bin allein", "bin allein", "estoy harto"),
    *("estoy harta", "estoy muerto", "estoy muerta", "je vais mal", "je suis a bout"),
    *("je suis mort", "je suis morte"),
)
"""The same where nothing else is said: "what day is it?" asks, and one may be dead of laughter."""

FILLERS = frozenset(
    (
        *("so", "very", "really", "just", "today", "a", "an", "bit", "little", "now"),
        *("quite", "too", "again", "oh", "well", "and", "but", "pretty", "kinda", "still"),
        *("always", "such", "completely", "totally", "bot", "habitbot", "there", "everyone"),
        *("the", "to", "be", "of", "sehr", "echt", "wirklich", "heute", "etwas", "ein"),
        *("bisschen", "gerade", "total", "ganz", "ziemlich", "einfach", "nur", "grad", "mal"),
        *("wieder", "schon", "muy", "hoy", "poco", "tan", "bastante", "tres", "trop"),
        *("vraiment", "aujourdhui", "tellement", "molto", "tanto", "oggi", "troppo"),
        *("proprio", "muito", "hoje", "tao", "um", "heel", "erg", "vandaag", "een", "beetje"),
    )
)

TYPED_SHORT = {
    "bonjour": ("bjr",),
    "salut": ("slt",),
    "bonsoir": ("bsr",),
    "beaucoup": ("bcp",),
    "desole": ("dsl",),
    "daccord": ("dacc",),
    "je suis": ("jsuis", "chuis", "jsui", "chui", "chu"),
    "gracias": ("grasias", "grax", "gracia", "grcs"),
    "muchas": ("mchas", "muxas"),
    "thanks": ("thanx", "thnx", "thnks", "tnx", "tks"),
    "you": ("u",),
    "sorry": ("sry", "soz"),
    "tomorrow": ("tmrw", "tmr", "tomoro"),
    "bien": ("bn",),
    "guten": ("gudn", "guadn"),
    "wieder": ("wieda",),
    "nicht": ("nich", "net", "ned"),
}
"""What people type on a phone for a word of these tables."""

BAD = "mal"
AGAIN = (BAD, "wieder")
"""Bad in Spanish and French; in German it says nothing beside "again"."""

SIGNS = {
    SmallTalk.THANKS: frozenset("🙏❤🧡💛💚💙💜🥰😍😊🙂😀😃😄🎉💪🤗😘"),
    SmallTalk.AGREED: frozenset("👍👌✅🆗"),
    SmallTalk.HELLO: frozenset("👋"),
    SmallTalk.LOW: frozenset("😢😭😞😔☹🙁😩😫😟😥💔"),
}
"""Small pictures that say it without a word."""

MOST_WORDS_OF_TWO = 7
"""No more are looked through for two sentences."""

NO_SIGNS_OF_HOW = SIGNS[SmallTalk.HELLO] | {"🙏"}
"""Those of them that never tell how something was."""

DRAWN_OUT = re.compile(r"(\w)\1{2,}|(\w)\2\b")
SKIN = re.compile("[\ufe0f\U0001f3fb-\U0001f3ff\\s]")


def read_small_talk(typed: str) -> SmallTalk | None:
    """What was said, where it was nothing but small talk."""
    signs = set(SKIN.sub("", typed))
    for meant, known in SIGNS.items():
        if signs and signs <= known:
            return meant
    heard = [_hear(part) for part in _sentences(typed)]
    said = [one for one in heard if one is not None]
    order = list(SmallTalk)
    return min(said, key=order.index) if said and len(said) == len(heard) else None


def tells_how_it_was(typed: str) -> bool:
    """Whether small talk answers as well how something was: "great", "ok, thanks", 👍."""
    if read_small_talk(typed) is None:
        return False
    signs = set(SKIN.sub("", typed))
    sentences = _sentences(typed)
    said = {*sentences, *map(_after_hello, sentences)}
    return signs <= _signs_of_how() or not _judging().isdisjoint(said)


def sounds_low(typed: str) -> bool:
    """Whether one of the sentences begins by saying that a person is low."""
    said = [*map(_after_hello, _sentences(typed))]
    return any(f"{one} ".startswith(_low_begun()) or one in _low_not() for one in said)


def _hear(sentence: str) -> SmallTalk | None:
    """What a sentence says, or two of them with no sign between: "ok thanks"."""
    known = _phrases()
    heard = known.get(sentence) or known.get(_after_hello(sentence))
    words = sentence.split()
    if heard or not 1 < len(words) <= MOST_WORDS_OF_TWO:
        return heard
    parts = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words)))
    both = [(known[one], known[two]) for one, two in parts if one in known and two in known]
    talk = [pair for pair in both if SmallTalk.LOW not in pair]
    return min(talk[0], key=list(SmallTalk).index) if talk else None


def _after_hello(sentence: str) -> str:
    """What follows "hi", where anything does: "hi I am back"."""
    first, _, rest = sentence.partition(" ")
    return rest if rest and _phrases().get(first) is SmallTalk.HELLO else sentence


def _sentences(typed: str) -> list[str]:
    """Each sentence as it is compared, without little words."""
    return [
        " ".join(_without_fillers([_in_full(_drawn_in(word)) for word in words]) or words)
        for words in sentences_of(typed)
    ]


def _without_fillers(words: list[str]) -> list[str]:
    left_out = _fillers()
    pairs = zip(words, [*words[1:], ""], strict=True)
    return [word for word, behind in pairs if word not in left_out and (word, behind) != AGAIN]


def _drawn_in(word: str) -> str:
    """A word without letters that are drawn out, or typed twice at its end: "heyyy", "holaa"."""
    return DRAWN_OUT.sub(r"\1\2", word)


def _in_full(word: str) -> str:
    return _full_words().get(word, word)


def _simple(phrase: str) -> str:
    return " ".join(_sentences(phrase))


@cache
def _fillers() -> frozenset[str]:
    return frozenset(map(_drawn_in, FILLERS)) - {BAD}


@cache
def _full_words() -> dict[str, str]:
    return {
        _drawn_in(short): _drawn_in(full)
        for full, shorts in TYPED_SHORT.items()
        for short in shorts
    }


@cache
def _phrases() -> dict[str, SmallTalk]:
    """Each phrase as texts are compared, and what it says."""
    tables = (
        (HELLO, SmallTalk.HELLO),
        (AGREED, SmallTalk.AGREED),
        (BYE, SmallTalk.BYE),
        (SORRY, SmallTalk.SORRY),
        (THANKS, SmallTalk.THANKS),
        (BACK, SmallTalk.BACK),
        (LOW_ALONE, SmallTalk.LOW),
        (tuple(_low()), SmallTalk.LOW),
    )
    return {_simple(phrase): meant for phrases, meant in tables for phrase in phrases}


@cache
def _judging() -> frozenset[str]:
    return frozenset(map(_simple, (*PRAISE, *FAIR, *POOR)))


@cache
def _signs_of_how() -> frozenset[str]:
    return frozenset().union(*SIGNS.values()) - NO_SIGNS_OF_HOW


@cache
def _low() -> tuple[str, ...]:
    return tuple(_simple(phrase) for phrase in (*LOW, *_combined()))


@cache
def _low_begun() -> tuple[str, ...]:
    """How sentences begin that say so and go on."""
    return tuple(f"{one} " for one in _low() if " " in one and one not in _low_not())


@cache
def _low_not() -> frozenset[str]:
    """What is left of "I'm not well" without little words: as a beginning it says nothing yet."""
    return frozenset(one for one in _low() if one.endswith(" not"))


def _combined() -> Iterator[str]:
    for begun, ends in LOW_BEGUN:
        for begin, end in product(begun, ends):
            yield f"{begin} {end}"
