"""An amount is read in the language named, else in English, else in one that its words fit."""

from decimal import Decimal

import pytest
from tieout.api.requests.amounts import read_whole
from tieout.errors import UnreadableFigure


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("€1,2 Mrd.", 1_200_000_000, "EUR"),
        ("1,2 Md€", 1_200_000_000, "EUR"),
        ("3 Mio. €", 3_000_000, "EUR"),
        ("12 Mkr", 12_000_000, "SEK"),
        ("5 tys. zł", 5_000, "PLN"),
        ("R$ 5 mi", 5_000_000, "BRL"),
        ("40 млн руб.", 40_000_000, "RUB"),
        ("₩3조", 3 * 10**12, "KRW"),
        ("台幣100元", 100, "TWD"),
        ("港幣5億元", 500_000_000, "HKD"),
        ("HK$5億", 500_000_000, "HKD"),
        ("美金3億元", 300_000_000, "USD"),
        ("5000万円", 50_000_000, "JPY"),
    ],
)
def test_amounts_of_any_language(text: str, value: int, currency: str) -> None:
    figure = read_whole(text, language=None)

    assert (int(figure.value), figure.currency) == (value, currency)


@pytest.mark.parametrize("text", ["£3m a year or so", "5 francs 6 sous", "2024-05-06", "Mkr"])
def test_what_is_not_one_amount_is_refused(text: str) -> None:
    with pytest.raises(UnreadableFigure):
        read_whole(text, language=None)


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("12,000 people", 12_000, "people"),
        ("about 12,000 full-time employees.", 12_000, "employees"),
        ("12 Millionen Menschen", 12_000_000, "Menschen"),
        ("12 тысяч человек", 12_000, "человек"),
        ("1.2亿人", 120_000_000, "人"),
        ("$5 a share", 5, "share"),
        ("EUR 3 per diluted share", 3, "share"),
        ("12.5%", 12.5, None),
        ("2 points", 2, None),
        ("2.5x", 2.5, None),
        ("5 to 7 percent", 5, None),
    ],
)
def test_a_figure_is_of_any_kind_that_a_text_may_state(
    text: str, value: float, of: str | None
) -> None:
    figure = read_whole(text, language="en", counted=True)

    assert (figure.value, figure.per or figure.noun) == (Decimal(str(value)), of)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("12 people, 3 dogs", id="two counts"),
        pytest.param("12,000 people in 2023", id="a year behind"),
        pytest.param("3 May 2024", id="a date"),
        pytest.param("$5 a share or so they say", id="a sentence goes on"),
        pytest.param("£3m and many people", id="an amount that counts nothing"),
    ],
)
def test_a_figure_that_goes_on_is_refused(text: str) -> None:
    with pytest.raises(UnreadableFigure):
        read_whole(text, language="en", counted=True)


def test_an_amount_to_be_converted_counts_nothing() -> None:
    with pytest.raises(UnreadableFigure):
        read_whole("12,000 people", language=None)
