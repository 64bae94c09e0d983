"""Every code that a problem or a fault may carry, and what it means."""

from collections.abc import Iterator

from tieout.api import problems
from tieout.api.requests import bodies, faults, fields
from tieout.errors import TieoutError

HOME = TieoutError.__module__
"""Errors of other modules are told in the state of sources, not to callers."""


def catalogue() -> dict[str, str]:
    """Return what each code means, in a sentence; a contract: codes are added, never changed."""
    ours = {it.code: _first_line(it) for it in _descendants(TieoutError) if it.__module__ == HOME}
    return {
        **dict(problems.GENERAL.values()),
        **{it.code: _first_line(it) for it in (bodies.Malformed, bodies.NotJSON, bodies.NotLines)},
        **faults.MEANINGS,
        **fields.MEANINGS,
        **ours,
    }


def _descendants(kind: type[TieoutError]) -> Iterator[type[TieoutError]]:
    for it in kind.__subclasses__():
        yield it
        yield from _descendants(it)


def _first_line(it: type) -> str:
    return (it.__doc__ or "").strip().partition("\n")[0]
