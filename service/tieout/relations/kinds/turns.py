"""Which way a change goes: said by the word beside its measure."""

from tieout.relations.texts.clause import Clause

TURNS = {"rise": False, "more": False, "fall": True, "less": True}
LEADING = frozenset(("by", "of", "to", "reach", "from"))  # "ein Anstieg von 12 Prozent"


def falls_by(clause: Clause, by: int) -> bool | None:
    """
    Say whether the measure is one of a fall; None where no word of change stands beside it.

    "By" and "of" lead on to the word before them; "by" alone is enough where all words agree.
    """
    tokens = clause.tokens
    for step in (-1, 1):
        beside = clause.beside(by, step)
        if beside is not None and beside.name in TURNS:
            return TURNS[beside.name]
        if step < 0 and beside is not None and beside.name in LEADING:
            ahead = clause.beside(tokens.index(beside), -1)
            if ahead is not None and ahead.name in TURNS:
                return TURNS[ahead.name]
            turns = {TURNS[it.name] for it in tokens if it.name in TURNS}
            if beside.name == "by" and len(turns) == 1:
                return turns.pop()
    return None
