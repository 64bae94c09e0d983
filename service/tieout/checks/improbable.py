"""
The sharper bound for long sums: rounding errors cancel, they do not all point one way.

The worst case of *n* figures rounded to one unit is n/2 units; their spread is only √(n/12).
"""

from fractions import Fraction

from tieout.checks.equation import Domains, Linear, Term
from tieout.figures import NOTHING

PARTS_MIN = 8
SIGMAS = 5  # one honest sum in two million lies further out


def improbable(equation: Linear, domains: Domains, exact: Domains) -> bool:
    """Whether a sum that may hold holds only if nearly all figures were rounded one way."""
    if equation.within != NOTHING:
        return False
    widths = [_width(term, domains) for term in equation.terms]
    if any(width is None for width in widths):
        return False
    variance = sum((width * width for width in widths if width is not None), Fraction(0)) / 12
    miss = sum((term.of(exact).midpoint for term in equation.terms), Fraction(0))
    return miss * miss > SIGMAS * SIGMAS * variance


def _width(term: Term, domains: Domains) -> Fraction | None:
    amount = term.of(domains)
    if amount.low is None or amount.high is None:
        return None
    return amount.high.value - amount.low.value
