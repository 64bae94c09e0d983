"""What excuses a relation that fails: a doubtful mark, or a number that may be read otherwise."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain

from tieout.checks.again import fits, may_fail
from tieout.checks.alternatives import Repairs, other_readings
from tieout.checks.basis import Basis
from tieout.checks.check import Note
from tieout.checks.places import is_bare_in
from tieout.checks.slips import is_likelier_a_slip
from tieout.checks.witnesses import meaning_of
from tieout.figures import Figure, Kind, ResolvedBy
from tieout.figures.currency import currencies
from tieout.figures.redenomination import older_names
from tieout.relations import Equivalence, Relation

NEAR_DAYS = 2 * 365  # old names are used on for a year or two


def accuses(relation: Relation, basis: Basis) -> bool:
    """Whether a relation is inconsistent, and nothing excuses it."""
    return may_fail(relation, basis) and excuse(relation, basis.at(relation.evidence.on)) is None


def excuse(relation: Relation, basis: Basis) -> Note | None:
    """Give a doubtful mark or a bare number the benefit of the doubt; None where there is none."""
    figures = [basis.figures[it] for it in dict.fromkeys(relation.figures)]
    money = [figure for figure in figures if figure.kind is Kind.MONEY]
    if len({figure.currency is None for figure in money}) > 1:
        return Note("currency.missing")
    for repairs in chain(other_readings(figures), _under_older_names(relation, basis)):
        if not _is_meant(relation, basis, repairs):
            continue
        if not fits(relation, basis.repaired(repairs)):
            continue
        figure = next(iter(repairs.values()))
        if not is_likelier_a_slip(relation, basis, figure):
            meant = figure.currency or str(figure.value)
            return Note("alternative", (("figure", figure.text), ("meant", meant)))
    return None


def _under_older_names(relation: Relation, basis: Basis) -> Iterator[Repairs]:
    """Yield the money that had a name before, where the text speaks of then or soon after."""
    if not isinstance(relation, Equivalence) or basis.on is None:
        return
    near = basis.on - timedelta(min(NEAR_DAYS, basis.on.toordinal() - 1))
    since = date.min if relation.evidence.historic else near
    for figure in (basis.figures[it] for it in relation.figures):
        code = figure.currency
        if code is None or figure.style.mark.upper() == code:
            continue
        for older in older_names(code, basis.on, since=since):
            yield {figure.id: replace(figure, currency=older)}


def _is_meant(relation: Relation, basis: Basis, repairs: Repairs) -> bool:
    """Whether a writer may mean that by a mark: nothing else in the document speaks against it."""
    if any(meaning_of(it) in basis.ruled_out for it in repairs.values()):
        return False
    if isinstance(relation, Equivalence):
        codes = {repairs.get(it, basis.figures[it]).currency for it in relation.figures}
        if len(codes) == 1:
            return False
    if any(_is_over(it, basis) for it in repairs.values()) and not relation.evidence.historic:
        return False
    return all(_is_at_home(it, basis) for it in repairs.values())


def _is_over(figure: Figure, basis: Basis) -> bool:
    """Whether a currency had ended years before the document's day, as Ireland's pound in 2025."""
    known = currencies().get(figure.currency or "")
    if known is None or known.last is None or basis.on is None:
        return False
    return known.last + timedelta(NEAR_DAYS) < basis.on


def _is_at_home(figure: Figure, basis: Basis) -> bool:
    """Whether a currency is printed bare in the figure's language, or the text points to it."""
    code = figure.currency
    guessed = figure.resolved_by is ResolvedBy.LANGUAGE and basis.naming.texts
    if code is None or not guessed or code == basis.figures[figure.id].currency:
        return True
    return is_bare_in(figure.style.language, code) or code in basis.named
