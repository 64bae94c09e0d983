"""A check as it travels: one relation, its verdict, and the arithmetic behind it."""

from collections.abc import Sequence
from datetime import date
from typing import Literal, Self

from pydantic import Field

from tieout import checks
from tieout.diagnosis import say
from tieout.figures import Figure, Interval, Level
from tieout.report.decimals import decimal_text, high_text, low_text, share_text
from tieout.report.figure import Kind
from tieout.report.implied_text import implied_text
from tieout.report.rate import Rate
from tieout.report.wire import DecimalText, Wire

Verdict = Literal[
    "consistent", "rounded", "undetermined", "not_comparable", "borderline", "inconsistent"
]
Severity = Literal["error", "warning", "note"]
RelationKind = Literal[
    "equivalence",
    "restatement",
    "share",
    "change",
    "sum",
    "difference",
    "multiple",
    "mean",
    "product",
    "period",
]
ReadingLevel = Literal["as_written", "rounded", "loose"]


class Bounds(Wire):
    """All values from *low* to *high*; null for an end means no bound."""

    low: DecimalText | None = Field(description="The lower end.", examples=["635000000"])
    high: DecimalText | None = Field(description="The upper end.", examples=["645000000"])

    @classmethod
    def of(cls, interval: Interval) -> Self:
        return cls(low=low_text(interval.low), high=high_text(interval.high))


class Implied(Wire):
    """What the other figures imply for the one that nobody stated."""

    role: str = Field(description="The role that nobody fills.", examples=["whole"])
    kind: Kind = Field(description="What the implied figure counts.", examples=["money"])
    value: DecimalText = Field(
        description="What the numbers as printed give.", examples=["30869565217.3913"]
    )
    low: DecimalText | None = Field(
        description="Lower end of what they give as written; null: no bound.",
        examples=["30000000000"],
    )
    high: DecimalText | None = Field(
        description="Upper end of what they give as written; null: no bound.",
        examples=["31777777777.7778"],
    )
    currency: str | None = Field(description="ISO 4217 code, for money.", examples=["USD"])
    text: str = Field(
        description="The value as the writer would print it.", examples=["US$30.9 billion"]
    )

    @classmethod
    def of(cls, implied: checks.Implied, stated: Sequence[Figure], *, language: str) -> Self:
        return cls(
            role=implied.role,
            kind=implied.kind.value,
            value=decimal_text(implied.value),
            low=low_text(implied.interval.low),
            high=high_text(implied.interval.high),
            currency=implied.currency,
            text=implied_text(implied, stated, language=language),
        )


class Operand(Wire):
    """Which figure fills a role of the relation."""

    role: str = Field(description="The role.", examples=["part"])
    figure: str | None = Field(
        description="The figure that fills it; null where nobody states it.", examples=["f2"]
    )


class Check(Wire):
    """One relation between figures, and whether it holds."""

    id: str = Field(description="Names the check in this answer.", examples=["c1"])
    relation: RelationKind = Field(description="What must agree.", examples=["equivalence"])
    figures: list[str] = Field(
        description="The figures that it relates, in the order of their roles.",
        examples=[["f1", "f2"]],
    )
    operands: list[Operand] = Field(
        description="The same by role, with the roles that nobody fills.",
        examples=[[{"role": "a", "figure": "f1"}, {"role": "b", "figure": "f2"}]],
    )
    verdict: Verdict = Field(
        description="The tightest reading at which all the figures hold together.",
        examples=["consistent"],
    )
    severity: Severity | None = Field(
        description="How grave it is; null where nothing is amiss.", examples=["error"]
    )
    stated: Bounds | None = Field(description="What the figure printed last stands for as written.")
    computed: Bounds | None = Field(description="What the other figures give for it.")
    gap: DecimalText | None = Field(
        description="The distance between the two over the nearest end of the computed one.",
        examples=["0.2222"],
    )
    power: DecimalText | None = Field(
        description="The smallest relative change of the figure printed last that would have "
        "been inconsistent; null where none would.",
        examples=["0.0131"],
    )
    reading: ReadingLevel | None = Field(
        description="How loosely the figures had to be read to agree; null where they do not.",
        examples=["as_written"],
    )
    loose: list[str] = Field(
        description="The figures that had to be read more loosely than written.",
        examples=[["f2"]],
    )
    rates: list[Rate] = Field(description="The published rates that were used.", examples=[[]])
    implies: Implied | None = Field(description="What the figures imply, where one is missing.")
    note: str | None = Field(
        description="What tempers the verdict, in a sentence.",
        examples=["October–December is the fourth quarter of the calendar year."],
    )

    @classmethod
    def of(
        cls,
        check: checks.Check,
        stated: Sequence[Figure],
        *,
        on: date | None,
        language: str,
    ) -> Self:
        implies = check.implies
        return cls(
            id=check.id,
            relation=check.relation.kind,
            figures=list(check.figures),
            operands=[Operand(role=role, figure=it) for role, it in check.relation.operands()],
            verdict=check.verdict.value,
            severity=None if check.severity is None else check.severity.value,
            stated=None if check.stated is None else Bounds.of(check.stated),
            computed=None if check.computed is None else Bounds.of(check.computed),
            gap=share_text(check.gap),
            power=share_text(check.power),
            reading=None if check.reading is None else _LEVELS[check.reading],
            loose=list(check.loose),
            rates=[Rate.of(rate, on) for rate in check.rates],
            implies=None if implies is None else Implied.of(implies, stated, language=language),
            note=say("list.space", language).join(say(it, language) for it in check.notes) or None,
        )


_LEVELS: dict[Level, ReadingLevel] = {
    Level.AS_WRITTEN: "as_written",
    Level.ROUNDED: "rounded",
    Level.LOOSE: "loose",
}
