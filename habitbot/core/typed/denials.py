"""What denies what is said, in the languages in which people type: "not", "keine", "jamais".

All stands without capitals, accents and apostrophes, as words are compared.
"""

NOT_SO = frozenset(
    (
        *("not", "never", "dont", "doesnt", "didnt", "hasnt", "havent", "hadnt", "isnt", "arent"),
        *("wasnt", "werent", "nicht", "nie", "niemals", "nunca", "jamas", "pas", "jamais"),
    )
)
"""What denies that something is done or is so."""

NOT_TO_BE = frozenset(("cannot", "cant", "couldnt", "wont", "wouldnt", "shouldnt", "neednt"))
"""What denies that it can or will be: whether it was done is not said by that."""

NOT = NOT_SO | NOT_TO_BE

NONE_OF = frozenset(
    (
        *("no", "without", "kein", "keine", "keinen", "keinem", "keiner", "keinerlei", "ohne"),
        *("sin", "ningun", "ninguna", "sans", "aucun", "aucune"),
    )
)
"""What denies what is named behind it; "no" in Spanish also what is done."""

NOBODY = frozenset(
    (
        *(
            "nobody",
            "noone",
            "no1",
            "niemand",
            "niemandem",
            "niemanden",
            "keiner",
            "keinem",
            "keinen",
        ),
        *("nadie", "ninguno", "personne"),
    )
)
"""What denies that anybody does something, or has it done to them."""

NOTHING = frozenset(("nothing", "nichts", "nix", "nada", "rien"))
"""What denies that there is anything."""
