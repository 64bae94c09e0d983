"""The causes of a failed check, the likeliest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import nsmallest

from tieout.checks import Basis, Verdict
from tieout.diagnosis.case import Case
from tieout.diagnosis.causes import CAUSES, COARSE, GENTLE
from tieout.diagnosis.fit import Fit
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import FigureId, until
from tieout.relations import Product

TRIED_MIN = 5
FIGURES_READ_MAX = 3_000  # by the repairs of one cause: a relation of many parts has many of them
TIED_MAX = 5  # of a sum of many parts, more of them tell nothing
EXACTLY, ROUNDED, ROUND = 0, 1, 2  # as printed, within what is rounded off, as round numbers
SETTLED = (0, EXACTLY)
Key = tuple[FigureId, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """
    A cause with one of its repairs, and the checks that still fail after it.

    ``more`` counts the edits beyond those of the same cause's best repair, ``votes`` the checks
    that it explains by itself. The more ``loose``, the less exactly all figures hold.
    """

    case: Case
    cause: str
    prior: int
    repair: Repair
    leftover: int
    more: int = 0
    votes: int = 1
    loose: int = EXACTLY

    @property
    def rank(self) -> tuple[int, ...]:
        """Equal ranks tie."""
        return self.leftover, -self.votes, self.loose, -self.prior, self.more

    @property
    def left(self) -> tuple[int, int]:
        """What one would like better, before asking how likely it is."""
        return self.leftover, self.loose


def explanations(case: Case, *, causes: Sequence[Suspicion] = CAUSES) -> tuple[Explanation, ...]:
    """
    Return the causes whose repair makes all figures hold, the likeliest first.

    Where none does so at the week's rates, those that do at the year's. What fits a period that
    the text names calls for no other rate.
    """
    if _is_of_its_period(case):
        return ()
    known: dict[str, list[Repair]] = {}
    for fit, likely in _attempts(case, causes):
        here = case.fitting(fit)
        tried = until(case.enough, likely)
        found = [it for cause in tried for it in _best(here, cause, known)]
        if found:
            return tuple(sorted(found, key=lambda it: it.rank))
    return ()


def _attempts(case: Case, causes: Sequence[Suspicion]) -> Iterator[tuple[Fit, Sequence[Suspicion]]]:
    """
    Yield what to try, the best first.

    What holds loosely calls for other digits only where no rounding explains it and they fit as
    written; a pair of currencies never does.
    """
    gentle = case.check.verdict is Verdict.BORDERLINE
    yield Fit.ROUND, GENTLE if gentle else causes
    if gentle and case.pair is None:
        yield Fit.WRITTEN, causes
    yield Fit.LOOSE, GENTLE if gentle else causes if case.pair is None else COARSE


def _is_of_its_period(case: Case) -> bool:
    """Whether a pair fits the rates of a period that one of its figures belongs to."""
    named = {it.period.label for it in case.figures if it.period is not None}
    notes = (dict(it.words) for it in case.check.notes if it.key.startswith("rate.fits"))
    return any(words.get("period") in named for words in notes)


def _best(case: Case, cause: Suspicion, known: dict[str, list[Repair]]) -> list[Explanation]:
    """
    Return the best explanation by each of the figures that may have slipped.

    The rates decide which repairs of a pair are worth a try; those of other relations are *known*.
    """
    if case.pair is not None or cause.id not in known:
        known[cause.id] = _promising(case, cause)
    if not known[cause.id]:
        return []
    tried: dict[Key, Explanation] = {}
    for repair in until(case.enough, known[cause.id]):
        key = tuple(it.id for it in repair.figures)
        if key in tried and tried[key].left == SETTLED:
            continue
        it = _tried(case, cause, repair)
        if it is not None and (key not in tried or it.left < tried[key].left):
            tried[key] = it
    least = min((it.repair.edits for it in tried.values()), default=0)
    return _shown(case, [_beyond(it, least) for it in tried.values()])


def _shown(case: Case, found: list[Explanation]) -> list[Explanation]:
    """Any figure of a pair, or of a product, may have slipped; elsewhere, those that tie."""
    if case.sides is not None or isinstance(case.relation, Product):
        return found
    best = min((it.rank for it in found), default=())
    return [it for it in found if it.rank == best][:TIED_MAX]


def _tried(case: Case, cause: Suspicion, repair: Repair) -> Explanation | None:
    """Return what a repair explains; None where it mends nothing."""
    basis = case.repaired(repair)
    leftover = case.leftover(repair, basis)
    if leftover is None:
        return None
    loose, prior = _loose(case, repair, basis), _prior(cause, repair)
    return Explanation(case, cause.id, prior, repair, leftover, loose=loose)


def _loose(case: Case, repair: Repair, basis: Basis) -> int:
    """A pair is as loose as its rate: only arithmetic tells what holds exactly from the rest."""
    if case.sides is not None:
        return EXACTLY
    if not case.holds_as_written(repair, basis):
        return ROUND
    return ROUNDED if repair.inexact else EXACTLY


def _beyond(it: Explanation, least: int) -> Explanation:
    more = it.repair.edits - least
    return replace(it, more=more) if more else it


def _promising(case: Case, cause: Suspicion) -> list[Repair]:
    """
    Return the likeliest repairs first: all of a short relation, some of one with many parts.

    The figure of a pair that is printed last was converted, and slips more often.
    """
    repairs = list(until(case.enough, cause.repairs(case)))
    if len(repairs) < 2:  # noqa: PLR2004 - one or none is in order
        return repairs
    most = max(TRIED_MIN, FIGURES_READ_MAX // len(case.figures))
    places = {it.id: -i for i, it in enumerate(case.sides or ())}

    def likely(it: Repair) -> tuple[float, ...]:
        place = min([places.get(figure.id, 0) for figure in it.figures], default=0)
        return -_prior(cause, it), it.inexact, it.edits, it.odd, it.distance, place

    return nsmallest(most, repairs, key=likely)


def _prior(cause: Suspicion, repair: Repair) -> int:
    return cause.prior if repair.prior is None else repair.prior
