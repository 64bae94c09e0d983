"""The scale words behind a number in digits: "1.2 billion", "5 lakh crore"."""

import re
from dataclasses import replace

from tieout.extraction.language.folding import Folded
from tieout.extraction.language.table import Hit
from tieout.extraction.language.wording import Role, Wording
from tieout.extraction.numbers.numeral import Numeral, decimal_of
from tieout.extraction.numbers.reader import Reader, gap
from tieout.extraction.numbers.tally import Tally

_PLURAL_FROM = 2
_DECIMALS = re.compile(r" ([0-9]{1,3})(?![0-9]|[.,][0-9])")


def with_scale(text: Folded, numeral: Numeral, wording: Wording) -> Numeral:
    """Add the scale words after a number in digits: "1.2 billion", "5 lakh crore"."""
    at = gap(text.plain, numeral.end)
    first = wording.scales.after(text, at)
    foreign = wording.english.after(text, at)
    if foreign is not None and (first is None or first.meaning != foreign.meaning):
        return _in_english(text, numeral, foreign, first)
    if first is None:
        word = wording.words.after(text, at)
        if word is None:
            return numeral
        if word.meaning.role is Role.POINT:
            return _with_point(text, numeral, word.end, wording)
    if first is not None and _is_last(text, first.end, wording):
        return _times(numeral, first)
    tally = Tally.of(wording).start(numeral.value, numeral.last, numeral.round_last)
    reader = Reader(text, wording, tally, numeral.end)
    reader.run_scales()
    return numeral if reader.end == numeral.end else reader.numeral(numeral)


def _times(numeral: Numeral, scale: Hit[int]) -> Numeral:
    made = numeral.times(scale.meaning, scale.start, scale.end)
    made.end = scale.end
    return made


def _in_english(text: Folded, numeral: Numeral, foreign: Hit[int], own: Hit[int] | None) -> Numeral:
    """
    Read "HK$5 billion" in a language that has another billion, or none; the other value is kept.

    Behind two and more, German says "Billionen", French "billions": a bare "billion" is English.
    """
    here = _times(numeral, foreign)
    if own is None or own.end > foreign.end:
        return here if own is None else _times(numeral, own)
    there = _times(numeral, own)
    singular, low = numeral.value < _PLURAL_FROM, text.plain[foreign.start : foreign.end].islower()
    chosen, other = (here, there) if low and not singular else (there, here)
    chosen.other = None if singular and not low else other.value
    return chosen


def _with_point(text: Folded, whole: Numeral, end: int, wording: Wording) -> Numeral:
    """Add the digits after a spoken point: "1 phẩy 1", "3 point 5 million"."""
    found = _DECIMALS.match(text.plain, end)
    if found is None or whole.decimals or whole.group:
        return whole
    part = len(found[1])
    made = replace(
        whole,
        end=found.end(),
        value=whole.value + decimal_of(found[1], -part),
        last=-part,
        round_last=-part,
        decimals=part,
        spelled=True,
        bare_end=found.end(),
    )
    return with_scale(text, made, wording)


def _is_last(text: Folded, end: int, wording: Wording) -> bool:
    """Whether no further scale word follows, and no "and a half"."""
    at = gap(text.plain, end)
    word = wording.words.after(text, at) if wording.scales.after(text, at) is None else None
    more = word is not None and word.meaning.role in {Role.CONJUNCTION, Role.PART}
    return not more and wording.scales.after(text, at) is None
