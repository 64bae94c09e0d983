"""Codes and signs with a scale glued on, as in filings: USDm, EURbn, $m, MUSD, TSEK."""

from collections.abc import Iterator

from tieout.extraction.language.mark import Mark
from tieout.extraction.language.table import Spelling
from tieout.lexicon import Lexicon

_BARE_SIGNS = frozenset("$€£¥₹₩₽₺₪₦₱฿")
_GLUED_BEFORE = {"M": 6, "m": 6, "T": 3, "k": 3, "K": 3}
_GLUED_SCALES = {"m": 6, "M": 6, "mn": 6, "mln": 6, "bn": 9, "k": 3, "tn": 12, "mm": 6, "MM": 6}


def prefixed(lexicon: Lexicon, marks: list[Spelling[Mark]]) -> Iterator[Spelling[Mark]]:
    """Codes with a scale glued on, as in filings: USDm, EURbn, $m, MUSD, TSEK."""
    codes = traded(lexicon)
    for spelling in marks:
        sign = spelling.exact and not spelling.text[-1].isalpha()
        if sign or spelling.text in codes or spelling.text in _BARE_SIGNS:
            for text, power in _GLUED_SCALES.items():
                mark = _scaled(spelling.meaning, power)
                yield Spelling(spelling.text + text, mark, exact=True)
    yield from suffixed(lexicon, marks)


def suffixed(lexicon: Lexicon, marks: list[Spelling[Mark]]) -> Iterator[Spelling[Mark]]:
    codes = traded(lexicon)
    for spelling in marks:
        if spelling.text in codes or spelling.text == "€":
            for text, power in _GLUED_BEFORE.items():
                yield Spelling(text + spelling.text, _scaled(spelling.meaning, power), exact=True)


def traded(lexicon: Lexicon) -> set[str]:
    """The codes of currencies common enough to be written in small letters, too."""
    groups = [texts for texts in lexicon.codes.values() if any(map(str.islower, texts))]
    return {text for texts in groups for text in texts if text.isupper()}


def _scaled(mark: Mark, power: int) -> Mark:
    return Mark(mark.kind, mark.of, mark.default, mark.power + power, mark.family)
