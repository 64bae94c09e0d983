"""When to stop: the core has no clock, so whoever has one says."""

from collections.abc import Callable, Iterable, Iterator
from itertools import takewhile
from typing import TypeAlias, TypeVar

Enough: TypeAlias = Callable[[], bool]
"""True when no more time is to be spent: what is done so far is the answer."""

Item = TypeVar("Item")


def never() -> bool:
    """Take all the time there is."""
    return False


def until(enough: Enough, items: Iterable[Item]) -> Iterator[Item]:
    """
    Yield *items* until it is enough.

    >>> left = iter([False, False, True])
    >>> list(until(lambda: next(left), "abc"))
    ['a', 'b']
    """
    return iter(items) if enough is never else takewhile(lambda _: not enough(), items)
