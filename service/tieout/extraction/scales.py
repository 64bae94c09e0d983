"""The scale words behind a number in digits: "1.2 billion", "5 lakh crore"."""

import re
from dataclasses import replace

from tieout.extraction.folding import Folded
from tieout.extraction.numeral import Numeral, decimal_of
from tieout.extraction.reader import Reader, gap
from tieout.extraction.wording import Role, Wording

_DECIMALS = re.compile(r" ([0-9]{1,3})(?![0-9]|[.,][0-9])")


def with_scale(text: Folded, numeral: Numeral, wording: Wording) -> Numeral:
    """Add the scale words after a number in digits: "1.2 billion", "5 lakh crore"."""
    at = gap(text.plain, numeral.end)
    first = wording.scales.after(text, at)
    if first is None:
        word = wording.words.after(text, at)
        if word is None:
            return numeral
        if word.meaning.role is Role.POINT:
            return _with_point(text, numeral, word.end, wording)
    if first is not None and _is_last(text, first.end, wording):
        made = numeral.times(first.meaning, first.start, first.end)
        made.end = first.end
        return made
    tally = wording.tally().start(numeral.value, numeral.last, numeral.round_last)
    reader = Reader(text, wording, tally, numeral.end)
    reader.run_scales()
    return numeral if reader.end == numeral.end else reader.numeral(numeral)


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
