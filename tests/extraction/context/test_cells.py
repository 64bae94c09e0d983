"""Bare numbers of tables take the nearest unit: their row's, their column's, their table's."""

import pytest
from stated import short
from tieout.documents import read_document
from tieout.documents.reading import Form
from tieout.extraction import extract
from tieout.lexicon import load


def cells(table: str, language: str = "en", *, form: Form = "markdown") -> list[str]:
    found = extract(read_document(table, form=form), load(language))
    return [short(figure) for figure in found]


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("2023 ($m)", "120 = 120000000 USD"),
        ("Revenue (EURm)", "120 = 120000000 EUR"),
        ("£bn", "120 = 120000000000 GBP"),
        ("2023 (HK$'000)", "120 = 120000 HKD"),
        ("USD thousands", "120 = 120000 USD"),
        ("Price ($)", "120 = 120 USD"),
        ("Price [EUR]", "120 = 120 EUR"),
        ("Cost (pence)", "120 = 1.2 GBP"),
        ("Sold in USD", "120 = 120 USD"),
        ("Share (%)", "120 = 120 %"),
        ("% of total", "120 = 120 %"),
        ("Sold, USD or other", "120 = 120 #"),
        ("Dollars sold", "120 = 120 #"),
    ],
)
def test_a_column_declares_its_unit(heading: str, cell: str) -> None:
    assert cells(f"| Region | {heading} |\n|---|---|\n| Europe | 120 |\n") == [cell]


@pytest.mark.parametrize(
    ("language", "line", "cell"),
    [
        ("zh", "单位：亿元", "120 = 12000000000 CNY"),
        ("zh", "单位：人民币百万元", "120 = 120000000 CNY"),
        ("zh", "單位：百萬港元", "120 = 120000000 HKD"),
        ("ja", "（単位：百万円）", "120 = 120000000 JPY"),
        ("ko", "(단위: 억원)", "120 = 12000000000 KRW"),
        ("ko", "단위: 백만 달러", "120 = 120000000 USD"),
        ("ko", "(단위: 십억원)", "120 = 120000000000 KRW"),
        ("fr", "(en Md€)", "120 = 120000000000 EUR"),
        ("zh", "单位：元 币种：人民币", "120 = 120 CNY"),
        ("zh", "单位：美元", "120 = 120 USD"),
        ("de", "(Angaben in Tausend Euro)", "120 = 120000 EUR"),
        ("de", "TEUR", "120 = 120000 EUR"),
        ("fr", "en milliers d'euros", "120 = 120000 EUR"),
        ("fr", "(M€)", "120 = 120000000 EUR"),
        ("es", "(miles de euros)", "120 = 120000 EUR"),
        ("it", "in migliaia di euro", "120 = 120000 EUR"),
        ("pt", "R$ milhões", "120 = 120000000 BRL"),
        ("ru", "в тыс. руб.", "120 = 120000 RUB"),
        ("sv", "(Mkr)", "120 = 120000000 SEK"),
        ("tr", "milyon TL", "120 = 120000000 TRY"),
        ("pl", "w tys. zł", "120 = 120000 PLN"),
        ("en", "(in thousands of dollars)", "120 = 120000 USD"),
        ("en", "(in millions)", "120 = 120000000 #"),
        ("en", "The table compares euros sold in 2023.", "120 = 120 #"),
    ],
)
def test_a_line_above_declares_the_unit_of_a_table(language: str, line: str, cell: str) -> None:
    assert cells(f"{line}\n\n| A | B |\n|---|---|\n| C | 120 |\n", language) == [cell]


def test_a_caption_declares_the_unit_of_a_table() -> None:
    page = (
        "<table><caption>Sales (US$ million)</caption><tr><th>A</th><th>B</th></tr>"
        "<tr><td>C</td><td>1,240</td></tr></table>"
    )

    assert cells(page, form="html") == ["1,240 = 1240000000 USD"]


