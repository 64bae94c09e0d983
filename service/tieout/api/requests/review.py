"""What is asked of a text, or of several documents, to be tied out."""

from typing import Annotated, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from tieout.api.requests import fields
from tieout.api.requests.fields import Amount, Asked, Id, Input, Label, Text
from tieout.api.requests.own_rate import OwnRates
from tieout.api.requests.text_fields import ARTICLE, Markup, On, Readership, Tongue


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


class SentDocument(Asked):
    """One of several documents that are reviewed together."""

    id: Id = Field(description="Names the document in the answer.", examples=["morning-paper"])
    text: Text = Field(description="What it says.", examples=[ARTICLE])
    on: On = None
    language: Tongue = None
    input: Input | None = Field(
        None, description="How it is marked up; as the request says if left out.", examples=["text"]
    )


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
