"""A language made ready for look-ups: folded text, and every spelling in the table of its place."""
