"""A secret of our own: made once, private, and made anew where it cannot be used."""

import re
import stat
from pathlib import Path

import pytest

from habitbot.store.secret import WEBHOOK_SECRET, own_secret


def test_a_secret_is_made_once_and_private(directory: Path) -> None:
    secret = own_secret(directory)
    assert own_secret(directory) == secret
    assert stat.S_IMODE((directory / WEBHOOK_SECRET).stat().st_mode) == 0o600
    assert stat.S_IMODE(directory.stat().st_mode) == 0o700


def test_a_secret_is_as_telegram_wants_it_and_cannot_be_guessed(directory: Path) -> None:
    assert re.fullmatch(r"[A-Za-z0-9_-]{32,256}", own_secret(directory))
    assert own_secret(directory, "another") != own_secret(directory)


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 300, b"\xff" * 40, "ü".encode() * 40])
def test_a_secret_that_cannot_be_used_is_made_anew(directory: Path, content: bytes) -> None:
    own_secret(directory)
    (directory / WEBHOOK_SECRET).write_bytes(content)
    assert own_secret(directory).encode() != content
    assert own_secret(directory) == own_secret(directory)


def test_a_secret_written_by_hand_may_end_with_a_line(directory: Path) -> None:
    own_secret(directory)
    (directory / WEBHOOK_SECRET).write_text("a" * 40 + "\n")
    assert own_secret(directory) == "a" * 40


def test_a_planted_symlink_gives_away_no_secret(directory: Path, tmp_path: Path) -> None:
    own_secret(directory)
    (tmp_path / "theirs").write_text("t" * 40)
    (directory / WEBHOOK_SECRET).unlink()
    (directory / WEBHOOK_SECRET).symlink_to(tmp_path / "theirs")
    assert own_secret(directory) != "t" * 40
    assert not (directory / WEBHOOK_SECRET).is_symlink()
    assert (tmp_path / "theirs").read_text() == "t" * 40
