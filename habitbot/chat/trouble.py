"""Trouble with a book: the person and the owner are told."""

from datetime import date

from habitbot.chat.kit.context import Kit
from habitbot.chat.kit.screen import Screen
from habitbot.texts import trouble as texts
from habitbot.texts.words import Words, words_for

LEFT_ALONE = ("newer", "not_migrated")
"""Damages for which the file stays as it is; the person hears of it when they write."""


async def tell_damage(kit: Kit, person_id: int, damage: str, taken_from: date | None) -> None:
    """A file could not be used: say which copy took its place, or that there was none."""
    words = words_for(None)
    told = texts.book_restored(words, taken_from) if taken_from else texts.book_lost(words)
    if damage not in LEFT_ALONE:
        kit.shower.send(person_id, Screen(told))
    kit.owner.tell(f"{damage} {person_id}", _owners_line(words, person_id, damage, taken_from))


def _owners_line(words: Words, person_id: int, damage: str, taken_from: date | None) -> str:
    if damage in LEFT_ALONE:
        return texts.owner_told_newer(words, person_id)
    copy = words.date(taken_from) if taken_from else texts.no_copy(words)
    return texts.owner_told(words, person_id, damage, copy)
