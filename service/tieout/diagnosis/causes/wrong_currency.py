"""Wrong currency: another label of the same sign, or two labels exchanged."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from tieout.checks import Around
from tieout.checks.places import is_bare_in
from tieout.diagnosis.case import Case
from tieout.diagnosis.families import family, kin
from tieout.diagnosis.quotient import Quotient
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import Figure, Kind
from tieout.relations import Equivalence

FAR_LABEL = 7  # "US$" for "HK$" is a slip of the pen; "US$" for "€" a rarer one
UNPAIRED = 8
UNNAMED = 4  # a text that means Singapore's dollars seldom keeps silent on Singapore
FOREIGN = 2  # nor does a Swedish one that means Canada's
REMOTE = 3  # nor does one that means Mexico's pesos
AKIN, BESIDE, STRANGE = 2, 3, 4  # edits
MAJORS = ("USD", "EUR", "GBP", "JPY", "CHF", "CNY")
NEAR = Fraction(3, 2)
NOISE = Fraction(5, 1000)  # honest sources differ by up to 0.4 % on one day
FINE = Fraction(2, 100)  # the rates of two major currencies may lie that near to each other
NEIGHBOURS = {"EUR", "GBP"}  # their amounts are told side by side
FINE_NEIGHBOURS = Fraction(10, 100)


def repairs(case: Case) -> Iterator[Repair]:
    """
    Try the currencies of the document first, then those that share a sign, then the major ones.

    One that nothing points to must tie as written, at the week's rates, and alone. Outside of a
    pair, only a currency that the document names is worth a thought.
    """
    yield from _exchanged(case)
    paired, told = isinstance(case.relation, Equivalence), _told(case)
    strangers: list[Repair] = []
    for figure in case.suspects:
        if figure.kind is not Kind.MONEY or not figure.currency:
            continue
        if not paired:
            yield from _in_document(figure, told)
            continue
        other = next((it for it in case.figures if it.id != figure.id), None)
        if other is not None:
            quotient = Quotient(figure, other)
            yield from _in_pair(case, quotient, told)
            strangers += _strangers(case, quotient, told)
    yield from _alone(strangers)


def _exchanged(case: Case) -> Iterator[Repair]:
    if case.pair is None:
        return
    one, other = case.pair
    if one.currency is None or other.currency is None:
        return
    if _is_near(case, Quotient(one, other), (other.currency, one.currency)):
        swapped = one.relabelled(other.currency), other.relabelled(one.currency)
        akin = other.currency in family(one.currency)
        yield Repair(swapped, prior=None if akin else FAR_LABEL, told=".exchanged")


def _in_pair(case: Case, quotient: Quotient, told: Mapping[str, int]) -> Iterator[Repair]:
    figure, other = quotient.one, quotient.other
    akin = (*kin(figure.currency, figure.style.mark), *figure.alternatives)
    edits = dict.fromkeys(akin, AKIN) | dict(told)
    unnamed = UNNAMED if case.basis.naming.texts else None
    bare = {it for it in figure.alternatives if is_bare_in(figure.style.language, it)}
    for code in _others(case, figure, edits):
        edit, names = edits[code], (code, other.currency or "")
        if _is_near(case, quotient, names):
            prior = unnamed if edit == AKIN and code not in bare else None
            if prior and not is_bare_in(figure.style.language, code):
                prior = FOREIGN
            miss = quotient.miss(case.basis.as_of(*names))
            yield Repair((figure.relabelled(code),), edits=edit, distance=miss, prior=prior)


def _alone(strangers: Sequence[Repair]) -> Iterable[Repair]:
    """Return the strangers if they are of one currency; of several, the neighbour of the label."""
    neighbours = [it for it in strangers if it.edits == BESIDE]
    one = len({_code(it) for it in strangers}) == 1
    return strangers if one else neighbours


def _code(repair: Repair) -> str | None:
    return repair.figures[0].currency


def _strangers(case: Case, quotient: Quotient, told: Iterable[str]) -> Iterator[Repair]:
    """Yield major currencies and distant kin that nothing points to, and that tie as written."""
    figure, other = quotient.one, quotient.other
    if not quotient.is_as_fine_as(FINE_NEIGHBOURS):
        return
    fine = quotient.is_as_fine_as(FINE)
    known = {*figure.alternatives, *kin(figure.currency, figure.style.mark), *told}
    for code in _others(case, figure, dict.fromkeys((*MAJORS, *family(figure.currency)))):
        names = code, other.currency or ""
        neighbours = {code, figure.currency} == NEIGHBOURS
        if code not in known and (fine or neighbours) and _ties(case, quotient, names):
            miss = quotient.miss(case.basis.as_of(*names))
            silent = case.basis.naming.texts and code not in MAJORS
            prior = REMOTE if silent else FAR_LABEL
            edits = BESIDE if neighbours else STRANGE
            yield Repair((figure.relabelled(code),), edits=edits, distance=miss, prior=prior)


def _others(case: Case, figure: Figure, codes: Iterable[str]) -> Iterator[str]:
    """Yield the labels that are neither the figure's own nor its partner's."""
    own = {figure.currency, *(it.currency for it in case.pair or ())}
    return (code for code in codes if code.isalpha() and code not in own)


def _ties(case: Case, quotient: Quotient, names: tuple[str, str]) -> bool:
    rate = case.basis.as_of(*names)
    if rate is not None and not quotient.is_within(NEAR, rate):
        return False
    week = case.basis.span(*names, Around.WEEK)
    return week is not None and quotient.written.meets(week.widened(NOISE))


def _in_document(figure: Figure, told: Iterable[str]) -> Iterator[Repair]:
    for code in told:
        if code != figure.currency:
            yield Repair((figure.relabelled(code),), prior=UNPAIRED)


def _told(case: Case) -> dict[str, int]:
    """Return the currencies that the document names, or the country of, each one edit away."""
    told = (it.currency for it in case.checked.figures.values() if it.currency is not None)
    return dict.fromkeys((*told, *sorted(case.basis.named)), 1)


def _is_near(case: Case, quotient: Quotient, names: tuple[str, str]) -> bool:
    """Whether two figures come near each other at the day's rate: a cheap first test."""
    rate = case.basis.as_of(*names)
    if rate is None or quotient.printed is None:
        return case.basis.on is None
    return quotient.is_within(NEAR, rate)


WRONG_CURRENCY = Suspicion("wrong_currency", 12, repairs)
