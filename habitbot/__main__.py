"""Lets `python -m habitbot` do what `habitbot` does."""

from habitbot.cli import main

main()
