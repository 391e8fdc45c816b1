"""The week: its card with a few lines below it, and the whole as text."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import WIDE, Button, Picture, Rows, Screen, button, is_slim
from habitbot.chat.screens.proposals import proposal_part
from habitbot.chat.screens.review import (
    action_rows,
    answer_buttons,
    observed_lines,
    reflected_lines,
    review_texts,
    rows_beside,
    told_lines,
)
from habitbot.chat.taps.week import WeekTap, WeekTextTap
from habitbot.core.amounts import average
from habitbot.core.book import Book
from habitbot.core.day import DAY, WEEK, week_of
from habitbot.core.habits import find_habit
from habitbot.core.life import Unit
from habitbot.core.observation import Observation
from habitbot.core.review import Review, has_later_review, review_week, was_reviewed
from habitbot.core.self_care import observe_week
from habitbot.core.streak import Streak
from habitbot.core.typed.text import cut_line
from habitbot.core.week import HEAT_WEEKS, DayState, WeekSummary, summarise_week
from habitbot.pictures.captions import WeekCaptions, count_pages, drawn_on
from habitbot.texts import week as texts
from habitbot.texts.amounts import week_line
from habitbot.texts.buttons import page_label
from habitbot.texts.words import Words

A_ROW, A_BLOCK = 3, 9
A_MESSAGE = 3500
"""Characters of a text message that leave room to spare within Telegram's 4096."""


def week_screen(book: Book, scene: Scene, day: date, page: int = 0) -> Screen:
    """The card of that day's week, eight habits at a time, turned in place."""
    return review_screen(book, scene, day, week_observation(book, scene, day), page)


def review_screen(
    book: Book, scene: Scene, day: date, observed: Observation | None, page: int = 0
) -> Screen:
    """The same, where it is known what was observed."""
    words, first_day = scene.words, _first_day(book, scene, day)
    summary = summarise_week(book, first_day, today=scene.today, down_days=scene.down_days)
    pages = count_pages(summary)
    page = min(max(page, 0), pages - 1)
    review = review_week(book, summary)
    captions = week_captions(words, summary, page, pages, has_more=review.has_more)
    proposal, below = _to_do(book, scene, review)
    rows = (*_rows(book, scene, first_day, page, pages), *below)
    most_rows = rows_beside(len(summary.rows[drawn_on(summary, page)]), len(rows))
    text, short = review_texts(book, scene, review, observed, proposal, most_rows)
    facts, add = (summary, captions, page), partial(_name_numbers, words)
    return Screen(
        title=texts.week_title(words, first_day),
        text=text,
        picture=Picture(_paint_week, facts, add, short),
        rows=rows,
    )


def _to_do(book: Book, scene: Scene, review: Review) -> tuple[str, Rows]:
    """What its review proposes below a week, or what can be done; nothing once a later one came."""
    first_day = review.summary.first_day
    if has_later_review(book, first_day):
        return "", ()
    to_do = action_rows(book, scene, review)
    if not was_reviewed(book, first_day):
        return "", to_do
    proposal, below = proposal_part(book, scene, first_day, hears_no=True)
    return proposal, below or to_do


def week_text_screens(book: Book, scene: Scene, day: date) -> list[Screen]:
    """The whole table in words and all that was told below it, in as many messages as it takes."""
    words, first_day = scene.words, _first_day(book, scene, day)
    summary = summarise_week(book, first_day, today=scene.today, down_days=scene.down_days)
    title = texts.week_title(words, first_day)
    blocks = [] if summary.rows else [texts.empty_text(words)]
    blocks += [
        _block(book, words, summary, number)
        for number, row in enumerate(summary.rows)
        if not row.is_quiet
    ]
    beside = [
        *filter(None, ["\n".join(told_lines(book, scene, review_week(book, summary)))]),
        *observed_lines(scene, week_observation(book, scene, day)),
        *reflected_lines(book, scene, first_day),
    ]
    blocks += [*_quiet_blocks(words, summary, is_all=not beside), *beside]
    return [Screen(title=title, text=text) for text in _messages(blocks)]


def week_observation(book: Book, scene: Scene, day: date) -> Observation | None:
    """What is to be told of sleep or exercise below that day's week."""
    first_day = _first_day(book, scene, day)
    return observe_week(book, first_day, today=scene.today, down_days=scene.down_days)


def _first_day(book: Book, scene: Scene, day: date) -> date:
    """The first day of that day's week; no week lies before the first habit, none ahead."""
    starts = [habit.started_on for habit in book.habits.values()]
    within = max(min(day, scene.today), min(starts, default=scene.today))
    return week_of(min(within, scene.today), book.person)[0]


def _paint_week(summary: WeekSummary, captions: WeekCaptions, page: int) -> bytes:
    from habitbot.pictures.week_card import paint_week  # noqa: PLC0415  # 5 MB, for a picture only

    return paint_week(summary, captions, page)


