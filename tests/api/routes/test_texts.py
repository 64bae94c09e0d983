"""Texts and lists of figures are read, related, checked and reviewed over HTTP."""

from typing import Any

import pytest
from asking import post

TEXT = "The fund will put HK$50 billion (US$640 million) into film studios."
ON = "2024-05-07"


def test_offsets_count_what_was_sent() -> None:
    text = f"💰💰 {TEXT}"
    figure = post("/v1/figures", {"text": text}).json()["figures"][0]
    wide = post("/v1/figures?offsets=utf16", {"text": text}).json()["figures"][0]

    assert text[figure["start"] : figure["end"]] == figure["text"] == "HK$50 billion"
    assert (wide["start"], wide["end"]) == (figure["start"] + 2, figure["end"] + 2)


def test_offsets_point_into_markup() -> None:
    text = "<p>It paid <b>US$5</b>&nbsp;million.</p>"
    figure = post("/v1/figures", {"text": text, "input": "html"}).json()["figures"][0]

    assert text[figure["start"] : figure["end"]].startswith("US$5")
    assert figure["value"] == "5000000"


def test_a_text_without_figures_is_clean() -> None:
    report = post("/v1/review", {"text": "Nothing to see."}).json()

    assert (report["verdict"], report["figures"], report["findings"]) == (None, [], [])


def test_a_finding_can_be_accepted() -> None:
    first = post("/v1/review", {"text": TEXT, "on": ON}).json()
    accepted = [it["fingerprint"] for it in first["findings"]]
    again = post("/v1/review", {"text": f"News.\n\n{TEXT}", "on": ON, "ignore": accepted}).json()

    assert len(accepted) == 1
    assert again["findings"] == []


def test_facts_join_the_text() -> None:
    text = "The unit of Alibaba contributed 2.3% of total revenue. Its revenue was US$710 million."
    fact = {"label": "Alibaba, total revenue", "figure": "US$36.67 billion", "period": "2023"}
    report = post("/v1/review", {"text": text, "on": ON, "facts": [fact]}).json()
    fact_said = report["figures"][-1]

    assert (fact_said["id"], fact_said["start"], fact_said["value"]) == (
        "fact-1",
        None,
        "36670000000",
    )
    assert report["verdict"] == "inconsistent"


def test_the_callers_own_rates_win() -> None:
    rate = {"base": "HKD", "quote": "USD", "value": "0.0128", "day": "2024-05-01"}
    report = post("/v1/review", {"text": TEXT, "on": ON, "rates": [rate]}).json()

    assert report["verdict"] == "consistent"
    assert {it["source"] for it in report["checks"][0]["rates"]} == {"own"}


def test_documents_are_reviewed_together() -> None:
    documents = [
        {"id": "a", "text": "It paid US$5 million.", "on": ON},
        {"id": "b", "text": "💰 <b>It</b> paid US$6 million.", "on": ON, "input": "html"},
    ]
    figures = post("/v1/review?offsets=utf16", {"documents": documents}).json()["figures"]

    assert [(it["id"], it["document"]) for it in figures] == [("f1", "a"), ("f2", "b")]
    assert figures[1]["start"] == len("💰 <b>It</b> paid ") + 1


@pytest.mark.parametrize(
    ("figures", "relation", "verdict"),
    [
        pytest.param(["HK$5 billion", "US$640 million"], {"a": 0, "b": 1}, "consistent"),
        pytest.param(["$5 million", "$5.0 million"], {"figures": [0, 1]}, "consistent"),
        pytest.param(["$2", "$4", "50%"], {"part": 0, "whole": 1, "percent": 2}, "consistent"),
        pytest.param(["$401", "$602", "50.1%"], {"old": 0, "new": 1, "percent": 2}, "consistent"),
        pytest.param(
            ["4.1%", "6.3%", "2.2 percentage points"],
            {"old": 0, "new": 1, "points": 2},
            "consistent",
        ),
        pytest.param(["$401", "$602", "$201"], {"old": 0, "new": 1, "amount": 2}, "consistent"),
        pytest.param(["$401", "$802", "$1,303"], {"parts": [0, 1], "total": 2}, "inconsistent"),
        pytest.param(
            ["$6", "$2", "$4"], {"minuend": 0, "subtrahend": 1, "result": 2}, "consistent"
        ),
        pytest.param(
            ["$600", "$200", "3 times"],
            {"numerator": 0, "denominator": 1, "multiple": 2},
            "consistent",
        ),
        pytest.param(["$2", "$4", "$3"], {"parts": [0, 1], "mean": 2}, "consistent"),
        pytest.param(["$205", "15", "$3,075"], {"factors": [0, 1], "result": 2}, "consistent"),
    ],
)
def test_checks_every_relation(figures: list[str], relation: dict[str, Any], verdict: str) -> None:
    kinds = {
        "b": "equivalence",
        "figures": "restatement",
        "whole": "share",
        "new": "change",
        "total": "sum",
        "minuend": "difference",
        "multiple": "multiple",
        "mean": "mean",
        "factors": "product",
    }
    kind = next(it for role, it in kinds.items() if role in relation)
    named = {role: _named(it) for role, it in relation.items()}
    body = {
        "figures": [{"id": f"f{at}", "figure": it} for at, it in enumerate(figures)],
        "relations": [{"kind": kind, **named}],
        "on": ON,
    }
    check = post("/v1/check", body).json()["checks"][0]

    assert (check["relation"], check["verdict"]) == (kind, verdict)
    assert [it["figure"] for it in check["operands"]] == check["figures"]


def _named(operand: int | list[int]) -> str | list[str]:
    return f"f{operand}" if isinstance(operand, int) else [f"f{it}" for it in operand]


def test_says_what_a_missing_operand_would_be() -> None:
    body = {
        "figures": [{"id": "part", "figure": "US$710 million"}, {"id": "p", "figure": "2.3%"}],
        "relations": [{"kind": "share", "part": "part", "percent": "p", "whole": None}],
    }
    check = post("/v1/check", body).json()["checks"][0]

    assert check["verdict"] == "undetermined"
    assert (check["implies"]["role"], check["implies"]["text"]) == ("whole", "US$30.9 billion")
    assert {"role": "whole", "figure": None} in check["operands"]
