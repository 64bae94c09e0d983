"""Sums: parts with their total, or parts that may only stay below it."""

from collections.abc import Iterator, Mapping, Sequence

from tieout.figures import FigureId
from tieout.relations.relation import Relation, Sum
from tieout.relations.texts.cumulative import runs_on
from tieout.relations.texts.likeness import addable, alike
from tieout.relations.texts.match import Match, begins_a_clause, starts_anew
from tieout.relations.texts.measures import INCOMINGS, OUTGOINGS, RESULTS
from tieout.relations.texts.tempers import evidence
from tieout.relations.texts.text import Text, is_figure

PAIR = 2
JOINTS = frozenset(("comma", "and"))
BREAKS = frozenset(
    ("semicolon", "colon", "while", "open", "close", "of_which", "including", "from")
)


def complete_sum(text: Text, match: Match) -> Sum | None:
    return _sum(text, match, complete=True)


def partial_sum(text: Text, match: Match) -> Sum | None:
    """Parts of a total; not of a result, in which gains and losses make up for each other."""
    until = match.sentence.tokens[: match.last]
    measures = {token.value for token in until if token.name == "measure"}
    behind = {it.name for it in match.sentence.tokens[match.first : match.last + 2]}
    if measures & RESULTS or "unlike" in behind:
        return None
    if match.tokens[0].name == "of" and not begins_a_clause(match):
        return None  # "bids of 410, 435 and 455"
    if len(match.many) <= PAIR and starts_anew(match):
        return None  # "of which 2 is in shares, and rivals manage 1.5"
    return _sum(text, match, complete=False)


def _mixes(match: Match) -> bool:
    """Whether what comes in and what goes out stand side by side: nobody adds them up."""
    tokens = match.sentence.tokens[max(match.first - 2, 0) : match.last]
    measures = {it.value for it in tokens if it.name == "measure"}
    lost = any(it.name == "unlike" for it in tokens)
    return (bool(measures & INCOMINGS) and bool(measures & OUTGOINGS)) or (lost and bool(measures))


def _sum(text: Text, match: Match, *, complete: bool) -> Sum | None:
    total, parts = match.roles["total"], match.many
    counted = text.cues.units.get(text.figures[total].noun or "")
    people = counted == "person" and match.has("including")
    same = addable if people or match.has("total") or match.has("comprise") else alike
    figures = text.those((*parts, total))
    if not parts or not same(figures) or _mixes(match):
        return None
    if complete and (_begins_late(text, match) or runs_on(text, match.sentence, figures)):
        return None
    return Sum(parts=parts, total=total, complete=complete, evidence=evidence(match))


def _begins_late(text: Text, match: Match) -> bool:
    """Whether an amount before the parts may be one of them: "A reached 3, B added 2 and C 1"."""
    before = match.sentence.tokens[: match.first]
    last = next((at for at in reversed(range(len(before))) if is_figure(before[at])), None)
    if last is None or match.tokens[0].name == "total":
        return False
    between = [it.name for it in before[last + 1 :]]
    first = next(it for it in match.tokens if is_figure(it))
    listed = not JOINTS.isdisjoint(between) and BREAKS.isdisjoint(between)
    one, other = text.figures[before[last].value], text.figures[first.value]
    same = one.kind is other.kind and one.currency == other.currency
    return listed and same and first.value in match.many


def once(relations: Sequence[Relation]) -> Iterator[Relation]:
    """Return relations without the sums that a fuller one of the same total says as well."""
    complete: Mapping[FigureId | None, list[set[FigureId | None]]] = {
        it.total: [
            set(one.parts)
            for one in relations
            if isinstance(one, Sum) and one.total == it.total and one.complete
        ]
        for it in relations
        if isinstance(it, Sum)
    }
    seen: set[tuple[FigureId, ...]] = set()
    for relation in relations:
        if isinstance(relation, Sum):
            fuller = any(set(relation.parts) <= it for it in complete[relation.total])
            if relation.figures in seen or (fuller and not relation.complete):
                continue
            seen.add(relation.figures)
        yield relation
