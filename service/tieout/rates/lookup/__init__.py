"""Which rates follow from the prints: as of a day, over some days, with spread and flags."""

from tieout.rates.lookup.quotation import Quotation
from tieout.rates.lookup.series import Gathered, Group

__all__ = ["Gathered", "Group", "Quotation"]
