"""Paths: ways a career could go, what they ask for, and that nothing has to be decided today."""

import re

from habitbot.core.path import PathState
from habitbot.core.typed.text import fold
from habitbot.texts.words import Words

STAYING = re.compile(r"\b(?:stay|staying|remain|remaining|bleiben?|quedarme|quedarse|rester)\b")


def title(words: Words, number: int) -> str:
    """Above all paths."""
    return words.count("One path to look at", "{number} paths to look at", number)


def no_paths_text(words: Words) -> str:
    """Nothing yet."""
    return words.say(
        "Curious about another path? Note one. No leap: a tiny experiment a week shows you more "
        "than a year of wondering."
    )


def list_text(words: Words) -> str:
    """Below the title of all paths."""
    return words.say("Nothing has to be decided. One tiny experiment at a time.")


def due_line(words: Words) -> str:
    """What the sign before a path's name means."""
    return words.say("⏰ The day of its experiment has come.")


def paths_label(words: Words) -> str:
    """To the paths, from a habit of direction."""
    return words.say("🧭 Other paths")


def add_label(words: Words) -> str:
    """Note one more."""
    return words.say("➕ Add a path")


def name_question(words: Words) -> str:
    """Asks what a path is called."""
    return words.say(
        "What could you do instead? A job, a field, a way of working. "
        "For example: nurse, or my own workshop."
    )


def staying_label(words: Words) -> str:
    """Add staying where one is."""
    return words.say("➕ Staying is one, too")


def is_of_staying(name: str) -> bool:
    """Whether a path's own words say that one stays."""
    return STAYING.search(fold(name)) is not None


def staying_name(words: Words) -> str:
    """The path that stays."""
    return words.say("Staying where I am")


def path_label(words: Words, name: str, state: str) -> str:
    """A path on its button, by its name or what fits of it, and how it stands."""
    return words.say("{name}, {state}", name=name, state=state)


def state_word(words: Words, state: PathState) -> str:
    """How a path stands, behind its name."""
    states = {
        PathState.OPEN: words.say("still open"),
        PathState.CHOSEN: words.say("chosen"),
        PathState.LET_GO: words.say("set aside"),
    }
    return states[state]


def state_line(words: Words, state: PathState, day: str, *, has_evidence: bool) -> str:
    """Since when it stands so, once anything was decided."""
    if state is PathState.LET_GO and has_evidence:
        return words.say("You let it go on {day}. What you found out stays.", day=day)
    lines = {
        PathState.OPEN: words.say("Open again since {day}.", day=day),
        PathState.CHOSEN: words.say("✓ You chose it on {day}.", day=day),
        PathState.LET_GO: words.say("You let it go on {day}.", day=day),
    }
    return lines[state]


def open_again_line(words: Words, names: list[str]) -> str:
    """Below a path that was chosen in place of another one."""
    if len(names) == 1:
        return words.say("“{name}” is open again, with all you found out.", name=names[0])
    return words.say("Open again, with all you found out: {names}.", names=words.list_of(names))


def skills_line(words: Words, names: list[str]) -> str:
    """What it asks for."""
    return words.say("It asks for {skills}.", skills=words.list_of(names))


def more_word(words: Words, number: int) -> str:
    """As many more, at the end of a list."""
    return words.say("{number} more", number=number)


def skills_label(words: Words) -> str:
    """To what a path asks for."""
    return words.say("Skills")


def edit_text(words: Words) -> str:
    """Above the parts of a path that can change."""
    return words.say("What shall change? What you found out stays.")


def note_label(words: Words) -> str:
    """What a path is about."""
    return words.say("✏️ A line on it")


def new_name_question(words: Words, name: str) -> str:
    """Asks for another name."""
    return words.say("What shall the path “{name}” be called?", name=name)


def note_question(words: Words, name: str) -> str:
    """Asks what a path is about."""
    return words.say("“{name}”: what draws you there? One line is enough.", name=name)


def so_far_line(words: Words, note: str) -> str:
    """What is noted of a path by now."""
    return words.say("So far: {note}", note=note)


def decide_label(words: Words) -> str:
    """To what one can say of a path."""
    return words.say("Decide…")


def decide_text(words: Words, name: str) -> str:
    """What one can say of a path, and that there is time."""
    return words.say(
        "“{name}”: deciding later is fine, and you can change your mind any day. "
        "What you found out stays with it.",
        name=name,
    )


def choose_label(words: Words) -> str:
    """I go this way."""
    return words.say("I choose this one")


def open_label(words: Words) -> str:
    """Not decided."""
    return words.say("Keep it open")


def let_go_label(words: Words) -> str:
    """I don't go this way."""
    return words.say("Let this one go")


