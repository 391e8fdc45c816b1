"""Feedback: finished work, the question to send, what was said."""

import re
from datetime import date

from habitbot.core.typed.text import fold
from habitbot.core.work import Aim, FeedbackPart, Role, Tone
from habitbot.texts.buttons import chosen_label
from habitbot.texts.dates import short_date
from habitbot.texts.spoken import NO, NONE
from habitbot.texts.words import Words

ROLES = {
    name: role
    for role, names in {
        Role.MENTOR: "mentor, mentorin, coach",
        Role.SUPERVISOR: "supervisor, boss, manager, line manager, lead, leader, team lead, "
        "team leader, teamlead, superior, chef, chefin, teamleiter, teamleiterin, teamleitung, "
        "vorgesetzte, vorgesetzter",
        Role.COLLEAGUE: "colleague, coworker, co-worker, kollege, kollegin, teammate",
    }.items()
    for name in names.split(", ")
}
OF_ONES_OWN = re.compile(r"^(?:an?|my|the|meine?n?|eine?n?) ")
"""What people put in front of a role."""


def _named(**names: str) -> dict[str, FeedbackPart]:
    """Each name with its part, with its accents and without."""
    return {
        spelled: FeedbackPart(part)
        for part, called in names.items()
        for name in called.split(", ")
        for spelled in (name, fold(name))
    }


NAMES = _named(
    praise="praise, lob",
    criticism="criticism, critique, kritik",
    change="next time, beim nächsten mal, nächstes mal",
)
"""What a part is called, wherever that stands with a colon behind it."""

BEGINNINGS = _named(
    praise="good, keep, gut",
    criticism="improve, unclear, bad, schlecht, unklar",
    change="change",
)
"""What it may be called as well where a sentence begins; elsewhere "good:" belongs to it."""

BETWEEN = " \n\t,;"
"""What stands between two parts, and belongs to neither."""

AROUND = re.compile(r"^\W+|\W+$")
NOTHING = frozenset(["-", "–", "—", "nope", "nix", "kein", "keins", *NO, *NONE])
"""What says that there is nothing to note, beside the words of the person's language."""


def title(words: Words, number: int) -> str:
    """Above the finished work."""
    return words.count("One thing finished", "{number} things finished", number)


def no_works_text(words: Words) -> str:
    """Nothing yet."""
    return words.say(
        "Finished something, however small? One question to one person shows what to do better."
    )


def awaited_line(words: Words, number: int) -> str:
    """How many answers are awaited."""
    return words.count("One answer is on its way.", "{number} answers are on their way.", number)


def overdue_line(words: Words) -> str:
    """The reminder has come, and no answer was noted: what the sign before a name means."""
    return words.say("⏰ Did an answer come?")


def finish_label(words: Words) -> str:
    """Something was finished."""
    return words.say("I finished something")


def finish_question(words: Words) -> str:
    """Asks what it was."""
    return words.say("What did you finish? Name it as you would to others, like: the Q3 report.")


def twin_question(words: Words, what: str, day: date, year: int) -> str:
    """Work that is called so is there already."""
    return words.say(
        "You finished “{work}” on {day} already. Add it once more?",
        work=what,
        day=short_date(words, day, year),
    )


def work_label(words: Words, name: str, state: str) -> str:
    """A work on its button, by its name or what fits of it, and how it stands."""
    return words.say("{name} · {state}", name=name, state=state)


def asked_state(words: Words) -> str:
    """The question was sent."""
    return words.say("asked")


def answered_state(words: Words) -> str:
    """An answer came."""
    return words.say("answered")


def noted_state(words: Words) -> str:
    """Something was noted that answered no question."""
    return words.say("noted")


def finished_line(words: Words, on: date, year: int) -> str:
    """When it was finished."""
    return words.say("Finished on {day}.", day=_day(words, on, year))


def asked_line(words: Words, on: date, whom: str, year: int) -> str:
    """When the question was sent, and to whom."""
    return words.say("You asked {whom} on {day}.", whom=whom, day=_day(words, on, year))


def reminder_line(words: Words, on: date) -> str:
    """When the one reminder comes."""
    return words.say("Nothing noted by {day}? Then I ask once.", day=words.date(on))


def received_line(words: Words, on: date, year: int) -> str:
    """When the answer came."""
    return words.say("An answer came on {day}.", day=_day(words, on, year))


def noted_on_line(words: Words, on: date, year: int) -> str:
    """When something was noted that answered no question."""
    return words.say("Noted on {day}.", day=_day(words, on, year))


def role_words(words: Words, role: Role) -> str:
    """Somebody by their role, within a sentence."""
    roles = {
        Role.MENTOR: words.say("your mentor"),
        Role.SUPERVISOR: words.say("your supervisor"),
        Role.COLLEAGUE: words.say("a colleague"),
    }
    return roles[role]


def somebody(words: Words) -> str:
    """Whoever it was, within a sentence."""
    return words.say("somebody")


def role_label(words: Words, role: Role) -> str:
    """A role on its button."""
    labels = {
        Role.MENTOR: words.say("Mentor"),
        Role.SUPERVISOR: words.say("Supervisor"),
        Role.COLLEAGUE: words.say("Colleague"),
    }
    return labels[role]


