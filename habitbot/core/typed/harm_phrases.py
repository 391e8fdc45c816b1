"""How people say that they may harm themselves or can't go on: a coach's tables, by language.

They are written without apostrophes, and may leave out little words of FILLERS; accents, capitals
and letters typed twice don't matter.
"""

from collections.abc import Mapping
from typing import NamedTuple

Phrases = tuple[str, ...]
Pairs = tuple[tuple[Phrases, Phrases], ...]


class Some(NamedTuple):
    """One of these words, or of those that begin with one of the stems."""

    words: Phrases = ()
    stems: Phrases = ()


class Together(NamedTuple):
    """Words that say it together, wherever in a sentence: one of each of `several`.

    `ends`: and it is over with one of these. It is something else where one of `unless` stands
    there, too.
    """

    several: tuple[Some, ...]
    ends: Phrases = ()
    unless: Some = Some()


class Tongue(NamedTuple):
    """How one language speaks of harm to oneself, and what in it only sounds alike.

    `always` is heard wherever it stands, `dying` unless one of `idle` follows ("of laughter").
    `wished`: deeds that are heard where a wish comes before them (two words may lie between, but
    no NOT); `hurts` likewise, if the wish isn't denied, since one hurts oneself in sport as well.
    `ends` is heard where the sentence ends with it or goes on with one of `onward`, and so is
    `worn`, unless somebody laughs. `together` are words of one sentence. A sentence may leave out
    the "I" with which one of them begins.

    `same`: what stands for several words that say the same, typed as people type, and those words;
    they are the same in the tables, too. `keys`: words that are heard with a slip of the thumb.
    """

    same: Mapping[str, Phrases]
    always: Phrases
    wished: Pairs
    ends: Phrases
    worn: Phrases
    onward: Phrases
    hurts: Pairs = ()
    together: tuple[Together, ...] = ()
    dying: Phrases = ()
    idle: Phrases = ()
    alike: Phrases = ()
    keys: Phrases = ()


ENGLISH = Tongue(
    same={
        "i am": ("im",),
        "i have": ("ive",),
        "i would": ("id",),
        "i want": ("iwant",),
        "want": ("wnat", "wan", "wnt"),
        "want to": ("wanna", "wana", "wants to", "wanted to", "wanting to"),
        "going to": ("gonna", "gunna", "ima", "imma"),
        "dont": ("do not", "dnt"),
        "didnt": ("did not",),
        "cant": ("cannot", "can not", "cnt"),
        "anymore": ("any more", "any longer", "no more"),
        "nobody": ("no one", "noone", "no1"),
        "myself": ("my self", "meself"),
        "was not": ("wasnt", "werent", "were not"),
        "was": ("were",),
        "is not": ("isnt", "aint"),
        "think of": (
            *("think about", "thinking of", "thinking about", "thought of", "thought about"),
            *("thoughts of", "thoughts about", "thinking on", "think bout", "thinking bout"),
        ),
        "end": ("ending",),
        "will": ("ill", "i will"),
        "self harm": ("selfharm", "self harmed", "self harming", "selfharmed", "selfharming"),
        "kill myself": ("killing myself", "killed myself", "unalive myself", "off myself"),
        "suicide": ("sucide", "suiside"),
        "commit suicide": ("committing suicide", "committed suicide"),
        "exist": ("existing",),
        "hurt myself": ("hurting myself", "harm myself", "harming myself"),
        "would not": ("wouldnt",),
        "wish i": ("wish that i", "wished i"),
        "hope i": ("hope that i",),
    },
    keys=("myself", "suicide", "suicidal"),
    always=(
        *("kill myself", "take my own life", "taking my own life", "suicidal", "commit suicide"),
        *("attempted suicide", "suicide attempt", "suicide note", "think of suicide", "self harm"),
        *("reason for living", "nothing to live for", "nothing left to live for"),
        *("nothing worth living for", "no will to live", "lost my will to live", "better off dead"),
        *("rather be dead", "better off without me", "would be better without me"),
        *("better place without me", "wish i was dead", "wish i could die", "wish i would die"),
        *("wish i was not alive", "wish i was not here", "wish i didnt exist"),
        *("wish i was never born", "never been born", "hope i die", "if i was dead"),
        *("nobody would care if i", "dont want to be alive", "dont want to exist"),
        *("want to stop existing", "could stop existing", "dont want this life"),
        *("shouldnt be alive", "slit my wrists", "cut my wrists", "myself on purpose"),
        *("not safe with myself", "safe from myself", "been cutting again"),
        *("started cutting again", "never wake up again", "enough of life", "life has no meaning"),
        *("life is meaningless", "life is pointless", "end my suffering", "end my pain"),
        *("to bleed out", "easier to be dead", "let me die", "car would hit me"),
        *("live with this pain", "handle life", "cant do life", "see myself alive"),
        *("handle living", "cope with life"),
    ),
    dying=(
        *("think of dying", "urge to cut", "urges to cut", "wish i would not wake up"),
        *("feel like dying", "want to die", "should die", "deserve to die", "should be dead"),
        *("and not wake up", "ready to die", "want to be dead", "dont want to live"),
        *("dont want to wake up", "hope i dont wake up", "never wake up"),
    ),
    idle=(
        *("carbs", "sugar", "corners", "costs", "out", "back", "down", "hard", "my hair"),
        *("laughing", "of", "on", "for", "from", "rich", "happy", "old", "trying", "doing", "in"),
        *("with", "at", "to", "near", "my", "asleep", "serious", "that", "by", "late", "early"),
        *("before", "too", "tired", "like a", "there"),
    ),
    wished=(
        (
            (
                *("want to", "going to", "urge to", "urges to", "plan to", "planning to"),
                *("feel like", "think of", "will", "might", "should", "need to", "have to"),
                *("ready to", "tempted to", "decided to"),
            ),
            (
                *("hang myself", "shoot myself", "end my life", "end it all", "overdose"),
                *("drown myself", "jump off a bridge", "jump off the bridge", "jump off the roof"),
                *("jump off a roof", "jump off a building", "jump in front of a train"),
                *("jump in front of the train", "jump in front of a car", "disappear forever"),
                "sleep forever",
            ),
        ),
    ),
    hurts=(
        (
            (
                *("want to", "going to", "urge to", "urges to", "plan to", "feel like", "think of"),
                *("will", "might"),
            ),
            ("hurt myself",),
        ),
    ),
    ends=(
        *("want to cut", "want to end things", "think of end things", "going to end things"),
        *("i want out", "no reason to live", "any reason to live", "not worth living"),
        *("dont deserve to live", "want to be gone", "the pain to stop", "the pain to end"),
        *("would rather die", "want to end it", "going to end it", "ready to end it"),
        *("think of end it", "want to kms", "going to kms", "will kms", "might kms", "should kms"),
        *("want to cut myself", "cut myself", "cutting myself", "no point in living"),
        *("no point living", "no point in going on", "no point going on", "the point of living"),
        *("the point in living", "tired of living", "tired of life", "tired of being alive"),
        *("hate being alive", "hate living", "done with life", "done living", "give up on life"),
        *("giving up on life", "nobody would miss me", "hang myself", "take my life"),
        *("end my life", "end it all", "life is not worth it", "think of death", "if i died"),
        *("if i was gone", "if i was not here", "if i was not around", "i overdosed"),
        *("took too many pills", "took a bunch of pills", "want to disappear", "could disappear"),
        *("want it to stop", "want it to end", "want it all to end", "want everything to end"),
        *("want it to be over", "want it all to be over", "lost the will to live"),
        *("goodbye letter", "goodbye letters", "cant stop cutting", "happier without me"),
    ),
    worn=(
        *("i cant take it anymore", "i cant take this anymore", "i cant go on"),
        *("i cant keep going", "i cant do this anymore", "i cant do it anymore"),
        *("i cant fight anymore", "i cant anymore", "i cant cope", "i cant live like this"),
        *("i dont want to go on", "i dont want to be here", "see a way out", "see any way out"),
        *("see no way out", "there is no way out"),
    ),
    onward=(
        *("anymore", "like this", "like that", "this way", "living", "with my life"),
        *("with this life", "with life", "of this life", "again", "on purpose", "now", "rn"),
        *("today", "tonight", "tomorrow night", "last night", "last week", "forever", "and", "but"),
        *("because", "cause", "cuz", "bc", "so", "or", "tho", "though", "tbh", "lol", "please"),
        *("badly", "bad", "for me", "i", "i am", "my life", "everything", "nobody"),
    ),
    together=(
        Together(
            (
                Some(stems=("suicid",)),
                Some(("i", "im", "i am", "i have", "my", "me", "want")),
            ),
            unless=Some(
                ("squad", "career", "awareness", "training"),
                stems=(
                    *("prevent", "read", "book", "watch", "film", "movie", "articl", "podcast"),
                    *("document", "song", "bomb"),
                ),
            ),
        ),
        Together(
            (
                Some(("i", "im", "i am", "i have", "point", "worth", "why")),
                Some(
                    (
                        *(
                            "tired of",
                            "hate",
                            "enough",
                            "point",
                            "no",
                            "not",
                            "dont",
                            "cant",
                            "never",
                        ),
                        *("sick of", "why"),
                    )
                ),
            ),
            ends=("living", "exist", "alive", "to live"),
            unless=Some(
                ("a living", "cost of", "standard of", "where", "place"), stems=("forget",)
            ),
        ),
        Together(
            (
                Some(("nobody",)),
                Some(("notice", "care", "miss")),
                Some(("die", "died", "dead", "gone", "disappeared")),
            ),
        ),
        Together(
            (
                Some(("my arms", "my wrists", "my thighs")),
                Some(("cut", "cutting", "scratched", "burned", "slit")),
            ),
            unless=Some(("hair", "grass", "bread", "sleeves")),
        ),
        Together(
            (
                Some(("dont care", "not care", "not mind", "dont mind")),
                Some(("if i die", "if i died", "dying", "if i was dead")),
            ),
        ),
        Together(
            (
                Some(("forever",)),
                Some(("i",)),
                Some(("sleep", "disappear", "gone")),
            ),
        ),
    ),
    alike=(
        *("kill myself laughing", "kill myself at work", "shoot myself in the foot"),
        *("shoot myself an email", "shoot myself a", "cut myself some slack", "cut myself off"),
        *("self harm prevention", "suicide prevention", "ready to die on", "overdose on coffee"),
    ),
)

