"""What makes a bare number a count, a name, a date, a time, or an estimate."""

from dataclasses import dataclass

from tieout.extraction.language.table import Table


@dataclass(frozen=True, slots=True, eq=False)
class Naming:
    """
    Words beside a number without a mark.

    ``same``, ``among`` and ``scores`` say that it counts, ``counters`` what; ``not_nouns`` are no
    nouns of a count. ``extents`` are lengths of time. The others make no figure of it.
    """

    not_before: Table[bool]
    not_after: Table[bool]
    clock_before: Table[bool]
    clock_after: Table[bool]
    year_before: Table[bool]
    months: Table[int]
    counters: Table[bool]
    not_nouns: frozenset[str]
    extents: frozenset[str]
    extent_before: Table[bool]
    vague: Table[bool]
    same: Table[bool]
    among: Table[bool]
    scores: tuple[str, ...]
