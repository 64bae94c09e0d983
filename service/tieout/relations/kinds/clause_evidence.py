"""The evidence of what a whole clause says."""

from tieout.relations.evidence import Evidence
from tieout.relations.texts.clause import Clause
from tieout.relations.texts.match import cue_of
from tieout.relations.texts.tempers import scope


def evidence_of(clause: Clause) -> Evidence:
    """Return the cues of a clause, and the words that limit it."""
    last = clause.first + len(clause.tokens)
    cue = cue_of(clause.sentence, clause.tokens)
    return Evidence(cue=cue or None, scope=scope(clause.sentence, clause.first, last))
