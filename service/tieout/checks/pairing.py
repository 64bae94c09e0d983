"""The check of an equivalence at published rates."""

from collections.abc import Iterator

from tieout.checks.basis import Around, Basis
from tieout.checks.check import Check, Note
from tieout.checks.exchange import Judgement, judge, power_of
from tieout.checks.fits import best_fit, sharp
from tieout.checks.measure import gap
from tieout.checks.pair import Pair
from tieout.checks.scale import Unfit
from tieout.checks.verdict import Verdict
from tieout.figures import FigureId, Interval, Level, Window
from tieout.relations import Equivalence

HOLD = {Verdict.CONSISTENT, Verdict.ROUNDED}


def check_pair(id_: str, relation: Equivalence, basis: Basis) -> Check:
    """
    Check one amount in two currencies.

    Raises ``Unfit`` where a figure, its currency or the rates are missing.
    """
    pair = Pair.of(relation, basis)
    if pair is None:
        raise Unfit("currency.missing")
    judged = judge(pair, basis)
    stated = pair.b.read(Level.AS_WRITTEN)
    week = basis.span(pair.base, pair.quote, Around.WEEK)
    others = None if week is None else pair.a.read(Level.AS_WRITTEN) * week
    return Check(
        id_,
        relation,
        judged.verdict,
        severity=judged.severity,
        stated=stated,
        computed=others,
        gap=gap(stated, others),
        power=power_of(pair, basis),
        reading=judged.reading,
        loose=_loose(pair, week, judged),
        rates=basis.cited(pair.base, pair.quote, Around.WEEK),
        notes=tuple(_notes(pair, judged, basis)),
    )


def _loose(pair: Pair, week: Interval | None, judged: Judgement) -> tuple[FigureId, ...]:
    """Return the figures that meet the week's rates only as round numbers."""
    if not judged.reading or week is None:
        return ()
    a, b = pair.a.read(Level.AS_WRITTEN), pair.b.read(Level.AS_WRITTEN)
    if (pair.b.read(judged.reading) / a).meets(week):
        return (pair.b.id,)
    if (b / pair.a.read(judged.reading)).meets(week):
        return (pair.a.id,)
    return (pair.a.id, pair.b.id)


def _notes(pair: Pair, judged: Judgement, basis: Basis) -> Iterator[Note]:
    """Yield what the verdict rests on, the age of the rates, and what the sharper model says."""
    yield from judged.notes
    if pair.base == pair.quote or judged.verdict is Verdict.UNDETERMINED:
        return
    if judged.verdict is Verdict.BORDERLINE and not judged.notes:
        yield best_fit(pair.a, pair.b, basis)
    yield from _past_last_print(basis.window(pair.base, pair.quote, Around.WEEK))
    if judged.verdict in HOLD and not (pair.historic or pair.loose):
        note = sharp(pair.a, pair.b, basis)
        yield from () if note is None else (note,)


def _past_last_print(week: Window | None) -> Iterator[Note]:
    if week is not None and week.stale:
        yield Note("rate.past_last_print", (("day", str(week.last)),))
