"""What can be added up is of one unit; what is compared may leave its unit to the other."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tieout.extraction import read_amount
from tieout.figures import Figure
from tieout.lexicon import load
from tieout.relations.texts.likeness import addable, akin, alike


def amount(text: str, per: str | None = None) -> Figure:
    return replace(read_amount(text, load("en")), per=per)


def count(value: str, noun: str) -> Figure:
    figure = read_amount(value, load("en"))
    return replace(figure, noun=noun, written=replace(figure.written, value=Decimal(value)))


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        pytest.param(amount("€3"), amount("€4"), "alike akin addable", id="one currency"),
        pytest.param(amount("€3"), amount("£4"), "", id="two currencies"),
        pytest.param(amount("€3", "share"), amount("€4"), "akin", id="a share said once"),
        pytest.param(amount("€3", "day"), amount("€400 million"), "", id="too far apart"),
        pytest.param(amount("€3", "share"), amount("€4", "year"), "", id="two denominators"),
        pytest.param(count("3", "car"), count("4", "cars"), "alike akin addable", id="a plural"),
        pytest.param(count("3", "cars"), count("4", "vans"), "addable", id="two nouns"),
        pytest.param(amount("€3"), count("4", "vans"), "", id="two kinds"),
    ],
)
def test_likeness(one: Figure, other: Figure, told: str) -> None:
    tests = {"alike": alike, "akin": akin, "addable": addable}

    found = [name for name, test in tests.items() if test((one, other))]

    assert " ".join(found) == told
