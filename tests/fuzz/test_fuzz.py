"""Whatever the OpenAPI document allows or forbids, the service answers as documented."""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CASES = os.environ.get("FUZZ_CASES", "3")
PHASES = os.environ.get("FUZZ_PHASES", "examples,fuzzing,stateful")
DRAWN = [] if "FUZZ_CASES" in os.environ else ["--generation-deterministic"]


def test_the_service_keeps_to_its_document(url: str) -> None:
    """A short run of `make fuzz-api`, which sets both, draws anew, and shows what was done."""
    command = [
        str(Path(sys.executable).parent / "schemathesis"),
        f"--config-file={HERE / 'schemathesis.toml'}",
        "run",
        str(ROOT / "openapi" / "openapi.json"),
        f"--url={url}",
        f"--max-examples={CASES}",
        f"--phases={PHASES}",
        "--no-color",
        *DRAWN,
    ]
    done = subprocess.run(command, cwd=HERE, capture_output=True, check=False)

    shown = done.stdout.decode()
    sys.stdout.write(shown[-1000:])

    assert done.returncode == 0, shown[-5000:]
