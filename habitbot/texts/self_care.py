"""What sleep and exercise went along with: a plain observation, with its number of days."""

from habitbot.core.observation import Observation
from habitbot.texts.amounts import amount_text
from habitbot.texts.words import Words


def observation_line(words: Words, observation: Observation, name: str) -> str:
    """How much of the rest was kept; `name` is the habit's, or what fits of it."""
    enough, others = observation.enough, observation.others
    share, less = (words.percent(float(side.share)) for side in (enough, others))
    target = observation.target
    if target is not None:
        return words.say(
            "On the {days} days after {amount} of sleep or more you kept {share} of the rest; "
            "on the other {others} days {less}.",
            days=enough.days,
            amount=amount_text(words, target, target.amount),
            others=others.days,
            share=share,
            less=less,
        )
    return words.say(
        "On the {days} days with “{habit}” you kept {share} of the rest; "
        "on the other {others} days {less}.",
        days=enough.days,
        habit=name,
        others=others.days,
        share=share,
        less=less,
    )
