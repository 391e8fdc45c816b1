"""Which addresses a link or a button may have."""

import re

SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):(//)?", re.IGNORECASE)
HOST = re.compile(r"(?:[^/?#@\s]*@)?([^/?#:\s]+)(?::(\d{1,5}))?(?=[/?#]|$)")
OWN_SCHEMES = {"tg", "ton", "tonsite"}
MENTION = re.compile(r"tg://user/?\?id=(\d{1,19})$", re.IGNORECASE)


def checked_link(address: str) -> str | None:
    """The address as Telegram keeps it, or None if it is none.

    http and https need a dot in the host ("http://localhost" is refused); tg:, ton: and tonsite:
    pass; an address without a scheme gets http://.
    """
    address = address.strip()
    found = SCHEME.match(address)
    if found and found[1].lower() in OWN_SCHEMES:
        return address if len(address) > found.end() else None
    if found and found[2] and found[1].lower() not in {"http", "https"}:
        return None
    rest = address[found.end() :] if found and found[2] else address
    host = HOST.match(rest)
    if host is None or not _is_host(host[1]):
        return None
    prefix = f"{found[1].lower()}://" if found and found[2] else "http://"
    return prefix + rest + ("" if host.end() < len(rest) else "/")


def mentioned_person(address: str) -> int | None:
    """The id in a link that mentions a person (tg://user?id=…), else None."""
    found = MENTION.match(address.strip())
    return int(found[1]) if found else None


def _is_host(host: str) -> bool:
    labels = host.split(".")
    return len(labels) >= 2 and all(labels) and "_" not in labels[-1]
