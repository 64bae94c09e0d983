"""Every code of ISO 4217, past or present, has a name, its minor units and its days."""

from datetime import date

import pytest
from tieout.figures.currency import Currency, currencies


@pytest.mark.parametrize(
    ("code", "minor_units"),
    [
        pytest.param("USD", 2, id="cents"),
        pytest.param("JPY", 0, id="none"),
        pytest.param("KWD", 3, id="thousandths"),
        pytest.param("CLF", 4, id="a unit of account"),
        pytest.param("XAU", None, id="gold is not divided"),
    ],
)
def test_prices_have_so_many_decimals(code: str, minor_units: int | None) -> None:
    assert currencies()[code].minor_units == minor_units


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        pytest.param("EUR", date(1999, 1, 1), None, id="in force"),
        pytest.param("BGN", date(1999, 7, 5), date(2025, 12, 31), id="joined another"),
        pytest.param("ZWN", date(2006, 8, 1), date(2008, 8, 1), id="lived for two years"),
    ],
)
def test_a_currency_has_its_days(code: str, first: date, last: date | None) -> None:
    currency = currencies()[code]

    assert (currency.first, currency.last) == (first, last)


@pytest.mark.parametrize("currency", currencies().values(), ids=lambda it: it.code)
def test_a_currency_is_whole(currency: Currency) -> None:
    assert len(currency.code) == 3
    assert currency.code.isupper()
    assert currency.name
    assert currency.first is None or currency.last is None or currency.first < currency.last


def test_there_are_as_many_as_iso_4217_has_and_more() -> None:
    assert len([it for it in currencies().values() if it.last is None]) >= 170
    assert "ZIG" not in currencies()
