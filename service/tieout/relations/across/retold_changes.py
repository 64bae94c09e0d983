"""Changes told again: a headline's percentage is of the same two levels as the body's."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tieout.documents import BlockKind
from tieout.figures import FigureId
from tieout.relations.relation import Change, Relation, Restatement
from tieout.relations.texts.text import Text


def with_retold(
    text: Text, relations: Sequence[Relation], retold: Sequence[Restatement]
) -> Iterator[Relation]:
    """
    Return the relations, a headline's change filled where the body says the level before, too.

    "Profit rises 32% to 412 million" over "profit rose 23% to 412 million from 335 million".
    """
    before = {
        it.new: it.old
        for it in relations
        if isinstance(it, Change) and it.new is not None and it.old is not None
    }
    again = {member: it.members for it in retold for member in it.members}
    for relation in relations:
        old = _before(relation, again, before) if _is_titled(text, relation) else None
        yield replace(relation, old=old) if old and isinstance(relation, Change) else relation


def _is_titled(text: Text, relation: Relation) -> bool:
    """Whether a headline tells of a change, and of none since the quarter before."""
    homes = [text.home[it] for it in relation.figures if it in text.home]
    return any(it.block.kind is BlockKind.TITLE and "qoq" not in it.names for it in homes)


def _before(
    relation: Relation,
    again: dict[FigureId, tuple[FigureId, ...]],
    before: dict[FigureId, FigureId],
) -> FigureId | None:
    if not isinstance(relation, Change) or relation.old is not None or relation.new is None:
        return None
    if relation.measure not in {"percent", "amount"} or relation.amount is not None:
        return None
    told = {before[it] for it in again.get(relation.new, ()) if it in before}
    return told.pop() if len(told) == 1 else None
