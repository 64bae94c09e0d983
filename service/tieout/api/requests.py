"""What the operations on texts and lists of figures take."""

from typing import Annotated, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from tieout.api import fields
from tieout.api.fields import (
    Amount,
    Asked,
    Currency,
    Day,
    Id,
    Input,
    Label,
    Language,
    PositiveDecimal,
    Region,
    Text,
)
from tieout.api.stated_relations import StatedRelation

ARTICLE = "It will pay HK$50 billion (US$640 million) over five years."

On = Annotated[
    Day | None,
    Field(description="The document's day; rates are taken around it.", examples=["2024-05-07"]),
]
Tongue = Annotated[
    Language | None,
    Field(description="Language of the text; detected where left out.", examples=["en"]),
]
Readership = Annotated[
    Region | None,
    Field(
        description="ISO 3166-1 code of the readership: decides what a bare $ means where the "
        "text does not.",
        examples=["HK"],
    ),
]
Markup = Annotated[Input, Field(description="How the text is marked up.", examples=["text"])]


class OwnRate(Asked):
    """A rate of the caller's own: it wins over published ones."""

    base: Currency = Field(description="1 unit of this currency …", examples=["USD"])
    quote: Currency = Field(description="… is worth *value* units of this one.", examples=["HKD"])
    value: PositiveDecimal = Field(description="The rate.", examples=["7.8"])
    day: Day = Field(description="The day it holds for.", examples=["2024-05-06"])

    @model_validator(mode="after")
    def _of_two(self) -> Self:
        if self.base == self.quote:
            raise PydanticCustomError("rate.same_currency", "two currencies are expected")
        return self


class Fact(Asked):
    """What the caller knows: it joins the figures of the text that measure the same."""

    label: Label = Field(
        description="Whose figure, and what it measures.", examples=["Alibaba, total revenue"]
    )
    figure: Amount = Field(
        description="The amount as one would write it.", examples=["US$36.67 billion"]
    )
    period: Label | None = Field(
        None, description="The time that it belongs to.", examples=["October–December 2023"]
    )


OwnRates = Annotated[
    list[OwnRate],
    Field(
        max_length=fields.RATES_MAX,
        description="Rates of the caller's own; they win.",
        examples=[[{"base": "USD", "quote": "HKD", "value": "7.8", "day": "2024-05-06"}]],
    ),
]


class SentDocument(Asked):
    """One of several documents that are reviewed together."""

    id: Id = Field(description="Names the document in the answer.", examples=["morning-paper"])
    text: Text = Field(description="What it says.", examples=[ARTICLE])
    on: On = None
    language: Tongue = None
    input: Input | None = Field(
        None, description="How it is marked up; as the request says if left out.", examples=["text"]
    )


class FiguresRequest(Asked):
    """A text whose figures are to be read."""

    text: Text = Field(description="The text.", examples=[ARTICLE])
    on: On = None
    language: Tongue = None
    region: Readership = None
    input: Markup = "text"


class ReviewRequest(Asked):
    """A text, or several documents, whose figures are to be tied out."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"text": ARTICLE, "on": "2024-05-07", "region": "HK"}]}
    )

    text: Text | None = Field(
        None, description="The text; give either this or `documents`.", examples=[ARTICLE]
    )
    documents: Annotated[list[SentDocument], Field(max_length=fields.DOCUMENTS_MAX)] = Field(
        [],
        description="Several documents that tell of the same facts.",
        examples=[[{"id": "morning-paper", "text": ARTICLE, "on": "2024-05-07"}]],
    )
    on: On = None
    language: Tongue = None
    region: Readership = None
    input: Markup = "text"
    facts: Annotated[list[Fact], Field(max_length=fields.FACTS_MAX)] = Field(
        [],
        description="What the caller knows of the same things.",
        examples=[[{"label": "Alibaba, total revenue", "figure": "US$36.67 billion"}]],
    )
    rates: OwnRates = Field([])
    ignore: Annotated[
        list[Annotated[str, Field(max_length=fields.ID_CHARS_MAX)]],
        Field(max_length=fields.FINGERPRINTS_MAX),
    ] = Field(
        [],
        description="Fingerprints of findings that the caller accepts.",
        examples=[["9f86d081884c7d65"]],
    )

    @model_validator(mode="after")
    def _text_or_documents(self) -> Self:
        if (self.text is None) == (not self.documents):
            raise PydanticCustomError("text.missing", "either text or documents is expected")
        if len({it.id for it in self.documents}) < len(self.documents):
            raise PydanticCustomError("document.duplicate", "two documents carry one id")
        if self.chars > fields.TEXT_CHARS_MAX:
            raise PydanticCustomError("input.too_large", "the documents are too long together")
        return self

    @property
    def hard(self) -> bool:
        """Whether a short text may take long: a pair without a day is held against every day."""
        return self.on is None

    @property
    def chars(self) -> int:
        return len(self.text or "") + sum(len(it.text) for it in self.documents)


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
