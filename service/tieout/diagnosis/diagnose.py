"""Failed checks to findings, each with its likely causes and what would be right."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from tieout.checks import Check, Checked, Note, Severity
from tieout.diagnosis.agreement import agreed
from tieout.diagnosis.case import Case
from tieout.diagnosis.explained import causes_of
from tieout.diagnosis.finding import Finding
from tieout.diagnosis.fingerprint import fingerprint
from tieout.diagnosis.joint import joint_finding
from tieout.diagnosis.rank import Explanation, explanations
from tieout.diagnosis.saying import say
from tieout.diagnosis.words import words
from tieout.figures import Enough, never, until
from tieout.relations import Change, Equivalence, PeriodLabel, Restatement

OF_THEIR_OWN = ("rate.stale", "rate.odd", "impossible.share", "impossible.part")
TOLD = ("rate.", "said", "assumed")


def diagnose(
    checked: Checked, *, language: str = "en", enough: Enough = never
) -> tuple[Finding, ...]:
    """
    Explain every check that accuses, in a language that we speak, else in English.

    When it is *enough*, the rest is left unexplained.
    """
    checks, conflicts = until(enough, checked.checks), until(enough, checked.conflicts)
    cases = [Case(checked.assuming(it), it, enough=enough) for it in checks if _is_told(it)]
    causes = agreed({it.check.id: explanations(it) for it in cases if it.check.verdict.accuses})
    single = chain.from_iterable(
        _findings(it, causes.get(it.check.id, ()), language) for it in cases
    )
    joint = (joint_finding(checked, it, language, enough) for it in conflicts)
    found = enumerate(chain(single, joint), start=1)
    return tuple(replace(it, id=f"finding-{i}") for i, it in found)


def _is_told(check: Check) -> bool:
    accused = check.verdict.accuses and check.severity is not None
    return accused or any(note.key in OF_THEIR_OWN for note in check.notes)


def _findings(case: Case, ranked: Sequence[Explanation], language: str) -> Iterator[Finding]:
    """What is impossible is told in place of the inconsistency that follows from it."""
    check = case.check
    told = [note for note in check.notes if note.key in OF_THEIR_OWN]
    beyond = any(note.key.startswith("impossible.") for note in told)
    if check.verdict.accuses and check.severity is not None and not beyond:
        yield _finding(case, ranked, check.severity, language)
    yield from (_noted(case, ranked, note, language) for note in told)


def rule_of(check: Check) -> str:
    """Return the stable id of the rule that a check breaks."""
    if isinstance(check.relation, PeriodLabel):
        return "period.label"
    return f"{check.relation.kind}.{check.verdict.value}"


def _finding(
    case: Case, ranked: Sequence[Explanation], severity: Severity, language: str
) -> Finding:
    rule = rule_of(case.check)
    told = words(case, language)
    key = _sentence_of(case, rule, told)
    sentences = [say(Note(key, tuple(told.items())), language)]
    sentences += [say(it, language) for it in case.check.notes if it.key.startswith(TOLD)]
    return Finding(
        id="",
        rule=rule,
        severity=severity,
        message=say("list.space", language).join(sentences),
        figures=tuple(it.id for it in case.figures),
        fingerprint=fingerprint(rule, (it.text for it in case.figures)),
        check=case.check.id,
        causes=tuple(causes_of(ranked, language)),
    )


def _sentence_of(case: Case, rule: str, told: Mapping[str, str]) -> str:
    """Return the key of the sentence: a plain one where there is no arithmetic to show."""
    match case.relation:
        case PeriodLabel() | Restatement():
            return rule
        case Equivalence(rate=rate):
            return f"{rule}{_of_pair(case, told) if rate is None else '.stated'}"
        case Change(measure="direction"):
            return f"{rule}.direction"
        case Change() as change if "computed" in told:
            return f"{rule}{_of_change(change)}"
        case _:
            return rule if "computed" in told else f"figures.{case.check.verdict.value}"


def _of_pair(case: Case, told: Mapping[str, str]) -> str:
    shown = {"computed", "rate"} <= told.keys() and case.pair is not None
    return "" if shown else ".plain"


def _of_change(change: Change) -> str:
    if change.measure == "multiple":
        return ".multiple"
    return ".amount" if change.old is None else ""


def _noted(case: Case, ranked: Sequence[Explanation], note: Note, language: str) -> Finding:
    """A finding that rests on a note beside the verdict."""
    own = words(case, language)
    told = {**own, **dict(note.words)} | {it: own[it] for it in ("a", "b") if it in own}
    impossible = note.key.startswith("impossible.")
    return Finding(
        id="",
        rule=note.key,
        severity=Severity.ERROR if impossible else Severity.NOTE,
        message=say(Note(note.key, tuple(told.items())), language),
        figures=tuple(it.id for it in case.figures),
        fingerprint=fingerprint(note.key, (it.text for it in case.figures)),
        check=case.check.id,
        causes=tuple(causes_of(ranked, language)),
    )