def state_toast(words: Words, state: PathState) -> str:
    """A word on the decision, or on none."""
    toasts = {
        PathState.CHOSEN: words.say("Chosen. A small step a day gets you there."),
        PathState.OPEN: words.say("It is open. Take your time."),
        PathState.LET_GO: words.say("Let go. Knowing what it isn't is worth a lot."),
    }
    return toasts[state]


def goal_offer(words: Words) -> str:
    """Offers a goal for a path that was chosen."""
    return words.say("Shall it become a goal? Five short questions; the first is half answered.")


def goal_label(words: Words) -> str:
    """Make a goal of a path."""
    return words.say("🎯 Make it a goal")


def delete_question(words: Words, name: str) -> str:
    """Asks before a path goes."""
    return words.say(
        "Delete “{name}”, with what you found out about it and its scores? It goes for good. "
        "Let it go instead, and all of it stays.",
        name=name,
    )


def deleted_toast(words: Words) -> str:
    """The path is gone."""
    return words.say("The path is deleted.")


def skills_title(words: Words, name: str) -> str:
    """Above the skills of a path."""
    return words.say("What “{name}” asks for", name=name)


def skills_text(words: Words) -> str:
    """Above the skills, or where there are none."""
    return words.say("A skill begins with two minutes a day. Type one, or learn one by a tap.")


def first_skill_line(words: Words) -> str:
    """On the page of a path without one."""
    return words.say("Does it ask for a skill? Type one, like: Spanish. Or tap.")


def add_skill_label(words: Words) -> str:
    """Name a skill."""
    return words.say("➕ Add a skill")


def skill_question(words: Words, name: str) -> str:
    """Asks for a skill."""
    return words.say("Which skill does “{name}” ask for? For example: Spanish", name=name)


def is_it_a_skill_question(words: Words, typed: str) -> str:
    """Asks whether a sentence was meant as a skill."""
    return words.say("“{typed}”: is that a skill?", typed=typed)


def told_or_skill_question(words: Words, typed: str, what: str) -> str:
    """Asks whether a sentence is what an experiment told, or a skill."""
    return words.say(
        "“{typed}”: did “{what}” tell you that, or is it a skill?", typed=typed, what=what
    )


def it_told_label(words: Words) -> str:
    """What the experiment told."""
    return words.say("It told me that")


def a_skill_label(words: Words) -> str:
    """A skill, and nothing that was found out."""
    return words.say("A skill")


def several_skills_question(words: Words, typed: str, number: int) -> str:
    """Asks whether what may be a list is several skills, or one that is called so."""
    return words.say(
        "“{typed}”: {number} skills, or one?", typed=typed, number=words.number(number)
    )


def several_skills_label(words: Words, number: int) -> str:
    """Each part is a skill."""
    return words.count("One skill", "{number} skills", number)


def one_skill_label(words: Words) -> str:
    """All of it is one."""
    return words.say("One skill")


def neither_label(words: Words) -> str:
    """Neither of both."""
    return words.say("Neither one")


def no_skill_label(words: Words) -> str:
    """It is none."""
    return words.say("No skill")


def skill_text(words: Words, name: str) -> str:
    """A skill without a habit."""
    return words.say("“{name}” asks for it. Two minutes are a fine beginning.", name=name)


def learning_text(words: Words, habit: str) -> str:
    """A skill with its habit."""
    return words.say("You are learning it: “{habit}”.", habit=habit)


def same_habit_toast(words: Words) -> str:
    """What learns a skill is there already."""
    return words.say("That habit is yours already.")


def learn_label(words: Words, *, is_daily: bool) -> str:
    """Make it a habit."""
    if is_daily:
        return words.say("📚 Learn it, two minutes a day")
    return words.say("📚 Learn it, two minutes each time")


def learn_it_label(words: Words) -> str:
    """The same, beside the skill."""
    return words.say("📚 Learn it")


def learn_words(words: Words, skill: str) -> str:
    """What else means that, where several can be learned."""
    return words.say("Learn {skill}", skill=skill)


def learn_name(words: Words, skill: str) -> str:
    """The name of the habit that learns a skill."""
    return words.say("Learn two minutes of {skill}", skill=skill)


def to_habit_label(words: Words) -> str:
    """To the habit that learns it."""
    return words.say("Its habit")


def drop_skill_question(words: Words, skill: str, *, has_habit: bool) -> str:
    """Asks before a skill goes."""
    if has_habit:
        return words.say("Take “{skill}” away? Its habit stays.", skill=skill)
    return words.say("Take “{skill}” away?", skill=skill)


def habit_stays_toast(words: Words) -> str:
    """The skill is off the list; its habit is not."""
    return words.say("Taken away. Its habit stays.")
