"""Limits, medicine, food and illness as people type them on a phone in four languages."""

import pytest

from habitbot.core.care import Care, care_for, speaks_of_illness
from habitbot.core.habit import Area
from habitbot.core.typed.areas import find_area, guess_area
from habitbot.core.typed.limits import is_limit
from tests.makers import a_habit

LIMITS = """\
max 2 coffees
maximum of 2 beers
2 coffees max
less sugar
no sugar
no phones at dinner
do not smoke
stop biting my nails
quit vaping
cut down on sugar
cut sugar
reduce screen time
stay off instagram
avoid sweets
no alcohol
sugar free day
not more than 30 min tiktok
just one coffee
at most an hour of netflix
screen time under 2 hours
hoechstens zwei kaffee
maximal zwei kaffee
net mehr als 2 kaffee
weniger kaffee
kein zucker
koa zucker
kein handy im bett
ned rauchen
nicht mehr rauchen
zuckerfrei
verzicht auf alkohol
aufhören zu rauchen
nägel kauen lassen
finger weg vom handy
bildschirmzeit reduzieren
handyzeit begrenzen
süßes vermeiden
nur ein kaffee
höchstens ein glas wein
unter 2 stunden bildschirmzeit
kaffee reduzieren
máximo 2 cafés
como máximo 2 cafés
no mas de dos cafes
menos azúcar
nada de azúcar
sin azúcar
sin móvil en la cama
dejar de fumar
dejar el cigarro
no comer dulces
no beber alcohol
evitar dulces
evita el azúcar
reducir pantallas
bajarle al celular
sólo un café
hasta 2 cafés
no instagram
cero alcohol
tomar menos alcohol
max 2 cafés
pas plus de deux cafés
moins de café
moins d'écran
pas d'alcool
zéro alcool
sans sucre
ne pas fumer
arrêter de fumer
arrêter le sucre
éviter le sucre
réduire le sucre
réduire les écrans
diminuer le café
juste un café
jusqu'à 2 cafés
plus d'alcool
pas de grignotage
lâcher mon téléphone
"""

NO_LIMITS = """\
read 2 pages
read at least 2 pages
minimum 10 pages
mindestens 10 seiten
wenigstens eine seite
al menos 10 páginas
por lo menos 10 páginas
mínimo 10 páginas
au moins 10 pages
minimum 10 pages
10 pages ou plus
10 seiten oder mehr
10 o más páginas
more water
mehr wasser trinken
más agua
tomar más agua
plus d'eau
boire plus d'eau
plus de légumes
plus de sport
manger plus de fruits
call Max
Max anrufen
llamar a Max
appeler Max
stop by the gym
stop and breathe
stretch, stop, breathe
cut vegetables
cut the grass
cut my hair
skip rope
jump rope
drop by grandma
give up my seat
give one compliment
go to bed by 11
in bed before 11
in bed by 23:00
no excuses, go to the gym
not to forget: vitamins
don't forget my vitamins
never miss a day at the gym
nicht vergessen: Tabletten
vitamine nicht vergessen
ohne Ausreden trainieren
nie ohne Helm fahren
nur Mut
nur 5 minuten meditieren
nur 1 seite lesen
only 1 page
just one page
just 5 minutes of yoga
solo 5 minutos de yoga
solo una página
seulement une page
juste une page
juste 5 minutes
caminar solo
correr sola
no olvidar las vitaminas
no faltar al gym
sin falta leer
sin excusas: correr
hasta la plaza caminando
caminar hasta el parque
leer hasta las 10
dormir antes de las 11
no rendirme
lire jusqu'à 22h
marcher jusqu'au parc
ne pas oublier mes vitamines
sans faute: lire
pas à pas
faire 8000 pas
10000 pas
10 000 pas par jour
passer un appel
courir
meet under the tree
read under the tree
unter der Dusche singen
think it over
read over lunch
sin embargo leer
vermeidbare Fehler notieren
Grenzwerte lernen
evitar lesiones: estirar
menos mal: diario
rauchmelder testen
"""

MEDICINES = """\
take my pills
take my meds
vitamin d
take the pill
tabletten nehmen
meine tablette
pille nehmen
medis nehmen
medikamente nehmen
tropfen nehmen
augentropfen
blutdrucktablette
schilddrüsentablette
insulin spritzen
asthmaspray
nasenspray
cortison nehmen
eisentabletten
magnesium
zink nehmen
tomar la pastilla
tomar mis pastillas
pastillas para la presión
tomar el medicamento
tomar la medicina
tomar mi medicación
tomar las vitaminas
inhalador
ponerme la insulina
anticonceptivas
remedio de la mañana
prendre mes médocs
prendre mes médicaments
prendre ma pilule
prendre mes cachets
mes cachets du soir
comprimé du matin
vitamine d
faire ma piqûre d'insuline
inhalateur
ventoline
gouttes pour les yeux
"""

MEALS = """\
eat breakfast
eat an apple
einen apfel essen
frühstücken
gemüse essen
salat zum mittag
gsund essen
jausnen
obst essen
znüni essen
desayunar
comer fruta
almorzar sano
comer verduras
cenar ligero
tomar agua
comer sano
merendar fruta
lonchear fruta
manger un fruit
déjeuner
petit-déjeuner
manger des légumes
boire de l'eau
souper léger
collation saine
"""

NIGHTS = """\
sleep 8 hours
in bed by 11
schlafen um 23 uhr
8 stunden schlafen
acht stunden schlaf
früh ins bett
um 11 ins bett
vor 23 uhr ins bett
dormir 8 horas
dormir temprano
acostarme a las 11
acostarme temprano
irme a la cama a las 11
dormir 8h
me coucher à 23h
me coucher tôt
au lit à 22h30
faire dodo avant 23h
"""

