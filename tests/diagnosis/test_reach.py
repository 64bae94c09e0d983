"""Floats may only spare exact work: what an exact test would let pass, they never miss."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from tieout.diagnosis.reach import Reach
from tieout.diagnosis.repair import scaled
from tieout.figures import Figure, Interval, Kind, Level, Qualifier, Style, Written

values = st.decimals(min_value=-(10**9), max_value=10**9, places=2)
qualifiers = st.sampled_from([None, *Qualifier])


def money(value: Decimal, qualifier: Qualifier | None = None) -> Figure:
    step = Decimal("0.01")
    written = Written(value, step, step, qualifier=qualifier)
    return Figure("a", str(value), Kind.MONEY, written, Style("en"), currency="USD")


@given(values, qualifiers, values, values)
def test_what_meets_what_it_should_be_is_never_missed(
    value: Decimal, qualifier: Qualifier | None, one: Decimal, other: Decimal
) -> None:
    figure = money(value, qualifier)
    should = Interval.closed(min(one, other), max(one, other))

    missed = Reach.of(figure, should).misses(figure.written)

    assert not (missed and figure.read(Level.ROUNDED).meets(should))


@given(values, st.integers(-6, 6), st.decimals(0, 1, places=3))
def test_a_multiple_that_comes_near_is_never_missed(
    value: Decimal, power: int, wide: Decimal
) -> None:
    figure = money(value)
    moved = scaled(figure, power)
    should = moved.read(Level.ROUNDED).widened(wide)

    assert not Reach.of(figure, should).misses_times(10.0**power)


def test_nothing_is_missed_where_nobody_knows_what_should_be() -> None:
    assert not Reach.of(money(Decimal(5)), None).misses(money(Decimal(500)).written)


def test_a_word_is_tried_exactly() -> None:
    half = replace(money(Decimal(50)), cell=Interval.closed(45, 55))

    assert not Reach.of(half, Interval.closed(1, 2)).misses(half.written)


def test_what_is_open_to_one_side_reaches_nothing() -> None:
    reach = Reach.of(money(Decimal(5)), Interval.at_least(4))

    assert reach.misses(money(Decimal(5)).written)


def test_the_units_of_a_place_are_counted_without_the_sign() -> None:
    should = Interval.closed(Decimal("-460.5"), Decimal("-459.5"))
    least, most = Reach.of(money(Decimal(-412)), should).units(10.0, beside=10.0, place=1.0)

    assert [it for it in range(10) if least <= it <= most] == [6]
