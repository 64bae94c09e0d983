"""A series is every print of the preferred source, others' where that one is silent for long."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from rates.books import book
from tieout.errors import UnknownCurrency
from tieout.rates.lookup.series import Group


def test_a_series_has_the_prints_of_its_days() -> None:
    rates = list(book().series("EUR", "USD", date(2024, 5, 4), date(2024, 5, 13)))

    assert [f"{rate.day:%d}" for rate in rates] == ["06", "07", "08", "09", "10", "13"]
    assert {rate.source for rate in rates} == {"ecb"}


def test_another_source_fills_a_hole_of_years() -> None:
    rates = list(book().series("EUR", "ISK", date(2008, 11, 1), date(2018, 3, 1)))
    sources = [rate.source for rate in rates]
    gaps = [later.day - earlier.day for earlier, later in pairwise(rates)]

    assert sources[0] == sources[-1] == "ecb"
    assert sources.count("nbp") > 2000
    assert max(gaps) <= timedelta(days=7)


def test_a_series_never_goes_back_in_time() -> None:
    rates = list(book().series("USD", "RUB", date(2015, 1, 1), date(2026, 10, 30)))

    assert all(earlier.day < later.day for earlier, later in pairwise(rates))
    assert rates[-1].source == "nbp"


def test_months_fill_the_years_before_the_days() -> None:
    rates = list(book().series("USD", "HKD", date(1995, 1, 1), date(1999, 6, 1)))

    assert rates[0].source == "fed"
    assert rates[-1].source == "ecb"


@pytest.mark.parametrize(
    ("group", "starts"),
    [
        pytest.param(Group.WEEK, ["2024-05-06", "2024-05-13"], id="by week"),
        pytest.param(Group.MONTH, ["2024-05-01"], id="by month"),
        pytest.param(Group.QUARTER, ["2024-04-01"], id="by quarter"),
        pytest.param(Group.YEAR, ["2024-01-01"], id="by year"),
    ],
)
def test_a_grouped_series_starts_with_its_groups(group: Group, starts: list[str]) -> None:
    span = date(2024, 5, 6), date(2024, 5, 17)
    gathered = list(book().grouped("EUR", "USD", *span, group))

    assert [f"{it.start}" for it in gathered] == starts
    assert sum(it.figures.prints for it in gathered) == 10
    assert (gathered[0].first, gathered[-1].last) == (date(2024, 5, 6), date(2024, 5, 17))


def test_an_unknown_code_is_refused_before_the_first_row() -> None:
    with pytest.raises(UnknownCurrency):
        book().series("AAA", "USD", date(2024, 1, 1), date(2024, 2, 1))


def test_a_table_has_every_currency_once() -> None:
    rates = list(book().table("HKD", date(2024, 5, 6)))
    quotes = [rate.quote for rate in rates]

    assert len(quotes) == len(set(quotes)) > 200
    assert {rate.base for rate in rates} == {"HKD"}
    assert "HKD" not in quotes
    assert {"USD", "VND", "DEM", "KWD"} <= set(quotes)


@pytest.mark.parametrize(
    ("group", "label"),
    [
        pytest.param(Group.WEEK, "2024-W19", id="a week by ISO 8601"),
        pytest.param(Group.MONTH, "2024-05", id="a month"),
        pytest.param(Group.QUARTER, "2024-Q2", id="a quarter"),
        pytest.param(Group.YEAR, "2024", id="a year"),
    ],
)
def test_a_group_has_a_name(group: Group, label: str) -> None:
    assert group.label(date(2024, 5, 6)) == label
