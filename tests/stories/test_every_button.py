"""Every button: whoever presses all there is, in either language, is answered each time."""

import logging
import re
from collections.abc import Iterator

import pytest

from habitbot.chat.kit.tap import Tap, kinds_of
from habitbot.demo.chats import Message
from tests.stories.story import Story

Press = tuple[Message, str]

NUMBERS = re.compile(r"\d+")

TYPED = {
    "own": "Learn a word",
    "note": "It went well",
    "part": "Another name",
    "shrinkt": "Open the book",
    "growt": "20 km",
    "add": "Stretch",
    "ptype": "weekdays 8:30",
    "quiett": "20:00 to 7:00",
    "zones": "Birmingham",
    "lesson": "Lists are ordered",
    "lfind": "lists",
    "cadd": "Statistics",
    "cunit": "12",
    "creacht": "3",
    "clentype": "40",
    "gnew": "Pass the exam",
    "gask": "A certificate",
    "gmadd": "Half of it",
    "wadd": "Q3 report",
    "wsaid": "Clear slides",
    "enew": "Meetup",
    "ename": "Open evening",
    "emove": "tomorrow",
    "etell": "Loud and good",
    "emet": "Ben",
    "cnew": "Ben",
    "wnew": "Eve",
    "wnext": "in 3 weeks",
    "wrote": "tomorrow",
    "cpart": "The fair",
    "units": "pages",
    "targets": "20 laps",
    "tnew": "Nurse",
    "tpart": "Midwife",
    "knew": "Spanish",
    "xown": "Visit the ward",
    "xday": "24.12.",
    "xtell": "Long nights",
    "vnew": "A short way",
    "vword": "A walk to work",
}
"""What to type once a button has asked: the question's tap, and an answer to it."""

COMMANDS = (
    "/start",
    "/today",
    "/add",
    "/habits",
    "/people",
    "/learned",
    "/goals",
    "/feedback",
    "/rut",
    "/paths",
    "/prompts",
    "/settings",
    "/privacy",
)

LAST = {
    "pdelsure",
    "delsure",
    "rest",
    "pause",
    "ldropsure",
    "cdropsure",
    "wdelsure",
    "wletbe",
    "rdelsure",
    "gmdropsure",
    "gdelsure",
    "uncount",
}
"""They take away what other buttons are about."""

PRESSED_ELSEWHERE = {
    *("notnow", "dayoff", "brkwake", "brkon"),
    *("dmeant", "markopen", "amtwhich", "limwhich", "wdid", "wsort", "kyes", "keach", "xtellyes"),
    *("weighed", "addtyped", "wnopart"),
    *("wb", "wtyped", "unwroteall", "takeup", "clen", "emettyped", "cmeant", "wmeant"),
}
"""Proposals lie days apart: whether one comes here is a matter of days (chat/test_proposals).

Breaks rest after two weeks in vain, and are called off on their own day (chat/test_breaks). What
words are about, and which part of an answer they are, is asked once they were typed to a card
(chat/test_dated, chat/test_day_words), on a path's page (chat/test_paths) or anywhere
(chat/test_that_was_all). A table of paths has its words a tap away where it is large
(chat/test_weighing). What isn't on a list is added once it was typed there (chat/test_own_words). A
part of a feedback is taken away where more of it is asked for (chat/test_feedback). That one wrote
on another day, to somebody new, or to none of several is said of letters that were typed
(chat/test_people, chat/test_dated). Who may be new of those one met, and whether two names are one
person's, is asked of words that say so (chat/test_whom_met, chat/test_one_or_two). What was asked
before words of harm is taken up below the kind ones (chat/test_harm). That a course is longer than
was guessed is said past its end (chat/test_learning).
"""

AT_THE_END = {
    "cdelsure",
    "cnotadded",
    "edelsure",
    "enotnew",
    "tdelsure",
    "tstate",
    "kdropsure",
    "klearn",
    "xdrop",
    "xdelsure",
    "vdelsure",
}
"""They take away what questions still to be answered are about, or push it off the first page."""


