"""The areas of a person's life, by name and sign."""

from habitbot.core.habit import Area
from habitbot.texts.words import Words

SIGNS = {
    Area.LEARNING: "📚",
    Area.NETWORKING: "🤝",
    Area.FEEDBACK: "💬",
    Area.SLEEP: "😴",
    Area.EXERCISE: "🏃",
    Area.NUTRITION: "🥗",
    Area.BREAKS: "☕",
    Area.DIRECTION: "🧭",
}


def area_name(words: Words, area: Area) -> str:
    """The area's name."""
    names = {
        Area.LEARNING: words.say("Learning"),
        Area.NETWORKING: words.say("Networking"),
        Area.FEEDBACK: words.say("Feedback"),
        Area.SLEEP: words.say("Sleep"),
        Area.EXERCISE: words.say("Exercise"),
        Area.NUTRITION: words.say("Nutrition"),
        Area.BREAKS: words.say("Breaks"),
        Area.DIRECTION: words.say("Direction"),
    }
    return names[area]


def area_label(words: Words, area: Area) -> str:
    """Sign and name, for a button."""
    return f"{SIGNS[area]} {area_name(words, area)}"
