"""A text is read into the figures that it states, and into nothing else."""

import pytest
from stated import figures, only, read

MONEY = [
    ("It paid US$5 million.", ["US$5 million = 5000000 USD"]),
    ("It paid HK$5bn.", ["HK$5bn = 5000000000 HKD"]),
    ("It paid USD34.6m.", ["USD34.6m = 34600000 USD"]),
    ("It paid 34.6 MUSD.", ["34.6 MUSD = 34600000 USD"]),
    ("It paid 75 USD million.", ["75 USD million = 75000000 USD"]),
    ("It paid USD million 34.6.", ["USD million 34.6 = 34600000 USD"]),
    ("It paid 5 billion Hong Kong dollars.", ["5 billion Hong Kong dollars = 5000000000 HKD"]),
    ("It paid 7 million Canadian dollars.", ["7 million Canadian dollars = 7000000 CAD"]),
    (
        "A deal of 2.5 lakh crore Indian rupees.",
        ["2.5 lakh crore Indian rupees = 2500000000000 INR"],
    ),
    ("INR 1,20,000 a month.", ["INR 1,20,000 = 120000 INR"]),
    ("A loss of $(1,250).", ["$(1,250) = -1250 USD"]),
    ("A loss of -$4.5 million.", ["-$4.5 million = -4500000 USD"]),
    ("A deal (US$640 million).", ["US$640 million = 640000000 USD"]),
    ("It fell to $98.4 million.", ["$98.4 million = 98400000 USD"]),
    ("NZD $100.70 a piece.", ["NZD $100.70 = 100.7 NZD"]),
    ("$5 CAD each.", ["$5 CAD = 5 CAD"]),
    ("a $5-million loan", ["$5-million = 5000000 USD"]),
    ("half a billion euros", ["half a billion euros = 500000000 EUR"]),
    ("two and a half million yen", ["two and a half million yen = 2500000 JPY"]),
    ("a quarter of a million euros", ["a quarter of a million euros = 250000 EUR"]),
    ("five hundred thousand euros", ["five hundred thousand euros = 500000 EUR"]),
    ("3½ million euros", ["3½ million euros = 3500000 EUR"]),
    ("12 euros and 50 cents", ["12 euros and 50 cents = 12.5 EUR"]),
    ("It costs 15 dollars 50.", ["15 dollars 50 = 15.5 USD"]),
    ("It costs less than a dollar.", ["a dollar = 1 USD"]),
    ("It costs 45 US cents.", ["45 US cents = 0.45 USD"]),
    ("A $3 million lease.", ["$3 million = 3000000 USD"]),
    ("A loss of $(18.3) million.", ["$(18.3) million = -18300000 USD"]),
    ("Wheat cost $6.08-1/2 a bushel.", ["$6.08-1/2 = 6.085 USD"]),
    ("It rose 12-3/4 cents.", ["12-3/4 cents = 0.1275 USD"]),
    ("It cost 3.5 trillion won.", ["3.5 trillion won = 3500000000000 KRW"]),
    ("$20,000.00 $37,305.97", ["$20,000.00 = 20000 USD", "$37,305.97 = 37305.97 USD"]),
]
SHARES = [
    ("up 12.5 per cent", ["12.5 per cent = 12.5 %"]),
    ("up 2.5 percentage points", ["2.5 percentage points = 2.5 pp"]),
    ("a 25-basis-point cut", ["25-basis-point = 25 bp"]),
    ("half of it in the second half, half a year later", ["half = 50 %"]),
    ("up half a percentage point", ["half a percentage point = 0.5 pp"]),
    ("up 120 bps", ["120 bps = 120 bp"]),
    ("a rate of 3‰", ["3‰ = 0.3 %"]),
    ("a rate of 1-1/2 percent", ["1-1/2 percent = 1.5 %"]),
    ("a quarter-point cut", ["a quarter-point = 0.25 pp"]),
    ("a rate of (3.2)%", ["(3.2)% = -3.2 %"]),
    ("give or take plus or minus 3 points of 2%", ["2% = 2 %"]),
    ("10% +/- 2%", ["10% = 10 %", "2% = 2 %"]),
    ("2.1x its earnings", ["2.1x = 2.1 x"]),
    ("twelve times its earnings", ["twelve times = 12 x"]),
    ("profit doubled", ["doubled = 2 x"]),
    ("a third of sales", ["a third = 33.33333333 %"]),
    ("six out of ten people", ["six out of ten = 60 %"]),
    ("1/4 of sales", ["1/4 = 25 %"]),
]
COUNTS = [
    ("sold 154,711 vehicles", ["154,711 = 154711 #"]),
    ("over the next five years", ["five = 5 #"]),
    ("120k subscribers", ["120k = 120000 #"]),
    ("about 2000 people", ["2000 = 2000 #"]),
    ("of these, 525, or 42 percent, agreed", ["525 = 525 #", "42 percent = 42 %"]),
    ("and 375 (30%) did not", ["375 = 375 #", "30% = 30 %"]),
    (
        "rose 18 per cent to 12.4m from 11.5m",
        ["18 per cent = 18 %", "12.4m = 12400000 #", "11.5m = 11500000 #"],
    ),
    ("jumped to 8.40m from 8.10m", []),
]
NOTHING = [
    "multi-million dollar investment",
    "shares in the mid-$20s",
    "a 10 to 1 split, a six-figure sum",
    "more than from a quarter earlier",
    "Office 365 Home",
    "several hundred million dollars",
    "hundreds of millions of euros",
    "on May 6, 2024 at 10:30 a.m.",
    "in 2023-24, since 1999, by 2030",
    "the 1990s",
    "COVID-19, A320, 5G, 3D, v1.2.3",
    "call +1 415 555 2671 or 555-1234",
    "Section 404 of the act, page 12",
    "CBS $ rose",
    "Post a Comment (0)",
    "#days=(20)",
    "see https://example.com/2024/5-million",
    "flight BA 117 to gate 23",
    "10 Downing Street",
    "won 3-1 on Sunday",
    "ALL of them",
    "one of the firms",
    "the 25th anniversary",
    "a 20-year-old",
]


