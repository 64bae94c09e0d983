"""
What /v1 promised at its last release, it still keeps.

At a release, `openapi/openapi.json` is copied to `openapi/released.json`; before the first one
there is no promise, and the document is held to itself.
"""

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from breaking import breaks

OPENAPI = Path(__file__).parents[2] / "openapi"
DOCUMENT: dict[str, Any] = json.loads((OPENAPI / "openapi.json").read_text(encoding="utf-8"))


def released() -> dict[str, Any]:
    file = OPENAPI / "released.json"
    found = json.loads(file.read_text(encoding="utf-8")) if file.exists() else DOCUMENT
    assert isinstance(found, dict)
    return found


def test_nothing_that_was_released_is_broken() -> None:
    assert breaks(released(), DOCUMENT) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param(lambda it: it["paths"].pop("/v1/rate"), "GET /v1/rate is gone"),
        pytest.param(
            lambda it: it["paths"]["/v1/rate"]["get"].update(operationId="rate"),
            "GET /v1/rate has another operationId",
        ),
        pytest.param(
            lambda it: it["paths"]["/v1/rate"]["get"]["parameters"].pop(0),
            "GET /v1/rate takes no base any more",
        ),
        pytest.param(
            lambda it: it["paths"]["/v1/rate"]["get"]["parameters"][2].update(required=True),
            "GET /v1/rate requires on",
        ),
        pytest.param(
            lambda it: it["components"]["schemas"]["Figure"]["properties"].pop("value"),
            "Figure.value is gone",
        ),
        pytest.param(
            lambda it: it["components"]["schemas"]["Finding"]["properties"]["severity"][
                "enum"
            ].remove("note"),
            "Finding.severity takes no note any more",
        ),
        pytest.param(
            lambda it: it["components"]["schemas"]["Fact"]["required"].append("period"),
            "Fact.period is required",
        ),
        pytest.param(lambda it: it["components"]["schemas"].pop("Leg"), "Leg is gone"),
    ],
)
def test_a_break_is_named(change: Callable[[dict[str, Any]], object], said: str) -> None:
    changed = deepcopy(DOCUMENT)
    change(changed)

    assert said in breaks(DOCUMENT, changed)


def test_what_is_added_breaks_nothing() -> None:
    grown = deepcopy(DOCUMENT)
    grown["paths"]["/v2/rate"] = grown["paths"]["/v1/rate"]
    grown["components"]["schemas"]["Figure"]["properties"]["colour"] = {"type": "string"}
    grown["components"]["schemas"]["Figure"]["required"].append("colour")

    assert breaks(DOCUMENT, grown) == []
