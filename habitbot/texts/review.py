"""The week's review: what else there was in it, its one question, and the answer."""

from collections.abc import Sequence

from habitbot.core.habit import Area
from habitbot.core.reflection import Reflection, WeekQuestion
from habitbot.core.review import AreaWeek, CourseWeek, Review
from habitbot.texts.areas import area_name
from habitbot.texts.check_in import quoted
from habitbot.texts.learning import amount
from habitbot.texts.words import Words


def balance_line(words: Words, busy: Sequence[AreaWeek], quiet: Area | None) -> str:
    """On how many days something was done in each area, and which one was quiet."""
    if not busy:
        return ""
    areas = " · ".join(_area_days(words, one) for one in busy)
    if quiet is None:
        return words.say("Days with a yes: {areas}", areas=areas)
    return words.say(
        "Days with a yes: {areas}. {area} had a quiet week.",
        areas=areas,
        area=area_name(words, quiet),
    )


def _area_days(words: Words, one: AreaWeek) -> str:
    return words.say("{area} {days}", area=area_name(words, one.area), days=one.days)


def rest_line(words: Words, review: Review, busy: Sequence[AreaWeek]) -> str:
    """People, lessons, feedback, experiments and areas in as few words as they can be told in."""
    people, lessons, feedback, tried = _counts(review)
    parts = _told(
        (people, words.count("1 person", "{number} people", people)),
        (lessons, words.count("1 learned", "{number} learned", lessons)),
        (feedback, words.count("1 × feedback", "{number} × feedback", feedback)),
        (tried, words.count("1 try", "{number} tries", tried)),
    )
    if not parts:
        return balance_line(words, busy, None)
    if busy:
        areas = ", ".join(_area_days(words, one) for one in busy)
        parts.append(words.say("days: {areas}", areas=areas))
    return " · ".join(parts)


def reached_line(words: Words, goals: list[str]) -> str:
    """Goals that were reached in the week; nothing without."""
    if not goals:
        return ""
    return words.say("🎉 Reached: {goals}", goals=quoted(words, goals))


def finished_line(words: Words, courses: list[str]) -> str:
    """Courses and books that were finished in the week; nothing without."""
    if not courses:
        return ""
    return words.say("🎓 Finished: {courses}", courses=quoted(words, courses))


def moved_line(words: Words, courses: list[str]) -> str:
    """Courses and books in which one went on in the week; nothing without."""
    return words.say("📘 {courses}", courses=" · ".join(courses)) if courses else ""


def moved_part(words: Words, name: str, one: CourseWeek) -> str:
    """One of them: how much more of it, and how much in all."""
    return words.say(
        "{course}: {amount}, now {done} of {total}",
        course=name,
        amount=amount(words, one.course.unit, one.more),
        done=one.done,
        total=one.course.total,
    )


def counts_line(words: Words, review: Review) -> str:
    """People, lines learned, feedback, experiments, if there were any; nothing without."""
    people, lessons, feedback, tried = _counts(review)
    did = _told(
        (
            people,
            words.count("wrote to or met one person", "wrote to or met {number} people", people),
        ),
        (lessons, words.count("learned one thing", "learned {number} things", lessons)),
        (feedback, words.count("got feedback once", "got feedback {number} times", feedback)),
        (tried, words.count("tried one thing out", "tried {number} things out", tried)),
    )
    return words.say("You {did}.", did=words.list_of(did)) if did else ""


def short_counts_line(words: Words, review: Review) -> str:
    """The same where there is little room."""
    people, lessons, feedback, tried = _counts(review)
    did = _told(
        (people, words.count("one person reached", "{number} people reached", people)),
        (lessons, words.count("one thing learned", "{number} things learned", lessons)),
        (feedback, words.count("feedback once", "feedback {number} times", feedback)),
        (tried, words.count("one try", "{number} tries", tried)),
    )
    return words.say("Also: {did}.", did=words.list_of(did)) if did else ""


