"""What becomes of typed words, in the order in which they are looked at."""
