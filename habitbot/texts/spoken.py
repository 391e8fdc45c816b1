"""What people answer a question about their day with, in words, in small letters."""

from habitbot.texts.words import Words

YES = (
    *("ja", "jep", "si", "oui", "sim", "jo", "jup", "jap", "joa", "jawohl", "jawoll", "klar"),
    *(
        "na klar",
        "sicher",
        "eh klar",
        "sip",
        "ya",
        "claro",
        "claro que si",
        "simon",
        "aja",
        "obvio",
    ),
    *("por supuesto", "ouais", "ouaip", "ui", "bien sur", "ben oui"),
)
NO = (
    *("nein", "nee", "non", "nao", "ne", "no", "noe", "na", "leider nein", "nop", "nel", "nan"),
    *("pas du tout", "ben non"),
)
NOT_YET = (
    *("noch nicht", "todavia no", "pas encore", "non ancora", "ainda nao", "nog niet", "aun no"),
    *("no ned", "noch ned"),
)
DONE = (
    *("erledigt", "gemacht", "geschafft", "fertig", "habs gemacht", "habs geschafft", "hecho"),
    *("lo hice", "ya lo hice", "fait", "je lai fait", "cest fait", "fatto", "feito", "gedaan"),
    *("abgehakt", "gmacht", "jo gemacht", "jo gmacht", "ya lo hice hoy"),
    *("ya esta", "ya quedo", "listo", "lista", "cumplido", "logrado", "lo logre", "terminado"),
    *("termine", "ya termine", "c fait", "jlai fait", "jai fait", "deja fait", "je lai deja fait"),
    *("ist erledigt", "schon erledigt", "schon gemacht", "schon geschafft", "heute gemacht"),
    *("fini", "jai fini", "accompli", "reussi", "jai reussi"),
)
MISSED = (
    *("verpasst", "nicht geschafft", "nicht gemacht", "habs nicht gemacht", "no lo hice"),
    *("no hecho", "pas fait", "je ne lai pas fait", "je lai pas fait", "perso", "gemist"),
    *("vergessen", "hab vergessen", "habs vergessen", "habs nicht geschafft", "leider nicht"),
    *("ned gmacht", "ned gschafft", "hatte keine zeit", "hab keine zeit gehabt", "no lo hice hoy"),
    *("no pude", "no lo logre", "no alcance", "se me olvido", "se me paso", "lo olvide", "olvide"),
    *("no tuve tiempo", "jai pas fait", "jlai pas fait", "jai oublie", "oublie", "rate"),
    *("pas eu le temps", "jai pas eu le temps", "je nai pas eu le temps", "jai pas pu"),
    *("je nai pas pu", "pas reussi"),
)
NOT_TODAY = (
    *(
        "heute nicht",
        "hoy no",
        "pas aujourdhui",
        "oggi no",
        "hoje nao",
        "vandaag niet",
        "heut nicht",
    ),
    *("heut ned", "heute nicht mehr", "heute aus", "auslassen", "uberspringen", "hoy no puedo"),
    *("hoy paso", "saltar", "saltalo", "pas ajd", "pas ce soir", "je passe", "passer", "sauter"),
)
TINY = (
    *("ein bisschen", "un poco", "un peu", "um pouco", "een beetje", "bissl", "ein bissl"),
    *("bisserl", "ein bisserl", "ein bissi", "bisschen", "ein wenig", "wenig", "un poquito"),
    *("poquito", "algo", "un petit peu", "juste un peu"),
)
ALL = ("alles", "alle", "todo", "todos", "tout", "tutto", "tudo")
ALL_DONE = (
    *("alles erledigt", "alles gemacht", "alles geschafft", "alle erledigt", "todo hecho"),
    *("tout fait", "tutto fatto", "tudo feito", "alles gedaan"),
)
BOTH = (
    *("beide", "beides", "beiden", "ambos", "ambas", "los dos", "las dos", "les deux", "aux deux"),
    *("tous les deux", "toutes les deux", "entrambi", "entrambe", "ambos os dois"),
)
ONE = ("eine", "eine person", "einer", "una", "una persona", "une", "une personne")
TWO = (
    *("zwei", "zwei personen", "zwei leute", "dos", "dos personas", "deux", "deux personnes"),
    *BOTH,
)
BOTH_DONE = ("beide erledigt", "beides erledigt", "beides gemacht", "beide gemacht")
THAT_WAS_ALL = (
    *("das war alles", "das ist alles", "das wars", "mehr war es nicht", "mehr wars nicht"),
    *("mehr war nicht", "eso fue todo", "eso es todo", "fue todo", "no hubo mas", "cetait tout"),
    *("cest tout", "ce fut tout", "rien de plus", "e tutto", "era tutto", "questo e tutto"),
    *("foi tudo", "isso e tudo", "so isso", "dat was alles", "dat is alles", "dat was het"),
)
NONE = ("nichts", "keine", "nada", "ninguno", "rien", "aucun", "niente", "niets")
NEVER = ("nie", "niemals", "nunca", "jamas", "jamais", "mai", "nooit")
NOT_WANTED = (
    *("jetzt nicht", "nein danke", "vielleicht spater", "ahora no", "no gracias"),
    *("quizas mas tarde", "pas maintenant", "non merci", "plus tard peut-etre", "non ora"),
    *("non adesso", "no grazie", "agora nao", "nao obrigado", "nao obrigada", "nu niet"),
    *("nee dank je", "nein, danke", "no, gracias", "non, merci", "no, grazie", "nao, obrigado"),
    *("nao, obrigada", "nee, dank je"),
)
LATER = (
    *("spater", "spaeter", "mas tarde", "luego", "plus tard", "piu tardi", "mais tarde", "depois"),
    *("straks", "nachher", "despues", "al rato", "tantot", "tout a lheure"),
)
UNDO = (
    *("ruckgangig", "ruckgangig machen", "nimm das zuruck", "zurucknehmen", "doch nicht"),
    *("hab ich nicht", "habe ich nicht", "hab ich doch nicht", "habe ich doch nicht"),
    *("falsche person", "das war falsch", "deshacer", "deshazlo", "no lo hice", "no escribi"),
    *("no le escribi", "persona equivocada", "annuler", "annule", "je ne lai pas fait"),
    *("je nai pas ecrit", "mauvaise personne", "annulla", "desfazer", "nicht geschrieben"),
    *("hab ich nicht geschrieben", "doch nicht geschrieben", "nicht", "pas"),
)
"""The same in other languages in which people type."""


