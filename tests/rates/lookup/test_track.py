"""A track passes over the blocks that lie too low or too high, and over no value that does not."""

from array import array

from hypothesis import given
from hypothesis import strategies as st
from tieout.rates.lookup.track import BLOCK, Track

values = st.lists(st.integers(1, 9).map(float), max_size=4 * BLOCK)
numbers = st.integers(-1, 11).map(float)
places = st.integers(0, 4 * BLOCK)


@given(values, numbers, numbers, places, places)
def test_near_are_the_values_between_both_ends(
    its: list[float], low: float, high: float, first: int, end: int
) -> None:
    span = range(min(first, len(its)), min(end, len(its)))
    track = Track(array("H", range(len(its))), array("d", its))

    assert list(track.near(low, high, span)) == [at for at in span if low <= its[at] <= high]


@given(values)
def test_the_extremes_are_those_of_all_values(its: list[float]) -> None:
    track = Track(array("H", range(len(its))), array("d", its))
    least, greatest = track.extremes

    assert (least, greatest) == ((min(its), max(its)) if its else (float("inf"), -float("inf")))
