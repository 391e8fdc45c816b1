"""What we keep, handing it over, and forgetting it."""

from habitbot.core.holdings import Holdings
from habitbot.texts.words import Words


def title(words: Words) -> str:
    """Above the privacy page."""
    return words.say("What I keep about you")


def text(words: Words) -> str:
    """What is kept, where, for how long, and who sees it."""
    return words.say(
        "Your first name and language as Telegram tells them, your time zone, your habits, "
        "answers, amounts and notes, your goals, what you learned, the people and events you "
        "noted, the feedback you got, what you said keeps you stuck or answered about a week, the "
        "paths you look at, and when to ask you. Of a shared location only the time zone is kept, "
        "of a shared contact only the name.\n\n"
        "All of it lies in one file of yours on the machine this bot runs on, with copies of the "
        "last days and weeks beside it against accidents. Whoever runs that machine can read it. "
        "Nothing goes to anybody else; Telegram carries our messages.\n\n"
        "Whoever you delete under /people goes from the copies, too; other things that you delete "
        "fade from them as new ones are made. /export hands you everything. /forget deletes "
        "everything, copies included, at once."
    )


def export_label(words: Words) -> str:
    """Hand it over."""
    return words.say("Export")


def export_text(words: Words) -> str:
    """Under the exported file."""
    return words.say("Everything I keep about you, readable by people and programs.")


def forget_question(words: Words, held: Holdings) -> str:
    """Asks once, naming what is lost."""
    counted = (
        (held.habits, words.count("one habit", "{number} habits", held.habits)),
        (held.answers, words.count("one answer", "{number} answers", held.answers)),
        (held.goals, words.count("one goal", "{number} goals", held.goals)),
        (held.people, words.count("one person", "{number} people", held.people)),
        (held.events, words.count("one event", "{number} events", held.events)),
        (held.lines, words.count("one line learned", "{number} lines learned", held.lines)),
        (held.courses, words.count("one course", "{number} courses", held.courses)),
        (held.works, words.count("one piece of work", "{number} pieces of work", held.works)),
        (held.paths, words.count("one path", "{number} paths", held.paths)),
        (held.looks, words.count("one look at the rut", "{number} looks at the rut", held.looks)),
        (
            held.reflections,
            words.count(
                "one thought on a week", "{number} thoughts on your weeks", held.reflections
            ),
        ),
    )
    named = [name for number, name in counted if number]
    lost = words.list_of([*named, words.say("all notes, prompts and settings")])
    return words.say(
        "Forget everything? Gone would be {lost}, with every copy. There is no undo.", lost=lost
    )


def forget_sure_label(words: Words) -> str:
    """Yes, forget."""
    return words.say("Forget everything")


def forgotten_text(words: Words) -> str:
    """It is done."""
    return words.say("Done. I know nothing about you any more. All the best, and /start any time.")
