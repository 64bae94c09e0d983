"""Every figure of docs/intervals.md stands for what the page says."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from telling import figure
from tieout.figures import Level

PAGE = Path(__file__).parents[2] / "docs" / "intervals.md"
HEAD = "| figure | L0 | L1 | L2 |"


def rows() -> Iterator[Any]:
    _, _, table = PAGE.read_text("utf-8").partition(HEAD)
    for line in table.split("\n\n", 1)[0].splitlines()[2:]:
        text, *readings = (cell.strip(" `") for cell in line.strip("|").split("|"))
        yield pytest.param(text, readings, id=text)


@pytest.mark.parametrize(("text", "readings"), list(rows()))
def test_readings(text: str, readings: list[str]) -> None:
    assert [str(figure("f1", text).read(level)) for level in Level] == readings
