"""A caller's rate wins, and what is far from any published one is told."""

import pytest
from tieout.api.answers.own_rates import cautions
from tieout.api.requests.own_rate import OwnRate
from tieout.rates import Book

BOOK = Book.embedded()
FAR = "the rate sent for HKD/USD on 2024-05-07 is far from the published one"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        pytest.param("0.1279", [], id="as published"),
        pytest.param("0.15", [], id="a bad one"),
        pytest.param("0.5", [FAR], id="far off"),
        pytest.param("7.82", [f"{FAR}, and fits upside down"], id="upside down"),
    ],
)
def test_strange_rates_are_told(value: str, said: list[str]) -> None:
    own = OwnRate.model_validate(
        {"base": "HKD", "quote": "USD", "value": value, "day": "2024-05-07"}
    )

    assert list(cautions(BOOK, [own])) == said


def test_a_pair_that_nobody_publishes_is_not_judged() -> None:
    own = OwnRate.model_validate(
        {"base": "KPW", "quote": "USD", "value": "900", "day": "2024-05-07"}
    )

    assert list(cautions(BOOK, [own])) == []
