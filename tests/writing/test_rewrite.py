"""A replacement looks like what it replaces: same mark, same scale, same care with digits."""

from decimal import Decimal
from fractions import Fraction
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tieout.extraction import read_amount
from tieout.figures import Figure, Kind, Number, Place, Style, Written
from tieout.lexicon import load
from tieout.writing import rewrite


def figure(text: str, written: Written, style: Style, currency: str | None) -> Figure:
    kind = Kind.PERCENT if currency is None else Kind.MONEY
    return Figure("f1", text, kind, written, style, currency=currency)


def number(value: str, step: str, round_step: str | None = None) -> Written:
    return Written(Decimal(value), Decimal(step), Decimal(round_step or step))


style = partial(Style, scale_space=" ")
BEFORE, AFTER = Place.BEFORE, Place.AFTER
FIVE_HKD = figure(
    "HK$5 billion",
    number("5E9", "1E9"),
    style("en", "HK$", BEFORE, scale="billion", power=9),
    "HKD",
)
FIVE_HKD_IN_WORDS = figure(
    "5 billion Hong Kong dollars",
    number("5E9", "1E9"),
    style("en", "Hong Kong dollars", AFTER, mark_space=" ", scale="billion", power=9),
    "HKD",
)
GERMAN = figure(
    "€1,2 Mrd.",
    number("1.2E9", "1E8"),
    style("de", "€", BEFORE, scale="Mrd.", power=9, decimal=",", decimals=1),
    "EUR",
)
CRORE = figure(
    "₹2,500 crore",
    number("2.5E10", "1E7", "1E9"),
    style("en", "₹", BEFORE, scale="crore", power=7, group=","),
    "INR",
)
TRADITIONAL = figure(
    "6.4億美元",
    number("6.4E8", "1E7"),
    style("zh", "美元", AFTER, scale="億", scale_space="", power=8, decimals=1),
    "USD",
)
STACKED = figure(
    "6億4000万ドル",
    number("6.4E8", "1E4", "1E7"),
    style("ja", "ドル", AFTER, scale="億", scale_space="", power=8),
    "USD",
)
RUSSIAN = figure(
    "5 миллионов долларов",
    number("5E6", "1E6"),
    style("ru", "долларов", AFTER, mark_space=" ", scale="миллионов", power=6),
    "USD",
)
FRENCH = figure(
    "5 millions de dollars",
    number("5E6", "1E6"),
    style("fr", "dollars", AFTER, mark_space=" de ", scale="millions", power=6),
    "USD",
)
BRACKETS = figure(
    "($1,250)",
    number("-1250", "1", "10"),
    style("en", "$", BEFORE, group=","),
    "USD",
)
LOSS = figure(
    "$5 million",
    number("-5E6", "1E6"),
    style("en", "$", BEFORE, scale="million", power=6),
    "USD",
)
SWEDISH = figure(
    "100 MUSD",
    number("1E8", "1E6", "1E8"),
    style("sv", "USD", AFTER, scale="M", power=6),
    "USD",
)
INDIAN_DIGITS = figure(
    "₹12,34,567",
    number("1234567", "1"),
    style("en", "₹", BEFORE, group=","),
    "INR",
)
ARABIC_DIGITS = figure(
    "٥٠٠ مليون دولار",
    number("5E8", "1E6", "1E8"),
    style("ar", "دولار", AFTER, mark_space=" ", scale="مليون", power=6, digits="٠"),
    "USD",
)
IN_WORDS = figure(
    "half a billion dollars",
    number("5E8", "1E8"),
    style("en", "dollars", AFTER, mark_space=" ", scale="billion", power=9, digits=""),
    "USD",
)
CELL = figure(
    "1,234",
    number("1.234E9", "1E6"),
    Style("en", group=",", power=6),
    "CNY",
)
GLUED = figure(
    "412 MNOK",
    number("4.12E8", "1E6"),
    style("no", "MNOK", AFTER, mark_space=" ", scale_space=""),
    "NOK",
)
CODE = figure(
    "USD34.6m",
    number("3.46E7", "1E5"),
    style("en", "USD", BEFORE, scale="m", scale_space="", power=6, decimals=1),
    "USD",
)
BARE = figure("34.6", number("34.6", "0.1"), Style("en", decimals=1), "USD")
TENTHS = figure("一成", number("10", "10"), Style("zh", "成", AFTER, digits=""), None)
PERCENT = figure("2.3%", number("2.3", "0.1"), style("en", "%", AFTER, decimals=1), None)
CENTS = figure(
    "50 cents",
    number("0.50", "0.01", "0.1"),
    style("en", "cents", AFTER, mark_space=" ", power=-2),
    "USD",
)


