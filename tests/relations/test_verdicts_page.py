"""Every wording of docs/verdicts.md is read as the page says."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tieout.relations import Related

PAGE = Path(__file__).parents[2] / "docs" / "verdicts.md"
CELLS = 3


def wordings() -> Iterator[Any]:
    section = PAGE.read_text("utf-8").partition("## What a text says")[2].partition("\n## ")[0]
    for line in section.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == CELLS and len(cells[1]) == len("en"):
            yield pytest.param(*cells, id=cells[0])


@pytest.mark.parametrize(("text", "language", "told"), list(wordings()))
def test_wording(
    text: str,
    language: str,
    told: str,
    related: Callable[[dict[str, Any]], Related],
    said: Callable[[Related], list[str]],
) -> None:
    found = said(related({"text": text, "language": language}))

    assert sorted(found) == sorted(told.split("; "))
