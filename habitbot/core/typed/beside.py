"""What stands beside words that tell what was done, and takes nothing from it.

All stands without capitals, accents and apostrophes, in the languages in which people type.
"""

BY_ME = frozenset(("i", "ive", "have", "ich", "hab", "habe", "yo", "he", "jai", "je", "ai"))
"""That it was the one who tells it."""

LATELY = frozenset(
    (
        *("just", "now", "already", "finally", "today", "jetzt", "heute", "gerade", "eben"),
        *("schon", "endlich", "ahora", "hoy", "ya", "finalmente", "maintenant", "aujourdhui"),
        *("deja", "enfin"),
    )
)
"""That it was a moment ago, today, or at last. What asks for something, as "enough now" does, has
words of its own: "gerade genug" is no "genug"."""
