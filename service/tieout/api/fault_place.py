"""Where in what was sent an error lies."""

from dataclasses import dataclass
from types import TracebackType

from tieout.errors import InputError


@dataclass(frozen=True, slots=True)
class FaultAt:
    """
    Tells errors where they lie, unless they know better: ``with FaultAt("/facts/0/figure"): …``.

    ``at`` is a JSON Pointer into the body, or the name of a query parameter; errors of another
    *kind* are left alone.
    """

    at: str
    kind: type[InputError] = InputError

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if isinstance(error, self.kind):
            error.at = error.at or self.at