def test_the_nearest_declaration_says_most() -> None:
    table = (
        "(in € millions)\n\n| | 2023 | Share (%) | Staff (thousands) |\n|---|---|---|---|\n"
        "| Sales | 12.5 | 40 | 3 |\n| Price ($) | 7 | 2 | 1 |\n"
    )

    assert cells(table) == [
        "12.5 = 12500000 EUR",
        "40 = 40 %",
        "3 = 3000 #",
        "7 = 7 USD",
        "2 = 2 %",
        "1 = 1 USD",
    ]


def test_a_column_named_for_a_period_says_when() -> None:
    table = "| | Q1 2024 | 2023 |\n|---|---|---|\n| Sales ($m) | 10.1 | 11.2 |\n"

    found = extract(read_document(table, form="markdown"), load("en"))

    assert [it.period and it.period.label for it in found] == ["Q1 2024", "2023"]


STATEMENT = """(in thousands, except per share data)

| | 2023 | 2022 |
|---|---|---|
| Cloud | $512,300 | $498,000 |
| Devices | 421,900 | (400,000) |
| Earnings per share | $1.21 | $1.10 |
"""


def test_a_sign_in_the_first_row_is_that_of_the_statement() -> None:
    assert cells(STATEMENT) == [
        "$512,300 = 512300000 USD",
        "$498,000 = 498000000 USD",
        "421,900 = 421900000 USD",
        "(400,000) = -400000000 USD",
        "$1.21 = 1.21 USD",
        "$1.10 = 1.1 USD",
    ]


def test_a_sign_may_have_a_cell_of_its_own() -> None:
    page = (
        "<p>(in millions)</p><table><tr><th></th><th colspan=2>2023</th></tr>"
        "<tr><td>Cloud</td><td>$</td><td>512.3</td></tr>"
        "<tr><td>Devices</td><td></td><td>421.9</td></tr></table>"
    )

    assert cells(page, form="html") == ["512.3 = 512300000 USD", "421.9 = 421900000 USD"]


def test_a_sign_without_a_declared_scale_is_read_as_it_stands() -> None:
    table = "| | 2023 |\n|---|---|\n| Sales | $1,248.6 |\n| Shops | 25 |\n"

    assert cells(table) == ["$1,248.6 = 1248.6 USD", "25 = 25 #"]


def test_headings_may_take_two_rows_and_reach_across() -> None:
    page = (
        "<p>(in thousands of dollars)</p><table>"
        "<tr><th rowspan=2>Segment</th><th colspan=2>Revenue</th><th colspan=2>Margin (%)</th></tr>"
        "<tr><th>2023</th><th>2022</th><th>2023</th><th>2022</th></tr>"
        "<tr><td>Cloud</td><td>5,200</td><td>4,100</td><td>12.1</td><td>11.3</td></tr></table>"
    )
    found = extract(read_document(page, form="html"), load("en"))

    assert [it.period and it.period.label for it in found] == ["2023", "2022"] * 2
    assert cells(page, form="html") == [
        "5,200 = 5200000 USD",
        "4,100 = 4100000 USD",
        "12.1 = 12.1 %",
        "11.3 = 11.3 %",
    ]


@pytest.mark.parametrize("mark", ["¹", "²³", "*", "†", " [1]", " [a]", " (1)", "(b)"])
def test_a_footnote_s_mark_is_no_part_of_a_number(mark: str) -> None:
    assert cells(f"| € m | 2023 |\n|---|---|\n| Sales | 1,204{mark} |\n") == [
        "1,204 = 1204000000 EUR"
    ]


def test_a_place_named_for_the_sun_is_no_day() -> None:
    table = "売上高（単位：百万円）\n\n| 地域 | 2023年度 |\n|---|---|\n| 日本 | 12,040 |\n"

    assert cells(table, "ja") == ["12,040 = 12040000000 JPY"]
