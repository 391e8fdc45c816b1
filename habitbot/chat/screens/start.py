"""The first minute: from nothing to the first habit and its prompt."""

from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Screen, button, rows_of
from habitbot.chat.screens.pick_time import EVENINGS, time_buttons
from habitbot.chat.screens.pick_zone import pick_zone_screen
from habitbot.chat.screens.today import today_screen
from habitbot.chat.taps.check_in import DayTap, MarkTap
from habitbot.chat.taps.recipes import RecipeTap
from habitbot.chat.taps.start import (
    FirstTimeTap,
    FirstTimeTypedTap,
    OwnWordsTap,
    StarterAreaTap,
    StarterTap,
    StartTap,
)
from habitbot.chat.taps.zones import OtherZoneTap
from habitbot.core.book import Book
from habitbot.core.care import Care, care_for, is_whole
from habitbot.core.habit import Area, Habit
from habitbot.core.history import Mark
from habitbot.core.typed.frequency_said import nearest_frequency
from habitbot.places.zones import name_zone
from habitbot.texts import areas, starters
from habitbot.texts import start as texts
from habitbot.texts.buttons import another_time_label
from habitbot.texts.check_in import called, today_label
from habitbot.texts.habits import frequency_label, frequency_line, name_question
from habitbot.texts.recipes import picture_label
from habitbot.texts.times import describe_cron
from habitbot.texts.words import Words

AT_FIRST = tuple(area for area in Area if area is not Area.DIRECTION)
"""What a newcomer is offered; where one wants to go comes after that, among the ideas."""


def next_start_screen(book: Book, scene: Scene) -> Screen:
    """The next step of who is new: it goes on where they were."""
    if not book.order:
        return area_screen(book, scene)
    if book.person.zone is None:
        return taken_screen(book, scene)
    if not book.person.has_started:
        return first_time_screen(book, scene)
    return today_screen(book, scene)


def area_screen(book: Book, scene: Scene) -> Screen:
    """What they want more of; whoever has no habit yet is greeted."""
    words = scene.words
    if book.order:
        return _areas_screen(book, words, text=texts.more_text(words))
    title = texts.hello_title(words, book.person.name)
    return _areas_screen(book, words, title=title, text=texts.hello_text(words))


def area_again_screen(book: Book, scene: Scene) -> Screen:
    """Asks once more what they want more of."""
    return _areas_screen(book, scene.words, text=texts.area_not_understood(scene.words))


def _areas_screen(book: Book, words: Words, *, text: str, title: str = "") -> Screen:
    offered = Area if book.order else AT_FIRST
    buttons = [button(areas.area_label(words, area), StarterAreaTap(area=area)) for area in offered]
    own = button(texts.my_own_label(words), OwnWordsTap())
    return Screen(text=text, title=title, rows=rows_of([*buttons, own]), asks=StartTap())


def starters_screen(book: Book, scene: Scene, area: Area) -> Screen:
    """A starter pack: the whole recipes as text, what is done on the buttons."""
    words, pack = scene.words, starters.starters(scene.words, area)
    recipes = [texts.recipe_line(words, starter.anchor, starter.name) for starter in pack]
    offers = [
        (button(starter.name, StarterTap(area=area, number=number)),)
        for number, starter in enumerate(pack)
    ]
    pick = texts.pick_starter_text(words, has_habits=bool(book.order))
    below = (
        button(texts.own_words_label(words), OwnWordsTap(area)),
        button(texts.other_area_label(words), StartTap()),
    )
    return Screen(
        title=areas.area_label(words, area),
        text="\n".join((pick, "", *recipes)),
        rows=(*offers, below),
        asks=StarterAreaTap(area=area),
    )


def own_words_screen(scene: Scene, area: Area | None = None) -> Screen:
    """Asks for a first habit in their own words, of the area that was chosen, if one was."""
    back = button(texts.other_area_label(scene.words), StartTap())
    return Screen(text=name_question(scene.words), rows=((back,),), asks=OwnWordsTap(area))


def taken_screen(book: Book, scene: Scene) -> Screen:
    """Confirms the first habit, and asks for the clock."""
    words, habit = scene.words, book.habits[book.order[0]]
    asking = pick_zone_screen(book, scene)
    taken = texts.taken_whole_text if is_whole(habit) else texts.taken_text
    planned = "\n".join(filter(None, (_planned(words, habit), taken(words))))
    return Screen(
        title=called(words, habit),
        text=f"{planned}\n\n{asking.text}",
        rows=asking.rows,
        asks=asking.asks,
    )


def _planned(words: Words, habit: Habit) -> str:
    """How often it is due, where its words say that; nothing of every day."""
    often = frequency_line(words, habit.frequency)
    if habit.frequencies:
        return texts.planned_line(words, often)
    nearest = nearest_frequency(habit.name)
    return texts.nearest_line(words, often, frequency_label(words, nearest)) if nearest else ""


def first_time_screen(book: Book, scene: Scene) -> Screen:
    """Asks when to ask."""
    words, person = scene.words, book.person
    clock = scene.now.astimezone(person.timezone).time()
    line = texts.zone_line(words, name_zone(person.zone or ""), clock)
    asks = FirstTimeTypedTap()
    typed = button(another_time_label(words), asks)
    other_clock = button(texts.not_my_clock_label(words), OtherZoneTap())
    return Screen(
        text=f"{line}\n\n{texts.ask_time_question(words)}",
        rows=(*rows_of([*time_buttons(words, EVENINGS, FirstTimeTap), typed]), (other_clock,)),
        asks=asks,
    )


def started_screen(book: Book, scene: Scene, cron: str) -> Screen:
    """The end of the start, and the first answer."""
    words, habit_id = scene.words, book.order[0]
    city, when = name_zone(book.person.zone or ""), describe_cron(words, cron)
    picture = (button(picture_label(words), RecipeTap(habit_id)),)
    if care_for(book.habits[habit_id]) is Care.LIMIT:
        today = button(today_label(words), DayTap(day=scene.today))
        return Screen(text=texts.begun_text(words, when, city), rows=((today,), picture))
    yes = MarkTap(habit_id=habit_id, day=scene.today, mark=Mark.DONE)
    return Screen(
        text=texts.done_text(words, when, city),
        rows=(
            (
                button(texts.yes_label(words), yes),
                button(texts.not_yet_label(words), DayTap(day=scene.today)),
            ),
            picture,
        ),
    )
