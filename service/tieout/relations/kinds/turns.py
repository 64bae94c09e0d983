"""Which way a change goes: said by the word beside its measure."""

from tieout.relations.texts.clause import Clause
from tieout.relations.wording.lexer import Token

TURNS = {"rise": False, "more": False, "fall": True, "less": True}
LEADING = frozenset(("by", "of", "to", "reach", "from"))  # "ein Anstieg von 12 Prozent"


def falls_by(clause: Clause, by: int) -> bool | None:
    """
    Say whether the measure is one of a fall; None where no word of change stands beside it.

    "By" and "of" lead on to the word before them; "by" alone is enough where all words agree.
    """
    tokens = clause.tokens
    compared = clause.text.cues.comparatives.match(clause.sentence.text, tokens[by].end)
    if compared is not None:
        return compared.lastgroup == "fall"
    for step in (-1, 1):
        beside = clause.beside(by, step)
        if beside is not None and (turn := _turn(clause, beside)) is not None:
            return turn
        if step < 0 and beside is not None and beside.name in LEADING:
            ahead = clause.beside(tokens.index(beside), -1)
            if ahead is not None and ahead.name in TURNS:
                return TURNS[ahead.name]
            turns = {TURNS[it.name] for it in tokens if it.name in TURNS}
            if beside.name == "by" and len(turns) == 1:
                return turns.pop()
    return None


def _turn(clause: Clause, token: Token) -> bool | None:
    """Return the direction that a cue says, "down on" and "up from" by their first words."""
    if token.name != "from":
        return TURNS.get(token.name)
    first = clause.sentence.text[token.start : token.end].split(" ")[0]
    return TURNS.get(clause.text.cues.lexer.exact.get(first, ""))
