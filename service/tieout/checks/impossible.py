"""Values that no world allows, however well they agree with each other."""

from tieout.checks.basis import Basis
from tieout.checks.check import Note
from tieout.figures import Figure, Interval, Kind, Level
from tieout.relations import Relation, Share, Sum

WHOLE = Interval.at_most(100)
NEGATIVE, POSITIVE = Interval.below(0), Interval.at_least(0)


def impossible(relation: Relation, basis: Basis) -> tuple[Note, ...]:
    """Return a note for a share above all of its whole, or a part above its total."""
    match relation:
        case Share():
            return _above_whole(relation, basis)
        case Sum(parts=parts, total=str(total)):
            figures = [basis.figures[it] for it in parts if it is not None]
            return _above_total(figures, basis.figures[total])
        case _:
            return ()


def _above_whole(share: Share, basis: Basis) -> tuple[Note, ...]:
    """A percentage above a hundred, or a part above its whole."""
    part, whole, percent = (
        None if it is None else basis.figures[it] for it in (share.part, share.whole, share.percent)
    )
    if percent is not None and _is_more_than_all(percent):
        return (Note("impossible.share", (("percent", percent.text),)),)
    if part is None or whole is None or part.currency != whole.currency:
        return ()
    if part.kind is not whole.kind or not _exceeds(part, whole):
        return ()
    return (Note("impossible.part", (("part", part.text), ("total", whole.text))),)


def _is_more_than_all(percent: Figure) -> bool:
    return percent.kind is Kind.PERCENT and not percent.read(Level.LOOSE).meets(WHOLE)


def _above_total(parts: list[Figure], total: Figure) -> tuple[Note, ...]:
    """The largest part above its total: one may exceed it only where another is negative."""
    if any(part.read(Level.LOOSE).meets(NEGATIVE) for part in parts):
        return ()
    above = [part for part in parts if part.currency == total.currency and _exceeds(part, total)]
    if not above:
        return ()
    largest = max(above, key=lambda it: it.middle)
    return (Note("impossible.part", (("part", largest.text), ("total", total.text))),)


def _exceeds(part: Figure, total: Figure) -> bool:
    """Whether a part is above its total however loosely both are read."""
    return part.value >= total.value and not (
        total.read(Level.LOOSE) - part.read(Level.LOOSE)
    ).meets(POSITIVE)
