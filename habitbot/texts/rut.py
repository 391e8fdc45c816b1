"""What keeps a person stuck: the questions of a look, what they point to, and tiny ways out."""

from datetime import date

from habitbot.core.habit import Area
from habitbot.core.look import Bullying, Drain, Lack, Root, Shift, Since, Sleep, Worry
from habitbot.texts.dates import short_date
from habitbot.texts.start import recipe_line
from habitbot.texts.starters import Starter
from habitbot.texts.words import Words


class Packed(Starter, frozen=True):
    """A habit of a pack: where it belongs, and why it helps."""

    area: Area
    why: str


def title(words: Words) -> str:
    """Above the first question."""
    return words.say("What keeps you stuck?")


def question_title(words: Words, number: int, last: int) -> str:
    """Above each further question."""
    return words.say("Question {number} of {last}", number=number, last=last)


def not_understood(words: Words) -> str:
    """What was typed is on no button of the question."""
    return words.say("Which comes closest? Tap one, or type it.")


def lacks_question(words: Words, most: int, *, is_full: bool) -> str:
    """Asks what is missing; where as many are chosen as a look has room for, it says so."""
    if is_full:
        return words.say(
            "What is missing most at work, or what wears you down?\n\n"
            "These {most} are plenty for one look. Go on, or tap one of them to let it go.",
            most=most,
        )
    return words.say(
        "A short look, a few taps.\n\n"
        "What is missing most at work, or what wears you down? Choose one to three."
    )


def lack_name(words: Words, lack: Lack) -> str:
    """A lack, by what is missing."""
    names = {
        Lack.CHALLENGE: words.say("Challenge"),
        Lack.GROWTH: words.say("Growth"),
        Lack.RECOGNITION: words.say("Recognition"),
        Lack.PEOPLE: words.say("Good company"),
        Lack.PAY: words.say("Fair pay"),
        Lack.BALANCE: words.say("Balance"),
        Lack.HEALTH: words.say("Health"),
        Lack.MEANING: words.say("Meaning"),
        Lack.SAFETY: words.say("Feeling safe"),
    }
    return names[lack]


def next_label(words: Words) -> str:
    """To the next question."""
    return words.say("Next ›")


def drain_question(words: Words, lack: Lack) -> str:
    """Asks how much a lack drains, after saying what is meant by it."""
    meanings = {
        Lack.CHALLENGE: words.say("You miss a challenge: the work asks too little of you."),
        Lack.GROWTH: words.say("You miss growth: nothing new to learn, no way forward."),
        Lack.RECOGNITION: words.say("You miss recognition: hardly anybody notices what you do."),
        Lack.PEOPLE: words.say("You miss good company: few people you enjoy working with."),
        Lack.PAY: words.say("You miss fair pay: you give more than you get."),
        Lack.BALANCE: words.say("You miss balance: no time and no clear head after work."),
        Lack.HEALTH: words.say("Your health suffers: body or mind pays for the work."),
        Lack.MEANING: words.say("You miss meaning: the work doesn't matter to you."),
        Lack.SAFETY: words.say("You don't feel safe: you go to work afraid."),
    }
    asked = words.say("How much does that weigh on you?")
    return f"{meanings[lack]}\n\n{asked}"


def drain_label(words: Words, drain: Drain) -> str:
    """How much, on its button."""
    labels = {
        Drain.LITTLE: words.say("A little"),
        Drain.CLEAR: words.say("Quite a bit"),
        Drain.STRONG: words.say("A lot"),
    }
    return labels[drain]


def drain_word(words: Words, drain: Drain) -> str:
    """How much, within a line."""
    said = {
        Drain.LITTLE: words.say("a little"),
        Drain.CLEAR: words.say("quite a bit"),
        Drain.STRONG: words.say("a lot"),
    }
    return said[drain]


def since_question(words: Words) -> str:
    """Asks how long it has been like this."""
    return words.say("How long has it been like this?")


def since_label(words: Words, since: Since) -> str:
    """How long, on its button."""
    labels = {
        Since.WEEKS: words.say("A few weeks"),
        Since.MONTHS: words.say("A few months"),
        Since.YEAR: words.say("About a year"),
        Since.YEARS: words.say("Longer"),
    }
    return labels[since]


def sleep_question(words: Words) -> str:
    """Asks about the nights."""
    return words.say("How have you been sleeping these last weeks?")


def sleep_label(words: Words, sleep: Sleep) -> str:
    """The nights, on their button."""
    labels = {
        Sleep.WELL: words.say("Well"),
        Sleep.SO_SO: words.say("So-so"),
        Sleep.BADLY: words.say("Badly"),
    }
    return labels[sleep]


