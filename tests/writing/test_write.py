"""An amount that no text states is written as the press of its language would write it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tieout.figures import Kind, Number, Style
from tieout.writing import house_style, significant, write
from tieout.writing.manners import LANGUAGES


@pytest.mark.parametrize(
    ("language", "currency", "value", "text"),
    [
        pytest.param("en", "USD", "639730239.96", "US$639.7 million", id="English"),
        pytest.param("en-GB", "HKD", "1500", "HK$1,500", id="plain below a million"),
        pytest.param("en", "XAF", "12300000", "XAF 12.3 million", id="code where no sign"),
        pytest.param("de", "USD", "6.4E8", "640 Millionen US-Dollar", id="German"),
        pytest.param("de", "EUR", "1E9", "1 Milliarde Euro", id="German singular"),
        pytest.param("fr", "USD", "1.9E6", "1,9 million de dollars", id="French below two"),
        pytest.param("es", "JPY", "98765432198", "98.770 millones de yenes", id="Spanish"),
        pytest.param("es", "EUR", "1500", "1500 euros", id="Spanish groups from five digits"),
        pytest.param("pt", "BRL", "2E9", "2 bilhões de reais", id="Portuguese"),
        pytest.param("it", "EUR", "3.5E9", "3,5 miliardi di euro", id="Italian"),
        pytest.param("nl", "EUR", "3.5E9", "3,5 miljard euro", id="Dutch"),
        pytest.param("sv", "SEK", "3.5E9", "3,5 miljarder kronor", id="Swedish"),
        pytest.param("da", "DKK", "1E6", "1 million kroner", id="Danish"),
        pytest.param("no", "NOK", "2E6", "2 millioner kroner", id="Norwegian"),
        pytest.param("tr", "TRY", "2E9", "2 milyar lira", id="Turkish"),
        pytest.param("ru", "RUB", "21E6", "21 миллион рублей", id="Russian"),
        pytest.param("pl", "PLN", "22E6", "22 miliony złotych", id="Polish"),
        pytest.param("ar", "USD", "5E6", "5 ملايين دولار", id="Arabic"),
        pytest.param("hi", "INR", "6.4E8", "64 करोड़ रुपये", id="Hindi"),
        pytest.param("id", "IDR", "1.5E12", "Rp1,5 triliun", id="Indonesian"),
        pytest.param("vi", "VND", "5E9", "5 tỷ đồng", id="Vietnamese"),
        pytest.param("ja", "USD", "6.4E8", "6億4000万ドル", id="Japanese"),
        pytest.param("ko", "KRW", "3.5E12", "3조5000억 원", id="Korean"),
        pytest.param("zh", "USD", "6.4E8", "6.4亿美元", id="simplified Chinese"),
        pytest.param("zh-HK", "HKD", "5E9", "50億港元", id="traditional Chinese"),
        pytest.param("fi", "EUR", "1.5E6", "1,5 miljoonaa euroa", id="a manner of the lexicon"),
        pytest.param("cs", "CZK", "6.4E8", "640 milionů korun českých", id="a plural of CLDR"),
        pytest.param("xx", "EUR", "1.5E6", "EUR\u00a01\u202f500\u202f000", id="no language known"),
    ],
)
def test_house_style(language: str, currency: str, value: str, text: str) -> None:
    actual = write(Decimal(value), house_style(currency, language))

    assert actual.replace(" ", "\u00a0") == text.replace(" ", "\u00a0")


@pytest.mark.parametrize(
    ("kind", "language", "text"),
    [
        pytest.param(Kind.PERCENT, "en", "2.3%", id="percent"),
        pytest.param(Kind.PERCENT, "tr", "%2,3", id="percent in front"),
        pytest.param(Kind.PERCENT, "de", "2,3 Prozent", id="percent as a word"),
        pytest.param(Kind.POINTS, "zh", "2.3个百分点", id="points"),
        pytest.param(Kind.BASIS_POINTS, "en", "2.3 basis points", id="basis points"),
        pytest.param(Kind.MULTIPLE, "ja", "2.3倍", id="multiple"),
        pytest.param(Kind.COUNT, "en", "2.3", id="a count has no unit"),
    ],
)
def test_a_unit_that_nobody_wrote_is_the_languages_own(
    kind: Kind, language: str, text: str
) -> None:
    assert write(Decimal("2.3"), Style(language), kind=kind) == text


def test_another_currency_in_a_style() -> None:
    assert write(Decimal("6.4E8"), house_style("HKD", "en"), currency="EUR") == "€640 million"


def test_digits_on_request_win_over_the_house_rule() -> None:
    style = house_style("USD", "en")

    actual = [write(Decimal("639730239.96"), style, digits=digits) for digits in (1, 3, 8, 11)]

    assert actual == [
        "US$600 million",
        "US$640 million",
        "US$639.73024 million",
        "US$639.73023996 million",
    ]


def test_what_rounds_up_to_the_next_scale_is_written_in_it() -> None:
    assert write(Decimal(999_990_000), house_style("USD", "en"), digits=3) == "US$1.00 billion"


@given(
    st.sampled_from(sorted(LANGUAGES)),
    st.sampled_from(["USD", "EUR", "JPY", "INR", "XAF"]),
    st.fractions(min_value=-(10**30), max_value=10**30) | st.integers(-(10**40), 10**40),
)
def test_every_language_writes_every_value(language: str, currency: str, value: Number) -> None:
    actual = write(value, house_style(currency, language))

    assert "E+" not in actual
    assert any(digit.isdigit() for digit in actual)


def test_significant_digits_of_a_source_are_public() -> None:
    assert significant.__module__ == "tieout.writing.precision"
