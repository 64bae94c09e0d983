"""
The log: one JSON object a line, and never a word of what was sent.

An access line holds the route's template in place of the path, and no query. Lines are written a
tenth of a second late, together: a system call a request would cost more than all else here.
"""

import asyncio
import atexit
import json
import logging
import traceback
from datetime import UTC, datetime
from functools import lru_cache
from typing import TextIO

from tieout.api.exchanges.trace import Trace

FLUSH_SECONDS = 0.1
LINES_MAX = 256
"""Lines are written at once when so many wait."""


class AccessLog:
    """Writes a line a request to *stream*."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._lines: list[str] = []
        self._second = 0
        self._stamp = ""
        atexit.register(self.flush)

    def write(  # noqa: PLR0913 - the columns of a line
        self,
        now: float,
        *,
        method: str,
        route: str,
        status: int,
        seconds: float,
        client: str,
        trace: Trace,
    ) -> None:
        level = "info" if status < 500 else "error"  # noqa: PLR2004 - the class of server errors
        parent = f'"{trace.parent}"' if trace.parent else "null"
        self._add(
            f'{{"time":"{self._time(now)}","level":"{level}","method":"{method}",'
            f'"route":{_quoted(route)},"status":{status},"seconds":{seconds:.6f},'
            f'"request_id":"{trace.request}","trace_id":"{trace.trace}","span_id":"{trace.span}",'
            f'"parent_id":{parent},"client":{_quoted(client)}}}\n'
        )

    def flush(self) -> None:
        lines, self._lines = self._lines, []
        if lines and not self._stream.closed:
            self._stream.write("".join(lines))
            self._stream.flush()

    def _add(self, line: str) -> None:
        self._lines.append(line)
        if len(self._lines) == 1:
            asyncio.get_running_loop().call_later(FLUSH_SECONDS, self.flush)
        elif len(self._lines) >= LINES_MAX:
            self.flush()

    def _time(self, now: float) -> str:
        second = int(now)
        if second != self._second:
            self._second = second
            self._stamp = datetime.fromtimestamp(second, UTC).strftime("%Y-%m-%dT%H:%M:%S")
        return f"{self._stamp}.{int((now - second) * 1000):03d}Z"


class JsonLines(logging.Formatter):
    """Other log records in the same form; of an error its type and place, not its message."""

    def format(self, record: logging.LogRecord) -> str:
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line = {
            "time": moment.replace("+00:00", "Z"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
            line["where"] = "".join(traceback.format_tb(record.exc_info[2]))
        return json.dumps(line, ensure_ascii=False)


@lru_cache(maxsize=1024)
def _quoted(text: str) -> str:
    return json.dumps(text)
