"""Which day's or period's rate a pair of figures fits, and whether it is the document's own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from tieout.checks.basis import Around, Basis
from tieout.checks.check import Note
from tieout.figures import Figure, Interval, Level, Run

SHARP_SLACK = Fraction(1, 100)  # honest sources differ by up to 0.4 % on one day
RECENT_DAYS = 730
SHOWN_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Span:
    """Days with a name that a rate may have been averaged over."""

    label: str
    first: date
    last: date


def best_fit(a: Figure, b: Figure, basis: Basis) -> Note:
    """Name the convention or the run of days whose rate the pair fits, or say that none does."""
    implied = b.read(Level.AS_WRITTEN) / a.read(Level.AS_WRITTEN)
    found = convention(a, b, basis)
    if found is not None:
        return found
    run = nearest_run(a, b, implied, basis)
    return _none(implied) if run is None else fits_run(run)


def fits_run(run: Run) -> Note:
    first, last = str(run.first), str(run.last)
    days = (("first", first), ("last", last), ("rate", shown((run.low + run.high) / 2)))
    return Note("rate.fits_day" if first == last else "rate.fits_run", days)


def ties_on(runs: Sequence[Run]) -> Note:
    """Name the last spell of days that a pair without a day fits, and how many came before it."""
    *before, (first, last) = _spells(runs)
    days = (("first", str(first)), ("last", str(last)))
    if not before:
        return Note("rate.ties_only", days)
    return Note("rate.ties_on", (*days, ("before", str(len(before)))))


def _spells(runs: Sequence[Run]) -> list[tuple[date, date]]:
    """Join the runs of several sources where they overlap."""
    found: list[tuple[date, date]] = []
    for run in sorted(runs, key=lambda it: it.first):
        if found and run.first <= found[-1][1]:
            first, last = found.pop()
            found.append((first, max(last, run.last)))
        else:
            found.append((run.first, run.last))
    return found


def nearest_run(a: Figure, b: Figure, implied: Interval, basis: Basis) -> Run | None:
    """Return the run of days nearest to the document's, or before, with the pair in *implied*."""
    base, quote, on = a.currency or "", b.currency or "", basis.on
    found = basis.rates.runs(base, quote, implied)
    runs = [run for run in found if on is None or run.first <= on]
    return min(runs, key=lambda run: (_away(run, on), -run.first.toordinal()), default=None)


def sharp(a: Figure, b: Figure, basis: Basis) -> Note | None:
    """
    Compare the pair as if one figure were the other converted exactly as printed.

    The sharper model of two: a note, never an alarm, where neither reading meets the rates of the
    document's week and no word ("about") says that it need not.
    """
    week = basis.span(a.currency or "", b.currency or "", Around.WEEK)
    bent = a.qualifier or b.qualifier or a.cell or b.cell or a.upper or b.upper
    if week is None or bent is not None or not a.middle or not b.middle:
        return None
    near = week.widened(SHARP_SLACK)
    forth = b.read(Level.AS_WRITTEN) / Interval.exactly(a.middle)
    back = Interval.exactly(b.middle) / a.read(Level.AS_WRITTEN)
    if forth.meets(near) or back.meets(near):
        return None
    run = nearest_run(a, b, forth, basis)
    figures = (("a", a.text), ("b", b.text))
    if run is None or _away(run, basis.on) > RECENT_DAYS:
        return Note("rate.odd", (*figures, ("rate", shown(forth.midpoint))))
    return Note("rate.stale", (*figures, *fits_run(run).words, ("days", str(_away(run, basis.on)))))


def shown(rate: Fraction) -> str:
    """
    Write a rate for a reader, to six significant digits.

    >>> shown(Fraction(1, 7))
    '0.142857'
    """
    text = f"{float(rate):.{SHOWN_DIGITS}g}"
    return text if "e" not in text else f"{float(rate):f}"


def convention(a: Figure, b: Figure, basis: Basis) -> Note | None:
    """Try the average and the end of the figure's own period, of last quarter and of last year."""
    base, quote = a.currency or "", b.currency or ""
    for span in _spans(a, b, basis.on):
        rates = {
            "rate.fits_average": basis.rates.average(base, quote, span.first, span.last),
            "rate.fits_end": basis.rates.on(base, quote, span.last),
        }
        for key, rate in rates.items():
            if rate is not None and _converts(a, b, rate.value):
                return Note(key, (("period", span.label), ("rate", shown(rate.value))))
    return None


def _converts(a: Figure, b: Figure, rate: Fraction) -> bool:
    return a.middle * rate in b.read(Level.AS_WRITTEN)


def _spans(a: Figure, b: Figure, on: date | None) -> Iterator[Span]:
    for period in (a.period, b.period):
        if period is not None and period.start is not None and period.end is not None:
            yield Span(period.label, period.start, period.end)
    if on is not None and on.year > 1:
        quarter = date(on.year, (on.month - 1) // 3 * 3 + 1, 1)
        last = quarter - timedelta(days=1)
        yield Span(f"{last.year}-Q{last.month // 3}", date(last.year, last.month - 2, 1), last)
        yield Span(str(on.year - 1), date(on.year - 1, 1, 1), date(on.year - 1, 12, 31))


def _away(run: Run, on: date | None) -> int:
    if on is None:
        return 0
    return max((run.first - on).days, (on - run.last).days, 0)


def _none(implied: Interval) -> Note:
    return Note("rate.fits_none", (("rate", shown(implied.midpoint)),))
