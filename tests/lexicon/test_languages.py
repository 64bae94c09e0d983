"""Every example of docs/languages.md is read as the page says."""

import re
from pathlib import Path

import pytest
from tieout.documents import read_document
from tieout.extraction import extract
from tieout.figures import Figure, Kind
from tieout.lexicon import load

PAGE = Path(__file__).parents[2] / "docs/languages.md"
_SECTION = re.compile(r"^## .* \(`(?P<language>[a-z-]+)`\)$")
_ROW = re.compile(r"^\| (?P<form>[^|]+) \| (?P<example>[^|]+) \| (?P<reading>[^|]+) \|$")
EXAMPLES_MIN = 250


def examples() -> list[tuple[str, str, str]]:
    language, found = "", []
    for line in PAGE.read_text("utf-8").splitlines():
        if section := _SECTION.match(line):
            language = section["language"]
        elif (row := _ROW.match(line)) and row["form"] != "form":
            found.append((language, row["example"], row["reading"]))
    return found


def said(figure: Figure) -> str:
    """
    Say a figure as the page does.

    >>> from tieout.extraction import read_amount
    >>> said(read_amount("nearly $30 billion", load("en")))
    'nearly 30000000000 USD'
    """
    value, upper = f"{figure.value:f}", figure.upper
    words = [
        figure.qualifier or "",
        value if upper is None else f"{value}..{upper:f}",
        figure.currency or (figure.kind is Kind.COUNT and figure.noun) or figure.kind,
        f"per {figure.per}" if figure.per else "",
    ]
    return " ".join(filter(None, words))


@pytest.mark.parametrize(("language", "example", "reading"), examples())
def test_the_example_is_read_as_the_page_says(language: str, example: str, reading: str) -> None:
    document = read_document(example, language=language)

    assert [said(it) for it in extract(document, load(language))] == [reading]


def test_the_page_has_an_example_of_each_form() -> None:
    assert len(examples()) >= EXAMPLES_MIN
