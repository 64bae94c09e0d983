"""What a careful reader would have answered: which print of which day, in which unit."""

from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import pytest
from rates.books import book
from tieout.errors import (
    RateError,
    RateNotPublished,
    RateSuspended,
    RateTooOld,
    TieoutError,
    UnknownCurrency,
)


class Story(NamedTuple):
    """One row of stories.txt."""

    what: str
    pair: str
    day: str
    worth: str
    source: str
    printed: str
    flags: str = ""

    @property
    def value(self) -> Fraction:
        """Work out a row's figure, from left to right: "8.4223 / 1.0776"."""
        first, *rest = self.worth.split()
        value = Fraction(first)
        for sign, number in zip(rest[::2], rest[1::2], strict=True):
            value = value * Fraction(number) if sign == "*" else value / Fraction(number)
        return value


def stories() -> list[Story]:
    lines = Path(__file__).with_name("stories.txt").read_text("utf-8").splitlines()
    told = [line.split("|") for line in lines if line and not line.startswith("#")]
    return [Story(*(cell.strip() for cell in cells)) for cells in told]


@pytest.mark.parametrize("story", stories(), ids=lambda it: it.what)
def test_a_story(story: Story) -> None:
    base, quote = story.pair.split()
    rate = book().rate(base, quote, date.fromisoformat(story.day))

    assert rate.value == story.value
    assert (rate.source, f"{rate.day}") == (story.source, story.printed)
    assert set(rate.flags) == set(story.flags.split())


@pytest.mark.parametrize(
    ("pair", "day", "refusal", "says"),
    [
        pytest.param("AAA USD", "2024-05-06", UnknownCurrency, "ISO 4217", id="no such code"),
        pytest.param("usd EUR", "2024-05-06", UnknownCurrency, "ISO 4217", id="small letters"),
        pytest.param(
            "USD AED", "1990-01-01", RateNotPublished, "before 1998-12-22", id="too early"
        ),
        pytest.param(
            "USD JPY", "1970-12-31", RateNotPublished, "before 1971-01-01", id="the first"
        ),
        pytest.param("KPW USD", "2020-01-01", RateSuspended, "since 2015-03-01", id="given up"),
        pytest.param("YUN USD", "1995-01-01", RateSuspended, "since 1992-12-31", id="gone"),
        pytest.param(
            "ZWR USD", "2009-02-20", RateSuspended, "since 2009-02-04", id="zeros are none"
        ),
        pytest.param("XAU USD", "2020-01-01", RateNotPublished, "no source", id="nobody's"),
    ],
)
def test_a_refusal_has_a_type_and_a_day(
    pair: str, day: str, refusal: type[TieoutError], says: str
) -> None:
    base, quote = pair.split()

    with pytest.raises(refusal, match=says):
        book().rate(base, quote, date.fromisoformat(day))


@pytest.mark.parametrize("pair", ["KPW USD", "AAA USD", "XAU USD"])
def test_the_checks_get_nothing_where_there_is_nothing(pair: str) -> None:
    base, quote = pair.split()

    assert book().on(base, quote, date(2020, 1, 1)) is None


def test_an_age_is_the_callers_to_bound() -> None:
    long_after = date(2026, 11, 23)

    assert book().rate("USD", "HKD", long_after, max_age=24).day == date(2026, 10, 30)
    with pytest.raises(RateTooOld, match="2026-10-30"):
        book().rate("USD", "HKD", long_after, max_age=23)


def test_a_question_without_a_day_is_of_the_last_one() -> None:
    assert book().last == date(2026, 10, 30)


@pytest.mark.parametrize("code", ["TWD", "VND", "AED", "SAR", "ARS", "NGN", "EGP", "KWD", "RUB"])
def test_what_others_have_not_is_here(code: str) -> None:
    rate = book().rate("USD", code, date(2024, 5, 6))

    assert rate.day >= date(2024, 4, 30)


@pytest.mark.parametrize("code", ["DEM", "FRF", "ITL", "TRL", "ROL", "GHC", "VEB", "MZM", "SLL"])
def test_a_retired_code_converts_today_and_says_so(code: str) -> None:
    assert "successor" in book().rate(code, "USD", date(2026, 10, 30)).flags


def test_every_refusal_is_a_rate_error_with_a_code() -> None:
    codes = {it.code for it in (RateNotPublished, RateSuspended, RateTooOld)}

    assert codes == {"rate.not_published", "rate.suspended", "rate.too_old"}
    assert all(issubclass(it, RateError) for it in (RateNotPublished, RateSuspended, RateTooOld))
