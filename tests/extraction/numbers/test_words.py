"""Number words add up as their language says them."""

from decimal import Decimal

import pytest
from tieout.extraction.language.folding import fold
from tieout.extraction.language.tables import grammar
from tieout.extraction.numbers.words import read_words
from tieout.lexicon import load


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "seven", 7),
        ("en", "twenty-five", 25),
        ("en", "one hundred and five", 105),
        ("en", "a hundred", 100),
        ("en", "two thousand four hundred and twelve", 2412),
        ("en", "nine hundred ninety-nine thousand", 999_000),
        ("en", "half a million", 500_000),
        ("en", "two and a half million", 2_500_000),
        ("en", "a million and a half", 1_500_000),
        ("en", "quarter of a billion", 250_000_000),
        ("en", "three point one four", Decimal("3.14")),
        ("en", "three hundred thousand million", 300_000_000_000),
        ("de", "fünfundachtzig", 85),
        ("de", "zweihundertfünfzig Millionen", 250_000_000),
        ("fr", "quatre-vingt-dix-sept", 97),
        ("fr", "soixante-quinze", 75),
        ("fr", "cinq cents millions", 500_000_000),
        ("es", "mil setecientos", 1700),
        ("es", "treinta y uno", 31),
        ("es", "dos mil millones", 2_000_000_000),
        ("ru", "двадцать пять миллионов", 25_000_000),
        ("nl", "vijfentwintig", 25),
    ],
)
def test_number_words(language: str, text: str, value: int | Decimal) -> None:
    numeral = read_words(fold(text), 0, grammar(load(language)).wording)

    assert numeral is not None
    assert (numeral.value, numeral.end) == (Decimal(value), len(text))


@pytest.mark.parametrize(
    ("language", "text", "bent", "end"),
    [
        pytest.param("it", "dieci centesimi", False, len("dieci"), id="no hundred in cents"),
        pytest.param("tr", "yetmişi", True, len("yetmiş"), id="an ending where a unit allows it"),
        pytest.param("tr", "ona", True, len("on"), id="to him, or to ten"),
    ],
)
def test_a_number_ends_where_its_word_does(language: str, text: str, bent: bool, end: int) -> None:
    numeral = read_words(fold(text), 0, grammar(load(language)).wording, bent=bent)

    assert numeral is not None
    assert numeral.end == end


@pytest.mark.parametrize(
    ("language", "text"),
    [("tr", "yetmişi"), ("tr", "ona"), ("en", "half of it"), ("de", "Achtung"), ("en", "a")],
)
def test_words_that_only_look_like_numbers(language: str, text: str) -> None:
    assert read_words(fold(text), 0, grammar(load(language)).wording) is None
