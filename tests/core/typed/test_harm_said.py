"""Cries for help as people type them in a chat, and everyday idioms that only sound alike.

Without accents, capitals and signs, with slips of the thumb, and as they are said in Austria,
Switzerland, Latin America and Québec.
"""

import pytest

from habitbot.core.typed.harm import speaks_of_harm

CRIES = """\
ich würde gern sterben
ich kann halt nicht mehr
ich will halt nicht mehr
i pack des ois nimma
no puedo más de verdad
no puedo más a veces
je n'en peux plus du tout
i wanna die
wish i wasnt here anymore
I don't want to be alive
I dont want to wake up tomorrow
I hope I don't wake up tomorrow
i wish i could disappear forever
i want it all to end
I just want it to stop. I want to end my life
im gonna end it all
imma kms
im thinking about killing myself
I've thought about killing myself
i feel sucidal
I have thoughts of ending it
i've been cutting again
i self harmed today
i took a bunch of pills
i want to overdose
i have a plan to kill myself
no one would care if I was dead
everyone would be better off if i was dead
my family would be better off without me
i can't do this anymore
i cant anymore
I can't live like this anymore
i dont want to live like this
life is not worth living
what's the point in living
i see no point in going on
there is no point in going on anymore
i hate being alive
i am so tired of living
im done living
i am ready to end it
there is no way out for me
I've written a goodbye letter
i want to jump off the roof
i want to slit my wrists
ill kill myself tonight
I tried to kill myself last year
I almost killed myself
it would be better if i was dead
i shouldnt be alive
wish i was never born
i want to unalive myself
i wanna be dead
i burned myself on purpose
i want to self harm
i lost the will to live
i dont want to exist anymore
i wish i didnt exist
i hope i die in my sleep
im not safe with myself
i think about dying all the time
i want to kill mysefl
i want too die
kill my self
i wnat to die
I want to hurt myself so bad
im gonna hang myself
i dont wanna go on anymore
i cant keep going
i feel like killing myself
i really want to die rn
i want to die tbh
life is pointless i want to die
i dont see the point in living anymore
honestly id be better off dead
sometimes i just wanna sleep and not wake up
been thinking bout ending things
i wanna end things
thinking about ending my life lately
i'm going to take my life
I feel like i should just kill myself
my kids would be better off without me
i dont want to do this anymore i want to die
nobody would even notice if i died
I can't take this any more
life has no meaning anymore i want out
I keep having urges to cut
i want to cut so bad
ive been self harming for weeks
i scratched my arms until they bled
there's nothing left for me here I want to die
i'm suicidal and i'm scared
plz help i want to kill myself
i dont want to live anymor
I'm gonna jump off a bridge lol
im so tired of existing
i'm tired of existing
wish i could stop existing
i deserve to die
i should be dead
i should just die
why am i even alive
what's the point of being alive
I've had enough of life
ive had enough of living
i want to end my suffering
it would be easier to be dead
i want to bleed out
I can't fight anymore
i cant do it anymore
cant do this no more
I just cannot go on
ready to end my life
i want to give up on life
what if i just killed myself
im not gonna be here much longer, i want to die
idk why im still alive
i have nothing left, i dont want to live
I feel like dying every single day
every day i wish i wouldn't wake up
i wanna dissapear forever
i just want the pain to stop
i can't take it any more please help
i want to hurt my self
i relapsed last night, cut my thighs
i dont feel like living
i dont feel like living anymore
i hate living like this
i no longer want to live
i no longer want to be alive
Sometimes I think about suicide
id rather not be alive
i want to be gone
let me die
please let me die
I cant handle life anymore
cant handle living anymore

will sterben
ich möchte einfach sterben
ich kann nimmer
i mog nimma
ich mag nicht mehr
i mog nimma lebn
ich wott nümm läbe
ich cha nümm
i ma nümme
i bring mi um
ich halt's nicht mehr aus
ich halts nimmer aus
ich halte das alles nicht mehr aus
ich hab keinen bock mehr zu leben
hab kein bock mehr auf mein leben
ich habe keine kraft mehr zu leben
ich wär gern tot
wär ich doch tot
ich wünschte ich wäre tot
wäre ich nur nie geboren worden
ich bring mich noch um
werde mich umbringen
ich könnte mich umbringen
ich will mich umbrinegn
ich würde mich am liebsten umbringen
will mich töten
ich nehme mir heute das leben
will mir das leben nehmen
ich mache schluss mit dem leben
ich will dem ganzen ein ende setzen
hab suizid gedanken
ich denke an suizid
ich denk über selbstmord nach
bin suizidal
ich denk oft ans sterben
ich denke oft an den tod
ich hoffe ich wache morgen nicht mehr auf
am liebsten würde ich nicht mehr aufwachen
ohne mich wärt ihr besser dran
die welt wäre besser ohne mich
es wäre besser wenn ich tot wäre
keiner würde mich vermissen
mich würde eh keiner vermissen
mein leben hat keinen sinn
mein leben ist sinnlos
leben ist nicht mehr lebenswert
wozu noch leben
warum lebe ich überhaupt noch
ich seh keinen ausweg
ich weiss nicht mehr weiter
ich ritz mich wieder
ich hab mich wieder geschnitten um was zu spüren
ich verletz mich selber
ich tu mir selbst weh
ich könnte mir was antun
ich tue mir noch was an
ich will vor den zug springen
ich will mich vor den zug werfen
ich will mir die pulsadern aufschneiden
ich will nicht mehr existieren
ich will nicht mehr hier sein
ich bin lebensmüde
ich hab mein leben satt
ich kann so nicht mehr leben
ich ertrage es nicht mehr
ich ertrage das leben nicht mehr
ich pack das nicht mehr
ich hab versucht mich umzubringen
selbstmordversuch
ich hab zu viele tabletten genommen
ich kann echt nicht mehr
ich kann net mehr
ich kann ned mehr
ich will net mehr leben
ich möchte nicht mehr leben müssen
ich will sterbennn
ich hasse mein leben ich will sterben
keine lust mehr aufs leben
ich will dass es vorbei ist
ich will mich erhängen
ich werde mich aufhängen
ich würd am liebsten tot sein
am liebsten würd ich sterben
ich möchte am liebsten sterben
will einfach nur noch weg von dieser welt
ich will von dieser welt verschwinden
ich hab keinen lebenswillen mehr
kein lebenswille mehr
mir fehlt der lebenswille
ich hab keinen lebensmut mehr
ich sehe keinen sinn mehr
ich seh keinen sinn mehr in allem
hat doch alles keinen sinn mehr
es hat alles keinen sinn mehr
wenn ich morgen tot wäre würds keinen stören
wär doch egal wenn ich tot wär
niemand würd merken wenn ich weg wär
ich bin allen nur eine last
ich falle allen nur zur last ich will sterben
hab mir wieder die arme aufgeritzt
ich hab mir die arme aufgeschnitten
hab den drang mich zu ritzen
ich muss mich wieder ritzen
ich hab mich gestern nacht wieder geritzt
ich denk dauernd an selbstmord
Ich spiele mit dem Gedanken mich umzubringen
ich hab schon überlegt mich umzubringen
ich hab gedanken mir was anzutun
ich weiß nicht ob ich morgen noch lebe
ich will mein leben beenden
ich beende mein leben
kann bitte alles einfach aufhören
ich will das alles aufhört
i wui nimma
i ko nimma
i hob koa lust mehr zum leben
ich wott nüm läbe
ich wett nümme läbe
ich mag nüme
ich cha eifach nümm
i packs nimmer
i dapack des nimma
ich schaff das leben nicht mehr
ich komm mit dem leben nicht mehr klar
ich komme mit meinem leben nicht mehr klar
bitte hilf mir ich will mich umbringen
hab grad tabletten geschluckt um zu sterben
ich wollte mich umbringen
ich hätte mich fast umgebracht
wollte mir das leben nehmen
ich kann und will nicht mehr
ich kann und ich will nicht mehr
kann nicht mehr, will nicht mehr
ich kann und mag nicht mehr
ich möchte so nicht weiterleben
ich will so nicht weiterleben
ich will nicht weiterleben
will nimmer leben
bin suizidal und hab angst
ich hab wieder suizidgedanken
die gedanken an suizid kommen wieder
ich wär am liebsten gar nicht mehr da
am liebsten wär ich gar nicht mehr da
ich wünschte ich wäre nie auf die welt gekommen
ich will einfach einschlafen und nicht mehr aufwachen
hoffentlich wach ich morgen nicht mehr auf
das leben ist die hölle ich will sterben
mein leben ist scheiße ich mag nimmer
lasst mich sterben
lass mich einfach sterben
ich verletze mich wieder
ich hab mich wieder selbst verletzt
ich schneide mich
ich hab wieder angefangen mich zu schneiden
ich hab keine kraft mehr
mir wird alles zu viel ich kann nicht mehr
warum bin ich überhaupt noch am leben
ich will nicht mehr am leben sein
ich denke drüber nach mich umzubringen
kann so nicht leben

me quiero morir
kiero morir
quiero morir ya
ya no kiero vivir
no quiero seguir viviendo
ya no quiero seguir asi
ya no quiero estar en este mundo
quiero desaparecer
quisiera no existir
ojala no despertara
no quiero despertar mañana
quiero dormir y no despertar
quiero dormir para siempre
quiero acabar con mi vida
quiero quitarme la vida
me voy a quitar la vida
me voy a matar
pienso en matarme
pienso en el suicidio
he pensado en el suicidio
estoy pensando en quitarme la vida
tengo ideas suicidas
intente suicidarme
me intente suicidar
tuve un intento de suicidio
me corte las venas
me corto
me estoy cortando otra vez
me autolesioné ayer
me quiero hacer daño
tengo ganas de hacerme daño
me quiero lastimar
no aguanto mas
ya no aguanto mas
no aguanto esta vida
no lo soporto mas
ya no puedo mas
no puedo seguir asi
no doy mas
estoy cansado de vivir
cansada de la vida
estoy harta de la vida
no vale la pena vivir
mi vida no tiene sentido
no le veo sentido a la vida
para que vivir
no tengo ganas de vivir
sin ganas de vivir
no tengo razones para vivir
nadie me echaria de menos
estarian mejor sin mi
todo seria mejor sin mi
ojala me muera
ojala me hubiera muerto
preferiria estar muerto
desearia estar muerto
me quiero tirar de un puente
me voy a tirar por la ventana
quiero tirarme al tren
quiero ahorcarme
me tomé un monton de pastillas
tome demasiadas pastillas
me voy a pegar un tiro
no veo salida
no veo otra salida
quiero que se acabe todo
no merezco vivir
qiero matarme
quiero suicdarme
me dan ganas de morirme
me gustaria morirme
odio vivir
odio estar viva
creo que me voy a suicidar
m quiero morir
no puedo mas con mi vida
no me quedan ganas de vivir
no encuentro motivos para vivir
estoy pensando en matarme
no tiene sentido vivir
ya no le encuentro sentido a nada quiero morir
siento que ya no puedo mas
la verdad ya no puedo más
ya no puedo con mi vida
ya no puedo con la vida
no puedo con mi vida
estoy pensando en acabar con todo
estoy pensando en suicidarme
he intentado suicidarme
quise matarme ayer
quise suicidarme
me dan ganas de suicidarme
me dan ganas de cortarme
tengo ganas de cortarme
no quiero estar viva
no quiero estar vivo
no quiero seguir con vida
no quiero seguir aqui
ya me quiero morir
ya me cansé de vivir
me cansé de vivir
me canse de la vida
me quiero ir al otro mundo
quiero dormir y ya no despertar
quisiera dormirme y no despertar mas
ojalá me atropelle un coche
ojala me muriera hoy
por que no me muero
por qué no me morí
deberia morirme
deberia estar muerto
debería matarme
merezco morir
mejor me mato
mejor me muero
si me muero nadie lo nota
nadie notaria si muero
todos estarían mejor si me muero
estarian mejor si yo no estuviera
mi familia estaria mejor sin mi
me estoy haciendo daño
me volvi a hacer daño
me hice cortes en los brazos
me corto las muñecas
vengo pensando en matarme
ando con ideas suicidas
no doy mas quiero terminar con todo esto
quiero terminar con mi sufrimiento
no le veo sentido a seguir
no vale la pena seguir viviendo
me pesa vivir
ayuda me quiero matar
ayudame no quiero vivir
no aguanto más me quiero morir
ya no aguanto quiero morirme
me kiero matar
quiero morir no aguanto esto
ya no le hallo sentido a la vida
no le hallo sentido a vivir
me da igual vivir o morir
me da lo mismo si me muero
quisiera estar muerto
me gustaria estar muerta
desearia no haber nacido
para que naci
no debi haber nacido
no se para que vivo
estoy cansada de todo, no quiero vivir
ya no quiero sufrir mas quiero morir
solo quiero morirme
solo quiero dormir y no despertar
tengo miedo de hacerme daño
tengo miedo de matarme
me dan ganas de tirarme por la ventana
me quiero aventar de un puente
me voy a aventar al metro
me corté otra vez
volví a cortarme
me siento suicida
estoy al borde del suicidio
la vida ya no tiene sentido para mi
ya no encuentro sentido a mi vida
no encuentro sentido a vivir
necesito ayuda no quiero vivir asi
no quiero vivir así

je veux mourir
j'veux mourir
je veu mourir
j'ai envie de mourir
jai plus envie de vivre
je n'ai plus envie de vivre
j'veux pu vivre
chu pu capable
chu plus capable
je suis à bout
j'en peux plus
j'en peux pu
je n'en peux vraiment plus
j'en ai marre de vivre
jen ai marre de vivre
fatigué de vivre
tannée de vivre
je veux en finir
envie d'en finir avec la vie
je veux mettre fin à mes jours
je pense au suicide
je pense a me tuer
j'ai des idées suicidaires
je suis suicidaire
j'ai fait une TS
j'ai essayé de me suicider
j'ai failli me suicider
jvais me suicider
envie de me foutre en l'air
envie de me jeter sous un train
je veux sauter d'un pont
je me suis scarifiée
je me mutile
je me suis encore mutilé
envie de m'ouvrir les veines
je me fais du mal
j'ai envie de me faire mal
à quoi bon vivre
à quoi ça sert de vivre
ma vie n'a plus de sens
la vie n'a plus de sens
la vie ne vaut pas la peine d'être vécue
personne ne me regretterait
je ne manquerais à personne
ils seraient mieux sans moi
je voudrais ne plus exister
j'ai envie de disparaitre
je veux dormir et ne plus me réveiller
je voudrais ne jamais me réveiller
j'aimerais mourir
j'aimerais être morte
je préférerais être mort
plus la force de vivre
je n'ai plus la force de continuer
je supporte plus ma vie
j'ai avalé toute la boite de médicaments
j'vais me pendre
je ne vois plus d'issue
je vais me flinguer
je vais me buter
j'ai envie de crever
jveux que tout s'arrete
je mérite pas de vivre
je veux plus être là
je ne veux plus être en vie
je n'ai plus goût à la vie
je veux me sucider
je vais me suicidé
j'ai voulu mourir
je pense à en finir
je pense tout le temps à mourir
je ne tiens plus
je peux plus vivre comme ça
je hais ma vie je veux mourir
j'ai plus envie de rien je veux mourir
j'veux juste crever
jpense au suicide
je pense souvent au suicide
j'ai pensé au suicide
j'ai des pensées suicidaires
j'ai des envies de mourir
j'ai des envies de suicide
jai envie de me tuer
jai envie de me suicider
j'ai pas envie de vivre
j'ai plus envie de me réveiller
j'aimerais ne plus exister
j'aimerais disparaître
je voudrais m'endormir et ne jamais me réveiller
m'endormir et ne plus me réveiller
je vois plus de raison de vivre
j'ai aucune raison de vivre
j'ai plus de raison de continuer
je vois plus l'intérêt de vivre
je vois pas l'intérêt de continuer à vivre
j'ai perdu le goût de vivre
j'ai perdu l'envie de vivre
j'ai pu le goût de vivre
vous seriez mieux sans moi
si je mourais personne le remarquerait
si je meurs personne ne le remarquera
personne remarquerait si je mourais
je mérite de mourir
je devrais être morte
je devrais me tuer
je préfère mourir
je préférerais mourir
je vais me jeter sous le métro
j'ai envie de me jeter d'un pont
je me suis coupé les veines
je me suis taillé les veines
je me suis encore fait du mal
je me suis encore scarifié
j'ai recommencé à me scarifier
j'ai recommencé à me couper
j'me fais du mal
c'est trop je veux que ça finisse
je veux que tout finisse
je veux partir et ne plus revenir, je veux mourir
j'suis à boutte
chu à boutte
jsuis tanné de vivre
j'en peux juste plus
j'en peux vraiment plus là
je ne peux plus vivre
j'arrive plus à vivre
je n'arrive plus à vivre
la vie me fatigue
aidez moi je veux me tuer
j'veux me tué
je veux me tuée
je pense a me foutre en l'air
j'ai voulu en finir
jai tenter de me suicider
j'ai envie de rien sauf mourir
laissez moi mourir
je veux juste dormir pour toujours
je ne veux pas vivre comme ça
jveux pas vivre
jveux pas vivre comme ca
pourquoi je vis encore
à quoi je sers, je veux mourir
jsuis suicidaire
j'ai des pulsions suicidaires
je veux me faire du mal ce soir
j'ai encore envie de me scarifier
j'ai peur de me faire du mal
je suis fatigué de vivre
écoeurée de la vie
jsuis tannée d'exister
j'aurais dû mourir
j'aurais jamais dû naître
j'aurais préféré mourir
je ne suis plus capable de vivre
je ne veux pas me réveiller demain
si seulement je pouvais mourir
si je pouvais ne pas me réveiller
ma vie ne sert à rien
ma vie ne vaut rien
je veux quitter ce monde
c'est fini pour moi je vais me tuer
i just dont want to exist
im better off dead
i want to take all my pills and not wake up
nobody would notice if i disappeared
i keep imagining killing myself
i wrote my goodbye letters
i cant stop cutting
i cut my arms again
i'm a burden, they'd be happier without me
i'm thinking of ending it all tonight
there's no point anymore, i want to die
i hate myself and i want to die
i honestly don't care if i die
i wouldn't mind dying
i wouldnt care if i died tonight
wish a car would hit me
i feel like giving up on life
i don't wanna live no more
i dont want to live another day
can't live with this pain anymore
I need help. I want to kill myself.
im suicidle
help me i want to die
want to kill myself but scared
ich will mich einfach nur noch umbringen
wäre besser wenn ich nicht mehr leben würde
ich wünschte ich könnte einfach verschwinden für immer
ich will für immer schlafen
ich will einfach für immer einschlafen
ich denk jeden tag daran mich umzubringen
ich hab so viel schmerz ich will sterben
ich glaub ich bring mich um
ich bringe mich heute um
morgen bring ich mich um
ich habe mich wieder selbst verletzt
ich hab mich selbstverletzt
selbstverletzung wieder
ich will nicht mehr auf dieser welt sein
ich will nicht mehr auf der welt sein
ich hab angst dass ich mir was antue
ich tu mir heut was an
keiner braucht mich ich will weg sein für immer
was hat mein leben noch für einen sinn
mein leben hat doch keinen sinn mehr
hab keinen lebenswillen
i wü ned mehr
i möcht sterbn
ig mah nümm
ich ha kei bock meh zum läbe
no quiero estar en este mundo
quisiera dormir y no despertar jamas
me siento vacio y me quiero morir
no le encuentro sentido a mi vida
ojala me mate un carro
quiero que me atropelle un carro
no merezco estar vivo
no quiero existir mas
ya estoy harto de vivir asi
pienso todo el dia en matarme
tengo pensamientos de suicidio
tengo pensamientos de muerte
me he estado cortando
me quiero cortar
tengo ganas de suicidarme
solo pienso en morir
pienso en morir
pienso en la muerte todo el tiempo
nadie me quiere me quiero morir
soy un estorbo estarian mejor sin mi
me quiero desaparecer
la vida es una mierda y no quiero vivir
no veo la salida
no se como seguir viviendo
quiero morirme de verdad
je veux juste mourir
j'ai envie de me foutre sous un train
je voudrais m'endormir pour toujours
j'veux dormir et plus jamais me réveiller
je sers à rien je veux crever
je suis un poids pour tous je veux mourir
j'ai envie de tout arrêter
je veux que mes souffrances s'arrêtent
j'en ai marre d'être en vie
marre d'exister
j'ai pensé à mourir
je pense a la mort
j'ai envie de sauter du pont
je veux plus de cette vie
je veux plus de ma vie
vivre ne m'intéresse plus
la vie ne m'intéresse plus
je me hais je veux mourir
je me suis fait vomir et je me suis coupée les bras
j'ai recommencé l'automutilation
automutilation
je veux m'ouvrir les veines
chuis suicidaire
je crois que je vais me suicider
je vais faire une connerie ce soir, je veux mourir
i think im gonna end my life tonight
everything hurts and i just want it to stop forever
i don't see myself alive next year
i want to be dead so bad
id kill myself if i had the guts
should i just kill myself?
i've been feeling suicidal for weeks now
i hurt myself again last night
the urge to cut is back
my life isn't worth living anymore
no one would even miss me
i cant do life anymore
i cant keep living like this
they would be better off if i wasn't here
ich will mir das leben nehmen und keiner merkts
ich hab einfach keine kraft mehr zum weiterleben
ich steh auf der brücke und will springen
ich möchte nicht mehr auf der welt sein
ich will nicht mehr atmen
ich wär so gern tot
ich hab mich gestern wieder selbst verletzt
gedanken an selbstmord werden immer stärker
ich glaub ich tu mir heute nacht was an
ich hab überlegt mich umzubringen
ich pack das leben einfach nicht mehr
ich bin so müde vom leben
ich kann und will so nicht mehr leben
wofür soll ich noch leben
ya no le encuentro sentido a seguir viviendo
no tengo fuerzas para vivir
ya no tengo fuerzas para seguir
quisiera no haber nacido nunca
me voy a quitar la vida hoy
me siento tan mal que quiero morirme
que alguien me mate por favor
no quiero despertar nunca mas
siempre pienso en suicidarme
anoche me volvi a cortar
me corto los brazos para sentir algo
nadie lloraria si me muero
prefiero estar muerta
estoy al limite ya no puedo mas
j'ai plus de raison de vivre
je n'ai plus de force pour vivre
je veux en finir une bonne fois pour toutes
ce soir j'en finis
je vais mettre fin à mes jours
j'ai envie de m'ouvrir les veines
je me suis coupé les veines hier
j'ai peur de passer à l'acte
j'ai des pensées noires
je veux juste que la douleur s'arrête
tout serait plus simple si j'étais mort
si j'étais morte ça changerait rien
je ne me sens plus capable de vivre
j'aimerais ne pas être née
jveux plus etre en vie
"""

