"""Every public method of the client has a docstring whose example is true of a running service."""

import ast
import asyncio
import doctest
import inspect
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, redirect_stdout
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Any

import pytest
import tieout_client.models
from tieout_client import AsyncTieout, Tieout

AWAITS = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
KNOWN = {
    "date": date,
    "Decimal": Decimal,
    "Tieout": Tieout,
    "AsyncTieout": AsyncTieout,
    **{name: getattr(tieout_client.models, name) for name in tieout_client.models.__all__},
}


def documented(kind: type) -> Iterator[Any]:
    methods = [
        pytest.param(f"{kind.__name__}.{name}", inspect.getdoc(it), id=f"{kind.__name__}.{name}")
        for name, it in vars(kind).items()
        if not name.startswith("_")
    ]
    yield from [pytest.param(kind.__name__, inspect.getdoc(kind), id=kind.__name__), *methods]


@asynccontextmanager
async def service_of(name: str, url: str) -> AsyncIterator[Tieout | AsyncTieout]:
    if name.startswith("Async"):
        async with AsyncTieout(url) as service:
            yield service
    else:
        with Tieout(url) as service:
            yield service


async def printed(source: str, names: dict[str, Any]) -> str:
    """Run an example, whose top may await, and return what it prints."""
    said = StringIO()
    code = compile(source, "example", "single", flags=AWAITS)
    with redirect_stdout(said):
        made = eval(code, names)  # noqa: S307 - our own examples
        if inspect.iscoroutine(made):
            await made
    return said.getvalue()


@pytest.mark.parametrize(("name", "doc"), [*documented(Tieout), *documented(AsyncTieout)])
def test_the_example_is_true(name: str, doc: str, url: str) -> None:
    examples = doctest.DocTestParser().get_examples(doc, name)

    async def run() -> list[str]:
        async with service_of(name, url) as service:
            names = {**KNOWN, "url": url, "tieout": service}
            return [await printed(it.source, names) for it in examples]

    assert examples != []
    assert asyncio.run(run()) == [it.want for it in examples]
