"""
Review the example articles over HTTP and print what does not tie: ``make demo``.

The service is started on a free port of this machine, asked through the generated client, and
stopped at the end.
"""

import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import create_server
from tempfile import TemporaryFile
from typing import Any

import click
import httpx
from tieout.cli import tied_out
from tieout.report import Report
from tieout_client import Client
from tieout_client.api.review import review
from tieout_client.models import Fact, ReviewRequest
from tieout_client.models import Report as Answer

HERE = Path(__file__).parent
START_SECONDS_MAX = 30


def main() -> None:
    """Review every article of examples.toml."""
    examples = tomllib.loads((HERE / "examples.toml").read_text(encoding="utf-8"))["example"]
    with service() as url, Client(url) as client:
        click.echo(f"The service runs at {url}.")
        for example in examples:
            click.echo(f"\n{'═' * 80}\n{example['title']} ({example['on']})\n{'═' * 80}\n")
            click.echo(told(example, client), nl=False)


def told(example: dict[str, Any], client: Client) -> str:
    """Review one article through the client, and render the answer."""
    text = (HERE / example["file"]).read_text(encoding="utf-8")
    sent = ReviewRequest(text=text, **asked(example))
    answer = review.sync(client=client, body=sent)
    if not isinstance(answer, Answer):
        sys.exit(f"the service refused: {answer}")
    report = Report.model_validate(answer.to_dict())
    return tied_out(report, text)


def asked(example: dict[str, Any]) -> dict[str, Any]:
    known = {name: example[name] for name in example.keys() & {"on", "region", "language"}}
    return known | {"facts": [Fact(**fact) for fact in example.get("facts", [])]}


@contextmanager
def service() -> Iterator[str]:
    """Run the service on a free port for as long as it is needed."""
    with create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "tieout", "serve", f"--port={port}"]
    with (
        TemporaryFile() as log,
        subprocess.Popen(command, stdout=log, stderr=log) as process,  # noqa: S603 - our own
    ):
        try:
            if not starts(url, process):
                log.seek(0)
                sys.exit(log.read().decode() + "the service did not start")
            yield url
        finally:
            process.terminate()


def starts(url: str, process: "subprocess.Popen[bytes]") -> bool:
    """Wait until the service is ready; say whether it came to that."""
    deadline = time.monotonic() + START_SECONDS_MAX
    while process.poll() is None and time.monotonic() < deadline:
        try:
            httpx.get(f"{url}/readyz").raise_for_status()
        except httpx.HTTPError:
            time.sleep(0.05)
        else:
            return True
    return False


if __name__ == "__main__":
    main()
