"""Where people's books are kept."""
