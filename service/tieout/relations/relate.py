"""The public verb: from documents, figures and facts to relations."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tieout.documents import Document
from tieout.figures import Enough, Figure, FigureId, never, until
from tieout.lexicon import Lexicon
from tieout.relations.across import (
    Calendar,
    Joiner,
    alias,
    between,
    margins,
    open_equivalences,
    open_shares,
    period_labels,
    resolve,
    restatements,
    stated_facts,
    tabled,
    with_retold,
    with_stated_rates,
    with_wholes,
    years,
)
from tieout.relations.fact import Fact, Known, known
from tieout.relations.kinds import (
    WHOLE,
    claims_in,
    equivalences_in,
    headlines,
    listed,
    once,
    passages,
    remainders,
)
from tieout.relations.layout import in_lists, in_one_place, in_statements, in_tables
from tieout.relations.relation import Relation, Share
from tieout.relations.texts.description import described, subject_of
from tieout.relations.texts.levels import levels
from tieout.relations.texts.respective import respective
from tieout.relations.texts.subject import Subject
from tieout.relations.texts.text import Text, read_text
from tieout.relations.wording.cues import cues

OPERANDS_MIN = 2


@dataclass(frozen=True, slots=True)
class Related:
    """
    The figures, described, with those of the facts behind them; and what must agree with what.

    Where shares make up a whole that nobody states, 100 %, it is the last of the figures.
    Bare signs that another mention of the amount explains are resolved.
    """

    figures: tuple[Figure, ...]
    relations: tuple[Relation, ...]


def relate(
    documents: Sequence[Document],
    figures: Sequence[Figure],
    facts: Sequence[Fact],
    lexicon: Lexicon,
    *,
    enough: Enough = never,
) -> Related:
    """
    Relate the figures of one or several documents to each other and to the caller's facts.

    When it is *enough*, the rest is left unrelated; every figure is in the answer all the same.
    """
    resolved = resolve({it.id: it for it in figures})
    by = [cues(it.language or lexicon.language) for it in documents]
    own = _by_document(documents, resolved.values())
    texts = [
        read_text(document, own.get(document.id, ()), by[number], number=number)
        for number, document in enumerate(documents)
    ]
    stated = [known(it, number, lexicon) for number, it in enumerate(facts, start=1)]
    relations: list[Relation] = []
    said: dict[FigureId, Subject] = {}
    for text in until(enough, texts):
        found = levels(text)
        said |= found
        relations += _in_text(text, found, stated, enough)
    if len(texts) > 1 and not enough():
        relations += between(texts, said)
    everything = [*(it for text in texts for it in described(text)), *(it.figure for it in stated)]
    if any(WHOLE.id in it.figures for it in relations):
        everything.append(WHOLE)
    days = {it.id: it.on for it in documents} if len(documents) > 1 else {}
    once_each = dict.fromkeys(relations)
    dated = (_dated(it, resolved, days) for it in once_each) if days else once_each
    placed = in_one_place(everything, once_each, cues(lexicon.language).exact)
    return Related(tuple(placed), tuple(dated))


def _dated(
    relation: Relation, figures: Mapping[FigureId, Figure], days: Mapping[str | None, date | None]
) -> Relation:
    """Give a relation among several documents its day: the latest of theirs."""
    spans = (figures[it].span for it in relation.figures if it in figures)
    known = [day for span in spans if span and (day := days.get(span.document))]
    if not known:
        return relation
    return replace(relation, evidence=replace(relation.evidence, on=max(known)))


def _by_document(
    documents: Sequence[Document], figures: Iterable[Figure]
) -> dict[str | None, list[Figure]]:
    """Return the figures that stand in each document; a single one holds them all."""
    found: dict[str | None, list[Figure]] = {}
    only = documents[0].id if len(documents) == 1 else None
    for figure in figures:
        if figure.span is not None:
            home = only if len(documents) == 1 else figure.span.document
            found.setdefault(home, []).append(figure)
    return found


def _in_text(
    text: Text, said: dict[FigureId, Subject], facts: Sequence[Known], enough: Enough
) -> Iterator[Relation]:
    found: list[Relation] = []
    for sentence in until(enough, text.sentences):
        if not sentence.figures:
            continue
        pairs, rest = equivalences_in(text, sentence)
        found += pairs
        for one in respective(text, rest):
            found += claims_in(text, one)
    told_on = [*passages(text, found), *headlines(text, found)]
    found = [it for it in found if not any(set(it.figures) < set(one.figures) for one in told_on)]
    found += told_on
    found += listed(text, found)
    found += in_tables(text)
    found += in_lists(text)
    found += in_statements(text)
    found += open_equivalences(text, found)
    wholes: dict[FigureId, Subject] = {}
    for share, subject in open_shares(text, said, found):
        wholes[share.percent or ""] = subject
        found.append(share)
    found += years(text, found)
    found = list(once(list(with_wholes(text, found, said, wholes))))
    found += margins(text, said, found)
    subjects = {it: subject_of(text, it) for it in text.figures}
    named = {it: subject for it, subject in subjects.items() if subject is not None}
    retold = list(restatements(text, named))
    found = [*with_retold(text, found, retold), *retold]
    found += tabled(text, said, found)
    quarter = alias(text)
    found += period_labels(text, quarter)
    joiner = Joiner(text, facts, said, wholes, Calendar(text.cues, quarter))
    for relation in with_stated_rates(text, found):
        completed = joiner.completed(relation)
        if not isinstance(completed, Share) or len(completed.figures) >= OPERANDS_MIN:
            yield completed
    yield from stated_facts(joiner)
    yield from remainders(text)
