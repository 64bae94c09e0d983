"""
A conversion as JSON, put together by hand: byte for byte what the model of it would be.

What a pair and a day decide is put together once and kept; of a new amount only its own figures
are written. A property test holds it to the model.
"""

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR
from functools import lru_cache

from pydantic_core import to_json

from tieout.conversion import Conversion
from tieout.figures import Leg
from tieout.rates.lookup import Quotation
from tieout.report import decimal_text
from tieout.report.decimals import ratio_text

RATES_MAX = 4_096
"""Pairs and days whose part is kept: about a kilobyte each."""


def conversion_json(made: Conversion, text: str) -> bytes:
    """Return the answer to a conversion, *text* being its result in words."""
    before, behind, end = _of_rate(made.quotation)
    low, high = made.ends
    upper = "null" if made.upper is None else f'"{decimal_text(made.upper)}"'
    return (
        (
            f'{{"amount":"{decimal_text(made.amount)}"{before}"{ratio_text(*made.ratio)}",'
            f'"upper":{upper},"low":{_bound(low, ROUND_FLOOR)},'
            f'"high":{_bound(high, ROUND_CEILING)}{behind}'
        ).encode()
        + to_json(text)
        + end
    )


def _bound(ratio: tuple[int, int] | None, rounding: str) -> str:
    return "null" if ratio is None else f'"{ratio_text(*ratio, rounding)}"'


@lru_cache(maxsize=RATES_MAX)
def _of_rate(quotation: Quotation) -> tuple[str, str, bytes]:
    """Return what stands before the result, between its bounds and the text, and at the end."""
    rate = quotation.rate
    low, high = quotation.ends
    before = f',"from":"{quotation.base}","to":"{quotation.quote}","on":"{quotation.day}","result":'
    behind = (
        f',"rate":"{ratio_text(*quotation.ratio)}","rate_low":"{ratio_text(*low)}",'
        f'"rate_high":"{ratio_text(*high)}","legs":{_legs(rate.legs)},'
        f'"age_days":{(quotation.day - rate.day).days},"flags":{_flags(rate.flags)},"text":'
    )
    return before, behind, f',"archive":"{quotation.version}"}}'.encode()


def _legs(legs: Sequence[Leg]) -> str:
    told = (
        f'{{"base":"{it.base}","quote":"{it.quote}","value":"{it.value:f}",'
        f'"day":"{it.day}","source":"{it.source}"}}'
        for it in legs
    )
    return f"[{','.join(told)}]"


def _flags(flags: Sequence[str]) -> str:
    joined = '","'.join(flags)
    return f'["{joined}"]' if flags else "[]"
