"""A number at a place of a text, in digits, words or characters, with its scale words."""

import re
from dataclasses import replace

from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar
from tieout.extraction.language.wording import Role
from tieout.extraction.numbers.characters import read_characters, read_syllable
from tieout.extraction.numbers.digits import leading_point, read_digits
from tieout.extraction.numbers.fractions import read_fraction
from tieout.extraction.numbers.groups import with_lower_groups
from tieout.extraction.numbers.levels import is_level
from tieout.extraction.numbers.numeral import EXACT, POWER_MAX, Numeral, decimal_of
from tieout.extraction.numbers.scales import with_scale
from tieout.extraction.numbers.words import read_words
from tieout.figures import Kind

_ABBREVIATION = 2
_CENTS = re.compile(r"([0-9]{2}) ?(?![0-9])")
_EXPONENT = re.compile(r"[eE]\+?([0-9]{1,2})(?![\w.])")
_JOINT = 4
_THOUSANDS = 3
_PLURAL = re.compile(r" [A-Za-z]{2,20}s(?![A-Za-z])| people(?![a-z])")
_UNMISTAKABLE = frozenset({"bn", "mn", "tn", "cr", "Cr", "K", "k", "M", "B"})


def read_number(
    text: Folded, at: int, by: Grammar, floor: int, *, alone: bool = False
) -> Numeral | None:
    """
    Read the number that starts at *at*; nothing before *floor* may belong to it.

    *alone* lets a scale word open it: "thousand two hundred".
    """
    char = text.plain[at : at + 1]
    digit = "0" <= char <= "9"
    if by.characters is None:
        if digit:
            return _digits(text, at, by, floor)
        return read_words(text, at, by.wording, alone=alone, bent=_follows_a_unit(text, at, by))
    part = read_fraction(text.plain, at) if digit else None
    if part is not None:
        return part
    if digit or char in by.characters.numerals or char in by.characters.ranks:
        return read_characters(text, at, by.characters) or _syllable(text, at, by)
    return read_words(text, at, by.wording)


def _follows_a_unit(text: Folded, at: int, by: Grammar) -> bool:
    """Whether a unit stands before a number in words, which may then decline: yüzde yetmişi."""
    if not by.lexicon.endings or text.plain[at - 1 : at] != " ":
        return False
    hit = by.before.before(text, at - 1)
    return hit is not None and hit.meaning.kind is not Kind.MONEY


def _syllable(text: Folded, at: int, by: Grammar) -> Numeral | None:
    """Read a syllable as a digit where a mark or a fraction says so: 구 파운드, 백분의 삼."""
    if by.characters is None:
        return None
    over = tuple(by.lexicon.fractions.get("over", ()))
    parted = text.low[max(at - _JOINT, 0) : at].rstrip().endswith(over)
    if not parted and text.plain[at] in by.naming.not_nouns:
        return None
    endings = by.lexicon.endings if parted else over
    found = read_syllable(text, at, by.characters, endings=endings)
    if found is None or parted or text.low.startswith(over, at + 1):
        return found
    hit = by.after.after(text, at + 2) if text.plain[at + 1 : at + 2] == " " else None
    return None if hit is None or hit.meaning.kind is Kind.MULTIPLE else found


def _digits(text: Folded, at: int, by: Grammar, floor: int) -> Numeral | None:
    plain, separators = text.plain, by.lexicon.separators
    pointed = at > floor and (plain[at - 1] == "." or plain[at - 1] in separators.decimal)
    if pointed and _leads(text, at - 1, by):
        return leading_point(plain, at)
    numeral = read_fraction(plain, at) or read_digits(plain, at, separators)
    if numeral is None:
        return None
    numeral = _priced(text, _led(text, numeral, by), by)
    for ending in by.lexicon.each:
        if text.low.startswith(f"{ending} ", numeral.end):
            return replace(numeral, end=numeral.end + len(ending))
    return _with_exponent(text, numeral, by)


def _priced(text: Folded, numeral: Numeral, by: Grammar) -> Numeral:
    """Add the cents of "6:20 kr", which a currency must follow: else it is a time."""
    if text.plain[numeral.end : numeral.end + 1] not in by.lexicon.separators.cents:
        return numeral
    found = _CENTS.match(text.plain, numeral.end + 1)
    hit = None if found is None else by.after.after(text, found.end())
    if found is None or hit is None or hit.meaning.kind is not Kind.MONEY or numeral.decimals:
        return numeral
    cents = decimal_of(found[1], -2)
    made = replace(numeral, value=EXACT.add(numeral.value, cents), end=found.end(1), last=-2)
    return replace(made, round_last=-2, bare_end=made.end, decimal=":", decimals=2)


def _led(text: Folded, numeral: Numeral, by: Grammar) -> Numeral:
    """Add what stands before whole digits, in words: साढ़े 3 करोड़."""
    lead = by.wording.words.before(text, numeral.start - 1) if by.lexicon.leads else None
    if lead is None or lead.meaning.role is not Role.LEAD or numeral.decimals:
        return numeral
    value = EXACT.add(numeral.value, lead.meaning.value)
    return replace(numeral, start=lead.start, value=value, last=-1, round_last=-1)


def _with_exponent(text: Folded, numeral: Numeral, by: Grammar) -> Numeral:
    """Read "$1.2e9" and "1e10%" as machines write them: where a sign says that it is a number."""
    found = _EXPONENT.match(text.plain, numeral.end)
    if found is None or int(found[1]) > POWER_MAX:
        return numeral
    signed = text.plain[found.end() : found.end() + 1] == "%"
    if not signed and by.before.before(text, numeral.start) is None:
        return numeral
    made = numeral.times(int(found[1]), found.start(), found.end())
    made.end = found.end()
    return made


def _leads(text: Folded, point: int, by: Grammar) -> bool:
    """Whether a point begins a number: "$.45" and "Kč.45", but not "Rp.45" nor "B/.45"."""
    if by.before.before(text, point + 1) is not None:
        return False
    before = text.plain[point - 1] if point else " "
    if not (before.isalnum() or before in ".,"):
        return True
    hit = by.before.before(text, point)
    if hit is None or hit.meaning.kind is not Kind.MONEY:
        return False
    return point - hit.start >= _ABBREVIATION


def scaled(text: Folded, numeral: Numeral, by: Grammar) -> Numeral:
    """Return a number with the scale words after it; number words have theirs: bin 250 lira."""
    if not numeral.spelled or by.characters is not None:
        return with_lower_groups(text, with_scale(text, numeral, by.wording), by)
    return with_lower_groups(text, numeral, by) if numeral.last >= _THOUSANDS else numeral


def needs_currency(text: Folded, numeral: Numeral, by: Grammar) -> bool:
    """Whether the scale is a letter or two that mean it only beside a currency: 100m is metres."""
    if numeral.scale is None:
        return False
    start, end = numeral.scale
    letters = text.plain[start:end]
    if not letters.isascii() or end - start > _ABBREVIATION:
        return False
    if start > numeral.bare_end and len(letters) == 1:
        return True
    counted = letters == "m" and _PLURAL.match(text.plain, end) is not None
    return letters not in _UNMISTAKABLE and not (counted or is_level(text, numeral, by))
