"""Write the archive of all languages that CLDR names currencies in."""

import json
import zipfile
from pathlib import Path

from babel import Locale, localedata

from tieout.lexicon.building.language import language_data

ARCHIVE = Path(__file__).parents[1] / "data/cldr.zip"
CURRENCIES_MIN = 50
_EPOCH = (1980, 1, 1, 0, 0, 0)


def main() -> None:
    """Write one member a language, in order and undated, so that the same CLDR gives one file."""
    with zipfile.ZipFile(ARCHIVE, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(localedata.locale_identifiers()):
            locale = _fresh(name)
            if "_" not in name and len(locale.currencies) >= CURRENCIES_MIN:
                body = json.dumps(language_data(locale), ensure_ascii=False, separators=(",", ":"))
                archive.writestr(_member(name), body)


def _fresh(name: str) -> Locale:
    """Babel 2.18 lets one locale's months leak into the next through the aliases of its root."""
    localedata._cache.clear()  # noqa: SLF001 - see above
    return Locale.parse(name)


def _member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(f"{name}.json", _EPOCH)
    member.compress_type = zipfile.ZIP_DEFLATED
    return member


if __name__ == "__main__":
    main()