GERMAN = Tongue(
    same={
        "ich": ("i", "ick", "isch", "ig"),
        "mich": ("mi", "mik"),
        "nicht": ("nich", "net", "ned", "nit", "nöd", "nid", "nt"),
        "nicht mehr": (
            *("nimmer", "nimma", "nümm", "nümme", "nimme", "nicht meh", "nicht mer"),
            "nicht länger",
        ),
        "will": (
            *("wil", "sollte", "werde am liebsten", "will am liebsten", "wett", "möchte", "möcht"),
            *("mecht", "mag", "mog", "ma", "mah", "wott", "wü", "wui", "wollte", "wollt"),
            *("würde gern", "würd gern", "will halt"),
        ),
        "will ich": ("am liebsten werde ich", "am liebsten will ich"),
        "kann": (
            *("kann und will", "kann und ich will", "ka", "kan", "ko", "cha", "chan", "konnte"),
            *("könnt", "kann halt"),
        ),
        "werde": ("werd", "würde", "würd", "könnte"),
        "habe": ("hab", "hob"),
        "bringe": ("bring",),
        "nehme": ("nehm",),
        "tue": ("tu",),
        "ritze": ("ritz",),
        "verletze": ("verletz",),
        "springe": ("spring",),
        "hänge": ("häng",),
        "denke": ("denk",),
        "gern": ("gerne",),
        "wache": ("wach",),
        "wäre": ("wär", "wäre gern", "wär gern"),
        "wären": ("wärt",),
        "weiß": ("weis", "woas"),
        "sehe": ("seh",),
        "ertrage": ("ertrag",),
        "packe": ("pack", "dapack"),
        "verdiene": ("verdien",),
        "halte": ("halt", "hoit", "hoid", "hoite"),
        "halte es": ("halts", "hoits"),
        "packe es": ("packs",),
        "das": ("des", "dös", "dat", "dit"),
        "alles": ("das alles", "des alles", "des ois"),
        "etwas": ("was", "wos"),
        "kein": ("keine", "keinen", "kei", "koa", "koan", "koane", "keinerlei"),
        "lust": ("bock",),
        "selbst": ("selber",),
        "niemand": ("keiner", "niemanden", "niemandem", "koana"),
        "leben": ("lebn", "läbe", "labn"),
        "sterben": ("sterbn", "stärbe"),
        "an das": ("ans",),
        "auf das": ("aufs",),
        "zum": ("zu dem",),
        "das leben": ("mein leben", "dieses leben", "dem leben", "meinem leben", "diesem leben"),
        "suizid": ("selbstmord",),
        "suizidgedanken": (
            *("selbstmordgedanken", "suizid gedanken", "selbstmord gedanken", "suizidale gedanken"),
        ),
        "suizidversuch": ("selbstmordversuch", "suizid versuch", "selbstmord versuch"),
        "suizidal": ("suizidgefährdet", "selbstmordgefährdet"),
        "tabletten": ("schlaftabletten", "pillen", "schlafmittel"),
        "geschluckt": ("geschlugt",),
        "genommen": ("geschluckt", "eingenommen"),
    },
    keys=("umbringen", "umzubringen", "sterben", "suizidgedanken", "selbstmord"),
    always=(
        *("mich umzubringen", "mich zu töten", "das leben zu nehmen", "mir etwas anzutun"),
        *("mir etwas antue", "mir etwas antun könnte", "mich selbst zu verletzen"),
        *("mich selbst verletzen", "mich selbst verletzt", "verletze mich selbst"),
        *("mich selbst zu ritzen", "mir selbst weh", "ich bringe mich um", "bringe ich mich um"),
        *("ich töte mich", "ich erhänge mich", "ich tue mir etwas an", "tue ich mir etwas an"),
        *("suizidgedanken", "suizidal", "suizid begehen", "an suizid", "über suizid nach"),
        *("suizidversuch", "lebensmüde", "kein grund zu leben", "kein grund mehr zu leben"),
        *("kein lust zu leben", "kein lust mehr zu leben", "kein lust mehr auf leben"),
        *("kein lust mehr auf das leben", "kein kraft zu leben", "kein kraft mehr zu leben"),
        *("kein kraft mehr zum leben", "nicht mehr leben will", "nicht mehr leben kann"),
        *("so nicht mehr leben", "nicht mehr so leben", "kein sinn im leben"),
        *("kein sinn mehr im leben", "kein sinn in das leben", "kein sinn mehr in das leben"),
        *("leben hat kein sinn", "leben macht kein sinn", "hat das leben kein sinn"),
        *("das leben ist sinnlos", "das leben ist nichts wert", "das leben ist nichts mehr wert"),
        *("nicht lebenswert", "nicht mehr lebenswert", "das leben satt", "nie wieder aufwachen"),
        *("nie mehr aufwachen", "nicht mehr aufwachen", "nicht mehr aufwache"),
        *("wache nicht mehr auf", "das leben beenden", "das leben zu beenden"),
        *("das leben ein ende", "dem ganzen ein ende", "dem allem ein ende"),
        *("schluss mit das leben", "schluss machen mit das leben", "schluss machen mit allem"),
        *("schluss mit allem", "mit das leben abgeschlossen", "ich wäre lieber tot"),
        *("ich wäre am liebsten tot", "am liebsten wäre ich tot", "lieber wäre ich tot"),
        *("wünschte ich wäre tot", "ich wäre tot", "wäre ich doch tot", "wäre ich bloß tot"),
        *("ich tot wäre", "ich nicht mehr wäre", "ich nicht mehr da wäre", "nie geboren"),
        *("niemals geboren", "besser ohne mich dran", "ohne mich besser dran"),
        *("besser dran ohne mich", "wäre besser ohne mich", "wären besser ohne mich"),
        *("ohne mich wäre alles besser", "ohne mich wäre es besser"),
        *("ohne mich geht es euch besser", "niemand würde mich vermissen"),
        *("würde mich niemand vermissen", "werde niemand vermissen"),
        *("mich würde niemand vermissen", "niemand werde mich vermissen", "niemand vermisst mich"),
        *("vermisst mich niemand", "mich vermisst niemand", "denke an das sterben"),
        *("an das sterben denke", "nicht mehr existieren", "nicht mehr atmen"),
        *("nicht mehr da sein will", "vor den zug springen", "vor den zug werfen"),
        *("mich vor den zug", "mich vor einen zug", "springe vor den zug"),
        *("von der brücke springen", "von einer brücke springen", "springe von der brücke"),
        *("vom dach springen", "die pulsadern", "eine überdosis", "zu viele tabletten genommen"),
        *("zuviele tabletten genommen", "handvoll tabletten genommen", "kugel in den kopf"),
        *("einen abschiedsbrief geschrieben", "meinen abschiedsbrief"),
        *("verdiene es nicht zu leben", "nicht verdient zu leben", "dass alles aufhört"),
        *("das leben nicht mehr aus", "ertrage das leben nicht", "mich absichtlich verletzt"),
        *("mich absichtlich geschnitten", "kein lust mehr zum leben", "ob ich morgen lebe"),
        *("um zu sterben", "nie auf die welt gekommen", "mich zu schneiden", "beende das leben"),
        *("mich ritzen", "mich zu ritzen", "mich wieder ritzen"),
    ),
    dying=(
        *("ich will sterben", "will ich sterben", "ich sterben will", "ich will tot sein"),
        *("will ich tot sein", "ich tot sein will", "ich will nicht mehr leben"),
        *("will ich nicht mehr leben", "ich kann nicht mehr leben", "ich nicht mehr leben"),
        "kein lust mehr zu leben",
    ),
    idle=("vor", "für", "nach", "als", "lernen", "wie", "in", "bei", "von"),
    wished=(
        (
            ("ich", "ich will", "will ich", "ich werde", "werde ich", "überlege", "versucht"),
            (
                *("mich umbringen", "mich töten", "mich erhängen", "mich aufhängen"),
                *("mich erschießen", "mich ritzen", "mir das leben nehmen", "mir etwas antun"),
                "mir die kugel geben",
            ),
        ),
        (
            ("ich will mich", "will ich mich", "ich werde mich", "werde ich mich", "ich mich"),
            ("umbringen", "töten", "erhängen", "aufhängen", "erschießen"),
        ),
        (
            ("ich nehme mir", "nehme ich mir"),
            ("das leben",),
        ),
        (
            ("ich wache", "wache ich"),
            ("nicht mehr auf",),
        ),
        (
            ("ohne mich",),
            ("besser dran",),
        ),
        (
            ("ich habe mich", "habe ich mich", "ich hätte mich", "hätte ich mich"),
            ("umgebracht",),
        ),
    ),
    hurts=(
        (
            ("ich will", "will ich", "ich werde", "werde ich", "ich"),
            ("mich verletzen", "mir wehtun", "mir weh tun"),
        ),
    ),
    ends=(
        *("ich ritze mich", "ich schneide mich", "ich verletze mich", "mich geritzt"),
        *("mich wieder geschnitten", "ich hänge mich auf", "ich will nicht mehr da sein"),
        *("ich will nicht mehr hier sein", "ich will nicht mehr sein", "kein ausweg mehr"),
        *("ich sehe kein ausweg", "es gibt kein ausweg", "denke an den tod", "müde vom leben"),
        *("wozu leben", "wofür leben", "warum lebe ich", "wozu lebe ich", "wofür lebe ich"),
        *("ich sehe kein sinn mehr", "alles kein sinn mehr", "von dieser welt"),
        *("nicht mehr auf dieser welt sein", "nicht mehr auf der welt sein", "alles aufhören"),
        *("alles aufhört", "ich bin eine last", "ich bin allen eine last", "allen zur last"),
        *("dass es vorbei ist", "dass alles vorbei ist", "dass es aufhört"),
    ),
    worn=(
        *("ich will nicht mehr", "ich habe kein kraft mehr", "ich kann nicht mehr"),
        *("ich kann nicht mehr weiter", "ich kann so nicht weiter"),
        *("ich kann so nicht mehr weiter", "ich kann so nicht weitermachen"),
        *("ich kann nicht mehr so weitermachen", "ich halte es nicht mehr aus"),
        *("das halte ich nicht mehr aus", "ich halte das nicht mehr aus"),
        *("ich halte alles nicht mehr aus", "ich ertrage es nicht mehr"),
        *("ich ertrage das nicht mehr", "ich ertrage alles nicht mehr", "ich packe es nicht mehr"),
        *("ich packe das nicht mehr", "ich packe alles nicht mehr", "ich weiß nicht mehr weiter"),
    ),
    onward=(
        *("und", "aber", "weil", "heute", "jetzt", "länger", "weiterleben", "weitermachen", "ich"),
        *("bitte", "niemand", "um etwas zu", "wieder", "in allem", "verschwinden"),
    ),
    together=(
        Together(
            (
                Some(stems=("suizid",)),
                Some(("ich", "mich", "mir", "habe", "denke"), stems=("mein",)),
            ),
            unless=Some(
                ("gelesen", "rate"),
                stems=(
                    *("präven", "buch", "film", "serie", "doku", "attentat", "statisti", "podcast"),
                    *("artikel", "prozess"),
                ),
            ),
        ),
        Together(
            (
                Some(("lebensfreude",), stems=("lebenswill", "lebensmut")),
                Some(("kein", "nicht", "nicht mehr", "fehlt"), stems=("verlor",)),
            ),
        ),
        Together(
            (
                Some(("ich", "will", "kann")),
                Some(("nicht", "nicht mehr", "kein", "warum", "wofür", "wozu")),
            ),
            ends=("leben", "weiterleben", "am leben", "am leben sein", "leben muss"),
            unless=Some(
                (
                    *("ohne", "man", "von der hand", "in", "bei", "mit", "von", "für", "um"),
                    *("allein", "alleine", "vegan", "gesünder", "zusammen", "getrennt", "wo"),
                    "vorstellen",
                ),
                stems=("gesund",),
            ),
        ),
        Together(
            (Some(("ich", "mich")),),
            ends=("sterben",),
            unless=Some(
                (*("könnte", "werde", "gleich", "dachte", "muss", "zum", "fast", "will nicht"),),
                stems=("glaub",),
            ),
        ),
        Together(
            (
                Some(("gern", "lieber", "am liebsten")),
                Some(("ich",)),
            ),
            ends=("tot", "tot umfallen", "tot sein", "tot wäre"),
        ),
        Together(
            (
                Some(("brücke", "dach", "balkon")),
                Some(("springe", "springen")),
                Some(("ich", "will")),
            ),
            unless=Some(("bungee", "sport"), stems=("video", "film", "spiel")),
        ),
        Together(
            (Some(stems=("selbstverletz",)),),
            unless=Some(stems=("präven", "buch", "film")),
        ),
        Together(
            (
                Some(("für immer",)),
                Some(("ich",)),
                Some(("schlafen", "einschlafen", "verschwinden", "weg")),
            ),
        ),
        Together(
            (
                Some(("bringe mich",)),
                Some(("ich",)),
            ),
            ends=("um",),
        ),
        Together(
            (
                Some(("tue mir",)),
                Some(("ich",)),
            ),
            ends=("etwas an",),
        ),
        Together(
            (
                Some(("das leben",)),
                Some(
                    (*("kein sinn", "kein sinn mehr", "sinnlos", "für einen sinn", "für ein sinn"),)
                ),
            ),
        ),
        Together(
            (
                Some(("ich",)),
                Some(("am liebsten",)),
            ),
            ends=("nicht mehr da",),
        ),
        Together(
            (
                Some(("mich", "mir")),
                Some(("selbst",)),
                Some(("geschnitten",), stems=("verletz", "schneide")),
            ),
        ),
        Together(
            (Some(("das leben",)),),
            ends=("nicht mehr", "nicht mehr klar", "nicht mehr aus"),
        ),
        Together(
            (
                Some(("niemand", "kein")),
                Some(("auffallen",), stems=("merk", "vermiss", "stör", "interess")),
                Some(("tot", "ich weg", "weg wäre", "da wäre", "sterbe")),
            ),
        ),
        Together(
            (
                Some(("arme", "armen", "pulsadern"), stems=("handgelenk",)),
                Some(("aufgeschnitten", "aufgeritzt", "geritzt", "geschnitten")),
            ),
        ),
        Together(
            (
                Some(("mich", "mir")),
                Some(("geritzt", "aufgeritzt", "ritzen")),
            ),
        ),
    ),
    alike=(
        *("bringe mich um den", "bringe mich um das", "bringe mich um die", "bringe mich um mein"),
        *("bringe mich um meine", "bringe mich um meinen", "bringe mich um jede"),
        *("bringe mich um einen", "bist du lebensmüde", "das ist lebensmüde", "ist ja lebensmüde"),
        *("ist lebensmüde", "nachts nicht mehr aufwachen", "nachts nie wieder aufwachen"),
        *("nacht nicht mehr aufwachen", "nachts nicht mehr aufwache"),
        *("nicht mehr aufwachen nachts", "nicht mehr aufwachen in der nacht"),
        *("eine überdosis kaffee", "wache nachts nicht mehr auf", "hänge mich auf die"),
    ),
)

