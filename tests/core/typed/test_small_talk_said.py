"""Small talk as people type it on a phone in four languages, and what only begins like it."""

import pytest

from habitbot.core.typed.small_talk import SmallTalk, read_small_talk, sounds_low

SAID = {
    SmallTalk.HELLO: """\
hi there
heyy
helo
gm
howdy
hallo
halli hallo
moinsen
huhu
gruess gott
grüß dich
servus
gruezi
salü
guten tach
schönen guten morgen
holaa
olaaa
que tal
buenas
buen día
buenas tardes
que hubo
bonjour
slt
coucou
bsr
allô
salut ca va
""",
    SmallTalk.THANKS: """\
thank u
tysm
thanks a lot
thanks a bunch
much appreciated
danke
dankeschön
danke sehr
herzlichen dank
vielen lieben dank
danke vielmals
merci vielmal
merci bien
mille mercis
merci à toi
grax
muchas grasias
mchas gracias
mil gracias
se agradece
qué bueno
genial
klasse
geil
top
nice
lovely
fantastic
excelente
buenísimo
padrísimo
excellent !
""",
    SmallTalk.BYE: """\
bye
cya
gn
nite
g'night
have a good one
see you tmrw
tschuess
tschau
pfiat di
ade
uf wiederluege
bis bald
bis später
bis zum nächsten mal
gut nacht
schlaf gut
schönen abend noch
mach's gut
adios
chao
nos vemos
hasta luego
hasta la próxima
buena noche
bonne nuit
bonne journée
a demain
au revoir
à tantôt
bisous
""",
    SmallTalk.SORRY: """\
soz
my apologies
my fault
entschuldige bitte
'tschuldigung
tut mir sehr leid
sorry bitte
oje
perdón
lo siento
disculpa
mil disculpas
pardon
dsl
je suis désolé
excusez-moi
mes excuses
""",
    SmallTalk.AGREED: """\
okie
oki
okey dokey
kk
sounds good
makes sense
alles klar
passt
eh klar
in ordnung
genau
wird gemacht
vale
bueno
entendido
okis
claro que si
dac
ok ça marche
ca roule
compris
c'est bon
""",
    SmallTalk.BACK: """\
I'm back
back again
bin wieder da
wieder da
bin zurück
ya volví
regresé
aquí estoy otra vez
ya llegué
me revoilà
chuis de retour
je suis revenu
""",
    SmallTalk.LOW: """\
i feel like shit
feeling down
i'm so tired
i'm knackered
rough day
today sucked
i hate my job
so sad today
not doing great
i feel hopeless
i'm struggling
mir geht's nicht gut
mir geht es schlecht
mir geht's beschissen
mir gehts gar nicht gut
bin traurig
bin fix und foxi
bin am ende
bin müde
ich bin todmüde
ich fühl mich scheiße
fühl mich einsam
ich bin so einsam
scheißtag
mieser tag
heute war ein scheißtag
ich hab die schnauze voll
estoy cansada
estoy mal
estoy hecho polvo
estoy hecho mierda
estoy bajoneado
estoy depre
ando triste
ando mal
me siento sola
me siento triste
me siento de la patada
me siento como la mierda
un día de mierda
día horrible
no estoy bien
estoy desanimado
estoy agobiada
estoy estresada
je suis fatigué
chuis fatigué
chu fatigué
je suis crevée
je suis épuisée
je suis au bout du rouleau
je suis pas bien
je vais mal
je ne vais pas bien
ca va pas
ça va pas fort
j'ai le moral à zéro
je déprime
je me sens seule
je me sens nul
journée de merde
mauvaise journée
je suis à plat
""",
}

NONE = """\
good morning run
hello world tutorial
read
danke sagen
say thanks to Ben
thank Ben
salut à Paul
Moin an Jan geschrieben
tschüss sagen
gut geschlafen
bien dormi
llamar a mamá
super market
topics
back exercises
back pain
back day
Rücken
zurück zur Arbeit
estoy en casa
estoy leyendo
je suis à la maison
je suis allé courir
ich bin in Berlin
ich bin Ada
soy Ana
je suis Paul
ich bin gelaufen
ich bin fertig mit lesen
sad movie
tired of meetings
later alligator quiz
hi Ben lunch
morning pages
evening walk
night shift
nacht
buenas noticias
solo 2 cafés
what day is it
qué día es hoy
welcher Tag ist heute
je suis mort de rire
estoy muerto de risa
je suis prêt
estoy listo
me siento en la silla
ich bin fertig
je me sens mieux
je me sens bien
estoy bien
me siento bien
ich fühle mich gut
i am well
i feel better
"""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [(typed, meant) for meant, said in SAID.items() for typed in said.splitlines()],
)
def test_small_talk_is_known_however_it_is_typed(typed: str, meant: SmallTalk) -> None:
    heard = read_small_talk(typed)
    assert heard is meant or (meant is SmallTalk.LOW and sounds_low(typed))


@pytest.mark.parametrize("typed", NONE.splitlines())
def test_what_only_begins_like_it_says_more(typed: str) -> None:
    assert read_small_talk(typed) is None
    assert not sounds_low(typed)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ok danke", SmallTalk.THANKS),
        ("hallo danke", SmallTalk.THANKS),
        ("vale gracias", SmallTalk.THANKS),
    ],
)
def test_two_things_may_be_said_with_no_sign_between(typed: str, meant: SmallTalk) -> None:
    assert read_small_talk(typed) is meant
