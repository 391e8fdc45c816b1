"""Every screen at once: drawn from one book, so that what holds for all of them can be asked."""

import itertools
from collections.abc import Iterator
from datetime import UTC, datetime, time

from msgspec.structs import replace

from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Screen
from habitbot.chat.screens import (
    amounts,
    breaks,
    dated,
    day_words,
    events,
    experiments,
    feedback,
    goals,
    habit_day,
    habits,
    help,  # noqa: A004  # named after what a person types
    learning,
    letters,
    milestones,
    paths,
    people,
    pick_contact,
    pick_zone,
    privacy,
    prompts,
    recipes,
    review,
    rut,
    settings,
    start,
    targets,
    today,
    unknown,
    versions,
    week,
    weighing,
    wins,
)
from habitbot.chat.screens.proposals import OFFERS
from habitbot.chat.taps.amounts import AmountTypedTap
from habitbot.chat.taps.check_in import DayTap
from habitbot.chat.taps.dated import Origin
from habitbot.chat.taps.events import MetTap
from habitbot.chat.taps.experiments import TalkersTap, TypeDayTap
from habitbot.chat.taps.feedback import ContactsToAskTap, DidAnswerTap, SaidTap
from habitbot.chat.taps.goals import AskGoalTap, AskStateTap
from habitbot.chat.taps.habits import Part
from habitbot.chat.taps.letters import WriteNextTap, WroteNewTap
from habitbot.chat.taps.paths import PathPart, PathPartTap
from habitbot.chat.taps.people import (
    AddContactTap,
    AddPeopleTap,
    AnotherContactTap,
    ContactPart,
    ContactTap,
)
from habitbot.chat.taps.rut import SinceTap, SleepTap
from habitbot.chat.taps.settings import Setting
from habitbot.chat.taps.targets import TargetsTap
from habitbot.core.agenda import agenda
from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import set_target
from habitbot.core.book import Book
from habitbot.core.check_in import set_amount, view_habit
from habitbot.core.coaching import place_of
from habitbot.core.dated import Dated, DatedKind
from habitbot.core.day import DAY
from habitbot.core.due import PromptRun
from habitbot.core.events import add_event, meet, stay_away, tell_event
from habitbot.core.experiments import (
    date_experiment,
    judge,
    note_learned,
    plan_experiment,
    talk_with,
)
from habitbot.core.feedback import (
    add_work,
    choose_whom,
    mark_answered,
    mark_asked,
    note_feedback,
    word_question,
)
from habitbot.core.goal import GoalPart, GoalState
from habitbot.core.goals import (
    ASKED,
    MOST_MILESTONES,
    add_goal,
    add_milestone,
    link_habit,
    pass_milestone,
    set_by,
    set_state,
    word_part,
)
from habitbot.core.habit import Area
from habitbot.core.habits import set_area, set_celebration
from habitbot.core.learning import add_course, add_lesson, reach
from habitbot.core.lesson import CourseUnit
from habitbot.core.letters import write_next, wrote_to
from habitbot.core.look import Bullying, Drain, Lack, Root, Since, Sleep
from habitbot.core.path import ExperimentKind, PathState, Speaks
from habitbot.core.paths import add_path, add_skill, decide, learn_skill, note_path
from habitbot.core.people import add_contact, contacts_named
from habitbot.core.people_named import NamedPerson
from habitbot.core.person import Pause
from habitbot.core.prompt import Prompt, PromptKind
from habitbot.core.prompts import Clash, find_clash
from habitbot.core.proposal import ProposalKind
from habitbot.core.refusal import WeekdayAmiss
from habitbot.core.review import reflect
from habitbot.core.rut import keep_look
from habitbot.core.typed.text import cut_line
from habitbot.core.versions import shrink
from habitbot.core.weighing import MOST_CRITERIA, SCORES, add_criterion, set_score
from habitbot.core.wins import Period
from habitbot.core.work import Aim, FeedbackPart, Role, Tone
from habitbot.places.cities import find_places
from habitbot.places.zones import zones_showing
from habitbot.texts.words import SOURCE, Words
from tests.makers import TODAY, a_book, day

NOON = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)
"""Twelve o'clock in Berlin, on the makers' today."""


def a_scene(**parts: object) -> Scene:
    """That Sunday noon, in English."""
    defaults = {"words": Words(SOURCE), "now": NOON, "today": TODAY}
    return Scene(**{**defaults, **parts})  # type: ignore[arg-type]


def every_screen(book: Book, scene: Scene) -> Iterator[tuple[str, Screen]]:
    """Each screen by its name; the book has habit 1."""
    yield from _of_the_day(book, scene)
    yield from _of_the_habits(book, scene)
    yield from _of_the_prompts(book, scene)
    yield from _of_amounts(book, scene)
    yield from _of_versions(book, scene)
    yield from _of_learning(book, scene)
    yield from _of_breaks(book, scene)
    yield from _of_wins(book, scene)
    yield from _of_feedback(book, scene)
    yield from _of_the_rut(book, scene)
    yield from _of_goals(book, scene)
    yield from _of_people(book, scene)
    yield from _of_paths(book, scene)
    yield from _of_weighing(book, scene)
    yield from _of_the_week(book, scene)
    yield from _of_proposals(book, scene)
    yield from _of_the_rest(book, scene)


