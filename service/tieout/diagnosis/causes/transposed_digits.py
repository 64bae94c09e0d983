"""Transposed digits: 462 for 642."""

from collections.abc import Iterator

from tieout.diagnosis.case import Case
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import Figure, Written

DIGITS_MAX = 15
LUCKY = 0.3
HARDLY = 4  # what fits by chance is no likelier than a rate of last year


def repairs(case: Case) -> Iterator[Repair]:
    """Exchange two neighbours among the digits as written."""
    for figure in reversed(case.suspects):
        digits = written_digits(figure)
        for i in range(len(digits) - 1):
            one, other = digits[i], digits[i + 1]
            if one != other:
                swapped = with_digits(case, figure, digits[:i] + other + one + digits[i + 2 :])
                if swapped is not None:
                    lucky = chance(case, figure, len(digits) - i - 1) > LUCKY
                    yield redone(case, swapped, prior=HARDLY if lucky else None)


def written_digits(figure: Figure) -> str:
    """Return the digits as written, none where the figure has too many, or is a range or a word."""
    if figure.upper is not None or figure.cell is not None or not figure.style.digits:
        return ""
    digits = str(int(abs(figure.value) / figure.written.step))
    return digits if len(digits) <= DIGITS_MAX else ""


def chance(case: Case, figure: Figure, place: int) -> float:
    """
    Return how likely another digit in a place (0 is the last) fits a pair by chance.

    That is what the other figure and the rates leave open, in units of the place.
    """
    reach = case.expected.reach(figure.id)
    if case.pair is None or not reach.measured:
        return 0.0
    return reach.width / (float(figure.written.step) * 10.0**place)


def redone(case: Case, figure: Figure, *, prior: int | None = None) -> Repair:
    """Repair a figure by other digits: those of a sum or a percentage ought to be exactly right."""
    inexact = case.sides is None and not case.gives(figure)
    return Repair((figure,), distance=case.distance(figure), inexact=inexact, prior=prior)


def with_digits(case: Case, figure: Figure, digits: str) -> Figure | None:
    """Return the figure with other digits; None where nobody writes so, or far from what it is."""
    if digits.startswith("0") or not digits.strip("0"):
        return None
    written = figure.written
    zeros = len(digits) - len(digits.rstrip("0"))
    value, step = -int(digits) if written.value < 0 else int(digits), float(written.step)
    if case.expected.reach(figure.id).misses_at(value * step, value * step, step * 10.0**zeros):
        return None
    round_step = written.step
    if not figure.style.decimals and (written.round_step != written.step or written.step >= 1):
        round_step = written.step.scaleb(zeros)
    other = Written(value * written.step, written.step, round_step, qualifier=written.qualifier)
    changed = figure.rewritten(other)
    return changed if case.near(changed) else None


TRANSPOSED_DIGITS = Suspicion("transposed_digits", 11, repairs)
