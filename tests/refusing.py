"""What every refusal looks like."""

from typing import Any

UTTERED = "xyzzy-uttered"
REVIEW = "/v1/review"


def assert_problem(response: Any, status: int, code: str) -> None:
    assert (response.status_code, response.json()["code"]) == (status, code), response.text
    assert response.headers["content-type"] == "application/problem+json"
    assert response.headers["cache-control"] == "no-store"
    assert response.json()["type"] == f"/docs#{code}"
    assert UTTERED not in response.text
