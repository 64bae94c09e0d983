"""Two ends make one range where they share a unit, and no change is told."""

import pytest
from stated import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US$1.2-1.5bn", ["US$1.2-1.5bn = 1200000000..1500000000 USD"]),
        ("€10,000–15,000", ["€10,000–15,000 = 10000..15000 EUR"]),
        ("between 3 and 5 million euros", ["3 and 5 million euros = 3000000..5000000 EUR"]),
        ("5 to 7%", ["5 to 7% = 5..7 %"]),
        ("5%-7%", ["5%-7% = 5..7 %"]),
        ("between $5 and $10", ["$5 and $10 = 5..10 USD"]),
        ("prices from $5 to $10", ["$5 to $10 = 5..10 USD"]),
        ("€3.4bn-€3.6bn", ["€3.4bn-€3.6bn = 3400000000..3600000000 EUR"]),
        ("500-700 workers", ["500-700 = 500..700 #"]),
        (
            "rose from $5 million to $7 million",
            ["$5 million = 5000000 USD", "$7 million = 7000000 USD"],
        ),
        ("rose from 3 to 5 percent", ["3 = 3 %", "5 percent = 5 %"]),
        (
            "fell from 7 to 5 million dollars",
            ["7 = 7000000 USD", "5 million dollars = 5000000 USD"],
        ),
        (
            "tripled from $10 million to $20 million",
            ["tripled = 3 x", "$10 million = 10000000 USD", "$20 million = 20000000 USD"],
        ),
        ("rose by 3 to 103 pence", ["3 = 0.03 GBP", "103 pence = 1.03 GBP"]),
        ("up by 3 to 5 million dollars", ["3 to 5 million dollars = 3000000..5000000 USD"]),
        ("rose by 3 to 5 pence", ["3 to 5 pence = 0.03..0.05 GBP"]),
        (
            "fell by 1,200 to 9,800 from 12,000",
            ["1,200 = 1200 #", "9,800 = 9800 #", "12,000 = 12000 #"],
        ),
        ("fell by 3 to 5 pence from last week", ["3 to 5 pence = 0.03..0.05 GBP"]),
        ("rose by 2 to 10 percent", ["2 to 10 percent = 2..10 %"]),
        ("up 5% to $7 million", ["5% = 5 %", "$7 million = 7000000 USD"]),
        ("raised money at $25-$28", ["$25-$28 = 25..28 USD"]),
        ("in 2023 to $5 million", ["$5 million = 5000000 USD"]),
        ("went from 200 to 450, an increase", ["200 = 200 #", "450 = 450 #"]),
        (
            "from $1.10 to $1.54 a pound, a 40% increase",
            ["$1.10 = 1.1 USD", "$1.54 = 1.54 USD", "40% = 40 %"],
        ),
        ("moved from 405 to 2020-01-01", []),
        ("led by 58 - 37 percent", ["58 = 58 %", "37 percent = 37 %"]),
        ("a rise of 5-to-7 percent", ["5-to-7 percent = 5..7 %"]),
        ("1.5-2 percentage points", ["1.5-2 percentage points = 1.5..2 pp"]),
        ("cut its forecast to $3 to $4", ["$3 to $4 = 3..4 USD"]),
        ("rose from 2019 to 2023", []),
        ("from 200 to 450", []),
        ("from 2019 to 2023", []),
        ("555-1234", []),
    ],
)
def test_ranges_and_what_only_looks_like_one(text: str, expected: list[str]) -> None:
    actual = read(text)

    assert actual == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ja", "5%から7%の範囲", ["5%から7% = 5..7 %"]),
        ("ja", "5%から7%に増加した", ["5% = 5 %", "7% = 7 %"]),
        ("ko", "2억원에서 3억원 사이", ["2억원에서 3억원 = 200000000..300000000 KRW"]),
        ("ko", "2억원에서 3억원까지 늘었다", ["2억원 = 200000000 KRW", "3억원 = 300000000 KRW"]),
        ("tr", "5'ten 10 milyon liraya kadar", ["5'ten 10 milyon liraya = 5000000..10000000 TRY"]),
        ("ka", "10 ლარიდან 20 ლარამდე", ["10 ლარიდან 20 ლარამდე = 10..20 GEL"]),
        ("mn", "5-аас 10 сая төгрөг хүртэл", ["5-аас 10 сая төгрөг = 5000000..10000000 MNT"]),
        ("hu", "5 eurótól 10 euróig", ["5 eurótól 10 euróig = 5..10 EUR"]),
        ("ar", "بين ثلاثة وخمسة ملايين يورو", ["ثلاثة وخمسة ملايين يورو = 3000000..5000000 EUR"]),
        ("ar", "خمسة وعشرون يورو", ["خمسة وعشرون يورو = 25 EUR"]),
        (
            "vi",
            "từ 1 phẩy 1 đến một chấm ba euro",
            ["1 phẩy 1 đến một chấm ba euro = 1.1..1.3 EUR"],
        ),
    ],
)
def test_each_end_may_carry_an_ending_or_a_prefix(
    language: str, text: str, expected: list[str]
) -> None:
    actual = read(text, language)

    assert actual == expected
