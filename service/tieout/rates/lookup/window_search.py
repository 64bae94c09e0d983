"""Find the window of a pair by every way there is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from tieout.figures import Rate, Window
from tieout.rates.lookup.pair_catalogue import PairCatalogue
from tieout.rates.lookup.windows import Asked, exactly, window_of


def find_window(
    pairs: PairCatalogue, asked: Asked, on: Callable[[str, str, date], Rate | None]
) -> Window | None:
    """
    Return the window that prints make.

    Where those are none, or of months, the rates *on* its days join, which pegs give as well.
    """
    window = window_of(pairs, asked)
    if window is not None and not _monthly(window.low):
        return window
    days = asked.first, asked.day, asked.last
    rates = [it for day in days if (it := on(asked.base, asked.quote, day)) is not None]
    if window is None:
        return exactly(rates) if rates else None
    newer = [it for it in rates if not _monthly(it)]
    return replace(window, span=window.span.join(exactly(newer).span)) if newer else window


def _monthly(rate: Rate) -> bool:
    return "monthly" in rate.flags
