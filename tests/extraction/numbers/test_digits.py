"""Separators are judged by their shape first, by the language second; doubts are kept."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tieout.extraction.numbers.digits import read_digits
from tieout.lexicon import Separators

ENGLISH = Separators((",", " ", "'"), (".",))
GERMAN = Separators((".", " ", "'"), (",",))


@pytest.mark.parametrize(
    ("text", "separators", "value", "end"),
    [
        pytest.param("1,234.50", ENGLISH, "1234.50", 8, id="english"),
        pytest.param("1.234,50", ENGLISH, "1234.50", 8, id="german shape in english"),
        pytest.param("1.234,50", GERMAN, "1234.50", 8, id="german"),
        pytest.param("1,234", ENGLISH, "1234", 5, id="a group in english"),
        pytest.param("1,234", GERMAN, "1.234", 5, id="decimals in german"),
        pytest.param("1.234", GERMAN, "1234", 5, id="a group in german"),
        pytest.param("12,34,567", ENGLISH, "1234567", 9, id="indian groups"),
        pytest.param("1'250'000", ENGLISH, "1250000", 9, id="swiss groups"),
        pytest.param("1 250 000", ENGLISH, "1250000", 9, id="spaces"),
        pytest.param("2019 250", ENGLISH, "2019", 4, id="a year is not glued to what follows"),
        pytest.param("1,2,3", ENGLISH, "1", 1, id="a list"),
        pytest.param("1.2.3", ENGLISH, "1", 1, id="a version"),
        pytest.param("0.125", GERMAN, "0.125", 5, id="a zero opens no group"),
        pytest.param("1,50", ENGLISH, "1.50", 4, id="two decimals after a comma"),
        pytest.param("2½", ENGLISH, "2.5", 2, id="a vulgar fraction"),
        pytest.param("2 1/2", ENGLISH, "2.5", 5, id="a fraction in digits"),
        pytest.param("1.899,-", GERMAN, "1899", 7, id="a dash for no cents"),
    ],
)
def test_numbers_in_digits(text: str, separators: Separators, value: str, end: int) -> None:
    numeral = read_digits(text, 0, separators)

    assert numeral is not None
    assert (numeral.value, numeral.end) == (Decimal(value), end)


@pytest.mark.parametrize(
    ("text", "last", "round_last"),
    [("5", 0, 0), ("5.0", -1, -1), ("5,000", 0, 3), ("1.25", -2, -2), ("640", 0, 1), ("0", 0, 0)],
)
def test_the_last_written_and_the_last_round_place(text: str, last: int, round_last: int) -> None:
    numeral = read_digits(text, 0, ENGLISH)

    assert numeral is not None
    assert (numeral.last, numeral.round_last) == (last, round_last)


def test_an_ambiguous_separator_keeps_the_other_reading() -> None:
    numeral = read_digits("1.234", 0, ENGLISH)

    assert numeral is not None
    assert (numeral.value, numeral.other) == (Decimal("1.234"), Decimal(1234))


def test_more_digits_than_any_amount_has_are_no_number() -> None:
    assert read_digits("9" * 41, 0, ENGLISH) is None


@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_what_is_written_in_english_is_read_back(value: Decimal) -> None:
    numeral = read_digits(f"{value:,.2f}", 0, ENGLISH)

    assert numeral is not None
    assert numeral.value == value
