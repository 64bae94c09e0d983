"""Two figures resemble each other where one slip of a printer lies between them."""

from decimal import Decimal

import pytest
from tieout.extraction import read_amount
from tieout.lexicon import load
from tieout.relations.texts.resemblance import digits, overlap, resembles


@pytest.mark.parametrize(
    ("one", "other", "close", "alike"),
    [
        pytest.param("$640 million", "$640 billion", False, True, id="another scale"),
        pytest.param("$640 million", "$641.3 million", False, True, id="printed shorter"),
        pytest.param("$641.3 million", "$640 million", False, True, id="printed longer"),
        pytest.param("$645 million", "$654 million", False, True, id="two digits exchanged"),
        pytest.param("$645 million", "$695 million", False, True, id="one digit"),
        pytest.param("$645 million", "$128 million", False, False, id="another amount"),
        pytest.param("$645 million", "$546 million", False, False, id="two digits far apart"),
        pytest.param("$64 million", "$94 million", False, False, id="one digit of two"),
        pytest.param("$64 million", "$94 million", True, True, id="one digit of two, close"),
    ],
)
def test_what_resembles(one: str, other: str, close: bool, alike: bool) -> None:
    english = load("en")

    assert resembles(read_amount(one, english), read_amount(other, english), close=close) is alike


@pytest.mark.parametrize(
    ("value", "shown"), [("640000000", "64"), ("2.30", "23"), ("0", ""), ("0.05", "5")]
)
def test_digits_that_count(value: str, shown: str) -> None:
    assert digits(Decimal(value)) == shown


def test_one_word_in_common_is_no_overlap() -> None:
    assert not overlap({"ports"}, {"ports"})
    assert overlap({"ports", "asia"}, {"ports", "asia", "schools"})
