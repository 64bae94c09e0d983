"""Wrong currency: another label of the same sign, or two labels exchanged."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from tieout.checks import Around
from tieout.checks.measure import middle
from tieout.diagnosis.case import Case
from tieout.diagnosis.families import family
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import Figure, Interval, Kind, Level
from tieout.relations import Equivalence

FAR_LABEL = 7  # "US$" for "HK$" is a slip of the pen; "US$" for "€" a rarer one
UNPAIRED = 8
MAJORS = ("USD", "EUR", "GBP", "JPY", "CHF", "CNY")
NEAR = Fraction(3, 2)
FINE = Fraction(2, 100)  # the rates of two major currencies may lie that near to each other


def repairs(case: Case) -> Iterator[Repair]:
    """
    Try the currencies of the document first, then those that share a sign, then the major ones.

    A major one that nothing points to must tie as written, at the week's rates, and alone. Outside
    of a pair, only a currency that the document names is worth a thought.
    """
    yield from _exchanged(case)
    paired, told = isinstance(case.relation, Equivalence), _told(case)
    majors: list[Repair] = []
    for figure in case.suspects:
        if figure.kind is Kind.MONEY and figure.currency:
            yield from _in_pair(case, figure, told) if paired else _in_document(figure, told)
            majors += _majors(case, figure, told) if paired else ()
    if len(majors) == 1:
        yield from majors


def _exchanged(case: Case) -> Iterator[Repair]:
    if case.pair is None:
        return
    one, other = case.pair
    swapped = (replace(one, currency=other.currency), replace(other, currency=one.currency))
    akin = other.currency in family(one.currency)
    if _is_near(case, *swapped):
        yield Repair(swapped, prior=None if akin else FAR_LABEL, told=".exchanged")


def _in_pair(case: Case, figure: Figure, told: Mapping[str, int]) -> Iterator[Repair]:
    other = _other(case, figure)
    if other is None:
        return
    akin = (*figure.alternatives, *family(figure.currency))
    edits = dict.fromkeys(akin, 2) | dict(told)
    for code, edit in edits.items():
        relabelled = _labelled(figure, code)
        if _is_another(case, figure, code) and _is_near(case, relabelled, other):
            yield Repair((relabelled,), edits=edit)


def _majors(case: Case, figure: Figure, told: Iterable[str]) -> Iterator[Repair]:
    """Yield the major currencies that nothing points to, and that tie as written."""
    other = _other(case, figure)
    if other is None:
        return
    known = {*figure.alternatives, *family(figure.currency), *told}
    for code in MAJORS:
        relabelled = _labelled(figure, code)
        unknown = code not in known and _is_another(case, figure, code)
        if unknown and _ties(case, relabelled, other):
            yield Repair((relabelled,), edits=3, prior=FAR_LABEL)


def _other(case: Case, figure: Figure) -> Figure | None:
    return next((it for it in case.figures if it.id != figure.id), None)


def _is_another(case: Case, figure: Figure, code: str) -> bool:
    """Whether a label is neither the figure's own nor its partner's."""
    partners = {it.currency for it in case.pair or ()}
    return code not in {figure.currency, *partners}


def _ties(case: Case, one: Figure, other: Figure) -> bool:
    week = case.basis.span(one.currency or "", other.currency or "", Around.WEEK)
    implied = other.read(Level.AS_WRITTEN) / one.read(Level.AS_WRITTEN)
    if week is None or not implied.bounded or not implied.midpoint:
        return False
    fine = implied.within(Interval.exactly(implied.midpoint).widened(FINE))
    return fine and implied.meets(week)


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
