"""What we say when we didn't understand, and in the wrong place."""

from collections.abc import Collection

from habitbot.core.typed.telling import spaced_words
from habitbot.texts.words import Words

DELETING = frozenset(
    (
        *("delete", "remove", "erase", "losche", "losch", "loschen", "entferne", "entfernen"),
        *("borra", "borrar", "elimina", "eliminar", "quita", "supprime", "supprimer", "efface"),
        *("effacer", "enleve"),
    )
)
"""What says that something is to go, without capitals and accents."""

ADDING = frozenset(
    (
        *("add", "note", "hinzufugen", "fuge", "notiere", "anade", "anadir", "agrega", "agregar"),
        *("ajoute", "ajouter"),
    )
)
"""What says that one is to be added."""

BESIDE = frozenset(("please", "bitte", "por", "favor", "stp", "svp", "a"))
"""What may stand beside them, and is no name."""


def not_understood(words: Words) -> str:
    """Anything else: a kind word above today's card."""
    return words.say("That one I can't place. /help shows what I can do, and here is your day.")


def did_you_mean(words: Words, command: str) -> str:
    """A command that does not exist, but for a letter or two."""
    return words.say("Did you mean /{command}? Nothing is done yet.", command=command)


def delete_there_line(words: Words) -> str:
    """Above the page of what somebody wants to be deleted."""
    return words.say("The button for that is on this page; it asks first.")


def nothing_added_line(words: Words) -> str:
    """Words beside a page's buttons that name nothing new."""
    return words.say("All right, nothing is added.")


def question_line(words: Words) -> str:
    """A question, where something new could have been typed."""
    return words.say("That is a question, so nothing is added. /help shows what I can do.")


def asks_to_delete(typed: str) -> bool:
    """Whether words say that something is to be deleted, be it named or not."""
    words = spaced_words(typed)
    return bool(words) and not DELETING.isdisjoint((words[0], words[-1]))


def named_to_delete(typed: str) -> str:
    """What words say is to be deleted, before or behind its name; nothing where they don't."""
    return _named_beside(typed, DELETING)


def named_to_add(typed: str) -> str:
    """What words say is to be added, in the same way."""
    return _named_beside(typed, ADDING)


def _named_beside(typed: str, verbs: Collection[str]) -> str:
    words = [word for word in typed.split() if not BESIDE.issuperset(spaced_words(word))]
    plain = [" ".join(spaced_words(word)) for word in words]
    if plain[:1] and plain[0] in verbs:
        return " ".join(words[1:])
    return " ".join(words[:-1]) if plain[-1:] and plain[-1] in verbs else ""


def help_words(words: Words) -> list[str]:
    """What people type who look for help, in small letters."""
    return words.say("help, menu, commands, what can you do, ?").split(", ")


def cancel_words(words: Words) -> list[str]:
    """What people type who want out of a question, in small letters."""
    return words.say("cancel, /cancel, stop, never mind").split(", ")


def reply_not_known(words: Words) -> str:
    """A reply to a message of which nobody knows any more what it asked."""
    return words.say("What that message was about I no longer know. Here is your day.")


def lapsed(words: Words) -> str:
    """An answer to a question that was let go."""
    return words.say("I had stopped waiting for that answer. Here is your day.")


def in_groups(words: Words, username: str) -> str:
    """In a group: the bot works in private, and how to start."""
    return words.say(
        "Habits are a private thing: I only work in a chat of our own. Start here: t.me/{username}",
        username=username,
    )


def file_not_read(words: Words) -> str:
    """A picture, voice message or file."""
    return words.say("I can't read that kind of message yet. Words and buttons work best.")


def nothing_waits(words: Words) -> str:
    """Cancel, where no question waits."""
    return words.say("Nothing is waiting. Here is your day.")


def still_waits_line(words: Words, question: str) -> str:
    """Words were taken as said of the day; what was asked before waits on, named where known."""
    if not question:
        return words.say("What I asked before that still waits for its answer.")
    return words.say("Before that I asked: {question} That still waits.", question=question)


def let_go_line(words: Words, question: str) -> str:
    """The same, where what the day asks now needs words of its own."""
    if not question:
        return words.say("What I asked before that is let go. Nothing is changed.")
    return words.say("Before that I asked: {question} I let that go.", question=question)


def whenever_line(words: Words) -> str:
    """What a page asks beside its buttons is put off."""
    return words.say("Whenever you like.")


def left_as_it_was(words: Words) -> str:
    """The question was let go."""
    return words.say("All right, nothing is changed.")


def add_typed_question(words: Words, typed: str) -> str:
    """Asks whether words that were typed below a list are to go on it."""
    return words.say("“{typed}”: shall I add that here?", typed=typed)


def add_typed_label(words: Words) -> str:
    """Yes, put it on the list."""
    return words.say("➕ Add it")
