"""A share told in any order: one percentage of one of two like amounts, the other "of" what."""

from tieout.relations.kinds.clause_evidence import evidence_of
from tieout.relations.relation import Share
from tieout.relations.texts.clause import Clause
from tieout.relations.texts.likeness import addable, alike

AMOUNTS = 2
MOVING = frozenset(("rise", "fall", "from", "more", "less", "move", "premium", "discount", "by"))
PARTED = frozenset(("stake", "values", "margin", "rest", "minus", "and", "total"))
LINKS = frozenset(("or", "equal", "contribute", "reach", "open", "colon", "dash"))


def share(clause: Clause) -> Share | None:
    """Return the share of a clause that holds no more than its three figures."""
    percents, amounts = clause.places("percent"), clause.places("money", "count")
    if len(percents) != 1 or len(amounts) != AMOUNTS or clause.names & (MOVING | PARTED):
        return None
    wholes = [it for it in amounts if "of" in clause.before(it)[:1]]
    if len(wholes) != 1 or not addable([clause.figure(it) for it in amounts]):
        return None
    whole, percent = wholes[0], percents[0]
    part = next(it for it in amounts if it != whole)
    if not _is_linked(clause, part, whole, percent) or not _are_of_one_noun(clause, part, whole):
        return None
    told = [clause.tokens[it].value for it in (part, whole, percent)]
    return Share(part=told[0], whole=told[1], percent=told[2], evidence=evidence_of(clause))


def _is_linked(clause: Clause, part: int, whole: int, percent: int) -> bool:
    """Whether the percentage is told of the part, or of the whole and then the part of both."""
    between = sorted((part, whole, percent))[1]
    if between == whole:
        first, last = (part, percent) if part < percent else (percent, part)
        link = clause.between(whole, last)
        joined = clause.between(first, whole)
        return bool(link & LINKS) and (first == part or "of" in joined)
    return bool(clause.between(part, percent) & LINKS)


def _are_of_one_noun(clause: Clause, part: int, whole: int) -> bool:
    if alike((clause.figure(part), clause.figure(whole))):
        return True
    return bool(set(clause.before(part)[:1]) & {"or", "equal", "dash"})
