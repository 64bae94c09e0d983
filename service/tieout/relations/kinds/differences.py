"""Differences: what is left of one amount without another, or lies between the two."""

from tieout.figures import FigureId
from tieout.relations.relation import Difference
from tieout.relations.texts.likeness import akin, in_one_unit
from tieout.relations.texts.match import Match
from tieout.relations.texts.measures import (
    BALANCES,
    INCOMINGS,
    OUTGOINGS,
    RESULTS,
    is_their_balance,
    measure_of,
)
from tieout.relations.texts.tempers import evidence
from tieout.relations.texts.text import Text

REMAINDERS = RESULTS | {"equity", "cash", "costs"}
SIDES = ("minuend", "subtrahend", "result")
SUBTRACTING = ("leaves", "gap", "surplus", "minus", "more", "less", "net", "colon")


def difference(text: Text, match: Match) -> Difference | None:
    """A deficit, a gap or a loss is told without its sign: the larger of the two comes first."""
    roles = match.roles
    minuend, subtrahend = roles["minuend"], roles["subtrahend"]
    sides = text.those((minuend, subtrahend))
    if not akin(in_one_unit(sides, text.figures[roles["result"]])) or _is_of_other_measures(match):
        return None
    result = text.figures[roles["result"]].value
    unsigned = match.has("gap") or match.has("colon")
    if unsigned and result > 0 and _is_more(text, subtrahend, minuend):
        minuend, subtrahend = subtrahend, minuend
    return Difference(
        minuend=minuend, subtrahend=subtrahend, result=roles["result"], evidence=evidence(match)
    )


def _is_more(text: Text, one: FigureId, other: FigureId) -> bool:
    return text.figures[one].value > text.figures[other].value


def _is_of_other_measures(match: Match) -> bool:
    """Whether a profit is told of something else than what came in and what went out."""
    one, two, left = (measure_of(match, match.roles[it]) for it in SIDES)
    if left not in {None, one, two, *REMAINDERS}:
        return True
    if not is_their_balance({it.value for it in match.tokens if it.name in BALANCES}, one, two):
        return True
    if not any(match.has(it) for it in (*SUBTRACTING, "for")):
        return (one, two, left) != ("assets", "debt", "equity")
    if not any(match.has(it) for it in SUBTRACTING) and one == two == left:
        return True
    named = {one, two, left} - {None}
    if len(named) <= 1 or not named & RESULTS:
        return False
    return not (one in INCOMINGS and two in OUTGOINGS)
