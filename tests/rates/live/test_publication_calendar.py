"""A calendar knows when the next print is due, which day is due by now, and what was missed."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from rates.live.tables import book
from tieout.rates.archive.column import day_of
from tieout.rates.live.publication_calendar import easter
from tieout.rates.live.sources import about, every_source


def utc(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+00:00")


@pytest.mark.parametrize(
    ("name", "now", "due"),
    [
        pytest.param("ecb", "2026-11-23T10:00", "2026-11-23T15:00", id="winter time"),
        pytest.param("ecb", "2026-07-01T10:00", "2026-07-01T14:00", id="summer time"),
        pytest.param("ecb", "2026-11-20T15:00", "2026-11-23T15:00", id="over a weekend"),
        pytest.param("ecb", "2026-04-02T16:00", "2026-04-07T14:00", id="over Easter"),
        pytest.param("ecb", "2026-12-24T16:00", "2026-12-28T15:00", id="over Christmas"),
        pytest.param("nbp-a", "2026-11-10T12:00", "2026-11-12T11:15", id="Polish independence"),
        pytest.param("nbp-b", "2026-11-04T12:00", "2026-11-10T11:15", id="a Wednesday closed"),
        pytest.param("nbp-b", "2026-11-10T12:00", "2026-11-18T11:15", id="and not twice"),
        pytest.param("fawazahmed", "2026-11-21T01:00", "2026-11-22T00:30", id="every day"),
    ],
)
def test_the_next_print_is_due(name: str, now: str, due: str) -> None:
    assert about(name).publication.next_after(utc(now)) == utc(due)


@pytest.mark.parametrize(
    ("name", "now", "day"),
    [
        pytest.param("ecb", "2026-11-23T14:59", date(2026, 11, 20), id="before the hour"),
        pytest.param("ecb", "2026-11-23T15:00", date(2026, 11, 23), id="at the hour"),
        pytest.param("nbp-b", "2025-12-26T12:00", date(2025, 12, 23), id="the eve of the eve"),
        pytest.param("openexchangerates", "2026-11-23T02:00", date(2026, 11, 22), id="yesterday"),
    ],
)
def test_the_day_due_by_now(name: str, now: str, day: date) -> None:
    assert about(name).publication.last_day(utc(now)) == day


@pytest.mark.parametrize(
    ("name", "last", "missed"),
    [
        pytest.param("ecb", date(2026, 11, 20), 0, id="nothing"),
        pytest.param("ecb", date(2026, 11, 17), 3, id="three days"),
        pytest.param("ecb", date(2020, 1, 1), 23, id="a month at most"),
        pytest.param("nbp-b", date(2026, 11, 4), 2, id="two weeks"),
        pytest.param("frankfurter", date(2026, 11, 19), 1, id="a day behind"),
    ],
)
def test_missed_prints_are_counted(name: str, last: date, missed: int) -> None:
    assert about(name).publication.missed(last, utc("2026-11-23T08:00")) == missed


def test_every_source_says_who_when_and_on_what_terms() -> None:
    for source in every_source(openexchangerates_key="secret"):
        it = source.about
        assert it.home_url.startswith("https://")
        assert it.terms_url.startswith("https://")
        assert it.terms
        assert it.pivot not in it.currencies


@pytest.mark.parametrize(
    ("year", "sunday"),
    [(1818, "03-22"), (2000, "04-23"), (2024, "03-31"), (2038, "04-25"), (2100, "03-28")],
)
def test_easter(year: int, sunday: str) -> None:
    assert f"{easter(year):%m-%d}" == sunday


@pytest.mark.parametrize(
    ("name", "code", "known"),
    [
        pytest.param("ecb", "USD", set[str](), id="ecb"),
        pytest.param("nbp-a", "USD", {"12-24"}, id="nbp, table A; Christmas Eve since 2025 only"),
        pytest.param("nbp-b", "AED", {"12-21", "12-23", "12-24"}, id="nbp, table B"),
    ],
)
def test_a_calendar_agrees_with_every_day_printed_since_2015(
    name: str, code: str, known: set[str]
) -> None:
    source, calendar = about(name), about(name).publication
    (its,) = (it for it in book().sources if it.id == source.series)
    column = book().units.archive.column(its.id, code)
    assert column is not None
    printed = {day for day in map(day_of, column.days) if day.year >= 2015}
    count = (max(printed) - date(2015, 1, 1)).days + 1
    days = [date(2015, 1, 1) + timedelta(days=ahead) for ahead in range(count)]
    evenings = {day: datetime.combine(day, time(22), UTC) for day in days}
    due = {day for day, evening in evenings.items() if calendar.last_day(evening) == day}

    assert {day for day in printed ^ due if f"{day:%m-%d}" not in known} == set()
