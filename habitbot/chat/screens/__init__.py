"""What a message shows: a book and words in, a Screen out."""
