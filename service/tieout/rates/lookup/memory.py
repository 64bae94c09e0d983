"""Bounded memory for answers that cost something, safe between threads."""

from collections.abc import Callable, Hashable
from contextlib import suppress
from threading import Lock
from typing import Generic, TypeVar

from cachetools import LRUCache

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Memory(Generic[Key, Value]):
    """
    The answers used last, up to a bound.

    Making an answer happens outside the lock: two threads that miss at once both make it, and
    equal answers are kept, so a slow one never holds up the others. A failure is never kept.
    Where answers differ in size, *weigh* says how much of the bound one takes beside its key's 1;
    one too large for the bound is not kept at all.
    """

    def __init__(self, bound: int, *, weigh: Callable[[Value], int] | None = None) -> None:
        size = None if weigh is None else lambda value: 1 + weigh(value)
        self._kept: LRUCache[Key, Value] = LRUCache(bound, size)
        self._lock = Lock()

    def get(self, key: Key) -> Value | None:
        """Return what is kept under a key, or None."""
        with self._lock:
            return self._kept.get(key)

    def keep(self, key: Key, value: Value) -> Value:
        """Keep a value under a key, and return it."""
        with self._lock, suppress(ValueError):
            self._kept[key] = value
        return value

    def recall(self, key: Key, make: Callable[[], Value]) -> Value:
        """Return what is kept under a key, or make it and keep it; None is made again each time."""
        value = self.get(key)
        return self.keep(key, make()) if value is None else value
