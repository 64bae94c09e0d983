"""What each operation on published rates answers."""

import csv
import io
from collections.abc import Iterator, Sequence

from tieout.api.answers.rate_tables import Point, QuotedRate, RateTable, Series
from tieout.api.requests.periods import read_span
from tieout.api.requests.rates import Format, RateQuery, SeriesQuery, TableQuery, day_of
from tieout.errors import RateNotPublished
from tieout.figures import Interval
from tieout.figures import Rate as Published
from tieout.rates import Book
from tieout.report import Rate, Wire

MEDIA_TYPES: dict[Format, str] = {
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "jsonl": "application/jsonl",
}


def answer_rate(asked: RateQuery, book: Book) -> QuotedRate:
    """Return one rate."""
    if asked.period is not None:
        rate = _of_period(asked, asked.period, book)
        return QuotedRate.quotation(rate, Interval.exactly(rate.value), None, book.version)
    day = day_of(asked.on, book.last)
    rate = book.rate(asked.base, asked.quote, day, max_age=asked.max_age)
    spread = book.spread(asked.base, asked.quote, day)
    return QuotedRate.quotation(rate, spread, day, book.version)


def _of_period(asked: RateQuery, period: str, book: Book) -> Published:
    span = read_span(period)
    figures = book.period(asked.base, asked.quote, span.first, span.last)
    return {
        "average": figures.average,
        "end": figures.end,
        "low": figures.low,
        "high": figures.high,
    }[asked.measure]


def answer_table(asked: TableQuery, book: Book) -> RateTable:
    """Return all rates of a currency."""
    day = day_of(asked.on, book.last)
    rates = [Rate.of(it, day) for it in book.table(asked.base, day)]
    return RateTable(base=asked.base, on=day, rates=rates, archive=book.version)


def answer_series(asked: SeriesQuery, book: Book) -> Series:
    """Return the rates of a pair over some days; none at all is RateNotPublished."""
    points = list(_points(asked, book))
    if not points:
        raise RateNotPublished("no rate was published in that period")
    return Series(base=asked.base, quote=asked.quote, points=points, archive=book.version)


def _points(asked: SeriesQuery, book: Book) -> Iterator[Point]:
    pair, span, group = (asked.base, asked.quote), (asked.start, asked.end), asked.gathered_by
    if group is None:
        return (Point.of_day(it) for it in book.series(*pair, *span))
    return (Point.of_span(it, group) for it in book.grouped(*pair, *span, group))


def written(answer: RateTable | Series, form: Format) -> str:
    """Write a list as JSON, or its rows as CSV or JSON Lines."""
    if form == "json":
        return answer.model_dump_json()
    rows = answer.rates if isinstance(answer, RateTable) else answer.points
    if form == "jsonl":
        return "".join(f"{it.model_dump_json()}\n" for it in rows)
    return _csv(rows)


def _csv(rows: Sequence[Wire]) -> str:
    """Write rows as RFC 4180; of a rate's legs and flags only the flags, joined."""
    out = io.StringIO(newline="")
    columns = [name for name in type(rows[0]).model_fields if name != "legs"] if rows else []
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([_cell(getattr(row, name)) for name in columns] for row in rows)
    return out.getvalue()


def _cell(value: object) -> object:
    return " ".join(map(str, value)) if isinstance(value, list) else value
