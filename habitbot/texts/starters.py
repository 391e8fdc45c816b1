"""The starter packs: first habits for each area, each small enough for a bad day."""

import msgspec

from habitbot.core.amount import AmountUnit, Target
from habitbot.core.habit import Area
from habitbot.texts.words import Words


class _Counting(msgspec.Struct, frozen=True, kw_only=True):
    target: Target | None = None


class Starter(_Counting, frozen=True):
    """A habit on offer: what it follows, what is done, its tiny version, and what it counts.

    What counts has an amount for its tiny version, and no words.
    """

    anchor: str
    name: str
    tiny: str


SLEEP = Target(AmountUnit.HOURS, 7 * 60, adds_up=False, tiny=6 * 60)
WALK = Target(AmountUnit.MINUTES, 5, tiny=1)
WATER = Target(AmountUnit.GLASSES, 300, tiny=100)


def starters(words: Words, area: Area) -> tuple[Starter, ...]:
    """The habits on offer in an area; most fit into two minutes."""
    packs = {
        Area.LEARNING: _learning,
        Area.NETWORKING: _networking,
        Area.FEEDBACK: _feedback,
        Area.SLEEP: _sleep,
        Area.EXERCISE: _exercise,
        Area.NUTRITION: _nutrition,
        Area.BREAKS: _breaks,
        Area.DIRECTION: _direction,
    }
    return packs[area](words)


def _learning(words: Words) -> tuple[Starter, ...]:
    say = words.say
    return (
        Starter(say("After my first coffee"), say("Read one page"), say("Read one line")),
        Starter(
            say("When I sit down on the train"),
            say("Listen to two minutes of a talk"),
            say("Press play on a talk"),
        ),
        Starter(
            say("After I close my laptop"),
            say("Write down one thing I learned"),
            say("Write down one word I learned"),
        ),
        Starter(
            say("Before I open the news"), say("Learn one new word"), say("Look at one new word")
        ),
        Starter(say("After lunch"), say("Watch one minute of a tutorial"), say("Open a tutorial")),
        Starter(
            say("When I get stuck"),
            say("Note what I would ask an expert"),
            say("Note one word to ask about"),
        ),
    )


def _networking(words: Words) -> tuple[Starter, ...]:
    say = words.say
    return (
        Starter(
            say("After lunch"), say("Write to one person I like"), say("Say hello to one person")
        ),
        Starter(
            say("When I open my mail"), say("Answer one message warmly"), say("Send one warm word")
        ),
        Starter(
            say("After my first coffee"), say("Thank one person by name"), say("Say thank you once")
        ),
        Starter(
            say("Before I close my mail"),
            say("Send one link to someone it helps"),
            say("Save one link for someone"),
        ),
        Starter(
            say("When I get a new contact"),
            say("Note one thing we talked about"),
            say("Save their name"),
        ),
        Starter(
            say("After the team meeting"),
            say("Ask one colleague how it goes"),
            say("Smile at one colleague"),
        ),
    )


def _feedback(words: Words) -> tuple[Starter, ...]:
    say = words.say
    return (
        Starter(
            say("After I finish a piece of work"),
            say("Ask one person what to improve"),
            say("Choose one person to ask"),
        ),
        Starter(
            say("Before I send it"),
            say("Name the one thing I am unsure of"),
            say("Put a mark where I am unsure"),
        ),
        Starter(
            say("After a meeting"),
            say("Ask: what should I do differently?"),
            say("Ask: was that all right?"),
        ),
        Starter(
            say("When someone praises me"),
            say("Write down their words"),
            say("Write down one of their words"),
        ),
        Starter(
            say("When someone criticises me"),
            say("Say thank you and note it"),
            say("Say thank you"),
        ),
        Starter(
            say("After my last task"),
            say("Rate my day from 1 to 5"),
            say("Thumbs up or down for my day"),
        ),
    )


