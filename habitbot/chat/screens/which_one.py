"""The page that asks which habit of a day words were about."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from habitbot.chat.kit.pages import page_of
from habitbot.chat.kit.screen import NARROW, Button, Screen, button, rows_that_fit
from habitbot.chat.kit.tap import Tap
from habitbot.chat.taps.check_in import DayTap, MoreTap
from habitbot.core.habit import Habit
from habitbot.core.typed.naming import telling_words
from habitbot.core.typed.text import cut_line
from habitbot.texts.buttons import back_label
from habitbot.texts.words import Words


class Pick(NamedTuple):
    """A habit that may be meant, what its button carries, and its day where others have another."""

    habit: Habit
    data: str
    when: str = ""


def which_one_screen(
    words: Words,
    day: date,
    text: str,
    picks: Sequence[Pick],
    *,
    every: tuple[Button, ...] = (),
    hears: Tap | None = None,
) -> Screen:
    """A button for each that may be meant, pressed by any word that tells it from others, too.

    What else is typed here is said to the day, as it is below the card: an amount, or another one.
    """
    buttons = [_button_for(pick) for pick in page_of(picks, 0).rows]
    return Screen(
        title=words.date(day),
        text=text,
        rows=(*rows_that_fit(buttons), (*every, button(back_label(words), DayTap(day)))),
        hears=hears,
        means=(button("", MoreTap(day)),),
    )


def _button_for(pick: Pick) -> Button:
    name, when = pick.habit.name, pick.when
    label = " · ".join(part for part in (cut_line(name, NARROW), when) if part)
    return Button(label, pick.data, meant_by=(name, *telling_words(name), *filter(None, [when])))
