"""
Interval arithmetic holds every result of the values inside, and no more than rounding needs.

Ends are exact and know whether they belong: an accusation must never be a rounding error.
"""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tieout.figures import End, Interval, total

numbers = st.fractions(min_value=-50, max_value=50, max_denominator=12)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Intervals of every shape: points, open and closed ends, half-lines, everything."""
    one, other = sorted((draw(numbers), draw(numbers)))
    opens = (draw(st.booleans()), draw(st.booleans())) if one != other else (False, False)
    low = draw(st.sampled_from((End(one, opens[0]), None)))
    high = draw(st.sampled_from((End(other, opens[1]), None)))
    return Interval(low, high)


def held(interval: Interval, value: Fraction) -> Fraction:
    """Skip the draw unless *interval* holds *value*."""
    assume(value in interval)
    return value


def bounds(text: str) -> Interval:
    """Read "[1, 2)" and "(-∞, 3]"."""
    left, right = text[1:-1].split(", ")
    low = None if left == "-∞" else End(Fraction(left), open=text[0] == "(")
    high = None if right == "∞" else End(Fraction(right), open=text[-1] == ")")
    return Interval(low, high)


@given(intervals(), intervals(), numbers, numbers)
def test_sums_differences_and_products_hold_those_of_the_values_inside(
    one: Interval, other: Interval, x: Fraction, y: Fraction
) -> None:
    x, y = held(one, x), held(other, y)

    assert x + y in one + other
    assert x - y in one - other
    assert x * y in one * other


@given(intervals(), intervals(), numbers, numbers)
def test_quotients_hold_those_of_the_values_inside(
    one: Interval, other: Interval, x: Fraction, y: Fraction
) -> None:
    x, y = held(one, x), held(other, y)
    assume(y)

    assert x / y in one / other


@given(intervals(), numbers, numbers.filter(bool))
def test_scaling_and_shifting_move_the_values_inside_and_nothing_else(
    one: Interval, x: Fraction, by: Fraction
) -> None:
    assert (x in one) == (x * by in one.scaled(by))
    assert (x in one) == (x + by in one.shifted(by))
    assert (x in one) == (-x in -one)


@given(intervals(), intervals(), numbers)
def test_a_meeting_holds_what_both_hold_and_a_hull_what_either_holds(
    one: Interval, other: Interval, x: Fraction
) -> None:
    both = one.meet(other)

    assert (both is not None and x in both) == (x in one and x in other)
    assert (x in one.join(other)) or (x not in one and x not in other)
    assert one.meets(other) == other.meets(one)


@given(intervals(), intervals())
def test_what_lies_within_adds_no_value(one: Interval, other: Interval) -> None:
    assert one.within(one.join(other))
    assert one.within(other) == (one.meet(other) == one)


@given(intervals(), intervals())
def test_a_gap_is_nought_exactly_where_two_meet_or_touch(one: Interval, other: Interval) -> None:
    gap = one.gap(other)

    assert gap >= 0
    assert not gap or not one.meets(other)
    assert one.meets(other.shifted(gap)) or one.meets(other.shifted(-gap)) or not one.meets(other)


@given(intervals(), st.fractions(min_value=0, max_value=2))
def test_widening_loses_nothing(one: Interval, share: Fraction) -> None:
    assert one.within(one.widened(share))


@given(intervals(), st.integers(min_value=2, max_value=12))
def test_rounding_outwards_loses_nothing(one: Interval, bits: int) -> None:
    assert one.within(one.coarse(bits))


@given(intervals(), st.integers(min_value=-60, max_value=60))
def test_whole_numbers_inside_stay_inside(one: Interval, whole: int) -> None:
    assert (whole in one) == (whole in one and whole in one.integers())
    assert one.integers().within(one)


@pytest.mark.parametrize(
    ("one", "other", "product"),
    [
        pytest.param("[1, 2]", "[3, 4]", "[3, 8]", id="positive"),
        pytest.param("(1, 2]", "[3, 4)", "(3, 8)", id="open ends open the corners they make"),
        pytest.param("[-1, 2]", "[-3, 4]", "[-6, 8]", id="both around zero"),
        pytest.param("[0, 0]", "(-∞, ∞)", "[0, 0]", id="nothing of anything"),
        pytest.param("(0, ∞)", "(0, ∞)", "(0, ∞)", id="half-lines"),
        pytest.param("[-2, -1]", "[1, ∞)", "(-∞, -1]", id="to minus infinity"),
        pytest.param("(0, 5]", "[-1, 0]", "[-5, 0]", id="a closed zero on one side"),
    ],
)
def test_products(one: str, other: str, product: str) -> None:
    assert bounds(one) * bounds(other) == bounds(product)
    assert bounds(other) * bounds(one) == bounds(product)


@pytest.mark.parametrize(
    ("divisor", "reciprocal"),
    [
        pytest.param("[2, 4]", "[1/4, 1/2]", id="positive"),
        pytest.param("[-4, -2)", "(-1/2, -1/4]", id="negative"),
        pytest.param("[0, 4]", "[1/4, ∞)", id="from zero"),
        pytest.param("(-4, 0]", "(-∞, -1/4)", id="up to zero"),
        pytest.param("[2, ∞)", "(0, 1/2]", id="a half-line never quite reaches zero"),
        pytest.param("[-1, 1]", "(-∞, ∞)", id="around zero"),
        pytest.param("[0, 0]", "(-∞, ∞)", id="zero itself"),
    ],
)
def test_reciprocals(divisor: str, reciprocal: str) -> None:
    assert bounds(divisor).reciprocal() == bounds(reciprocal)


def test_an_interval_that_would_hold_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="holds nothing"):
        Interval.closed(2, 1)
    with pytest.raises(ValueError, match="holds nothing"):
        bounds("(1, 1]")


def test_touching_closed_ends_meet_and_open_ones_do_not() -> None:
    five = Interval.closed(Decimal("4.5"), Decimal("5.5"))

    assert five.meets(Interval.closed(Decimal("5.5"), 6))
    assert not five.meets(Interval.above(Decimal("5.5")))
    assert not five.gap(Interval.above(Decimal("5.5")))


@pytest.mark.parametrize(
    ("interval", "middle"),
    [
        pytest.param(Interval.closed(1, 2), Fraction(3, 2), id="two ends"),
        pytest.param(Interval.at_least(3), Fraction(3), id="one end"),
        pytest.param(Interval.at_most(3), Fraction(3), id="the other end"),
        pytest.param(Interval.EVERYTHING, Fraction(0), id="no end"),
    ],
)
def test_middles(interval: Interval, middle: Fraction) -> None:
    assert interval.midpoint == middle


def test_totals_add_up_from_nothing() -> None:
    assert total([]) == Interval.exactly(0)
    assert total([Interval.closed(1, 2), Interval.below(3, downto=1)]) == bounds("[2, 5)")


def test_intervals_are_written_as_mathematicians_do() -> None:
    assert [str(bounds(it)) for it in ("[1, 2)", "(-∞, 3]", "(4, ∞)")] == [
        "[1, 2)",
        "(-∞, 3]",
        "(4, ∞)",
    ]
