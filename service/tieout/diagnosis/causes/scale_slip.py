"""Scale slip: millions for billions, a zero too many or too few, 万 for 億, lakh for crore."""

import math
from collections.abc import Iterator

from tieout.diagnosis.case import Case
from tieout.diagnosis.edits import counts_in_myriads, edits, is_indian
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import Figure, Kind
from tieout.relations import Product

POWERS = (1, 2, 3, 6)
INDIAN = (2, 4, 5, 7)
EAST_ASIAN = (1, 2, 3, 4, 6, 8)
TIMES = {"year", "years", "quarter", "quarters", "month", "months", "week", "weeks", "day", "days"}
PRESS_POWER = 8.6  # half of the amounts in 1,876 published pairs lie above US$430 million
STRANGE = 3.5
HUNDRED = 2
ZEROS_MIN, ZEROS_MAX = 3, 6
HARDLY = 6  # hundreds are neither a scale word nor a zero: wrong currencies are likelier


def repairs(case: Case) -> Iterator[Repair]:
    """Move each figure by a scale."""
    for figure in case.suspects:
        if might_be_nothing(case, figure):
            continue
        slips = (by for it in powers(figure) for by in (it, -it) if _is_a_slip(figure, by))
        for by, moved in case.moved(figure, slips):
            yield _repair(case, figure, moved, by)


def might_be_nothing(case: Case, figure: Figure) -> bool:
    """Whether a figure might as well be 0, as a part too many: then it has not lost a zero."""
    should = case.expected.should(figure.id)
    return should is not None and should.holds_zero


def _is_a_slip(figure: Figure, by: int) -> bool:
    """Whether a word or some zeros differ: nobody adds eight zeros, or prints them for a word."""
    word = figure.style.power
    return abs(by) <= ZEROS_MAX or (word > 0 and word + by >= ZEROS_MIN)


def _repair(case: Case, figure: Figure, moved: Figure, by: int) -> Repair:
    strange = strangeness(case, moved)
    slips = 1 if _is_reckoned(case, figure) else edits(figure, by)
    return Repair(
        (moved,),
        edits=slips,
        distance=0.0 if case.sides or _is_reckoned(case, figure) else strange,
        odd=strange > STRANGE,
        prior=HARDLY if abs(by) == HUNDRED and slips > 1 else None,
        words=times(by),
    )


def _is_reckoned(case: Case, figure: Figure) -> bool:
    """Whether a figure is what others multiply to: who reckons wrong loses a place there."""
    relation = case.relation
    return isinstance(relation, Product) and relation.result == figure.id


def powers(figure: Figure) -> tuple[int, ...]:
    if figure.kind not in {Kind.MONEY, Kind.COUNT} or figure.noun in TIMES:
        return ()
    if counts_in_myriads(figure):
        return EAST_ASIAN
    return tuple(dict.fromkeys(POWERS + INDIAN)) if is_indian(figure) else POWERS


def times(by: int) -> tuple[tuple[str, str], ...]:
    """Say by how much the figure as printed is too large, or too small."""
    return (("times", f"{10 ** abs(by):,}"), ("way", "large" if by < 0 else "small"))


def strangeness(case: Case, moved: Figure) -> float:
    """Return how far an amount lies from what the press writes about, in powers of ten of USD."""
    rate = case.basis.as_of(moved.currency, "USD") if moved.currency else None
    value = abs(float(moved.middle)) * (1.0 if rate is None else float(rate.value))
    return abs(math.log10(value) - PRESS_POWER) if value else PRESS_POWER


SCALE_SLIP = Suspicion("scale_slip", 50, repairs)
