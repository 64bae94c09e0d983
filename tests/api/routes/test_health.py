"""Monitors learn whether the service lives, is ready, and is well."""

from datetime import date, timedelta

import pytest
from asking import app, ask, get
from tieout.api.routes.health import health
from tieout.api.service import Service
from tieout.api.settings import Settings
from tieout.rates import Book

HERE = Service.of(Settings(), Book.embedded())


@pytest.mark.parametrize("path", ["/livez", "/readyz", "/health"])
def test_answers_get_and_head_alike(path: str) -> None:
    got, headed = get(path), ask("HEAD", path)

    assert got.headers["content-type"] == "application/health+json"
    assert got.headers["cache-control"] == "no-store"
    assert (headed.status_code, headed.content) == (got.status_code, b"")


@pytest.mark.parametrize(
    ("days", "status"), [pytest.param(1, "pass", id="fresh"), pytest.param(400, "warn", id="old")]
)
def test_old_rates_are_a_warning(days: int, status: str) -> None:
    said = health(HERE, HERE.book.last + timedelta(days=days))

    assert said.checks["ecb:age"][0].status == status
    assert bool(said.notes) == (said.status == "warn")


def test_the_worst_check_is_the_verdict() -> None:
    said = health(HERE, date(2040, 1, 1))

    assert said.status == "warn"
    assert {it.status for its in said.checks.values() for it in its} == {"warn"}


def test_who_stops_is_not_ready() -> None:
    service = app().app.app.state.service  # type: ignore[attr-defined]
    service.drain()
    stopping = get("/readyz")
    service.draining = False

    assert (stopping.status_code, stopping.json()["status"]) == (503, "fail")
    assert get("/readyz").status_code == 200
