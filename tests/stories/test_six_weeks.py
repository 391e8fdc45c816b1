"""Six weeks of Mia, who is stuck and tired: every message in order, kept as six_weeks.txt."""

from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager
from datetime import date, timedelta
from difflib import unified_diff
from itertools import pairwise, takewhile
from pathlib import Path

from habitbot.texts.words import PSEUDO, SOURCE
from tests.stories.telling import MONDAY, telling_of
from tests.stories.transcript import Told

READ = "Read one page"
NEW = "Learn one thing nobody asked for"
WALK = "Walk five minutes"
ADVERT = "Read one job advert"
SLEEP = "Sleep seven hours or more"
KEPT = Path(__file__).with_name("six_weeks.txt")

BREAKS = {24: 2, 25: 2, 26: 2, 27: 2, 30: 1}
"""The breaks of November that came, by their day: she called off the third, or tapped
neither; after three such days one is enough."""
DATED = [date(2026, 11, day) for day in (25, 27, 30)] + [date(2026, 12, day) for day in (3, 17, 30)]
MOST_LINES_OF_A_REVIEW = 8
PAUSED = [date(2026, 12, day) for day in (8, 9, 10)]


async def test_six_weeks_read_as_they_are_kept_and_bring_what_mia_chose(tmp_path: Path) -> None:
    async with mias_phone(tmp_path / "data") as mia:
        await live(mia)
        assert mia.count_unasked() == what_mia_chose(until=mia.today())
        days = [made.on for made in (await mia.read_book()).proposed]
    assert len(days) > 3
    assert mia.script.text.count("After nights of 7 hours or more") == 1
    assert all(later - first >= timedelta(3) for first, later in pairwise(days))
    reviews = list(lines_of_pictures(mia.script.text))
    assert len(reviews) > 6
    assert max(map(len, reviews)) <= MOST_LINES_OF_A_REVIEW
    was, now = KEPT.read_text(encoding="utf-8").splitlines(), mia.script.text.splitlines()
    changes = "\n".join(unified_diff(was, now, "kept", "now", lineterm=""))
    assert not changes, f"{changes}\n\nRead it; if it is better: python -m tests.stories.renew"


async def test_six_weeks_leave_no_sentence_in_plain_english(tmp_path: Path) -> None:
    async with mias_phone(tmp_path / "data", PSEUDO) as mia:
        await live(mia)
        assert mia.count_unasked() == what_mia_chose(until=mia.today())


def lines_of_pictures(script: str) -> Iterator[list[str]]:
    """What stands below each picture, its title first, without the buttons."""
    lines = script.splitlines()
    for place, line in enumerate(lines):
        if line.endswith("(picture)"):
            below = takewhile(lambda one: one.startswith("    "), lines[place + 1 :])
            yield [one for one in below if not one.startswith("    [")]


def mias_phone(data: Path, language: str = SOURCE) -> AbstractAsyncContextManager[Told]:
    """Mia in London, who has not written to the bot yet, on a Monday at nine."""
    return telling_of(Told, "Mia", data, language, "Europe/London", MONDAY)


def what_mia_chose(until: date) -> Counter[date]:
    """The evening's list, Sunday's review, what she dated, and her breaks."""
    chosen = Counter[date]()
    day = MONDAY.date()
    while day <= until:
        chosen[day] = 0 if day in PAUSED else 1 + (day.weekday() == 6) + (day in DATED)
        day += timedelta(1)
    chosen.update({date(2026, 11, day): number for day, number in BREAKS.items()})
    return +chosen


async def live(mia: Told) -> None:
    """The whole of it, a week a step."""
    await begin(mia)
    await take_the_first_week(mia)
    await get_going_in_the_second_week(mia)
    await slip_in_the_third_week(mia)
    await rest_in_the_fourth_week(mia)
    await come_back_in_the_fifth_week(mia)
    await go_on_in_the_sixth_week(mia)
    await look_back_after_six_weeks(mia)


async def begin(mia: Told) -> None:
    """The first Monday: four taps, then the evening's card."""
    await mia.say("/start")
    await mia.tap("📚 Learning")
    await mia.tap(READ)
    await mia.tap("09:00 London")
    await mia.tap("20:30")
    await mia.tap("Not yet")
    await mia.wait("20:35")
    await mia.tap_habit(READ)


