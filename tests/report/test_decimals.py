"""Numbers travel as plain decimal strings; what cannot be written in full is rounded outwards."""

from decimal import Context, Decimal, Inexact
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tieout.figures import End
from tieout.report.decimals import decimal_text, high_text, low_text, ratio_text, share_text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param(Decimal("5E9"), "5000000000", id="no exponent above"),
        pytest.param(Decimal("1E-12"), "0.000000000001", id="no exponent below"),
        pytest.param(Decimal("2.30"), "2.3", id="no trailing zeros"),
        pytest.param(Decimal("-0.0"), "0", id="no negative zero"),
        pytest.param(Fraction(-1, 8), "-0.125", id="a fraction that ends is written in full"),
        pytest.param(Fraction(2, 3), "0.666666666666667", id="one that does not has 15 digits"),
        pytest.param(10**39 + 1, "1" + "0" * 38 + "1", id="40 digits are written in full"),
    ],
)
def test_writes_plain_digits(value: Decimal | Fraction | int, text: str) -> None:
    assert decimal_text(value) == text


@given(st.fractions())
def test_the_ends_of_an_interval_hold_what_lies_between_them(value: Fraction) -> None:
    low, high = low_text(End(value)), high_text(End(value))

    assert low is not None
    assert high is not None
    assert Fraction(low) <= value <= Fraction(high)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6))
def test_what_is_written_reads_back_as_the_same_number(value: Decimal) -> None:
    assert Decimal(decimal_text(value)) == value


@given(st.integers(-(10**45), 10**45), st.integers(1, 10**30))
def test_quotients_are_written_as_exact_decimal_arithmetic_would(over: int, under: int) -> None:
    value = Fraction(over, under)
    exact = Context(prec=40)
    number = exact.divide(Decimal(value.numerator), Decimal(value.denominator))
    if exact.flags[Inexact]:
        number = Context(prec=15).divide(Decimal(value.numerator), Decimal(value.denominator))

    assert ratio_text(over, under) == decimal_text(number)


def test_an_end_without_a_bound_is_null() -> None:
    assert (low_text(None), high_text(None), share_text(None)) == (None, None, None)


def test_a_share_has_six_digits() -> None:
    assert share_text(Fraction(1, 3)) == "0.333333"
