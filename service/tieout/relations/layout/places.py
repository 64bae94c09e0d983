"""Figures that stand below each other are written to one place; rates of tax are exact."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from tieout.figures import Figure, Kind
from tieout.relations.relation import Relation, Share, Sum

RATE_PLACE = Decimal("0.1")


def in_one_place(
    figures: Iterable[Figure], relations: Iterable[Relation], exact: Container[str]
) -> list[Figure]:
    """
    Return the figures, those of a table's sum as round as the least round of them.

    Beside 1,204 and 986, a total of 2,600 counts every single one; beside 1,200 and 900 it may
    not. So do sums of what is counted *exact*ly wherever they stand: seats, votes, medals. A tax of
    20% is no tax of 20.4%.
    """
    by_id = {it.id: it for it in figures}
    for relation in relations:
        if isinstance(relation, Sum) and relation.total is not None:
            together = [by_id[it] for it in relation.figures if by_id[it].value]
            counted = relation.complete and _are_counted(together, by_id[relation.total], exact)
            if together and (relation.evidence.tabular or counted):
                place = min(it.written.round_step for it in together)
                by_id |= {it.id: _at(it, place) for it in together}
        elif isinstance(relation, Share) and relation.evidence.tabular and relation.percent:
            by_id[relation.percent] = _as_rate(by_id[relation.percent])
    return list(by_id.values())


def _are_counted(figures: Sequence[Figure], total: Figure, exact: Container[str]) -> bool:
    return (total.noun or "").lower() in exact and all(it.kind is Kind.COUNT for it in figures)


def _at(figure: Figure, place: Decimal) -> Figure:
    written = figure.written
    if written.round_step <= place:
        return figure
    return figure.rewritten(replace(written, round_step=max(written.step, place)))


def _as_rate(percent: Figure) -> Figure:
    place = min(percent.written.step, RATE_PLACE)
    return percent.rewritten(replace(percent.written, step=place, round_step=place))
