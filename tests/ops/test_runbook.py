"""Whoever is woken by an alert finds its section in docs/reliability.md."""

import re

from ops.stack import OPS

PAGE = (OPS.parent / "docs" / "reliability.md").read_text(encoding="utf-8")
RULES = (OPS / "prometheus" / "rules.yml").read_text(encoding="utf-8")
TESTS = (OPS / "prometheus" / "rules_test.yml").read_text(encoding="utf-8")

ALERTS = set(re.findall(r"- alert: (\w+)", RULES))


def test_every_runbook_is_there() -> None:
    anchors = set(re.findall(r"docs/reliability\.md#(\w+)", RULES))

    assert anchors == {it.lower() for it in re.findall(r"^### (\w+)$", PAGE, flags=re.MULTILINE)}


def test_every_alert_is_in_a_runbook() -> None:
    assert {it for it in ALERTS if f"`{it}`" not in PAGE} == set()


def test_every_alert_is_tested() -> None:
    assert {it for it in ALERTS if f"alertname: {it}" not in TESTS} == set()
