"""A list adds up to the total that closes it, or that the line above it announces."""

from collections.abc import Callable
from typing import Any

import pytest
from tieout.relations import Related

SPENT = "We spent:\n- staff: $25 million\n- rent: $12 million\n"
SUM = "sum(25M USD, 12M USD, 37M USD)"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(SPENT + "- Total: $37 million", [SUM], id="its last item"),
        pytest.param(SPENT + "\nTotal: $37 million.", [SUM], id="the line behind it"),
        pytest.param(
            "The budget of $37 million is made up of:\n\n- $25 million for staff\n"
            "- $12 million for rent",
            [SUM],
            id="the line above it",
        ),
        pytest.param(SPENT + "- Total assets: $37 million", [], id="a total of something else"),
        pytest.param(
            SPENT + "- of which in town: $3 million\n- Total: $37 million", [], id="within"
        ),
        pytest.param(SPENT + "- Total: €37 million", [], id="another currency"),
        pytest.param(SPENT + "- travel\n- Total: $37 million", [], id="an item without an amount"),
        pytest.param(
            "Our sales:\n- Asia: $60m (75%)\n- Europe: $20m (26%)\n- Total: $80m",
            [
                "sum(60M USD, 20M USD, 80M USD)",
                "share(60M USD, 80M USD, 75 %)",
                "share(20M USD, 80M USD, 26 %)",
            ],
            id="with shares, one of them wrong",
        ),
        pytest.param(
            "Our sales:\n- Asia: $60m (up 12%)\n- Europe: $20m (up 2%)\n- Total: $80m",
            ["sum(60M USD, 20M USD, 80M USD)"],
            id="with growth, which is no share",
        ),
    ],
)
def test_lists(
    text: str,
    found: list[str],
    related: Callable[[dict[str, Any]], Related],
    said: Callable[[Related], list[str]],
) -> None:
    sums = [it for it in said(related({"text": text})) if it.startswith(("sum", "share"))]

    assert sums == found


def test_a_chinese_list(
    related: Callable[[dict[str, Any]], Related], said: Callable[[Related], list[str]]
) -> None:
    text = "支出：\n- 人员：250万元\n- 房租：120万元\n- 合计：370万元"

    assert said(related({"text": text, "language": "zh"})) == ["sum(2.5M CNY, 1.2M CNY, 3.7M CNY)"]