SPANISH = Tongue(
    same={
        "quiero": (
            *("debería", "devería", "merezco", "prefiero", "preferiría", "quise", "kise", "kiero"),
            *("qiero", "quieor", "qiuero", "quisiera", "kisiera", "queria", "keria", "desearia"),
            *("deseo", "ganas de", "ganas d", "me gustaria", "me encantaria", "dan ganas de"),
            *("tengo ganas de", "muchas ganas de"),
        ),
        "voy a": ("boy a", "voi a", "vy a"),
        "que": ("ke", "q", "k"),
        "porque": ("xq", "pq", "porq", "xk", "xke", "porke"),
        "para": ("pa",),
        "por": ("x",),
        "puedo": ("pueod", "puedp"),
        "aguanto": ("soporto", "tolero", "guanto"),
        "no aguanto": ("no lo aguanto", "no me aguanto"),
        "estoy": ("toy", "stoy", "estoi"),
        "cansado": ("cansada", "harto", "harta", "cansé"),
        "dormir": ("dormirme",),
        "muerto": ("muerta",),
        "viva": ("vivo",),
        "nacido": ("nasido",),
        "veo": ("le veo", "encuentro", "le encuentro", "hallo", "le hallo"),
        "la vida": ("mi vida", "esta vida", "mi puta vida", "esta puta vida"),
        "hacerme": ("acerme", "aserme", "haserme"),
        "hacer": ("aser", "haser", "acer"),
        "razón": ("razones", "motivo", "motivos", "rason"),
        "suicidio": ("suisidio",),
        "tirarme": ("lanzarme", "aventarme", "arrojarme", "botarme"),
        "tirar": ("lanzar", "aventar", "arrojar", "botar"),
        "tirarme de": ("tirarme desde",),
        "tirar de": ("tirar desde",),
        "despertar": ("despertarme", "dispertar"),
        "mi": ("mí",),
        "": ("de verdad", "a veces", "de una vez", "de una buena vez", "la verdad"),
    },
    keys=("matarme", "suicidarme", "suicidio", "morirme", "ahorcarme", "lastimarme"),
    always=(
        *("pensamientos suicidas", "ideas suicidas", "ideación suicida", "soy suicida"),
        *("pienso en el suicidio", "pensado en el suicidio", "pensando en el suicidio"),
        *("pensar en el suicidio", "intento de suicidio", "me suicido", "me autolesiono"),
        *("me autolesioné", "autolesionarme", "me estoy cortando otra vez", "me corté las venas"),
        *("me corté los brazos", "me corto los brazos", "cortarme las venas", "cortar las venas"),
        *("quiero no existir", "no quiero existir", "dejar de existir", "ojalá estuviera muerto"),
        *("ojalá me muera", "ojalá me muriera", "ojalá me hubiera muerto"),
        *("ojalá nunca hubiera nacido", "ojalá no hubiera nacido", "nunca haber nacido"),
        *("no haber nacido", "mejor muerto", "ojalá no despertara", "ojalá no despierte"),
        *("ojalá no despertar", "no despertar nunca", "no despertar jamás", "nadie me extrañaría"),
        *("nadie me echaría de menos", "nadie me va a extrañar", "nadie me extrañará"),
        *("la vida no vale la pena", "vivir no vale la pena", "la vida no tiene sentido"),
        *("veo sentido a la vida", "veo sentido a vivir", "haber nacido"),
        *("no tiene sentido seguir viviendo", "para qué seguir viviendo"),
        *("razón para seguir viviendo", "estar en este mundo", "ir de este mundo"),
        *("irme de este mundo", "demasiadas pastillas", "montón de pastillas"),
        *("no aguanto la vida", "alguien me mate", "mejor me mato", "mejor me muero"),
        *("por qué no me muero", "por qué no me morí", "mejor si me muero"),
        *("mejor si yo no estuviera", "mejor si no estuviera", "ojalá me atropelle"),
        *("que me atropelle un", "que me mate un", "ojalá me mate", "estado cortando"),
        "no quiero seguir con vida",
    ),
    dying=(
        *("y no despertar", "quiero morir", "quiero morirme", "me quiero morir"),
        *("no quiero despertar", "quiero no despertar"),
    ),
    idle=("de", "por", "en", "con", "antes", "a", "al", "tarde", "temprano", "cansado", "que"),
    wished=(
        (
            (
                *("quiero", "voy a", "pienso en", "pensando en", "pensado en", "pensé en"),
                *("intenté", "intentado", "traté de", "planeo", "podría", "estaría", "miedo de"),
                "miedo a",
            ),
            (
                *("matarme", "suicidarme", "quitarme la vida", "ahorcarme", "pegarme un tiro"),
                *("estar muerto", "acabar con la vida", "terminar con la vida"),
                *("tirarme de un puente", "tirarme del puente", "tirarme por la ventana"),
                *("tirarme por el balcón", "tirarme al tren", "tirarme al metro"),
                *("tirarme a las vías", "dormir para siempre", "desaparecer para siempre"),
            ),
        ),
        (
            ("me quiero", "me voy a", "me intenté", "me podría"),
            (
                *("matar", "suicidar", "quitar la vida", "ahorcar", "pegar un tiro"),
                *("tirar de un puente", "tirar del puente", "tirar por la ventana"),
                *("tirar por el balcón", "tirar al tren", "tirar al metro", "tirar a las vías"),
            ),
        ),
    ),
    hurts=(
        (
            ("quiero", "voy a", "pienso en", "pensando en"),
            ("hacerme daño", "lastimarme", "cortarme otra vez"),
        ),
        (
            ("me quiero", "me voy a"),
            ("hacer daño", "lastimar"),
        ),
    ),
    ends=(
        *("sin razón para vivir", "ninguna razón para vivir", "ningún razón para vivir"),
        *("no tengo razón para vivir", "no hay razón para vivir", "no encuentro razón para vivir"),
        *("nada por qué vivir", "nada por lo que vivir", "no vale la pena vivir"),
        *("no tiene sentido vivir", "para qué vivir", "no quiero vivir", "no quiero vivir más"),
        *("no quiero seguir viviendo", "no veo la salida", "me quiero cortar"),
        *("sin ganas de vivir", "no me quedan ganas de vivir", "perdí las ganas de vivir"),
        *("no merezco vivir", "odio vivir", "odio estar viva", "cansado de la vida"),
        *("me estoy haciendo daño", "me volví a hacer daño", "le veo sentido a seguir"),
        *("ir al otro mundo", "acabar con mi sufrimiento", "terminar con mi sufrimiento"),
        *("pensando en acabar con todo", "pensado en acabar con todo", "quiero cortarme"),
        *("me corto", "me volví a cortar", "volví a cortarme", "me corté otra vez"),
        *("para qué nací", "para qué vivo", "me voy a colgar", "me hago daño"),
        *("me lastimo a mi mismo", "me lastimo a mi misma", "me lastimo", "estarían mejor sin mí"),
        *("estaría mejor sin mí", "sería mejor sin mí", "todas las pastillas"),
        *("la carta de despedida", "mi carta de despedida", "una carta de despedida"),
        *("fuerzas para seguir", "no veo salida", "no le veo salida", "no veo otra salida"),
        *("no hay salida", "quiero que todo termine", "quiero que todo se acabe"),
        *("quiero que se acabe todo", "quiero que termine todo", "quiero acabar con todo"),
        *("quiero terminar con todo", "voy a acabar con todo", "voy a terminar con todo"),
        "quiero desaparecer",
    ),
    worn=(
        *("no puedo más", "no puedo con la vida", "no quiero seguir aquí", "no puedo seguir"),
        *("no puedo seguir más", "no aguanto más", "no aguanto", "no doy más", "no quiero seguir"),
        *("no quiero seguir más", "no quiero estar aquí más", "no quiero estar aquí"),
    ),
    onward=(
        *("así", "y", "pero", "porque", "adelante", "con esto", "con todo esto", "con la vida"),
        *("con todo", "me", "todo", "estoy", "nada", "nadie", "quiero", "para siempre"),
    ),
    together=(
        Together(
            (
                Some(stems=("suicid",)),
                Some(
                    (
                        *(
                            "me",
                            "mi",
                            "yo",
                            "tengo",
                            "quiero",
                            "pienso",
                            "he",
                            "pensé",
                            "soy",
                            "estoy",
                        ),
                        *("intenté", "ando"),
                    )
                ),
            ),
            unless=Some(
                ("leí", "leer", "vi", "ver", "escuadrón"),
                stems=(
                    *("preven", "libro", "película", "serie", "podcast", "artículo", "documental"),
                ),
            ),
        ),
        Together(
            (Some(("no", "sin", "cansado", "perdí", "para qué", "pesa", "odio", "ni")),),
            ends=("vivir", "estar viva", "seguir viviendo"),
            unless=Some(
                (
                    *("donde", "lugar", "casa", "deja", "dejan", "se puede", "miedo", "con quién"),
                    *("trabajar", "aprender", "modo", "facil", "prisa", "culpa"),
                ),
                stems=("olvid",),
            ),
        ),
        Together(
            (Some(("igual", "lo mismo")),),
            ends=("vivir", "morir", "morirme", "me muero"),
            unless=Some(("donde", "como")),
        ),
        Together(
            (
                Some(("muerte", "morir", "morirme", "matarme", "suicidio", "suicidarme")),
                Some(("pienso", "pensamientos", "pensando")),
            ),
            unless=Some(stems=("libro", "película", "novela")),
        ),
        Together(
            (Some(("me", "yo", "quiero", "prefiero")),),
            ends=("morir", "morirme"),
            unless=Some(("voy a", "vas a", "va a", "creí", "pensé que", "iba a", "casi")),
        ),
        Together(
            (
                Some(("nadie",)),
                Some(
                    (
                        *(
                            "nota",
                            "notaría",
                            "notará",
                            "importa",
                            "importaría",
                            "echaría",
                            "da cuenta",
                        ),
                    ),
                    stems=("extrañ", "llor"),
                ),
                Some(("muero", "muera", "muriera", "muerto", "no estuviera", "desaparezco")),
            ),
        ),
        Together(
            (
                Some(("me",)),
                Some(stems=("cort",)),
                Some(("los brazos", "las muñecas", "las venas", "las piernas")),
            ),
        ),
    ),
    alike=(
        *("matar a", "matar de", "matar entrenando", "matar estudiando", "matar trabajando"),
        *("matar haciendo", "no puedo más que", "lo voy a matar"),
    ),
)

