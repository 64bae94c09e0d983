"""From what the core found to what travels."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tieout import checks
from tieout.documents import Document
from tieout.figures import Figure, FigureId
from tieout.report.check import Check
from tieout.report.figure import Figure as FigureSaid
from tieout.report.finding import Finding
from tieout.report.offsets import Counting, Offsets
from tieout.report.report import Reading, Report
from tieout.review import Review


def report_of(
    review: Review,
    *,
    archive: str,
    on: date | None = None,
    counting: Counting = "codepoints",
    cautions: Sequence[str] = (),
) -> Report:
    """Tell a review; ages count to a document's own day, or to *on* where it has none."""
    told = _Told(
        figures={it.id: it for it in review.figures},
        days={it.id: it.on for it in review.documents},
        on=on,
        language=review.spoken,
    )
    return Report(
        verdict=None if review.verdict is None else review.verdict.value,
        figures=figures_of(review.figures, review.documents, counting),
        checks=[told.check(it) for it in review.checks],
        findings=[Finding.of(it) for it in review.findings],
        unchecked=list(review.unchecked),
        language=review.language,
        archive=archive,
        warnings=[*review.warnings, *cautions],
    )


def reading_of(
    figures: Sequence[Figure], document: Document, language: str, counting: Counting = "codepoints"
) -> Reading:
    """Tell the figures of one document."""
    found = figures_of(figures, [document], counting)
    return Reading(figures=found, language=language, warnings=[])


def figures_of(
    figures: Sequence[Figure], documents: Sequence[Document], counting: Counting
) -> list[FigureSaid]:
    offsets = {it.id: Offsets.of(it.text, counting) for it in documents}
    return [
        FigureSaid.of(it, Offsets() if it.span is None else offsets[it.span.document])
        for it in figures
    ]


@dataclass(frozen=True, slots=True)
class _Told:
    """What the telling of one check needs to know of the rest."""

    figures: Mapping[FigureId, Figure]
    days: Mapping[str | None, date | None]
    on: date | None
    language: str

    def check(self, check: checks.Check) -> Check:
        figures = [self.figures[it] for it in check.figures]
        return Check.of(check, figures, on=self._day(figures), language=self.language)

    def _day(self, figures: Sequence[Figure]) -> date | None:
        own = (self.days.get(it.span.document) for it in figures if it.span is not None)
        return next((day for day in own if day is not None), self.on)
