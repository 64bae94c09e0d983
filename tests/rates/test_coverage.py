"""The table of docs/rates.md: currencies that the archive answers for, year by year."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from rates.books import book
from tieout.figures.currency import currencies

DOCUMENT = Path(__file__).parents[2] / "docs" / "rates.md"


@cache
def answered(year: int) -> tuple[int, int]:
    """Count the currencies worth something in dollars: printed themselves, and all."""
    rates = [book().on("USD", code, date(year, 6, 15)) for code in currencies() if code != "USD"]
    found = [rate for rate in rates if rate is not None]
    apart = {"successor", "legs_differ"}
    printed = [it for it in found if not apart & set(it.flags) and "peg" not in it.source]
    return len(printed) + 1, len(found) + 1


@pytest.mark.parametrize(
    ("years", "least"),
    [
        pytest.param(range(1985, 1993), 30, id="before 1993"),
        pytest.param(range(1993, 1999), 23, id="until 1998"),
        pytest.param(range(1999, 2005), 133, id="printed themselves from 1999"),
        pytest.param(range(2005, 2027), 150, id="from 2005"),
    ],
)
def test_a_year_covers_at_least(years: range, least: int) -> None:
    assert {year: answered(year)[0] for year in years if answered(year)[0] < least} == {}


@pytest.mark.parametrize("year", range(1999, 2027))
def test_with_pegs_and_successors_there_are_many_more(year: int) -> None:
    assert answered(year)[1] >= 200


def test_the_document_says_the_same() -> None:
    rows = [
        f"| {year} | {own} | {every} |"
        for year in range(1985, 2027)
        for own, every in [answered(year)]
    ]
    text = DOCUMENT.read_text(encoding="utf-8")

    assert [row for row in rows if row not in text] == []


def test_a_currency_says_who_prints_it_from_when_to_when() -> None:
    found = [(it.source, f"{it.first}", f"{it.last}") for it in book().coverage("HRK")]

    assert found == [
        ("ecb", "2005-04-01", "2022-12-30"),
        ("nbp", "1998-12-22", "2022-12-30"),
        ("hmrc", "2014-02-01", "2023-02-01"),
    ]


def test_a_pivot_is_there_on_all_days_of_its_source() -> None:
    assert [it.source for it in book().coverage("EUR")] == ["ecb", "nbp", "hmrc", "fed"]
    assert [it.source for it in book().coverage("XAU")] == []


@pytest.mark.parametrize(
    ("code", "successor"), [("DEM", "EUR"), ("TRL", "TRY"), ("VEF", "VES"), ("USD", None)]
)
def test_a_retired_code_names_its_successor(code: str, successor: str | None) -> None:
    assert book().successor(code) == successor
