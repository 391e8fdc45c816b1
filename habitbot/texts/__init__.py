"""What we say, one file per feature."""
