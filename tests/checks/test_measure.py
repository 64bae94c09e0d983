"""What a check measures: gaps, powers, the readings that had to be loosened."""

from fractions import Fraction

import pytest
from printed import RATES
from telling import figure
from tieout.checks.basis import Around, Basis
from tieout.checks.equation import Linear, Term
from tieout.checks.improbable import improbable
from tieout.checks.measure import flips, gap, power
from tieout.figures import Interval, Level

FORTY = figure("f", "40.0%")


@pytest.mark.parametrize(
    ("stated", "others", "distance"),
    [
        pytest.param((1, 2), (1, 3), 0, id="meeting"),
        pytest.param((1, 2), (4, 5), Fraction(1, 2), id="below"),
        pytest.param((8, 9), (4, 5), Fraction(3, 5), id="above"),
        pytest.param((1, 2), (-1, 0), None, id="over nothing"),
    ],
)
def test_a_gap_is_told_over_the_nearest_end(
    stated: tuple[int, int], others: tuple[int, int], distance: Fraction | None
) -> None:
    assert gap(Interval.closed(*stated), Interval.closed(*others)) == distance


def test_where_the_others_contradict_each_other_nothing_is_measured() -> None:
    assert gap(Interval.closed(1, 2), None) is None
    assert power(FORTY, None) is None
    assert not flips(Interval.closed(1, 2), None)


@pytest.mark.parametrize(
    ("others", "least"),
    [
        pytest.param(Interval.closed(39, 41), Fraction(11, 400), id="from the value printed"),
        pytest.param(Interval.closed(59, 61), Fraction(11, 600), id="from where it should be"),
        pytest.param(Interval.at_least(39), Fraction(11, 400), id="on one side only"),
        pytest.param(Interval.EVERYTHING, None, id="on none"),
    ],
)
def test_powers(others: Interval, least: Fraction | None) -> None:
    assert power(FORTY, others, Level.LOOSE) == least


@pytest.mark.parametrize(
    ("stated", "others", "turned"),
    [
        pytest.param((1, 2), (-2, -1), True, id="up for down"),
        pytest.param((-2, -1), (1, 2), True, id="down for up"),
        pytest.param((1, 2), (0, 1), False, id="up for nothing"),
        pytest.param((1, 2), (5, 6), False, id="up for more"),
    ],
)
def test_a_direction_turns_where_both_are_sure(
    stated: tuple[int, int], others: tuple[int, int], *, turned: bool
) -> None:
    assert flips(Interval.closed(*stated), Interval.closed(*others)) is turned


def test_only_long_sums_of_bounded_figures_can_be_improbable() -> None:
    terms = tuple(Term(f"f{i}") for i in range(12))
    bounded = {f"f{i}": Interval.closed(-1, 1) for i in range(12)}
    off = {name: Interval.exactly(1) for name in bounded}
    nothing = Interval.exactly(0)

    assert improbable(Linear(terms, nothing), bounded, off)
    assert not improbable(Linear(terms[:5], nothing), bounded, off)
    assert not improbable(Linear(terms, Interval.at_most(0)), bounded, off)
    assert not improbable(Linear(terms, nothing), bounded | {"f3": Interval.EVERYTHING}, off)


def test_without_a_day_there_is_no_window() -> None:
    basis = Basis({}, RATES, None)

    assert basis.window("USD", "HKD", Around.WEEK) is None
    assert basis.as_of("USD", "HKD") is None
    assert basis.span("USD", "USD") == Interval.exactly(1)
