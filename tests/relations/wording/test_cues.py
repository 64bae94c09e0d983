"""The cues are data: each file must be sound, for a slip in one silences a language."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import tieout.relations.wording
from tieout.relations.wording.cues import cues
from tieout.relations.wording.source import languages

DATA = Path(tieout.relations.wording.__file__).parent / "data"
FILES = sorted(DATA.glob("*.json"))


def read(file: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return data


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_a_file_says_whose_cues_it_holds_and_whence_they_come(file: Path) -> None:
    data = read(file)

    assert data.get("language", "common") == file.stem
    assert data["source"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_spellings_are_small_trimmed_and_not_empty(file: Path) -> None:
    for spellings in read(file)["words"].values():
        assert [it for it in spellings if it != it.strip().lower() or not it] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_a_spelling_has_one_meaning(file: Path) -> None:
    data = read(file)
    classes = [*data["words"].values(), *data.get("measures", {}).values()]
    often = Counter(spelling for spellings in classes for spelling in set(spellings))

    assert [spelling for spelling, times in often.items() if times > 1] == []


@pytest.mark.parametrize("language", languages())
def test_every_form_compiles(language: str) -> None:
    """A form that names a class without words raises ``KeyError`` on loading."""
    by = cues(language)

    patterns = [form.pattern for form in by.forms.all]

    assert by.language == language
    assert "equivalence" in {it.kind for it in by.forms.all}
    assert all(it.groups >= 0 for it in patterns)


@pytest.mark.parametrize("language", languages())
def test_measures_have_the_same_ids_in_all_languages(language: str) -> None:
    known = read(DATA / "en.json")["measures"]

    assert read(DATA / f"{language}.json")["measures"].keys() <= known.keys()


@pytest.mark.parametrize(
    ("asked", "read_as"), [("en-GB", "en"), ("zh-Hant", "zh"), ("no", "nb"), ("pt_BR", "pt")]
)
def test_a_language_with_subtags_has_the_cues_of_the_language(asked: str, read_as: str) -> None:
    assert cues(asked).language == read_as


def test_a_language_without_cues_still_has_marks() -> None:
    assert "equivalence" in {it.kind for it in cues("ka").forms.all}
