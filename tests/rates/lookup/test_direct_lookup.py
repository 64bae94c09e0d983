"""The quick look-up gives the print that the slow one gives, or leaves the answer to it."""

from datetime import date

import pytest
from rates.books import book
from tieout.rates.archive.column import number_of

DAYS = range(number_of(date(1969, 12, 30)), number_of(date(2031, 1, 1)), 3)


@pytest.mark.parametrize(
    ("base", "quote"),
    [
        pytest.param("USD", "JPY", id="both on the same days"),
        pytest.param("SGD", "KRW", id="each on days of its own"),
        pytest.param("EUR", "CHF", id="with the pivot of the source"),
        pytest.param("RUB", "USD", id="one that is printed no more"),
    ],
)
def test_a_quick_answer_is_the_slow_one(base: str, quote: str) -> None:
    pairs = book().pairs
    direct = pairs.direct(base, quote)
    assert direct is not None
    quick = {day: direct.fresh(day) for day in DAYS}

    answered = [day for day, place in quick.items() if place is not None]

    assert answered
    assert {day: quick[day] for day in answered} == {
        day: pairs.as_of(direct.pair, day) for day in answered
    }


def test_what_was_printed_is_told_from_its_first_day_on() -> None:
    direct = book().pairs.direct("USD", "JPY")
    assert direct is not None
    first = direct.pair.first()
    assert first is not None

    assert direct.fresh(first - 1) is None
    assert direct.fresh(first) == direct.pair.as_of(first, first)
    assert direct.fresh(-1) is None
