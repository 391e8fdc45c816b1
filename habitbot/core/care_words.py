"""Words that ask for care: of limits, medicine, health, sleep and food, in thirteen languages.

All are looked for together, whatever somebody's phone speaks: people name habits in the language
they think in. So a word is left out that means something harmless in another of these languages,
like "bir", which is beer in Indonesian and one in Turkish.
"""

from collections.abc import Iterator

import regex

from habitbot.core.typed import fold, without_apostrophes

PERSIAN_LETTERS = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ـ": ""})
"""Arabic and Persian phones write the same letters with other signs."""

ARTICLE = regex.compile(r"^[وبف]?ال(?=\p{L}{3})")
"""The Arabic "the", and "and the", "with the", written together with its word."""


def plain(text: str) -> str:
    """A text without capitals, accents and apostrophes: so are all words here compared."""
    return fold(without_apostrophes(text)).translate(PERSIAN_LETTERS)


def letter_words(name: str) -> list[str]:
    """The words of a name, plain: its runs of letters, without numbers and the Arabic "the"."""
    return [ARTICLE.sub("", word) for word in regex.findall(r"[\p{L}\p{M}]+", plain(name))]


def has_any(words: list[str], known: frozenset[str]) -> bool:
    """Whether any of the words is one of those."""
    return not known.isdisjoint(words)


def begins_any(words: list[str], stems: tuple[str, ...]) -> bool:
    """Whether any of the words begins with one of those."""
    return any(word.startswith(stems) for word in words)


def _listed(*lines: str) -> Iterator[str]:
    for line in lines:
        yield from plain(line).split()


def _any_of(*patterns: str) -> regex.Pattern[str]:
    return regex.compile("|".join(f"(?:{pattern})" for pattern in patterns))


LIMITS = frozenset(
    _listed(
        "dont fewer less limit limits max maximal maximum never not only without",
        "höchstens kein keine keinen nicht nie nur ohne weniger",
        "jamais limiter moins pas sans seulement",
        "limitar máximo menos nunca sin solamente",
        "apenas nenhum nenhuma não sem somente",
        "limitare meno nessun nessuna niente senza soltanto",
        "без лимит лишь максимум меньше не никаких никакого никогда только",
        "жодна жодного жодної лише ліміт менше ніколи ніяких ніякого тільки",
        "alkolsüz asla azami değil hiç maksimum olmadan sadece şekersiz yalnızca yok",
        "أقصى أقل بدون بلا دون عدم فقط لا ليس ممنوع",
        "حداکثر کمتر محدود هرگز هیچ",
        "अधिकतम कम केवल न नहीं ना बिना मत सिर्फ",
        "batasi gak hanya jangan kurangi maksimal membatasi mengurangi nggak tanpa tidak",
    )
)
"""Words that say how much is too much, or that something is left alone."""

LIMITING = tuple(_listed("огранич обмеж sınırla نخور نکش ننوش"))
"""How other words begin that say so."""

LEFT_ALONE = frozenset(
    _listed(
        "avoid quit stop",
        "vermeide vermeiden éviter evitar evitare smettere",
        "бросить избегать кинути уникати تجنب تقليل پرهیز hindari",
    )
)
"""The same, as the first word; other than "decide when to stop"."""

LIMITS_OF_A_NUMBER = frozenset(_listed("below most over than under unter within"))
STEMS_OF_A_NUMBER = tuple(
    _listed("facebook gaming instagram netflix screen scroll televis tiktok tv")
)
"""The same, but only beside a number; other than "think it over" and "lock the screen"."""

NUMBER = regex.compile(r"\p{Nd}|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b")

_NO_CLOCK = r"(?!h\b|hora|ore\b|час|утра|вечера|ночи|дня|год|ранк|вечор|ноч)\p{L}"

