"""What the bot can do: its commands, its profile, its help."""

from habitbot.texts.words import Words


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


def title(words: Words) -> str:
    """Above the help."""
    return words.say("Tiny steps, every day")


def text(words: Words) -> str:
    """What the bot is for, in five lines, and the commands."""
    lines = [
        words.say("Tap what you did; a card from another day still counts for its own day."),
        words.say("A miss is no drama: come back the next day and your streak lives on."),
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
