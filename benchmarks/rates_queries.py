"""Two hundred conversions, the same for every converter: drawn once, by a fixed seed."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

SEED = 20_261_123
MAJORS = "AUD CAD CHF CNY CZK DKK GBP HKD HUF INR JPY KRW MXN NOK NZD PLN SEK SGD THB USD ZAR"
ELSEWHERE = "AED ARS EGP KWD NGN SAR TWD VND"
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Query:
    """One conversion, and why it is asked."""

    why: str
    amount: int
    source: str
    target: str
    day: date


def queries() -> list[Query]:
    draw = random.Random(SEED)  # noqa: S311 - a sample, not a secret
    return [
        Query(why, draw.randrange(1, 10**6), *pair, day)
        for why, pair, day in (*_usual(draw), *_holes(draw), *_ends(draw), *_elsewhere(draw))
    ]


def _usual(draw: random.Random) -> Iterator[tuple[str, tuple[str, str], date]]:
    for why, count in (("a weekday", 100), ("a weekend", 30)):
        found = 0
        while found < count:
            day = date(2006, 1, 2) + timedelta(days=draw.randrange(7590))
            if (day.weekday() >= SATURDAY) is (why == "a weekend"):
                found += 1
                yield why, _pair(draw, MAJORS), day


def _holes(draw: random.Random) -> Iterator[tuple[str, tuple[str, str], date]]:
    for code, first in (
        ("ISK", date(2009, 1, 5)), ("RUB", date(2022, 3, 7)), ("HRK", date(2023, 1, 2)),
        ("EEK", date(2011, 1, 3)), ("TRL", date(2005, 1, 3)), ("CYP", date(2008, 1, 2)),
    ):  # fmt: skip
        for _ in range(4):
            day = first + timedelta(days=draw.randrange(1200))
            yield f"{code} is not printed", (code, draw.choice(["USD", "EUR", "GBP"])), day


def _ends(draw: random.Random) -> Iterator[tuple[str, tuple[str, str], date]]:
    for _ in range(13):
        day = date(1985, 1, 2) + timedelta(days=draw.randrange(5000))
        yield "before 1999", _pair(draw, "AUD CAD CHF GBP JPY USD SEK"), day
    for _ in range(13):
        day = date(2026, 11, 2) + timedelta(days=draw.randrange(60))
        yield "after the last print", _pair(draw, MAJORS), day


def _elsewhere(draw: random.Random) -> Iterator[tuple[str, tuple[str, str], date]]:
    for code in (*ELSEWHERE.split(), "DEM", "FRF"):
        for _ in range(2):
            day = date(2005, 1, 3) + timedelta(days=draw.randrange(7900))
            yield "not of the euro's table", (code, draw.choice(["USD", "EUR"])), day


def _pair(draw: random.Random, codes: str) -> tuple[str, str]:
    source, target = draw.sample(codes.split(), 2)
    return source, target