def _of_the_day(book: Book, scene: Scene) -> Iterator[tuple[str, Screen]]:
    yield "today", today.today_screen(book, scene)
    back = replace(book, person=replace(book.person, pause=Pause(day(2), TODAY)))
    yield "list prompt after a pause", today.list_prompt_screen(back, scene, TODAY)
    yield "week after a pause", week.week_screen(back, scene, TODAY)
    yield "another page", today.day_screen(book, scene, TODAY, 1)
    yield "an old card", today.day_screen(book, scene, day(3))
    yield "prompt", habit_day.prompt_screen(book, scene, 1, TODAY)
    yield "list prompt", today.list_prompt_screen(book, scene, TODAY)
    yield "answered", habit_day.asked_screen(book, scene, 1, day(2))
    yield "more", today.more_screen(book, scene, TODAY, 0)
    for said in ("done", "missed", "skip"):
        heard = day_words.hear_day(book, scene, day_words.DayAsked(TODAY), said)
        yield f"which one: {said}", heard.screen or Screen()
    yield "menu", habit_day.habit_day_screen(book, scene, 1, TODAY)
    yield "skip", habit_day.skip_screen(book, scene, 1, TODAY)
    yield "days", today.days_screen(book, scene, None)
    yield "days of a habit", today.days_screen(book, scene, 1)
    yield "note", habit_day.note_screen(book, scene, 1, day(1))


def _of_the_habits(book: Book, scene: Scene) -> Iterator[tuple[str, Screen]]:
    yield "habits", habits.habits_screen(book, scene)
    yield "archive", habits.archive_screen(book, scene)
    yield "habit", habits.habit_screen(book, scene, 1)
    yield "edit", habits.edit_screen(book, scene, 1)
    yield "name", habits.name_screen(scene)
    yield "twin", habits.twin_screen(scene, book.habits[1], "Read")
    yield "anchor", habits.anchor_screen(scene, book.habits[1].name)
    yield "added", habits.added_screen(book, scene, 1)
    for part in Part:
        yield f"edit {part}", habits.edit_part_screen(book, scene, 1, part)
    yield "areas", habits.areas_screen(book, scene, 1)
    yield "frequencies", habits.frequencies_screen(book, scene, 1)
    yield "weekdays", habits.weekdays_screen(book, scene, 1, "024")
    yield "order", habits.order_screen(book, scene, 1)
    yield "delete", habits.delete_screen(book, scene, 1)
    yield "deleted", habits.deleted_screen(scene, book.habits[1])


def _of_the_prompts(book: Book, scene: Scene) -> Iterator[tuple[str, Screen]]:
    yield "prompts", prompts.prompts_screen(book, scene)
    for prompt_id in book.prompts:
        yield f"prompt {prompt_id}", prompts.prompt_page_screen(book, scene, prompt_id)
        yield f"times of {prompt_id}", prompts.change_time_screen(book, scene, prompt_id)
        yield f"delete {prompt_id}", prompts.delete_prompt_screen(book, scene, prompt_id)
    yield "add a prompt", prompts.add_prompt_screen(book, scene)
    yield "prompt for a habit", prompts.prompt_for_habit_screen(book, scene, 0)
    for kind in PromptKind:
        yield f"new {kind}", prompts.new_time_screen(book, scene, kind, 1)
    yield "type a time", prompts.type_time_screen(scene)
    yield "pauses", prompts.pauses_screen(scene)
    for is_excused in (False, True):
        yield "paused", prompts.paused_screen(book, scene, is_excused=is_excused)
    yield "a day off", prompts.day_off_screen(scene, TODAY)
    for cron in ("0 23 * * *", "0,15,30,45 20-23 1,2,3,4,5,6,7,8,9,10,11 1,2,3,4,5,6,7 1,2,3,4"):
        yield (
            "preview",
            prompts.preview_screen(book, scene, cron, PromptKind.LIST, clash_of(book, cron)),
        )
    quiet = book.person.quiet_hours
    if quiet is not None:
        clash = clash_of(book, "0 23 * * 1-5") or Clash((time(23),))
        yield "clash", prompts.clash_screen(scene, 1_000_000, clash, quiet)
        silenced = list(book.prompts.values())
        yield "silenced", settings.silenced_screen(scene, book, silenced)


def clash_of(book: Book, cron: str) -> Clash | None:
    """Where a line runs into the person's quiet hours."""
    return find_clash(cron, book.person.quiet_hours)


def _stayed_away(book: Book, event_id: int) -> Book:
    absent = replace(book, events=dict(book.events))
    stay_away(absent, event_id)
    return absent


