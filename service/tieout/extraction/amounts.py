"""One amount: a number with the sign and the mark that stand beside it."""

from dataclasses import dataclass
from decimal import Decimal

from tieout.extraction.folding import Folded
from tieout.extraction.grammar import Cell, Grammar
from tieout.extraction.mark import Mark
from tieout.extraction.numeral import Numeral, shifted
from tieout.extraction.table import Hit, is_letter
from tieout.figures import Kind, Place, Qualifier

_SIGNS = frozenset("+-–")
_MINUSES = frozenset("-–")
_TEN = 10
_CLAUSE_END = frozenset(".,;)。，")
_WHOLE = frozenset({Kind.MONEY, Kind.COUNT})
_PARTED = frozenset({Kind.PERCENT, Kind.POINTS, Kind.BASIS_POINTS})


@dataclass(slots=True)
class Amount:
    """
    What was read at one place; ranges, qualifiers and the like are added as they are found.

    ``stop`` is where a qualifier after the amount ends, which its span leaves out. ``last`` is the
    place of the cents that were added to whole units, None without any.
    """

    start: int
    end: int
    numeral: Numeral
    mark: Mark | None = None
    mark_span: tuple[int, int] | None = None
    negative: bool = False
    upper: Numeral | None = None
    qualifier: Qualifier | None = None
    last: int | None = None
    stop: int = 0
    cell: Cell | None = None
    per: str | None = None
    noun: str | None = None
    joint: str = ""

    @property
    def kind(self) -> Kind:
        if self.cell is not None:
            return self.cell.kind
        return Kind.COUNT if self.mark is None else self.mark.kind

    @property
    def place(self) -> Place:
        if self.mark_span is None:
            return Place.NONE
        return Place.BEFORE if self.mark_span[0] < self.numeral.start else Place.AFTER

    @property
    def value(self) -> Decimal:
        return self.worth(self.numeral)

    def worth(self, numeral: Numeral) -> Decimal:
        """Return a number in the mark's own unit, with its sign."""
        value = numeral.value
        if self.mark is not None:
            value = shifted(value, self.mark.power)
            if not (self.mark.tenths and value >= _TEN):
                value *= self.mark.times
        return -value if self.negative else value


def read_amount_around(text: Folded, numeral: Numeral, by: Grammar, floor: int) -> Amount:
    """Read what stands beside a number, nothing of it before *floor*."""
    amount = Amount(numeral.start, numeral.end, numeral)
    before = _mark_before(text, amount, by, floor)
    after = mark_after(text, numeral, by)
    if before is None and after is None:
        after = _mark_after_bracket(text, amount, by, floor)
    if before is not None and after is not None and _opens_next(text, after.end):
        after = None
    if after is not None and not numeral.scaled:
        amount.numeral, after = _scaled_after(text, numeral, after, by)
    if before is not None and amount.end > numeral.end:
        _scale_behind_bracket(text, amount, by)
    if before is not None and not _combined(amount, before, after):
        after = None
    if before is None and after is not None:
        amount.mark, amount.mark_span = after.meaning, (after.start, after.end)
    if after is not None:
        amount.end = max(amount.end, after.end)
    _signed(text, amount, by, floor)
    _regroup(amount, by)
    return amount


def _regroup(amount: Amount, by: Grammar) -> None:
    """
    Read "$10,000" as ten thousand where the language's decimal mark is the comma, too.

    Three decimals are rates or prices per litre, which have one digit before the mark; and some
    currencies are never written with decimals.
    """
    numeral, mark = amount.numeral, amount.mark
    if numeral.other is None or numeral.scaled or amount.kind not in _WHOLE:
        return
    separators = by.lexicon.separators
    unsaid = numeral.decimal in separators.decimal and numeral.decimal in separators.group
    if mark is None and not unsaid:
        return
    rate = numeral.decimal == "." or numeral.end - numeral.start <= len("1,234")
    zeros = numeral.value == int(numeral.value)
    coarse = mark is not None and mark.of[0] in by.coarse
    if not (zeros or coarse or unsaid or not rate):
        return
    amount.numeral = numeral.regrouped()


def _mark_before(text: Folded, amount: Amount, by: Grammar, floor: int) -> Hit[Mark] | None:
    plain, at = text.plain, amount.numeral.start
    bracket = at > floor and plain[at - 1] == "(" and plain[amount.end : amount.end + 1] == ")"
    inner = at > floor and plain[at - 1] in _SIGNS
    end = at - 1 if bracket or inner else at
    hit = _before(text, end, by, floor)
    if hit is None and not by.lexicon.spaced:
        minus = by.negatives.before(text, end)
        hit = None if minus is None else _before(text, minus.start, by, floor)
        inner = hit is not None and hit.meaning.kind is not Kind.MONEY
        if not inner:
            hit = None
    if hit is None or (hit.meaning.name and not _may_follow_a_name(text, amount.numeral, hit)):
        return None
    if bracket or inner:
        amount.negative = plain[at - 1] != "+"
    amount.end += bracket
    amount.start = hit.start
    return hit


def _scale_behind_bracket(text: Folded, amount: Amount, by: Grammar) -> None:
    """Take the scale word of "$(18.3) million"."""
    end = amount.end
    hit = by.scale_words.after(text, end + 1) if text.plain[end : end + 1] == " " else None
    if hit is not None:
        amount.numeral = amount.numeral.times(hit.meaning, hit.start, hit.end)
        amount.end = hit.end


