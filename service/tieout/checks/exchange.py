"""
One amount in two currencies: the verdict by three windows of published rates.

The rules and their thresholds were measured on 1,870 correct pairs of real press: they alarm on
0.5 %, where recomputing at the day's rate alarms on one in ten.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial

from tieout.checks.basis import Around, Basis
from tieout.checks.check import Note
from tieout.checks.fits import ties_on
from tieout.checks.measure import power
from tieout.checks.pair import Pair
from tieout.checks.verdict import Severity, Verdict
from tieout.figures import Interval, Level, Run

BY_LEVEL = {
    Level.AS_WRITTEN: Verdict.CONSISTENT,
    Level.ROUNDED: Verdict.ROUNDED,
    Level.LOOSE: Verdict.BORDERLINE,
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the windows say of a pair."""

    verdict: Verdict
    severity: Severity | None = None
    reading: Level | None = None
    notes: tuple[Note, ...] = ()


def slack(implied: Interval, span: Interval) -> Fraction:
    """Return the relative distance between an implied rate and a window; 0 where they meet."""
    distance = implied.gap(span)
    if not distance or span.low is None or span.high is None:
        return distance
    below = implied.high is not None and implied.high.value < span.low.value
    return distance / (span.low.value if below else span.high.value)


def judge(pair: Pair, basis: Basis) -> Judgement:
    """Return the verdict of the first rule that applies."""
    if pair.base == pair.quote:
        return _by_windows(pair, Interval.exactly(1), Interval.exactly(1), basis)
    if basis.on is None:
        return _without_a_day(pair, basis)
    week = basis.window(pair.base, pair.quote, Around.WEEK)
    year = basis.window(pair.base, pair.quote, Around.YEAR)
    if week is None or year is None:
        return Judgement(Verdict.UNDETERMINED, notes=(_missing(pair),))
    return _by_windows(pair, week.span, year.span, basis)


def _by_windows(pair: Pair, week: Interval, year: Interval, basis: Basis) -> Judgement:
    """
    Apply the rules in their order.

    "$105 or €110" are round numbers, perhaps both: what ties so is no alarm, whatever the year.
    """
    written = pair.implied(Level.AS_WRITTEN)
    is_round = pair.loose and pair.implied(Level.ROUNDED).meets(week)
    if slack(written, year) > pair.year_slack and not is_round:
        return _excused(pair, basis) or Judgement(Verdict.INCONSISTENT, Severity.ERROR)
    if written.meets(week):
        return Judgement(Verdict.CONSISTENT, reading=Level.AS_WRITTEN)
    rounded = pair.implied(Level.ROUNDED)
    if not pair.historic and slack(rounded, week) > pair.week_slack:
        return _excused(pair, basis) or Judgement(Verdict.INCONSISTENT, Severity.WARNING)
    if rounded.meets(week):
        return Judgement(Verdict.ROUNDED, reading=Level.ROUNDED)
    reading = Level.LOOSE if pair.implied(Level.LOOSE).meets(week) else None
    return Judgement(Verdict.BORDERLINE, Severity.NOTE, reading)


def _excused(pair: Pair, basis: Basis) -> Judgement | None:
    """
    A figure of an earlier time may have been converted at that time's own rates.

    That is its own period, or a year that its sentence names; who knows no rates of that year
    accuses nobody.
    """
    for label, first, last in pair.times:
        window = basis.over(pair.base, pair.quote, first, last)
        if window is not None and pair.implied(Level.AS_WRITTEN).meets(window.span):
            note = Note("rate.fits_period", (("period", label),))
            return Judgement(Verdict.BORDERLINE, Severity.NOTE, Level.AS_WRITTEN, (note,))
        if window is None and pair.years:
            return Judgement(Verdict.UNDETERMINED, notes=(_missing(pair),))
    return None


def _without_a_day(pair: Pair, basis: Basis) -> Judgement:
    """A pair that ties on no day of the history is wrong whatever the day."""
    runs = partial(basis.rates.runs, pair.base, pair.quote)
    tied = _tied(pair, runs)
    if tied is not None:
        level, days = tied
        severity = Severity.NOTE if level is Level.LOOSE else None
        return Judgement(BY_LEVEL[level], severity, level, (ties_on(days),))
    never = (Note("rate.never"),)
    if runs(pair.implied(Level.AS_WRITTEN).widened(pair.year_slack)):
        return Judgement(Verdict.BORDERLINE, Severity.NOTE, notes=never)
    if basis.rates.last_day(pair.base, pair.quote) is None:
        return Judgement(Verdict.UNDETERMINED, notes=(_missing(pair),))
    return Judgement(Verdict.INCONSISTENT, Severity.ERROR, notes=never)


def _tied(
    pair: Pair, runs: Callable[[Interval], Sequence[Run]]
) -> tuple[Level, Sequence[Run]] | None:
    """Return the tightest reading that ties on some day; where the loosest does not, none does."""
    written = runs(pair.implied(Level.AS_WRITTEN))
    if written:
        return Level.AS_WRITTEN, written
    loose = runs(pair.implied(Level.LOOSE))
    rounded = runs(pair.implied(Level.ROUNDED)) if loose else ()
    if rounded:
        return Level.ROUNDED, rounded
    return (Level.LOOSE, loose) if loose else None


def _missing(pair: Pair) -> Note:
    return Note("rate.missing", (("base", pair.base), ("quote", pair.quote)))


def power_of(pair: Pair, basis: Basis) -> Fraction | None:
    """Return the smallest relative change of *b* that one of the two alarms would have seen."""
    week = basis.span(pair.base, pair.quote, Around.WEEK)
    year = basis.span(pair.base, pair.quote, Around.YEAR)
    if week is None or year is None:
        return None
    by_year = pair.a.read(Level.AS_WRITTEN) * year.widened(pair.year_slack)
    powers = [power(pair.b, by_year, Level.AS_WRITTEN)]
    if pair.loose:
        as_round = power(pair.b, pair.a.read(Level.ROUNDED) * week, Level.ROUNDED)
        powers = [max(it, as_round) for it in powers if it is not None and as_round is not None]
    if not pair.historic:
        by_week = pair.a.read(Level.ROUNDED) * week.widened(pair.week_slack)
        powers.append(power(pair.b, by_week, Level.ROUNDED))
    return min((it for it in powers if it is not None), default=None)
