"""What is known of a source without asking it: publisher, terms, calendar, coverage."""

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources

from tieout.rates.live.publication_calendar import Publication


@dataclass(frozen=True, slots=True)
class About:
    """
    A source as its publisher describes it; read from ``data/NAME.json``, where the proofs stand.

    ``series`` is the name that its prints carry: both tables of the NBP print as ``nbp``.
    ``blends`` names the series that a blended source is made from: it cannot vouch for them.
    """

    name: str
    series: str
    title: str
    home_url: str
    terms_url: str
    terms: str
    key: bool
    cadence: str
    publication: Publication
    pivot: str
    first_day: date
    currencies: frozenset[str]
    blends: frozenset[str]


@cache
def about(name: str) -> About:
    """Read what is known of the source called *name*."""
    text = resources.files(__package__).joinpath("data", f"{name}.json").read_text("utf-8")
    data = json.loads(text)
    return About(
        name=name,
        series=data["series"],
        title=data["title"],
        home_url=data["home_url"],
        terms_url=data["terms_url"],
        terms=data["terms"],
        key=data["key"],
        cadence=data["cadence"],
        publication=Publication.of(data["publication"]),
        pivot=data["coverage"]["pivot"],
        first_day=date.fromisoformat(data["coverage"]["first_day"]),
        currencies=frozenset(data["coverage"]["currencies"].split()),
        blends=frozenset(data["blends"]),
    )
