"""How a language joins two amounts: to a range, or to the two levels of a change."""

from dataclasses import dataclass

from tieout.extraction.language.table import Table


@dataclass(frozen=True, slots=True, eq=False)
class Joining:
    """
    Joints between two ends, what opens a pair of them, the endings of both ends.

    ``openers`` are the joints that each opener waits for, under "" those that need none.
    ``changes`` and ``directions`` are words that make levels of two ends; ``steps`` say by how
    much, ``against`` stand before an old level.
    """

    joints: Table[str]
    opener: Table[str]
    openers: dict[str, frozenset[str]]
    froms: tuple[str, ...]
    tos: tuple[str, ...]
    steps: Table[bool]
    against: Table[bool]
    changes: frozenset[str]
    directions: frozenset[str]
