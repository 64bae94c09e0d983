"""How an answer is read: JSON and decimals within bounds, loudly."""

import json
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, NoReturn, cast

from tieout.figures import Leg
from tieout.rates.live.sources.failures import SourceUnreadable

NUMBER = re.compile(r"[0-9]{1,20}(?:\.[0-9]{1,25})?(?:[eE][+-]?[0-9]{1,2})?")
CODE = re.compile(r"[A-Z]{3}")
LEGS_MAX = 20_000
"""The most that we ask for is a month of 155 currencies, or 93 days of 32."""

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def read_number(text: str) -> Decimal:
    """
    Read a published rate, every digit kept.

    >>> read_number("1.0500")
    Decimal('1.0500')
    """
    if not NUMBER.fullmatch(text):
        raise SourceUnreadable("a rate is not a plain decimal number")
    return Decimal(text)


def read_day(text: str) -> date:
    if not DAY.fullmatch(text):
        raise SourceUnreadable("a day is not written YYYY-MM-DD")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise SourceUnreadable("a day is not in the calendar") from None


def read_json(body: bytes, rows: Callable[[Any], tuple[Leg, ...]]) -> tuple[Leg, ...]:
    """Let *rows* read a JSON answer; whatever is not as documented raises SourceUnreadable."""
    try:
        legs = rows(
            json.loads(
                body,
                parse_float=read_number,
                parse_int=read_number,
                parse_constant=_refuse,
                object_pairs_hook=_without_duplicates,
            )
        )
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError):
        raise SourceUnreadable("not the JSON that this source documents") from None
    return whole(legs)


def whole(legs: tuple[Leg, ...]) -> tuple[Leg, ...]:
    """Return *legs*, unless there are none, or far too many: neither is a table of rates."""
    if not 0 < len(legs) <= LEGS_MAX:
        raise SourceUnreadable("a table without a single rate, or with too many")
    if not all(map(_plain, legs)):
        raise SourceUnreadable("a currency or a rate is not written as documented")
    return legs


def _plain(leg: Leg) -> bool:
    base, quote, value = cast("tuple[object, object, object]", (leg.base, leg.quote, leg.value))
    codes = all(isinstance(code, str) and CODE.fullmatch(code) for code in (base, quote))
    return codes and isinstance(value, Decimal)


def _refuse(_: str) -> NoReturn:
    raise SourceUnreadable("a rate is not a number")


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    known = dict(pairs)
    if len(known) < len(pairs):
        raise SourceUnreadable("a key stands twice in one object")
    return known
