"""A period has the mean, the last, the lowest and the highest of its prints, by one source."""

from datetime import date
from fractions import Fraction

import pytest
from rates.books import book
from tieout.errors import RateNotPublished, UnknownCurrency
from tieout.rates.archive.column import number_of


def test_a_mean_is_of_all_prints() -> None:
    figures = book().period("EUR", "USD", date(2024, 5, 6), date(2024, 5, 10))
    prints = ["1.0776", "1.0766", "1.0743", "1.0732", "1.0779"]

    assert figures.prints == 5
    assert figures.average.value == sum(map(Fraction, prints), start=Fraction(0)) / 5
    assert (figures.low.value, figures.high.value) == (Fraction("1.0732"), Fraction("1.0779"))
    assert (figures.end.value, figures.end.day) == (Fraction("1.0779"), date(2024, 5, 10))


def test_a_mean_is_within_what_it_is_the_mean_of() -> None:
    for year in range(1985, 2026):
        figures = book().period("USD", "JPY", date(year, 1, 1), date(year, 12, 31))

        assert figures.low.value < figures.average.value < figures.high.value


def test_a_mean_has_one_leg_that_says_whose_it_is() -> None:
    rate = book().average("USD", "HKD", date(2023, 1, 1), date(2023, 12, 31))
    assert rate is not None

    assert [(leg.base, leg.quote, leg.source) for leg in rate.legs] == [("USD", "HKD", "ecb")]
    assert Fraction(rate.legs[0].value) == rate.value
    assert "average" in rate.flags
    assert 7.8 < rate.value < 7.85


@pytest.mark.parametrize(
    ("pair", "span", "source"),
    [
        pytest.param("EUR ISK", ("2007-01-01", "2007-12-31"), "ecb", id="covered by the first"),
        pytest.param("EUR ISK", ("2010-01-01", "2010-12-31"), "nbp", id="a hole of the first"),
        pytest.param("EUR ISK", ("2008-07-01", "2009-06-30"), "nbp", id="half a hole"),
        pytest.param("USD CNY", ("1995-01-01", "1995-12-31"), "fed", id="months only"),
        pytest.param("USD HKD", ("2026-10-01", "2026-10-31"), "ecb", id="to the last print"),
    ],
)
def test_a_period_is_told_by_who_covers_it(pair: str, span: tuple[str, str], source: str) -> None:
    base, quote = pair.split()
    rate = book().average(base, quote, *map(date.fromisoformat, span))
    assert rate is not None

    assert rate.source == source


def test_a_period_without_prints_is_refused() -> None:
    with pytest.raises(RateNotPublished, match="in that period"):
        book().period("USD", "AED", date(1990, 1, 1), date(1990, 12, 31))
    assert book().average("USD", "AED", date(1990, 1, 1), date(1990, 12, 31)) is None


def test_an_unknown_code_is_refused_as_such() -> None:
    with pytest.raises(UnknownCurrency):
        book().period("USD", "AAA", date(2020, 1, 1), date(2020, 12, 31))


def test_extremes_are_exact_where_floats_tie() -> None:
    pair = next(it for it in book().pairs.quoting("EUR", "BGN", date(2010, 1, 1)))
    span = pair.span(number_of(date(2006, 1, 1)), number_of(date(2020, 1, 1)))
    values = [pair.exact(pair.place(at)) for at in span]
    low, high = pair.extremes(span)

    assert (pair.exact(low), pair.exact(high)) == (min(values), max(values))
