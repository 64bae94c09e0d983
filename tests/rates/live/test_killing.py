"""Signal 9 in the middle of a refresh loses nothing that was admitted, and leaves no half table."""

import os
from pathlib import Path

import pytest
from rates.live.killing import kill_rounds

ROUNDS = 10
"""``benchmarks/kill_refresh.py`` does 200."""


def test_what_was_reported_is_there_after_a_kill(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]), prepend=os.pathsep)
    for remains in kill_rounds(ROUNDS, tmp_path):
        assert 0 < remains.reported <= remains.stored
