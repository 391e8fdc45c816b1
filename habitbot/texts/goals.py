"""Goals: their five questions, their sentence, how far they have come."""

from collections.abc import Iterator
from datetime import date

from habitbot.core.frequency import Frequency
from habitbot.core.goal import Goal, GoalPart, GoalProgress, GoalState, Horizon
from habitbot.core.typed.text import fold, without_apostrophes
from habitbot.texts.dates import LONGEST_IN_DAYS, say_date, say_length
from habitbot.texts.habits import frequency_line
from habitbot.texts.words import Words

SKIPS = frozenset(
    [
        "skip",
        "skip it",
        "skip this",
        "next",
        "idk",
        "i dont know",
        "dont know",
        "dunno",
        "no idea",
        "weiter",
        "weiss nicht",
        "weiss ich nicht",
        "ich weiss nicht",
        "keine ahnung",
        "siguiente",
        "no se",
        "no lo se",
        "suivant",
        "je ne sais pas",
        "aucune idee",
    ]
)
"""What people type who leave a question out, without accents and apostrophes."""

DASHES = "-–—"
SIGNS = f":{DASHES}"

BEFORE_A_GOAL = frozenset(
    (
        *("set a goal", "set goal", "set the goal", "set a new goal", "add a goal", "add goal"),
        *("new goal", "a new goal", "my goal", "my goal is", "my new goal is", "goal"),
        *("neues ziel", "ein neues ziel", "setz ein ziel", "setze ein ziel", "ziel"),
        *("mein ziel", "mein ziel ist", "mein neues ziel ist", "nuevo objetivo", "objetivo"),
        *("mi objetivo", "mi objetivo es", "nueva meta", "mi meta", "mi meta es", "objectif"),
        *("nouvel objectif", "mon objectif", "mon objectif est", "mon objectif cest"),
    )
)
"""What may stand before a goal, and is none of its words."""

LONGEST_BEFORE = 4


def without_before(typed: str) -> str:
    """A goal without what says that it is one: "set a goal: learn Spanish".

    Behind "goal" alone that needs its sign: "goal: run", but not "goal keeper". Words that say no
    more than that stay whole.
    """
    words = typed.split()
    for length in range(min(LONGEST_BEFORE, len(words) - 1), 0, -1):
        said = " ".join(fold(without_apostrophes(one)).strip(SIGNS) for one in words[:length])
        is_marked = length > 1 or words[0].endswith(":") or words[1] in SIGNS
        if said in BEFORE_A_GOAL and is_marked:
            return " ".join(words[length:]).lstrip(f"{SIGNS} ") or typed
    return typed


def list_title(words: Words, number: int) -> str:
    """Above the goals."""
    return words.count("Your goal", "Your {number} goals", number)


def list_text(words: Words) -> str:
    """Under the title of the goals."""
    return words.say("Small habits get somewhere when they know where. Tap a goal to open it.")


def empty_text(words: Words) -> str:
    """No goals yet."""
    return words.say(
        "No goal yet. A goal tells your small habits where to go: "
        "five short questions, and all but the first can be skipped."
    )


def new_label(words: Words) -> str:
    """Set a goal."""
    return words.say("🎯 Set a goal")


def twin_question(words: Words, what: str) -> str:
    """A goal of these words is there already."""
    return words.say("“{goal}” is one of your goals already. Add it once more?", goal=what)


def day_label(words: Words, name: str, day: date, today: date) -> str:
    """An open goal on its button, with its day, by its words or what fits of them."""
    pattern = "d MMM" if day.year == today.year else "MMM y"
    return words.say("{goal} · {day}", goal=name, day=words.date(day, pattern))


def state_label(words: Words, name: str, state: GoalState) -> str:
    """A goal on its button that is not open, by its words or what fits of them."""
    return words.say("{goal} · {state}", goal=name, state=state_name(words, state))


