"""Wrong currency: another label of the same sign, or two labels exchanged."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib import resources

from tieout.diagnosis.case import Case
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import Figure, Kind
from tieout.relations import Equivalence

FAR_LABELS = 5  # "US$" for "HK$" is a slip of the pen; "US$" for "€" a rarer one
UNPAIRED = 8


def repairs(case: Case) -> Iterator[Repair]:
    """Try the currencies of the document first, then those that share a sign."""
    yield from _exchanged(case)
    for figure in case.suspects:
        if figure.kind is Kind.MONEY and figure.currency:
            yield from _relabelled(case, figure)


def _exchanged(case: Case) -> Iterator[Repair]:
    if case.pair is None:
        return
    one, other = case.pair
    swapped = (replace(one, currency=other.currency), replace(other, currency=one.currency))
    near = other.currency in family(one.currency)
    yield Repair(swapped, prior=None if near else FAR_LABELS, told=".exchanged")


def _relabelled(case: Case, figure: Figure) -> Iterator[Repair]:
    """Outside of a pair, only a currency that the document names is worth a thought."""
    seen = {it.currency: 1 for it in case.checked.figures.values() if it.currency is not None}
    if not isinstance(case.relation, Equivalence):
        yield from _labelled(figure, seen, prior=UNPAIRED)
        return
    partners = {it.currency for it in case.figures if it.id != figure.id} if case.pair else set()
    kin = {code: 2 for code in (*figure.alternatives, *family(figure.currency)) if code.isalpha()}
    codes = {code: edits for code, edits in (kin | seen).items() if code not in partners}
    yield from _labelled(figure, codes)


def _labelled(
    figure: Figure, codes: Mapping[str, int], prior: int | None = None
) -> Iterator[Repair]:
    for code, edits in codes.items():
        if code != figure.currency:
            relabelled = replace(figure, currency=code)
            yield Repair((relabelled,), edits=edits, prior=prior, words=(("currency", code),))


def family(code: str | None) -> tuple[str, ...]:
    """Return the currencies that share a sign or a name with one."""
    found = (it for it in _families() if code in it)
    return tuple(dict.fromkeys(it for members in found for it in members if it != code))


@cache
def _families() -> tuple[tuple[str, ...], ...]:
    text = (resources.files("tieout.diagnosis") / "data/families.json").read_text("utf-8")
    return tuple(tuple(members) for members in json.loads(text)["families"].values())


WRONG_CURRENCY = Suspicion("wrong_currency", 12, repairs)
