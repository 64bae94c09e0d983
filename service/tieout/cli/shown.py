"""Answers as a terminal shows them."""

from collections.abc import Mapping
from typing import Any

import click

from tieout.api.conversions import Conversion
from tieout.cli.visible import visible
from tieout.report import Figure, Report
from tieout.report.text import plain, render

_COLOURS: Mapping[str, Mapping[str, Any]] = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "note": {"fg": "cyan"},
    "figure": {"fg": "green"},
}

_MARKS: Mapping[str, str] = dict(zip(_COLOURS, "\ufdd0\ufdd1\ufdd2\ufdd3", strict=True))
_END = "\ufdd4"
"""Stand for colours until everything else is visible; Unicode keeps them out of all texts."""


def row(figure: Figure) -> str:
    span = f"{figure.start}-{figure.end}"
    unit = figure.currency or figure.kind
    value = figure.value if figure.upper is None else f"{figure.value}..{figure.upper}"
    text = visible(" ".join(figure.text.split()))
    return f"{figure.id:<5}{span:<12}{unit:<13}{value:<20} {text}"


def converted(answer: Conversion) -> str:
    """Say a result, and below it the rate, its sources and its age."""
    lines = [visible(answer.text), f"{answer.result} {answer.to}"]
    if answer.low is not None and answer.high is not None:
        lines.append(f"between {answer.low} and {answer.high}")
    if answer.on is not None:
        flags = "".join(f", {it.replace('_', ' ')}" for it in answer.flags)
        lines.append(f"1 {answer.from_} = {answer.rate} {answer.to} on {answer.on}{flags}")
    legs = [f"1 {it.base} = {it.value} {it.quote} ({it.source}, {it.day})" for it in answer.legs]
    return "\n    ".join([*lines, *legs])


def tied_out(report: Report, text: str) -> str:
    """Say what was found in a text, in colours; a text that holds our own marks gets none."""
    holds = any(it in text for it in (*_MARKS.values(), _END))
    found = visible(render(report, {None: text}, paint=plain if holds else _marked))
    return found if holds else found.translate(_codes())


def _marked(text: str, manner: str) -> str:
    return f"{_MARKS[manner]}{text}{_END}"


def _codes() -> Mapping[int, str]:
    codes = {ord(_END): click.style("")}
    for manner, mark in _MARKS.items():
        codes[ord(mark)] = click.style("", reset=False, **_COLOURS[manner])
    return codes
