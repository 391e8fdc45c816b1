"""What we draw."""
