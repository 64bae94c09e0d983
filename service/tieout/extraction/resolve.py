"""Which currency an ambiguous mark stands for: the text decides before the caller, he before us."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from tieout.extraction.amounts import Amount
from tieout.figures import Kind, ResolvedBy
from tieout.lexicon import Family

_APPOSITION = 12

Families: TypeAlias = Mapping[str, Family]


@dataclass(frozen=True, slots=True)
class Choice:
    """The currency chosen, what else the mark may mean, and what chose."""

    currency: str | None = None
    alternatives: tuple[str, ...] = ()
    by: ResolvedBy | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """An amount with block, sentence, mark as written; whether a bracket opens right before it."""

    amount: Amount
    block: int
    sentence: int
    written: str
    restates: bool = False

    @property
    def sure(self) -> str | None:
        """The currency that the amount's own mark says."""
        mark = self.amount.mark
        if mark is None or mark.kind is not Kind.MONEY or not mark.sure:
            return None
        return mark.of[0]


def resolve(placed: Sequence[Placed], home: str | None, families: Families) -> list[Choice]:
    """
    Choose for every amount: sentence, document, region (*home*), language, in this order.

    Whatever was chosen, the rivals of its family stay as alternatives.
    Only a fuller spelling of the same mark decides ("US$" for "$", "Canadian dollars" for
    "dollars"), the language's own before the nearest. One that restates a bare mark anywhere
    ("HK$5 billion ($640 million)") shows that the bare mark means something else.
    """
    explicit = [(at, it.sure) for at, it in enumerate(placed) if it.sure is not None]
    apposed = _apposed(placed)
    return [
        _choice(at, it, placed, explicit, apposed, home, _rivals(it, families))
        for at, it in enumerate(placed)
    ]


def _rivals(it: Placed, families: Families) -> tuple[str, ...]:
    """Return the currencies that a bare mark stands for in print."""
    mark = it.amount.mark
    if mark is None:
        return ()
    family = families.get(mark.family or "")
    return mark.of if family is None else tuple(it for it in mark.of if it in family.rivals)


def _choice(  # noqa: PLR0913, PLR0917 - the whole document, as it was gone through once
    at: int,
    it: Placed,
    placed: Sequence[Placed],
    explicit: list[tuple[int, str]],
    apposed: set[tuple[str, str]],
    home: str | None,
    rivals: tuple[str, ...],
) -> Choice:
    mark = it.amount.mark
    if mark is None or mark.kind is not Kind.MONEY:
        return Choice()
    if mark.sure:
        return Choice(mark.of[0])
    written = it.written.lower()
    fuller = [
        (place, code)
        for place, code in explicit
        if code in mark.of
        and (mark.minor or written in placed[place].written.lower())
        and (written, code) not in apposed
    ]
    within = [pair for pair in fuller if _same_sentence(placed[pair[0]], it)]
    for candidates, by in ((within, ResolvedBy.SENTENCE), (fuller, ResolvedBy.DOCUMENT)):
        chosen = _nearest(candidates, at, mark.default)
        if chosen is not None:
            return _of(chosen, rivals, by)
    if home is not None and home in mark.of:
        return _of(home, rivals, ResolvedBy.REGION)
    default = mark.of[0] if mark.minor else mark.default
    if default is not None and (written, default) not in apposed:
        return _of(default, rivals, ResolvedBy.LANGUAGE)
    return Choice(None, mark.of)


def _of(code: str, members: tuple[str, ...], by: ResolvedBy) -> Choice:
    return Choice(code, tuple(other for other in members if other != code), by)


def _nearest(candidates: list[tuple[int, str]], at: int, usual: str | None) -> str | None:
    """Return the usual member if it is there, else the nearest."""
    if any(code == usual for _, code in candidates):
        return usual
    distances = [(abs(place - at), code) for place, code in candidates]
    return min(distances)[1] if distances else None


def _same_sentence(one: Placed, other: Placed) -> bool:
    return one.block == other.block and one.sentence == other.sentence


def _apposed(placed: Sequence[Placed]) -> set[tuple[str, str]]:
    """Return the bare marks, each with a currency that stands beside one of them as its like."""
    found = set()
    for one, other in pairwise(placed):
        if one.block != other.block or other.amount.start - one.amount.end > _APPOSITION:
            continue
        for bare, sure in ((one, other.sure), (other, one.sure)):
            if sure is not None and bare.sure is None and other.restates:
                found.add((bare.written.lower(), sure))
    return found