async def test_every_button_there_is_leads_somewhere(
    ada: Story, caplog: pytest.LogCaptureFixture
) -> None:
    explorer = Explorer(ada)
    for command in COMMANDS:
        await explorer.look_into(command)
    await explorer.keep("Message a friend")
    ada.know_places(TYPED["zones"])
    await explorer.set_a_goal(TYPED["gnew"])
    await explorer.try_a_path(TYPED["tnew"])
    for _ in range(8):
        await ada.say("/learned Lists are ordered")
    await explorer.look_into("/learned Lists are ordered")
    for question, answer in TYPED.items():
        await explorer.answer(question, answer)
        await explorer.look_again("sizes")
    await explorer.plan("Open day")
    await explorer.talk_to("Uma", TYPED["tnew"])
    await explorer.let_count(TYPED["add"])
    await explorer.be_reminded_of_an_answer(TYPED["wadd"])
    await explorer.press_again("rest")
    await explorer.look_into("/habits")
    await explorer.answer("quiett", "0:00 to 23:59")
    await explorer.look_into("/prompts", anew="prompt")
    await explorer.press_again("quiet")
    await explorer.be_asked_about(TYPED["own"])
    await explorer.be_reminded_of_a_break()
    await explorer.see_what_moved()
    await ada.wait("09:00", weekday=0)
    await explorer.look_into("/people")
    await explorer.choose_a_path(TYPED["knew"])
    await explorer.press_what_was_kept_back()
    for command in ("/wins", "/week"):
        await explorer.look_into(command)
    await explorer.answer("refl", "Walks at noon")
    for command in ("/help", "/export", "/forget"):
        await explorer.look_into(command)
    never = {tap.PREFIX for tap in kinds_of(Tap)} - explorer.pressed.keys()
    assert never - PRESSED_ELSEWHERE == {"forget"}
    assert "Forget everything?" in ada.shown
    await ada.tap("Forget everything")
    assert "I know nothing about you any more." in ada.shown
    for message, data in explorer.pressed.values():
        await ada.tap_data(message, data)
        assert ada.person.unanswered_presses == []
    assert ada.person.id not in ada.house.books.people()
    assert [line.getMessage() for line in caplog.records if line.levelno >= logging.ERROR] == []


