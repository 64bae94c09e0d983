"""Of two ends at one value, the closed one lets in more; zero times anything is zero."""

from fractions import Fraction
from functools import reduce
from operator import add

import pytest
from tieout.figures import End
from tieout.figures.end import first_above, highest_low, lower, lowest_high, rounded_down
from tieout.figures.product import Corner, product

ONE, OPEN_ONE, TWO = End(Fraction(1)), End(Fraction(1), open=True), End(Fraction(2))


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        pytest.param(ONE, TWO, TWO, ONE, id="two values"),
        pytest.param(TWO, ONE, TWO, ONE, id="the other way round"),
        pytest.param(ONE, OPEN_ONE, OPEN_ONE, OPEN_ONE, id="an open end leaves out more"),
        pytest.param(OPEN_ONE, ONE, OPEN_ONE, OPEN_ONE, id="an open end first"),
        pytest.param(None, ONE, ONE, ONE, id="no bound at all"),
        pytest.param(ONE, None, ONE, ONE, id="no bound on the other"),
    ],
)
def test_what_two_intervals_share_begins_and_ends_at_the_tighter_end(
    one: End | None, other: End | None, low: End, high: End
) -> None:
    assert highest_low(one, other) == low
    assert lowest_high(one, other) == high


def test_the_lower_of_two_ends_at_one_value_is_the_closed_one() -> None:
    assert lower(OPEN_ONE, ONE) is ONE
    assert lower(ONE, OPEN_ONE) is ONE
    assert lower(ONE, TWO) is ONE


@pytest.mark.parametrize(
    ("one", "other", "value", "is_open"),
    [
        pytest.param(End(Fraction(0)), End(Fraction(5), open=True), 0, False, id="closed zero"),
        pytest.param(End(Fraction(0), open=True), TWO, 0, True, id="open zero"),
        pytest.param(End(Fraction(0), open=True), End(Fraction(0)), 0, False, id="both zeros"),
        pytest.param(TWO, OPEN_ONE, 2, True, id="an open factor opens the product"),
    ],
)
def test_a_corner_is_open_where_its_value_is_not_reached(
    one: End, other: End, value: int, is_open: bool
) -> None:
    corner = product(Corner(one, -1), Corner(other, 1))

    assert corner.end == End(Fraction(value), is_open)


def test_zero_times_infinity_is_zero() -> None:
    corner = product(Corner(End(Fraction(0)), -1), Corner(None, 1))

    assert corner.end == End(Fraction(0))


def test_infinity_times_a_negative_is_minus_infinity() -> None:
    corner = product(Corner(None, 1), Corner(End(Fraction(-2)), -1))

    assert (corner.end, corner.sign) == (None, -1)


@pytest.mark.parametrize(
    ("end", "whole"),
    [
        pytest.param(End(Fraction(9, 2)), 5, id="between"),
        pytest.param(End(Fraction(5)), 5, id="at a whole number"),
        pytest.param(End(Fraction(5), open=True), 6, id="beyond a whole number"),
        pytest.param(End(Fraction(-9, 2)), -4, id="below zero"),
    ],
)
def test_the_first_whole_number_above_an_end(end: End, whole: int) -> None:
    assert first_above(end) == whole


def test_equal_ends_are_one_key_however_they_came_about() -> None:
    half = End(Fraction(1, 4)) + End(Fraction(1, 4))

    assert {half, End(Fraction(1, 2)), End(Fraction(1, 2), open=True)} == {
        End(Fraction(1, 2)),
        End(Fraction(1, 2), open=True),
    }


def test_an_end_that_is_short_once_reduced_is_not_rounded() -> None:
    third = End(Fraction(1, 3))
    long = reduce(add, [third] * 9)

    assert rounded_down(long + End(Fraction(1, 7)) + End(Fraction(-1, 7)), 4).value == 3


@pytest.mark.parametrize("value", [Fraction(1, 3), Fraction(-1, 3), Fraction(10**60 + 1, 7)])
def test_rounding_down_never_moves_up_and_stays_near(value: Fraction) -> None:
    down = rounded_down(End(value), 20).value

    assert down <= value
    assert abs(value - down) <= abs(value) / 2**18
