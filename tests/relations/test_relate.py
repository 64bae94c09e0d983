"""
Tables of texts and what they say of their figures: right ones, wrong ones, and quiet ones.

A row lists all relations that come out, in the notation of ``conftest``; a row that lists none is
quiet. What belongs together is decided here, whether it agrees is another layer's question.
"""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tieout.relations import Related

Row = dict[str, Any]
TABLES = sorted((Path(__file__).parent / "rows").glob("*.toml"))


def rows() -> list[Any]:
    return [
        pytest.param(row, id=f"{table.stem} {number}: {_name(row)}")
        for table in TABLES
        for number, row in enumerate(tomllib.loads(table.read_text(encoding="utf-8"))["row"], 1)
    ]


def _name(row: Row) -> str:
    text: str = row.get("name") or row.get("text") or " | ".join(row["texts"])
    return text[:80].replace("\n", " ")


@pytest.mark.parametrize("row", rows())
def test_what_a_text_says_of_its_figures(
    row: Row, related: Callable[[Row], Related], said: Callable[[Related], list[str]]
) -> None:
    found = said(related(row))

    assert sorted(found) == sorted(row.get("says", []))