def _name_numbers(words: Words, summary: WeekSummary, _: WeekCaptions, page: int) -> str:
    """The names that no font here can draw, by the numbers that stand for them."""
    from habitbot.pictures.week_card import numbered_rows  # noqa: PLC0415  # with the picture only

    numbered = numbered_rows(summary, page)
    names = [texts.row_line(words, place, cut_line(name, WIDE)) for place, name in numbered]
    return texts.numbers_line(words, " · ".join(names)) if names else ""


def week_captions(
    words: Words, summary: WeekSummary, page: int, pages: int, *, has_more: bool = False
) -> WeekCaptions:
    """Every word on the card."""
    week = [summary.first_day + timedelta(days=number) for number in range(7)]
    is_told = summary.kept > 0 and summary.due > 0
    has_share = is_told and not summary.is_thin
    silent = texts.beyond_caption if has_more else texts.quiet_caption
    share = min(1.0, summary.kept / summary.due) if has_share else 0.0
    return WeekCaptions(
        title=texts.week_title(words, summary.first_day),
        weekdays=tuple(words.weekday(day.weekday(), is_short=True) for day in week),
        states={state: texts.state_name(words, state) for state in DayState},
        streak_words=tuple(_streak_caption(words, row.streak) for row in summary.rows),
        share=words.percent(share) if has_share else "",
        share_line=texts.kept_line(words, summary) if is_told else "",
        mended=texts.mended_line(words, summary.mended) if summary.mended else "",
        strength=texts.strength_word(words),
        heat_title=texts.heat_title(words, HEAT_WEEKS),
        less=texts.heat_less(words),
        more=texts.heat_more(words),
        no_habits=silent(words) if summary.rows else texts.empty_text(words),
        page=texts.page_caption(words, page, pages) if pages > 1 else "",
        is_right_to_left=words.locale.text_direction == "rtl",
    )


def _streak_caption(words: Words, streak: Streak) -> str:
    if streak.is_at_risk:
        return texts.at_risk_caption(words)
    return texts.unit_word(words, streak.length, is_weekly=streak.unit is Unit.WEEKS)


def _rows(
    book: Book, scene: Scene, first_day: date, page: int, pages: int
) -> tuple[tuple[Button, ...], ...]:
    words, before, after = scene.words, first_day - DAY, first_day + WEEK
    turning = []
    if any(habit.started_on <= before for habit in book.habits.values()):
        week_before = week_of(before, book.person)[0]
        label = texts.week_label(words, week_before, is_forward=False)
        turning.append(button(label, WeekTap(week_before)))
    if pages > 1:
        label = page_label(words, page, pages)
        turning.append(button(label, WeekTap(first_day, (page + 1) % pages)))
    if after <= scene.today:
        turning.append(button(texts.week_label(words, after, is_forward=True), WeekTap(after)))
    as_text = button(texts.as_text_label(words), WeekTextTap(first_day))
    below = [as_text, *answer_buttons(book, scene, first_day)]
    if len(turning) + len(below) <= A_ROW and all(is_slim(one) for one in (*turning, *below)):
        return ((*turning, *below),)
    return (tuple(turning), tuple(below)) if turning else (tuple(below),)


def _block(book: Book, words: Words, summary: WeekSummary, number: int) -> str:
    row = summary.rows[number]
    lines = (
        texts.row_line(words, number + 1, row.name),
        texts.days_line(words, summary, row),
        texts.standing_line(words, row),
        *_amounts(book, words, summary, row.habit_id),
    )
    return "\n".join(filter(None, lines))


def _quiet_blocks(words: Words, summary: WeekSummary, *, is_all: bool) -> list[str]:
    """The habits of which nothing was said, some together, without what they are not.

    `is_all`: nothing is told of the week beside its habits.
    """
    quiet = [
        texts.quiet_row_line(words, number, row)
        for number, row in enumerate(summary.rows, 1)
        if row.is_quiet
    ]
    if not quiet:
        return []
    is_every_habit = len(quiet) == len(summary.rows)
    title = texts.quiet_title(words, is_every_habit=is_every_habit, is_all=is_all)
    lines = [title, *quiet]
    return ["\n".join(lines[at : at + A_BLOCK]) for at in range(0, len(lines), A_BLOCK)]


def _amounts(book: Book, words: Words, summary: WeekSummary, habit_id: int) -> tuple[str, ...]:
    """How much of a habit that counts there was in the week."""
    last = min(week_of(summary.first_day, book.person)[-1], summary.today)
    target = find_habit(book, habit_id).target_on(last)
    told = average(book, habit_id, summary.first_day, last)
    return (week_line(words, target, told),) if target and told else ()


def _messages(blocks: list[str]) -> Iterator[str]:
    text = ""
    for block in blocks:
        if text and len(text) + len(block) > A_MESSAGE:
            yield text
            text = ""
        text = f"{text}\n\n{block}" if text else block
    yield text
