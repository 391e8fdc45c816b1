"""What the bot can do: its commands, its profile, its help."""

from functools import cache

from habitbot.core.typed.telling import spaced_words
from habitbot.texts.words import Words

CALLED = {
    "today": ("today", "heute", "hoy", "aujourdhui"),
    "week": ("week", "woche", "semana", "semaine"),
    "habits": ("habits", "gewohnheiten", "habitos", "habitudes"),
    "add": ("add",),
    "goals": ("goals", "ziele", "metas", "objetivos", "objectifs", "buts"),
    "people": ("people", "contacts", "leute", "kontakte", "gente", "contactos", "gens"),
    "learned": ("learned", "gelerntes", "aprendido", "appris"),
    "feedback": ("feedback", "ruckmeldungen"),
    "paths": ("paths", "wege", "caminos", "chemins"),
    "rut": ("rut",),
    "wins": ("wins", "erfolge", "logros", "reussites"),
    "prompts": ("prompts", "reminders", "erinnerungen", "recordatorios", "rappels"),
    "settings": ("settings", "einstellungen", "ajustes", "configuracion", "reglages", "parametres"),
    "export": ("export", "exportieren", "exportar", "exporter"),
    "privacy": ("privacy", "datenschutz", "privacidad", "confidentialite"),
    "forget": ("forget",),
    "help": ("help", "hilfe", "ayuda", "aide"),
}
"""What people call each command, without capitals, accents and apostrophes."""

OF_THE_BOT = frozenset(("settings", "export"))
"""Those that are about the bot alone: no name of anything somebody may tell of."""

OF_THINGS = frozenset(("habits", "goals", "people", "feedback", "paths", "wins", "privacy"))
"""Those whose names are things that somebody may note as well: a skill, or a path."""

AROUND_A_COMMAND = frozenset(
    (
        *("open", "show", "go", "to", "me", "my", "the", "please", "list", "of"),
        *("offne", "zeig", "zeige", "mir", "zu", "den", "die", "das", "mein", "meine", "meinen"),
        *("bitte", "abre", "muestra", "muestrame", "ver", "ir", "a", "mi", "mis", "el", "la"),
        *("los", "las", "por", "favor", "ouvre", "montre", "montremoi", "moi", "voir", "mes"),
        *("ma", "mon", "le", "les", "stp", "svp"),
    )
)
"""What may stand around it: "open my settings", "zeig mir die Woche"."""


def commands(words: Words) -> dict[str, str]:
    """Every command with its line in the menu, in a sensible order."""
    return {
        "today": words.say("Today's list: one tap a habit"),
        "week": words.say("Your week as a picture"),
        "habits": words.say("Your habits: add, change, archive"),
        "add": words.say("Add a habit"),
        "goals": words.say("Your goals, and what feeds them"),
        "people": words.say("Whom to write to, and events"),
        "learned": words.say("What you learned, your courses"),
        "feedback": words.say("Ask for feedback, and keep it"),
        "paths": words.say("Other ways, tried in tiny steps"),
        "rut": words.say("Find out what keeps you stuck"),
        "wins": words.say("What speaks for you, dated"),
        "prompts": words.say("When I ask, and pauses"),
        "settings": words.say("Clock, week, quiet hours, card"),
        "export": words.say("Everything as a file"),
        "privacy": words.say("What I keep, and where"),
        "forget": words.say("Delete everything about you"),
        "help": words.say("What I can do"),
        "start": words.say("Begin, or go on where you were"),
    }


def command_named(typed: str) -> str | None:
    """The command that words name, and nothing else, in whichever of these languages."""
    said = [word for word in spaced_words(typed) if word not in AROUND_A_COMMAND]
    return _commands_called().get(said[0]) if len(said) == 1 else None


@cache
def _commands_called() -> dict[str, str]:
    return {called: command for command, names in CALLED.items() for called in names}


def title(words: Words) -> str:
    """Above the help."""
    return words.say("Tiny steps, every day")


def text(words: Words) -> str:
    """What the bot is for, in five lines, and the commands."""
    lines = [
        words.say("Tap what you did; a card from another day still counts for its own day."),
        words.say(
            "One slip in seven is no drama: come back the next time and your streak lives on."
        ),
        words.say("A tiny version counts as done. A skipped day leaves your streak as it is."),
        "",
        *(f"/{name}  {line}" for name, line in commands(words).items()),
    ]
    return "\n".join(lines)


def description(words: Words) -> str:
    """What a new person reads in the empty chat."""
    return words.say(
        "For people who feel stuck in their career. Habits so small that they can't be refused: "
        "learn a little, write to one person, ask for feedback, sleep, move, rest. "
        "I ask at the right moment, one tap is the answer, and on Sunday I draw your week."
    )


def short_description(words: Words) -> str:
    """What stands on the bot's profile."""
    return words.say("Tiny daily habits that get you out of a career rut.")
