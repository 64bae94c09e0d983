"""
Whatever the string: one amount or UnreadableFigure, in work that grows with its length.

What is written for an amount is read back as it.
"""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tieout.errors import UnreadableFigure
from tieout.extraction import read_amount
from tieout.extraction.language.table import Table
from tieout.figures import Figure, Kind
from tieout.lexicon import load
from tieout.writing import house_style, write

LANGUAGES = ["und", "en", "de", "fr", "es", "pt", "ca", "ru", "ar", "fa", "zh", "ja", "ko", "hi"]
WRITTEN = ["en", "de", "fr", "es", "pt", "it", "nl", "sv", "pl", "ru", "tr", "ja", "zh", "ko", "hi"]
PIECES = [
    *"0123456789.,-–+()$€£¥%‰ \n\t'/:#@½₣₶",
    "١٢", "百", "万", "円", " 000", ". 24", ".-", ",-", " . ", "e9", "1e999999", "\ud800", "İ",
    "from ", "Free", " thousand", "hundred ", "zero ", "million", " bn", "half ", " and a ", " EUR",
    "EUR: ", " (CAD)", ", USD", "kr ", "Rs.", "Kč.", "تومان", " рублей", " Dinara", " złotych",
    "2024-05-06", "12:30", "fünf", "hundert", " Mio.", "цент", "zéro ", "cent ", "mil ", "A320",
    "\x00", "v1.",
]  # fmt: skip
strings = st.lists(st.sampled_from(PIECES), max_size=16).map("".join) | st.text(max_size=40)
hints = st.sampled_from([None, "EUR", "JPY", "NIO"])
regions = st.sampled_from([None, "AU", "CH", "IN"])
amounts = st.decimals(min_value="0.01", max_value="999999.99", places=2, allow_nan=False)


def read(text: str, language: str = "en") -> Figure | None:
    try:
        return read_amount(text, load(language))
    except UnreadableFigure:
        return None


@settings(max_examples=600)
@given(strings, st.sampled_from(LANGUAGES), hints, regions)
def test_a_string_is_read_or_refused(
    text: str, language: str, currency: str | None, region: str | None
) -> None:
    try:
        figure = read_amount(text, load(language), currency=currency, region=region)
    except UnreadableFigure:
        return

    assert figure.text in text
    assert figure.value.is_finite()
    assert (figure.kind is Kind.MONEY) or figure.currency is None


@settings(max_examples=200)
@given(strings, st.sampled_from(LANGUAGES))
def test_a_string_is_read_the_same_twice(text: str, language: str) -> None:
    assert read(text, language) == read(text, language)


@settings(max_examples=200)
@given(amounts, st.sampled_from(WRITTEN), st.sampled_from(["USD", "EUR", "GBP", "INR", "HKD"]))
def test_what_is_written_is_read_back(value: Decimal, language: str, currency: str) -> None:
    written = write(value, house_style(currency, language), digits=12)
    figure = read_amount(written, load(language))

    assert figure.value == value
    assert currency in {figure.currency, *figure.alternatives}


def work(monkeypatch: pytest.MonkeyPatch, text: str) -> int:
    """Count the look-ups that reading a string takes."""
    count = 0
    after = Table.after

    def counted(self: Table[object], *arguments: object) -> object:
        nonlocal count
        count += 1
        return after(self, *arguments)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(Table, "after", counted)
        read(text)
    return count


@pytest.mark.parametrize(
    "piece",
    ["9", "9,", "9 ", "1 . ", "hundred ", "zero ", "a", "$", "5 EUR ", "x1", ".", "(", "5 to "],
)
def test_work_grows_with_the_length(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    small, large = (work(monkeypatch, piece * (size // len(piece))) for size in (1000, 4000))

    assert large <= 4.5 * small + 100


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda size: "9" * size, id="digits"),
        pytest.param(lambda size: "$" + "9" * size, id="a sign and digits"),
        pytest.param(lambda size: "0." + "9" * size, id="decimals"),
        pytest.param(lambda size: "9" * size + " рублей", id="digits and a foreign word"),
    ],
)
def test_two_hundred_thousand_digits_are_no_amount(make: Callable[[int], str]) -> None:
    assert read(make(200_000)) is None
