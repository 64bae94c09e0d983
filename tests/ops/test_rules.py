"""The files of ops/ are what their programs take, and the alerts fire when their tests say so."""

import asyncio

import httpx
import pytest
from ops.stack import OPS, ran, with_monitoring
from tieout.api.app import create_app

pytestmark = with_monitoring


@pytest.mark.parametrize(
    "command",
    [
        pytest.param("promtool check config prometheus/prometheus.yml", id="prometheus"),
        pytest.param("promtool test rules prometheus/rules_test.yml", id="alerts"),
        pytest.param("amtool check-config alertmanager/alertmanager.yml", id="alertmanager"),
        pytest.param(
            "prometheus-blackbox-exporter --config.check --config.file blackbox/blackbox.yml",
            id="blackbox exporter",
        ),
    ],
)
def test_the_programs_take_their_files(command: str) -> None:
    done = ran(*command.split(), cwd=OPS)

    assert done.returncode == 0, done.stdout + done.stderr


def test_the_names_of_the_metrics_follow_the_conventions() -> None:
    done = ran("promtool", "check", "metrics", input=asyncio.run(metrics()))

    assert (done.returncode, done.stdout + done.stderr) == (0, "")


async def metrics() -> str:
    transport = httpx.ASGITransport(create_app())
    async with httpx.AsyncClient(transport=transport, base_url="http://t") as client:
        await client.get("/livez")
        return (await client.get("/metrics")).text