FRENCH = Tongue(
    same={
        "je": ("j", "je ne", "jne"),
        "je veux": ("jveux", "jveu", "jve", "jvx", "jaimerais", "jaimerai", "jvoudrais"),
        "veux": (
            *("devrais", "devrai", "préfère", "préférerais", "préfererais", "mérite de", "veu"),
            *("veut", "ve", "vx", "voudrais", "voudrai", "souhaite"),
        ),
        "je vais": ("jvais", "jvai", "jv", "jvé"),
        "je suis": ("jsuis", "jsui", "chuis", "chui", "chu", "jsus"),
        "je peux": ("jpeux", "jpeu"),
        "je pense": ("jpense",),
        "jai": ("g", "jai trop", "je nai", "jnai"),
        "jen": ("je nen", "jnen", "j en"),
        "peux": ("peu", "peut"),
        "plus": ("pu", "pus", "plu"),
        "bout": ("boutte",),
        "je me": ("jme", "jm"),
        "tuer": ("tué", "tuée"),
        "et jamais": ("et ne jamais",),
        "a": ("à", "na"),
        "est": ("nest",),
        "tiens": ("tien",),
        "veux plus": ("veux ne plus",),
        "veux pas": ("veux ne pas",),
        "pouvais pas": ("pouvais ne pas",),
        "veux jamais": ("veux ne jamais",),
        "et plus": ("et ne plus",),
        "jespère pas": ("jespère ne pas",),
        "personne": ("personne ne", "personne n"),
        "vaut": ("ne vaut",),
        "sert": ("ne sert",),
        "mort": ("morte", "morts"),
        "née": ("né", "nee", "naitre"),
        "mutilé": ("mutilée",),
        "scarifié": ("scarifiée",),
        "suicider": ("suicide", "suicidé", "suicidée", "sucider", "suicidez"),
        "envie de": ("envie d",),
        "fatigué": (
            *("fatiguée", "tanné", "tannée", "écœuré", "écœurée", "écoeuré", "écoeurée", "las"),
            *("lasse", "épuisé", "épuisée"),
        ),
        "jen ai marre": ("jen ai assez", "jen ai ras le bol", "jai marre"),
        "la vie": (
            *("ma vie", "cette vie", "cette putain de vie", "ma putain de vie"),
            "cette vie de merde",
        ),
        "médicaments": ("médocs", "cachets", "somnifères", "comprimés"),
        "essayé": ("essayer", "essaye"),
        "tenté": ("tenter", "tente"),
        "ça": ("sa", "cela", "c a"),
        "": ("de suite", "du tout"),
    },
    keys=("mourir", "suicider", "suicidaire", "flinguer", "pendre"),
    always=(
        *("suicidaire", "suicidaires", "pensées noires", "peur de passer à lacte"),
        *("je pense au suicider", "tentative de suicider", "idées noires"),
        *("mettre fin à mes jours", "fin à mes jours", "mettre fin à la vie", "je veux être mort"),
        *("la vie a plus de sens", "la vie a aucun sens", "la vie a pas de sens"),
        *("la vie vaut pas la peine", "la vie vaut plus la peine", "sert à rien de vivre"),
        *("personne me regretterait", "manquerais à personne", "veux plus exister"),
        *("jamais exister", "voulu mourir", "et plus me réveiller", "veux jamais me réveiller"),
        *("jespère pas me réveiller", "jamais née", "jamais dû née", "dormir pour toujours"),
        *("mendormir pour toujours", "marre dêtre en vie", "que mes souffrances"),
        *("quitter ce monde", "la vie sert à rien", "la vie vaut rien", "la vie vaut plus rien"),
        *("pas être née", "jamais été née", "je me scarifie", "je me mutile", "je mautomutile"),
        *("je me suis scarifié", "je me suis mutilé", "la vie plus jamais", "plus être en vie"),
        *("plus vivre comme ça", "trop de médicaments", "boite de médicaments"),
        "tous mes médicaments dun coup",
    ),
    dying=(
        *("et jamais me réveiller", "envies de mourir", "je veux mourir", "envie de mourir"),
        *("je veux crever", "envie de crever", "je pense à mourir"),
        *("je pense tout le temps à mourir", "veux plus me réveiller", "veux pas me réveiller"),
        *("pouvais pas me réveiller", "plus envie de me réveiller", "supporte plus la vie"),
        *("plus jamais me réveiller", "si jétais mort"),
    ),
    idle=(
        *("trop", "que", "plutôt", "de", "dennui", "denvie", "pour", "moins", "à", "la", "en"),
        *("tard", "au", "aux", "avec", "fatigué", "tôt", "avant"),
    ),
    wished=(
        (
            (
                *("je veux", "je vais", "envie de", "je pense à", "jai pensé à", "essayé de"),
                *("tenté de", "failli", "jai voulu", "recommencé à", "décidé de", "peur de"),
                *("besoin de", "je pourrais"),
            ),
            (
                *("me tuer", "me suicider", "me pendre", "me flinguer", "me buter", "me mutiler"),
                *("me scarifier", "me foutre en lair", "me tirer une balle", "me foutre une balle"),
                *("môter la vie", "mouvrir les veines", "me jeter sous", "me foutre sous"),
                *("sauter du pont", "me jeter par la fenêtre", "me jeter dun pont"),
                *("sauter dun pont", "sauter par la fenêtre", "en finir avec la vie"),
            ),
        ),
    ),
    hurts=(
        (
            ("je veux", "je vais", "envie de", "je pense à", "jai pensé à", "besoin de"),
            ("me faire du mal", "me faire mal", "me blesser"),
        ),
    ),
    ends=(
        *("aucune raison de vivre", "plus de raison de vivre", "pas de raison de vivre"),
        *("je veux plus vivre", "plus envie de vivre", "pas envie de vivre", "je veux en finir"),
        *("envie den finir", "je vais en finir", "je pense à en finir", "pensé à en finir"),
        *("je me fais du mal", "mieux sans moi", "marre de la vie", "fatigué de la vie"),
        *("à quoi bon vivre", "à quoi bon continuer", "à quoi bon continuer à vivre"),
        *("à quoi ça sert de vivre", "à quoi sert de vivre", "jai fait une ts"),
        *("je veux me couper", "recommencé à me couper", "me suis fait du mal", "voulu en finir"),
        *("veux plus de la vie", "envie de tout arrêter", "plus de raison de continuer"),
        *("que ça finisse", "que tout finisse", "la vie me fatigue", "pourquoi je vis"),
        *("envie de me couper", "je me coupe", "je me suis coupé les veines"),
        *("je veux disparaitre", "envie de disparaitre", "ma lettre dadieu", "une lettre dadieu"),
        *("je vois plus dissue", "je vois pas dissue", "aucune issue", "plus la force de vivre"),
        *("plus la force de continuer", "plus gout à la vie", "plus le gout de vivre"),
        *("plus gout à rien", "jen finis", "que la douleur sarrête", "que tout sarrête"),
        *("que ça sarrête", "mérite pas de vivre", "je veux plus être là", "pense à la mort"),
        "pense à la mort tous les jours",
    ),
    worn=(
        *("jen peux plus", "je peux plus continuer", "je peux pas continuer", "je suis à bout"),
        *("je suis plus capable", "je tiens plus", "je peux plus vivre"),
    ),
    onward=(
        *("et", "mais", "car", "parce", "comme ça", "ainsi", "de vivre", "de la vie"),
        *("avec la vie", "maintenant", "je", "jai", "cest", "la", "rien", "personne"),
        *("pour toujours", "pour de bon", "une bonne fois", "une fois pour toutes", "pour oublier"),
        *("les bras", "les veines"),
    ),
    together=(
        Together(
            (
                Some(stems=("suicid",)),
                Some(
                    (
                        *("je", "j", "jai", "me", "mes", "moi", "ma", "envie de", "envies"),
                        "envies de",
                    )
                ),
            ),
            unless=Some(
                ("lu", "lire", "vu", "squad"),
                stems=(*("préven", "livre", "film", "série", "articl", "podcast", "documentaire"),),
            ),
        ),
        Together(
            (
                Some(
                    (
                        *("plus", "pas", "marre", "fatigué", "perdu", "à quoi", "aucune", "aucun"),
                        "sans",
                    )
                ),
            ),
            ends=("vivre", "dexister", "vivre comme ça"),
            unless=Some(
                (
                    *("où", "facile", "difficile", "laisse", "laissent", "mieux", "sainement"),
                    *("peur", "temps", "stress", "bien vivre", "travailler"),
                ),
                stems=("endroit", "appart", "oubli"),
            ),
        ),
        Together(
            (Some(("je", "jai", "jaurais", "me", "moi")),),
            ends=("mourir",),
            unless=Some(
                (
                    *("je vais", "failli", "cru", "croyais", "pensais", "va", "allait", "fait"),
                    "feront",
                )
            ),
        ),
        Together(
            (Some(stems=("automutil", "lautomutil", "dautomutil")),),
            unless=Some(stems=("préven", "livre", "film")),
        ),
        Together(
            (
                Some(("vivre", "la vie")),
                Some(("minteresse plus",)),
            ),
        ),
        Together(
            (
                Some(("personne",)),
                Some(stems=("remarqu", "manqu", "regrett", "pleurer")),
                Some(("mourais", "mourrais", "meurs", "disparais", "disparaissais")),
            ),
        ),
        Together(
            (
                Some(("me", "mes")),
                Some(("ouvert", "ouvrir"), stems=("coupe", "coupé", "taill")),
                Some(("les veines", "les poignets", "les bras")),
            ),
        ),
    ),
    alike=(
        *("me tuer de rire", "me tuer à", "me tuer au travail", "me buter sur", "me pendre la"),
        *("aux idées noires", "me tuer au boulot", "la série suicide"),
    ),
)

