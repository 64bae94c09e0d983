"""An amount times a published rate is exact, and says whence it comes and how far it may be off."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rates.books import book
from tieout.conversion import Conversion, convert
from tieout.conversion.wording import AS_WRITTEN, Wording
from tieout.errors import (
    AmbiguousCurrency,
    RateTooOld,
    TieoutError,
    TooLarge,
    UnknownCurrency,
    UnknownScale,
    UnreadableFigure,
)
from tieout.extraction import read_amount
from tieout.figures import Figure, Leg
from tieout.lexicon import load
from tieout.rates import Book

DAY = date(2024, 5, 6)


def figure(text: str, language: str = "en") -> Figure:
    return read_amount(text, load(language))


def converted(text: str, to: str, wording: Wording = AS_WRITTEN) -> Conversion:
    return convert(figure(text), to, book(), on=DAY, wording=wording)


def test_a_result_is_the_amount_times_the_published_rate() -> None:
    conversion = converted("HK$5 billion", "USD")

    assert conversion.result == 5 * 10**9 * Fraction("1.0776") / Fraction("8.4223")
    assert conversion.amount == 5 * 10**9
    assert (conversion.from_, conversion.to) == ("HKD", "USD")
    assert (conversion.on, conversion.age_days) == (DAY, 0)
    assert [f"{leg.value}" for leg in conversion.legs] == ["8.4223", "1.0776"]
    assert conversion.archive == book().version


def test_the_band_is_the_figures_interval_times_the_rates_spread() -> None:
    conversion = converted("HK$5 billion", "USD")

    assert conversion.rate_low <= conversion.rate.value <= conversion.rate_high
    assert conversion.low == Fraction("4.5e9") * conversion.rate_low
    assert conversion.high == Fraction("5.5e9") * conversion.rate_high


@pytest.mark.parametrize(
    "amount", ["HK$5 billion", "at least HK$5bn", "-HK$5", "under HK$5bn", "0"]
)
def test_the_ends_of_the_band_are_quotients_of_whole_numbers(amount: str) -> None:
    conversion = convert(figure(amount), "USD", book(), on=DAY, from_="HKD")
    low, high = (None if it is None else Fraction(*it) for it in conversion.ends)

    assert (low, high) == (conversion.low, conversion.high)
    assert Fraction(*conversion.ratio) == conversion.result


def test_an_open_end_stays_open() -> None:
    conversion = converted("at least HK$5 billion", "USD")

    assert conversion.low is not None
    assert conversion.high is None


def test_a_bare_number_stands_for_itself() -> None:
    conversion = convert(Decimal(100), "EUR", book(), on=DAY, from_="EUR")

    assert {conversion.low, conversion.result, conversion.high} == {Fraction(100)}


def test_both_ends_of_a_range_are_converted() -> None:
    conversion = converted("$1.2-1.5bn", "EUR")

    assert conversion.result == Fraction("1.2e9") / Fraction("1.0776")
    assert conversion.upper == Fraction("1.5e9") / Fraction("1.0776")
    assert conversion.text == "€1.1–1.4bn"


@pytest.mark.parametrize(
    ("text", "to", "wording", "written"),
    [
        pytest.param("HK$5 billion", "USD", AS_WRITTEN, "US$640 million", id="two digits at least"),
        pytest.param("HK$5.0000 billion", "USD", AS_WRITTEN, "US$639.7 million", id="four at most"),
        pytest.param(
            "HK$5 billion", "USD", Wording(digits=6), "US$639.730 million", id="unless asked"
        ),
        pytest.param(
            "HK$5 billion", "USD", Wording(language="zh-Hant"), "6.4億美元", id="in Chinese"
        ),
        pytest.param(
            "US$300 million", "INR", Wording(scale="crore"), "₹2,505 crore", id="in crore"
        ),
        pytest.param(
            "US$300 million", "INR", Wording(scale="lakh"), "₹2,50,500 lakh", id="in lakh"
        ),
        pytest.param(
            "US$3 billion", "EUR", Wording(scale="million"), "€2,800 million", id="in millions"
        ),
        pytest.param("HK$5 billion", "USD", Wording(scale="units"), "US$640,000,000", id="in full"),
        pytest.param("HK$5 billion", "JPY", Wording(language="ja"), "980億円", id="in Japanese"),
        pytest.param(
            "US$3 billion", "EUR", Wording(language="de"), "2,8 Milliarden Euro", id="in German"
        ),
        pytest.param("-$3 million", "EUR", AS_WRITTEN, "-€2.8 million", id="a loss"),
    ],
)
def test_a_result_is_written_as_a_writer_would(
    text: str, to: str, wording: Wording, written: str
) -> None:
    assert converted(text, to, wording).text == written


@pytest.mark.parametrize(
    ("what", "currency", "refusal"),
    [
        pytest.param("2.3%", None, UnreadableFigure, id="a percentage"),
        pytest.param("5 billion", None, UnreadableFigure, id="no currency"),
        pytest.param("Rs 2,500 crore", None, AmbiguousCurrency, id="rupees of six countries"),
        pytest.param(Decimal(5), None, UnreadableFigure, id="a bare number without one"),
        pytest.param(Decimal(5), "AAA", UnknownCurrency, id="an unknown one"),
        pytest.param(Decimal("1e999999"), "HKD", TooLarge, id="a huge exponent"),
        pytest.param(Decimal("1e-999999"), "HKD", TooLarge, id="a tiny one"),
        pytest.param(Decimal("9" * 31), "HKD", TooLarge, id="31 digits"),
        pytest.param(Decimal("NaN"), "HKD", UnreadableFigure, id="not a number"),
        pytest.param(Decimal("Infinity"), "HKD", UnreadableFigure, id="infinity"),
    ],
)
def test_what_cannot_be_converted_is_refused(
    what: str | Decimal, currency: str | None, refusal: type[TieoutError]
) -> None:
    amount = figure(what) if isinstance(what, str) else what
    with pytest.raises(refusal):
        convert(amount, "USD", book(), on=DAY, from_=currency)


def test_a_rate_older_than_the_caller_allows_is_refused() -> None:
    later = date(2026, 11, 23)

    assert convert(figure("HK$5 billion"), "USD", book(), on=later, max_age=24).age_days == 24
    with pytest.raises(RateTooOld):
        convert(figure("HK$5 billion"), "USD", book(), on=later, max_age=23)


def test_thirty_digits_are_still_exact() -> None:
    many = Decimal(123456789012345678901234567890)
    conversion = convert(many, "USD", book(), on=DAY, from_="HKD")

    assert conversion.result == Fraction(many) * conversion.rate.value


@pytest.mark.parametrize(("amount", "text"), [("3400000", "3.4"), ("-3400000", "-3.4")])
def test_a_loss_is_written_as_finely_as_a_profit(amount: str, text: str) -> None:
    conversion = convert(Decimal(amount), "USD", book(), on=DAY, from_="USD")

    assert conversion.text.replace("US$", "") == f"{text} million"


@pytest.mark.parametrize("amount", ["0", "0.00", "-5", "1E+3"])
def test_zero_negative_and_scientific_numbers_convert(amount: str) -> None:
    conversion = convert(Decimal(amount), "USD", book(), on=DAY, from_="HKD")

    assert conversion.result == Fraction(Decimal(amount)) * conversion.rate.value
    assert conversion.text


def test_the_caller_may_name_the_currency_of_a_mark() -> None:
    conversion = convert(figure("Rs 2,500 crore"), "USD", book(), on=DAY, from_="INR")

    assert conversion.result == 25 * 10**9 * book().rate("INR", "USD", DAY).value


def test_a_number_without_a_mark_takes_the_callers_currency() -> None:
    conversion = convert(figure("5 billion"), "USD", book(), on=DAY, from_="HKD")

    assert conversion.text == "US$640 million"
    assert conversion.low is not None
    assert conversion.low < conversion.result


def test_a_scale_of_another_language_is_refused() -> None:
    with pytest.raises(UnknownScale):
        assert converted("HK$5 billion", "USD", Wording(scale="億")).text


def test_without_a_day_the_last_one_is_used_and_echoed() -> None:
    conversion = convert(figure("HK$5 billion"), "USD", book())

    assert conversion.on == book().last


def test_own_rates_win() -> None:
    mine = book().with_own([Leg("USD", "HKD", Decimal(8), DAY, "own")])
    conversion = convert(figure("HK$8 billion"), "USD", mine, on=DAY)

    assert conversion.result == 10**9
    assert conversion.flags == ("own_rate",)


@settings(max_examples=100)
@given(st.decimals(-(10**12), 10**12, places=4), st.sampled_from(["HKD", "JPY", "DEM", "KWD"]))
def test_there_and_back_is_the_amount(amount: Decimal, code: str) -> None:
    there = convert(amount, code, book(), on=DAY, from_="USD").result
    rate = book().rate(code, "USD", DAY)

    assert there * rate.value == Fraction(amount)


@pytest.mark.parametrize(
    ("text", "to", "language", "written"),
    [
        pytest.param("100 EUR", "USD", "en", "108 USD", id="as fine as it was stated"),
        pytest.param("€1,5 M", "USD", "fr", "US$1,6 M", id="a sign in front"),
        pytest.param("1,5 M€", "USD", "fr", "1,6 M$", id="a sign glued behind"),
        pytest.param("20K€", "HKD", "en", "170K HKD", id="letters keep away from a scale word"),
        pytest.param("Ksh 5bn", "USD", "en", "US$37m", id="letters in front are a sign"),
        pytest.param("1.5兆元", "USD", "zh", "2,100億美元", id="a scale word of Taiwan's"),
        pytest.param("１０万円", "USD", "ja", "６５０ドル", id="digits of full width"),
        pytest.param("€0.9–1.1bn", "USD", "en", "US$0.97–1.2bn", id="a range shares its mark"),
    ],
)
def test_a_result_has_the_manner_of_its_amount(
    text: str, to: str, language: str, written: str
) -> None:
    amount = figure(text, language)

    assert convert(amount, to, Book.embedded(), on=DAY).text == written


def test_an_amount_without_a_mark_gets_one() -> None:
    amount = read_amount("5 billion", load("en"), currency="USD")

    assert convert(amount, "EUR", Book.embedded(), on=DAY).text == "€4.6 billion"
    assert convert(amount, "USD", Book.embedded(), on=DAY).text == "US$5 billion"


AMOUNTS = st.builds(
    lambda mark, digits, tail, scale: f"{mark}{digits}{tail} {scale}".strip(),
    st.sampled_from(["€", "£", "HK$", "CHF "]),
    st.integers(1, 9_999),
    st.sampled_from(["", ".5", ".25"]),
    st.sampled_from(["", "million", "bn", "billion"]),
)


@settings(max_examples=60)
@given(AMOUNTS, st.sampled_from(["USD", "JPY", "SEK", "INR"]))
def test_what_is_printed_lies_inside_its_own_bounds(text: str, to: str) -> None:
    conversion = convert(figure(text), to, Book.embedded(), on=DAY)
    printed = figure(conversion.text)

    assert to in {printed.currency, *printed.alternatives}
    assert conversion.low is not None
    assert conversion.high is not None
    assert conversion.low <= Fraction(printed.value) <= conversion.high


@settings(max_examples=30)
@given(st.integers(11, 99), st.integers(1, 99), st.sampled_from(["bn", " million"]))
def test_a_converted_range_reads_back_as_one(low: int, more: int, scale: str) -> None:
    conversion = convert(figure(f"€{low}-{low + more}{scale}"), "USD", Book.embedded(), on=DAY)
    printed = figure(conversion.text)

    assert printed.upper is not None
    assert conversion.low is not None
    assert conversion.high is not None
    assert conversion.low <= Fraction(printed.value) <= Fraction(printed.upper) <= conversion.high
