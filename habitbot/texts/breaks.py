"""Short breaks: the offer, the reminders, and what is said to an answer."""

from datetime import date

from habitbot.core.typed.beside import BY_ME, LATELY
from habitbot.core.typed.naming import NEUTRAL
from habitbot.core.typed.phrases import sentences_of
from habitbot.core.typed.telling import spaced_words
from habitbot.core.typed.text import is_question
from habitbot.texts.words import Words, later

IDEAS = (
    later("Look out of the window for a minute."),
    later("Stand up and let your arms hang."),
    later("Fetch a glass of water."),
    later("Breathe out slowly, five times."),
    later("Close your eyes for a minute."),
    later("Roll your shoulders, first one way, then the other."),
    later("Walk to the door and back."),
)
"""Seven, so that with an hour between them no two reminders of a day are alike."""

TOOK = (
    "yes, done, took it, took one, ok, ja, erledigt, gemacht, fertig, sí, hecho, listo, la tomé,"
    " oui, fait, c'est fait, prise"
)
CALLED_OFF = (
    "not today, no, heute nicht, nicht heute, nein, hoy no, pas aujourd'hui, plus maintenant, non"
)
"""What people type in place of the two buttons, in English, German, Spanish and French; that it is
enough is understood wherever they are."""

BREAKS = frozenset(
    (
        *("break", "breaks", "reminder", "reminders", "pause", "pausen", "erinnerung"),
        *("erinnerungen", "pausa", "pausas", "descanso", "descansos", "recordatorio"),
        *("recordatorios", "aviso", "avisos", "pauses", "rappel", "rappels"),
    )
)
STOPS = frozenset(
    (
        *("stop", "enough", "no more", "not any more", "quiet", "be quiet", "leave alone"),
        *("stop asking", "stop reminding", "stop it", "stop breaks", "stop breaks breaks"),
        *("enough breaks", "had enough breaks", "no breaks", "no more breaks", "pause breaks"),
        *("no more breaks breaks", "no breaks any more", "not any more breaks"),
        *("stopp", "stoppe", "genug", "schluss", "hor auf", "aufhoren", "reicht", "reichts"),
        *("nicht mehr", "keine mehr", "keine weiteren", "lass in ruhe", "stopp breaks"),
        *("stoppe breaks", "breaks stoppen", "genug breaks", "schluss breaks", "keine breaks"),
        *("keine breaks mehr", "keine weiteren breaks", "nicht mehr erinnern"),
        *("basta", "suficiente", "para", "parar", "detente", "no mas", "no breaks", "sin breaks"),
        *("no mas breaks", "sin mas breaks", "basta breaks", "suficientes breaks", "para breaks"),
        *("deja avisar", "deja avisarme", "no avises mas", "no avises", "dejame paz"),
        *("assez", "suffit", "arrete", "arretez", "pas breaks", "plus breaks", "assez breaks"),
        *("arrete breaks", "arretez breaks", "fini breaks", "laisse tranquille"),
    )
)
"""How people say that the breaks of a day are enough, without the words that stand around it."""

AROUND_A_STOP = frozenset(
    (
        *("please", "pls", "plz", "thanks", "thank", "you", "thx", "ok", "okay", "sorry", "hey"),
        *("now", "for", "today", "this", "these", "its", "is", "thats", "that", "i", "me", "my"),
        *("ive", "want", "the", "with", "just", "of", "all", "rest", "day"),
        *("bot", "bitte", "danke", "jetzt", "heute", "fur", "es", "das", "ist", "mal"),
        *("mir", "mich", "mit", "den", "der", "die", "dem", "ich", "habe", "hab", "will"),
        *("por", "favor", "gracias", "hoy", "ahora", "ya", "con", "los", "las", "la"),
        *("el", "de", "en", "sil", "te", "vous", "plait", "stp", "svp"),
        *("merci", "aujourdhui", "maintenant", "pour", "ca", "cest", "le", "les", "des", "du"),
        *("avec", "jen", "ai", "moi"),
    )
)
"""What may stand around that. "A" is not among it: "no, a break" stops none; nor is what says that
something was a moment ago: "gerade genug" is no "genug"."""

QUESTION_MARKS = frozenset("?？؟¿")
ASKS = frozenset(
    f"{verb} {subject}"
    for verbs, subjects in (
        ("is are was were", "that this these it"),
        ("ist war sind reicht", "das es"),
        ("ist", "heute jetzt"),
        ("suffit", "ca il"),
    )
    for verb in verbs.split()
    for subject in subjects.split()
)
"""How somebody begins who asks, be it without the sign: "is that enough"."""

FOR_TODAY = ("para", "hoy")
NO = frozenset(("no", "nein", "non", "ok"))
"""What may stand before it: "no, stop"."""


