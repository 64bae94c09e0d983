"""A finding as it travels: what cannot be true, why most likely, and what would be right."""

from typing import Self

from pydantic import Field

from tieout import diagnosis
from tieout.report.check import Severity
from tieout.report.wire import Wire


class Cause(Wire):
    """One likely reason, and the correction that would make the figures agree."""

    cause: str = Field(description="The cause's stable id.", examples=["scale_slip"])
    message: str = Field(
        description="The reason in a sentence.",
        examples=["HK$50 billion is ten times too large for US$640 million."],
    )
    replacement: str | None = Field(
        description="The corrected figure in the writer's own style.", examples=["HK$5 billion"]
    )
    figure: str | None = Field(
        description="The figure that the replacement replaces.", examples=["f1"]
    )
    tied: bool = Field(
        description="Whether the cause before this one is no likelier.", examples=[False]
    )

    @classmethod
    def of(cls, cause: diagnosis.Cause) -> Self:
        new = cause.replacement
        return cls(
            cause=cause.cause,
            message=cause.message,
            replacement=None if new is None else new.text,
            figure=None if new is None else new.figure,
            tied=cause.tied,
        )


class Finding(Wire):
    """What a reader should look at."""

    id: str = Field(description="Names the finding in this answer.", examples=["finding-1"])
    rule: str = Field(description="The stable rule id.", examples=["equivalence.inconsistent"])
    severity: Severity = Field(description="How grave it is.", examples=["error"])
    message: str = Field(
        description="What is wrong, in a sentence.",
        examples=["HK$50 billion and US$640 million cannot be the same amount."],
    )
    figures: list[str] = Field(description="The figures involved.", examples=[["f1", "f2"]])
    causes: list[Cause] = Field(
        description="Likely reasons, the likeliest first.",
        examples=[
            [
                {
                    "cause": "scale_slip",
                    "message": "HK$50 billion is ten times too large for US$640 million.",
                    "replacement": "HK$5 billion",
                    "figure": "f1",
                    "tied": False,
                }
            ]
        ],
    )
    check: str | None = Field(
        description="The check that failed; null where several failed together.", examples=["c1"]
    )
    fingerprint: str = Field(
        description="Names the finding across answers, wherever the text moves: send it in "
        "`ignore` to accept it.",
        examples=["9f86d081884c7d65"],
    )

    @classmethod
    def of(cls, finding: diagnosis.Finding) -> Self:
        return cls(
            id=finding.id,
            rule=finding.rule,
            severity=finding.severity.value,
            message=finding.message,
            figures=list(finding.figures),
            causes=[Cause.of(cause) for cause in finding.causes],
            check=finding.check,
            fingerprint=finding.fingerprint,
        )
