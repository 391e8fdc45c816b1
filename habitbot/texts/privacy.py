"""What we keep, handing it over, and forgetting it."""

from habitbot.texts.words import Words


def title(words: Words) -> str:
    """Above the privacy page."""
    return words.say("What I keep about you")


def text(words: Words) -> str:
    """What is kept, where, for how long, and who sees it."""
    return words.say(
        "Your first name and language as Telegram tells them, your time zone, your habits, "
        "answers, amounts and notes, your goals, what you learned, the people you noted, the "
        "feedback you got, what you said keeps you stuck or answered about a week, the paths you "
        "look at, and when to ask you. Of a shared location only the time zone is kept, of a "
        "shared contact only the name.\n\n"
        "All of it lies in one file of yours on the machine this bot runs on, with copies of the "
        "last days and weeks beside it against accidents. Whoever runs that machine can read it. "
        "Nothing goes to anybody else; Telegram carries our messages.\n\n"
        "/export hands you everything. /forget deletes everything, copies included, at once."
    )


def export_label(words: Words) -> str:
    """Hand it over."""
    return words.say("Export")


def export_text(words: Words) -> str:
    """Under the exported file."""
    return words.say("Everything I keep about you, readable by people and programs.")


def forget_question(words: Words, habits: int, answers: int) -> str:
    """Asks once, naming what is lost."""
    lost = words.list_of(
        [
            words.count("one habit", "{number} habits", habits),
            words.count("one answer", "{number} answers", answers),
            words.say("all notes, prompts and settings"),
        ]
    )
    return words.say(
        "Forget everything? Gone would be {lost}, with every copy. There is no undo.", lost=lost
    )


def forget_sure_label(words: Words) -> str:
    """Yes, forget."""
    return words.say("Forget everything")


def forgotten_text(words: Words) -> str:
    """It is done."""
    return words.say("Done. I know nothing about you any more. All the best, and /start any time.")
