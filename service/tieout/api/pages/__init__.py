"""The pages for people: a text to review, and the reference."""
