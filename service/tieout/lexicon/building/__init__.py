"""
From Unicode CLDR to ``data/cldr.zip``: run at build time only, with Babel installed.

::

    python -m tieout.lexicon.building
"""