@pytest.mark.parametrize(
    ("text", "expected"), [*MONEY, *SHARES, *COUNTS], ids=lambda it: str(it)[:40]
)
def test_figures_are_found_with_their_value_and_unit(text: str, expected: list[str]) -> None:
    actual = read(text)

    assert actual == expected


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_figure_stays_out(text: str) -> None:
    actual = read(text)

    assert actual == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("zh", "投资50億港元", ["50億港元 = 5000000000 HKD"], id="traditional"),
        pytest.param(
            "zh", "约五十亿元人民币", ["五十亿元人民币 = 5000000000 CNY"], id="characters"
        ),
        pytest.param("zh", "1万2000人", ["1万2000 = 12000 #"], id="two ranks"),
        pytest.param("zh", "百分之五点六", ["百分之五点六 = 5.6 %"], id="percent before"),
        pytest.param("zh", "两块五", ["两块五 = 2.5 CNY"], id="tenths without a word"),
        pytest.param("zh", "七折和八五折", ["七折 = 70 %", "八五折 = 85 %"], id="discounts"),
        pytest.param("zh", "数十亿元", [], id="an estimate"),
        pytest.param(
            "ja",
            "3千万円と1兆2000億円",
            ["3千万円 = 30000000 JPY", "1兆2000億円 = 1200000000000 JPY"],
            id="stacked",
        ),
        pytest.param(
            "ko", "3조 5000억 원", ["3조 5000억 원 = 3500000000000 KRW"], id="with a space"
        ),
        pytest.param(
            "de", "fünf Milliarden Euro", ["fünf Milliarden Euro = 5000000000 EUR"], id="words"
        ),
        pytest.param("de", "5,3 Mio. EUR", ["5,3 Mio. EUR = 5300000 EUR"], id="abbreviated"),
        pytest.param("de", "1.234,50 Euro", ["1.234,50 Euro = 1234.5 EUR"], id="separators"),
        pytest.param("de", "5,- Euro", ["5,- Euro = 5 EUR"], id="no cents"),
        pytest.param(
            "fr",
            "cinq cents millions d'euros",
            ["cinq cents millions d'euros = 500000000 EUR"],
            id="linked",
        ),
        pytest.param("fr", "1,2 Md€", ["1,2 Md€ = 1200000000 EUR"], id="glued"),
        pytest.param("fr", "1 250 000 euros", ["1 250 000 euros = 1250000 EUR"], id="spaces"),
        pytest.param(
            "es",
            "mil millones de dólares",
            ["mil millones de dólares = 1000000000 USD"],
            id="thousand million",
        ),
        pytest.param(
            "es",
            "7 millones de dólares canadienses",
            ["7 millones de dólares canadienses = 7000000 CAD"],
            id="adjective after",
        ),
        pytest.param(
            "ru", "5 млрд рублей", ["5 млрд рублей = 5000000000 RUB"], id="short scale word"
        ),
        pytest.param("tr", "yüzde 18", ["yüzde 18 = 18 %"], id="percent word before"),
        pytest.param("hi", "2,500 करोड़ रुपये", ["2,500 करोड़ रुपये = 25000000000 INR"], id="crore"),
        pytest.param(
            "ar", "٢٣٫٥ مليون دولار", ["٢٣٫٥ مليون دولار = 23500000 USD"], id="arabic digits"
        ),
    ],
)
def test_each_language_is_read_in_its_own_way(
    language: str, text: str, expected: list[str]
) -> None:
    actual = read(text, language)

    assert actual == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "won 54 of the 120 seats", ["54 = 54 #", "120 = 120 #"]),
        ("en", "bought 300 at $12 apiece", ["300 = 300 #", "$12 = 12 USD"]),
        ("en", "2.5 points, or 0.8%, to 314.2", ["2.5 = 2.5 #", "0.8% = 0.8 %", "314.2 = 314.2 #"]),
        ("en", "214 people here and there and 97 in Rome", ["214 = 214 #", "97 = 97 #"]),
        ("en", "Two men from Leeds, 34 and 41, were held", ["Two = 2 #"]),
        ("en", "on May 3 of 2023, she leads by 21 points", []),
        ("es", "780, es decir, el 65%", ["780 = 780 #", "65% = 65 %"]),
        ("tr", "1.300'ü (yüzde 65)", ["1.300 = 1300 #", "yüzde 65 = 65 %"]),
        ("fr", "sur six ans", ["six = 6 #"]),
        ("fr", "il a 43 ans", []),
        ("zh", "恒指收報18,479點，升266點，下午3點", ["18,479 = 18479 #", "266 = 266 #"]),
        (
            "pl",
            "120 aut, w lutym 140, a w marcu 155",
            ["120 = 120 #", "140 = 140 #", "155 = 155 #"],
        ),
    ],
)
def test_bare_numbers_count_what_stands_beside_them(
    language: str, text: str, expected: list[str]
) -> None:
    actual = read(text, language)

    assert actual == expected


