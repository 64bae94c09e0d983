"""A review ends in time and within its figures: what is done so far is answered, and says so."""

import asyncio
from dataclasses import replace
from datetime import date
from typing import Any

import httpx
import pytest
from tieout.api.app import create_app
from tieout.api.requests.review import ReviewRequest
from tieout.api.settings import Settings
from tieout.documents import read_document
from tieout.rates import Book
from tieout.review import FIGURES_MAX, OUT_OF_TIME, TOO_MANY, review

SLIP = "It will pay HK$50 billion (US$640 million). "
BOOK = Book.embedded()


class Patience:
    """Enough after so many questions."""

    def __init__(self, left: int) -> None:
        self.left = left

    def __call__(self) -> bool:
        self.left -= 1
        return self.left < 0


def test_what_is_done_in_time_is_answered() -> None:
    """Everything that fails is named; the findings that are not reached are without causes."""
    document = read_document(SLIP * 8, on=date(2024, 5, 7))
    whole = review([document], rates=BOOK)
    part = review([document], rates=BOOK, enough=Patience(60))
    both = list(zip(part.findings, whole.findings, strict=True))
    done = [one == other for one, other in both]

    assert (len(whole.checks), len(whole.findings), whole.warnings) == (8, 8, ())
    assert part.checks == whole.checks
    assert done == sorted(done, reverse=True)
    assert 0 < sum(done) < 8
    assert all(one in {other, replace(other, causes=())} for one, other in both)
    assert part.warnings == (OUT_OF_TIME,)


@pytest.mark.parametrize("patience", range(12))
def test_however_early_it_is_enough_there_is_an_answer(patience: int) -> None:
    document = read_document(SLIP * 3, on=date(2024, 5, 7))
    found = review([document], rates=BOOK, enough=Patience(patience))

    assert len(found.figures) == 6
    assert len(found.findings) <= len(found.checks) <= 3


def test_what_was_finished_late_is_whole() -> None:
    """Nobody asks after the last piece of work: the answer is complete, however late it is."""
    document = read_document(SLIP * 3, on=date(2024, 5, 7))
    whole = review([document], rates=BOOK)
    counted = Patience(10_000)
    review([document], rates=BOOK, enough=counted)
    exact = review([document], rates=BOOK, enough=Patience(10_000 - counted.left))
    short = review([document], rates=BOOK, enough=Patience(10_000 - counted.left - 1))

    assert exact == whole
    assert short.warnings == (OUT_OF_TIME,)


@pytest.mark.parametrize("between", [" ", "\n\n"], ids=["one paragraph", "many"])
def test_a_long_text_is_read_as_far_as_time_allows(between: str) -> None:
    document = read_document(between.join([SLIP] * 2_000), on=date(2024, 5, 7))
    found = review([document], rates=BOOK, enough=Patience(3))

    assert 0 < len(found.figures) < 1_000
    assert (found.checks, found.warnings) == ((), (OUT_OF_TIME,))


def test_figures_beyond_a_number_are_read_and_not_related() -> None:
    document = read_document("$5 million; " * (FIGURES_MAX + 10))
    found = review([document], rates=BOOK)

    assert len(found.figures) == FIGURES_MAX + 10
    assert found.warnings == (TOO_MANY,)


def asked(path: str, body: dict[str, Any]) -> dict[str, Any]:
    async def once() -> dict[str, Any]:
        app = create_app(Settings(review_seconds_max=0.000_001), BOOK)
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://t") as client:
            answer = await client.post(path, json=body)
            assert answer.status_code == 200
            found: dict[str, Any] = answer.json()
            return found

    return asyncio.run(once())


def test_the_service_bounds_a_review() -> None:
    report = asked("/v1/review", {"text": SLIP * 3})

    assert report["warnings"] == [OUT_OF_TIME]
    assert len(report["figures"]) == 6


def test_the_service_bounds_a_check() -> None:
    figures = [{"id": it, "figure": "US$1 million"} for it in ("a", "b", "c")]
    relation = {"kind": "sum", "parts": ["a", "b"], "total": "c"}
    report = asked("/v1/check", {"figures": figures, "relations": [relation]})

    assert report["warnings"] == [OUT_OF_TIME]


@pytest.mark.parametrize(
    ("asked", "hard"),
    [
        pytest.param({"text": SLIP}, True, id="no day"),
        pytest.param({"text": SLIP, "on": "2024-05-07"}, False, id="a day"),
    ],
)
def test_a_short_text_without_a_day_may_take_long(asked: dict[str, str], *, hard: bool) -> None:
    """It is held against every day: beside the event loop, however short it is."""
    assert ReviewRequest.model_validate(asked).hard is hard
