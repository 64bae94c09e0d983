"""The archive holds what was published, and nothing but: in 1.2 MB, under a version of its own."""

from datetime import date
from pathlib import Path

import pytest
from rates.books import book
from tieout.rates.archive.archive import EMBEDDED, Archive, fingerprint, written
from tieout.rates.archive.building import BYTES_MAX, build, main
from tieout.rates.archive.column import number_of
from tieout.rates.archive.raw_files import read_raw

RAW = {
    "ecb.csv.xz": "currency,date,per_eur\nUSD,1999-01-04,1.1789\nUSD,1999-01-05,1.1790\n",
    "nbp.csv.xz": "currency,date,pln_per_unit\nUSD,1984-01-02,98.15\nAED,1984-01-02,26.70\n",
    "hmrc_monthly.csv.xz": "currency,month,per_gbp\nAED,2014-02,6.0401\n",
    "fed_h10_monthly.csv.xz": "Date,Country,Exchange rate\n1971-01-01,Australia,0.8944\n",
}


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    import lzma  # noqa: PLC0415 - only this fixture writes raw files

    for name, text in RAW.items():
        (tmp_path / name).write_bytes(lzma.compress(text.encode()))
    return tmp_path


def test_every_print_comes_back_as_the_version_says() -> None:
    archive = Archive.embedded()

    assert fingerprint(archive.prints()) == archive.published


def test_the_archive_is_small() -> None:
    assert len(EMBEDDED.read_bytes()) <= BYTES_MAX == 1_200_000


def test_the_archive_holds_all_rows_of_all_sources() -> None:
    archive = Archive.embedded()
    rows = {
        source: sum(len(archive.column(source, code) or ()) for code in codes)
        for source, codes in archive.codes.items()
    }

    assert rows == {"ecb": 221_702, "fed": 17_237, "hmrc": 22_213, "nbp": 433_093}


@pytest.mark.parametrize(
    ("source", "code", "day", "value"),
    [
        pytest.param("ecb", "AUD", "1999-01-04", "1.91", id="the first of the euro"),
        pytest.param("ecb", "ZAR", "2026-10-30", "18.6455", id="its last"),
        pytest.param("nbp", "AED", "1998-12-22", "0.9420", id="a zero at the end"),
        pytest.param("nbp", "ZWR", "2009-02-18", "0.00000000", id="nothing but zeros"),
        pytest.param("hmrc", "VEF", "2025-01-01", "6413696.5388", id="eleven digits"),
        pytest.param("fed", "VEB", "2026-06-01", "587.2113", id="a country's name made a code"),
    ],
)
def test_a_print_is_kept_as_published(source: str, code: str, day: str, value: str) -> None:
    column = Archive.embedded().column(source, code)
    assert column is not None

    assert column.text(column.as_of(number_of(date.fromisoformat(day)))) == value


def test_a_build_is_the_same_twice(raw: Path) -> None:
    assert build(raw) == build(raw)


def test_a_build_takes_the_sources_it_is_told(raw: Path) -> None:
    assert set(Archive.read(build(raw, ["ecb", "fed"])).codes) == {"ecb", "fed"}


def test_a_build_that_grows_too_large_is_refused(
    raw: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tieout.rates.archive.building.BYTES_MAX", 100)

    with pytest.raises(AssertionError, match="more than 100"):
        build(raw)


def test_a_build_gives_back_what_the_raw_files_say(raw: Path) -> None:
    prints = [(*it[:2], f"{it[2]}", it[3]) for it in Archive.read(build(raw)).prints()]

    assert prints == [
        ("ecb", "USD", "1999-01-04", "1.1789"),
        ("ecb", "USD", "1999-01-05", "1.1790"),
        ("fed", "AUD", "1971-01-01", "0.8944"),
        ("hmrc", "AED", "2014-02-01", "6.0401"),
        ("nbp", "AED", "1984-01-02", "26.70"),
        ("nbp", "USD", "1984-01-02", "98.15"),
    ]


def test_another_value_makes_another_version(raw: Path) -> None:
    before = {"ecb": read_raw(raw, "ecb")}
    after = {"ecb": {"USD": [(date(1999, 1, 4), "1.1788"), (date(1999, 1, 5), "1.1790")]}}

    assert Archive.read(written(before)).version != Archive.read(written(after)).version


def test_the_build_is_one_command(
    raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "archive.bin"

    assert main([str(raw), "--output", str(output)]) == 0
    assert Archive.read(output.read_bytes()).version in capsys.readouterr().out
    assert list(tmp_path.glob("*.new")) == []


def test_other_bytes_are_no_archive() -> None:
    with pytest.raises(ValueError, match="not an archive"):
        Archive.read(b"something else")


def test_the_version_is_short_and_in_every_book() -> None:
    assert book().version == Archive.embedded().version
    assert len(book().version) == 16