def _sleep(words: Words) -> tuple[Starter, ...]:
    say = words.say
    return (
        Starter(
            say("When I brush my teeth"),
            say("Put the phone to charge elsewhere"),
            say("Turn the phone face down"),
        ),
        Starter(say("At night"), say("Sleep seven hours or more"), "", target=SLEEP),
        Starter(
            say("When I lie down"),
            say("Breathe out slowly ten times"),
            say("Breathe out slowly once"),
        ),
        Starter(say("When I wake up"), say("Open the curtains"), say("Open the curtains a little")),
        Starter(
            say("After three o'clock"),
            say("Drink water in place of coffee"),
            say("Take a sip of water first"),
        ),
        Starter(
            say("Before I turn off the light"),
            say("Write tomorrow's first task on paper"),
            say("Lay out paper and a pen"),
        ),
    )


def _exercise(words: Words) -> tuple[Starter, ...]:
    say = words.say
    return (
        Starter(say("After I get up"), say("Do one squat"), say("Bend my knees a little")),
        Starter(say("When I wait for the kettle"), say("Stand on one leg"), say("Lift one heel")),
        Starter(say("After lunch"), say("Walk five minutes"), "", target=WALK),
        Starter(
            say("When I come home"),
            say("Put on my sports shoes"),
            say("Put my sports shoes by the door"),
        ),
        Starter(
            say("When I see stairs"),
            say("Take one flight on foot"),
            say("Take three steps on foot"),
        ),
        Starter(
            say("After I brush my teeth"),
            say("Do one push-up"),
            say("Do one push-up against a wall"),
        ),
    )


def _nutrition(words: Words) -> tuple[Starter, ...]:
    say = words.say
    return (
        Starter(say("After I get up"), say("Drink a glass of water"), say("Take one sip of water")),
        Starter(
            say("When I make lunch"), say("Add one vegetable"), say("Add one bite of a vegetable")
        ),
        Starter(
            say("When I want something sweet"),
            say("Eat one piece of fruit first"),
            say("Eat one bite of fruit first"),
        ),
        Starter(say("Before I eat"), say("Put the phone away"), say("Turn the phone over")),
        Starter(say("With each meal"), say("Have a glass of water"), "", target=WATER),
        Starter(
            say("When I go shopping"),
            say("Buy one piece of fruit"),
            say("Have a look at the fruit"),
        ),
    )


def _breaks(words: Words) -> tuple[Starter, ...]:
    say = words.say
    return (
        Starter(
            say("After a meeting"),
            say("Look out of the window for a minute"),
            say("Look out of the window once"),
        ),
        Starter(say("When I finish a task"), say("Stand up and stretch"), say("Stretch my arms")),
        Starter(
            say("After my first coffee"),
            say("Choose when to stop today"),
            say("Think of this evening once"),
        ),
        Starter(say("At lunch time"), say("Leave my desk"), say("Stand up from my desk")),
        Starter(
            say("When I close my laptop"),
            say("Say aloud: done for today"),
            say("Think: done for today"),
        ),
        Starter(
            say("When I feel rushed"), say("Take three slow breaths"), say("Take one slow breath")
        ),
    )


def _direction(words: Words) -> tuple[Starter, ...]:
    say = words.say
    return (
        Starter(
            say("After my first coffee"),
            say("Write one line on what I want"),
            say("Write one word on what I want"),
        ),
        Starter(
            say("On Monday morning"),
            say("Name one thing that matters this week"),
            say("Name one word for this week"),
        ),
        Starter(
            say("After work"), say("Note what gave me energy"), say("Think of one good moment")
        ),
        Starter(
            say("When I scroll"),
            say("Read one job advert out of curiosity"),
            say("Read one job title"),
        ),
        Starter(
            say("When a job sounds good"), say("Note what I like about it"), say("Save the advert")
        ),
        Starter(
            say("Before I go to bed"),
            say("Write down one thing I did well"),
            say("Name one thing I did well"),
        ),
    )


def tiny_of(words: Words, name: str) -> str:
    """The tiny version of a starter, by what is done; nothing for any other words."""
    offered = (starter for area in Area for starter in starters(words, area))
    return next((starter.tiny for starter in offered if starter.name == name), "")