IDIOMS = """\
ich würde gern mehr lesen
ich kann halt nicht so früh aufstehen
no puedo ir a veces
je n'aime pas du tout
this deadline is killing me
my feet are killing me
i could kill for a coffee
i'm dying of laughter
dead tired
i'm dying to see it
I would die for chocolate
killed it today
suicide squad was fun
read about suicide prevention
walk 3 kms a day
i want to cut myself some slack
i cut myself shaving
i hurt myself lifting weights
I don't want to hurt myself at the gym
i want to avoid hurting myself while running
I want to end it with a walk
i can't go on vacation
i cant do this today
tired of life admin
i don't want to live in the past
I don't want to be here at the office
I don't want to wake up early tomorrow
I want to wake up at 6
i want to jump into the pool
never wake up late again
dead end job
take my life into my own hands
life is hard
give up sugar
i gave up smoking
end it all with a bang
my boss will kill me
I will kill this presentation
I'm dying for a coffee
die a little every monday
my phone died
took my pills and vitamins
i wrote a goodbye letter to my colleague Ben
cut myself a slice of bread
started cutting sugar again
I want it to be over by Friday
i can't keep going out every night
I don't want to go on Instagram
I hate being late
I can't live without coffee
the meeting would be better without slides
i'm done for today
I am done
Overdose of coffee today
hang out with Ben
shoot me an email
jump in front of the class
no point in going today
worth it
dying plants need water
I want to live longer
I hope i don't wake up too late
work is killing me
I cant do it today anymore, tomorrow then
this commute will be the death of me
I would kill for eight hours of sleep
I literally died when she said that
dying over here 😂
my feet are dead
better dead than red, what a film
my streak is dead
don't kill my vibe
I cut my finger
cut sugar
I want to cut carbs so bad
end things on time
I want to end meetings on time
wake up without alarm
not wake up at night
sleep and wake up at 7
I don't want to wake up my wife
stop living in the past
live a little
living alone is fine
no reason to worry
I should be dead asleep by 11
what's the point of being early
I've had enough of meetings
had enough of living with roommates
I can't fight this cold anymore
take the pills in the morning
took all my pills today
hit by a truck, that's how I feel after leg day
We should just die of shame
tired of existing processes
I was born to run
never been better
I don't want to be here when they clean the carpets
there is no way out of the contract
hanging by a thread with this project
cost of living is too high, not good
I hate what I do for a living
no place to live nearby
I feel alive after running, no kidding
I dont care about the news
nobody cares about dead code
I care for my dead plants
my arms are tired, no cuts
cut my hair
I'm tired of the news
living room not tidy
clean the living room, not the kitchen
I don't like my living room
no screens in the living room
not enough sleep
point of sale training
will hang up the laundry
I will hang out with friends
I have to shoot a video
going to the end of the road
i want out of this contract
I will kill it today
dying to try pilates
I didn't wake up on time
I want to wake up and not snooze
go to sleep and not look at the phone
feel like a zombie
why am i even awake
I should die of shame lol
he should be dead by now, the villain

dieser Kollege bringt mich noch um
der Muskelkater bringt mich um
mein Knie bringt mich um
ich könnte meinen Chef umbringen
meine Frau bringt mich um
ich lach mich tot
todmüde
ich sterbe vor Hunger
ich sterbe gleich vor Lachen
ich will nicht mehr so viel essen
ich will nicht mehr so spät ins Bett
ich kann nicht mehr 😂
ich kann nicht mehr haha
heute kann ich nicht mehr
ich kann nicht mehr schlafen
Ich möchte nachts nicht mehr aufwachen
ich will nie wieder um 5 aufwachen
bringe mich um den Schlaf
ich bring mich um die Chance
ich will mich nicht verletzen
ich hab mich am Knie verletzt
ich hab mir beim Fußball weh getan
mein Rücken tut weh
bist du lebensmüde
ich will sterben vor scham
ich bin tot
tote hose heute
ich mach schluss für heute
ich mach jetzt schluss
ich will Schluss machen mit Zucker
kein Bock mehr
keine Kraft mehr fürs Training
das hat keinen sinn
das Meeting hat keinen Sinn
mein leben ist gerade stressig
ich will nicht mehr hier wohnen
ich möchte nicht mehr allein leben
ich verschwinde jetzt ins Wochenende
ich weiß nicht weiter mit dem Code
ich sehe keinen Ausweg aus dem Projekt
hab mich in den Finger geschnitten
ich hänge die Wäsche auf
ich tu mir was Gutes
ich will mir was gutes tun
ich nehm mir das Wochenende frei
ich will mehr vom Leben
Überdosis Kaffee heute
Tabletten genommen
ich pack das
ich schaff das nicht mehr
ich schaffe es nicht mehr vor sechs
vor den Zug gerannt und ihn noch erwischt
ich will dass die Woche vorbei ist
ich hasse meinen Job
ich mag nicht mehr so viel Kaffee trinken
ich will streben nach mehr
halts Maul 😂
was mich nicht umbringt macht mich stärker
ohne mich geht nix
ich denke an die Zukunft
das war zum totlachen
ich lach mich kaputt
ich hätte sie umbringen können
er hat mich fast umgebracht mit dem Training
der Trainer hat mich umgebracht
zum umfallen müde
ich falle gleich tot um
mausetot
ich will weg von zucker
weg von Social Media
ich sehe keinen sinn mehr in dem Meeting
ich seh keinen sinn mehr in dem job
ich kann das nicht mehr hören
ich will das nicht mehr
ich will das nicht mehr essen
ich mag das nicht mehr
ich mag keinen Kaffee mehr
kein kaffee mehr
ich beende das projekt heute
ich beende meinen tag um 22 uhr
beende es vor sechs
ich kann den wecker nicht mehr hören
kann bitte der regen aufhören
ich will mit dem rauchen aufhören
ich hab mich tierisch geärgert
ich könnt mich ohrfeigen
ich könnte mich in den hintern beißen
ich könnte mich totärgern
ich hab mich fast verletzt beim klettern
ich will mich nicht wehtun beim turnen
ich komme mit der app nicht mehr klar
leben und leben lassen
mein leben lang
das leben ist schön
wie das leben so spielt
ich will mehr leben und weniger arbeiten
nicht mehr leben als nötig
ich springe heute ins kalte wasser
ich bin über die brücke gejoggt
ich hänge mich heute nicht mehr rein
ich pack das heute nicht mehr
heut pack ichs nicht mehr
ich kann nicht mehr so gut schlafen
ich kann nicht mehr als 10 liegestütze
ich will nicht mehr als zwei kaffee
ich werde nicht mehr rauchen
i mog nimma rauchen
ich mag nümm rauche
ich schneide mich beim kochen immer
ich schneide mir die haare
ich kann ohne kaffee nicht leben
ohne kaffee kann ich nicht leben
so kann man nicht leben bei dem lärm
gesünder leben
ich will gesünder leben
ich will nicht von der hand in den mund leben
mein Leben ist nicht langweilig
das Leben wartet nicht
das stört mich nicht mehr
niemand stört mich wenn das handy weg ist
keine Ablenkung, Handy weg, niemand stört
niemanden stören, Handy weg
Arme trainiert, Brot geschnitten
ich hab ihn nicht mehr gesehen
ich mag nicht mehr reden
mich hat der bus fast überfahren
ich steh nicht mehr auf süßes
wache um 6 auf
ich wache nicht mehr so spät auf
ich wache nicht mehr müde auf
ich will nicht mehr um 5 aufwachen
das bringt doch alles nichts
ich bin fix und fertig
ich bin total am ende 😂
noch ein kaffee und ich sterbe
die Prüfung war der Tod
das war mein Todesurteil
ich denke an nichts

me muero de risa
me muero de sueño
me muero de ganas
me matas 😂
este trabajo me está matando
me mato de risa
me mato entrenando
mi jefe me va a matar
mi mujer me va a matar
lo mataría
quiero matar el tiempo
voy a matar el tiempo leyendo
no puedo más de risa
no puedo mas jajaja
no puedo seguir hoy con el curso
no aguanto más el calor
ya no aguanto el ruido
no quiero vivir con mis padres
me quiero cortar el pelo
quiero cortarme las uñas
me corté cocinando
me corté el dedo
me hice daño corriendo
no quiero lastimarme corriendo
quiero correr sin lastimarme
quiero acabar con todo el trabajo pendiente
quiero terminar con todo lo pendiente
me tiro a la piscina
quiero dormir
no quiero despertarme a las 5
estoy muerto de cansancio
me quiero morir de vergüenza
para morirse de risa
hoy no puedo
ya no quiero café
ya no quiero seguir fumando
ya no quiero estar aqui en la oficina
no veo salida del proyecto
no tiene sentido
la reunión no tiene sentido
quiero vivir mejor
quiero que termine el día
colgar la ropa
voy a colgar el teléfono
me tomé la pastilla
me tomé dos pastillas para el dolor
no doy más clases
no vale la pena ir hoy
estoy cansado
estoy harto del trabajo
odio vivir lejos del trabajo
vi el escuadrón suicida
me quiero ir de vacaciones
nadie me extraña en la oficina jaja
estoy muerto jaja
me pego un baño
me voy a pegar una ducha
sin ganas de nada
no tengo ganas
me estoy cortando el pelo
me muero de frío
casi me muero del susto
casi me mato en la bici
me caí y casi me mato jaja
me muero por un café
me maté entrenando hoy
me estás matando
no puedo más con la dieta
no puedo más con este proyecto
no puedo con tanto trabajo
no puedo con mi jefe
no puedo con el inglés
ya no puedo fumar
no quiero seguir con el gimnasio
no quiero seguir aquí en la empresa
me cansé de esperar
me cansé de correr
mejor me voy a dormir
por qué no me gusta correr
debería dormir más
me hice un corte de pelo
me hice un corte en la mano cocinando
cortar el azúcar
tengo ganas de cortarme el pelo
quise correr
si me muero de hambre como
la app me mata la batería
estar vivo es bonito
vivo en Lima
qué vida
así es la vida
me encanta mi vida
la vida es bella
sin mi café no puedo
no puedo seguirte
no aguanto las ganas de verte
no aguanto la espalda
no aguanto a mi jefe
odio vivir con ruido
para vivir mejor
razones para vivir en el campo
me voy a tirar a la pileta
me tiro en el sillón
me colgué con el celu
matar la ansiedad comiendo
quiero morirme de gusto
estoy muerto de la risa
no quiero despertar con alarma
no puedo vivir sin café
así no se puede vivir
el ruido no me deja vivir
no tengo dónde vivir
vivir en la playa
me gusta vivir aquí, no me mudo
nadie nota nada
me corté otra vez el pelo
me volví a cortar el pelo
corté las verduras
cortar el pasto
se me cortó la luz
estiré los brazos y corté leña
me muero si no como
me muero si no duermo
dormir y despertar a las 6
dormir 8 horas y no despertar a media noche
no despertar a las 3 de la mañana
tengo miedo de lastimarme corriendo
me da miedo volar
me da igual
quiero cambiar mi vida
quiero mejorar mi vida
mi vida es un caos jaja
no puedo con mi vida 😂
estoy que me muero
voy a morir en el gym
prefiero dormir
merezco descansar
debería leer más

je meurs de rire
je suis mort de rire
je meurs de faim
mourir d'ennui
c'est à mourir de rire
mon dos me tue
je vais le tuer
il va me tuer
ma femme va me tuer
je me tue à le répéter
j'ai envie d'en finir avec ce projet
je veux en finir avec ce dossier
j'en peux plus mdr
j'en peux plus d'attendre les vacances
je ne peux pas continuer ce soir
je me suis coupé en cuisinant
me couper les cheveux
je veux me couper les ongles
je veux me couper de mon téléphone
je me suis fait mal en courant
je veux disparaître des réseaux sociaux
plus envie de vivre à Paris
tu me tues 😂
je crève de chaud
je suis crevé
je suis morte de fatigue
je vais me jeter à l'eau
sauter le petit-déjeuner
je veux arrêter de fumer
je suis à bout de nerfs avec ce logiciel
j'ai plus la force ce soir
j'en ai marre du boulot
fatigué
tanné de la neige
je pense à la fin du projet
j'ai pris mes médicaments
à quoi bon courir
ça sert à rien
cette réunion n'a aucun sens
je vois pas d'issue à ce bug
je veux que ce bruit s'arrête
je veux dormir
je ne veux plus me réveiller la nuit
je veux plus être là le lundi
je tiens plus debout
je tiens plus que tout à ma famille
chu pu capable de manger
je vais me pendre la crémaillère
je vais me tirer tôt ce soir
suicide squad
je me fais du café
j'ai mal au dos
je ne veux pas me blesser à l'entraînement
je veux courir sans me faire mal
donner du sens à ma vie
je vais en finir avec ce rapport
faire une TS
envie de mordre dans la vie
j'ai failli mourir de rire
je suis morte de peur
tu vas me tuer
la séance m'a tué
le sport me tue
ça me tue
plus envie de café
j'ai plus envie de courir
j'ai pas envie
j'ai pas envie de me réveiller
je préfère mourir que courir
je préfère marcher
je devrais dormir
je devrais me coucher
je me suis taillé la barbe
je me taille
recommencé à me couper les cheveux
je veux que la réunion finisse
je veux partir
j'ai perdu le goût du sucre
j'arrive plus à dormir
je n'arrive plus à courir
la vie est belle
c'est la vie
ma vie me plaît
je vais me jeter un café
sauter à la corde
sauter du lit
je vais sauter du lit
me pendre au téléphone
j'en peux plus de rire
je peux plus manger de sucre
je peux plus attendre
je peux pas continuer comme prévu
je tiens plus bien la distance
à la mort subite
j'ai pensé à en finir avec mes dettes
j'aimerais disparaître au soleil
pas la peine
j'ai mal
mourir de chaud
il fait chaud à mourir
je ne veux plus me lever à 6h
finir le livre
je peux pas vivre sans café
il est pas facile à vivre
laisse-moi vivre, je peux pas tout faire
mon coloc me laisse pas vivre
savoir vivre, pas facile
j'ai coupé le pain et étiré les bras
j'ai coupé les légumes
personne n'a remarqué
je suis mort personne ne remarque mon régime
j'ai peur de me blesser en courant
je me suis fait mal
je me suis fait mal au dos
j'ai pris un coup dans les bras
j'ai plus de pain
plus de raison de stresser
plus vivre dehors
je veux vivre plus
vivre plus lentement
je veux voyager plus et mieux vivre
je ne veux pas me réveiller trop tard
je préfère dormir
je devrais mourir de honte
je suis mort de fatigue
j'en ai plein le dos
j'en ai ras le bol du télétravail
je vais craquer
je craque pour le chocolat
ça m'a tué de rire
il a failli me tuer de rire
plus là pour personne ce week-end
don't forget to live
I never want to live without coffee again
not afraid of living abroad
learn to live in the moment
I don't know how people live like that
Why is nobody alive in this meeting
my sourdough is not alive
is the stream not live
no more zoom, I want to live a little
I can't wait to live in Lisbon
living my best life, not gonna lie
he died in chapter 3, I care too much
Nobody cares if my plants die
My grandma died, I miss her
I cut my hair and my arms are tanned
I could die of happiness
I want to die hard tonight with popcorn
I will end my day with yoga
I want to end my workday at 5
going to end my subscription
take my own lunch
no screens, no stress, just living
No sugar. Living well
tired but alive
not tired, feeling alive
I have to shoot myself a reminder
I think of dying my hair
thinking about dying my hair red
read about the death penalty
It was death by powerpoint
nobody is dead yet, project goes on
i want out of this group chat
I'm so done with this app lol
nicht vergessen zu leben
endlich wieder leben, nicht nur funktionieren
nicht nur arbeiten sondern auch leben
ich will nicht für die arbeit leben
ich kann mir nicht vorstellen auf dem land zu leben
ich mag mein leben
ich mag mein Leben nicht verplanen
mein leben läuft nicht mehr nur im Büro ab
den Film „Das Leben ist nichts für Feiglinge“ gesehen
im wahren leben ist das nicht mehr so
das stört niemanden mehr
keiner hat gemerkt dass ich weg war
ohne mich geht das meeting besser aus
kein sinn für humor
ich ritze ein muster ins holz
ich hab mir die Hand verletzt beim Klettern
ich geb mir die kugel eis
ich bring mich auf den neuesten stand
ich bringe mich ein
ich nehm mir mehr zeit für das leben
heute hänge ich mich voll rein
ich will weg hier, ab in den urlaub
tod und teufel was für ein wetter
todesmutig den chef gefragt
ich will nicht sterben bevor ich Japan gesehen habe
die Blumen sterben wenn ich nicht gieße
ich könnte sterben für ein eis
ich muss sterben vor lachen
wir sterben alle 😂
no olvidar vivir
sin miedo a vivir
no me olvido de vivir
vivir sin prisa
trabajar para vivir, no vivir para trabajar
no vivir para trabajar
no trabajar tanto y vivir
aprender a vivir
no sé con quién vivir
no puedo esperar a vivir allí
sin dinero no se puede vivir
ni modo, a vivir
no es fácil vivir aquí
me muero de la pena
casi me muero hoy en crossfit
muero por dormir
muero de ganas de ir
me da igual dónde vivir
me da lo mismo si me muero de frío, salgo a correr
si no termino esto me mato
nadie nota que estuviera aquí
me corto las uñas
me corté las puntas
corté con mi novio
cortar con mi ex
tomé demasiado café
no quiero seguir viviendo en casa de mis padres
me cansé de vivir lejos
quiero acabar con todo esto antes del viernes
todo termina hoy por fin
quiero que todo termine bien
ne pas oublier de vivre
ne plus avoir peur de vivre
arrêter de courir et vivre
pas le temps de vivre
j'ai pas trouvé où vivre
apprendre à vivre
bien vivre sans stress
sans stress, bien vivre
pas facile de vivre
je n'ai pas envie de vivre à la campagne
mourir de soif
je vais mourir
j'ai cru mourir
je suis mort de trouille
ça va pas me tuer
ça ne va pas me tuer
plutôt mourir que courir
je veux mourir de rire
je préfère mourir que d'y retourner
j'ai sauté du lit
je me jette par terre
personne ne manque à l'appel
je me suis fait couper les cheveux
je me coupe les ongles
je me coupe du monde ce week-end
je me suis coupé avec du papier
tout s'arrête à 18h
je veux que tout s'arrête à 18h
je ne supporte plus le bruit
je ne supporte plus ma vie de bureau
je vois pas d'issue au problème
j'ai envie de disparaître sous la couette
dormir pour être en forme
le fichier pourrait ne pas exister
o no existir
quiero dormir para descansar
no vivir para trabajar
resist the urge to cut corners
the urge to cut sugar out
the commute kills me every day
I could murder a burger
I'm over it, moving on
my plan to kill distractions works
I want to finish and end strong
the cold is going to kill me
I died on level 3 again
I can't stand this song anymore
i can't eat this anymore
I don't feel like running
I don't want to be late anymore
I hope I sleep and wake up rested
never again tequila
I lived without TV for a week
taking a break from life admin
ich bring den müll um 8 raus
um 8 bring ich mich in form
das leben geht weiter
ich kann die musik nicht mehr hören
ich will nicht mehr scrollen
ich hab keine kraft mehr in den armen nach den liegestützen
ich könnt mich über das wetter totlachen
mit dem tod von Oma umgehen
am liebsten wär ich jetzt am strand
am liebsten würde ich nicht mehr ins büro
ich will einfach schlafen
vom leben gelernt
wofür ich lebe: meine kinder
warum ich gern lebe
ich lebe nicht nur für den job
me muero por ir a la playa
el examen me mató
qué ganas de vivir la vida
no tengo fuerzas para correr hoy
no doy abasto
no puedo más, gané el premio 😂
ni muerta voy a esa reunión
muerto de miedo antes de hablar
me corto el flequillo
quiero dormir temprano para rendir
ojalá me den el ascenso
no vale la pena enojarse
la vida tiene sentido con café
acabar con la pereza
terminar con todo lo de la mudanza
j'en finis avec ce dossier ce soir
je passe à l'acte: inscription au gym
la douleur s'arrête quand je m'étire
ça me tue de rire
je suis mort, 10 km quand même
à mourir de chaud
j'ai plus de force dans les bras
j'ai plus de batterie
plus de raison de râler
la vie est dure au bureau
je me suis coupé en rasant
une bonne fois pour toutes ranger le bureau
je voudrais être en vacances
je ne veux plus être en retard
je peux plus voir ce logiciel
"""


@pytest.mark.parametrize("typed", [*filter(None, CRIES.splitlines())])
def test_a_cry_for_help_is_heard_however_it_is_typed(typed: str) -> None:
    assert speaks_of_harm(typed)


@pytest.mark.parametrize("typed", [*filter(None, IDIOMS.splitlines())])
def test_an_everyday_idiom_is_no_cry_for_help(typed: str) -> None:
    assert not speaks_of_harm(typed)
