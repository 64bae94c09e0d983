"""Answers as a terminal shows them."""

from collections.abc import Mapping
from typing import Any

import click

from tieout.api.conversions import Conversion
from tieout.report import Figure

_COLOURS: Mapping[str, Mapping[str, Any]] = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "note": {"fg": "cyan"},
    "figure": {"fg": "green"},
}


def row(figure: Figure) -> str:
    span = f"{figure.start}-{figure.end}"
    unit = figure.currency or figure.kind
    value = figure.value if figure.upper is None else f"{figure.value}..{figure.upper}"
    return f"{figure.id:<5}{span:<12}{unit:<13}{value:<20} {' '.join(figure.text.split())}"


def converted(answer: Conversion) -> str:
    """Say a result, and below it the rate, its sources and its age."""
    lines = [answer.text, f"{answer.result} {answer.to}"]
    if answer.low is not None and answer.high is not None:
        lines.append(f"between {answer.low} and {answer.high}")
    if answer.on is not None:
        flags = "".join(f", {it.replace('_', ' ')}" for it in answer.flags)
        lines.append(f"1 {answer.from_} = {answer.rate} {answer.to} on {answer.on}{flags}")
    legs = [f"1 {it.base} = {it.value} {it.quote} ({it.source}, {it.day})" for it in answer.legs]
    return "\n    ".join([*lines, *legs])


def paint(text: str, manner: str) -> str:
    return click.style(text, **_COLOURS[manner])
