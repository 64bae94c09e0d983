"""A report for people: the text with its figures marked, then what does not tie, and why."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

from tieout.relations.kinds import WHOLE
from tieout.report.check import Check
from tieout.report.figure import Figure
from tieout.report.finding import Finding
from tieout.report.phrases import UNITS, cause_text, gap_text, implied_words, rate_text, span_text
from tieout.report.report import Report

Paint = Callable[[str, str], str]
"""Sets a text in the manner of a severity (error, warning, note) or of a mark (figure)."""

RATES_SHOWN = 3
_OPEN = {"undetermined", "not_comparable"}


def plain(text: str, _manner: str) -> str:
    return text


def render(report: Report, texts: Mapping[str | None, str], *, paint: Paint = plain) -> str:
    """
    Return the report as a person wants to read it; *texts* are what was sent, by document id.

    Offsets must be those of code points.
    """
    teller = _Teller(report, paint)
    blocks = [teller.marked(text, document) for document, text in texts.items()]
    blocks += ["\n".join(teller.finding(it)) for it in report.findings]
    blocks += filter(None, ["\n".join([*teller.implied(), *teller.open()]), teller.summary()])
    return "\n\n".join(blocks) + "\n"


class _Teller:
    """What the lines of one report share: its figures and checks by id, and the paint."""

    def __init__(self, report: Report, paint: Paint) -> None:
        self.report = report
        self.paint = paint
        self.figures = {it.id: it for it in report.figures}
        self.checks = {it.id: it for it in report.checks}
        self.accused = {
            figure: it.severity for it in reversed(report.findings) for figure in it.figures
        }

    def marked(self, text: str, document: str | None) -> str:
        """Return the text with each figure's id behind it, those of findings with a ``!``."""
        parts, at = [], 0
        for it in self._figures_of(document):
            start, end = it.start or 0, it.end or 0
            manner = self.accused.get(it.id, "figure")
            mark = f"[{it.id}!]" if it.id in self.accused else f"[{it.id}]"
            parts += [text[at:start], self.paint(f"{text[start:end]} {mark}", manner)]
            at = end
        title = [] if document is None else [f"── {document} ──\n\n"]
        return "".join([*title, *parts, text[at:]]).strip()

    def _figures_of(self, document: str | None) -> Sequence[Figure]:
        found = [it for it in self.report.figures if it.start is not None]
        mine = [it for it in found if it.document == document]
        return sorted(mine, key=lambda it: it.start or 0)

    def finding(self, it: Finding) -> Iterator[str]:
        yield f"{self.paint(it.severity.upper(), it.severity)}  {it.message}"
        yield _line("rule", f"{it.rule}, accept it with {it.fingerprint}")
        for figure in it.figures:
            yield _line(figure, self._figure(self.figures[figure]))
        if it.check is not None:
            yield from self._arithmetic(self.checks[it.check])
            yield from self._note(self.checks[it.check], it)
        for cause in it.causes:
            yield _line("or as likely" if cause.tied else "likely", cause_text(cause))

    def _arithmetic(self, check: Check) -> Iterator[str]:
        unit = self._unit(check)
        if check.stated is not None and check.computed is not None:
            yield _line("stated", span_text(check.stated, unit))
            yield _line("computed", span_text(check.computed, unit))
        if check.gap is not None and Decimal(check.gap):
            yield _line("apart by", gap_text(Decimal(check.gap)))
        for rate in check.rates[:RATES_SHOWN]:
            yield _line("rate", rate_text(rate))

    def _note(self, check: Check, finding: Finding) -> Iterator[str]:
        if check.note is not None and check.note not in finding.message:
            yield _line("note", check.note)

    def _unit(self, check: Check) -> str:
        last = self.figures[check.figures[-1]]
        return last.currency or UNITS.get(last.kind, last.noun or "")

    def _figure(self, it: Figure) -> str:
        place = "" if it.document is None else f" in {it.document}"
        unread = " (all there is)" if it.id == WHOLE.id else " (a fact of yours)"
        return f"{it.text}{place}{unread if it.start is None else ''}"

    def implied(self) -> Iterator[str]:
        for check in self.report.checks:
            if check.implies is not None:
                stated = ", ".join(self._named(it) for it in check.figures)
                yield _line("implied", f"{implied_words(check.implies)}, by {stated}")

    def open(self) -> Iterator[str]:
        """Say which checks are left undecided, and why."""
        for check in self.report.checks:
            if check.verdict in _OPEN and check.note is not None and check.implies is None:
                stated = ", ".join(self._named(it) for it in check.figures)
                yield _line(check.verdict.replace("_", " "), f"{stated}: {check.note}")

    def _named(self, figure: str) -> str:
        """Return a figure's text, a count's with its noun."""
        it = self.figures[figure]
        space = " " if it.text.isascii() else ""
        return it.text if it.noun is None or it.kind != "count" else f"{it.text}{space}{it.noun}"

    def summary(self) -> str:
        report = self.report
        counted = ", ".join(
            f"{len(its)} {name}{'' if len(its) == 1 else 's'}"
            for name, its in (
                ("figure", report.figures),
                ("check", report.checks),
                ("finding", report.findings),
            )
        )
        verdict = (report.verdict or "nothing to check").replace("_", " ")
        ending = "".join(f"\nwarning: {it}" for it in report.warnings)
        return f"{verdict}: {counted}; rates {report.archive}{ending}"


def _line(label: str, text: str) -> str:
    return f"    {label:<14}{text}"
