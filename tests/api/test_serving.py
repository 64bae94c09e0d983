"""The service runs on its own address, bounds its callers' patience, and stops without a loss."""

import asyncio
import json
import os
import re
import signal
import socket
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import httpx
import psutil
import pytest
from live import free_port, service, until
from tieout.api.connections import connection
from tieout.api.serving import NotPublic, serve
from tieout.api.settings import Settings

QUERY = "/v1/convert?amount=5&from=HKD&to=USD&on=2024-05-06"


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "example.org"])  # noqa: S104 - refused
def test_another_address_than_its_own_needs_a_setting(host: str) -> None:
    with pytest.raises(NotPublic):
        serve(Settings(host=host))


def asked(port: int, path: str = QUERY) -> httpx.Response:
    return httpx.get(f"http://127.0.0.1:{port}{path}")


def workers(process: int) -> list[psutil.Process]:
    """The workers under a parent: those of its children that listen or will."""
    return [it for it in psutil.Process(process).children() if is_worker(it)]


def is_worker(process: psutil.Process) -> bool:
    """One that is dying, and not buried yet, is none."""
    try:
        return "spawn_main" in " ".join(process.cmdline())
    except psutil.Error:
        return False


async def calling(port: int, stop: asyncio.Event, found: Counter[str]) -> None:
    """Ask again and again on a connection that is kept, as any client does."""
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
        while not stop.is_set():
            try:
                answer = await client.get(QUERY)
                found[str(answer.status_code)] += 1
            except httpx.HTTPError as error:
                found[type(error).__name__] += 1


async def loaded(port: int, during: float, *moments: tuple[float, int]) -> Counter[str]:
    """Send eight callers, and at each moment a SIGTERM to a process."""
    stop, found = asyncio.Event(), Counter[str]()
    callers = [asyncio.create_task(calling(port, stop, found)) for _ in range(8)]
    for moment, process in moments:
        await asyncio.sleep(moment)
        os.kill(process, signal.SIGTERM)
    await asyncio.sleep(during)
    stop.set()
    await asyncio.gather(*callers)
    return found


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, int]]:
    """A service of two workers: its port, and the process of the parent."""
    port = free_port()
    with service(tmp_path_factory.mktemp("pair"), port, WORKERS="2") as process:
        yield port, process.pid


def counted(port: int) -> float:
    """What the workers together say of the conversions that they answered."""
    labels = re.escape('{method="GET",route="/v1/convert",status="200"}')
    found = re.search(f"tieout_http_requests_total{labels} (.*)", asked(port, "/metrics").text)
    return float(found[1]) if found else 0


def test_workers_are_replaced_under_load_without_a_lost_request(pair: tuple[int, int]) -> None:
    port, parent = pair
    before = counted(port)
    first, second = workers(parent)
    found = asyncio.run(loaded(port, 1.5, (0.3, first.pid), (2.0, second.pid)))
    until(lambda: len(workers(parent)) == 2, "two workers again")

    assert set(found) == {"200"}
    assert not {first.pid, second.pid} & {it.pid for it in workers(parent)}
    until(lambda: counted(port) == before + found["200"], "all are counted")


def test_a_killed_worker_takes_nothing_but_its_own_connections(pair: tuple[int, int]) -> None:
    """It is let count what it has answered: a request is counted after its last byte."""
    port, parent = pair
    before = counted(port)
    statuses = [asked(port).status_code for _ in range(20)]
    until(lambda: counted(port) == before + 20, "twenty are counted")
    workers(parent)[0].kill()
    statuses += [asked(port).status_code for _ in range(20)]

    until(lambda: counted(port) == before + 40, "forty are counted")
    assert statuses == [200] * 40


def test_no_worker_outlives_its_parent(tmp_path: Path) -> None:
    port = free_port()
    with service(tmp_path, port, WORKERS="2") as process:
        its = workers(process.pid)
        process.kill()
        process.wait()

        until(lambda: not any(map(lives, its)), "no workers")


def lives(process: psutil.Process) -> bool:
    return process.is_running() and process.status() != psutil.STATUS_ZOMBIE


def refused(answer: httpx.Response) -> httpx.Response | None:
    return answer if answer.is_error else None


