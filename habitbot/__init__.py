"""habitbot: a Telegram bot for very small daily habits."""

__version__ = "0.1.0"
