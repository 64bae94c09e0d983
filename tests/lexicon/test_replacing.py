"""A file is replaced at once: nobody reads half of it, and a failure leaves the old one."""

from pathlib import Path

import pytest
from tieout.lexicon.building.replacing import replace


def test_who_reads_the_old_file_reads_it_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "data.zip"
    path.write_bytes(b"old, to the end")

    with path.open("rb") as reader:
        first = reader.read(3)
        replace(path, b"new")
        rest = reader.read()

    assert first + rest == b"old, to the end"
    assert path.read_bytes() == b"new"
    assert [it.name for it in tmp_path.iterdir()] == ["data.zip"]


def test_what_cannot_be_replaced_stays_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "data.zip"
    (path / "member").mkdir(parents=True)

    with pytest.raises(OSError, match=r"data\.zip"):
        replace(path, b"new")

    assert (path / "member").is_dir()
    assert [it.name for it in tmp_path.iterdir()] == ["data.zip"]
