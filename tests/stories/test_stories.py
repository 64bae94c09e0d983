"""
A table of stories: a text goes into the service; figures, checks and findings come out.

A story that lists no findings must raise no alarm. ``figures``, ``checks`` and ``notes`` are
compared in full where a story lists them, in these notations::

    figure    written text = value unit [per denominator] [by what resolved it]
    check     relation(operands in their roles, ∅ for none) verdict [stale] [implies role text]
    finding   rule severity [likeliest causes, joined by " = " where they tie] [-> replacement]
"""

import json
import tomllib
from itertools import chain, islice, repeat, takewhile
from pathlib import Path
from typing import Any

import httpx
import pytest
from tieout.api.app import create_app

Story = dict[str, Any]
Told = dict[str, Any]
TABLES = sorted(Path(__file__).parent.glob("*.toml"))
JSON = {"content-type": "application/json"}
ASKED = ("text", "documents", "on", "region", "language", "input", "facts")


def stories() -> list[Any]:
    return [
        pytest.param(story, id=f"{table.stem}: {story['name']}")
        for table in TABLES
        for story in tomllib.loads(table.read_text(encoding="utf-8"))["story"]
    ]


@pytest.fixture(scope="module")
def transport() -> httpx.ASGITransport:
    return httpx.ASGITransport(app=create_app())


@pytest.mark.anyio
@pytest.mark.parametrize("story", stories())
async def test_story(story: Story, transport: httpx.ASGITransport) -> None:
    asked = json.dumps({key: story[key] for key in ASKED if key in story}, default=str)
    async with httpx.AsyncClient(transport=transport, base_url="http://tieout") as http:
        answer = await http.post("/v1/review", content=asked, headers=JSON)
    assert answer.status_code == 200, answer.text
    told = answer.json()

    lines = {
        "findings": _findings(told, story),
        "notes": [_finding(it, 3) for it in told["findings"] if it["severity"] == "note"],
        "figures": [_figure(it) for it in told["figures"] if it["start"] is not None],
        "checks": sorted(_check(it, _texts(told)) for it in told["checks"]),
    }

    for key in lines.keys() & {*story, "findings"}:
        wanted = story.get(key, [])
        assert lines[key] == (sorted(wanted) if key == "checks" else wanted)
    assert not any("?" in sentence for sentence in _sentences(told))


def _sentences(told: Told) -> list[str]:
    """All that is said to the reader: a question mark stands for a word that nobody knew."""
    causes = [cause for it in told["findings"] for cause in it["causes"]]
    notes = [it["note"] for it in told["checks"] if it["note"] is not None]
    return notes + [it["message"] for it in (*told["findings"], *causes)]


def _texts(told: Told) -> dict[str | None, str]:
    return {None: "∅"} | {it["id"]: it["text"] for it in told["figures"]}


def _figure(it: Told) -> str:
    words = [it["text"], "=", it["value"], it["currency"] or it["noun"] or it["kind"]]
    words += ["per", it["per"]] if it["per"] else []
    words += ["by", it["resolved_by"]] if it["resolved_by"] else []
    return " ".join(words)


def _check(it: Told, texts: dict[str | None, str]) -> str:
    operands = ", ".join(texts[operand["figure"]] for operand in it["operands"])
    words = [f"{it['relation']}({operands})", it["verdict"]]
    words += ["stale"] if any("stale" in rate["flags"] for rate in it["rates"]) else []
    if it["implies"]:
        words += ["implies", it["implies"]["role"], it["implies"]["text"]]
    return " ".join(words)


def _findings(told: Told, story: Story) -> list[str]:
    """Alarms, each told in as much detail as the story asks for."""
    alarms = [it for it in told["findings"] if it["severity"] != "note"]
    asked = [4 if "->" in want else len(want.split()) for want in story.get("findings", [])]
    details = islice(chain(asked, repeat(2)), len(alarms))
    return [_finding(it, detail) for it, detail in zip(alarms, details, strict=True)]


def _finding(it: Told, detail: int) -> str:
    words = [it["rule"], it["severity"]]
    causes = it["causes"]
    if detail > 2 and causes:
        ties = [causes[0], *takewhile(lambda cause: cause["tied"], causes[1:])]
        words.append(" = ".join(dict.fromkeys(cause["cause"] for cause in ties)))
    if detail == 4 and causes and causes[0]["replacement"]:
        words += ["->", causes[0]["replacement"]]
    return " ".join(words)
