"""One amount said several times: in the headline, the lead, the body, in another document."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from tieout.documents import BlockKind
from tieout.figures import Figure, FigureId, Kind, ResolvedBy
from tieout.relations.building import alike
from tieout.relations.equivalence import differ
from tieout.relations.relation import Equivalence, Evidence, Restatement
from tieout.relations.resemblance import resembles, tell_the_same
from tieout.relations.sentence import Sentence
from tieout.relations.subject import Subject
from tieout.relations.tempers import is_about
from tieout.relations.text import Text

LEAD_BLOCKS = 3
REPEATED = frozenset({Kind.MONEY, Kind.COUNT})


def resolve(figures: Mapping[FigureId, Figure]) -> dict[FigureId, Figure]:
    """
    Read bare signs by the same amount under an explicit mark: "$640m" by "US$640 million".

    Two explicit currencies for one amount decide nothing.
    """
    marked: dict[object, set[str]] = {}
    for figure in figures.values():
        if figure.currency and not figure.alternatives:
            marked.setdefault(_amount(figure), set()).add(figure.currency)
    return {it: _resolved(figure, marked) for it, figure in figures.items()}


def _amount(figure: Figure) -> object:
    return figure.kind, figure.value, figure.upper, figure.per


def _resolved(figure: Figure, marked: Mapping[object, set[str]]) -> Figure:
    if figure.kind is not Kind.MONEY or not figure.alternatives:
        return figure
    family = dict.fromkeys((figure.currency, *figure.alternatives))
    said = marked.get(_amount(figure), set()) & family.keys()
    if len(said) != 1:
        return figure
    currency = next(iter(said))
    others = tuple(it for it in family if it is not None and it != currency)
    return replace(
        figure, currency=currency, alternatives=others, resolved_by=ResolvedBy.RESTATEMENT
    )


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

    Measure and words must agree, and the lead must hold no other amount of that measure.
    """
    for title in text.sentences:
        if title.block.kind is not BlockKind.TITLE:
            continue
        for figure in (text.figures[it.id] for it in title.figures if it.id not in taken):
            candidates = [
                other
                for other in _lead(text, title)
                if alike((figure, other)) and _same(figure, other, subjects)
            ]
            if len(candidates) == 1 and candidates[0].id not in taken:
                other = candidates[0]
                told = tell_the_same(title, text.home[other.id], spaced=text.cues.spaced)
                if told and resembles(figure, other):
                    yield Restatement(members=(figure.id, other.id), evidence=Evidence())


def _lead(text: Text, title: Sentence) -> Iterator[Figure]:
    for sentence in text.sentences:
        if title.number < sentence.number <= title.number + LEAD_BLOCKS:
            yield from (text.figures[it.id] for it in sentence.figures if it.kind in REPEATED)


def between(
    texts: Sequence[Text], levels: Mapping[FigureId, Subject]
) -> Iterator[Restatement | Equivalence]:
    """
    Yield what two documents say of one fact: the same measure, the same words, no other period.

    In one currency it is a restatement, in two an equivalence. Each must say it once only.
    """
    for one, other in combinations(texts, 2):
        pairs = [
            (a, b)
            for a in _stated(one, levels)
            for b in _stated(other, levels)
            if levels[a.id].measure == levels[b.id].measure and _agree(one, other, a, b)
        ]
        firsts, seconds = [a.id for a, _ in pairs], [b.id for _, b in pairs]
        for a, b in pairs:
            if firsts.count(a.id) > 1 or seconds.count(b.id) > 1:
                continue
            if alike((a, b)):
                yield Restatement(members=(a.id, b.id), evidence=Evidence())
            elif differ(a, b):
                yield Equivalence(a=a.id, b=b.id, evidence=Evidence(loose=is_about((a, b))))


def _stated(text: Text, levels: Mapping[FigureId, Subject]) -> list[Figure]:
    return [it for it in text.figures.values() if it.id in levels and it.kind in REPEATED]


def _agree(one: Text, other: Text, a: Figure, b: Figure) -> bool:
    if a.kind is not b.kind or a.per != b.per or not may_be_one_time(a, b):
        return False
    spaced = one.cues.spaced and other.cues.spaced
    return tell_the_same(one.home[a.id], other.home[b.id], spaced=spaced)


def may_be_one_time(one: Figure, other: Figure) -> bool:
    """Whether two figures' periods may be the same; a missing one matches any."""
    if one.period is None or other.period is None:
        return True
    days = (one.period.start, one.period.end), (other.period.start, other.period.end)
    return days[0] == days[1] or None in days[0] or None in days[1]
