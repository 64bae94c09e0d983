"""Multiples, means, and one amount by the month and by the year."""

from dataclasses import replace

from tieout.relations.relation import Mean, Multiple, Restatement
from tieout.relations.texts.likeness import akin, alike
from tieout.relations.texts.match import Match
from tieout.relations.texts.tempers import evidence
from tieout.relations.texts.text import Text

PACES = frozenset(("week", "month", "quarter", "year"))


def multiple(text: Text, match: Match) -> Multiple | None:
    roles = match.roles
    if not akin(text.those((roles["numerator"], roles["denominator"]))):
        return None
    return Multiple(
        numerator=roles["numerator"],
        denominator=roles["denominator"],
        multiple=roles["multiple"],
        evidence=evidence(match),
    )


def pace(text: Text, match: Match) -> Restatement | None:
    """One amount by the month and by the year."""
    one, other = text.those((match.roles["a"], match.roles["b"]))
    paces = {one.per, other.per}
    if len(paces) == 1 or not paces <= PACES or one.currency != other.currency:
        return None
    return Restatement(members=(one.id, other.id), evidence=evidence(match))


def mean(text: Text, match: Match) -> Mean | None:
    parts, average = match.many, match.roles["mean"]
    figures = text.those((*parts, average))
    if not parts or not alike(figures[:-1]) or not alike(replace(it, per=None) for it in figures):
        return None
    return Mean(parts=parts, mean=average, evidence=evidence(match))
