"""Percent, basis points, multiples and shares are one another's exact multiples."""

from fractions import Fraction

import pytest
from tieout.conversion import restate, share_of
from tieout.errors import UnreadableFigure
from tieout.extraction import read_amount
from tieout.figures import Figure, Kind
from tieout.lexicon import load


def figure(text: str) -> Figure:
    return read_amount(text, load("en"))


@pytest.mark.parametrize(
    ("text", "to", "value", "written"),
    [
        pytest.param("2.3%", Kind.BASIS_POINTS, 230, "230 basis points", id="percent to points"),
        pytest.param("120 bp", Kind.PERCENT, Fraction("1.2"), "1.2%", id="basis points to percent"),
        pytest.param("2.3%", Kind.POINTS, Fraction("2.3"), "2.3 percentage points", id="to points"),
    ],
)
def test_a_share_in_another_unit(text: str, to: Kind, value: Fraction, written: str) -> None:
    restated = restate(figure(text), to)

    assert restated.value == value
    assert (restated.kind, restated.text) == (to, written)
    assert restated.value in restated.stated


def test_a_share_of_an_amount_is_an_amount() -> None:
    part = share_of(figure("2.3%"), figure("US$5.0 billion"))

    assert part.value == 115_000_000
    assert (part.currency, part.kind) == ("USD", Kind.MONEY)
    assert part.text == "US$115 million"
    assert Fraction("111375000") in part.stated


def test_a_range_keeps_both_ends_in_another_unit() -> None:
    restated = restate(figure("5-7%"), Kind.BASIS_POINTS)

    assert (restated.value, restated.upper, restated.factor) == (
        Fraction(500),
        Fraction(700),
        Fraction(100),
    )
    assert restated.text == "500–700 basis points"


@pytest.mark.parametrize(
    ("share", "whole", "value", "upper", "text"),
    [
        pytest.param("2-3%", "US$5bn", 10**8, 15 * 10**7, "US$100–150 million", id="of shares"),
        pytest.param("10%", "€1.2-1.5bn", 12 * 10**7, 15 * 10**7, "€120–150 million", id="of sums"),
        pytest.param("2-3%", "€10-20bn", 2 * 10**8, 6 * 10**8, "€200–600 million", id="of both"),
    ],
)
def test_a_share_of_an_amount_is_a_range_where_either_is(
    share: str, whole: str, value: int, upper: int, text: str
) -> None:
    part = share_of(figure(share), figure(whole))

    assert (part.value, part.upper, part.text) == (Fraction(value), Fraction(upper), text)


@pytest.mark.parametrize("text", ["US$5 billion", "300 people"])
def test_a_sum_is_no_share(text: str) -> None:
    with pytest.raises(UnreadableFigure, match="not a share"):
        restate(figure(text), Kind.PERCENT)
    with pytest.raises(UnreadableFigure, match="not a share"):
        share_of(figure(text), figure("US$5 billion"))


def test_a_share_of_a_bare_number_needs_a_currency() -> None:
    with pytest.raises(UnreadableFigure, match="currency"):
        share_of(figure("2.3%"), 5_000_000)
    assert share_of(figure("2.3%"), 5_000_000, currency="EUR").text == "€115,000"
