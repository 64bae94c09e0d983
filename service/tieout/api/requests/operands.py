"""The figures that a stated relation names, each with its role."""

from collections.abc import Iterator

from tieout.api.requests.fields import Id
from tieout.api.requests.relations import StatedRelation

_NO_ROLES = frozenset({"kind", "cue", "historic", "complete"})


def operands(relation: StatedRelation) -> Iterator[tuple[str, Id]]:
    """
    Yield the figures that a relation names, each with its role as a JSON Pointer goes on.

    >>> from tieout.api.requests.relations import SumRelation
    >>> list(operands(SumRelation(kind="sum", parts=["a", None, "b"], total="c")))
    [('parts/0', 'a'), ('parts/2', 'b'), ('total', 'c')]
    """
    for role, named in relation:
        if role in _NO_ROLES or named is None:
            continue
        if isinstance(named, str):
            yield role, named
        else:
            yield from ((f"{role}/{at}", it) for at, it in enumerate(named) if it is not None)