def test_a_stop_is_announced(tmp_path: Path) -> None:
    port = free_port()
    with service(tmp_path, port, DRAIN_SECONDS="1") as process:
        process.send_signal(signal.SIGTERM)
        notice = until(
            lambda: answer if (answer := asked(port, "/readyz")).is_error else None, "no"
        )
        still = asked(port)
        process.wait(10)

    assert (notice.status_code, notice.json()["status"]) == (503, "fail")
    assert still.status_code == 200
    assert process.returncode in {0, -signal.SIGTERM}


def test_a_request_on_its_way_is_answered_when_the_service_stops(tmp_path: Path) -> None:
    port = free_port()
    with service(tmp_path, port) as process, socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(b"GET /livez HTTP/1.1\r\nHost: t\r\n\r\n")
        first = heard_until(line, b'{"status":"pass"}')
        process.send_signal(signal.SIGTERM)
        time.sleep(0.4)
        line.sendall(b"GET /livez HTTP/1.1\r\nHost: t\r\n\r\n")
        heard = b"".join(iter(lambda: line.recv(65536), b""))

    assert b"connection: close" not in first.lower()
    assert heard.startswith(b"HTTP/1.1 200")
    assert b"connection: close" in heard.lower()


def heard_until(line: socket.socket, end: bytes) -> bytes:
    heard = b""
    while not heard.endswith(end):
        heard += line.recv(65536)
    return heard


def test_every_line_that_it_writes_is_json(tmp_path: Path) -> None:
    port = free_port()
    with service(tmp_path, port):
        asked(port)
    lines = [json.loads(line) for line in (tmp_path / "service.log").read_text().splitlines()]

    assert [it["route"] for it in lines if "route" in it] == ["/v1/convert"]


POST = b"POST /v1/review HTTP/1.1\r\nContent-Length: 99\r\nContent-Type: application/json\r\n\r\n"


HURRIED = """
from tieout.api.connections import connection
from tieout.api.serving import serve
from tieout.api.settings import Settings

connection.HEAD_SECONDS_MAX = connection.BODY_SECONDS_MAX = 0.3

if __name__ == "__main__":
    serve(Settings())
"""


@pytest.fixture(scope="module")
def hurried(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """A service whose patience is a fraction of a second."""
    port = free_port()
    with service(tmp_path_factory.mktemp("hurried"), port, script=HURRIED):
        yield port


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param([b""], id="nothing"),
        pytest.param([b"GET /livez HTTP/1.1\r\n", *[b"A: b\r\n"] * 8], id="a header at a time"),
        pytest.param(
            [
                POST,
                *[b" "] * 8,
            ],
            id="a byte of a body at a time",
        ),
    ],
)
def test_a_slow_caller_is_sent_away(hurried: int, sent: list[bytes]) -> None:
    with socket.create_connection(("127.0.0.1", hurried), timeout=5) as line:
        for part in sent:
            try:
                line.sendall(part)
            except ConnectionError:
                break
            time.sleep(0.1)
        heard = b"".join(iter(lambda: line.recv(65536), b""))

    assert heard.startswith(b"HTTP/1.1 408")
    assert b'"code":"request.too_slow"' in heard


def test_a_slow_caller_that_has_its_answer_gets_no_second_one(hurried: int) -> None:
    with socket.create_connection(("127.0.0.1", hurried), timeout=5) as line:
        line.sendall(b"POST /nowhere HTTP/1.1\r\nContent-Length: 99\r\n\r\n ")
        heard = b"".join(iter(lambda: line.recv(65536), b""))

    assert heard.startswith(b"HTTP/1.1 404")
    assert heard.count(b"HTTP/1.1 ") == 1


@pytest.mark.parametrize("path", ["/livez", "/v1/rate?base=USD&quote=HKD", QUERY, "/nowhere"])
def test_a_connection_is_kept_after_head(hurried: int, path: str) -> None:
    with httpx.Client(base_url=f"http://127.0.0.1:{hurried}") as client:
        head, get, again = client.head(path), client.get(path), client.head(path)
    lines = [it.extensions["network_stream"] for it in (head, get, again)]

    assert (head.status_code, head.content) == (get.status_code, b"")
    assert head.headers["content-length"] == get.headers["content-length"]
    assert lines.count(lines[0]) == 3


def test_more_connections_than_it_takes_are_refused() -> None:
    assert connection.CONNECTIONS_MAX < 1024
