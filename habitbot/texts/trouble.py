"""Refusals and accidents, in words."""

from datetime import date

from habitbot.core.refusal import (
    AmountNotPossible,
    AmountTooLarge,
    AnswerEmpty,
    BadCron,
    BookTooBig,
    CronFault,
    CronField,
    DateNotAhead,
    DateNotRead,
    DayLeftOpen,
    DayNotOpen,
    FewerThanDone,
    NameEmpty,
    NameTooLong,
    NoDayChosen,
    NoSuchContact,
    NoSuchCourse,
    NoSuchCriterion,
    NoSuchEvent,
    NoSuchExperiment,
    NoSuchGoal,
    NoSuchHabit,
    NoSuchLesson,
    NoSuchLook,
    NoSuchMilestone,
    NoSuchPath,
    NoSuchPrompt,
    NoSuchSkill,
    NoSuchWork,
    NoSuchZone,
    NotCounted,
    NoteTooLong,
    NothingNamed,
    NothingToName,
    NotInvited,
    PathLetGo,
    Refusal,
    SeveralNames,
    TooManyContacts,
    TooManyCourses,
    TooManyCriteria,
    TooManyEvents,
    TooManyExperiments,
    TooManyGoals,
    TooManyHabits,
    TooManyLacks,
    TooManyMilestones,
    TooManyNewcomers,
    TooManyPaths,
    TooManyPrompts,
    TooManySkills,
    UndoLapsed,
    WeekdayAmiss,
)
from habitbot.texts.words import Words, later

SENTENCES: dict[type[Refusal], str] = {
    NoSuchHabit: later("That habit isn't in your list any more. Here is today."),
    NoSuchLesson: later("That line is gone already. /learned shows the others."),
    NoSuchCourse: later("That one is gone already. /learned shows the others."),
    NoSuchLook: later("That look is gone already. /rut shows the rest."),
    TooManyLacks: later("{most} is plenty for one look. Tap a chosen one first to let it go."),
    NoSuchWork: later("That work is gone already. /feedback shows the rest."),
    NoSuchGoal: later("That goal is gone already. /goals shows the others."),
    NoSuchMilestone: later("That milestone is gone already. /goals shows the others."),
    TooManyGoals: later("{most} goals is the most I keep. Delete one first: /goals"),
    TooManyMilestones: later("{most} milestones are plenty. Take one away first."),
    NoSuchContact: later("That person isn't in your list any more. /people shows the others."),
    NoSuchEvent: later("That event is gone already. /people shows the others."),
    TooManyContacts: later("{most} people is the most I keep. Delete one first: /people"),
    TooManyEvents: later("{most} events is the most I keep. Delete one first: /people"),
    TooManyCourses: later("{most} is the most I keep. Let one go first: /learned"),
    AmountNotPossible: later("That can't be: a whole number up to {most}, please."),
    FewerThanDone: later("{most} are done already, so it has that many at least."),
    AmountTooLarge: later("That is more than one day holds: up to {most}, please."),
    NotCounted: later("There is nothing to count in that. The habit's page shows what it counts."),
    NoSuchPrompt: later("That prompt is gone already. /prompts shows the others."),
    NoSuchPath: later("That path is gone already. /paths shows the others."),
    PathLetGo: later("You let that path go. Keep it open first: /paths"),
    NoSuchSkill: later("That skill is gone already. Its path shows the others: /paths"),
    NoSuchExperiment: later("That experiment is gone already. /paths shows where you are."),
    NoSuchCriterion: later("You don't weigh on that any more. /paths shows the rest."),
    TooManyPaths: later("{most} paths is the most I keep. Delete one first: /paths"),
    TooManySkills: later("{most} skills a path is the most I keep. Take one away first."),
    TooManyExperiments: later("{most} experiments a path is the most I keep. Delete one first."),
    TooManyCriteria: later("{most} things to weigh on is plenty. Take one away first."),
    DayNotOpen: later("That day isn't there to be marked: not yet, or before the habit began."),
    DateNotRead: later("I couldn't read a day in that. For example: friday, 24.12., in 6 weeks"),
    DayLeftOpen: later(
        "That leaves the day open. Which one shall it be? For example: friday, in 6 weeks"
    ),
    WeekdayAmiss: later("That is {day}, and no {told}. Which day do you mean?"),
    DateNotAhead: later(
        "A day that is still ahead, please, and not too far away. "
        "For one of next year, type its year, too."
    ),
    UndoLapsed: later("It is too late to undo that: seven days are over."),
    NameEmpty: later("I can't read any words in that. Some letters, please."),
    NothingNamed: later(
        "Take your time, I wait. If those words are just what you mean, put them in “quotes”."
    ),
    NothingToName: later("All right, nothing is added."),
    AnswerEmpty: later("I can't read an answer in that. A few words are plenty."),
    SeveralNames: later("One after the other, please: who comes first?"),
    NameTooLong: later("That is too long. Up to {most} plain characters, please."),
    NoteTooLong: later("That is more than I can keep: up to {most} characters, please."),
    TooManyHabits: later("{most} habits is the most I keep. Delete one first: /habits"),
    TooManyPrompts: later("{most} prompts is the most I keep. Delete one first: /prompts"),
    BookTooBig: later("Your book is full. /export it, then delete old habits: /habits"),
    TooManyNewcomers: later("So many new people right now! Please try again in an hour."),
    NoDayChosen: later("Choose one day at least."),
    NoSuchZone: later("I don't know that time zone. A city nearby works, too."),
    NotInvited: later("This bot is for invited people only. Its owner can let you in."),
}