PORTUGUESE = Tongue(
    same={},
    always=("pensamentos suicidas", "penso em suicídio", "melhor sem mim"),
    wished=(
        (
            ("quero", "queria", "vou", "penso em", "pensando em", "pensei em", "vontade de"),
            (
                *("me matar", "matar me", "me suicidar", "suicidar me", "me machucar", "me ferir"),
                *("me cortar", "me magoar", "magoar me", "tirar minha vida", "tirar a minha vida"),
                *("acabar com minha vida", "acabar com a minha vida", "estar morto", "estar morta"),
            ),
        ),
    ),
    ends=(
        *("sem razão para viver", "sem motivo para viver", "sem motivo pra viver"),
        *("nenhuma razão para viver", "nenhum motivo para viver", "nenhum motivo pra viver"),
        *("não tenho razão para viver", "não tenho razões para viver"),
        *("não tenho motivo para viver", "não tenho motivos para viver"),
        *("não tenho motivo pra viver", "não vale a pena viver", "quero morrer", "queria morrer"),
        *("vontade de morrer", "quero acabar com tudo", "não tenho vontade de viver"),
        *("não tenho mais vontade de viver", "sem vontade de viver", "não quero viver"),
        "não quero mais viver",
    ),
    worn=(
        *("não aguento mais", "não posso mais", "não posso continuar", "não consigo continuar"),
        "não consigo mais continuar",
    ),
    onward=("mais", "e", "mas", "porque", "assim", "agora", "hoje", "viver", "vivendo"),
    alike=("me matar de", "me matar a"),
)

