"""Months and quarters as a language names them."""

from collections.abc import Iterable, Mapping

from babel import Locale

from tieout.lexicon.building.clean import clean

_ROOT_MONTH = "月"


def months(locale: Locale) -> dict[str, list[str]]:
    tables = [
        locale.months[context][width]
        for context in ("stand-alone", "format")
        for width in ("wide", "abbreviated")
    ]
    return _merged(locale, tables)


def quarters(locale: Locale) -> dict[str, list[str]]:
    contexts = [it for it in ("stand-alone", "format") if it in locale.quarters]
    return _merged(locale, [locale.quarters[it]["wide"] for it in contexts])


def _merged(locale: Locale, tables: Iterable[Mapping[int, str]]) -> dict[str, list[str]]:
    """Return each number's names once; "1月" in a language without that sign is CLDR's root."""
    own = locale.language in {"zh", "ja", "yue"}
    found: dict[int, dict[str, None]] = {}
    for table in tables:
        for number, name in table.items():
            if own or _ROOT_MONTH not in name:
                found.setdefault(number, {})[clean(name)] = None
    return {
        str(number): [it for it in names if any(map(str.isalpha, it))]
        for number, names in sorted(found.items())
    }
