"""Periods as machines write them: 2023-09, 2023-09-30, 2023-Q3."""

import re
from datetime import date

from tieout.extraction.language.folding import Folded
from tieout.extraction.periods.days import months, quarter
from tieout.extraction.periods.mention import Mention
from tieout.figures import Period

_ISO = re.compile(r"((?:19|20)[0-9]{2})-(0[1-9]|1[0-2])(?:-([0-2][0-9]|3[01]))?(?![0-9-])")
_ISO_QUARTER = re.compile(r"((?:19|20)[0-9]{2})-?q([1-4])(?![0-9])")


def iso(text: Folded, at: int) -> Mention | None:
    if text.plain[at : at + 2] not in {"19", "20"}:
        return None
    found = _ISO_QUARTER.match(text.low, at)
    if found is not None:
        first, last = quarter(int(found[1]), int(found[2]))
        return Mention(at, found.end(), Period(text.plain[at : found.end()], first, last))
    found = _ISO.match(text.plain, at)
    if found is None:
        return None
    year, month = int(found[1]), int(found[2])
    try:
        day = date(year, month, int(found[3])) if found[3] else None
    except ValueError:
        return None
    first, last = (day, day) if day else months(year, month, month)
    return Mention(at, found.end(), Period(found[0], first, last))
