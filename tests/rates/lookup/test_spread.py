"""A rate's spread holds the rate, the day's other sources, and what rounding may hide."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rates.books import book
from tieout.figures.currency import currencies

days = st.dates(date(1984, 1, 1), date(2027, 3, 1))
any_code = st.sampled_from(sorted(currencies()))


def width(pair: str, day: date) -> float:
    base, quote = pair.split()
    spread = book().spread(base, quote, day)
    assert spread.low is not None
    assert spread.high is not None
    return float(spread.high.value / spread.low.value - 1)


@settings(max_examples=200)
@given(any_code, any_code, days)
def test_a_spread_holds_its_rate(base: str, quote: str, day: date) -> None:
    rate = book().on(base, quote, day)

    assert rate is None or rate.value in book().spread(base, quote, day)


@pytest.mark.parametrize(
    ("pair", "day", "least", "most"),
    [
        pytest.param("USD LBP", date(2026, 10, 21), 0.02, 0.03, id="six decimals of 0.000043"),
        pytest.param("USD JPY", date(2024, 5, 6), 0.0001, 0.01, id="two honest sources"),
        pytest.param("EUR DEM", date(2024, 5, 6), 0, 0, id="a law"),
        pytest.param("GBP FKP", date(2024, 5, 6), 0, 0, id="a peg"),
        pytest.param("USD USD", date(2024, 5, 6), 0, 0, id="itself"),
    ],
)
def test_a_spread_is_as_wide_as_it_must_be(pair: str, day: date, least: float, most: float) -> None:
    assert least <= width(pair, day) <= most


def test_an_exact_peg_belongs_to_the_spread_and_a_band_does_not() -> None:
    assert Fraction("3.6725") in book().spread("USD", "AED", date(2000, 1, 5))
    assert width("USD HKD", date(2024, 5, 6)) < 0.001


def test_rounding_is_half_of_the_last_place() -> None:
    spread = book().spread("GBP", "BMD", date(2020, 6, 15))
    assert spread.low is not None

    assert spread.low.value == Fraction("1.2265")
