"""People to stay in touch with: their list, a person's page, and what is asked about them."""

from habitbot.core.contact import Contact
from habitbot.core.typed.text import fold, without_apostrophes
from habitbot.texts.words import Words

NOBODY = frozenset(
    (
        *("-", "–", "—", "niemand", "keiner", "keine", "ich", "mich", "mir", "nadie", "ninguno"),
        *("nessuno", "ninguem", "aucun", "anybody", "anyone", "somebody", "someone"),
    )
)
"""What names nobody, beside the words of the person's language."""

NOBODY_BEGUN = tuple(
    f"{phrase} "
    for phrase in (
        *("nobody", "no one", "noone", "not anybody", "not anyone", "i have nobody"),
        *("i have no one", "i dont have", "theres nobody", "theres no one", "there is nobody"),
        *("there is no one", "i cant think of", "cant think of", "i cannot think of"),
        *("cannot think of", "i can not think of", "i dont know", "dont know", "i do not know"),
        *("niemand", "keiner", "mir fallt niemand", "mir fallt keiner", "ich kenne niemand"),
        *("ich kenne keinen", "no conozco", "no se me ocurre", "personne ne"),
        *("je ne connais", "nessuno", "non conosco", "ninguem", "nao conheco"),
    )
)
"""How somebody begins to say that there is nobody."""


def nobody_words(words: Words) -> list[str]:
    """What people type who mean nobody, or only themselves, in small letters."""
    return words.say("nobody, no one, noone, none, no, nothing, me, myself, i").split(", ")


def names_nobody(typed: str, known: list[str]) -> bool:
    """Whether what was typed for a name says that there is none, by these words or others."""
    said = fold(without_apostrophes(typed)).strip(" .!…")
    return said in NOBODY or said in known or f"{said} ".startswith(NOBODY_BEGUN)


def list_title(words: Words, number: int) -> str:
    """Above the list."""
    return words.count("One person", "{number} people", number)


def order_line(words: Words) -> str:
    """How the list goes."""
    return words.say("Dates come first, then the longest waiting.")


def due_line(words: Words) -> str:
    """What the sign before a name means."""
    return words.say("⏰ Their day has come.")


def empty_text(words: Words) -> str:
    """Nobody yet."""
    return words.say(
        "Nobody here yet. Who did you like working with? Add them below, or share a contact from "
        "Telegram: I keep only the name."
    )


def add_label(words: Words) -> str:
    """Add somebody."""
    return words.say("➕ Somebody")


def name_question(words: Words) -> str:
    """Asks for a name."""
    return words.say("Who is it? Type a name, or share a contact. I keep only the name.")


def one_or_two_question(words: Words, typed: str) -> str:
    """Asks whether two names are one person's."""
    return words.say("“{typed}”: is that one person, or two?", typed=typed)


def one_person_label(words: Words, name: str) -> str:
    """It is one, who is called so."""
    return words.say("One: {name}", name=name)


def two_people_label(words: Words, names: str) -> str:
    """They are two."""
    return words.say("Two: {names}", names=names)


def added_line(words: Words, names: tuple[str, ...]) -> str:
    """Above the list: who was added to it."""
    return words.say("✓ Added: {names}.", names=words.list_of([*map(words.shown, names)]))


def noted_since_toast(words: Words) -> str:
    """They can't be taken back by one tap any more."""
    return words.say(
        "You noted something of them since. “Delete…” on their page takes it away, too."
    )


def known_line(words: Words, known: tuple[str, ...]) -> str:
    """Whoever is called so was noted before."""
    names = words.list_of(known)
    return words.count(
        "{names} is here already.", "{names} are here already.", len(known), names=names
    )


def another_contact_label(words: Words, name: str) -> str:
    """Somebody else is called so, too."""
    return words.say("Another {name}…", name=name)


def another_contact_question(words: Words, contact: Contact) -> str:
    """Asks where somebody else of that name is from, which tells them apart."""
    return words.say(
        "Where do you know the other {name} from? That tells them apart.", name=contact.name
    )


def which_contact_question(words: Words, name: str) -> str:
    """Several people are called so: who is meant?"""
    return words.say("More than one is called {name}. Which one do you mean?", name=name)


def apart_label(words: Words, name: str, detail: str) -> str:
    """One of several people of one name, with where from or a number."""
    return words.say("{name} ({detail})", name=name, detail=detail)


def met_line(words: Words, met: str) -> str:
    """Where from."""
    return words.say("From: {met}", met=met)


def about_line(words: Words, about: str) -> str:
    """What about."""
    return words.say("About: {about}", about=about)


def who_answered_question(words: Words, name: str, work: str = "") -> str:
    """Somebody who is not known has answered, or not; perhaps about that work."""
    if work:
        return words.say(
            "I don't know {name} yet. Was that the answer about “{work}”? "
            "Or shall I add {name} to your people?",
            name=name,
            work=work,
        )
    return words.say("I don't know {name} yet. Shall I add {name} to your people?", name=name)


def add_names_label(words: Words, names: str) -> str:
    """Those who are named are new."""
    return words.say("➕ {names}", names=names)


def somebody_new_label(words: Words) -> str:
    """Not in the list yet."""
    return words.say("➕ Somebody new")


def edit_question(words: Words) -> str:
    """Asks what to change."""
    return words.say("What shall I change?")


def name_label(words: Words) -> str:
    """The name."""
    return words.say("Name")


def met_label(words: Words) -> str:
    """Where from."""
    return words.say("Where from")


def about_label(words: Words) -> str:
    """What about."""
    return words.say("What about")


def add_met_label(words: Words) -> str:
    """Say where from."""
    return words.say("➕ Where from")


def add_about_label(words: Words) -> str:
    """Say what about."""
    return words.say("➕ What about")


def met_question(words: Words, contact: Contact) -> str:
    """Asks where from."""
    return words.say("Where do you know {name} from? For example: my first job", name=contact.name)


def about_question(words: Words, contact: Contact) -> str:
    """Asks what about."""
    return words.say(
        "What do you and {name} have to talk about? For example: moving to data", name=contact.name
    )


def rename_question(words: Words, contact: Contact) -> str:
    """Asks for another name."""
    return words.say("What shall I call {name}?", name=contact.name)


def delete_question(words: Words, contact: Contact) -> str:
    """Asks before somebody is deleted."""
    return words.say(
        "Delete {name}, with your notes on them, when you wrote, and where you met? "
        "It goes for good.",
        name=contact.name,
    )


def deleted_toast(words: Words, *, is_everywhere: bool) -> str:
    """Gone, from the copies as well where that could be done."""
    return (
        words.say("Gone, from the safety copies, too.")
        if is_everywhere
        else words.say("Gone from your book. An older copy may still hold the name.")
    )


def mentions_line(words: Words, mentions: int, places: list[str]) -> str:
    """In how many texts of their own somebody who was deleted still stands, and where."""
    return words.count(
        "The name still stands in one text of yours under {places}, as you wrote it.",
        "The name still stands in {number} texts of yours under {places}, as you wrote them.",
        mentions,
        places=words.list_of(places),
    )
