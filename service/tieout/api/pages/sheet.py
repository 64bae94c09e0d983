"""The page at ``/``: a text in a form, and what does not tie in it, without a line of script."""

from base64 import b64encode
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from string import Template
from urllib.parse import parse_qsl

from tieout.api.problems import Problem
from tieout.api.requests.review import ReviewRequest
from tieout.report import Report
from tieout.report.painted import MANNERS, painted

FIELDS_MAX = 10
EXAMPLE = {
    "text": "A Hong Kong fund will put HK$50 billion (US$640 million) into film studios over five "
    "years. Revenue at the retailer rose 18% to US$710 million from US$520 million.",
    "on": "2024-05-07",
}

LABELS = {
    "text": "Text",
    "on": "Its day",
    "language": "Language",
    "region": "Readers in",
    "input": "Markup",
}
"""How the form calls what it sends."""

_FOLDER = files("tieout.api.pages") / "data"
_MARKUPS = ("text", "markdown", "html")

Sent = Mapping[str, str]


def read_form(body: bytes) -> Sent:
    """Read what a form sends; what cannot be read is not there."""
    try:
        pairs = parse_qsl(
            body.decode("ascii"), errors="strict", strict_parsing=True, max_num_fields=FIELDS_MAX
        )
    except ValueError:
        return {}
    return {name: value for name, value in pairs if value}


def request_of(sent: Sent) -> ReviewRequest:
    """Return what is asked; raise what a request of the interface would raise."""
    known = ReviewRequest.model_fields.keys() & {"text", "on", "language", "region", "input"}
    given = {it: sent[it] for it in known & sent.keys()}
    return ReviewRequest.model_validate({"text": "", **given})


def sheet(sent: Sent, found: str = "") -> str:
    """Return the page, with what was sent still in its form."""
    return _template().substitute(
        style=_style(),
        found=found,
        text=escape(sent.get("text", "")),
        on=escape(sent.get("on", "")),
        language=escape(sent.get("language", "")),
        region=escape(sent.get("region", "")),
        markups="".join(_option(it, sent.get("input", "text")) for it in _MARKUPS),
    )


def told(report: Report, text: str) -> str:
    """Tell what was found."""
    begin = {it: f'<mark class="{it}">' for it in MANNERS}
    shown = painted(report, text, safe=escape, begin=begin, end="</mark>")
    return f'<section id="found"><h2>What was found</h2><pre>{shown}</pre></section>'


def refused(problem: Problem) -> str:
    """Tell why nothing was, by the names that the form's fields have."""
    faults = [f"{_label(it.at)}: {it.detail}" for it in problem.errors] or [problem.detail]
    rows = "".join(f"<li>{escape(it)}</li>" for it in faults)
    return f'<section id="found"><h2>Not reviewed</h2><ul>{rows}</ul></section>'


def _label(at: str) -> str:
    name = at.lstrip("/")
    return LABELS.get(name, name)


@lru_cache(maxsize=1)
def policy() -> str:
    """Allow the page its own style and its own form, and nothing else."""
    digest = b64encode(sha256(_style().encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    )


@lru_cache(maxsize=1)
def _style() -> str:
    return (_FOLDER / "docs.css").read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def _template() -> Template:
    return Template((_FOLDER / "sheet.html").read_text(encoding="utf-8"))


def _option(markup: str, chosen: str) -> str:
    return f"<option{' selected' if markup == chosen else ''}>{markup}</option>"
