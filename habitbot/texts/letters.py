"""Letters: whom to write to, to whom one wrote, and when next."""

from datetime import date

from habitbot.core.contact import Contact
from habitbot.texts.dates import LONGEST_IN_DAYS, say_date, say_length
from habitbot.texts.words import Words


def suggest_label(words: Words) -> str:
    """Suggest somebody."""
    return words.say("✍️ Whom today?")


def wrote_line(words: Words, on: date | None, today: date) -> str:
    """When they were last written to."""
    if on is None:
        return words.say("Not written to yet.")
    ago = (today - on).days
    if ago == 0:
        return words.say("You wrote today.")
    if ago > LONGEST_IN_DAYS:
        length, day = say_length(words, ago), say_date(words, on, today)
        return words.say("You wrote {length} ago, on {day}.", length=length, day=day)
    return words.count("You wrote yesterday.", "You wrote {number} days ago.", ago)


def wrote_since_toast(words: Words) -> str:
    """Of several letters only the last one is taken back."""
    return words.say("A newer letter is noted since, so this one stays.")


def next_line(words: Words, on: date, today: date) -> str:
    """When to write next."""
    if on <= today:
        return words.say("⏰ It is time to write.")
    return words.say("Next: {day}", day=words.date(on, _pattern(on, today)))


def wrote_today_label(words: Words) -> str:
    """Wrote to them today."""
    return words.say("✅ Wrote today")


def wrote_on_label(words: Words, on: date) -> str:
    """Wrote to them on a day that was named beside them."""
    return words.say("✅ Wrote on {day}", day=words.date(on, "EEE, d MMM"))


def who_label(words: Words) -> str:
    """Right after a check-in: to whom?"""
    return words.say("✍️ Wrote to…")


def who_question(words: Words) -> str:
    """Asks who was written to."""
    return words.say("Whom did you write to?")


def whom_meant_question(words: Words, typed: str) -> str:
    """Asks who was written to, where words name somebody else or nobody who is known."""
    return words.say("Whom did you write to?\n“{typed}”", typed=typed)


def not_known_question(words: Words, typed: str) -> str:
    """The same where they name somebody who may be new."""
    return words.say("“{typed}”: is that somebody new?", typed=typed)


def later_label(words: Words) -> str:
    """Not today."""
    return words.say("Later…")


def next_label(words: Words) -> str:
    """Choose the next time."""
    return words.say("⏰ Next time…")


def next_question(words: Words, contact: Contact) -> str:
    """Asks when to write next."""
    return words.say("When shall I remind you of {name}?", name=contact.name)


def wrote_text(words: Words, contact: Contact, day: str = "") -> str:
    """They were written to, on the day that is named; then the question for the next time."""
    if day:
        return words.say(
            "Noted for {day}: you wrote to {name}. When shall I remind you next? Tap, or type a "
            "date.",
            day=day,
            name=contact.name,
        )
    return words.say(
        "Noted: you wrote to {name}. When shall I remind you next? Tap, or type a date.",
        name=contact.name,
    )


def noted_day(words: Words, on: date, today: date) -> str:
    """The day for which that is noted, within a sentence."""
    return words.say("today") if on == today else words.date(on, _pattern(on, today))


def other_day_label(words: Words, on: date) -> str:
    """It was on another day that was named as well."""
    return words.say("It was on {day}", day=words.date(on, "EEE, d MMM"))


def wrote_to_line(words: Words, names: tuple[str, ...]) -> str:
    """On the card one comes back to: who was written to."""
    return words.say(
        "✓ Noted: you wrote to {names}.", names=words.list_of([*map(words.shown, names)])
    )


def left_out_line(words: Words, said: tuple[str, ...]) -> str:
    """Beside those who were written to: words that may be somebody else, but are no plain name."""
    quoted = words.list_of([words.say("“{name}”", name=one) for one in said])
    return words.say("I noted nobody for {said}. A name is plenty: “wrote to Eve”.", said=quoted)


def stays_line(words: Words, name: str) -> str:
    """A letter was taken back: who is new by it is there even so."""
    return words.say("{name} stays among your people.", name=name)


def kept_line(words: Words, contact: Contact, today: date, *, was_written_to: bool) -> str:
    """On the card one comes back to: that they were written to, and when next."""
    noted = (
        wrote_to_line(words, (contact.name,))
        if was_written_to
        else words.say("✓ Noted for {name}.", name=contact.name)
    )
    if contact.write_on is None:
        return noted
    return f"{noted} {next_line(words, contact.write_on, today)}"


def type_hint(words: Words) -> str:
    """Below a question for a date."""
    return words.say("Tap, or type a date: “friday”, “24.12.”, “in 3 weeks”.")


def no_date_label(words: Words) -> str:
    """No reminder."""
    return words.say("No date")


def follow_up_line(words: Words, contact: Contact) -> str:
    """On their day."""
    if contact.about:
        return words.say("✍️ Write to {name}: {about}", name=contact.name, about=contact.about)
    return words.say("✍️ Write to {name}", name=contact.name)


def suggestion_text(words: Words, contact: Contact) -> str:
    """Whom to write to today."""
    return words.say("How about {name}? One line is plenty.", name=contact.name)


def another_label(words: Words) -> str:
    """Somebody else."""
    return words.say("Another one")


def all_written_text(words: Words) -> str:
    """Nobody waits."""
    return words.say("Nobody waits for a line just now. Well tended.")


def _pattern(on: date, today: date) -> str:
    return "EEEE, d MMMM" if on.year == today.year else "d MMMM y"
