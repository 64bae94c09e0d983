"""A whole string is read as one amount, or refused."""

from decimal import Decimal

import pytest
from tieout.errors import UnreadableFigure
from tieout.extraction import read_amount
from tieout.figures import Kind
from tieout.lexicon import load


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("HK$5 billion", "5000000000", "HKD"),
        ("from $99", "99", "USD"),
        ("1,299.50 EUR", "1299.50", "EUR"),
        ("- US$520.05", "-520.05", "USD"),
        ("a dollar", "1", "USD"),
        ("$.45", "0.45", "USD"),
        ("5.95 zł", "5.95", "PLN"),
    ],
)
def test_amounts_of_money(text: str, value: str, currency: str) -> None:
    figure = read_amount(text, load("en"))

    assert (figure.value, figure.currency) == (Decimal(value), currency)


def test_a_bare_number_is_a_count() -> None:
    figure = read_amount("1,234", load("en"))

    assert (figure.kind, figure.value, figure.currency) == (Kind.COUNT, Decimal(1234), None)


def test_a_bare_number_is_money_where_the_currency_is_given() -> None:
    figure = read_amount("1,234", load("en"), currency="CHF")

    assert (figure.kind, figure.currency) == (Kind.MONEY, "CHF")


def test_the_region_decides_a_shared_sign() -> None:
    assert read_amount("$5", load("en"), region="AU").currency == "AUD"


@pytest.mark.parametrize("text", ["", "free", "$", "9" * 60, "$1e999999"])
def test_what_holds_no_amount_is_refused(text: str) -> None:
    with pytest.raises(UnreadableFigure):
        read_amount(text, load("en"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("12.345", "12345", id="three digits after a point"),
        pytest.param("€1,298", "1298", id="three digits after a comma"),
        pytest.param("0.125", "0.125", id="after a zero"),
        pytest.param("1.298,50", "1298.50", id="two kinds of separators"),
        pytest.param("12.345%", "12.345", id="a percentage"),
        pytest.param("1.234 million", "1234000", id="before a scale word"),
    ],
)
def test_where_no_language_is_known_three_digits_are_a_group(text: str, value: str) -> None:
    assert read_amount(text, load("und")).value == Decimal(value)


def test_the_other_reading_of_a_separator_is_kept() -> None:
    readings = [
        (str(figure.value), *figure.alternatives)
        for figure in (read_amount("12.345", load(language)) for language in ("en", "und"))
    ]

    assert readings == [("12.345", "12345"), ("12345", "12.345")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("36. 24", "36.24", id="a space behind the point"),
        pytest.param("1 298 , 50 €", "1298.50", id="spaces around the comma"),
        pytest.param("1.099,", "1099", id="a mark without its cents"),
        pytest.param("1, 20, 30", "1", id="a list"),
        pytest.param("10. 2024", "10", id="a date"),
        pytest.param("1.727 Ft", "1727", id="a currency without cents"),
    ],
)
def test_untidy_separators(text: str, value: str) -> None:
    assert read_amount(text, load("en")).value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("thousand nine hundred twenty", "en", "1920"),
        ("hundred euros", "en", "100"),
        ("zero zero hundred twenty five", "en", "125"),
        ("zero million", "en", "0"),
        ("zéro zéro cent vingt-cinq", "fr", "125"),
        ("zero zero cento vinte e cinco", "pt", "125"),
        ("zero zero cent vint-i-cinc", "ca", "125"),
        ("пятьнадцать", "ru", "15"),
    ],
)
def test_number_words_alone(text: str, language: str, value: str) -> None:
    assert read_amount(text, load(language)).value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        pytest.param("1500 рублей", "1500", "RUB", id="Russian"),
        pytest.param("644.00 جنيه", "644.00", "EGP", id="Arabic"),
        pytest.param("850,000 ریال", "850000", "IRR", id="Persian"),
        pytest.param("80,000 تومان", "800000", "IRR", id="a toman is ten rials"),
        pytest.param("10,50 złotych", "10.50", "PLN", id="Polish"),
    ],
)
def test_currencies_of_the_strings_own_language(text: str, value: str, currency: str) -> None:
    figure = read_amount(text, load("en"))

    assert (figure.value, figure.currency) == (Decimal(value), currency)


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        pytest.param("EUR: 12,50", "12.50", "EUR", id="before a colon"),
        pytest.param("1,298.00 (CAD)", "1298.00", "CAD", id="in brackets"),
        pytest.param("Total: 12.50, USD", "12.50", "USD", id="behind a comma"),
        pytest.param("kr 45 (DKK)", "45", "DKK", id="for an ambiguous sign"),
        pytest.param("5 (ALL)", "5", None, id="a word in capitals is no code"),
        pytest.param("Kč.45", "0.45", "CZK", id="a sign that takes no point"),
        pytest.param("Rp.45", "45", "IDR", id="a sign that takes one"),
        pytest.param("B/.45", "45", "PAB", id="a sign that ends in one"),
        pytest.param("₣20", "20", "FRF", id="the sign of the French franc"),
    ],
)
def test_marks_that_signs_part_from_their_number(
    text: str, value: str, currency: str | None
) -> None:
    figure = read_amount(text, load("en"))

    assert (figure.value, figure.currency) == (Decimal(value), currency)


@pytest.mark.parametrize(
    "text", ["2024-05-06", "12:30", "1.2.3", "v1.2.3", "abc123", "A320", "1/2"]
)
def test_dates_times_versions_and_codes_are_refused(text: str) -> None:
    with pytest.raises(UnreadableFigure):
        read_amount(text, load("en"))


@pytest.mark.parametrize(
    ("text", "currency"),
    [("5 Afl.", "AWG"), ("LL 5", "LBP"), ("NRs 5", "NPR"), ("5 сом", "KGS"), ("ZK5", "ZMW")],
)
def test_signs_of_local_use(text: str, currency: str) -> None:
    assert read_amount(text, load("en")).currency == currency


def test_a_sign_of_two_countries_is_left_open() -> None:
    figure = read_amount("B$5", load("en"))

    assert (figure.currency, figure.alternatives) == (None, ("BSD", "BND"))


@pytest.mark.parametrize(
    ("text", "language", "value", "alternatives"),
    [
        pytest.param("HK$5 billion", "de", "5E9", ("5000000000000",), id="no German plural"),
        pytest.param("5 Billionen Euro", "de", "5E12", (), id="a German plural"),
        pytest.param("1 Billion Euro", "de", "1E12", (), id="a German singular"),
        pytest.param("1,5 billion d'euros", "fr", "1.5E12", ("1500000000",), id="below two"),
        pytest.param("US$2.5 billion", "es", "2.5E9", (), id="a word that Spanish lacks"),
        pytest.param("US$5bn", "de", "5E9", (), id="an abbreviation that German lacks"),
        pytest.param("5 billioner kroner", "da", "5E12", ("NOK", "SEK", "ISK"), id="Danish"),
    ],
)
def test_an_english_billion_in_other_languages(
    text: str, language: str, value: str, alternatives: tuple[str, ...]
) -> None:
    figure = read_amount(text, load(language))

    assert (figure.value, figure.alternatives) == (Decimal(value), alternatives)


def test_no_digit_of_a_long_number_is_lost() -> None:
    digits = "12345678901234567890123456789012345.67"

    assert str(read_amount(f"minus {digits} dollars", load("en")).value) == f"-{digits}"
    assert read_amount("12345678901234567890123456789012345万元", load("zh")).value == Decimal(
        "12345678901234567890123456789012345E4"
    )
