"""
Limits a client: how many requests, and how much work.

The arithmetic is that of the ``limits`` library: a sliding window made of two counters. Its own
memory starts a thread a hit and grows with the clients; :class:`Windows` is bounded, and takes the
clock as a parameter. Each worker counts by itself: with several, a client may reach the limit in
each of them.
"""

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Network, ip_address

from limits import RateLimitItem, parse
from limits.storage import Storage
from limits.storage.base import SlidingWindowCounterSupport, TimestampedSlidingWindow
from limits.strategies import SlidingWindowCounterRateLimiter

CLIENTS_MAX = 10_000
"""Clients remembered; the one unseen for longest is forgotten first."""


class Limited(Exception):
    """A client asked for more than its share; it may ask again in so many seconds."""

    def __init__(self, name: str, seconds: int) -> None:
        super().__init__(name)
        self.name = name
        self.seconds = seconds


class Windows(Storage, SlidingWindowCounterSupport, TimestampedSlidingWindow):
    """The counters of each client's windows, in memory."""

    STORAGE_SCHEME = None

    def __init__(self, now: Callable[[], float] = time.time, size: int = 4 * CLIENTS_MAX) -> None:
        super().__init__()
        self._now = now
        self._size = size
        self._counts: OrderedDict[str, int] = OrderedDict()

    def acquire_sliding_window_entry(
        self, key: str, limit: int, expiry: int, amount: int = 1
    ) -> bool:
        before, left, current, _ = self.get_sliding_window(key, expiry)
        if math.floor(before * left / expiry + current) + amount > limit:
            return False
        self.incr(self.sliding_window_keys(key, expiry, self._now())[1], expiry, amount)
        return True

    def get_sliding_window(
        self, key: str, expiry: int | None = None
    ) -> tuple[int, float, int, float]:
        """Return the last window's count, the seconds for which it still counts, and this one's."""
        assert expiry  # noqa: S101 - every limit has a window
        now = self._now()
        before, current = self.sliding_window_keys(key, expiry, now)
        left = expiry - now % expiry
        return self._counts.get(before, 0), left, self._counts.get(current, 0), left + expiry

    def clear_sliding_window(self, key: str, expiry: int) -> None:
        for window in self.sliding_window_keys(key, expiry, self._now()):
            self._counts.pop(window, None)

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:  # noqa: ARG002 - theirs
        """Count; a window outlives its use only until *size* others are younger."""
        self._counts[key] = count = self._counts.pop(key, 0) + amount
        if len(self._counts) > self._size:
            self._counts.popitem(last=False)
        return count

    def get(self, key: str) -> int:
        return self._counts.get(key, 0)

    def get_expiry(self, key: str) -> float:  # noqa: ARG002 - theirs
        return self._now()

    def check(self) -> bool:
        return True

    def reset(self) -> int:
        count = len(self._counts)
        self._counts.clear()
        return count

    def clear(self, key: str) -> None:
        self._counts.pop(key, None)

    @property
    def base_exceptions(self) -> type[Exception]:
        return KeyError


class Limits:
    """
    What each client may ask for: ``"600/minute"``, or None where there is no limit.

    *work* is counted in characters of text and rows of lists.

    >>> limits = Limits(requests="2/minute", now=lambda: 0.0)
    >>> limits.request("192.0.2.1"), limits.request("192.0.2.1")
    (None, None)
    >>> limits.request("192.0.2.1")
    Traceback (most recent call last):
    tieout.api.exchanges.limits.Limited: requests
    """

    def __init__(
        self,
        *,
        requests: str | None = None,
        work: str | None = None,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._windows = Windows(now)
        self._strategy = SlidingWindowCounterRateLimiter(self._windows)
        self._requests = parse(requests) if requests else None
        self._work = parse(work) if work else None

    def request(self, client: str) -> None:
        """Count a request; raises :class:`Limited`."""
        if self._requests is not None:
            self._take(self._requests, "requests", client, 1)

    def work(self, client: str, amount: int) -> None:
        """Count work before it is done; raises :class:`Limited`."""
        if self._work is not None:
            self._take(self._work, "work", client, min(amount, self._work.amount))

    def _take(self, limit: RateLimitItem, name: str, client: str, amount: int) -> None:
        who = party(client)
        if not self._strategy.hit(limit, name, who, cost=amount):
            window = self._windows.get_sliding_window(limit.key_for(name, who), limit.get_expiry())
            raise Limited(name, _wait(window, limit, amount))


@lru_cache(maxsize=CLIENTS_MAX)
def party(client: str) -> str:
    """
    Return whom an address stands for: of IPv6 the network that one customer is given.

    >>> party("2001:db8:1:2:3:4:5:6")
    '2001:db8:1:2::/64'
    """
    try:
        address = ip_address(client)
    except ValueError:
        return client
    if isinstance(address, IPv4Address):
        return client
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(IPv6Network((address, 64), strict=False))


def _wait(window: tuple[int, float, int, float], limit: RateLimitItem, amount: int) -> int:
    """Return the whole seconds after which *amount* fits, if nothing else is asked for."""
    before, left, current, _ = window
    span, room = limit.get_expiry(), limit.amount - amount
    if current <= room:
        wait = left - span * (room - current) / before
    else:
        wait = left + span * (1 - room / current)
    return max(1, math.ceil(wait))
