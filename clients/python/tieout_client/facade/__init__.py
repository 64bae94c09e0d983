"""The short way to ask: ``Tieout(url).convert("HK$5 billion", "USD")``."""

from .refusals import Invalid, Limited, NoRate, Refused, Unavailable
from .tieout import AsyncTieout, Tieout

__all__ = [
    "AsyncTieout",
    "Invalid",
    "Limited",
    "NoRate",
    "Refused",
    "Tieout",
    "Unavailable",
]