def _of_people(book: Book, scene: Scene) -> Iterator[tuple[str, Screen]]:
    yield "nobody", people.people_screen(book, scene)
    yield "no events", events.events_screen(book, scene)
    yield "nobody to write to", letters.suggestion_screen(book, scene, None)
    full = replace(book, contacts={}, events={})
    name = full.habits[1].name
    for ago in range(10):
        contact_id = add_contact(full, name, today=day(ago), met=name, about=name).id
        event_id = add_event(full, name, TODAY, today=TODAY).id
        meet(full, event_id, contact_id)
    write_next(full, contact_id, TODAY, today=day(9))
    old_id = add_event(full, name, day(1), today=day(9)).id
    add_event(full, name, TODAY + DAY, today=TODAY)
    yield "people", people.people_screen(full, scene)
    yield "contact", people.contact_screen(full, scene, contact_id)
    named = people.contact_screen(full, scene, contact_id, is_named_again=True)
    yield from _of_added(full, scene, name, contact_id)
    which = pick_contact.which_contact_screen(
        full, scene, contacts_named(full, name), AddContactTap(), ContactTap
    )
    assert which is not None
    yield "which contact", which
    yield "add what was typed", unknown.add_typed_screen(scene, AddContactTap(), name * 20)
    another = AnotherContactTap(contact_id)
    clockless = replace(full, person=replace(full.person, zone=None))
    yield "asks to remind", pick_zone.reminding_screen(clockless, scene, named)
    yield "another one", people.another_contact_screen(full, scene, another)
    yield "suggestion", letters.suggestion_screen(full, scene, None)
    yield "ask for somebody", people.name_question_screen(scene)
    yield "who", letters.who_screen(full, scene, TODAY)
    yield from _of_letters(full, scene, name, contact_id)
    yield "edit a contact", people.edit_contact_screen(full, scene, contact_id)
    for part in ContactPart:
        yield f"contact's {part}", people.contact_part_screen(full, scene, contact_id, part)
    yield "delete a contact", people.delete_contact_screen(full, scene, contact_id)
    yield "change an event", events.edit_event_screen(full, scene, event_id)
    yield "rename an event", events.rename_event_screen(full, scene, event_id)
    yield "move an event", events.move_event_screen(full, scene, event_id)
    yield "event that was missed", events.event_screen(_stayed_away(full, old_id), scene, old_id)
    tell_event(full, event_id, name)
    yield "events", events.events_screen(full, scene)
    yield "event", events.event_screen(full, scene, event_id)
    yield "event over", events.event_screen(full, scene, old_id)
    yield "event's twin", events.twin_event_screen(scene, full.events[event_id], name)
    yield "ask for an event", events.event_name_screen(scene)
    yield "ask for its day", events.event_day_screen(scene, name)
    amiss = WeekdayAmiss(day(-17), 2)
    yield "ask for a day that is amiss", events.event_day_screen(scene, name, amiss)
    yield "ask how it was", events.tell_event_screen(full, scene, event_id)
    yield "ask whom", events.met_screen(full, scene, MetTap(event_id))
    yield "delete an event", events.delete_event_screen(full, scene, event_id)
    yield "dated", dated.dated_screen(full, scene, Origin(TODAY))
    for is_again in (False, True):
        asked, origin = agenda(full, TODAY, TODAY), Origin(TODAY)
        meant = dated.meant_screen(full, scene, origin, asked, name * 20, is_again=is_again)
        yield f"what is meant {is_again}", meant


def _of_added(full: Book, scene: Scene, name: str, contact_id: int) -> Iterator[tuple[str, Screen]]:
    named = people.contact_screen(full, scene, contact_id, is_named_again=True)
    yield "contact named again", named
    yield "contact added", people.contact_screen(full, scene, contact_id, is_added=True)
    yield "people added", people.added_screen(full, scene, [*full.contacts.values()])
    one, typed = NamedPerson(name, name), f"{name}, {name}"
    yield (
        "one or two",
        pick_contact.one_or_two_screen(scene, typed, ((one,), (one, one)), AddPeopleTap),
    )
    known = people.known_contact_screen(full, scene, contact_id, one, typed)
    yield "somebody else from there", known
    new = events.NewMet((name, name), name * 20)
    yield (
        "ask whom, and who is new",
        events.met_screen(full, scene, MetTap(next(iter(full.events))), new),
    )


def _of_letters(
    full: Book, scene: Scene, name: str, contact_id: int
) -> Iterator[tuple[str, Screen]]:
    for origin, card in ((None, None), (Origin(TODAY), None), (None, TODAY)):
        next_tap = WriteNextTap(contact_id, origin, card)
        yield (
            f"wrote, from {origin} or {card}",
            letters.wrote_screen(full, scene, replace(next_tap, wrote_on=TODAY)),
        )
        yield (
            f"wrote on another day, perhaps, from {origin} or {card}",
            letters.wrote_screen(full, scene, replace(next_tap, wrote_on=TODAY), day(5)),
        )
        yield (
            f"when next, from {origin} or {card}",
            letters.write_next_screen(full, scene, next_tap),
        )
    for names in ((name, name), ()):
        wrote = WroteNewTap(TODAY, Origin(TODAY))
        yield (
            f"whom, {len(names)} new",
            letters.whom_meant_screen(full, scene, wrote, name * 20, names),
        )


