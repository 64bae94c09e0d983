"""Runs are exactly the days on which a pair lay inside an interval, in order, without holes."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rates.books import book
from tieout.figures import Interval
from tieout.rates.archive.column import number_of

PAIRS = [("USD", "JPY"), ("GBP", "USD"), ("USD", "HKD"), ("EUR", "PLN"), ("AED", "KRW")]
shares = st.floats(0.2, 1.8).map(lambda it: Fraction(it).limit_denominator(1000))


@settings(max_examples=8)
@given(st.sampled_from(PAIRS), shares, st.floats(0, 0.1), st.booleans())
def test_runs_hold_the_days_that_fit_and_no_others(
    pair: tuple[str, str], share: Fraction, width: float, ends: bool
) -> None:
    middle = Fraction(book().rate(*pair, date(2015, 1, 7)).value) * share
    within = Interval.closed(middle, middle * (1 + Fraction(width)))
    if not ends:
        within = Interval.above(middle, upto=middle * (1 + Fraction(width) + Fraction(1, 10**6)))
    runs = book().runs(*pair, within)
    for its in book().pairs.quoting(*pair, book().last):
        if its.source.monthly:
            continue
        mine = [run for run in runs if run.source == its.source.id]
        covered = {
            day
            for run in mine
            for day in its.days[its.span(number_of(run.first), number_of(run.last)).start :]
            if day <= number_of(run.last)
        }
        exact = {day for at, day in enumerate(its.days) if its.exact(its.place(at)) in within}

        assert covered == exact


def test_an_end_that_is_printed_belongs_to_a_closed_interval_only() -> None:
    value = book().rate("EUR", "USD", date(2024, 5, 6)).value
    closed = book().runs("EUR", "USD", Interval.exactly(value))
    opened = book().runs("EUR", "USD", Interval.above(value, upto=value + Fraction(1, 10**9)))

    assert date(2024, 5, 6) in {run.first for run in closed if run.source == "ecb"}
    assert [run for run in opened if run.first <= date(2024, 5, 6) <= run.last] == []


def test_a_run_says_how_low_and_how_high() -> None:
    runs = book().runs("USD", "JPY", Interval.at_least(Decimal(161)))
    july = next(run for run in runs if run.first.year == 2024 and run.source == "ecb")

    assert (july.first, july.last) == (date(2024, 7, 1), date(2024, 7, 3))
    assert 161 <= july.low < july.high < 162


def test_a_code_means_in_a_run_what_it_meant_then() -> None:
    """Ten thousand bolívares soberanos of 2019 and four digital ones of 2021 were a dollar."""
    old = book().runs("USD", "VES", Interval.closed(9_900, 12_000))
    new = book().runs("USD", "VES", Interval.closed(4, 5))

    assert {run.first.year for run in old} == {2019}
    assert new[0].first == date(2021, 10, 6)


def test_months_run_where_nothing_else_does() -> None:
    """The Bermudian dollar is printed by HM Revenue & Customs only."""
    runs = book().runs("BMD", "GBP", Interval.at_least(Decimal("0.85")))

    assert {run.source for run in runs} == {"hmrc"}


def test_runs_asked_for_again_are_the_same_and_since_a_day_the_later_ones() -> None:
    within = Interval.closed(Decimal("1.08"), Decimal("1.09"))
    every = book().runs("EUR", "USD", within)
    since = book().runs("EUR", "USD", within, since=date(2024, 1, 1))

    assert book().runs("EUR", "USD", within) == every
    assert since == [run for run in every if run.first >= date(2024, 1, 1)]


def test_a_source_that_was_never_so_high_leaves_the_runs_of_the_others() -> None:
    peak = book().window("USD", "JPY", date(2024, 7, 1), date(2024, 7, 12))
    assert peak is not None
    runs = book().runs("USD", "JPY", Interval.at_least(peak.high.value))

    assert runs
    assert all(run.low >= peak.high.value for run in runs)


@pytest.mark.parametrize("code", ["XAU", "AAA"])
def test_a_pair_that_nobody_prints_never_runs(code: str) -> None:
    assert book().runs(code, "USD", Interval.EVERYTHING) == []
