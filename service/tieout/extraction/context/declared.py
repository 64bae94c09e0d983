"""Units that are declared once for many numbers: "(in RMB millions)", "US$'000", "单位：亿元"."""

import re
from dataclasses import dataclass, replace

from tieout.extraction.language.folding import Folded, fold
from tieout.extraction.language.grammar import Grammar
from tieout.extraction.language.mark import Mark
from tieout.extraction.language.table import Hit
from tieout.figures import Kind

_CHARS_MAX = 200
_TOKEN = re.compile(r"[^\s(),;:/]+")
_THOUSANDS = re.compile(r"['´`]? ?000(?:s|'s)?(?![0-9])")
_BRACKETS = {("", ""), ("(", ")"), ("[", "]"), ("（", "）"), ("（", ")"), ("(", "）")}


@dataclass(frozen=True, slots=True)
class Declared:
    """
    A currency or percent, or neither, and a power of ten for every bare number beside it.

    ``per`` is what the amounts of a row are for each of: a share, a barrel.
    """

    mark: Mark | None
    power: int
    per: str | None = None

    def over(self, other: "Declared | None") -> "Declared":
        """
        Return what a column says together with its table.

        A column of its own scale and no currency, in a table that has a scale, counts things:
        "Staff (thousands)" beside euros in millions.
        """
        if other is None or (self.mark is None and other.power):
            return self
        if self.mark is not None and self.mark.kind is not Kind.MONEY:
            return self
        return Declared(self.mark or other.mark, self.power or other.power)


def declared(text: str, by: Grammar, *, heading: bool = False) -> Declared | None:
    """
    Read a declaration of units, in a caption, a heading or a line above a table.

    It says a scale, stands behind a word such as "in", or is nothing but a mark; currencies' names
    are too common to do so behind "in", but in 单位：元. The *heading* of a column need only name
    a percentage ("% of total").
    """
    if len(text) > _CHARS_MAX:
        return None
    folded = fold(text, spaced=by.lexicon.spaced)
    mark, power, at, marked, alone, named = None, 0, 0, -1, False, False
    while at < len(folded.plain):
        hit = _mark(folded, at, by)
        scale = by.scale_declared.after(folded, at) if _starts(folded, at, by) else None
        thousands = _THOUSANDS.match(folded.plain, at)
        glued = hit is not None and scale is not None and hit.end > scale.end
        if scale is not None and not glued and _says_scale(folded.plain, at, scale.end, marked):
            power, at = power + scale.meaning, scale.end
        elif hit is not None:
            alone = alone or _is_alone(folded.plain, at, hit.end)
            power, named = power or hit.meaning.power, named or hit.meaning.name
            mark, at = mark or replace(hit.meaning, power=0), hit.end
            marked = hit.end
        elif thousands is not None and mark is not None:
            power, at = 3, thousands.end()
        else:
            at += 1
    if mark is not None and mark.kind is not Kind.MONEY:
        return Declared(mark, 0) if alone or heading else None
    named = named and by.lexicon.spaced
    if not power and (mark is None or not (alone or (not named and _says_in(folded, by)))):
        return None
    return Declared(mark, power)


def _mark(folded: Folded, at: int, by: Grammar) -> Hit[Mark] | None:
    """Return the longest mark of money or of percent that begins here."""
    if not _starts(folded, at, by):
        return None
    hits = (table.after(folded, at) for table in (by.before, by.after))
    fit = [it for it in hits if it and it.meaning.kind in {Kind.MONEY, Kind.PERCENT}]
    return max(fit, key=lambda it: it.end, default=None)


def _starts(folded: Folded, at: int, by: Grammar) -> bool:
    return at == 0 or not by.lexicon.spaced or not folded.plain[at - 1].isalnum()


def _says_scale(plain: str, at: int, end: int, marked: int) -> bool:
    """A lone letter declares nothing but right behind a mark, as in "€ m"; a lone 億 does."""
    if end - at > 1 or not plain[at].isascii():
        return True
    return marked > 0 and plain[marked:at] == " " and not plain[end : end + 1].isalnum()


def _is_alone(plain: str, start: int, end: int) -> bool:
    """Whether all of a text, or of a bracket in it, is this mark: "Price ($)"."""
    before, behind = plain[:start].rstrip(), plain[end:].lstrip()
    return (before[-1:], behind[:1]) in _BRACKETS


def _says_in(folded: Folded, by: Grammar) -> bool:
    words = {word.lower() for word in _TOKEN.findall(folded.plain)}
    return any(set(phrase.lower().split()) <= words for phrase in by.lexicon.declared.get("in", ()))
