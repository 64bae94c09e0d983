"""What joins the two ends of a range: a dash, a word, a pair of words, a pair of endings."""

from collections.abc import Iterator
from dataclasses import dataclass

from tieout.extraction.amounts.amount import Amount
from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar
from tieout.extraction.language.table import Hit

_DASHES = frozenset("-–—~〜～")
_REST = 16


@dataclass(frozen=True, slots=True)
class Joint:
    """
    Its spelling, what opened the pair, where the other end begins.

    *endings* says that both ends carry one of their own: 5%から7%まで, 10 ლარიდან 20 ლარამდე.
    """

    spelling: str
    opener: str | None
    at: int
    endings: bool = False

    @property
    def dashed(self) -> bool:
        return self.spelling in _DASHES

    def paired(self, by: Grammar) -> bool:
        """Whether the joint is the second word of the pair that was opened."""
        return self.endings or (
            self.opener is not None and self.spelling in by.joining.openers[self.opener]
        )

    def closed(self, text: Folded, second: Amount, by: Grammar) -> bool:
        """Whether the other end has the ending, or the word behind it, that the first asks for."""
        if not self.endings:
            return True
        written, rest = text.low[second.start : second.end], text.low[second.end :][:_REST]
        return written.endswith(by.joining.tos) or rest.lstrip(" ").startswith(by.joining.tos)


def joints_after(text: Folded, first: Amount, by: Grammar) -> Iterator[Joint]:
    """Yield what may join an amount to another that follows, likeliest first."""
    for joint in (_ending(text, first, by), _between(text, first, by)):
        if joint is not None:
            yield joint


def _between(text: Folded, first: Amount, by: Grammar) -> Joint | None:
    plain, end = text.plain, first.end
    spaced = plain[end : end + 1] == " "
    opener = opener_before(text, first, by)
    hit = _hyphened(text, end, by) or by.joining.joints.after(text, end + spaced)
    if hit is None:
        return _prefix(text, end + spaced, opener, by)
    gap = plain[hit.end : hit.end + 1] in {" ", "-"}
    joint = Joint(hit.meaning, opener, hit.end + gap)
    allowed = by.joining.openers.get(opener or "", frozenset()) | by.joining.openers[""]
    if joint.spelling not in allowed or (joint.dashed and spaced != gap):
        return None
    return joint


def opener_before(text: Folded, first: Amount, by: Grammar) -> str | None:
    begin = first.start
    hit = by.joining.opener.before(text, begin - (begin > 0 and text.plain[begin - 1] == " "))
    return None if hit is None else hit.meaning


def _hyphened(text: Folded, end: int, by: Grammar) -> Hit[str] | None:
    """Find a word between hyphens: 5-to-7 percent."""
    if text.plain[end : end + 1] != "-":
        return None
    hit = by.joining.joints.after(text, end + 1)
    return hit if hit is not None and text.plain[hit.end : hit.end + 1] == "-" else None


def _prefix(text: Folded, at: int, opener: str | None, by: Grammar) -> Joint | None:
    """Find the one letter that Arabic and Hebrew glue to the other end: بين ثلاثة وخمسة."""
    letter = text.plain[at : at + 1]
    if opener is None or not "\u0590" <= letter <= "\u06ff":
        return None
    return Joint(letter, opener, at + 1) if letter in by.joining.openers[opener] else None


def _ending(text: Folded, first: Amount, by: Grammar) -> Joint | None:
    """Find the ending of the lower end, inside its last word or behind it."""
    if not by.joining.froms:
        return None
    low, end = text.low, first.end
    if not low[first.numeral.end : end].endswith(by.joining.froms):
        at = end + (low[end : end + 1] in {" ", "'"})
        behind = next((it for it in by.joining.froms if low.startswith((it, f"-{it}"), at)), None)
        if behind is None:
            return None
        end = at + (low[at] == "-") + len(behind)
    gap = low[end : end + 1] == " "
    if not gap and by.lexicon.spaced:
        return None
    return Joint("", None, end + gap, endings=True)
