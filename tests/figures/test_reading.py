"""
A written number stands for three nested intervals: as written, as a round number, loosely.

The table is that of docs/intervals.md.
"""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tieout.figures import Interval, Level, Qualifier, Written
from tieout.figures.reading import bent

LEVELS = tuple(Level)


def written(value: str, step: str, round_step: str | None = None, **more: Any) -> Written:
    return Written(Decimal(value), Decimal(step), Decimal(round_step or step), **more)


ROUND = ("640", "1", "10")  # "640 million", in millions


@pytest.mark.parametrize(
    ("number", "readings"),
    [
        pytest.param(written("5", "1"), ["[9/2, 11/2]", "[9/2, 11/2]", "[4, 6]"], id="5 billion"),
        pytest.param(
            written("5.0", "0.1"),
            ["[99/20, 101/20]", "[99/20, 101/20]", "[49/10, 51/10]"],
            id="5.0",
        ),
        pytest.param(
            written("5000", "1", "1000"),
            ["[9999/2, 10001/2]", "[4500, 5500]", "[4000, 6000]"],
            id="5,000",
        ),
        pytest.param(
            written("100", "1", "100"),
            ["[199/2, 201/2]", "[50, 150]", "[0, 200]"],
            id="100: as coarse as its zeros",
        ),
        pytest.param(
            written(*ROUND, qualifier=Qualifier.ABOUT),
            ["[630, 650]", "[620, 660]", "[620, 660]"],
            id="about",
        ),
        pytest.param(
            written(*ROUND, qualifier=Qualifier.NEARLY),
            ["[635, 640)", "[630, 640]", "[630, 640]"],
            id="nearly",
        ),
        pytest.param(
            written(*ROUND, qualifier=Qualifier.MORE_THAN),
            ["(640, 650]", "(640, 660]", "(640, ∞)"],
            id="more than",
        ),
        pytest.param(
            written(*ROUND, qualifier=Qualifier.LESS_THAN),
            ["[630, 640)", "[620, 640)", "(-∞, 640)"],
            id="less than",
        ),
        pytest.param(
            written(*ROUND, qualifier=Qualifier.AT_LEAST), ["[640, ∞)"] * 3, id="at least"
        ),
        pytest.param(
            written(*ROUND, qualifier=Qualifier.AT_MOST), ["(-∞, 1281/2]"] * 3, id="at most"
        ),
        pytest.param(
            written(*ROUND, qualifier=Qualifier.EXACTLY), ["[1279/2, 1281/2]"] * 3, id="exactly"
        ),
        pytest.param(
            written("3", "1", upper=Decimal(5)),
            ["[5/2, 11/2]", "[5/2, 11/2]", "[2, 6]"],
            id="a range",
        ),
        pytest.param(
            written("-640", "1", "10", qualifier=Qualifier.MORE_THAN),
            ["[-650, -640)", "[-660, -640)", "(-∞, -640)"],
            id="a loss of more than",
        ),
        pytest.param(written("0", "1"), ["[-1/2, 1/2]", "[-1/2, 1/2]", "[-1, 1]"], id="nothing"),
    ],
)
def test_readings(number: Written, readings: list[str]) -> None:
    assert [str(number.read(level)) for level in LEVELS] == readings


@st.composite
def numbers(draw: st.DrawFn) -> Written:
    place = draw(st.integers(min_value=-3, max_value=9))
    step = Decimal(1).scaleb(place)
    zeros = draw(st.integers(min_value=0, max_value=3))
    value = draw(st.integers(min_value=-(10**6), max_value=10**6)) * step
    return Written(
        value,
        step,
        step.scaleb(zeros),
        upper=draw(st.sampled_from((None, value + 7 * step))),
        qualifier=draw(st.sampled_from((None, *Qualifier))),
    )


@given(numbers())
def test_each_reading_holds_the_tighter_one(number: Written) -> None:
    tight, round_, loose = (number.read(level) for level in LEVELS)

    assert tight.within(round_)
    assert round_.within(loose)


@given(numbers())
def test_a_number_without_a_word_may_be_itself(number: Written) -> None:
    bent = {Qualifier.NEARLY, Qualifier.MORE_THAN, Qualifier.LESS_THAN}

    assert number.qualifier in bent or number.value in number.read(Level.AS_WRITTEN)


@pytest.mark.parametrize(
    ("step", "round_step", "upper"),
    [
        pytest.param("0", "1", None, id="no last place"),
        pytest.param("10", "1", None, id="a round place finer than the last"),
        pytest.param("1", "1", "4", id="a range that ends before it starts"),
    ],
)
def test_numbers_that_nobody_writes_are_refused(
    step: str, round_step: str, upper: str | None
) -> None:
    with pytest.raises(ValueError, match=r"steps|range"):
        written("5", step, round_step, upper=None if upper is None else Decimal(upper))


@pytest.mark.parametrize(
    ("qualifier", "reading"),
    [
        pytest.param(None, "[45, 55]", id="half"),
        pytest.param(Qualifier.MORE_THAN, "(50, 100]", id="more than half"),
        pytest.param(Qualifier.AT_LEAST, "[50, 100]", id="at least half"),
        pytest.param(Qualifier.NEARLY, "[45, 50)", id="nearly half"),
        pytest.param(Qualifier.LESS_THAN, "[0, 50)", id="less than half"),
        pytest.param(Qualifier.AT_MOST, "[0, 50]", id="at most half"),
    ],
)
def test_the_cell_of_a_word_is_bent_by_its_qualifier(
    qualifier: Qualifier | None, reading: str
) -> None:
    half = written("50", "1", "10", qualifier=qualifier)

    assert str(bent(Interval.closed(45, 55), half, whole=100)) == reading