@pytest.mark.parametrize(
    ("language", "text", "per"),
    [
        ("en", "$5 a year", "year"),
        ("en", "$5 a year earlier", None),
        ("de", "5 Euro im Jahr", "year"),
        ("de", "5 Euro im Jahr 2023", None),
        ("fr", "5 euros l'an dernier", None),
        ("nl", "5 euro een jaar eerder", None),
    ],
)
def test_a_time_ago_is_no_denominator(language: str, text: str, per: str | None) -> None:
    figure = only(text, language)

    assert figure.per == per


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "de",
            "4,5 Milliarden Euro (4,9 Mrd. Dollar), nach 4,0 Milliarden im Vorjahr",
            ["EUR", "USD", "EUR"],
            id="an old level behind a bracket",
        ),
        pytest.param(
            "it",
            "640 milioni di euro in contanti e 275 milioni in azioni",
            ["EUR", "EUR"],
            id="a list",
        ),
        pytest.param("en", "$5 million from 2 million donors", ["USD", None], id="its own noun"),
        pytest.param("sv", "65,6 miljarder kronor (58,3)", ["SEK", "SEK"], id="the year before"),
        pytest.param("en", "$5 million (3) and $5.5 million (2023)", ["USD", "USD"], id="notes"),
        pytest.param("en", "$0.0 million (0.0)", ["USD"], id="nothing"),
    ],
)
def test_a_unit_that_is_left_out(language: str, text: str, expected: list[str | None]) -> None:
    actual = [figure.currency for figure in figures(text, language)]

    assert actual == expected
