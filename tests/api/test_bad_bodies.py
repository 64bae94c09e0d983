"""What a body may not hold is one problem with a stable code; nothing of it is repeated."""

from typing import Any

import pytest
from asking import post, post_bytes
from refusing import REVIEW, UTTERED, assert_problem


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        pytest.param(b"", 422, "field.missing", id="no body"),
        pytest.param(b"{", 400, "json.malformed", id="a body cut off"),
        pytest.param(b'{"text": NaN}', 400, "json.malformed", id="not a number"),
        pytest.param(b'{"text": Infinity}', 400, "json.malformed", id="infinity"),
        pytest.param(b'{"text": "\\ud800"}', 400, "json.malformed", id="a lone surrogate"),
        pytest.param(b'{"text": "a", "text": "b"}', 400, "json.malformed", id="a name twice"),
        pytest.param(b'{"text": "\xff"}', 400, "json.malformed", id="not UTF-8"),
        pytest.param(b'\xef\xbb\xbf{"text": "a"}', 400, "json.malformed", id="a byte order mark"),
        pytest.param(b"[" * 100_000, 400, "json.malformed", id="a deep nest"),
        pytest.param(b"9" * 200_000, 400, "json.malformed", id="a long number"),
        pytest.param(b"[]", 422, "field.type", id="a list"),
        pytest.param(b'"xyzzy-uttered"', 422, "field.type", id="a text"),
        pytest.param(b'{"text": 1e999}', 422, "field.type", id="a number beyond floats"),
        pytest.param(b"{}", 422, "text.missing", id="neither text nor documents"),
        pytest.param(b'{"text": "a" }' + b" " * 9_000_000, 413, "input.too_large", id="9 MB"),
    ],
)
def test_refuses_bodies(body: bytes, status: int, code: str) -> None:
    assert_problem(post_bytes(REVIEW, body), status, code)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        pytest.param(b'{"text": "a", "text": "b"}', "an object repeats a name", id="a name twice"),
        pytest.param(b'{"text": "\\ud800 $5"}', "a text holds half a character", id="a surrogate"),
        pytest.param(b'{"text": 1', "it is not one JSON value", id="cut off"),
    ],
)
def test_says_why_a_body_cannot_be_read(body: bytes, why: str) -> None:
    assert why in post_bytes(REVIEW, body).json()["detail"]


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        pytest.param("text", "", "field.too_short", id="an empty text"),
        pytest.param("text", [UTTERED], "field.type", id="a list for a text"),
        pytest.param("on", "0", "date.invalid", id="zero for a day"),
        pytest.param("on", 0, "date.invalid", id="a number for a day"),
        pytest.param("on", "2024-13-40", "date.invalid", id="no such month"),
        pytest.param("on", "2024-02-30", "date.invalid", id="no such day"),
        pytest.param("on", "20240506", "date.invalid", id="a day without dashes"),
        pytest.param("on", "2024-05-06T00:00:00", "date.invalid", id="a moment for a day"),
        pytest.param("on", "２０２４-05-06", "date.invalid", id="digits of another script"),
        pytest.param("region", "ZZ", "region.unknown", id="no such region"),
        pytest.param("region", "hk", "field.pattern", id="a region in small letters"),
        pytest.param("language", "qq", "language.unknown", id="no such language"),
        pytest.param("language", "../en", "field.pattern", id="a path for a language"),
        pytest.param("input", UTTERED, "field.choice", id="no such form"),
        pytest.param(UTTERED, "a", "field.unknown", id="a name we do not know"),
        pytest.param("ignore", ["a" * 65], "field.too_long", id="a long fingerprint"),
        pytest.param("ignore", ["a"] * 1_001, "input.too_large", id="too many fingerprints"),
        pytest.param("facts", [{"label": "a"}], "field.missing", id="a fact without a figure"),
    ],
)
def test_refuses_fields(field: str, value: Any, code: str) -> None:
    status = 413 if code == "input.too_large" else 422

    assert_problem(post(REVIEW, {"text": f"{UTTERED} $5", field: value}), status, code)


@pytest.mark.parametrize(
    ("rate", "code"),
    [
        pytest.param({"base": "XXZ"}, "currency.unknown", id="no such currency"),
        pytest.param({"base": "usd"}, "field.pattern", id="small letters"),
        pytest.param({"base": "HKD"}, "rate.same_currency", id="one currency twice"),
        pytest.param({"value": "0.00"}, "number.not_positive", id="zero"),
        pytest.param({"value": "-1"}, "field.pattern", id="negative"),
        pytest.param({"value": "1e3"}, "field.pattern", id="an exponent"),
        pytest.param({"value": "1_000"}, "field.pattern", id="an underscore"),
        pytest.param({"value": "７.8"}, "field.pattern", id="digits of another script"),
        pytest.param({"value": "7.8\n"}, "field.pattern", id="a line break behind it"),
        pytest.param({"value": "9" * 100}, "field.pattern", id="a hundred digits"),
        pytest.param({"value": 7.8}, "field.type", id="a float"),
        pytest.param({"day": "0"}, "date.invalid", id="no day"),
    ],
)
def test_refuses_own_rates(rate: dict[str, Any], code: str) -> None:
    good = {"base": "USD", "quote": "HKD", "value": "7.8", "day": "2024-05-06"}

    assert_problem(post(REVIEW, {"text": "$5", "rates": [good | rate]}), 422, code)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        pytest.param({"figures": []}, "field.missing", id="no relations"),
        pytest.param(
            {"figures": [{"id": "f1", "figure": "$1e999999"}], "relations": []},
            "figure.unreadable",
            id="a huge exponent",
        ),
        pytest.param(
            {"figures": [{"id": "f1", "figure": UTTERED}], "relations": []},
            "figure.unreadable",
            id="no figure",
        ),
        pytest.param(
            {"figures": [{"id": "f1", "figure": "$5"}] * 2, "relations": []},
            "figure.duplicate",
            id="one id twice",
        ),
        pytest.param(
            {
                "figures": [{"id": "f1", "figure": "$5"}],
                "relations": [{"kind": "equivalence", "a": "f1", "b": UTTERED}],
            },
            "figure.unknown",
            id="a figure that is not there",
        ),
        pytest.param(
            {
                "figures": [{"id": "f1", "figure": "$5"}],
                "relations": [{"kind": "equivalence", "a": "f1", "b": "f1"}],
            },
            "figure.repeated",
            id="a figure that is its own other side",
        ),
        pytest.param(
            {"figures": [], "relations": [{"kind": UTTERED}]}, "field.choice", id="no such relation"
        ),
        pytest.param(
            {"figures": [], "relations": [{"kind": "change", "percent": "a", "amount": "b"}]},
            "relation.measures",
            id="two measures",
        ),
        pytest.param(
            {"figures": [{"id": "f1", "figure": "$5", "period": UTTERED}], "relations": []},
            "period.unreadable",
            id="no period",
        ),
    ],
)
def test_refuses_lists(body: dict[str, Any], code: str) -> None:
    assert_problem(post("/v1/check", body), 422, code)


@pytest.mark.parametrize(
    ("count", "field"), [pytest.param(1_001, "figures"), pytest.param(1_001, "relations")]
)
def test_refuses_lists_that_are_too_long(count: int, field: str) -> None:
    row = {"figures": {"id": "f1", "figure": "$5"}, "relations": {"kind": "share"}}[field]
    body = {"figures": [], "relations": [], field: [row] * count}

    assert_problem(post("/v1/check", body), 413, "input.too_large")
