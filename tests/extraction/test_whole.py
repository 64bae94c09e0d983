"""A whole string is read as one amount, or refused."""

from decimal import Decimal

import pytest
from tieout.errors import UnreadableFigure
from tieout.extraction import read_amount
from tieout.figures import Kind
from tieout.lexicon import load


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("HK$5 billion", "5000000000", "HKD"),
        ("from $99", "99", "USD"),
        ("1,299.50 EUR", "1299.50", "EUR"),
        ("- US$520.05", "-520.05", "USD"),
        ("a dollar", "1", "USD"),
        ("$.45", "0.45", "USD"),
        ("5.95 zł", "5.95", "PLN"),
    ],
)
def test_amounts_of_money(text: str, value: str, currency: str) -> None:
    figure = read_amount(text, load("en"))

    assert (figure.value, figure.currency) == (Decimal(value), currency)


def test_a_bare_number_is_a_count() -> None:
    figure = read_amount("1,234", load("en"))

    assert (figure.kind, figure.value, figure.currency) == (Kind.COUNT, Decimal(1234), None)


def test_a_bare_number_is_money_where_the_currency_is_given() -> None:
    figure = read_amount("1,234", load("en"), currency="CHF")

    assert (figure.kind, figure.currency) == (Kind.MONEY, "CHF")


def test_the_region_decides_a_shared_sign() -> None:
    assert read_amount("$5", load("en"), region="AU").currency == "AUD"


@pytest.mark.parametrize("text", ["", "free", "$", "9" * 60, "$1e999999"])
def test_what_holds_no_amount_is_refused(text: str) -> None:
    with pytest.raises(UnreadableFigure):
        read_amount(text, load("en"))
