"""A table says what its headings and labels name: totals, shares of them, changes; no more."""

from collections.abc import Callable
from typing import Any

import pytest
from tieout.relations import Related

ROADS = "| Item | 2023 | 2022 |\n|---|---|---|\n| Roads | $30 | $20 |\n| Rail | $12 | $11 |\n"
BOTH = ["sum(30 USD, 12 USD, 42 USD)", "sum(20 USD, 11 USD, 31 USD)"]


@pytest.mark.parametrize(
    ("table", "sums"),
    [
        pytest.param(
            ROADS + "| Total | $42 | $31 |",
            ["sum(30 USD, 12 USD, 42 USD)", "sum(20 USD, 11 USD, 31 USD)"],
            id="two columns",
        ),
        pytest.param(
            ROADS + "| **Total:** | $42 | |", ["sum(30 USD, 12 USD, 42 USD)"], id="one column"
        ),
        pytest.param(ROADS + "| Ports | $42 | $31 |", [], id="no total"),
        pytest.param(ROADS + "| Total | €42 | $31 |", ["sum(20 USD, 11 USD, 31 USD)"], id="euros"),
        pytest.param(
            ROADS + "| of which tolls | $2 | $1 |\n| Total | $42 | $31 |", BOTH, id="part of a row"
        ),
        pytest.param(
            ROADS + "| of which tolls | $2 | $1 |\n| Total | $45 | $35 |", [], id="of parts"
        ),
        pytest.param(
            ROADS + "| Total | $42 | $31 |\n| Ports | $1 | $1 |", BOTH, id="a total in the middle"
        ),
        pytest.param(
            ROADS + "| Total | $45 | $35 |\n| Ports | $1 | $1 |", [], id="of what is not shown"
        ),
        pytest.param(ROADS + "| Total | $21 | $15 |", [], id="an average called total"),
        pytest.param(
            ROADS + "| Total | $42 | $31 |\n| Earnings per share | $1.2 | $1.1 |",
            ["sum(30 USD, 12 USD, 42 USD)", "sum(20 USD, 11 USD, 31 USD)"],
            id="prices behind the total",
        ),
        pytest.param(
            "| Unit | Growth | Average |\n|---|---|---|\n| A | 5% | $3 |\n| B | 7% | $2 |\n"
            "| Total | 6% | $9 |",
            [],
            id="growth and averages",
        ),
        pytest.param(
            "| Unit | People |\n|---|---|\n| A | 1,200 |\n| B | 340 |\n| Total | 1,540 |",
            ["sum(1200 ?, 340 ?, 1540 ?)"],
            id="counts",
        ),
    ],
)
def test_what_adds_up(
    table: str,
    sums: list[str],
    related: Callable[[dict[str, Any]], Related],
    said: Callable[[Related], list[str]],
) -> None:
    found = said(related({"text": table, "form": "markdown"}))

    assert found == sums


def test_a_chinese_table_of_a_web_page(
    related: Callable[[dict[str, Any]], Related], said: Callable[[Related], list[str]]
) -> None:
    page = (
        "<table><tr><th>项目<th>金额<tr><td>公路<td>30亿元<tr><td>铁路<td>20亿元"
        "<tr><td>合计<td>50亿元</table>"
    )

    found = said(related({"text": page, "form": "html", "language": "zh"}))

    assert found == ["sum(3B CNY, 2B CNY, 5B CNY)"]


QUARTERS = "| ($m) | Q1 | Q2 | Q3 | Q4 | Year |\n|---|---|---|---|---|---|\n"
SHARES = "| | Sold | Share (%) |\n|---|---|---|\n"
YEARS = "| | 2023 | 2022 | Growth |\n|---|---|---|---|\n"


@pytest.mark.parametrize(
    ("table", "found"),
    [
        pytest.param(
            QUARTERS + "| Sales | 10 | 11 | 12 | 13 | 46 |",
            ["sum(10M USD, 11M USD, 12M USD, 13M USD, 46M USD)"],
            id="quarters of a year",
        ),
        pytest.param(
            "| | Men | Women | Total |\n|---|---|---|---|\n| Town | 1,204 | 1,100 | 2,304 |",
            ["sum(1204 ?, 1100 ?, 2304 ?)"],
            id="a column of totals",
        ),
        pytest.param(
            "| ($m) | 2021 | 2022 | Year |\n|---|---|---|---|\n| Sales | 10 | 11 | 21 |",
            [],
            id="years are no parts of a year",
        ),
        pytest.param(
            YEARS + "| Sales | 110.0 | 100.0 | 10% |\n| Costs | 88.0 | 80.0 | 12% |",
            ["change(100 ?, 110 ?, 10 %)", "change(80 ?, 88 ?, 12 %)"],
            id="growth, one of it wrong",
        ),
        pytest.param(
            YEARS + "| Sales | 110.0 | 100.0 | 40% |\n| Costs | 88.0 | 80.0 | 50% |",
            [],
            id="growth of something else",
        ),
        pytest.param(
            "| | This year | Last year | Growth |\n|---|---|---|---|\n| A | 110 | 100 | 10% |",
            [],
            id="columns without a period",
        ),
        pytest.param(
            SHARES + "| A | 60 | 75 |\n| B | 20 | 25 |\n| Total | 80 | |",
            ["sum(60 ?, 20 ?, 80 ?)", "share(60 ?, 80 ?, 75 %)", "share(20 ?, 80 ?, 25 %)"],
            id="shares of the total",
        ),
        pytest.param(
            SHARES + "| A | 60 | 51 |\n| B | 20 | 100 |\n| Total | 80 | |",
            ["sum(60 ?, 20 ?, 80 ?)"],
            id="shares held in something else",
        ),
    ],
)
def test_what_headings_say(
    table: str,
    found: list[str],
    related: Callable[[dict[str, Any]], Related],
    said: Callable[[Related], list[str]],
) -> None:
    assert said(related({"text": table, "form": "markdown"})) == found