async def take_the_first_week(mia: Told) -> None:
    """A look at the rut, a habit from its pack, a goal; Thursday passes without an answer."""
    await mia.wait("12:30")
    await mia.say("/rut")
    for label in ("Challenge", "Growth", "Next ›", "A lot", "Quite a bit", "Longer", "So-so"):
        await mia.tap(label)
    await mia.tap("No")
    await mia.tap("Tiny steps towards growth")
    await mia.tap(NEW)
    await mia.wait("20:35")
    await mia.tap_habit(READ)
    await mia.tap_habit(NEW)
    await set_a_goal(mia)
    await mia.wait("20:35", weekday=3)
    await mia.wait("20:35", weekday=4)
    await mia.tap_habit(READ)
    await mia.wait("20:35", weekday=5)
    await mia.tap("⋯")
    await mia.tap_habit(NEW)
    await mia.tap("✅ Done")
    await mia.wait("19:00", weekday=6)
    await mia.tap("Not now")
    await mia.tap("✏️ Answer")
    await mia.say("Reading before the mail")


async def set_a_goal(mia: Told) -> None:
    """On Wednesday, fed by a habit of its own and with two milestones."""
    await mia.wait("12:40")
    await mia.say("/goals")
    await mia.tap("🎯 Set a goal")
    await mia.say("Apply for three analyst jobs")
    await mia.say("Three applications are sent")
    await mia.say(ADVERT)
    await mia.tap("Skip it")
    await mia.say("end of january")
    await mia.tap(f"🌱 Daily: {ADVERT}")
    await mia.say("/goals")
    await mia.tap(mia.buttons[0])
    await mia.tap("🏁 Milestones")
    await mia.tap("➕ Add one")
    await mia.say("The CV is new")
    await mia.tap("‹ Back")


async def get_going_in_the_second_week(mia: Told) -> None:
    """Somebody to write to in a week, an evening out, short breaks called off once, a course."""
    await mia.wait("12:30", weekday=0)
    await mia.say("/people")
    await mia.tap("➕ Somebody")
    await mia.say("Ben")
    await mia.tap("⏰ Next time…")
    await mia.tap("In a week")
    await mia.say("/people")
    await mia.tap("📅 Events")
    await mia.tap("➕ An event")
    await mia.say("Data meetup")
    await mia.say("thursday")
    await count_sleep(mia)
    await evening(mia, READ, ADVERT, slept="7")
    await take_breaks(mia)
    await evening(mia, READ, slept="7½")
    await mia.wait("12:30")
    await mia.say("/learned")
    await mia.tap("📘 Courses and books")
    await mia.tap("➕ Begin one")
    await mia.say("SQL basics")
    await mia.tap("Lessons")
    await mia.say("12")
    await mia.tap("+1")
    await evening(mia, READ, NEW, ADVERT, slept="7")
    await mia.tap("⋯")
    await mia.tap_habit(READ)
    await mia.tap("✏️ What did I learn?")
    await mia.say("A join is a question to two tables")
    await evening(mia, slept="6½")
    await mia.wait("09:05", weekday=4)
    await mia.tap("🤝 I met…")
    await mia.say("Uma")
    await mia.say("Loud, but one good talk")
    await evening(mia, READ, slept="7½")
    await evening(mia, slept="6½")
    await make_it_smaller(mia)
    await mia.wait("19:00", weekday=6)


async def make_it_smaller(mia: Told) -> None:
    """On Saturday, from its page; it stands in the list by its new words."""
    await mia.say("/habits")
    await mia.tap(f"📚 {NEW}")
    await mia.tap("◐ Make it smaller")
    await mia.tap("◐ Look up one word")


async def take_breaks(mia: Told) -> None:
    """Tuesday's first two come; after them it is enough."""
    await mia.wait("09:30")
    await mia.say("/prompts")
    await mia.tap("➕ Another prompt")
    await mia.tap("Short breaks…")
    await mia.tap("Mon – Fri 10:00, 12:00 and 15:00")
    await mia.wait("10:05")
    await mia.tap("✅ Took it")
    await mia.wait("12:05")
    await mia.tap("Enough for today")


