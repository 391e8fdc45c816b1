"""Wins: what speaks for the person, a page at a time or as a file."""

from collections.abc import Sequence
from itertools import groupby

from msgspec.structs import replace

from habitbot.chat.kit.pages import Page, page_that_fits, turn
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import (
    BUTTONS,
    MOST_ROWS,
    WIDE,
    WRAPPED,
    Document,
    Screen,
    button,
    phone_rows,
    rows_of,
)
from habitbot.chat.taps.wins import WinsFileTap, WinsTap
from habitbot.core.book import Book
from habitbot.core.typed.text import cut_line, cut_text
from habitbot.core.wins import Period, Win, Wins, days_of_period, wins_between
from habitbot.texts import wins as texts
from habitbot.texts.words import Words

MOST_SHOWN = 160
"""Characters of a win on the phone; the file has them whole."""

A_HEADING = 2
"""So many rows of a phone a heading takes, with the blank one above it."""

AROUND = 2 * BUTTONS + 1
"""So many the buttons and the days of the period take."""


def wins_screen(book: Book, scene: Scene, period: Period = Period.MONTH, page: int = 0) -> Screen:
    """What speaks for the person in that period."""
    words, wins = scene.words, _wins(book, scene, period)
    part = _page(scene, wins, page)
    is_last = part.number == part.pages - 1
    lines = [texts.period_line(words, wins.first, wins.last), *_grouped(scene, part.rows)]
    lines += ["", *_counted(words, wins)] if is_last else []
    periods = [
        button(texts.period_label(words, one, is_chosen=one is period), WinsTap(one))
        for one in Period
    ]
    file = [button(texts.file_label(words), WinsFileTap(period))] if wins.is_worth_a_file else []
    turning = turn(words, part, lambda number: WinsTap(period, number))
    return Screen(
        title=texts.title(words),
        text="\n".join(lines),
        rows=rows_of([*periods, *file, *turning], 3 if file or turning else 2),
    )


def wins_file_screen(book: Book, scene: Scene, period: Period, *, is_whole: bool = False) -> Screen:
    """What of it fits into an appraisal, as a text file: no misses, and nothing private.

    What is left out is told, and one tap puts it in; where nothing else is there, there is no file
    before that.
    """
    words, wins = scene.words, _wins(book, scene, period)
    told = wins.wins if is_whole else wins.handed_in
    left_out = [_cut(win, WIDE) for win in wins.wins if win not in told]
    rows = ((button(texts.include_label(words), WinsFileTap(period, is_whole=True)),),)
    if not told and not wins.written_to:
        text = texts.no_file_text(words, left_out) if left_out else texts.empty_text(words)
        return Screen(text=text, rows=rows if left_out else ())
    text = texts.whole_file_text(words) if is_whole else texts.file_text(words, left_out)
    return Screen(text=text, document=_file(words, wins, told), rows=rows if left_out else ())


def _file(words: Words, wins: Wins, told: Sequence[Win]) -> Document:
    """These wins, each with its words whole, below their headings."""
    lines = [texts.title(words), texts.period_line(words, wins.first, wins.last)]
    for heading, group in groupby(told, key=lambda win: texts.filed(words, win.kind)):
        lines += ["", heading, *(texts.filed_line(words, win) for win in group)]
    lines += ["", *(f"- {line}" for line in _written_to(words, wins))] if wins.written_to else []
    name = f"habitbot-wins-{wins.first.isoformat()}-{wins.last.isoformat()}.txt"
    return Document(name, ("\n".join(lines) + "\n").encode())


def _page(scene: Scene, wins: Wins, page: int) -> Page[Win]:
    """As many wins as a phone shows with their headings; what stands around them has room.

    What is only counted stands below the last one.
    """
    words = scene.words
    counted = phone_rows("\n".join(_counted(words, wins)), WRAPPED) + 1

    def height(win: Win, above: Win | None) -> int:
        line = texts.dated_line(words, _cut(win), scene.today.year)
        told, heading = above and texts.heading(words, above.kind), texts.heading(words, win.kind)
        rows = phone_rows(line, WRAPPED) + (0 if told == heading else A_HEADING)
        return rows + (counted if win is wins.wins[-1] else 0)

    return page_that_fits(wins.wins, page, height, MOST_ROWS - AROUND)


def _wins(book: Book, scene: Scene, period: Period) -> Wins:
    first, last = days_of_period(book, period, scene.today)
    return wins_between(book, first, last, today=scene.today, down_days=scene.down_days)


def _grouped(scene: Scene, wins: Sequence[Win]) -> list[str]:
    words, lines = scene.words, []
    for heading, group in groupby(wins, key=lambda win: texts.heading(words, win.kind)):
        lines += ["", heading]
        lines += [texts.dated_line(words, _cut(win), scene.today.year) for win in group]
    return lines


def _cut(win: Win, most: int = MOST_SHOWN) -> Win:
    """Its words before they stand in a sentence, which has to stay whole."""
    return replace(win, text=cut_text(win.text, most), about=cut_line(win.about, WIDE))


def _written_to(words: Words, wins: Wins) -> list[str]:
    return [texts.written_line(words, wins.written_to)] if wins.written_to else []


def _counted(words: Words, wins: Wins) -> list[str]:
    """What is only counted, below all that has a day of its own."""
    if wins.is_empty:
        return [texts.empty_text(words)]
    lines = _written_to(words, wins)
    if wins.come_backs:
        lines.append(texts.come_backs_line(words, wins.come_backs))
    if wins.yes_days:
        lines.append(texts.yes_days_line(words, wins.yes_days))
    return lines