class Explorer:
    """Presses each button once, where buttons that differ by a number alone are alike."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._known: set[str] = set()
        self._waiting: list[Press] = []
        self._kept_back: list[Press] = []
        self.pressed: dict[str, Press] = {}

    async def look_into(self, command: str, anew: str = "") -> None:
        """Follow all that a command leads to that is new, or of the kind to be seen anew."""
        self._known = {alike for alike in self._known if _kind(alike) != anew}
        await self._story.say(command)
        await self._press_all()

    async def look_again(self, kind: str) -> None:
        """Follow buttons of this kind under the newest messages, though they were seen before."""
        self._known = {alike for alike in self._known if _kind(alike) != kind}
        await self._press_all()

    async def answer(self, question: str, typed: str) -> None:
        """Press a button that asks, type nonsense, then an answer, and follow where that leads."""
        for words in ("\u200b", "qqqq qqqq", typed):
            await self.press_again(question)
            await self._story.say(words)
        await self._press_all()

    async def be_asked_about(self, habit: str) -> None:
        """Let a habit's own prompt come, and follow all that it leads to."""
        await self._story.say(f"/add {habit}")
        await self._story.tap("⏰ Ask me…")
        await self._story.tap("18:00")
        await self._story.wait("18:00")
        await self._press_all()

    async def let_count(self, habit: str) -> None:
        """Let a new habit count, and follow all that its card leads to, in buttons and in words."""
        await self._story.say(f"/add {habit}")
        for label in ("🔢 It counts…", "⏱ Minutes", "20 min", "‹ Back"):
            await self._story.tap(label)
        await self.look_again("sizes")
        await self.look_into("/today", anew="day")
        await self.answer("amtt", "1h 20m")
        self._story.facts |= {"At most 2 coffees", "coffees"}
        await self.look_into("/add At most 2 coffees")

    async def be_reminded_of_a_break(self) -> None:
        """Let a short break be asked for, and follow all that it leads to."""
        await self.press_again("brkat")
        await self._story.wait("11:00", weekday=1)
        await self._press_all()

    async def see_what_moved(self) -> None:
        """Finish a look at the rut on two days, and follow all that the later one leads to."""
        await self.press_again("rbully")
        await self._story.wait("09:00")
        await self.press_again("rbully")
        await self.look_into("/rut", anew="rlook")

    async def keep(self, habit: str) -> None:
        """Keep a new habit, and follow what its menu offers then."""
        for words in ("/add", habit, habit, "/today"):
            await self._story.say(words)
        await self._story.tap_habit(habit)
        await self._story.tap("⋯")
        await self._story.tap_habit(habit)
        await self._press_all()

    async def plan(self, event: str) -> None:
        """Plan an event, once more, too, which will be over and not told of in some days."""
        for _ in range(2):
            await self.press_again("enew")
            await self._story.say(event)
            await self._story.tap("Tomorrow")
        await self._press_all()

    async def choose_a_path(self, name: str) -> None:
        """Note a path and choose it, and follow all that it leads to."""
        await self._story.say(f"/paths {name}")
        for label in ("Decide…", "I choose this one"):
            await self._story.tap(label)
        await self._press_all()

    async def talk_to(self, name: str, path: str) -> None:
        """Plan to talk to somebody about a path, and follow all that it leads to."""
        await self._story.say(f"/paths {path}")
        for label in ("🧪 Plan an experiment", "Talk to one person who does it", "🤝 With whom?"):
            await self._story.tap(label)
        await self._story.say(name)
        await self._story.tap(f"🤝 With {name}")
        await self._press_all()
        await self.look_into(f"/paths {path}")

    async def be_reminded_of_an_answer(self, work: str) -> None:
        """Ask for feedback, let the day of the reminder come, and follow all that it leads to."""
        for _ in range(2):
            await self.look_into(f"/feedback {work}")
        await self._story.say(f"/feedback {work} {work}")
        await self._story.tap("Mentor")
        await self._story.tap("I sent it")
        for _ in range(4):
            await self._story.wait("12:00")
        await self.look_into("/today", anew="dated")

    async def set_a_goal(self, what: str) -> None:
        """Set a goal with all its parts and a milestone, and follow all that it leads to."""
        for words in (f"/goals {what}", "A certificate", "Solve it", "It is time"):
            await self._story.say(words)
        await self._story.say("31.12.")
        await self._story.tap("All good")
        await self._story.tap("🏁 Milestones")
        await self._story.tap("➕ Add one")
        await self._story.say("Half of it")
        await self.look_into(f"/goals {what}")
        await self.look_into("/goals")

    async def try_a_path(self, name: str) -> None:
        """Note a path with a skill, evidence and a score, and follow all that it leads to."""
        await self._story.say(f"/paths {name}")
        for label in ("Skills", "➕ Add a skill"):
            await self._story.tap(label)
        await self._story.say("Spanish")
        await self._story.say(f"/paths {name}")
        for label in ("🧪 Plan an experiment", "Try one hour of it", "No day yet", "✅ I did it"):
            await self._story.tap(label)
        await self._story.say("Long nights")
        for label in ("👍 For it", "Scores", "➕ Good pay"):
            await self._story.tap(label)
        await self._story.say(f"/paths {name}")
        for label in ("Change…", "✏️ A line on it"):
            await self._story.tap(label)
        await self._story.say("Help people")
        await self.look_into("/paths")

    async def press_what_was_kept_back(self) -> None:
        """Press what takes away what others are about, and follow where that leads."""
        self._waiting += self._kept_back
        await self._press_all()

    async def press_again(self, kind: str) -> None:
        """Press a button of this kind that was pressed before, and see what its message offers."""
        message, data = self.pressed[kind]
        await self._press(message, data)
        self._see_in(message)

    async def _press_all(self) -> None:
        self._see()
        while self._waiting:
            message, data = self._waiting.pop(0)
            self.pressed.setdefault(_kind(data), (message, data))
            await self._press(message, data)
            self._see()
            self._see_in(message)

    async def _press(self, message: Message, data: str) -> None:
        await self._story.tap_data(message, data)
        assert self._story.person.unanswered_presses == []

    def _see(self) -> None:
        """Note each button that shows for the first time, those of the newest message first."""
        for message in reversed(self._story.messages[-3:]):
            self._see_in(message)

    def _see_in(self, message: Message) -> None:
        """Note what a message shows by now."""
        for shown in self._story.messages:
            if shown.id == message.id:
                for data in _data_of(shown):
                    self._note(shown, data)
        self._waiting.sort(key=lambda press: _kind(press[1]) in LAST)

    def _note(self, message: Message, data: str) -> None:
        alike = NUMBERS.sub("", data)
        if alike not in self._known and _kind(data) != "forget":
            self._known.add(alike)
            held = self._kept_back if _kind(data) in AT_THE_END else self._waiting
            held.append((message, data))


def _kind(data: str) -> str:
    return re.split(r"[|>]", data, maxsplit=1)[0]


def _data_of(message: Message) -> Iterator[str]:
    for row in message.keyboard or []:
        yield from (str(button["callback_data"]) for button in row if "callback_data" in button)