ITALIAN = Tongue(
    same={},
    always=("pensieri suicidi", "penso al suicidio", "meglio senza di me"),
    wished=(
        (
            ("voglio", "vorrei", "voglia di", "penso di", "pensato di", "pensando di"),
            (
                *("uccidermi", "ammazzarmi", "suicidarmi", "togliermi la vita", "farmi del male"),
                *("farmi male", "essere morto", "essere morta"),
            ),
        ),
    ),
    ends=(
        *("nessun motivo per vivere", "nessuna ragione per vivere", "nessuna ragione di vivere"),
        *("non ho motivo per vivere", "non ho motivi per vivere", "non ho ragioni per vivere"),
        *("non vale la pena vivere", "voglio morire", "vorrei morire", "voglia di morire"),
        *("voglio farla finita", "voglio tagliarmi", "mi uccido", "mi ammazzo"),
        *("non ho voglia di vivere", "non ho più voglia di vivere", "non voglio vivere"),
        "non voglio più vivere",
    ),
    worn=(
        *("non ce la faccio più", "non posso andare avanti", "non posso più andare avanti"),
        *("non riesco ad andare avanti", "non riesco più ad andare avanti"),
    ),
    onward=("più", "e", "ma", "perché", "così", "oggi", "ora", "adesso", "a vivere"),
)

