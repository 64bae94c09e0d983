"""The head of an answer and the first of its body leave together, and nothing waits for long."""

import asyncio
from collections.abc import Callable

import pytest
from tieout.api.connections.joined import Joined


class Way(asyncio.Transport):
    """What is written, one entry a system call."""

    def __init__(self) -> None:
        super().__init__()
        self.written: list[bytes] = []
        self.closed = False

    def write(self, data: bytes | bytearray | memoryview) -> None:
        self.written.append(bytes(data))

    def close(self) -> None:
        self.closed = True

    def is_closing(self) -> bool:
        return self.closed


def written(*steps: Callable[[Joined], None] | None) -> list[bytes]:
    """Take steps on one way out; None lets the loop come round."""

    async def run() -> list[bytes]:
        way = Way()
        joined = Joined(way, asyncio.get_running_loop())
        for step in steps:
            if step is None:
                await asyncio.sleep(0)
            else:
                step(joined)
        await asyncio.sleep(0)
        assert joined.is_closing() is way.closed
        return way.written

    return asyncio.run(run())


def writes(data: bytes) -> Callable[[Joined], None]:
    return lambda joined: joined.write(data)


HEAD, BODY, MORE = writes(b"head "), writes(b"body"), writes(b"more")


@pytest.mark.parametrize(
    ("steps", "pieces"),
    [
        pytest.param([HEAD, BODY], [b"head body"], id="at once"),
        pytest.param([HEAD, None, BODY], [b"head ", b"body"], id="the body comes later"),
        pytest.param([HEAD, BODY, MORE], [b"head body", b"more"], id="a stream"),
        pytest.param([HEAD, Joined.close], [b"head "], id="an end without a body"),
        pytest.param([HEAD, BODY, Joined.close], [b"head body"], id="and with one"),
        pytest.param([Joined.close], [], id="nothing"),
    ],
)
def test_joined(steps: list[Callable[[Joined], None] | None], pieces: list[bytes]) -> None:
    assert written(*steps) == pieces
