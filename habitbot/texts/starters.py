"""The starter packs: first habits for each area, each small enough for a bad day."""

import msgspec

from habitbot.core.amount import AmountUnit, Target
from habitbot.core.habit import Area
from habitbot.texts.words import Words


class _Counting(msgspec.Struct, frozen=True, kw_only=True):
    target: Target | None = None


class Starter(_Counting, frozen=True):
    """A habit on offer: what it follows, what is done, and what it counts, if it does."""

    anchor: str
    name: str


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
        Starter(say("After my first coffee"), say("Read one page")),
        Starter(say("When I sit down on the train"), say("Listen to two minutes of a talk")),
        Starter(say("After I close my laptop"), say("Write down one thing I learned")),
        Starter(say("Before I open the news"), say("Learn one new word")),
        Starter(say("After lunch"), say("Watch one minute of a tutorial")),
        Starter(say("When I get stuck"), say("Note what I would ask an expert")),
    )


def _networking(words: Words) -> tuple[Starter, ...]:
    say = words.say
    return (
        Starter(say("After lunch"), say("Write to one person I like")),
        Starter(say("When I open my mail"), say("Answer one message warmly")),
        Starter(say("After my first coffee"), say("Thank one person by name")),
        Starter(say("Before I close my mail"), say("Send one link to someone it helps")),
        Starter(say("When I get a new contact"), say("Note one thing we talked about")),
        Starter(say("After the team meeting"), say("Ask one colleague how it goes")),
    )


def _feedback(words: Words) -> tuple[Starter, ...]:
    say = words.say
    return (
        Starter(say("After I finish a piece of work"), say("Ask one person what to improve")),
        Starter(say("Before I send it"), say("Name the one thing I am unsure of")),
        Starter(say("After a meeting"), say("Ask: what should I do differently?")),
        Starter(say("When someone praises me"), say("Write down their words")),
        Starter(say("When someone criticises me"), say("Say thank you and note it")),
        Starter(say("After my last task"), say("Rate my day from 1 to 5")),
    )


def _sleep(words: Words) -> tuple[Starter, ...]:
    say = words.say
    return (
        Starter(say("When I brush my teeth"), say("Put the phone to charge elsewhere")),
        Starter(say("At night"), say("Sleep seven hours or more"), target=SLEEP),
        Starter(say("When I lie down"), say("Breathe out slowly ten times")),
        Starter(say("When I wake up"), say("Open the curtains")),
        Starter(say("After three o'clock"), say("Drink water in place of coffee")),
        Starter(say("Before I turn off the light"), say("Write tomorrow's first task on paper")),
    )


def _exercise(words: Words) -> tuple[Starter, ...]:
    say = words.say
    return (
        Starter(say("After I get up"), say("Do one squat")),
        Starter(say("When I wait for the kettle"), say("Stand on one leg")),
        Starter(say("After lunch"), say("Walk five minutes"), target=WALK),
        Starter(say("When I come home"), say("Put on my sports shoes")),
        Starter(say("When I see stairs"), say("Take one flight on foot")),
        Starter(say("After I brush my teeth"), say("Do one push-up")),
    )


def _nutrition(words: Words) -> tuple[Starter, ...]:
    say = words.say
    return (
        Starter(say("After I get up"), say("Drink a glass of water")),
        Starter(say("When I make lunch"), say("Add one vegetable")),
        Starter(say("When I want something sweet"), say("Eat one piece of fruit first")),
        Starter(say("Before I eat"), say("Put the phone away")),
        Starter(say("With each meal"), say("Have a glass of water"), target=WATER),
        Starter(say("When I go shopping"), say("Buy one piece of fruit")),
    )


def _breaks(words: Words) -> tuple[Starter, ...]:
    say = words.say
    return (
        Starter(say("After a meeting"), say("Look out of the window for a minute")),
        Starter(say("When I finish a task"), say("Stand up and stretch")),
        Starter(say("After my first coffee"), say("Choose when to stop today")),
        Starter(say("At lunch time"), say("Leave my desk")),
        Starter(say("When I close my laptop"), say("Say aloud: done for today")),
        Starter(say("When I feel rushed"), say("Take three slow breaths")),
    )


def _direction(words: Words) -> tuple[Starter, ...]:
    say = words.say
    return (
        Starter(say("After my first coffee"), say("Write one line on what I want")),
        Starter(say("On Monday morning"), say("Name one thing that matters this week")),
        Starter(say("After work"), say("Note what gave me energy")),
        Starter(say("When I scroll"), say("Read one job advert out of curiosity")),
        Starter(say("When a job sounds good"), say("Note what I like about it")),
        Starter(say("Before I go to bed"), say("Write down one thing I did well")),
    )
