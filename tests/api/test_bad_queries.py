"""What a query may not hold is one problem with a stable code; so are other methods and types."""

from typing import Any

import pytest
from asking import ask, get
from refusing import REVIEW, UTTERED, assert_problem


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
