"""A word that is a figure by itself: half, doubled; "half a point", "a dollar"."""

from tieout.extraction.amounts import compound, shares
from tieout.extraction.amounts.amount import Amount
from tieout.extraction.amounts.full_stop import without_full_stop
from tieout.extraction.amounts.portions import counted_parts, part_of_unit
from tieout.extraction.context.qualifiers import qualify
from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Cell, Grammar
from tieout.extraction.language.table import Hit, is_letter
from tieout.extraction.numbers.number import read_number
from tieout.extraction.numbers.numeral import Numeral


def read_word_figure(
    text: Folded, at: int, first: Amount | None, by: Grammar, floor: int
) -> Amount | None:
    """Read the figure that a word is, or opens; *first* is the number that it may be as well."""
    amount = _part(text, at, first, by)
    if amount is None:
        hit = by.cells.after(text, at)
        if hit is not None and _names_a_time(text, hit, by):
            return None
        if hit is not None and not _goes_on(text, hit, by):
            amount = shares.of_unit(text, hit, by)
    if amount is None:
        return compound.one_of(text, at, by)
    qualify(text, amount, by, floor)
    without_full_stop(text, amount)
    return amount


def _part(text: Folded, at: int, first: Amount | None, by: Grammar) -> Amount | None:
    """Read "half a point", "three tenths of a point"."""
    part = part_of_unit(text, at, by)
    if part is not None or not by.lexicon.denominators:
        return part

    def number(place: int) -> Numeral | None:
        return read_number(text, place, by, place)

    return counted_parts(text, at, None if first is None else first.numeral, by, number)


def _names_a_time(text: Folded, hit: Hit[Cell], by: Grammar) -> bool:
    """Whether "half" is that of a first half, or of a half-year."""
    after = by.not_cells.after(text, hit.start)
    return after is not None or by.not_cells.before(text, hit.end) is not None


def _goes_on(text: Folded, hit: Hit[Cell], by: Grammar) -> bool:
    """Whether a word is but the beginning of another: half-hour; 반, but 반대."""
    following = text.plain[hit.end : hit.end + 1]
    if following == "-":
        return is_letter(text.plain[hit.end + 1 : hit.end + 2])
    return by.lexicon.spaced and hit.end - hit.start == 1 and following.isalpha()
