"""When to stop: the core has no clock, so whoever has one says."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import TypeAlias, TypeVar

Enough: TypeAlias = Callable[[], bool]
"""True when no more time is to be spent: what is done so far is the answer."""

Item = TypeVar("Item")


def never() -> bool:
    """Take all the time there is."""
    return False


@dataclass(slots=True)
class Patience:
    """
    The patience of one piece of work, which remembers that it ended while there was work left.

    Whoever asks has something left to do, and leaves it undone once the answer is yes; what was
    finished late, with nobody asking any more, is whole.

    >>> patience = Patience(lambda: True)
    >>> patience.ended, patience(), patience.ended
    (False, True, True)
    """

    enough: Enough
    ended: bool = False

    def __call__(self) -> bool:
        self.ended = self.ended or self.enough()
        return self.ended


def until(enough: Enough, items: Iterable[Item]) -> Iterator[Item]:
    """
    Yield *items* until it is enough; nobody asks after the last of them.

    >>> left = iter([False, False, True])
    >>> list(until(lambda: next(left), "abc"))
    ['a', 'b']
    """
    return iter(items) if enough is never else takewhile(lambda _: not enough(), items)
