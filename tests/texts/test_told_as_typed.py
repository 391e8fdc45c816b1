"""Whom one met, what one doesn't know, and excuses, as people type them in four languages."""

import pytest

from habitbot.core.typed.entry import may_be_entry
from habitbot.core.typed.telling import is_unsure, says_none
from habitbot.texts.met import met_words, read_met
from habitbot.texts.words import Words

KNOWN = met_words(Words("en"))

MET_BEN = """\
Ben
met Ben
talked to Ben
ran into Ben
had coffee with Ben
had a chat with Ben
caught up with Ben
hung out with Ben
chatted with Ben
Ben was there
Ben too
hab Ben getroffen
ich hab Ben getroffen
Ben getroffen
hab mit Ben geredet
mit Ben geredet
mit Ben gesprochen
hab mit Ben gequatscht
mit Ben geplaudert
hab mit Ben geratscht
hab den Ben getroffen
ich hab Ben kennengelernt
Ben kennen gelernt
bin Ben begegnet
Ben war da
Ben war auch da
mit Ben unterhalten
hab mich mit Ben unterhalten
hab mich mit Ben getroffen
conocí a Ben
hablé con Ben
me encontré con Ben
me encontre a Ben
vi a Ben
me vi con Ben
platiqué con Ben
charlé con Ben
estuve con Ben
saludé a Ben
me topé con Ben
me crucé con Ben
quedé con Ben
a Ben
con Ben
j'ai rencontré Ben
rencontré Ben
j'ai parlé avec Ben
j'ai parlé à Ben
parlé a Ben
j'ai croisé Ben
croisé Ben
j'ai discuté avec Ben
jasé avec Ben
j'ai jasé avec Ben
j'ai bavardé avec Ben
j'ai fait la connaissance de Ben
j'étais avec Ben
Ben était là
avec Ben
"""

MET_TWO = """\
Ben and Ana
i spoke with Ben and Ana
habe Ben und Ana getroffen
den Ben und die Ana getroffen
conoci a Ben y Ana
hable con Ben y con Ana
jai rencontré Ben et Ana
"""

MET_NOBODY = """\
nobody
no one new
didn't meet anyone
i didn't talk to anyone
no1
niemanden
keinen
niemand neues
hab niemanden getroffen
hab keinen kennengelernt
mit niemandem geredet
nadie
a nadie
con nadie
no conocí a nadie
no hablé con nadie
no vi a nadie
personne
j'ai rencontré personne
je n'ai rencontré personne
j'ai parlé à personne
"""

UNSURE = """\
i dont know
idk
no clue
dunno
not sure
no idea
beats me
can't think of anything
keine ahnung
ka
kA
k.a.
weiß nicht
weiss ned
weiß ich nicht
woas ned
woas i ned
weis nich
kp
kein plan
keinen schimmer
fällt mir nix ein
mir fällt nichts ein
mir fällt grad nix ein
ich weiß es nicht
ich weiß noch nicht
no sé
no se
nse
ni idea
no tengo idea
no tengo ni idea
quién sabe
quien sabe
no sabría decir
no se me ocurre nada
no me acuerdo
aún no sé
je sais pas
jsais pas
chais pas
chépa
je c pas
jsp
aucune idée
pas d'idée
je ne sais pas
sais pas trop
j'en sais rien
je sais pas trop
rien ne me vient
ça me vient pas
je me souviens pas
j'ai pas d'idée
aucune idee
"""

NONE = """\
nothing
none
nope
nah
nothing really
nichts
nix
gar nichts
nichts besonderes
nix besonderes
keins
keine
nö
nada
nada en especial
nada nuevo
ninguno
ninguna
nada que decir
rien
rien de spécial
rien du tout
aucun
aucune
rien de neuf
"""

ENTRIES = """\
Read Emma
Kant lesen
Leer a Borges
Lire Camus
Nachbarn helfen
Pitch vor dem Team
learned to say no
gelernt nein zu sagen
aprendí a decir no
appris à dire non
finished the report
Bericht fertig gemacht
terminé el informe
rapport terminé
Promotion bekommen
Beförderung
ascenso
promotion obtenue
"""

EXCUSES = """\
hab ich gemacht
heute nicht
hab keine Zeit
keine Lust
war krank
bin müde
no bock
null bock
kein bock heute
nicht geschafft
hab's vergessen
no tuve tiempo
no tengo ganas
me dio flojera
qué flojera
qué pereza
hoy no
estaba enfermo
estaba cansada
no pude
pas le temps
pas eu le temps
j'ai pas le temps
pas envie
j'ai pas envie
j'étais malade
j'suis crevé
la flemme
trop la flemme
j'ai la flemme
j'ai oublié
no time
too tired
was sick
i forgot
didn't feel like it
not in the mood
too busy
zu müde
zu viel los
viel zu tun
ging nicht
mucho trabajo
trop de travail
"""


@pytest.mark.parametrize("typed", MET_BEN.splitlines())
def test_whom_one_met_is_named_in_a_sentence(typed: str) -> None:
    assert [part.said.casefold() for part in read_met(typed, KNOWN)] == ["ben"]


@pytest.mark.parametrize("typed", MET_TWO.splitlines())
def test_so_are_two(typed: str) -> None:
    assert [part.said for part in read_met(typed, KNOWN)] == ["Ben", "Ana"]


@pytest.mark.parametrize("typed", MET_NOBODY.splitlines())
def test_nobody_is_met_in_many_words(typed: str) -> None:
    assert [part.is_nobody for part in read_met(typed, KNOWN)] == [True]


@pytest.mark.parametrize("typed", UNSURE.splitlines())
def test_who_does_not_know_says_so_in_many_words(typed: str) -> None:
    assert is_unsure(typed)


@pytest.mark.parametrize("typed", NONE.splitlines())
def test_that_there_is_nothing_is_said_in_many_words(typed: str) -> None:
    assert says_none(typed)


@pytest.mark.parametrize("typed", ENTRIES.splitlines())
def test_what_was_learned_or_reached_may_be_noted(typed: str) -> None:
    assert may_be_entry(typed)


@pytest.mark.parametrize("typed", EXCUSES.splitlines())
def test_an_excuse_is_no_entry(typed: str) -> None:
    assert not may_be_entry(typed)
