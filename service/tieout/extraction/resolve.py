"""Which currency an ambiguous mark stands for: the text decides before the caller, he before us."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tieout.extraction.amounts import Amount
from tieout.figures import Kind, ResolvedBy

_APPOSITION = 24


@dataclass(frozen=True, slots=True)
class Choice:
    """The currency chosen, what else the mark may mean, and what chose."""

    currency: str | None = None
    alternatives: tuple[str, ...] = ()
    by: ResolvedBy | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """An amount with its block, its sentence, and the mark as written."""

    amount: Amount
    block: int
    sentence: int
    written: str

    @property
    def sure(self) -> str | None:
        """The currency that the amount's own mark says."""
        mark = self.amount.mark
        if mark is None or mark.kind is not Kind.MONEY or not mark.sure:
            return None
        return mark.of[0]


def resolve(placed: Sequence[Placed], home: str | None) -> list[Choice]:
    """
    Choose for every amount: sentence, document, region (*home*), language, in this order.

    Only a fuller spelling of the same mark decides ("US$" for "$", "Canadian dollars" for
    "dollars"); one that stands in apposition to it ("HK$5 billion ($640 million)") does not.
    """
    explicit = [(at, it.sure) for at, it in enumerate(placed) if it.sure is not None]
    return [_choice(at, it, placed, explicit, home) for at, it in enumerate(placed)]


def _choice(
    at: int,
    it: Placed,
    placed: Sequence[Placed],
    explicit: list[tuple[int, str]],
    home: str | None,
) -> Choice:
    mark = it.amount.mark
    if mark is None or mark.kind is not Kind.MONEY:
        return Choice()
    if mark.sure:
        return Choice(mark.of[0])
    fuller = [
        (place, code)
        for place, code in explicit
        if code in mark.of and it.written.lower() in placed[place].written.lower()
    ]
    for candidates, by in (
        ([pair for pair in fuller if _same_sentence(placed[pair[0]], it)], ResolvedBy.SENTENCE),
        (fuller, ResolvedBy.DOCUMENT),
    ):
        chosen = _nearest([pair for pair in candidates if not _apposed(placed[pair[0]], it)], at)
        if chosen is not None:
            return _of(chosen, mark.of, by)
    if home is not None and home in mark.of:
        return _of(home, mark.of, ResolvedBy.REGION)
    if mark.default is not None:
        return _of(mark.default, mark.of, ResolvedBy.LANGUAGE)
    return Choice(None, mark.of)


def _of(code: str, members: tuple[str, ...], by: ResolvedBy) -> Choice:
    return Choice(code, tuple(other for other in members if other != code), by)


def _nearest(candidates: list[tuple[int, str]], at: int) -> str | None:
    """Return the only member, or the most frequent, or of equals the nearest."""
    if not candidates:
        return None
    counts = Counter(code for _, code in candidates)
    most = max(counts.values())
    distances = [(abs(place - at), code) for place, code in candidates if counts[code] == most]
    return min(distances)[1]


def _same_sentence(one: Placed, other: Placed) -> bool:
    return one.block == other.block and one.sentence == other.sentence


def _apposed(one: Placed, other: Placed) -> bool:
    """Whether two amounts stand so close that one restates the other in another currency."""
    if one.block != other.block:
        return False
    first, second = sorted((one.amount, other.amount), key=lambda it: it.start)
    return second.start - first.end <= _APPOSITION
