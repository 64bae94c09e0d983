"""Readings of texts for the tests of relations: text in, relations out, in a short notation."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

import pytest
from tieout.documents import read_document
from tieout.extraction import extract, read_amount, read_period
from tieout.figures import Figure, FigureId
from tieout.lexicon import load
from tieout.relations import Change, Fact, Related, Relation, relate

Row: TypeAlias = Mapping[str, Any]
DAY = date(2024, 5, 7)
SCALES = ((Decimal("1E12"), "T"), (Decimal("1E9"), "B"), (Decimal("1E6"), "M"))
UNITS = {"percent": "%", "points": "pp", "basis_points": "bp", "multiple": "x"}


@pytest.fixture
def related() -> Callable[[Row], Related]:
    return _related


@pytest.fixture
def said() -> Callable[[Related], list[str]]:
    """Return relations as ``kind(operand, operand) tempers``, ∅ for an operand nobody states."""
    return _said


def _related(row: Row) -> Related:
    language = row.get("language", "en")
    lexicon = load(language)
    texts = row.get("texts") or [row["text"]]
    days = row.get("days") or [row.get("on", DAY)] * len(texts)
    documents = [
        read_document(
            text,
            id=f"d{number}",
            on=days[number],
            language=language,
            form=row.get("form", "text"),
        )
        for number, text in enumerate(texts)
    ]
    found = [it for document in documents for it in extract(document, lexicon)]
    figures = [replace(it, id=f"f{number}") for number, it in enumerate(found, start=1)]
    facts = [_fact(it, language) for it in row.get("facts", ())]
    return relate(documents, figures, facts, lexicon)


def _fact(row: Row, language: str) -> Fact:
    lexicon = load(language)
    period = row.get("period")
    figure = read_amount(row["figure"], lexicon)
    return Fact(row["label"], figure, read_period(period, lexicon) if period else None)


def _said(found: Related) -> list[str]:
    figures = {figure.id: figure for figure in found.figures}
    return [_sentence(relation, figures) for relation in found.relations]


def _sentence(relation: Relation, figures: Mapping[FigureId, Figure]) -> str:
    operands = (_short(figures[it]) if it else "∅" for _, it in relation.operands())
    words = [f"{relation.kind}({', '.join(operands)})", *_tempers(relation)]
    return " ".join(words)


def _tempers(relation: Relation) -> Sequence[str]:
    said = relation.evidence
    falls = isinstance(relation, Change) and relation.falls
    marks = {"falls": falls, "loose": said.loose, "historic": said.historic}
    words = [name for name, holds in marks.items() if holds]
    words += [f"scope:{word}" for word in said.scope]
    words += [f"undecided:{said.undecided}"] if said.undecided else []
    return words + ([f"note:{said.note}"] if said.note else [])


def _short(figure: Figure) -> str:
    """Return value and unit: ``640M USD``, ``2.3 %``, ``5 years``."""
    high = "" if figure.upper is None else f"-{_scaled(figure.upper)}"
    unit = figure.currency or UNITS.get(figure.kind.value) or figure.noun or "?"
    per = f"/{figure.per}" if figure.per and figure.currency else ""
    return f"{_scaled(figure.value)}{high} {unit}{per}"


def _scaled(value: Decimal) -> str:
    scale, letter = next((it for it in SCALES if abs(value) >= it[0]), (Decimal(1), ""))
    return f"{(value / scale).normalize():f}{letter}"