def _mark_after_bracket(text: Folded, amount: Amount, by: Grammar, floor: int) -> Hit[Mark] | None:
    """Read the bookkeepers' "(3.2)%", which is negative; its sign is glued to the bracket."""
    plain, at = text.plain, amount.start
    if at <= floor or plain[at - 1] != "(" or plain[amount.end : amount.end + 1] != ")":
        return None
    hit = by.after.after(text, amount.end + 1)
    if hit is None or is_letter(plain[hit.start]):
        return None
    amount.negative, amount.start = True, at - 1
    return hit


def _may_follow_a_name(text: Folded, numeral: Numeral, hit: Hit[Mark]) -> bool:
    """
    Whether a name before a number is its own: euro 5 million, not "the euro 20 years".

    A "percentage of" is one of a bare number that ends its clause; else it is one of a whole.
    """
    if hit.meaning.kind is not Kind.MONEY:
        return not numeral.scaled and _ends_clause(text.plain, numeral.end)
    if numeral.scaled or numeral.group or numeral.decimal:
        return True
    return _ends_clause(text.plain, numeral.end)


def _ends_clause(plain: str, end: int) -> bool:
    following = plain[end : end + 1]
    return not following or following in _CLAUSE_END


def _before(text: Folded, end: int, by: Grammar, floor: int) -> Hit[Mark] | None:
    """Return the mark that ends at *end* or one space before it, or before a scale there."""
    plain = text.plain
    spaced = end > floor and plain[end - 1] == " "
    hit = by.before.before(text, end - spaced)
    if hit is not None and hit.meaning.kind is Kind.MONEY and hit.start > floor:
        hit = _doubled(text, hit, by)
    if hit is None:
        scale = by.scale_before.before(text, end - spaced)
        if scale is None or scale.start <= floor:
            return None
        gap = plain[scale.start - 1] == " "
        hit = by.before.before(text, scale.start - gap)
        if hit is None or hit.meaning.power or hit.meaning.kind is not Kind.MONEY:
            return None
        marked = hit.meaning
        mark = Mark(Kind.MONEY, marked.of, marked.default, scale.meaning, marked.family)
        hit = Hit(hit.start, scale.end, mark)
    if hit.start < floor:
        return None
    if spaced and hit.meaning.kind is not Kind.MONEY and _closes(plain, hit.start):
        return None
    return hit


def _closes(plain: str, at: int) -> bool:
    """Whether a sign such as "%" is the mark of the number before it, not of the one after."""
    before = plain[max(at - 2, 0) : at].rstrip(" ")[-1:]
    return not is_letter(plain[at]) and "0" <= before <= "9"


def _doubled(text: Folded, hit: Hit[Mark], by: Grammar) -> Hit[Mark]:
    """Join two marks in a row that agree: "NZD $100", "USD $5"."""
    at = hit.start - (text.plain[hit.start - 1] == " ")
    first = by.before.before(text, at)
    both = None if first is None else first.meaning.refined(hit.meaning)
    if first is None or both is None:
        return hit
    return Hit(first.start, hit.end, both)


def mark_after(text: Folded, numeral: Numeral, by: Grammar) -> Hit[Mark] | None:
    """Return the mark or unit after a number: glued, after a space or hyphen, after "of"."""
    plain, end = text.plain, numeral.end
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
    longer = by.not_after.after(text, hit.start)
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


def _opens_next(text: Folded, end: int) -> bool:
    """Whether a number follows a mark, which is then its own: "$ 20 $ 37"."""
    plain = text.plain
    at = end + (plain[end : end + 1] == " ")
    return "0" <= plain[at : at + 1] <= "9"


def _scaled_after(
    text: Folded, numeral: Numeral, mark: Hit[Mark], by: Grammar
) -> tuple[Numeral, Hit[Mark]]:
    """Take a scale word that follows the mark: "75 USD million"."""
    if mark.meaning.kind is not Kind.MONEY or text.plain[mark.end : mark.end + 1] != " ":
        return numeral, mark
    scale = by.scale_words.after(text, mark.end + 1)
    if scale is None:
        return numeral, mark
    return numeral.times(scale.meaning, scale.start, scale.end), mark._replace(end=scale.end)


def _combined(amount: Amount, before: Hit[Mark], after: Hit[Mark] | None) -> bool:
    """Settle between a mark before and one after; return whether the one after is used."""
    amount.mark, amount.mark_span = before.meaning, (before.start, before.end)
    if after is None:
        return False
    if after.meaning.kind is not Kind.MONEY or before.meaning.kind is not Kind.MONEY:
        return False
    both = before.meaning.refined(after.meaning)
    if both is None:
        return False
    amount.mark = both
    return True


def _may_precede_a_sign(char: str) -> bool:
    """Whether a dash after this character is a minus: no word, no number, no bracket ends."""
    return not (is_letter(char) or "0" <= char <= "9" or char in ")]%€$£¥")


def _signed(text: Folded, amount: Amount, by: Grammar, floor: int) -> None:
    """Read a sign, or a word for it, before all the rest; "plus or minus" is none."""
    plain, start = text.plain, amount.start
    if start <= floor:
        return
    if by.margins.before(text, start - (plain[start - 1] == " ")) is not None:
        return
    if plain[start - 1] in _SIGNS:
        if start == 1 or _may_precede_a_sign(plain[start - 2]):
            amount.negative = amount.negative or plain[start - 1] != "+"
            amount.start = start - 1
        return
    if start == len("- ") and plain[0] in _MINUSES and not plain[amount.end :].strip(" ."):
        amount.negative, amount.start = True, 0
        return
    end = start - (plain[start - 1] == " ")
    hit = by.negatives.before(text, end)
    if hit is None or plain[hit.start] in _SIGNS:
        return
    bends = by.qualifier_before.before(text, end)
    if hit.start >= floor and (bends is None or bends.start > hit.start):
        amount.negative = True
        amount.start = hit.start
