"""Two sentences tell one relation where the later points back, and each figure fits its role."""

from collections.abc import Callable

import pytest
from tieout.relations import Related

Row = dict[str, object]
Reader = Callable[[Row], Related]
Sayer = Callable[[Related], list[str]]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param(
            "Net income came to $412 million. That was down 18% from $502 million.",
            "change(502M USD, 412M USD, 18 %) falls",
            id="a change of what was told",
        ),
        pytest.param(
            "Profit rose 12% to $5.6 million. The year before it was $5.0 million.",
            "change(5M USD, 5.6M USD, 12 %)",
            id="the level before",
        ),
        pytest.param(
            "Sales reached $8.4 billion. Ads contributed $6.3 billion of that, or 75%.",
            "share(6.3B USD, 8.4B USD, 75 %)",
            id="a share of what was told",
        ),
        pytest.param(
            "It had sales of €3.24 billion. That was 27% of the group's €12.0 billion.",
            "share(3.24B EUR, 12B EUR, 27 %)",
            id="what was told as a share",
        ),
    ],
)
def test_a_sentence_that_points_back_tells_on(
    text: str, says: str, related: Reader, said: Sayer
) -> None:
    assert says in said(related({"text": text}))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Profit rose 12% to $5.6 million. Last year it paid $8 million for a rival.",
            id="another thing",
        ),
        pytest.param(
            "The shares closed up 4% at $52. A year ago they were at $31.", id="a day and a year"
        ),
        pytest.param(
            "Revenue was $4.82 billion. Rents of $2.9 billion made 60% of the costs.",
            id="no word that points back",
        ),
        pytest.param("It has 3 plants. The rise in costs was 12%.", id="too little"),
        pytest.param(
            "Rents now average £2,121 a month. Twelve months ago they were £1,928.",
            id="no product of them",
        ),
    ],
)
def test_what_only_follows_is_told_by_itself(text: str, related: Reader, said: Sayer) -> None:
    full = [it for it in said(related({"text": text})) if "∅" not in it]

    assert full == []
