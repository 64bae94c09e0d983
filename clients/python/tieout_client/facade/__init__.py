"""The short way to ask: ``Tieout(url).convert("HK$5 billion", "USD")``."""

from .coroutines import AsyncTieout
from .refusals import Invalid, Limited, NoRate, Refused, Unavailable
from .tieout import Tieout

__all__ = [
    "AsyncTieout",
    "Invalid",
    "Limited",
    "NoRate",
    "Refused",
    "Tieout",
    "Unavailable",
]
