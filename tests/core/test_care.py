"""What asks for care, in the languages that people name habits in."""

import pytest

from habitbot.core.care import Care, care_for, is_of_body, speaks_of_illness, speaks_of_work
from habitbot.core.habit import Area
from habitbot.core.typed.halves import halve_amount
from habitbot.core.typed.limits import is_done_without
from habitbot.core.versions import smaller_versions
from tests.makers import a_habit

LIMITS = {
    "en": [
        "Less than 2 coffees",
        "Coffee, no sugar",
        "Never skip work, no more than 8 hours",
        "One coffee at most",
        "Cut coffee to 2 cups",
        "5 apps or less",
        "Up to eleven coffees",
        "Thirty-five minutes of news or less",
    ],
    "de": [
        "Höchstens 2 Kaffee",
        "Nicht rauchen",
        "Nur 2 Zigaretten",
        "Max 2 Kekse",
        "3 Kekse Max",
        "Ein Bier am Abend",
        "Bis zu zwölf Kekse",
        "Bis zu fuenfundzwanzig Minuten Handy",
    ],
    "es": [
        "No fumar",
        "Solo 2 cigarrillos",
        "Menos de 2 cafés",
        "Hasta 2 cafés",
        "Hasta once cafés",
        "Dejar de fumar",
        "Reducir a 3 cafés",
        "Reducir el azúcar a dos cucharadas",
    ],
    "fr": [
        "Ne pas fumer",
        "Moins de 2 cafés",
        "2 cigarettes",
        "Jusqu'à quinze biscuits",
        "Sans alcool",
        "Réduire à 3 biscuits",
        "Diminuer le chocolat à deux carrés",
    ],
    "it": ["Non più di 2 caffè", "Senza zucchero", "Al massimo 2 bicchieri", "2 sigarette"],
    "pt": ["Não fumar", "Só 2 cafés", "Até 2 cigarros", "Sem açúcar", "No máximo 2 horas de TV"],
    "ru": [
        "Не больше 2 чашек кофе",
        "Без сахара",
        "Максимум 3 сигареты",
        "До 20 минут новостей",
        "Бросить курить",
        "Только 1 бокал",
        "Меньше 2 часов в телефоне",
    ],
    "uk": ["Не більше 2 чашок кави", "Без цукру", "Лише 2 цигарки", "Менше 20 хвилин новин"],
    "tr": [
        "En fazla 2 kahve",
        "Günde 3 sigara",
        "Şekersiz çay",
        "Daha az telefon",
        "Sadece 2 bira",
        "RAKI yok",
    ],
    "ar": ["لا تدخين", "بدون سكر", "أقل من ٢٠ دقيقة", "3 سجائر", "اقل من 2 قهوة", "كوب واحد فقط"],
    "fa": ["حداکثر ۲ قهوه", "بدون شکر", "کمتر از ۳ سیگار", "فقط ۲۰ دقیقه", "قلیان نکشیدن"],
    "hi": ["2 से कम सिगरेट", "बिना चीनी", "शराब नहीं", "सिर्फ़ 2 कॉफ़ी", "ज़्यादा से ज़्यादा 2 घंटे"],
    "id": [
        "Maksimal 2 kopi",
        "Tanpa gula",
        "Jangan merokok",
        "2 batang rokok",
        "Kurang dari 2 jam",
    ],
}
MEDICINES = {
    "de": ["Kapsel um 8", "Blutdruck messen", "2 Tabletten"],
    "es": ["Tomar 2 pastillas", "20 gotas", "Comprimido de las 8", "La píldora"],
    "fr": ["2 comprimés", "Prendre 4 gélules", "10 gouttes"],
    "it": ["2 pillole", "Prendere 4 compresse", "10 gocce", "Iniezione di insulina", "Tachipirina"],
    "pt": [
        "Tomar 2 comprimidos",
        "4 pílulas",
        "Remédio das 8",
        "10 gotas",
        "Não esquecer o remédio",
    ],
    "ru": [
        "Выпить 2 таблетки",
        "Принять лекарство",
        "Укол инсулина",
        "10 капель",
        "Витамин D 2000 МЕ",
        "20 мг утром",
        "Не забыть таблетку",
        "Измерить давление",
        "ТАБЛЕТКИ",
    ],
    "uk": ["Випити 2 пігулки", "Прийняти ліки", "Вітаміни", "Ін'єкція о 8", "10 крапель"],
    "tr": ["2 hap al", "İlacımı al", "İLAÇ", "ilaç saati", "10 damla", "İnsülin", "Vitamin iç"],
    "ar": ["2 حبوب", "الدواء الساعة 8", "دوائي", "حقنة الأنسولين", "فيتامين د", "قرصين من الدواء"],
    "fa": ["۲ قرص", "قرص‌ها ساعت ۸", "داروی فشار خون", "انسولین", "ویتامین دی", "آنتی‌بیوتیک"],
    "hi": ["2 गोलियाँ", "दवा लेना", "दवाई 8 बजे", "इंसुलिन", "विटामिन डी", "दवा लेना न भूलें"],
    "id": [
        "Minum 2 pil",
        "Minum obat",
        "Suntik insulin",
        "2 kapsul",
        "10 tetes",
        "Jangan lupa obat",
    ],
}
ILLNESSES = {
    "en": [
        "See my therapist",
        "Meditate for anxiety",
        "Two lines in my depression diary",
        "Call the doctor's office",
        "Burn-out reading, one page",
        "Look after my mental health",
        "Go to my support group meeting",
        "Physio exercises for back pain",
        "See my GP",
        "Call the gynecologist",
        "Go to the cancer check-up",
        "Do my blood test",
        "Get a sick note",
        "One day without my addiction",
    ],
    "de": [
        "Zur Therapie gehen",
        "Einen Satz gegen die Angst",
        "Psychologin anrufen",
        "Zum Arzt",
        "Facharzt anrufen",
        "Kinderärztin anrufen",
        "Zahnarzttermin ausmachen",
        "Zur Frauenärztin",
        "Urologen anrufen",
        "Zur Krebsvorsorge",
    ],
    "es": [
        "Ver al médico",
        "Ir a la doctora",
        "Llamar a la ginecóloga",
        "Ir a terapia",
        "Escribir sobre mi ansiedad",
        "Llamar a mi psicóloga",
        "Depresión: 1 línea",
    ],
    "fr": [
        "Voir ma thérapeute",
        "Noter mes angoisses",
        "Appeler le psy",
        "Aller chez le dentiste",
        "Voir le docteur",
        "Appeler le cardiologue",
    ],
    "it": [
        "Andare dal medico",
        "Andare in terapia",
        "Chiamare lo psicologo",
        "Due righe sulla mia ansia",
    ],
    "pt": ["Ir à terapia", "Ligar à psicóloga", "Anotar a minha ansiedade"],
    "ru": ["Сходить к психотерапевту", "Записать свою тревогу", "Позвонить врачу", "К психологу"],
    "uk": ["Піти до лікаря", "Записати свою тривогу", "Психотерапія"],
    "tr": ["Terapiye git", "Psikiyatriste yaz", "Doktor randevusu", "Kaygımı yaz"],
    "ar": ["موعد الطبيب", "اكتب عن القلق", "جلسة مع معالجتي النفسية"],
    "fa": ["جلسه روان‌درمانی", "نوشتن درباره اضطراب", "پیش دکتر رفتن"],
    "hi": ["थेरेपी में जाना", "डॉक्टर को फ़ोन", "अवसाद की डायरी"],
    "id": ["Pergi terapi", "Ke dokter", "Tulis kecemasan hari ini"],
}
CONDITIONS = {
    "en": (
        "stopped smoking; surgery; "
        "miscarriage; endometriosis; epilepsy; asthma; an eating disorder; dyslexia; "
        "a hearing aid; high blood pressure; hypertension; arthritis; rheumatism; "
        "osteoporosis; multiple sclerosis; parkinson's; alzheimer's; dementia; my stroke; "
        "a heart attack; angina; a pacemaker; arrhythmia; atrial fibrillation; "
        "thrombosis; anaemia; leukemia; lymphoma; breast cancer; a tumour; chemo; "
        "radiotherapy; knee surgery; my operation; a biopsy; a colonoscopy; an mri; "
        "dialysis; a transplant; kidney stones; cirrhosis; hepatitis; hiv; herpes; "
        "chlamydia; tuberculosis; pneumonia; bronchitis; the flu; long covid; a fever; "
        "an allergy; hay fever; eczema; psoriasis; acne; rosacea; alopecia; hair loss; "
        "a hernia; a slipped disc; back pain; chronic pain; sciatica; scoliosis; "
        "carpal tunnel; tendinitis; a broken leg; a concussion; whiplash; migraine; "
        "tinnitus; vertigo; glaucoma; cataracts; blindness; deafness; wheelchair; "
        "a disability; cerebral palsy; an amputation; paralysis; crohn's; colitis; ibs; "
        "celiac; reflux; an ulcer; constipation; diarrhoea; hemorrhoids; incontinence; "
        "prostate; erectile dysfunction; infertility; ivf; pregnancy; pregnant; "
        "postpartum depression; an abortion; stillbirth; menopause; my period; "
        "menstruation; pcos; pmdd; contraception; birth control; breastfeeding; "
        "hot flashes; obesity; overweight; weight loss surgery; anorexia; bulimia; "
        "binge eating; cholesterol; diabetes; insulin; thyroid; hashimoto; lupus; "
        "fibromyalgia; chronic fatigue; insomnia; sleep apnea; narcolepsy; "
        "restless legs; adhd; autism; asperger; ocd; ptsd; bipolar; schizophrenia; "
        "psychosis; borderline personality; panic attacks; social phobia; anxiety; "
        "depression; burnout; self-harm; suicidal thoughts; alcoholism; my addiction; "
        "sober; rehab; an overdose; dyscalculia; dyspraxia; stuttering; tourette's; "
        "my diagnosis; my symptoms; my meds; medication; antidepressants; ssri; "
        "painkillers; antibiotics; steroids; cortisone; antihistamines; beta blockers; "
        "blood thinners; sleeping pills; ritalin; an inhaler; vaccination; physio; "
        "my therapist; acupuncture; chiropractor; osteopath; my psychiatrist; "
        "the dentist; a root canal; sick leave; hospital stay; my hearing test; "
        "blood test; cystic fibrosis; sickle cell; hormone therapy; "
        "testosterone therapy; vasectomy; hysterectomy; caesarean; ketamine; ozempic; "
        "nausea; dizziness; fainting; seizures; shingles; sprained ankle; "
        "a kidney infection; gallstones; appendicitis; ADD medication;"
    ),
    "de": (
        "Rauchen aufgehört; Nichtraucher; "
        "Bandscheibenvorfall; Wechseljahre; Fehlgeburt; Bluthochdruck; Hörgerät; "
        "Legasthenie; Epilepsie; Asthma; Brustkrebs; Chemotherapie; Diabetes; "
        "Schilddrüsenunterfunktion; Angststörung; Essstörung; Magersucht; Schlafstörung; "
        "Depression; Burnout; Panikattacken; Zwangsstörung; ADHS; Autismus; PTBS; "
        "Borderline-Störung; Schwangerschaft; Schwanger; Kinderwunsch; "
        "künstliche Befruchtung; Endometriose; meine Periode; Menstruation; Verhütung; "
        "die Pille; Abtreibung; Kaiserschnitt; Wochenbett; Hebamme; Herzinfarkt; "
        "Schlaganfall; Herzschwäche; Herzrhythmusstörungen; Thrombose; Krampfadern; "
        "Rheuma; Arthrose; Gicht; Osteoporose; Hexenschuss; Rückenschmerzen; "
        "Knieschmerzen; Kreuzbandriss; Meniskus; Sehnenscheidenentzündung; "
        "Karpaltunnelsyndrom; Tennisarm; Knochenbruch; Gehirnerschütterung; Migräne; "
        "Kopfschmerzen; Tinnitus; Hörsturz; Schwindelanfälle; Schwerhörigkeit; Gehörlos; "
        "Rollstuhl; Schwerbehinderung; Grauer Star; Neurodermitis; Schuppenflechte; "
        "Akne; Gürtelrose; Heuschnupfen; Nussallergie; Laktoseintoleranz; Zöliakie; "
        "Reizdarm; Morbus Crohn; Colitis; Magengeschwür; Sodbrennen; Gastritis; "
        "Darmspiegelung; Hämorrhoiden; Durchfall; Verstopfung; Leberzirrhose; Hepatitis; "
        "Nierensteine; Dialyse; Blasenentzündung; Inkontinenz; Prostata; Leistenbruch; "
        "meine OP; Reha; Zur Kur; Krankschreibung; krank; Krankheit; Grippe; Erkältung; "
        "Fieber; Covid; Lungenentzündung; Impfung; Antibiotika; Schmerzmittel; "
        "Schlafmittel; Antidepressiva; Kortison; Blutverdünner; Betablocker; Insulin; "
        "Blutzucker; Cholesterin; Übergewicht; Adipositas; Abnehmspritze; Alkoholsucht; "
        "Spielsucht; Entzug; meine Sucht; Suizidgedanken; Selbstverletzung; Therapeutin; "
        "Psychologin; Hautarzt; Physiotherapie; Osteopathie; Heilpraktiker; "
        "Multiple Sklerose; Parkinson; Alzheimer; Demenz; Anämie; Leukämie; HIV; Herpes; "
        "Unfruchtbarkeit; Schlafapnoe; Hitzewallungen; Stottern; Dyskalkulie; "
        "Amputation; Prothese; Querschnittslähmung; Gallensteine; Blinddarm; Herz-OP; "
        "Krankenhausaufenthalt; Behinderung; Diagnose ADHS; Nasenbluten;"
    ),
    "es": (
        "dejar de fumar; "
        "mi terapeuta; aborto espontáneo; endometriosis; epilepsia; asma; hernia discal; "
        "hipertensión; tensión alta; diabetes; colesterol; tiroides; hipotiroidismo; "
        "cáncer de mama; quimioterapia; radioterapia; tumor; leucemia; anemia; infarto; "
        "ictus; trombosis; marcapasos; artritis; artrosis; osteoporosis; escoliosis; "
        "ciática; dolor de espalda; lumbalgia; esguince; fractura de tobillo; migraña; "
        "jaqueca; dolor de cabeza; vértigo; tinnitus; acúfenos; sordera; ceguera; "
        "glaucoma; silla de ruedas; discapacidad; psoriasis; eccema; acné; dermatitis; "
        "alergia; celíaco; celiaquía; intolerancia a la lactosa; colon irritable; "
        "gastritis; úlcera; estreñimiento; diarrea; hemorroides; hepatitis; cirrosis; "
        "cálculos renales; diálisis; trasplante; próstata; disfunción eréctil; "
        "infertilidad; fecundación in vitro; embarazo; embarazada; posparto; lactancia; "
        "menopausia; menstruación; anticonceptivos; depresión; ansiedad; "
        "ataque de pánico; trastorno bipolar; esquizofrenia; psicosis; TDAH; autismo; "
        "dislexia; anorexia; bulimia; trastorno alimentario; obesidad; sobrepeso; "
        "adicción; alcoholismo; insomnio; apnea; VIH; sida; herpes; neumonía; "
        "bronquitis; tuberculosis; la gripe; fiebre; covid; vacuna; medicamentos; "
        "medicación; pastillas; antidepresivos; ansiolíticos; analgésicos; antibióticos; "
        "insulina; inyecciones; mi operación; cirugía; baja médica; enfermedad; enfermo; "
        "mi psicóloga; psiquiatra; fisioterapia; quiropráctico; osteópata; acupuntura; "
        "fibromialgia; esclerosis múltiple; lupus; parkinson; alzheimer; demencia; "
        "parálisis; prótesis; salud mental; suicidio; tartamudez; mi diagnóstico; "
        "náuseas; hospitalización;"
    ),
    "fr": (
        "arrêter de fumer; "
        "grossesse; enceinte de six mois; fausse couche; IVG; FIV; endométriose; "
        "ménopause; règles douloureuses; contraception; accouchement; post-partum; "
        "allaitement; épilepsie; asthme; diabète; cholestérol; hypertension; "
        "tension artérielle; thyroïde; cancer du sein; chimio; tumeur; leucémie; anémie; "
        "infarctus; AVC; crise cardiaque; thrombose; arthrite; arthrose; ostéoporose; "
        "scoliose; sciatique; hernie discale; mal de dos; lumbago; entorse; "
        "fracture du poignet; migraine; maux de tête; vertiges; acouphènes; surdité; "
        "malentendant; appareil auditif; fauteuil roulant; handicap; glaucome; "
        "cataracte; psoriasis; eczéma; acné; allergie; cœliaque; intolérance au lactose; "
        "côlon irritable; reflux; gastrite; ulcère; constipation; diarrhée; hémorroïdes; "
        "hépatite; cirrhose; calculs rénaux; dialyse; greffe de rein; prostate; "
        "infertilité; stérilité; dépression; anxiété; crise d'angoisse; "
        "trouble bipolaire; schizophrénie; psychose; TDAH; autisme; dyslexie; anorexie; "
        "boulimie; troubles alimentaires; obésité; surpoids; addiction; alcoolisme; "
        "insomnie; apnée du sommeil; VIH; sida; herpès; pneumonie; bronchite; "
        "tuberculose; la grippe; fièvre; covid; vaccin; médicaments; antidépresseurs; "
        "anxiolytiques; antalgiques; antibiotiques; insuline; ma piqûre; mon opération; "
        "arrêt maladie; arrêt de travail; maladie; malade; ma psy; psychiatre; kiné; "
        "ostéopathe; acupuncture; fibromyalgie; sclérose en plaques; lupus; parkinson; "
        "alzheimer; démence; paralysie; prothèse; santé mentale; suicide; bégaiement; "
        "mes symptômes; mon diagnostic; nausées; hospitalisation;"
    ),
}
"""What people live with, go through, take and have done, each after a semicolon."""