LIMITING_PHRASES = _any_of(
    r"(?:^|[,:;.(–—-]\s*|\b(?:with|and|but)\s+)no\b",
    r"\bno\s+(?:more|longer|later|mas)\b",
    r"^non\s+(?!fiction|native|profit|stop)\p{L}",
    r"\bnon\s+(?:piu|oltre)\b",
    r"\bal\s+massimo\b|\bmassimo\s+\p{Nd}",
    r"\bsolo\s+\p{Nd}",
    r"\b(?:dejar|deixar|parar|smettere)\s+d[ei]\b",
    rf"\b(?:до|hasta|fino\s+a)\s+\p{{Nd}}+\s+{_NO_CLOCK}",
    r"\ben\s+(?:fazla|cok)\b|\bdaha\s+az\b",
    r"(?:ज्?यादा|अधिक)\s+से\s+(?:ज्?यादा|अधिक)",
    r"\bpaling\s+banyak\b|\bkurang\s+dari\b",
)
"""Several plain words that say so together; "no" alone is "in the" in Portuguese."""

ACCENTED_PHRASES = regex.compile(rf"\b(?:só|até)\s+\p{{Nd}}+\s+{_NO_CLOCK}")
"""The same as typed: without its accent the one is English "so", the other "ate"."""

NO_LIMITS = _any_of(
    r"\b(?:dont|jamais|mai|never|nie|nunca)\b[^,.;]*\b(?:fewer|less|meno|menos|moins)\b(?:\s+than)?",
    r"\b(?:no|not|nicht|nie)\s+(?:less|fewer|weniger)(?:\s+(?:than|als))?\b",
    r"\b(?:al|por\s+lo|ao|pelo|au|per\s+lo)\s+(?:menos|moins|meno)\b",
    r"\b(?:no|nao|non|pas)\s+(?:menos|meno|moins)\s+d[ei]\b",
    r"\b(?:не|ни)\s+(?:меньше|менее|менше|менш)\b",
    r"\b(?:en\s+az|علی\s+الاقل|لا\s+(?:یقل|تقل)|कम\s+से\s+कम|tidak\s+kurang\s+dari)\b",
    r"\bnot\s+(?:al|yaz|tut)\p{L}*",
    r"\b(?:dont|not|never)\s+(?:forget|miss|skip)\b|\bnicht\s+vergessen\b|\bpas\s+oublier\b",
    r"\b(?:no|nao|non)\s+(?:olvid|esquec|dimentic)\p{L}*",
    r"\bне\s+(?:забы|забу|пропу)\p{L}*",
    r"\b(?:لا|عدم)\s+(?:تنس|انس|نسیان)\p{L}*|\bjangan\s+lupa\b|(?:न|ना|मत|नहीं)\s+भूल\p{L}*",
)
"""What has such words and is no limit: at least so much, what is not to be forgotten, and a note,
which is "not" in Turkish."""

VICES = tuple(
    _listed(
        "alcohol beer cigar gambl smok vape vaping vodka whisk wine",
        "alkohol rauchen zigar alcool fumer",
        "cerveza cerveja fumar vinho alcol birra sigarett",
        "алкогол вейп виски водк коньяк курен курит перекур покур сигар",
        "горілк курін куріт цигар alkol sigara nargile",
        "أدخن تدخين خمر سجائر سيجار شيشة كحول نبيذ سیگار قلیان الکل آبجو دخانیات",
        "गुटखा जुआ तंबाकू तम्बाकू धूम्रपान बीड़ी बीयर शराब सिगरेट merokok rokok",
    )
)
VICE_NAMES = frozenset(
    _listed("bier wein vin vino вина вино пива пиво bira birayı içki rakı şarap بيرة مشروب شراب")
)

