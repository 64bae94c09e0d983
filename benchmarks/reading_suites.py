"""
Score the reader on suites of marked texts.

    python -m benchmarks.reading_suites FOLDER [--suite S] [--part P]

FOLDER holds ``*.jsonl`` of rows ``{id, lang, text, expected}`` and the ``score.py`` that judges
them. Suites of whole strings are read with ``read_amount``, the others with ``extract``. The part
``tuned`` holds the rows whose id has an even CRC-32, ``held`` the others: rules are tuned on the
first, figures are reported on the second.
"""

import argparse
import importlib.util
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tieout.documents import read_document
from tieout.errors import TieoutError
from tieout.extraction import extract, read_amount
from tieout.figures import Figure, Kind
from tieout.lexicon import load

WHOLE = frozenset({"price_parser", "money_parser", "text2num"})
KINDS = {Kind.MONEY: "money", Kind.PERCENT: "percent", Kind.POINTS: "percent"}
Row = dict[str, Any]


def figures(row: Row, *, whole: bool) -> list[Figure]:
    """Read one row; a language without lexicon is read as English."""
    try:
        lexicon = load(row["lang"])
    except TieoutError:
        lexicon = load("en")
    if not whole:
        document = read_document(row["text"], language=row["lang"], region=row.get("region"))
        return list(extract(document, lexicon))
    try:
        hint = row.get("hint_currency")
        return [read_amount(row["text"], lexicon, currency=hint)]
    except TieoutError:
        return []


def prediction(figure: Figure, *, whole: bool) -> Row:
    kind = KINDS.get(figure.kind, "number")
    span = figure.span
    row: Row = {
        "start": None if span is None or whole else span.start,
        "end": None if span is None or whole else span.end,
        "kind": kind,
        "currency": figure.currency,
    }
    if figure.upper is None or whole:
        return row | {"value": str(figure.value)}
    return row | {"kind": f"{kind}_range", "lo": str(figure.value), "hi": str(figure.upper)}


def predictions(rows: list[Row], *, whole: bool) -> Iterator[tuple[str, list[Row]]]:
    for row in rows:
        yield row["id"], [prediction(it, whole=whole) for it in figures(row, whole=whole)]


def scorer(folder: Path) -> Any:
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--suite", action="append")
    parser.add_argument("--part", choices=["tuned", "held", "all"], default="all")
    parser.add_argument("--langs")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--where", action="append", default=[])
    given = parser.parse_args()
    score = scorer(given.folder)
    languages = set(given.langs.split(",")) if given.langs else None
    for file in sorted(given.folder.glob("*.jsonl")):
        if given.suite and file.stem not in given.suite:
            continue
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        rows = [row for row in rows if _is_in(row["id"], given.part)]
        found = dict(predictions(rows, whole=file.stem in WHOLE))
        where = [pair.split("=", 1) for pair in given.where]
        table, errors = score.score(rows, found, languages, None, where, given.errors)
        for language, line in table.items():
            print(f"{file.stem:16} {language:4}", _line(line))
        for error in errors:
            print("   ", *error[:3], "| missed", error[3], "| wrong", error[4])


def _is_in(name: str, part: str) -> bool:
    return part == "all" or (zlib.crc32(name.encode()) % 2 == 0) == (part == "tuned")


def _line(line: Row) -> str:
    names = ("rows", "P", "R", "F1", "value_F1", "strict_F1", "gold_ranges", "range_R")
    return " ".join(f"{name}={line[name]}" for name in names)


if __name__ == "__main__":
    main()
