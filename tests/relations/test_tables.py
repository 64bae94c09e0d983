"""A table adds up to its last row where that row is called its total, and nowhere else."""

from collections.abc import Callable
from typing import Any

import pytest
from tieout.relations import Related

ROADS = "| Item | 2023 | 2022 |\n|---|---|---|\n| Roads | $30 | $20 |\n| Rail | $12 | $11 |\n"


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
            ROADS + "| of which tolls | $2 | $1 |\n| Total | $42 | $31 |", [], id="part of a row"
        ),
        pytest.param(
            ROADS + "| Total | $42 | $31 |\n| Ports | $1 | $1 |", [], id="a total in the middle"
        ),
        pytest.param(ROADS + "| Total | $21 | $15 |", [], id="an average called total"),
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
