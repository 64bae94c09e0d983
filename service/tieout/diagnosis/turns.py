"""The words of a change: a rise or a fall of how much, and which of the two is told."""

from collections.abc import Mapping

from tieout.checks import Note
from tieout.diagnosis.case import Case
from tieout.diagnosis.printing import as_printed, computed_text
from tieout.diagnosis.saying import say
from tieout.diagnosis.shown import shown
from tieout.diagnosis.units import in_units_of
from tieout.figures import Figure
from tieout.relations import Change


def turns(case: Case, change: Change, language: str) -> Mapping[str, str]:
    """Say which way the figures move and which way the text says; nothing of a multiple."""
    if change.measure == "direction":
        return {
            "turn": say(f"turn.{_way(falls=not change.falls)}", language),
            "told_turn": say(f"turn.{_way(falls=change.falls)}", language),
        }
    value = None if change.by is None else case.expected.printed(change.by)
    if change.by is None or value is None or change.measure == "multiple":
        return {}
    by = in_units_of(language, case.figure(change.by))
    told = _way(falls=(change.falls and by.value > 0) or by.value < 0)
    way = _way(falls=(value < 0) != (change.falls and by.value > 0))
    size = computed_text(by, abs(value)) if way == told else as_printed(by, abs(value))
    return {
        "turn": say(f"turn.{way}", language),
        "told_turn": say(f"turn.{told}", language),
        "change": _sized(way, size, language),
        "told_change": _sized(told, _size(by), language),
    }


def _way(*, falls: bool) -> str:
    return "fall" if falls else "rise"


def _sized(way: str, size: str, language: str) -> str:
    return say(Note(f"change.{way}", (("size", size),)), language)


def _size(by: Figure) -> str:
    """Return the figure as printed, without its sign."""
    if by.value >= 0 or by.cell is not None:
        return shown(by).lstrip("+")
    return as_printed(by, abs(by.middle))
