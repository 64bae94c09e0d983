"""Quarantine: prints that are not plausible, kept and shown, and never answered with."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tieout.figures import Leg


class Reason(StrEnum):
    """Why a print is held."""

    NOT_A_RATE = "not_a_rate"
    FUTURE_DAY = "future_day"
    OLD_DAY = "old_day"
    NO_PAST = "no_past"
    JUMP = "jump"
    DISPUTED = "disputed"
    OUTSIDE_BAND = "outside_band"
    WHOLE_TABLE = "whole_table"


@dataclass(frozen=True, slots=True)
class Held:
    """A print in quarantine, why, and when we first saw it."""

    leg: Leg
    reason: Reason
    seen: datetime
