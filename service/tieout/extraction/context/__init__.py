"""What the text around an amount makes of it: a bound, a count, a side of a range, no figure."""
