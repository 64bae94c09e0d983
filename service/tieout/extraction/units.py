"""Parts of one unit of percent: "half a percentage point"."""

from tieout.extraction.amounts import Amount
from tieout.extraction.folding import Folded
from tieout.extraction.grammar import Grammar
from tieout.extraction.numeral import Numeral
from tieout.extraction.table import Hit
from tieout.extraction.words import Role, Word
from tieout.figures import Kind

_PARTED = frozenset({Kind.PERCENT, Kind.POINTS, Kind.BASIS_POINTS})


def part_of_unit(text: Folded, at: int, by: Grammar) -> Amount | None:
    """Read "half a percentage point": a part of one unit of percent that follows."""
    part = _part(text, at, by)
    if part is None:
        return None
    place = _past_articles(text, part.end, by)
    hit = by.after.after(text, place)
    if hit is None or hit.meaning.kind not in _PARTED or place == part.end:
        return None
    numeral = Numeral(at, part.end, part.meaning.value, -1, -1, spelled=True)
    return Amount(at, hit.end, numeral, hit.meaning, (hit.start, hit.end))


def _part(text: Folded, at: int, by: Grammar) -> Hit[Word] | None:
    hit = by.wording.words.after(text, at)
    if hit is not None and hit.meaning.role is Role.ARTICLE:
        hit = by.wording.words.after(text, hit.end + 1)
    return hit if hit is not None and hit.meaning.role is Role.PART else None


def _past_articles(text: Folded, at: int, by: Grammar) -> int:
    plain = text.plain
    for _ in range(2):
        place = at + (plain[at : at + 1] == " ")
        small = by.links.after(text, place) or by.articles.after(text, place)
        if small is None:
            return place
        at = small.end
    return at + (plain[at : at + 1] == " ")
