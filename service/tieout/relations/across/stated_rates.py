"""Rates that a document itself states: they come before any that was published."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tieout.figures import Figure, Kind
from tieout.relations.relation import Equivalence, Relation
from tieout.relations.texts.text import Text


def with_stated_rates(text: Text, relations: Sequence[Relation]) -> Iterator[Relation]:
    """
    Give each equivalence the rate that its document states for the two currencies.

    Two different rates for one pair ("$1 = 84.6 yen" and, for another day, "$1 = 90 yen") are a
    choice that nobody made here: none is given.
    """
    stated: dict[frozenset[str], set[str]] = {}
    by_value: dict[frozenset[str], set[object]] = {}
    for figure in text.figures.values():
        pair = _pair(figure)
        if pair is not None:
            stated.setdefault(pair, set()).add(figure.id)
            by_value.setdefault(pair, set()).add(figure.value)
    for relation in relations:
        if not stated or not isinstance(relation, Equivalence):
            yield relation
            continue
        currencies = frozenset(_currencies(text, relation))
        rates = stated.get(currencies, set())
        if rates and len(by_value[currencies]) == 1:
            yield replace(relation, rate=min(rates))
        else:
            yield relation


def _pair(figure: Figure) -> frozenset[str] | None:
    if figure.kind is not Kind.MONEY or figure.currency is None or not figure.is_rate:
        return None
    return frozenset((figure.currency, figure.per or ""))


def _currencies(text: Text, relation: Equivalence) -> Iterator[str]:
    for operand in (relation.a, relation.b):
        figure = text.figures.get(operand or "")
        if figure is not None and figure.currency is not None:
            yield figure.currency
