"""Words that ask for care: of limits, medicine, health, sleep and food, in thirteen languages.

All are looked for together, whatever somebody's phone speaks: people name habits in the language
they think in. So a word is left out that means something harmless in another of these languages,
like "bir", which is beer in Indonesian and one in Turkish.
"""

from collections.abc import Iterator
from functools import cached_property

import regex

from habitbot.core.typed.text import fold, without_apostrophes

PERSIAN_LETTERS = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ـ": ""})
"""Arabic and Persian phones write the same letters with other signs."""

ARTICLE = regex.compile(r"^[وبف]?ال(?=\p{L}{3})")
"""The Arabic "the", and "and the", "with the", written together with its word."""


ELIDED = regex.compile(r"\b(?:[cdjlmnst]|qu)['’‘`´](?=\p{L})", regex.IGNORECASE)
"""How French words begin that are two in one: "l'alcool", "d'insuline"."""


def plain(text: str) -> str:
    """A text without capitals, accents and apostrophes: so are all words here compared."""
    return fold(without_apostrophes(text)).translate(PERSIAN_LETTERS)


def letter_words(name: str) -> list[str]:
    """The words of a name, plain: its runs of letters, without numbers and the Arabic "the".

    Of two French words in one only the second counts.
    """
    apart = plain(ELIDED.sub(" ", name))
    return [ARTICLE.sub("", word) for word in regex.findall(r"[\p{L}\p{M}]+", apart)]


def has_any(words: list[str], known: frozenset[str]) -> bool:
    """Whether any of the words is one of those."""
    return not known.isdisjoint(words)


def begins_any(words: list[str], stems: tuple[str, ...]) -> bool:
    """Whether any of the words begins with one of those."""
    return any(word.startswith(stems) for word in words)


def ends_any(words: list[str], endings: tuple[str, ...]) -> bool:
    """Whether any of the words ends with one of those, and is no such ending itself."""
    return any(word.endswith(endings) and word not in endings for word in words)


def _listed(*lines: str) -> Iterator[str]:
    for line in lines:
        yield from plain(line).split()


class Phrases:
    """Phrases looked for together. They are put together with the first search: none is needed
    for a tap, and they would hold four tenths of a megabyte."""

    def __init__(self, *patterns: str) -> None:
        self._patterns = patterns

    @cached_property
    def _any(self) -> regex.Pattern[str]:
        return regex.compile("|".join(f"(?:{pattern})" for pattern in self._patterns))

    def are_in(self, text: str) -> bool:
        """Whether any of them is in a plain text."""
        return self._any.search(text) is not None

    def left_out(self, text: str) -> str:
        """A plain text with a space in the place of each."""
        return str(self._any.sub(" ", text))


LIMITS = frozenset(
    _listed(
        "dont fewer less limit limits max maximal maximum never not only without",
        "höchstens kein keine keinen keinerlei koa kei nicht nie nimmer nur ohne weniger",
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
        "vermeide vermeiden meide meiden éviter évite evitar evita evito evitare smettere",
        "бросить избегать кинути уникати تجنب تقليل پرهیز hindari",
    )
)
"""The same, as the first word; other than "decide when to stop"."""

LIMITS_OF_A_NUMBER = frozenset(_listed("below most over than under unter within"))
STEMS_OF_A_NUMBER = tuple(
    _listed("facebook gaming instagram netflix screen scroll televis tiktok tv")
)
"""The same, but only beside a number; other than "think it over" and "lock the screen"."""

_LEFT = (
    r"(?:alco\p{L}*|alkohol|azucar|sucre|sugar|zucker|bread|pan|caffeine|cafe|coffee|kaffee|carbs?"
    r"|carne|meat|fleisch|viande|chips|chocola\p{L}*|cigar\p{L}*|clopes?|tabac\p{L}*|dessert|dulces"
    r"|sweets|sucreries|grignot\p{L}*|snack\p{L}*|junk|refresc\p{L}*|salt|sodas?|cola|vap\p{L}*"
    r"|celular|cell|handy|movil|phone|portable|telephone|telefono|ecrans?|pantallas?|screens?"
    r"|bildschirm|instagram|tiktok|redes|social|internet)"
)
_ONE = r"(?:one|a|an|ein|eine|einen|un|una|une|un\s+seul|1)"
"""What people leave alone, without accents, and one of it."""

