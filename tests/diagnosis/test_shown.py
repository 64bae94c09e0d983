"""A message shows figures as a reader sees them, and lists as a reader says them."""

from dataclasses import replace

import pytest
from tieout.diagnosis.shown import listed, shown
from tieout.extraction import read_amount
from tieout.figures import Figure, Kind
from tieout.lexicon import load


def told(amount: str, **changes: object) -> Figure:
    return replace(read_amount(amount, load("en")), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        pytest.param(told("€2 billion", text="&euro;2&nbsp;billion"), "€2 billion", id="entities"),
        pytest.param(told("€2 billion", text="<b>€2</b> billion"), "€2 billion", id="tags"),
        pytest.param(told("€2 billion", text="**€2** billion"), "€2 billion", id="Markdown"),
        pytest.param(told("5", kind=Kind.COUNT, noun="years"), "5 years", id="a counted noun"),
        pytest.param(
            told("5", text="5 stores", kind=Kind.COUNT, noun="stores"), "5 stores", id="once"
        ),
    ],
)
def test_shown(figure: Figure, text: str) -> None:
    assert shown(figure) == text


@pytest.mark.parametrize(
    ("count", "language", "sentence"),
    [
        pytest.param(0, "en", "", id="none"),
        pytest.param(1, "en", "€1", id="one"),
        pytest.param(2, "en", "€1 and €2", id="two"),
        pytest.param(3, "zh", "€1、€2和€3", id="Chinese"),
        pytest.param(9, "en", "€1, €2, €3, … and €9 (9 figures)", id="a long list"),
    ],
)
def test_lists(count: int, language: str, sentence: str) -> None:
    assert listed([f"€{i}" for i in range(1, count + 1)], language) == sentence