async def slip_in_the_third_week(mia: Told) -> None:
    """Ben is written to, work is finished and asked about; the evenings pass without an answer."""
    await mia.wait("09:05", weekday=0)
    await mia.tap("✅ Wrote today")
    await mia.tap("In a month")
    await mia.wait("12:30")
    await take_fewer_breaks(mia)
    await evening(mia, READ, slept="7")
    await mia.say("/feedback")
    await mia.tap("I finished something")
    await mia.say("Monthly report")
    await mia.tap("Supervisor")
    await mia.tap("Brief")
    await mia.tap("I sent it")
    await evening(mia, slept="6½")
    await evening(mia, slept="6½")
    await mia.wait("09:05")
    await mia.tap("Answered")
    await mia.say("Clear tables")
    await mia.say("Too long")
    await mia.say("One page, no more")
    await evening(mia)
    await evening(mia)
    await evening(mia)
    await mia.wait("19:00", weekday=6)


async def take_fewer_breaks(mia: Told) -> None:
    """Three a day are too many for her: the series goes, and so does its habit."""
    await mia.say("/prompts")
    await mia.tap(next(label for label in mia.buttons if "Short breaks" in label))
    await mia.tap("Delete…")
    await mia.tap("Delete it")
    await mia.tap("Archive it, too")


async def rest_in_the_fourth_week(mia: Told) -> None:
    """Sick on Monday; then a pause of three days, and back on Friday."""
    await mia.wait("20:35", weekday=0)
    await mia.tap("⋯")
    await mia.tap_habit(READ)
    await mia.tap("Skip ›")
    await mia.tap("🤒 Sick")
    await mia.wait("08:00")
    await mia.say("/prompts")
    await mia.tap("Pause…")
    await mia.tap("3 days")
    await mia.wait("20:35", weekday=4)
    await mia.tap_habit(READ)
    await mia.wait("19:00", weekday=6)


async def come_back_in_the_fifth_week(mia: Told) -> None:
    """A path beside the job, with one tiny experiment; a milestone is passed."""
    await mia.wait("12:30", weekday=0)
    await mia.say("/paths")
    await mia.tap("➕ Add a path")
    await mia.say("Data analyst")
    await mia.tap("🧪 Plan an experiment")
    await mia.tap("Talk to one person who does it")
    await mia.tap("In 3 days")
    await evening(mia, READ, ADVERT, slept="7")
    await evening(mia, READ, slept="7½")
    await evening(mia, READ, ADVERT, slept="7")
    await mia.wait("09:05")
    await mia.tap("✅ I did it")
    await mia.say("She likes the quiet work")
    await mia.tap("👍 For it")
    await evening(mia, READ, slept="7½")
    await evening(mia, READ, slept="7")
    await mia.wait("12:30")
    await mia.say("/goals")
    await mia.tap(mia.buttons[0])
    await mia.tap("🏁 Milestones: 0/1")
    await mia.tap("◻️ The CV is new")
    await evening(mia, READ)
    await mia.wait("19:00", weekday=6)


async def go_on_in_the_sixth_week(mia: Told) -> None:
    """An ordinary week with a walk that is counted: most evenings a tap, two evenings none."""
    await evening(mia)
    await mia.say("/add")
    await mia.tap("💡 Ideas")
    await mia.tap("🏃 Exercise")
    await mia.tap(WALK)
    await evening(mia, READ, ADVERT, WALK)
    await mia.tap("+2")
    await mia.tap_habit(WALK)
    await mia.tap("✅ 5 min")
    await evening(mia, READ)
    await evening(mia)
    await evening(mia, READ, ADVERT)
    await evening(mia, READ)
    await evening(mia, READ)
    await mia.wait("19:00", weekday=6)


async def look_back_after_six_weeks(mia: Told) -> None:
    """The card proposes a second look; it stands side by side with the first one."""
    while "Look again" not in mia.buttons:
        assert mia.today() < date(2027, 1, 3)
        await evening(mia, READ)
    await mia.tap("Look again")
    for label in ("Growth", "Next ›", "A little", "Longer", "Well", "No"):
        await mia.tap(label)
    await mia.tap("Changes")
    await mia.say("/wins")
    await mia.tap("3 months")
    await mia.tap("📄 As a file")


async def count_sleep(mia: Told) -> None:
    """She slept so-so: from now on she taps on some evenings how long the night was."""
    await mia.say("/add")
    await mia.tap("💡 Ideas")
    await mia.tap("😴 Sleep")
    await mia.tap(SLEEP)


async def evening(mia: Told, *names: str, slept: str = "") -> None:
    """Wait for the evening's card and tap what was done; without names it stays unanswered."""
    await mia.wait("20:35")
    for name in names:
        await mia.tap_habit(name)
    if slept:
        await mia.tap_habit(SLEEP)
        await mia.tap(slept)
