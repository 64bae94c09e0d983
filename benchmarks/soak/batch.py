"""Send one batch of many documents and watch the memory: `python -m benchmarks.soak.batch`."""

import argparse
import asyncio
import json
import tempfile
import time
from pathlib import Path

import psutil

from benchmarks.soak.run import PORT, listening, serving, workers

HEAD = (
    b"POST /v1/review/batch HTTP/1.1\r\nHost: soak\r\nContent-Type: application/jsonl\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n"
)
AT_ONCE = 100
LOOK_EVERY = 2_000


async def send(writer: asyncio.StreamWriter, documents: int) -> None:
    for first in range(0, documents, AT_ONCE):
        texts = [f"Revenue was $5 million, document {first + it}." for it in range(AT_ONCE)]
        rows = [json.dumps({"id": f"d{at}", "text": it}) for at, it in enumerate(texts, first)]
        body = "".join(f"{row}\n" for row in rows).encode()
        writer.write(b"%x\r\n%s\r\n" % (len(body), body))
        await writer.drain()
    writer.write(b"0\r\n\r\n")


async def batch(parent: psutil.Process, documents: int) -> list[int]:
    """Send and read at the same time; return the size of the larger worker, now and then."""
    await listening()
    reader, writer = await asyncio.open_connection("127.0.0.1", PORT)
    writer.write(HEAD)
    sending = asyncio.create_task(send(writer, documents))
    answers, sizes = 0, []
    while answers < documents and (line := await reader.readline()):
        if line.startswith(b"{"):
            answers += 1
            if answers % LOOK_EVERY == 0:
                sizes.append(max(it.memory_info().rss for it in workers(parent)))
    await sending
    writer.transport.abort()
    assert answers == documents, answers
    return sizes


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=100_000)
    asked = parser.parse_args()
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as parent:
        sizes = asyncio.run(batch(parent, asked.documents))
    print(f"{asked.documents:,} documents in {time.monotonic() - started:.0f} s;", end=" ")
    print(f"resident {sizes[0] / 1e6:.1f} MB at first, {max(sizes) / 1e6:.1f} MB at most")


if __name__ == "__main__":
    main()
