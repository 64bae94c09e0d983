"""How far back a day may look: 7 days, 14 and 21 in weekly tables, 35 for months."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from tieout.errors import RateSuspended
from tieout.rates import Book
from tieout.rates.archive.archive import Archive, written
from tieout.rates.archive.raw_files import Prints
from tieout.rates.lookup.pair_catalogue import PairCatalogue
from tieout.rates.units.era import eras
from tieout.rates.units.erratum import Errata, Erratum
from tieout.rates.units.unit_catalogue import UnitCatalogue


def days(first: date, step: int, count: int) -> list[date]:
    return [first + timedelta(days=step * at) for at in range(count)]


def prints(its: Sequence[date]) -> list[tuple[date, str]]:
    return [(day, "2.00") for day in its]


def opened(source: str, published: Prints, *errata: Erratum) -> Book:
    """A book of one source that goes on for a year, so that no record ends too soon."""
    archive = Archive.read(written({source: published}))
    return Book.of(PairCatalogue(UnitCatalogue(archive, eras(), Errata(errata))), archive.version)


@pytest.mark.parametrize(
    ("source", "first", "step", "reach"),
    [
        pytest.param("ecb", date(2020, 1, 1), 1, 7, id="daily"),
        pytest.param("nbp", date(2020, 1, 1), 1, 7, id="daily in Warsaw"),
        pytest.param("nbp", date(2020, 1, 1), 7, 14, id="weekly"),
        pytest.param("nbp", date(2001, 1, 2), 14, 21, id="fortnightly in 2001"),
        pytest.param("hmrc", date(2020, 1, 1), 30, 35, id="monthly"),
    ],
)
def test_a_print_stands_for_so_many_days(source: str, first: date, step: int, reach: int) -> None:
    its = days(first, step, 20)
    book = opened(source, {"USD": prints(days(first, 1, 700)), "SEK": prints(its)})
    last = its[-1]

    assert book.rate("USD", "SEK", last + timedelta(days=reach)).day == last
    with pytest.raises(RateSuspended):
        book.rate("USD", "SEK", last + timedelta(days=reach + 1))


def test_both_legs_are_of_one_day() -> None:
    one, other = days(date(2020, 1, 1), 2, 40), days(date(2020, 1, 1), 3, 30)
    book = opened("ecb", {"USD": prints(one), "SEK": prints(other)})
    rate = book.rate("USD", "SEK", date(2020, 1, 12))

    assert {leg.day for leg in rate.legs} == {date(2020, 1, 7)}


def test_lines_of_a_record_that_ends_go_on_as_stale() -> None:
    its = days(date(2020, 1, 1), 1, 40)
    book = opened("ecb", {"USD": prints(its), "SEK": prints(its)})
    rate = book.rate("USD", "SEK", date(2024, 1, 1))

    assert (rate.day, rate.flags) == (its[-1], ("stale",))


def test_an_erratum_is_passed_over_only_where_it_lies_between() -> None:
    its = days(date(2020, 1, 1), 1, 40)
    wrong = Erratum("ecb", "SEK", its[9], its[10], "2.00", "for this test")
    book = opened("ecb", {"USD": prints(its), "SEK": prints(its)}, wrong)
    rates = [book.rate("USD", "SEK", day) for day in its[8:12]]

    assert [rate.day for rate in rates] == [its[8], its[8], its[8], its[11]]
    assert ["erratum_skipped" in rate.flags for rate in rates] == [False, True, True, False]
