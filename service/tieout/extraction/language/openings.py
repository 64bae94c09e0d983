"""What may begin a figure or a period, so that a walk may pass over the rest."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Openings:
    """
    First words, in small letters; where numbers are glued, their first letters.

    ``opening`` is all of them with those of periods (``times``). ``scale_starters`` open a number
    in a whole string only. An article that is no number (``plain_articles``) needs one of
    ``after_article`` behind it. Scripts without spaces have ``first_characters``.
    """

    starters: frozenset[str]
    opening: frozenset[str]
    scale_starters: frozenset[str]
    first_characters: str
    times: frozenset[str]
    plain_articles: frozenset[str]
    after_article: frozenset[str]
