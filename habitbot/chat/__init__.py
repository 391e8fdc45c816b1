"""The conversation, one file per feature."""
