"""A screen's text: how many rows of a phone it takes, whatever it is written in."""

import pytest

from habitbot.chat.kit.screen import cut_to_rows, phone_rows


@pytest.mark.parametrize("sign", ["漢", "な", "한", "🌱", "x"])
def test_a_text_is_cut_to_its_rows_however_wide_its_signs_are(sign: str) -> None:
    for most in (1, 3, 8):
        cut = cut_to_rows(sign * 900, most)
        assert most - 1 <= phone_rows(cut) <= most
        assert cut_to_rows(sign * 5, most) == sign * 5
