"""What one figure is of another is compared in whole numbers, as exactly as by intervals."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from printed import RATES
from telling import told
from tieout.diagnosis.quotient import Quotient
from tieout.figures import Interval, Rate, Written
from worlds import DAY

values = st.decimals(min_value=Decimal("0.1"), max_value=10**6, places=1)
shares = st.fractions(min_value=Fraction(1, 1000), max_value=1)
A_EURO = told(a="€1", b="$1")


def of(one: Decimal, other: Decimal) -> Quotient:
    step = Decimal("0.1")
    return Quotient(
        A_EURO["a"].rewritten(Written(one, step, step)),
        A_EURO["b"].rewritten(Written(other, step, step)),
    )


def rate() -> Rate:
    found = RATES.on("EUR", "USD", DAY)
    assert found is not None
    return found


@given(values, values, shares)
def test_fineness_is_the_distance_of_the_ends_from_the_middle(
    one: Decimal, other: Decimal, share: Fraction
) -> None:
    quotient = of(one, other)
    written = quotient.written
    middle = Interval.exactly(written.midpoint).widened(share) if written.bounded else None

    assert quotient.is_as_fine_as(share) == (middle is not None and written.within(middle))


@given(values, values)
def test_a_quotient_lies_within_a_factor_on_either_side(one: Decimal, other: Decimal) -> None:
    ratio = Fraction(other) / Fraction(one) / rate().value

    near = of(one, other).is_within(Fraction(3, 2), rate())

    assert near == (Fraction(2, 3) < ratio < Fraction(3, 2))


def test_nothing_is_a_quotient_by_nothing() -> None:
    quotient = of(Decimal(0), Decimal(5))

    assert (quotient.printed, quotient.is_within(Fraction(2), rate())) == (None, False)


@pytest.mark.parametrize(
    ("other", "misses"),
    [
        pytest.param(Decimal("1.1"), False, id="the rate lies in what is left open"),
        pytest.param(Decimal("3.2"), True, id="the rate lies outside"),
    ],
)
def test_a_miss_is_what_lies_beyond_the_figures_as_written(other: Decimal, misses: bool) -> None:
    assert (of(Decimal("1.0"), other).miss(rate()) > 0) is misses
    assert of(Decimal("1.0"), other).miss(None) == 0
