"""
Every way in which a source can fail us. None of them reaches a caller: answers grow older instead.

::

    SourceFailed
    ├── SourceUnreachable     no connection: refused, no such name, no valid certificate
    ├── SourceInterrupted     the connection broke before the answer was whole
    ├── SourceTooSlow         silence, or a drip, beyond the time we give
    ├── SourceTooLarge        more bytes than any table of rates has, packed or unpacked
    ├── SourceRedirected      sends us elsewhere; we do not follow
    ├── SourceBusy            asks us to come later (429, 503)
    ├── SourceRefused         any other status than 200 and 304
    └── SourceUnreadable      an answer, but not a table of rates that we know
"""

from typing import ClassVar

from tieout.errors import TieoutError


class SourceFailed(TieoutError):
    code: ClassVar[str] = "source.failed"


class SourceUnreachable(SourceFailed):
    code = "source.unreachable"


class SourceInterrupted(SourceFailed):
    code = "source.interrupted"


class SourceTooSlow(SourceFailed):
    code = "source.too_slow"


class SourceTooLarge(SourceFailed):
    code = "source.too_large"


class SourceRedirected(SourceFailed):
    code = "source.redirected"


class SourceBusy(SourceFailed):
    """Come later: *pause* is the number of seconds that the source asked for, if it did."""

    code = "source.busy"

    def __init__(self, message: str, pause: float | None = None) -> None:
        super().__init__(message)
        self.pause = pause


class SourceRefused(SourceFailed):
    code = "source.refused"


class SourceUnreadable(SourceFailed):
    code = "source.unreadable"