def _of_wins(book: Book, scene: Scene) -> Iterator[tuple[str, Screen]]:
    yield "no wins", wins.wins_screen(replace(book, habits={}, order=()), scene)
    full = replace(book, lessons={}, contacts={}, paths={}, experiments={})
    name = full.habits[1].name
    path_id = add_path(full, name, today=TODAY).id
    note_learned(full, plan_experiment(full, path_id, ExperimentKind.TRY).id, name, today=TODAY)
    for ago in range(10):
        add_lesson(full, name, today=day(ago))
    wrote_to(full, add_contact(full, name, today=TODAY).id, TODAY, today=TODAY)
    for period in Period:
        yield f"wins of {period}", wins.wins_screen(full, scene, period)
    yield "last wins", wins.wins_screen(full, scene, Period.ALL, 1)
    yield "wins as a file", wins.wins_file_screen(full, scene, Period.ALL)
    yield "all wins as a file", wins.wins_file_screen(full, scene, Period.ALL, is_whole=True)
    private = replace(full, lessons={}, contacts={})
    yield "no file of wins", wins.wins_file_screen(private, scene, Period.ALL)


def _of_breaks(book: Book, scene: Scene) -> Iterator[tuple[str, Screen]]:
    days = tuple(day(ago) for ago in range(30, 41))
    asleep = Prompt(99, PromptKind.BREAK, "0 10 * * *", 1, in_vain=days)
    full = replace(book, prompts={99: asleep}, histories={})
    run = PromptRun(99, TODAY, time(10))
    yield "breaks", breaks.breaks_screen(scene)
    yield "a break", breaks.reminder_screen(book, scene, 1, TODAY, time(14))
    yield "a break taken", breaks.took_screen(book, scene, 1, TODAY, time(14))
    yield "breaks that rest", breaks.break_screen(full, scene, 1, TODAY, run)
    yield "a habit left behind", breaks.left_behind_screen(scene, book.habits[1])
    yield "breaks called off", breaks.called_off_screen(book, scene, 1, TODAY, time(14))
    yield "nothing dated", dated.dated_screen(book, scene, Origin(TODAY))
    kept = dated.noted(scene.words, book.habits[1].name, DayTap(TODAY))
    yield "the last dated thing kept", dated.dated_screen(book, scene, Origin(TODAY), kept)
    yield "a day with what was kept", today.day_screen(book, scene, TODAY, kept=kept)


def _of_versions(book: Book, scene: Scene) -> Iterator[tuple[str, Screen]]:
    grown = replace(book, habits=dict(book.habits))
    name = grown.habits[1].name
    yield "recipe", recipes.recipe_screen(grown, scene, 1)
    set_celebration(grown, 1, name)
    yield "celebrated", recipes.recipe_screen(grown, scene, 1)
    yield "versions", versions.versions_screen(grown, scene, 1)
    shrink(grown, 1, "1", today=TODAY)
    yield "larger versions", versions.versions_screen(grown, scene, 1)
    yield "a habit made smaller", habits.habit_screen(grown, scene, 1)
    yield "type a smaller one", versions.smaller_screen(grown, scene, 1)
    yield "type a larger one", versions.larger_screen(grown, scene, 1)
    for kind in (ProposalKind.SHRINK, ProposalKind.GROW):
        for proposed in (book, grown):
            line, rows = OFFERS[kind](proposed, scene, 1)
            yield f"proposal to {kind}", Screen(line, rows=((rows,),))


def _of_proposals(book: Book, scene: Scene) -> Iterator[tuple[str, Screen]]:
    abouts = {
        ProposalKind.MOVE_PROMPT: book.prompts,
        ProposalKind.REST: [0],
        ProposalKind.NEGLECTED: [place_of(area) for area in Area],
    }
    for kind, numbers in abouts.items():
        for about in numbers:
            line, accept = OFFERS[kind](book, scene, about)
            yield f"proposal to {kind} {about}", Screen(line, rows=((accept,),))
    for going, drawn in (("well", "x" * 29), ("badly", "." * 29)):
        for kind in (ProposalKind.CELEBRATE, ProposalKind.DAY_OFF):
            line, accept = OFFERS[kind](_a_week_of(drawn), scene, 0)
            yield f"proposal to {kind} when it goes {going}", Screen(line, rows=((accept,),))


def _a_week_of(drawn: str) -> Book:
    """Four full weeks, or as many of short nights."""
    book = a_book(drawn)
    if "." in drawn:
        set_area(book, 1, Area.SLEEP)
        set_target(book, 1, Target(AmountUnit.HOURS, 420, adds_up=False), today=day(28))
        for ago in range(1, 10):
            set_amount(book, 1, day(ago), 300, today=TODAY)
    return book