WELL = [
    "Read one page on psychology",
    "Write to the migration team",
    "Update the dependencies",
    "Обновить зависимости",
    "Fix one diagnostic test",
    "Work on my doctoral thesis",
    "Doktorarbeit: ein Satz",
    "Read about hospitality",
    "Note one pain point of a customer",
    "Physik lernen",
    "Practise the hard part",
    "Un mot à mon équipe",
    "Estudiar psicología",
    "Baca buku psikologi",
    "Thank my mentor",
    "Ask a nurse how the job is",
    "Open the ANSI table",
    "Therese schreiben",
    "Got my doctor title",
    "Name addictive UX patterns",
    "Schwarztee kochen",
    "Tierarzt anrufen",
    "Harztour planen",
    "Read about neurology",
    "Imposter syndrome is common",
    "El síndrome del impostor",
    "Disabled the old flag",
    "Dependency injection",
    "Inyección de dependencias",
    "Analysis paralysis",
    "Stroke order of kanji",
    "Sicherheitsvorfall gemeldet",
    "Ansiedlung neuer Firmen",
    "El estreno de la app",
    "Un complejo problema",
    "Un malentendu au travail",
    "Gastronomy of Lyon",
    "RSI and other indicators",
    "A common gripe of users",
    "Nostalgia sells",
    "Graffitis am Bahnhof",
    "3 Std am Bericht",
    "Passed the nursing exam",
    "Epidemiology course",
    "Public health statistics",
    "Pharmacology, chapter one",
    "Anatomie lernen",
    "Krankenpflege lernen",
    "Krankenhaus-IT verstehen",
    "Enfermería: primer examen",
    "Cours d'épidémiologie",
]
OF_WORK = [
    "Pass the physiotherapy exam",
    "Present the study to the doctors",
    "Wrote the diabetes API",
    "Talk at the trauma surgery congress",
    "Speech therapy certificate",
    "Facharztprüfung bestehen",
    "Die Studie den Ärzten vorstellen",
    "Mi tesis sobre la ansiedad",
    "Aprobar el examen de fisioterapia",
    "Congrès de psychothérapie",
]
OF_HEALTH = [
    "Talk to my therapist",
    "Tell my team of my depression",
    "Get a doctor's certificate",
    "Study despite my depression",
    "Take the course against anxiety",
    "Passed the time at the doctor's",
    "Dem Arzt alles sagen",
    "Contarlo al médico",
    "Parler de mes angoisses",
]
HARMLESS = {
    "en": [
        "Call Kumar",
        "Note 10 facts",
        "At least 10 pages",
        "No less than 10 squats",
        "Never read less than 5 pages",
        "Cut vegetables for 5 minutes",
        "Sit under a tree",
        "Write to Max for 10 minutes",
        "Thank Nur",
        "Drop by the gym",
    ],
    "de": [
        "Mindestens 10 Seiten",
        "Bis Mai 10 Seiten lesen",
        "Nicht weniger als 10 Seiten",
        "Unter vier Augen reden",
    ],
    "es": ["Leer al menos 10 páginas", "Caminar hasta las 8", "Leer su libro 10 minutos"],
    "fr": ["Lire au moins 10 pages", "Écrire 10 mots", "Courir jusqu'à un parc"],
    "it": ["Leggere almeno 10 pagine", "Chiamare Massimo", "Studiare fino a 8 ore"],
    "pt": ["Ler 10 páginas no ônibus", "Andar 20 minutos no parque", "Ler pelo menos 10 páginas"],
    "ru": [
        "Прочитать 10 страниц",
        "Курс по SQL 20 минут",
        "Написать 2 письма до 9 утра",
        "Не меньше 10 страниц",
        "Не менее 10 приседаний",
        "Не забыть написать маме",
    ],
    "uk": ["Прочитати 10 сторінок", "Не менше 10 сторінок", "Курс англійської 20 хвилин"],
    "tr": [
        "Bir sayfa oku",
        "Biraz kitap oku",
        "En az 10 sayfa oku",
        "Mutlu bir not yaz",
        "Cuma günü 10 sayfa",
    ],
    "ar": ["اقرأ 10 صفحات", "على الأقل 10 صفحات", "قراءة بعد الدوام", "اكتب رسالة إلى صديق"],
    "fa": ["۱۰ صفحه بخوان", "حداقل ۱۰ صفحه", "۲۰ دقیقه پیاده‌روی"],
    "hi": ["10 पन्ने पढ़ना", "कम से कम 10 पन्ने", "20 मिनट टहलना"],
    "id": ["Baca 10 halaman", "Setidaknya 10 halaman", "Jangan lupa tulis 3 kalimat"],
}


