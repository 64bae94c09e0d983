"""The generated client gets real answers from a running service, sync and async."""

import asyncio
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from tieout_client import Client
from tieout_client.api.health import get_health
from tieout_client.api.rates import get_rate, get_series, list_currencies, list_rates, list_sources
from tieout_client.api.review import check_figures, read_figures, review
from tieout_client.models import (
    CheckRequest,
    EquivalenceRelation,
    Fact,
    FiguresRequest,
    Health,
    Problem,
    QuotedRate,
    Reading,
    Report,
    ReviewRequest,
    ShareRelation,
    StatedFigure,
)

TEXT = "The fund will put HK$50 billion (US$640 million) into film studios."
ON = date(2024, 5, 7)


@pytest.fixture(scope="module")
def client(url: str) -> Iterator[Client]:
    with Client(url) as client:
        yield client


def test_reviews(client: Client) -> None:
    report = review.sync(client=client, body=ReviewRequest(text=TEXT, on=ON))

    assert isinstance(report, Report)
    assert [it.text for it in report.figures] == ["HK$50 billion", "US$640 million"]
    assert [(it.rule, it.severity) for it in report.findings] == [
        ("equivalence.inconsistent", "error")
    ]
    assert report.findings[0].causes[0].cause == "scale_slip"


def test_reviews_many_at_once(url: str) -> None:
    async def all_at_once() -> list[Report | Problem | None]:
        async with Client(url) as client:
            body = ReviewRequest(
                text=TEXT, on=ON, facts=[Fact(label="the fund", figure="HK$5 billion")]
            )
            return await asyncio.gather(
                *(review.asyncio(client=client, body=body) for _ in range(20))
            )

    verdicts = {it.verdict for it in asyncio.run(all_at_once()) if isinstance(it, Report)}

    assert verdicts == {"inconsistent"}


def test_reads_figures_in_utf16(client: Client) -> None:
    body = FiguresRequest(text=f"💰 {TEXT}")
    reading = read_figures.sync(client=client, body=body, offsets="utf16")

    assert isinstance(reading, Reading)
    assert reading.figures[0].start == 3 + TEXT.index("HK$")


def test_checks_a_list(client: Client) -> None:
    figures = [
        StatedFigure(id="part", figure="US$710 million"),
        StatedFigure(id="whole", figure="US$36.67 billion"),
        StatedFigure(id="percent", figure="2.3%"),
        StatedFigure(id="hkd", figure="HK$5.55 billion"),
    ]
    relations: list[Any] = [
        ShareRelation("share", part="part", whole="whole", percent="percent"),
        EquivalenceRelation("equivalence", a="hkd", b="part"),
    ]
    body = CheckRequest(figures=figures, relations=relations, on=ON)
    report = check_figures.sync(client=client, body=body)

    assert isinstance(report, Report)
    assert [it.verdict for it in report.checks] == ["inconsistent", "consistent"]
    assert report.checks[1].rates[0].source == "ecb"
    assert {it.start for it in report.figures} == {None}


def test_refusals_are_problems(client: Client) -> None:
    body = FiguresRequest(text="$5", region="ZZ")
    problem = read_figures.sync(client=client, body=body)

    assert isinstance(problem, Problem)
    assert (problem.status, problem.code) == (422, "region.unknown")


def test_looks_rates_up(client: Client) -> None:
    rate = get_rate.sync(client=client, base="USD", quote="HKD", on=date(2024, 5, 6))

    assert isinstance(rate, QuotedRate)
    assert rate.value.startswith("7.8157943578")
    assert [leg.source for leg in rate.legs] == ["ecb", "ecb"]
    assert list_rates.sync_detailed(client=client, base="USD").status_code == 200
    assert list_currencies.sync_detailed(client=client).status_code == 200
    assert list_sources.sync_detailed(client=client).status_code == 200
    series = get_series.sync_detailed(
        client=client, base="USD", quote="HKD", from_=date(2024, 1, 1), to=date(2024, 5, 6)
    )
    assert series.status_code == 200


def test_tells_health(client: Client) -> None:
    assert isinstance(get_health.sync(client=client), Health)
