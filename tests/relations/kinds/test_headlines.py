"""A headline's percentage is of the two levels below it, where both tell of one thing and time."""

from collections.abc import Callable

import pytest
from tieout.relations import Related

Row = dict[str, object]
LEAD = "Net profit climbed to 3.9 billion crowns in 2023 from 3.0 billion a year earlier."


@pytest.mark.parametrize(
    ("headline", "lead"),
    [
        pytest.param("Brewer's profit jumps 30%", LEAD, id="of one measure"),
        pytest.param(
            "Copper output up 30% at miner",
            "It dug 390,000 tonnes of copper, compared with 300,000 tonnes a year earlier.",
            id="of one word",
        ),
    ],
)
def test_a_headline_is_of_the_levels_below(
    headline: str,
    lead: str,
    related: Callable[[Row], Related],
    said: Callable[[Related], list[str]],
) -> None:
    found = said(related({"text": f"{headline}\n\n{lead}"}))

    assert any(it.startswith("change(3") and it.endswith(", 30 %)") for it in found)


@pytest.mark.parametrize(
    ("headline", "lead"),
    [
        pytest.param("Brewer's sales jump 30%", LEAD, id="another measure"),
        pytest.param("Brewer's adjusted profit jumps 30%", LEAD, id="another basis"),
        pytest.param("Brewer expects profit to jump 30%", LEAD, id="what is expected"),
        pytest.param("Brewer's 30% profit", LEAD, id="no change"),
        pytest.param("Brewer's profit jumps 30%", LEAD.replace("from", "up 5% from"), id="told"),
        pytest.param(
            "Brewer's profit jumps 30%", LEAD.replace("a year earlier", "in 2020"), id="years"
        ),
        pytest.param(
            "Brewer's profit jumps 30%",
            "Net profit was 3.9 billion crowns in the first half and 3.0 billion in the second.",
            id="halves",
        ),
        pytest.param("Profit jumps 30%", "Net profit was 3.9 billion crowns.", id="one level"),
    ],
)
def test_of_another_thing_or_time_it_says_nothing(
    headline: str,
    lead: str,
    related: Callable[[Row], Related],
    said: Callable[[Related], list[str]],
) -> None:
    found = said(related({"text": f"{headline}\n\n{lead}"}))

    assert not any(it.startswith("change(3B SEK, 3.9B SEK, 30 %") for it in found)
    assert not any(it.endswith(", 30 %)") for it in found)
