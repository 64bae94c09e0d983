"""Matches of a product to relations: a price and a count, an amount a year and the years."""

from collections.abc import Iterable

from tieout.figures import Figure, FigureId, Kind
from tieout.relations.relation import Product
from tieout.relations.texts.match import Match, starts_anew
from tieout.relations.texts.measures import RESULTS, measure_of
from tieout.relations.texts.tempers import evidence
from tieout.relations.texts.text import Text
from tieout.relations.wording.lexer import lowered

FACTORS = ("yearly", "price", "count", "years")
TIMES = frozenset(("hour", "day", "week", "month", "quarter", "year"))
# Prices of anything, of which a noun says more.
ANY = frozenset(("unit", "person"))


def product(text: Text, match: Match) -> Product | None:
    """
    Return the product that a match says, if its price is a price of what is counted.

    "$15 a month for 24 months" is one, "$15 a share … 24 million barrels" is none.
    "$1,200 a year for each of 48,000" is a product by the year, too.
    """
    roles = match.roles
    factors = [roles.get(role) for role in FACTORS if role in roles]
    if len(factors) == 1:
        factors.insert(0, None)
    result = roles.get("result")
    amounts = [it for it in (roles.get("yearly"), roles.get("price"), result) if it]
    if len({text.figures[it].currency for it in amounts}) > 1 or "while" in _names_after(match):
        return None
    if "price" in roles and result and _is_one_of_several(match):
        return None
    earned = measure_of(match, result) in RESULTS and not match.has("on")
    if earned or (starts_anew(match) and "price" in roles):
        return None
    paced = match.has("each") and result and text.figures[result].per is not None
    if not (paced or match.has("times")) and not _is_of_one_unit(
        text, roles.get("price"), roles.get("count")
    ):
        return None
    if _has_other_figures(text, match, (*factors, result)):
        return None
    return Product(factors=tuple(factors), result=result, evidence=evidence(match))


def _is_one_of_several(match: Match) -> bool:
    """Whether an earlier price of the sentence has a share in the result, too."""
    before = [it.name for it in match.sentence.tokens[: match.first]]
    return "price" in before or ("count" in before and before[-1:] == ["and"])


def _names_after(match: Match) -> set[str]:
    """The cue that follows a match: "for five years to insure $10 million" is no product."""
    return {it.name for it in match.sentence.tokens[match.last : match.last + 2]}


def _is_of_one_unit(text: Text, price: FigureId | None, count: FigureId | None) -> bool:
    """Whether a price may be one of what is counted, as far as both say of what they are."""
    if price is None or count is None:
        return True
    per, noun = text.figures[price].per, text.figures[count].noun
    counted = text.cues.units.get(lowered(noun or ""))
    if per is None or per in ANY:
        return counted not in TIMES
    return per == counted or (counted is None and per not in TIMES)


def _has_other_figures(text: Text, match: Match, used: Iterable[FigureId | None]) -> bool:
    """Whether amounts that the match passed over may belong to the product instead."""
    taken = set(used)
    inside = (it.value for it in match.tokens if it.value in text.figures)
    return any(_is_amount(text.figures[it]) for it in inside if it not in taken)


def _is_amount(figure: Figure) -> bool:
    return figure.kind is Kind.MONEY
