"""What is asked of figures whose relations the caller states."""

from typing import Annotated

from pydantic import Field

from tieout.api.requests import fields
from tieout.api.requests.fields import Amount, Asked, Id, Label
from tieout.api.requests.own_rate import OwnRates
from tieout.api.requests.relations import StatedRelation
from tieout.api.requests.text_fields import On, Readership, Tongue


class StatedFigure(Asked):
    """A figure as the caller states it."""

    id: Id = Field(description="Names the figure in relations and in the answer.", examples=["f1"])
    figure: Amount = Field(
        description="The amount as one would write it.", examples=["US$710 million"]
    )
    label: Label | None = Field(None, description="What it measures.", examples=["unit revenue"])
    period: Label | None = Field(
        None, description="The time that it belongs to.", examples=["October–December 2023"]
    )


EXAMPLE_FIGURES = [
    {"id": "f1", "figure": "US$710 million"},
    {"id": "f2", "figure": "US$36.67 billion"},
    {"id": "f3", "figure": "2.3%"},
]
EXAMPLE_RELATIONS = [{"kind": "share", "part": "f1", "whole": "f2", "percent": "f3"}]


class CheckRequest(Asked):
    """Figures, and what must agree between them."""

    # First: OpenAPI Generator's Python gives all lists of a model the type of the first, and a
    # list of a union takes the others, not the other way round.
    relations: Annotated[list[StatedRelation], Field(max_length=fields.RELATIONS_MAX)] = Field(
        description="What must agree.", examples=[EXAMPLE_RELATIONS]
    )
    figures: Annotated[list[StatedFigure], Field(max_length=fields.FIGURES_MAX)] = Field(
        description="The figures.", examples=[EXAMPLE_FIGURES]
    )
    on: On = None
    language: Tongue = None
    region: Readership = None
    rates: OwnRates = Field([])

    @property
    def hard(self) -> bool:
        """Whether a short list may take long, as a short text may."""
        return self.on is None

    @property
    def size(self) -> int:
        """The work it makes, in characters of a text that makes as much."""
        return 100 * (len(self.figures) + len(self.relations))
