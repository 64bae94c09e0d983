"""The text as relations see it: sentences, matches in them, and what its figures measure."""
