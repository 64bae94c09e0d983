"""A total told behind its parts, in whatever words: all amounts of a clause but the last."""

import re
from collections.abc import Sequence
from itertools import pairwise

from tieout.relations.kinds.clause_evidence import evidence_of
from tieout.relations.relation import Sum
from tieout.relations.texts.clause import Clause
from tieout.relations.texts.cumulative import runs_on
from tieout.relations.texts.likeness import addable
from tieout.relations.texts.measures import INCOMINGS, OUTGOINGS, RESULTS

PARTS_MIN = 2
NUMBER = re.compile(r"[0-9][.,][0-9]")
JOINTS = frozenset(("comma", "semicolon", "and"))
OTHERS = (
    "from rise fall more less of_which including or equal minus rest leaves prior yoy qoq unlike "
    "average each over percent points multiple price yearly scope basis open translate"
)
NOT_ADDED = frozenset(OTHERS.split())
NAMING = frozenset(("or", "equal"))  # "…, or $3 billion in total"


def total(clause: Clause) -> Sum | None:
    """Return the sum that a clause tells: its last amount under a word for totals."""
    amounts = clause.places("money") or clause.places("count")
    if "total" not in clause.names or len(amounts) <= PARTS_MIN:
        return None
    parts, last = amounts[:-1], amounts[-1]
    named = {it.name for it in clause.tokens[amounts[0] :]} - NAMING
    inside = {it.name for it in clause.tokens[amounts[0] : parts[-1]]}
    if (named | inside) & NOT_ADDED or not _is_total(clause, amounts):
        return None
    if not _are_listed(clause, parts) or _mixes(clause.measures):
        return None
    if _is_unread(clause, amounts):
        return None
    figures = [clause.figure(it) for it in amounts]
    if not addable(figures) or runs_on(clause.text, clause.sentence, figures):
        return None
    told = tuple(clause.tokens[it].value for it in parts)
    return Sum(parts=told, total=clause.tokens[last].value, evidence=evidence_of(clause))


def _mixes(measures: frozenset[str]) -> bool:
    """Whether what makes up for each other stands side by side: nobody adds it up."""
    return bool(measures & RESULTS) or bool(measures & INCOMINGS and measures & OUTGOINGS)


def _is_total(clause: Clause, amounts: Sequence[int]) -> bool:
    """Whether a word for totals stands before the last amount, or right behind it, only."""
    places = [at for at, it in enumerate(clause.tokens) if it.name == "total"]
    return amounts[-2] < places[0] and all(it <= amounts[-1] + 1 for it in places)


def _is_unread(clause: Clause, amounts: Sequence[int]) -> bool:
    """Whether a number stands among amounts that is none of them: its currency is left out."""
    tokens, written = clause.tokens, clause.sentence.text
    between = (written[tokens[one].end : tokens[two].start] for one, two in pairwise(amounts))
    return any(NUMBER.search(it) for it in between)


def _are_listed(clause: Clause, parts: Sequence[int]) -> bool:
    """Whether commas stand between parts, and "and" before the last where words are spaced."""
    joints = [clause.between(one, other) & JOINTS for one, other in pairwise(parts)]
    return all(joints) and ("and" in joints[-1] or not clause.text.cues.spaced)
