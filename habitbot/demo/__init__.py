"""A Telegram of our own on this machine."""
