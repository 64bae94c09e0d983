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

from tieout.checks import Check, Verdict, check, worst
from tieout.diagnosis import Finding, diagnose
from tieout.documents import Document
from tieout.errors import UnknownFigure
from tieout.extraction import extract
from tieout.figures import Figure, FigureId, Rates
from tieout.lexicon import Lexicon, detect, load
from tieout.relations import Fact, Relation, relate


@dataclass(frozen=True, slots=True)
class Review:
    """What was read, what was checked, and what was found; ``documents`` is empty for a list."""

    figures: tuple[Figure, ...]
    checks: tuple[Check, ...]
    findings: tuple[Finding, ...]
    documents: tuple[Document, ...] = ()
    language: str = "en"
    warnings: tuple[str, ...] = ()

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
) -> Review:
    """
    Tie out *documents*: read their figures, relate them, check them together, explain what fails.

    Findings whose fingerprint is in *ignore* are left out; their checks stay.
    """
    documents = [replace(it, language=lexicon_of(it).language) for it in documents]
    lexicon = lexicon_of(documents[0])
    related = relate(documents, read(documents), facts, lexicon)
    by_id = {figure.id: figure for figure in related.figures}
    checked = check(by_id, related.relations, rates, documents[0].on)
    return Review(
        figures=related.figures,
        checks=checked.checks,
        findings=_unless_accepted(diagnose(checked, language=lexicon.language), ignore),
        documents=tuple(documents),
        language=lexicon.language,
    )


def check_stated(
    figures: Sequence[Figure],
    relations: Sequence[Relation],
    *,
    rates: Rates,
    on: date | None = None,
    language: str = "en",
) -> Review:
    """
    Tie out figures whose relations the caller states.

    Raises :class:`UnknownFigure` where a relation names a figure that is not there.
    """
    by_id = {figure.id: figure for figure in figures}
    if any(operand not in by_id for relation in relations for operand in relation.figures):
        raise UnknownFigure("a relation names a figure that is not in the list")
    checked = check(by_id, relations, rates, on)
    findings = diagnose(checked, language=language)
    return Review(tuple(figures), checked.checks, findings, language=language)


def read(documents: Sequence[Document]) -> tuple[Figure, ...]:
    """Read the figures of all *documents*, numbered through: ``f1``, ``f2`` and so on."""
    found = [it for document in documents for it in extract(document, lexicon_of(document))]
    return tuple(replace(it, id=f"f{number}") for number, it in enumerate(found, start=1))


def lexicon_of(document: Document) -> Lexicon:
    """Return the lexicon of the language that the caller names, or of the one detected."""
    return load(document.language or detect(document.text))


def _unless_accepted(findings: Sequence[Finding], ignore: Collection[str]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.fingerprint not in ignore)