def each(table: dict[str, list[str]]) -> list[str]:
    return [name for names in table.values() for name in names]


@pytest.mark.parametrize("name", each(LIMITS))
def test_a_limit_is_told_in_any_of_these_languages(name: str) -> None:
    assert care_for(a_habit(name=name)) is Care.LIMIT


@pytest.mark.parametrize("name", each(MEDICINES))
def test_medicine_is_told_in_any_of_these_languages(name: str) -> None:
    assert care_for(a_habit(name=name)) is Care.MEDICINE


@pytest.mark.parametrize("name", each(HARMLESS))
def test_what_only_looks_like_a_limit_or_medicine_in_some_language_is_none(name: str) -> None:
    assert care_for(a_habit(name=name)) not in {Care.LIMIT, Care.MEDICINE}


@pytest.mark.parametrize("name", each(ILLNESSES))
def test_what_is_about_illness_is_of_the_body_in_any_language_and_area(name: str) -> None:
    assert speaks_of_illness(name)
    assert is_of_body(a_habit(name=name, area=Area.LEARNING))


@pytest.mark.parametrize("language", CONDITIONS)
def test_what_people_live_with_is_about_illness_in_whatever_sentence(language: str) -> None:
    named = [one.strip() for one in CONDITIONS[language].split(";") if one.strip()]
    told = [f"How I live with {one}" for one in named] + [f"{one}: what helps" for one in named]
    assert [one for one in told if not speaks_of_illness(one)] == []


