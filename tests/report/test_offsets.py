"""Offsets count code points, or UTF-16 code units where a caller's language counts those."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tieout.report import Offsets


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        pytest.param("US$5", 2, 2, id="ascii"),
        pytest.param("50億港元", 3, 3, id="one unit each"),
        pytest.param("𝐀𝐁 $5", 3, 5, id="two units each"),
        pytest.param("💰", 1, 2, id="the end"),
    ],
)
def test_counts_utf16(text: str, offset: int, expected: int) -> None:
    assert Offsets.of(text, "utf16")(offset) == expected


@given(st.text(), st.data())
def test_agrees_with_the_encoding_itself(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))

    units = len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2

    assert Offsets.of(text, "utf16")(offset) == units
    assert Offsets.of(text, "codepoints")(offset) == offset
