"""A figure as it travels."""

from datetime import date
from typing import Literal, Self

from pydantic import Field

from tieout import figures
from tieout.figures import Level
from tieout.report.decimals import decimal_text, high_text, low_text
from tieout.report.offsets import Offsets
from tieout.report.wire import DecimalText, Wire

Kind = Literal["money", "percent", "points", "basis_points", "multiple", "count"]
Qualifier = Literal["about", "nearly", "more_than", "less_than", "at_least", "at_most", "exactly"]
ResolvedBy = Literal["restatement", "sentence", "document", "region", "language"]


class Period(Wire):
    """The time that a figure belongs to; days included at both ends."""

    start: date | None = Field(description="First day, where it is known.", examples=["2023-10-01"])
    end: date | None = Field(description="Last day, where it is known.", examples=["2023-12-31"])
    label: str = Field(
        description="The period as the text names it.", examples=["the October-December quarter"]
    )
    fiscal: bool = Field(
        description="Whether the label counts a company's own year.", examples=[False]
    )

    @classmethod
    def of(cls, period: figures.Period) -> Self:
        return cls(start=period.start, end=period.end, label=period.label, fiscal=period.fiscal)


class Figure(Wire):
    """An amount as stated: where it stands, what it may stand for, what it measures."""

    id: str = Field(description="Names the figure in this answer.", examples=["f1"])
    start: int | None = Field(
        description="Offset of the first character in what was sent, counted in Unicode code "
        "points (or UTF-16 code units, on request); null for figures that were not read "
        "from a text.",
        examples=[64],
    )
    end: int | None = Field(description="Offset after the last character.", examples=[78])
    text: str = Field(description="The figure as written.", examples=["US$640 million"])
    kind: Kind = Field(description="What the figure counts.", examples=["money"])
    value: DecimalText = Field(
        description="The number in major units; a percentage in percent.", examples=["640000000"]
    )
    upper: DecimalText | None = Field(
        description="The other end of a range, else null.", examples=[None]
    )
    currency: str | None = Field(
        description="ISO 4217 code; null where the figure is no money or its currency is open.",
        examples=["USD"],
    )
    alternatives: list[str] = Field(
        description="What else the mark may mean: currencies, or values of an ambiguous number.",
        examples=[["AUD", "CAD", "HKD"]],
    )
    resolved_by: ResolvedBy | None = Field(
        description="What chose between the alternatives; null where nothing had to be chosen.",
        examples=["restatement"],
    )
    qualifier: Qualifier | None = Field(
        description="A word that bends the number, such as “about”.", examples=["about"]
    )
    low: DecimalText | None = Field(
        description="Lower end of what the figure stands for as written; null: no bound.",
        examples=["635000000"],
    )
    high: DecimalText | None = Field(
        description="Upper end of what the figure stands for as written; null: no bound.",
        examples=["645000000"],
    )
    noun: str | None = Field(
        description="What the figure measures, where the text says so.", examples=["revenue"]
    )
    owner: str | None = Field(
        description="Whose figure it is, where the text says so.", examples=["Alibaba"]
    )
    per: str | None = Field(
        description="The denominator of a price or of a stated rate.", examples=["share"]
    )
    period: Period | None = Field(description="The time that the figure belongs to.")
    document: str | None = Field(
        description="The document that states it; null for a single text and for facts.",
        examples=[None],
    )

    @classmethod
    def of(cls, figure: figures.Figure, offsets: Offsets) -> Self:
        span, as_written = figure.span, figure.read(Level.AS_WRITTEN)
        return cls(
            id=figure.id,
            start=None if span is None else offsets(span.start),
            end=None if span is None else offsets(span.end),
            text=figure.text,
            kind=figure.kind.value,
            value=decimal_text(figure.value),
            upper=None if figure.upper is None else decimal_text(figure.upper),
            currency=figure.currency,
            alternatives=list(figure.alternatives),
            resolved_by=None if figure.resolved_by is None else figure.resolved_by.value,
            qualifier=None if figure.qualifier is None else figure.qualifier.value,
            low=low_text(as_written.low),
            high=high_text(as_written.high),
            noun=figure.noun,
            owner=figure.owner,
            per=figure.per,
            period=None if figure.period is None else Period.of(figure.period),
            document=None if span is None else span.document,
        )
