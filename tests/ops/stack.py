"""Debian's monitoring on loopback ports, around a service."""

import http.server
import json
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from live import free_port, running, until

OPS = Path(__file__).parents[2] / "ops"
NEEDED = ("prometheus", "promtool", "prometheus-blackbox-exporter", "prometheus-alertmanager")
CHECK_HTTP = Path("/usr/lib/nagios/plugins/check_http")
MISSING = [name for name in NEEDED if shutil.which(name) is None]
MISSING += [] if CHECK_HTTP.exists() else [str(CHECK_HTTP)]

with_monitoring = pytest.mark.skipif(
    bool(MISSING), reason=f"not installed: {', '.join(MISSING)}; `make monitoring` installs them"
)


def ran(*command: str, **rest: Any) -> subprocess.CompletedProcess[str]:
    """Run a program to its end."""
    return subprocess.run(command, check=False, capture_output=True, text=True, **rest)


def ready(port: int) -> bool:
    return httpx.get(f"http://127.0.0.1:{port}/-/ready").is_success


class Messages:
    """What Alertmanager would have sent to somebody's telephone."""

    def __init__(self) -> None:
        self.alerts: list[dict[str, Any]] = []

    def says(self, name: str, status: str, **labels: str) -> bool:
        wanted = {"alertname": name, **labels}.items()
        return any(
            it["status"] == status and wanted <= it["labels"].items() for it in list(self.alerts)
        )


@contextmanager
def telephone(port: int) -> Iterator[Messages]:
    messages = Messages()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            messages.alerts += json.loads(body)["alerts"]
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its own name
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield messages
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Monitoring:
    """Prometheus, the blackbox exporter and Alertmanager, in a hurry, watching one service."""

    def __init__(self, folder: Path, watched: int) -> None:
        self.folder = folder
        self.watched = watched
        self.prometheus, self.blackbox = free_port(), free_port()
        self.alertmanager, self.telephone = free_port(), free_port()

    def hurried(self) -> None:
        """Copy the files of ops/, with other addresses and a fraction of a second for minutes."""
        ports = {8080: self.watched, 9115: self.blackbox}
        ports |= {9093: self.alertmanager, 9099: self.telephone}
        for path in OPS.rglob("*.yml"):
            text = path.read_text()
            for usual, here in ports.items():
                text = text.replace(f"127.0.0.1:{usual}", f"127.0.0.1:{here}")
            text = re.sub(r"(scrape|evaluation)_interval: \S+", r"\1_interval: 250ms", text)
            text = re.sub(r"^(\s+for): \S+", r"\1: 300ms", text, flags=re.MULTILINE)
            text = re.sub(r"(group_wait|group_interval): \S+", r"\1: 200ms", text)
            (self.folder / path.name).write_text(text)

    @contextmanager
    def watching(self) -> Iterator[Messages]:
        self.hurried()
        with (
            telephone(self.telephone) as messages,
            running(self._blackbox(), self.folder / "blackbox.log"),
            running(self._alertmanager(), self.folder / "alertmanager.log"),
            running(self._prometheus(), self.folder / "prometheus.log"),
        ):
            until(lambda: ready(self.alertmanager), "Alertmanager ready")
            until(lambda: ready(self.prometheus), "Prometheus ready")
            yield messages

    def value(self, query: str) -> dict[str, float]:
        """Ask Prometheus; return the values by instance, or by source."""
        url = f"http://127.0.0.1:{self.prometheus}/api/v1/query"
        found = httpx.get(url, params={"query": query}).json()["data"]["result"]
        return {
            it["metric"].get("source") or it["metric"].get("instance", ""): float(it["value"][1])
            for it in found
        }

    def _prometheus(self) -> list[str]:
        return [
            "prometheus",
            f"--config.file={self.folder / 'prometheus.yml'}",
            f"--web.listen-address=127.0.0.1:{self.prometheus}",
            f"--storage.tsdb.path={self.folder / 'prometheus'}",
        ]

    def _blackbox(self) -> list[str]:
        return [
            "prometheus-blackbox-exporter",
            f"--config.file={self.folder / 'blackbox.yml'}",
            f"--web.listen-address=127.0.0.1:{self.blackbox}",
        ]

    def _alertmanager(self) -> list[str]:
        return [
            "prometheus-alertmanager",
            f"--config.file={self.folder / 'alertmanager.yml'}",
            f"--web.listen-address=127.0.0.1:{self.alertmanager}",
            f"--storage.path={self.folder / 'alertmanager'}",
            "--cluster.listen-address=",
        ]
