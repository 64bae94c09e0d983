"""The archive is what the builder makes of CLDR, and nothing else is in it."""

import json

import pytest
from babel import Locale, localedata
from tieout.lexicon.archive import from_archive
from tieout.lexicon.building.__main__ import TELLING
from tieout.lexicon.building.language import language_data
from tieout.lexicon.building.telling import telling_words


@pytest.mark.parametrize("language", ["ar", "ca", "de", "fi", "ja", "ru", "zh"])
def test_the_archive_is_fresh(language: str) -> None:
    localedata._cache.clear()

    made = language_data(Locale.parse(language))

    assert from_archive(language) == made


def test_the_telling_words_are_fresh() -> None:
    stored = json.loads(TELLING.read_text("utf-8"))
    del stored["source"]

    assert stored == telling_words()


def test_scale_words_carry_their_power() -> None:
    data = language_data(Locale.parse("fi"))

    assert data["scales"]["6"] == ["miljoonaa", "miljoona"]
    assert data["abbreviations"]["9"] == ["mrd."]


def test_the_word_of_a_family_and_what_is_left_of_its_names() -> None:
    localedata._cache.clear()
    data = language_data(Locale.parse("fi"))

    assert data["families"]["dollar"]["words"] == ["dollari", "dollaria"]
    assert data["adjectives"]["CAD"] == ["Kanadan"]


def test_a_word_of_grammar_is_no_money() -> None:
    localedata._cache.clear()
    data = language_data(Locale.parse("ca"))

    assert "de" not in data["families"]["dollar"]["words"]


def test_months_that_only_the_root_names_are_left_out() -> None:
    localedata._cache.clear()
    months = language_data(Locale.parse("ar"))["months"]

    assert "يناير" in months["1"]
    assert not any("月" in name for names in months.values() for name in names)