RUSSIAN = Tongue(
    same={},
    always=(
        *("убью себя", "покончу с собой", "покончить с собой", "покончить с жизнью"),
        *("думаю о самоубийстве", "думаю о суициде", "мысли о самоубийстве", "мысли о суициде"),
        *("не вижу смысла в жизни", "лучше бы я умер", "лучше бы я умерла", "режу себя"),
    ),
    wished=(
        (
            ("хочу", "хочется", "думаю", "собираюсь"),
            (
                *("убить себя", "порезать себя", "навредить себе", "причинить себе боль"),
                *("причинить себе вред", "наложить на себя руки"),
            ),
        ),
    ),
    ends=(
        *("нет смысла жить", "нет причин жить", "нет причины жить", "незачем жить"),
        *("не вижу смысла жить", "хочу умереть", "хочется умереть", "хочу сдохнуть"),
        *("не хочу жить", "не хочу больше жить", "не хочется жить", "жить не хочу"),
        *("жить не хочется", "нет сил жить", "лучше без меня"),
    ),
    worn=("больше не могу", "не могу больше", "больше так не могу", "не могу так больше"),
    onward=("больше", "так", "так жить", "жить", "терпеть", "и", "но", "сейчас", "сегодня"),
)

TONGUES = (ENGLISH, GERMAN, SPANISH, FRENCH, PORTUGUESE, ITALIAN, RUSSIAN)

