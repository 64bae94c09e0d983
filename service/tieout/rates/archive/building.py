"""
Build the embedded archive from raw files: ``python -m tieout.rates.archive.building FOLDER``.

The folder holds ``ecb.csv.xz``, ``nbp.csv.xz``, ``hmrc_monthly.csv.xz`` and
``fed_h10_monthly.csv.xz``; ``--source`` chooses among them. The archive is read back and
compared print by print before it replaces the old one.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tieout.rates.archive.archive import EMBEDDED, Archive, fingerprint, written
from tieout.rates.archive.raw_files import read_raw

SOURCES = ("ecb", "nbp", "hmrc", "fed")
BYTES_MAX = 1_200_000


def build(folder: Path, sources: Sequence[str] = SOURCES) -> bytes:
    """Return the archive of a folder, proved to give back every print as it was published."""
    published = {source: read_raw(folder, source) for source in sources}
    data = written(published)
    archive = Archive.read(data)
    if fingerprint(archive.prints()) != archive.published:
        raise AssertionError("the archive does not give back what went in")
    if len(data) > BYTES_MAX:
        raise AssertionError(f"{len(data)} bytes are more than {BYTES_MAX}")
    return data


def _replace(archive: Path, data: bytes) -> None:
    """Write beside the old one and rename: whoever opens the archive finds one of the two."""
    new = archive.with_name(f"{archive.name}.new")
    new.write_bytes(data)
    new.replace(archive)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="tieout.rates.archive.building", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--source", action="append", choices=SOURCES)
    parser.add_argument("--output", type=Path, default=Path(str(EMBEDDED)))
    chosen = parser.parse_args(arguments)
    data = build(chosen.folder, chosen.source or SOURCES)
    _replace(chosen.output, data)
    version = Archive.read(data).version
    sys.stdout.write(f"{chosen.output}: {len(data)} bytes, version {version}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
