"""A client library for accessing Tieout"""

from .client import AuthenticatedClient, Client
from .facade import AsyncTieout, Invalid, Limited, NoRate, Refused, Tieout, Unavailable

__all__ = (
    "AsyncTieout",
    "AuthenticatedClient",
    "Client",
    "Invalid",
    "Limited",
    "NoRate",
    "Refused",
    "Tieout",
    "Unavailable",
)
