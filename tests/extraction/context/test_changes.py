"""A word that may be a bound is none where it only leads to one side of a change."""

import pytest
from tieout.documents import read_document
from tieout.extraction import extract
from tieout.figures import Qualifier
from tieout.lexicon import load


@pytest.mark.parametrize(
    ("language", "text", "bounds"),
    [
        ("es", "Crecieron un 30% hasta los 1.200 millones de euros.", [None, None]),
        ("es", "Pagará hasta los 1.200 millones de euros.", [Qualifier.AT_MOST]),
        ("ja", "株価は2,000円から2,500円に上昇した。", [None, None]),
        ("ja", "売上高は前年の1000億円から増加した。", [None]),
        ("ja", "料金は2,000円から利用できる。", [Qualifier.AT_LEAST]),
    ],
)
def test_a_side_of_a_change_is_no_bound(
    language: str, text: str, bounds: list[Qualifier | None]
) -> None:
    actual = [it.qualifier for it in extract(read_document(text), load(language))]

    assert actual == bounds


@pytest.mark.parametrize(
    ("language", "text"),
    [("ja", "売上高は前年の1000億円から増加した。"), ("zh", "前一年营收为100亿元。")],
)
def test_a_year_before_is_no_denominator(language: str, text: str) -> None:
    actual = [it.per for it in extract(read_document(text), load(language))]

    assert actual == [None]