def _of_amounts(book: Book, scene: Scene) -> Iterator[tuple[str, Screen]]:
    word_of_theirs = cut_line(book.habits[1].name, 2)
    yield "nothing counted", targets.counts_screen(book, scene, 1)
    for is_most in (False, True):
        tap = TargetsTap(1, AmountUnit.OWN, is_most)
        yield (
            f"how many of a word, at most {is_most}",
            targets.word_screen(book, scene, tap, word_of_theirs),
        )
    for unit, is_most, adds_up in itertools.product(AmountUnit, (False, True), (False, True)):
        what = f"{unit}, at most {is_most}, adds up {adds_up}"
        tap = TargetsTap(1, unit, is_most)
        yield f"targets in {what}", targets.targets_screen(book, scene, tap)
        full = replace(book, habits=dict(book.habits), amounts={}, histories=dict(book.histories))
        word = word_of_theirs if unit is AmountUnit.OWN else ""
        target = Target(unit, 7 * unit.one, is_most, adds_up, unit.one, word)
        set_target(full, 1, target, today=day(3))
        for ago in range(3):
            set_amount(full, 1, day(ago), (6 + ago) * unit.one, today=TODAY)
        yield f"card of {what}", today.today_screen(full, scene)
        yield f"amounts of {what}", amounts.amounts_screen(full, scene, 1, TODAY)
        yield f"first amount of {what}", amounts.amounts_screen(full, scene, 1, day(3))
        yield f"prompt about {what}", habit_day.prompt_screen(full, scene, 1, TODAY)
        yield f"answer about {what}", habit_day.asked_screen(full, scene, 1, day(1))
        yield f"menu of {what}", habit_day.habit_day_screen(full, scene, 1, TODAY)
        asked = AmountTypedTap(1, TODAY)
        yield f"type {what}", amounts.amount_question_screen(full, scene, asked)
        yield f"target of {what}", targets.counts_screen(full, scene, 1)
        yield f"units after {what}", targets.units_screen(full, scene, 1)
        yield f"page of {what}", habits.habit_screen(full, scene, 1)
        for text in week.week_text_screens(full, scene, TODAY):
            yield f"week of {what}", text
        if not is_most:
            yield f"tiny {what}", targets.tiny_amounts_screen(full, scene, 1)


def _of_learning(book: Book, scene: Scene) -> Iterator[tuple[str, Screen]]:
    yield "nothing learned", learning.learned_screen(book, scene)
    yield "no courses", learning.courses_screen(book, scene)
    full = replace(book, lessons=dict(book.lessons), courses=dict(book.courses))
    name = full.habits[1].name
    for ago in range(10):
        add_lesson(full, name, today=day(400 * ago))
    course_ids = [add_course(full, name, unit, 40, today=TODAY).id for unit in CourseUnit]
    reach(full, course_ids[0], 3, today=TODAY)
    reach(full, course_ids[1], 40, today=TODAY)
    yield "learned", learning.learned_screen(full, scene)
    yield "found", learning.found_screen(full, scene, name)
    yield "found on the next page", learning.found_screen(full, scene, name, 1)
    yield "not found", learning.found_screen(full, scene, name + "?")
    yield "drop a line", learning.drop_lessons_screen(full, scene, 0)
    yield "drop this line", learning.drop_lesson_screen(full, scene, max(full.lessons))
    yield "ask for a line", learning.lesson_question_screen(scene)
    yield "ask for words", learning.find_question_screen(scene)
    yield "courses", learning.courses_screen(full, scene)
    yield "ask for a course", learning.course_name_screen(scene)
    yield "ask for its unit", learning.course_unit_screen(scene, name)
    yield "ask for its size", learning.course_total_screen(scene, CourseUnit.PAGES)
    for course_id in course_ids:
        yield "course", learning.course_screen(full, scene, course_id)
        yield "course done", learning.arrived_screen(full, scene, course_id)
    yield "ask how far", learning.reach_question_screen(full, scene, course_ids[0])
    yield "fewer than are done", learning.reach_doubt_screen(full, scene, course_ids[0], 2)
    yield (
        "more than it has",
        learning.longer_screen(full, scene, course_ids[0], 9_999, is_added=False),
    )
    yield "ask how long", learning.length_question_screen(full, scene, course_ids[0])
    yield "fewer than are done of all", learning.reach_doubt_screen(full, scene, course_ids[1], 2)
    reach(full, course_ids[2], 40, today=day(3))
    yield "fewer than were finished", learning.reach_doubt_screen(full, scene, course_ids[2], 2)
    yield "drop a course", learning.drop_course_screen(full, scene, course_ids[0])


def _of_feedback(book: Book, scene: Scene) -> Iterator[tuple[str, Screen]]:
    yield "nothing finished", feedback.works_screen(book, scene)
    full = replace(book, works={}, contacts={}, prompts=dict(book.prompts))
    name = full.habits[1].name
    *_, bare, noted, asked, fresh = [
        add_work(full, name, today=day(40 * ago)).id for ago in range(11, -1, -1)
    ]
    mark_asked(full, bare, Role.MENTOR, today=TODAY, now=NOON)
    mark_answered(full, bare, today=TODAY)
    for part in FeedbackPart:
        note_feedback(full, noted, part, name * 7, today=TODAY)
    choose_whom(full, asked, Role.SUPERVISOR)
    mark_asked(full, asked, today=TODAY, now=NOON)
    contact_ids = [add_contact(full, name, today=TODAY).id for _ in range(9)]
    for page in range(2):
        yield "works", feedback.works_screen(full, scene, page)
    yield "ask for a work", feedback.finish_question_screen(scene)
    yield "work's twin", feedback.twin_work_screen(scene, full.works[asked], name)
    yield "whom", feedback.whom_screen(full, scene, fresh)
    for page in range(2):
        yield "which contact", feedback.contacts_screen(full, scene, ContactsToAskTap(fresh, page))
    for work_id in (bare, noted, asked, fresh):
        yield "work", feedback.work_screen(full, scene, work_id)
    for tone, aim in itertools.product(Tone, Aim):
        word_question(full, asked, tone, aim)
        yield f"question {tone} {aim}", feedback.draft_screen(full, scene, asked)
    for part, goes_on in itertools.product(FeedbackPart, (False, True)):
        tap = SaidTap(fresh, part, goes_on)
        yield f"ask for {part}", feedback.part_question_screen(full, scene, tap)
        more = SaidTap(noted, part, goes_on)
        yield f"ask for more {part}", feedback.part_question_screen(full, scene, more)
    did = DidAnswerTap(fresh)
    yield "which part", feedback.sort_screen(full, scene, did, name * 20)
    choose_whom(full, asked, contact_ids[0])
    mark_asked(full, asked, today=TODAY, now=NOON)
    yield "work a contact is asked about", feedback.work_screen(full, scene, asked)
    yield "question to a contact", feedback.draft_screen(full, scene, asked)
    yield "delete a work", feedback.delete_work_screen(full, scene, noted)
    awaited = Dated(DatedKind.ANSWER, asked, TODAY)
    line, below = feedback.answer_line(full, scene, awaited, Origin(TODAY))
    yield "reminder of an answer", Screen(line, rows=(below,))


