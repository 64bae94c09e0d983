"""A price in one currency for a unit of another is one figure, a rate."""

import pytest
from tieout.documents import read_document
from tieout.extraction import extract
from tieout.lexicon import load


@pytest.mark.parametrize(
    ("language", "text", "per"),
    [
        ("en", "The fixing was 7.25 yuan to the dollar.", "USD"),
        ("en", "It traded at 1,400 naira per US dollar.", "USD"),
        ("en", "A rate of HK$7.8 to the dollar held.", "USD"),
        ("de", "Der Kurs lag bei 1,08 Dollar je Euro.", "EUR"),
        ("fr", "Le taux est de 7,25 yuans par dollar.", "USD"),
        ("es", "El cambio es de 17 pesos mexicanos por dólar.", "USD"),
        ("ru", "Курс 90 рублей за доллар.", "USD"),
        ("en", "It rose 3 yen to the dollar.", None),
        ("en", "It added 2 cents to the dollar.", None),
        ("en", "It lent 5 million yuan to the dollar bank.", None),
        ("en", "It pays $0.45 per share.", "share"),
    ],
)
def test_a_stated_rate_knows_its_currency(language: str, text: str, per: str | None) -> None:
    actual = [it.per for it in extract(read_document(text), load(language))]

    assert actual == [per]
