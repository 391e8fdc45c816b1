"""Weighing paths side by side: what matters to the person, scores from 1 to 5, and no verdict."""

from fractions import Fraction

from habitbot.core.path import Evidence, Idea
from habitbot.core.typed.number_words import NUMBER_WORDS
from habitbot.texts.buttons import chosen_label
from habitbot.texts.words import Words

BETWEEN = "  ·  "

WEIGHTS_SAID = {
    1: (
        *("a little", "little", "low", "not much", "not so much", "not important", "wenig"),
        *("etwas", "ein bisschen", "nicht viel", "nicht so wichtig", "poco", "un poco"),
        *("no mucho", "peu", "un peu", "pas beaucoup"),
    ),
    2: (
        *("a lot", "important", "high", "viel", "sehr", "wichtig", "mucho", "importante"),
        *("beaucoup", "important"),
    ),
    3: (
        *("the most", "very much", "very important", "extremely", "am meisten", "sehr viel"),
        *("sehr wichtig", "am wichtigsten", "muchisimo", "muy importante", "lo mas importante"),
        *("enormement", "tres important", "le plus important"),
    ),
}
"""How people say how much a thing matters, beside the labels."""

SCORES_SAID = {1: "poor", 5: "great"}
"""What the question for a score calls two of them."""


def weigh_label(words: Words) -> str:
    """To the table."""
    return words.say("⚖️ Side by side")


def title(words: Words) -> str:
    """Above the table."""
    return words.say("Your paths, side by side")


def order_line(words: Words, names: tuple[str, ...]) -> str:
    """The paths in the order of the lines below, which a name from right to left must not turn."""
    before = words.say("In this order:")
    return f"{before} {BETWEEN.join(map(words.shown, names))}"


def row_line(words: Words, criterion: str, weight: str, scores: tuple[str, ...]) -> str:
    """A criterion, and each path's score."""
    return words.say(
        "{criterion} ({weight}): {scores}",
        criterion=criterion,
        weight=weight,
        scores=BETWEEN.join(scores),
    )


def score_word(words: Words, score: int | None) -> str:
    """A score, or that there is none yet."""
    return words.say("–") if score is None else words.number(score)


def overall_name(words: Words) -> str:
    """What the last line of scores is."""
    return words.say("By your weights")


def overall_word(words: Words, mean: Fraction | None) -> str:
    """A path's mean score, or that one is missing."""
    return words.number(float(mean)) if mean is not None else score_word(words, None)


def overall_line(words: Words, means: tuple[str, ...]) -> str:
    """Each path's mean score."""
    return words.say("By your weights: {scores}", scores=BETWEEN.join(means))


def evidence_name(words: Words) -> str:
    """What the line of evidence is."""
    return words.say("Found out")


def for_word(words: Words, evidence: Evidence) -> str:
    """What speaks for a path, short."""
    return words.say("for: {number}", number=evidence.speak_for)


def against_word(words: Words, evidence: Evidence) -> str:
    """What speaks against a path, short."""
    return words.say("against: {number}", number=evidence.speak_against)


def evidence_word(words: Words, evidence: Evidence) -> str:
    """What speaks for a path and against it, in a line."""
    return words.say(
        "{number} for, {against} against",
        number=evidence.speak_for,
        against=evidence.speak_against,
    )


def evidence_line(words: Words, found: tuple[str, ...]) -> str:
    """What was found out about each path."""
    return words.say("Found out: {found}", found=BETWEEN.join(found))


def differ_line(words: Words, criterion: str) -> str:
    """Where the paths lie farthest apart."""
    return words.say("They lie farthest apart on “{criterion}”.", criterion=criterion)


def missing_line(words: Words) -> str:
    """What a dash means."""
    return words.say("– is a score you haven't given yet.")


def numbers_line(words: Words, button: str) -> str:
    """What stands in the table for names that can't be drawn, and where they are told."""
    return words.say(
        "Where I can't draw a name, the table has its number: “{button}” has them in that order.",
        button=button,
    )


def left_out_line(words: Words, number: int) -> str:
    """Paths that stand in no table, for want of a score."""
    return words.count(
        "One more path joins with its first score.",
        "{number} more paths join with their first scores.",
        number,
    )


def later_line(words: Words) -> str:
    """There is no hurry."""
    return words.say("The numbers are yours, the choice is too. Later is fine.")


def scale_caption(words: Words) -> str:
    """What the scores mean, below the table."""
    return words.say("1 poor, 5 great, – not scored yet")


