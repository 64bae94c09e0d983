"""The causes, one file each; of equal priors, the earlier in this list is named first."""

from tieout.diagnosis.causes.inverted_rate import INVERTED_RATE
from tieout.diagnosis.causes.period_label import PERIOD_LABEL
from tieout.diagnosis.causes.scale_slip import SCALE_SLIP
from tieout.diagnosis.causes.unconverted import UNCONVERTED
from tieout.diagnosis.causes.wrong_base import WRONG_BASE
from tieout.diagnosis.causes.wrong_currency import WRONG_CURRENCY

CAUSES = (
    UNCONVERTED,
    SCALE_SLIP,
    PERIOD_LABEL,
    WRONG_CURRENCY,
    INVERTED_RATE,
    WRONG_BASE,
)

__all__ = ["CAUSES"]
