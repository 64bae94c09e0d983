"""Amounts, rates and causes in the words of a report for people."""

from decimal import Context, Decimal

from tieout.report.check import Bounds, Implied
from tieout.report.finding import Cause
from tieout.report.rate import Rate

TIMES_FROM = 10
"""A gap so many times the nearest end is told as a factor."""

UNITS = {
    "percent": "%",
    "points": "percentage points",
    "basis_points": "basis points",
    "multiple": "times",
}
_ROLES = {
    "old": "an earlier value",
    "new": "a later value",
    "percent": "a share",
    "points": "a change",
    "amount": "a change",
    "factors": "a unit amount",
    "parts": "a part",
}
_SIX_DIGITS = Context(prec=6)
_THREE_DIGITS = Context(prec=3)


def figure_text(number: str) -> str:
    """
    Write a number for reading: six significant digits, thousands apart.

    >>> figure_text("639730239.96"), figure_text("0.0131")
    ('639,730,000', '0.0131')
    """
    rounded = _SIX_DIGITS.create_decimal(number)
    text = format(rounded, ",f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def gap_text(gap: Decimal) -> str:
    if gap >= TIMES_FROM:
        return f"a factor of {_THREE_DIGITS.create_decimal(gap + 1):,f}"
    return f"{_THREE_DIGITS.create_decimal(gap * 100):f} %"


def span_text(bounds: Bounds, unit: str) -> str:
    """Write an interval for reading."""
    low = None if bounds.low is None else figure_text(bounds.low)
    high = None if bounds.high is None else figure_text(bounds.high)
    match low, high:
        case None, None:
            span = "anything"
        case None, _:
            span = f"up to {high}"
        case _, None:
            span = f"{low} or more"
        case _:
            span = low if low == high else f"{low} to {high}"
    return f"{span} {unit}".strip()


def rate_text(rate: Rate) -> str:
    age = "" if rate.age_days is None else f", {_age(rate.age_days)}"
    flags = "".join(f", {it.replace('_', ' ')}" for it in rate.flags)
    value = figure_text(rate.value)
    return f"1 {rate.base} = {value} {rate.quote} ({rate.source}, {rate.day}{age}{flags})"


def _age(days: int) -> str:
    if days == 0:
        return "the same day"
    return f"{abs(days)} {'day' if abs(days) == 1 else 'days'} {'before' if days > 0 else 'after'}"


def cause_text(cause: Cause) -> str:
    new = "" if cause.replacement is None else f" → {cause.figure}: “{cause.replacement}”"
    return f"{cause.cause.replace('_', ' ')}: {cause.message}{new}"


def implied_words(it: Implied) -> str:
    unit = it.currency or UNITS.get(it.kind, "")
    role = _ROLES.get(it.role, f"a {it.role}")
    return f"{role} of {it.text} ({span_text(Bounds(low=it.low, high=it.high), unit)})"