NOTHING = """\
read a page
eine seite lesen
leer una página
lire une page
drop the kids off
pull request review
call Ben
Spanisch üben
practicar inglés
marcher
write to one person
dosenöffner kaufen
Küche aufräumen
beten
Bettina anrufen
comerciales: llamar a dos
escribir a un comerciante
commercial call
essenz des tages notieren
Essener Kollegen anrufen
postular a un empleo
"""

ILL = """\
I have a cold
bin erkältet
ich hab fieber
ich habe kopfschmerzen
hab rücken
beim arzt
termin beim zahnarzt
hausärztin anrufen
frauenarzt
therapie
zur psychologin
physiotherapie
krankenschein
depression
meine depressionen
panikattacke
adhs
krebs
diabetes
bandscheibe
estoy enferma
tengo gripa
tengo covid
me duele la cabeza
dolor de espalda
cita con el médico
ir al doctor
ir al dentista
mi psicóloga
ir a terapia
tengo ansiedad
ataque de pánico
embarazada
quimio
asma
incapacidad médica
je suis malade
j'ai la grippe
j'ai un rhume
mal de tête
mal au dos
rdv médecin
aller chez le docteur
ma psy
ma psychologue
thérapeute
physio
crise d'angoisse
dépression
enceinte
chimio
asthme
congé maladie
therapy at 5
dentist
my migraine
i'm pregnant
my antidepressants
burnt out
chemo today
"""

WELL = """\
read about sleep
Psychologie studieren
psychologie lernen
leer sobre psicología
lire un livre de psychologie
Doktorarbeit schreiben
doctorado
doctorat
kurs besuchen
ärgerlich
artikel lesen
termin mit Chef
Terminkalender
cita con Ana
cita de un libro
rdv avec Paul
mal eben lesen
maladroit
mal dia
krebsrot
kühlschrank
schrank aufräumen
Frank anrufen
dankbar
tengo hambre
tengo sueño
me duele decir que no
medio maratón
medición de datos
mediación
remediar el bug
cold call
cold shower
cold email
kalt duschen
ducha fría
pain au chocolat
campaign review
painting
french pain quotidien
enceinte bluetooth
"""

SPORT = """\
run
go for a run
running
jog
workout
gym
hit the gym
lift weights
push ups
walk
go for a walk
walk the dog
10k steps
swim
climbing
hike
pilates
crossfit
spinning
cardio
laufen
joggen
laufen gehen
spazieren
spaziergang
gassi gehen
krafttraining
fitnessstudio
ins fitnessstudio
ins gym
turnen
dehnen
yoga
radfahren
radln
velo fahren
schwimmen
bouldern
klettern
wandern
liegestütze
kniebeugen
10000 schritte
spazieren gehen
correr
salir a correr
trotar
caminar
salir a caminar
pasear al perro
sacar al perro
gimnasio
ir al gym
ir al gimnasio
entrenar
hacer ejercicio
pesas
hacer pesas
lagartijas
flexiones
abdominales
sentadillas
nadar
andar en bici
montar en bici
bicicleta
estirar
estiramientos
bailar
zumba
10000 pasos
courir
footing
jogging
aller courir
faire du sport
sport
muscu
salle de sport
pompes
abdos
squats
marcher
promener le chien
me promener
promenade
natation
nager
vélo
faire du vélo
étirements
rando
randonnée
escalade
danser
10000 pas
gainage
"""

WORK = """\
run a meeting
push code
lift the mood in a meeting
walk through my notes
Kurs laufen lassen
eine Runde Lob verteilen
marche à suivre écrire
correr un test
pasos del proyecto escribir
écrire les étapes
mettre à jour le CV
entrenar un modelo
train a model
Lauf der Dinge lesen
Wandering thoughts journal
"""


@pytest.mark.parametrize("name", LIMITS.splitlines())
def test_a_limit_is_one_however_it_is_typed(name: str) -> None:
    assert is_limit(name)
    assert is_limit(name.capitalize())


@pytest.mark.parametrize("name", NO_LIMITS.splitlines())
def test_what_has_only_words_of_a_limit_is_none(name: str) -> None:
    assert not is_limit(name)


@pytest.mark.parametrize(
    ("name", "care"),
    [
        *((name, Care.MEDICINE) for name in MEDICINES.splitlines()),
        *((name, Care.FOOD) for name in MEALS.splitlines()),
        *((name, Care.SLEEP) for name in NIGHTS.splitlines()),
        *((name, None) for name in NOTHING.splitlines()),
    ],
)
def test_medicine_food_and_sleep_are_known_by_everyday_words(name: str, care: Care | None) -> None:
    assert care_for(a_habit(name=name, area=guess_area(name))) is care


@pytest.mark.parametrize("said", ILL.splitlines())
def test_who_is_ill_is_known_to_be_by_everyday_words(said: str) -> None:
    assert speaks_of_illness(said)


@pytest.mark.parametrize("said", WELL.splitlines())
def test_what_only_sounds_like_illness_is_none(said: str) -> None:
    assert not speaks_of_illness(said)


@pytest.mark.parametrize("name", SPORT.splitlines())
def test_sport_is_known_by_everyday_words(name: str) -> None:
    assert find_area(name) is Area.EXERCISE


@pytest.mark.parametrize("name", WORK.splitlines())
def test_what_has_only_words_of_sport_is_none(name: str) -> None:
    assert find_area(name) is not Area.EXERCISE
