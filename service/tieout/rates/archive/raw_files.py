"""What the sources published, as raw files: CSV inside xz, values exactly as written."""

import csv
import json
import lzma
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import TypeAlias

Prints: TypeAlias = Mapping[str, list[tuple[date, str]]]
"""Code to its prints, oldest first."""

_DATA = files("tieout.rates") / "data"


def read_raw(folder: Path, source: str) -> Prints:
    """Read one source's file from a folder of raw files; a country we do not know is a KeyError."""
    read = {"ecb": _ecb, "nbp": _nbp, "hmrc": _hmrc, "fed": _fed}[source]
    prints = defaultdict(list)
    for code, day, value in read(folder):
        prints[code].append((date.fromisoformat(day), value))
    return {code: sorted(prints[code]) for code in sorted(prints)}


def _ecb(folder: Path) -> Iterator[tuple[str, str, str]]:
    for row in _rows(folder / "ecb.csv.xz"):
        yield row["currency"], row["date"], row["per_eur"]


def _nbp(folder: Path) -> Iterator[tuple[str, str, str]]:
    for row in _rows(folder / "nbp.csv.xz"):
        yield row["currency"], row["date"], row["pln_per_unit"]


def _hmrc(folder: Path) -> Iterator[tuple[str, str, str]]:
    for row in _rows(folder / "hmrc_monthly.csv.xz"):
        yield row["currency"], f"{row['month']}-01", row["per_gbp"]


def _fed(folder: Path) -> Iterator[tuple[str, str, str]]:
    codes = json.loads((_DATA / "fed_countries.json").read_text(encoding="utf-8"))["codes"]
    for row in _rows(folder / "fed_h10_monthly.csv.xz"):
        yield codes[row["Country"]], row["Date"], row["Exchange rate"]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with lzma.open(path, "rt", encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)
