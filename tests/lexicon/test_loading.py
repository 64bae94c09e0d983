"""A language is loaded by its tag; what is no language is refused."""

import pytest
from tieout.errors import UnknownLanguage
from tieout.lexicon import load


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        pytest.param("de", "de", id="a language"),
        pytest.param("DE-at", "de", id="a region, in any capitals"),
        pytest.param("zh_Hant_HK", "zh", id="a script and a region"),
        pytest.param("nb", "no", id="a written standard of Norwegian"),
        pytest.param("iw", "he", id="a code of before 1989"),
        pytest.param("fil", "fil", id="three letters"),
    ],
)
def test_a_tag_finds_its_language(tag: str, language: str) -> None:
    assert load(tag).language == language


@pytest.mark.parametrize(
    "tag", ["", "xx", "common", "regions", "telling", "../de", "d", "de/..", "*"]
)
def test_what_is_no_language_is_refused(tag: str) -> None:
    with pytest.raises(UnknownLanguage):
        load(tag)
