"""Every setting is in the table of docs/running.md and in `tieout serve --help`, as it is."""

import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError
from tieout.api.settings import Settings

PAGE = Path(__file__).parents[2] / "docs" / "running.md"


def shown(value: object) -> str:
    match value:
        case None | "":
            return ""
        case bool():
            return f"`{str(value).lower()}`"
        case _:
            return f"`{value}`"


def rows() -> list[str]:
    return [
        f"| `TIEOUT_{name.upper()}` | {shown(field.default)} | {field.description} |"
        for name, field in Settings.model_fields.items()
    ]


def test_the_table_is_that_of_the_settings() -> None:
    page = PAGE.read_text(encoding="utf-8")
    table = page.partition("<!-- settings -->")[2].partition("<!-- /settings -->")[0]

    assert table.strip().splitlines()[2:] == rows()


def test_help_names_every_setting() -> None:
    command = [sys.executable, "-m", "tieout", "serve", "--help"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout

    assert [it for it in Settings.model_fields if f"TIEOUT_{it.upper()}" not in said] == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"port": "http"},
        {"workers": "0"},
        {"requests_limit": "many"},
        {"work_limit": "5 an eternity"},
        {"review_seconds_max": "0"},
    ],
)
def test_a_setting_that_makes_no_sense_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Settings.model_validate(wrong)
