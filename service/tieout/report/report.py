"""A report as it travels: the whole answer to a review."""

from pydantic import Field

from tieout.report.check import Check, Verdict
from tieout.report.figure import Figure
from tieout.report.finding import Finding
from tieout.report.wire import Wire


class Report(Wire):
    """What was read, what was checked, and what cannot be true."""

    verdict: Verdict | None = Field(
        description="The worst verdict of all; null when nothing was checked.",
        examples=["inconsistent"],
    )
    figures: list[Figure] = Field(description="Every figure, in the order of the text, then facts.")
    checks: list[Check] = Field(description="Every relation that was checked.")
    findings: list[Finding] = Field(description="What a reader should look at.")
    unchecked: list[str] = Field(
        description="The figures that no check touched.", examples=[["f4"]]
    )
    language: str = Field(description="The language that the text was read in.", examples=["en"])
    archive: str = Field(
        description="Version of the rates behind this answer; a corrected rate changes it.",
        examples=["3f1c9b7e2a40"],
    )
    warnings: list[str] = Field(
        description="What the caller should know of the way this was read.", examples=[[]]
    )


class Reading(Wire):
    """The figures of a text."""

    figures: list[Figure] = Field(description="Every figure, in the order of the text.")
    language: str = Field(description="The language that the text was read in.", examples=["en"])
    warnings: list[str] = Field(
        description="What the caller should know of the way this was read.", examples=[[]]
    )
