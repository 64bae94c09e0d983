"""
How far a print may honestly lie from the ones before it, and from a legal band.

A move is a difference of levels (natural logarithms). The most that is plausible is three times the
series' own largest daily move of a year, at least 3 %, at most 65 %, growing with the root of the
days between. Replayed over the archive from 1999, that singles out 7 of 221,702 prints of the ECB
and 141 of 373,066 of the NBP: the true jumps and the errors of those years (CHF 2015-01-15,
ARS 2023-12, GEL 2004-10-27 …).

Everything here is in floats: it decides what is plausible, and never reaches an answer.
"""

import math
from decimal import Decimal
from itertools import pairwise

from tieout.rates.admission.history import Past
from tieout.rates.units.peg import Peg

MOVE_MIN = 0.03
MOVE_MAX = 0.5
MOVE_TIMES = 3.0
MOVES_COUNTED = 250
GAP_DAYS_MAX = 30
POWER_OF_TEN_NEAR = 0.1
DIGITS_MAX = 18
BAND_NOISE = 0.0005
"""Crosses of honest tables miss a band by up to 0.05 %: see docs/rates.md."""


def is_rate(value: Decimal) -> bool:
    """
    Whether a value can be a rate at all: positive, and at most 18 digits when written out.

    >>> [is_rate(Decimal(text)) for text in ("7.6553", "0", "1E-30", "NaN")]
    [True, False, False, False]
    """
    if not value.is_finite() or value <= 0 or abs(value.adjusted()) > DIGITS_MAX:
        return False
    return len(f"{value:f}".replace(".", "")) <= DIGITS_MAX


def most(past: Past, days: int) -> float:
    """Return the largest plausible move of a series after some *days*, from its own *past*."""
    recent = past[-MOVES_COUNTED - 1 :]
    moves = zip(pairwise(recent.days), pairwise(recent.levels), strict=True)
    largest = max((_daily(*gap, *ends) for gap, ends in moves), default=0.0)
    gap = min(max(days, 1), GAP_DAYS_MAX)
    return min(max(MOVE_MIN, MOVE_TIMES * largest) * math.sqrt(gap), MOVE_MAX)


def power_of_ten(move: float) -> bool:
    """
    Whether a move looks like lost or added zeros, within 10 %.

    >>> [power_of_ten(math.log(times)) for times in (10.4, 0.0102, 4.3)]
    [True, True, False]
    """
    tens = round(move / math.log(10))
    return tens != 0 and abs(move - tens * math.log(10)) <= POWER_OF_TEN_NEAR


def inside(peg: Peg, cross: float, room: float) -> bool:
    """Whether a cross, units of the pegged currency for 1 anchor as a level, lies in the band."""
    low, high = math.log(peg.low), math.log(peg.high)
    return low - BAND_NOISE - room <= cross <= high + BAND_NOISE + room


def jumps(move: float, past: Past, days: int) -> bool:
    """Whether a move is more than the past of its series makes plausible."""
    return abs(move) > MOVE_MIN and abs(move) > most(past, days)


def _daily(day: int, following: int, level: float, level_then: float) -> float:
    """A move as it would have been in one day."""
    return abs(level_then - level) / math.sqrt(following - day)