@pytest.mark.parametrize("name", [*WELL, *each(HARMLESS)])
def test_what_is_studied_built_or_only_sounds_like_illness_is_not_about_it(name: str) -> None:
    assert not speaks_of_illness(name)


@pytest.mark.parametrize("name", OF_WORK)
def test_an_exam_or_a_study_is_the_work_whatever_it_is_on(name: str) -> None:
    assert speaks_of_work(name)


@pytest.mark.parametrize("name", OF_HEALTH)
def test_what_a_patient_does_is_no_work(name: str) -> None:
    assert speaks_of_illness(name)
    assert not speaks_of_work(name)


@pytest.mark.parametrize("language", LIMITS)
def test_nobody_is_offered_half_a_pill_or_half_a_limit_in_any_language(language: str) -> None:
    for name in [*LIMITS[language], *MEDICINES.get(language, [])]:
        assert smaller_versions(a_habit(name=name), language) == ()


def test_it_is_the_care_that_keeps_pills_whole() -> None:
    assert halve_amount("Выпить 4 таблетки", "ru") == "Выпить 2 таблетки"


@pytest.mark.parametrize(
    ("name", "care"),
    [
        ("Лечь спать в 23", Care.SLEEP),
        ("Спати 8 годин", Care.SLEEP),
        ("8 saat uyku", Care.SLEEP),
        ("النوم 8 ساعات", Care.SLEEP),
        ("۸ ساعت خواب", Care.SLEEP),
        ("8 घंटे नींद", Care.SLEEP),
        ("Tidur 8 jam", Care.SLEEP),
        ("Dormire 8 ore", Care.SLEEP),
        ("Читать после сна", None),
        ("قراءة قبل النوم", None),
        ("Ler 10 páginas antes de dormir", None),
        ("1800 калорий", Care.FOOD),
        ("1800 kalori", Care.FOOD),
        ("Minum 8 gelas", Care.FOOD),
        ("8 गिलास पानी", Care.FOOD),
    ],
)
def test_sleep_and_food_are_told_in_other_languages_too(name: str, care: Care | None) -> None:
    assert care_for(a_habit(name=name)) is care


@pytest.mark.parametrize(
    "name", ["Phone-free dinner", "handyfreies Essen", "Meeting-free Friday", "Zuckerfrei backen"]
)
def test_what_is_done_without_something_says_so(name: str) -> None:
    assert is_done_without(name)


@pytest.mark.parametrize(
    "name", ["A free hour", "Freitag", "Befreie den Schreibtisch", "Feel free", "frei", "a" * 4000]
)
def test_what_is_free_is_not_done_without_anything(name: str) -> None:
    assert not is_done_without(name)
