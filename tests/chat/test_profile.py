"""The profile: each language under the one code by which Telegram asks for it."""

from habitbot.chat.profile import codes_of


def test_a_language_speaks_under_its_two_letters_and_english_to_everybody_else() -> None:
    assert codes_of({"en", "de"}) == {None: "en", "de": "de"}


def test_the_language_without_a_region_speaks_for_all_regions() -> None:
    assert codes_of({"en", "pt-br", "pt"}) == {None: "en", "pt": "pt"}
    assert codes_of({"en", "pt-br"}) == {None: "en", "pt": "pt-br"}


def test_a_language_with_three_letters_is_not_taken_for_another() -> None:
    assert codes_of({"en", "fil"}) == {None: "en"}
