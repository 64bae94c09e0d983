"""
What /v1 promised at its last release, it still keeps.

`make release-document` copies `openapi/openapi.json` to `openapi/released.json`, and says what the
release breaks; from one release to the next, this test says so.
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
RELEASED: dict[str, Any] = json.loads((OPENAPI / "released.json").read_text(encoding="utf-8"))

Change = Callable[[dict[str, Any]], object]


def test_nothing_that_was_released_is_broken() -> None:
    assert breaks(RELEASED, DOCUMENT) == []


def rate(document: dict[str, Any]) -> Any:
    return document["paths"]["/v1/rate"]["get"]


def parameter(document: dict[str, Any], name: str) -> Any:
    return next(it for it in rate(document)["parameters"] if it["name"] == name)


def model(document: dict[str, Any], name: str) -> Any:
    return document["components"]["schemas"][name]


def properties(document: dict[str, Any], name: str) -> Any:
    return model(document, name)["properties"]


def set_to(part: Any, **values: Any) -> None:
    part.update(values)


BREAKS: list[Any] = [
    (lambda it: it["paths"].pop("/v1/rate"), "GET /v1/rate is gone"),
    (lambda it: it["paths"]["/v1/convert"].pop("post"), "POST /v1/convert is gone"),
    (lambda it: set_to(rate(it), operationId="r"), "GET /v1/rate has another operationId"),
    (lambda it: rate(it)["parameters"].pop(0), "GET /v1/rate takes no base any more"),
    (lambda it: set_to(parameter(it, "on"), required=True), "GET /v1/rate requires on"),
    (
        lambda it: rate(it)["parameters"].append(
            {"in": "query", "name": "why", "required": True, "schema": {}}
        ),
        "GET /v1/rate requires why",
    ),
    (
        lambda it: parameter(it, "measure")["schema"]["enum"].remove("low"),
        "GET /v1/rate measure knows no low any more",
    ),
    (
        lambda it: set_to(parameter(it, "measure")["schema"], default="end"),
        "GET /v1/rate measure has another default",
    ),
    (
        lambda it: set_to(parameter(it, "base")["schema"], pattern="^[A-Z]{2}$"),
        "GET /v1/rate base has another pattern",
    ),
    (
        lambda it: set_to(parameter(it, "max_age")["schema"], maximum=9),
        "GET /v1/rate max_age has a tighter maximum",
    ),
    (lambda it: rate(it)["responses"].pop("404"), "GET /v1/rate answers no 404 any more"),
    (
        lambda it: it["paths"]["/v1/rates"]["get"]["responses"]["200"]["content"].pop("text/csv"),
        "GET /v1/rates 200 knows no text/csv any more",
    ),
    (
        lambda it: it["paths"]["/v1/review"]["post"]["requestBody"]["content"].clear(),
        "POST /v1/review knows no application/json any more",
    ),
    (lambda it: it["components"]["schemas"].pop("Leg"), "Leg is gone"),
    (lambda it: properties(it, "Figure").pop("value"), "Figure.value is gone"),
    (lambda it: properties(it, "Fact").pop("period"), "Fact.period is gone"),
    (
        lambda it: properties(it, "Finding")["severity"]["enum"].remove("note"),
        "Finding.severity knows no note any more",
    ),
    (
        lambda it: properties(it, "Finding")["severity"]["enum"].append("fatal"),
        "Finding.severity may be fatal now",
    ),
    (
        lambda it: set_to(properties(it, "Finding")["message"], type="integer"),
        "Finding.message may be integer now",
    ),
    (
        lambda it: set_to(properties(it, "Fact")["label"], type="integer"),
        "Fact.label takes no string any more",
    ),
    (
        lambda it: properties(it, "Fact")["period"]["anyOf"].pop(),
        "Fact.period takes no null any more",
    ),
    (
        lambda it: set_to(properties(it, "Fact")["period"]["anyOf"][0], maxLength=9),
        "Fact.period has a tighter maxLength",
    ),
    (lambda it: model(it, "Fact")["required"].append("period"), "Fact.period is required"),
    (
        lambda it: model(it, "Finding")["required"].remove("message"),
        "Finding.message may be missing now",
    ),
    (
        lambda it: properties(it, "CheckRequest")["relations"]["items"]["oneOf"].pop(0),
        "CheckRequest.relations[] takes no EquivalenceRelation any more",
    ),
    (
        lambda it: set_to(properties(it, "SumRelation")["kind"], const="total"),
        "SumRelation.kind knows no sum any more",
    ),
    (
        lambda it: set_to(
            properties(it, "Report")["checks"]["items"], **{"$ref": "#/components/schemas/Leg"}
        ),
        "Report.checks[] may be Leg now",
    ),
]


@pytest.mark.parametrize(("change", "said"), [pytest.param(*it, id=it[1]) for it in BREAKS])
def test_a_break_is_named(change: Change, said: str) -> None:
    changed = deepcopy(DOCUMENT)
    change(changed)

    assert said in breaks(DOCUMENT, changed)


GROWTH: list[Any] = [
    (lambda it: it["paths"].update({"/v2/rate": it["paths"]["/v1/rate"]}), "an operation"),
    (lambda it: rate(it)["responses"].update({"418": {}}), "an answer"),
    (
        lambda it: rate(it)["parameters"].append(
            {"in": "query", "name": "why", "required": False, "schema": {}}
        ),
        "a parameter that may be left out",
    ),
    (
        lambda it: parameter(it, "measure")["schema"]["enum"].append("median"),
        "a choice of a caller",
    ),
    (lambda it: properties(it, "Fact").update(why={"type": "string"}), "a field to ask with"),
    (
        lambda it: set_to(properties(it, "Fact")["label"], maxLength=10_000),
        "a wider bound of what is asked",
    ),
    (
        lambda it: (
            properties(it, "Figure").update(colour={"type": "string"}),
            model(it, "Figure")["required"].append("colour"),
        ),
        "a field of an answer",
    ),
    (lambda it: model(it, "Fact")["required"].remove("label"), "a field that may be left out"),
]


@pytest.mark.parametrize("change", [pytest.param(it, id=name) for it, name in GROWTH])
def test_what_is_added_breaks_nothing(change: Change) -> None:
    grown = deepcopy(DOCUMENT)
    change(grown)

    assert grown != DOCUMENT
    assert breaks(DOCUMENT, grown) == []
