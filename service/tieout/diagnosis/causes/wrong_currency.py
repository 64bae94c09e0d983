"""Wrong currency: another label of the same sign, or two labels exchanged."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from tieout.checks.measure import middle
from tieout.diagnosis.case import Case
from tieout.diagnosis.families import family
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import Figure, Kind
from tieout.relations import Equivalence

FAR_LABEL = 7  # "US$" for "HK$" is a slip of the pen; "US$" for "€" a rarer one
UNPAIRED = 8
MAJORS = ("USD", "EUR", "GBP", "JPY", "CHF", "CNY")
NEAR = Fraction(3, 2)


def repairs(case: Case) -> Iterator[Repair]:
    """
    Try the currencies of the document first, then those that share a sign, then the major ones.

    Outside of a pair, only a currency that the document names is worth a thought.
    """
    yield from _exchanged(case)
    paired, told = isinstance(case.relation, Equivalence), _told(case)
    for figure in case.suspects:
        if figure.kind is Kind.MONEY and figure.currency:
            yield from _in_pair(case, figure, told) if paired else _in_document(figure, told)


def _exchanged(case: Case) -> Iterator[Repair]:
    if case.pair is None:
        return
    one, other = case.pair
    swapped = (replace(one, currency=other.currency), replace(other, currency=one.currency))
    akin = other.currency in family(one.currency)
    if _is_near(case, *swapped):
        yield Repair(swapped, prior=None if akin else FAR_LABEL, told=".exchanged")


def _in_pair(case: Case, figure: Figure, told: Mapping[str, int]) -> Iterator[Repair]:
    other = next((it for it in case.figures if it.id != figure.id), None)
    if other is None:
        return
    partner = other.currency if case.pair is not None else None
    akin = (*figure.alternatives, *family(figure.currency))
    edits = dict.fromkeys(MAJORS, 3) | dict.fromkeys(akin, 2) | dict(told)
    for code, edit in edits.items():
        relabelled = _labelled(figure, code)
        if code not in {figure.currency, partner} and _is_near(case, relabelled, other):
            prior = None if code in akin or edit == 1 else FAR_LABEL
            yield Repair((relabelled,), edits=edit, prior=prior)


def _in_document(figure: Figure, told: Iterable[str]) -> Iterator[Repair]:
    for code in told:
        if code != figure.currency:
            yield Repair((_labelled(figure, code),), prior=UNPAIRED)


def _told(case: Case) -> dict[str, int]:
    """Return the currencies of the document, each one edit away."""
    return {it.currency: 1 for it in case.checked.figures.values() if it.currency is not None}


def _labelled(figure: Figure, code: str) -> Figure:
    return replace(figure, currency=code) if code.isalpha() else figure


def _is_near(case: Case, one: Figure, other: Figure) -> bool:
    """Whether two figures come near each other at the day's rate: a cheap first test."""
    rate = case.basis.as_of(one.currency or "", other.currency or "")
    if rate is None or not middle(one):
        return case.basis.on is None
    ratio = middle(other) / middle(one) / rate.value
    return 1 / NEAR < ratio < NEAR


WRONG_CURRENCY = Suspicion("wrong_currency", 12, repairs)
