"""Matches to relations: roles filled, and refused where the figures cannot belong together."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from tieout.figures import Figure, FigureId
from tieout.relations.asides import without_asides
from tieout.relations.assembling import assembled
from tieout.relations.changing import changes, directions
from tieout.relations.gist import gists
from tieout.relations.likeness import addable, akin, alike
from tieout.relations.match import Match, matches
from tieout.relations.naming import (
    BALANCES,
    RESULTS,
    begins_a_clause,
    is_their_balance,
    measure_of,
    starts_anew,
)
from tieout.relations.products import product
from tieout.relations.relation import (
    Change,
    Difference,
    Mean,
    Multiple,
    Relation,
    Restatement,
    Sum,
)
from tieout.relations.sentence import Sentence
from tieout.relations.shares import fraction, share
from tieout.relations.tempers import evidence
from tieout.relations.text import Text, is_figure

Builder = Callable[[Text, Match], Relation | None]
FIGURES_MIN = 2


def in_sentence(text: Text, sentence: Sentence) -> Iterator[Relation]:
    """
    Yield what a sentence's forms say; of two that use one figure in a kind, the fuller one.

    "Rose 18% to 710 from 602" is one change, although shorter forms match parts of it.
    """
    if len(sentence.figures) < FIGURES_MIN:
        return
    plain = without_asides(sentence)
    moves = list(_of_kind(text, plain, "change", set()))
    told = {it for relation in moves for it in _ends(relation)}
    gist = [it for it in gists(text, plain) if not {it.old, it.new} <= told]
    fuller = {it.by for it in gist}
    yield from (it for it in moves if not isinstance(it, Change) or it.by not in fuller)
    yield from gist
    moved = {it for relation in (*moves, *gist) for it in relation.figures}
    yield from _of_kind(text, plain, "direction", moved)
    formed = [it for kind in BUILDERS for it in _of_kind(text, sentence, kind, set())]
    settled = [_ends(it) for it in formed] + [moved]
    loose = [it for it in assembled(text, sentence) if _is_new(it, settled)]
    yield from (it for it in formed if not any(set(it.figures) < set(one.figures) for one in loose))
    yield from loose


def _is_new(relation: Relation, settled: Sequence[set[FigureId]]) -> bool:
    """Whether forms say nothing of two figures of a relation yet."""
    return all(len(it & set(relation.figures)) < PAIR for it in settled)


def _ends(relation: Relation) -> set[FigureId]:
    """Return the figures of a relation where none is missing."""
    return set(relation.figures) if all(it for _, it in relation.operands()) else set()


def _of_kind(
    text: Text, sentence: Sentence, kind: str, claimed: set[FigureId]
) -> Iterator[Relation]:
    forms = text.cues.forms.get(kind)
    if forms is None or forms.one_of.isdisjoint(sentence.symbols):
        return
    for match in sorted(matches(sentence, text.cues, kind), key=_fullness):
        keys = _claims(match)
        if keys & claimed:
            continue
        for relation in _built(text, match):
            claimed |= keys
            yield relation


def _built(text: Text, match: Match) -> Sequence[Relation]:
    if match.form.kind == "change":
        return changes(text, match)
    if match.form.kind == "direction":
        return directions(text, match)
    relation = BUILDERS[match.form.kind](text, match)
    return () if relation is None else (relation,)


def _fullness(match: Match) -> int:
    return -len(match.roles) - len(match.many)


def _claims(match: Match) -> set[FigureId]:
    """
    Return the figures that a match has for itself.

    Levels may be shared: the new of one change is the old of the next.
    """
    shared = {"whole"} if match.form.kind == "direction" else {"old", "new", "whole"}
    own = {figure for role, figure in match.roles.items() if role not in shared}
    return own | set(match.many)


def _complete(text: Text, match: Match) -> Sum | None:
    return _sum(text, match, complete=True)


def _partial(text: Text, match: Match) -> Sum | None:
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
    return bool(measures & INCOMINGS) and bool(measures & OUTGOINGS)


INCOMINGS = frozenset(("revenue", "income", "exports", "assets", "cash"))
OUTGOINGS = frozenset(("costs", "debt", "imports", "loss"))
PAIR = 2
REMAINDERS = RESULTS | {"equity", "cash", "costs"}


def _sum(text: Text, match: Match, *, complete: bool) -> Sum | None:
    total, parts = match.roles["total"], match.many
    same = addable if match.has("total") else alike
    if not parts or not same(_of(text, (total, *parts))) or _mixes(match):
        return None
    if complete and _begins_late(text, match):
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
    alone = "comma" in between and BREAKS.isdisjoint(between) and first.value in match.many
    return alone and addable(_of(text, (before[last].value, first.value)))


BREAKS = frozenset(
    ("semicolon", "colon", "while", "open", "close", "of_which", "including", "from")
)


def _difference(text: Text, match: Match) -> Difference | None:
    """A deficit or a gap is told without its sign: the larger of the two comes first."""
    roles = match.roles
    minuend, subtrahend = roles["minuend"], roles["subtrahend"]
    if not akin(_of(text, roles.values())) or _is_of_other_measures(match):
        return None
    result = text.figures[roles["result"]].value
    if match.has("gap") and result > 0 and _is_more(text, subtrahend, minuend):
        minuend, subtrahend = subtrahend, minuend
    return Difference(
        minuend=minuend, subtrahend=subtrahend, result=roles["result"], evidence=evidence(match)
    )


def _is_more(text: Text, one: FigureId, other: FigureId) -> bool:
    return text.figures[one].value > text.figures[other].value


SIDES = ("minuend", "subtrahend", "result")
SUBTRACTING = ("leaves", "gap", "surplus", "minus", "more", "less", "net")


def _is_of_other_measures(match: Match) -> bool:
    """Whether a profit is told of something else than what came in and what went out."""
    one, two, left = (measure_of(match, match.roles[it]) for it in SIDES)
    if left not in {None, one, two, *REMAINDERS}:
        return True
    if not is_their_balance({it.value for it in match.tokens if it.name in BALANCES}, one, two):
        return True
    if not any(match.has(it) for it in (*SUBTRACTING, "for")):
        return (one, two, left) != ("assets", "debt", "equity")
    if not any(match.has(it) for it in SUBTRACTING) and one == two == left:
        return True
    named = {one, two, left} - {None}
    if len(named) <= 1 or not named & RESULTS:
        return False
    return not (one in INCOMINGS and two in OUTGOINGS)


def _multiple(text: Text, match: Match) -> Multiple | None:
    roles = match.roles
    if not akin(_of(text, (roles["numerator"], roles["denominator"]))):
        return None
    return Multiple(
        numerator=roles["numerator"],
        denominator=roles["denominator"],
        multiple=roles["multiple"],
        evidence=evidence(match),
    )


def _pace(text: Text, match: Match) -> Restatement | None:
    """One amount by the month and by the year."""
    one, other = _of(text, (match.roles["a"], match.roles["b"]))
    paces = {one.per, other.per}
    if len(paces) == 1 or not paces <= PACES or one.currency != other.currency:
        return None
    return Restatement(members=(one.id, other.id), evidence=evidence(match))


PACES = frozenset(("week", "month", "quarter", "year"))


def _premium(text: Text, match: Match) -> Change | None:
    """Return the change that "520p a share, a 30% premium to Friday's close of 400p" offers."""
    old, new = match.roles["old"], match.roles["new"]
    if not akin(_of(text, (old, new))):
        return None
    return Change(
        old=old,
        new=new,
        by=match.roles["percent"],
        falls=match.has("discount"),
        evidence=evidence(match),
    )


def _mean(text: Text, match: Match) -> Mean | None:
    parts, mean = match.many, match.roles["mean"]
    figures = _of(text, (*parts, mean))
    if not parts or not alike(figures[:-1]) or not alike(replace(it, per=None) for it in figures):
        return None
    return Mean(parts=parts, mean=mean, evidence=evidence(match))


def _of(text: Text, figures: Iterable[FigureId]) -> Sequence[Figure]:
    return [text.figures[it] for it in figures]


BUILDERS: dict[str, Builder] = {
    "share": share,
    "sum": _complete,
    "partial": _partial,
    "product": product,
    "difference": _difference,
    "multiple": _multiple,
    "mean": _mean,
    "pace": _pace,
    "fraction": fraction,
    "premium": _premium,
}
