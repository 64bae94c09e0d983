"""Published rates, and the book that answers for them."""