def _of_the_rut(book: Book, scene: Scene) -> Iterator[tuple[str, Screen]]:
    yield "no look", rut.rut_screen(book, scene)
    full = replace(book, looks={})
    lacks = (*Lack, *Lack)
    for number, bullying in enumerate((*Bullying, *Bullying, *Bullying)):
        named = dict(zip(lacks[number % 9 : number % 9 + 3], reversed(Drain), strict=True))
        when = day(44 * (11 - number))
        keep_look(full, named, Since.YEARS, (*Sleep,)[number % 3], bullying, today=when)
    for page in range(2):
        yield "looks", rut.rut_screen(full, scene, page)
    for digits in ("", "1", "123", "789"):
        yield "lacks", rut.lacks_screen(full, scene, digits)
    for number in range(1, 10):
        yield "first drain", rut.next_drain_screen(scene, str(number), "")
    yield "second drain", rut.next_drain_screen(scene, "357", "1")
    yield "since", rut.next_drain_screen(scene, "357", "123")
    since = SinceTap("357", "123", Since.MONTHS)
    yield "sleep", rut.sleep_screen(scene, since)
    yield "bullying", rut.bullying_screen(scene, SleepTap("357", "123", since.since, Sleep.SO_SO))
    for look_id in full.looks:
        yield f"look {look_id}", rut.look_screen(full, scene, look_id)
        yield f"moved {look_id}", rut.moved_screen(full, scene, look_id)
        yield f"moved {look_id} in words", rut.moved_text_screen(full, scene, look_id)
    for root in Root:
        yield f"pack {root}", rut.pack_screen(full, scene, max(full.looks), root)
    yield "delete a look", rut.drop_look_screen(full, scene, max(full.looks))
    line, accept = rut.look_again_offer(full, scene, max(full.looks))
    yield "look again", Screen(line, rows=((accept,),))


def _of_goals(book: Book, scene: Scene) -> Iterator[tuple[str, Screen]]:
    yield "no goals", goals.goals_screen(book, scene)
    yield "ask for a goal", goals.new_goal_screen(scene)
    full = replace(book, goals={}, habits=dict(book.habits))
    name = full.habits[1].name
    bare, *_, last = [add_goal(full, name, today=day(40 * ago)).id for ago in range(11, -1, -1)]
    yield from _of_a_bare_goal(full, scene, bare)
    for part in (GoalPart.PROOF, GoalPart.SMALLEST, GoalPart.WHY):
        word_part(full, last, part, "1", today=day(3))
        word_part(full, last, part, name, today=TODAY)
    yield "goal made", goals.made_screen(full, scene, last)
    yield "goal's twin", goals.twin_goal_screen(scene, tuple(full.goals.values()), name)
    ask_sentence = AskGoalTap(last, GoalPart.SENTENCE, goes_on=False)
    yield "ask for its sentence", goals.part_screen(full, scene, ask_sentence)
    word_part(full, last, GoalPart.SENTENCE, name * 3, today=TODAY)
    for number in range(MOST_MILESTONES):
        milestones = add_milestone(full, last, name).milestones
        pass_milestone(full, last, milestones[-1].id, TODAY if number % 2 else None)
    yield from _of_a_full_goal(full, scene, last)
    for page in range(2):
        yield "goals", goals.goals_screen(full, scene, page)
        yield "history of a goal", goals.goal_history_screen(full, scene, last, page)
        yield "habits of a goal", goals.goal_habits_screen(full, scene, last, page)


def _of_a_bare_goal(full: Book, scene: Scene, bare: int) -> Iterator[tuple[str, Screen]]:
    yield "bare goal", goals.goal_screen(full, scene, bare)
    yield "its habits", goals.goal_habits_screen(full, scene, bare)
    yield "its milestones", milestones.milestones_screen(full, scene, bare)
    line, accept = OFFERS[ProposalKind.LINK_GOAL](full, scene, bare)
    yield "proposal to link a goal", Screen(line, rows=((accept,),))
    yield "week with many goals", week.week_screen(full, scene, TODAY)
    for part, goes_on in itertools.product(ASKED, (False, True)):
        tap = AskGoalTap(bare, part, goes_on)
        yield f"ask for {part}", goals.part_screen(full, scene, tap)
    for state in (GoalState.REACHED, GoalState.LET_GO):
        yield f"ask whether {state}", goals.ask_state_screen(full, scene, AskStateTap(bare, state))


