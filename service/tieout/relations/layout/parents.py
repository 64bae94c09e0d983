"""Items that tell a total above those that make it up: "Total raised: $69M"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tieout.figures import Figure, Kind
from tieout.relations.texts.resemblance import misprinted
from tieout.relations.wording.cues import Cues

DIGITS_ABOVE, DIGITS_BELOW = 2, 3
"""Parts that stay below a total may be some of them: then only a misprint of more digits tells."""


def is_made_up(cues: Cues, label: str, total: Figure, parts: Sequence[Figure]) -> bool:
    """
    Whether amounts make up the one above them: they tie, or it is called a total and nearly does.

    One misprint must explain what is wrong: items below a total may be other things altogether.
    Counts may overlap (users of one thing and of another), so that only a tie tells.
    """
    added = sum((it.value for it in parts), Decimal(0))
    if abs(added - total.value) * 2 <= total.written.step * (len(parts) + 1):
        return True
    if total.kind is not Kind.MONEY or not names_total(cues, label):
        return False
    least = DIGITS_ABOVE if added > total.value else DIGITS_BELOW
    return any(misprinted(*it, least=least) for it in _repairs(total, parts, added))


def _repairs(
    total: Figure, parts: Sequence[Figure], added: Decimal
) -> Iterator[tuple[Decimal, Decimal]]:
    """Yield what is said and what it should be: of the total, or of one part."""
    yield total.value, added
    for part in parts:
        rest = total.value - (added - part.value)
        if rest > 0:
            yield part.value, rest


def names_total(cues: Cues, label: str) -> bool:
    """Whether a label holds a word for a total: "total raised", 融资总额."""
    if cues.spaced:
        return not cues.totals.isdisjoint(label.replace(":", " ").split())
    return any(it in label for it in cues.totals)
