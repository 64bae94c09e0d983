"""Which new prints are plausible: judged by their past, by legal bands and by other sources."""

from tieout.rates.admission.history import History
from tieout.rates.admission.judge import JUDGED_DAYS_MAX, Judge
from tieout.rates.admission.quarantine import Held

__all__ = ["JUDGED_DAYS_MAX", "Held", "History", "Judge"]