def state_name(words: Words, state: GoalState) -> str:
    """How a goal stands, in a word."""
    names = {
        GoalState.OPEN: words.say("taken up again"),
        GoalState.PAUSED: words.say("paused"),
        GoalState.REACHED: words.say("reached"),
        GoalState.LET_GO: words.say("let go"),
    }
    return names[state]


def step_title(words: Words, step: int, steps: int) -> str:
    """Which of the questions this is."""
    return words.say("Question {step} of {steps}", step=step, steps=steps)


def question(words: Words, asked: GoalPart) -> str:
    """Asks for one part, with an example."""
    questions = {
        GoalPart.WHAT: words.say(
            "What exactly do you want? One thing, in a few words.\n"
            "For example: Pass the data analyst exam"
        ),
        GoalPart.PROOF: words.say(
            "How will you know that you are there? By something to see or to count.\n"
            "For example: The certificate hangs on my wall"
        ),
        GoalPart.SMALLEST: words.say(
            "What is the smallest version, small enough for a bad day? It can become a habit.\n"
            "For example: Solve one exercise"
        ),
        GoalPart.WHY: words.say(
            "Why does it matter now?\nFor example: I want to choose where I work"
        ),
        GoalPart.BY: words.say(
            "By when? Tap one, or type a day.\nFor example: 31.12., in 6 weeks, March"
        ),
        GoalPart.SENTENCE: words.say("How do you say it, in your own words?"),
    }
    return questions[asked]


def skip_label(words: Words) -> str:
    """Leave this part out."""
    return words.say("Skip it")


def is_skipped(typed: str, label: str) -> bool:
    """Whether what was typed leaves this part out: a dash, words that say so, or that label."""
    said = _plain(typed)
    is_dash = said != "" and not said.strip(DASHES)
    return is_dash or said in SKIPS or said == _plain(label)


def _plain(typed: str) -> str:
    return " ".join(fold(without_apostrophes(typed)).strip(" .!…").split())


def day_taken_line(words: Words, day: date, today: date) -> str:
    """Above the next question: the day was named with what is wanted."""
    return words.say("By {day}: that is its day.", day=say_date(words, day, today))


def what_needed(words: Words) -> str:
    """What is wanted can't be left out."""
    return words.say(
        "This one the goal needs; all others can be skipped. What do you want, in a few words?"
    )


def in_weeks_label(words: Words, number: int) -> str:
    """So many weeks from today."""
    return words.count("A week", "{number} weeks", number)


