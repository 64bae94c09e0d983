"""Admitted prints of live sources lie on top of the archive, and join its version."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from rates.books import book
from tieout.figures import Leg
from tieout.rates import Book

MONDAY = date(2026, 11, 2)


def leg(base: str, quote: str, value: str, source: str = "ecb", day: date = MONDAY) -> Leg:
    return Leg(base, quote, Decimal(value), day, source)


def prints(book: Book, source: str, code: str) -> list[tuple[date, Decimal]]:
    column = book.units.column(next(it for it in book.sources if it.id == source), code)
    return [] if column is None else list(column.prints())


def test_a_new_print_is_answered_with() -> None:
    newer = book().with_prints([leg("EUR", "USD", "1.1200"), leg("EUR", "HKD", "8.7900")], 7)
    rate = newer.rate("USD", "HKD", MONDAY)

    assert (rate.value, rate.day) == (Fraction("8.79") / Fraction("1.12"), MONDAY)
    assert newer.last == MONDAY
    assert book().rate("USD", "HKD", MONDAY).day == date(2026, 10, 30)


def test_a_currency_that_the_table_lacks_keeps_its_last_print() -> None:
    newer = book().with_prints([leg("EUR", "USD", "1.1200")], 7)

    assert newer.rate("EUR", "HKD", MONDAY).day == date(2026, 10, 30)


def test_a_correction_replaces_the_print_of_its_day() -> None:
    friday = date(2026, 10, 30)
    newer = book().with_prints([leg("EUR", "USD", "1.1173", day=friday)], 7)

    assert newer.rate("EUR", "USD", friday).value == Fraction("1.1173")


def test_a_source_that_the_archive_lacks_speaks_after_the_banks() -> None:
    legs = [leg("EUR", "USD", "1.1300", "fawazahmed"), leg("EUR", "AFN", "73", "fawazahmed")]
    newer = book().with_prints(legs, 7)

    assert newer.rate("EUR", "USD", MONDAY).source == "ecb"
    assert newer.rate("USD", "AFN", date(2026, 11, 1)).source == "nbp"
    assert newer.rate("USD", "AFN", date(2026, 11, 20)).source == "fawazahmed"


def test_prints_of_narodowy_bank_polski_are_the_other_way_round() -> None:
    newer = book().with_prints([leg("USD", "PLN", "3.9000", "nbp")], 7)

    assert newer.rate("USD", "PLN", MONDAY).source == "ecb"
    assert (MONDAY, Decimal("3.9000")) in prints(newer, "nbp", "USD")


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(leg("EUR", "USD", "1.12", "nobody"), id="no such source"),
        pytest.param(leg("USD", "EUR", "1.12"), id="the wrong way round"),
    ],
)
def test_a_print_that_its_source_would_not_make_is_refused(wrong: Leg) -> None:
    with pytest.raises(ValueError, match="would not make"):
        book().with_prints([wrong], 7)


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        pytest.param("175.12345678901234567890", "175.123456789012346", id="many decimals"),
        pytest.param("0.0000000000123456789012", "0.00000000001234568", id="many zeros"),
        pytest.param("1E+3", "1000", id="an exponent"),
    ],
)
def test_more_digits_than_a_column_holds_are_rounded(printed: str, kept: str) -> None:
    newer = book().with_prints([leg("EUR", "JPY", printed, "frankfurter")], 7)

    assert prints(newer, "frankfurter", "JPY") == [(MONDAY, Decimal(kept))]


def test_the_revision_joins_the_version() -> None:
    legs = [leg("EUR", "USD", "1.12")]

    assert book().with_prints(legs, 7).version == f"{book().version}-7"
    assert book().with_prints([], 0).version == book().version
