"""Periods as a query names them: 2024-05, 2024-Q1, 2024, 2023-04-01..2024-03-31."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from pydantic_core import PydanticCustomError

PATTERN = r"^[0-9]{4}(-[0-9]{2}|-Q[1-4]|-[0-9]{2}-[0-9]{2}\.\.[0-9]{4}-[0-9]{2}-[0-9]{2})?$"

FORM = "a period such as 2024-05, 2024-Q1, 2024 or 2023-04-01..2024-03-31 is expected"
_MONTHS = re.compile(r"([0-9]{4})(?:-(?:Q([1-4])|([0-9]{2})))?")


@dataclass(frozen=True, slots=True)
class Span:
    """Days, both ends included."""

    first: date
    last: date


def read_span(text: str) -> Span:
    """
    Read a period.

    >>> read_span("2024-Q1")
    Span(first=datetime.date(2024, 1, 1), last=datetime.date(2024, 3, 31))
    """
    try:
        span = _days(text) if ".." in text else _months(text)
    except ValueError:
        span = None
    if span is None or span.first > span.last:
        raise PydanticCustomError("period.invalid", FORM)
    return span


def _days(text: str) -> Span | None:
    if re.fullmatch(PATTERN, text) is None:
        return None
    first, last = text.split("..")
    return Span(date.fromisoformat(first), date.fromisoformat(last))


def _months(text: str) -> Span | None:
    found = _MONTHS.fullmatch(text)
    if found is None:
        return None
    year, quarter, month = int(found[1]), found[2], found[3]
    if quarter is not None:
        start, end = 3 * int(quarter) - 2, 3 * int(quarter)
    else:
        start, end = (int(month), int(month)) if month else (1, 12)
    return Span(date(year, start, 1), date(year, end, monthrange(year, end)[1]))
