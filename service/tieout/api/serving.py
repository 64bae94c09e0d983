"""How the service is run: one process, or several workers behind one socket."""

import ctypes
import gc
import multiprocessing
import os
import signal
import socket
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from ipaddress import ip_address
from typing import Any

import uvicorn

from tieout.api.app import create_app
from tieout.api.connections.connection import Connection
from tieout.api.exchanges.log import AccessLog
from tieout.api.exchanges.telemetry import Telemetry
from tieout.api.settings import Settings

APPLICATION = "tieout.api.serving:application"

PR_SET_PDEATHSIG = 1
"""From <sys/prctl.h>."""

KEEP_ALIVE_SECONDS = 75
"""Longer than the usual load balancer keeps an idle connection, so that it is the one to close."""

SWITCH_SECONDS = 0.000_5
"""
How long a thread may keep the interpreter while others wait: a tenth of the usual. Beside three
long reviews at a time, half of the conversions took 27 ms, and take 7 ms with it.
"""

START_SECONDS_MAX = 10
"""
A worker that says nothing for so long is replaced: time to import on a busy machine, and no more,
since uvicorn waits so long for a worker that dies between its question and the answer.
"""

STOP_SECONDS_MAX = 30
"""How long a stop waits for what is being answered."""


class NotPublic(ValueError):
    """Another address than a loopback one was named without the setting that allows it."""


class NoAddress(OSError):
    """The address cannot be listened on: it is taken, or none of this machine's."""


def serve(settings: Settings, application: str = APPLICATION) -> None:
    """Run the service until it is told to stop; raises NotPublic, and NoAddress."""
    if not settings.public and not is_loopback(settings.host):
        raise NotPublic("an address that others reach needs TIEOUT_PUBLIC=true")
    _try_address(settings.host, settings.port)
    with _shared_metrics() if settings.workers > 1 else nullcontext():
        uvicorn.run(application, **_options(settings))


def _try_address(host: str, port: int) -> None:
    """Listen for a moment, to say in one line why that cannot be done."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        why = (error.strerror or "it is unknown").partition(" (")[0].lower()
        raise NoAddress(f"{host} port {port} cannot be listened on: {why}") from None


def application() -> Telemetry:
    """Make the service as a worker runs it: set up by the environment, logging to stdout."""
    settings = Settings()
    _die_with_parent()
    sys.setswitchinterval(SWITCH_SECONDS)
    app = create_app(settings, log=AccessLog(sys.stdout) if settings.log_requests else None)
    _settle()
    return app


def _settle() -> None:
    """Never look for garbage in what is loaded by now: it stays as long as the worker does."""
    gc.collect()
    gc.freeze()


def _die_with_parent() -> None:
    """Stop a worker whose parent was killed: it would hold the port and count for nobody."""
    parent = multiprocessing.parent_process()
    if parent is None or sys.platform != "linux":
        return
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() != parent.pid:
        sys.exit("the parent is gone already")


def is_loopback(host: str) -> bool:
    """
    Say whether only this machine reaches an address.

    >>> [is_loopback(host) for host in ("127.0.0.1", "::1", "localhost", "0.0.0.0", "example.org")]
    [True, True, True, False, False]
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _options(settings: Settings) -> dict[str, Any]:
    return {
        "factory": True,
        "host": settings.host,
        "port": settings.port,
        "workers": settings.workers,
        "http": Connection,
        "ws": "none",
        "lifespan": "on",
        "access_log": False,
        "log_config": LOGGING,
        "server_header": False,
        "proxy_headers": bool(settings.trusted_proxies),
        "forwarded_allow_ips": settings.trusted_proxies or None,
        "timeout_keep_alive": KEEP_ALIVE_SECONDS,
        "timeout_graceful_shutdown": STOP_SECONDS_MAX,
        "timeout_worker_healthcheck": START_SECONDS_MAX,
    }


@contextmanager
def _shared_metrics() -> Iterator[None]:
    """Give the workers a folder in which to count, unless the environment names one."""
    if "TIEOUT_METRICS_DIR" in os.environ:
        yield
        return
    with tempfile.TemporaryDirectory(prefix="tieout-metrics-") as folder:
        os.environ["TIEOUT_METRICS_DIR"] = folder
        yield
        del os.environ["TIEOUT_METRICS_DIR"]


LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "tieout.api.exchanges.log.JsonLines"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    "loggers": {"uvicorn.access": {"level": "CRITICAL"}, "httpx": {"level": "WARNING"}},
}
