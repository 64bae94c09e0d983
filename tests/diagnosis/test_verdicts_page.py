"""Every example of docs/verdicts.md comes out as the page says, at the embedded rates."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest
from telling import Figures, figure
from tieout.checks import Checked, check
from tieout.diagnosis import Finding, diagnose, say
from tieout.rates import Book
from tieout.relations import (
    Change,
    Difference,
    Equivalence,
    Evidence,
    Mean,
    Multiple,
    Product,
    Relation,
    Restatement,
    Share,
    Sum,
)

PAGE = Path(__file__).parents[2] / "docs" / "verdicts.md"
KINDS: dict[str, type[Relation]] = {
    kind.kind: kind
    for kind in (
        *(Change, Difference, Equivalence, Mean, Multiple),
        *(Product, Restatement, Share, Sum),
    )
}
ROLES = {
    "change": ("old", "new", "by"),
    "equivalence": ("a", "b"),
    "share": ("part", "whole", "percent"),
}
MEASURES = ("percent", "points", "amount", "multiple")


@dataclass(frozen=True)
class Example:
    """A call in the notation of the page."""

    relation: Relation
    figures: Figures
    on: date | None

    @classmethod
    def read(cls, text: str) -> "Example":
        call = ast.parse(text, mode="eval").body
        assert isinstance(call, ast.Call)
        assert isinstance(call.func, ast.Name)
        said = {str(it.arg): ast.literal_eval(it.value) for it in call.keywords}
        day = said.pop("on", None)
        language = said.pop("language", "en")
        scope = tuple(said.pop("scope", ()))
        figures: Figures = {}
        operands = {
            role: _named(role, told, figures, language) for role, told in _roles(said, call.func.id)
        }
        relation = KINDS[call.func.id](**operands)
        if scope:
            relation = replace(relation, evidence=Evidence(scope=scope))
        return cls(relation, figures, date.fromisoformat(day) if day else None)


def _roles(said: dict[str, Any], kind: str) -> Iterator[tuple[str, Any]]:
    yield from ((role, None) for role in ROLES.get(kind, ()) if role not in said)
    for role, told in said.items():
        if kind == "change" and role in MEASURES:
            yield from (("by", told), ("measure", role))
        else:
            yield ("members" if role == "figures" else role), told


def _named(role: str, told: Any, figures: Figures, language: str) -> Any:
    """Put what is told under a name, or pass on what is not a figure."""
    if isinstance(told, list):
        return tuple(_named(f"{role}{i}", it, figures, language) for i, it in enumerate(told))
    if not isinstance(told, str) or role == "measure":
        return told
    figures[role] = figure(role, told, language)
    return role


def examples() -> Iterator[Any]:
    for line in PAGE.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        calls = [cell.strip("`") for cell in cells if cell.startswith("`") and "(" in cell]
        if line.startswith("|") and calls and cells[-1]:
            yield pytest.param(calls[0], cells[-1].strip("`"), id=calls[0])


@cache
def rates() -> Book:
    return Book.embedded()


@pytest.mark.parametrize(("example", "outcome"), list(examples()))
def test_example(example: str, outcome: str) -> None:
    told = Example.read(example)
    checked = check(told.figures, [told.relation], rates(), told.on)
    found = [_told(it) for it in diagnose(checked)]
    verdict = checked.checks[0].verdict.value
    own = f"{told.relation.kind}.{verdict} "
    first = found.pop(0).removeprefix(own) if found and found[0].startswith(own) else ""

    assert ", ".join([f"{verdict} {first}".strip(), *found]) == outcome
    assert not any("?" in it for it in _sentences(checked))


def _sentences(checked: Checked) -> Iterator[str]:
    """Yield all that is said in each language; a question mark is a word that nobody knew."""
    for language in ("en", "zh"):
        yield from (say(note, language) for it in checked.checks for note in it.notes)
        for finding in diagnose(checked, language=language):
            yield finding.message
            yield from (cause.message for cause in finding.causes)


def _told(finding: Finding) -> str:
    words = f"{finding.rule} {finding.severity.value}"
    if not finding.causes:
        return words
    first, *others = finding.causes
    ties = [first, *takewhile(lambda cause: cause.tied, others)]
    words += f": {' = '.join(dict.fromkeys(cause.cause for cause in ties))}"
    return words if first.replacement is None else f"{words} -> {first.replacement.text}"


def test_every_cause_has_an_example() -> None:
    page = PAGE.read_text("utf-8")
    folder = Path(__file__).parents[2] / "service" / "tieout" / "diagnosis" / "causes"
    causes = {path.stem for path in folder.glob("*.py")} - {"__init__"}

    assert {cause for cause in causes if f"`{cause}`" not in page} == set()
