"""One relation to one check."""

from collections.abc import Iterator
from dataclasses import replace

from tieout.checks.alternatives import meanings
from tieout.checks.arithmetic import check_arithmetic
from tieout.checks.basis import Basis
from tieout.checks.check import Check, Note
from tieout.checks.excuse import excuse
from tieout.checks.implied import implied
from tieout.checks.impossible import impossible
from tieout.checks.labels import check_labels
from tieout.checks.pairing import check_pair
from tieout.checks.scale import Unfit
from tieout.checks.unsettled import Meant, unsettled
from tieout.checks.verdict import Verdict
from tieout.figures import Interval
from tieout.relations import Equivalence, PeriodLabel, Relation


def tie(id_: str, relation: Relation, basis: Basis) -> Check:
    """
    Return the verdict of one relation, as mild as the doubts in it demand.

    Nobody is accused over another basis ("same-store"), a missing operand, a mark that may mean
    another currency, or figures so coarse that even a doubled value would have passed.
    """
    said, basis = _said(relation), basis.at(relation.evidence.on)
    if relation.evidence.scope:
        note = Note("scope", (("words", ", ".join(relation.evidence.scope)),))
        return Check(id_, relation, Verdict.NOT_COMPARABLE, notes=(note, *said))
    if relation.evidence.undecided is not None:
        note = Note("undecided", (("reason", relation.evidence.undecided),))
        return Check(id_, relation, Verdict.UNDETERMINED, notes=(note, *said))
    try:
        found = _complete(id_, relation, basis)
    except Unfit as unfit:
        found = Check(id_, relation, Verdict.UNDETERMINED, notes=(unfit.note,))
    return replace(found, notes=(*found.notes, *said)) if said else found


def _complete(id_: str, relation: Relation, basis: Basis) -> Check:
    if relation.is_open:
        notes = (Note("operand.missing"), *impossible(relation, basis))
        implies = implied(relation, basis)
        return Check(id_, relation, Verdict.UNDETERMINED, implies=implies, notes=notes)
    if (
        isinstance(relation, Equivalence)
        and relation.rate is None
        and _is_unsettled(relation, basis)
    ):
        return unsettled(id_, relation, list(_meant(id_, relation, basis)))
    found = _checked(id_, relation, basis)
    if found.verdict is Verdict.INCONSISTENT:
        accused = _unless_doubtful(found, basis)
        beyond = impossible(relation, basis) if accused.verdict is found.verdict else ()
        return replace(accused, notes=(*accused.notes, *beyond)) if beyond else accused
    if _is_coarse(found) and found.verdict is not Verdict.UNDETERMINED:
        notes = (Note("power.low"), *found.notes)
        return replace(found, verdict=Verdict.UNDETERMINED, severity=None, notes=notes)
    beyond = impossible(relation, basis)
    return replace(found, notes=(*found.notes, *beyond)) if beyond else found


def _is_coarse(found: Check) -> bool:
    """Whether a doubled value would have passed, or any value: no share of nothing is wrong."""
    if found.computed is not None and found.computed == Interval.EVERYTHING:
        return True
    return found.power is not None and found.power > 1


def _is_unsettled(relation: Relation, basis: Basis) -> bool:
    return any(basis.figures[it].currency is None for it in relation.figures)


def _meant(id_: str, relation: Relation, basis: Basis) -> Iterator[Meant]:
    """
    Yield the check of each meaning of a mark, but for the currencies that nobody quotes.

    Only beside the likeliest meaning may another mark be in doubt: two guesses excuse nobody.
    """
    figures = [basis.figures[it] for it in relation.figures]
    for i, repairs in enumerate(meanings(figures, basis.named)):
        here = basis.repaired(repairs)
        found = _checked(id_, relation, here)
        if i == 0 and found.verdict is Verdict.INCONSISTENT:
            found = _unless_doubtful(found, here)
        if not any(note.key == "rate.missing" for note in found.notes):
            yield repairs, found


def _checked(id_: str, relation: Relation, basis: Basis) -> Check:
    match relation:
        case Equivalence(rate=None):
            return check_pair(id_, relation, basis)
        case PeriodLabel():
            return check_labels(id_, relation, basis)
        case _:
            return check_arithmetic(id_, relation, basis)


def _unless_doubtful(found: Check, basis: Basis) -> Check:
    """Let a doubtful mark or a bare number have the benefit of the doubt."""
    doubt = excuse(found.relation, basis)
    if doubt is None:
        return found
    notes = (doubt, *found.notes)
    return replace(found, verdict=Verdict.UNDETERMINED, severity=None, notes=notes)


def _said(relation: Relation) -> tuple[Note, ...]:
    note = relation.evidence.note
    return () if note is None else (Note("said", (("text", note),)),)
