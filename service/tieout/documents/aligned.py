"""Tables of plain text whose columns are set apart by wide gaps, as reports and mails have them."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import TypeAlias

from tieout.documents.lines import Line

FIELD = re.compile(r"\S{1,200}(?:[^\S\t]\S{1,200}){0,60}")
RULE = re.compile(r"[-=_+|\s]{3,300}\Z")
VALUE = re.compile(r"[^\s\w]{0,3}\s?[0-9]|[-–—.]{1,3}\Z|n[./]?[am]\.?\Z", re.IGNORECASE)
VALUE_CHARS_MAX = 24
ROWS_MIN = 2

Field: TypeAlias = tuple[str, int]
Rows: TypeAlias = list[list[Field]]


def split_table(group: Sequence[Line]) -> tuple[list[Line], Rows] | None:
    """
    Return the lines above a table and the fields of its rows; None where lines are no table.

    Each row has as many fields as the others, and values behind its label; only the first may be
    a heading, which leaves out the corner or not. A row of one field is a label over others.
    """
    rows = [(line, fields(line)) for line in group if not RULE.match(line.text)]
    above = list(takewhile(lambda it: len(it[1]) < 2, rows))  # noqa: PLR2004 - one field is prose
    body = [it for _, it in rows[len(above) :]]
    heading, *wide = [it for it in body if len(it) > 1] or [[]]
    if len(wide) < ROWS_MIN - 1 or not all(map(_is_row, wide)):
        return None
    width = len(wide[0])
    if any(len(it) != width for it in wide) or len(heading) not in {width, width - 1}:
        return None
    if len(heading) < width:
        heading.insert(0, ("", heading[0][1]))
    return [line for line, _ in above], body


def fields(line: Line) -> list[Field]:
    """
    Return what stands between wide gaps, with its offsets.

    >>> fields(Line("Asia   120    100", at=0))
    [('Asia', 0), ('120', 7), ('100', 14)]
    """
    return [(it[0], line.at + it.start()) for it in FIELD.finditer(line.text)]


def _is_row(row: Sequence[Field]) -> bool:
    return all(map(_is_value, row[1:]))


def _is_value(field: Field) -> bool:
    return len(field[0]) <= VALUE_CHARS_MAX and VALUE.match(field[0]) is not None