ALONE = ("suicide", "selbstmord", "suizid", "suicidio", "suicídio", "суицид", "самоубийство")
"""What speaks of harm where nothing else is typed."""

FILLERS = (
    "just really simply honestly truly only sometimes actually literally fucking always still kinda"
    " often even"
    " einfach nur wirklich eigentlich echt manchmal gerade grad irgendwie noch eh oft immer"
    " eifach afoch oafach endlich überhaupt ehrlich auch schon"
    " simplemente realmente ya solo ultimamente tanto"
    " juste vraiment simplement parfois souvent tellement encore franchement"
    " simplesmente davvero semplicemente просто правда иногда"
)
"""Words that may stand anywhere without changing what is said."""

NOTS = (
    *("not", "never", "dont", "without", "avoid", "nicht", "nie", "ohne", "no", "nunca", "sin"),
    *(
        "evitar",
        "pas",
        "jamais",
        "sans",
        "éviter",
        "não",
        "sem",
        "non",
        "mai",
        "senza",
        "не",
        "без",
    ),
)
"""What denies what follows, or does without it, in the languages of these tables, which are more
than those in which habits are read."""

PRONOUNS = ("i", "ich", "je", "eu", "я")
"""How a sentence begins that may as well leave it out."""

LAUGHTER = frozenset("😂🤣😆😹😝😜")
LAUGHTER_BEGUN = ("haha", "hehe", "hihi", "jaja", "jeje", "mdr", "ptdr", "lmao", "rofl")
"""How somebody laughs: "I can't take it any more" is then said in jest."""
