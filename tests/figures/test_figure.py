"""A figure reads as its number does, unless a word states it or it counts whole things."""

from dataclasses import replace
from decimal import Decimal

import pytest
from telling import figure as stated
from tieout.figures import Figure, Interval, Kind, Level, Qualifier, ResolvedBy, Style, Written


def figure(value: str, step: str, round_step: str, kind: Kind = Kind.COUNT) -> Figure:
    written = Written(Decimal(value), Decimal(step), Decimal(round_step))
    return Figure("f1", value, kind, written, Style("en"))


@pytest.mark.parametrize(
    ("counted", "readings"),
    [
        pytest.param(figure("5", "1", "1"), ["[5, 5]", "[5, 5]", "[4, 6]"], id="five years"),
        pytest.param(
            figure("154700", "1", "100"),
            ["[154700, 154700]", "[154650, 154750]", "[154600, 154800]"],
            id="154,700 vehicles",
        ),
        pytest.param(
            figure("2.5", "0.1", "0.1"),
            ["[49/20, 51/20]", "[49/20, 51/20]", "[12/5, 13/5]"],
            id="2.5 children",
        ),
        pytest.param(
            figure("5", "1", "1", Kind.MULTIPLE),
            ["[9/2, 11/2]", "[9/2, 11/2]", "[4, 6]"],
            id="five times is not a count",
        ),
    ],
)
def test_counted_nouns_are_whole(counted: Figure, readings: list[str]) -> None:
    assert [str(counted.read(level)) for level in Level] == readings


def test_a_word_has_a_cell_of_its_own() -> None:
    half = replace(figure("50", "1", "1", Kind.PERCENT), cell=Interval.closed(45, 55))

    assert {half.read(level) for level in Level} == {Interval.closed(45, 55)}


def test_what_is_not_money_has_no_currency() -> None:
    with pytest.raises(ValueError, match="has no currency"):
        replace(figure("5", "1", "1"), currency="USD")


def test_a_figure_tells_what_was_written() -> None:
    written = Written(Decimal(3), Decimal(1), Decimal(1), Decimal(5), Qualifier.ABOUT)
    told = replace(figure("3", "1", "1"), written=written)

    assert (told.value, told.upper, told.qualifier) == (
        Decimal(3),
        Decimal(5),
        Qualifier.ABOUT,
    )


def test_only_region_and_language_are_guesses() -> None:
    assert [it for it in ResolvedBy if it.is_a_guess] == [ResolvedBy.REGION, ResolvedBy.LANGUAGE]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("40%", 40, id="a number"),
        pytest.param("30-50%", 40, id="a range"),
        pytest.param("half", 50, id="a word"),
    ],
)
def test_the_middle_of_a_figure(text: str, value: int) -> None:
    assert stated("f", text).middle == value
