"""One fact told in several documents."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from tieout.figures import Figure, FigureId, Kind
from tieout.relations.evidence import Evidence
from tieout.relations.kinds.equivalences import differ
from tieout.relations.relation import Equivalence, Restatement
from tieout.relations.texts.likeness import alike, may_be_one_time
from tieout.relations.texts.resemblance import overlap, resembles, words_of
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.subject import Subject
from tieout.relations.texts.tempers import is_about
from tieout.relations.texts.text import Text

COMPARED = frozenset({Kind.MONEY, Kind.COUNT})
# News says what matters first: so many figures of one measure, and no more, are compared.
FIGURES_A_MEASURE_MAX = 12
DAYS_APART = 31
MARKS_ABROAD_MIN = 2
NAME = re.compile(r"[A-Z][A-Za-z]{2,30}")


@dataclass(frozen=True, slots=True)
class Told:
    """
    A figure with the words of the sentence that states it as a level.

    ``marks`` are what a translation leaves as it is: Latin names, and the other figures.
    """

    figure: Figure
    words: frozenset[str]
    marks: frozenset[object]


def between(
    texts: Sequence[Text], levels: Mapping[FigureId, Subject]
) -> Iterator[Restatement | Equivalence]:
    """
    Yield what two documents say of one fact: the same measure, the same words, no other period.

    Of two languages, names, periods and other figures stand for the words. In one currency it is
    a restatement, in two an equivalence. Each must say it once only.
    """
    if len(texts) < 2:  # noqa: PLR2004 - a pair
        return
    spaced = all(text.cues.spaced for text in texts)
    told = [(text, _by_measure(text, levels, spaced=spaced)) for text in texts]
    for (first, one), (second, other) in combinations(told, 2):
        apart = _are_apart(first, second)
        agree = _agree if first.cues.language == second.cues.language else _agree_abroad
        for measure in [it for it in one if it in other]:
            pairs = [(a, b) for a in one[measure] for b in other[measure] if agree(a, b)]
            yield from _tied([it for it in pairs if not apart or _are_dated(*it)])


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
            said.append(Told(figure, frozenset(words), _marks(text.home[figure.id], figure)))
    return found


def _marks(sentence: Sentence, figure: Figure) -> frozenset[object]:
    names = NAME.findall(sentence.block.text, sentence.start, sentence.end)
    others = (it for it in sentence.figures if it.id != figure.id)
    return frozenset((*names, *((it.kind, it.value) for it in others)))


def _tied(pairs: Sequence[tuple[Told, Told]]) -> Iterator[Restatement | Equivalence]:
    often = Counter(it.figure.id for pair in pairs for it in pair)
    for a, b in ((one.figure, other.figure) for one, other in pairs):
        if often[a.id] > 1 or often[b.id] > 1:
            continue
        if alike((a, b)):
            yield Restatement(members=(a.id, b.id), evidence=Evidence())
        elif differ(a, b):
            yield Equivalence(a=a.id, b=b.id, evidence=Evidence(loose=is_about((a, b))))


def _are_dated(one: Told, other: Told) -> bool:
    return one.figure.period is not None and other.figure.period is not None


def _are_of_a_kind(one: Figure, other: Figure) -> bool:
    return one.kind is other.kind and one.per == other.per and may_be_one_time(one, other)


def _agree(one: Told, other: Told) -> bool:
    return _are_of_a_kind(one.figure, other.figure) and overlap(one.words, other.words)


def _agree_abroad(one: Told, other: Told) -> bool:
    """
    Whether two languages tell of one fact: by what they share beside the measure.

    An amount in one currency must be the same, or look like a misprint of it; in two currencies,
    where anything could be, they must share twice as much.
    """
    a, b = one.figure, other.figure
    if not _are_of_a_kind(a, b):
        return False
    shared = len(one.marks & other.marks) + _are_dated(one, other)
    if alike((a, b)):
        return shared > 0 and resembles(a, b)
    return shared >= MARKS_ABROAD_MIN