def read_role(typed: str) -> Role | None:
    """The role that was typed: "mentor", "my boss"; None for anything else."""
    return ROLES.get(OF_ONES_OWN.sub("", " ".join(fold(typed).strip(" .!?").split())))


def read_parts(words: Words, typed: str, asked: FeedbackPart) -> dict[FeedbackPart, str]:
    """What was said, told apart by the names of its parts: "Praise: clear Criticism: too long".

    What stands before the first of them is of the part that was asked for. What is said twice of
    a part stands together; one of which nothing was said is left out.
    """
    names = NAMES | {_part_name(words, part): part for part in FeedbackPart}
    anywhere, begun = "|".join(map(re.escape, names)), "|".join(BEGINNINGS)
    pattern = rf"(?:(?<!\w)({anywhere})|(?:^|(?<=[\n.,;!?]))\s*({begun})) ?:"
    parts, part, start = dict.fromkeys(FeedbackPart, ""), asked, 0
    for found in re.finditer(pattern, typed, re.IGNORECASE):
        parts[part] += f" {typed[start : found.start()].strip(BETWEEN)}"
        name = (found[1] or found[2]).casefold()
        part, start = (names | BEGINNINGS)[name], found.end()
    parts[part] += f" {typed[start:].strip()}"
    said = {part: text.strip() for part, text in parts.items()}
    return {part: text for part, text in said.items() if text and not _is_nothing(words, text)}


def nothing_words(words: Words) -> list[str]:
    """What people type who have nothing to note, in small letters."""
    return words.say("no, none, nothing, skip, skip it").split(", ")


def part_line(words: Words, kind: FeedbackPart, text: str) -> str:
    """One part of what was said."""
    match kind:
        case FeedbackPart.PRAISE:
            return words.say("👍 Praise: {text}", text=text)
        case FeedbackPart.CRITICISM:
            return words.say("🔍 Criticism: {text}", text=text)
        case FeedbackPart.CHANGE:
            return words.say("➡️ Next time: {text}", text=text)


def came_words(words: Words) -> list[str]:
    """What people type where an answer came, beside a yes."""
    return words.say("answered, they did, he did, she did").split(", ")


def not_come_words(words: Words) -> list[str]:
    """What people type where no answer came yet, beside a no."""
    return words.say("no answer, no answer yet").split(", ")


def not_yet_line(words: Words) -> str:
    """It may still come."""
    return words.say("Not yet, then. Ask again when it fits, or let it be.")


def sort_question(words: Words, name: str, typed: str) -> str:
    """Asks which part of an answer some words are."""
    return words.say("“{name}”: what of it is this?\n“{typed}”", name=name, typed=typed)


def sort_label(words: Words, kind: FeedbackPart) -> str:
    """Words are this part of an answer."""
    labels = {
        FeedbackPart.PRAISE: words.say("👍 Praise"),
        FeedbackPart.CRITICISM: words.say("🔍 Criticism"),
        FeedbackPart.CHANGE: words.say("➡️ Next time"),
    }
    return labels[kind]


def part_label(words: Words, kind: FeedbackPart) -> str:
    """A part on the button that notes it."""
    labels = {
        FeedbackPart.PRAISE: words.say("Praise…"),
        FeedbackPart.CRITICISM: words.say("Criticism…"),
        FeedbackPart.CHANGE: words.say("Next time…"),
    }
    return labels[kind]


def _part_name(words: Words, kind: FeedbackPart) -> str:
    """What its button calls a part, in small letters."""
    return AROUND.sub("", part_label(words, kind)).casefold()


def part_question(words: Words, kind: FeedbackPart, name: str) -> str:
    """Asks for a part of what was said."""
    match kind:
        case FeedbackPart.PRAISE:
            return words.say("“{name}”: what was good? In their words, if you can.", name=name)
        case FeedbackPart.CRITICISM:
            return words.say("“{name}”: what could be better, did they say?", name=name)
        case FeedbackPart.CHANGE:
            return words.say("“{name}”: what will you do differently? One small thing.", name=name)


def parts_hint(words: Words) -> str:
    """How all parts are said in one message."""
    return words.say("Or all at once: “Praise: … Criticism: … Next time: …”")


def skip_part_label(words: Words) -> str:
    """Nothing to note here."""
    return words.say("Skip")


def whom_question(words: Words) -> str:
    """Asks who shall be asked."""
    return words.say("Whom do you ask about it? One person who saw it is enough.")


def contact_label(words: Words) -> str:
    """Choose somebody by name."""
    return words.say("Someone I know…")


def contact_question(words: Words, name: str) -> str:
    """Asks which contact."""
    return words.say("Who of your people knows “{name}”? Tap, or type a name.", name=name)


def answered_label(words: Words) -> str:
    """Note the answer that came."""
    return words.say("Answered")


def note_label(words: Words) -> str:
    """Note what was said, asked or not."""
    return words.say("Note feedback")


def ask_label(words: Words) -> str:
    """Choose whom to ask."""
    return words.say("Ask somebody")


