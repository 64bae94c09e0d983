"""
The story: a text goes in, and what does not tie comes out.

>>> from tieout.documents import read_document
>>> from tieout.rates import Book
>>> document = read_document("It will pay HK$50 billion (US$640 million).", on=date(2024, 5, 7))
>>> found = review([document], rates=Book.embedded())
>>> [finding.rule for finding in found.findings]
['equivalence.inconsistent']
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from tieout.checks import Check, Verdict, check, worst
from tieout.diagnosis import Finding, diagnose
from tieout.documents import Document
from tieout.errors import UnknownFigure
from tieout.extraction import extract
from tieout.figures import Enough, Figure, FigureId, Patience, Rates, never, until
from tieout.lexicon import Lexicon, detect, load
from tieout.lexicon.script import chinese
from tieout.relations import Fact, Relation, relate

FIGURES_MAX = 5_000
"""So many figures of a review are related; the others are read and left unchecked."""

TOO_MANY = f"only the first {FIGURES_MAX} figures were related and checked"
OUT_OF_TIME = (
    "the time for one review ran out: some of the text may be unread, unchecked or unexplained"
)


@dataclass(frozen=True, slots=True)
class Review:
    """
    What was read, what was checked, and what was found; ``documents`` is empty for a list.

    ``language`` is what the text was read in, ``spoken`` what its findings are told in where there
    are sentences for it: Chinese in its own script; all others are told in English.
    """

    figures: tuple[Figure, ...]
    checks: tuple[Check, ...]
    findings: tuple[Finding, ...]
    documents: tuple[Document, ...] = ()
    language: str = "en"
    warnings: tuple[str, ...] = ()
    spoken: str = "en"

    @property
    def verdict(self) -> Verdict | None:
        """The worst verdict of all checks; None where nothing was checked."""
        return worst(it.verdict for it in self.checks)

    @property
    def unchecked(self) -> tuple[FigureId, ...]:
        """The figures that no check touched."""
        touched = {figure for it in self.checks for figure in it.figures}
        return tuple(figure.id for figure in self.figures if figure.id not in touched)


def review(
    documents: Sequence[Document],
    *,
    rates: Rates,
    facts: Sequence[Fact] = (),
    ignore: Collection[str] = (),
    enough: Enough = never,
) -> Review:
    """
    Tie out *documents*: read their figures, relate them, check them together, explain what fails.

    Findings whose fingerprint is in *ignore* are left out; their checks stay. When it is *enough*,
    or there are more figures than we relate, the answer is what is done so far, with a warning.
    """
    patience = Patience(enough)
    spoken = spoken_to(documents[0])
    documents = [replace(it, language=lexicon_of(it).language) for it in documents]
    lexicon = lexicon_of(documents[0])
    figures = read(documents, enough=patience)
    related = relate(documents, figures[:FIGURES_MAX], facts, lexicon, enough=patience)
    by_id = {figure.id: figure for figure in related.figures}
    texts = [it.text for it in documents]
    checked = check(by_id, related.relations, rates, documents[0].on, texts=texts, enough=patience)
    findings = diagnose(checked, language=spoken, enough=patience)
    return Review(
        figures=related.figures + figures[FIGURES_MAX:],
        checks=checked.checks,
        findings=_unless_accepted(findings, ignore),
        documents=tuple(documents),
        language=lexicon.language,
        warnings=_left_undone(patience, many=len(figures) > FIGURES_MAX),
        spoken=spoken,
    )


def check_stated(  # noqa: PLR0913 - what is stated, and what it is held against
    figures: Sequence[Figure],
    relations: Sequence[Relation],
    *,
    rates: Rates,
    on: date | None = None,
    language: str = "en",
    enough: Enough = never,
) -> Review:
    """
    Tie out figures whose relations the caller states.

    When it is *enough*, the answer is what is done so far, with a warning. Raises
    :class:`UnknownFigure` where a relation names a figure that is not there.
    """
    by_id = {figure.id: figure for figure in figures}
    if any(operand not in by_id for relation in relations for operand in relation.figures):
        raise UnknownFigure("a relation names a figure that is not in the list")
    patience = Patience(enough)
    checked = check(by_id, relations, rates, on, enough=patience)
    findings = diagnose(checked, language=language, enough=patience)
    return Review(
        tuple(figures),
        checked.checks,
        findings,
        language=language,
        warnings=_left_undone(patience),
        spoken=language,
    )


def read(documents: Sequence[Document], *, enough: Enough = never) -> tuple[Figure, ...]:
    """Read the figures of all *documents*, numbered through: ``f1``, ``f2`` and so on."""
    found: list[Figure] = []
    for document in chain(documents[:1], until(enough, documents[1:])):
        first = len(found) + 1
        found += extract(document, lexicon_of(document), first=first, enough=enough)
    return tuple(found)


def lexicon_of(document: Document) -> Lexicon:
    """Return the lexicon of the language that the caller names, or of the one detected."""
    return load(document.language or detect(document.text))


def spoken_to(document: Document) -> str:
    """Return the language in which a document's findings are told."""
    language = lexicon_of(document).language
    if language != "zh":
        return language
    return chinese(document.text, language=document.language, region=document.region)


def _left_undone(patience: Patience, *, many: bool = False) -> tuple[str, ...]:
    return (TOO_MANY,) * many + (OUT_OF_TIME,) * patience.ended


def _unless_accepted(findings: Sequence[Finding], ignore: Collection[str]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.fingerprint not in ignore)
