"""The causes, one file each; of equal priors, the earlier in this list is named first."""

from tieout.diagnosis.causes.direction import DIRECTION
from tieout.diagnosis.causes.double_count import DOUBLE_COUNT
from tieout.diagnosis.causes.growth_for_level import GROWTH_FOR_LEVEL
from tieout.diagnosis.causes.inverted_rate import INVERTED_RATE
from tieout.diagnosis.causes.long_scale import LONG_SCALE
from tieout.diagnosis.causes.lost_scale_word import LOST_SCALE_WORD
from tieout.diagnosis.causes.missing_part import MISSING_PART
from tieout.diagnosis.causes.moved_point import MOVED_POINT
from tieout.diagnosis.causes.percent_for_points import PERCENT_FOR_POINTS
from tieout.diagnosis.causes.period_label import PERIOD_LABEL
from tieout.diagnosis.causes.rate_convention import RATE_CONVENTION
from tieout.diagnosis.causes.scale_slip import SCALE_SLIP
from tieout.diagnosis.causes.stale_rate import STALE_RATE
from tieout.diagnosis.causes.transposed_digits import TRANSPOSED_DIGITS
from tieout.diagnosis.causes.truncated import TRUNCATED
from tieout.diagnosis.causes.unconverted import UNCONVERTED
from tieout.diagnosis.causes.wrong_base import WRONG_BASE
from tieout.diagnosis.causes.wrong_currency import WRONG_CURRENCY
from tieout.diagnosis.causes.wrong_digit import WRONG_DIGIT

CAUSES = (
    UNCONVERTED,
    LOST_SCALE_WORD,
    LONG_SCALE,
    SCALE_SLIP,
    PERIOD_LABEL,
    PERCENT_FOR_POINTS,
    DIRECTION,
    GROWTH_FOR_LEVEL,
    MOVED_POINT,
    TRUNCATED,
    WRONG_CURRENCY,
    INVERTED_RATE,
    WRONG_BASE,
    DOUBLE_COUNT,
    TRANSPOSED_DIGITS,
    RATE_CONVENTION,
    STALE_RATE,
    WRONG_DIGIT,
    MISSING_PART,
)

SLIPS = (LOST_SCALE_WORD, SCALE_SLIP, MOVED_POINT, TRANSPOSED_DIGITS, WRONG_DIGIT)
GENTLE = (PERIOD_LABEL, TRUNCATED, RATE_CONVENTION, STALE_RATE)
# Within a year a rate moves so far that some other digit or currency fits nearly always.
COARSE = (
    UNCONVERTED,
    LOST_SCALE_WORD,
    LONG_SCALE,
    SCALE_SLIP,
    MOVED_POINT,
    INVERTED_RATE,
    RATE_CONVENTION,
    STALE_RATE,
)

__all__ = ["CAUSES", "COARSE", "GENTLE", "SLIPS"]
