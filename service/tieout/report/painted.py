"""A report for people in colours of some kind: of a terminal, or of a page."""

from collections.abc import Callable, Mapping

from tieout.report.report import Report
from tieout.report.text import plain, render

MANNERS: Mapping[str, str] = dict(
    zip(("error", "warning", "note", "figure"), "\ufdd0\ufdd1\ufdd2\ufdd3", strict=True)
)
END = "\ufdd4"
"""Stand for colours until everything else is safe; Unicode keeps them out of all texts."""


def painted(
    report: Report, text: str, *, safe: Callable[[str], str], begin: Mapping[str, str], end: str
) -> str:
    """
    Say what was found in a text; a text that holds our own marks gets no colours.

    *safe* takes the danger out of what was sent, *begin* holds what opens each manner (error,
    warning, note, figure), *end* closes them.
    """
    if any(it in text for it in (*MANNERS.values(), END)):
        return safe(render(report, {None: text}, paint=plain))
    codes = {ord(END): end, **{ord(MANNERS[it]): code for it, code in begin.items()}}
    return safe(render(report, {None: text}, paint=_marked)).translate(codes)


def _marked(text: str, manner: str) -> str:
    return f"{MANNERS[manner]}{text}{END}"
