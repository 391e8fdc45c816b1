"""Experiments: what to try once about a path, when, and what it told."""

from datetime import date

from habitbot.core.path import Evidence, Experiment, ExperimentKind, Speaks
from habitbot.texts.words import Words


def what(words: Words, experiment: Experiment, name: str = "") -> str:
    """What is tried; `name` is whom one talks to, where that is known."""
    if name:
        return words.say("Talk to {name} about it", name=name)
    return kind_label(words, experiment.kind) or experiment.what


def kind_label(words: Words, kind: ExperimentKind) -> str:
    """A suggested experiment; nothing for own words."""
    labels = {
        ExperimentKind.TALK: words.say("Talk to one person who does it"),
        ExperimentKind.ADVERT: words.say("Read one job advert for it"),
        ExperimentKind.TRY: words.say("Try one hour of it"),
        ExperimentKind.WISH: words.say("Tell one person at work one wish"),
        ExperimentKind.CHANGE: words.say("Do one thing at work differently"),
        ExperimentKind.GOOD: words.say("Note three good things about it"),
    }
    return labels.get(kind, "")


def evidence_line(words: Words, evidence: Evidence) -> str:
    """How the evidence stands."""
    if not evidence.number:
        return words.say("Nothing found out yet. One tiny experiment is a beginning.")
    parts = [
        words.say("{number} for", number=evidence.speak_for),
        words.say("{number} against", number=evidence.speak_against),
    ]
    if evidence.neither:
        parts.append(words.say("{number} neither", number=evidence.neither))
    if evidence.untold:
        parts.append(words.say("{number} still to tell", number=evidence.untold))
    return words.say("Found out so far: {parts}.", parts=words.list_of(parts))


def told_line(words: Words, speaks: Speaks | None, text: str) -> str:
    """What one experiment told, or which it was, and what that speaks for."""
    match speaks:
        case Speaks.FOR:
            return words.say("👍 For: {text}", text=text)
        case Speaks.AGAINST:
            return words.say("👎 Against: {text}", text=text)
        case Speaks.NEITHER:
            return words.say("▫️ Neither: {text}", text=text)
        case None:
            return words.say("💬 Still to tell: {text}", text=text)


def next_line(words: Words, text: str, day: str) -> str:
    """What is tried next, and when."""
    return words.say("🧪 Next: {what} ({day})", what=text, day=day)


def due_line(words: Words, text: str, day: str) -> str:
    """Its day has come, or is over, and it is not done."""
    return words.say("⏰ Its day has come: {what} ({day})", what=text, day=day)


def next_undated_line(words: Words, text: str) -> str:
    """What is tried next, on no day yet."""
    return words.say("🧪 Next: {what} (no day yet)", what=text)


def reminder_text(words: Words, name: str, text: str) -> str:
    """On the day of an experiment."""
    return words.say("🧪 “{name}”, your experiment: {what}", name=name, what=text)


def day_word(words: Words, on: date, today: date) -> str:
    """A day by its weekday, or with its year where that is another one."""
    return words.date(on) if on.year == today.year else words.date(on, "d MMMM y")


def plan_label(words: Words) -> str:
    """Choose what to try."""
    return words.say("🧪 Plan an experiment")


def plan_question(words: Words, name: str) -> str:
    """Asks what to try."""
    return words.say("“{name}”: what will you try, once, in an hour or less?", name=name)


def own_question(words: Words, name: str) -> str:
    """Asks for own words."""
    return words.say(
        "“{name}”: what will you try? Small enough for one evening, like: go to an open day.",
        name=name,
    )


def let_go_text(words: Words, name: str, day: str) -> str:
    """In place of planning something about a path that was let go."""
    return words.say(
        "You let “{name}” go on {day}, so I remind you of nothing there. Keep it open, and I do.",
        name=name,
        day=day,
    )


def when_question(words: Words, text: str) -> str:
    """Asks for the day."""
    return words.say("“{what}”: when? I remind you in the morning of that day, once.", what=text)


def another_day_label(words: Words) -> str:
    """Type the day."""
    return words.say("Another day…")


def no_day_label(words: Words) -> str:
    """Without a day."""
    return words.say("No day yet")


