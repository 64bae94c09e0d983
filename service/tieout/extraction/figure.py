"""From amounts to figures: exact steps, style, spans in what was sent."""

import unicodedata
from decimal import Decimal

from tieout.extraction.amounts.amount import Amount
from tieout.extraction.numbers.numeral import Numeral
from tieout.extraction.placed import Placed
from tieout.extraction.resolve import Choice
from tieout.extraction.where import Where
from tieout.figures import Figure, Kind, Place, Style, Written
from tieout.figures.redenomination import named_then

_ONE = Decimal(1)
_COUNTED_BELOW = 100


def figure(number: int, placed: Placed, choice: Choice, language: str) -> Figure:
    """Make the figure of an amount in its place."""
    amount, where = placed.amount, placed.where
    start, end = where.offsets(amount.start, amount.end)
    currency = choice.currency if amount.kind is Kind.MONEY else None
    others, how, on = choice.alternatives, style(amount, where, language), where.document.on
    if currency is not None and on is not None and how.mark.upper() != currency:
        currency = named_then(currency, on)
        others = tuple(named_then(it, on) for it in others)
    return Figure(
        id=f"f{number}",
        text=where.source[start:end],
        kind=amount.kind,
        written=written(amount),
        style=how,
        span=where.span(amount.start, amount.end),
        currency=currency,
        alternatives=others or _others(amount),
        resolved_by=choice.by,
        cell=None if amount.cell is None else amount.cell.cell,
        noun=amount.noun,
        per=amount.per,
        period=placed.period,
    )


def written(amount: Amount) -> Written:
    """Return the value with its steps, in the mark's own unit."""
    numeral, value = amount.numeral, amount.value
    upper = None if amount.upper is None else amount.worth(amount.upper)
    if upper is not None and amount.negative:
        value, upper = upper, value
    finest = numeral if amount.upper is None or amount.upper.last > numeral.last else amount.upper
    last, round_last = finest.last, max(finest.round_last, finest.last)
    return Written(
        value,
        _step(amount, last),
        _step(amount, round_last),
        upper,
        amount.qualifier,
        counted=_is_counted(amount),
    )


def _is_counted(amount: Amount) -> bool:
    """Whether a number counts so few things that nobody rounds them: four years, 12 stores."""
    numeral = amount.numeral
    few = 0 < numeral.value < _COUNTED_BELOW and not (numeral.scaled or numeral.decimals)
    return few and amount.kind is Kind.COUNT


def _step(amount: Amount, power: int) -> Decimal:
    mark = amount.mark
    if mark is None:
        return _ONE.scaleb(power)
    return _ONE.scaleb(power + mark.power) * mark.times


def style(amount: Amount, where: Where, language: str) -> Style:
    """Return how the amount was written."""
    numeral = amount.numeral if amount.upper is None else amount.upper
    mark, mark_space = "", ""
    if amount.mark_span is not None:
        start, end = amount.mark_span
        mark = where.text(start, end)
        between = (end, numeral.start) if amount.place is Place.BEFORE else (numeral.end, start)
        mark_space = _gap(where.text(*between), before=amount.place is Place.BEFORE)
    scale, scale_space = "", ""
    if numeral.scale is not None:
        scale = where.text(*numeral.scale)
        scale_space = where.text(numeral.bare_end, numeral.scale[0]) if numeral.bare_end else ""
        scale_space = scale_space if not any(map(str.isalpha, scale_space)) else " "
    return Style(
        language=language,
        mark=mark,
        mark_place=amount.place,
        mark_space=mark_space,
        scale=scale,
        scale_space=scale_space,
        power=numeral.power,
        group=numeral.group,
        decimal=numeral.decimal or ".",
        decimals=numeral.decimals,
        digits=_zero(numeral, where),
    )


def _gap(between: str, *, before: bool) -> str:
    """Return what parts mark and digits: nothing or a space, before the mark a hyphen, too."""
    if len(between) == 1 and (between.isspace() or (between == "-" and not before)):
        return between
    return " " if " " in between else ""


def _zero(numeral: Numeral, where: Where) -> str:
    """Return the zero of the digits used, "" for number words."""
    if numeral.spelled:
        return ""
    char = where.text(numeral.start, numeral.start + 1)
    if char.isascii():
        return "0"
    value = unicodedata.decimal(char, None)
    return "0" if value is None else chr(ord(char) - value)


def _others(amount: Amount) -> tuple[str, ...]:
    other = amount.numeral.other
    whole = amount.kind in {Kind.MONEY, Kind.COUNT}
    return (format(other, "f"),) if whole and other is not None else ()
