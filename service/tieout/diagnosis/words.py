"""The words of a finding: figures as printed, what they should be, the rate, its source and day."""

from fractions import Fraction

from tieout.checks.fits import shown
from tieout.checks.labels import labelled
from tieout.checks.measure import middle
from tieout.diagnosis.case import Case
from tieout.figures import Figure, Interval, Kind, Rate
from tieout.relations import Change, Equivalence, PeriodLabel
from tieout.writing import rewrite, write

PERCENT = Fraction(100)
SHOWN_DIGITS = 3
MEASURED = {Kind.PERCENT, Kind.POINTS, Kind.BASIS_POINTS, Kind.MULTIPLE}


def words(case: Case) -> dict[str, str]:
    """Return all words that a message on this case may use."""
    check, figures = case.check, case.figures
    *given, last = figures
    found = {
        "figures": listed([it.text for it in figures]),
        "given": listed([it.text for it in given]),
        "last": last.text,
        "computed": _amount(last, check.computed),
        "gap": percentage(check.gap),
    }
    found |= {role: case.figure(id_).text for role, id_ in case.relation.operands() if id_}
    found |= _instead(case)
    match case.relation:
        case Equivalence():
            found |= _rate(case, check.rates)
        case Change(falls=falls):
            found["direction"] = "down" if falls else "up"
        case PeriodLabel() as relation:
            found["labels"] = " / ".join(it.label for it in labelled(relation, case.basis))
        case _:
            pass
    return found


def as_printed(figure: Figure, value: Fraction, *, currency: str | None = None) -> str:
    """Return a value as the writer of *figure* would print it."""
    return rewrite(figure, value, currency=currency)


def computed_text(figure: Figure, value: Fraction) -> str:
    """Return a computed value, finely enough to be told apart from the one printed."""
    text = as_printed(figure, value)
    if figure.kind in MEASURED and text != as_printed(figure, middle(figure)):
        return text
    return write(value, figure.style, kind=figure.kind, digits=SHOWN_DIGITS)


def listed(texts: list[str]) -> str:
    return ", ".join(texts)


def percentage(gap: Fraction | None) -> str:
    """
    Return a gap for a reader: per cent while that is small, else as a factor.

    >>> percentage(Fraction(12, 100)), percentage(Fraction(9))
    ('12%', '10 times')
    """
    if gap is None:
        return "any measure"
    if gap >= 1:
        return f"{float(gap + 1):.3g} times"
    return f"{float(gap * PERCENT):.2g}%"


def _amount(figure: Figure, interval: Interval | None) -> str:
    if interval is None or (interval.low is None and interval.high is None):
        return "?"
    return computed_text(figure, interval.midpoint)


def _instead(case: Case) -> dict[str, str]:
    """Say for each other figure what it would be, were the last one right."""
    found = {}
    for role, id_ in case.relation.operands():
        should = None if id_ is None else case.should(id_)
        if id_ is not None and should is not None and should.bounded:
            found[f"right_{role}"] = computed_text(case.figure(id_), should.midpoint)
    return found


def _rate(case: Case, rates: tuple[Rate, ...]) -> dict[str, str]:
    one, other = case.figures[0], case.figures[-1]
    if not rates:
        return {"base": one.currency or "?", "quote": other.currency or "?"}
    rate = rates[0]
    found = {"base": rate.base, "quote": rate.quote, "rate": shown(rate.value)}
    found |= {"source": rate.source.upper().replace("+", " + "), "day": str(rate.day)}
    if one.kind is Kind.MONEY:
        found["converted"] = computed_text(other, middle(one) * rate.value)
    return found