def in_months_label(words: Words, number: int) -> str:
    """So many months from today."""
    if number % 12 == 0 and number:
        return words.count("A year", "{number} years", number // 12)
    return words.count("A month", "{number} months", number)


def draft_label(words: Words, name: str) -> str:
    """Take a path's name for what is wanted."""
    return words.say("Take “{name}”", name=name)


def page_title(words: Words, horizon: Horizon | None) -> str:
    """Above a goal, by how far away it was set."""
    match horizon:
        case Horizon.SHORT:
            return words.say("Short-term goal")
        case Horizon.LONG:
            return words.say("Long-term goal")
        case None:
            return words.say("Goal")


def sentence(words: Words, goal: Goal) -> str:
    """A goal as the person words it, or else made of what they answered, a line an answer."""
    if goal.sentence:
        return words.shown(goal.sentence)
    return "\n".join((_what_by(words, goal), *_answers(words, goal)))


def newer_line(words: Words, asked: GoalPart, said: str) -> str:
    """Below the person's own words: a part that they said anew since."""
    return words.say("{part}: {said}", part=part_label(words, asked), said=said)


def _what_by(words: Words, goal: Goal) -> str:
    what = _without_end(goal.what)
    if goal.by is None:
        return words.say("{what}.", what=what)
    return words.say("{what} by {day}.", what=what, day=say_date(words, goal.by, goal.begun_on))


def _answers(words: Words, goal: Goal) -> Iterator[str]:
    if goal.proof:
        yield words.say("I'll know it by this: {proof}.", proof=_without_end(goal.proof))
    if goal.why:
        yield words.say("Why now: {why}.", why=_without_end(goal.why))
    if goal.smallest:
        smallest = _without_end(goal.smallest)
        yield words.say("Smallest version: {smallest}.", smallest=smallest)


def _without_end(typed: str) -> str:
    """What was typed without the mark that ends it: ours comes behind it."""
    return typed.rstrip(" .,;:!?") or typed


def days_line(words: Words, day: date, days_left: int, today: date, *, is_open: bool = True) -> str:
    """How long there is; an open goal whose day came is asked after."""
    day_said = say_date(words, day, today)
    if days_left < 0 and is_open:
        return words.say(
            "📅 Its day came on {day}. Are you there, or shall it have a new one?", day=day_said
        )
    if days_left < 0:
        return words.say("📅 Its day was {day}.", day=day_said)
    if days_left == 0 and is_open:
        return words.say("📅 Today, {day}, is its day. Are you there?", day=day_said)
    if days_left == 0:
        return words.say("📅 Today, {day}, is its day.", day=day_said)
    if days_left > LONGEST_IN_DAYS:
        length = say_length(words, days_left)
        return words.say("📅 Still {length}, until {day}.", length=length, day=day_said)
    return words.count(
        "📅 One day left, until {day}.",
        "📅 {number} days left, until {day}.",
        days_left,
        day=day_said,
    )


def milestones_line(words: Words, progress: GoalProgress) -> str:
    """How many milestones are passed, or wait."""
    if not progress.milestones_done:
        return words.count(
            "🏁 One milestone ahead.", "🏁 {number} milestones ahead.", progress.milestones
        )
    return words.count(
        "🏁 {done} of 1 milestone passed.",
        "🏁 {done} of {number} milestones passed.",
        progress.milestones,
        done=progress.milestones_done,
    )


def habits_line(words: Words, progress: GoalProgress) -> str:
    """What its habits did since it was set, and which share that is where it is a good one."""
    if not progress.habits:
        return words.say("🌱 No habit feeds it yet.")
    if not progress.due:
        return words.count(
            "🌱 Its habit begins now.", "🌱 Its {number} habits begin now.", progress.habits
        )
    if not progress.kept:
        return words.say("🌱 The first small step is still ahead.")
    steps = words.count("🌱 One small step so far", "🌱 {number} small steps so far", progress.kept)
    if progress.good_share is not None:
        percent = words.percent(float(progress.good_share))
        return words.say("{steps}: {percent} of what you planned.", steps=steps, percent=percent)
    if progress.good_share_lately is not None:
        percent = words.percent(float(progress.good_share_lately))
        return words.say("{steps}; {percent} in the last four weeks.", steps=steps, percent=percent)
    return words.say("{steps}.", steps=steps)


def over_line(words: Words, progress: GoalProgress) -> str:
    """The same of a goal that was reached or let go; nothing where nothing was kept for it."""
    if not progress.kept:
        return ""
    return words.count(
        "🌱 One small step on the way.", "🌱 {number} small steps on the way.", progress.kept
    )


def week_line(
    words: Words,
    name: str,
    progress: GoalProgress,
    steps: int,
    *,
    is_new: bool = False,
    others: int = 0,
) -> str:
    """A goal in one line under the week, by its words or what fits of them; "" without news.

    `steps` were made since the last one; what there was before is told as all there is. Of a new
    goal its day is told, too, where that is far away. `others` have news as well.
    """
    facts = _facts(words, progress, steps, is_new=is_new)
    if others:
        facts.append(words.count("one more goal: /goals", "{number} more goals: /goals", others))
    return short_week_line(words, name, " · ".join(facts))


def week_fact(words: Words, progress: GoalProgress, steps: int, *, is_new: bool = False) -> str:
    """What of it a line tells that has room for one thing: its steps of now, else its day."""
    if steps:
        return _steps_part(words, steps, steps)
    return next(reversed(_facts(words, progress, steps, is_new=is_new)), "")


def short_week_line(words: Words, name: str, fact: str) -> str:
    """A goal under the week with what there is to tell of it; nothing without."""
    return words.say("🎯 {goal}: {facts}", goal=name, facts=fact) if fact else ""


def _facts(words: Words, progress: GoalProgress, steps: int, *, is_new: bool) -> list[str]:
    facts = []
    if progress.milestones_done:
        facts.append(
            words.say(
                "{done}/{all} milestones", done=progress.milestones_done, all=progress.milestones
            )
        )
    if progress.kept:
        facts.append(_steps_part(words, steps, progress.kept))
    if progress.days_left is not None and (progress.is_day_told or is_new):
        facts.append(_time_left(words, progress.days_left))
    return facts


def _steps_part(words: Words, steps: int, in_all: int) -> str:
    if not steps:
        return words.count("one small step in all", "{number} small steps in all", in_all)
    made = words.count("one small step", "{number} small steps", steps)
    return made if steps == in_all else words.say("{steps}, {all} in all", steps=made, all=in_all)


def _time_left(words: Words, days: int) -> str:
    if days < 0:
        return words.say("its day came. Are you there, or shall it have a new one? /goals")
    if days == 0:
        return words.say("today is its day")
    return words.say("{length} left", length=say_length(words, days))


def half_made_line(words: Words) -> str:
    """The questions were broken off."""
    return words.say("I keep it as it is. “Change…” adds the rest, or deletes it.")


def still_yours_line(words: Words, name: str) -> str:
    """Now and then under the week: a goal of which there is nothing to tell."""
    return words.say("🎯 {goal}: still yours? /goals", goal=name)


def since_line(words: Words, goal: Goal, today: date) -> str:
    """When it was set, and how it stands where it is not open."""
    day = say_date(words, goal.begun_on, today)
    if not goal.states or goal.state is GoalState.OPEN:
        return words.say("Set on {day}.", day=day)
    return words.say(
        "Set on {day}, {state} on {since}.",
        day=day,
        state=state_name(words, goal.state),
        since=say_date(words, goal.states[-1].since, today),
    )


def made_text(words: Words) -> str:
    """Under a goal that was just set."""
    return words.say("That is your goal. A small habit is what carries it.")


def own_words_label(words: Words) -> str:
    """Word it oneself."""
    return words.say("✏️ My own words")


def copy_label(words: Words) -> str:
    """Copy the sentence, to change it."""
    return words.say("Copy it, to change it")


def written_label(words: Words) -> str:
    """Back to the sentence that is made of the answers."""
    return words.say("From my answers")


def make_habit_label(words: Words, name: str, *, is_daily: bool) -> str:
    """Make a habit of the smallest version, by its words or what fits of them."""
    if is_daily:
        return words.say("🌱 Daily: {name}", name=name)
    return words.say("🌱 A habit: {name}", name=name)


def name_smallest_label(words: Words) -> str:
    """Say the smallest version, to make a habit of it."""
    return words.say("🌱 A new habit…")


def link_label(words: Words) -> str:
    """Choose among the habits there are."""
    return words.say("Link one I have")


def to_page_label(words: Words) -> str:
    """To the goal's page."""
    return words.say("All good")


def habits_label(words: Words, number: int) -> str:
    """To the habits that feed it."""
    return words.say("🌱 Habits: {number}", number=number)


def milestones_label(words: Words, done: int, number: int) -> str:
    """To the milestones."""
    if not number:
        return words.say("🏁 Milestones")
    return words.say("🏁 Milestones: {done}/{number}", done=done, number=number)


def reached_label(words: Words) -> str:
    """It is reached."""
    return words.say("🎉 Reached!")


def new_day_label(words: Words) -> str:
    """Give it another day, once its own came."""
    return words.say("New day")


def of_day_line(words: Words, name: str) -> str:
    """On its day an open goal is asked after, by its words or what fits of them."""
    return words.say("🎯 Today is the day of “{goal}”. Are you there?", goal=name)


def go_on_label(words: Words) -> str:
    """Go on with a goal that was paused, reached or let go."""
    return words.say("▶️ Go on with it")


def pause_label(words: Words) -> str:
    """Pause it."""
    return words.say("⏸ Pause it")


def let_go_label(words: Words) -> str:
    """Let it go, after a question."""
    return words.say("🍂 Let it go…")


def part_label(words: Words, asked: GoalPart) -> str:
    """A part on its button."""
    labels = {
        GoalPart.WHAT: words.say("What"),
        GoalPart.PROOF: words.say("How I'll know"),
        GoalPart.SMALLEST: words.say("Smallest version"),
        GoalPart.WHY: words.say("Why now"),
        GoalPart.BY: words.say("By when"),
        GoalPart.SENTENCE: words.say("Whole sentence"),
    }
    return labels[asked]


def change_text(words: Words) -> str:
    """Above the parts that can be changed."""
    return words.say("What shall change? What it said before is kept in its history.")


def history_label(words: Words) -> str:
    """To the history."""
    return words.say("History")


def history_title(words: Words, name: str) -> str:
    """Above the history, by the goal's words or what fits of them."""
    return words.say("What happened: {goal}", goal=name)


def set_line(words: Words, day: date, today: date) -> str:
    """The beginning."""
    return words.say("{day}: set", day=say_date(words, day, today))


def state_line(words: Words, day: date, state: GoalState, today: date) -> str:
    """A turn on the way."""
    return words.say(
        "{day}: {state}", day=say_date(words, day, today), state=state_name(words, state)
    )


def passed_line(words: Words, day: date, name: str, today: date) -> str:
    """A milestone on the way, by its words or what fits of them."""
    return words.say("{day}: passed “{name}”", day=say_date(words, day, today), name=name)


def part_change_line(words: Words, day: date, asked: GoalPart, was: str, today: date) -> str:
    """A part that says something else since then."""
    return words.say(
        "{day}: “{part}” changed. Before: {was}",
        day=say_date(words, day, today),
        part=part_label(words, asked),
        was=was,
    )


def link_text(words: Words, *, has_habits: bool) -> str:
    """Above the habits."""
    if not has_habits:
        return words.say("No habits on your list yet. One tiny one is enough to feed a goal.")
    return words.say("Which habits feed it? Tap one to link it, tap again to unlink it.")


def made_habit_toast(words: Words, frequency: Frequency) -> str:
    """A new habit feeds it, due this often."""
    return words.say(
        "It's on your list, {frequency}. /habits changes when.",
        frequency=frequency_line(words, frequency),
    )


def milestones_text(words: Words, *, has_milestones: bool) -> str:
    """Above the milestones."""
    if not has_milestones:
        return words.say(
            "A milestone is a place on the way that you will notice. Two or three are plenty."
        )
    return words.say("Tap one when you have passed it.")


def long_milestone_line(words: Words, text: str) -> str:
    """One whose button has no room for all of it."""
    return words.say("· {text}", text=text)


def milestone_label(words: Words, name: str, *, is_passed: bool) -> str:
    """A milestone, passed or not."""
    return words.say("✅ {name}", name=name) if is_passed else words.say("◻️ {name}", name=name)


def add_milestone_label(words: Words) -> str:
    """Name another one."""
    return words.say("➕ Add one")


def milestone_question(words: Words) -> str:
    """Asks for a milestone."""
    return words.say(
        "Which place on the way will you notice?\nFor example: The first chapter is done"
    )


def passed_toast(words: Words) -> str:
    """A milestone is passed."""
    return words.say("🏁 Passed. A good piece of the way.")


def drop_milestone_question(words: Words) -> str:
    """Asks which one goes."""
    return words.say("Which one shall go?")


def drop_one_question(words: Words, text: str, done_on: date | None, today: date) -> str:
    """Asks before a milestone goes."""
    if done_on is None:
        return words.say("Take “{milestone}” away? It goes for good.", milestone=text)
    return words.say(
        "Take “{milestone}” away, which you passed on {day}? It goes for good.",
        milestone=text,
        day=say_date(words, done_on, today),
    )


def reached_question(words: Words, goal: Goal) -> str:
    """Asks once whether it is reached, beside what one wanted to know it by."""
    if not goal.proof:
        return words.say("Are you there? “{goal}”", goal=goal.what)
    return words.say(
        "Are you there? “{goal}”\nYou wanted to know it by this: {proof}",
        goal=goal.what,
        proof=goal.proof,
    )


def reached_sure_label(words: Words) -> str:
    """Yes, reached."""
    return words.say("🎉 Yes, I am")


def not_yet_label(words: Words) -> str:
    """No, not reached."""
    return words.say("Not quite yet")


def reached_title(words: Words) -> str:
    """Above what is celebrated."""
    return words.say("🎉 You are there!")


def took_line(words: Words, first: date, last: date) -> str:
    """How many days it took, the first and the last among them; nothing for one day alone."""
    days = (last - first).days + 1
    return words.say("It took {length}.", length=say_length(words, days)) if days > 1 else ""


def carrier_word(words: Words, name: str, days: int) -> str:
    """A habit that carried it, and on how many days."""
    return words.count("{habit}, one day", "{habit}, {number} days", days, habit=name)


def carried_line(words: Words, habits: str) -> str:
    """The habits that carried it most."""
    return words.say("Carried by: {habits}", habits=habits)


def passed_names_line(words: Words, number: int, names: str) -> str:
    """The milestones that were passed."""
    return words.count(
        "One milestone on the way: {names}",
        "{number} milestones on the way: {names}",
        number,
        names=names,
    )


def yours_line(words: Words) -> str:
    """The last word on what was reached."""
    return words.say("This is yours, whatever comes next. Whom will you tell today?")


def let_go_question(words: Words, goal: Goal) -> str:
    """Asks before it is let go."""
    return words.say(
        "Let “{goal}” go? That is a decision, too: it makes room. "
        "Its habits stay, its history stays, and you can take it up again.",
        goal=goal.what,
    )


def let_go_sure_label(words: Words) -> str:
    """Yes, let go."""
    return words.say("🍂 Let it go")


def delete_question(words: Words, goal: Goal) -> str:
    """Asks once, naming what is lost."""
    if not goal.milestones:
        return words.say(
            "Delete “{goal}” with its history? It goes for good; its habits stay.", goal=goal.what
        )
    return words.count(
        "Delete “{goal}” with its one milestone and its history? "
        "It goes for good; its habits stay.",
        "Delete “{goal}” with its {number} milestones and its history? "
        "It goes for good; its habits stay.",
        len(goal.milestones),
        goal=goal.what,
    )


def state_toast(words: Words, state: GoalState) -> str:
    """How it stands from now on."""
    toasts = {
        GoalState.OPEN: words.say("On it goes."),
        GoalState.PAUSED: words.say("Paused. It waits for you; its habits stay as they are."),
        GoalState.REACHED: words.say("It is reached, and stays so."),
        GoalState.LET_GO: words.say("Let go. There is room now."),
    }
    return toasts[state]


def link_proposal(words: Words, name: str) -> str:
    """Proposes a habit for a goal, by its words or what fits of them."""
    return words.say("🎯 “{goal}” has no habit yet. A tiny one would carry it.", goal=name)


def feed_label(words: Words) -> str:
    """Give it a habit."""
    return words.say("🌱 Choose one")