def day_question(words: Words, text: str) -> str:
    """Asks for the day to be typed."""
    return words.say("“{what}”: on which day? For example: friday, 24.12., in 2 weeks", what=text)


def planned_toast(words: Words, day: str) -> str:
    """It has its day."""
    return words.say("Planned for {day}.", day=day)


def did_label(words: Words) -> str:
    """It is done."""
    return words.say("✅ I did it")


def move_label(words: Words, *, has_day: bool) -> str:
    """Another day, or a first one."""
    return words.say("Move it…") if has_day else words.say("Choose a day…")


def replan_label(words: Words) -> str:
    """Something else in its place."""
    return words.say("Another one…")


def swap_question(words: Words, text: str, day: str) -> str:
    """Asks before what is planned goes for another one; `day` is its day, if it has one."""
    if day:
        return words.say("In place of “{what}” on {day}?", what=text, day=day)
    return words.say("In place of “{what}”?", what=text)


def swap_label(words: Words) -> str:
    """Yes, the other one."""
    return words.say("Swap it")


def let_be_label(words: Words) -> str:
    """Not this one."""
    return words.say("Drop it")


def let_be_toast(words: Words) -> str:
    """It is not tried."""
    return words.say("Dropped. There is always another one.")


def did_already_toast(words: Words) -> str:
    """What was done is neither dropped nor moved."""
    return words.say("You did that one already, and it stays.")


def whom_label(words: Words) -> str:
    """Say with whom to talk."""
    return words.say("🤝 With whom?")


def with_label(words: Words, name: str) -> str:
    """With whom to talk, on a button that changes it."""
    return words.say("🤝 With {name}", name=name)


def whom_question(words: Words, name: str, *, has_contacts: bool) -> str:
    """Asks with whom to talk about a path."""
    how = (
        words.say("Tap a name, type one, or share a contact.")
        if has_contacts
        else words.say("Type a name, or share a contact. I keep only the name.")
    )
    return words.say(
        "“{name}”: who does it, or knows somebody who does?\n{how}", name=name, how=how
    )


def talked_toast(words: Words, name: str) -> str:
    """The talk stands with the contact, too."""
    return words.say("Noted with {name}, too.", name=name)


def told_question(words: Words, text: str) -> str:
    """Asks what it told: a line, or a tap."""
    return words.say(
        "“{what}”: what did it tell you? Write one line, or just tap which way it speaks.",
        what=text,
    )


def speaks_question(words: Words, line: str) -> str:
    """Asks which way a line speaks."""
    return words.say("“{line}” Which way does that speak?", line=line)


def speaks_label(words: Words, speaks: Speaks) -> str:
    """Which way, on its button."""
    labels = {
        Speaks.FOR: words.say("👍 For it"),
        Speaks.AGAINST: words.say("👎 Against"),
        Speaks.NEITHER: words.say("Neither"),
    }
    return labels[speaks]


def speaks_toast(words: Words, speaks: Speaks) -> str:
    """It is noted."""
    toasts = {
        Speaks.FOR: words.say("Noted: one more for it."),
        Speaks.AGAINST: words.say("Noted. Good to know before you leap."),
        Speaks.NEITHER: words.say("Noted. You know more than before."),
    }
    return toasts[speaks]


def evidence_label(words: Words, number: int) -> str:
    """To all that was found out."""
    return words.say("Found ({number})", number=number)


def evidence_title(words: Words, name: str) -> str:
    """Above all that was found out."""
    return words.say("“{name}”: what you found out", name=name)


def done_line(words: Words, day: str) -> str:
    """When it was done."""
    return words.say("Done on {day}.", day=day)


def line_label(words: Words) -> str:
    """Write what it told."""
    return words.say("What it told…")


def tell_label(words: Words) -> str:
    """Say what the last one told."""
    return words.say("💬 What did it tell?")


def delete_question(words: Words, text: str) -> str:
    """Asks before evidence goes."""
    return words.say("Delete “{what}”, with what it told you? It goes for good.", what=text)


def deleted_toast(words: Words) -> str:
    """The experiment is gone."""
    return words.say("The experiment is deleted.")
