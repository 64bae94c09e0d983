"""A problem names the place of each fault."""

from typing import Any

import pytest
from asking import get, post
from refusing import REVIEW, UTTERED, assert_problem


def test_names_the_place_of_each_fault() -> None:
    bad = {"id": "f1", "figure": ""}
    response = post("/v1/check", {"figures": [bad], "relations": [{"kind": "multiple"}], "on": "0"})

    assert [it["at"] for it in response.json()["errors"]] == ["/figures/0/figure", "/on"]


GOOD = {"id": "f1", "figure": "$5"}
CHECK = "/v1/check"
LONG = "$" + "999," * 10 + "999 million"


@pytest.mark.parametrize(
    ("url", "body", "code", "place"),
    [
        pytest.param(
            CHECK,
            {"figures": [GOOD, {"id": "f2", "figure": UTTERED}], "relations": []},
            "figure.unreadable",
            "/figures/1/figure",
            id="no figure",
        ),
        pytest.param(
            CHECK,
            {"figures": [{"id": "f1", "figure": LONG}], "relations": []},
            "input.too_large",
            "/figures/0/figure",
            id="a long figure",
        ),
        pytest.param(
            REVIEW,
            {"text": "$5", "facts": [{"label": "revenue", "figure": LONG}]},
            "input.too_large",
            "/facts/0/figure",
            id="a long figure in a fact",
        ),
        pytest.param(
            CHECK,
            {"figures": [{**GOOD, "period": UTTERED}], "relations": []},
            "period.unreadable",
            "/figures/0/period",
            id="no period",
        ),
        pytest.param(
            CHECK,
            {"figures": [GOOD, GOOD], "relations": []},
            "figure.duplicate",
            "/figures/1/id",
            id="an id twice",
        ),
        pytest.param(
            CHECK,
            {"figures": [GOOD], "relations": [{"kind": "share", "part": "f1", "whole": UTTERED}]},
            "figure.unknown",
            "/relations/0/whole",
            id="no such figure",
        ),
        pytest.param(
            CHECK,
            {"figures": [GOOD], "relations": [{"kind": "sum", "parts": [None, "f1", UTTERED]}]},
            "figure.unknown",
            "/relations/0/parts/2",
            id="no such part",
        ),
        pytest.param(
            REVIEW,
            {"text": "$5", "facts": [{"label": "revenue", "figure": UTTERED}]},
            "figure.unreadable",
            "/facts/0/figure",
            id="no figure in a fact",
        ),
        pytest.param(
            REVIEW,
            {"text": "$5", "facts": [{"label": "revenue", "figure": "$5", "period": UTTERED}]},
            "period.unreadable",
            "/facts/0/period",
            id="no period in a fact",
        ),
    ],
)
def test_names_the_place_of_what_cannot_be_read(
    url: str, body: dict[str, Any], code: str, place: str
) -> None:
    response = post(url, body)
    (fault,) = response.json()["errors"]

    assert_problem(response, 413 if code == "input.too_large" else 422, code)
    assert (fault["at"], fault["code"]) == (place, code)
    assert fault["detail"] == response.json()["detail"]


@pytest.mark.parametrize(
    ("query", "place"),
    [
        pytest.param({"amount": UTTERED}, "amount", id="no amount"),
        pytest.param({"amount": "5%", "of": UTTERED}, "of", id="no whole"),
        pytest.param({"amount": "5%", "of": "£5"}, "to", id="another currency than the whole's"),
        pytest.param({"amount": "5"}, "amount", id="no currency"),
        pytest.param({"amount": "£5", "scale": UTTERED}, "scale", id="no scale"),
    ],
)
def test_names_the_place_in_a_conversion(query: dict[str, str], place: str) -> None:
    asked = {"to": "USD", **query}
    one = get("/v1/convert", **asked).json()
    (row,) = post("/v1/convert", {"conversions": [asked]}).json()["results"]

    assert [it["at"] for it in one["errors"]] == [place]
    assert [it["at"] for it in row["errors"]] == [f"/{place}"]
