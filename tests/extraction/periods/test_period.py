"""Periods are read with the days that their words, or the day of the document, give them."""

from datetime import date

import pytest
from stated import figures
from tieout.extraction import read_period
from tieout.lexicon import load

ON = date(2024, 5, 7)


@pytest.mark.parametrize(
    ("language", "text", "label", "first", "last"),
    [
        ("en", "Q3 2023", "Q3 2023", "2023-07-01", "2023-09-30"),
        ("en", "the third quarter of 2023", "third quarter of 2023", "2023-07-01", "2023-09-30"),
        ("en", "in the third quarter", "third quarter", "2023-07-01", "2023-09-30"),
        ("en", "October-December 2023", "October-December 2023", "2023-10-01", "2023-12-31"),
        ("en", "the first half of 2022", "first half of 2022", "2022-01-01", "2022-06-30"),
        ("en", "on May 6, 2024", "May 6, 2024", "2024-05-06", "2024-05-06"),
        ("en", "on 6 May 2024", "6 May 2024", "2024-05-06", "2024-05-06"),
        ("en", "2024-05", "2024-05", "2024-05-01", "2024-05-31"),
        ("en", "2024-Q1", "2024-Q1", "2024-01-01", "2024-03-31"),
        ("en", "in 2023", "2023", "2023-01-01", "2023-12-31"),
        ("zh", "2023年第三季度", "2023年第三季度", "2023-07-01", "2023-09-30"),
        ("zh", "2023年5月", "2023年5月", "2023-05-01", "2023-05-31"),
        ("zh", "10月至12月", "10月至12月", "2023-10-01", "2023-12-31"),
    ],
)
def test_calendar_periods(language: str, text: str, label: str, first: str, last: str) -> None:
    period = read_period(text, load(language), ON)

    assert period is not None
    assert (period.label, str(period.start), str(period.end)) == (label, first, last)


@pytest.mark.parametrize(
    ("language", "text"), [("en", "FY23"), ("en", "fiscal 2024"), ("zh", "2023财年")]
)
def test_a_fiscal_period_has_the_days_that_nobody_told(language: str, text: str) -> None:
    period = read_period(text, load(language), ON)

    assert period is not None
    assert (period.fiscal, period.start, period.end) == (True, None, None)


@pytest.mark.parametrize("text", ["it may be so", "a quarter of it", "1,234 people"])
def test_words_that_name_no_period(text: str) -> None:
    assert read_period(text, load("en"), ON) is None


def test_a_figure_belongs_to_the_period_of_its_sentence() -> None:
    text = "In Q3 2023 it earned $5 million. It paid $3 million in 2022. It has $9."
    labels = [None if it.period is None else it.period.label for it in figures(text)]

    assert labels == ["Q3 2023", "2022", None]
