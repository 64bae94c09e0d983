"""The committed client is what the generator makes of the committed document."""

import runpy
from filecmp import dircmp
from pathlib import Path

CLIENTS = Path(__file__).parents[2] / "clients"
PACKAGE = CLIENTS / "python" / "tieout_client"

OURS = ["facade", "py.typed"]
"""Written by hand, beside what is generated."""


def differences(compared: "dircmp[str]") -> list[str]:
    here = [*compared.left_only, *compared.right_only, *compared.diff_files, *compared.funny_files]
    below = [
        f"{name}/{it}" for name, folder in compared.subdirs.items() for it in differences(folder)
    ]
    return here + below


def test_the_committed_client_is_what_the_generator_makes(tmp_path: Path) -> None:
    """Run `make client` where this fails."""
    made = tmp_path / "tieout_client"
    runpy.run_path(str(CLIENTS / "generate.py"))["generate"](made)

    ignored = [*OURS, "__pycache__", ".ruff_cache"]
    assert differences(dircmp(made, PACKAGE, ignore=ignored)) == []
