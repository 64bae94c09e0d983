"""Make the Python client from the OpenAPI document: ``python clients/generate.py``."""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
DOCUMENT = HERE.parent / "openapi" / "openapi.json"
PACKAGE = HERE / "python" / "tieout_client"


def generate(package: Path, *, document: Path = DOCUMENT) -> None:
    """Generate into *package*; files of our own that lie beside the generated ones stay."""
    tools = Path(sys.executable).parent
    subprocess.run(  # noqa: S603 - our own arguments
        [
            tools / "openapi-python-client",
            "generate",
            f"--path={document}",
            f"--config={HERE / 'generate.yaml'}",
            f"--custom-template-path={HERE / 'templates'}",
            f"--output-path={package}",
            "--meta=none",
            "--overwrite",
            "--fail-on-warning",
        ],
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"},
    )


if __name__ == "__main__":
    generate(PACKAGE)
