"""Conflicts to findings: what fails only together, and who could settle it."""

from collections.abc import Iterator
from fractions import Fraction

from tieout.checks import Checked, Conflict, Culprit, Note, Severity
from tieout.checks.arithmetic import ERROR_GAP
from tieout.diagnosis.case import Case
from tieout.diagnosis.causes import SLIPS
from tieout.diagnosis.explained import causes_of
from tieout.diagnosis.finding import Cause, Finding
from tieout.diagnosis.fingerprint import fingerprint
from tieout.diagnosis.printing import computed_text
from tieout.diagnosis.rank import explanations
from tieout.diagnosis.saying import say
from tieout.diagnosis.shown import listed, shown
from tieout.figures import Enough, Figure, Interval, never

RULE = "network.inconsistent"
CULPRITS_MAX = 5


def joint_finding(
    checked: Checked, conflict: Conflict, language: str, enough: Enough = never
) -> Finding:
    """Tell a conflict: its figures, the culprits with where each should lie, and likely slips."""
    figures = [checked.figures[it] for it in conflict.figures]
    texts = [figure.text for figure in figures]
    told = [
        say(Note(RULE, (("figures", listed([shown(it) for it in figures], language)),)), language)
    ]
    told += [_suspect(checked, it, language) for it in conflict.culprits[:CULPRITS_MAX]]
    return Finding(
        id="",
        rule=RULE,
        severity=_severity(checked, conflict),
        message=say("list.space", language).join(told),
        figures=conflict.figures,
        fingerprint=fingerprint(RULE, texts),
        causes=tuple(_causes(checked, conflict, language, enough)),
    )


def _suspect(checked: Checked, it: Culprit, language: str) -> str:
    figure, low, high = checked.figures[it.figure], it.should.low, it.should.high
    words = [("figure", shown(figure))]
    words += [("low", computed_text(figure, low.value))] if low is not None else []
    words += [("high", computed_text(figure, high.value))] if high is not None else []
    way = ".most" if low is None else ".least" if high is None else ""
    if low is not None and high is not None and words[1][1] == words[2][1]:
        way = ".near"
    return say(Note(f"network.culprit{way}", tuple(words)), language)


def _severity(checked: Checked, conflict: Conflict) -> Severity:
    """The smallest correction that settles it decides how grave it is."""
    sizes = [_relative(checked.figures[it.figure], it.should) for it in conflict.culprits]
    return Severity.ERROR if not sizes or min(sizes) >= ERROR_GAP else Severity.WARNING


def _relative(figure: Figure, should: Interval) -> Fraction:
    value = figure.middle
    return should.gap(Interval.exactly(value)) / abs(value) if value else Fraction(1)


def _causes(checked: Checked, conflict: Conflict, language: str, enough: Enough) -> Iterator[Cause]:
    """Try the slips of a single figure on every culprit, against all checks of the conflict."""
    first = next(it for it in checked.checks if it.id == conflict.checks[0])
    case = Case(checked, first, conflict, enough)
    yield from causes_of(explanations(case, causes=SLIPS), language, told={})
