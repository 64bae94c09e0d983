"""Labelled lines say what belongs together by the whole of their labels."""

from collections.abc import Callable
from typing import Any

import pytest
from tieout.relations import Related

NET, TAX, DUE = "Net: $950.00\n", "Tax (8%): $76.00\n", "Amount due: $1,026.00"
SUM = "sum(950 USD, 76 USD, 1026 USD)"
SHARE = "share(76 USD, 950 USD, 8 %)"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(NET + TAX + DUE, [SUM, SHARE], id="an invoice"),
        pytest.param(NET + "Tax: $76.00 (8%)\n" + DUE, [SUM, SHARE], id="a rate behind"),
        pytest.param(NET + "Tax: $76.00\n" + DUE, [SUM], id="no rate"),
        pytest.param(NET + "Margin: 12%\n" + TAX + DUE, [SUM, SHARE], id="a percentage between"),
        pytest.param(NET + "Discount: $5\n" + TAX + DUE, [], id="an unknown line"),
        pytest.param(NET + DUE, [], id="no tax"),
        pytest.param(TAX + NET + DUE, [], id="another order"),
        pytest.param("Net sum $950.00\n" + TAX + DUE, [], id="no label"),
    ],
)
def test_labels_make_an_invoice(
    text: str,
    found: list[str],
    related: Callable[[dict[str, Any]], Related],
    said: Callable[[Related], list[str]],
) -> None:
    assert said(related({"text": text})) == found