def sleep_word(words: Words, sleep: Sleep) -> str:
    """The nights, within a line."""
    said = {
        Sleep.WELL: words.say("well"),
        Sleep.SO_SO: words.say("so-so"),
        Sleep.BADLY: words.say("badly"),
    }
    return said[sleep]


def bullying_question(words: Words) -> str:
    """Asks whether somebody is treated badly."""
    return words.say("Does anybody at work shout at you, threaten you, mock you or shut you out?")


def bullying_label(words: Words, bullying: Bullying) -> str:
    """How often, on its button."""
    labels = {
        Bullying.NEVER: words.say("No"),
        Bullying.SOMETIMES: words.say("Now and then"),
        Bullying.OFTEN: words.say("Often"),
        Bullying.UNSAID: words.say("Rather not say"),
    }
    return labels[bullying]


def bullying_word(words: Words, bullying: Bullying) -> str:
    """How often, within a line."""
    said = {
        Bullying.NEVER: words.say("never"),
        Bullying.SOMETIMES: words.say("now and then"),
        Bullying.OFTEN: words.say("often"),
        Bullying.UNSAID: words.say("not said"),
    }
    return said[bullying]


def bullying_name(words: Words) -> str:
    """Being treated badly, beside the lacks."""
    return words.say("Bad treatment")


def look_title(words: Words, on: date, year: int) -> str:
    """Above what a look points to."""
    return words.say("Your look from {day}", day=_day(words, on, year))


def kept_too_line(words: Words) -> str:
    """A second look on a day takes nothing from the first."""
    return words.say("Your earlier look of today is kept, too.")


def root_line(words: Words, root: Root, *, is_first: bool, is_faint: bool) -> str:
    """A likely cause."""
    said = root_text(words, root)
    if is_first and is_faint:
        return words.say("If anything: {root}.", root=said)
    if is_first:
        return words.say("Most likely: {root}.", root=said)
    return words.say("Perhaps also: {root}.", root=said)


def root_text(words: Words, root: Root) -> str:
    """What a cause is, in the middle of a sentence."""
    said = {
        Root.UNSAFE: words.say("something at work is hurting you"),
        Root.OVERLOAD: words.say("it is more than one person can carry"),
        Root.STANDSTILL: words.say("your work has become too small for you"),
        Root.UNSEEN: words.say("what you give isn't seen, or isn't paid for"),
        Root.ALONE: words.say("you are too alone with it"),
        Root.DRIFT: words.say("your work and what matters to you have drifted apart"),
    }
    return said[root]


def root_name(words: Words, root: Root) -> str:
    """A cause in one or two words."""
    names = {
        Root.UNSAFE: words.say("A harmful place"),
        Root.OVERLOAD: words.say("Too much at once"),
        Root.STANDSTILL: words.say("Standing still"),
        Root.UNSEEN: words.say("Not seen"),
        Root.ALONE: words.say("On your own"),
        Root.DRIFT: words.say("Off course"),
    }
    return names[root]


def clues_line(words: Words, clues: list[str]) -> str:
    """What speaks for a cause."""
    return words.say("What speaks for it: {clues}.", clues=words.list_of(clues))


def also_line(words: Words, names: list[str]) -> str:
    """What weighs a lot besides, and speaks for none of the causes."""
    return words.say("Also weighing on you: {names}.", names=words.list_of(names))


def lack_clue(words: Words, lack: Lack, drain: Drain) -> str:
    """A lack and how much it weighs, as what speaks for a cause."""
    name, how = lack_name(words, lack), drain_word(words, drain)
    return words.say("“{lack}” ({how})", lack=name, how=how)


def clue(words: Words, answer: Since | Sleep | Bullying) -> str:
    """Another answer, as what speaks for a cause."""
    match answer:
        case Since():
            return words.say("how long it has lasted")
        case Sleep():
            return words.say("how you sleep ({how})", how=sleep_word(words, answer))
        case Bullying():
            how = bullying_word(words, answer)
            return words.say("being treated badly ({how})", how=how)


def no_diagnosis_line(words: Words) -> str:
    """What all this is, and what it isn't."""
    return words.say("This is a guess from a few taps, not a diagnosis. You know best.")


def worry_line(words: Words, worry: Worry) -> str:
    """What points to harm, kindly."""
    lines = {
        Worry.MISTREATED: words.say("Being treated like that is serious, and it isn't your fault."),
        Worry.UNSAFE: words.say("Fear at work is serious, and it isn't your fault."),
        Worry.EXHAUSTED: words.say("Being this worn out deserves help."),
        Worry.SLEEPLESS: words.say("Weeks of bad sleep wear anyone down."),
    }
    return lines[worry]


