"""A window spans what all daily and weekly sources printed, pegs' bands, and never mixes units."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rates.books import book, codes
from tieout.figures import Leg, Window
from tieout.rates.archive.column import day_of

D = date
days = st.dates(date(1984, 6, 1), date(2026, 10, 1))


def around(base: str, quote: str, day: date, reach: int) -> Window:
    span = timedelta(days=reach)
    window = book().window(base, quote, day - span, day + span)
    assert window is not None
    return window


def ends(window: Window) -> tuple[float, float]:
    assert window.span.low is not None
    assert window.span.high is not None
    return round(float(window.span.low.value), 4), round(float(window.span.high.value), 4)


def test_a_window_joins_all_sources_of_its_days() -> None:
    window = book().window("USD", "JPY", D(2024, 5, 6), D(2024, 5, 6))
    assert window is not None

    assert {window.low.source, window.high.source} == {"ecb", "nbp"}
    assert (window.first, window.last, window.stale) == (D(2024, 5, 6), D(2024, 5, 6), False)


def test_a_band_in_force_belongs_to_the_window() -> None:
    window = around("USD", "HKD", D(2014, 5, 6), 7)

    assert ends(window) == (7.75, 7.85)
    assert Fraction("7.751") < window.low.value <= window.high.value < Fraction("7.754")


def test_before_the_band_there_is_none() -> None:
    assert ends(around("USD", "HKD", D(2003, 10, 6), 2))[1] < 7.75


def test_two_pegs_to_one_anchor_make_a_band() -> None:
    low, high = ends(around("AED", "SAR", D(2024, 5, 8), 7))

    assert low <= round(3.75 / 3.6725, 4) <= high


def test_months_speak_where_nothing_else_does() -> None:
    window = around("USD", "CNY", D(1995, 6, 15), 7)

    assert set(window.low.flags) >= {"monthly"}
    assert (window.first, window.last) == (D(1995, 6, 1), D(1995, 7, 1))


def test_a_fortnightly_table_has_the_print_before() -> None:
    window = book().window("USD", "AED", D(2001, 3, 20), D(2001, 3, 26))
    assert window is not None

    assert window.last == D(2001, 3, 13)


@pytest.mark.parametrize(
    ("day", "least", "most"),
    [
        pytest.param(D(2021, 9, 15), 3.9e6, 4.4e6, id="in old bolívares before the day"),
        pytest.param(D(2021, 10, 15), 3.9, 4.5, id="in new ones from the day"),
    ],
)
def test_a_window_across_a_break_keeps_one_unit(day: date, least: float, most: float) -> None:
    low, high = ends(around("USD", "VES", day, 30))

    assert least <= low <= high <= most


def test_a_window_across_the_euros_birth_is_in_marks() -> None:
    low, high = ends(around("USD", "DEM", D(1999, 1, 1), 60))

    assert 1.6 < low < high < 1.8


def test_past_the_last_print_the_window_widens_with_the_lag() -> None:
    last = D(2026, 10, 30)
    windows = [around("USD", "JPY", last + timedelta(days=lag), 1) for lag in (7, 28, 140)]
    widths = [float(it.high.value) and ends(it)[1] - ends(it)[0] for it in windows]

    assert all(it.stale and it.last <= last for it in windows)
    assert widths == sorted(widths)
    assert widths[0] < widths[-1]


def test_the_past_itself_would_have_stayed_inside() -> None:
    """What the pair did over any lag in five years lies in the window that the lag makes."""
    pair = next(it for it in book().pairs.quoting("USD", "JPY", book().last))
    last = len(pair.days) - 1
    window = around("USD", "JPY", day_of(pair.days[last]) + timedelta(days=14), 0)
    assert window.span.low is not None
    assert window.span.high is not None
    value = pair.values[last]
    moves = [pair.values[at + 10] / pair.values[at] for at in range(last - 1290, last - 10)]

    assert float(window.span.low.value) <= value * min(moves)
    assert value * max(moves) <= float(window.span.high.value)


@pytest.mark.parametrize(
    ("pair", "day", "last"),
    [
        pytest.param("USD TWD", D(2026, 11, 25), D(2026, 10, 21), id="weekly"),
        pytest.param("GBP KYD", D(2027, 3, 15), D(2026, 11, 1), id="monthly"),
    ],
)
def test_rare_series_widen_by_as_many_prints_as_the_lag_has(
    pair: str, day: date, last: date
) -> None:
    base, quote = pair.split()
    window = around(base, quote, day, 7)
    low, high = ends(window)

    assert (window.stale, window.last) == (True, last)
    assert low < float(window.low.value) < high < low * 1.5


def test_a_year_around_a_day_of_the_record_is_not_stale() -> None:
    window = around("USD", "JPY", D(2026, 10, 29), 365)

    assert (window.stale, window.last) == (False, D(2026, 10, 30))


def test_a_lag_counts_to_the_day_and_not_to_the_windows_end() -> None:
    week, year = (around("EUR", "USD", D(2026, 11, 20), reach) for reach in (7, 365))

    assert week.stale
    assert week.span.within(year.span)
    assert ends(year)[1] < 1.21


def test_a_band_in_force_holds_past_the_last_print() -> None:
    low, high = ends(around("USD", "HKD", D(2026, 12, 20), 7))

    assert (low, high) == (round(7.75 * 0.9995, 4), round(7.85 * 1.0005, 4))


def test_a_weekend_after_the_last_print_is_not_stale() -> None:
    window = book().window("USD", "HKD", D(2026, 10, 26), D(2026, 11, 1))
    assert window is not None

    assert not window.stale


def test_a_suspended_pair_has_no_window() -> None:
    assert book().window("KPW", "USD", D(2020, 1, 1), D(2020, 1, 14)) is None


def test_a_peg_alone_makes_a_window() -> None:
    window = book().window("GBP", "FKP", D(2020, 1, 1), D(2020, 1, 14))
    assert window is not None

    assert ends(window) == (1.0, 1.0)


def test_an_own_rate_is_the_whole_window() -> None:
    own = book().with_own([Leg("USD", "HKD", Decimal(8), D(2024, 5, 1), "own")])
    window = own.window("HKD", "USD", D(2024, 5, 1), D(2024, 5, 14))
    assert window is not None

    assert ends(window) == (0.125, 0.125)


def test_a_window_of_months_holds_the_rate_of_the_day_through_a_peg() -> None:
    """Of lek and Cuban peso together, only HM Revenue & Customs prints; the peso had a peg."""
    day = D(2022, 9, 1)
    rate = book().rate("ALL", "CUP", day)
    window = around("ALL", "CUP", day, 7)

    assert "pegged" in rate.flags
    assert rate.value in window.span


@settings(max_examples=150)
@given(st.sampled_from(codes()), st.sampled_from(codes()), days)
def test_the_rate_of_a_day_lies_in_its_window(base: str, quote: str, day: date) -> None:
    rate = book().on(base, quote, day)
    window = book().window(base, quote, day - timedelta(days=7), day + timedelta(days=7))
    if rate is not None and rate.day >= day - timedelta(days=7) and "monthly" not in rate.flags:
        assert window is not None
        assert rate.value in window.span


@settings(max_examples=100)
@given(st.sampled_from(codes()), st.sampled_from(codes()), days)
def test_a_window_turned_round_is_the_same(base: str, quote: str, day: date) -> None:
    span = day - timedelta(days=7), day
    one, other = book().window(base, quote, *span), book().window(quote, base, *span)

    assert (one is None) == (other is None)
    assert one is None or other is None or one.span.reciprocal() == other.span
