"""What two sentences say together, where the later one points back to the earlier."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tieout.figures import FigureId
from tieout.relations.kinds.claims import claims_in
from tieout.relations.kinds.directions import is_bare_price
from tieout.relations.relation import Change, Equivalence, Product, Relation, Share
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.text import Text
from tieout.relations.wording.lexer import Token

FIGURES_MAX = 8
BACK_CUES = frozenset(("of_which",))
PAIR = 2


def passages(text: Text, known: Sequence[Relation]) -> Iterator[Relation]:
    """
    Yield what is told over two sentences: "Profit was $412 million. That was down 18% from …".

    Only what leaves nothing open, takes figures from both, and ties none anew that a sentence by
    itself ties already in that way.
    """
    told = [(it.kind, _figures(it)) for it in known if _is_full(it)]
    for one, other in pairwise(text.sentences):
        if not _points_back(text, one, other):
            continue
        stop = Token("stop", text.cues.lexer.vocabulary["stop"], one.end, one.end)
        for relation in claims_in(text, one.joined(other, stop)):
            figures = _figures(relation)
            rivals = (it for kind, it in told if kind == relation.kind)
            if not _is_full(relation) or not _goes_on(text, relation, one, other):
                continue
            if all(len(figures & it) < PAIR for it in rivals):
                told.append((relation.kind, figures))
                yield relation


def _goes_on(text: Text, relation: Relation, one: Sentence, other: Sentence) -> bool:
    """Whether a relation takes figures from both sentences, each in a role that it can have."""
    before, after = ({it.id for it in sentence.figures} for sentence in (one, other))
    if not _figures(relation) & before or not _figures(relation) & after:
        return False
    match relation:
        case Share():
            own = {relation.percent, relation.whole} <= after and "anaphora" in other.names
            told = relation.whole in before and {relation.part, relation.percent} <= after
            return told or own
        case Change():
            return relation.by in after or _is_told_on(relation, text, other)
        case _:
            return not isinstance(relation, Product)


def _points_back(text: Text, one: Sentence, other: Sentence) -> bool:
    if one.number != other.number or not one.figures or not other.figures:
        return False
    if len(one.figures) + len(other.figures) > FIGURES_MAX:
        return False
    at = next((it for it in range(other.start, other.end) if other.text[it].isalnum()), other.end)
    return bool(text.cues.back.match(other.text, at)) or not BACK_CUES.isdisjoint(other.names)


def _is_told_on(relation: Change, text: Text, other: Sentence) -> bool:
    """
    Whether a change that the first sentence measures has its old level in the second as such.

    "Profit rose 12% to 5.6 million. Last year it was 5 million" says so; "last year it paid 5
    million" does not.
    """
    if any(map(is_bare_price, text.those(relation.figures))):
        return False
    before = [it.name for it in other.tokens[: text.index.get(relation.old or "", 0)]]
    return not {"reach", "from"}.isdisjoint(before) and "measure" not in before


def _is_full(relation: Relation) -> bool:
    """Whether every operand is told, and more than which of two is the larger."""
    if isinstance(relation, Equivalence):
        return True
    if isinstance(relation, Change) and relation.measure == "direction":
        return False
    return all(it is not None for _, it in relation.operands())


def _figures(relation: Relation) -> set[FigureId]:
    return set(relation.figures)
