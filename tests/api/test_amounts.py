"""An amount is read in the language named, else in English, else in one that its words fit."""

import pytest
from tieout.api.amounts import read_whole
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
