"""Write the archive of all languages that CLDR names currencies in, and the telling words."""

import json
import zipfile
from io import BytesIO

from babel import Locale, localedata

from tieout.lexicon.building.language import language_data
from tieout.lexicon.building.replacing import replace
from tieout.lexicon.building.telling import DATA, telling_words

ARCHIVE = DATA / "cldr.zip"
TELLING = DATA / "telling.json"
CURRENCIES_MIN = 50
_EPOCH = (1980, 1, 1, 0, 0, 0)


def main() -> None:
    """Write both files, each replaced at once, for the package is read while they are built."""
    replace(ARCHIVE, _archive())
    words = {"source": "made of the files beside it by tieout.lexicon.building", **telling_words()}
    replace(TELLING, (json.dumps(words, ensure_ascii=False, indent=1) + "\n").encode())


def _archive() -> bytes:
    """Return one member a language, in order and undated, so that the same CLDR gives one file."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(localedata.locale_identifiers()):
            locale = _fresh(name)
            if "_" not in name and len(locale.currencies) >= CURRENCIES_MIN:
                body = json.dumps(language_data(locale), ensure_ascii=False, separators=(",", ":"))
                archive.writestr(_member(name), body)
    return made.getvalue()


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
