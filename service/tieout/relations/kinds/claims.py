"""What a sentence claims, kind by kind: matches to relations, the fuller before the shorter."""

from collections.abc import Callable, Iterator, Sequence

from tieout.figures import FigureId
from tieout.relations.kinds.assembly import assembled
from tieout.relations.kinds.changes import changes
from tieout.relations.kinds.differences import difference
from tieout.relations.kinds.directions import directions, premium
from tieout.relations.kinds.gist import gists
from tieout.relations.kinds.newest import newest
from tieout.relations.kinds.products import product
from tieout.relations.kinds.ratios import mean, multiple, pace
from tieout.relations.kinds.shares import fraction, share
from tieout.relations.kinds.sums import complete_sum, partial_sum
from tieout.relations.relation import Change, Relation
from tieout.relations.texts.asides import without_asides
from tieout.relations.texts.match import Match, matches
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.text import Text
from tieout.relations.texts.yardstick import without_yardsticks

Builder = Callable[[Text, Match], Relation | None]
FIGURES_MIN = 2
PAIR = 2
OF_THE_NEWEST = ("share", "partial")
BUILDERS: dict[str, Builder] = {
    "share": share,
    "sum": complete_sum,
    "partial": partial_sum,
    "product": product,
    "difference": difference,
    "multiple": multiple,
    "mean": mean,
    "pace": pace,
    "fraction": fraction,
    "premium": premium,
}


def claims_in(text: Text, sentence: Sentence) -> Iterator[Relation]:
    """
    Yield what a sentence's forms say; of two that use one figure in a kind, the fuller one.

    "Rose 18% to 710 from 602" is one change, although shorter forms match parts of it.
    """
    if len(sentence.figures) < FIGURES_MIN:
        return
    told_of = without_yardsticks(text, sentence)
    plain = without_asides(told_of)
    moves = list(_of_kind(text, plain, "change", set()))
    told = {it for relation in moves for it in _ends(relation)}
    gist = [it for it in gists(text, plain) if not {it.old or it.by, it.new} <= told]
    fuller = {it.by for it in gist}
    yield from (it for it in moves if not isinstance(it, Change) or it.by not in fuller)
    yield from gist
    moved = {it for relation in (*moves, *gist) for it in relation.figures}
    yield from _of_kind(text, plain, "direction", moved)
    likely = text.cues.forms.fitting(sentence.symbols)
    read = {"difference": sentence} | dict.fromkeys(OF_THE_NEWEST, newest(text, told_of))
    formed = [
        it
        for kind in BUILDERS
        if kind in likely
        for it in _of_kind(text, read.get(kind, told_of), kind, set())
    ]
    settled = [_ends(it) for it in (*formed, *moves, *gist)]
    loose = [it for it in assembled(text, told_of) if _is_new(it, settled)]
    yield from (it for it in formed if not any(set(it.figures) < set(one.figures) for one in loose))
    yield from loose


def _is_new(relation: Relation, settled: Sequence[set[FigureId]]) -> bool:
    """Whether forms say nothing of two figures of a relation yet."""
    return all(len(it & set(relation.figures)) < PAIR for it in settled)


def _ends(relation: Relation) -> set[FigureId]:
    """Return the figures of a relation where none is missing."""
    return set() if relation.is_open else set(relation.figures)


def _of_kind(
    text: Text, sentence: Sentence, kind: str, claimed: set[FigureId]
) -> Iterator[Relation]:
    found = list(matches(sentence, text.cues, kind))
    found.sort(key=_fullness)
    for match in found:
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