TAKEN = frozenset(
    (
        *("took", "taken", "had", "did", "gemacht", "genommen", "tome", "tomado", "hice", "hecho"),
        *("fait", "pris"),
    )
)
A_BREAK = frozenset(("break", "breather", "pause", "pausa", "descanso", "one", "it"))
AROUND_A_BREAK = (
    BY_ME
    | LATELY
    | NEUTRAL
    | frozenset(
        (
            *("short", "quick", "little", "small", "brief", "tiny", "minute", "minutes", "min"),
            *("off", "eine", "einen", "ne", "kurze", "kleine", "minuten", "un", "una", "me"),
            *("corta", "corto", "pequena", "mi", "minutos", "une", "ma", "petite", "courte"),
        )
    )
)
"""With what words, and between which others, people tell that they took one."""


def tells_of_break(typed: str) -> bool:
    """Whether somebody says no more than that they took a break: "I had a short break"."""
    words = {word for word in spaced_words(typed) if not word.isnumeric()}
    is_told = not TAKEN.isdisjoint(words) and not A_BREAK.isdisjoint(words)
    return is_told and words <= TAKEN | A_BREAK | AROUND_A_BREAK and not is_question(typed)


def times_not_understood(words: Words) -> str:
    """What was typed was no times."""
    return words.say("I couldn't read times in that. For example: weekdays 10, 12 and 15.")


def habit_name(words: Words) -> str:
    """The habit that the reminders are for, where there was none."""
    return words.say("Take a short break")


def label(words: Words) -> str:
    """To the offer."""
    return words.say("Short breaks…")


def offer_text(words: Words) -> str:
    """What it is, and the question when."""
    return words.say(
        "A minute away from the screen, now and then while you work. One tap calls it off for "
        "the day.\n\nWhen shall I remind you?"
    )


def reminder_text(words: Words, day: date, hour: int) -> str:
    """A break, with another idea from hour to hour and from day to day."""
    return words.say(IDEAS[(day.toordinal() + hour) % len(IDEAS)])


def sparing_line(words: Words) -> str:
    """Below the first reminder of those that come once a day."""
    return words.say("I'll ask once a day now, until you take one.")


def reminder_title(words: Words) -> str:
    """Above the idea."""
    return words.say("A short break?")


def took_label(words: Words) -> str:
    """Yes."""
    return words.say("✅ Took it")


def call_off_label(words: Words) -> str:
    """No more today."""
    return words.say("Enough for today")


def go_on_label(words: Words) -> str:
    """After all."""
    return words.say("Remind me again")


def took_text(words: Words, streak: str) -> str:
    """After a break."""
    return words.say("✅ Good. {streak}", streak=streak) if streak else words.say("✅ Good.")


def called_off_text(words: Words) -> str:
    """The reminders are over for this day."""
    return words.say("No more breaks today. I begin again on the next day you chose.")


def over_text(words: Words) -> str:
    """There is nothing to call off, or to go on with, on a day that is over."""
    return words.say("That day is over. Was this break taken all the same?")


def took_words() -> tuple[str, ...]:
    """What else means yes."""
    return tuple(TOOK.split(", "))


def call_off_words() -> tuple[str, ...]:
    """What says no to a reminder, and so to more of them today."""
    return tuple(CALLED_OFF.split(", "))


def says_stop(typed: str) -> bool:
    """Whether words say no more than that it is enough of breaks, however kindly they do.

    Who asks it stops nothing, be it in one sentence of several.
    """
    sentences = sentences_of(typed)
    if not QUESTION_MARKS.isdisjoint(typed) or any(map(_asks, sentences)):
        return False
    words = [word for sentence in sentences for word in sentence]
    if tuple(words[-2:]) == FOR_TODAY and len(words) > len(FOR_TODAY):
        words = words[:-2]
    said = ["breaks" if word in BREAKS else word for word in words if word not in AROUND_A_STOP]
    after_no = said[1:] if said[:1] and said[0] in NO else said
    return " ".join(said) in STOPS or " ".join(after_no) in STOPS


def _asks(sentence: list[str]) -> bool:
    """Whether it begins as a question does, behind a word like "ok" or not."""
    begun = sentence[1:3] if sentence[0] in NO else sentence[:2]
    return " ".join(begun) in ASKS


def went_on_text(words: Words) -> str:
    """The reminders go on."""
    return words.say("All right, the next one comes as usual.")


def came_back_text(words: Words, habit: str) -> str:
    """They come again, and so does the habit that was archived meanwhile."""
    return words.say("They come again, and “{habit}” is back on your list.", habit=habit)


def asleep_text(words: Words, habit: str) -> str:
    """The last reminder, after two weeks of them in vain, and what is left of them."""
    return words.say(
        "Your breaks rest now, until you want them. “{habit}” stays on your list, unless you "
        "archive it, too.",
        habit=habit,
    )


def asleep_page_text(words: Words, when: str) -> str:
    """On the page of a series that rests."""
    return words.say("Would remind you {when}. Rests until you wake it.", when=when)


def wake_label(words: Words) -> str:
    """Let them come again."""
    return words.say("Wake them")


def left_behind_text(words: Words, habit: str) -> str:
    """After the series was deleted, about the habit that it was for."""
    return words.say(
        "No more break reminders. “{habit}” is still on your list. Archive it, too? "
        "Its days are kept.",
        habit=habit,
    )


def archive_too_label(words: Words) -> str:
    """Yes, the habit rests as well."""
    return words.say("Archive it, too")
