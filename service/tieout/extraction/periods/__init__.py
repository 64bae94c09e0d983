"""Periods: quarters, halves, months, years and days, in words or as machines write them."""

from tieout.extraction.periods.period import read_period

__all__ = ["read_period"]
