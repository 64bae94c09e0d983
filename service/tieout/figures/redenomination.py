"""Names that outlived their money: the lira of 2004 is a millionth of the lira of 2005."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files


def named_then(code: str, on: date) -> str:
    """
    Return the currency that had the name of another on a day.

    >>> named_then("TRY", date(2004, 6, 4)), named_then("TRY", date(2005, 6, 4))
    ('TRL', 'TRY')
    """
    return next((older for older, until in reversed([*_before(code)]) if on < until), code)


def older_names(code: str, on: date, *, since: date) -> tuple[str, ...]:
    """Return the currencies before, under the name of one, that ended by a day, *since* another."""
    return tuple(older for older, until in _before(code) if since <= until <= on)


def _before(code: str) -> Iterator[tuple[str, date]]:
    """Yield the older holders of a name with the first day of the next, the newest first."""
    known = _older()
    while code in known:
        code, until = known[code]
        yield code, until


@cache
def _older() -> Mapping[str, tuple[str, date]]:
    text = (files("tieout.figures") / "data" / "redenominations.json").read_text("utf-8")
    older: dict[str, tuple[str, str]] = json.loads(text)["older"]
    return {code: (old, date.fromisoformat(day)) for code, (old, day) in older.items()}