CRON_FAULTS: dict[CronFault, str] = {
    CronFault.TOO_LONG: later("That line is longer than a time needs to be."),
    CronFault.STRANGE_LETTER: later("“{part}” can't stand in a cron line."),
    CronFault.NOT_FIVE_FIELDS: later(
        "A cron line has five parts: minute, hour, day, month, weekday."
    ),
    CronFault.MOVES: later("“{part}” would move the time about; I ask at fixed times."),
    CronFault.BACKWARD_RANGE: later("“{part}” ends where or before it begins."),
    CronFault.UNKNOWN_VALUE: later("I don't know “{part}” in the place of the {field}."),
    CronFault.NEVER_RUNS: later("That day never comes in the next five years."),
    CronFault.TOO_OFTEN: later("I ask at most 24 times a day."),
    CronFault.TOO_CLOSE: later("Two of those times lie within 15 minutes of each other."),
}

CRON_FIELDS: dict[CronField, str] = {
    CronField.MINUTE: later("minute"),
    CronField.HOUR: later("hour"),
    CronField.DAY: later("day"),
    CronField.MONTH: later("month"),
    CronField.WEEKDAY: later("weekday"),
}


def refusal_text(words: Words, refusal: Refusal) -> str:
    """Why a wish can't be granted, and what can be done."""
    if isinstance(refusal, BadCron):
        return bad_cron_text(words, refusal)
    if isinstance(refusal, WeekdayAmiss):
        return weekday_amiss_text(words, refusal)
    return words.say(SENTENCES[type(refusal)], **vars(refusal))


def weekday_amiss_text(words: Words, amiss: WeekdayAmiss) -> str:
    """A typed weekday is not the one of the date beside it."""
    day = words.date(amiss.day, "EEEE, d MMMM y")
    return words.say(SENTENCES[WeekdayAmiss], day=day, told=words.weekday(amiss.told))


def bad_cron_text(words: Words, bad: BadCron) -> str:
    """What is wrong with a typed time, and an example of one that is right."""
    field = words.say(CRON_FIELDS[bad.field]) if bad.field else ""
    fault = words.say(CRON_FAULTS[bad.fault], part=bad.part, field=field)
    example = words.say("For example: 30 8 * * 1-5 is Monday to Friday at 08:30.")
    return f"{fault}\n{example}"


def forgotten_line(words: Words) -> str:
    """A button from before all was forgotten."""
    return words.say(
        "I know nothing about you any more, so this old button does nothing. "
        "You are welcome any time: /start"
    )


def not_saved(words: Words) -> str:
    """The disk refused the write; we go on trying."""
    return words.say("Not saved yet: my disk is in trouble. I keep trying; no need to repeat it.")


def bug(words: Words, note: str) -> str:
    """An accident of ours, with a number to tell the owner."""
    return words.say("Something broke on my side. Your days are safe. (note {note})", note=note)


def too_fast(words: Words) -> str:
    """More taps than a thumb can mean."""
    return words.say("That was very fast. Give me ten seconds.")


def newer_book(words: Words) -> str:
    """The book was written by a newer version of the program."""
    return words.say("Your book is newer than I am. The owner has to update me; nothing is lost.")


def book_restored(words: Words, day: date) -> str:
    """The file was damaged, a copy was taken."""
    return words.say(
        "Your file was damaged. I took the copy of {day}; the damaged one is kept aside. "
        "Please look whether the days since then are right.",
        day=words.date(day),
    )


def book_lost(words: Words) -> str:
    """The file was damaged, and there is no copy."""
    return words.say(
        "Your file was damaged and there was no copy. The damaged one is kept aside: "
        "the owner may still mend it. /start begins anew."
    )


def owner_told(words: Words, person_id: int, kind: str, copy: str) -> str:
    """Tells the owner about a damaged file."""
    return words.say(
        "The file of person {person} was unreadable ({kind}). Taken instead: {copy}.",
        person=person_id,
        kind=kind,
        copy=copy,
    )


def owner_told_newer(words: Words, person_id: int) -> str:
    """Tells the owner about a file of another version."""
    return words.say(
        "The file of person {person} is of a version I can't read. It stays as it is; update me.",
        person=person_id,
    )


def owner_told_of_disk(words: Words) -> str:
    """Tells the owner that a write was refused."""
    return words.say(
        "A write was refused: look at the disk. People are told, and I keep trying. "
        "I say this at most once an hour."
    )


def owner_told_of_bug(words: Words, note: str) -> str:
    """Tells the owner about an accident of ours, by the number the person got."""
    return words.say(
        "Something broke: note {note} in the log. I say this at most once an hour.", note=note
    )


def owner_told_of_prompts(words: Words) -> str:
    """Tells the owner that prompts could not be sent."""
    return words.say(
        "Somebody's prompts failed: look into the log. I say this at most once an hour."
    )


def no_copy(words: Words) -> str:
    """There was no copy to take."""
    return words.say("nothing, there was no copy")