def _counts(review: Review) -> tuple[int, int, int, int]:
    return review.people, review.lessons, review.feedback, review.experiments


def _told(*counted: tuple[int, str]) -> list[str]:
    """What is said of each number that is not zero."""
    return [said for number, said in counted if number]


def question_text(words: Words, question: WeekQuestion) -> str:
    """The question alone."""
    questions = {
        WeekQuestion.HELPED: words.say("What helped this week?"),
        WeekQuestion.EASIER: words.say("What would make next week 1 % easier?"),
        WeekQuestion.PROUD: words.say("What are you a little proud of?"),
        WeekQuestion.ENERGY: words.say("What gave you energy this week?"),
        WeekQuestion.LEARNED: words.say("What do you know now that you didn't a week ago?"),
        WeekQuestion.LEAVE_OUT: words.say("What could you leave out next week?"),
        WeekQuestion.THANKS: words.say("Whom would you like to thank?"),
        WeekQuestion.LOOK_FORWARD: words.say("What are you looking forward to?"),
    }
    return questions[question]


def question_line(words: Words, question: WeekQuestion) -> str:
    """The question under a week."""
    return words.say("💭 {question}", question=question_text(words, question))


def first_question_line(words: Words, question: WeekQuestion) -> str:
    """The same for the first time, with how to answer."""
    return words.say("💭 {question} Just write it here.", question=question_text(words, question))


def answered_line(words: Words, reflection: Reflection, answer: str) -> str:
    """The question and what was answered; `answer` is all of it, or what fits."""
    return words.say(
        "💭 {question} “{answer}”",
        question=question_text(words, reflection.question),
        answer=answer,
    )


def answer_label(words: Words) -> str:
    """Answer the week's question."""
    return words.say("✏️ Answer")


def answer_anew_label(words: Words) -> str:
    """Answer it once more."""
    return words.say("✏️ Answer anew")


def asking_text(words: Words, question: WeekQuestion) -> str:
    """Waits for the answer."""
    return words.say("{question}\nA few words are plenty.", question=question_text(words, question))


def answer_so_far(words: Words, answer: str) -> str:
    """What was answered before."""
    return words.say("So far: {answer}", answer=answer)


def kept_text(words: Words) -> str:
    """The answer is kept."""
    return words.say("Thank you. I keep it with that week.")


def kept_instead_text(words: Words, before: str) -> str:
    """The answer is kept in place of the one before."""
    return words.say("Kept with that week, in place of “{before}”.", before=before)


def stays_text(words: Words, answer: str) -> str:
    """What was typed is no answer, and the one there is stays."""
    return words.say("Your answer stays as it is: “{answer}”", answer=answer)


def put_back_toast(words: Words) -> str:
    """What another took the place of is there again."""
    return words.say("It is as it was before.")


def put_back_text(words: Words, answer: str) -> str:
    """What was answered before is the answer again."""
    return words.say("Your answer is as it was before: “{answer}”", answer=answer)


def answer_gone_text(words: Words) -> str:
    """There is no answer any more."""
    return words.say("Your answer is taken away.")


def taken_text(words: Words, question: WeekQuestion) -> str:
    """Words that were no reply are kept as the answer."""
    return words.say(
        "Thank you. I keep it with your week, as your answer to “{question}”",
        question=question_text(words, question),
    )


def done_today_label(words: Words) -> str:
    """The habit whose name was kept as the answer was done as well."""
    return words.say("✅ Done today")


def to_week_label(words: Words) -> str:
    """To the week that was asked about."""
    return words.say("To the week")


def declined_line(words: Words) -> str:
    """Nobody has to answer."""
    return words.say("That's fine. A week needs no answer.")


def not_read(words: Words) -> str:
    """Words below a week that tell nothing of it."""
    return words.say("That one I can't place. A line about your week is plenty; /help shows more.")
