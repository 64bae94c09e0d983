"""Wrong digit: 648 for 640, or 64.8 for 64.9."""

from collections.abc import Iterator

from tieout.diagnosis.case import Case
from tieout.diagnosis.causes.transposed_digits import with_digits, written_digits
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.suspicion import Suspicion


def repairs(case: Case) -> Iterator[Repair]:
    """Replace one digit; of all that would fit, the one nearest to what the others give is best."""
    for figure in reversed(case.suspects):
        digits = "" if case.should(figure.id) is None else written_digits(figure)
        for i, digit in enumerate(digits):
            for other in "0123456789".replace(digit, ""):
                changed = with_digits(case, figure, digits[:i] + other + digits[i + 1 :])
                if changed is not None:
                    yield Repair((changed,), distance=case.distance(changed))


WRONG_DIGIT = Suspicion("wrong_digit", 4, repairs)
