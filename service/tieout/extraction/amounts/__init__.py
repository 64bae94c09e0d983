"""Amounts: a number with the mark, the sign and the parts that belong to it."""
