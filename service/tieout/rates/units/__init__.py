"""What a code meant when: eras, pegs and errata, and the prints that speak for one unit."""

from tieout.rates.units.coverage import Covered
from tieout.rates.units.erratum import Erratum, errata
from tieout.rates.units.peg import pegs

__all__ = ["Covered", "Erratum", "errata", "pegs"]
