"""Numbers: in digits, in words, in characters, with their scale words."""
