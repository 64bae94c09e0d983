"""One amount said several times: in the headline, in the lead, in the body."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tieout.documents import BlockKind
from tieout.figures import Figure, FigureId, Kind, ResolvedBy
from tieout.relations.evidence import Evidence
from tieout.relations.relation import Restatement
from tieout.relations.texts.likeness import alike
from tieout.relations.texts.resemblance import OVERLAP_CLOSE, overlap, resembles, words_of
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.subject import Subject
from tieout.relations.texts.text import Text

LEAD_BLOCKS = 3
BESIDE_CHARS = 16
SAME_MAX = 16
LEAD_SENTENCES_MAX = 12
REPEATED = frozenset({Kind.MONEY, Kind.COUNT})


def resolve(figures: Mapping[FigureId, Figure]) -> dict[FigureId, Figure]:
    """
    Read bare signs by the same amount under an explicit mark: "$640m" by "US$640 million".

    Two explicit currencies for one amount decide nothing.
    """
    if not any(it.alternatives for it in figures.values()):
        return dict(figures)
    marked: dict[object, list[Figure]] = {}
    for figure in figures.values():
        if figure.currency and not figure.alternatives:
            same = marked.setdefault(_amount(figure), [])
            if len(same) < SAME_MAX:
                same.append(figure)
    return {it: _resolved(figure, marked) for it, figure in figures.items()}


def _amount(figure: Figure) -> object:
    return figure.kind, figure.value, figure.upper, figure.per


def _resolved(figure: Figure, marked: Mapping[object, Sequence[Figure]]) -> Figure:
    if figure.kind is not Kind.MONEY or not figure.alternatives:
        return figure
    family = dict.fromkeys((figure.currency, *figure.alternatives))
    same = (it for it in marked.get(_amount(figure), ()) if not _is_beside(figure, it))
    said = {it.currency for it in same} & family.keys()
    if len(said) != 1:
        return figure
    currency = next(iter(said))
    others = tuple(it for it in family if it is not None and it != currency)
    return replace(
        figure, currency=currency, alternatives=others, resolved_by=ResolvedBy.RESTATEMENT
    )


def _is_beside(one: Figure, other: Figure) -> bool:
    """Whether two figures stand side by side: "HK$5 million ($5 million)" says no thing twice."""
    first, second = one.span, other.span
    if first is None or second is None:
        return False
    if (first.document, first.block) != (second.document, second.block):
        return False
    return max(first.at - second.until, second.at - first.until) <= BESIDE_CHARS


def restatements(text: Text, subjects: Mapping[FigureId, Subject]) -> Iterator[Restatement]:
    """Yield the amounts that one document says again, headline first."""
    taken: set[FigureId] = set()
    groups: dict[object, list[Figure]] = {}
    for figure in text.figures.values():
        if figure.kind in REPEATED and figure.span is not None:
            groups.setdefault((*_key(figure),), []).append(figure)
    for group in groups.values():
        members = _one_fact(text, group, subjects)
        if len(members) > 1:
            taken.update(members)
            yield Restatement(members=members, evidence=Evidence())
    yield from _misprinted(text, subjects, taken)


def _key(figure: Figure) -> tuple[object, ...]:
    noun = figure.noun if figure.kind is Kind.COUNT else None
    return figure.kind, figure.value, figure.upper, figure.per, figure.currency, noun


def _one_fact(
    text: Text, group: Sequence[Figure], subjects: Mapping[FigureId, Subject]
) -> tuple[FigureId, ...]:
    """Return those of some equal amounts that are one fact: all with the first one's measure."""
    first = group[0]
    members = [first.id]
    for figure in group[1:]:
        home = text.home[figure.id]
        if home is text.home[first.id]:
            continue
        resolved = ResolvedBy.RESTATEMENT in {figure.resolved_by, first.resolved_by}
        if resolved or _is_titled(text, first) or _same(first, figure, subjects):
            members.append(figure.id)
    return tuple(members)


def _is_titled(text: Text, figure: Figure) -> bool:
    return text.home[figure.id].block.kind is BlockKind.TITLE


def _same(one: Figure, other: Figure, subjects: Mapping[FigureId, Subject]) -> bool:
    first, second = subjects.get(one.id), subjects.get(other.id)
    return first is not None and second is not None and first.measure == second.measure


def _misprinted(
    text: Text, subjects: Mapping[FigureId, Subject], taken: set[FigureId]
) -> Iterator[Restatement]:
    """
    Yield a headline's amount with the one of the lead that it resembles, though not in value.

    Measure and words must agree, and the lead must hold no other amount of that measure. Where one
    of the two names no measure ("to buy Bolt for $4.2 billion"), nearly all words must agree.
    """
    for index, title in enumerate(text.sentences):
        if title.block.kind is not BlockKind.TITLE:
            continue
        for figure in (text.figures[it.id] for it in title.figures if it.id not in taken):
            other = _retold(text, index, figure, subjects)
            if other is not None and other.id not in taken:
                yield Restatement(members=(figure.id, other.id), evidence=Evidence())


def _retold(
    text: Text, title: int, figure: Figure, subjects: Mapping[FigureId, Subject]
) -> Figure | None:
    lead = [it for it in _lead(text, title) if alike((figure, it))]
    named = [it for it in lead if _same(figure, it, subjects)]
    unnamed = [it for it in lead if it.id not in subjects or figure.id not in subjects]
    found = named or unnamed[:1]
    if len(found) != 1:
        return None
    words = _words(text, text.sentences[title]), _words(text, text.home[found[0].id])
    close = overlap(*words, OVERLAP_CLOSE)
    agree = overlap(*words) if named else close
    return found[0] if agree and resembles(figure, found[0], close=close) else None


def _words(text: Text, sentence: Sentence) -> set[str]:
    return words_of(sentence, spaced=text.cues.spaced)


def _lead(text: Text, title: int) -> Iterator[Figure]:
    number = text.sentences[title].number
    for sentence in text.sentences[title + 1 : title + 1 + LEAD_SENTENCES_MAX]:
        if number < sentence.number <= number + LEAD_BLOCKS:
            yield from (text.figures[it.id] for it in sentence.figures if it.kind in REPEATED)
