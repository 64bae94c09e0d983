"""Tables as live sources print them, near the archive's last day, Friday 2026-10-30."""

import json
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

from tieout.rates import Book
from tieout.rates.live.sources import about

LAST = date(2026, 10, 30)
MONDAY = date(2026, 11, 2)
TUESDAY = date(2026, 11, 3)

Rates = Mapping[str, Decimal]


@cache
def book() -> Book:
    return Book.embedded()


@cache
def last_rates() -> Rates:
    """What the European Central Bank printed on the archive's last day."""
    (ecb,) = (source for source in book().sources if source.id == "ecb")
    columns = {code: book().units.column(ecb, code) for code in about("ecb").currencies}
    return {code: it.value(len(it) - 1) for code, it in sorted(columns.items()) if it is not None}


def moved(share: str) -> Rates:
    """All of them moved by a share, as many digits as before."""
    times = 1 + Decimal(share)
    return {code: (rate * times).quantize(rate) for code, rate in last_rates().items()}


def ecb_xml(tables: Mapping[date, Rates]) -> bytes:
    """Write tables as the European Central Bank does, newest first."""
    days = "".join(
        f"<Cube time='{day}'>{_cubes(rates)}</Cube>"
        for day, rates in sorted(tables.items(), reverse=True)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><gesmes:Envelope '
        'xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" '
        'xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">'
        f"<gesmes:subject>Reference rates</gesmes:subject><Cube>{days}</Cube></gesmes:Envelope>"
    ).encode()


def fawaz_json(day: date, rates: Rates) -> bytes:
    """Write a table as the currency API does."""
    return json.dumps(
        {"date": f"{day}", "eur": {code.lower(): float(rate) for code, rate in rates.items()}}
    ).encode()


def business_days(first: date, count: int) -> list[date]:
    days = (first + timedelta(days=ahead) for ahead in range(count * 2 + 7))
    return [day for day in days if day.isoweekday() <= 5][:count]


def _cubes(rates: Rates) -> str:
    return "".join(f"<Cube currency='{code}' rate='{rate}'/>" for code, rate in rates.items())
