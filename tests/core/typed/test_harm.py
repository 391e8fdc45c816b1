"""Words of harm: heard in the languages people type, and not in what only sounds alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.core.typed.harm import speaks_of_harm
from habitbot.core.typed.harm_phrases import FILLERS, TONGUES, Tongue

WORDS_OF_HARM = [
    "I want to kill myself",
    "i just want to die",
    "Wanna die.",
    "I can't go on",
    "I can’t go on like this anymore",
    "cant go on",
    "I cannot go on living",
    "There is no reason to live",
    "I feel like hurting myself",
    "I'm going to hurt myself tonight",
    "hurt myself",
    "I hurt myself again",
    "I might hurt myself",
    "I don't want to live anymore",
    "Everyone would be better off without me",
    "thinking about suicide",
    "suicide",
    "I have been self-harming. self-harm again",
    "I want to end it all",
    "I wish I was dead",
    "I can't take it anymore",
    "Work was fine. But honestly, I want to die. Sorry for that",
    "I dont wanna live",
    "I wish I wasn't alive",
    "i could kill my self",
    "wanna kms",
    "I want to end it",
    "what's the point of living",
    "I would rather be dead",
    "I can not take it any longer",
    "I cant go on with this life",
    "I want to jump off a bridge",
    "I don't see any reason to live",
    "Ich will sterben",
    "ich mag nicht mehr leben",
    "ich hab keine Lust mehr zu leben",
    "Am liebsten wäre ich tot",
    "Ich sehe keinen Sinn mehr im Leben",
    "ich ritze mich",
    "ich hab mich wieder geritzt",
    "Ich möchte mir wehtun",
    "no tengo ganas de vivir",
    "je veux en finir",
    "je pense au suicide",
    "quero acabar com tudo",
    "penso em suicídio",
    "não tenho mais vontade de viver",
    "penso al suicidio",
    "non ho più voglia di vivere",
    "ich möchte einfach nur sterben…",
    "Ich moechte mich umbringen",
    "manchmal will ich mich umbringen",
    "ich denke daran, mich umzubringen",
    "Ich kann nicht mehr",
    "ich kann so nicht weiter",
    "Ich habe keinen Grund mehr zu leben",
    "ich will nicht mehr leben",
    "Ich will mich verletzen",
    "ich will mir etwas antun",
    "ich bringe mich um",
    "Quiero matarme",
    "quiero morirme",
    "Me quiero morir",
    "No puedo más",
    "no puedo seguir así",
    "No tengo ninguna razón para vivir",
    "quiero hacerme daño",
    "ya no quiero vivir",
    "Je veux me tuer",
    "je veux mourir",
    "J'ai envie de mourir",
    "Je n’en peux plus",
    "j'en peux plus",
    "je ne peux plus continuer comme ça",
    "Je n'ai aucune raison de vivre",
    "J'ai envie de me faire du mal",
    "Quero me matar",
    "quero morrer",
    "Não aguento mais",
    "não consigo continuar",
    "Não tenho motivo para viver",
    "não tenho nenhum motivo pra viver",
    "quero me machucar",
    "Voglio uccidermi",
    "voglio morire",
    "Non ce la faccio più",
    "non riesco ad andare avanti",
    "Non ho nessun motivo per vivere",
    "voglio farmi del male",
    "Хочу убить себя",
    "Я хочу умереть",
    "я больше не могу",
    "не могу больше так жить",
    "нет смысла жить",
    "хочу причинить себе боль",
    "Не хочу жить",
]

NO_HARM = [
    "",
    "👍",
    "I can't go on holiday",
    "I can't go on vacation this year",
    "The show can't go on. This can't go on with me as the only tester",
    "this deadline kills me",
    "My boss will kill me",
    "dying to learn",
    "I am dying to learn Rust",
    "kill the process",
    "How to kill a zombie process",
    "I learned to hurt nobody",
    "I hurt myself while running",
    "I hurt myself at the gym",
    "Don't shoot myself in the foot with mutable defaults",
    "I want to die laughing",
    "In the end it all worked out",
    "In the end my life is good",
    "It would be career suicide to stay",
    "Read a book on suicide prevention at work",
    "kill myself laughing",
    "Take my life back",
    "Read about self-harm prevention",
    "I hurt myself playing football",
    "I cut myself shaving",
    "ich will nicht mehr arbeiten",
    "no tengo ganas de vivir en Madrid",
    "Je ne peux plus continuer ce projet",
    "не могу больше одного раза",
    "я больше не могу ждать отпуска",
    "a reason to live",
    "There is no reason to live in Berlin",
    "No vale la pena vivir en Madrid",
    "aucune raison de vivre à Paris",
    "não vale a pena viver em Lisboa",
    "nessun motivo per vivere a Roma",
    "нет смысла жить в Москве",
    "I can't take it any further today",
    "give myself a break",
    "Don't die of boredom",
    "The company wants to die on that hill",
    "ran 12 kms",
    "I want to run kms",
    "I am going to cut myself a slice of cake",
    "Diese Deadline bringt mich um",
    "Das wird mich noch umbringen",
    "Ich kann nicht mehr joggen gehen",
    "Ich will nicht mehr rauchen",
    "Ich will mich nicht verletzen beim Sport",
    "ein Grund zu leben",
    "Este trabajo va a matarme",
    "Me muero de hambre",
    "quiero morir de risa",
    "No puedo más que agradecer",
    "no quiero vivir en Madrid",
    "quiero cortarme el pelo",
    "Ce boulot va me tuer",
    "Je meurs de faim",
    "je veux mourir de rire",
    "je ne veux plus vivre à Paris",
    "Esse trabalho vai me matar",
    "Vou me matar de estudar",
    "quero morrer de rir",
    "não quero viver em Lisboa",
    "Questo lavoro finirà per uccidermi",
    "muoio di fame",
    "Mi ammazzo di lavoro",
    "Non ce la faccio più a correre",
    "Эта работа меня убивает",
    "умираю от смеха",
    "не хочу жить в Москве",
    "больше не могу есть сладкое",
]


@pytest.mark.parametrize("typed", WORDS_OF_HARM)
def test_words_of_harm_are_heard(typed: str) -> None:
    assert speaks_of_harm(typed)


@pytest.mark.parametrize("typed", WORDS_OF_HARM)
def test_they_are_heard_in_capitals_and_among_other_sentences(typed: str) -> None:
    if typed == "suicide":
        return
    assert speaks_of_harm(f"Long day.\n{typed.upper()}\nGood night")


@pytest.mark.parametrize(
    ("between", "is_harm"), [("vraiment", True), ("bientôt", True), ("pas", False)]
)
def test_a_word_may_stand_before_a_deed_but_no_not(between: str, *, is_harm: bool) -> None:
    assert speaks_of_harm(f"Je veux {between} me pendre") is is_harm


@pytest.mark.parametrize(
    "typed",
    ["Je veux pas me suicider mais", "Ich hab keine Suizidgedanken mehr", "No quiero suicidarme"],
)
def test_who_speaks_of_their_suicide_is_heard_be_it_denied(typed: str) -> None:
    assert speaks_of_harm(typed)


@pytest.mark.parametrize(
    "typed",
    ["Read about suicide with my class", "Leí un libro de suicidio", "Vu un film de suicide"],
)
def test_what_was_read_or_seen_of_it_is_no_harm(typed: str) -> None:
    assert not speaks_of_harm(typed)


@pytest.mark.parametrize("typed", ["I can't take it any more", "No puedo más", "J'en peux plus"])
def test_who_laughs_about_being_worn_out_is_not_taken_at_their_word(typed: str) -> None:
    assert speaks_of_harm(typed)
    assert not speaks_of_harm(f"{typed} 😂")
    assert not speaks_of_harm(f"{typed} jajaja")
    assert speaks_of_harm(f"{typed} 😂 I want to die")


@pytest.mark.parametrize(
    "typed", ["kill myslef", "mich umbrinegn", "quiero suicdarme", "me sucider"]
)
def test_a_slip_of_the_thumb_hides_no_cry(typed: str) -> None:
    assert speaks_of_harm(f"je veux {typed}" if typed.startswith("me ") else f"ich will {typed}")


@pytest.mark.parametrize(
    "typed",
    ["I don't want to hurt myself at the gym", "correr sin hacerme daño", "sans me blesser"],
)
def test_not_to_be_hurt_in_sport_is_no_harm(typed: str) -> None:
    assert not speaks_of_harm(typed)


@pytest.mark.parametrize("typed", NO_HARM)
def test_what_only_sounds_alike_is_no_harm(typed: str) -> None:
    assert not speaks_of_harm(typed)


@given(st.text(max_size=200))
def test_they_are_heard_below_whatever_else_is_typed(typed: str) -> None:
    assert speaks_of_harm(f"{typed}\nI want to die")


@pytest.mark.parametrize("tongue", TONGUES)
def test_every_phrase_of_the_tables_is_heard_by_itself_and_nothing_that_sounds_alike(
    tongue: Tongue,
) -> None:
    wished = [
        f"{wish} {deed}"
        for wishes, deeds in (*tongue.wished, *tongue.hurts)
        for wish in wishes
        for deed in deeds
    ]
    for phrase in (*tongue.always, *tongue.dying, *tongue.ends, *tongue.worn, *wished):
        assert speaks_of_harm(phrase), phrase
    for phrase in tongue.alike:
        assert not speaks_of_harm(phrase), phrase


@pytest.mark.parametrize("tongue", TONGUES)
def test_what_stands_for_others_stands_for_each_once(tongue: Tongue) -> None:
    others = [other for table in tongue.same.values() for other in table]
    assert sorted(others) == sorted(set(others))


@pytest.mark.parametrize("tongue", TONGUES)
def test_no_phrase_of_the_tables_is_shortened_by_a_word_that_may_be_left_out(
    tongue: Tongue,
) -> None:
    wished = (table for pair in (*tongue.wished, *tongue.hurts) for table in pair)
    tables = (tongue.always, tongue.dying, tongue.ends, tongue.worn, tongue.onward, *wished)
    words = {word for table in tables for phrase in table for word in phrase.split()}
    assert words.isdisjoint(FILLERS.split())
