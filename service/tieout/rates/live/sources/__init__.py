"""Live sources: one file each, and nothing in it but asking and reading."""

from collections.abc import Collection

from tieout.rates.live.sources.about import About, about
from tieout.rates.live.sources.ecb import EuropeanCentralBank
from tieout.rates.live.sources.failures import (
    SourceBusy,
    SourceFailed,
    SourceInterrupted,
    SourceRedirected,
    SourceRefused,
    SourceTooLarge,
    SourceTooSlow,
    SourceUnreachable,
    SourceUnreadable,
)
from tieout.rates.live.sources.fawazahmed import FawazAhmed
from tieout.rates.live.sources.frankfurter import Frankfurter
from tieout.rates.live.sources.nbp import NarodowyBankPolski
from tieout.rates.live.sources.openexchangerates import OpenExchangeRates
from tieout.rates.live.sources.source import Answer, Asked, Http, Source

__all__ = [
    "About",
    "Answer",
    "Asked",
    "EuropeanCentralBank",
    "FawazAhmed",
    "Frankfurter",
    "Http",
    "NarodowyBankPolski",
    "OpenExchangeRates",
    "Source",
    "SourceBusy",
    "SourceFailed",
    "SourceInterrupted",
    "SourceRedirected",
    "SourceRefused",
    "SourceTooLarge",
    "SourceTooSlow",
    "SourceUnreachable",
    "SourceUnreadable",
    "about",
    "every_source",
    "sources_named",
]


def every_source(*, openexchangerates_key: str | None = None) -> tuple[Source, ...]:
    """All the sources there are; the one that needs a key only where it is given."""
    free: tuple[Source, ...] = (
        EuropeanCentralBank(),
        NarodowyBankPolski("A"),
        NarodowyBankPolski("B"),
        Frankfurter(),
        FawazAhmed(),
    )
    return (*free, OpenExchangeRates(openexchangerates_key)) if openexchangerates_key else free


def sources_named(
    names: Collection[str], *, openexchangerates_key: str | None = None
) -> tuple[Source, ...]:
    """
    Return the sources with these names, or a ValueError that says which there are.

    >>> [source.about.title for source in sources_named(["ecb"])]
    ['European Central Bank, euro foreign exchange reference rates']
    """
    known = {it.about.name: it for it in every_source(openexchangerates_key=openexchangerates_key)}
    unknown = sorted(set(names) - set(known))
    if unknown:
        there_are = ", ".join(known)
        raise ValueError(f"no source named {', '.join(unknown)}; there are {there_are}")
    return tuple(source for name, source in known.items() if name in names)
