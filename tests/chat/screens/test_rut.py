"""The screens of a look at the rut, as values."""

from itertools import combinations, product
from textwrap import wrap

from habitbot.chat.screens.rut import look_screen
from habitbot.core.look import Bullying, Drain, Lack, Since, Sleep
from habitbot.core.rut import keep_look
from tests.chat.screens.every_screen import a_scene
from tests.makers import TODAY, a_book, day

SCENE = a_scene()
A_LINE, LINES = 36, 25
"""What one look at a phone takes in beside three rows of buttons."""


def test_what_a_look_points_to_is_seen_at_a_glance_however_much_weighs() -> None:
    book, longest = a_book("o"), 0
    keep_look(book, {Lack.PAY: Drain.CLEAR}, Since.YEAR, Sleep.WELL, Bullying.NEVER, today=day(42))
    for lacks in combinations(Lack, 3):
        for drains in product((Drain.CLEAR, Drain.STRONG), repeat=3):
            for bullying in (Bullying.SOMETIMES, Bullying.OFTEN):
                weighs = dict(zip(lacks, drains, strict=True))
                look = keep_look(book, weighs, Since.YEARS, Sleep.BADLY, bullying, today=TODAY)
                screen = look_screen(book, SCENE, look.id)
                lines = sum(len(wrap(line, A_LINE)) or 1 for line in screen.text.split("\n"))
                longest = max(longest, lines)
                assert len(screen.rows) == 3
    assert longest <= LINES
