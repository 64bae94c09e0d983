"""A bare mark read as its usual currency, a power of ten off, against a rival that nobody named."""

from fractions import Fraction

from tieout.checks.basis import Around, Basis
from tieout.checks.pair import Pair
from tieout.checks.places import places
from tieout.figures import Figure, Level
from tieout.relations import Equivalence, Relation

POWERS = (1, 2, 3, 6)


def is_likelier_a_slip(relation: Relation, basis: Basis, rival: Figure) -> bool:
    """
    Whether a pair ties better by a power of ten than by another currency of the same mark.

    €2 billion ($20 billion) is a zero too many rather than Hong Kong dollars, where the documents
    name neither the currency nor its country; €2 billion ($17 billion) fits Hong Kong's better.
    """
    unnamed = rival.currency in places() and rival.currency not in basis.named
    if not unnamed or not isinstance(relation, Equivalence):
        return False
    slipped = _miss(relation, basis, (*POWERS, *(-it for it in POWERS)))
    otherwise = _miss(relation, basis.repaired({rival.id: rival}), (0,))
    return slipped is not None and (otherwise is None or slipped < otherwise)


def _miss(relation: Equivalence, basis: Basis, powers: tuple[int, ...]) -> Fraction | None:
    """Return by what factor the printed values miss the week's rate; None where no power ties."""
    pair = Pair.of(relation, basis)
    week = None if pair is None else basis.span(pair.base, pair.quote, Around.WEEK)
    if pair is None or week is None or not pair.a.middle or not pair.b.middle:
        return None
    times = [Fraction(10) ** it for it in powers]
    implied = pair.implied(Level.ROUNDED)
    ratio = pair.b.middle / pair.a.middle / week.midpoint
    misses = [ratio * it for it in times if implied.scaled(it).meets(week)]
    return min((max(it, 1 / it) for it in misses), default=None)
