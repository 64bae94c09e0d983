"""An exchanged scale word is one slip of the pen, and so is a zero or a point out of place."""

import pytest
from tieout.diagnosis.edits import edits
from tieout.extraction import read_amount
from tieout.lexicon import load


@pytest.mark.parametrize(
    ("language", "text", "by", "slips"),
    [
        pytest.param("en", "HK$50 billion", -1, 1, id="a zero dropped"),
        pytest.param("en", "US$640 million", 1, 2, id="nobody writes 6,400 million"),
        pytest.param("en", "$44.1 million", 3, 1, id="a scale word"),
        pytest.param("en", "$25.3 billion", -1, 1, id="a moved point"),
        pytest.param("en", "$5 billion", -1, 2, id="nobody writes 0.5 billion"),
        pytest.param("en", "$987,000", 3, 1, id="a group of zeros"),
        pytest.param("en", "Rs 450 lakh", 2, 1, id="lakh for crore"),
        pytest.param("zh", "35万元", 4, 1, id="万 for 亿"),
        pytest.param("zh", "50亿美元", -1, 1, id="a Chinese zero"),
        pytest.param("en", "$50 billion", 0, 0, id="nothing"),
    ],
)
def test_edits(language: str, text: str, by: int, slips: int) -> None:
    assert edits(read_amount(text, load(language)), by) == slips
