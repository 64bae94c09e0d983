"""What is told respectively is told place by place."""

from collections.abc import Callable

import pytest
from tieout.relations import Related

Row = dict[str, object]


@pytest.mark.parametrize(
    ("language", "text", "says"),
    [
        pytest.param(
            "en",
            "Revenue and net profit were $15.4 billion and $2.2 billion respectively, up 10% and "
            "22% from $14.0 billion and $1.8 billion.",
            ["change(14B USD, 15.4B USD, 10 %)", "change(1.8B USD, 2.2B USD, 22 %)"],
            id="two runs and their measures",
        ),
        pytest.param(
            "en",
            "Profit was $7.5 million, compared to $4.5 million in the second quarter and $3.7 "
            "million a year ago, an increase of 66.7% and 102.7%, respectively.",
            ["change(4.5M USD, 7.5M USD, 66.7 %)", "change(3.7M USD, 7.5M USD, 102.7 %)"],
            id="one level for both",
        ),
        pytest.param(
            "zh",
            "营业收入和净利润分别为15.4亿元和2.2亿元，较上年的14.0亿元和1.8亿元增长10%和22%。",
            ["change(1.4B CNY, 1.54B CNY, 10 %)", "change(180M CNY, 220M CNY, 22 %)"],
            id="Chinese",
        ),
        pytest.param(
            "en",
            "The two cost $3 million and $4 million respectively, 12 people having bid.",
            [],
            id="one run only",
        ),
    ],
)
def test_runs_are_told_place_by_place(
    language: str,
    text: str,
    says: list[str],
    related: Callable[[Row], Related],
    said: Callable[[Related], list[str]],
) -> None:
    assert sorted(said(related({"text": text, "language": language}))) == sorted(says)