def yes_words(words: Words) -> list[str]:
    """Whatever was asked: yes."""
    return words.say("yes, yep, yeah, yup, y, ye, yea, yas, sure").split(", ")


def no_words(words: Words) -> list[str]:
    """Whatever was asked: no."""
    return words.say("no, nope, n, nah, nop").split(", ")


def undo_words(words: Words) -> list[str]:
    """What was noted just now was not so."""
    said = words.say(
        "undo, undo it, undo that, take that back, take it back, i haven't, i didn't write, "
        "i did not write, i didn't write to them, i haven't written, wrong person, wrong one, "
        "wrong, that was wrong, not, not them, by mistake, my mistake"
    )
    return said.split(", ")


def not_yet_words(words: Words) -> list[str]:
    """It may still come."""
    return words.say("not yet, not quite").split(", ")


def done_words(words: Words) -> list[str]:
    """It was done."""
    return words.say(
        "done, yes done, did it, i did it, i did, done it, finished, check, checked, checked off, "
        "completed, did that, i did that"
    ).split(", ")


def all_of_it_words(words: Words) -> list[str]:
    """All that is open; where nothing else is said, it was done."""
    return words.say("all, all of it, all of them, everything").split(", ")


def all_done_words(words: Words) -> list[str]:
    """All that is open was done."""
    said = words.say(
        "all done, everything done, did it all, did all, did them all, did everything, all finished"
    )
    return said.split(", ")


def one_person_words(words: Words) -> list[str]:
    """Two names are one person's."""
    return words.say("one, one person").split(", ")


def two_people_words(words: Words) -> list[str]:
    """They are two people's."""
    return words.say("two, two people, both").split(", ")


def both_words(words: Words) -> list[str]:
    """The two that are open; where nothing else is said, they were done."""
    return words.say("both, both of them").split(", ")


def both_done_words(words: Words) -> list[str]:
    """The two that are open were done."""
    return words.say("both done, did both, did them both").split(", ")


def missed_words(words: Words) -> list[str]:
    """It was not."""
    said = words.say(
        "missed, missed it, i missed it, not done, didn't, i didn't, i did not, forgot, i forgot, "
        "forgot it, i forgot it, failed, had no time, i had no time"
    )
    return said.split(", ")


def skip_words(words: Words) -> list[str]:
    """This day is left out."""
    return words.say("skip, skip it, skip today, not today").split(", ")


def not_wanted_words(words: Words) -> list[str]:
    """What is offered is not wanted now; "not today" is said of the day."""
    return words.say("maybe later, not now, no thanks").split(", ")


def later_words(words: Words) -> list[str]:
    """The same, where nothing else is there that may come later."""
    return words.say("later").split(", ")


def tiny_words(words: Words) -> list[str]:
    """Only the smallest version of it."""
    said = words.say("tiny, a little, a little bit, a bit, just a bit, just a little")
    return said.split(", ")


def none_words(words: Words) -> list[str]:
    """None of what is counted."""
    return words.say("none, nothing, zero, not one, none at all").split(", ")


def never_words(words: Words) -> list[str]:
    """On no day, at no hour."""
    return words.say("never, not at all, no reminder").split(", ")


def prompt_not_read(words: Words) -> str:
    """Other words than these below such a question."""
    return words.say("That one I can't place. A tap, “done”, “missed” or “not today” is plenty.")


def that_was_all_words(words: Words) -> list[str]:
    """No more came on top, whatever was asked."""
    return words.say("that was all, that is all, that's all").split(", ")


def no_more_words(words: Words) -> list[str]:
    """The same, where that is asked."""
    return words.say("all, no more").split(", ")
