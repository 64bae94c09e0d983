"""
Sentences with their figures marked by hand: ``[[as written|value|unit]]``.

The value is a number, or a range ``low..high``. The unit is a currency code, ``%``, ``pp``
(points), ``bp`` (basis points), ``x`` (a multiple) or ``#`` (a count); ``USD/CAD`` accepts either,
``?#`` may be missed.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from tieout.documents import read_document
from tieout.extraction import extract
from tieout.figures import Figure, Kind
from tieout.lexicon import load

SUITE = Path(__file__).parent / "extraction/suite"
_MARK = re.compile(r"\[\[(?P<text>[^|\]]+)\|(?P<value>[^|\]]+)\|(?P<unit>[^|\]]+)\]\]")
_UNITS = {
    Kind.PERCENT: "%",
    Kind.POINTS: "pp",
    Kind.BASIS_POINTS: "bp",
    Kind.MULTIPLE: "x",
    Kind.COUNT: "#",
}
_NEARLY = Decimal("1e-8")


@dataclass(frozen=True, slots=True)
class Marked:
    """One figure as a person marked it; offsets in the sentence without marks."""

    start: int
    end: int
    text: str
    value: Decimal
    upper: Decimal | None
    units: tuple[str, ...]
    optional: bool

    def agrees(self, figure: Figure) -> bool:
        span = figure.span
        overlaps = span is not None and span.start < self.end and self.start < span.end
        same_end = (self.upper is None) == (figure.upper is None)
        ends = same_end and (self.upper is None or _same(figure.upper, self.upper))
        return overlaps and ends and self._has_unit(figure) and _same(figure.value, self.value)

    def _has_unit(self, figure: Figure) -> bool:
        """A mark that leaves a choice is met by a figure that leaves it, too."""
        unit = figure.currency or _UNITS.get(figure.kind)
        open_ = unit is None and len(self.units) > 1
        return unit in self.units or (open_ and not set(figure.alternatives).isdisjoint(self.units))


@dataclass(frozen=True, slots=True)
class Sentence:
    language: str
    text: str
    marks: tuple[Marked, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """How figures read compare with figures marked, over some sentences."""

    marked: int
    read: int
    right: int

    @property
    def f1(self) -> float:
        return 2 * self.right / max(self.marked + self.read, 1)


def sentences(language: str) -> list[Sentence]:
    lines = (SUITE / f"{language}.txt").read_text("utf-8").splitlines()
    return [parse(language, line) for line in lines]


def negatives() -> list[Sentence]:
    lines = (SUITE / "negative.txt").read_text("utf-8").splitlines()
    return [Sentence(language, text) for language, text in (it.split("\t") for it in lines)]


def languages() -> list[str]:
    return sorted(it.stem for it in SUITE.glob("*.txt") if it.stem != "negative")


def parse(language: str, line: str) -> Sentence:
    """
    Take the marks out of a sentence, and remember them.

    >>> parse("en", "It paid [[US$5 million|5e6|USD]].").text
    'It paid US$5 million.'
    """
    text, marks, at = "", [], 0
    for found in _MARK.finditer(line):
        text += line[at : found.start()]
        marks.append(_marked(len(text), found))
        text, at = text + found["text"], found.end()
    return Sentence(language, text + line[at:], tuple(marks))


def _marked(start: int, found: re.Match[str]) -> Marked:
    low, _, high = found["value"].partition("..")
    return Marked(
        start=start,
        end=start + len(found["text"]),
        text=found["text"],
        value=Decimal(low),
        upper=Decimal(high) if high else None,
        units=tuple(found["unit"].removeprefix("?").split("/")),
        optional=found["unit"].startswith("?"),
    )


def figures(sentence: Sentence) -> tuple[Figure, ...]:
    language = sentence.language
    return extract(read_document(sentence.text, language=language), load(language))


def missed_and_false(
    marks: Iterable[Marked], read: Sequence[Figure]
) -> tuple[list[Marked], list[Figure]]:
    """Pair figures with marks, each once; return what is left over on both sides."""
    left, missed, spare = list(read), [], []
    for mark in marks:
        hit = next((figure for figure in left if mark.agrees(figure)), None)
        if hit is not None:
            left.remove(hit)
        elif mark.optional:
            spare.append(mark)
        else:
            missed.append(mark)
    return missed, [it for it in left if not any(_covers(mark, it) for mark in spare)]


def score(part: Iterable[Sentence]) -> Score:
    return _total(_scored(sentence) for sentence in part)


def _scored(sentence: Sentence) -> Score:
    read = figures(sentence)
    missed, false = missed_and_false(sentence.marks, read)
    needed = [it for it in sentence.marks if not it.optional]
    right = len(needed) - len(missed)
    return Score(len(needed), right + len(false), right)


def _total(scores: Iterable[Score]) -> Score:
    each = list(scores)
    return Score(
        sum(it.marked for it in each), sum(it.read for it in each), sum(it.right for it in each)
    )


def report() -> Iterator[str]:
    """Yield a line for every sentence that is not read as marked, then one a language."""
    for language in languages():
        for sentence in sentences(language):
            missed, false = missed_and_false(sentence.marks, figures(sentence))
            if missed or false:
                lost = [f"{it.text} = {it.value} {'/'.join(it.units)}" for it in missed]
                made = [f"{it.text} = {it.value} {it.currency or it.kind}" for it in false]
                yield f"{language}  {sentence.text}\n      missed {lost}\n      false  {made}"
        result = score(sentences(language))
        yield f"{language}  F1 {result.f1:.4f}  {result}"
    for sentence in negatives():
        if read := figures(sentence):
            yield f"{sentence.language}  {sentence.text}  {[it.text for it in read]}"


def _covers(mark: Marked, figure: Figure) -> bool:
    span = figure.span
    return span is not None and span.start < mark.end and mark.start < span.end


def _same(one: Decimal | None, other: Decimal) -> bool:
    return one is not None and abs(one - other) <= abs(other) * _NEARLY


if __name__ == "__main__":
    print("\n".join(report()))  # noqa: T201 - what the report is for
