"""The archive of what CLDR knows, one member a language, read one language at a time."""

import json
import zipfile
from functools import cache
from importlib.resources import files
from typing import Any

_ARCHIVE = files("tieout.lexicon") / "data/cldr.zip"


@cache
def archived() -> frozenset[str]:
    """Return the languages that the archive holds."""
    with _ARCHIVE.open("rb") as file, zipfile.ZipFile(file) as archive:
        return frozenset(name.removesuffix(".json") for name in archive.namelist())


def from_archive(language: str) -> dict[str, Any] | None:
    """Return one language in the schema of the lexicon, or None where CLDR has none."""
    if language not in archived():
        return None
    with _ARCHIVE.open("rb") as file, zipfile.ZipFile(file) as archive:
        data: dict[str, Any] = json.loads(archive.read(f"{language}.json"))
    return data
