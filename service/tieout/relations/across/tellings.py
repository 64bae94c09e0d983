"""One fact told in several documents."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from tieout.figures import Figure, FigureId, Kind
from tieout.relations.evidence import Evidence
from tieout.relations.kinds.equivalences import differ
from tieout.relations.relation import Equivalence, Restatement
from tieout.relations.texts.likeness import alike
from tieout.relations.texts.resemblance import overlap, words_of
from tieout.relations.texts.subject import Subject
from tieout.relations.texts.tempers import is_about
from tieout.relations.texts.text import Text

COMPARED = frozenset({Kind.MONEY, Kind.COUNT})
# News says what matters first: so many figures of one measure, and no more, are compared.
FIGURES_A_MEASURE_MAX = 12
DAYS_APART = 31


@dataclass(frozen=True, slots=True)
class Told:
    """A figure with the words of the sentence that states it as a level."""

    figure: Figure
    words: frozenset[str]


def between(
    texts: Sequence[Text], levels: Mapping[FigureId, Subject]
) -> Iterator[Restatement | Equivalence]:
    """
    Yield what two documents say of one fact: the same measure, the same words, no other period.

    In one currency it is a restatement, in two an equivalence. Each must say it once only.
    """
    if len(texts) < 2:  # noqa: PLR2004 - a pair
        return
    spaced = all(text.cues.spaced for text in texts)
    told = [(text, _by_measure(text, levels, spaced=spaced)) for text in texts]
    for (first, one), (second, other) in combinations(told, 2):
        apart = _are_apart(first, second)
        for measure in [it for it in one if it in other]:
            yield from _tied(one[measure], other[measure], apart=apart)


def _are_apart(one: Text, other: Text) -> bool:
    """Whether so much time lies between two documents that they may tell of two times."""
    first, second = one.document.on, other.document.on
    return first is not None and second is not None and abs((first - second).days) > DAYS_APART


def _by_measure(
    text: Text, levels: Mapping[FigureId, Subject], *, spaced: bool
) -> dict[str, list[Told]]:
    found: dict[str, list[Told]] = {}
    for figure in text.figures.values():
        subject = levels.get(figure.id)
        if subject is None or figure.kind not in COMPARED:
            continue
        said = found.setdefault(subject.measure, [])
        if len(said) < FIGURES_A_MEASURE_MAX:
            words = words_of(text.home[figure.id], spaced=spaced)
            said.append(Told(figure, frozenset(words)))
    return found


def _tied(
    one: Sequence[Told], other: Sequence[Told], *, apart: bool
) -> Iterator[Restatement | Equivalence]:
    pairs = [(a.figure, b.figure) for a in one for b in other if _agree(a, b, apart=apart)]
    often = Counter(figure.id for pair in pairs for figure in pair)
    for a, b in pairs:
        if often[a.id] > 1 or often[b.id] > 1:
            continue
        if alike((a, b)):
            yield Restatement(members=(a.id, b.id), evidence=Evidence())
        elif differ(a, b):
            yield Equivalence(a=a.id, b=b.id, evidence=Evidence(loose=is_about((a, b))))


def _agree(one: Told, other: Told, *, apart: bool) -> bool:
    a, b = one.figure, other.figure
    if apart and (a.period is None or b.period is None):
        return False
    if a.kind is not b.kind or a.per != b.per or not may_be_one_time(a, b):
        return False
    return overlap(one.words, other.words)


def may_be_one_time(one: Figure, other: Figure) -> bool:
    """Whether two figures' periods may be the same; a missing one matches any."""
    if one.period is None or other.period is None:
        return True
    days = (one.period.start, one.period.end), (other.period.start, other.period.end)
    return days[0] == days[1] or None in days[0] or None in days[1]
