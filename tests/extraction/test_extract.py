"""Figures carry their steps, style, qualifier, denominator and table's unit."""

from decimal import Decimal

import pytest
from stated import figures, only, short
from tieout.documents import read_document
from tieout.extraction import extract
from tieout.figures import Level, Place, Qualifier
from tieout.lexicon import load

TABLE = """Results (in RMB millions, except per share data)

| | 2022 | 2023 | Growth |
|---|---|---|---|
| Revenue | 1,234 | 1,500 | 21.6% |
| Loss | (56) | (12.5) | |
| Earnings per share | 1.20 | 1.35 | |
"""


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("about $5", Qualifier.ABOUT),
        ("nearly $5", Qualifier.NEARLY),
        ("more than $5", Qualifier.MORE_THAN),
        ("under $5", Qualifier.LESS_THAN),
        ("at least $5", Qualifier.AT_LEAST),
        ("up to $5", Qualifier.AT_MOST),
        ("exactly $5", Qualifier.EXACTLY),
        ("$5 or so", Qualifier.ABOUT),
        ("paid $5", None),
    ],
)
def test_qualifiers_are_attached(text: str, qualifier: Qualifier | None) -> None:
    assert only(text).qualifier is qualifier


@pytest.mark.parametrize(
    ("text", "step", "round_step"),
    [
        ("$5 billion", "1E9", "1E9"),
        ("$5.0 billion", "1E8", "1E8"),
        ("$5,000 million", "1E6", "1E9"),
        ("45 cents", "0.01", "0.01"),
        ("2.3%", "0.1", "0.1"),
        ("half a billion euros", "1E8", "1E8"),
    ],
)
def test_steps_follow_the_digits_and_the_scale(text: str, step: str, round_step: str) -> None:
    written = only(text).written

    assert (written.step, written.round_step) == (Decimal(step), Decimal(round_step))


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("$5 a share", "share"),
        ("$5 per year", "year"),
        ("$85 a barrel", "barrel"),
        ("$5 a year earlier", None),
        ("$1 = 84.6 yen", "USD"),
        ("EUR/USD 1.08", "EUR"),
    ],
)
def test_denominators(text: str, per: str | None) -> None:
    assert only(text).per == per


def test_style_is_kept_as_written() -> None:
    style = only("It paid US$1,234.5 million.").style

    assert (style.mark, style.mark_place, style.scale, style.scale_space, style.power) == (
        "US$",
        Place.BEFORE,
        "million",
        " ",
        6,
    )
    assert (style.group, style.decimal, style.decimals, style.digits) == (",", ".", 1, "0")


def test_offsets_point_at_what_was_sent_through_marks_of_direction() -> None:
    text = "It paid\u200f US$5\u00a0million."
    figure = only(text)

    assert figure.span is not None
    assert text[figure.span.start : figure.span.end] == "US$5\u00a0million"


def test_a_table_declares_its_unit() -> None:
    found = extract(read_document(TABLE, form="markdown"), load("en"))

    assert [short(figure) for figure in found] == [
        "1,234 = 1234000000 CNY",
        "1,500 = 1500000000 CNY",
        "21.6% = 21.6 %",
        "(56) = -56000000 CNY",
        "(12.5) = -12500000 CNY",
        "1.20 = 1.2 CNY",
        "1.35 = 1.35 CNY",
    ]


def test_a_cell_with_a_declared_unit_has_no_rounder_reading() -> None:
    cell = extract(read_document(TABLE, form="markdown"), load("en"))[1]

    assert cell.read(Level.ROUNDED) == cell.read(Level.AS_WRITTEN)


def test_ids_count_in_the_order_of_the_text() -> None:
    assert [figure.id for figure in figures("$5, €6 and £7")] == ["f1", "f2", "f3"]


@pytest.mark.parametrize(
    ("language", "text", "qualifier"),
    [
        ("sv", "Den steg från 5 miljoner kronor.", None),
        ("sv", "Biljetter från 100 kronor.", Qualifier.AT_LEAST),
        ("ru", "Она выросла до 710 млн долларов.", None),
        ("ru", "Цена до 5 долларов.", Qualifier.AT_MOST),
    ],
)
def test_one_side_of_a_change_is_no_bound(
    language: str, text: str, qualifier: Qualifier | None
) -> None:
    assert only(text, language).qualifier is qualifier


def test_a_word_that_ends_in_a_qualifier_is_none() -> None:
    assert only("매출은 증가한 1조2000억원을 기록했다.", "ko").qualifier is None


def test_the_next_sentence_names_nothing() -> None:
    assert figures("Было 600 млн. Цена упала.", "ru")[0].noun is None


def test_the_numbers_of_rows_are_no_figures() -> None:
    text = "| No. | Sales |\n|---|---|\n| 1 | 20 |\n| 2 | 30 |\n"
    found = extract(read_document(text, form="markdown"), load("en"))

    assert [short(figure) for figure in found] == ["20 = 20 #", "30 = 30 #"]
