"""Stale rate: an old amount converted long ago and printed again, or an old rate in a table."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from tieout.checks.fits import fits_run
from tieout.diagnosis.case import Case
from tieout.diagnosis.repair import Repair, valued
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import Level, Run

REMEMBERED_DAYS = 3 * 365
FORGOTTEN_DAYS = 10 * 365
RECENT_DAYS = 180
FRESH = 5
AGED = 4  # some day of a year fits many a wrong digit
OLD = 3  # hardly anybody converts at a rate of many years ago
PEGGED_DAYS = 90
PEGGED = 13  # a rate that stood for months is remembered, and fits to the digit
NOISE = Fraction(4, 1000)  # honest sources differ by that much on one day
STEADY = Fraction(2, 100)
MOVED_MAX = Fraction(3)  # further than that, a slip of scale explains more than an old rate


def repairs(case: Case) -> Iterator[Repair]:
    """Convert anew, where the rate that was used had been published before."""
    pair, value, on = case.pair, case.expected.converted, case.basis.on
    if pair is None or not value or on is None:
        return
    if not 1 / MOVED_MAX < pair[1].middle / value < MOVED_MAX:
        return
    run = max(_fits(case), key=lambda it: (_prior(it, on) or FRESH, it.last), default=None)
    if run is not None:
        words = (*fits_run(run).words, ("age", str((on - run.last).days)), ("on", str(on)))
        yield Repair((valued(pair[1], value),), prior=_prior(run, on), words=words)


def _prior(run: Run, on: date) -> int | None:
    steady = run.high - run.low <= STEADY * run.low
    if steady and (run.last - run.first).days > PEGGED_DAYS:
        return PEGGED
    days = (on - run.last).days
    if days > REMEMBERED_DAYS:
        return OLD
    return AGED if days > RECENT_DAYS else None


def _fits(case: Case) -> Iterator[Run]:
    """Yield the runs of days before the document's with the pair's own rate, or one near it."""
    pair, on = case.pair, case.basis.on
    if pair is None or on is None:
        return
    one, other = pair
    implied = other.read(Level.AS_WRITTEN) / one.read(Level.AS_WRITTEN)
    since = on - timedelta(min(FORGOTTEN_DAYS, on.toordinal() - 1))
    base, quote = one.currency or "", other.currency or ""
    for within in (implied, implied.widened(NOISE)):
        runs = case.basis.rates.runs(base, quote, within, since=since)
        yield from (it for it in runs if since <= it.last < on)


STALE_RATE = Suspicion("stale_rate", FRESH, repairs)
