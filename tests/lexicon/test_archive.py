"""Every language that CLDR names currencies in has a lexicon, read one at a time."""

import pytest
from tieout.lexicon import languages, load
from tieout.lexicon.archive import archived, from_archive

FIRST_CLASS = [
    "en",
    "zh",
    "ja",
    "ko",
    "de",
    "fr",
    "es",
    "pt",
    "it",
    "nl",
    "sv",
    "da",
    "no",
    "tr",
    "ru",
    "pl",
    "ar",
    "hi",
    "id",
    "vi",
]


@pytest.mark.parametrize("language", languages())
def test_each_language_knows_its_separators_and_the_euro_or_the_dollar(language: str) -> None:
    lexicon = load(language)

    assert lexicon.separators.decimal
    assert {"EUR", "USD"} & lexicon.currencies.keys() or "dollar" in lexicon.families


@pytest.mark.parametrize("language", FIRST_CLASS)
def test_a_first_class_language_has_scales_percent_qualifiers_and_periods(language: str) -> None:
    lexicon = load(language)

    assert lexicon.scales or lexicon.ranks
    assert any(unit.kind == "percent" for unit in lexicon.units)
    assert lexicon.qualifiers["about"].before
    assert set(lexicon.quarters) == {1, 2, 3, 4}
    assert lexicon.per["share"]


def test_a_language_outside_the_archive_has_no_member() -> None:
    assert from_archive("xx") is None
    assert "en" in archived()
