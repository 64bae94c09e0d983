"""A clause that holds the figures of one equation and nothing else says it in any order."""

from collections.abc import Callable

import pytest
from tieout.relations import Related

Row = dict[str, object]

ORDERS = [
    "It spent £4.2 million on staff, equivalent to 35% of its £12 million budget.",
    "Of its £12 million budget, £4.2 million, or 35%, went on staff.",
    "It spent 35% of its £12 million budget, or £4.2 million, on staff.",
    "It spent 35%: £4.2 million of its £12 million budget.",
]


@pytest.mark.parametrize("text", ORDERS)
def test_a_share_is_one_in_every_order(
    text: str, related: Callable[[Row], Related], said: Callable[[Related], list[str]]
) -> None:
    found = said(related({"text": text, "language": "en"}))

    assert "share(4.2M GBP, 12M GBP, 35 %)" in found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It cut 35% of its £12 million budget and £4.2 million of debt.", id="and"),
        pytest.param("Its £12 million budget rose 35%, or £4.2 million.", id="a rise"),
        pytest.param("35% of its £12 million budget went on 42 people.", id="other units"),
    ],
)
def test_what_stands_beside_a_percentage_is_no_part_of_it(
    text: str, related: Callable[[Row], Related], said: Callable[[Related], list[str]]
) -> None:
    found = said(related({"text": text, "language": "en"}))

    assert not any(it.startswith(("share(4.2M", "share(42")) for it in found)