NO_DOSES = regex.compile(r"\bdrop\s+(?:by|in|into|off|out|over|to)\b")
DOSES = frozenset(
    _listed(
        "drop drops iu mcg med meds mg pill pills µg",
        "pille pillen tropfen gouttes gotas goccia gocce dosi compressa compresse",
        "бады доз доза дозу дозы капель капли мазь мази магний мг мкг укол укола уколы",
        "дози краплі крапель ліки ліків магній мазі тиск уколи",
        "doz dozu hap hapı hapımı haplar hapları haplarımı",
        "حبة حبوب حبتين دوا قرص أقراص قطرة قطرات مغ ملغ ملجم قطره",
        "मिग्रा dosis pil tensi tetes",
    )
)
MEDICINES = tuple(
    _listed(
        "antibiot antidepres aspirin blood capsul contracept dosage dose doses drug ibuprofen inhal"
        " inject insulin levothyrox lithium magnesium medic medik melatonin metformin ointment"
        " paracetamol pastill spritz statin supplement tablet thyrox vitamin",
        "arznei blutdruck kapsel salbe comprimé gélule médic",
        "anticonc comprimid inyec injeç píldora pílula pomada pomata remédio suplement xarope",
        "farmac iniezion integrator magnesio pastigli pillol tachipirin",
        "антибиот антидепрес аспирин витамин гормон давлени ибупрофен ингал инсулин инъекц капсул"
        " контрацеп лекарств мелатонин метформин парацетамол пилюл препарат противозач таблет"
        " тироксин",
        "антибіот аспірин вітамін ібупрофен інгал інсулін інєкц контрацеп пігулк протизапл",
        "antibiyot damla ilaç kapsül merhem parasetamol takviye tansiyon",
        "أدوية إنسولين بنادول باراسيتامول جرعات حقنة دواء دوائ فيتامين كبسول مرهم مضاد مكملات",
        "آمپول استامینوفن انسولین ایبوپروفن بیوتیک پماد تزریق دارو ژلوفن کپسول ملاتونین ویتامین",
        "इंजेक्शन इंसुलिन इन्सुलिन एंटीबायोटिक कैप्सूल खुराक गोलिय गोली टेबलेट टैबलेट दवा पैरासिटामोल मरहम विटामिन",
        "antibiotik kapsul obat suntik suplemen",
    )
)

ILLNESSES = tuple(
    _listed(
        "adhd antidepres anxi autis bipolar burnout cancer chemo counseling counsell counselor"
        " dentist depress diabet headache insomni menopaus migrain physiother pregnan psychiat"
        " psychoanal psychologist psychother ptsd relaps sobriet therap trauma",
        "ängst ärzt kopfschmerz krankengymnast krankgeschr krankmeld krankschr krebsvors migräne"
        " panikatt psychologe psychologin psycholoog rückenschmerz suchtberat suchthilf",
        "angoiss déprim kinésithér psychologue",
        "ansied ansios depresi embaraz fisioter migraña psicoanal psicologa psicologo psicoter"
        " psiquiat terapi",
        "enxaqueca gravidez emicrani gravidanza psicanal psichiatr",
        "выгоран врач депресс мигрен психиатр психотер стоматолог терапев терапи тревог тревож",
        "вигоран депресі лікар мігрен психіатр тривог",
        "anksiyet depresyon fizyoter kaygı psikiyatr psikoter tükenmiş",
        "إدمان اكتئاب طبيب قلق معالجتي معالجي",
        "افسردگ اضطراب درمان دندانپزشک روانپزشک",
        "अवसाद चिंता चिकित्स डिप्रेशन डॉक्टर थेरेप मनोचिकित्स",
        "cemas kecemasan psikiater",
    )
)
"""How words begin that speak of illness, of body or mind, and of who treats it; other than what is
studied or built: "psychology", "diagnostics"."""

ILLNESS_NAMES = frozenset(
    _listed(
        "ache addict addicted addiction addictions addicts doctor doctors hiv illness ivf physio"
        " rehab sober tumor tumour",
        "doktor entzug heilpraktiker krankheit krebs reha",
        "docteur docteure docteurs kiné maladie médecin médecins psy",
        "ansia doctora doctoras doctores enfermedad doença malattia",
        "болезнь психолог психолога психологом психологу хвороба",
        "hastalık hekim psikolog psikologum بیماری پزشک دکتر روانشناس",
        "دكتور علاج مرض बीमारी dokter penyakit sakit",
    )
)
"""The same of whole words."""