def pack_label(words: Words, root: Root) -> str:
    """To the tiny habits against a cause, and above them: where they lead."""
    labels = {
        Root.UNSAFE: words.say("Tiny steps towards safety"),
        Root.OVERLOAD: words.say("Tiny steps towards lighter days"),
        Root.STANDSTILL: words.say("Tiny steps towards growth"),
        Root.UNSEEN: words.say("Tiny steps towards being seen"),
        Root.ALONE: words.say("Tiny steps towards company"),
        Root.DRIFT: words.say("Tiny steps towards what matters"),
    }
    return labels[root]


def pack_text(words: Words) -> str:
    """Above a pack."""
    return words.say("One is plenty. A tap makes it a daily habit.")


def packed_line(words: Words, packed: Packed) -> str:
    """A habit of a pack, with why."""
    recipe = recipe_line(words, packed.anchor, packed.name)
    return f"{recipe}\n{packed.why}"


def taken_toast(words: Words) -> str:
    """A habit was taken."""
    return words.say("It is on your list now.")


def has_already_toast(words: Words) -> str:
    """A habit was taken before."""
    return words.say("You have that one already.")


def moved_label(words: Words) -> str:
    """To what changed between two looks."""
    return words.say("Changes")


def moved_title(words: Words) -> str:
    """Above two looks, side by side."""
    return words.say("What changed for you")


def weight_caption(words: Words) -> str:
    """What the blocks of the picture mean."""
    return words.say("How much it weighs")


def moved_line(words: Words, name: str, before: str, now: str, shift: Shift) -> str:
    """One thing in two looks."""
    return words.say(
        "{name}: {before} → {now} ({shift})",
        name=name,
        before=before,
        now=now,
        shift=shift_word(words, shift),
    )


def nothing_moved(words: Words) -> str:
    """Two looks weigh the same."""
    return words.say("All of it weighs as much as it did then.")


def between_line(words: Words, before: date, now: date, year: int) -> str:
    """Which two looks."""
    return words.say(
        "How much it weighed on {before}, and on {now}:",
        before=_day(words, before, year),
        now=_day(words, now, year),
    )


def shift_word(words: Words, shift: Shift) -> str:
    """How one thing moved."""
    said = {
        Shift.BETTER: words.say("better"),
        Shift.SAME: words.say("the same"),
        Shift.WORSE: words.say("worse"),
        Shift.ADDED: words.say("new on the list"),
        Shift.DROPPED: words.say("off the list"),
    }
    return said[shift]


def not_named(words: Words) -> str:
    """A lack that was not among those chosen."""
    return words.say("not named")


def day_caption(words: Words, on: date, year: int) -> str:
    """The day of a look, above its column."""
    return short_date(words, on, year)


def looks_title(words: Words, number: int) -> str:
    """Above all looks."""
    return words.count("One look at what keeps you stuck", "{number} looks so far", number)


def looks_text(words: Words, root: Root, *, is_time: bool) -> str:
    """What the last one pointed to, and whether it is time for another one."""
    said = words.say("The last one said: {root}.", root=root_text(words, root))
    again = (
        words.say("That is six weeks ago or more: a good time to look again.")
        if is_time
        else words.say("Another look every few weeks shows what changes.")
    )
    return f"{said}\n{again}"


def look_label(words: Words, on: date, year: int, root: Root) -> str:
    """A look on its button."""
    day = day_caption(words, on, year)
    return words.say("{day} · {root}", day=day, root=root_name(words, root))


def again_label(words: Words) -> str:
    """Look again."""
    return words.say("Look again")


def again_line(words: Words) -> str:
    """Proposes to look again."""
    return words.say(
        "A few weeks ago you looked at what keeps you stuck. Shall we see what changed?"
    )


def drop_question(words: Words, on: date, year: int) -> str:
    """Asks before a look is deleted."""
    return words.say(
        "Delete your look from {day}, with all its answers? It goes for good; your habits stay.",
        day=_day(words, on, year),
    )


def drop_toast(words: Words) -> str:
    """A look is deleted."""
    return words.say("That look is deleted.")


def pack(words: Words, root: Root) -> tuple[Packed, ...]:
    """Tiny habits against a cause; each one fits into two minutes."""
    packs = {
        Root.UNSAFE: _against_harm,
        Root.OVERLOAD: _against_overload,
        Root.STANDSTILL: _against_standstill,
        Root.UNSEEN: _against_being_unseen,
        Root.ALONE: _against_being_alone,
        Root.DRIFT: _against_drift,
    }
    return packs[root](words)


def tiny_of(words: Words, name: str) -> str:
    """The tiny version of a habit of a pack, by what is done; nothing for any other words."""
    offered = (packed for root in Root for packed in pack(words, root))
    return next((packed.tiny for packed in offered if packed.name == name), "")