def draft_label(words: Words) -> str:
    """The question, written but not sent."""
    return words.say("The question")


def ask_again_label(words: Words) -> str:
    """Send a question once more."""
    return words.say("Ask again")


def reminder_text(words: Words, whom: str, name: str) -> str:
    """Three days after the question was sent, once."""
    return words.say("💬 Did {whom} answer about “{name}”?", whom=whom, name=name)


def let_be_label(words: Words) -> str:
    """Wait no longer."""
    return words.say("Let it be")


def other_label(words: Words) -> str:
    """Ask somebody else."""
    return words.say("Someone else…")


def draft_title(words: Words, whom: str) -> str:
    """Above the question to send."""
    return words.say("To {whom}, as it is or in your words:", whom=whom)


def draft(words: Words, tone: Tone, aim: Aim, work: str) -> str:
    """A short question to send: it names the work and asks for one thing."""
    match tone:
        case Tone.WARM:
            return _warm(words, aim, work)
        case Tone.PLAIN:
            return _plain(words, aim, work)
        case Tone.BRIEF:
            return _brief(words, aim, work)


def _warm(words: Words, aim: Aim, work: str) -> str:
    match aim:
        case Aim.IMPROVE:
            return words.say(
                "I've just finished “{work}”, and your view means a lot to me. "
                "What is one thing I could do better next time?",
                work=work,
            )
        case Aim.UNCLEAR:
            return words.say(
                "I've just finished “{work}”, and you see what I don't. "
                "Which part was hard to follow, even a little?",
                work=work,
            )
        case Aim.KEEP:
            return words.say(
                "I've just finished “{work}”, and I'd love to hear how you found it. "
                "What worked so well that I should do it again?",
                work=work,
            )


def _plain(words: Words, aim: Aim, work: str) -> str:
    match aim:
        case Aim.IMPROVE:
            return words.say(
                "I have finished “{work}”. What is the one thing to improve next time?", work=work
            )
        case Aim.UNCLEAR:
            return words.say("I have finished “{work}”. What in it was unclear to you?", work=work)
        case Aim.KEEP:
            return words.say("I have finished “{work}”. What in it should I keep?", work=work)


def _brief(words: Words, aim: Aim, work: str) -> str:
    match aim:
        case Aim.IMPROVE:
            return words.say("“{work}”: what would make it twice as good? One line.", work=work)
        case Aim.UNCLEAR:
            return words.say("“{work}”: where did I lose you? One line.", work=work)
        case Aim.KEEP:
            return words.say("“{work}”: what was the best part? One line.", work=work)


def tone_label(words: Words, tone: Tone, *, is_chosen: bool) -> str:
    """A tone on its button."""
    labels = {
        Tone.WARM: words.say("Warm"),
        Tone.PLAIN: words.say("Plain"),
        Tone.BRIEF: words.say("Brief"),
    }
    return chosen_label(words, labels[tone], is_chosen=is_chosen)


def aim_label(words: Words, aim: Aim, *, is_chosen: bool) -> str:
    """What the question asks for, on its button."""
    labels = {
        Aim.IMPROVE: words.say("Improve"),
        Aim.UNCLEAR: words.say("Unclear"),
        Aim.KEEP: words.say("Keep"),
    }
    return chosen_label(words, labels[aim], is_chosen=is_chosen)


def copy_label(words: Words) -> str:
    """Take the question along."""
    return words.say("📋 Copy the question")


def sent_label(words: Words) -> str:
    """The question is on its way."""
    return words.say("I sent it")


SENT = (
    *("gesendet", "geschickt", "abgeschickt", "ich habe es geschickt", "hab ich geschickt"),
    *("habs geschickt", "habs abgeschickt", "ich habe gefragt", "hab gefragt", "enviado"),
    *("enviada", "lo envie", "ya lo envie", "la envie", "ya pregunte", "pregunte", "envoye"),
    *("envoyee", "cest envoye", "je lai envoye", "je lai envoyee", "jai demande"),
)
"""The same in other languages in which people type."""


def sent_words(words: Words) -> list[str]:
    """The question is on its way, as people say it."""
    said = words.say("sent, sent it, i have sent it, i've sent it, it's sent, asked, i asked")
    return said.split(", ")


def sent_toast(words: Words) -> str:
    """The question is on its way."""
    return words.say("On its way. Asking is the hard part.")


def let_be_toast(words: Words) -> str:
    """No reminder any more."""
    return words.say("Fine. If an answer comes, note it here.")


def earlier_line(words: Words, name: str) -> str:
    """Above what was said of similar work before."""
    return words.say("You did something like it before, “{name}”:", name=name)


def delete_question(words: Words, name: str) -> str:
    """Asks before it goes."""
    return words.say("Delete “{name}”, with what was said of it? It goes for good.", name=name)


def deleted_toast(words: Words) -> str:
    """The work is gone."""
    return words.say("Deleted.")


def _day(words: Words, on: date, year: int) -> str:
    return words.date(on, "d MMMM" if on.year == year else "d MMMM y")


def _is_nothing(words: Words, typed: str) -> bool:
    said = fold(typed).strip(" .!")
    return said in NOTHING or said in nothing_words(words)
