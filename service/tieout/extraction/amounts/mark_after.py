"""The mark behind a number: glued, after a space or a hyphen, after "of"."""

from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar
from tieout.extraction.language.mark import Mark
from tieout.extraction.language.table import Hit, is_letter
from tieout.extraction.numbers.numeral import Numeral
from tieout.figures import Kind

_PARTED = frozenset({Kind.PERCENT, Kind.POINTS, Kind.BASIS_POINTS})


def mark_after(text: Folded, numeral: Numeral, by: Grammar) -> Hit[Mark] | None:
    """Return the mark or unit after a number: glued, after a space or hyphen, after "of"."""
    plain, end = text.plain, numeral.end
    if by.characters is not None:
        end += plain[end : end + 1] in by.characters.inside
    gap = plain[end : end + 1]
    at = end + 1 if gap in {" ", "-"} else end
    hit = by.after.after(text, at)
    if hit is None and gap == " ":
        hit = _linked(text, at, numeral, by)
    if hit is None or not _stands(text, hit, glued=hit.start == end):
        return None
    if hit.meaning.everyday and not (numeral.scaled or numeral.group):
        return None
    return None if _is_in_a_word(text, hit, by) else hit


def _linked(text: Folded, at: int, numeral: Numeral, by: Grammar) -> Hit[Mark] | None:
    """Return the currency after "of", or the unit of a part of one: 0.2 of a percentage point."""
    link = by.links.after(text, at)
    if link is None:
        return None
    at = link.end + (text.plain[link.end : link.end + 1] == " ")
    hit = by.after.after(text, at)
    if hit is not None:
        money = hit.meaning.kind is Kind.MONEY and not hit.meaning.minor
        return hit if money else None
    article = by.articles.after(text, at) if 0 < numeral.value < 1 else None
    hit = None if article is None else by.after.after(text, article.end + 1)
    return hit if hit is not None and hit.meaning.kind in _PARTED else None


def _is_in_a_word(text: Folded, hit: Hit[Mark], by: Grammar) -> bool:
    """Whether a mark is but the head of a longer word that is none: 五角大楼, 三角形."""
    if by.lexicon.spaced:
        return False
    longer = by.naming.not_after.after(text, hit.start)
    return longer is not None and longer.end > hit.end


def _stands(text: Folded, hit: Hit[Mark], *, glued: bool) -> bool:
    """Whether a mark after a number is its own, not the next number's, nor a mere letter."""
    plain = text.plain
    following = plain[hit.end : hit.end + 1]
    if hit.end - hit.start == 1 and is_letter(plain[hit.start]) and plain[hit.start].isascii():
        return glued and not following.isalnum()
    if not glued and "0" <= following <= "9":
        return False
    return not (plain[hit.end - 1].isupper() and plain[hit.end - 1].isascii() and following == "$")


def opens_next(text: Folded, end: int) -> bool:
    """Whether a number follows a mark, which is then its own: "$ 20 $ 37"."""
    plain = text.plain
    at = end + (plain[end : end + 1] == " ")
    return "0" <= plain[at : at + 1] <= "9"


def scaled_after(
    text: Folded, numeral: Numeral, mark: Hit[Mark], by: Grammar
) -> tuple[Numeral, Hit[Mark]]:
    """Take a scale word that follows the mark: "75 USD million", "75 USD mln"."""
    if mark.meaning.kind is not Kind.MONEY or text.plain[mark.end : mark.end + 1] != " ":
        return numeral, mark
    scale = by.wording.scales.after(text, mark.end + 1)
    if scale is None or scale.end - scale.start == 1:
        return numeral, mark
    return numeral.times(scale.meaning, scale.start, scale.end), mark._replace(end=scale.end)
