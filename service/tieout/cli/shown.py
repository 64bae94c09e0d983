"""Answers as a terminal shows them."""

from collections.abc import Mapping
from typing import Any

import click

from tieout.api.answers.conversions import Conversion
from tieout.cli.visible import visible
from tieout.report import Figure, Report
from tieout.report.painted import painted

_COLOURS: Mapping[str, Mapping[str, Any]] = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "note": {"fg": "cyan"},
    "figure": {"fg": "green"},
}


def row(figure: Figure) -> str:
    span = f"{figure.start}-{figure.end}"
    unit = figure.currency or figure.kind
    value = _range(figure.value, figure.upper)
    text = visible(" ".join(figure.text.split()))
    return f"{figure.id:<5}{span:<12}{unit:<13}{value:<20} {text}"


def _range(value: str, upper: str | None) -> str:
    return value if upper is None else f"{value}..{upper}"


def converted(answer: Conversion) -> str:
    """Say a result, and below it the rate, its sources and its age."""
    lines = [visible(answer.text), f"{_range(answer.result, answer.upper)} {answer.to}"]
    if answer.low is not None and answer.high is not None:
        lines.append(f"between {answer.low} and {answer.high}")
    if answer.on is not None:
        flags = "".join(f", {it.replace('_', ' ')}" for it in answer.flags)
        lines.append(f"1 {answer.from_} = {answer.rate} {answer.to} on {answer.on}{flags}")
    legs = [f"1 {it.base} = {it.value} {it.quote} ({it.source}, {it.day})" for it in answer.legs]
    return "\n    ".join([*lines, *legs])


def tied_out(report: Report, text: str) -> str:
    """Say what was found in a text, in colours."""
    begin = {it: click.style("", reset=False, **manner) for it, manner in _COLOURS.items()}
    return painted(report, text, safe=visible, begin=begin, end=click.style(""))
