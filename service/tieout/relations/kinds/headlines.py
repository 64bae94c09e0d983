"""A headline's percentage, and the two levels that the sentence below tells of the same thing."""

import re
from collections.abc import Iterator, Sequence
from typing import TypeGuard

from tieout.documents import BlockKind
from tieout.figures import FigureId
from tieout.relations.kinds.clause_evidence import evidence_of
from tieout.relations.kinds.older_level import older
from tieout.relations.kinds.turns import falls_by
from tieout.relations.relation import Change, Relation
from tieout.relations.texts.clause import Clause
from tieout.relations.texts.clauses import clauses
from tieout.relations.texts.likeness import akin
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.tempers import WIDE_YEAR, YEAR
from tieout.relations.texts.text import Text
from tieout.relations.texts.yardstick import is_yardstick

LEVELS = ("money", "count", "price")
PAIR = 2
SPANS = frozenset(("half", "quarter", "month"))
OTHER_BASES = frozenset(("scope", "basis", "qoq", "unlike"))
WORD = re.compile(r"[^\W\d_]{4,20}")


def headlines(text: Text, known: Sequence[Relation]) -> Iterator[Change]:
    """
    Yield the change of "Profit jumps 30%" above "Net profit climbed to 3.9 billion from 3 billion".

    The headline has that figure alone; the first sentence below has two levels, which is the older,
    and no percentage. Both name one measure, or no measure and one word at least.
    """
    for at, title in enumerate(text.sentences[:-1]):
        lead = text.sentences[at + 1]
        if not _is_above(title, lead) or len(title.figures) != 1:
            continue
        head = Clause(text, title, 0, title.tokens)
        by = head.places("percent")
        falls = falls_by(head, by[0]) if by else None
        told = any(it.by == title.figures[0].id and it.old for it in known if _is_change(it))
        if falls is None or told or not _is_of_one(text, title, lead):
            continue
        for clause in clauses(text, lead):
            yield from _change(clause, title.figures[0].id, falls=falls)


def _is_change(relation: Relation) -> TypeGuard[Change]:
    return isinstance(relation, Change)


def _is_above(title: Sentence, lead: Sentence) -> bool:
    """Whether a headline stands right above a paragraph, and both tell of what was reported."""
    kinds = (title.block.kind, lead.block.kind)
    names = title.names | lead.names
    return kinds == (BlockKind.TITLE, BlockKind.PARAGRAPH) and names.isdisjoint(OTHER_BASES)


def _is_of_one(text: Text, title: Sentence, lead: Sentence) -> bool:
    written = [it.text[it.start : it.end] for it in (title, lead)]
    if any(word in line for line in written for word in (*text.cues.to_date, *text.cues.outlook)):
        return False
    one, other = ({it.value for it in s.tokens if it.name == "measure"} for s in (title, lead))
    if one or other:
        return one == other and len(one) == 1
    words, others = (set(WORD.findall(it)) for it in written)
    return bool(words & others)


def _may_be_a_year_apart(clause: Clause) -> bool:
    """Whether a clause names no years further apart, and no two parts of a year."""
    written, span = clause.sentence.text, (clause.tokens[0].start, clause.sentence.end)
    found = (it for pattern in (YEAR, WIDE_YEAR) for it in pattern.finditer(written, *span))
    years = {int(it[1]) for it in found}
    spans = {(it.name, it.value) for it in clause.tokens if it.name in SPANS}
    return len(spans) < PAIR and (not years or max(years) - min(years) <= 1)


def _change(clause: Clause, by: FigureId, *, falls: bool) -> Iterator[Change]:
    """Yield the headline's change where a clause holds two levels and nothing that measures."""
    levels = clause.places(*LEVELS)
    if len(levels) != PAIR or clause.places("percent", "points", "multiple"):
        return
    old = older(clause, levels, levels[-1])
    figures = [clause.figure(it) for it in levels]
    if len(old) != 1 or not akin(figures) or not _may_be_a_year_apart(clause):
        return
    before, after = (clause.tokens[it].value for it in (old[0], *(set(levels) - set(old))))
    if not is_yardstick(clause.text, before):
        evidence = evidence_of(clause)
        yield Change(old=before, new=after, by=by, falls=falls, evidence=evidence)
