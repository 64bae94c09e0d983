"""The kinds of relations that a sentence says, each told in its forms or by what a clause holds."""

from tieout.relations.kinds.claims import claims_in
from tieout.relations.kinds.equivalences import equivalences_in
from tieout.relations.kinds.headlines import headlines
from tieout.relations.kinds.passages import passages
from tieout.relations.kinds.remainders import WHOLE, remainders
from tieout.relations.kinds.shares import listed
from tieout.relations.kinds.sums import once

__all__ = [
    "WHOLE",
    "claims_in",
    "equivalences_in",
    "headlines",
    "listed",
    "once",
    "passages",
    "remainders",
]
