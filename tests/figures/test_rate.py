"""A rate names the sources of its legs, each once."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from tieout.figures import Leg, Rate

DAY = date(2024, 5, 7)


def leg(source: str) -> Leg:
    return Leg("EUR", "USD", Decimal("1.0766"), DAY, source)


@pytest.mark.parametrize(
    ("sources", "name"),
    [
        pytest.param(("ecb", "ecb"), "ecb", id="one source"),
        pytest.param(("ecb", "nbp"), "ecb+nbp", id="two"),
        pytest.param((), "identity", id="none: a currency in itself"),
    ],
)
def test_sources(sources: tuple[str, ...], name: str) -> None:
    legs = tuple(leg(source) for source in sources)

    assert Rate("EUR", "USD", Fraction(1), DAY, legs).source == name
