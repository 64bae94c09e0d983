"""A finding: what cannot be true, by how much, why most likely, and what would be right."""

from dataclasses import dataclass

from tieout.checks import Severity
from tieout.figures import FigureId


@dataclass(frozen=True, slots=True)
class Replacement:
    """The text that would make the figures agree, in the style of the one it replaces."""

    figure: FigureId
    text: str


@dataclass(frozen=True, slots=True)
class Cause:
    """
    One likely reason: its id is the contract, its message is for the reporter.

    ``tied`` says that the cause before it in the list is no likelier than this one.
    """

    cause: str
    message: str
    replacement: Replacement | None = None
    tied: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """
    What a reader should look at.

    ``rule`` is stable (``equivalence.inconsistent``); ``fingerprint`` survives moving the text, so
    that a caller can accept a finding once and for all. ``check`` is None where the finding speaks
    of several checks at once.
    """

    id: str
    rule: str
    severity: Severity
    message: str
    figures: tuple[FigureId, ...]
    fingerprint: str
    check: str | None = None
    causes: tuple[Cause, ...] = ()
