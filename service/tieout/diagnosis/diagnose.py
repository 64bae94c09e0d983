"""Failed checks to findings, each with its likely causes and what would be right."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from tieout.checks import Check, Checked, Note, Severity
from tieout.checks.measure import middle
from tieout.diagnosis.case import Case
from tieout.diagnosis.finding import Cause, Finding, Replacement
from tieout.diagnosis.fingerprint import fingerprint
from tieout.diagnosis.rank import Explanation, explanations
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.saying import say
from tieout.diagnosis.words import as_printed, words
from tieout.relations import PeriodLabel

OF_THEIR_OWN = ("rate.stale", "rate.odd", "impossible.share", "impossible.part")
PLAIN = ("equivalence.inconsistent", "equivalence.borderline")


def diagnose(checked: Checked, *, language: str = "en") -> tuple[Finding, ...]:
    """Explain every check that accuses, in a language that we speak, else in English."""
    found = chain.from_iterable(_findings(Case(checked, it), language) for it in checked.checks)
    return tuple(replace(it, id=f"finding-{i}") for i, it in enumerate(found, start=1))


def _findings(case: Case, language: str) -> Iterator[Finding]:
    check = case.check
    if check.verdict.accuses and check.severity is not None:
        yield _finding(case, rule_of(check), check.severity, language)
    for note in check.notes:
        if note.key in OF_THEIR_OWN:
            yield _noted(case, note, language)


def rule_of(check: Check) -> str:
    """Return the stable id of the rule that a check breaks."""
    if isinstance(check.relation, PeriodLabel):
        return "period.label"
    return f"{check.relation.kind}.{check.verdict.value}"


def _finding(case: Case, rule: str, severity: Severity, language: str) -> Finding:
    told = words(case)
    causes = explanations(case)
    dateless = case.check.computed is None or case.pair is None
    key = f"{rule}.plain" if rule in PLAIN and dateless else rule
    sentences = [say(Note(key, tuple(told.items())), language)]
    sentences += [say(it, language) for it in case.check.notes if it.key.startswith("rate.")]
    return Finding(
        id="",
        rule=rule,
        severity=severity,
        message=" ".join(sentences),
        figures=tuple(it.id for it in case.figures),
        fingerprint=fingerprint(rule, (it.text for it in case.figures)),
        check=case.check.id,
        causes=tuple(_causes(case, causes, told, language)),
    )


def _noted(case: Case, note: Note, language: str) -> Finding:
    """A finding that rests on a note beside the verdict."""
    told = words(case) | dict(note.words)
    impossible = note.key.startswith("impossible.")
    return Finding(
        id="",
        rule=note.key,
        severity=Severity.ERROR if impossible else Severity.NOTE,
        message=say(Note(note.key, tuple(told.items())), language),
        figures=tuple(it.id for it in case.figures),
        fingerprint=fingerprint(note.key, (it.text for it in case.figures)),
        check=case.check.id,
    )


def _causes(
    case: Case, ranked: tuple[Explanation, ...], told: dict[str, str], language: str
) -> Iterator[Cause]:
    before: Explanation | None = None
    for it in ranked:
        new = replacement(case, it.repair)
        figure = case.figure(new.figure).text if new else told["last"]
        mine = {"figure": figure, "replacement": new.text if new else ""}
        spoken = {**told, **mine, **dict(it.repair.words)}
        key = f"cause.{it.cause}" + ("" if new else ".unsaid")
        message = say(Note(key, tuple(spoken.items())), language)
        tied = before is not None and before.rank == it.rank
        yield Cause(it.cause, message, replacement=new, tied=tied)
        before = it


def replacement(case: Case, repair: Repair) -> Replacement | None:
    """Return the text of the first repaired figure, in the style of the one printed."""
    for new in repair.figures:
        old = case.figure(new.id)
        same = (old.written, old.currency) == (new.written, new.currency)
        if old.cell is not None or old.upper is not None or same:
            continue
        currency = None if new.currency == old.currency else new.currency
        return Replacement(new.id, as_printed(old, middle(new), currency=currency))
    return None
