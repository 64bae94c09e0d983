"""Wrong currency: another label of the same sign, or two labels exchanged."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from tieout.checks import Around
from tieout.checks.measure import middle
from tieout.diagnosis.case import Case
from tieout.diagnosis.families import family, kin
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import Figure, Interval, Kind, Level
from tieout.relations import Equivalence

FAR_LABEL = 7  # "US$" for "HK$" is a slip of the pen; "US$" for "€" a rarer one
UNPAIRED = 8
UNNAMED = 4  # a text that means Singapore's dollars seldom keeps silent on Singapore
REMOTE = 3  # nor does one that means Mexico's pesos
AKIN, STRANGE = 2, 3  # edits
MAJORS = ("USD", "EUR", "GBP", "JPY", "CHF", "CNY")
NEAR = Fraction(3, 2)
FINE = Fraction(2, 100)  # the rates of two major currencies may lie that near to each other
NEIGHBOURS = {"EUR", "GBP"}  # their amounts are told side by side
FINE_NEIGHBOURS = Fraction(10, 100)


def repairs(case: Case) -> Iterator[Repair]:
    """
    Try the currencies of the document first, then those that share a sign, then the major ones.

    One that nothing points to must tie as written, at the week's rates, and alone. Outside of a
    pair, only a currency that the document names is worth a thought.
    """
    yield from _exchanged(case)
    paired, told = isinstance(case.relation, Equivalence), _told(case)
    strangers: list[Repair] = []
    for figure in case.suspects:
        if figure.kind is Kind.MONEY and figure.currency:
            yield from _in_pair(case, figure, told) if paired else _in_document(figure, told)
            strangers += _strangers(case, figure, told) if paired else ()
    if len({_code(it) for it in strangers}) == 1:
        yield from strangers


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
    akin = (*kin(figure.currency, figure.style.mark), *figure.alternatives)
    edits = dict.fromkeys(akin, AKIN) | dict(told)
    unnamed = UNNAMED if case.basis.naming.texts else None
    for code, edit in edits.items():
        if not _is_another(case, figure, code):
            continue
        relabelled = _labelled(figure, code)
        if _is_near(case, relabelled, other):
            prior = unnamed if edit == AKIN and code not in figure.alternatives else None
            miss = _miss(case, relabelled, other)
            yield Repair((relabelled,), edits=edit, distance=miss, prior=prior)


def _code(repair: Repair) -> str | None:
    return repair.figures[0].currency


def _strangers(case: Case, figure: Figure, told: Iterable[str]) -> Iterator[Repair]:
    """Yield major currencies and distant kin that nothing points to, and that tie as written."""
    other = _other(case, figure)
    if other is None:
        return
    known = {*figure.alternatives, *kin(figure.currency, figure.style.mark), *told}
    for code in dict.fromkeys((*MAJORS, *family(figure.currency))):
        if code in known or not _is_another(case, figure, code):
            continue
        relabelled = _labelled(figure, code)
        fine = FINE_NEIGHBOURS if {code, figure.currency} == NEIGHBOURS else FINE
        if _ties(case, relabelled, other, fine):
            miss = _miss(case, relabelled, other)
            silent = case.basis.naming.texts and code not in MAJORS
            prior = REMOTE if silent else FAR_LABEL
            yield Repair((relabelled,), edits=STRANGE, distance=miss, prior=prior)


def _miss(case: Case, one: Figure, other: Figure) -> float:
    """Return how far two figures miss the day's rate by, beyond what they leave open as written."""
    rate = case.basis.as_of(one.currency or "", other.currency or "")
    implied = other.read(Level.AS_WRITTEN) / one.read(Level.AS_WRITTEN)
    return 0.0 if rate is None else float(implied.gap(Interval.exactly(rate.value)) / rate.value)


def _other(case: Case, figure: Figure) -> Figure | None:
    return next((it for it in case.figures if it.id != figure.id), None)


def _is_another(case: Case, figure: Figure, code: str) -> bool:
    """Whether a label is neither the figure's own nor its partner's."""
    partners = {it.currency for it in case.pair or ()}
    return code not in {figure.currency, *partners}


def _ties(case: Case, one: Figure, other: Figure, fine: Fraction) -> bool:
    implied = other.read(Level.AS_WRITTEN) / one.read(Level.AS_WRITTEN)
    if not implied.bounded or not implied.midpoint:
        return False
    if not implied.within(Interval.exactly(implied.midpoint).widened(fine)):
        return False
    week = case.basis.span(one.currency or "", other.currency or "", Around.WEEK)
    return week is not None and implied.meets(week)


def _in_document(figure: Figure, told: Iterable[str]) -> Iterator[Repair]:
    for code in told:
        if code != figure.currency:
            yield Repair((_labelled(figure, code),), prior=UNPAIRED)


def _told(case: Case) -> dict[str, int]:
    """Return the currencies that the document names, or the country of, each one edit away."""
    told = (it.currency for it in case.checked.figures.values() if it.currency is not None)
    return dict.fromkeys((*told, *sorted(case.basis.named)), 1)


def _labelled(figure: Figure, code: str) -> Figure:
    return figure.relabelled(code) if code.isalpha() else figure


def _is_near(case: Case, one: Figure, other: Figure) -> bool:
    """Whether two figures come near each other at the day's rate: a cheap first test."""
    rate = case.basis.as_of(one.currency or "", other.currency or "")
    if rate is None or not middle(one):
        return case.basis.on is None
    ratio = middle(other) / middle(one) / rate.value
    return 1 / NEAR < ratio < NEAR


WRONG_CURRENCY = Suspicion("wrong_currency", 12, repairs)