def _of_a_full_goal(full: Book, scene: Scene, last: int) -> Iterator[tuple[str, Screen]]:
    for by in (day(-500), day(-1), TODAY):
        set_by(full, last, by, today=TODAY)
        yield f"goal by {by}", goals.goal_screen(full, scene, last)
    link_habit(full, last, 1)
    for part in GoalPart:
        tap = AskGoalTap(last, part, goes_on=False)
        yield f"ask for {part} anew", goals.part_screen(full, scene, tap)
    for state in GoalState:
        set_state(full, last, state, today=TODAY)
        yield f"goal {state}", goals.goal_screen(full, scene, last)
        yield f"change a goal {state}", goals.change_goal_screen(full, scene, last)
    yield "milestones", milestones.milestones_screen(full, scene, last)
    yield "ask for a milestone", milestones.milestone_question_screen(full, scene, last)
    yield "drop a milestone", milestones.drop_milestones_screen(full, scene, last)
    for one in full.goals[last].milestones[-2:]:
        pass_milestone(full, last, one.id, TODAY)
        yield "drop this milestone", milestones.drop_milestone_screen(full, scene, last, one.id)
    yield "reached", goals.reached_screen(full, scene, last)
    yield "fed by a new habit", goals.fed_screen(full, scene, last, full.habits[1])
    yield "delete a goal", goals.delete_goal_screen(full, scene, last)


def _of_paths(book: Book, scene: Scene) -> Iterator[tuple[str, Screen]]:
    yield "no paths", paths.paths_screen(book, scene)
    full = book_with_paths(book)
    *_, fresh, chosen, told, planned = full.paths
    for page in range(2):
        yield "paths", paths.paths_screen(full, scene, page)
    yield "ask for a path", paths.path_name_screen(scene)
    for path_id in (fresh, chosen, told, planned):
        yield "path", paths.path_screen(full, scene, path_id)
        yield "path opened", paths.opened_path_screen(full, scene, path_id)
        yield "decide", paths.decide_screen(full, scene, path_id)
        yield "goal for a path", goals.draft_goal_screen(full, scene, path_id)
        yield "chosen just now", paths.chosen_screen(full, scene, path_id)
        yield "skills", paths.skills_screen(full, scene, path_id)
        yield "plan", experiments.plan_screen(full, scene, path_id)
        yield "let go", experiments.let_go_screen(full, scene, path_id)
    for part in PathPart:
        yield f"path's {part}", paths.path_part_screen(full, scene, PathPartTap(told, part))
    yield "edit a path", paths.edit_path_screen(full, scene, told)
    yield "delete a path", paths.delete_path_screen(full, scene, told)
    yield "skill or not", paths.skill_sure_screen(full, scene, fresh, "I" * 300)
    yield "told or skill", paths.skill_sure_screen(full, scene, planned, "I" * 300)
    yield "several skills", paths.several_skills_screen(scene, fresh, "I" * 300, 12)
    yield "ask for a skill", paths.skill_question_screen(full, scene, told)
    for skill in full.paths[told].skills:
        yield "skill", paths.skill_screen(full, scene, told, skill.id)
        yield "drop a skill", paths.drop_skill_screen(full, scene, told, skill.id)
    yield "ask what to try", experiments.own_experiment_screen(full, scene, told)
    for page in range(2):
        yield "found out", experiments.evidence_screen(full, scene, told, page)
    full.contacts = {}
    yield (
        "with whom, nobody known",
        experiments.talkers_screen(full, scene, TalkersTap(max(full.experiments))),
    )
    ids = [add_contact(full, full.habits[1].name, today=TODAY).id for _ in range(9)]
    for page in range(2):
        yield (
            "with whom",
            experiments.talkers_screen(full, scene, TalkersTap(max(full.experiments), page)),
        )
    talk_with(full, max(full.experiments), ids[0], today=TODAY)
    yield (
        "with whom else",
        experiments.talkers_screen(full, scene, TalkersTap(max(full.experiments))),
    )
    yield "path with a talk", paths.path_screen(full, scene, chosen)
    for experiment_id in full.experiments:
        yield "when", experiments.when_screen(full, scene, experiment_id)
        yield (
            "ask for its day",
            experiments.day_question_screen(full, scene, TypeDayTap(experiment_id)),
        )
        yield "ask what it told", experiments.told_screen(full, scene, experiment_id)
        yield "ask which way", experiments.speaks_screen(full, scene, experiment_id)
        yield "experiment", experiments.experiment_screen(full, scene, experiment_id)
        yield "delete it", experiments.delete_experiment_screen(full, scene, experiment_id)
    yield "an experiment is due", dated.dated_screen(full, scene, Origin(TODAY))


