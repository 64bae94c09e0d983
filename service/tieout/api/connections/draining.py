"""A stop that is announced: ``/readyz`` says no for a while before the service stops listening."""

import asyncio
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


class Stop:
    """Whether this process has been told to stop; from then on answers end their connections."""

    begun = False


@contextmanager
def announced(announce: Callable[[], None], seconds: float) -> Iterator[None]:
    """
    Within it, the first SIGTERM calls *announce*, and *seconds* later the handler that was there.

    A load balancer that asks ``/readyz`` looks elsewhere in between. A second SIGTERM stops at
    once. Where nobody handles SIGTERM, as in a test, nothing is changed.
    """
    stop = signal.getsignal(signal.SIGTERM)
    if threading.current_thread() is not threading.main_thread() or not callable(stop):
        yield
        return
    loop = asyncio.get_running_loop()

    def begin(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - a signal handler
        announce()
        Stop.begun = True
        signal.signal(signal.SIGTERM, stop)
        loop.call_soon_threadsafe(loop.call_later, seconds, stop, number, None)

    signal.signal(signal.SIGTERM, begin)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, stop)
