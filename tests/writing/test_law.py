"""What is written can be read: read(write(value)) is the value, in every language's own way."""

from decimal import Decimal
from fractions import Fraction

import marked
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tieout.diagnosis.printing import computed_text
from tieout.extraction import read_amount
from tieout.figures import Figure, Kind
from tieout.lexicon import load
from tieout.writing import house_style, rewrite, write

FIRST_CLASS = ["ar", "da", "de", "en", "es", "fr", "hi", "id", "it", "ja", "ko", "nl", "no", "pl"]
FIRST_CLASS += ["pt", "ru", "sv", "tr", "vi", "zh", "zh-Hant"]
CURRENCIES = ["USD", "EUR", "JPY", "HKD", "INR", "CHF", "SEK"]
VALUES = ["98.5", "1234", "50000", "1.2E6", "6.4E8", "5E9", "3.75E12"]
NEARLY = Decimal("1E-3")


@pytest.mark.parametrize("language", FIRST_CLASS)
@pytest.mark.parametrize("currency", CURRENCIES)
def test_what_the_house_writes_is_read_back(language: str, currency: str) -> None:
    style, lexicon = house_style(currency, language), load(language)

    for value in map(Decimal, VALUES):
        read = read_amount(write(value, style), lexicon)

        assert abs(read.value - value) <= value * NEARLY
        assert currency in {read.currency, *read.alternatives}


def single(figure: Figure) -> bool:
    """
    Whether a figure says all of itself.

    Ranges are rewritten end by end, words like "half" by no number; a count has no mark, and of
    "from 3 to 5 percent" the first has it elsewhere, as both have of "SEK 1.6 (1.4) billion".
    """
    whole = figure.upper is None and figure.cell is None and figure.style.scale in figure.text
    return whole and figure.style.mark != "" and figure.kind is not Kind.COUNT


@pytest.mark.parametrize("language", [it for it in marked.languages() if it in FIRST_CLASS])
def test_a_figure_rewritten_with_its_own_value_is_read_as_before(language: str) -> None:
    lexicon = load(language)
    figures = [it for text in marked.sentences(language) for it in marked.figures(text)]

    for figure in filter(single, figures):
        again = read_amount(rewrite(figure, figure.value), lexicon, currency=figure.currency)

        assert again.value == figure.value, figure.text
        assert again.currency == figure.currency
        assert again.kind is figure.kind


TYPICAL = {
    "en": ["$1.2 trillion", "US$640 million", "$4.5bn", "₹2.5 lakh crore", "₹45 lakh", "£1,250"],
    "de": ["1,25 Milliarden Euro", "4,5 Mio. Euro", "€ 1.250.000"],
    "fr": ["1,9 million d’euros", "12,5 milliards de dollars", "450 M€"],
    "es": ["1.250 millones de euros", "2,5 billones de pesos colombianos"],
    "pt": ["R$ 1,2 bilhão", "450 milhões de euros"],
    "it": ["3,5 miliardi di euro", "450 milioni di dollari"],
    "nl": ["3,5 miljard euro", "450 mln. euro"],
    "pl": ["1,2 mld zł", "22 miliony złotych"],
    "ru": ["1,5 трлн рублей", "21 миллион долларов"],
    "tr": ["2,5 milyar lira", "450 milyon dolar"],
    "sv": ["4,5 miljarder kronor", "412 miljoner kronor"],
    "hi": ["2.5 लाख करोड़ रुपये", "45 लाख रुपये"],
    "id": ["Rp1,5 triliun", "Rp450 miliar"],
    "vi": ["5.000 tỷ đồng", "450 triệu USD"],
    "zh": ["2.4万亿元", "3亿2000万元", "202.0百万港元", "3千万元", "56.2亿元"],
    "zh-Hant": ["1.5兆元", "3億2000萬港元", "2.4萬億港元", "202.0百萬港元"],
    "ja": ["3兆6500億円", "4億6000万円", "150百万円", "5千億円", "１０万円", "1兆2000億円"],
    "ko": ["13조5000억원", "3조 6500억 원", "4억6000만원", "450만 달러"],
}
"""Amounts as their press writes them, in every shape that counts by other than thousands."""

COMPUTED = st.tuples(st.integers(100, 99_999), st.integers(-6, 4)).map(
    lambda it: Fraction(it[0]) * Fraction(10) ** it[1]
)


@pytest.mark.parametrize(
    ("language", "text"), [(language, it) for language, its in TYPICAL.items() for it in its]
)
@settings(max_examples=25)
@given(times=COMPUTED)
def test_a_computed_value_reads_back_within_its_precision(
    language: str, text: str, times: Fraction
) -> None:
    """Whatever puts a value in a figure's place says that value, whatever its scale words were."""
    lexicon = load(language)
    figure = read_amount(text, lexicon)
    value = times * Fraction(figure.value)

    shown = [computed_text(figure, value), rewrite(figure, value), rewrite(figure, value, digits=3)]
    for written in [*shown, write(value, figure.style, digits=3)]:
        again = read_amount(written, lexicon, currency=figure.currency)

        assert abs(Fraction(again.value) - value) <= value / 18, written
        assert again.currency == figure.currency
