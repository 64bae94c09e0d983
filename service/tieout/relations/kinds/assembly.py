"""Shares, products and differences told in no fixed order, where a clause holds nothing else."""

import re
from collections.abc import Iterator

from tieout.relations.evidence import Evidence
from tieout.relations.kinds.products import ANY, TIMES
from tieout.relations.relation import Difference, Product, Relation, Share
from tieout.relations.texts.clause import Clause, clauses
from tieout.relations.texts.likeness import addable, alike
from tieout.relations.texts.match import cue_of
from tieout.relations.texts.measures import BALANCES, RESULTS, is_their_balance
from tieout.relations.texts.plainness import says_nothing
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.tempers import scope
from tieout.relations.texts.text import Text, is_figure

AMOUNTS_OF_A_SHARE = 2
OPERANDS = 3
CUES_BEFORE = 3
MOVING = frozenset(("rise", "fall", "from", "more", "less", "move", "premium", "discount", "by"))
STEPS = frozenset(("rise", "fall", "move", "premium", "discount", "percent", "minus"))
COSTS = frozenset(("costs", "investment", "deal", "value", "dividend", "fine", "revenue"))
PARTED = frozenset(("stake", "values", "margin", "rest", "minus", "and", "total"))
LINKS = frozenset(("or", "equal", "contribute", "reach", "open", "colon", "dash"))
TOTALS = frozenset(
    ("total", "raise", "values", "costing", "or", "equal", "worth", "reach", "contribute", "for")
)
LEAVINGS = frozenset(("debt", "assets", "orders", "staff"))
INCOMINGS = frozenset(("revenue", "income", "exports", "assets"))
OUTGOINGS = frozenset(("costs", "debt", "imports", "investment"))
NOUN = re.compile(r"\s([^\W\d_]{3,20})\b")
EACH_CHARS_MAX = 20


def assembled(text: Text, sentence: Sentence) -> Iterator[Relation]:
    """
    Yield what clauses say whose figures fit one equation, as to their units and their cues.

    The percentage must be told of one of two like amounts, and the other one be "of" what; a price
    must be one of what is counted; a surplus must lie between what came in and what went out.
    """
    if len(sentence.figures) < OPERANDS:
        return
    for clause in clauses(text, sentence):
        if sum(map(is_figure, clause.tokens)) < OPERANDS:
            continue
        for assemble in (_share, _product, _difference):
            found = assemble(clause)
            if found is not None:
                yield found


def _evidence(clause: Clause) -> Evidence:
    last = clause.first + len(clause.tokens)
    cue = cue_of(clause.sentence, clause.tokens)
    return Evidence(cue=cue or None, scope=scope(clause.sentence, clause.first, last))


def _share(clause: Clause) -> Share | None:
    percents, amounts = clause.places("percent"), clause.places("money", "count")
    if len(percents) != 1 or len(amounts) != AMOUNTS_OF_A_SHARE or clause.names & (MOVING | PARTED):
        return None
    figures = [clause.figure(it) for it in amounts]
    wholes = [it for it in amounts if "of" in clause.before(it)[:1]]
    if len(wholes) != 1 or not addable(figures):
        return None
    whole, percent = wholes[0], percents[0]
    part = next(it for it in amounts if it != whole)
    if not _is_linked(clause, part, whole, percent) or not _are_of_one_noun(clause, part, whole):
        return None
    told = [clause.tokens[it].value for it in (part, whole, percent)]
    return Share(part=told[0], whole=told[1], percent=told[2], evidence=_evidence(clause))


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
    return bool(set(clause.before(part)[:1]) & {"or", "equal"})


def _product(clause: Clause) -> Product | None:
    counts = clause.places("count", "span", "years")
    if not counts or clause.names & STEPS:
        return None
    prices = [it for it in clause.places("money", "price") if _is_price(clause, it)]
    amounts = [it for it in clause.places("money", "price") if it not in prices]
    if len(prices) != 1 or len(amounts) != 1:
        return None
    fitting = [it for it in counts if _is_priced(clause, prices[0], it)]
    if len(fitting) != 1 or not _is_product(clause, prices[0], fitting[0], amounts[0]):
        return None
    price, count, amount = (clause.tokens[it].value for it in (prices[0], fitting[0], amounts[0]))
    return Product(factors=(price, count), result=amount, evidence=_evidence(clause))


def _is_price(clause: Clause, at: int) -> bool:
    """Whether an amount is one of each of several things."""
    if clause.tokens[at].name == "price":
        return clause.figure(at).per not in TIMES or "span" in clause.names
    near = clause.tokens[max(at - 1, 0) : at + 3]
    beside = [it for it in near if it.name == "each"]
    end, start = clause.tokens[at].end, clause.tokens[at].start
    close = any(min(abs(it.start - end), abs(start - it.end)) <= EACH_CHARS_MAX for it in beside)
    return close or _per(clause, at) is not None


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
    return bool(cues & TOTALS) or bool(measures & COSTS)


def _difference(clause: Clause) -> Difference | None:
    amounts = clause.places("money")
    if len(amounts) != OPERANDS or not addable([clause.figure(it) for it in amounts]):
        return None
    balances = [it for it in amounts if _is_balance(clause, it)]
    rest = [it for it in amounts if it not in balances]
    ins = [it for it in rest if clause.measure(it) in INCOMINGS]
    outs = [it for it in rest if clause.measure(it) in OUTGOINGS]
    if len(balances) != 1 or len(ins) != 1 or len(outs) != 1:
        return None
    first, second = ins[0], outs[0]
    kinds = {it.value for it in clause.tokens if it.name in BALANCES}
    if not is_their_balance(kinds, clause.measure(first), clause.measure(second)):
        return None
    result = clause.figure(balances[0]).value
    deficit = clause.figure(second).value > clause.figure(first).value
    if deficit and "gap" in clause.names and result > 0:
        first, second = second, first
    told = [clause.tokens[it].value for it in (first, second, balances[0])]
    return Difference(
        minuend=told[0], subtrahend=told[1], result=told[2], evidence=_evidence(clause)
    )


def _is_balance(clause: Clause, at: int) -> bool:
    """Whether an amount is told as a surplus or a gap as such, not as that with one partner."""
    if not BALANCES & set(clause.before(at, most=CUES_BEFORE)):
        return False
    ahead = [it for it in clause.tokens[:at] if it.name in BALANCES]
    span = (ahead[-1].end, clause.tokens[at].start)
    return says_nothing(clause.text, clause.sentence, span, None)
