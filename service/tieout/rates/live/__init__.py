"""
Where new prints come from: asked for, read, judged, stored, and put into the book in use.

Nothing is gathered here: whoever wants the names of the sources should not load the store.
"""
