"""The caller's own rates win for their pair, for a year, and change nothing else."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from rates.books import book
from tieout.figures import Interval, Leg

DAY = date(2024, 5, 6)


def own(value: str, day: date = DAY) -> Leg:
    return Leg("USD", "HKD", Decimal(value), day, "own")


def test_an_own_rate_wins_and_says_so() -> None:
    rate = book().with_own([own("8")]).rate("USD", "HKD", DAY)

    assert rate.value == 8
    assert (rate.flags, rate.source) == (("own_rate",), "own")


def test_an_own_rate_holds_the_other_way_round() -> None:
    assert book().with_own([own("8")]).rate("HKD", "USD", DAY).value == Fraction(1, 8)


@pytest.mark.parametrize(
    ("days", "value"),
    [
        pytest.param(-1, None, id="not before its day"),
        pytest.param(0, 8, id="on its day"),
        pytest.param(29, 8, id="until the next"),
        pytest.param(30, 9, id="then the next"),
        pytest.param(396, 9, id="for a year"),
        pytest.param(397, None, id="and no longer"),
    ],
)
def test_an_own_rate_stands_for_its_time(days: int, value: int | None) -> None:
    mine = book().with_own([own("9", DAY + timedelta(days=30)), own("8")])
    day = DAY + timedelta(days=days)
    rate = mine.rate("USD", "HKD", day)

    assert ("own_rate" in rate.flags) == (value is not None)
    assert value is None or rate.value == value


def test_an_own_rate_is_no_range() -> None:
    assert book().with_own([own("8")]).spread("USD", "HKD", DAY) == Interval.exactly(8)


def test_other_pairs_stay_as_they_are() -> None:
    mine = book().with_own([own("8")])

    assert mine.rate("EUR", "HKD", DAY) == book().rate("EUR", "HKD", DAY)
    assert book().rate("USD", "HKD", DAY).flags == ("pegged",)


def test_a_window_has_all_own_rates_of_its_days() -> None:
    mine = book().with_own([own("8"), own("9", DAY + timedelta(days=3))])
    window = mine.window("USD", "HKD", DAY, DAY + timedelta(days=7))
    assert window is not None

    assert window.span == Interval.closed(8, 9)


def test_own_rates_do_not_change_the_version() -> None:
    assert book().with_own([own("8")]).version == book().version


@pytest.mark.parametrize("value", ["0", "-1", "NaN", "Infinity"])
def test_a_rate_is_a_positive_number(value: str) -> None:
    with pytest.raises(ValueError, match="positive"):
        book().with_own([own(value)])
