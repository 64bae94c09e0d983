"""Prepositions that lead to no figure: "at the end of June", "from Thursday"."""

from collections.abc import Sequence

from tieout.relations.wording.lexer import FIGURES, MARKS, Token

PREPOSITIONS = frozenset(("of", "at", "on", "for", "by", "to", "from", "over"))
# What a preposition means for a figure ends here; "at (about) $3" goes on.
ENDING_WORDS = "month quarter half full_year yoy qoq prior historic same_period and or while fiscal"
ENDINGS = frozenset(ENDING_WORDS.split()) | MARKS.keys() - {"open", "colon"}
PASSED = frozenset(("anaphora", "definite", "filler"))
TIMES = frozenset(("month", "quarter", "yoy", "prior", "same_period"))
TIME_CHARS_MAX = 4  # "from April's 4.12 million"


def leading(tokens: Sequence[Token]) -> list[Token]:
    """
    Return the tokens without the prepositions that lead to a time, to a mark, or to nothing.

    Read from the end, so that "at" goes with the "of" of "at the end of June".
    """
    kept: list[Token] = []
    ahead: Token | None = None
    for token in reversed(tokens):
        if token.name in PREPOSITIONS and (ahead is None or ahead.name in ENDINGS):
            continue
        kept.append(token)
        if token.name in PASSED or (token.name in TIMES and _is_possessive(token, ahead)):
            continue
        ahead = token
    kept.reverse()
    return kept


def _is_possessive(token: Token, ahead: Token | None) -> bool:
    """Whether a time is that of the figure right behind it."""
    if ahead is None or ahead.name not in FIGURES:
        return False
    return ahead.start - token.end <= TIME_CHARS_MAX
