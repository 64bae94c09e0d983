"""What keeps the command line from its work is said in one line, and exits with 2."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

FULL = Path("/dev/full")


def told(*arguments: str, **environment: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "tieout", *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stderr


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_port_that_is_taken(workers: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        said = told("serve", "--port", port, TIEOUT_WORKERS=workers)

    why = "cannot be listened on: address already in use"
    assert said == (2, f"tieout: 127.0.0.1 port {port} {why}\n")


def test_a_setting_that_is_wrong_is_named_as_it_is_set() -> None:
    said = told("serve", TIEOUT_REQUESTS_LIMIT="foo")

    expected = "TIEOUT_REQUESTS_LIMIT: a limit such as 600/minute is expected"
    assert said == (2, f"tieout: {expected}\n")


@pytest.mark.skipif(not FULL.exists(), reason="the system has no full device")
@pytest.mark.parametrize("batch", [[], ["--batch", "--processes=1"]], ids=["text", "batch"])
def test_no_room_for_the_output(batch: list[str], tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_text('{"id": "a", "text": "It paid $5."}\n')
    with FULL.open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "tieout", "review", str(source), *batch],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    why = "the output cannot be written: No space left on device"
    assert (done.returncode, done.stderr) == (2, f"tieout: {why}\n")
