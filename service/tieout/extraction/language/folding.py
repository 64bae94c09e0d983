"""A text made plain for look-ups, with a way back to its own offsets."""

import re
from bisect import bisect_right
from dataclasses import dataclass

_ZEROS = "٠۰०০੦૦୦௦౦೦൦๐໐༠၀០᠐０"
_DIGITS = {ord(zero) + digit: str(digit) for zero in _ZEROS for digit in range(10)}
_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_SPACES = dict.fromkeys([*range(9, 14), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B)], " ")
_MORE_SPACES = dict.fromkeys([0x2028, 0x2029, 0x202F, 0x205F, 0x3000], " ")
_SIGNS = {"’": "'", "ʼ": "'", "‘": "'", "′": "'", "٬": ",", "٫": ".", "‐": "-"}
_DASHES = {
    "‑": "-",
    "−": "-",
    "﹣": "-",
    "﹪": "%",
    "٪": "%",
    "￥": "¥",
    "￡": "£",
    "﹩": "$",
    "￦": "₩",
}
_PLAIN = str.maketrans(_SIGNS | _DASHES)
_TABLE = _FULL_WIDTH | _DIGITS | _SPACES | _MORE_SPACES | _PLAIN
_DROPPED = re.compile(r"[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")
_RUN = re.compile(r"(?<= ) ++")
_UNSPACED = "[\u3007\u3400-\u9fff\u3040-\u30ff]"
_BETWEEN = re.compile(rf"(?<={_UNSPACED}) +(?={_UNSPACED})")


@dataclass(frozen=True, slots=True)
class Folded:
    """
    A text with one spelling for digits, spaces and signs: ``plain``, and ``low`` without capitals.

    Both have one character for each of the text's own, but for marks of direction, soft hyphens and
    second spaces, which are left out; ``cuts`` are then pairs (offset here, offset there).
    """

    plain: str
    low: str
    cuts: tuple[tuple[int, int], ...] = ()

    def source(self, at: int) -> int:
        """Return the offset in the text as it came of a character's start here."""
        if not self.cuts:
            return at
        nearest = bisect_right(self.cuts, (at, len(self.plain) + (1 << 60))) - 1
        if nearest < 0:
            return at
        here, there = self.cuts[nearest]
        return there + at - here

    def source_end(self, end: int) -> int:
        """Return the offset in the text as it came of the end of what ends here."""
        return self.source(end - 1) + 1 if end else 0


def fold(text: str, *, spaced: bool = True) -> Folded:
    r"""
    Fold a text; in a script without spaces those between its characters are left out, too.

    >>> fold("１２\u00a0Ｍio").plain
    '12 Mio'
    """
    plain = text.translate(_TABLE)
    cuts: tuple[tuple[int, int], ...] = ()
    if not plain.isascii() or "  " in plain:
        plain, cuts = _without(plain, spaced=spaced)
    return Folded(plain, lowered(plain), cuts)


def lowered(text: str) -> str:
    """Return the text in small letters, always as long as it was (İ is i, without its dot)."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(char.lower()[:1] for char in text)


def _without(plain: str, *, spaced: bool) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Leave out what is not to be read; say where the text goes on after each gap."""
    gaps = [found.span() for found in _DROPPED.finditer(plain)]
    if "  " in plain:
        gaps += [found.span() for found in _RUN.finditer(plain)]
    if not spaced:
        gaps += [found.span() for found in _BETWEEN.finditer(plain)]
    if not gaps:
        return plain, ()
    kept, cuts, at, length = [], [], 0, 0
    for start, end in sorted(gaps):
        if end <= at:
            continue
        start = max(start, at)  # noqa: PLW2901 - gaps may overlap
        kept.append(plain[at:start])
        length += start - at
        at = end
        cuts.append((length, end))
    kept.append(plain[at:])
    return "".join(kept), tuple(cuts)
