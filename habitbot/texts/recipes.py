"""A habit's recipe: after what, what, and then; pictured once, it is half done."""

from habitbot.core.habit import Habit
from habitbot.texts.words import Words


def picture_label(words: Words) -> str:
    """To the picture."""
    return words.say("🌱 Picture it once")


def title(words: Words) -> str:
    """Above the recipe."""
    return words.say("Picture it once")


def recipe_text(words: Words, habit: Habit) -> str:
    """The recipe, a line a step, to be seen with the mind's eye."""
    steps = [habit.anchor, habit.name, habit.celebration]
    return "\n".join(
        (
            words.say("See yourself do it, from start to end:"),
            "",
            *(f"→ {words.shown(step)}" for step in steps if step),
            "",
            pictured_hint(words) if habit.celebration else celebration_question(words),
        )
    )


def pictured_hint(words: Words) -> str:
    """Why it is worth ten seconds."""
    return words.say("Ten seconds are enough. When the moment comes, you will know it.")


def celebration_question(words: Words) -> str:
    """Asks for a celebration."""
    return words.say("And right after it, something small that feels good?")


def celebrations(words: Words) -> tuple[str, ...]:
    """Celebrations on offer: each takes a second and needs nothing."""
    return (
        words.say("Smile"),
        words.say("Say: good"),
        words.say("Nod to myself"),
        words.say("Breathe in deeply"),
        words.say("Make a fist: yes"),
        words.say("Hum a tune"),
    )


def own_celebration_label(words: Words) -> str:
    """Type a celebration."""
    return words.say("My own way…")


def own_celebration_question(words: Words, habit: Habit) -> str:
    """Asks for a celebration in one's own words."""
    return words.say(
        "What do you do right after “{habit}”, so that it feels good?\n"
        "For example: Say: that was me.",
        habit=habit.name,
    )


def celebration_label(words: Words) -> str:
    """Change the celebration."""
    return words.say("Celebration")


def pictured_label(words: Words) -> str:
    """It was pictured."""
    return words.say("Done, I pictured it")


def pictured_toast(words: Words) -> str:
    """Said to who pictured it."""
    return words.say("Lovely. Half of it is done already.")


def celebration_line(words: Words, celebration: str) -> str:
    """How a habit is celebrated, on its page."""
    return words.say("Then: {celebration}", celebration=celebration)
