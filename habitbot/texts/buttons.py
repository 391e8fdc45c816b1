"""What the buttons say that many screens share, and the words that follow them."""

from habitbot.texts.words import Words


def back_label(words: Words) -> str:
    """One step back."""
    return words.say("‹ Back")


def cancel_label(words: Words) -> str:
    """Let the question go."""
    return words.say("Cancel")


def keyboard_back(words: Words) -> str:
    """Our own keyboard goes, and the phone shows its usual one."""
    return words.say("Your keyboard is back.")


def chosen_label(words: Words, name: str, *, is_chosen: bool) -> str:
    """One of several things to choose from, marked where it is chosen or taken."""
    return words.say("✓ {name}", name=name) if is_chosen else words.shown(name)


def due_label(words: Words, name: str, *, is_due: bool) -> str:
    """Something that may have a date, marked where its day has come."""
    return words.say("⏰ {name}", name=name) if is_due else words.shown(name)


def page_label(words: Words, page: int, pages: int) -> str:
    """To the next rows of a long list."""
    return words.say("{page}/{pages} ›", page=page + 1, pages=pages)


def another_time_label(words: Words) -> str:
    """Type the time."""
    return words.say("Another time…")


def save_label(words: Words) -> str:
    """Keep the choice."""
    return words.say("Save")


def saved_toast(words: Words) -> str:
    """It is kept."""
    return words.say("Saved.")


def done_already_toast(words: Words) -> str:
    """A second tap on a button that did what it says."""
    return words.say("Your first tap did it. Once is enough.")


def keep_label(words: Words) -> str:
    """No, keep."""
    return words.say("Keep it")


def back_line(words: Words, *, has_dates: bool) -> str:
    """On the first card after a pause; what was dated is still open, or nothing is."""
    if has_dates:
        return words.say(
            "🌱 Good to have you back. There is nothing to catch up on but what you set a date for."
        )
    return words.say("🌱 Good to have you back. There is nothing to catch up on.")


def welcome_back_toast(words: Words) -> str:
    """A habit or a person is back."""
    return words.say("Welcome back.")


def back_on_list_toast(words: Words) -> str:
    """A habit that was wanted anew was archived."""
    return words.say("It is back on your list, its history with it.")


def so_far(words: Words) -> str:
    """Above what is said by now of what is asked for."""
    return words.say("So far:")


def added_line(words: Words) -> str:
    """What is written next takes the place of nothing."""
    return words.say("What you write is added to it.")


def edit_label(words: Words) -> str:
    """To the changes."""
    return words.say("Change…")


def clear_label(words: Words) -> str:
    """Take a part away that may be empty."""
    return words.say("Take it away")


def delete_label(words: Words) -> str:
    """To the question before something is deleted."""
    return words.say("Delete…")


def delete_sure_label(words: Words) -> str:
    """Yes, delete."""
    return words.say("Delete it")


def gone_toast(words: Words) -> str:
    """It is deleted for good."""
    return words.say("Gone.")


def today_word(words: Words) -> str:
    """This day."""
    return words.say("Today")


def in_days_label(words: Words, days: int) -> str:
    """So far ahead, on a button."""
    if days == 0:
        return today_word(words)
    if days == 1:
        return words.say("Tomorrow")
    if days % 7 == 0 and days < 28:
        return words.count("In a week", "In {number} weeks", days // 7)
    if days >= 28:
        return words.count("In a month", "In {number} months", round(days / 30))
    return words.count("In a day", "In {number} days", days)