def _of_weighing(book: Book, scene: Scene) -> Iterator[tuple[str, Screen]]:
    yield "nothing to weigh", weighing.weigh_screen(book, scene)
    full = book_with_paths(book)
    name, path_id = full.habits[1].name, next(iter(full.paths))
    yield "nothing to weigh on", weighing.scores_screen(full, scene, path_id)
    for number in range(MOST_CRITERIA):
        yield "criteria", weighing.criteria_screen(full, scene)
        about = add_criterion(full, f"{number} {name}"[:60]).id
        yield "weigh", weighing.weigh_screen(full, scene, number % 2)
        set_score(full, path_id, about, SCORES[number % len(SCORES)])
    yield "criteria", weighing.criteria_screen(full, scene)
    yield "a first score", weighing.first_score_screen(full, scene)
    yield "weigh", weighing.weigh_screen(full, scene)
    yield "weigh in words", weighing.weigh_text_screen(full, scene, 0)
    yield "ask for a criterion", weighing.criterion_question_screen(scene)
    yield "criterion", weighing.criterion_screen(full, scene, about)
    yield "reword it", weighing.reword_screen(full, scene, about)
    yield "take it away", weighing.delete_criterion_screen(full, scene, about)
    yield "whose scores", weighing.whose_scores_screen(full, scene)
    yield "scores", weighing.scores_screen(full, scene, path_id)
    yield "score", weighing.score_screen(full, scene, path_id, about)


def book_with_paths(book: Book) -> Book:
    """The same with a dozen paths: the last three are chosen, told of, and on today."""
    full = replace(
        book,
        habits=dict(book.habits),
        prompts=dict(book.prompts),
        paths={},
        experiments={},
        criteria={},
    )
    name = full.habits[1].name
    ids = [add_path(full, f"{number} {name}"[:60], today=TODAY).id for number in range(11)]
    ids.append(add_path(full, "Stay", today=TODAY, is_staying=True).id)
    chosen, told, planned = ids[-3:]
    decide(full, chosen, PathState.CHOSEN, today=day(400))
    decide(full, ids[0], PathState.LET_GO, today=TODAY)
    note_path(full, told, name * 5)
    for number in range(10):
        tried = plan_experiment(full, told, ExperimentKind.OWN, name).id
        note_learned(full, tried, name * 3, today=day(number))
        if number:
            judge(full, tried, list(Speaks)[number % 3], today=TODAY)
    skills = [add_skill(full, told, f"{number} {name}"[:60]).id for number in range(8)]
    if len(full.habits) < 50:
        learn_skill(full, told, skills[0], name, today=TODAY)
    tried = plan_experiment(full, planned, ExperimentKind.WISH).id
    date_experiment(full, tried, TODAY, today=TODAY, now=NOON)
    plan_experiment(full, chosen, ExperimentKind.TALK)
    return full


def _of_the_week(book: Book, scene: Scene) -> Iterator[tuple[str, Screen]]:
    full = replace(book, reflections={})
    yield "ask the week's question", review.reflect_screen(full, scene, TODAY)
    name = full.habits[1].name
    reflection = reflect(full, TODAY, name, today=TODAY)
    yield "ask it anew", review.reflect_screen(full, scene, TODAY)
    yield "answer kept", review.reflected_screen(scene, reflection)
    yield "answer replaced", review.reflected_screen(scene, replace(reflection, before=name))
    yield "answer stays", review.answer_stays_screen(scene, reflection)
    yield "words taken as answer", review.taken_as_answer_screen(scene, reflection, None)
    named = view_habit(full, 1, TODAY, today=TODAY)
    yield "a habit's name taken as it", review.taken_as_answer_screen(scene, reflection, named)
    yield "week answered", week.week_screen(full, scene, TODAY)
    for text in week.week_text_screens(full, scene, TODAY):
        yield "answer as text", text


def _of_the_rest(book: Book, scene: Scene) -> Iterator[tuple[str, Screen]]:
    yield "week", week.week_screen(book, scene, TODAY)
    for text in week.week_text_screens(book, scene, TODAY):
        yield "week as text", text
    yield "settings", settings.settings_screen(book, scene)
    for page in Setting:
        yield f"setting {page}", settings.setting_screen(book, scene, page)
    yield "quiet typed", settings.quiet_typed_screen(scene)
    yield "zone taken", settings.zone_taken_screen(book, scene, "America/Argentina/Buenos_Aires")
    yield "places", pick_zone.places_screen(scene, find_places("San Jose"))
    yield "a place guessed at", pick_zone.places_screen(scene, find_places("Copenh"))
    yield "zones", pick_zone.zones_screen(scene, zones_showing(time(16, 30), NOON))
    yield "type a zone", pick_zone.type_zone_screen(scene)
    yield "areas of the start", start.area_screen(book, scene)
    for area in Area:
        yield f"starters {area}", start.starters_screen(book, scene, area)
    yield "own words", start.own_words_screen(scene)
    yield "taken", start.taken_screen(book, scene)
    yield "first time", start.first_time_screen(book, scene)
    yield "started", start.started_screen(book, scene, "30 20 * * *")
    yield "privacy", privacy.privacy_screen(scene)
    yield "export", privacy.export_screen(scene, b"{}")
    yield "forget", privacy.forget_screen(book, scene)
    yield "help", help.help_screen(scene)
