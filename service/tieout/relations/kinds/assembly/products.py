"""A product told in any order: a price, what is counted in its unit, and what both come to."""

import re

from tieout.relations.kinds.clause_evidence import evidence_of
from tieout.relations.kinds.products import ANY, TIMES
from tieout.relations.relation import Product
from tieout.relations.texts.clause import Clause
from tieout.relations.texts.measures import RESULTS

AMOUNTS = ("money", "price", "yearly")
STEPS = frozenset(("rise", "fall", "move", "premium", "discount", "percent", "minus"))
COSTS = frozenset(("costs", "investment", "deal", "value", "dividend", "fine", "revenue"))
TOTALS = frozenset(
    ("total", "raise", "values", "costing", "or", "equal", "worth", "reach", "contribute", "for")
)
LEAVINGS = frozenset(("debt", "assets", "orders", "staff"))
NOUN = re.compile(r"\s([^\W\d_]{3,20})\b")
EACH_CHARS_MAX = 20


def product(clause: Clause) -> Product | None:
    """Return the product of a clause with one price, one count of its unit, and one amount."""
    counts = clause.places("count", "span", "years")
    if not counts or clause.names & STEPS:
        return None
    every = clause.places(*AMOUNTS)
    prices = [it for it in every if _is_price(clause, it)]
    prices = prices or [it for it in every if _is_of_each(clause, it)]
    amounts = [it for it in every if it not in prices]
    if len(prices) != 1 or len(amounts) != 1:
        return None
    fitting = [it for it in counts if _is_priced(clause, prices[0], it)]
    if len(fitting) != 1 or not _is_product(clause, prices[0], fitting[0], amounts[0]):
        return None
    price, count, amount = (clause.tokens[it].value for it in (prices[0], fitting[0], amounts[0]))
    return Product(factors=(price, count), result=amount, evidence=evidence_of(clause))


def _is_price(clause: Clause, at: int) -> bool:
    """Whether an amount is one of each of several things."""
    token = clause.tokens[at]
    if token.name == "yearly":
        return "years" in clause.names
    if token.name == "price":
        return clause.figure(at).per not in TIMES or "span" in clause.names
    near = [it for it in clause.tokens[max(at - 1, 0) : at + 3] if it.name == "each"]
    close = any(
        min(abs(it.start - token.end), abs(token.start - it.end)) <= EACH_CHARS_MAX for it in near
    )
    return close or _per(clause, at) is not None


def _is_of_each(clause: Clause, at: int) -> bool:
    """Whether "each of the 40 men" or "the 40 men each" leads to an amount, with none between."""
    ahead = [it for it in clause.tokens[:at] if it.name in {"each", "count", *AMOUNTS}]
    return sorted(it.name for it in ahead[-2:]) == ["count", "each"]


def _per(clause: Clause, at: int) -> str | None:
    """Return the noun of "per club", "a head" right behind an amount."""
    written, end = clause.sentence.text, clause.tokens[at].end
    each = clause.text.cues.one_of.match(written, end + 1)
    noun = (
        None if each is None or written[end : end + 1] != " " else NOUN.match(written, each.end())
    )
    return None if noun is None else noun[1]


def _is_priced(clause: Clause, price: int, count: int) -> bool:
    """Whether a price is one of what is counted: of its unit, or of each where nothing else is."""
    units, noun = clause.text.cues.units, (clause.figure(count).noun or "").lower()
    per = clause.figure(price).per
    counted = units.get(noun)
    if per is None and (word := _per(clause, price)) is not None:
        return bool(noun) and noun.startswith(word[:-1])
    if per is None or per in ANY:
        return counted not in TIMES and counted != "share"
    return per == counted


def _is_product(  # noqa: PLR0911 - one return a reason
    clause: Clause, price: int, count: int, amount: int
) -> bool:
    """Whether a cue makes the amount the product, and nothing tells it as something else."""
    one, other = clause.figure(price), clause.figure(amount)
    if other.per is not None or one.currency != other.currency:
        return False
    if clause.measure(amount) in RESULTS | LEAVINGS or clause.measure(price) in RESULTS:
        return False
    low, high = sorted((price, count))
    if low < amount < high:
        return False
    if "and" in clause.between(price, count) and one.per in {None, "share", *ANY}:
        return False
    if one.per == "share" and clause.measure(amount) == "revenue":
        return False
    if amount < low:
        return bool(clause.between(amount, low) & {"for", "each"})
    measures = {it.value for it in clause.tokens[:amount] if it.name == "measure"}
    behind = {it.name for it in clause.tokens[amount + 1 : amount + 3]}
    cues = clause.between(high, amount) | (behind & {"total"})
    if {"comma", "and"} <= cues and "total" not in cues:
        return False  # "… $2 million each, and they raised $400 million"
    return bool(cues & TOTALS) or bool(measures & COSTS) or _is_apposed(clause, amount)


def _is_apposed(clause: Clause, amount: int) -> bool:
    """Whether an amount is another name for what stands before its comma: ", an outlay of …"."""
    tokens = clause.tokens
    comma = next((it for it in reversed(tokens[:amount]) if it.name == "comma"), None)
    if comma is None:
        return False
    between = clause.sentence.text[comma.end : tokens[amount].start]
    return clause.text.cues.apposed.fullmatch(between.strip()) is not None