@pytest.mark.parametrize(
    ("source", "value", "currency", "text"),
    [
        pytest.param(FIVE_HKD, "639730239.96", "USD", "US$640 million", id="a lower scale"),
        pytest.param(FIVE_HKD, "1.02E9", "USD", "US$1.0 billion", id="at least two digits"),
        pytest.param(FIVE_HKD, "639730239.96", "CHF", "CHF 640 million", id="no sign, so a code"),
        pytest.param(FIVE_HKD_IN_WORDS, "6.4E8", "USD", "640 million US dollars", id="names"),
        pytest.param(GERMAN, "1234567890", None, "€1,2 Mrd.", id="its own last place"),
        pytest.param(GERMAN, "634567890", None, "€630 Mio.", id="an abbreviation stays one"),
        pytest.param(CRORE, "26534567890", None, "₹2,653 crore", id="thousands of crore stay"),
        pytest.param(CRORE, "300234567", "USD", "US$300 million", id="dollars have no crore"),
        pytest.param(TRADITIONAL, "5E9", "HKD", "50億港元", id="Chinese"),
        pytest.param(TRADITIONAL, "5E7", "EUR", "5,000萬歐元", id="the script of the source"),
        pytest.param(STACKED, "98765432100", "JPY", "990億円", id="one scale where one will do"),
        pytest.param(STACKED, "653000000", None, "6億5000万ドル", id="stacked scales"),
        pytest.param(RUSSIAN, "2E6", None, "2 миллиона долларов", id="inflected scale"),
        pytest.param(RUSSIAN, "21", None, "21 доллар", id="inflected name"),
        pytest.param(FRENCH, "1.2E9", "EUR", "1,2 milliard d'euros", id="elided"),
        pytest.param(FRENCH, "12345", None, "12\u202f000 dollars", id="no 'de' without a scale"),
        pytest.param(BRACKETS, "-1345", None, "($1,345)", id="brackets for a loss"),
        pytest.param(BRACKETS, "1345", None, "$1,345", id="no brackets for a gain"),
        pytest.param(LOSS, "-6E6", None, "$6 million", id="words carry the sign"),
        pytest.param(FIVE_HKD, "-6E9", None, "-HK$6 billion", id="a new minus stands first"),
        pytest.param(SWEDISH, "134E6", None, "134 MUSD", id="scale glued to the code"),
        pytest.param(INDIAN_DIGITS, "7654321", None, "₹76,54,321", id="Indian groups"),
        pytest.param(ARABIC_DIGITS, "6.4E8", None, "٦٤٠ مليون دولار", id="Arabic-Indic digits"),
        pytest.param(IN_WORDS, "6.4E8", None, "640 million dollars", id="words become digits"),
        pytest.param(CELL, "1345678901", None, "1,346", id="a declared unit stays unsaid"),
        pytest.param(PERCENT, "4.61", None, "4.6%", id="percent"),
        pytest.param(PERCENT, "0.01234", None, "0.012%", id="two digits of a tiny one"),
        pytest.param(CENTS, "0.64", None, "64 cents", id="cents"),
        pytest.param(CENTS, "0.64", "EUR", "0.64 euros", id="another currency has other coins"),
        pytest.param(GLUED, "388E6", None, "388 MNOK", id="a scale glued to its code"),
        pytest.param(GLUED, "38.8E6", "EUR", "38,8 millioner euro", id="another mark, unglued"),
        pytest.param(CODE, "31.2E6", "EUR", "EUR31.2m", id="a code stays a code"),
        pytest.param(BARE, "31.25", "EUR", "31.3", id="no mark, so none"),
        pytest.param(TENTHS, "20", None, "20%", id="words become the language's own unit"),
    ],
)
def test_another_value_in_the_place_of_a_figure(
    source: Figure, value: str, currency: str | None, text: str
) -> None:
    assert rewrite(source, Decimal(value), currency=currency) == text


@pytest.mark.parametrize(
    "source",
    [
        FIVE_HKD,
        FIVE_HKD_IN_WORDS,
        GERMAN,
        CRORE,
        TRADITIONAL,
        STACKED,
        RUSSIAN,
        FRENCH,
        BRACKETS,
        LOSS,
        SWEDISH,
        INDIAN_DIGITS,
        ARABIC_DIGITS,
        CELL,
        PERCENT,
        CENTS,
    ],
    ids=lambda it: it.text,
)
def test_a_figure_rewritten_with_its_own_value_is_unchanged(source: Figure) -> None:
    actual = rewrite(source, source.value)

    assert actual == source.text


@given(
    st.sampled_from([FIVE_HKD, GERMAN, CRORE, TRADITIONAL, STACKED, RUSSIAN, PERCENT]),
    st.fractions(min_value=-(10**20), max_value=10**20) | st.decimals("-1e12", "1e12"),
    st.sampled_from([None, "USD", "JPY", "XAF"]),
)
def test_no_value_is_written_by_an_exponent_or_refused(
    source: Figure, value: Number, currency: str | None
) -> None:
    currency = currency if source.currency else None

    actual = rewrite(source, Fraction(value), currency=currency)

    assert "E+" not in actual
    assert "e+" not in actual
    assert any(digit.isdigit() for digit in actual)


@pytest.mark.parametrize(
    ("text", "language", "value", "expected"),
    [
        pytest.param("minus five percent", "en", "-7", "-7%", id="a word for the sign"),
        pytest.param("minus 5 percent", "en", "-7", "minus 7 percent", id="kept with its digits"),
        pytest.param("百分之负五", "zh", "-7", "-7%", id="a sign inside the mark"),
        pytest.param("half a cent", "en", "0.007", "0.7 cent", id="a part of a coin"),
        pytest.param("€-4", "en", "-5", "€-5", id="a sign behind the mark"),
        pytest.param("$(18.3) million", "en", "-19400000", "$(19.4) million", id="a bracket"),
    ],
)
def test_a_replacement_keeps_the_sign(text: str, language: str, value: str, expected: str) -> None:
    assert rewrite(read_amount(text, load(language)), Decimal(value)) == expected
