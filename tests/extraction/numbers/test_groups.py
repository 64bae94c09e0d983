"""Scales that follow each other in digits are one number, each lower than the one before it."""

from decimal import Decimal

import pytest
from tieout.documents import read_document
from tieout.extraction import extract
from tieout.lexicon import load


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        pytest.param("tr", "1 milyar 250 milyon lira", ["1.25E+9"], id="two scales"),
        pytest.param("tr", "17 bin 2 lira", ["17002"], id="a last group without a scale"),
        pytest.param("tr", "bin 250 lira", ["1250"], id="behind a thousand in a word"),
        pytest.param("tr", "2 bin 300 kişi", ["2300"], id="three digits and a noun"),
        pytest.param("it", "2 miliardi e 300 milioni di euro", ["2.3E+9"], id="with an and"),
        pytest.param("it", "un milione e 100 mila euro", ["1.1E+6"], id="from words to digits"),
        pytest.param("en", "a hundred 50 dollar notes", ["100", "50"], id="a hundred takes none"),
        pytest.param("en", "lost 75 USD mn", ["7.5E+7"], id="a short scale behind the code"),
        pytest.param("hi", "5 करोड़ 25 लाख 500 रुपये", ["52500500"], id="three groups"),
        pytest.param("en", "2 million 300 thousand dollars", ["2.3E+6"], id="English"),
        pytest.param("en", "3 million 5 million dollars", ["3E+6", "5E+6"], id="not lower"),
        pytest.param("en", "5 million 2023 dollars", ["5E+6", "2023"], id="not below a thousand"),
        pytest.param("en", "spent 3 million 2 times", ["3E+6", "2"], id="no currency behind"),
    ],
)
def test_groups(language: str, text: str, values: list[str]) -> None:
    figures = extract(read_document(text, language=language), load(language))

    assert [it.value for it in figures] == [Decimal(it) for it in values]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        pytest.param("en", "3 million and a half dollars", "3.5E+6", id="English"),
        pytest.param("it", "7 milioni e mezzo di dollari", "7.5E+6", id="Italian"),
        pytest.param("fr", "5 millions et demi d'euros", "5.5E+6", id="French"),
        pytest.param("ko", "7천 5백만 달러", "7.5E+7", id="ranks with a space between"),
    ],
)
def test_a_half_after_the_scale_word(language: str, text: str, value: str) -> None:
    figures = extract(read_document(text, language=language), load(language))

    assert [it.value for it in figures] == [Decimal(value)]


def test_and_half_opens_something_else() -> None:
    text = "It lost 3 million and half of its staff"
    figures = extract(read_document(text, language="en"), load("en"))

    assert [it.value for it in figures] == [Decimal("3E+6"), 50]
