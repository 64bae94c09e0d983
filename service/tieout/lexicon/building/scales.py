"""Scale words, from the compact formats: "00 Millionen" says that Millionen is 10^6."""

import re

from babel import Locale

from tieout.lexicon.building.clean import clean

_PATTERN = re.compile(r"(?P<before>[^0]*)(?P<zeros>0+)(?P<after>[^0]*)")


def scales(locale: Locale, width: str) -> dict[str, list[str]]:
    """Return the words by power of ten, each once, the commonest plural form first."""
    found: dict[int, dict[str, None]] = {}
    formats = locale.compact_decimal_formats.get(width, {})
    for plural in sorted(formats, key=lambda it: it != "other"):
        for size, pattern in formats[plural].items():
            match = _PATTERN.fullmatch(clean(_plain(pattern.pattern)))
            word = clean(match["after"] or match["before"]) if match else ""
            if match and word:
                power = len(size) - len(match["zeros"])
                found.setdefault(power, {})[word] = None
    return {str(power): list(words) for power, words in sorted(found.items())}


def _plain(pattern: str) -> str:
    """Quotes keep CLDR's points and letters literal; negative patterns add nothing."""
    return pattern.partition(";")[0].replace("'", "")
