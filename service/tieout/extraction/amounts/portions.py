"""Parts of one unit of percent: "half a percentage point"."""

from collections.abc import Callable
from decimal import Decimal

from tieout.extraction.amounts.amount import Amount
from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar
from tieout.extraction.language.mark import Mark
from tieout.extraction.language.table import Hit
from tieout.extraction.language.wording import Role, Word
from tieout.extraction.numbers.numeral import Numeral
from tieout.figures import Kind

Read = Callable[[int], Numeral | None]

_FINEST = -16
_PLACES = Decimal("1E-12")
_PARTED = frozenset({Kind.PERCENT, Kind.POINTS, Kind.BASIS_POINTS})


def part_of_unit(text: Folded, at: int, by: Grammar) -> Amount | None:
    """Read "half a percentage point": a part of one unit of percent that follows."""
    part = _part(text, at, by)
    if part is None:
        return None
    place = _past_articles(text, part.end, by)
    place += text.plain[place : place + 1] == "-"
    hit = by.after.after(text, place)
    if (
        hit is None
        or (place == part.end and by.lexicon.spaced)
        or not _may_be_parted(text, hit, part.end, by)
    ):
        return None
    value, _ = _quotient(part.meaning.value, Decimal(1))
    numeral = Numeral(at, part.end, value, -1, -1, spelled=True)
    return Amount(at, hit.end, numeral, hit.meaning, (hit.start, hit.end))


def counted_parts(
    text: Folded, at: int, count: Numeral | None, by: Grammar, read: Read
) -> Amount | None:
    """Read "three tenths of a percentage point", "tres dosmilésimas por ciento"."""
    if count is None:
        article = by.articles.after(text, at)
        if article is None:
            return None
        count = Numeral(at, article.end, Decimal(1), 0, 0, spelled=True)
    found = _denominator(text, _past_gap(text, count.end), by, read)
    if found is None:
        return None
    end, whole = found
    place = _past_one(text, _past_articles(text, end, by), read)
    hit = by.after.after(text, place)
    if hit is None or hit.start == end or not _may_be_parted(text, hit, end, by):
        return None
    value, last = _quotient(count.value, whole)
    numeral = Numeral(at, end, value, last, last, spelled=True)
    return Amount(at, hit.end, numeral, hit.meaning, (hit.start, hit.end))


def _may_be_parted(text: Folded, hit: Hit[Mark], end: int, by: Grammar) -> bool:
    """
    Whether a part may be one of this unit: "half a euro", "a quarter cent", "a tenth of a cent".

    A language whose article is "one" says "mezzo euro", "en halv krona".

    Not "half of dollar deposits", "half the pound's fall", "half a pound of butter".
    """
    if hit.meaning.kind in _PARTED:
        return True
    if hit.meaning.kind is not Kind.MONEY or not (hit.meaning.name or hit.meaning.minor):
        return False
    plain = text.plain
    if plain[hit.end : hit.end + 1] in {"'", "’", "-"}:
        return False
    if by.links.after(text, hit.end + 1) is not None:
        return False
    article = by.articles.before(text, hit.start - 1)
    bare = hit.meaning.minor or not by.openings.plain_articles
    return (article is not None and article.start > end) or (bare and hit.start == end + 1)


def _denominator(text: Folded, at: int, by: Grammar, read: Read) -> tuple[int, Decimal] | None:
    """Return where the word for a part ends and how many make a whole (dos milésimas: 2000)."""
    hit = by.denominators.after(text, at)
    if hit is not None:
        return (hit.end, Decimal(hit.meaning)) if hit.meaning > 1 else None
    times = read(at)
    if times is None or not times.spelled or times.value <= 0:
        return None
    hit = by.denominators.after(text, _past_gap(text, times.end))
    return None if hit is None else (hit.end, times.value * hit.meaning)


def _quotient(part: Decimal, whole: Decimal) -> tuple[Decimal, int]:
    """Divide, exactly where the decimals end, and say where the last of them stands."""
    value = (part / whole).normalize()
    exact = int(value.as_tuple().exponent) >= _FINEST
    value = value if exact else value.quantize(_PLACES)
    return value, min(int(value.as_tuple().exponent), 0) if exact else -1


def _past_one(text: Folded, at: int, read: Read) -> int:
    """Step over the "one" of "two tenths of one percent"."""
    number = read(at)
    return at if number is None or number.value != 1 else _past_gap(text, number.end)


def _past_gap(text: Folded, at: int) -> int:
    return at + (text.plain[at : at + 1] in {" ", "-"})


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