_NO_CLOCK = r"(?!h\b|hora|ore\b|час|утра|вечера|ночи|дня|год|ранк|вечор|ноч)\p{L}"

LIMITING_PHRASES = Phrases(
    r"(?:^|[,:;.(–—-]\s*|\b(?:with|and|but)\s+)no\b",
    r"\bno\s+(?:more|longer|later|mas)\b",
    r"^non\s+(?!fiction|native|profit|stop)\p{L}",
    r"\bnon\s+(?:piu|oltre)\b",
    r"\bal\s+massimo\b|\bmassimo\s+\p{Nd}",
    r"\bsolo\s+\p{Nd}",
    r"^(?:(?:cut|cutting)\s+(?:down|back|out)|(?:stay|keep)\s+(?:off|away)|lay\s+off)\b",
    rf"^(?:cut|quit|skip|drop|give\s+up|zero|cero|nada\s+de|cortar|suprimer)\s+(?:out\s+|the\s+)?{_LEFT}\b",
    rf"\b(?:cero|zero|null)\s+{_LEFT}\b|\bnada\s+de\s+{_LEFT}\b|\bdry\s+january\b",
    r"^(?:reduc\p{L}+|reduir\p{L}*|reduis|diminu\p{L}+|bajarle|reduzier\p{L}+)\b(?!.*\b(?:e?stress?|estres)\b)",
    r"(?<=\p{L}\s)(?:reduzieren|meiden|vermeiden|begrenzen|weglassen|(?:ein|be)schranken)$|\bkauen\s+lassen\b",
    r"verzicht|\bfinger\s+weg\b",
    rf"\bweg\s+vo[nm]\s+{_LEFT}\b|\b(?:lacher|poser)\s+(?:mon|le)\s+{_LEFT}\b",
    rf"\b(?:dejar|deja|arret\p{{L}}*)\s+(?:el|la|los|las|le|les|de|l)?\s*l?{_LEFT}\b",
    r"\b(?:rauch|zucker|alkohol|nikotin|koffein|fleisch)frei(?:e[mnrs]?)?\b",
    r"\b(?:sugar|smoke|caffeine|nicotine|meat)\W?free\b",
    rf"\b(?:just|juste|seulement|solo|solamente)\s+{_ONE}\s+{_LEFT}|\bun\s+seul\s+{_LEFT}",
    r"\b(?:dejar|deixar|parar|smettere)\s+d[ei]\b",
    rf"\b(?:до|hasta|fino\s+a)\s+\p{{Nd}}+\s+{_NO_CLOCK}",
    r"\ben\s+(?:fazla|cok)\b|\bdaha\s+az\b",
    r"(?:ज्?यादा|अधिक)\s+से\s+(?:ज्?यादा|अधिक)",
    r"\bpaling\s+banyak\b|\bkurang\s+dari\b",
)
"""Several plain words that say so together; "no" alone is "in the" in Portuguese."""

ACCENTED_PHRASES = regex.compile(rf"\b(?:só|até)\s+\p{{Nd}}+\s+{_NO_CLOCK}")
"""The same as typed: without its accent the one is English "so", the other "ate"."""

