"""Debian's Prometheus, blackbox exporter, Alertmanager and check_http watch the real service."""

import re
import signal
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from live import free_port, service, until
from ops.stack import CHECK_HTTP, OPS, Messages, Monitoring, ran, with_monitoring

pytestmark = with_monitoring

NAGIOS_OK, NAGIOS_WARNING, NAGIOS_CRITICAL = 0, 1, 2
YEARS = "36500"


@dataclass
class Watch:
    """A service that may be stopped and started otherwise, and who watches it."""

    folder: Path
    port: int
    monitoring: Monitoring
    messages: Messages
    serving: ExitStack

    def serve(self, **settings: str) -> None:
        self.serving.close()
        self.process = self.serving.enter_context(service(self.folder, self.port, **settings))


@pytest.fixture(scope="module")
def watch(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watch]:
    folder, port = tmp_path_factory.mktemp("watch"), free_port()
    monitoring = Monitoring(folder, port)
    with monitoring.watching() as messages, ExitStack() as serving:
        it = Watch(folder, port, monitoring, messages, serving)
        it.serve(RATES_STALE_DAYS=YEARS, WORKERS="2")
        yield it


def nagios(name: str, port: int) -> int:
    """Run a command of ops/nagios as Nagios would."""
    text = (OPS / "nagios" / "tieout.cfg").read_text()
    found = re.search(rf"command_name  {name}\n  command_line  (.*)", text)
    assert found
    line = found[1].replace("$USER1$", str(CHECK_HTTP.parent))
    line = line.replace("$HOSTADDRESS$", "127.0.0.1").replace("$ARG1$", str(port))
    return ran("/bin/sh", "-c", line).returncode


def test_prometheus_scrapes_the_service_and_every_probe_succeeds(watch: Watch) -> None:
    probes = 'probe_success{job="tieout-probe"}'

    until(lambda: watch.monitoring.value('up{job="tieout"} == 1'), "scraped")
    until(lambda: len(watch.monitoring.value(f"{probes} == 1")) == 4, "four probes succeed")
    assert not watch.monitoring.value('tieout_source_stale{source="ecb"} == 1')


@pytest.mark.parametrize(
    "name", ["tieout_live", "tieout_ready", "tieout_rates_fresh", "tieout_right"]
)
def test_nagios_finds_it_well(watch: Watch, name: str) -> None:
    assert nagios(name, watch.port) == NAGIOS_OK


def test_workers_add_up(watch: Watch) -> None:
    until(lambda: watch.monitoring.value("tieout_workers == 2"), "two workers")
    before = sum(watch.monitoring.value(LIVEZ).values())
    for _ in range(20):
        assert nagios("tieout_live", watch.port) == NAGIOS_OK

    until(
        lambda: sum(watch.monitoring.value(LIVEZ).values()) >= before + 20, "twenty more requests"
    )


LIVEZ = 'tieout_http_requests_total{route="/livez",status="200"}'


def test_stale_sources_are_reported_until_they_are_fresh(watch: Watch) -> None:
    watch.serve(RATES_STALE_DAYS="1")

    until(lambda: watch.messages.says("TieoutSourceStale", "firing", source="ecb"), "stale")
    assert nagios("tieout_live", watch.port) == NAGIOS_OK
    assert nagios("tieout_rates_fresh", watch.port) == NAGIOS_CRITICAL

    watch.serve(RATES_STALE_DAYS=YEARS)

    until(lambda: watch.messages.says("TieoutSourceStale", "resolved", source="ecb"), "fresh")
    assert nagios("tieout_rates_fresh", watch.port) == NAGIOS_OK


def test_a_death_is_reported_until_it_is_back(watch: Watch) -> None:
    watch.process.send_signal(signal.SIGKILL)
    watch.process.wait(10)

    until(lambda: watch.messages.says("TieoutDown", "firing"), "down")
    assert nagios("tieout_live", watch.port) == NAGIOS_CRITICAL

    watch.messages.alerts.clear()
    watch.serve(RATES_STALE_DAYS=YEARS)

    until(lambda: watch.messages.says("TieoutDown", "resolved"), "back")
    assert nagios("tieout_live", watch.port) == NAGIOS_OK
