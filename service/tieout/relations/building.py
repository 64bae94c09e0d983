"""Matches to relations: roles filled, and refused where the figures cannot belong together."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from tieout.figures import Figure, FigureId, Kind, Qualifier
from tieout.relations.match import Match, matches
from tieout.relations.relation import (
    Change,
    ChangeRole,
    Difference,
    Mean,
    Multiple,
    Product,
    Relation,
    Share,
    Sum,
)
from tieout.relations.sentence import Sentence
from tieout.relations.tempers import evidence, is_of_before
from tieout.relations.text import Text

Builder = Callable[[Text, Match], Relation | None]


def in_sentence(text: Text, sentence: Sentence) -> Iterator[Relation]:
    """
    Yield what a sentence's forms say; of two that use one figure in a kind, the fuller one.

    "Rose 18% to 710 from 602" is one change, although shorter forms match parts of it.
    """
    for kind, build in BUILDERS.items():
        claimed: set[FigureId] = set()
        for match in sorted(matches(sentence, text.cues, kind), key=_fullness):
            keys = {it for it in (*match.roles.values(), *match.many) if it not in _levels(match)}
            if keys & claimed:
                continue
            relation = build(text, match)
            if relation is not None:
                claimed |= keys
                yield relation


def _fullness(match: Match) -> int:
    return -len(match.roles) - len(match.many)


def _levels(match: Match) -> set[FigureId]:
    """Levels may be shared: the new of one change is the old of the next."""
    return {figure for role, figure in match.roles.items() if role in {"old", "new", "whole"}}


def alike(figures: Iterable[Figure]) -> bool:
    """Whether figures can be added up: one kind, one currency, one noun, one denominator."""
    return all(_pair_alike(one, other) for one, other in combinations(figures, 2))


def _pair_alike(one: Figure, other: Figure) -> bool:
    if one.kind is not other.kind or one.per != other.per:
        return False
    if one.kind is Kind.COUNT:
        return one.noun is None or other.noun is None or _same_noun(one.noun, other.noun)
    if one.currency == other.currency:
        return True
    return bool(
        {one.currency, *one.alternatives} & {other.currency, *other.alternatives} - {None}
    ) and bool(one.alternatives or other.alternatives)


def _same_noun(one: str, other: str) -> bool:
    shorter, longer = sorted((one.lower(), other.lower()), key=len)
    return longer.startswith(shorter[: max(len(shorter) - 1, 1)])


def _share(text: Text, match: Match) -> Share | None:
    roles = match.roles
    part, whole = roles.get("part"), roles.get("whole")
    if (part and whole and not alike(_of(text, (part, whole)))) or not (part or whole):
        return None
    if part and whole is None and text.figures[part].qualifier is Qualifier.AT_MOST:
        return None  # "a fine of up to 20 million or 4% of turnover": whichever is higher
    return Share(part=part, whole=whole, percent=roles["percent"], evidence=evidence(match))


def _change(text: Text, match: Match) -> Change | None:
    roles = match.roles
    old, new = roles.get("old"), roles.get("new")
    measures: tuple[ChangeRole, ...] = ("percent", "points", "amount", "multiple")
    measure = next(it for it in measures if it in roles)
    levels = [it for it in (old, new) if it is not None]
    if measure == "amount":
        levels.append(roles[measure])
    directed = measure == "multiple" or not DIRECTIONS.isdisjoint(it.name for it in match.tokens)
    if not directed or not alike(_of(text, levels)):
        return None
    if new and old is None and is_of_before(text, match, new):
        return None
    return Change(
        old=old,
        new=new,
        by=roles[measure],
        measure=measure,
        falls=_falls(match),
        evidence=evidence(match),
    )


DIRECTIONS = frozenset(("rise", "fall", "more", "less", "raise"))
FALLING = (["fall"], ["less"])


def _falls(match: Match) -> bool:
    """The direction is said by the cue nearest to the measure; "a fall" beats "rose … from"."""
    names = [token.name for token in match.tokens if token.name in DIRECTIONS]
    return names[:1] in FALLING or names[-1:] in FALLING


def _complete(text: Text, match: Match) -> Sum | None:
    return _sum(text, match, complete=True)


def _partial(text: Text, match: Match) -> Sum | None:
    """Parts of a total; not of a result, in which gains and losses make up for each other."""
    until = match.sentence.tokens[: match.last]
    measures = {token.value for token in until if token.name == "measure"}
    behind = {it.name for it in match.sentence.tokens[match.first : match.last + 2]}
    if measures & RESULTS or "unlike" in behind:
        return None
    return _sum(text, match, complete=False)


RESULTS = frozenset(
    ("profit", "operating_profit", "pretax_profit", "gross_profit", "ebitda", "loss", "income")
)


def _sum(text: Text, match: Match, *, complete: bool) -> Sum | None:
    total, parts = match.roles["total"], match.many
    if not parts or not alike(_of(text, (total, *parts))):
        return None
    return Sum(parts=parts, total=total, complete=complete, evidence=evidence(match))


def _product(text: Text, match: Match) -> Product | None:
    roles = match.roles
    factors = [roles.get(role) for role in ("yearly", "price", "count", "years") if role in roles]
    if len(factors) == 1:
        factors.insert(0, None)
    result = roles.get("result")
    money = [it for it in (roles.get("yearly"), roles.get("price"), result) if it]
    if len({text.figures[it].currency for it in money}) > 1 or "while" in _names_after(match):
        return None
    if "price" in roles and result and _is_one_of_several(match):
        return None
    return Product(factors=tuple(factors), result=result, evidence=evidence(match))


def _is_one_of_several(match: Match) -> bool:
    """Whether an earlier price of the sentence has a share in the result, too."""
    return any(it.name == "price" for it in match.sentence.tokens[: match.first])


def _names_after(match: Match) -> set[str]:
    """The cue that follows a match: "for five years to insure $10 million" is no product."""
    return {it.name for it in match.sentence.tokens[match.last : match.last + 2]}


def _difference(text: Text, match: Match) -> Difference | None:
    roles = match.roles
    if not alike(_of(text, roles.values())):
        return None
    return Difference(
        minuend=roles["minuend"],
        subtrahend=roles["subtrahend"],
        result=roles["result"],
        evidence=evidence(match),
    )


def _multiple(text: Text, match: Match) -> Multiple | None:
    roles = match.roles
    if not alike(_of(text, (roles["numerator"], roles["denominator"]))):
        return None
    return Multiple(
        numerator=roles["numerator"],
        denominator=roles["denominator"],
        multiple=roles["multiple"],
        evidence=evidence(match),
    )


def _mean(text: Text, match: Match) -> Mean | None:
    parts, mean = match.many, match.roles["mean"]
    if not parts or not alike(_of(text, (*parts, mean))):
        return None
    return Mean(parts=parts, mean=mean, evidence=evidence(match))


def _of(text: Text, figures: Iterable[FigureId]) -> Sequence[Figure]:
    return [text.figures[it] for it in figures]


BUILDERS: dict[str, Builder] = {
    "share": _share,
    "change": _change,
    "sum": _complete,
    "partial": _partial,
    "product": _product,
    "difference": _difference,
    "multiple": _multiple,
    "mean": _mean,
}