NO_LIMITS = Phrases(
    r"\b(?:dont|jamais|mai|never|nie|nunca)\b[^,.;]*\b(?:fewer|less|meno|menos|moins)\b(?:\s+than)?",
    r"\bunter\s+4\s+augen\b",
    r"\b(?:\p{Nd}+|un|quelques|mille|mes|les|de|petits?|grands?)\s+pas\b(?!\s+de\s+\p{L})|\bpas\s+a\s+pas\b",
    r"\b(?:no|without|sin|ohne|sans|pas\s+d)\s*(?:excus\p{L}+|ausreden?|fautes?|falta|fail)\b",
    r"\b(?:never\s+without|nie(?:mals)?\s+ohne|nunca\s+sin|jamais\s+sans)\b",
    r"\bno\s+(?:falt|rend)\p{L}*|\bsin\s+embargo\b|\bmenos\s+mal\b|\bnur\s+mut\b",
    r"\b(?:dont|not|never)\s+(?:to\s+)?(?:forget|give\s+up)\b|\bnicht\s+aufgeben\b",
    r"(?:/|\b(?:par|por|la|x)\s)\s?sem\b",
    r"^stop\s+(?:and|at|by|for|in|off)\b",
    r"^(?:avoid|evitar?|eviter|vermeiden?)\s+(?:injur|lesion|verletz|bless)\p{L}*",
    rf"\b(?:only|nur|solo|solamente|seulement)\s+(?:\p{{Nd}}+|{_ONE})\s+"
    r"(?:pages?|seiten?|paginas?|lines?|zeilen?|lineas?|lignes?|words?|worte?r?|palabras?|mots?"
    r"|sentences?|satze?|frases?|phrases?|reps?|push|liegest|chapters?|kapitel|capitulos?"
    r"|chapitres?|cards?|karten?|m[ai]l|brief|nachricht|messages?|mensajes?"
    rf"|min(?:ut\p{{L}}*)?\s+(?:of\s+|de\s+|d)?(?!{_LEFT}|tv|tele|fernseh|news|nachricht|noticia"
    r"|infos|actu|netflix|youtube|serie)\p{L})",
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
        "alkohol rauchen zigar alcool fumer dalcohol",
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

NO_DOSES = regex.compile(
    r"\bdrop\s+(?:by|in|into|off|out|over|to)\b|\bdrop\s+(?:\p{L}+\s+){1,3}off\b"
    r"|(?<!\btake\s(?:[\p{L}\p{Nd}]+\s)?)\btablet\b"
)
"""What has such words and is brought somewhere, or is a screen."""
DOSES = frozenset(
    _listed(
        "drop drops iu mcg med meds mg pill pills µg",
        "pille pillen tropfen medis cortison kortison zink zinc ventolin ventoline cachet cachets"
        " medocs dose doses dosis gouttes gotas goccia gocce dosi compressa compresse",
        "бады доз доза дозу дозы капель капли мазь мази магний мг мкг укол укола уколы",
        "дози краплі крапель ліки ліків магній мазі тиск уколи",
        "doz dozu hap hapı hapımı haplar hapları haplarımı",
        "حبة حبوب حبتين دوا قرص أقراص قطرة قطرات مغ ملغ ملجم قطره",
        "मिग्रा dosis pil tensi tetes",
    )
)
MEDICINES = tuple(
    _listed(
        "antibiot antidepres aspirin blood capsul contracept dosage drug ibuprofen inhal"
        " inject insulin levothyrox lithium magnesium medic medik melatonin metformin ointment"
        " paracetamol pastill spritz statin supplement tablet thyrox vitamin",
        "arznei blutdruck kapsel salbe comprimé gélule médic pilule nasenspray asthmaspray",
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

MEDICINE_ENDINGS = tuple(_listed("tablette tabletten tropfen"))
"""How German puts them together: "Schilddrüsentablette"."""

ILLNESSES = tuple(
    _listed(
        "acupunct adhd alcoholi allergen allergi allergy alopec alzheimer amput anaemi analges"
        " anemi aneurysm angina anorex antenatal anticoag antidepres antihistam antipsych anxi"
        " aphasi apne appendicit arrhythm arthrit arthros asperger asthma autis benzodiaz biops"
        " bipolar breastfe bronchi bulimi burnout caesarean cancer carcinom carpal cataract"
        " celiac cesarean chemo chiropract chlamyd cholest cirrhos cochlear coeliac colitis"
        " colonosc concuss constipat contracept cortiso counseling counsell counselor covid"
        " crohn crutches dementia dentist depress dermatit diabet dialys diarrh disabilit diseas"
        " dizz dyscalcul dyslex dyspra embolism endometri endosc epilep epipen erectil fibrillat"
        " fibroid fibromyal gallst gastrit gastroent gastroint gastrosc glaucom haemorr headache"
        " hemorr hepat hernia herpes hormon hospitalis hospitaliz hyperten hyperthyr hypothyr"
        " hysterect incontinen infertil influenza inhaler insomni insulin ketamin laparosc"
        " leukaem leukem lumbago lupus lymphoed lymphom mammogr mastect medication melanom"
        " menopaus menstru metastas migrain miscarr narcolep neuralg neurodiver neuropath opioid"
        " osteo overdos ozempic pacemaker painkill pancreatit paranoi parapleg parkinson"
        " perimenop physiother pneumon postnatal postpart pregnan prenatal prolaps prostat"
        " prosthes prozac psoria psychiat psychoanal psychologist psychosis psychother psychotic"
        " ptsd quadripleg radiother relaps ritalin rosacea schizo sciatic scolio seizures"
        " sobriet sprain steroid stillb stutter suicid syphil tendinit tendon therap thrombo"
        " thyroid tinnit toothache tourette trauma tuberculos tumor tumour vaccin vasect vertigo"
        " vitiligo vomit wegovy wheelchair xanax zoloft",
        "abnehmspr abtreib adipos akne anämi ängst ärzt bandscheib behindert behinderung"
        " betablock blasenentz blinddarm blutbild blutdruck bluthoch blutverd blutzuck darmspieg"
        " demenz dyskalk ekzem entzündung erkält erkrank essstör fehlgeb fettleib frühgeb"
        " gallenst gehirnersch gehörlos gürtelros hämorr hashimot hebamm herzinfarkt herzklap"
        " herzrhyth herzschritt herzschw heuschnup hexenschuss hitzewall hörgerät hörsturz"
        " impftermin impfung inkontinen ischias kaiserschnitt karpaltunnel kinderwunsch"
        " kopfschmerz kopfweh kortison krampfad krankenhausaufenth krankgeschr krankmeld"
        " krankschr krebsvors kreuzband laktoseint leberz legasthen leistenbruch leukäm"
        " magengesch magenspieg magersucht medikament meniskus migräne nasenblut neurodermit"
        " niereninsuff nierenst panikatt polyarthr psychologe psychologin psycholoog psychose"
        " reizdarm rheuma rollstuhl rückenschmerz schilddrüs schlafapn schlafmit schlafstör"
        " schlaganf schmerzklin schmerzmit schmerztag schmerztherap schuppenfl schwanger"
        " schwerbehind schwerhör schwindelanf sehbehind sehnenscheid selbstverl skolio sodbrenn"
        " stotter suchtberat suchthilf suchtkrank suizid tennisarm totgeb unfruchtbar verhütung"
        " wechseljahr wochenbett zöliak zwangsst",
        "accouchem acouphèn alcooli allaitem allaiter angoiss antalg antibio avortem bégai"
        " begay boulim cécit céphal chimioth coeliaq cœliaq démence déprim eczém grossesse"
        " handicap infarctus kinésithér leucém malade maladi malentendant malvoyant médicament"
        " nausée orthophon prothès psychologue sciatiq sclérose stérilité surdité surpoids"
        " trisom",
        "abortos acúfen acupunt adicc alérgi ansieda ansiolít ansios anticoncep artrit artros"
        " asmát celiaqu ciátic cirros colesterol depresi diális diarrea discapac dislex eccema"
        " embaraz esclerosis escolios esquizo estreñid estreñim fibromi fisioter hipertens"
        " hipertir hipotir infarto jaqueca lactancia lumbalg marcapas medicacion migraña"
        " minusval neumon obes paraplej prótesi psicoanal psicologa psicologo psicosis psicoter"
        " psicótic psiquiat quimio quiropr radioter reumat sobrepeso tartamud terapeu terapi"
        " tetraplej tiroid trasplant trastorno trombos vacuna",
        "emicrani enxaqueca gravidanza gravidez psicanal psichiatr",
        "выгоран врач депресс мигрен психиатр психотер стоматолог терапев терапи тревог тревож",
        "вигоран депресі лікар мігрен психіатр тривог",
        "anksiyet depresyon fizyoter kaygı psikiyatr psikoter tükenmiş",
        "إدمان اكتئاب طبيب قلق معالجتي معالجي",
        "افسردگ اضطراب درمان دندانپزشک روانپزشک",
        "अवसाद चिंता चिकित्स डिप्रेशन डॉक्टर थेरेप मनोचिकित्स",
        "cemas kecemasan psikiater",
    )
)
"""How words begin that speak of illness, of what the body goes through, of what is taken and done
against it, and of who treats it; other than what is studied or built: "psychology",
"diagnostics"."""

ILLNESS_NAMES = frozenset(
    _listed(
        "abortion abortions ache acne adderall addict addicted addiction addictions addicts"
        " blindness bpd cfs copd cpap crutches deaf deafness disorder disorders doctor doctors"
        " fainting fever fibrosis flu hiv hrt ibs illness illnesses iud ivf medicated meds mri"
        " nausea ocd pcos phobia phobias physio pmdd prescription prescriptions reflux rehab"
        " sclerosis seizure shingles sklerose sober ssri ssris surgeries surgery transplant"
        " transplantation transplants ulcer ulcers valium vertigo viagra whiplash",
        "adhs antibabypille apnoe asthma blindheit depri doktor durchfall entzug fieber gicht"
        " grippe heilpraktiker krank kranke kranken kranker krankheit krebs pille ptbs reha"
        " schmerzen taubheit verstopfung",
        "accouchée asthme avc chimio docteur docteure docteurs entorse fièvre fiv hernie"
        " infarctus ivg kiné lumbago médecin médecins paralysie psy sida sourd sourde tdah"
        " tumeur tumeurs ulcère ulcères vertiges vih",
        "aborto ansia asma cáncer ceguera cirugía demencia doctora doctoras doctores embolia"
        " enfermedad enfermedades esguince fiebre fisio herpes ictus náuseas pastillas posparto"
        " sorda sordera sordo tept tumor úlcera",
        "gripa rhume doença malattia",
        "болезнь психолог психолога психологом психологу хвороба",
        "hastalık hekim psikolog psikologum بیماری پزشک دکتر روانشناس",
        "دكتور علاج مرض बीमारी dokter penyakit sakit",
    )
)
"""The same of whole words."""

ILLNESS_PHRASES = Phrases(
    r"\b(?:have|got|caught|with)\s+a\s+cold\b|\bmir\s+ist\s+(?:schlecht|ubel|schwindlig)\b",
    r"\b(?:hab|habe|hat)\s+rucken\b|\bme\s+duelen?\s+(?:el|la|los|las)\s+\p{L}",
    r"\b(?:con|en)\s+el\s+medico\b|\b(?:licencia|incapacidad)\s+medica\b",
    r"\bcrises?\s+de\s+panique\b|^enceinte$",
    r"\b(?:mental|my|reproductive|sexual)\s+health\b|\bburn(?:t|ed)?\W?out\b",
    r"\b(?:salud|sante)\s+(?:mental|mentale)\b|\bpsychische\s+gesundheit",
    r"\b(?:back|chest|chronic|hip|jaw|knee|neck|nerve|pelvic|period|shoulder|stomach)\W?pains?\b",
    r"\b(?:back|belly|ear|head|stomach|tooth|tummy)aches?\b",
    r"\bchronic\s+(?:condition|disease|fatigue|illness)",
    r"\b(?:heart|kidney|liver|lung|celiac)\s+(?:attack|condition|disease|failure|infection|stones?)",
    r"\bpanic\s+attacks?\b|\bpanik\s+atak|\bпаническ\p{L}+\s+атак",
    r"\b(?:eating|personality|bowel|sleep)\s+disorders?|\bself\W?harm|\bbinge\W?eat",
    r"\b(?:aa|self\W?help|support\W+group)\s+meeting",
    r"\b(?:blood|urine|hearing|smear)\s+(?:pressure|sugar|tests?|thinners?)\b",
    r"\b(?:hearing|hormone|joint)\s+(?:aids?|loss|replacement|therapy)\b",
    r"\bsick\s+(?:days?|leave|note|pay)\b|\b(?:i|im|me|was|am|being|feel|in|called)\s+sick\b",
    r"\b(?:herniated|slipped)\s+dis[ck]|\bbroken\s+(?:ankle|arm|bone|foot|hip|leg|rib|wrist)",
    r"\b(?:after|before|back|brain|eye|heart|hip|knee|my)\s+(?:surgery|operation)\b",
    r"\b(?:my|our|his|her)\s+(?:diagnosis|period|symptoms?|scans?|surgeon)\b|\bdiagnosed\s+with\b",
    r"\bbirth\s+control\b|\bhot\s+(?:flash|flush)es\b|\bmorning\s+sickness\b|\brestless\s+legs",
    r"\b(?:cerebral\s+palsy|hair\s+loss|hospital\s+stay|sickle\s+cell|sleeping\s+(?:pills|tablets))\b",
    r"(?<!\b(?:analysis|choice|decision|option)\s)\bparalysis\b(?!\s+by)|\bparalisis\b(?!\s+por)",
    r"\bgrune[nr]\s+star\b|\bgraue[nr]\s+star\b|\bmeine[nr]?\s+sucht\b|\b(?:augen|herz|huft|knie|zahn)\W?op\b",
    r"\b(?:eine|meine|zur)\s+kur\b",
    r"\btension\s+(?:alta|arterial|arterielle)\b|\bin\s+vitro\b|\bataques?\s+de\s+panico|\bcrises?\s+dangoisse",
    r"\b(?:stop(?:ped|ping)?|quit(?:ting)?|g[ai]ve\s+up|without)\s+(?:alcohol|drinking|smoking)\b",
    r"\b(?:dej\p{L}+\s+de|arret\p{L}*\s+de)\s+(?:beber|boire|fum[ae]r)\b|\b(?:nicht|ex)rauch|\brauchfrei",
    r"\brauchen\s+auf(?:ge)?hor|\baufgehort\s+zu\s+rauchen",
    r"\b(?:clinica|tratamiento)\s+de\s+fertilidad|\bfractur[ea]\s+d(?:el?|u|es)\b|\bpost\W?partum\b",
    r"\b(?:mis?|mon|mes)\s+(?:diagnostico?|sintomas?|symptomes?)\b|\bregles\s+douloureuses|\bma\s+piqure",
    r"\bcalculs\s+renaux|\bgreffe\s+d[eu]\b|\bintolerance\s+au?\b",
    r"\b(?:after|from|had|my|mini|with)\s+(?:a\s+)?stroke\b|\b(?:am|are|being|im)\s+disabled\b",
    r"\bborderline(?:r|\W?(?:disorder|personality|storung|syndrom))|\b(?:con|la|tengo)\s+gripe\b",
    r"\binsuffisance\s+(?:cardiaque|renale|respiratoire)|\binyeccion(?:es)?\b(?!\s+(?:de\s+dep|sql))",
    r"\b(?:beta|testosterone)\W?block|\bnicotine\s+patch|\broot\s+canal",
    r"\blost\s+\p{Nd}+\s*(?:kg|kilos?|lbs?|pounds)\b|\bweight\s+loss\b|\boverweight\b",
    r"\b(?<!impost[eo]r\s)(?<!sindrome\sdel\s)syndrome?s?\b(?!\s+d\p{L}*\s*impost)",
    r"\bsindrome\b(?!\s+del?\s+impost)|\bmalaise|\binvalid(?:ez|ite|itat)\b",
    r"\b(?:a|my|the)\s+(?:gp|shrink)\b|\b(?:al|ao|dal|del|mi|meu|mio)\s+medico\b",
    r"\bkrank(?!en(?:haus|hauser|kass|pfleg|schwest|versich|wag))\p{L}*",
    r"\b(?:alkohol|drogen|ess|mager|spiel)sucht\p{L}*|\b(?:bauch|hals|kopf|ohren|rucken|zahn)weh\b",
    r"\b(?:angst|aufmerksamkeits|belastungs|ess|lese|personlichkeits|schlaf|sprach|zwangs)storung",
    r"\b(?:arm|bein|finger|fuss|knochen|rippen|schulter)bruch|\b(?:blasen|herz|rechtschreib|seh)schwach",
    r"\b(?:meine[nr]?|nach\s+de[rm]|vor\s+de[rm]|knie|huft)\W?(?:op|operation|verletzung)\b",
    r"\bmeine\s+(?:periode|tage)\b|\bubergewicht|\bkunstliche\s+befruchtung",
    r"\bdolor(?:es)?\s+(?:de\s+(?:cabeza|espalda|cuello|rodilla|muelas)|cronic)|\bbaja\s+medica",
    r"\benferm[oa]s?\b|\bsilla\s+de\s+ruedas|\bmi\s+(?:operacion|cirugia|regla)\b",
    r"\b(?:colon|intestin)\s+irritable|\bintolerancia\s+al?\b|\breproduccion\s+asistida",
    r"\b(?:calculos|piedras)\s+(?:renales|en\s+el\s+rinon)|\bderrame\s+cerebral",
    r"\bfausses?\s+couches?|\bfauteuil\s+roulant|\bappareils?\s+auditifs?|\baparatos?\s+auditiv",
    r"\b(?:suis|etre|etait|tombee?)\s+enceinte|\benceinte\s+de\b|\bma(?:l|ux)\s+(?:de|au|aux|a\s+la)\s+"
    r"(?:dos|tete|ventre|gorge|dents?)\b",
    r"\btroubles?\s+(?:alimentaires?|anxieux|bipolaires?|dys|obsessionnel|"
    r"d[eu]s?\s+(?:l\W?)?(?:alimentation|attention|comportement|humeur|sommeil|spectre))",
    r"\btroubles?\s+de\s+(?:lattention|lhumeur|lalimentation)|\barret\s+(?:cardiaque|de\s+travail)",
    r"\b(?:ma|mon)\s+(?:chirurgie|chirurgien|operation|traitement)\b|\bcrise\s+cardiaque",
    r"\b(?!tier)\p{L}*arzt(?:e|en|es|in|innen|s|besuch|helfer\p{L}*|praxis|termin\p{L}*)?\b",
    r"\b(?:[ck]ardi|dermat|gyna?ec|gynak|ginec|neur|on[ck]|ur)olog"
    r"(?:ist\p{L}*|en?|in(?:nen)?|ues?|os?|as?)\b",
)
"""Several plain words that say so together, and who treats what, as in "Kinderarzt"."""

ILLNESS_ENDINGS = tuple(
    _listed(
        "itis phobia phobias ectomy ectomies plegia plegic algia sclerosis cillin prazole azepam"
        " azolam oxetine citalopram sartan triptan vastatin mycin codone",
        "allergie allergien infarkt infektion infektionen insuffizienz intoleranz krank kranke"
        " kranken kranker krankes krankheit krankheiten krebs lähmung schmerz schmerzen"
        " entzündung entzündungen unverträglichkeit algie algien ektomie phobie phobien plegie"
        " sklerose apnoe",
        "cilina prazol oxetina sartán triptán vastatina micina fobia fobias ectomia",
        "cilline ectomie oxétine sclérose vastatine mycine arthrite bronchite colite cystite"
        " dermatite gastrite hépatite méningite otite pancréatite phlébite rhinite sinusite"
        " tendinite conjonctivite appendicite",
    )
)
"""How medicine names its illnesses, what it does and what it gives, and how German puts them
together: words that end so, and have something before it."""

NO_ILLNESS_NAMES = frozenset(
    _listed(
        "graffitis grafitis nostalgia nostalgie ostalgie desinfektion homophobia transphobia"
        " xenophobia islamophobia homophobie transphobie xenophobie islamophobie homofobia"
        " transfobia xenofobia islamofobia",
    )
)
"""What ends so and is none."""

NO_ILLNESS = Phrases(
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
WORK_PHRASES = Phrases(
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
        "asleep nap sleep dodo dorm dors duerm schlaf schläf sommeil sueño",
        "высп поспат спат засын засып uyku نوم خواب नींद tidur",
    )
)
NAPS = frozenset(_listed("nap naps"))
"""Short sleep at day, which is something one does."""

FOODS = tuple(
    _listed(
        "calor carbs chocolat coffee cookie diet dinner essens fasting food kaffee kalor kcal lunch"
        " mahlzeit manger portion snack sweets trink wasser",
        "salat jaus znuni zvieri almorz almuerz merend lonch bouff souper collation",
        "acqua caffè mangiar калори калорі кофе сладк солодк фрукт шоколад kahve kalori meyve",
        "قهوة وجبة قهوه غذا میوه कैलोरी पानी makan minum",
    )
)
"""Beside the words of that area."""

MEALS = tuple(
    _listed(
        "breakfast brunch dinner lunch meal supper abendbrot abendess frühstück mahlzeit mittagess",
        "almuerz cena comida desayun déjeuner dîner repas",
    )
)
"""Those that are an occasion as well: what is eaten there is only one thing about it."""

ASIDE = frozenset(
    _listed(
        "after before during when while nach vor während après avant antes después",
        "depois após dopo prima после перед після بعد قبل setelah sesudah sebelum",
    )
)
"""What follows these words says when, not what: sleep or food is not what it is about."""
