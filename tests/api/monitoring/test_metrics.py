"""The metrics say what happened: in the documents, in the sources, and once for each name."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families
from tieout.api.answers.texts import answer_review
from tieout.api.monitoring.counts import CUT_SHORT
from tieout.api.monitoring.families import COUNTERS
from tieout.api.monitoring.freshness import Freshness, with_live
from tieout.api.monitoring.metrics import Metrics
from tieout.api.requests.review import ReviewRequest
from tieout.api.service import Service
from tieout.api.settings import Settings
from tieout.rates import Book
from tieout.rates.live.source_report import SourceReport
from tieout.rates.live.source_state import SourceState
from tieout.rates.live.sources import every_source

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
SERVICE = Service.of(Settings(), Book.embedded())


def samples(metrics: Metrics) -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
    text = metrics.written()[0].decode()
    found = [it for family in text_string_to_metric_families(text) for it in family.samples]
    named = [(it.name, tuple(sorted(it.labels.items()))) for it in found]
    assert len(set(named)) == len(named)
    return dict(zip(named, (it.value for it in found), strict=True))


def test_a_review_is_counted_with_its_figures_checks_and_findings() -> None:
    text = "It will pay HK$50 billion (US$640 million)."
    asked = ReviewRequest.model_validate({"text": text, "on": "2024-05-07"})
    metrics = Metrics()
    metrics.reviewed(answer_review(asked, SERVICE.book))
    found = samples(metrics)

    relation = (("relation", "equivalence"), ("verdict", "inconsistent"))
    rule = (("rule", "equivalence.inconsistent"), ("severity", "error"))
    assert found["tieout_figures_total", ()] == 2
    assert found["tieout_documents_total", (("verdict", "inconsistent"),)] == 1
    assert found["tieout_checks_total", relation] == 1
    assert found["tieout_findings_total", rule] == 1


@pytest.mark.parametrize(("warning", "limit"), CUT_SHORT.items())
def test_a_review_that_was_cut_short_is_counted(warning: str, limit: str) -> None:
    report = answer_review(ReviewRequest(text="$5 million"), SERVICE.book)
    metrics = Metrics()
    metrics.reviewed(report.model_copy(update={"warnings": [warning]}))

    assert samples(metrics)["tieout_cut_short_total", (("limit", limit),)] == 1


def test_attempts_to_fetch_are_counted_by_how_they_ended() -> None:
    metrics = Metrics()
    for error in (None, None, "source.unreachable"):
        metrics.fetched(SourceState("ecb", last_error=error))
    found = samples(metrics)

    def counted(outcome: str) -> float:
        labels = (("outcome", outcome), ("source", "ecb"))
        return found["tieout_source_fetches_total", labels]

    assert (counted("success"), counted("source.unreachable")) == (2, 1)


def test_a_live_source_is_one_with_its_series_in_the_book() -> None:
    about = next(it.about for it in every_source() if it.about.name == "ecb")
    state = SourceState("ecb", last_success=NOW, last_day=date(2026, 11, 19))
    embedded = [
        Freshness("ecb", date(2026, 10, 30), stale=True),
        Freshness("fed", None, stale=True),
    ]

    assert with_live(embedded, [SourceReport(about, state, NOW)]) == [
        Freshness("ecb", date(2026, 10, 30), stale=True, last_success=NOW),
        Freshness("fed", None, stale=True),
    ]


def test_a_live_source_that_never_answered_is_stale() -> None:
    about = next(it.about for it in every_source() if it.about.name == "frankfurter")

    assert with_live([], [SourceReport(about, SourceState("frankfurter"), NOW)]) == [
        Freshness("frankfurter", None, stale=True)
    ]


def test_age_success_and_staleness_of_each_source_are_told() -> None:
    day, noon = date(2026, 11, 19), datetime(2026, 11, 20, 12, tzinfo=UTC)
    fresh = Freshness("ecb", day, stale=False, last_success=noon)
    found = samples(Metrics(sources=lambda: [fresh], now=noon.timestamp))

    label = (("source", "ecb"),)
    assert found["tieout_source_age_seconds", label] == 36 * 3600
    assert found["tieout_source_stale", label] == 0
    assert found["tieout_source_last_success_timestamp_seconds", label] == noon.timestamp()


def test_every_metric_is_in_the_page_with_its_labels() -> None:
    page = (Path(__file__).parents[3] / "docs" / "running.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| `(tieout_[a-z_]+)` \| [a-z]+ \| (.*?) ?\|", page, re.MULTILINE))
    families = {it.name: it for it in SERVICE.metrics.collect()}

    assert {it.removesuffix("_total") for it in told} == families.keys()
    assert [
        name for name, (_, its) in COUNTERS.items() if told[name].replace("`", "") != ", ".join(its)
    ] == []


def test_the_service_tells_of_its_sources_workers_and_build() -> None:
    found = samples(SERVICE.metrics)

    names = {name for name, _ in found}
    assert {("tieout_source_stale", (("source", it),)) for it in ("ecb", "nbp")} <= set(found)
    assert found["tieout_workers", ()] == 1
    assert {"tieout_worker_resident_memory_bytes", "tieout_worker_cpu_seconds_total"} <= names
    build = next(dict(labels) for name, labels in found if name == "tieout_build_info")
    assert build["archive"] == SERVICE.book.version


def test_every_counter_is_declared_with_its_labels() -> None:
    metrics = Metrics()
    for name, (_, labels) in COUNTERS.items():
        metrics.count(name, *labels)
    found = samples(metrics)

    for name, (_, labels) in COUNTERS.items():
        assert found[name, tuple(sorted((it, it) for it in labels))] == 1
