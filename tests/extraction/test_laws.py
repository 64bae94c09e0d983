"""Whatever is sent: no exception, offsets that point at the text they claim, linear work."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stated import figures
from tieout.errors import UnreadableFigure
from tieout.extraction import read_amount, read_period
from tieout.lexicon import load

LANGUAGES = ["en", "zh", "ja", "ko", "de", "fr", "es", "ru", "ar", "hi", "tr", "th"]
PIECES = [
    *"0123456789.,-–+()$€£¥%‰ \n\t'/:#@½",
    *"１٣२一二十百千万億半点元円",
    *"\u200f\u202b\u00a0\u202f\u00ad\ufeff\ud800\x00İß",
    " million ", " bn", " billion ", " per cent", "US$", "HK$", " euros", " dollars and ", " cents",
    "half a ", "two ", "and a half ", "hundred ", " to ", "between ", " and ", "from ", "about ",
    " a year", "Q3 ", "2024", "May ", "fünf", "hundert", " Mio. ", "亿元", "百分之", "分の",
    " млрд ", "1e999999", "yüzde ", " lakh crore", "Rs ", "kr ", "1 = ", "%-", "=", "bp", "x",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=24).map("".join) | st.text(max_size=60)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=120)
@given(text=texts)
def test_every_figure_points_at_its_text(language: str, text: str) -> None:
    found = figures(text, language)

    spans = [(it.span.start, it.span.end) for it in found if it.span is not None]
    assert [text[start:end] for start, end in spans] == [it.text for it in found]
    assert all(it.text.strip() for it in found)
    assert spans == sorted(spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


@settings(max_examples=200)
@given(text=texts, language=st.sampled_from(LANGUAGES))
def test_one_amount_is_read_or_refused(text: str, language: str) -> None:
    try:
        figure = read_amount(text, load(language))
    except UnreadableFigure:
        return

    assert figure.text in text
    assert figure.value.is_finite()


@settings(max_examples=200)
@given(text=texts, language=st.sampled_from(LANGUAGES))
def test_a_period_is_read_or_there_is_none(text: str, language: str) -> None:
    period = read_period(text, load(language))

    assert period is None or period.label


def looks(monkeypatch: pytest.MonkeyPatch, text: str, language: str) -> int:
    """Count the look-ups that reading a text takes."""
    from tieout.extraction.language.table import Table  # noqa: PLC0415 - patched here, and only here

    count = 0
    after = Table.after

    def counted(self: Table[object], *arguments: object) -> object:
        nonlocal count
        count += 1
        return after(self, *arguments)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(Table, "after", counted)
        figures(text, language)
    return count


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda size: "1" * size, id="one row of digits"),
        pytest.param(lambda size: "1," * size, id="digits and commas"),
        pytest.param(lambda size: "1 " * size, id="digits and spaces"),
        pytest.param(lambda size: "$1e9" * size, id="exponents"),
        pytest.param(lambda size: "one hundred " * size, id="number words"),
        pytest.param(lambda size: "million " * size, id="scale words"),
        pytest.param(lambda size: "$" * size, id="signs"),
        pytest.param(lambda size: "-" * size, id="dashes"),
        pytest.param(lambda size: "5 to " * size, id="open ranges"),
        pytest.param(lambda size: "(" * size + "1", id="brackets"),
        pytest.param(lambda size: " " * size + "5%", id="spaces"),
    ],
)
def test_work_grows_with_the_length_and_no_faster(
    make: Callable[[int], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    small, large = (looks(monkeypatch, make(size), "en") for size in (500, 2000))

    assert large <= 4.5 * small + 100


@pytest.mark.parametrize(
    "text", ["$1e999999", "9" * 200_000, "$" + "9" * 50_000, "1" * 41 + " euros"]
)
def test_numbers_beyond_all_measure_are_no_figures(text: str) -> None:
    assert figures(text) == ()
