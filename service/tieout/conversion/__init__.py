"""One amount into another currency, scale or unit, with its provenance and its band."""

from tieout.conversion.amount import Amount
from tieout.conversion.conversion import Conversion
from tieout.conversion.convert import convert
from tieout.conversion.units import Restated, restate, share_of

__all__ = ["Amount", "Conversion", "Restated", "convert", "restate", "share_of"]
