"""What people type, read: a thing meant, a word of harm, a number; no book is asked."""
