"""Words beside a number that make it the most or the least there is to be, in several languages.

They hold with accents and without, so they read what was typed, too.
"""

import regex

AT_MOST = regex.compile(
    r"at (?:the )?most|no(?:t any|t)? (?:more|longer) than|max(?:imum|imal)?"
    r"|h(?:ö|oe?)chstens|(?:nicht|nich|net|ned) (?:mehr|l(?:ä|ae?)nger) als"
    r"|(?:como )?m[aá]ximo|como mucho|no m[aá]s de"
    r"|au (?:plus|maximum)|pas plus d(?:e\b|['’]?)"
    r"|al massimo|non pi[uù] di|n[aã]o mais (?:d[eo] )?que"
    r"|не (?:больше|более|більше)|максимум"
    r"|en fazla|azami|maksimum|maksimal|paling banyak"
)
"""Before or behind a number, and wherever they stand."""

BELOW = regex.compile(
    r"(?:less|fewer|lower) than|under|below|weniger als|unter|menos de|por debajo de"
    r"|moins d(?:e\b|['’]?)|en dessous de|meno di|меньше|менее|менше|kurang dari"
)
"""Before a number that isn't to be reached."""

UP_TO = regex.compile(r"up to|bis zu|hasta|jusqu['’]?[aà]|fino a|massimo")
"""Before a number that may be reached."""

UP_TO_SO_LONG = regex.compile(r"up to|bis zu")
"""Those that mean a length of time where others may mean the time of day: "up to 2h"."""

OR_LESS = regex.compile(
    r"or (?:less|fewer)|tops|oder weniger|o menos|ou moins|o meno|ou menos|или меньше|або менше"
)
"""Behind a number."""

AT_LEAST = regex.compile(
    r"at least|no(?:t)? (?:less|fewer) than|minimum|or more|mindestens|wenigstens|oder mehr"
    r"|(?:al|por lo) menos|como m[ií]nimo|o m[aá]s|au (?:moins|minimum)|ou plus|almeno"
    r"|pelo menos|не (?:меньше|менее|менше)"
)
"""The other way round."""

A_DAY = regex.compile(
    r"(?:a|per|each|every) day|/ ?day|daily|(?:am|pro|jeden|je) tag|t(?:ä|ae?)glich"
    r"|(?:al|por) d[ií]a|par jour|al giorno|(?:ao|por) dia|в день|на день"
)
"""How often, which goes without saying."""

ONE = regex.compile(r"one|(?:half )?an hour|eine[rn]?(?: halben?)? stunde|une heure|una hora")
"""What stands right beside a limit as a number does; all others are read as digits."""

CLOCK = regex.compile(r"[:.]\d\d|h\b| ?(?:[ap]m|uhr|horas|ore|o['’]?clock)\b")
"""What makes a number a time of the day: "hasta 10 horas" is until ten."""
