"""What sleep and exercise went along with: a plain observation, with its number of days."""

from habitbot.core.observation import Observation, Side
from habitbot.texts.amounts import amount_text
from habitbot.texts.week import kept_of
from habitbot.texts.words import Words


def observation_line(words: Words, observation: Observation, name: str) -> str:
    """How much of the others was kept on either side; `name` is the habit's, or what fits of it."""
    target, (kept, less, days) = observation.target, _both_sides(words, observation)
    if target is not None:
        return words.say(
            "After nights of {amount} or more the rest worked out {kept} times, "
            "after shorter ones {less} ({days} days).",
            amount=amount_text(words, target, target.amount),
            kept=kept,
            less=less,
            days=days,
        )
    return words.say(
        "On days with “{habit}” the rest worked out {kept} times, "
        "on other days {less} ({days} days).",
        habit=name,
        kept=kept,
        less=less,
        days=days,
    )


def short_observation_line(words: Words, observation: Observation, name: str) -> str:
    """The same in as few words as it can be told in."""
    target, days = observation.target, observation.enough.days + observation.others.days
    kept, less = (_share(words, side) for side in (observation.enough, observation.others))
    if target is not None:
        return words.say(
            "After nights of {amount} or more {kept} of the rest worked out, else {less} "
            "({days} days).",
            amount=amount_text(words, target, target.amount),
            kept=kept,
            less=less,
            days=days,
        )
    return words.say(
        "On days with “{habit}” {kept} of the rest worked out, else {less} ({days} days).",
        habit=name,
        kept=kept,
        less=less,
        days=days,
    )


def _both_sides(words: Words, observation: Observation) -> tuple[str, str, int]:
    """What was kept with enough of it, and what with less, and of how many days that is told."""
    enough, others = observation.enough, observation.others
    return _kept(words, enough), _kept(words, others), enough.days + others.days


def _kept(words: Words, side: Side) -> str:
    if side.kept == 0:
        return words.say("none of {due}", due=side.due)
    return kept_of(words, side.kept, side.due)


def _share(words: Words, side: Side) -> str:
    return words.percent(float(side.share)) if side.kept else words.say("none of it")