def idea_name(words: Words, idea: Idea) -> str:
    """A criterion many people have."""
    names = {
        Idea.PAY: words.say("Good pay"),
        Idea.TIME: words.say("Free time"),
        Idea.GROWTH: words.say("Room to grow"),
        Idea.PEOPLE: words.say("Kind people"),
        Idea.MEANING: words.say("Purpose"),
        Idea.SECURITY: words.say("A safe job"),
        Idea.FREEDOM: words.say("Freedom"),
        Idea.HEALTH: words.say("Good for me"),
    }
    return names[idea]


def idea_label(words: Words, name: str) -> str:
    """An idea on its button."""
    return words.say("➕ {idea}", idea=name)


def criteria_label(words: Words) -> str:
    """To what paths are weighed on."""
    return words.say("What matters")


def criteria_title(words: Words, number: int) -> str:
    """Above what paths are weighed on."""
    return words.count("One thing matters to you", "{number} things matter to you", number)


def criteria_text(words: Words) -> str:
    """Above a few criteria."""
    return words.say("Tap one to say how much. Six are plenty.")


def no_criteria_text(words: Words) -> str:
    """Nothing yet."""
    return words.say(
        "What matters to you in your work? Take a few, or your own words; six are plenty."
    )


def no_room_line(words: Words, names: list[str]) -> str:
    """Above all that matters, where more was typed in a list."""
    return words.say("There was no room for: {names}.", names=words.list_of(names))


def criterion_question(words: Words) -> str:
    """Asks for own words."""
    return words.say("What matters to you, in a few words? For example: a short way to work")


def criterion_label(words: Words, name: str, weight: str) -> str:
    """A criterion on its button, with its weight."""
    return words.say("{criterion}: {weight}", criterion=name, weight=weight)


def weight_word(words: Words, weight: int) -> str:
    """How much it matters."""
    weights = {
        1: words.say("matters a bit"),
        2: words.say("matters much"),
        3: words.say("matters most"),
    }
    return weights[weight]


def weight_label(words: Words, weight: int, *, is_chosen: bool) -> str:
    """How much it matters, on a button."""
    labels = {1: words.say("A bit"), 2: words.say("Much"), 3: words.say("Most")}
    return chosen_label(words, labels[weight], is_chosen=is_chosen)


def weight_said(weight: int) -> tuple[str, ...]:
    """What means that weight, too, be it in another language."""
    return WEIGHTS_SAID[weight]


def which_weighed_line(words: Words) -> str:
    """How much was said, and not of what."""
    return words.say("Which of them? Tap it to say how much it matters.")


def weight_question(words: Words) -> str:
    """Asks how much it matters."""
    return words.say("How much does it matter to you?")


def reword_question(words: Words, name: str) -> str:
    """Asks for other words."""
    return words.say("How do you say “{name}” better?", name=name)


def delete_question(words: Words, name: str, scores: int) -> str:
    """Asks before a criterion goes."""
    if not scores:
        return words.say("Take “{name}” away?", name=name)
    return words.count(
        "Take “{name}” away, with its one score?",
        "Take “{name}” away, with its {number} scores?",
        scores,
        name=name,
    )


def taken_away_toast(words: Words) -> str:
    """The criterion is gone."""
    return words.say("Taken away.")


def scores_label(words: Words) -> str:
    """To the scores."""
    return words.say("Scores")


def whose_question(words: Words) -> str:
    """Asks which path to score."""
    return words.say("Which path do you want to score?")


def first_score_text(words: Words) -> str:
    """In place of a table without any score."""
    return words.say("With a first score or two there is something to see. Which path first?")


def scores_title(words: Words, name: str) -> str:
    """Above a path's scores."""
    return words.say("“{name}”: your scores", name=name)


def scores_text(words: Words) -> str:
    """How scores are given."""
    return words.say("Tap one to score it. Your feeling is enough.")


def path_score_label(words: Words, criterion: str, score: str) -> str:
    """A criterion on its button, with this path's score."""
    return words.say("{criterion}: {score}", criterion=criterion, score=score)


def score_question(words: Words, criterion: str) -> str:
    """Asks for a score."""
    return words.say(
        "{criterion}: how good is it there? 1 is poor, 5 is great. Your feeling is enough.",
        criterion=criterion,
    )


def score_said(score: int) -> tuple[str, ...]:
    """What means that score, too: its number in words, and what the question calls it."""
    named = (names.split()[score - 1] for names in NUMBER_WORDS.values())
    return tuple(filter(None, (*named, SCORES_SAID.get(score))))


def score_label(words: Words, score: int, *, is_chosen: bool) -> str:
    """A score on its button."""
    return chosen_label(words, words.number(score), is_chosen=is_chosen)
