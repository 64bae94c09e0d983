"""Wrong digit: 648 for 640, or 64.8 for 64.9."""

from collections.abc import Iterator
from math import ceil, floor

from tieout.diagnosis.case import Case
from tieout.diagnosis.causes.transposed_digits import (
    chance,
    redone,
    with_digits,
    written_digits,
)
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import Figure

DIGITS = "0123456789"
LUCKY = 0.1
HARDLY = 2  # nine other digits in every place: one of them nearly always comes near


def repairs(case: Case) -> Iterator[Repair]:
    """Replace one digit; of all that would fit, the one nearest to what the others give is best."""
    for figure in reversed(case.suspects):
        digits = "" if case.expected.should(figure.id) is None else written_digits(figure)
        for i, digit in enumerate(digits):
            for other in _near(case, figure, digits, i).replace(digit, ""):
                changed = with_digits(case, figure, digits[:i] + other + digits[i + 1 :])
                if changed is not None:
                    lucky = chance(case, figure, len(digits) - i - 1) > LUCKY
                    yield redone(case, changed, prior=HARDLY if lucky else None)


def _near(case: Case, figure: Figure, digits: str, i: int) -> str:
    """Return the digits that may stand in a place, by what the figure should be, and 0."""
    reach, step = case.expected.reach(figure.id), float(figure.written.step)
    if not reach.measured:
        return DIGITS
    after = digits[i + 1 :]
    zeros = len(digits) - len(digits.rstrip("0")) if after.strip("0") else len(after)
    unit = step * 10.0 ** len(after)
    least, most = reach.units(unit, beside=int(digits[i]) * unit, place=step * 10.0**zeros)
    return "0" + DIGITS[ceil(min(max(least, 1), 10)) : floor(min(max(most, 0), 9)) + 1]


WRONG_DIGIT = Suspicion("wrong_digit", 4, repairs)
