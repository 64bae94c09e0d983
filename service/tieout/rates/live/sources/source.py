"""What a live source is: where it publishes, how it is asked, how its answer is read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from tieout.figures import Leg
from tieout.rates.live.sources.about import About


@dataclass(frozen=True, slots=True)
class Asked:
    """Prints from *since*, the last day already known (None at first), up to *today*, both in."""

    since: date | None
    today: date


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: a whole body, or None where the source says that nothing has changed."""

    url: str
    body: bytes | None
    validators: Mapping[str, str]


class Http(Protocol):
    """What a source needs of the network: one bounded GET that raises SourceFailed."""

    async def get(
        self, url: str, *, accept: tuple[str, ...], headers: Mapping[str, str] | None = None
    ) -> Answer:
        """Return the answer to one request, or raise SourceFailed."""


class Source(Protocol):
    """One publisher's table: fetch and parse, nothing else."""

    @property
    def about(self) -> About:
        """Who publishes this, when, on what terms, and what it covers."""

    async def fetch(self, http: Http, asked: Asked, /) -> Answer:
        """Ask for what is new; raise SourceFailed, never return half an answer."""

    def parse(self, body: bytes) -> tuple[Leg, ...]:
        """Read one answer whole; a shape we do not know raises SourceUnreadable."""