ILLNESS_PHRASES = _any_of(
    r"\b(?:mental|my)\s+health\b|\bburn\W?out\b|\b(?:back|chronic|knee|neck)\s+pain\b",
    r"\bpanic\s+attacks?\b|\bpanik\s+atak|\bпаническ\p{L}+\s+атак",
    r"\b(?:aa|self\W?help|support\W+group)\s+meeting",
    r"\bblood\s+(?:pressure|sugar|tests?)\b|\bsick\s+(?:leave|note)\b",
    r"\b(?:a|my|the)\s+(?:gp|shrink)\b|\b(?:al|ao|dal|del|mi|meu|mio)\s+medico\b",
    r"\b(?!tier)\p{L}*arzt(?:e|en|es|in|innen|s|besuch|helfer\p{L}*|praxis|termin\p{L}*)?\b",
    r"\b(?:[ck]ardi|dermat|gyna?ec|gynak|ginec|neur|on[ck]|ur)olog"
    r"(?:ist\p{L}*|en?|in(?:nen)?|ues?|os?|as?)\b",
)
"""Several plain words that say so together, and who treats what, as in "Kinderarzt"."""

NO_ILLNESS = _any_of(
    r"\bdoctors?\s+(?:degree|thesis|title|of\s+\p{L}+)\b|\bdoktor\s+(?:machen|titel)\b",
    r"\b(?:docteure?|doctora?)\s+en\b",
)
"""What has such words and is a title."""

WORK_NAMES = frozenset(
    _listed("api dataset diploma doctorate prototype thesis ux tesis thèse tesi tese")
)
WORK_STEMS = tuple(
    _listed(
        "conference congress degree dissertation licens publish",
        "abschlussarb approbation bachelorarb diplom doktorarb konferenz kongress masterarb tagung"
        " staatsexam veröffentlich zertifi",
        "congreso congrès diplôme graduac licenciatur",
    )
)
WORK_PHRASES = _any_of(
    r"\bpass(?:ed|ing)?\b.*\bexams?\b|\bexams?\b.*\bpassed\b|therapy\s+exams?\b|prufung\b",
    r"\b(?:aprob|super|reuss)\p{L}*\b.*(?:examen|esame)\b|\bpassar\b.*\bexame\b",
    r"^present(?:ed|ing|ar|er)?\b|\b(?:my|our|the)\s+stud(?:y|ies)\b",
    r"\b(?:die|meine|unsere)\s+studien?\b|\b(?:el|mi|nuestro)\s+estudio\b|\b(?:notre|ma|l)\s*etude\b",
    r"(?<!\b(?:doctors?|illness|medical|sick)\s)\bcertificat(?:e|es|ion|ions)\b",
)
"""Words of an exam, a degree, a study, something published or built: health is then what one works
on; none of those that a patient needs, too, like a doctor's certificate or a course on anxiety."""

SLEEPS = tuple(
    _listed(
        "asleep nap sleep dorm dors duerm schlaf schläf sommeil sueño",
        "высп поспат спат засын засып uyku نوم خواب नींद tidur",
    )
)
NAPS = frozenset(_listed("nap naps"))
"""Short sleep at day, which is something one does."""

FOODS = tuple(
    _listed(
        "calor carbs chocolat coffee cookie diet dinner essen fasting food kaffee kalor kcal lunch"
        " mahlzeit manger comer portion snack sweets trink wasser",
        "acqua caffè mangiar калори калорі кофе сладк солодк фрукт шоколад kahve kalori meyve",
        "قهوة وجبة قهوه غذا میوه कैलोरी पानी makan minum",
    )
)
"""Beside the words of that area."""

ASIDE = frozenset(
    _listed(
        "after before during when while nach vor während après avant antes después",
        "depois após dopo prima после перед після بعد قبل setelah sesudah sebelum",
    )
)
"""What follows these words says when, not what: sleep or food is not what it is about."""
