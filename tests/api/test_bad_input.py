"""Whatever is sent, a refusal is one problem with a stable code; it never repeats the input."""

from typing import Any

import pytest
from asking import ask, get, post, post_bytes

UTTERED = "xyzzy-uttered"
REVIEW = "/v1/review"


def assert_problem(response: Any, status: int, code: str) -> None:
    assert (response.status_code, response.json()["code"]) == (status, code), response.text
    assert response.headers["content-type"] == "application/problem+json"
    assert response.headers["cache-control"] == "no-store"
    assert response.json()["type"] == f"/docs#{code}"
    assert UTTERED not in response.text


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


@pytest.mark.parametrize(
    ("url", "query", "status", "code"),
    [
        pytest.param("/v1/rate", {"base": "USD"}, 422, "field.missing", id="half a pair"),
        pytest.param(
            "/v1/rate", {"base": "USD", "quote": "XXZ"}, 422, "currency.unknown", id="no currency"
        ),
        pytest.param(
            "/v1/rate",
            {"base": "USD", "quote": "HKD", UTTERED: UTTERED},
            422,
            "field.unknown",
            id="a name we do not know",
        ),
        pytest.param(
            "/v1/rate",
            {"base": "USD", "quote": "HKD", "max_age": "1_0"},
            422,
            "number.not_whole",
            id="an underscore",
        ),
        pytest.param(
            "/v1/rate",
            {"base": "USD", "quote": "HKD", "max_age": "-1"},
            422,
            "field.range",
            id="a negative age",
        ),
        pytest.param(
            "/v1/convert",
            {"amount": "HK$5", "to": "USD", "digits": "-1"},
            422,
            "field.range",
            id="negative digits",
        ),
        pytest.param(
            "/v1/rate",
            {"base": "USD", "quote": "HKD", "on": "1901-01-01"},
            404,
            "rate.not_published",
            id="before the first print",
        ),
        pytest.param(
            "/v1/rate",
            {"base": "USD", "quote": "HKD", "on": "2030-01-01", "max_age": 30},
            404,
            "rate.too_old",
            id="after the last print",
        ),
        pytest.param(
            "/v1/rate",
            {"base": "USD", "quote": "HKD", "period": "2024-13"},
            422,
            "period.invalid",
            id="no such month",
        ),
        pytest.param(
            "/v1/series",
            {"base": "USD", "quote": "HKD", "from": "2024-05-06", "to": "2024-05-01"},
            422,
            "period.invalid",
            id="the wrong way round",
        ),
        pytest.param("/nowhere", {}, 404, "path.unknown", id="no such path"),
        pytest.param("/v1/%2e%2e/livez", {}, 404, "path.unknown", id="a path that climbs"),
    ],
)
def test_refuses_queries(url: str, query: dict[str, Any], status: int, code: str) -> None:
    assert_problem(get(url, **query), status, code)


def test_refuses_other_methods() -> None:
    response = ask("DELETE", REVIEW)

    assert_problem(response, 405, "method.not_allowed")
    assert response.headers["allow"] == "POST"


def test_refuses_other_media_types() -> None:
    assert_problem(ask("POST", REVIEW, content=b"{}"), 415, "body.not_json")


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


@pytest.mark.parametrize(
    ("method", "url", "places"),
    [
        pytest.param("GET", "/v1/convert?amount=HK$5&to=USD&to=GBP", ["to"], id="in the lane"),
        pytest.param("GET", "/v1/rate?base=USD&quote=HKD&quote=HKD&base=EUR", ["base", "quote"]),
        pytest.param("POST", "/v1/figures?offsets=utf16&offsets=utf16", ["offsets"], id="a POST"),
        pytest.param("GET", f"/v1/rate?{UTTERED}=1&{UTTERED}=2", ["query"], id="an unknown name"),
        pytest.param("GET", "/livez?to=1&to=2", ["to"], id="where it is of no use"),
    ],
)
def test_a_parameter_is_taken_once(method: str, url: str, places: list[str]) -> None:
    sent = {"json": {"text": "$5"}} if method == "POST" else {}
    response = ask(method, url, **sent)

    assert_problem(response, 422, "parameter.repeated")
    assert sorted(it["at"] for it in response.json()["errors"]) == places


def test_the_service_answers_after_all_that() -> None:
    assert get("/readyz").json() == {"status": "pass", "notes": []}
    assert get("/v1/rate", base="USD", quote="HKD").status_code == 200
