"""Two periods are one by their days, or where a company's own year makes them one."""

from datetime import date

import pytest
from tieout.extraction import read_period
from tieout.figures import Period
from tieout.lexicon import load
from tieout.relations.across.calendar import Calendar, years_on
from tieout.relations.wording.cues import cues

APRIL = (
    "October–December 2023 was read as the same period as third quarter of 2023: "
    "the third fiscal quarter of a company whose year starts in April"
)


@pytest.mark.parametrize(
    ("one", "other", "agreement"),
    [
        pytest.param("2023", "2023", "", id="the same year"),
        pytest.param("2023", "2022", None, id="another year"),
        pytest.param("Q3 2023", "third quarter of 2023", "", id="two names of the same days"),
        pytest.param("October–December 2023", "third quarter of 2023", APRIL, id="fiscal"),
        pytest.param("March–May 2023", "third quarter of 2023", None, id="no usual year"),
        pytest.param("October–December 2020", "third quarter of 2023", None, id="years apart"),
        pytest.param("third quarter of 2023", "second quarter of 2023", None, id="two ordinals"),
        pytest.param("FY2023", "2022", "", id="a year whose days nobody names"),
    ],
)
def test_agreement(one: str, other: str, agreement: str | None) -> None:
    english = load("en")
    calendar = Calendar(cues("en"), None)

    assert calendar.agreement(read_period(one, english), read_period(other, english)) == agreement


def test_a_missing_period_may_be_any() -> None:
    assert Calendar(cues("en"), None).agreement(None, Period("2023")) == ""


def test_a_language_without_sentences_for_it_still_says_which_periods_were_read_as_one() -> None:
    one = Period("Oktober bis Dezember 2023", date(2023, 10, 1), date(2023, 12, 31))
    other = Period("Q3 2023", date(2023, 7, 1), date(2023, 9, 30))

    found = Calendar(cues("en"), None).agreement(one, other)

    assert found is not None
    assert Calendar(cues("de"), None).agreement(one, one) == ""


def test_years_on_from_a_leap_day() -> None:
    leap = Period("a day", date(2024, 2, 29), date(2024, 2, 29))

    assert years_on(leap, 1).start == date(2025, 2, 28)
    assert years_on(Period("?"), 1).start is None
