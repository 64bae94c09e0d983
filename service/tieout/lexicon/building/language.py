"""One language of CLDR in the schema of the lexicon."""

from importlib.metadata import version
from typing import Any

from babel import Locale

from tieout.lexicon.building.calendar import months, quarters
from tieout.lexicon.building.clean import clean
from tieout.lexicon.building.names import currency_data
from tieout.lexicon.building.scales import scales

_UNSPACED = {"zh", "ja", "th", "lo", "km", "my", "yue"}


def language_data(locale: Locale) -> dict[str, Any]:
    """Return what CLDR knows; everything may be overruled by the file made by hand."""
    data = {
        "language": locale.language,
        "source": f"Unicode CLDR through Babel {version('babel')}",
        "separators": _separators(locale),
        **currency_data(locale),
        "scales": scales(locale, "long"),
        "abbreviations": scales(locale, "short"),
        "units": _percent(locale),
        "months": months(locale),
        "quarters": quarters(locale),
    }
    if locale.language in _UNSPACED:
        data["spaced"] = False
    return {key: value for key, value in data.items() if value not in ({}, [])}


def _separators(locale: Locale) -> dict[str, list[str]]:
    """Latin digits first: the press uses them nearly everywhere."""
    systems = dict.fromkeys(["latn", locale.default_numbering_system])
    symbols = [locale.number_symbols[it] for it in systems]
    return {
        name: list(dict.fromkeys(_space(clean(it[name])) for it in symbols if name in it))
        for name in ("group", "decimal")
    }


def _space(mark: str) -> str:
    return {"\u2019": "'", "": " "}.get(mark, mark)


def _percent(locale: Locale) -> list[dict[str, Any]]:
    units = []
    patterns = locale._data["unit_patterns"]  # noqa: SLF001 - Babel has no public way
    for unit, times in (("concentr-percent", "1"), ("concentr-permille", "0.1")):
        forms = patterns.get(unit, {}).get("long", {}).values()
        words = {clean(it.replace("{0}", "")) for it in forms}
        words = {it for it in words if it.replace(" ", "").isalpha()}
        if words:
            units.append({"kind": "percent", "after": sorted(words), "times": times})
    return units
