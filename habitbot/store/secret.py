"""Secrets of our own: made once, kept in the data directory for nobody else's eyes."""

import re
import secrets
from contextlib import suppress
from pathlib import Path

from habitbot.store.folder import Folder
from habitbot.store.trouble import DamagedFile

WEBHOOK_SECRET = "webhook-secret"  # noqa: S105 - a file's name, not a secret

# Telegram takes only these, 256 at most; below 32 it could be guessed.
_SECRET = re.compile(rb"[A-Za-z0-9_-]{32,256}")


def own_secret(directory: Path, name: str = WEBHOOK_SECRET) -> str:
    """The secret of that name, made anew where there is none that could be used."""
    with Folder.open(directory) as folder:
        with suppress(FileNotFoundError, DamagedFile):
            content = folder.read(name).strip()
            if _SECRET.fullmatch(content):
                return content.decode()
        secret = secrets.token_urlsafe(32)
        folder.write(name, secret.encode())
        return secret