def _day(words: Words, on: date, year: int) -> str:
    return words.date(on, "d MMMM" if on.year == year else "d MMMM y")


def _against_harm(words: Words) -> tuple[Packed, ...]:
    say = words.say
    return (
        Packed(
            say("At the end of a workday"),
            say("Tell one trusted person how it was"),
            say("Send one word to a trusted person"),
            Area.NETWORKING,
            say("Nobody should carry this alone."),
        ),
        Packed(
            say("Once I'm home"),
            say("Ask myself: was today all right?"),
            say("Answer it with one word"),
            Area.FEEDBACK,
            say(
                "Any answer counts. If it wasn't, note what, when and who saw it: dated notes help "
                "others believe you, and help you trust yourself."
            ),
        ),
        Packed(
            say("On my way home"),
            say("Look at one job somewhere else"),
            say("Open a page with jobs"),
            Area.DIRECTION,
            say("Knowing there are other doors makes you freer."),
        ),
    )


def _against_overload(words: Words) -> tuple[Packed, ...]:
    say = words.say
    return (
        Packed(
            say("Before my first task"),
            say("Write down when I'll stop today"),
            say("Say out loud when I'll stop today"),
            Area.BREAKS,
            say("A day with an end is easier to carry."),
        ),
        Packed(
            say("Before I say yes to more"),
            say("Ask what can wait instead"),
            say("Take one breath before I answer"),
            Area.FEEDBACK,
            say("Then the load is no longer yours alone to sort out."),
        ),
        Packed(
            say("An hour before bed"),
            say("Put work out of sight"),
            say("Close the laptop"),
            Area.SLEEP,
            say("A head that sees no work can rest."),
        ),
    )


def _against_standstill(words: Words) -> tuple[Packed, ...]:
    say = words.say
    return (
        Packed(
            say("With my morning coffee"),
            say("Learn one thing nobody asked for"),
            say("Look up one word"),
            Area.LEARNING,
            say("Something new each day gets you moving again."),
        ),
        Packed(
            say("When a task bores me"),
            say("Do one part of it in a new way"),
            say("Think of one other way"),
            Area.LEARNING,
            say("A challenge you set yourself is a challenge, too."),
        ),
        Packed(
            say("Before I switch off my computer"),
            say("Note one task I'd like to be given"),
            say("Name one task I like"),
            Area.DIRECTION,
            say("Larger tasks come more easily to those who can name them."),
        ),
    )


def _against_being_unseen(words: Words) -> tuple[Packed, ...]:
    say = words.say
    return (
        Packed(
            say("Before I leave my desk"),
            say("Write down one thing I finished"),
            say("Name one thing I finished"),
            Area.FEEDBACK,
            say("In an appraisal or a talk about pay, this list speaks for you."),
        ),
        Packed(
            say("When something is done"),
            say("Tell one person about it"),
            say("Write one line about it"),
            Area.NETWORKING,
            say("Much good work goes unseen because nobody hears of it."),
        ),
        Packed(
            say("After my lunch"),
            say("Look up one salary in my field"),
            say("Open a page with salaries"),
            Area.DIRECTION,
            say("Asking for more is easier when you know what others get."),
        ),
    )


def _against_being_alone(words: Words) -> tuple[Packed, ...]:
    say = words.say
    return (
        Packed(
            say("When I get to work"),
            say("Ask one person how they are"),
            say("Smile at one person"),
            Area.NETWORKING,
            say("Closeness grows from small questions."),
        ),
        Packed(
            say("When I'm stuck"),
            say("Ask one colleague for a hint"),
            say("Write down what I'd ask"),
            Area.FEEDBACK,
            say("Most people like to be asked, and remember it."),
        ),
        Packed(
            say("On my way to bed"),
            say("Send one line to an old friend"),
            say("Send one emoji to an old friend"),
            Area.NETWORKING,
            say("People outside work carry you through work, too."),
        ),
    )


def _against_drift(words: Words) -> tuple[Packed, ...]:
    say = words.say
    return (
        Packed(
            say("When I leave work"),
            say("Note what felt worth doing"),
            say("Note one word about today"),
            Area.DIRECTION,
            say("After some weeks your notes show where you want to go."),
        ),
        Packed(
            say("When a job sounds interesting"),
            say("Ask one person what it is like"),
            say("Write down one question about it"),
            Area.NETWORKING,
            say("One honest talk tells you more than ten adverts."),
        ),
        Packed(
            say("Once the light is out"),
            say("Name one thing that mattered today"),
            say("Think of one good minute today"),
            Area.DIRECTION,
            say("It keeps what you are looking for in sight."),
        ),
    )
